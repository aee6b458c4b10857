"""The councils of a subtree, and how far its units have any."""

from sqlalchemy import Connection, bindparam, distinct, func, select

from bot.councils.model.organisation import Coverage, UnitMember
from bot.storage import tables

_above, _members = tables.units_above.c, tables.unit_members.c
_COVERAGE = (
    select(func.count(distinct(_above.unit)), func.count(distinct(_members.unit)), func.count(_members.council))
    .select_from(tables.units_above.outerjoin(tables.unit_members, _members.unit == _above.unit))
    .where(_above.above == bindparam("unit"))
)
_MEMBERS = (
    select(tables.unit_members)
    .join(tables.units_above, _above.unit == _members.unit)
    .where(_above.above == bindparam("unit"))
    .order_by(_members.council)
)


def coverage(connection: Connection, unit: int) -> Coverage:
    """The units under `unit`, that one included, those with a council, and the councils."""
    units, covered, councils = connection.execute(_COVERAGE, {"unit": unit}).one()
    return Coverage(units=units, covered=covered, councils=councils)


def members_under(connection: Connection, unit: int) -> tuple[UnitMember, ...]:
    """Which councils belong to `unit` or one under it."""
    return tuple(UnitMember(**row) for row in connection.execute(_MEMBERS, {"unit": unit}).mappings())
