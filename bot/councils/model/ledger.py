"""The ledger of a council: a row a matter, from what was raised to what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.councils.model.councils import Council
from bot.councils.model.issues import Issue
from bot.councils.model.referrals import Referral
from bot.councils.model.resolutions import Rating, Resolution
from bot.councils.model.sessions import Session
from bot.councils.model.topics import Topic
from bot.councils.model.votes import Vote

A_PAGE = 10


class Column(StrEnum):
    """The columns, in their order; `GRID`, `CATEGORY` and `ARCHIVE` stay empty, for nothing is kept of them yet."""

    NUMBER = "number"
    DATE = "date"
    CHANNEL = "channel"
    SOURCE = "source"
    PROPOSER = "proposer"
    GRID = "grid"
    CATEGORY = "category"
    SUMMARY = "summary"
    TRIAGE = "triage"
    MODE = "mode"
    SESSION = "session"
    DUE = "due"
    PRESENT = "present"
    RATIO = "ratio"
    SEATS = "seats"
    GUESTS = "guests"
    TALLY = "tally"
    RESOLUTION = "resolution"
    OWNER = "owner"
    DUE_DATE = "due-date"
    PROGRESS = "progress"
    RESULT = "result"
    FEEDBACK_DATE = "feedback-date"
    SATISFACTION = "satisfaction"
    ARCHIVE = "archive"


class Source(StrEnum):
    """Who a matter came from, as far as the ledger says."""

    SEAT = "seat"
    RESIDENT = "resident"
    SPOKEN = "spoken"
    UNSIGNED = "unsigned"
    ALLIANCE = "alliance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """An issue and all that it led to; of words taken back nothing but the number and that they were."""

    issue: Issue
    topic: Topic | None = None
    votes: tuple[Vote, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    referral: Referral | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPage:
    """A few matters, the newest first, of which `first` is the number; 0 where the council has none yet."""

    council: Council
    first: int
    matters: tuple[Matter, ...]
    now: datetime

    @property
    def newer(self) -> int | None:
        """The number a page of newer matters begins with, if there are any."""
        return min(self.first + A_PAGE, self.council.last_issue) if self.first < self.council.last_issue else None

    @property
    def older(self) -> int | None:
        """The number a page of older matters begins with, if there are any."""
        return self.first - A_PAGE if self.first > A_PAGE else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A vote that is over: how many seats had a place in it, and how many chose each thing, abstaining last.

    Of an untold one there are no `counts`.
    """

    vote: Vote
    seats: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """The last session that a topic was, or is to be, talked about in, and how many seats came."""

    session: Session
    present: int

    @property
    def has_begun(self) -> bool:
        return self.session.opened_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What became of a resolution: the last report, what was said of the result, and how those asked rated it."""

    resolution: Resolution
    progress: str = ""
    result: str = ""
    asked: int = 0
    ratings: tuple[tuple[Rating, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """A matter as the whole ledger tells of it, and no name of whoever raised it.

    `proposer` is the number of the first issue she signed, so that what one woman raised can be told to be hers
    without saying who she is; None of unsigned words.
    """

    matter: Matter
    source: Source | None
    proposer: int | None
    guests: int
    sitting: Sitting | None
    votes: tuple[Counted, ...]
    resolutions: tuple[Followed, ...]
