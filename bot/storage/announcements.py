"""Whom an announcement reaches next, whom it has reached, and what still waits in a council."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, distinct, exists, func, or_, select

from bot.councils.model.announcements import Announcement, Reach
from bot.councils.model.councils import Council
from bot.storage import tables
from bot.storage.collections import ANNOUNCEMENTS, COUNCILS

_above, _members, _readings = tables.units_above.c, tables.unit_members.c, tables.readings.c
_announcements = tables.announcements.c
_UNDER = (_above.above == bindparam("unit")) & (_members.council > bindparam("after"))
_IN_SUBTREE = tables.unit_members.join(tables.units_above, _above.unit == _members.unit)
_COUNCILS = (
    select(tables.councils)
    .select_from(_IN_SUBTREE.join(tables.councils, tables.councils.c.id == _members.council))
    .where(_UNDER)
    .order_by(_members.council)
    .limit(bindparam("most"))
)
_LEFT = select(func.count()).select_from(_IN_SUBTREE).where(_UNDER)
# Who convenes several councils is one person.
_READ = (
    select(func.count(distinct(tables.councils.c.convenor_id)))
    .select_from(tables.readings.join(tables.councils, tables.councils.c.id == _readings.council))
    .where(_readings.announcement == bindparam("announcement"))
)
_READ_IN = select(func.count()).where(_readings.announcement == bindparam("announcement"))
_UNREAD = (
    _IN_SUBTREE.join(tables.councils, tables.councils.c.id == _members.council),
    (_above.above == bindparam("unit"))
    & (_members.council <= bindparam("last"))
    & ~exists().where(_readings.announcement == bindparam("announcement"), _readings.council == _members.council),
)
_UNREAD_COUNT = select(func.count()).select_from(_UNREAD[0]).where(_UNREAD[1])
_UNREAD_PAGE = (
    select(tables.councils)
    .select_from(_UNREAD[0])
    .where(_UNREAD[1])
    .order_by(_members.council)
    .limit(bindparam("most"))
    .offset(bindparam("first"))
)
# Nothing says when a council was told; what was written before it joined it may never have heard.
_UNANSWERED = (
    select(tables.announcements, tables.units.c.name)
    .select_from(tables.unit_members.join(tables.units_above, _above.unit == _members.unit))
    .join(tables.announcements, _announcements.unit == _above.above)
    .join(tables.units, tables.units.c.id == _announcements.unit)
    .where(
        _members.council == bindparam("council"),
        _announcements.last_council >= _members.council,
        _announcements.written_at >= _members.joined_at,
        or_(_announcements.until.is_(None), _announcements.until > bindparam("now")),
        # Its own example it was not told of.
        or_(_announcements.of_council.is_(None), _announcements.of_council != _members.council),
        ~exists().where(_readings.announcement == _announcements.id, _readings.council == _members.council),
    )
    .order_by(_announcements.id)
)
_TAKEN = select(func.count()).where(tables.takings.c.announcement == bindparam("announcement"))


def councils_under(connection: Connection, unit: int, *, after: int, limit: int) -> tuple[Council, ...]:
    """The councils of a subtree with ids above `after`, the first `limit` in the order of their ids."""
    rows = connection.execute(_COUNCILS, {"unit": unit, "after": after, "most": limit})
    return tuple(COUNCILS.thing(row) for row in rows)


def reach(connection: Connection, announcement: Announcement) -> Reach:
    """How many councils an announcement has still to reach, how many people have read it, how many took it up."""
    left = connection.execute(_LEFT, {"unit": announcement.unit, "after": announcement.last_council}).scalar_one()
    read = connection.execute(_READ, {"announcement": announcement.id}).scalar_one()
    taken = connection.execute(_TAKEN, {"announcement": announcement.id}).scalar_one()
    read_in = connection.execute(_READ_IN, {"announcement": announcement.id}).scalar_one()
    return Reach(left=left, read=read, read_in=read_in, taken=taken)


def unread(
    connection: Connection, announcement: Announcement, *, first: int, limit: int
) -> tuple[int, tuple[Council, ...]]:
    """How many councils were told of an announcement and have not read it, and `limit` of them from the `first` on."""
    told = {"announcement": announcement.id, "unit": announcement.unit, "last": announcement.last_council}
    count = connection.execute(_UNREAD_COUNT, told).scalar_one()
    rows = connection.execute(_UNREAD_PAGE, {**told, "first": first, "most": limit})
    return count, tuple(COUNCILS.thing(row) for row in rows)


def unanswered(connection: Connection, council: int, now: datetime) -> tuple[tuple[Announcement, str], ...]:
    """What a council was told of and has not answered, the first written first, with the names of the units."""
    rows = connection.execute(_UNANSWERED, {"council": council, "now": now})
    return tuple((ANNOUNCEMENTS.thing(row[:-1]), row[-1]) for row in rows)
