"""Who may read what of a unit beside its coordinators: readers its summaries, a mentor the councils given to her."""

from collections.abc import Iterable

from bot.councils.errors import NotFound
from bot.councils.model.councils import Council
from bot.councils.model.organisation import Mentoring, Role, Unit
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.ports import Transaction


def as_reader(tx: Transaction, actor: Actor, unit: int = access.OWN_UNIT, council: int = 0) -> Unit:
    """A unit, for whoever coordinates or reads it or one above it; for a `council` of it for that one's mentor too."""
    if council and is_mentor(tx, actor, council):
        return _unit(tx, council)
    return access.as_coordinator(tx, actor, unit, Role.READER)


def as_mentor(tx: Transaction, actor: Actor, council: int) -> tuple[Council, Unit]:
    """A council and its unit, for its mentor; nobody else is told that it has one."""
    if not access.is_number(council) or not is_mentor(tx, actor, council):
        raise NotFound("not-mentor")
    return access.as_anyone(tx, council), _unit(tx, council)


def is_mentor(tx: Transaction, actor: Actor, council: int) -> bool:
    """Whether somebody guides a council."""
    guided = mentoring_of(tx, council) if access.is_number(council) else None
    return guided is not None and guided.mentor_id == actor.user_id


def role_of(tx: Transaction, actor: Actor, unit: Unit) -> Role:
    """As what somebody reads of a unit: its coordinator, or its reader, or else a mentor of one of its councils."""
    held = (role for role in (Role.COORDINATOR, Role.READER) if _holds(tx, actor.user_id, unit, role))
    return next(held, Role.MENTOR)


def mentoring_of(tx: Transaction, council: int) -> Mentoring | None:
    """Who guides a council now: as long as it stands under the unit that she is a mentor of."""
    guided = tx.mentorings.get(council=council)
    unit = access.unit_of(tx, council) if guided and guided.mentor_id is not None else None
    if guided is None or guided.mentor_id is None or unit is None or not access.is_here(tx, unit):
        return None
    return guided if _holds(tx, guided.mentor_id, unit, Role.MENTOR) else None


def end_out_of_reach(tx: Transaction, guided: Iterable[Mentoring]) -> tuple[Mentoring, ...]:
    """Let nobody guide a council any more that stands under no unit she is a mentor of; what has ended so."""
    ended = tuple(one for one in guided if one.mentor_id is not None and mentoring_of(tx, one.council) is None)
    for one in ended:
        tx.mentorings.remove(council=one.council)
    return ended


def _holds(tx: Transaction, user_id: int, unit: Unit, role: Role) -> bool:
    above = frozenset(one.above for one in tx.units_above.find(unit=unit.id))
    return bool(tx.unit_roles.find(unit=above, user_id=user_id, role=role))


def _unit(tx: Transaction, council: int) -> Unit:
    """The unit of a council that is guided, and so has one."""
    (member,) = tx.unit_members.find(council=council)
    (unit,) = tx.units.find(id=member.unit)
    return unit
