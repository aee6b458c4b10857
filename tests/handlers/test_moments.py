"""What people type in English of days and hours, handed on in figures."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.councils.errors import BadInput
from bot.handlers.moments import in_figures

SHANGHAI = ZoneInfo("Asia/Shanghai")
# A Wednesday, ten in the morning in Shanghai.
NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "figures"),
    [
        ("next Friday 3pm", "2026-03-13 15:00"),
        ("Next thurs at 15:00", "2026-03-12 15:00"),
        ("next Monday", "2026-03-09"),
        ("Friday 3pm", "2026-03-06 15:00"),
        ("tomorrow 15:00", "2026-03-05 15:00"),
        ("Tomorrow  3 PM", "2026-03-05 15:00"),
        ("tomorrow at noon", "2026-03-05 12:00"),
        ("Wednesday 15:00", "2026-03-11 15:00"),
        ("the day after tomorrow at 7:30 pm", "2026-03-06 19:30"),
        ("Friday 13 March 3pm", "2026-03-13 15:00"),
        ("in 2 hours", "2026-03-04 12:00"),
        ("in three days", "2026-03-07"),
        ("in 2 weeks", "2026-03-18"),
        ("December 1", "2026-12-01"),
        ("the 28th", "2026-03-28"),
        ("tomorrow evening", "2026-03-05"),
        ("yesterday", "2026-03-03"),
        ("3pm", "15:00"),
        ("at 7.30 p.m.", "19:30"),
        ("12am", "0:00"),
        ("Noon", "12:00"),
    ],
)
async def test_english_becomes_figures(typed: str, figures: str) -> None:
    assert await in_figures(typed, SHANGHAI, NOW) == figures


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "明天下午3点",
        "2026-12-01 15:00",
        "next week",
        "March",
        "13pm",
        "12/1 at noon",
        "the old town hall",
        "x" * 61,
    ],
)
async def test_everything_else_stays_as_it_is(typed: str) -> None:
    assert await in_figures(typed, SHANGHAI, NOW) == typed


@pytest.mark.parametrize(
    ("typed", "early", "late"),
    [
        ("tomorrow at 3", "03:00", "15:00"),
        ("Dec 1 at 11", "11:00", "23:00"),
        ("Saturday 10", "10:00", "22:00"),
        ("tomorrow at 12 o'clock", "00:00", "12:00"),
    ],
)
async def test_an_hour_that_may_be_two_is_answered_with_both(typed: str, early: str, late: str) -> None:
    with pytest.raises(BadInput) as refused:
        await in_figures(typed, SHANGHAI, NOW)
    assert refused.value.key == "hour-unclear"
    assert refused.value.facts == {"typed": typed, "early": early, "late": late}
