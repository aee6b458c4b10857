"""An organisation from a table: checked whole, shown before anything is done, then put into effect at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from bot.councils.errors import BadInput, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.import_plans import Ground, Plan, planned
from bot.councils.model.import_units import lines_of
from bot.councils.model.imports import MOST_ROWS, Filled, Import, Problem, Sheet, packed, unpacked
from bot.councils.model.organisation import Role, Tier, Unit
from bot.councils.model.people import Actor
from bot.councils.model.responsibilities import Responsibility
from bot.councils.operations import access
from bot.councils.ports import Transaction

PROBLEMS_TOLD = 10
# So many values one question asks for.
_AT_ONCE = 1000


def may_import(tx: Transaction, *, actor: Actor, now: datetime) -> Unit:
    """The highest unit of the actor, who may send a table of it; raises NotFound where she coordinates none."""
    del now
    return access.as_coordinator(tx, actor)


def check_import(
    tx: Transaction, *, actor: Actor, filled: Filled, problems: tuple[Problem, ...] = (), now: datetime
) -> Event:
    """Check a table beside what there is: with nothing wrong it waits for a yes, else its problems are told.

    `problems` are those of its cells. It takes the place of whatever table of hers waited.
    """
    access.as_coordinator(tx, actor)
    if not filled.rows and not problems:
        raise BadInput("import-empty")
    if filled.rows > MOST_ROWS:
        raise BadInput("import-too-many", most=MOST_ROWS)
    plan, misfits = planned(filled, _ground(tx, actor))
    tx.imports.remove(bot_id=tx.bot_id, user_id=actor.user_id)
    # Of a cell that is told of already nothing else is told.
    wrong = list({(one.sheet, one.row, one.column): one for one in (*misfits, *problems)}.values())
    if wrong:
        return _refused(wrong)
    if not plan.changes:
        raise WrongState("import-changes-nothing")
    number = tx.random_id()
    tx.imports.add(Import(bot_id=tx.bot_id, user_id=actor.user_id, number=number, at=now, filled=packed(filled)))
    return Event(kind=EventKind.IMPORT_READY, number=number, facts=_counts(plan))


def apply_import(tx: Transaction, *, actor: Actor, number: int, now: datetime) -> Event:
    """Let the organisation be as the waiting table says, as far as it says; all that it does not name stays.

    It is reckoned anew: raises WrongState where it fits no longer what there is, or changes nothing any more.
    """
    own = access.as_coordinator(tx, actor)
    tx.hold_alliance(own.alliance)
    waiting = _waiting(tx, actor, number, now)
    ground = _ground(tx, actor)
    plan, misfits = planned(unpacked(waiting.filled), ground)
    if misfits:
        raise WrongState("import-fits-no-more")
    if not plan.changes:
        raise WrongState("import-changes-nothing")
    _apply(tx, plan, ground)
    tx.imports.remove(bot_id=tx.bot_id, user_id=actor.user_id)
    tx.audit(actor, "apply_import", alliance=own.alliance, subject=f"U{own.id}")
    facts: dict[str, Fact] = {
        "title": own.name,
        "name": actor.name,
        "units": len(plan.new) + len(plan.renamed) + len(plan.moved),
        "team": len(plan.team_new) + len(plan.team_changed) + len(plan.team_gone),
        "services": len(plan.services_new) + len(plan.services_changed),
        "seats": len(plan.seats_new) + len(plan.seats_changed) + len(plan.seats_gone),
        "responsible": len(plan.responsible_new) + len(plan.responsible_changed) + len(plan.responsible_gone),
    }
    event = Event(kind=EventKind.IMPORT_APPLIED, facts=facts)
    tx.tell(_concerned(tx, actor, plan, ground), event)
    return event


def cancel_import(tx: Transaction, *, actor: Actor, number: int, now: datetime) -> Event:
    """Let everything stay as it is."""
    access.as_coordinator(tx, actor)
    _waiting(tx, actor, number, now)
    tx.imports.remove(bot_id=tx.bot_id, user_id=actor.user_id)
    return Event(kind=EventKind.IMPORT_CANCELLED)


def _waiting(tx: Transaction, actor: Actor, number: int, now: datetime) -> Import:
    waiting = tx.imports.get(bot_id=tx.bot_id, user_id=actor.user_id)
    if waiting is None or waiting.number != number or not waiting.waits_at(now):
        raise WrongState("import-gone")
    return waiting


def _ground(tx: Transaction, actor: Actor) -> Ground:
    """What there is in the alliance of her highest unit; hers is all that stands under a unit she was given."""
    first, *others = access.coordinated(tx, actor)
    own = [first, *(unit for unit in others if unit.alliance == first.alliance)]
    return Ground(
        units=tx.units.find(alliance=first.alliance),
        hers=frozenset(one.unit for unit in own for one in tx.units_above.find(above=unit.id)),
        # Of two units of hers one may stand under the other.
        team=tuple(dict.fromkeys(one for unit in own for one in tx.team_under(unit.id))),
        services=tuple(dict.fromkeys(one for unit in own for one in tx.services_under(unit.id))),
        seats=tuple(dict.fromkeys(one for unit in own for one in tx.prepared_under(unit.id))),
        responsibilities=tuple(dict.fromkeys(one for unit in own for one in tx.responsibilities_under(unit.id))),
    )


def _refused(wrong: list[Problem]) -> Event:
    sheets = list(Sheet)
    wrong.sort(key=lambda one: (sheets.index(one.sheet), one.row))
    told = "\n".join(f"{one.sheet}\t{one.row}\t{one.column}\t{one.flaw}\t{one.typed}" for one in wrong[:PROBLEMS_TOLD])
    facts: dict[str, Fact] = {"count": len(wrong), "problems": told, "more": max(0, len(wrong) - PROBLEMS_TOLD)}
    return Event(kind=EventKind.IMPORT_REFUSED, facts=facts)


def _counts(plan: Plan) -> dict[str, Fact]:
    return {
        "new": len(plan.new),
        "renamed": len(plan.renamed),
        "moved": len(plan.moved),
        "same": plan.same,
        "left": plan.left,
        "team_new": len(plan.team_new),
        "team_changed": len(plan.team_changed),
        "team_gone": len(plan.team_gone),
        "services_new": len(plan.services_new),
        "services_changed": len(plan.services_changed),
        "seats_new": len(plan.seats_new),
        "seats_changed": len(plan.seats_changed),
        "seats_gone": len(plan.seats_gone),
        "responsible_new": len(plan.responsible_new),
        "responsible_changed": len(plan.responsible_changed),
        "responsible_gone": len(plan.responsible_gone),
    }


def _apply(tx: Transaction, plan: Plan, ground: Ground) -> None:
    """Keep all that is new or changed; units come to stand where they belong when all of them are there."""
    ids: dict[int, int] = {}
    after = {unit.id: unit for unit in ground.units} | {unit.id: unit for unit in (*plan.renamed, *plan.moved)}
    for tier in Tier:
        # Whatever stands over these was founded with the tiers before.
        units = [replace(unit, parent=ids.get(unit.parent or 0, unit.parent)) for unit in plan.new if unit.tier is tier]
        founded = tx.found_units(units)
        ids.update(zip((unit.id for unit in units), founded, strict=True))
        after |= {one: replace(unit, id=one) for one, unit in zip(founded, units, strict=True)}
    moved = [replace(unit, parent=ids.get(unit.parent or 0, unit.parent)) for unit in plan.moved]
    after |= {unit.id: unit for unit in moved}
    tx.units.save_all(*plan.renamed, *moved)
    lines = lines_of(after, ground.hers | set(ids.values()))
    others = {unit.id for unit in moved} | set(ids.values())
    tx.stand({one: line for one, line in lines.items() if not others.isdisjoint(line)})
    tx.team.add(*(replace(member, unit=ids.get(member.unit, member.unit)) for member in plan.team_new))
    tx.team.save_all(*plan.team_changed)
    for member in plan.team_gone:
        tx.team.remove(unit=member.unit, number=member.number)
    tx.services.add(*(replace(point, unit=ids.get(point.unit, point.unit)) for point in plan.services_new))
    tx.services.save_all(*plan.services_changed)
    tx.prepared.add(*(replace(seat, unit=ids.get(seat.unit, seat.unit)) for seat in plan.seats_new))
    tx.prepared.save_all(*plan.seats_changed)
    for seat in plan.seats_gone:
        tx.prepared.remove(unit=seat.unit, number=seat.number)
    tx.responsibilities.add(*(_settled(said, ids) for said in plan.responsible_new))
    tx.responsibilities.save_all(*(_settled(said, ids) for said in plan.responsible_changed))
    for said in plan.responsible_gone:
        tx.responsibilities.remove(unit=said.unit, category=said.category)


def _settled(said: Responsibility, ids: Mapping[int, int]) -> Responsibility:
    """The same with the ids that new units were given."""
    return replace(said, unit=ids.get(said.unit, said.unit), body=ids.get(said.body or 0, said.body))


def _concerned(tx: Transaction, actor: Actor, plan: Plan, ground: Ground) -> list[int]:
    """Who else coordinates what the table changed, or what stands over that."""
    lines = lines_of({unit.id: unit for unit in ground.units}, plan.touched)
    units = sorted({one for line in lines.values() for one in line})
    held = (tx.unit_roles.find(unit=some, role=Role.COORDINATOR) for some in _batches(units))
    return sorted({role.user_id for roles in held for role in roles} - {actor.user_id})


def _batches(units: list[int]) -> Iterator[frozenset[int]]:
    for at in range(0, len(units), _AT_ONCE):
        yield frozenset(units[at : at + _AT_ONCE])
