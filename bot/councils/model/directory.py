"""Who works in the units of an alliance, and which public offices a matter may be referred to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.councils.model.membership import Tag

# What somebody of a unit's team may be; each of them is to be an executive member too.
DUTIES = (Tag.GRID_WORKER, Tag.MEDIATOR, Tag.BUILDING_STEWARD)


class ServiceKind(StrEnum):
    """What a public office is for."""

    FAMILY_COUNSELLING = "family_counselling"
    MEDIATION_COMMITTEE = "mediation_committee"
    ANTI_VIOLENCE = "anti_violence"
    FAMILY_STATION = "family_station"
    RIGHTS_STATION = "rights_station"
    LEGAL_AID = "legal_aid"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePoint:
    """A public office of a unit and all under it; `number` is one of the unit's own and given once.

    Its name may say what it is for, also where that is a word which nobody else's words may hold.
    """

    unit: int
    number: int
    kind: ServiceKind
    name: str
    phone: str
    hours: str
    area: str
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """Somebody of a unit's team by her name, once for each duty; no account belongs to it."""

    unit: int
    number: int
    name: str
    duty: Tag
    executive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedSeat:
    """A seat that waits for a council of a unit, whose convenor may give it; until when is an ISO day, or empty."""

    unit: int
    number: int
    name: str
    tags: tuple[str, ...] = ()
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """How many of a subtree's teams have each duty, executive members or not, and how many service points are open."""

    counts: Mapping[tuple[Tag, bool], int]
    services: int

    def of(self, duty: Tag) -> tuple[int, int]:
        """How many have this duty, and how many of them are executive members."""
        executive = self.counts.get((duty, True), 0)
        return executive + self.counts.get((duty, False), 0), executive

    @property
    def gaps(self) -> int:
        """How many are no executive members."""
        return sum(count for (_, executive), count in self.counts.items() if not executive)
