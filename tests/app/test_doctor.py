"""What the doctor finds, from the command line."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, update

from bot.app.keeping import utc_now
from bot.councils.events import EventKind
from bot.storage import tables
from bot.storage.database import open_database
from playground.bots import Webhook
from tests.app.conftest import Typed
from tests.app.server import NOWHERE, TOKEN, BotApi
from tests.operations.chamber import BEGINNING, BOT, Chamber

Captured = pytest.CaptureFixture[str]


async def found(url: str, also: Callable[[Connection], object]) -> None:
    """Found a council in the database, and change its rows."""
    database = await open_database(url)
    try:
        await Chamber(database).constitute()
        await database.write(also)
    finally:
        await database.close()


def test_all_is_well(nplusx: Typed, api: BotApi, sqlite_url: str, capsys: Captured) -> None:
    # The address ends with a slash, as people write addresses.
    assert nplusx("doctor", bot_token=TOKEN, api_url=f"{api.url}/", database_url=sqlite_url) == 0
    assert capsys.readouterr().out.startswith("✓")


def test_a_database_that_is_not_migrated(nplusx: Typed, api: BotApi, capsys: Captured) -> None:
    assert nplusx("doctor", bot_token=TOKEN, api_url=api.url, database_url="sqlite+aiosqlite:///empty.db") == 1
    assert capsys.readouterr().out == "✗ The database is not up to date: run `nplusx migrate`.\n"


def test_a_database_that_is_not_there(nplusx: Typed, capsys: Captured) -> None:
    assert nplusx("doctor", database_url="postgresql+asyncpg://n:hush@127.0.0.1:9/n") == 1
    said = capsys.readouterr().out
    assert "✗ The database can't be opened" in said
    assert "hush" not in said


def test_a_file_that_is_no_database(nplusx: Typed, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "n.db").write_bytes(b"no database" * 100)
    assert nplusx("doctor", database_url="sqlite+aiosqlite:///n.db") == 1
    assert "✗ The database can't be opened: DatabaseError." in capsys.readouterr().out


def test_what_is_stuck(nplusx: Typed, api: BotApi, sqlite_url: str, capsys: Captured) -> None:
    at = BEGINNING
    seated = {"bot_id": BOT, "council": 1, "kind": EventKind.SEAT_GIVEN, "facts": {}, "created_at": at}
    sent = {**seated, "needs_answer": False, "is_mention": False, "attempts": 9}

    def get_stuck(connection: Connection) -> None:
        late = {**sent, "next_at": at, "error": None}
        given_up = {**sent, "next_at": None, "error": "chat not found"}
        parked = {"bot_id": BOT, "update_id": 77, "kind": "message", "error": "ValueError in bot.x:1", "at": at}
        connection.execute(tables.notices.delete())
        connection.execute(insert(tables.notices), [late, given_up])
        connection.execute(update(tables.boards).values(error="not enough rights"))
        connection.execute(insert(tables.parked_updates), parked)

    asyncio.run(found(sqlite_url, get_stuck))
    assert nplusx("doctor", bot_token=TOKEN, api_url=api.url, database_url=sqlite_url) == 1
    said = capsys.readouterr().out
    assert "✗ 1 notices (seat-given) could not be sent: chat not found\n" in said
    assert "✗ 1 notices have waited for more than an hour.\n" in said
    assert "of council 1 could not be shown: not enough rights\n" in said
    assert "✗ Update 77 (message) was parked: ValueError in bot.x:1\n" in said


def test_backups_that_stay_away(nplusx: Typed, api: BotApi, sqlite_url: str, tmp_path: Path, capsys: Captured) -> None:
    backups = tmp_path / "backups"
    well = {"bot_token": TOKEN, "api_url": api.url, "database_url": sqlite_url, "backup_folder": str(backups)}
    assert nplusx("doctor", **well) == 1
    assert capsys.readouterr().out == f"✗ There is no backup in {backups} yet.\n"
    backups.mkdir()
    (backups / "nplusx-20260302T020000Z.backup").touch()
    assert nplusx("doctor", **well) == 1
    assert "✗ The newest backup is " in capsys.readouterr().out
    (backups / f"nplusx-{utc_now():%Y%m%dT%H%M%SZ}.backup").touch()
    assert nplusx("doctor", **well) == 0


def test_no_token(nplusx: Typed, sqlite_url: str, capsys: Captured) -> None:
    assert nplusx("doctor", database_url=sqlite_url) == 1
    assert capsys.readouterr().out == "✗ NX_BOT_TOKEN is not set.\n"


def test_a_wrong_token(nplusx: Typed, api: BotApi, sqlite_url: str, capsys: Captured) -> None:
    assert nplusx("doctor", bot_token="4242:of-nobody", api_url=api.url, database_url=sqlite_url) == 1
    assert capsys.readouterr().out == "✗ Telegram does not know the token (HTTP 401).\n"


@pytest.mark.parametrize("way", [{}, {"proxy": "socks5://127.0.0.1:9"}])
def test_no_way_to_telegram(nplusx: Typed, sqlite_url: str, capsys: Captured, way: dict[str, str]) -> None:
    assert nplusx("doctor", bot_token=TOKEN, api_url=NOWHERE, database_url=sqlite_url, **way) == 1
    said = capsys.readouterr().out
    assert said.startswith("✗ Telegram can't be reached: ")
    assert TOKEN not in said


def test_where_updates_go(
    nplusx: Typed, api: BotApi, sqlite_url: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://bot.example/telegram"
    polls = {"bot_token": TOKEN, "api_url": api.url, "database_url": sqlite_url}
    asyncio.run(found(sqlite_url, lambda connection: connection.execute(tables.notices.delete())))
    assert nplusx("doctor", **polls, webhook_url=url, webhook_secret="s") == 1
    assert "✗ Telegram does not bring updates to NX_WEBHOOK_URL: " in capsys.readouterr().out
    hook = Webhook(url=url, secret_token="s", max_connections=40)
    api.do(lambda telegram: setattr(telegram.bot(TOKEN), "webhook", hook))
    assert nplusx("doctor", **polls, webhook_url=url, webhook_secret="s") == 0
    capsys.readouterr()
    hook.last_error = (1, "Wrong response from the webhook: 502 Bad Gateway")
    mei = api.do(lambda telegram: telegram.add_user("Mei"))
    api.do(lambda telegram: setattr(hook, "max_connections", 0))
    api.do(lambda telegram: telegram.send(mei.id, api.bot.id, "/start"))
    assert nplusx("doctor", **polls, webhook_url=url, webhook_secret="s") == 1
    assert capsys.readouterr().out == (
        "✗ 1 updates could not be brought to NX_WEBHOOK_URL: Wrong response from the webhook: 502 Bad Gateway.\n"
    )
    monkeypatch.delenv("NX_WEBHOOK_URL")
    assert nplusx("doctor", **polls) == 1
    assert capsys.readouterr().out == "✗ Telegram has a webhook, though NX_WEBHOOK_URL is not set.\n"
