"""What waits: for the pace, for Telegram, for the line, for whoever runs the bot."""

from datetime import datetime
from typing import Any

import pytest
from aiogram.exceptions import TelegramNetworkError

from bot.councils.events import Event, EventKind
from bot.councils.ports import Transaction
from bot.delivery.courier import BATCH
from bot.delivery.pace import IN_CHAT_AT_ONCE, IN_GROUP_A_MINUTE
from bot.records import Notice
from playground.errors import too_many_requests
from playground.faults import Fault
from playground.people import User
from tests.delivery.answers import FOR_ITS_OWNER, ON_THE_WAY, words
from tests.delivery.office import (
    BEGINNING,
    NO_ROUTE,
    PROXY_PAGE,
    Office,
    progress,
    seat_claimed,
)


async def test_everyone_hears_in_order(office: Office, mei: User, min_: User) -> None:
    for number in range(3):
        await office.tells([mei, min_], progress(f"lamp {number}"))
        await office.tells_group(seat_claimed(f"Woman {number}"))
    office.wire.break_next("sendMessage", NO_ROUTE, PROXY_PAGE, NO_ROUTE)
    while await office.notices():
        await office.carries()
        office.later(seconds=1)
    for woman in (mei, min_):
        assert [text.split("lamp ")[1][0] for text in office.read_by(woman)] == ["0", "1", "2"]
    assert [text.split()[1] for text in office.read_in()] == ["0", "1", "2"]


async def test_too_fast_holds_that_chat_for_the_stated_time_and_no_other(office: Office, mei: User, min_: User) -> None:
    office.refuses("sendMessage", too_many_requests(40))
    await office.tells([mei], progress("first"))
    await office.carries()
    await office.tells([mei, min_], progress("second"))
    await office.carries()
    assert office.read_by(mei) == []
    assert len(office.read_by(min_)) == 1
    office.later(seconds=39.5)
    await office.carries()
    assert office.read_by(mei) == []
    office.later(seconds=0.5)
    await office.carries()
    first, second = office.read_by(mei)
    assert "first" in first
    assert "second" in second
    assert await office.notices() == []


async def test_a_second_chat_that_is_told_to_wait_holds_everybody_for_that_time(
    office: Office, mei: User, min_: User
) -> None:
    hua = await office.moves_in("Hua")
    office.refuses("sendMessage", too_many_requests(40), too_many_requests(5))
    await office.tells([mei, min_], progress("first"))
    await office.carries()
    await office.tells([hua], progress("first"))
    await office.tells_group(seat_claimed("Fang"))
    office.later(seconds=4.5)
    await office.carries()
    assert office.tried("sendMessage") == 2
    office.later(seconds=0.5)
    await office.carries()
    assert office.tried("sendMessage") == 5
    assert [len(office.read_by(woman)) for woman in (mei, min_, hua)] == [0, 1, 1]
    assert len(office.read_in()) == 1


