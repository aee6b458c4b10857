"""The command line where it needs no Telegram: what it writes, and with which exit code it ends."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot import __version__
from bot.storage.database import open_database
from tests.app.conftest import Typed
from tests.operations.chamber import Chamber

Captured = pytest.CaptureFixture[str]


def test_the_version() -> None:
    said = subprocess.run([sys.executable, "-m", "bot", "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == __version__


def test_a_wrong_setting_is_one_sentence(nplusx: Typed, capsys: Captured) -> None:
    assert nplusx("migrate", database_url="postgresql+asyncpg://n:hush@localhost:port/n") == 2
    said = capsys.readouterr().err
    assert said.startswith("NX_DATABASE_URL: got a value that can't be used; wanted ")
    assert said.count("\n") == 1


def test_export_waits_for_migrate(nplusx: Typed, capsys: Captured) -> None:
    url = "sqlite+aiosqlite:///new.db"
    assert nplusx("export", "--all", database_url=url) == 1
    assert "nplusx migrate" in capsys.readouterr().err
    assert nplusx("migrate", database_url=url) == 0
    assert nplusx("export", "--all", database_url=url) == 0
    assert json.loads(capsys.readouterr().out) == {"format": 1, "councils": []}


def test_the_export_of_councils(nplusx: Typed, sqlite_url: str, tmp_path: Path, capsys: Captured) -> None:
    asyncio.run(_found(sqlite_url))
    assert nplusx("export", "--all", database_url=sqlite_url) == 0
    said = capsys.readouterr().out
    exported = json.loads(said)
    assert exported["format"] == 1
    assert [council["title"] for council in exported["councils"]] == ["Nine of us"]
    assert nplusx("export", "--council", "1", "--out", str(tmp_path / "out.json"), database_url=sqlite_url) == 0
    assert (tmp_path / "out.json").read_text("utf-8") == said
    assert not capsys.readouterr().out
    assert nplusx("export", "--council", "5", database_url=sqlite_url) == 1
    assert capsys.readouterr().err == "There is no council 5 in this database.\n"


def test_a_backup_and_back(nplusx: Typed, sqlite_url: str, tmp_path: Path, capsys: Captured) -> None:
    asyncio.run(_found(sqlite_url))
    file = str(tmp_path / "nplusx.backup")
    assert nplusx("backup", file, database_url=sqlite_url) == 0
    said = capsys.readouterr().out
    assert said.endswith(f" rows written to {file}, tried by reading it back.\n")
    assert nplusx("backup", file, database_url=sqlite_url) == 1
    assert capsys.readouterr().err == f"{file} is there already: a backup writes over nothing.\n"
    new = "sqlite+aiosqlite:///new/nplusx.db"
    assert nplusx("restore", file, database_url=new) == 0
    assert capsys.readouterr().out == f"{said.partition(' ')[0]} rows read from {file}.\n"
    assert nplusx("export", "--all", database_url=new) == 0
    assert [council["title"] for council in json.loads(capsys.readouterr().out)["councils"]] == ["Nine of us"]
    assert nplusx("restore", file, database_url=new) == 1
    assert capsys.readouterr().err == "The database holds something already: name a new one in NX_DATABASE_URL.\n"


async def _found(url: str) -> None:
    database = await open_database(url)
    try:
        await Chamber(database).constitute()
    finally:
        await database.close()
