"""Which councils of a subtree should be looked at, and how much there is of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from bot.councils.model.issues import IssueStatus
from bot.councils.model.needs import SILENT_FOR, TOO_GOOD_FROM, TOO_GOOD_OVER, UNANSWERED_FOR, Need, NeedyCouncil
from bot.councils.model.resolutions import UNDER_WAY
from bot.storage import tables

_councils, _members, _above = tables.councils.c, tables.unit_members.c, tables.units_above.c
_issues, _resolutions, _audit = tables.issues.c, tables.resolutions.c, tables.audit.c


def needy(connection: Connection, unit: int, need: Need, now: datetime) -> tuple[NeedyCouncil, ...]:
    """The councils under `unit` that have this need, those with most of it first."""
    if need is Need.SILENT:
        return _silent(connection, unit, now)
    counted = _counted(need, now).subquery()
    found = _under(unit, counted.c.count).join(counted, counted.c.council == _councils.id)
    return _read(connection, found.order_by(counted.c.count.desc(), _councils.id))


def _silent(connection: Connection, unit: int, now: datetime) -> tuple[NeedyCouncil, ...]:
    # Of each council the last row of its index, whoever did it.
    last = (
        select(_audit.at)
        .where(_audit.council == _councils.id)
        .order_by(_audit.id.desc())
        .limit(1)
        .correlate(tables.councils)
        .scalar_subquery()
    )
    found = _under(unit, last.label("last")).subquery()
    silent = select(found).where(found.c.last < now - SILENT_FOR).order_by(found.c.last, found.c.id)
    return tuple(
        NeedyCouncil(council=row.id, unit=row.unit, title=row.title, count=(now - row.last).days)
        for row in connection.execute(silent)
    )


def _counted(need: Need, now: datetime) -> Select[Any]:
    """How many of what it is about each council has."""
    count = func.count().label("count")
    if need is Need.OVERDUE:
        late = _resolutions.status.in_(sorted(UNDER_WAY)), _resolutions.due_at < now
        return select(_resolutions.council, count).where(*late).group_by(_resolutions.council)
    by_council = select(_issues.council, count).group_by(_issues.council)
    if need is Need.UNANSWERED:
        return by_council.where(
            _issues.status == IssueStatus.COLLECTED,
            _issues.replied_at.is_(None),
            _issues.created_at < now - UNANSWERED_FOR,
        )
    taken_up = by_council.where(
        _issues.status.in_((IssueStatus.ACCEPTED, IssueStatus.SOLVED)),
        _issues.topic.is_not(None),
        _issues.created_at >= now - TOO_GOOD_OVER,
    )
    solved = func.count().filter(_issues.status == IssueStatus.SOLVED)
    return taken_up.having(func.count() == solved, func.count() >= TOO_GOOD_FROM)


def _under(unit: int, counted: Any) -> Select[Any]:
    return (
        select(_councils.id, _members.unit, _councils.title, counted)
        .join_from(tables.councils, tables.unit_members, _members.council == _councils.id)
        .join(tables.units_above, _above.unit == _members.unit)
        .where(_above.above == unit)
    )


def _read(connection: Connection, found: Select[Any]) -> tuple[NeedyCouncil, ...]:
    return tuple(
        NeedyCouncil(council=council, unit=unit, title=title, count=count)
        for council, unit, title, count in connection.execute(found)
    )
