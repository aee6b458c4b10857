"""What is counted of a council's matters, and on which day: of each thing what it adds as it stands now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.councils.model.issues import Issue, IssueStatus
from bot.councils.model.referrals import Referral, ReferralStatus
from bot.councils.model.resolutions import Resolution, ResolutionStatus
from bot.councils.model.sessions import Session, SessionStatus
from bot.councils.model.summaries import Span, period_of
from bot.councils.model.topics import Topic
from bot.councils.model.votes import Vote, VoteStatus

Thing = Issue | Topic | Session | Vote | Resolution | Referral

_HELD = (SessionStatus.OPEN, SessionStatus.CLOSED)
# What became a topic may be submitted to the villagers' assembly after that.
_BECAME_TOPICS = (IssueStatus.ACCEPTED, IssueStatus.REFERRED, IssueStatus.SOLVED)


class What(StrEnum):
    """What is counted by one number a day; what has kinds is counted as one of `KINDS`, a colon and its kind."""

    ISSUES = "issues"
    TOPICS = "topics"
    VOTES = "votes"
    ADOPTED = "adopted"
    CLOSED = "closed"
    REPLIES_DUE = "replies_due"
    REPLIES_IN_TIME = "replies_in_time"
    ACCEPTED = "accepted"
    SOLVED = "solved"
    REFERRED = "referred"
    MENDED = "mended"


class Kinds(StrEnum):
    """What is counted by its kind: sessions, the days from issue to close, and councils in which anything happened."""

    MODE = "mode"
    CADENCE = "cadence"
    DAYS = "days"
    ACTIVE = "active"

    def of(self, kind: object) -> str:
        return f"{self}:{kind}"


# Counted on the day they fall due, which may be to come.
REPLIES = frozenset({What.REPLIES_DUE, What.REPLIES_IN_TIME})
# Where nothing else has happened, nobody did anything that day.
_LATER = frozenset({*REPLIES, What.ACCEPTED, What.SOLVED, What.MENDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing to count: for whom the council belonged to at `at`, on the day of `on`."""

    what: str
    at: datetime
    on: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How often something happened in a council on a day of its own zone, while it belonged to a unit since `since`.

    `folded` of it are in the months of the unit and of those above it; the rest is added when they are asked for.
    """

    council: int
    since: datetime
    day: date
    what: str
    unit: int
    times: int
    folded: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recount:
    """When what counted for its units was counted anew last, of all councils of a bot."""

    bot_id: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Miscount:
    """That a recount found another number than was kept; what was found is kept since."""

    council: int
    at: datetime
    day: date
    what: str
    kept: int
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMonth:
    """How often something happened in a month under a unit, on days that are folded; `month` is its first day."""

    unit: int
    month: date
    what: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMiscount:
    """That the month of a unit that begins on `day` was not what is folded of it; what was found is kept since."""

    unit: int
    at: datetime
    day: date
    what: str
    kept: int
    found: int


def happenings(thing: Thing) -> Iterator[Happening]:
    """What a thing adds to the counts, as it stands now.

    What was put forward is counted on its own day, and whether it became a topic and was solved on that same day; what
    was referred likewise, with whether it came back mended.
    """
    match thing:
        case Issue():
            yield from _of_issue(thing)
        case Topic():
            yield _then(What.TOPICS, thing.created_at)
        case Session():
            # A talk is no session yet.
            if thing.opened_at is not None and thing.status in _HELD and not thing.talk:
                yield _then(Kinds.MODE.of(thing.mode), thing.opened_at)
                yield _then(Kinds.CADENCE.of(thing.cadence), thing.opened_at)
        case Vote():
            if thing.closed_at is not None and thing.status is VoteStatus.CLOSED:
                yield _then(What.VOTES, thing.closed_at)
        case Resolution():
            yield _then(What.ADOPTED, thing.adopted_at)
            if thing.closed_at is not None and thing.status is ResolutionStatus.CLOSED:
                yield _then(What.CLOSED, thing.closed_at)
        case Referral():
            yield _then(What.REFERRED, thing.sent_at)
            if thing.status is ReferralStatus.CLOSED:
                yield _then(What.MENDED, thing.sent_at)


def days(happening: Happening, zone: ZoneInfo) -> Iterator[tuple[date, str]]:
    """On which days of a zone what is counted: the thing itself, and that there was one in its month, quarter and year.

    The latter is one however often it is said, and falls on the first day of each.
    """
    day = happening.on.astimezone(zone).date()
    yield day, happening.what
    if happening.what not in _LATER:
        for span in Span:
            yield period_of(span, day).first_day, Kinds.ACTIVE.of(span)


def is_said_once(what: str) -> bool:
    """Whether this is one however often it is said."""
    return what.startswith(Kinds.ACTIVE)


def _of_issue(issue: Issue) -> Iterator[Happening]:
    yield _then(What.ISSUES, issue.created_at)
    due = issue.reply_due_at
    if due is not None:
        yield Happening(what=What.REPLIES_DUE, at=issue.created_at, on=due)
        if issue.replied_at is not None and issue.replied_at <= due:
            yield Happening(what=What.REPLIES_IN_TIME, at=issue.created_at, on=due)
    if issue.topic is None:
        # What others were asked to solve is no matter of the council's own.
        return
    if issue.status in _BECAME_TOPICS:
        yield _then(What.ACCEPTED, issue.created_at)
    if issue.status is IssueStatus.SOLVED:
        yield _then(What.SOLVED, issue.created_at)
        if issue.solved_at is not None:
            yield _then(Kinds.DAYS.of((issue.solved_at - issue.created_at).days), issue.solved_at)


def _then(what: str, moment: datetime) -> Happening:
    return Happening(what=what, at=moment, on=moment)
