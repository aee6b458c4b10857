"""The command line: what it writes, and with which exit code it ends."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web

from bot import __main__, __version__
from bot.app import keeping
from bot.app.doctor import check_token
from bot.app.logs import write_logs
from bot.councils.model.people import Actor
from bot.councils.operations.membership import found_council
from bot.settings import Settings
from playground import api, page_server
from playground.telegram import Telegram

TOKEN = "7000000001:command-line"
Run = Callable[..., int]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command line in this process on a database of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NX_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'council.db'}")
    monkeypatch.delenv("NX_BOT_TOKEN", raising=False)

    def run(*arguments: str) -> int:
        monkeypatch.setattr(sys, "argv", ["nplusx", *arguments])
        return __main__.main()

    return run


async def found(settings: Settings) -> None:
    async with keeping.database_of(settings) as database:
        storage = keeping.keeping(database, bot_id=7_000_000_001, now=keeping.utc_now, kept=lambda: None)
        await storage.archive.write(
            found_council,
            actor=Actor(user_id=1, name="Lan"),
            chat_id=-1001,
            thread_id=None,
            title="Elm Lane",
            locale="en",
            timezone="Asia/Shanghai",
            is_administrator=True,
        )


def test_without_a_token_it_names_the_playground(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("run") == 2
    assert "python -m playground" in capsys.readouterr().err


def test_a_wrong_setting_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NX_LOG", "xml")
    assert run("migrate") == 2
    assert "NX_LOG" in capsys.readouterr().err


def test_export_waits_for_migrate(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "--all") == 1
    assert "nplusx migrate" in capsys.readouterr().err


async def test_the_export_of_a_council(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, database_url=f"sqlite+aiosqlite:///{tmp_path / 'a.db'}")
    await keeping.bring_up_to_date(settings)
    await found(settings)
    exported = json.loads(await keeping.export(settings, None))
    assert exported["format"] == 1
    assert [council["title"] for council in exported["councils"]] == ["Elm Lane"]
    assert json.loads(await keeping.export(settings, 1)) == exported
    with pytest.raises(LookupError):
        await keeping.export(settings, 99)
    assert await keeping.check_storage(settings) == []


def test_an_empty_database_exports_nothing(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run("migrate") == 0
    assert run("export", "--all") == 0
    assert json.loads(capsys.readouterr().out) == {"format": 1, "councils": []}
    assert run("export", "--all", "--out", str(tmp_path / "out.json")) == 0
    assert json.loads((tmp_path / "out.json").read_text())["councils"] == []
    assert run("export", "--council", "5") == 1
    assert "no council 5" in capsys.readouterr().err


def test_the_doctor_says_what_is_wrong(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("doctor") == 1
    told = capsys.readouterr().out
    assert "nplusx migrate" in told
    assert "NX_BOT_TOKEN is not set" in told


def test_the_version() -> None:
    said = subprocess.run([sys.executable, "-m", "bot", "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == __version__


def test_only_running_loads_aiogram() -> None:
    code = "import sys, bot.__main__; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.fixture
async def server() -> AsyncIterator[str]:
    telegram = Telegram(now=lambda: datetime.now(UTC))
    telegram.add_bot(TOKEN, username="nplusx_bot", first_name="N+X")
    app = web.Application()
    app.add_routes(api.routes(telegram))
    async with page_server.served(app, page_server.listen(0)) as url:
        yield url


async def test_the_doctor_asks_telegram_for_the_token(server: str) -> None:
    known = Settings(_env_file=None, api_url=server, bot_token=TOKEN)
    assert await check_token(known) == []
    unknown = Settings(_env_file=None, api_url=server, bot_token="1:unknown")
    (line,) = await check_token(unknown)
    assert "does not know the token" in line
    assert "unknown" not in line
    unreachable = Settings(_env_file=None, api_url="http://127.0.0.1:9", bot_token=TOKEN)
    (line,) = await check_token(unreachable)
    assert line.startswith("Telegram can't be reached")
    assert TOKEN not in line


def test_logs_are_text_or_json() -> None:
    write_logs("json")
    write_logs("text")
