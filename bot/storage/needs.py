"""Which councils of a subtree should be looked at, and how much there is of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, exists, func, select

from bot.councils.model.issues import IssueStatus
from bot.councils.model.needs import (
    NEW_FOR,
    SILENT_FOR,
    TOO_GOOD_FROM,
    TOO_GOOD_OVER,
    UNANSWERED_FOR,
    Need,
    NeedyCouncil,
)
from bot.councils.model.referrals import ReferralStatus
from bot.councils.model.resolutions import UNDER_WAY
from bot.storage import tables

_councils, _members, _above = tables.councils.c, tables.unit_members.c, tables.units_above.c
_issues, _resolutions, _referrals = tables.issues.c, tables.resolutions.c, tables.referrals.c
_audit = tables.audit.c


def needy(connection: Connection, unit: int, need: Need, now: datetime) -> tuple[NeedyCouncil, ...]:
    """The councils under `unit` that have this need, those with most of it first."""
    if need is Need.NEW:
        return _new(connection, unit, now)
    if need is Need.SILENT:
        return _silent(connection, unit, now)
    under = select(_members.council).join(tables.units_above, _above.unit == _members.unit).where(_above.above == unit)
    counted = _counted(need, under, now).subquery()
    found = _under(unit, counted.c.count).join(counted, counted.c.council == _councils.id)
    return _read(connection, found.order_by(counted.c.count.desc(), _councils.id))


def _new(connection: Connection, unit: int, now: datetime) -> tuple[NeedyCouncil, ...]:
    """Those nobody guides; where the convenor would not be guided, that is said, and nothing is needed."""
    mentored = exists().where(tables.mentorings.c.council == _councils.id)
    found = _under(unit, _councils.founded_at).where(_councils.founded_at > now - NEW_FOR, ~mentored)
    return tuple(
        NeedyCouncil(council=row.id, unit=row.unit, title=row.title, count=(now - row.founded_at).days)
        for row in connection.execute(found.order_by(_councils.founded_at, _councils.id))
    )


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


def _counted(need: Need, under: Select[Any], now: datetime) -> Select[Any]:
    """How many of what it is about each of these councils has."""
    matters = {Need.OVERDUE: _resolutions, Need.REFERRED: _referrals}.get(need, _issues)
    count = func.count().label("count")
    by_council = select(matters.council, count).where(matters.council.in_(under)).group_by(matters.council)
    if need is Need.OVERDUE:
        return by_council.where(_resolutions.status.in_(sorted(UNDER_WAY)), _resolutions.due_at < now)
    if need is Need.REFERRED:
        return by_council.where(_referrals.status == ReferralStatus.SENT)
    if need is Need.UNANSWERED:
        return by_council.where(
            _issues.status == IssueStatus.COLLECTED,
            _issues.replied_at.is_(None),
            _issues.created_at < now - UNANSWERED_FOR,
        )
    taken_up = by_council.where(
        _issues.status.in_((IssueStatus.ACCEPTED, IssueStatus.REFERRED, IssueStatus.SOLVED)),
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
