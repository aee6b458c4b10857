"""What becomes of a notice: who hears it, in which words and in which order."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.councils.events import Event, EventKind
from playground.faults import Trouble
from playground.people import User
from tests.delivery.office import (
    BEGINNING,
    Office,
    owner_asked,
    progress,
    seat_claimed,
)


async def test_a_notice_reaches_her_and_is_settled(office: Office, mei: User) -> None:
    await office.tells([mei], progress("The first lamp is up"))
    await office.carries()
    (text,) = office.read_by(mei)
    assert "The first lamp is up" in text
    assert await office.notices() == []
    assert not await office.courier.round()


async def test_a_notice_reaches_the_group_and_is_settled(office: Office) -> None:
    await office.tells_group(seat_claimed("Fang"))
    await office.carries()
    assert office.read_in() == ["Fang has taken her seat in Locust Court. Welcome."]
    assert await office.notices() == []


async def test_an_hour_without_telegram_loses_nothing_and_says_it_once_and_in_order(office: Office, mei: User) -> None:
    office.begins(Trouble(kind="away", until=office.clock.now() + timedelta(hours=1)))
    await office.calls_itself("Under the locusts")
    for number in range(6):
        await office.tells([mei], progress(f"lamp {number}"))
        await office.carries()
        await office.boards.drain()
        office.later(minutes=10)
    assert office.read_by(mei) == office.read_in() == []
    while await office.notices():
        await office.carries()
        await office.boards.drain()
        office.later(minutes=10)
    told = "\n".join(office.read_by(mei))
    assert [line for line in told.splitlines() if "lamp" in line] == [f"lamp {number}" for number in range(6)]
    assert [text.count("Under the locusts") for text in office.read_in()] == [1]


async def test_a_notice_for_nobody_is_settled(office: Office) -> None:
    await office.tells_group(Event(kind=EventKind.SEAT_CLAIMED, facts={"name": "Fang", "title": "Locust Court"}))
    await office.carries()
    assert await office.notices() == []
    assert office.tried("sendMessage") == 0


async def test_a_notice_that_cannot_be_made_keeps_back_no_other(office: Office, mei: User, min_: User) -> None:
    broken = Event(kind=EventKind.PROGRESS_REPORTED, council=1, number=1, facts={"close_at": "what Mei wrote"})
    await office.tells([mei], broken)
    await office.tells([min_], progress("first"))
    with capture_logs() as logs:
        await office.carries()
    assert len(office.read_by(min_)) == 1
    (kept,) = await office.notices()
    assert (kept.user_id, kept.next_at, kept.error) == (mei.id, BEGINNING + timedelta(seconds=1), "ValueError")
    assert "what Mei wrote" not in str(logs)


async def test_she_reads_her_own_language_and_the_group_its_own(office: Office) -> None:
    hers = await office.moves_in("Mei", locale="zh-CN")
    councils = await office.moves_in("Min")
    fang = await office.moves_in("Fang", starts=False, locale="zh-CN")
    await office.tells([hers, councils], progress("Lampe 1"))
    await office.tells([fang], owner_asked(), needs_answer=True)
    await office.tells([councils], Event(kind=EventKind.SEAT_CLAIMED, facts={"name": "Hua", "title": "Nobody"}))
    await office.carries()
    assert "progress" not in office.read_by(hers)[0]
    assert "There is progress" in office.read_by(councils)[0]
    assert office.read_in() == ["Fang, would you take on R1? Just press a button below."]
    assert office.read_by(councils)[1] == "Hua has taken her seat in Nobody. Welcome."


@pytest.mark.parametrize(("timezone", "hour"), [("Asia/Shanghai", "10:00"), ("Asia/Kathmandu", "07:45")])
async def test_times_are_those_of_the_council(office: Office, mei: User, timezone: str, hour: str) -> None:
    council = await office.constitutes(office.founds("Elsewhere"), timezone=timezone)
    asked = owner_asked()
    await office.tells([mei], Event(kind=asked.kind, council=council, number=1, facts=asked.facts))
    office.later(hours=1)  # in Kathmandu the quiet hours go on till eight
    await office.carries()
    assert hour in office.read_by(mei)[0]


async def test_a_council_of_a_thread_is_told_there(office: Office) -> None:
    council = await office.constitutes(office.founds("Elsewhere"), thread_id=7)
    await office.tells_group(
        Event(kind=EventKind.SEAT_CLAIMED, council=council, facts={"name": "Hua", "title": "Elsewhere"})
    )
    await office.carries()
    (first, _) = [call for call in office.telegram.calls if call.name == "sendMessage"]
    assert first.params["message_thread_id"] == 7
