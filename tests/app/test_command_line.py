"""The command line: what is typed, what is answered, and the exit code."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, update

from bot import __version__
from bot.councils.events import EventKind
from bot.storage import tables
from bot.storage.database import open_database
from bot.storage.migrate import is_newest
from tests.app.conftest import Typed
from tests.app.server import TOKEN, BotApi
from tests.house.tree import ROOT
from tests.operations.chamber import BOT, Chamber
from tests.postgres import Server

NOWHERE = "http://127.0.0.1:9"
Captured = pytest.CaptureFixture[str]


async def _with_council(url: str, also: Callable[[Connection], object] | None = None) -> None:
    database = await open_database(url)
    try:
        await Chamber(database).constitute()
        if also:
            await database.write(also)
    finally:
        await database.close()


@pytest.fixture
def council_url(sqlite_url: str) -> str:
    """A database with one council, all of whose notices and boards were sent."""

    def all_sent(connection: Connection) -> None:
        connection.execute(tables.notices.delete())
        connection.execute(update(tables.boards).values(next_at=None))

    asyncio.run(_with_council(sqlite_url, all_sent))
    return sqlite_url


def _change(url: str, work: Callable[[Connection], object]) -> None:
    async def change() -> None:
        database = await open_database(url)
        try:
            await database.write(work)
        finally:
            await database.close()

    asyncio.run(change())


class TestArguments:
    def test_the_program_says_its_version(self) -> None:
        said = subprocess.run(
            [sys.executable, "-m", "bot", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert said.stdout.strip() == __version__

    @pytest.mark.parametrize("arguments", [[], ["dance"], ["export"], ["export", "--all", "--council", "1"]])
    def test_what_it_does_not_understand_ends_with_2(self, nplusx: Typed, arguments: list[str]) -> None:
        with pytest.raises(SystemExit) as ended:
            nplusx(*arguments)
        assert ended.value.code == 2

    def test_a_wrong_setting_ends_with_2_and_its_sentence(self, nplusx: Typed, capsys: Captured) -> None:
        assert nplusx("migrate", locale="fr") == 2
        assert capsys.readouterr().err == "NX_LOCALE: got 'fr'; wanted zh-CN or en.\n"

    @pytest.mark.parametrize("command", [["migrate"], ["export", "--all"]])
    def test_what_needs_no_telegram_does_not_wait_for_its_framework(self, sqlite_url: str, command: list[str]) -> None:
        look = "import sys; from bot.__main__ import main; sys.exit(main() or 'aiogram' in sys.modules)"
        environment = {**os.environ, "NX_DATABASE_URL": sqlite_url}
        ended = subprocess.run([sys.executable, "-c", look, *command], cwd=ROOT, env=environment, check=False)
        assert ended.returncode == 0


class TestMigrate:
    def test_migrate_makes_the_tables_and_may_be_done_again(self, nplusx: Typed, tmp_path: Path) -> None:
        url = f"sqlite+aiosqlite:///{tmp_path / 'new' / 'n.db'}"
        assert [nplusx("migrate", database_url=url) for _ in range(2)] == [0, 0]
        assert asyncio.run(is_newest(url))


class TestExport:
    def test_all_councils_are_written_to_standard_output(
        self, nplusx: Typed, council_url: str, capsys: Captured
    ) -> None:
        assert nplusx("export", "--all", database_url=council_url) == 0
        exported = json.loads(capsys.readouterr().out)
        assert exported["format"] == 1
        assert [council["title"] for council in exported["councils"]] == ["Nine of us"]

    def test_one_council_is_written_to_a_file(
        self, nplusx: Typed, council_url: str, tmp_path: Path, capsys: Captured
    ) -> None:
        file = tmp_path / "council.json"
        assert nplusx("export", "--council", "1", "--out", str(file), database_url=council_url) == 0
        assert [council["id"] for council in json.loads(file.read_text("utf-8"))["councils"]] == [1]
        assert not capsys.readouterr().out

    def test_a_database_without_councils_has_an_empty_export(
        self, nplusx: Typed, sqlite_url: str, capsys: Captured
    ) -> None:
        assert nplusx("export", "--all", database_url=sqlite_url) == 0
        assert json.loads(capsys.readouterr().out) == {"format": 1, "councils": []}

    def test_an_unknown_council_ends_with_1(self, nplusx: Typed, council_url: str, capsys: Captured) -> None:
        assert nplusx("export", "--council", "99", database_url=council_url) == 1
        assert capsys.readouterr().err == "There is no council 99 in this database.\n"

    def test_a_database_that_is_not_migrated_ends_with_1(self, nplusx: Typed, capsys: Captured) -> None:
        assert nplusx("export", "--all", database_url="sqlite+aiosqlite:///empty.db") == 1
        assert "nplusx migrate" in capsys.readouterr().err


class TestRun:
    def test_without_a_token_it_names_the_playground(self, nplusx: Typed, capsys: Captured) -> None:
        assert nplusx("run") == 2
        assert capsys.readouterr().err.count("\n") == 1
        assert nplusx("run", bot_token="") == 2
        assert "python -m playground" in capsys.readouterr().err

    @pytest.mark.parametrize("token", ["4242:AAH-of-nobody", "4242:not*a*token"])
    def test_a_token_telegram_does_not_know_ends_with_2(
        self, nplusx: Typed, api: BotApi, sqlite_url: str, capsys: Captured, token: str
    ) -> None:
        assert nplusx("run", bot_token=token, api_url=api.url, database_url=sqlite_url) == 2
        said = capsys.readouterr().err
        assert said == "NX_BOT_TOKEN: Telegram does not know this token; wanted the one from BotFather.\n"

    def test_without_a_way_to_telegram_it_ends_with_1(self, nplusx: Typed, sqlite_url: str, capsys: Captured) -> None:
        assert nplusx("run", bot_token=TOKEN, api_url=NOWHERE, database_url=sqlite_url) == 1
        said = capsys.readouterr().err
        assert said.startswith("Telegram can't be reached")
        assert TOKEN not in said

    @pytest.mark.postgres
    def test_on_postgresql_the_tables_have_to_be_there(self, nplusx: Typed, postgres: Server, capsys: Captured) -> None:
        url = postgres.create("never_migrated")
        try:
            assert nplusx("run", bot_token=TOKEN, api_url=NOWHERE, database_url=url) == 1
        finally:
            postgres.drop("never_migrated")
        assert "nplusx migrate" in capsys.readouterr().err


class TestDoctor:
    def test_all_is_well(self, nplusx: Typed, api: BotApi, council_url: str, capsys: Captured) -> None:
        # As people write addresses.
        assert nplusx("doctor", bot_token=TOKEN, api_url=f"{api.url}/", database_url=council_url) == 0
        assert capsys.readouterr().out.startswith("✓")

    def test_a_database_that_is_not_migrated(self, nplusx: Typed, api: BotApi, capsys: Captured) -> None:
        url = "sqlite+aiosqlite:///empty.db"
        assert nplusx("doctor", bot_token=TOKEN, api_url=api.url, database_url=url) == 1
        assert capsys.readouterr().out == "✗ The database is not up to date: run `nplusx migrate`.\n"

    def test_a_database_that_is_not_there(self, nplusx: Typed, capsys: Captured) -> None:
        assert nplusx("doctor", database_url="postgresql+asyncpg://n:hush@127.0.0.1:9/n") == 1
        said = capsys.readouterr().out
        assert "✗ The database can't be opened" in said
        assert "hush" not in said

    def test_a_file_that_is_no_database(self, nplusx: Typed, tmp_path: Path, capsys: Captured) -> None:
        (tmp_path / "n.db").write_bytes(b"no database" * 100)
        assert nplusx("doctor", database_url="sqlite+aiosqlite:///n.db") == 1
        assert "✗ The database can't be opened: DatabaseError." in capsys.readouterr().out

    def test_what_is_stuck(self, nplusx: Typed, api: BotApi, council_url: str, capsys: Captured) -> None:
        council = {"bot_id": BOT, "council": 1, "facts": {}, "needs_answer": False, "is_mention": False}
        sent = {**council, "created_at": Chamber(None).now, "attempts": 9}  # type: ignore[arg-type]  # its clock only

        def get_stuck(connection: Connection) -> None:
            at = sent["created_at"]
            late = {**sent, "kind": EventKind.SEATED, "next_at": at, "error": None}
            given_up = {**sent, "kind": EventKind.SEATED, "next_at": None, "error": "chat not found"}
            parked = {"bot_id": BOT, "update_id": 77, "kind": "message", "error": "ValueError in bot.x:1", "at": at}
            connection.execute(insert(tables.notices), [late, given_up])
            connection.execute(update(tables.boards).values(error="not enough rights"))
            connection.execute(insert(tables.parked_updates), parked)

        _change(council_url, get_stuck)
        assert nplusx("doctor", bot_token=TOKEN, api_url=api.url, database_url=council_url) == 1
        said = capsys.readouterr().out
        assert "✗ 1 notices (seated) could not be sent: chat not found\n" in said
        assert "✗ 1 notices have waited for more than an hour.\n" in said
        assert "of council 1 could not be shown: not enough rights\n" in said
        assert "✗ Update 77 (message) was parked: ValueError in bot.x:1\n" in said

    def test_no_token(self, nplusx: Typed, council_url: str, capsys: Captured) -> None:
        assert nplusx("doctor", database_url=council_url) == 1
        assert capsys.readouterr().out == "✗ NX_BOT_TOKEN is not set.\n"

    def test_a_wrong_token(self, nplusx: Typed, api: BotApi, council_url: str, capsys: Captured) -> None:
        assert nplusx("doctor", bot_token="4242:of-nobody", api_url=api.url, database_url=council_url) == 1
        assert capsys.readouterr().out == "✗ Telegram does not know the token (HTTP 401).\n"

    @pytest.mark.parametrize("way", [{"api_url": NOWHERE}, {"proxy": "socks5://127.0.0.1:9", "api_url": NOWHERE}])
    def test_no_way_to_telegram(self, nplusx: Typed, council_url: str, capsys: Captured, way: dict[str, str]) -> None:
        assert nplusx("doctor", bot_token=TOKEN, database_url=council_url, **way) == 1
        said = capsys.readouterr().out
        assert said.startswith("✗ Telegram can't be reached: ")
        assert TOKEN not in said
