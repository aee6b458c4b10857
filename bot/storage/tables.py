"""All tables, on one page; the columns of a domain's table are the fields of its noun."""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    false,
    text,
)

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.announcements import AnnouncementStatus, Offer
from bot.councils.model.directory import ServiceKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.examples import ExampleStatus
from bot.councils.model.floor import TurnStatus
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import Channel, FileKind, IssueStatus
from bot.councils.model.membership import GuestStatus, LinkKind, Tag
from bot.councils.model.minutes import MinutesStatus, Stance
from bot.councils.model.notes import NoteKind
from bot.councils.model.organisation import Role, Tier
from bot.councils.model.phases import Feature, Stage
from bot.councils.model.referrals import Category, ReferralStatus, ReferralStep
from bot.councils.model.resolutions import ClosedBy, Rating, ResolutionStatus, Step
from bot.councils.model.sessions import ItemStatus, Mode, Reply, SessionStatus
from bot.councils.model.told import Counted
from bot.councils.model.topics import Cadence, TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import GuestsVote, Means, Method, VoteStatus
from bot.storage.types import Moment, OneOf, ProceedingsColumn, RuleColumn, SettingsColumn, TallyColumn, TupleColumn

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Which counts are not yet, or no longer, what is added to the months of their unit.
UNFOLDED = text("times <> folded")

_Id = BigInteger().with_variant(Integer, "sqlite")


def _council() -> Column[int]:
    return Column("council", _Id, ForeignKey("councils.id", ondelete="CASCADE"), primary_key=True)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True, autoincrement=False)


def _of(table: str, column: str) -> ForeignKeyConstraint:
    """A reference to the `table`'s row of this council with the number in `column`."""
    return ForeignKeyConstraint(["council", column], [f"{table}.council", f"{table}.number"], ondelete="CASCADE")


def _alliance(**more: Any) -> Column[int]:
    return Column("alliance", _Id, ForeignKey("alliances.id", ondelete="CASCADE"), nullable=False, **more)


def _unit(name: str = "unit", *, nullable: bool = False, **more: Any) -> Column[int]:
    return Column(name, _Id, ForeignKey("units.id", ondelete="CASCADE"), nullable=nullable, **more)


def _announcement() -> Column[int]:
    return Column("announcement", _Id, ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True)


def _person(name: str, **more: Any) -> Column[int]:
    """Somebody's account: what `/privacy` must find when she is forgotten."""
    return Column(name, BigInteger, info={"person": True}, **more)


