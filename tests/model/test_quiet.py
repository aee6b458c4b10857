"""Quiet hours by the clocks of the council's zone, also in the night in which those are changed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council, Settings
from bot.councils.model.quiet import after_quiet, before_quiet, is_quiet

SHANGHAI = ZoneInfo("Asia/Shanghai")
ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
HOURS = st.integers(0, 23)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def _at(*local: int, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime(*local, tzinfo=zone)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("hour", "quiet"), [(20, False), (21, True), (23, True), (0, True), (7, True), (8, False), (12, False)]
)
def test_the_night_is_from_nine_to_eight(hour: int, quiet: bool) -> None:
    assert is_quiet(Settings(), SHANGHAI, _at(2026, 3, 2, hour, 59)) is quiet


def test_quiet_hours_may_lie_in_the_day_or_be_none() -> None:
    noon = Settings(quiet_from=12, quiet_until=14)
    assert [hour for hour in range(24) if is_quiet(noon, SHANGHAI, _at(2026, 3, 2, hour))] == [12, 13]
    none = Settings(quiet_from=0, quiet_until=0)
    assert not any(is_quiet(none, SHANGHAI, _at(2026, 3, 2, hour)) for hour in range(24))


def test_a_night_has_a_beginning_and_an_end() -> None:
    evening, morning = _at(2026, 3, 2, 21), _at(2026, 3, 3, 8)
    for moment in (evening, _at(2026, 3, 2, 23, 30), _at(2026, 3, 3, 0), _at(2026, 3, 3, 7, 59)):
        assert after_quiet(Settings(), SHANGHAI, moment) == morning
        assert before_quiet(Settings(), SHANGHAI, moment) == evening
    assert after_quiet(Settings(), SHANGHAI, morning) == morning


@pytest.mark.parametrize(
    ("day", "hours"),
    [((2026, 3, 28), 10), ((2026, 10, 24), 12), ((2026, 6, 1), 11)],
    ids=["spring", "autumn", "summer"],
)
def test_the_night_in_which_the_clocks_change_is_an_hour_shorter_or_longer(
    day: tuple[int, int, int], hours: int
) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    evening = _at(*day, 21, zone=berlin).astimezone(UTC)
    morning = after_quiet(Settings(), berlin, evening)
    assert morning.astimezone(berlin).hour == 8
    assert morning.astimezone(UTC) - evening == timedelta(hours=hours)


@given(MOMENTS, HOURS, HOURS, st.sampled_from(ZONES))
def test_what_waits_is_told_in_the_first_hour_that_is_not_quiet(
    moment: datetime, begin: int, end: int, name: str
) -> None:
    settings, zone = Settings(quiet_from=begin, quiet_until=end), ZoneInfo(name)
    told = after_quiet(settings, zone, moment).astimezone(UTC)
    assert not is_quiet(settings, zone, told)
    assert moment <= told <= moment + timedelta(hours=25)
    if told > moment:
        assert is_quiet(settings, zone, told - timedelta(minutes=1))
        assert before_quiet(settings, zone, moment).astimezone(UTC) <= moment


@pytest.mark.parametrize(
    ("kind", "facts", "waits"),
    [
        (EventKind.ISSUE_ACCEPTED, {}, True),
        (EventKind.OWNER_REMINDED, {"due_at": _at(2026, 3, 5, 23, 59).isoformat()}, True),
        (EventKind.RESOLUTION_OVERDUE, {"due_at": _at(2026, 3, 1, 23, 59).isoformat()}, True),
        (EventKind.VOTE_REMINDED, {"closes_at": _at(2026, 3, 3, 6).isoformat()}, False),
        (EventKind.BALLOT_ENTERED, {}, False),
    ],
)
def test_at_night_people_hear_only_what_can_not_wait(kind: EventKind, facts: dict[str, Fact], waits: bool) -> None:
    night = _at(2026, 3, 2, 22)
    council = Council(
        id=1,
        bot_id=1,
        chat_id=-1,
        thread_id=None,
        title="Nine of us",
        locale="en",
        timezone="Asia/Shanghai",
        founded_at=night,
        convenor_id=1,
    )
    event = Event(kind=kind, council=1, facts=facts)
    assert event.heard_at(council, night) == (_at(2026, 3, 3, 8) if waits else night)
    assert event.heard_at(council, _at(2026, 3, 3, 9)) == _at(2026, 3, 3, 9)
