"""The units of an alliance by the hundred: founded, put under others, and what and who belongs to a subtree."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, delete, exists, func, insert, select

from bot.councils.model.directory import PreparedSeat, Roster, ServicePoint, TeamMember
from bot.councils.model.organisation import Tier, Unit
from bot.councils.model.responsibilities import Responsibility
from bot.storage import tables
from bot.storage.collections import UNITS
from bot.storage.listed import PREPARED, RESPONSIBILITIES, SERVICES, TEAM
from bot.storage.tallies import stand_elsewhere

_units, _above, _team = tables.units.c, tables.units_above.c, tables.team.c
_UNDER = _above.above == bindparam("unit")
_FREE = delete(tables.units_above).where(_above.unit == bindparam("one"))
_STAND = insert(tables.units_above)
_HOLD = select(tables.alliances.c.id).where(tables.alliances.c.id == bindparam("alliance")).with_for_update()
# Of a list no database takes more than 32,766 values.
_AT_ONCE = 10_000
DEPTH = case({tier: tier.depth for tier in Tier}, value=_units.tier)


def _under(found: Select[Any], unit: ColumnElement[int]) -> Select[Any]:
    return found.join(tables.units_above, _above.unit == unit).where(_UNDER)


_UNITS = _under(select(tables.units), _units.id).order_by(DEPTH, _units.code, _units.id)
_TEAM = _under(select(tables.team), _team.unit).order_by(_team.unit, _team.number)
_SERVICES = _under(select(tables.services), tables.services.c.unit).order_by(
    tables.services.c.unit, tables.services.c.number
)
_PREPARED = _under(select(tables.prepared), tables.prepared.c.unit).order_by(
    tables.prepared.c.unit, tables.prepared.c.number
)
_RESPONSIBLE = _under(select(tables.responsibilities), tables.responsibilities.c.unit).order_by(
    tables.responsibilities.c.unit, tables.responsibilities.c.category
)
_UNCOVERED = _UNITS.where(~exists().where(tables.unit_members.c.unit == _units.id))
_DIRECTORY = (
    _under(select(tables.services, _units.name), tables.services.c.unit)
    .join(tables.units, _units.id == tables.services.c.unit)
    .where(tables.services.c.closed.is_(False))
    .order_by(DEPTH, _units.code, _units.id, tables.services.c.number)
)
_DUTIES = _under(select(_team.duty, _team.executive, func.count()), _team.unit).group_by(_team.duty, _team.executive)
_OPEN = _under(select(func.count()).select_from(tables.services), tables.services.c.unit).where(
    tables.services.c.closed.is_(False)
)
_MEMBERS = (
    _under(select(tables.team, _units.name), _team.unit)
    .join(tables.units, _units.id == _team.unit)
    .order_by(DEPTH, _units.code, _units.id, _team.number)
)
_GAPS = _MEMBERS.where(_team.executive.is_(False))


def found_units(connection: Connection, units: Sequence[Unit]) -> tuple[int, ...]:
    """Keep new units; their ids in the same order."""
    rows = [{name: value for name, value in UNITS.values(unit).items() if name != "id"} for unit in units]
    if not rows:
        return ()
    return tuple(
        connection.execute(insert(tables.units).returning(_units.id, sort_by_parameter_order=True), rows).scalars()
    )


def stand(connection: Connection, lines: Mapping[int, Iterable[int]]) -> None:
    """Let each unit stand under exactly these."""
    if lines:
        units = list(lines)
        for at in range(0, len(units), _AT_ONCE):
            stand_elsewhere(connection, {one: lines[one] for one in units[at : at + _AT_ONCE]})
        connection.execute(_FREE, [{"one": one} for one in lines])
        connection.execute(_STAND, [{"unit": one, "above": above} for one, line in lines.items() for above in line])


def hold(connection: Connection, alliance: int) -> None:
    """Hold an alliance's row until the end; SQLite has one writer anyway."""
    connection.execute(_HOLD, {"alliance": alliance})


def units_under(connection: Connection, unit: int) -> tuple[Unit, ...]:
    """A unit and all under it, tier by tier."""
    return tuple(UNITS.thing(row) for row in connection.execute(_UNITS, {"unit": unit}))


def team_under(connection: Connection, unit: int) -> tuple[TeamMember, ...]:
    """The teams of a unit and all under it."""
    return tuple(TEAM.thing(row) for row in connection.execute(_TEAM, {"unit": unit}))


def services_under(connection: Connection, unit: int) -> tuple[ServicePoint, ...]:
    """The service points of a unit and all under it."""
    return tuple(SERVICES.thing(row) for row in connection.execute(_SERVICES, {"unit": unit}))


def prepared_under(connection: Connection, unit: int) -> tuple[PreparedSeat, ...]:
    """The seats prepared for a unit and all under it."""
    return tuple(PREPARED.thing(row) for row in connection.execute(_PREPARED, {"unit": unit}))


def responsibilities_under(connection: Connection, unit: int) -> tuple[Responsibility, ...]:
    """What a unit and all under it say of who is responsible."""
    return tuple(RESPONSIBILITIES.thing(row) for row in connection.execute(_RESPONSIBLE, {"unit": unit}))


def uncovered(connection: Connection, unit: int, *, first: int, most: int) -> tuple[Unit, ...]:
    """The units of a subtree without a council of their own, some of them."""
    found = connection.execute(_UNCOVERED.offset(first).limit(most), {"unit": unit})
    return tuple(UNITS.thing(row) for row in found)


def gaps(connection: Connection, unit: int, *, first: int, most: int) -> tuple[tuple[TeamMember, str], ...]:
    """Who of a subtree's teams is no executive member, some of them, with the names of their units."""
    return _some(connection, _GAPS, unit, first, most)


def members(connection: Connection, unit: int, *, first: int, most: int) -> tuple[tuple[TeamMember, str], ...]:
    """Some of a subtree's teams, with the names of their units."""
    return _some(connection, _MEMBERS, unit, first, most)


def _some(
    connection: Connection, asked: Select[Any], unit: int, first: int, most: int
) -> tuple[tuple[TeamMember, str], ...]:
    found = connection.execute(asked.offset(first).limit(most), {"unit": unit})
    return tuple((TEAM.thing(row[:-1]), row[-1]) for row in found)


def directory(connection: Connection, unit: int, *, first: int, most: int) -> tuple[tuple[ServicePoint, str], ...]:
    """The open service points of a subtree, some of them, with the names of their units."""
    found = connection.execute(_DIRECTORY.offset(first).limit(most), {"unit": unit})
    return tuple((SERVICES.thing(row[:-1]), row[-1]) for row in found)


def roster(connection: Connection, unit: int) -> Roster:
    """How many there are of each duty in a subtree, and how many service points."""
    of_unit = {"unit": unit}
    counts = {(duty, executive): count for duty, executive, count in connection.execute(_DUTIES, of_unit)}
    return Roster(counts=counts, services=connection.execute(_OPEN, of_unit).scalar_one())
