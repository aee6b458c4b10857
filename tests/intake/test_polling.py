"""Polling: nothing is acknowledged before it is handled, and nothing on the way to Telegram stops it."""

import asyncio
from collections import Counter

import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from structlog.testing import capture_logs

from bot.intake.reading import ALLOWED
from playground.errors import ApiError, bad_request, conflict, too_many_requests
from playground.faults import Fault
from tests.intake.conftest import TOKEN, Gate, World, words


async def test_what_is_handled_is_acknowledged(world: World) -> None:
    world.write(world.lan, "one", "two")
    poll = world.polls()
    await world.gate.has(lambda: world.gate.handled == ["one", "two"])
    world.write(world.mei, "three")
    await world.gate.has(lambda: world.gate.handled == ["one", "two", "three"])
    await world.stops(poll)
    assert not world.waiting
    assert world.gate.begun == ["one", "two", "three"], "each once"
    assert world.telegram.bot(TOKEN).queue.allowed == frozenset(ALLOWED)


async def test_only_what_has_nothing_open_before_it_is_acknowledged(world: World) -> None:
    open_ = world.gate.holds("Mei 1")
    world.write(world.lan, "Lan 1")
    world.write(world.mei, "Mei 1")
    world.write(world.lan, "Lan 2")
    numbers = {words(update): update.update_id for update in await world.updates()}
    poll = world.polls()
    await world.gate.has(lambda: world.gate.handled == ["Lan 1", "Lan 2"])
    world.write(world.lan, "Lan 3")
    await world.gate.has(lambda: "Lan 3" in world.gate.handled)
    assert max(filter(None, world.session.offsets)) == numbers["Mei 1"]
    assert world.waiting == 3, "Mei's and all after it"
    open_.set()
    await world.gate.has(lambda: "Mei 1" in world.gate.handled)
    await world.stops(poll)
    assert not world.waiting
    assert len(world.gate.begun) == 4, "what was given again was not handled again"


class Away:
    """Parking whose database can't be reached."""

    async def park(self, update_id: int, *, kind: str, error: str) -> None:
        raise OSError("gone")


async def test_while_the_database_is_away_nothing_is_lost_and_it_is_handled_once_it_is_back(world: World) -> None:
    world.gate.fails["Mei 1"] = [OSError() for _ in range(7)]
    world.write(world.mei, "Mei 1", "Mei 2")
    world.write(world.lan, "Lan 1")
    poll = world.polls(world.new_lanes(world.gate, parking=Away()))
    await world.gate.has(lambda: "Mei 2" in world.gate.handled)
    await world.stops(poll)
    assert not world.waiting
    assert world.gate.handled == ["Lan 1", "Mei 1", "Mei 2"], "what she did last is what counts"
    assert Counter(world.gate.begun) == {"Mei 1": 8, "Mei 2": 1, "Lan 1": 1}
    assert not world.apologies


async def test_what_could_not_be_kept_until_the_end_is_there_for_the_next(world: World) -> None:
    world.gate.fails["Mei 1"] = [OSError() for _ in range(9999)]
    world.write(world.mei, "Mei 1")
    world.write(world.lan, "Lan 1")
    lanes = world.new_lanes(world.gate, parking=Away())
    poll = world.polls(lanes)
    await world.gate.has(lambda: world.gate.begun.count("Mei 1") > 3 and "Lan 1" in world.gate.handled)
    await world.stops(poll)
    assert world.waiting == 2
    again = Gate()
    poll = world.polls(world.new_lanes(again))
    await again.has(lambda: sorted(again.handled) == ["Lan 1", "Mei 1"])
    await world.stops(poll)
    assert not world.waiting


async def test_what_was_not_acknowledged_comes_again_after_a_crash(world: World) -> None:
    world.gate.holds("Mei 1")
    world.write(world.mei, "Mei 1")
    world.write(world.lan, "Lan 1")
    poll = world.polls()
    await world.gate.has(lambda: world.gate.handled == ["Lan 1"])
    await world.crashes()
    assert poll.done()
    assert world.waiting == 2
    again = Gate()
    poll = world.polls(world.new_lanes(again))
    await again.has(lambda: sorted(again.handled) == ["Lan 1", "Mei 1"])
    await world.stops(poll)
    assert not world.waiting


async def test_stopped_it_finishes_what_is_under_way_and_acknowledges_it(world: World) -> None:
    open_ = world.gate.holds("slow")
    world.write(world.lan, "slow", "next")
    poll = world.polls()
    await world.gate.has(lambda: world.gate.begun == ["slow"])
    stopping = asyncio.create_task(world.stops(poll))
    await asyncio.wait({stopping}, timeout=0.01)
    assert not stopping.done()
    open_.set()
    await stopping
    assert world.gate.handled == ["slow", "next"]
    assert not world.waiting


