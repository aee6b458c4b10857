"""Working days of China, and of years to come for which no holidays are given yet."""

from datetime import date

import pytest

from bot.storage.workdays import working_day


@pytest.mark.parametrize(
    ("day", "after", "due"),
    [
        (date(2026, 4, 3), 1, date(2026, 4, 7)),  # Qingming, from Saturday to Monday
        (date(2026, 4, 8), 5, date(2026, 4, 15)),
        (date(2026, 9, 18), 2, date(2026, 9, 21)),  # a Sunday that is worked for National Day
        (date(2026, 12, 31), 1, date(2027, 1, 1)),  # a year whose holidays are not given yet
        (date(2027, 6, 4), 1, date(2027, 6, 7)),
    ],
)
def test_working_days(day: date, after: int, due: date) -> None:
    assert working_day(day, after=after) == due
