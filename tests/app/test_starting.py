"""How the command line begins, and why `run` may end before it has begun."""

import asyncio
import os
import subprocess
import sys

import pytest

from bot.settings import Settings
from bot.storage.migrate import is_newest
from tests.app.conftest import Typed
from tests.app.server import NOWHERE, TOKEN, BotApi
from tests.house.tree import ROOT
from tests.postgres import Server

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("arguments", [[], ["dance"], ["export"], ["export", "--all", "--council", "1"]])
def test_what_it_does_not_understand_ends_with_2(nplusx: Typed, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        nplusx(*arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize("command", [["migrate"], ["export", "--all"]])
def test_what_needs_no_telegram_does_not_load_its_framework(sqlite_url: str, command: list[str]) -> None:
    look = "import sys; from bot.__main__ import main; sys.exit(main() or 'aiogram' in sys.modules)"
    environment = {**os.environ, "NX_DATABASE_URL": sqlite_url}
    ended = subprocess.run([sys.executable, "-c", look, *command], cwd=ROOT, env=environment, check=False)
    assert ended.returncode == 0
    assert asyncio.run(is_newest(sqlite_url))


def test_interrupted_it_ends_without_a_word(nplusx: Typed, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    async def interrupted(settings: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.app.keeping.bring_up_to_date", interrupted)
    assert nplusx("migrate") == 0
    assert not capsys.readouterr().err


@pytest.mark.parametrize("settings", [{}, {"bot_token": ""}], ids=["not set", "empty"])
def test_without_a_token_it_names_the_playground(nplusx: Typed, capsys: Captured, settings: dict[str, str]) -> None:
    assert nplusx("run", **settings) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "python -m playground" in said


@pytest.mark.parametrize("token", ["4242:AAH-of-nobody", "4242:not*a*token"])
def test_a_token_telegram_does_not_know_ends_with_2(
    nplusx: Typed, api: BotApi, sqlite_url: str, capsys: Captured, token: str
) -> None:
    assert nplusx("run", bot_token=token, api_url=api.url, database_url=sqlite_url) == 2
    said = capsys.readouterr().err
    assert said == "NX_BOT_TOKEN: Telegram does not know this token; wanted the one from BotFather.\n"


def test_without_a_way_to_telegram_it_ends_with_1(nplusx: Typed, sqlite_url: str, capsys: Captured) -> None:
    assert nplusx("run", bot_token=TOKEN, api_url=NOWHERE, database_url=sqlite_url) == 1
    said = capsys.readouterr().err
    assert said.startswith("Telegram can't be reached")
    assert TOKEN not in said


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            {"webhook_url": "https://bot.example/telegram", "webhook_secret": "s", "webhook_port": "{taken}"},
            "NX_WEBHOOK_PORT: port {taken} can't be had here: Address already in use.",
        ),
        (
            {"metrics_address": "127.0.0.1:{taken}"},
            "NX_METRICS_ADDRESS: 127.0.0.1:{taken} can't be had here: Address already in use.",
        ),
        (
            {"metrics_address": "203.0.113.7:9464"},
            "NX_METRICS_ADDRESS: 203.0.113.7:9464 can't be had here: ",
        ),
        (
            {"metrics_address": "nowhere.invalid:9464"},
            "NX_METRICS_ADDRESS: nowhere.invalid:9464 can't be had here: ",
        ),
    ],
    ids=["webhook", "metrics", "another machine's", "nobody's"],
)
def test_an_address_that_is_not_to_be_had_ends_with_2(
    nplusx: Typed, api: BotApi, sqlite_url: str, capsys: Captured, settings: dict[str, str], said: str
) -> None:
    taken = api.url.rpartition(":")[2]
    given = {name: value.format(taken=taken) for name, value in settings.items()}
    assert nplusx("run", bot_token=TOKEN, api_url=api.url, database_url=sqlite_url, **given) == 2
    *before, last = capsys.readouterr().err.splitlines()
    assert last.startswith(said.format(taken=taken))
    assert not before


@pytest.mark.postgres
def test_on_postgresql_the_tables_have_to_be_there(nplusx: Typed, postgres: Server, capsys: Captured) -> None:
    url = postgres.create("never_migrated")
    try:
        assert nplusx("run", bot_token=TOKEN, api_url=NOWHERE, database_url=url) == 1
    finally:
        postgres.drop("never_migrated")
    assert "nplusx migrate" in capsys.readouterr().err
