"""Periods as people type them, and rates that say nothing where they would tell who."""

from datetime import UTC, date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.errors import BadInput
from bot.councils.model.summaries import Figures, Span, parse_period, percent, percent_of_people, period_of

TODAY = date(2026, 11, 24)
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("typed", "label", "begins", "ends"),
    [
        ("", "2026-11", "2026-11-01", "2026-12-01"),
        ("2026-12", "2026-12", "2026-12-01", "2027-01-01"),
        (" ２０２６－３ ", "2026-03", "2026-03-01", "2026-04-01"),
        ("2026-Q1", "2026-Q1", "2026-01-01", "2026-04-01"),
        ("2025q4", "2025-Q4", "2025-10-01", "2026-01-01"),
        ("2025", "2025", "2025-01-01", "2026-01-01"),
    ],
)
def test_a_period_begins_and_ends_in_the_zone(typed: str, label: str, begins: str, ends: str) -> None:
    period = parse_period(typed, TODAY)
    assert period.label == label
    assert period.begins(SHANGHAI) == datetime.fromisoformat(begins).replace(tzinfo=SHANGHAI)
    assert period.ends(SHANGHAI) == datetime.fromisoformat(ends).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize("typed", ["last month", "2026-13", "2026-0", "2026-Q5", "1999", "2200", "26", "2026-03-01"])
def test_what_is_no_period_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_period(typed, TODAY)
    assert refused.value.facts == {"typed": typed, "example": "2026-11"}


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2199, 12, 31)), st.sampled_from(Span))
def test_every_day_is_in_its_period_and_the_label_is_read_again(day: date, span: Span) -> None:
    period = period_of(span, day)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    assert period.begins(ZoneInfo("UTC")) <= noon < period.ends(ZoneInfo("UTC"))
    assert parse_period(period.label, TODAY) == period


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_rate_is_rounded_to_the_nearest_percent(part: int, whole: int) -> None:
    rate = percent(part, whole)
    assert rate is not None
    assert abs(Fraction(100 * part, whole) - rate) <= Fraction(1, 2)


def test_nothing_of_nothing_is_no_rate() -> None:
    assert percent(0, 0) is None


@pytest.mark.parametrize(("whole", "rate"), [(0, None), (4, None), (5, 80)])
def test_a_rate_among_few_people_is_not_said(whole: int, rate: int | None) -> None:
    assert percent_of_people(4, whole) == rate


@pytest.mark.parametrize(("days", "middle"), [((), None), ((9,), 9), ((1, 4, 30), 4), ((3, 4), 3)])
def test_the_median_of_days(days: tuple[int, ...], middle: int | None) -> None:
    assert Figures(days_to_close=days).median_days == middle
