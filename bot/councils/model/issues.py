"""An issue: a woman's own words about what troubles her."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class IssueStatus(StrEnum):
    """Where an issue stands."""

    COLLECTED = "collected"
    ACCEPTED = "accepted"
    QUICK_FIX = "quick_fix"
    REFERRED = "referred"
    MERGED = "merged"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    SOLVED = "solved"


# Words that a topic goes on to hold.
STANDING = frozenset({IssueStatus.ACCEPTED, IssueStatus.REFERRED, IssueStatus.MERGED, IssueStatus.SOLVED})


class Channel(StrEnum):
    """How an issue came in."""

    GROUP = "group"
    REPLY = "reply"
    PRIVATE = "private"
    PHONE = "phone"
    VISIT = "visit"
    MEETING = "meeting"
    WECHAT = "wechat"
    ALLIANCE = "alliance"


# How words come that somebody else writes down.
SPOKEN = (Channel.PHONE, Channel.VISIT, Channel.MEETING, Channel.WECHAT)


class FileKind(StrEnum):
    """What is kept by Telegram's file id. An issue comes with the first two, training with a picture or a document."""

    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A picture, voice note or document, by the id Telegram gave it for this bot."""

    id: str
    kind: FileKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What was put forward; `proposer_id` is None once the proposer asked to be forgotten, or has no account.

    Of an issue put forward on behalf of somebody `proposer_name` says who, `entered_by` who wrote it down, and
    `received_at` when it was said. An anonymous proposer is known to the bot, so that she hears of her words, and to
    nobody else. `asked` is what the convenor asked back, `result` what a quick fix came to. `reply_due_at` is when its
    first reply is due, by the rule of the day it was put forward, `solved_at` when its topic's last
    resolution closed, or what others did for it was.
    """

    council: int
    number: int
    text: str
    proposer_id: int | None
    channel: Channel
    status: IssueStatus
    created_at: datetime
    topic: int | None = None
    replied_at: datetime | None = None
    proposer_name: str | None = None
    entered_by: int | None = None
    received_at: datetime | None = None
    anonymous: bool = False
    file_id: str | None = None
    file_kind: FileKind | None = None
    merged_into: int | None = None
    asked: str | None = None
    result: str | None = None
    reply_due_at: datetime | None = None
    solved_at: datetime | None = None

    @property
    def label(self) -> str:
        return f"I{self.number}"

    @property
    def file(self) -> File | None:
        return File(id=self.file_id, kind=self.file_kind) if self.file_id and self.file_kind else None

    @property
    def hearer_id(self) -> int | None:
        """Who hears what becomes of it: its proposer, or who wrote her words down where she has no account."""
        return self.entered_by if self.proposer_id is None else self.proposer_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A voice note or picture without words: no issue yet, and shown to nobody but its sender and who writes them.

    Its number is drawn by lot and read by nobody, so that numbers of issues have no gaps and an old button never
    means another's lead.
    """

    council: int
    number: int
    proposer_id: int
    anonymous: bool
    channel: Channel
    file_id: str
    file_kind: FileKind
    received_at: datetime

    @property
    def file(self) -> File:
        return File(id=self.file_id, kind=self.file_kind)

    @property
    def label(self) -> str:
        return f"L{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Follower:
    """Who wants to hear what becomes of an issue; a seat that `seconds` it says so by name."""

    council: int
    issue: int
    user_id: int
    seconds: bool = False
