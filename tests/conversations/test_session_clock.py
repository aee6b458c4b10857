"""What the clock does about a session, once each: also where people set their own clocks on, and after a long sleep."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.village import Village
from tests.conversations.woman import Woman

# Where at two o'clock on the 29th of March it is three, and where it never is.
SPRING, NEVER = "Europe/Berlin", "Asia/Shanghai"


@pytest.fixture(params=[SPRING, NEVER])
def zone(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
async def village(village: Village) -> Village:
    """Three weeks on, so that the night of the clocks is near."""
    await village.time_passes(days=22)
    return village


async def _convened(council: Village, day: str) -> datetime:
    """A session on that day at three in the afternoon; when it begins."""
    for name in ("周敏", "吴桂芳"):
        await council.woman(name).writes("/start")
    await council.has_topic()
    await council.convenor.says(f"/meet T1 {day} 15:00 plenary 门口活动室")
    return datetime.fromisoformat(f"{day} 15:00").replace(tzinfo=ZoneInfo(council.settings.timezone))


async def test_everybody_is_reminded_a_day_and_an_hour_before(council: Village, mei: Woman) -> None:
    begins = await _convened(council, "2026-03-29")
    assert "3月29日周日 15:00" in council.board("S1")
    heard = []
    while council.clock.now() < begins + timedelta(hours=2):
        await council.time_passes(minutes=30)
        said = {"has_place": "yes", "place": "门口活动室", "reply": "none"}
        if mei.told("notice-session-reminded", session="S1", starts_at="3月29日周日 15:00", **said):
            assert mei.hears.count("S1") == 1
            heard.append(begins - council.clock.now())
    assert heard == [timedelta(days=1), timedelta(hours=1)]


async def test_who_slept_reminds_once_and_not_of_what_has_begun(council: Village, mei: Woman) -> None:
    begins = await _convened(council, "2026-03-29")
    await council.time_passes(hours=6)  # the invitation waits where it is still night
    for awake, times in ((begins - timedelta(minutes=10), 1), (begins + timedelta(minutes=10), 0)):
        await council.sleeps()
        council.clock.advance(awake - council.clock.now())
        council.remember()
        await council.wakes()
        await council.runs()
        assert mei.hears.count("S1") == times
        council.remember()
        await council.runs()
        assert not mei.hears


async def test_minutes_are_locked_when_the_two_days_are_over_by_any_clock(
    council: Village, lan: Woman, mei: Woman
) -> None:
    begins = await _convened(council, "2026-03-28")
    await council.time_passes(seconds=(begins - council.clock.now()).total_seconds())
    await council.sits()
    await lan.presses("session-end", on=council.board_message("S1"))
    await lan.presses("minutes-show")
    await lan.presses("minutes-publish")
    until = "3月30日周一 16:00" if council.settings.timezone == SPRING else "3月30日周一 15:00"
    assert mei.told("notice-minutes-published", session="S1", confirm_until_at=until)
    await council.time_passes(hours=47, minutes=59)
    assert not lan.told("notice-minutes-confirmed", session="S1")
    await council.time_passes(minutes=1)
    assert lan.told("notice-minutes-confirmed", session="S1", number=1)
    await council.time_passes(days=30)
    assert not lan.told("notice-minutes-confirmed", session="S1")


async def test_the_days_of_notice_are_counted_where_the_council_is(council: Village, lan: Woman) -> None:
    await council.has_topic()
    last = datetime(2026, 3, 28, 23, 50, tzinfo=ZoneInfo(council.settings.timezone))
    await council.time_passes(seconds=(last - council.clock.now()).total_seconds())
    await lan.says("/meet T1 2026-03-31 09:00 plenary 门口活动室")
    assert lan.told("answer-session-convened", session="S1", starts_at="3月31日周二 09:00")
    await council.time_passes(minutes=20)
    await lan.says("/meet T1 2026-03-31 21:00 plenary 门口活动室")
    assert not lan.told("answer-session-convened")
