"""Counts that go up as it happens, their way into the months of their units, and which councils have changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, and_, bindparam, case, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.councils.model.counts import Count, Kinds
from bot.councils.model.organisation import Unit
from bot.storage import tables
from bot.storage.collections import COUNTS, UNITS

Place = tuple[int, date, str]

_counts, _months, _above = tables.counts.c, tables.unit_months.c, tables.units_above.c
_audit, _members, _councils = tables.audit.c, tables.unit_members.c, tables.councils.c
_alliances = tables.alliances.c
_SOME: BindParameter[int] = bindparam("some", expanding=True)
# Of a list no database takes more than 32,766 values.
_AT_ONCE = 10_000
_UNFOLDED = (
    select(tables.counts)
    .where(_counts.times != _counts.folded, _counts.day < bindparam("today"))
    .order_by(_counts.unit, _counts.day)
    .limit(bindparam("most"))
    # Nobody is waited for who counts meanwhile: hers is folded next time.
    .with_for_update(skip_locked=True)
)
_FOLDED = (
    update(tables.counts)
    .where(*(tables.counts.c[name] == bindparam(f"key_{name}") for name in COUNTS.key))
    .values(folded=bindparam("so_far"))
)
_LINES = select(tables.units_above).where(_above.unit.in_(bindparam("units", expanding=True)))
_HELD = (
    select(tables.alliances.c.id)
    .join(tables.units, tables.units.c.alliance == tables.alliances.c.id)
    .where(tables.units.c.id.in_(bindparam("units", expanding=True)))
    .with_for_update(of=tables.alliances, read=True, key_share=True)
)
_FOLDED_BY = (
    select(_counts.unit, _counts.day, _counts.what, func.sum(_counts.folded))
    .where(_counts.unit.in_(bindparam("units", expanding=True)))
    .group_by(_counts.unit, _counts.day, _counts.what)
)
_CHANGED = (
    select(_members.council)
    .join(tables.councils, _councils.id == _members.council)
    .where(_councils.bot_id == bindparam("bot"))
    .order_by(_members.council)
)
# Entries are numbered as they come, so the last of those before is found from the end.
_BEFORE = select(_audit.id).where(_audit.at < bindparam("since")).order_by(_audit.id.desc()).limit(1).scalar_subquery()
_SINCE = _audit.id > func.coalesce(_BEFORE, 0)
_CHANGED_SINCE = _CHANGED.where(_members.council.in_(select(_audit.council).where(_SINCE)))
_ACTED = select(_audit.council, _audit.alliance, _audit.action).where(_SINCE).distinct()
# Asked one after the other: put together, either database goes through a table of which it needs a few rows.
_COUNCILS_OF_BOT = select(_councils.id).where(_councils.bot_id == bindparam("bot"), _councils.id.in_(_SOME))
_ALLIANCES_OF_BOT = select(_alliances.id).where(_alliances.bot_id == bindparam("bot"), _alliances.id.in_(_SOME))
_COUNTED_FOR = select(_counts.unit).where(_counts.council.in_(_SOME)).distinct()
_ABOVE = select(_above.above).where(_above.unit.in_(_SOME)).distinct()
_UNITS = select(tables.units).where(tables.units.c.id.in_(_SOME))
_UNITS_OF = select(tables.units).where(tables.units.c.alliance.in_(_SOME))


def _counting_up(insert: type[sqlite.Insert] | type[postgresql.Insert]) -> sqlite.Insert | postgresql.Insert:
    statement = insert(tables.counts)
    new = statement.excluded
    once = and_(new.what.like(Kinds.ACTIVE.of("%")), new.times > 0)
    return statement.on_conflict_do_update(
        index_elements=list(COUNTS.key), set_={"times": case((once, 1), else_=_counts.times + new.times)}
    )


def _adding(insert: type[sqlite.Insert] | type[postgresql.Insert]) -> sqlite.Insert | postgresql.Insert:
    statement = insert(tables.unit_months)
    return statement.on_conflict_do_update(
        index_elements=["unit", "month", "what"], set_={"times": _months.times + statement.excluded.times}
    )


_COUNT_UP = {"sqlite": _counting_up(sqlite.Insert), "postgresql": _counting_up(postgresql.Insert)}
_ADD = {"sqlite": _adding(sqlite.Insert), "postgresql": _adding(postgresql.Insert)}


def count_up(connection: Connection, counts: Iterable[Count]) -> None:
    """Let so many more be counted."""
    rows = [COUNTS.values(count) for count in counts]
    if rows:
        connection.execute(_COUNT_UP[connection.dialect.name], rows)


def fold(connection: Connection, *, today: date, most: int) -> int:
    """Add what days before `today` counted to the months of its unit and of all above it; of how many rows, at most.

    A day that goes on is left until it is over, so that its rows are folded once.
    """
    counts = [COUNTS.thing(row) for row in connection.execute(_UNFOLDED, {"today": today, "most": most})]
    if counts:
        folded = [{f"key_{name}": getattr(one, name) for name in COUNTS.key} | {"so_far": one.times} for one in counts]
        connection.execute(_FOLDED, folded)
        _add_up(connection, counts)
    return len(counts)


def stand_elsewhere(connection: Connection, lines: Mapping[int, Iterable[int]]) -> None:
    """Take what is folded of units along, before they come to stand under exactly these."""
    before, after = _lines(connection, lines), {unit: set(line) for unit, line in lines.items()}
    moved = [unit for unit, line in before.items() if line != after[unit]]
    more: Counter[Place] = Counter()
    for unit, day, what, times in connection.execute(_FOLDED_BY, {"units": moved}) if moved else ():
        for above in before[unit] ^ after[unit]:
            more[above, day.replace(day=1), what] += int(times) if above in after[unit] else -int(times)
    _add(connection, more)


def _add_up(connection: Connection, counts: list[Count]) -> None:
    units = {one.unit for one in counts}
    # Until this is kept none of them comes to stand elsewhere.
    connection.execute(_HELD, {"units": sorted(units)})
    lines = _lines(connection, units)
    more: Counter[Place] = Counter()
    for one in counts:
        for unit in lines[one.unit]:
            more[unit, one.day.replace(day=1), one.what] += one.times - one.folded
    _add(connection, more)


def _lines(connection: Connection, units: Iterable[int]) -> dict[int, set[int]]:
    """Each of these units with all above it, as far as they stand somewhere yet."""
    lines: defaultdict[int, set[int]] = defaultdict(set)
    for unit, above in connection.execute(_LINES, {"units": sorted(units)}):
        lines[unit].add(above)
    return lines


def _add(connection: Connection, more: Counter[Place]) -> None:
    # In one order, whoever adds: two that wait for each other would wait for ever.
    rows = [
        {"unit": unit, "month": month, "what": what, "times": times}
        for (unit, month, what), times in sorted(more.items())
    ]
    if rows:
        connection.execute(_ADD[connection.dialect.name], rows)


def members_changed(connection: Connection, bot_id: int, since: datetime | None) -> tuple[int, ...]:
    """The councils of a bot that belong to a unit, all of them or those that have changed since."""
    asked = _CHANGED if since is None else _CHANGED_SINCE
    return tuple(connection.execute(asked, {"bot": bot_id, "since": since}).scalars())


def units_changed(connection: Connection, bot_id: int, since: datetime) -> tuple[Unit, ...]:
    """The units of a bot for which councils that have changed since then count, and all units above them."""
    acted = connection.execute(_ACTED, {"since": since}).all()

    def found(asked: Select[Any], some: Iterable[int]) -> set[Any]:
        return {row[0] for row in _of_some(connection, asked, some, bot_id)}

    councils = found(_COUNCILS_OF_BOT, {row.council for row in acted if row.council})
    units = found(_ABOVE, found(_COUNTED_FOR, councils))
    imported = found(_ALLIANCES_OF_BOT, {row.alliance for row in acted if row.action == "apply_import"})
    rows = [*_of_some(connection, _UNITS, units, bot_id), *_of_some(connection, _UNITS_OF, imported, bot_id)]
    return tuple({row.id: UNITS.thing(row) for row in rows}.values())


def _of_some(connection: Connection, asked: Select[Any], some: Iterable[int], bot_id: int) -> Iterator[Row[Any]]:
    """What is asked about some numbers, be they ever so many."""
    numbers = sorted(some)
    for at in range(0, len(numbers), _AT_ONCE):
        yield from connection.execute(asked, {"some": numbers[at : at + _AT_ONCE], "bot": bot_id})
