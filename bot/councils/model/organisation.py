"""The organisation of an alliance: a tree of units in four tiers, and who answers for which part of it."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# Letters and digits nobody takes for one another, as codes are drawn from; people put spaces and dashes between.
_CODE = re.compile(r"[2-9A-HJ-NP-Z]{10}")
_APART = re.compile(r"[\s-]+")


class Tier(StrEnum):
    """How high a unit stands; a tree may leave tiers out, but goes down only."""

    COUNTY = "county"
    TOWN = "town"
    COMMUNITY = "community"
    GROUP = "group"

    @property
    def depth(self) -> int:
        """0 for the highest."""
        return list(Tier).index(self)

    def stands_over(self, other: "Tier") -> bool:
        return self.depth < other.depth


class Role(StrEnum):
    """What somebody is for a unit and all that stands under it.

    A reader sees its summaries and changes nothing; a mentor sees of it the councils that were given to her, by their
    figures and rules.
    """

    COORDINATOR = "coordinator"
    MENTOR = "mentor"
    READER = "reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit of an alliance's tree; the highest has no parent, and is the alliance itself.

    `kind` is what such a unit is called there ("township", "building group"), in the coordinators' own words; `code` is
    the organisation's own sign for it, under which a table names it.
    """

    id: int
    alliance: int
    parent: int | None
    tier: Tier
    kind: str
    name: str
    code: str

    @property
    def sign(self) -> str:
        """How a table names it: by its code, or where the organisation gave it none, by its number."""
        return self.code or f"U{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitAbove:
    """That a unit stands under another, or is that one itself: a subtree is what has the same `above`."""

    unit: int
    above: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRole:
    """What somebody is for a unit and its subtree; she may be more than one thing, for more than one unit."""

    unit: int
    user_id: int
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentoring:
    """Who guides a council; nobody, where its convenor would rather not be guided."""

    council: int
    mentor_id: int | None
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMember:
    """That a council belongs to a unit; it belongs to one at most."""

    council: int
    unit: int
    joined_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCode:
    """A code by which a council joins a unit, or somebody takes a role in it; only its digest is kept.

    Convenors may use a council's code as often as they like; one for a role is good for one person.
    """

    digest: str
    unit: int
    expires_at: datetime
    role: Role | None = None
    revoked_at: datetime | None = None

    def usable_at(self, moment: datetime) -> bool:
        return self.revoked_at is None and moment < self.expires_at


def is_code(typed: str) -> bool:
    """Whether what somebody typed looks like a code, and not like a name."""
    return _CODE.fullmatch(_APART.sub("", typed).upper()) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many units a subtree has, how many of them have a council, and how many councils there are."""

    units: int
    covered: int
    councils: int
