"""What a coordinator should look at: councils that are silent, late, owe women a word, or seem too good."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

SILENT_FOR = timedelta(days=90)
# So long a council is new, and had better have somebody to ask.
NEW_FOR = timedelta(days=90)
UNANSWERED_FOR = timedelta(days=7)
# Over so long, and of so many issues that became topics, all solved: more than one may expect.
TOO_GOOD_OVER = timedelta(days=365)
TOO_GOOD_FROM = 10


class Need(StrEnum):
    """Why a council should be looked at."""

    NEW = "new"
    SILENT = "silent"
    OVERDUE = "overdue"
    UNANSWERED = "unanswered"
    REFERRED = "referred"
    TOO_GOOD = "too_good"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedyCouncil:
    """A council to look at: how many days it is silent, or how many of its things it is about."""

    council: int
    unit: int
    title: str
    count: int
