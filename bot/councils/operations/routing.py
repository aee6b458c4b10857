"""Where a matter of a category may go from a unit, and what its area says of such matters."""

from dataclasses import dataclass

from bot.councils.errors import BadInput, WrongState
from bot.councils.model.organisation import Unit
from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import Routing, routing_of
from bot.councils.operations import access
from bot.councils.ports import Transaction


def routings_in(tx: Transaction, unit: Unit | None) -> tuple[Routing, ...]:
    """What holds of each category in a unit, by its word or that of the nearest above; in none what holds anyway."""
    line = [one.id for one in reversed(access.line_of(tx, unit))] if unit else []
    said = tx.responsibilities.find(unit=frozenset(line)) if line else ()
    return tuple(routing_of(category, line, said) for category in Category)


def routing_in(tx: Transaction, unit: Unit | None, category: Category) -> Routing:
    """What holds of one category in a unit."""
    return next(routing for routing in routings_in(tx, unit) if routing.category is category)


def offered_in(tx: Transaction, unit: Unit | None) -> tuple[Routing, ...]:
    """The categories of which a council of a unit, or of none, may refer a matter."""
    return tuple(routing for routing in routings_in(tx, unit) if routing.offered)


def require_offered(tx: Transaction, unit: Unit | None, category: Category) -> None:
    """Raises BadInput where a council of a unit, or of none, may refer no matter of this category."""
    if not routing_in(tx, unit, category).offered:
        raise BadInput("choose-a-button")


def home_of(tx: Transaction, council: int) -> Unit:
    """The unit a council belongs to. Raises WrongState where it is in no alliance: there is nobody to refer to."""
    unit = access.unit_of(tx, council)
    if unit is None:
        raise WrongState("in-no-alliance")
    return unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A unit that a matter may go to; `responsible` says that such matters go there first."""

    unit: Unit
    responsible: bool = False


def ways_from(tx: Transaction, unit: Unit, category: Category) -> tuple[Way, ...]:
    """Where a council of a unit may refer such a matter to: first to whoever is responsible for it there.

    Then to the unit above, or the highest itself, and those beside.
    """
    return _ways(tx, routing_in(tx, unit, category), _up_and_beside(tx, unit) or (unit,))


def ways_on(tx: Transaction, unit: Unit, category: Category) -> tuple[Way, ...]:
    """Where a unit may pass such a matter on to: first to whoever is responsible for it there, unless that is itself.

    Then up, to those beside it, or down.
    """
    return tuple(way for way in _ways(tx, routing_in(tx, unit, category), near(tx, unit)) if way.unit.id != unit.id)


def near(tx: Transaction, unit: Unit) -> tuple[Unit, ...]:
    """The unit above another, those beside it, and those right under it."""
    return (*_up_and_beside(tx, unit), *tx.units.find(parent=unit.id))


def _up_and_beside(tx: Transaction, unit: Unit) -> tuple[Unit, ...]:
    if unit.parent is None:
        return ()
    beside = [one for one in tx.units.find(parent=unit.parent) if one.id != unit.id]
    return (unit_numbered(tx, unit.parent), *beside)


def _ways(tx: Transaction, routing: Routing, others: tuple[Unit, ...]) -> tuple[Way, ...]:
    body = () if routing.body is None else (unit_numbered(tx, routing.body),)
    return tuple(Way(unit=unit, responsible=unit in body) for unit in dict.fromkeys((*body, *others)))


def unit_numbered(tx: Transaction, unit: int | None) -> Unit:
    """A unit that a referral names, which is not at the villagers' assembly."""
    (found,) = tx.units.find(id=unit)
    return found
