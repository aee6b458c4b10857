"""The webhook over real HTTP: who gets in, what is answered and when, and how it stops."""

import asyncio
import io
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from aiogram.methods import DeleteWebhook
from aiogram.types import Update
from aiohttp import web
from structlog.testing import capture_logs

from bot.intake import webhook as module
from bot.intake.lanes import Lanes
from bot.intake.responding import RespondingBot
from bot.intake.webhook import HEADER, Webhook, WebhookRefused, insist, leave_webhook
from playground.errors import ApiError, too_many_requests
from tests.intake.conftest import TOKEN, World, words

SECRET = "a-secret_of-the-test"
PATH = "/telegram"


class House:
    """A webhook that is served, and an own hand to bring updates to it."""

    def __init__(self, world: World, http: aiohttp.ClientSession) -> None:
        self.world = world
        self.http = http
        self.bot = RespondingBot(TOKEN, session=world.session)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.troubles: list[Exception] = []
        self.webhook = self.of(Lanes(world.gate.handle, world.archive, world._apologise))
        self.task = asyncio.create_task(self.webhook.run())

    def of(self, lanes: Lanes, *, url: str | None = None) -> Webhook:
        return Webhook(
            self.bot,
            lanes,
            url=url or self.url + PATH,
            secret=SECRET,
            port=self.port,
            reachable=self._reach,
            pages={"/page": self._page},
        )

    async def _reach(self) -> None:
        if self.troubles:
            raise self.troubles.pop()

    async def _page(self, request: web.Request) -> web.Response:
        return web.Response(text=f"asked by {request.remote}")

    async def begun(self) -> None:
        """Wait until Telegram was told of it."""
        async with asyncio.timeout(10):
            revision = self.world.telegram.revision
            while self.world.telegram.bot(TOKEN).webhook is None:
                revision = await self.world.telegram.wait_change(revision)

    async def bring(self, body: object, secret: str | bytes | None = SECRET) -> tuple[int, Any]:
        """POST it as Telegram does; the status, and what the response says."""
        headers: dict[str, str] = {}
        if isinstance(secret, bytes):
            headers[HEADER] = secret.decode("utf-8", "surrogateescape")
        elif secret is not None:
            headers[HEADER] = secret
        data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        async with self.http.post(self.url + PATH, data=data, headers=headers) as response:
            said = await response.read()
            return response.status, json.loads(said) if said.startswith(b"{") else said.decode()

    async def get(self, path: str) -> tuple[int, str]:
        async with self.http.get(self.url + path) as response:
            return response.status, await response.text()

    async def raw(self) -> list[dict[str, Any]]:
        """What waits in Telegram, as it would be brought."""
        return self.world.telegram.bot(TOKEN).queue.waiting(self.world.telegram.now())


@pytest.fixture
async def house(world: World) -> AsyncIterator[House]:
    async with aiohttp.ClientSession() as http:
        house = House(world, http)
        await house.begun()
        yield house
        for held in world.gate.waits.values():
            held.set()
        house.task.cancel()
        await asyncio.wait({house.task}, timeout=10)


async def test_an_update_is_answered_once_it_is_handled(world: World, house: House) -> None:
    held = world.gate.holds("hello")
    world.write(world.lan, "hello")
    (update,) = await house.raw()
    bringing = asyncio.create_task(house.bring(update))
    await world.gate.has(lambda: world.gate.begun == ["hello"])
    assert not bringing.done()
    held.set()
    assert await bringing == (200, "")
    assert world.gate.handled == ["hello"]
    hook = world.telegram.bot(TOKEN).webhook
    assert hook is not None
    assert (hook.url, hook.secret_token) == (house.url + PATH, SECRET)


@pytest.mark.parametrize("secret", [None, "", "another", "ä", b"\xff\xfe", SECRET + "x"])
async def test_without_the_secret_nothing_is_taken(world: World, house: House, secret: str | bytes | None) -> None:
    world.write(world.lan, "hello")
    assert await house.bring((await house.raw())[0], secret) == (401, "")
    assert not world.gate.begun


@pytest.mark.parametrize(
    "body",
    [b"{", b"\xff", b"[]", b"7", b"null", b'{"message": {}}', b'{"update_id": "x"}', b'{"update_id": Infinity}'],
)
async def test_what_is_no_update_is_400(house: House, body: bytes) -> None:
    assert (await house.bring(body))[0] == 400


async def test_a_body_that_is_too_large_is_413(house: House) -> None:
    assert (await house.bring(b"x" * (module.LARGEST + 1)))[0] == 413


async def test_kinds_we_did_not_ask_for_are_passed_over(world: World, house: House) -> None:
    assert await house.bring({"update_id": 7, "poll": {}}) == (200, "")
    assert not world.gate.begun


async def test_what_cannot_be_read_is_parked(world: World, house: House) -> None:
    assert await house.bring({"update_id": 7, "message": {"text": "hello"}}) == (200, "")
    (row,) = await world.parked()
    assert (row.update_id, row.kind) == (7, "message")


async def test_a_poisoned_update_is_parked_and_not_brought_again(world: World, house: House) -> None:
    world.gate.fails["poison"] = [ValueError() for _ in range(3)]
    world.write(world.lan, "poison")
    assert await house.bring((await house.raw())[0]) == (200, "")
    assert len(await world.parked()) == 1
    assert world.apologies == ["poison"]


