"""Periods as people type them, and rates that say nothing where they would tell who."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.errors import BadInput
from bot.councils.model.summaries import Figures, Span, months_over, parse_period, percent, period_of

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


def test_people_are_told_by_the_months_of_a_year_that_are_over() -> None:
    now = datetime(2026, 3, 31, 16, tzinfo=UTC)  # April has just begun in Shanghai
    begun = months_over(2026, SHANGHAI, now)
    assert [moment.month for moment in begun] == [1, 2, 3, 4]
    assert months_over(2026, SHANGHAI, now - timedelta(seconds=1)) == begun[:-1]
    assert months_over(2027, SHANGHAI, now) == ()
    assert len(months_over(2025, SHANGHAI, now)) == 13


@pytest.mark.parametrize(
    ("label", "before", "after"),
    [
        ("2026-01", "2025-12", "2026-02"),
        ("2026-12", "2026-11", "2027-01"),
        ("2026-Q1", "2025-Q4", "2026-Q2"),
        ("2026", "2025", "2027"),
    ],
)
def test_periods_follow_one_another(label: str, before: str, after: str) -> None:
    period = parse_period(label, TODAY)
    assert (period.moved(-1).label, period.moved(1).label) == (before, after)


@given(days=st.lists(st.integers(0, 400)))
def test_the_median_of_days(days: list[int]) -> None:
    figures = Figures(days_to_close=tuple(sorted(Counter(days).items())))
    assert figures.median_days == (int(median(days)) if days else None)
