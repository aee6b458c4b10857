"""Lanes: order in a chat, chats side by side, and what becomes of an update that can't be handled."""

import asyncio
from collections.abc import Callable

import pytest
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update
from structlog.testing import capture_logs

from bot.intake.lanes import Lanes, chat_of
from tests.intake.conftest import Gate, World

SAID = SendMessage(chat_id=1, text="")
PRIVATE = "what nobody else may read"


async def put(world: World, lanes: Lanes | None = None) -> list[int]:
    """Put everything Telegram has into its lane; the list grows by each update that is finished."""
    finished: list[int] = []
    for update in await world.updates():
        (lanes or world.lanes).put(update, _noting(finished, update))
    return finished


def _noting(finished: list[int], update: Update) -> Callable[[bool], None]:
    return lambda _is_kept: finished.append(update.update_id)


async def test_a_chat_is_handled_in_order_and_chats_side_by_side(world: World) -> None:
    first = world.gate.holds("Lan 1")
    world.write(world.lan, "Lan 1", "Lan 2")
    world.write(world.mei, "Mei 1", "Mei 2")
    finished = await put(world)
    await world.gate.has(lambda: "Mei 2" in world.gate.handled)
    assert "Lan 2" not in world.gate.begun
    first.set()
    await world.lanes.empty()
    assert world.gate.handled == ["Mei 1", "Mei 2", "Lan 1", "Lan 2"]
    assert len(finished) == 4
    assert not world.lanes._lanes, "an empty lane is not kept"


async def test_an_update_that_fails_twice_is_handled_the_third_time(world: World) -> None:
    world.gate.fails["hello"] = [ValueError(), KeyError()]
    world.write(world.lan, "hello")
    await put(world)
    await world.lanes.empty()
    assert world.gate.begun == ["hello"] * 3
    assert world.gate.handled == ["hello"]
    assert not world.apologies
    assert not await world.parked()


async def test_a_poisoned_update_is_parked_without_words_and_the_lane_goes_on(world: World) -> None:
    world.gate.fails[PRIVATE] = [ValueError(PRIVATE) for _ in range(9)]
    world.write(world.lan, PRIVATE, "after it")
    with capture_logs() as logs:
        finished = await put(world)
        await world.lanes.empty()
    assert world.gate.begun == [PRIVATE] * 3 + ["after it"]
    assert world.apologies == [PRIVATE]
    assert len(finished) == 2
    (row,) = await world.parked()
    assert (row.bot_id, row.update_id, row.kind) == (world.me.id, finished[0], "message")
    assert row.error.startswith("ValueError in tests.intake.conftest:")
    assert PRIVATE not in str(row)
    assert PRIVATE not in str(logs)
    assert [entry["event"] for entry in logs] == ["update failed"] * 3


async def test_an_update_that_hangs_is_given_up(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.intake.lanes.LONGEST", 0.01)
    world.gate.holds("hangs")
    world.write(world.lan, "hangs", "after it")
    await put(world)
    await world.lanes.empty()
    assert world.gate.handled == ["after it"]
    (row,) = await world.parked()
    assert row.error.startswith("TimeoutError in ")


async def test_when_telegram_asks_for_patience_it_has_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.intake.lanes.LONGEST", 0.05)
    world.gate.fails["hello"] = [TelegramRetryAfter(method=SAID, message="Too Many Requests", retry_after=3600)]
    world.write(world.lan, "hello")
    before = asyncio.get_running_loop().time()
    await put(world)
    await world.lanes.empty()
    assert world.gate.handled == ["hello"]
    assert 0.05 <= asyncio.get_running_loop().time() - before < 5, "as long as asked, but no longer than a lane may"


async def test_where_the_bot_was_put_out_there_is_nobody_to_tell(world: World) -> None:
    world.gate.fails["hello"] = [TelegramForbiddenError(method=SAID, message="Forbidden: bot was kicked")]
    world.write(world.lan, "hello")
    finished = await put(world)
    await world.lanes.empty()
    assert world.gate.begun == ["hello"]
    assert len(finished) == 1
    assert not await world.parked()


async def test_an_apology_that_fails_stops_nothing(world: World) -> None:
    async def speechless(update: Update) -> None:
        raise ConnectionError(PRIVATE)

    world.gate.fails["poison"] = [ValueError() for _ in range(3)]
    world.write(world.lan, "poison", "after it")
    finished = await put(world, lanes := world.new_lanes(world.gate, speechless))
    await lanes.empty()
    assert world.gate.handled == ["after it"]
    assert len(finished) == 2
    assert len(await world.parked()) == 1


async def test_what_can_not_even_be_parked_is_to_be_given_again_without_an_apology(world: World) -> None:
    class Full:
        async def park(self, update_id: int, *, kind: str, error: str) -> None:
            raise OSError("disk full")

    world.gate.fails["poison"] = [ValueError() for _ in range(3)]
    world.write(world.lan, "poison")
    lanes = world.new_lanes(world.gate, parking=Full())
    with capture_logs() as logs:
        finished = await put(world, lanes)
        await lanes.empty()
    assert len(finished) == 1
    assert not world.apologies, "she would hear it again and again"
    assert logs[-1] == {"event": "update not kept", "log_level": "error", "update": finished[0], "error": "OSError"}


async def test_an_error_without_a_trace_has_no_place(world: World) -> None:
    async def raised_elsewhere(update: Update) -> Exception | None:
        return ValueError()

    lanes = Lanes(Gate().handle, world.archive, world._apologise)
    lanes._attempt = lambda handle, update: raised_elsewhere(update)  # type: ignore[method-assign]
    world.write(world.lan, "hello")
    await put(world, lanes)
    await lanes.empty()
    (row,) = await world.parked()
    assert row.error == "ValueError in nowhere"


async def test_presses_and_members_belong_to_the_lane_of_their_chat(world: World) -> None:
    world.telegram.promote(world.group.id, world.me.id, by=world.lan.id)
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="ok", callback_data="ok")]])
    said = await world.bot.send_message(world.group.id, "?", reply_markup=keyboard)
    world.telegram.press(world.mei.id, world.group.id, said.message_id, "ok")
    world.telegram.send(world.mei.id, world.group.id, "/help")
    updates = await world.updates()
    assert {update.event_type for update in updates} == {"my_chat_member", "callback_query", "message"}
    assert {chat_of(update) for update in updates} == {world.group.id}


def test_what_has_no_chat_has_the_lane_0() -> None:
    press = {"id": "1", "from": {"id": 5, "is_bot": False, "first_name": "Mei"}, "chat_instance": "1", "data": "ok"}
    assert chat_of(Update.model_validate({"update_id": 1, "callback_query": press})) == 0
