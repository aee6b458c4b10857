"""How far the units of a subtree have councils."""

from sqlalchemy import Connection, bindparam, distinct, func, select

from bot.councils.model.organisation import Coverage
from bot.storage import tables

_above, _members = tables.units_above.c, tables.unit_members.c
_COVERAGE = (
    select(func.count(distinct(_above.unit)), func.count(distinct(_members.unit)), func.count(_members.council))
    .select_from(tables.units_above.outerjoin(tables.unit_members, _members.unit == _above.unit))
    .where(_above.above == bindparam("unit"))
)


def coverage(connection: Connection, unit: int) -> Coverage:
    """The units under `unit`, that one included, those with a council, and the councils."""
    units, covered, councils = connection.execute(_COVERAGE, {"unit": unit}).one()
    return Coverage(units=units, covered=covered, councils=councils)
