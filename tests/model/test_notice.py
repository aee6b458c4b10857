"""How early a session is announced."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.councils.model.councils import Settings
from bot.councils.model.notice import is_in_time
from bot.councils.model.topics import Cadence

ZONE = ZoneInfo("Asia/Shanghai")
# Four in the afternoon in Shanghai.
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("cadence", [Cadence.SINGLE, Cadence.MONTHLY])
@pytest.mark.parametrize(
    ("starts_at", "enough"),
    [
        (datetime(2026, 3, 5, 8, 0, tzinfo=ZONE), True),
        (datetime(2026, 3, 5, 0, 0, tzinfo=ZONE), True),
        (datetime(2026, 3, 4, 23, 59, tzinfo=ZONE), False),
    ],
)
def test_three_days_are_days_of_the_calendar(cadence: Cadence, starts_at: datetime, *, enough: bool) -> None:
    assert is_in_time(Settings(), ZONE, cadence, starts_at, NOW) is enough


def test_what_is_urgent_is_announced_hours_before() -> None:
    two_hours = timedelta(hours=2)
    assert is_in_time(Settings(), ZONE, Cadence.URGENT, NOW + two_hours, NOW)
    assert not is_in_time(Settings(), ZONE, Cadence.URGENT, NOW + two_hours - timedelta(seconds=1), NOW)


def test_a_council_may_want_more() -> None:
    week = Settings(notice_days=7)
    assert is_in_time(week, ZONE, Cadence.SINGLE, NOW + timedelta(days=7), NOW)
    assert not is_in_time(week, ZONE, Cadence.SINGLE, NOW + timedelta(days=6), NOW)
