"""One transaction as the operations know it."""

import hmac
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, tuple_, update

from bot.councils.errors import WrongState
from bot.councils.events import BoardKind, Event
from bot.councils.model.alliances import Alliance, AllianceCode, AllianceMember, Coordinator
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty
from bot.councils.model.forms import Form
from bot.councils.model.issues import Follower, Issue, Lead
from bot.councils.model.membership import Absence, Guest, Link, Seat, SeatTag, Succession
from bot.councils.model.people import CLOCK, Actor, Person, Resident
from bot.councils.model.resolutions import Feedback, LogEntry, Resolution
from bot.councils.model.summaries import Figures, People
from bot.councils.model.topics import Topic
from bot.councils.model.votes import Ballot, Motion, SecretBallot, Vote
from bot.storage import tables
from bot.storage.boards import SHOW
from bot.storage.figures import figures
from bot.storage.headcounts import headcounts
from bot.storage.likeness import alike
from bot.storage.notices import notice_rows
from bot.storage.shelves import Shelf, TableCollection
from bot.storage.statements import Statement

# No letter or digit that looks like another; ten of them are fifty bits.
_READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_CODE_LENGTH = 10
COUNCILS = Shelf(tables.councils, Council)
PEOPLE = Shelf(tables.people, Person)
_RESIDENTS = Shelf(tables.residents, Resident)
_SEATS = Shelf(tables.seats, Seat)
_GUESTS = Shelf(tables.guests, Guest)
_LINKS = Shelf(tables.links, Link)
_ISSUES = Shelf(tables.issues, Issue)
_TOPICS = Shelf(tables.topics, Topic)
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
_ALLIANCES = Shelf(tables.alliances, Alliance)
_COORDINATORS = Shelf(tables.coordinators, Coordinator)
_ALLIANCE_MEMBERS = Shelf(tables.alliance_members, AllianceMember)
_ALLIANCE_CODES = Shelf(tables.alliance_codes, AllianceCode)


_AUDIT = Statement(
    insert(tables.audit).inline(), columns=("council", "alliance", "at", "actor_id", "action", "subject")
)
_LAST_ACT = select(func.max(tables.audit.c.at)).where(
    tables.audit.c.council == bindparam("council"), tables.audit.c.actor_id == bindparam("user")
)
_NOTICE = insert(tables.notices)


class SqlTransaction:
    """The collections of one open connection; everything is written at once and kept when it commits."""

    def __init__(
        self,
        connection: Connection,
        *,
        bot_id: int,
        now: datetime,
        writes: bool,
        secret_key: bytes | None = None,
        actor: Actor = CLOCK,
    ) -> None:
        self._connection = connection
        self.bot_id = bot_id
        self._now = now
        self._actor = actor
        self._secret_key = secret_key
        # On PostgreSQL every write holds its council's row, so that the last two ballots see each other.
        self._locks = writes and connection.dialect.name == "postgresql"

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
        return TableCollection(self._connection, _ALLIANCES)

    @property
    def coordinators(self) -> TableCollection[Coordinator]:
        return TableCollection(self._connection, _COORDINATORS)

    @property
    def alliance_members(self) -> TableCollection[AllianceMember]:
        return TableCollection(self._connection, _ALLIANCE_MEMBERS)

    @property
    def alliance_codes(self) -> TableCollection[AllianceCode]:
        return TableCollection(self._connection, _ALLIANCE_CODES)

    def found(self, council: Council) -> Council:
        values = COUNCILS.values(council)
        del values["id"]
        new_id = self._connection.execute(COUNCILS.insert.returning(tables.councils.c.id), values).scalar_one()
        return replace(council, id=new_id)

    def found_alliance(self, alliance: Alliance) -> Alliance:
        values = _ALLIANCES.values(alliance)
        del values["id"]
        new_id = self._connection.execute(_ALLIANCES.insert.returning(tables.alliances.c.id), values).scalar_one()
        return replace(alliance, id=new_id)

    def mark(self, council: int, vote: int, voter: str) -> str:
        if self._secret_key is None:
            raise WrongState("secret-ballots-need-a-key")
        return hmac.digest(self._secret_key, f"{council}:{vote}:{voter}".encode(), "sha256").hex()

    def random_id(self) -> int:
        return secrets.randbits(63)

    def new_token(self) -> str:
        return secrets.token_urlsafe(16)

    def new_code(self) -> str:
        return "".join(secrets.choice(_READABLE) for _ in range(_CODE_LENGTH))

    def alike(self, council: int, text: str) -> tuple[int, ...]:
        return alike(self._connection, council, text)

    def figures(self, alliance: int, *, since: datetime, until: datetime) -> Figures:
        return figures(self._connection, alliance, since=since, until=until)

    def headcounts(self, alliance: int, months: Sequence[datetime]) -> tuple[People, ...]:
        return headcounts(self._connection, alliance, months)

    def audit(
        self, actor: Actor, action: str, *, council: int | None = None, alliance: int | None = None, subject: str = ""
    ) -> None:
        whose = {"council": council, "alliance": alliance}
        _AUDIT.change(
            self._connection,
            {**whose, "at": self._now, "actor_id": actor.user_id, "action": action, "subject": subject},
        )

    def forget(self, user_id: int) -> None:
        audit, feedback, notices, chats = tables.audit, tables.feedback, tables.notices, tables.private_chats
        nobody = CLOCK.user_id
        # A notice may be on its way at this moment: its row goes later, lest another's gets its number.
        blank = {"user_id": nobody, "facts": {}, "next_at": None, "error": None}
        self._connection.execute(update(notices).where(notices.c.user_id == user_id).values(blank))
        self._connection.execute(update(audit).where(audit.c.actor_id == user_id).values(actor_id=nobody))
        self._connection.execute(delete(chats).where(chats.c.user_id == user_id))
        hers = [*feedback.primary_key.columns]
        for row in self._connection.execute(select(*hers).where(feedback.c.user_id == user_id)).all():
            # A number of its own for each answer, so that not even those of one person can be put together.
            one = update(feedback).where(tuple_(*hers) == tuple_(*row))
            self._connection.execute(one.values(user_id=-1 - secrets.randbits(62)))

    def last_act(self, council: int, user_id: int) -> datetime | None:
        last: datetime | None = self._connection.execute(_LAST_ACT, {"council": council, "user": user_id}).scalar_one()
        return last

    def tell(self, user_ids: Iterable[int], event: Event, *, needs_answer: bool = False) -> None:
        self._note(event, user_ids, needs_answer=needs_answer)

    def tell_group(self, event: Event) -> None:
        self._note(event, [None], needs_answer=False)

    def _note(self, event: Event, user_ids: Iterable[int | None], *, needs_answer: bool) -> None:
        council = TableCollection(self._connection, COUNCILS).get(id=event.council) if event.council else None
        rows = notice_rows(
            event,
            user_ids,
            bot_id=self.bot_id,
            council=council,
            actor=self._actor,
            needs_answer=needs_answer,
            now=self._now,
        )
        if rows:
            self._connection.execute(_NOTICE, rows)

    def show(self, council: int, board: BoardKind, number: int, *, anew: bool = False) -> None:
        SHOW[self._connection.dialect.name].change(
            self._connection,
            {
                "council": council,
                "kind": board,
                "number": number,
                "bot_id": self.bot_id,
                "message_id": None,
                "content": None,
                "revision": 1,
                "anew": anew,
                "next_at": self._now,
                "attempts": 0,
                "error": None,
            },
        )
