"""The movable clock."""

from datetime import UTC, datetime, timedelta

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
