"""Alliances: founded by a coordinator, joined and left by councils."""

from dataclasses import dataclass
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.alliances import Alliance
from bot.councils.model.councils import Council
from bot.councils.model.organisation import Role, Tier, Unit, UnitRole
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.examples import drop_examples
from bot.councils.operations.mentoring import end_out_of_reach, mentoring_of
from bot.councils.operations.organisation import coordinators_over, opened_by
from bot.councils.operations.phases import not_open, tell_newly_open
from bot.councils.operations.tallying import move_in, move_out
from bot.councils.ports import Transaction


def found_alliance(tx: Transaction, *, actor: Actor, title: str, may_found: bool, now: datetime) -> Event:
    """Found an alliance; the founder, whom the operator named as a coordinator, answers for all of it.

    It begins as one unit of the highest tier, under which the others come to stand.
    """
    if not may_found:
        raise NotAllowed("not-coordinator")
    if access.coordinated(tx, actor):
        raise WrongState("alliance-exists")
    alliance = tx.found_alliance(
        Alliance(id=0, bot_id=tx.bot_id, title=accepted(title, limit=TITLE_LENGTH), founded_at=now)
    )
    highest = tx.found_unit(
        Unit(id=0, alliance=alliance.id, parent=None, tier=Tier.COUNTY, kind="", name=alliance.title, code="")
    )
    tx.unit_roles.add(UnitRole(unit=highest.id, user_id=actor.user_id, role=Role.COORDINATOR))
    tx.audit(actor, "found_alliance", alliance=alliance.id)
    return Event(kind=EventKind.ALLIANCE_FOUNDED, facts={"title": alliance.title})


def join_alliance(tx: Transaction, *, actor: Actor, council: int, code: str, now: datetime) -> Event:
    """Join a unit with the code its coordinator gave to the convenor; the council then belongs to that one alone.

    What it shared as an example in another alliance is taken back there; a mentor it moves away from hears of it.
    """
    found = access.as_convenor(tx, actor, council)
    _, unit = opened_by(tx, code, roles=frozenset({None}), now=now)
    before = access.unit_of(tx, council)
    if before is not None and before.alliance != unit.alliance:
        drop_examples(tx, council)
    move_in(tx, found, unit.id, now)
    _part_from_mentor(tx, found)
    tell_newly_open(tx, [found])
    tx.audit(actor, "join_alliance", council=council, alliance=unit.alliance, subject=f"U{unit.id}")
    event = Event(
        kind=EventKind.ALLIANCE_JOINED, council=council, facts={"title": unit.name, "council_title": found.title}
    )
    tx.tell(coordinators_over(tx, unit, but=actor), event)
    return event


def leave_alliance(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Event:
    """Leave; from now on the unit's coordinators see nothing of this council but what it has counted so far.

    What it shared as an example is taken back, and nobody guides it any more, of which its mentor hears.
    """
    found = access.as_convenor(tx, actor, council)
    unit = access.unit_of(tx, council)
    if unit is None:
        raise WrongState("in-no-alliance")
    move_out(tx, found, now)
    drop_examples(tx, council)
    _part_from_mentor(tx, found)
    tx.mentorings.remove(council=council)
    tx.audit(actor, "leave_alliance", council=council, alliance=unit.alliance, subject=f"U{unit.id}")
    event = Event(
        kind=EventKind.ALLIANCE_LEFT, council=council, facts={"title": unit.name, "council_title": found.title}
    )
    tx.tell(coordinators_over(tx, unit, but=actor), event)
    return event


def _part_from_mentor(tx: Transaction, council: Council) -> None:
    for ended in end_out_of_reach(tx, tx.mentorings.find(council=council.id)):
        facts = {"council_title": council.title}
        tx.tell([ended.mentor_id or 0], Event(kind=EventKind.MENTOR_DECLINED, council=council.id, facts=facts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A council and the unit it belongs to, if any, with those above it from the highest down, for its convenor.

    `prepared` are the seats that wait there for a council, `without` what is not open to this one yet, `mentor` the
    name of who guides it.
    """

    council: Council
    units: tuple[Unit, ...] = ()
    prepared: int = 0
    without: tuple[Feature, ...] = ()
    mentor: str | None = None


def alliance_of_council(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> Membership:
    """Where in which alliance a council is."""
    del now
    found = access.as_convenor(tx, actor, council)
    unit = access.unit_of(tx, council)
    if unit is None:
        return Membership(council=found)
    guided = mentoring_of(tx, council)
    return Membership(
        council=found,
        units=access.line_of(tx, unit),
        prepared=len(tx.prepared.find(unit=unit.id)),
        without=not_open(tx, council),
        mentor=access.name_of(tx, found, guided.mentor_id) if guided else None,
    )
