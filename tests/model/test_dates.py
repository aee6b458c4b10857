"""Days as people type them."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.errors import BadInput
from bot.councils.model.dates import parse_day

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-01",
        "2026-12-1",
        "2026/12/1",
        "2026.12.01",
        " 2026-12-01 ",
        "2026年12月1日",
        "2026年12月01",
        "\uff12\uff10\uff12\uff16\uff0d\uff11\uff12\uff0d\uff10\uff11",
        "2026\uff0f12\uff0f1",
    ],
)
def test_a_day_in_the_forms_people_write(typed: str) -> None:
    assert parse_day(typed, TODAY) == date(2026, 12, 1)


@pytest.mark.parametrize(("typed", "days"), [("+7", 7), ("+0", 0), ("+999", 999), ("+14", 14)])
def test_a_number_of_days_ahead(typed: str, days: int) -> None:
    assert parse_day(typed, TODAY) == TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "tomorrow",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "26-12-01",
        "12-01",
        "2026-12-01 or later",
        "+1000",
        "-3",
        "7",
        "++7",
        "2127-01-01",
        "9999-12-31",
        "2026-12-01 15:00",
        "15:00",
    ],
)
def test_what_is_no_day_is_answered_with_an_example(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_day(typed, TODAY)
    assert refused.value.key == "date-unreadable"
    assert refused.value.facts == {"typed": typed, "example": "2026-03-16"}


@pytest.mark.parametrize(("typed", "day"), [("明天", date(2026, 3, 3)), ("下周五", date(2026, 3, 13))])
def test_a_day_as_people_say_it(typed: str, day: date) -> None:
    assert parse_day(typed, TODAY) == day


def test_what_may_be_two_days_is_answered_as_what_it_is() -> None:
    with pytest.raises(BadInput) as refused:
        parse_day("周一", TODAY)
    assert refused.value.key == "weekday-unclear"


def test_what_was_typed_is_said_back_shortened() -> None:
    with pytest.raises(BadInput) as refused:
        parse_day("x" * 500, TODAY)
    assert refused.value.facts["typed"] == "x" * 30


def test_a_hundred_years_are_far_enough() -> None:
    assert parse_day("2126-12-31", TODAY) == date(2126, 12, 31)


@given(st.dates(max_value=date(2126, 12, 31)))
def test_a_day_written_down_is_read_again(day: date) -> None:
    assert parse_day(day.isoformat(), TODAY) == day
    assert parse_day(f"{day.year:04}年{day.month}月{day.day}日", TODAY) == day


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_day_or_a_refusal(typed: str) -> None:
    with suppress(BadInput):
        assert isinstance(parse_day(typed, TODAY), date)