async def test_what_waits_for_a_chat_that_is_held_has_not_failed(
    office: Office, mei: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def turn(**_: bool) -> None:
        office.pace.hold(mei.id, 40)

    monkeypatch.setattr(office.pace, "turn", turn)
    await office.tells([mei], seat_claimed("Fang"))
    await office.carries()
    assert office.tried("sendMessage") == 0
    (waiting,) = await office.notices()
    assert (waiting.next_at, waiting.attempts, waiting.error) == (BEGINNING, 0, None)
    monkeypatch.undo()
    office.later(seconds=40)
    await office.carries()
    assert await office.notices() == []


async def test_two_councils_of_one_chat_wait_together(office: Office, mei: User) -> None:
    other = await office.constitutes(office.group, thread_id=7)
    office.refuses("sendMessage", too_many_requests(40))
    await office.tells_group(seat_claimed("Fang"))
    await office.carries()
    await office.tells_group(
        Event(kind=EventKind.SEAT_CLAIMED, council=other, facts={"name": "Hua", "title": "Locust Court"})
    )
    await office.tells([mei], progress("first"))
    await office.carries()
    assert (office.tried("sendMessage"), len(office.read_by(mei))) == (2, 1)
    refused, behind = await office.notices()
    assert "Too Many Requests: retry after 40" in refused.error
    assert (refused.attempts, behind.attempts) == (1, 0)
    office.later(seconds=40)
    await office.carries()
    assert office.tried("sendMessage") == 4


async def test_a_group_gets_no_more_notices_than_telegram_lets_through(office: Office, mei: User) -> None:
    office.telegram.floods = True
    for number in range(IN_GROUP_A_MINUTE + 6):
        await office.tells_group(seat_claimed(f"Woman-{number}"))
    for _ in range(IN_GROUP_A_MINUTE):
        await office.courier.round()
        office.later(seconds=2)
    await office.tells([mei], progress("first"))
    await office.carries()
    assert (len(office.read_in()), len(office.read_by(mei))) == (IN_GROUP_A_MINUTE, 1)
    while await office.notices():
        office.later(seconds=1)
        await office.carries()
    assert [text.split()[0] for text in office.read_in()] == [f"Woman-{n}" for n in range(IN_GROUP_A_MINUTE + 6)]
    assert not any(call.error for call in office.telegram.calls)


async def test_much_for_one_person_is_said_to_her_no_faster_than_telegram_lets_through(
    office: Office, mei: User, min_: User
) -> None:
    office.telegram.floods = True
    for number in range(25):
        await office.tells([mei], progress(f"lamp {number}"))
    await office.tells([min_], progress("first"))
    await office.carries()
    assert (len(office.read_by(mei)), len(office.read_by(min_))) == (IN_CHAT_AT_ONCE, 1)
    while await office.notices():
        office.later(seconds=1)
        await office.carries()
    told = "\n".join(office.read_by(mei))
    assert [line for line in told.splitlines() if "lamp" in line] == [f"lamp {number}" for number in range(25)]
    assert not any(call.error for call in office.telegram.calls)


@pytest.mark.parametrize("answer", ON_THE_WAY, ids=words)
async def test_trouble_at_telegram_is_tried_again_later(office: Office, mei: User, answer: Fault) -> None:
    office.refuses("sendMessage", *[answer] * 4)
    await office.tells([mei], progress("first"))
    assert await _pauses(office) == [1, 2, 4, 8]
    assert len(office.read_by(mei)) == 1


@pytest.mark.parametrize("page", [NO_ROUTE, PROXY_PAGE], ids=["a cut line", "a proxy's page"])
async def test_trouble_on_the_way_is_tried_again_later(office: Office, mei: User, page: str) -> None:
    office.wire.break_next("sendMessage", *[page] * 11)
    await office.tells([mei], progress("first"))
    assert await _pauses(office) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert len(office.read_by(mei)) == 1


async def test_trouble_with_one_chat_stops_no_other(office: Office, mei: User, min_: User) -> None:
    office.wire.break_next("sendMessage", NO_ROUTE)
    await office.tells([mei, min_], progress("first"))
    await office.carries()
    assert len(office.read_by(mei)) + len(office.read_by(min_)) == 1


async def test_what_hangs_keeps_others_no_longer_than_a_call_may_take(office: Office, mei: User, min_: User) -> None:
    office.wire.timeout = 0.05
    office.refuses("sendMessage", "hang")
    await office.tells([mei], progress("first"))
    await office.tells([mei, min_], progress("second"))
    await office.carries()
    assert (office.read_by(mei), len(office.read_by(min_))) == ([], 1)
    office.later(seconds=1)
    await office.carries()
    assert [text.count("first") for text in office.read_by(mei)] == [1, 0]


@pytest.mark.parametrize("answer", [*ON_THE_WAY, *FOR_ITS_OWNER], ids=words)
async def test_what_is_behind_one_that_failed_waits_for_it(office: Office, mei: User, answer: Fault) -> None:
    office.refuses("sendMessage", answer)
    await office.tells([mei], progress("first"))
    await office.carries()
    await office.tells([mei], progress("second"))
    await office.carries()
    assert office.tried("sendMessage") == 1
    office.later(minutes=5)
    await office.carries()
    first, second = office.read_by(mei)
    assert "first" in first
    assert "second" in second
    assert await office.notices() == []


@pytest.mark.parametrize("answer", FOR_ITS_OWNER, ids=words)
async def test_what_its_owner_must_mend_is_tried_every_five_minutes(office: Office, mei: User, answer: Fault) -> None:
    office.refuses("sendMessage", *[answer] * 2)
    await office.tells([mei], progress("first"))
    assert await _pauses(office) == [300, 300]
    assert len(office.read_by(mei)) == 1


async def test_a_round_loads_no_more_than_a_batch(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[int] = []
    notices = office.outbox.notices

    async def counted(**asked: Any) -> list[Notice]:
        found = await notices(**asked)
        loaded.append(len(found))
        return found

    def tell(tx: Transaction, *, now: datetime) -> None:
        tx.tell(range(1, 2 * BATCH + 2), progress("first"))

    monkeypatch.setattr(office.outbox, "notices", counted)
    await office.archive.write(tell)
    await office.carries()
    assert loaded == [BATCH, BATCH, 1, 0]
    assert await office.notices() == []


async def test_an_answer_that_was_lost_is_sent_again(office: Office, mei: User) -> None:
    office.refuses("sendMessage", "lost")
    await office.tells([mei], progress("first"))
    await office.carries()
    (kept,) = await office.notices()
    assert kept.error.startswith(TelegramNetworkError.__name__)
    office.later(seconds=1)
    await office.carries()
    assert len(office.read_by(mei)) == 2, "twice is better than never"


async def _pauses(office: Office) -> list[float]:
    """How long the one notice was put off, time after time, until it was sent."""
    pauses: list[float] = []
    await office.carries()
    while waiting := await office.notices():
        pause = (waiting[0].next_at - office.clock.now()).total_seconds()
        pauses.append(pause)
        office.later(seconds=pause)
        await office.carries()
    return pauses
