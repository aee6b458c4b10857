"""Roles in a unit: who has which, and how one ends."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.organisation import Role, Unit, UnitRole
from bot.councils.model.pages import page_of
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.operations.mentoring import end_out_of_reach
from bot.councils.operations.organisation import coordinators_over
from bot.councils.ports import Transaction

HOLDERS_A_PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody with a role in a unit; who was forgotten has no name."""

    user_id: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesPage:
    """Who has which role in a unit, and the page of them that is `shown` by a button each."""

    unit: Unit
    holders: tuple[Holder, ...]
    shown: tuple[Holder, ...]
    page: int
    pages: int


def roles_page(
    tx: Transaction, *, actor: Actor, unit: int = access.OWN_UNIT, page: int = 0, now: datetime
) -> RolesPage:
    """Those who coordinate, guide and read in this very unit, for its coordinators, page by page from 0."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    held = sorted(tx.unit_roles.find(unit=found.id), key=lambda one: list(Role).index(one.role))
    holders = _named(tx, held)
    shown, at, pages = page_of(holders, page, HOLDERS_A_PAGE)
    return RolesPage(unit=found, holders=holders, shown=shown, page=at, pages=pages)


def held_role(
    tx: Transaction, *, actor: Actor, unit: int, holder: int, role: Role, now: datetime
) -> tuple[Holder, Unit]:
    """Somebody with that role in this very unit, for its coordinators and herself; and the unit."""
    del now
    hers = tuple(Role) if holder == actor.user_id else ()
    found = access.as_coordinator(tx, actor, unit, *hers)
    held = tx.unit_roles.get(unit=found.id, user_id=holder, role=role)
    if held is None:
        raise NotFound("no-such-role")
    [named] = _named(tx, [held])
    return named, found


def end_role(tx: Transaction, *, actor: Actor, unit: int, holder: int, role: Role, now: datetime) -> Event:
    """End what somebody is for a unit: by whoever coordinates it or one above it, or by herself.

    Codes she may have had as its coordinator open nothing any more; councils that she guided there are without a
    mentor, and their convenors hear of it. Raises WrongState for the last who coordinates a whole alliance: nobody
    could let another in.
    """
    named, found = held_role(tx, actor=actor, unit=unit, holder=holder, role=role, now=now)
    tx.hold_alliance(found.alliance)
    if role is Role.COORDINATOR:
        if found.parent is None and len(tx.unit_roles.find(unit=found.id, role=role)) == 1:
            raise WrongState("last-coordinator", title=found.name)
        _revoke_codes(tx, found, now)
    tx.unit_roles.remove(unit=found.id, user_id=holder, role=role)
    for ended in end_out_of_reach(tx, tx.mentorings.find(mentor_id=holder)):
        _tell_convenor(tx, ended.council, named.name)
    tx.audit(actor, "end_role", alliance=found.alliance, subject=f"U{found.id}:{role}")
    facts = {"title": found.name, "name": named.name, "role": role}
    event = Event(kind=EventKind.ROLE_ENDED, facts={**facts, "hers": "no"})
    hers = replace(event, facts={**facts, "hers": "yes"})
    tx.tell([one for one in coordinators_over(tx, found, but=actor) if one != holder], event)
    if holder == actor.user_id:
        return hers
    tx.tell([holder], hers)
    return event


def _revoke_codes(tx: Transaction, unit: Unit, now: datetime) -> None:
    for code in tx.unit_codes.find(role=frozenset(Role), revoked_at=None):
        if tx.units_above.get(unit=code.unit, above=unit.id):
            tx.unit_codes.save(replace(code, revoked_at=now))


def _tell_convenor(tx: Transaction, council: int, name: str) -> None:
    found = access.as_anyone(tx, council)
    facts = {"council_title": found.title, "name": name}
    tx.tell([found.convenor_id], Event(kind=EventKind.MENTOR_GONE, council=council, facts=facts))


def _named(tx: Transaction, held: Iterable[UnitRole]) -> tuple[Holder, ...]:
    roles = tuple(held)
    people = tx.people.find(user_id=frozenset(one.user_id for one in roles))
    names = {one.user_id: one.name for one in people}
    return tuple(Holder(user_id=one.user_id, name=names.get(one.user_id, ""), role=one.role) for one in roles)
