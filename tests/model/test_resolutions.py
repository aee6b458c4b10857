"""A resolution: its days, its reminders, its log and its end."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.model.councils import Settings
from bot.councils.model.resolutions import (
    OPEN,
    UNDER_WAY,
    ClosedBy,
    Resolution,
    ResolutionStatus,
    Step,
    end_of_day,
    next_reminder,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
ADOPTED = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DUE_DAY = date(2026, 4, 1)
RESOLUTION = Resolution(
    council=1,
    number=3,
    vote=1,
    topic=1,
    text="Put up two lamps",
    test="Both lamps burn",
    owner_seat=2,
    owner_id=102,
    owner_name="Seat 2",
    due_at=end_of_day(DUE_DAY, SHANGHAI),
    status=ResolutionStatus.ADOPTED,
    adopted_at=ADOPTED,
)
ZONES = st.sampled_from(
    [
        SHANGHAI,
        ZoneInfo("Asia/Urumqi"),
        ZoneInfo("Europe/Berlin"),
        ZoneInfo("America/Santiago"),
        ZoneInfo("Australia/Lord_Howe"),
        ZoneInfo("Pacific/Kiritimati"),
        ZoneInfo("Pacific/Pago_Pago"),
    ]
)
SETTINGS = st.builds(
    Settings,
    reminder_days_before=st.lists(st.integers(0, 30), max_size=5).map(tuple),
    overdue_every_days=st.integers(1, 10),
    reminder_hour=st.integers(0, 23),
)


def _morning(day: date, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.combine(day, time(9), tzinfo=zone)


def _reminders(resolution: Resolution, zone: ZoneInfo, now: datetime, many: int) -> list[datetime]:
    moments: list[datetime] = []
    for _ in range(many):
        now = next_reminder(resolution, Settings(), zone, now).astimezone(UTC)
        moments.append(now)
    return moments


def test_a_day_ends_a_minute_before_midnight_where_the_council_is() -> None:
    assert end_of_day(DUE_DAY, SHANGHAI) == datetime(2026, 4, 1, 15, 59, tzinfo=UTC)
    assert end_of_day(date(2026, 3, 28), ZoneInfo("Europe/Berlin")) == datetime(2026, 3, 28, 22, 59, tzinfo=UTC)
    assert end_of_day(date(2026, 3, 29), ZoneInfo("Europe/Berlin")) == datetime(2026, 3, 29, 21, 59, tzinfo=UTC)


def test_reminders_come_three_days_and_one_day_before_on_the_day_and_then_every_three() -> None:
    offsets = [
        (moment.astimezone(SHANGHAI).date() - DUE_DAY).days for moment in _reminders(RESOLUTION, SHANGHAI, ADOPTED, 6)
    ]
    assert offsets == [-3, -1, 0, 3, 6, 9]


def test_reminders_come_in_the_morning_whatever_the_clocks_do() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    due_on_the_change = replace(RESOLUTION, due_at=end_of_day(date(2026, 3, 29), berlin))
    assert _reminders(due_on_the_change, berlin, ADOPTED, 4) == [
        datetime(2026, 3, 26, 8, tzinfo=UTC),
        datetime(2026, 3, 28, 8, tzinfo=UTC),
        datetime(2026, 3, 29, 7, tzinfo=UTC),
        datetime(2026, 4, 1, 7, tzinfo=UTC),
    ]


def test_at_the_very_moment_of_one_reminder_the_next_is_meant() -> None:
    first = _morning(DUE_DAY - timedelta(days=3))
    just_before = first - timedelta(microseconds=1)
    assert next_reminder(RESOLUTION, Settings(), SHANGHAI, just_before.astimezone(UTC)) == first
    assert next_reminder(RESOLUTION, Settings(), SHANGHAI, first.astimezone(UTC)) == _morning(
        DUE_DAY - timedelta(days=1)
    )


def test_one_adopted_on_the_day_it_is_due_is_reminded_when_overdue() -> None:
    noon = datetime(2026, 4, 1, 4, 0, tzinfo=UTC)
    assert next_reminder(RESOLUTION, Settings(), SHANGHAI, noon) == _morning(DUE_DAY + timedelta(days=3))


@pytest.mark.parametrize(("days", "next_"), [(4, 6), (6, 9), (40, 42), (41, 42), (42, 45), (400, 402)])
def test_what_was_slept_through_is_not_made_up_for(days: int, next_: int) -> None:
    noon = datetime(2026, 4, 1, 4, 0, tzinfo=UTC) + timedelta(days=days)
    assert next_reminder(RESOLUTION, Settings(), SHANGHAI, noon) == _morning(DUE_DAY + timedelta(days=next_))


def test_on_the_morning_of_a_reminder_it_is_that_one() -> None:
    dawn = datetime(2026, 4, 4, 0, 30, tzinfo=UTC)
    assert next_reminder(RESOLUTION, Settings(), SHANGHAI, dawn) == _morning(DUE_DAY + timedelta(days=3))


@given(
    day=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    zone=ZONES,
    settings=SETTINGS,
    away=st.timedeltas(timedelta(days=-100), timedelta(days=400)),
)
def test_a_reminder_is_the_first_of_its_days_after_now(
    day: date, zone: ZoneInfo, settings: Settings, away: timedelta
) -> None:
    resolution = replace(RESOLUTION, due_at=end_of_day(day, zone))
    now = resolution.due_at.astimezone(UTC) + away
    found = next_reminder(resolution, settings, zone, now)
    assert found > now
    days = {-before for before in settings.reminder_days_before}
    days |= set(range(settings.overdue_every_days, 420, settings.overdue_every_days))
    hour = time(settings.reminder_hour)
    moments = [datetime.combine(day + timedelta(days=offset), hour, tzinfo=zone).astimezone(UTC) for offset in days]
    # A moment that a clock skips equals none of another zone.
    assert found.astimezone(UTC) == min(moment for moment in moments if moment > now)


@given(away=st.timedeltas(timedelta(days=-100), timedelta(days=400)), zone=ZONES)
def test_reminders_go_on_and_never_back(away: timedelta, zone: ZoneInfo) -> None:
    moments = _reminders(RESOLUTION, zone, RESOLUTION.due_at.astimezone(UTC) + away, 8)
    assert all(earlier < later for earlier, later in pairwise(moments))


@pytest.mark.parametrize("status", ResolutionStatus)
def test_overdue_is_a_fact_of_what_is_under_way(status: ResolutionStatus) -> None:
    resolution = replace(RESOLUTION, status=status)
    assert not resolution.overdue_at(resolution.due_at)
    assert resolution.overdue_at(resolution.due_at + timedelta(seconds=1)) == (status in UNDER_WAY)
    assert resolution.open == (status in OPEN)


@pytest.mark.parametrize("closed_by", ClosedBy)
def test_how_it_came_to_its_end_is_kept(closed_by: ClosedBy) -> None:
    closed = RESOLUTION.closing(closed_by, ADOPTED)
    waived = closed_by is ClosedBy.WAIVER
    assert closed.status is (ResolutionStatus.WAIVED if waived else ResolutionStatus.CLOSED)
    assert (closed.closed_by, closed.closed_at, closed.open) == (closed_by, ADOPTED, False)


def test_its_log_is_numbered() -> None:
    first, entry = RESOLUTION.logging(Step.ADOPTED, ADOPTED)
    second, note = first.logging(Step.PROGRESS, ADOPTED, "One lamp is up")
    assert (entry.council, entry.resolution, entry.number, entry.step, entry.text) == (1, 3, 1, Step.ADOPTED, "")
    assert (note.number, note.text, note.at, second.last_entry) == (2, "One lamp is up", ADOPTED, 2)
    assert RESOLUTION.last_entry == 0