councils = Table(
    "councils",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("title", Text, nullable=False),
    Column("locale", String(16), nullable=False),
    Column("timezone", String(64), nullable=False),
    Column("founded_at", Moment, nullable=False),
    _person("convenor_id", nullable=False, index=True),
    _person("host_id", index=True),
    _person("recorder_id", index=True),
    Column("settings", SettingsColumn, nullable=False),
    Column("last_seat", Integer, nullable=False),
    Column("last_issue", Integer, nullable=False),
    Column("last_topic", Integer, nullable=False),
    Column("last_vote", Integer, nullable=False),
    Column("last_resolution", Integer, nullable=False),
    Column("last_session", Integer, nullable=False, server_default=text("0")),
    Index(
        "ux_councils_address",
        "bot_id",
        "chat_id",
        text("coalesce(thread_id, 0)"),
        unique=True,
    ),
)
people = Table(
    "people",
    metadata,
    _person("user_id", primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("username", String(64), index=True),
    Column("locale", String(16)),
)
residents = Table(
    "residents",
    metadata,
    _council(),
    _person("user_id", primary_key=True, autoincrement=False, index=True),
)
seats = Table(
    "seats",
    metadata,
    _council(),
    _number(),
    Column("name", Text, nullable=False),
    _person("user_id", index=True),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Column("forgotten", Boolean, nullable=False, server_default=false()),
)
seat_tags = Table(
    "seat_tags",
    metadata,
    _council(),
    Column("seat", Integer, primary_key=True, autoincrement=False),
    Column("tag", OneOf(Tag), primary_key=True),
    _of("seats", "seat"),
)
absences = Table(
    "absences",
    metadata,
    _council(),
    Column("seat", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("since", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    _of("seats", "seat"),
)
successions = Table(
    "successions",
    metadata,
    _council(),
    _person("successor_id", nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
)
issues = Table(
    "issues",
    metadata,
    _council(),
    _number(),
    Column("text", Text, nullable=False),
    _person("proposer_id", index=True),
    Column("channel", OneOf(Channel), nullable=False),
    Column("status", OneOf(IssueStatus), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("topic", Integer),
    Column("replied_at", Moment),
    Column("proposer_name", Text),
    _person("entered_by"),
    Column("received_at", Moment),
    Column("anonymous", Boolean, nullable=False, server_default=false()),
    Column("file_id", Text),
    Column("file_kind", OneOf(FileKind)),
    Column("merged_into", Integer),
    Column("asked", Text),
    Column("result", Text),
    Column("reply_due_at", Moment),
    Column("solved_at", Moment),
    Index("ix_issues_status", "council", "status"),
    Index("ix_issues_topic", "council", "topic"),
    Index("ix_issues_merged_into", "council", "merged_into"),
    Index("ix_issues_entered_by", "entered_by", "proposer_id"),
)
leads = Table(
    "leads",
    metadata,
    _council(),
    _number(),
    _person("proposer_id", nullable=False, index=True),
    Column("anonymous", Boolean, nullable=False),
    Column("channel", OneOf(Channel), nullable=False),
    Column("file_id", Text, nullable=False),
    Column("file_kind", OneOf(FileKind), nullable=False),
    Column("received_at", Moment, nullable=False),
)
followers = Table(
    "followers",
    metadata,
    _council(),
    Column("issue", Integer, primary_key=True, autoincrement=False),
    _person("user_id", primary_key=True, autoincrement=False, index=True),
    Column("seconds", Boolean, nullable=False),
    _of("issues", "issue"),
)
topics = Table(
    "topics",
    metadata,
    _council(),
    _number(),
    Column("title", Text, nullable=False),
    Column("status", OneOf(TopicStatus), nullable=False),
    Column("cadence", OneOf(Cadence), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("last_guest", Integer, nullable=False),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Index("ix_topics_status", "council", "status"),
)
guests = Table(
    "guests",
    metadata,
    _council(),
    Column("topic", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("name", Text, nullable=False),
    _person("user_id", index=True),
    Column("status", OneOf(GuestStatus), nullable=False),
    Column("invited_at", Moment, nullable=False),
    Column("why", Text, nullable=False, server_default=text("''")),
    _of("topics", "topic"),
)
links = Table(
    "links",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("council", _Id, ForeignKey("councils.id", ondelete="CASCADE"), nullable=False),
    Column("kind", OneOf(LinkKind), nullable=False),
    Column("number", Integer, nullable=False),
    Column("topic", Integer),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
    Index("ix_links_subject", "council", "kind", "number"),
)
sessions = Table(
    "sessions",
    metadata,
    _council(),
    _number(),
    Column("mode", OneOf(Mode), nullable=False),
    Column("cadence", OneOf(Cadence), nullable=False),
    Column("status", OneOf(SessionStatus), nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("place", Text, nullable=False),
    Column("convened_at", Moment, nullable=False),
    Column("ends_at", Moment),
    Column("due", Integer, nullable=False),
    _person("host_id", index=True),
    _person("recorder_id", index=True),
    Column("opened_at", Moment),
    Column("closed_at", Moment),
    Column("sequence", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("agenda_at", Moment),
    Column("talk", Boolean, nullable=False),
    Column("code", Text, nullable=False),
    Index("ix_sessions_status", "council", "status"),
)
agenda = Table(
    "agenda",
    metadata,
    _council(),
    Column("session", Integer, primary_key=True, autoincrement=False),
    Column("topic", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("status", OneOf(ItemStatus), nullable=False),
    _of("sessions", "session"),
    _of("topics", "topic"),
    Index("ix_agenda_topic", "council", "topic"),
)
attendance = Table(
    "attendance",
    metadata,
    _council(),
    Column("session", Integer, primary_key=True, autoincrement=False),
    Column("attendee", String(32), primary_key=True),
    Column("reply", OneOf(Reply)),
    Column("taken_along", Boolean, nullable=False, server_default=false()),
    Column("reason", Text, nullable=False),
    Column("replied_at", Moment),
    Column("checked_in_at", Moment),
    Column("left_at", Moment),
    _person("entered_by", index=True),
    Column("wrong_codes", Integer, nullable=False),
    _of("sessions", "session"),
)
demands = Table(
    "demands",
    metadata,
    _council(),
    Column("topic", Integer, primary_key=True, autoincrement=False),
    Column("seat", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    _of("topics", "topic"),
    _of("seats", "seat"),
)
notes = Table(
    "notes",
    metadata,
    _council(),
    Column("session", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("kind", OneOf(NoteKind), nullable=False),
    Column("speaker", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("topic", Integer),
    _person("entered_by", index=True),
    _of("sessions", "session"),
)
turns = Table(
    "turns",
    metadata,
    _council(),
    Column("session", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("topic", Integer),
    Column("speaker", String(32), nullable=False),
    Column("status", OneOf(TurnStatus), nullable=False),
    Column("raised_at", Moment, nullable=False),
    Column("began_at", Moment),
    Column("seconds", Integer, nullable=False),
    Column("warned_at", Moment),
    _of("sessions", "session"),
)
minutes = Table(
    "minutes",
    metadata,
    _council(),
    Column("session", Integer, primary_key=True, autoincrement=False),
    Column("status", OneOf(MinutesStatus), nullable=False),
    Column("proceedings", ProceedingsColumn, nullable=False),
    Column("drafted_at", Moment, nullable=False),
    Column("edited", TupleColumn, nullable=False),
    Column("published_at", Moment),
    Column("confirm_until", Moment),
    Column("number", Integer),
    Column("confirmed_at", Moment),
    Column("digest", String(64)),
    Column("last_addendum", Integer, nullable=False),
    _of("sessions", "session"),
    CheckConstraint("(status = 'confirmed') = (digest IS NOT NULL)", name="digest"),
    Index("ix_minutes_digest", "digest"),
)
minutes_replies = Table(
    "minutes_replies",
    metadata,
    _council(),
    Column("session", Integer, primary_key=True, autoincrement=False),
    Column("who", String(32), primary_key=True),
    Column("stance", OneOf(Stance), nullable=False),
    Column("at", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("answered_at", Moment),
    Column("witness", String(32), nullable=False),
    _of("sessions", "session"),
)
addenda = Table(
    "addenda",
    metadata,
    _council(),
    Column("session", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    _person("author_id", index=True),
    _of("sessions", "session"),
)
time_polls = Table(
    "time_polls",
    metadata,
    _council(),
    _number(),
    Column("topics", TupleColumn, nullable=False),
    Column("mode", OneOf(Mode), nullable=False),
    Column("cadence", OneOf(Cadence), nullable=False),
    Column("place", Text, nullable=False),
    Column("slots", TupleColumn, nullable=False),
    Column("proposed_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("session", Integer),
)
slot_replies = Table(
    "slot_replies",
    metadata,
    _council(),
    Column("poll", Integer, primary_key=True, autoincrement=False),
    Column("slot", Integer, primary_key=True, autoincrement=False),
    Column("attendee", String(32), primary_key=True),
    Column("reply", OneOf(Reply), nullable=False),
    _of("time_polls", "poll"),
)
votes = Table(
    "votes",
    metadata,
    _council(),
    _number(),
    Column("topic", Integer, nullable=False),
    Column("question", Text, nullable=False),
    Column("rule", RuleColumn, nullable=False),
    Column("status", OneOf(VoteStatus), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("due", Integer, nullable=False),
    Column("cast", Integer, nullable=False),
    Column("tally", TallyColumn),
    Column("outcome", OneOf(Outcome)),
    Column("closed_at", Moment),
    Column("method", OneOf(Method), nullable=False, server_default=text("'motion'")),
    Column("options", TupleColumn, nullable=False, server_default=text("'[]'")),
    Column("secret", Boolean, nullable=False, server_default=false()),
    Column("guests", OneOf(GuestsVote), nullable=False, server_default=text("'none'")),
    Column("close_when_decided", Boolean, nullable=False, server_default=false()),
    Column("follows", Integer),
    Column("winners", TupleColumn, nullable=False, server_default=text("'[]'")),
    Column("session", Integer),
    Column("checked_in", Integer),
    _of("topics", "topic"),
    CheckConstraint('0 <= "cast" AND "cast" <= due', name="cast"),
    CheckConstraint("(status = 'closed') = (outcome IS NOT NULL)", name="outcome"),
    Index("ix_votes_topic", "council", "topic"),
    Index("ix_votes_status", "council", "status"),
)
ballots = Table(
    "ballots",
    metadata,
    _council(),
    Column("vote", Integer, primary_key=True, autoincrement=False),
    Column("voter", String(16), primary_key=True),
    Column("choice", String(64)),
    Column("cast_at", Moment),
    Column("took_part", Boolean, nullable=False),
    Column("advisory", Boolean, nullable=False),
    Column("recused", Boolean, nullable=False),
    Column("means", OneOf(Means)),
    _person("entered_by"),
    Column("witness", Integer),
    Column("checked_in", Boolean, nullable=False, server_default=false()),
    _of("votes", "vote"),
)
secret_ballots = Table(
    "secret_ballots",
    metadata,
    _council(),
    Column("vote", Integer, primary_key=True, autoincrement=False),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("choice", String(64), nullable=False),
    Column("mark", String(64)),
    Column("advisory", Boolean, nullable=False),
    _of("votes", "vote"),
    Index("ux_secret_ballots_mark", "council", "vote", "mark", unique=True),
    # A hidden row number would tell in which order the ballots came.
    sqlite_with_rowid=False,
)
motions = Table(
    "motions",
    metadata,
    _council(),
    Column("topic", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("text", Text, nullable=False),
    Column("proposed_by", Integer, nullable=False),
    Column("proposed_at", Moment, nullable=False),
    Column("seconded_by", Integer),
    Column("vote", Integer),
    _of("topics", "topic"),
)
resolutions = Table(
    "resolutions",
    metadata,
    _council(),
    _number(),
    Column("vote", Integer, nullable=False),
    Column("topic", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("test", Text, nullable=False),
    Column("owner_seat", Integer),
    _person("owner_id", index=True),
    Column("owner_name", Text, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("status", OneOf(ResolutionStatus), nullable=False),
    Column("adopted_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("reopened_at", Moment),
    Column("declined_at", Moment),
    Column("closed_at", Moment),
    Column("closed_by", OneOf(ClosedBy)),
    Column("round", Integer, nullable=False),
    Column("last_entry", Integer, nullable=False),
    _of("votes", "vote"),
    _of("topics", "topic"),
    Index("ix_resolutions_topic", "council", "topic"),
    Index("ix_resolutions_vote", "council", "vote"),
    Index("ix_resolutions_status", "council", "status"),
    Index("ix_resolutions_due", "status", "due_at"),
)
log = Table(
    "resolution_log",
    metadata,
    _council(),
    Column("resolution", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("step", OneOf(Step), nullable=False),
    Column("at", Moment, nullable=False),
    Column("text", Text, nullable=False),
    _of("resolutions", "resolution"),
)
feedback = Table(
    "feedback",
    metadata,
    _council(),
    Column("resolution", Integer, primary_key=True, autoincrement=False),
    Column("round", Integer, primary_key=True, autoincrement=False),
    _person("user_id", primary_key=True, autoincrement=False, index=True),
    Column("rating", OneOf(Rating)),
    Column("answered_at", Moment),
    _of("resolutions", "resolution"),
)
forms = Table(
    "forms",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    _person("user_id", primary_key=True, autoincrement=False),
    Column("kind", OneOf(FormKind), nullable=False),
    Column("council", _Id, ForeignKey("councils.id", ondelete="CASCADE"), nullable=False),
    Column("subject", String(16), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("answers", JSON, nullable=False),
)
duties = Table(
    "duties",
    metadata,
    _council(),
    Column("kind", OneOf(DutyKind), primary_key=True),
    _number(),
    Column("at", Moment, nullable=False, index=True),
)

alliances = Table(
    "alliances",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("bot_id", BigInteger, nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("founded_at", Moment, nullable=False),
    Column("people_until", Moment),
    Column("monthly_until", Moment),
)
units = Table(
    "units",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    _alliance(),
    Column("parent", _Id, ForeignKey("units.id", ondelete="CASCADE"), index=True),
    Column("tier", OneOf(Tier), nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("code", String(64), nullable=False),
    Index("ix_units_code", "alliance", "code"),
)
units_above = Table(
    "units_above",
    metadata,
    _unit(primary_key=True),
    _unit("above", primary_key=True),
    Index("ix_units_above", "above", "unit"),
)
unit_roles = Table(
    "unit_roles",
    metadata,
    _unit(primary_key=True),
    _person("user_id", primary_key=True, autoincrement=False, index=True),
    Column("role", OneOf(Role), primary_key=True),
)
mentorings = Table(
    "mentorings",
    metadata,
    _council(),
    _person("mentor_id", index=True),
    Column("since", Moment, nullable=False),
)
unit_members = Table(
    "unit_members",
    metadata,
    _council(),
    _unit(index=True),
    Column("joined_at", Moment, nullable=False),
)
unit_codes = Table(
    "unit_codes",
    metadata,
    Column("digest", String(64), primary_key=True),
    _unit(index=True),
    Column("role", OneOf(Role)),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)
responsibilities = Table(
    "responsibilities",
    metadata,
    _unit(primary_key=True),
    Column("category", OneOf(Category), primary_key=True),
    Column("body", _Id, ForeignKey("units.id", ondelete="SET NULL")),
    Column("days", Integer),
    Column("called", Text, nullable=False),
    Column("offered", Boolean),
)
unit_stages = Table(
    "unit_stages",
    metadata,
    _unit(primary_key=True),
    Column("feature", OneOf(Feature), primary_key=True),
    Column("stage", OneOf(Stage), nullable=False),
)
council_phases = Table(
    "council_phases",
    metadata,
    _council(),
    Column("pilot", Boolean, nullable=False),
    Column("without", TupleColumn, nullable=False),
)
opening_rounds = Table(
    "opening_rounds",
    metadata,
    _unit(primary_key=True),
    Column("at", Moment, nullable=False),
    Column("last_council", _Id, nullable=False),
)
team = Table(
    "team",
    metadata,
    _unit(primary_key=True),
    _number(),
    Column("name", Text, nullable=False),
    Column("duty", OneOf(Tag), nullable=False),
    Column("executive", Boolean, nullable=False),
)
services = Table(
    "services",
    metadata,
    _unit(primary_key=True),
    _number(),
    Column("kind", OneOf(ServiceKind), nullable=False),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("hours", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("closed", Boolean, nullable=False),
)
prepared = Table(
    "prepared_seats",
    metadata,
    _unit(primary_key=True),
    _number(),
    Column("name", Text, nullable=False),
    Column("tags", TupleColumn, nullable=False),
    Column("until", String(10), nullable=False),
)
imports = Table(
    "imports",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    _person("user_id", primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    Column("filled", Text, nullable=False),
)
referrals = Table(
    "referrals",
    metadata,
    _council(),
    _number(),
    Column("category", OneOf(Category), nullable=False),
    Column("text", Text, nullable=False),
    Column("status", OneOf(ReferralStatus), nullable=False),
    _unit(nullable=True),
    Column("sent_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("last_step", Integer, nullable=False),
    Column("result", Text, nullable=False),
    Column("rating", OneOf(Rating)),
    Column("closed_by", OneOf(ClosedBy)),
    _of("issues", "number"),
    Index("ix_referrals_unit", "unit", "status"),
)
chain = Table(
    "referral_chain",
    metadata,
    _council(),
    Column("referral", Integer, primary_key=True, autoincrement=False),
    _number(),
    Column("step", OneOf(ReferralStep), nullable=False),
    Column("at", Moment, nullable=False),
    Column("from_unit", _Id),
    Column("to_unit", _Id),
    Column("text", Text, nullable=False),
    _of("referrals", "referral"),
)
counts = Table(
    "counts",
    metadata,
    _council(),
    Column("since", Moment, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("what", String(32), primary_key=True),
    _unit(index=True),
    Column("times", Integer, nullable=False),
    Column("folded", Integer, nullable=False),
    Index("ix_counts_unfolded", "unit", "day", sqlite_where=UNFOLDED, postgresql_where=UNFOLDED),
)
unit_months = Table(
    "unit_months",
    metadata,
    _unit(primary_key=True),
    Column("month", Date, primary_key=True),
    Column("what", String(32), primary_key=True),
    Column("times", BigInteger, nullable=False),
)
recounts = Table(
    "recounts",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
)
miscounts = Table(
    "miscounts",
    metadata,
    _council(),
    Column("at", Moment, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("what", String(32), primary_key=True),
    Column("kept", Integer, nullable=False),
    Column("found", Integer, nullable=False),
)
unit_miscounts = Table(
    "unit_miscounts",
    metadata,
    _unit(primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("what", String(32), primary_key=True),
    Column("kept", BigInteger, nullable=False),
    Column("found", BigInteger, nullable=False),
)
told = Table(
    "told",
    metadata,
    _unit(primary_key=True),
    Column("council", _Id, primary_key=True, autoincrement=False),
    Column("counted", OneOf(Counted), primary_key=True),
    Column("since", Moment, primary_key=True),
    Column("until", Moment, nullable=False),
    Column("people", TupleColumn, nullable=False),
)
examples = Table(
    "examples",
    metadata,
    _council(),
    Column("topic", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("decided", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("status", OneOf(ExampleStatus), nullable=False, index=True),
    Column("offered_at", Moment, nullable=False),
    _of("topics", "topic"),
)
announcements = Table(
    "announcements",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    _unit(index=True),
    Column("text", Text, nullable=False),
    Column("status", OneOf(AnnouncementStatus), nullable=False, index=True),
    Column("written_at", Moment, nullable=False),
    Column("last_council", _Id, nullable=False),
    Column("told", Integer, nullable=False),
    Column("offer", OneOf(Offer), nullable=False),
    Column("title", Text, nullable=False),
    Column("rules", TupleColumn, nullable=False),
    Column("until", Moment),
    Column("of_council", _Id),
    Column("of_topic", Integer),
    Column("file_id", Text),
    Column("file_kind", OneOf(FileKind)),
    # What a council takes back is announced no more.
    ForeignKeyConstraint(["of_council", "of_topic"], ["examples.council", "examples.topic"], ondelete="CASCADE"),
)
readings = Table("readings", metadata, _announcement(), _council(), Column("at", Moment, nullable=False))
takings = Table(
    "takings",
    metadata,
    _announcement(),
    _council(),
    Column("at", Moment, nullable=False),
    Column("topic", Integer),
)
monthly_readers = Table(
    "monthly_readers",
    metadata,
    _unit(primary_key=True),
    _person("user_id", primary_key=True, autoincrement=False, index=True),
)

handled_updates = Table(
    "handled_updates",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("answer", JSON(none_as_null=True)),
    Column("at", Moment, nullable=False, index=True),
)
parked_updates = Table(
    "parked_updates",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(64), nullable=False),
    Column("error", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
private_chats = Table(
    "private_chats",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    _person("user_id", primary_key=True, autoincrement=False),
    Column("reachable", Boolean, nullable=False),
    Column("question", BigInteger),
)
notices = Table(
    "notices",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("bot_id", BigInteger, nullable=False),
    _person("user_id"),
    Column("council", _Id, ForeignKey("councils.id", ondelete="CASCADE")),
    Column("kind", OneOf(EventKind), nullable=False),
    Column("number", Integer),
    Column("facts", JSON, nullable=False),
    Column("needs_answer", Boolean, nullable=False),
    Column("is_mention", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("next_at", Moment),
    Column("attempts", Integer, nullable=False),
    Column("error", Text),
    Index("ix_notices_next", "bot_id", "next_at"),
)
boards = Table(
    "boards",
    metadata,
    _council(),
    Column("kind", OneOf(BoardKind), primary_key=True),
    _number(),
    Column("bot_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("content", String(64)),
    Column("revision", Integer, nullable=False),
    Column("anew", Boolean, nullable=False),
    Column("next_at", Moment),
    Column("attempts", Integer, nullable=False),
    Column("error", Text),
    Index("ix_boards_next", "bot_id", "next_at"),
)
audit = Table(
    "audit",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("council", _Id, ForeignKey("councils.id", ondelete="CASCADE")),
    Column("at", Moment, nullable=False),
    _person("actor_id", nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("alliance", _Id, ForeignKey("alliances.id", ondelete="CASCADE"), index=True),
    Index("ix_audit_council", "council", "id"),
)
