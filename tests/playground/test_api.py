"""The Bot API over HTTP, spoken by an unmodified aiogram bot and by hand."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardMarkup, Message
from aiohttp import FormData
from aiohttp.test_utils import TestClient, TestServer

from playground.api import application
from tests.playground.conftest import TOKEN, Scene

Client = TestClient[Any, Any]


@pytest.fixture
async def client(scene: Scene) -> AsyncIterator[Client]:
    async with TestClient(TestServer(application(scene.telegram))) as client:
        yield client


def bot_at(client: Client, token: str = TOKEN) -> Bot:
    server = TelegramAPIServer.from_base(str(client.make_url("")).rstrip("/"))
    return Bot(token, session=AiohttpSession(api=server))


@pytest.fixture
async def bot(client: Client) -> AsyncIterator[Bot]:
    bot = bot_at(client)
    yield bot
    await bot.session.close()


async def ask(client: Client, method: str, token: str = TOKEN, **options: Any) -> tuple[int, dict[str, Any]]:
    response = await client.post(f"/bot{token}/{method}", **options)
    return response.status, await response.json()


async def test_a_bot_answers_presses_over_http(
    scene: Scene, bot: Bot, keyboard: Callable[..., InlineKeyboardMarkup]
) -> None:
    dispatcher = Dispatcher()
    done = asyncio.Event()

    @dispatcher.message()
    async def offered(message: Message) -> None:
        await message.answer("<b>vote</b>", parse_mode="HTML", reply_markup=keyboard([("For", "v:1")]))

    @dispatcher.callback_query()
    async def counted(query: CallbackQuery) -> None:
        await query.answer("counted")
        assert isinstance(query.message, Message)
        await query.message.edit_text("1 for")
        done.set()

    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False, polling_timeout=30)
    )
    tg, mei, group = scene.telegram, scene.mei.id, scene.group.id
    tg.send(mei, group, "/vote@council_bot")
    seen = tg.revision
    while not (shown := [message for message in tg.messages(mei, group) if message.markup]):
        seen = await asyncio.wait_for(tg.wait_change(seen), 10)
    tg.press(mei, group, shown[0].message_id, "For")
    await asyncio.wait_for(done.wait(), 10)
    assert shown[0].text == "1 for"
    assert [toast.text for toast in tg.toasts(mei)] == ["counted"]
    await dispatcher.stop_polling()
    await polling


async def test_forms_json_and_query_strings_are_the_same(scene: Scene, client: Client) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    values = {"chat_id": scene.group.id, "text": "x", "reply_markup": markup}
    form: dict[str, str] = {"text": "x"} | {"chat_id": str(scene.group.id), "reply_markup": json.dumps(markup)}
    answers = [
        await ask(client, "sendMessage", json=values),
        await ask(client, "sendMessage", data=form),
        await ask(client, "SENDMESSAGE", params=form),
    ]
    got = await client.get(f"/bot{TOKEN}/sendMessage", params=form)
    answers.append((got.status, await got.json()))
    for status, body in answers:
        assert status == 200
        assert body["ok"] is True
        assert body["result"]["reply_markup"] == markup


async def test_files_go_up_and_come_down(scene: Scene, bot: Bot, client: Client) -> None:
    sent = await bot.send_document(scene.group.id, BufferedInputFile("议事台账".encode(), "台账.csv"), caption="c")
    assert sent.document is not None
    assert sent.document.file_name == "台账.csv"
    file = await bot.get_file(sent.document.file_id)
    assert file.file_path is not None
    content = await bot.download_file(file.file_path)
    assert content is not None
    assert content.read().decode() == "议事台账"
    assert (await client.get(f"/file/bot{TOKEN}/documents/none.csv")).status == 404
    assert (await client.get(f"/file/bot1:bad/{file.file_path}")).status == 401
    form = FormData({"chat_id": str(scene.group.id)})
    form.add_field("document", b"plain", filename="plain.txt")
    assert (await ask(client, "sendDocument", data=form))[1]["result"]["document"]["file_name"] == "plain.txt"


async def test_a_part_of_a_form_may_lack_a_file_name(scene: Scene, client: Client) -> None:
    boundary = "----part"
    head = f"--{boundary}\r\nContent-Disposition: form-data; name="
    body = (
        f'{head}"chat_id"\r\n\r\n{scene.group.id}\r\n'
        f'{head}"document"\r\nContent-Type: application/octet-stream\r\n\r\nraw\r\n--{boundary}--\r\n'
    )
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    status, answer = await ask(client, "sendDocument", data=body.encode(), headers=headers)
    assert (status, answer["result"]["document"]["file_name"]) == (200, "document")


async def test_too_great_a_request_is_refused_unread(scene: Scene) -> None:
    app = application(scene.telegram)
    app._client_max_size = 1024
    async with TestClient(TestServer(app)) as small:
        status, answer = await ask(small, "sendMessage", data={"chat_id": "1", "text": "x" * 2048})
    assert (status, answer["description"]) == (413, "Request Entity Too Large")


async def test_refusals_have_the_envelope_of_the_bot_api(scene: Scene, client: Client) -> None:
    async def body(method: str, token: str = TOKEN, **options: Any) -> tuple[int, str]:
        status, answer = await ask(client, method, token, **options)
        assert answer["ok"] is False
        assert answer["error_code"] == status
        return status, answer["description"]

    assert await body("getMe", "1:wrong") == (401, "Unauthorized")
    assert await body("getMe", "nonsense") == (404, "Not Found")
    assert await body("sendNothing") == (404, "Not Found: method not found")
    assert await body("sendPoll", json={"chat_id": 1, "question": "?", "options": []}) == (
        404,
        "Not Found: the playground does not play sendPoll",
    )
    assert await body("sendMessage", json={"chat_id": scene.group.id}) == (400, "Bad Request: message text is empty")
    assert await body("sendMessage", json={"text": "x"}) == (400, "Bad Request: chat_id is empty")
    assert await body("sendMessage", data={"chat_id": "", "text": "x"}) == (400, "Bad Request: chat_id is empty")
    chat_id = str(scene.group.id)
    assert await body("sendMessage", data={"chat_id": chat_id, "text": "x", "reply_markup": "{"}) == (
        400,
        "Bad Request: can't parse reply keyboard markup JSON object",
    )
    assert await body("sendMessage", data="{", headers={"Content-Type": "application/json"}) == (
        400,
        "Bad Request: can't parse JSON object",
    )
    status, description = await body("deleteMessage", data={"chat_id": chat_id, "message_id": "x"})
    assert (status, description.partition(":")[0]) == (400, "Bad Request")
    assert "message_id" in description
    attached = {"chat_id": chat_id, "document": "attach://gone"}
    assert "no file 'gone'" in (await body("sendDocument", data=attached))[1]


async def test_floods_tell_how_long_to_wait(scene: Scene, bot: Bot, client: Client) -> None:
    for _ in range(10):
        await bot.send_message(scene.group.id, "x")
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(scene.group.id, "x")
    assert caught.value.retry_after == 10
    status, body = await ask(client, "sendMessage", json={"chat_id": scene.group.id, "text": "x"})
    assert status == 429
    assert body["parameters"] == {"retry_after": 10}


async def test_long_polling_over_http(scene: Scene, bot: Bot, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    queue = scene.telegram.bot(TOKEN).queue
    poll, polled = queue.poll, asyncio.Queue[float]()

    async def watched(seconds: float) -> None:
        polled.put_nowait(seconds)
        await poll(seconds)

    monkeypatch.setattr(queue, "poll", watched)
    waiting = asyncio.create_task(bot.get_updates(offset=scene.offset[0], timeout=30))
    assert await polled.get() == 30
    scene.telegram.send(scene.mei.id, scene.me.id, "/start")
    (update,) = await asyncio.wait_for(waiting, 10)
    older = asyncio.create_task(bot.get_updates(offset=update.update_id + 1, timeout=30))
    await polled.get()
    second = bot_at(client)
    newer = asyncio.create_task(second.get_updates(offset=update.update_id + 1, timeout=30))
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request; make sure that only one"):
        await asyncio.wait_for(older, 10)
    scene.telegram.send(scene.mei.id, scene.me.id, "again")
    assert len(await asyncio.wait_for(newer, 10)) == 1
    await second.session.close()


async def test_a_wrong_token_is_unauthorized(client: Client) -> None:
    stranger = bot_at(client, "99:AAAA")
    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()
    await stranger.session.close()


async def test_a_lost_answer_breaks_the_connection(scene: Scene, bot: Bot) -> None:
    scene.telegram.fail_next(TOKEN, "sendMessage", "lost")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(scene.group.id, "was it sent?")
    assert scene.telegram.messages(scene.mei.id, scene.group.id)[-1].text == "was it sent?"


async def test_a_hanging_call_ends_with_the_clients_patience(scene: Scene) -> None:
    scene.telegram.fail_next(TOKEN, "sendMessage", "hang")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(scene.bot.send_message(scene.group.id, "x"), 0.05)


async def test_the_session_serves_several_bots(scene: Scene) -> None:
    scene.telegram.add_bot("77:BBB", username="other_bot", first_name="Other")
    other = replace(scene, bot=Bot("77:BBB", session=scene.bot.session), offset=[0])
    scene.telegram.join(scene.group.id, 77, by=scene.anna.id)
    assert [update.event_type for update in await other.updates()] == ["my_chat_member", "message"]
    assert (await other.bot.get_me()).username == "other_bot"
    with pytest.raises(FileNotFoundError):
        await other.bot.download_file("documents/none.csv")
