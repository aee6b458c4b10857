"""The next session of a monthly series."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def a_month_later(starts_at: datetime, zone: ZoneInfo) -> datetime:
    """The same hour of the same weekday of the next month, in UTC: the second Friday follows the second Friday.

    The fifth is followed by the last, where the next month has only four.
    """
    local = starts_at.astimezone(zone)
    ordinal = (local.day - 1) // 7
    first = (local.replace(day=1) + timedelta(days=31)).replace(day=1)
    day = 1 + (local.weekday() - first.weekday()) % 7 + 7 * ordinal
    if day > monthrange(first.year, first.month)[1]:
        day -= 7
    return first.replace(day=day).astimezone(UTC)
