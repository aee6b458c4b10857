"""A month as buttons, and the hours of a day."""

from datetime import date, time

import pytest

from bot.views.buttons import Row
from bot.views.calendars import hours, month
from bot.views.texts import texts_in

TODAY = date(2026, 3, 18)


def _words(rows: list[Row]) -> list[str]:
    return [" ".join(button.text for button in row) for row in rows]


def test_a_month_begins_with_the_week_of_its_first_day_to_press() -> None:
    assert _words(month(texts_in("zh-CN"), date(2026, 3, 1), first=TODAY, today=TODAY)) == [
        "· 2026年3月 ›",
        "周一 周二 周三 周四 周五 周六 周日",
        "· · [18] 19 20 21 22",
        "23 24 25 26 27 28 29",
        "30 31 · · · · ·",
    ]


def test_a_later_month_is_whole_and_leads_back() -> None:
    assert _words(month(texts_in("en"), date(2026, 4, 1), first=TODAY, today=TODAY)) == [
        "‹ Apr 2026 ›",
        "Mo Tu We Th Fr Sa Su",
        "· · 1 2 3 4 5",
        "6 7 8 9 10 11 12",
        "13 14 15 16 17 18 19",
        "20 21 22 23 24 25 26",
        "27 28 29 30 · · ·",
    ]


def test_the_same_month_of_next_year_is_the_last() -> None:
    head, *_ = month(texts_in("en"), date(2027, 3, 1), first=TODAY, today=TODAY)
    assert _words([head]) == ["‹ Mar 2027 ·"]


@pytest.mark.parametrize(("shown", "to"), [(date(2026, 4, 1), ("2026-03-01", "2026-05-01"))])
def test_the_arrows_turn_by_a_month(shown: date, to: tuple[str, str]) -> None:
    head, *_ = month(texts_in("en"), shown, first=TODAY, today=TODAY)
    assert (str(head[0].callback_data), str(head[2].callback_data)) == tuple(f"pl:month:{day}" for day in to)


def test_of_today_only_hours_to_come_are_offered() -> None:
    assert _words(hours(8, 20)) == [
        "08:00 09:00 10:00 11:00 12:00",
        "13:00 14:00 15:00 16:00 17:00",
        "18:00 19:00 20:00",
    ]
    assert _words(hours(8, 20, after=time(18, 0))) == ["19:00 20:00"]


def test_a_month_fits_on_a_phone() -> None:
    rows = month(texts_in("en"), date(2026, 8, 1), first=TODAY, today=TODAY)
    assert max(len(row) for row in rows) <= 8
    assert sum(len(row) for row in rows) <= 100