async def test_stopped_before_anything_came_it_acknowledges_nothing(world: World) -> None:
    poll = world.polls()
    await asyncio.wait({poll}, timeout=0.01)
    await world.stops(poll)
    assert world.session.offsets == [None]


async def test_while_one_hangs_others_are_served_without_a_busy_loop(world: World) -> None:
    world.gate.holds("hangs")
    world.write(world.lan, "hangs")
    poll = world.polls()
    await world.gate.has(lambda: world.gate.begun == ["hangs"])
    world.write(world.mei, "goes on")
    await world.gate.has(lambda: world.gate.handled == ["goes on"])
    before = len(world.session.offsets)
    # Asked ever more seldom, after 0.1, 0.2 and 0.4 seconds.
    await asyncio.wait({poll}, timeout=0.5)
    assert 1 <= len(world.session.offsets) - before <= 4


HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>"


@pytest.mark.parametrize(
    "fault",
    [
        conflict("terminated by other getUpdates request; make sure that only one bot instance is running"),
        ApiError(502, "Bad Gateway"),
        ApiError(500, "Internal Server Error: restart"),
        bad_request("of another kind"),
        "lost",
    ],
)
async def test_after_a_fault_it_goes_on(world: World, fault: Fault) -> None:
    world.telegram.fail_next(TOKEN, "getUpdates", fault, fault)
    world.write(world.lan, "hello")
    with capture_logs() as logs:
        poll = world.polls()
        await world.gate.has(lambda: world.gate.handled == ["hello"])
        await world.stops(poll)
    assert [entry["event"] for entry in logs] == ["getUpdates failed"] * 2
    assert TOKEN.partition(":")[2] not in str(logs)


async def test_a_revoked_token_ends_it_after_what_is_under_way(world: World) -> None:
    open_ = world.gate.holds("slow")
    world.write(world.lan, "slow")
    poll = world.polls()
    await world.gate.has(lambda: world.gate.begun == ["slow"])
    world.telegram.fail_next(TOKEN, "getUpdates", *[ApiError(401, "Unauthorized")] * 2)
    await asyncio.wait({poll}, timeout=0.3)
    assert not poll.done()
    open_.set()
    with pytest.raises(TelegramUnauthorizedError):
        await poll
    assert world.gate.handled == ["slow"]


async def test_a_page_of_a_proxy_is_a_fault_like_others(world: World) -> None:
    world.session.pages.extend([HTML, ""])
    world.write(world.lan, "hello")
    with capture_logs() as logs:
        poll = world.polls()
        await world.gate.has(lambda: world.gate.handled == ["hello"])
        await world.stops(poll)
    assert [entry["error"] for entry in logs] == ["ClientDecodeError"] * 2


async def test_it_waits_as_long_as_telegram_asks(world: World) -> None:
    world.telegram.fail_next(TOKEN, "getUpdates", too_many_requests(1))
    world.write(world.lan, "hello")
    before = asyncio.get_running_loop().time()
    poll = world.polls()
    await world.gate.has(lambda: world.gate.handled == ["hello"])
    assert asyncio.get_running_loop().time() - before >= 1
    await world.stops(poll)


async def test_after_a_fault_it_does_not_ask_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.intake.polling.AFTER_FAULT", 60.0)
    world.telegram.fail_next(TOKEN, "getUpdates", ApiError(502, "Bad Gateway"))
    poll = world.polls()
    await asyncio.wait({poll}, timeout=0.05)
    assert len(world.session.offsets) == 1
    await world.stops(poll)


async def test_an_update_that_cannot_be_read_is_parked_and_hides_no_other(world: World) -> None:
    world.write(world.lan, "before", "broken", "after")
    queue = world.telegram.bot(TOKEN).queue._queue
    queue[1].update["message"] = {"text": "broken"}
    poll = world.polls()
    await world.gate.has(lambda: world.gate.handled == ["before", "after"])
    await world.stops(poll)
    (row,) = await world.parked()
    assert row.kind == "message"
    assert row.error.startswith("unreadable: ")
    assert "broken" not in row.error
    assert not world.waiting


async def test_what_we_did_not_ask_for_is_left_out(world: World) -> None:
    world.write(world.lan, "of a kind nobody knows yet")
    (queued,) = world.telegram.bot(TOKEN).queue._queue
    queued.update["hologram"] = queued.update.pop("message")
    poll = world.polls()
    await asyncio.wait({poll}, timeout=0.05)
    assert len(world.session.offsets) == 2, "it was acknowledged at once, and nothing is under way"
    assert not world.waiting
    world.write(world.lan, "hello")
    await world.gate.has(lambda: world.gate.handled == ["hello"])
    await world.stops(poll)
    assert not await world.parked()
    assert not world.waiting
