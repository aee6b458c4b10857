"""Every collection a transaction offers, on its shelf."""

from sqlalchemy import Connection

from bot.councils.model.alliances import Alliance
from bot.councils.model.announcements import Announcement
from bot.councils.model.councils import Council
from bot.councils.model.counts import Count, Miscount, Recount, UnitMiscount, UnitMonth
from bot.councils.model.demands import Demand
from bot.councils.model.duties import Duty
from bot.councils.model.floor import Turn
from bot.councils.model.forms import Form
from bot.councils.model.issues import Follower, Issue, Lead
from bot.councils.model.membership import Absence, Guest, Link, Seat, SeatTag, Succession
from bot.councils.model.minutes import Addendum, Minutes, MinutesReply
from bot.councils.model.notes import Note
from bot.councils.model.organisation import Unit, UnitAbove, UnitCode, UnitMember, UnitRole
from bot.councils.model.people import Person, Resident
from bot.councils.model.referrals import ChainLink, Referral
from bot.councils.model.resolutions import Feedback, LogEntry, Resolution
from bot.councils.model.sessions import AgendaItem, Attendance, Session
from bot.councils.model.slots import SlotReply, TimePoll
from bot.councils.model.summaries import MonthlyReader
from bot.councils.model.told import Telling
from bot.councils.model.topics import Topic
from bot.councils.model.votes import Ballot, Motion, SecretBallot, Vote
from bot.storage import tables
from bot.storage.listed import ListedCollections
from bot.storage.offered import OfferedCollections
from bot.storage.shelves import Shelf, TableCollection

COUNCILS = Shelf(tables.councils, Council)
PEOPLE = Shelf(tables.people, Person)
_RESIDENTS = Shelf(tables.residents, Resident)
_SEATS = Shelf(tables.seats, Seat)
_GUESTS = Shelf(tables.guests, Guest)
_LINKS = Shelf(tables.links, Link)
_ISSUES = Shelf(tables.issues, Issue)
_TOPICS = Shelf(tables.topics, Topic)
_SESSIONS = Shelf(tables.sessions, Session)
_AGENDA = Shelf(tables.agenda, AgendaItem)
_ATTENDANCE = Shelf(tables.attendance, Attendance)
_MINUTES = Shelf(tables.minutes, Minutes)
_MINUTES_REPLIES = Shelf(tables.minutes_replies, MinutesReply)
_ADDENDA = Shelf(tables.addenda, Addendum)
_DEMANDS = Shelf(tables.demands, Demand)
_NOTES = Shelf(tables.notes, Note)
_TURNS = Shelf(tables.turns, Turn)
_TIME_POLLS = Shelf(tables.time_polls, TimePoll)
_SLOT_REPLIES = Shelf(tables.slot_replies, SlotReply)
_VOTES = Shelf(tables.votes, Vote)
_BALLOTS = Shelf(tables.ballots, Ballot)
_RESOLUTIONS = Shelf(tables.resolutions, Resolution)
_LOG = Shelf(tables.log, LogEntry)
_FEEDBACK = Shelf(tables.feedback, Feedback)
_FORMS = Shelf(tables.forms, Form)
_DUTIES = Shelf(tables.duties, Duty)
_SEAT_TAGS = Shelf(tables.seat_tags, SeatTag)
_ABSENCES = Shelf(tables.absences, Absence)
_SUCCESSIONS = Shelf(tables.successions, Succession)
_LEADS = Shelf(tables.leads, Lead)
_FOLLOWERS = Shelf(tables.followers, Follower)
_SECRET_BALLOTS = Shelf(tables.secret_ballots, SecretBallot)
_MOTIONS = Shelf(tables.motions, Motion)
ALLIANCES = Shelf(tables.alliances, Alliance)
UNITS = Shelf(tables.units, Unit)
_UNITS_ABOVE = Shelf(tables.units_above, UnitAbove)
_UNIT_ROLES = Shelf(tables.unit_roles, UnitRole)
_UNIT_MEMBERS = Shelf(tables.unit_members, UnitMember)
_UNIT_CODES = Shelf(tables.unit_codes, UnitCode)
_REFERRALS = Shelf(tables.referrals, Referral)
_CHAIN = Shelf(tables.chain, ChainLink)
COUNTS = Shelf(tables.counts, Count)
_RECOUNTS = Shelf(tables.recounts, Recount)
_MISCOUNTS = Shelf(tables.miscounts, Miscount)
_UNIT_MONTHS = Shelf(tables.unit_months, UnitMonth)
_UNIT_MISCOUNTS = Shelf(tables.unit_miscounts, UnitMiscount)
_TOLD = Shelf(tables.told, Telling)
ANNOUNCEMENTS = Shelf(tables.announcements, Announcement)
_MONTHLY_READERS = Shelf(tables.monthly_readers, MonthlyReader)


