"""Working days as the State Council gives them: holidays in lieu, and the weekends that are worked for them."""

from datetime import date, timedelta

import chinese_calendar

_SATURDAY = 5


def working_day(day: date, *, after: int) -> date:
    """The so many-th working day after `day`; of years for which no holidays are given yet, Monday to Friday."""
    while after > 0:
        day += timedelta(days=1)
        after -= _is_worked(day)
    return day


def _is_worked(day: date) -> bool:
    try:
        is_workday: bool = chinese_calendar.is_workday(day)
    except NotImplementedError:
        return day.weekday() < _SATURDAY
    return is_workday
