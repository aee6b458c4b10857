"""How far what an alliance opens step by step is open to a council, and which councils are pilots."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, func, select

from bot.councils.model.councils import Council
from bot.councils.model.phases import Feature, Stage
from bot.storage import tables
from bot.storage.collections import COUNCILS
from bot.storage.statements import Statement
from bot.storage.trees import DEPTH

_above, _members, _phases, _said = (
    table.c for table in (tables.units_above, tables.unit_members, tables.council_phases, tables.unit_stages)
)
_STAGES = Statement(
    select(_members.council, _said.feature, _said.stage)
    .join(tables.units_above, _above.unit == _members.unit)
    .join(tables.unit_stages, _said.unit == _above.above)
    .join(tables.units, tables.units.c.id == _above.above)
    .where(_members.council.in_(bindparam("councils", expanding=True)))
    .order_by(DEPTH)
)
_UNDER = tables.unit_members.join(tables.units_above, _above.unit == _members.unit)
_COUNT = (
    select(func.count())
    .select_from(_UNDER.join(tables.council_phases, _phases.council == _members.council))
    .where(_above.above == bindparam("unit"), _phases.pilot)
)
_PAGE = (
    select(tables.councils, func.coalesce(_phases.pilot, False))  # a value of the statement
    .select_from(
        _UNDER.join(tables.councils, tables.councils.c.id == _members.council).outerjoin(
            tables.council_phases, _phases.council == _members.council
        )
    )
    .where(_above.above == bindparam("unit"))
    .order_by(_members.council)
    .limit(bindparam("most"))
    .offset(bindparam("first"))
)


def stages_of(connection: Connection, councils: Iterable[int]) -> Mapping[int, Mapping[Feature, Stage]]:
    """What was said for each council; what the nearest unit said comes last, and so holds."""
    stages: defaultdict[int, dict[Feature, Stage]] = defaultdict(dict)
    for council, feature, stage in _STAGES.rows(connection, {"councils": list(councils)}):
        stages[council][feature] = stage
    return stages


def pilots(connection: Connection, unit: int, *, first: int, most: int) -> tuple[int, tuple[tuple[Council, bool], ...]]:
    """How many pilots a subtree has, and a page of its councils in the order of their ids."""
    count = connection.execute(_COUNT, {"unit": unit}).scalar_one()
    rows = connection.execute(_PAGE, {"unit": unit, "first": first, "most": most})
    return count, tuple((COUNCILS.thing(row[:-1]), bool(row[-1])) for row in rows)
