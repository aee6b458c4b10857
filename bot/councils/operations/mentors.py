"""Mentors: given to a council with one press, they guide its convenor by a word, who asks them or goes without."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.organisation import Mentoring, Role, Unit
from bot.councils.model.people import Actor
from bot.councils.model.rules import RuleName, own_rules
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.mentoring import as_mentor, mentoring_of
from bot.councils.operations.organisation import UnitPage, coordinators_over, unit_of_council, unit_page
from bot.councils.operations.routing import home_of
from bot.councils.ports import Transaction


def give_mentor(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """Give a council a mentor: of those for its unit and the units above, who guides the fewest.

    Raises WrongState where its convenor would rather go without.
    """
    unit = unit_of_council(tx, actor, council)
    found = access.as_anyone(tx, council)
    earlier = tx.mentorings.get(council=council)
    if mentoring_of(tx, council):
        raise WrongState("mentor-given")
    if earlier and earlier.mentor_id is None:
        raise WrongState("mentor-declined")
    mentor_id = _least_busy(tx, unit, but=found.convenor_id)
    if mentor_id is None:
        raise NotFound("no-mentor", unit=unit.name)
    tx.mentorings.put(Mentoring(council=council, mentor_id=mentor_id, since=now))
    tx.audit(actor, "give_mentor", alliance=unit.alliance, subject=f"U{unit.id}")
    event = _event(tx, EventKind.MENTOR_GIVEN, found, mentor_id)
    tx.tell([mentor_id], event)
    tx.tell([found.convenor_id], replace(event, kind=EventKind.MENTOR_INTRODUCED))
    return event


def ask_for_mentor(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """Let the coordinators know that a council would like a mentor, be it that it went without one until now."""
    del now
    found = access.as_convenor(tx, actor, council)
    unit = home_of(tx, council)
    if mentoring_of(tx, council):
        raise WrongState("mentor-given")
    tx.mentorings.remove(council=council)
    tx.audit(actor, "ask_for_mentor", council=council)
    event = _event(tx, EventKind.MENTOR_WANTED, found, None)
    tx.tell(coordinators_over(tx, unit, but=actor), event)
    return event


def decline_mentor(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """Go without a mentor from now on; she and the coordinators are told."""
    del now
    found, guided, unit = guided_by(tx, actor, council)
    tx.mentorings.save(replace(guided, mentor_id=None))
    tx.audit(actor, "decline_mentor", council=council)
    event = _event(tx, EventKind.MENTOR_DECLINED, found, guided.mentor_id)
    tx.tell([guided.mentor_id or 0, *coordinators_over(tx, unit, but=actor)], event)
    return event


def guide_convenor(tx: Transaction, *, actor: Actor, council: int, text: str, now: datetime) -> Event:
    """Say a word to the convenor of a council that was given to the actor: advice, and no more than that."""
    del now
    found, unit = as_mentor(tx, actor, council)
    words = accepted(text, limit=TEXT_LENGTH)
    tx.audit(actor, "guide_convenor", alliance=unit.alliance, subject=f"U{unit.id}")
    event = _event(tx, EventKind.GUIDANCE, found, actor.user_id, text=words)
    tx.tell([found.convenor_id], event)
    return event


def ask_mentor(tx: Transaction, *, actor: Actor, council: int, text: str, now: datetime) -> Event:
    """Ask the council's mentor something."""
    del now
    found, guided, _ = guided_by(tx, actor, council)
    words = accepted(text, limit=TEXT_LENGTH)
    tx.audit(actor, "ask_mentor", council=council)
    event = _event(tx, EventKind.MENTOR_ASKED, found, guided.mentor_id, text=words)
    tx.tell([guided.mentor_id or 0], event)
    return event


@dataclass(frozen=True, slots=True, kw_only=True)
class MentoredPage:
    """A council as its mentor sees it, beside its figures: what it has settled for itself."""

    council: Council
    unit: Unit
    rules: Mapping[RuleName, str]


def mentored_page(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> MentoredPage:
    """A council that was given to the actor to guide."""
    del now
    found, unit = as_mentor(tx, actor, council)
    return MentoredPage(council=found, unit=unit, rules=own_rules(found.settings))


@dataclass(frozen=True, slots=True, kw_only=True)
class AllianceHome:
    """What somebody is in an alliance: the page of her first unit, the councils she guides, the units she reads of."""

    unit: UnitPage | None
    mentors: tuple[Unit, ...]
    guided: tuple[Council, ...]
    reads: tuple[Unit, ...]


def alliance_home(tx: Transaction, *, actor: Actor, now: datetime) -> AllianceHome:
    """What the actor sees first. Raises NotFound when she is nothing in any alliance."""
    access.as_coordinator(tx, actor, access.OWN_UNIT, *Role)
    own = access.coordinated(tx, actor)
    guided = (one.council for one in tx.mentorings.find(mentor_id=actor.user_id))
    hers = frozenset(council for council in guided if mentoring_of(tx, council))
    return AllianceHome(
        unit=unit_page(tx, actor=actor, now=now) if own else None,
        mentors=_held(tx, actor, Role.MENTOR),
        guided=tx.councils.find(id=hers),
        reads=_held(tx, actor, Role.READER),
    )


def _held(tx: Transaction, actor: Actor, role: Role) -> tuple[Unit, ...]:
    held = tx.unit_roles.find(user_id=actor.user_id, role=role)
    found = tx.units.find(id=frozenset(one.unit for one in held))
    return tuple(unit for unit in found if access.is_here(tx, unit))


def guided_by(tx: Transaction, actor: Actor, council: int) -> tuple[Council, Mentoring, Unit]:
    """A council with its mentor and its unit, for its convenor."""
    found = access.as_convenor(tx, actor, council)
    guided, unit = mentoring_of(tx, council), access.unit_of(tx, council)
    if guided is None or unit is None:
        raise NotFound("no-mentor-here")
    return found, guided, unit


def _least_busy(tx: Transaction, unit: Unit, *, but: int) -> int | None:
    above = frozenset(one.above for one in tx.units_above.find(unit=unit.id))
    mentors = {held.user_id for held in tx.unit_roles.find(unit=above, role=Role.MENTOR)} - {but}
    guiding = tx.mentorings.count("mentor_id", mentor_id=frozenset(mentors))
    return min(mentors, key=lambda user_id: (guiding.get(user_id, 0), user_id), default=None)


def _event(tx: Transaction, kind: EventKind, council: Council, mentor_id: int | None, *, text: str = "") -> Event:
    facts = {"council_title": council.title, "name": access.name_of(tx, council, mentor_id), "text": text}
    return Event(kind=kind, council=council.id, facts=facts)
