"""Who is responsible for which category of matters in an area, and within how many working days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.councils.model.organisation import Unit
from bot.councils.model.referrals import Category

# Longer than this nothing is referred for, but left lying.
MOST_DAYS = 60
# What a button in a row of three has room for.
CALLED_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """What a unit says of a category for itself and all under it; what is None or empty it leaves to the unit above.

    `body` is the unit that such matters go to first, `days` the working days whoever has one in this area may take;
    `called` is what the category is called here, `offered` whether councils may refer such a matter at all.
    """

    unit: int
    category: Category
    body: int | None = None
    days: int | None = None
    called: str = ""
    offered: bool | None = None

    @property
    def says_nothing(self) -> bool:
        return (self.body, self.days, self.called, self.offered) == (None, None, "", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Routing:
    """What holds of a category in a unit, and by which unit's word; None where no unit said anything.

    `called` is empty where it has no name of its own.
    """

    category: Category
    body: int | None
    body_by: int | None
    days: int
    days_by: int | None
    called: str = ""
    offered: bool = True
    offered_by: int | None = None

    @property
    def name(self) -> str:
        """What stands for it in a sentence: its own name, or which category it is."""
        return self.called or self.category


def is_near(unit: Unit, other: Unit) -> bool:
    """Whether a unit may name the other: itself, the one above, one beside, or one right under it."""
    beside = other.parent == unit.parent and unit.parent is not None
    return other.id in (unit.id, unit.parent) or other.parent == unit.id or beside


def routing_of(category: Category, line: Sequence[int], said: Iterable[Responsibility]) -> Routing:
    """The word of the nearest: `line` is a unit and those above it, from it up."""
    by_unit = {one.unit: one for one in said if one.category is category}
    heard = [by_unit[unit] for unit in line if unit in by_unit]
    of_body = next((one for one in heard if one.body is not None), None)
    of_days = next(((one.days, one.unit) for one in heard if one.days is not None), (category.working_days, None))
    of_offer = next(((one.offered, one.unit) for one in heard if one.offered is not None), (True, None))
    return Routing(
        category=category,
        body=of_body.body if of_body else None,
        body_by=of_body.unit if of_body else None,
        days=of_days[0],
        days_by=of_days[1],
        called=next((one.called for one in heard if one.called), ""),
        offered=of_offer[0],
        offered_by=of_offer[1],
    )