async def test_what_could_not_even_be_parked_is_to_come_again(
    world: World, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(update_id: int, *, kind: str, error: str) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(world.archive, "park", full)
    world.gate.fails["poison"] = [ValueError() for _ in range(3)]
    world.write(world.lan, "poison")
    (update,) = await house.raw()
    assert (await house.bring(update))[0] == 500
    assert await house.bring(update) == (200, ""), "the fourth time it succeeds"
    assert (await house.bring({"update_id": 7, "message": {}}))[0] == 500


async def test_beyond_the_limit_it_says_when_to_come_again(
    world: World, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LIMIT", 1)
    held = world.gate.holds("slow")
    world.write(world.lan, "slow")
    world.write(world.mei, "too many")
    first, second = await house.raw()
    bringing = asyncio.create_task(house.bring(first))
    await world.gate.has(lambda: world.gate.begun == ["slow"])
    async with house.http.post(house.url + PATH, json=second, headers={HEADER: SECRET}) as response:
        assert (response.status, response.headers["Retry-After"]) == (503, "1")
    held.set()
    assert await bringing == (200, "")
    assert await house.bring(second) == (200, "")


async def test_stopped_it_finishes_what_is_under_way_and_takes_no_more(world: World, house: House) -> None:
    held = world.gate.holds("slow")
    world.write(world.lan, "slow", "next")
    slow, late = await house.raw()
    await house.get("/healthz")
    bringing = asyncio.create_task(house.bring(slow))
    await world.gate.has(lambda: world.gate.begun == ["slow"])
    house.task.cancel()
    await asyncio.wait({house.task}, timeout=0.01)
    assert not house.task.done()
    with pytest.raises((AssertionError, aiohttp.ClientError)):
        assert (await house.bring(late))[0] != 503
    held.set()
    assert await bringing == (200, "")
    await asyncio.wait({house.task}, timeout=10)
    assert house.task.cancelled()
    assert world.gate.handled == ["slow"]


async def test_who_hangs_up_is_handled_all_the_same(world: World, house: House) -> None:
    held = world.gate.holds("slow")
    world.write(world.lan, "slow")
    (update,) = await house.raw()
    handler = asyncio.create_task(house.webhook._handle(Update.model_validate(update)))
    await world.gate.has(lambda: world.gate.begun == ["slow"])
    handler.cancel()
    held.set()
    await world.gate.has(lambda: world.gate.handled == ["slow"])
    assert await house.bring(update) == (200, "")


async def test_it_says_whether_it_is_alive_and_ready(
    world: World, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LOOK", -1.0)
    assert await house.get("/healthz") == (200, "ok\n")
    assert await house.get("/page") == (200, "asked by 127.0.0.1")
    assert await house.get("/readyz") == (200, "ok\n")
    house.troubles.append(OSError())
    assert await house.get("/readyz") == (503, "database can't be reached\n")
    world.telegram.fail_next(TOKEN, "getMe", ApiError(502, "Bad Gateway"))
    assert await house.get("/readyz") == (503, "Telegram can't be reached\n")
    monkeypatch.setattr(module, "STUCK", -1.0)
    held = world.gate.holds("slow")
    world.write(world.lan, "slow")
    bringing = asyncio.create_task(house.bring((await house.raw())[0]))
    await world.gate.has(lambda: world.gate.begun == ["slow"])
    assert await house.get("/readyz") == (503, "an update is stuck\n")
    house.webhook._is_stopping = True
    assert await house.get("/readyz") == (503, "stopping\n")
    held.set()
    await bringing


async def test_who_asks_often_is_told_what_was_found_before(world: World, house: House) -> None:
    assert await house.get("/readyz") == (200, "ok\n")
    house.troubles.append(OSError())
    assert await house.get("/readyz") == (200, "ok\n")


async def test_an_address_that_telegram_does_not_take_ends_it(world: World, house: House) -> None:
    house.task.cancel()
    await asyncio.wait({house.task}, timeout=10)
    with pytest.raises(WebhookRefused, match="HTTPS URL must be provided"):
        await house.of(world.lanes, url="http://bot.example").run()


async def test_after_a_fault_telegram_is_told_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AFTER_FAULT", 0.0)
    world.telegram.fail_next(TOKEN, "deleteWebhook", ApiError(502, "Bad Gateway"), too_many_requests(1), "lost")
    with capture_logs() as logs:
        await leave_webhook(world.bot)
    assert [entry["event"] for entry in logs] == ["webhook not told"] * 2
    world.telegram.fail_next(TOKEN, "deleteWebhook", ApiError(401, "Unauthorized"))
    with pytest.raises(TelegramUnauthorizedError):
        await insist(world.bot, DeleteWebhook())


Pressed = Callable[[Update], Awaitable[None]]


@pytest.fixture
def press(world: World) -> dict[str, Any]:
    """A press of Lan's in the group, as it is brought."""
    return {
        "update_id": 9,
        "callback_query": {
            "id": "77",
            "from": {"id": world.lan.id, "is_bot": False, "first_name": "Lan"},
            "chat_instance": "1",
            "data": "x",
        },
    }


async def test_the_toast_goes_out_in_the_response_and_nothing_else_does(
    world: World, house: House, press: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def handle(update: Update) -> None:
        assert update.callback_query is not None
        await house.bot.send_message(world.group.id, "a board")
        await update.callback_query.answer("first")
        await update.callback_query.answer("noted", show_alert=True)

    house.webhook._lanes._handle = handle
    status, said = await house.bring(press)
    assert status == 200
    assert said == {"method": "answerCallbackQuery", "callback_query_id": "77", "text": "noted", "show_alert": True}
    assert [call.name for call in world.telegram.calls if "ebhook" not in call.name] == ["sendMessage"]
    assert house.bot.take("77") is None


async def test_a_press_that_nobody_answers_has_an_empty_response(house: House, press: dict[str, Any]) -> None:
    assert await house.bring(press) == (200, "")


def test_words_of_a_press_are_none(press: dict[str, Any]) -> None:
    assert words(Update.model_validate(press)) == ""
