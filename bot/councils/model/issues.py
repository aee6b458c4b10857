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


class Channel(StrEnum):
    """How an issue came in."""

    GROUP = "group"
    REPLY = "reply"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What was put forward; `proposer_id` is None once the proposer asked to be forgotten."""

    council: int
    number: int
    text: str
    proposer_id: int | None
    channel: Channel
    status: IssueStatus
    created_at: datetime
    topic: int | None = None
    replied_at: datetime | None = None

    @property
    def label(self) -> str:
        return f"I{self.number}"
