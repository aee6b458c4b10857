"""The figures of a subtree: what is folded into its months, and what is not yet; what stands open is asked live."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, func, or_, select, union_all

from bot.councils.model.counts import REPLIES, Kinds, What
from bot.councils.model.resolutions import UNDER_WAY
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Figures, Period
from bot.councils.model.topics import Cadence
from bot.storage import tables

E = TypeVar("E", bound=StrEnum)

_counts, _months, _above = tables.counts.c, tables.unit_months.c, tables.units_above.c
_members, _resolutions = tables.unit_members.c, tables.resolutions.c
# Whether a first reply came in time is known once its day is over.
_IS_OVER = or_(_counts.day < bindparam("today"), _counts.what.not_in(sorted(REPLIES)))
_IN_PERIOD = (_counts.day >= bindparam("first"), _counts.day < bindparam("after"), _IS_OVER)
# One statement, so that what is folded meanwhile is counted in one place or in the other.
_OF_UNIT = union_all(
    select(_months.what, func.sum(_months.times))
    .where(_months.unit == bindparam("unit"), _months.month >= bindparam("first"), _months.month < bindparam("after"))
    .group_by(_months.what),
    select(_counts.what, func.sum(_counts.times - _counts.folded))
    .join(tables.units_above, _above.unit == _counts.unit)
    .where(_above.above == bindparam("unit"), _counts.times != _counts.folded, *_IN_PERIOD)
    .group_by(_counts.what),
)
_OF_COUNCIL = (
    select(_counts.what, func.sum(_counts.times))
    .where(_counts.council == bindparam("council"), _counts.unit == bindparam("unit"), *_IN_PERIOD)
    .group_by(_counts.what)
)
_COUNCILS = (
    select(func.count())
    .select_from(tables.units_above.join(tables.unit_members, _members.unit == _above.unit))
    .where(_above.above == bindparam("unit"))
)
_IS_OVERDUE = (_resolutions.status.in_(sorted(UNDER_WAY)), _resolutions.due_at < bindparam("until"))
_OVERDUE_OF_MANY = (
    select(func.count())
    .select_from(
        tables.resolutions.join(tables.unit_members, _members.council == _resolutions.council).join(
            tables.units_above, _above.unit == _members.unit
        )
    )
    .where(_above.above == bindparam("unit"), *_IS_OVERDUE)
)
_OVERDUE_OF_EACH = (
    select(func.count())
    .where(_resolutions.council == _members.council, *_IS_OVERDUE)
    .correlate(tables.unit_members)
    .scalar_subquery()
)
_OVERDUE_OF_FEW = (
    select(func.coalesce(func.sum(_OVERDUE_OF_EACH), 0))
    .select_from(tables.units_above.join(tables.unit_members, _members.unit == _above.unit))
    .where(_above.above == bindparam("unit"))
)
# Of so many councils and more it costs less to look at all that is overdue anywhere than at each of them.
_MANY = 2000


def figures(
    connection: Connection, unit: int, council: int = 0, *, period: Period, zone: ZoneInfo, now: datetime
) -> Figures:
    """What happened in a period, until now, under `unit`, or in that one council of its own."""
    today, until = now.astimezone(zone).date(), min(period.ends(zone), now)
    counted, only = (_OF_COUNCIL, [_members.council == bindparam("council")]) if council else (_OF_UNIT, [])
    here = {"unit": unit, "council": council}
    councils = connection.execute(_COUNCILS.where(*only), here).scalar_one()
    overdue = (_OVERDUE_OF_FEW if councils < _MANY else _OVERDUE_OF_MANY).where(*only)
    asked = {**here, "today": today, "first": period.first_day, "after": period.day_after}
    found: Counter[str] = Counter()
    for what, count in connection.execute(counted, asked):
        found[what] += int(count)
    return Figures(
        councils=councils,
        active=found[Kinds.ACTIVE.of(period.span)],
        issues=found[What.ISSUES],
        topics=found[What.TOPICS],
        votes=found[What.VOTES],
        modes=tuple(_by_kind(found, Kinds.MODE, Mode)),
        cadences=tuple(_by_kind(found, Kinds.CADENCE, Cadence)),
        adopted=found[What.ADOPTED],
        closed=found[What.CLOSED],
        overdue=int(connection.execute(overdue, {**here, "until": until}).scalar_one()),
        replies_due=found[What.REPLIES_DUE],
        replies_in_time=found[What.REPLIES_IN_TIME],
        accepted=found[What.ACCEPTED],
        solved=found[What.SOLVED],
        referred=found[What.REFERRED],
        mended=found[What.MENDED],
        days_to_close=tuple(sorted(_days(found))),
    )


def _by_kind(found: Counter[str], kinds: Kinds, kind: type[E]) -> Iterator[tuple[E, int]]:
    for one in sorted(kind):
        if found[kinds.of(one)]:
            yield one, found[kinds.of(one)]


def _days(found: Counter[str]) -> Iterator[tuple[int, int]]:
    for what, count in found.items():
        kind, _, days = what.partition(":")
        if kind == Kinds.DAYS and count:
            yield int(days), count
