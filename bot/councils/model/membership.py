"""Seats, guests and the links that claim them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One of the N seats; it is not an account: `user_id` is None until somebody claims it.

    It is `forgotten` once its holder asked to be: minutes that are drafted later name it by its number alone.
    """

    council: int
    number: int
    name: str
    user_id: int | None
    since: datetime
    until: datetime | None = None
    forgotten: bool = False

    @property
    def label(self) -> str:
        return f"N{self.number}"

    def held_at(self, moment: datetime) -> bool:
        return self.until is None or moment < self.until


class Tag(StrEnum):
    """What a member is in her village beside her seat."""

    EXECUTIVE = "executive"
    GRID_WORKER = "grid_worker"
    MEDIATOR = "mediator"
    BUILDING_STEWARD = "building_steward"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTag:
    """That the holder of a seat is one of these."""

    council: int
    seat: int
    tag: Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """That a seat is away for some days, and why."""

    council: int
    seat: int
    number: int
    since: datetime
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """That a group administrator asked to take over from a lost convenor, and when she may unless a seat objects."""

    council: int
    successor_id: int
    asked_at: datetime
    due_at: datetime


class GuestStatus(StrEnum):
    """Where an invitation stands; it expires with its topic."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """One of the X guests of a topic."""

    council: int
    topic: int
    number: int
    name: str
    user_id: int | None
    status: GuestStatus
    invited_at: datetime
    why: str = ""

    @property
    def label(self) -> str:
        return f"X{self.number}"


class LinkKind(StrEnum):
    """What a link gives to whoever opens it."""

    SEAT = "seat"
    GUEST = "guest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A single-use link; only the digest of its token is kept."""

    digest: str
    council: int
    kind: LinkKind
    number: int
    topic: int | None
    expires_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None

    def usable_at(self, moment: datetime) -> bool:
        return self.used_at is None and self.revoked_at is None and moment < self.expires_at
