"""Webhooks: where updates are brought, in which order, how often, and what the response may say."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError
from aiogram.methods import SendMessage
from aiohttp import FormData, web
from aiohttp.test_utils import TestClient, TestServer

from playground.api import application
from tests.playground.conftest import TOKEN, Scene
from tests.playground.test_api import bot_at
from tests.playground.test_methods import bad

Client = TestClient[Any, Any]
SECRET = "a-secret_of-the-test"
LEFT = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class House:
    """A bot's own server: it writes down what it is brought, and answers as it is told to, else with 200."""

    def __init__(self) -> None:
        self.url = ""
        self.brought: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.held: dict[str, asyncio.Event] = {}
        self._moved = asyncio.Condition()

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        async with self._moved:
            self.brought.append(update)
            self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
            self._moved.notify_all()
        if words(update) in self.held:
            await self.held[words(update)].wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def has(self, number: int) -> list[str]:
        """The words of what was brought, once there are so many."""
        async with self._moved, asyncio.timeout(10):
            await self._moved.wait_for(lambda: len(self.brought) >= number)
        return [words(update) for update in self.brought]


def words(update: dict[str, Any]) -> str:
    return str(update.get("message", {}).get("text", ""))


@pytest.fixture
async def house() -> AsyncIterator[House]:
    house = House()
    app = web.Application()
    app.router.add_post("/hook", house.take)
    async with TestServer(app) as server:
        house.url = str(server.make_url("/hook"))
        yield house


@pytest.fixture
async def bot(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setattr("playground.webhooks.FIRST_PAUSE", 0.0)
    await scene.updates()
    async with TestClient(TestServer(application(scene.telegram))) as client:
        bot = bot_at(client)
        yield bot
        await bot.session.close()


async def until(scene: Scene, is_so: Callable[[], bool]) -> None:
    """Wait until something is so, looked at whenever Telegram changed."""
    async with asyncio.timeout(10):
        revision = scene.telegram.revision
        while not is_so():
            revision = await scene.telegram.wait_change(revision)


async def gone(scene: Scene) -> None:
    """Wait until nothing waits for the bot."""
    await until(scene, lambda: not len(scene.telegram.bot(TOKEN).queue))


async def test_updates_are_brought_with_the_secret(scene: Scene, bot: Bot, house: House) -> None:
    scene.telegram.send(scene.mei.id, scene.me.id, "before")
    assert await bot.set_webhook(house.url, secret_token=SECRET, allowed_updates=["message"], max_connections=7)
    scene.telegram.send(scene.mei.id, scene.me.id, "after")
    assert await house.has(2) == ["before", "after"]
    assert house.secrets == [SECRET] * 2
    await gone(scene)
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.allowed_updates) == (house.url, 7, ["message"])
    assert (info.pending_update_count, info.last_error_message) == (0, None)


async def test_who_has_a_webhook_may_not_poll(
    scene: Scene, bot: Bot, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue, polled = scene.telegram.bot(TOKEN).queue, asyncio.Event()
    poll = queue.poll

    async def watched(seconds: float) -> None:
        polled.set()
        await poll(seconds)

    monkeypatch.setattr(queue, "poll", watched)
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await polled.wait()
    await bot.set_webhook(house.url)
    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await polling
    with pytest.raises(TelegramConflictError, match=LEFT):
        await bot.get_updates()
    assert await bot.delete_webhook()
    scene.telegram.send(scene.mei.id, scene.me.id, "polled")
    assert len(await bot.get_updates()) == 1
    assert house.brought == []


async def test_what_waits_can_be_dropped(scene: Scene, bot: Bot, house: House) -> None:
    scene.telegram.send(scene.mei.id, scene.me.id, "old")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.set_webhook(house.url, drop_pending_updates=True)
    scene.telegram.send(scene.mei.id, scene.me.id, "new")
    assert await house.has(1) == ["new"]
    house.held["kept"] = asyncio.Event()
    scene.telegram.send(scene.mei.id, scene.me.id, "kept")
    await house.has(2)
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).url == ""
    assert (await bot.get_webhook_info()).pending_update_count == 0
    house.held["kept"].set()


