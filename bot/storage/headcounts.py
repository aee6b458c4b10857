"""People of a subtree's councils by the month, in one look at each table."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, FromClause, and_, case, func, select

from bot.councils.model.resolutions import Rating, ResolutionStatus
from bot.councils.model.sessions import SessionStatus
from bot.councils.model.summaries import People
from bot.councils.model.told import Counted, Nested
from bot.councils.model.votes import VoteStatus
from bot.storage import tables

_votes, _guests, _members = tables.votes.c, tables.guests.c, tables.unit_members.c
_resolutions, _feedback = tables.resolutions.c, tables.feedback.c
_sessions, _attendance, _agenda = tables.sessions.c, tables.attendance.c, tables.agenda.c
_ANSWERS = tables.feedback.join(
    tables.resolutions,
    (_feedback.council == _resolutions.council)
    & (_feedback.resolution == _resolutions.number)
    & (_feedback.round == _resolutions.round),
)


def headcounts(connection: Connection, unit: int, months: Sequence[datetime]) -> tuple[dict[int, People], ...]:
    """The people of each month by council; `months` are their first moments, and the end of the last one."""
    if len(months) < 2:  # a month has a beginning and an end
        return ()
    by_month = _ByMonth(connection, unit, months)
    by_month.count(
        Counted.PROPOSERS,
        _ANSWERS,
        _resolutions.closed_at,
        _one_if(_feedback.user_id.is_not(None)),
        _one_if(_feedback.rating.is_not(None)),
        _one_if(_feedback.rating == Rating.SATISFIED),
        # While a resolution waits for its proposers' word each look would tell of one more of them.
        where=_resolutions.status == ResolutionStatus.CLOSED,
    )
    # What a session decides is done by those who came to it: both told, one subtracted from the other would be a few.
    outside = (_votes.status == VoteStatus.CLOSED) & _votes.session.is_(None)
    by_month.count(Counted.VOTERS, tables.votes, _votes.closed_at, _votes.due, _votes.cast, where=outside)
    closed = _sessions.status == SessionStatus.CLOSED
    seats, others = _attendance.attendee.startswith("N"), _attendance.attendee.not_like("N%")
    # A seat given after the beginning may come too, but was not due.
    present = _at_most(_came(seats), _sessions.due)
    by_month.count(Counted.ATTENDEES, tables.sessions, _sessions.closed_at, _sessions.due, present, where=closed)
    invited = _invited()
    came = _at_most(_came(others), invited)
    by_month.count(Counted.GUESTS, tables.sessions, _sessions.closed_at, invited, came, where=closed)
    return by_month.people()


def _invited() -> Any:
    """How many guests were invited to the topics of a session before it closed; what comes later changes nothing."""
    return (
        select(func.count())
        .select_from(
            tables.agenda.join(tables.guests, (_guests.council == _agenda.council) & (_guests.topic == _agenda.topic))
        )
        .where(
            _agenda.council == _sessions.council,
            _agenda.session == _sessions.number,
            _guests.invited_at <= _sessions.closed_at,
        )
        .correlate(tables.sessions)
        .scalar_subquery()
    )


def _at_most(number: Any, most: Any) -> Any:
    return case((number > most, most), else_=number)


def _came(who: Any) -> Any:
    """How many of these came to a session; who checked in is kept, whether or not she left again."""
    return (
        select(func.count())
        .where(
            _attendance.council == _sessions.council,
            _attendance.session == _sessions.number,
            _attendance.checked_in_at.is_not(None),
            who,
        )
        .correlate(tables.sessions)
        .scalar_subquery()
    )


class _ByMonth:
    def __init__(self, connection: Connection, unit: int, months: Sequence[datetime]) -> None:
        self._connection = connection
        self._unit = unit
        self._months = tuple(pairwise(months))
        self._found: tuple[dict[int, dict[str, Nested]], ...] = tuple({} for _ in self._months)

    def count(self, counted: Counted, source: FromClause, moment: Any, *numbers: Any, where: Any) -> None:
        """Add up the numbers of the rows whose `moment` falls into each month, of councils that were there by then."""
        month = case(
            *(
                (and_(moment >= begins, moment < ends, _members.joined_at <= begins), at)
                for at, (begins, ends) in enumerate(self._months)
            )
        )
        council = moment.table.c.council
        rows = (
            select(
                month.label("month"),
                council.label("council"),
                *(number.label(f"n{at}") for at, number in enumerate(numbers)),
            )
            .select_from(
                source.join(tables.unit_members, _members.council == council).join(
                    tables.units_above, tables.units_above.c.unit == _members.unit
                )
            )
            .where(tables.units_above.c.above == self._unit, moment >= self._months[0][0], moment < self._months[-1][1])
            .where(where)
        ).subquery()
        query = (
            select(rows.c.month, rows.c.council, *(func.sum(rows.c[f"n{at}"]) for at in range(len(numbers))))
            .where(rows.c.month.is_not(None))
            .group_by(rows.c.month, rows.c.council)
        )
        for at, where_from, *sums in self._connection.execute(query):
            self._found[at].setdefault(where_from, {})[counted] = tuple(map(int, sums))

    def people(self) -> tuple[dict[int, People], ...]:
        return tuple({council: People(**counted) for council, counted in month.items()} for month in self._found)


def _one_if(condition: Any) -> Any:
    return case((condition, 1), else_=0)
