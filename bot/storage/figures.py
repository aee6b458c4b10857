"""Counts over the councils of a subtree, added up by the database where it can."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, case, distinct, func, select, union

from bot.councils.model.councils import Settings
from bot.councils.model.issues import IssueStatus
from bot.councils.model.resolutions import UNDER_WAY, ResolutionStatus
from bot.councils.model.sessions import SessionStatus
from bot.councils.model.summaries import Figures
from bot.councils.model.votes import VoteStatus
from bot.storage import tables

_issues, _topics, _votes = tables.issues.c, tables.topics.c, tables.votes.c
_resolutions, _sessions = tables.resolutions.c, tables.sessions.c
_HELD = (SessionStatus.OPEN, SessionStatus.CLOSED)


def figures(connection: Connection, unit: int, council: int = 0, *, since: datetime, until: datetime) -> Figures:
    """What happened in the councils under `unit`, or in one of its own, from `since` until before `until`."""
    members = (
        select(tables.unit_members.c.council)
        .join(tables.units_above, tables.units_above.c.unit == tables.unit_members.c.unit)
        .where(tables.units_above.c.above == unit)
    )
    if council:
        members = members.where(tables.unit_members.c.council == council)
    count = _Counting(connection, members, since, until)
    due, in_time = _replies(count)
    accepted, solved = _accepted(count)
    return Figures(
        councils=count.one(select(func.count()).select_from(members.subquery())),
        active=_active(count),
        issues=count.during(_issues.created_at),
        topics=count.during(_topics.created_at),
        votes=count.during(_votes.closed_at, _votes.status == VoteStatus.CLOSED),
        modes=count.sessions_by(_sessions.mode),
        cadences=count.sessions_by(_sessions.cadence),
        adopted=count.during(_resolutions.adopted_at),
        closed=count.during(_resolutions.closed_at, _resolutions.status == ResolutionStatus.CLOSED),
        overdue=count.one(
            select(func.count()).where(
                _resolutions.council.in_(members),
                _resolutions.status.in_(sorted(UNDER_WAY)),
                _resolutions.due_at < until,
            )
        ),
        replies_due=due,
        replies_in_time=in_time,
        accepted=accepted,
        solved=solved,
        days_to_close=_days_to_close(count),
    )


class _Counting:
    def __init__(self, connection: Connection, members: Select[Any], since: datetime, until: datetime) -> None:
        self.connection = connection
        self.members = members
        self.since = since
        self.until = until

    def within(self, moment: Any) -> list[Any]:
        """The conditions for a row of one of the councils whose `moment` falls into the period."""
        return [moment.table.c.council.in_(self.members), moment >= self.since, moment < self.until]

    def one(self, query: Select[Any]) -> int:
        return int(self.connection.execute(query).scalar_one() or 0)

    def during(self, moment: Any, *conditions: Any) -> int:
        return self.one(select(func.count()).where(*self.within(moment), *conditions))

    def sessions_by(self, kind: Any) -> tuple[tuple[Any, int], ...]:
        """The sessions that began and did come about, by their kind."""
        held = (*self.within(_sessions.opened_at), _sessions.status.in_(_HELD))
        counted = select(kind, func.count()).where(*held).group_by(kind).order_by(kind)
        return tuple((row[0], row[1]) for row in self.connection.execute(counted))

    def row(self, query: Select[*tuple[Any, ...]]) -> tuple[int, ...]:
        return tuple(int(value or 0) for value in self.connection.execute(query).one())


def _many(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def _active(count: _Counting) -> int:
    moments = (_issues.created_at, _topics.created_at, _votes.opened_at, _resolutions.adopted_at, _sessions.convened_at)
    seen = union(*(select(moment.table.c.council.label("council")).where(*count.within(moment)) for moment in moments))
    return count.one(select(func.count(distinct(seen.subquery().c.council))))


def _replies(count: _Counting) -> tuple[int, int]:
    """First replies that fell due, and how many of them came in time, each council by its own rule."""
    councils = tables.councils.c
    rules: dict[int, Settings] = {
        row.id: row.settings
        for row in count.connection.execute(
            select(councils.id, councils.settings).where(councils.id.in_(count.members))
        )
    }
    longest = max((settings.first_reply_days for settings in rules.values()), default=0)
    asked = select(_issues.council, _issues.created_at, _issues.replied_at).where(
        _issues.council.in_(count.members),
        _issues.created_at >= count.since - timedelta(days=longest),
        _issues.created_at < count.until,
    )
    found: Counter[bool] = Counter()
    for row in count.connection.execute(asked):
        due_at = row.created_at + timedelta(days=rules[row.council].first_reply_days)
        if count.since <= due_at < count.until:
            found[row.replied_at is not None and row.replied_at <= due_at] += 1
    return found.total(), found[True]


def _accepted(count: _Counting) -> tuple[int, int]:
    """The issues of the period that became topics, and how many of them are solved; one merged counts as its whole."""
    became = (IssueStatus.ACCEPTED, IssueStatus.SOLVED)
    query = select(func.count(), _many(_issues.status == IssueStatus.SOLVED)).where(
        *count.within(_issues.created_at), _issues.topic.is_not(None), _issues.status.in_(became)
    )
    accepted, solved = count.row(query)
    return accepted, solved


def _days_to_close(count: _Counting) -> tuple[int, ...]:
    """For every solved issue whose last resolution closed in the period: the days since it was put forward."""
    last = (
        select(_resolutions.council, _resolutions.topic, func.max(_resolutions.closed_at).label("at"))
        .where(_resolutions.council.in_(count.members), _resolutions.status == ResolutionStatus.CLOSED)
        .group_by(_resolutions.council, _resolutions.topic)
        .subquery()
    )
    query = (
        select(_issues.created_at, last.c.at)
        .join_from(tables.issues, last, (_issues.council == last.c.council) & (_issues.topic == last.c.topic))
        .where(_issues.status == IssueStatus.SOLVED, last.c.at >= count.since, last.c.at < count.until)
    )
    return tuple((row.at - row.created_at).days for row in count.connection.execute(query))