async def test_a_failure_is_brought_again_and_told(scene: Scene, bot: Bot, house: House) -> None:
    later = web.Response(status=503, headers={"Retry-After": "0"})
    house.answers = [web.Response(status=500), later, web.Response(status=302), web.Response(status=201)]
    await bot.set_webhook(house.url)
    scene.telegram.send(scene.mei.id, scene.me.id, "again")
    scene.telegram.send(scene.mei.id, scene.me.id, "next")
    assert await house.has(5) == ["again"] * 4 + ["next"], "in order, whatever fails"
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 302 Found"
    assert info.last_error_date is not None


async def test_nobody_listens_where_the_webhook_is(scene: Scene, bot: Bot, house: House) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    scene.telegram.send(scene.mei.id, scene.me.id, "waits")
    await until(scene, lambda: (hook := scene.telegram.bot(TOKEN).webhook) is not None and hook.last_error is not None)
    info = await bot.get_webhook_info()
    assert (info.last_error_message, info.pending_update_count) == ("Connection refused", 1)
    await bot.set_webhook(house.url)
    assert await house.has(1) == ["waits"]


async def test_chats_wait_for_themselves_only(scene: Scene, bot: Bot, house: House) -> None:
    slow = house.held["slow"] = asyncio.Event()
    await bot.set_webhook(house.url)
    scene.telegram.send(scene.mei.id, scene.me.id, "slow")
    scene.telegram.send(scene.mei.id, scene.me.id, "after it")
    scene.telegram.send(scene.anna.id, scene.me.id, "of Anna")
    assert await house.has(2) == ["slow", "of Anna"]
    slow.set()
    assert (await house.has(3))[2] == "after it"
    await gone(scene)


async def test_there_are_no_more_connections_than_allowed(scene: Scene, bot: Bot, house: House) -> None:
    slow = house.held["slow"] = asyncio.Event()
    await bot.set_webhook(house.url, max_connections=1)
    scene.telegram.send(scene.mei.id, scene.me.id, "slow")
    scene.telegram.send(scene.anna.id, scene.me.id, "of Anna")
    await house.has(1)
    await bot.get_me()
    assert len(house.brought) == 1
    slow.set()
    assert await house.has(2) == ["slow", "of Anna"]


CALL = {"method": "sendMessage", "text": "from the response"}


@pytest.mark.parametrize("form", ["json", "urlencoded", "multipart"])
async def test_a_call_in_the_response_is_carried_out(scene: Scene, bot: Bot, house: House, form: str) -> None:
    fields = {**CALL, "chat_id": str(scene.mei.id)}
    if form == "json":
        house.answers = [web.json_response(fields)]
    elif form == "urlencoded":
        body = FormData(fields)()
        house.answers = [web.Response(body=body, content_type="application/x-www-form-urlencoded")]
    else:
        data = FormData(fields, default_to_multipart=True)
        house.answers = [web.Response(body=data())]
    await bot.set_webhook(house.url)
    scene.telegram.send(scene.mei.id, scene.me.id, "/start")
    await until(scene, lambda: scene.telegram.messages(scene.mei.id, scene.me.id)[-1].text == "from the response")
    assert isinstance(scene.telegram.calls[-1].method, SendMessage)


@pytest.mark.parametrize(
    "response",
    [
        {"json": {"method": "deleteWebhook"}},
        {"json": ["sendMessage"]},
        {"text": "{", "content_type": "application/json"},
        {"json": {**CALL, "chat_id": 1}},
    ],
)
async def test_what_a_response_may_not_say_is_passed_over(
    scene: Scene, bot: Bot, house: House, response: dict[str, Any]
) -> None:
    house.answers = [web.json_response(response["json"]) if "json" in response else web.Response(**response)]
    await bot.set_webhook(house.url)
    scene.telegram.send(scene.mei.id, scene.me.id, "one")
    scene.telegram.send(scene.mei.id, scene.me.id, "two")
    assert await house.has(2) == ["one", "two"]
    assert (await bot.get_webhook_info()).url == house.url


async def test_what_no_webhook_may_be(scene: Scene, bot: Bot) -> None:
    assert await bad(bot.set_webhook("http://bot.example/hook")) == (
        "bad webhook: An HTTPS URL must be provided for webhook"
    )
    assert await bad(bot.set_webhook("https://bot.example", secret_token="ä")) == (
        "secret token contains unallowed characters"
    )
    assert await bad(bot.set_webhook("https://bot.example", secret_token="x" * 257)) == "secret token is too long"
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.set_webhook("", allowed_updates=["message"])
