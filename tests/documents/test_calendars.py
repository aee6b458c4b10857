"""Calendar files, opened by another parser: invitation, change, and taking back."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import vobject

from bot.councils.model.sessions import Mode, SessionStatus
from bot.councils.operations.papers import Papers
from bot.documents.calendars import calendar_file
from bot.views.papers import calendar_title, calendar_words
from bot.views.texts import LOCALES, texts_in
from tests.documents.meeting import NOW, SESSION, papers


def opened(page: Papers, locale: str = "zh-CN", made_at: datetime = NOW) -> Any:
    texts = texts_in(locale)
    data = calendar_file(page, title=calendar_title(texts, page), words=calendar_words(texts, page), made_at=made_at)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    return vobject.readOne(data.decode())


@pytest.mark.parametrize("locale", LOCALES)
def test_an_invitation_is_read_again(locale: str) -> None:
    calendar = opened(papers(), locale)
    event, texts = calendar.vevent, texts_in(locale)
    assert (calendar.method.value, event.status.value, event.sequence.value) == ("REQUEST", "CONFIRMED", "0")
    assert event.summary.value == texts.plain("calendar-title", session="S3", council_title="槐荫里妇女议事会")
    assert event.location.value == "党群服务中心; 二楼, 北门"
    assert "充电桩" in event.description.value.splitlines()[1]
    assert event.dtstamp.value == NOW
    assert event.dtstart.value == SESSION.starts_at
    assert event.dtend.value == SESSION.starts_at + timedelta(minutes=40)
    assert event.dtstart.value.hour == 15
    assert event.organizer.params["CN"] == ["槐荫里妇女议事会"]
    assert event.organizer.value == event.attendee.value == f"urn:uuid:{event.uid.value}"


def test_what_changed_is_known_again_and_counts_more() -> None:
    first = opened(papers()).vevent
    moved = opened(papers(starts_at=SESSION.starts_at + timedelta(days=1), sequence=1, place="")).vevent
    assert moved.uid.value == first.uid.value
    assert (first.sequence.value, moved.sequence.value) == ("0", "1")
    assert moved.dtstart.value - first.dtstart.value == timedelta(days=1)
    assert not hasattr(moved, "location")


def test_other_sessions_are_other_entries() -> None:
    assert opened(papers(number=4)).vevent.uid.value != opened(papers()).vevent.uid.value


def test_what_is_called_off_is_taken_out_again() -> None:
    calendar = opened(papers(status=SessionStatus.CANCELLED, sequence=2))
    assert (calendar.method.value, calendar.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert calendar.vevent.sequence.value == "2"


def test_a_home_visit_says_nothing_of_what_it_is_about() -> None:
    event = opened(papers(mode=Mode.HOME_VISIT)).vevent
    assert getattr(event, "class").value == "PRIVATE"
    assert not hasattr(event, "description")


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Sydney", "UTC"])
@pytest.mark.parametrize("month", [1, 3, 4, 7, 10, 11, 12])
def test_every_clock_is_told_with_its_changes(zone: str, month: int) -> None:
    starts_at = datetime(2026, month, 30, 12, tzinfo=UTC)
    calendar = opened(papers(timezone=zone, starts_at=starts_at, ends_at=starts_at + timedelta(days=3)))
    assert calendar.vevent.dtstart.value == starts_at
    assert calendar.vevent.dtend.value == starts_at + timedelta(days=3)
    assert calendar.vtimezone is not None


def test_a_calendar_that_knows_no_zones_reads_them_from_the_file() -> None:
    page = papers(timezone="Europe/Berlin", starts_at=datetime(2026, 7, 1, 12, tzinfo=UTC))
    text = calendar_file(page, title="S3", words="", made_at=NOW).decode()
    renamed = vobject.readOne(text.replace("Europe/Berlin", "Somewhere/Else"))
    assert renamed.vevent.dtstart.value == datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert renamed.vevent.dtstart.value.utcoffset() == timedelta(hours=2)
