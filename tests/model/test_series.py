"""The next session of a monthly series."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.councils.model.series import a_month_later


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("2026-03-13 15:00", "2026-04-10 15:00"),
        ("2026-03-02 09:30", "2026-04-06 09:30"),
        ("2026-01-30 19:00", "2026-02-27 19:00"),
        ("2026-12-08 15:00", "2027-01-12 15:00"),
        ("2026-07-31 15:00", "2026-08-28 15:00"),
    ],
)
def test_the_second_friday_follows_the_second_friday(last: str, following: str) -> None:
    zone = ZoneInfo("Asia/Shanghai")
    start, expected = (datetime.fromisoformat(said).replace(tzinfo=zone) for said in (last, following))
    assert a_month_later(start.astimezone(UTC), zone) == expected


def test_the_hour_stays_when_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    later = a_month_later(datetime(2026, 3, 13, 14, 0, tzinfo=UTC), berlin)
    assert later == datetime(2026, 4, 10, 13, 0, tzinfo=UTC)
