"""Who is responsible for what in an area: said by its coordinators, inherited by all under it."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import BadInput
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.organisation import Unit
from bot.councils.model.people import Actor
from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import MOST_DAYS, Responsibility, Routing
from bot.councils.operations import access
from bot.councils.operations.referring import receivers
from bot.councils.operations.routing import near, routing_in, routings_in
from bot.councils.ports import Transaction

# Chosen in the place of a unit or of days: it is left to the unit above.
UNSAID = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilitiesPage:
    """What holds in a unit, category by category, with the names of the units that are named by it."""

    unit: Unit
    routings: tuple[Routing, ...]
    names: dict[int, str]


def responsibilities_page(tx: Transaction, *, actor: Actor, unit: int, now: datetime) -> ResponsibilitiesPage:
    """All categories, for a coordinator of the unit."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    routings = routings_in(tx, found)
    return ResponsibilitiesPage(unit=found, routings=routings, names=_names(tx, routings))


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityPage:
    """What holds of one category in a unit, and which units may be named as responsible for it there."""

    unit: Unit
    routing: Routing
    names: dict[int, str]
    bodies: tuple[Unit, ...]


def responsibility_page(
    tx: Transaction, *, actor: Actor, unit: int, category: Category, now: datetime
) -> ResponsibilityPage:
    """One category, for a coordinator of the unit."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    routing = routing_in(tx, found, category)
    return ResponsibilityPage(unit=found, routing=routing, names=_names(tx, (routing,)), bodies=bodies_for(tx, found))


def bodies_for(tx: Transaction, unit: Unit) -> tuple[Unit, ...]:
    """Whom a unit may name: itself, and whoever it might pass a matter on to."""
    return (unit, *near(tx, unit))


def name_body(tx: Transaction, *, actor: Actor, unit: int, category: Category, body: int, now: datetime) -> Event:
    """Let matters of a category go to `body` first, from the councils of a unit and all under it.

    Whoever has to see to them then is told of it. With UNSAID it is left to the unit above.
    """
    del now
    found = access.as_coordinator(tx, actor, unit)
    named = next((one for one in bodies_for(tx, found) if one.id == body), None)
    if named is None and body != UNSAID:
        raise BadInput("choose-a-button")
    before = _said(tx, found, category)
    _say(tx, replace(before, body=named.id if named else None))
    tx.audit(actor, "name_body", alliance=found.alliance, subject=f"U{found.id} {category}")
    called = routing_in(tx, found, category).name
    event = _event(found, called, EventKind.BODY_NAMED, body=named.name if named else "")
    if named is not None and named.id != before.body:
        tx.tell(sorted(set(receivers(tx, named.id)) - {actor.user_id}), event)
    return event


def set_days(tx: Transaction, *, actor: Actor, unit: int, category: Category, days: int, now: datetime) -> Event:
    """Let whoever has a matter of a category, in a unit or one under it, take so many working days from now on.

    What is under way there keeps the day it was given. With UNSAID it is left to the unit above.
    """
    del now
    found = access.as_coordinator(tx, actor, unit)
    if not UNSAID <= days <= MOST_DAYS:
        raise BadInput("choose-a-button")
    _say(tx, replace(_said(tx, found, category), days=days or None))
    tx.audit(actor, "set_days", alliance=found.alliance, subject=f"U{found.id} {category}")
    return _event(found, category, EventKind.DAYS_SET, days=days)


def offer_category(
    tx: Transaction, *, actor: Actor, unit: int, category: Category, offered: bool, now: datetime
) -> Event:
    """Let the councils of a unit and all under it refer matters of a category, or not; what is under way goes on.

    What fits nowhere else may always be referred.
    """
    del now
    found = access.as_coordinator(tx, actor, unit)
    if category is Category.OTHER:
        raise BadInput("choose-a-button")
    unsaid = replace(_said(tx, found, category), offered=None)
    _say(tx, unsaid)
    if routing_in(tx, found, category).offered is not offered:
        _say(tx, replace(unsaid, offered=offered))
    tx.audit(actor, "offer_category", alliance=found.alliance, subject=f"U{found.id} {category}")
    return _event(found, category, EventKind.CATEGORY_OFFERED)


def _said(tx: Transaction, unit: Unit, category: Category) -> Responsibility:
    """What the unit itself says so far; whoever else would change it waits."""
    tx.hold_alliance(unit.alliance)
    said = tx.responsibilities.get(unit=unit.id, category=category)
    return said or Responsibility(unit=unit.id, category=category)


def _say(tx: Transaction, said: Responsibility) -> None:
    if said.says_nothing:
        tx.responsibilities.remove(unit=said.unit, category=said.category)
    else:
        tx.responsibilities.put(said)


def _event(unit: Unit, category: str, kind: EventKind, **facts: Fact) -> Event:
    return Event(kind=kind, facts={"title": unit.name, "category": category, **facts})


def _names(tx: Transaction, routings: tuple[Routing, ...]) -> dict[int, str]:
    named = {one for routing in routings for one in _units(routing) if one is not None}
    return {unit.id: unit.name for unit in tx.units.find(id=frozenset(named))} if named else {}


def _units(routing: Routing) -> tuple[int | None, ...]:
    return (routing.body, routing.body_by, routing.days_by, routing.offered_by)
