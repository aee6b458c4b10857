"""The movable clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground.clock import Clock, StillClock


def test_it_runs_ahead_by_what_it_was_advanced() -> None:
    clock = Clock()
    clock.advance(timedelta(days=7))
    ahead = clock.now() - datetime.now(UTC)
    assert timedelta(days=6, hours=23) < ahead <= timedelta(days=7)
    assert clock.now().tzinfo is UTC


def test_it_stands_still_in_tests() -> None:
    start = datetime(2026, 3, 2, 8, tzinfo=UTC)
    clock = StillClock(start)
    clock.advance(timedelta(hours=1))
    assert clock.now() == clock.now() == start + timedelta(hours=1)


def test_it_goes_forward_only() -> None:
    with pytest.raises(ValueError, match="forward"):
        Clock().advance(timedelta(seconds=-1))


def test_it_wants_to_know_the_zone() -> None:
    with pytest.raises(ValueError, match="aware"):
        StillClock(datetime(2026, 3, 2))  # noqa: DTZ001 - the point of the test


@pytest.mark.parametrize(("hour", "begins"), [(8, (2, 9)), (9, (2, 9)), (18, (2, 18)), (19, (3, 9)), (23, (3, 9))])
def test_where_it_is_night_the_day_begins_at_nine(hour: int, begins: tuple[int, int]) -> None:
    shanghai = ZoneInfo("Asia/Shanghai")
    clock = StillClock(datetime(2026, 3, 2, hour, tzinfo=shanghai))
    clock.begin_day(shanghai)
    assert (clock.now().astimezone(shanghai).day, clock.now().astimezone(shanghai).hour) == begins
