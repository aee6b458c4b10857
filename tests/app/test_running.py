"""A bot put together and run for real, over HTTP, until it is told to stop."""

import json
import re
import signal
import socket

import pytest

from bot.app.keeping import utc_now
from bot.app.running import built
from bot.settings import Settings
from bot.views.commands import IN_PRIVATE, menus
from playground.chats import Message
from playground.errors import ApiError, bad_request
from playground.session import PlaygroundSession
from playground.telegram import Telegram
from tests.app.conftest import Typed
from tests.app.server import MENUS, TOKEN, BotApi

WORDS = "三号楼的路灯又坏了"


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_until_it_is_stopped(
    nplusx: Typed, api: BotApi, sqlite_url: str, capsys: pytest.CaptureFixture[str], by: signal.Signals
) -> None:
    mei = api.do(lambda telegram: telegram.add_user("Mei", language_code="en"))

    def answers(telegram: Telegram) -> list[Message]:
        return [message for message in telegram.messages(mei.id, api.bot.id) if message.sender.is_bot]

    api.do(lambda telegram: telegram.send(mei.id, api.bot.id, "/start"))
    api.do(lambda telegram: telegram.send(mei.id, api.bot.id, WORDS))
    api.stop_when(lambda telegram: len(answers(telegram)) == 2, by)
    assert nplusx("run", bot_token=TOKEN, api_url=api.url, database_url=sqlite_url, log="json") == 0
    assert not api.do(lambda telegram: len(telegram.bot(TOKEN).queue)), "what was handled is acknowledged"
    shown = api.do(lambda telegram: telegram.commands(mei.id, api.bot.id))
    assert [name for name, _ in shown] == list(IN_PRIVATE)
    said = capsys.readouterr().err
    *operations, last = [json.loads(line) for line in said.splitlines()]
    assert last["event"] == "stopped"
    assert [(it["event"], it["operation"], it["result"]) for it in operations] == [
        ("operation", "meet_person", "done"),
        ("operation", "answer_form", "refused"),
    ]
    assert all(it["update"] > 0 and it["milliseconds"] > 0 and it["council"] is None for it in operations)
    assert not {WORDS, "Mei", str(mei.id)} & set(re.findall(r"[\w']+", said))


def test_logs_carry_neither_the_token_nor_words(
    nplusx: Typed,
    api: BotApi,
    sqlite_url: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.intake.lanes.PAUSES", (0, 0))
    mei = api.do(lambda telegram: telegram.add_user("Mei", language_code="en"))
    api.do(lambda telegram: telegram.send(mei.id, api.bot.id, WORDS))
    # Whatever is said fails, but for the apology.
    faults = [bad_request(f"of {WORDS}")] * 3
    api.do(lambda telegram: telegram.fail_next(TOKEN, "sendMessage", *faults))
    api.stop_when(lambda telegram: any(it.sender.is_bot for it in telegram.messages(mei.id, api.bot.id)))
    assert nplusx("run", bot_token=TOKEN, api_url=api.url, database_url=sqlite_url) == 0
    said = capsys.readouterr().err
    assert said.count("update failed") == 3
    assert WORDS not in said
    assert TOKEN.partition(":")[2] not in said


def test_a_token_revoked_while_it_runs_ends_with_2(
    nplusx: Typed, api: BotApi, sqlite_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    api.do(lambda telegram: telegram.fail_next(TOKEN, "getUpdates", *[ApiError(401, "Unauthorized")] * 9))
    assert nplusx("run", bot_token=TOKEN, api_url=api.url, database_url=sqlite_url) == 2
    said = capsys.readouterr().err
    assert said == "NX_BOT_TOKEN: Telegram does not know this token; wanted the one from BotFather.\n"


async def test_a_menu_that_telegram_refuses_stops_nothing(sqlite_url: str) -> None:
    telegram = Telegram(now=utc_now, floods=False)
    bot = telegram.add_bot(TOKEN, username="council_bot", first_name="N+X")
    mei = telegram.add_user("Mei", language_code="en")
    telegram.fail_next(TOKEN, "setMyCommands", bad_request("BOT_COMMAND_INVALID"))
    settings = Settings(_env_file=None, bot_token=TOKEN, database_url=sqlite_url)
    async with built(settings, utc_now, PlaygroundSession(telegram)) as app:
        await app._announce_commands()
    assert len(menus()) == MENUS
    assert sum(call.name == "setMyCommands" for call in telegram.calls) == MENUS - 1
    telegram.send(mei.id, bot.id, "/start")
    assert telegram.commands(mei.id, bot.id)


async def test_a_bot_needs_a_token() -> None:
    with pytest.raises(ValueError, match="token"):
        async with built(Settings(_env_file=None), utc_now):
            pass


def test_a_webhook_takes_updates_until_it_is_stopped_and_polling_takes_over(
    nplusx: Typed, api: BotApi, sqlite_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    polls = {"bot_token": TOKEN, "api_url": api.url, "database_url": sqlite_url}
    webhook = {"webhook_url": f"http://127.0.0.1:{port}/telegram", "webhook_secret": "s", "webhook_port": port}
    mei = api.do(lambda telegram: telegram.add_user("Mei", language_code="en"))

    def answered(telegram: Telegram) -> bool:
        return any(message.sender.is_bot for message in telegram.messages(mei.id, api.bot.id))

    api.do(lambda telegram: telegram.send(mei.id, api.bot.id, "/start"))
    api.stop_when(answered)
    assert nplusx("run", **polls, **webhook) == 0
    assert not api.do(lambda telegram: len(telegram.bot(TOKEN).queue)), "what was handled is answered"
    assert api.do(lambda telegram: telegram.bot(TOKEN).webhook) is not None
    for name in webhook:
        monkeypatch.delenv(f"NX_{name.upper()}")
    api.stop_when(lambda telegram: telegram.bot(TOKEN).webhook is None)
    assert nplusx("run", **polls) == 0
    assert "Error" not in capsys.readouterr().err


def test_an_address_that_telegram_does_not_take_ends_with_2(
    nplusx: Typed, api: BotApi, sqlite_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    webhook = {"webhook_url": "http://bot.example", "webhook_secret": "s", "webhook_port": "18080"}
    assert nplusx("run", bot_token=TOKEN, api_url=api.url, database_url=sqlite_url, **webhook) == 2
    assert capsys.readouterr().err.endswith(
        "NX_WEBHOOK_URL: Telegram does not take this address: "
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook\n"
    )