class Collections(ListedCollections, OfferedCollections):
    """The collections of one open connection."""

    def __init__(self, connection: Connection, *, locks: bool) -> None:
        super().__init__(connection)
        # On PostgreSQL every write holds its council's row, so that the last two ballots see each other.
        self._locks = locks

    @property
    def councils(self) -> TableCollection[Council]:
        return TableCollection(self._connection, COUNCILS, locks=self._locks)

    @property
    def people(self) -> TableCollection[Person]:
        return TableCollection(self._connection, PEOPLE)

    @property
    def residents(self) -> TableCollection[Resident]:
        return TableCollection(self._connection, _RESIDENTS)

    @property
    def seats(self) -> TableCollection[Seat]:
        return TableCollection(self._connection, _SEATS)

    @property
    def guests(self) -> TableCollection[Guest]:
        return TableCollection(self._connection, _GUESTS)

    @property
    def links(self) -> TableCollection[Link]:
        return TableCollection(self._connection, _LINKS)

    @property
    def issues(self) -> TableCollection[Issue]:
        return TableCollection(self._connection, _ISSUES)

    @property
    def topics(self) -> TableCollection[Topic]:
        return TableCollection(self._connection, _TOPICS)

    @property
    def sessions(self) -> TableCollection[Session]:
        return TableCollection(self._connection, _SESSIONS)

    @property
    def agenda(self) -> TableCollection[AgendaItem]:
        return TableCollection(self._connection, _AGENDA)

    @property
    def attendance(self) -> TableCollection[Attendance]:
        return TableCollection(self._connection, _ATTENDANCE)

    @property
    def demands(self) -> TableCollection[Demand]:
        return TableCollection(self._connection, _DEMANDS)

    @property
    def notes(self) -> TableCollection[Note]:
        return TableCollection(self._connection, _NOTES)

    @property
    def turns(self) -> TableCollection[Turn]:
        return TableCollection(self._connection, _TURNS)

    @property
    def minutes(self) -> TableCollection[Minutes]:
        return TableCollection(self._connection, _MINUTES)

    @property
    def minutes_replies(self) -> TableCollection[MinutesReply]:
        return TableCollection(self._connection, _MINUTES_REPLIES)

    @property
    def addenda(self) -> TableCollection[Addendum]:
        return TableCollection(self._connection, _ADDENDA)

    @property
    def time_polls(self) -> TableCollection[TimePoll]:
        return TableCollection(self._connection, _TIME_POLLS)

    @property
    def slot_replies(self) -> TableCollection[SlotReply]:
        return TableCollection(self._connection, _SLOT_REPLIES)

    @property
    def votes(self) -> TableCollection[Vote]:
        return TableCollection(self._connection, _VOTES)

    @property
    def ballots(self) -> TableCollection[Ballot]:
        return TableCollection(self._connection, _BALLOTS)

    @property
    def resolutions(self) -> TableCollection[Resolution]:
        return TableCollection(self._connection, _RESOLUTIONS)

    @property
    def log(self) -> TableCollection[LogEntry]:
        return TableCollection(self._connection, _LOG)

    @property
    def feedback(self) -> TableCollection[Feedback]:
        return TableCollection(self._connection, _FEEDBACK)

    @property
    def forms(self) -> TableCollection[Form]:
        return TableCollection(self._connection, _FORMS)

    @property
    def duties(self) -> TableCollection[Duty]:
        return TableCollection(self._connection, _DUTIES)

    @property
    def seat_tags(self) -> TableCollection[SeatTag]:
        return TableCollection(self._connection, _SEAT_TAGS)

    @property
    def absences(self) -> TableCollection[Absence]:
        return TableCollection(self._connection, _ABSENCES)

    @property
    def successions(self) -> TableCollection[Succession]:
        return TableCollection(self._connection, _SUCCESSIONS)

    @property
    def leads(self) -> TableCollection[Lead]:
        return TableCollection(self._connection, _LEADS)

    @property
    def followers(self) -> TableCollection[Follower]:
        return TableCollection(self._connection, _FOLLOWERS)

    @property
    def secret_ballots(self) -> TableCollection[SecretBallot]:
        return TableCollection(self._connection, _SECRET_BALLOTS)

    @property
    def motions(self) -> TableCollection[Motion]:
        return TableCollection(self._connection, _MOTIONS)

    @property
    def alliances(self) -> TableCollection[Alliance]:
        return TableCollection(self._connection, ALLIANCES)

    @property
    def units(self) -> TableCollection[Unit]:
        return TableCollection(self._connection, UNITS)

    @property
    def units_above(self) -> TableCollection[UnitAbove]:
        return TableCollection(self._connection, _UNITS_ABOVE)

    @property
    def unit_roles(self) -> TableCollection[UnitRole]:
        return TableCollection(self._connection, _UNIT_ROLES)

    @property
    def unit_members(self) -> TableCollection[UnitMember]:
        return TableCollection(self._connection, _UNIT_MEMBERS)

    @property
    def unit_codes(self) -> TableCollection[UnitCode]:
        return TableCollection(self._connection, _UNIT_CODES)

    @property
    def referrals(self) -> TableCollection[Referral]:
        return TableCollection(self._connection, _REFERRALS)

    @property
    def chain(self) -> TableCollection[ChainLink]:
        return TableCollection(self._connection, _CHAIN)

    @property
    def counts(self) -> TableCollection[Count]:
        return TableCollection(self._connection, COUNTS)

    @property
    def recounts(self) -> TableCollection[Recount]:
        return TableCollection(self._connection, _RECOUNTS)

    @property
    def miscounts(self) -> TableCollection[Miscount]:
        return TableCollection(self._connection, _MISCOUNTS)

    @property
    def unit_months(self) -> TableCollection[UnitMonth]:
        return TableCollection(self._connection, _UNIT_MONTHS)

    @property
    def unit_miscounts(self) -> TableCollection[UnitMiscount]:
        return TableCollection(self._connection, _UNIT_MISCOUNTS)

    @property
    def told(self) -> TableCollection[Telling]:
        return TableCollection(self._connection, _TOLD)

    @property
    def announcements(self) -> TableCollection[Announcement]:
        return TableCollection(self._connection, ANNOUNCEMENTS, locks=self._locks)

    @property
    def monthly_readers(self) -> TableCollection[MonthlyReader]:
        return TableCollection(self._connection, _MONTHLY_READERS)
