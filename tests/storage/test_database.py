"""The two doors: what is kept, what is not, and that only one of them writes."""

import asyncio
import inspect
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import Connection, func, insert, make_url, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.storage import tables
from bot.storage.database import Database, open_database

_MOMENT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


def _add(connection: Connection, update_id: int) -> None:
    row = {"bot_id": 7000, "update_id": update_id, "kind": "message", "error": "none", "at": _MOMENT}
    connection.execute(insert(tables.parked_updates), row)


def _count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.parked_updates)).scalar_one()


async def test_what_is_written_can_be_read(database: Database) -> None:
    await database.write(lambda connection: _add(connection, 1))
    assert await database.read(_count) == 1
    assert await database.write(_count) == 1


async def test_when_work_raises_nothing_of_it_is_kept(database: Database) -> None:
    def fail(connection: Connection) -> None:
        _add(connection, 1)
        raise LookupError("half way")

    with pytest.raises(LookupError, match="half way"):
        await database.write(fail)
    assert await database.read(_count) == 0
    await database.write(lambda connection: _add(connection, 1))
    assert await database.read(_count) == 1


async def test_the_door_for_reading_can_not_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        await database.read(lambda connection: _add(connection, 1))
    assert await database.read(_count) == 0
    await database.write(lambda connection: _add(connection, 1))
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        await database.read(lambda connection: connection.execute(text("DELETE FROM parked_updates")))
    assert await database.read(_count) == 1


@pytest.mark.postgres
async def test_what_is_given_up_half_way_is_not_kept_and_leaves_its_connection_to_others(postgres_url: str) -> None:
    database = await open_database(postgres_url)

    async def give_up(update_id: int) -> None:
        has_begun = asyncio.Event()

        def wait(connection: Connection) -> None:
            _add(connection, update_id)
            has_begun.set()
            connection.execute(text("SELECT pg_sleep(60)"))

        waiting = asyncio.ensure_future(database.write(wait))
        await has_begun.wait()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    try:
        async with asyncio.timeout(30):
            # More than there are connections.
            await asyncio.gather(*(give_up(number) for number in range(12)))
            assert await database.write(_count) == 0
    finally:
        await database.close()


async def test_writes_at_one_time_come_one_after_another_on_sqlite(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)

    def add_next(connection: Connection) -> None:
        _add(connection, _count(connection))

    try:
        await asyncio.gather(*(database.write(add_next) for _ in range(20)))
        assert await database.read(_count) == 20
    finally:
        await database.close()


async def test_two_processes_writing_one_sqlite_file_wait_for_each_other(sqlite_url: str) -> None:
    one, other = await open_database(sqlite_url), await open_database(sqlite_url)

    def add_next(connection: Connection) -> None:
        _add(connection, _count(connection))

    try:
        await asyncio.gather(*(door.write(add_next) for door in (one, other) * 10))
        assert await one.read(_count) == await other.read(_count) == 20
    finally:
        await one.close()
        await other.close()


async def test_where_there_is_no_room_nothing_is_kept_by_halves_and_with_room_it_goes_on(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)

    def fill(connection: Connection) -> None:
        for number in range(2, 2000):
            _add(connection, number)

    try:
        pages = await database.write(lambda connection: connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        await database.write(lambda connection: connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}"))
        await database.write(lambda connection: _add(connection, 1))
        with pytest.raises(OperationalError, match="full"):
            await database.write(fill)
        assert await database.read(_count) == 1
        await database.write(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 100000"))
        await database.write(fill)
        assert await database.read(_count) == 1999
    finally:
        await database.close()


async def test_who_finds_the_file_locked_for_long_may_try_again_and_readers_go_on(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    await database.write(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout = 10"))
    try:
        with closing(sqlite3.connect(make_url(sqlite_url).database or "", isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(OperationalError, match="locked"):
                await database.write(lambda connection: _add(connection, 1))
            assert await database.read(_count) == 0
            other.execute("ROLLBACK")
        await database.write(lambda connection: _add(connection, 1))
        assert await database.read(_count) == 1
    finally:
        await database.close()


async def test_a_reader_on_sqlite_does_not_wait_for_a_writer_and_sees_what_is_kept_only(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    written, seen = threading.Event(), threading.Event()

    def hold(connection: Connection) -> None:
        _add(connection, 1)
        written.set()
        assert seen.wait(timeout=30)

    try:
        writing = asyncio.ensure_future(database.write(hold))
        await asyncio.to_thread(written.wait, 30)
        assert await database.read(_count) == 0
        seen.set()
        await writing
        assert await database.read(_count) == 1
    finally:
        seen.set()
        await database.close()


async def test_a_sqlite_file_and_its_folder_are_made_and_every_commit_reaches_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "data" / "nplusx.db"
    database = await open_database(f"sqlite+aiosqlite:///{path}")

    def pragma(connection: Connection, name: str) -> object:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

    try:
        assert path.exists()
        assert await database.write(lambda connection: pragma(connection, "journal_mode")) == "wal"
        assert await database.write(lambda connection: pragma(connection, "synchronous")) == 2
        assert await database.write(lambda connection: pragma(connection, "foreign_keys")) == 1
        assert await database.read(lambda connection: pragma(connection, "query_only")) == 1
    finally:
        await database.close()


async def test_what_can_be_made_anew_waits_for_no_disk(tmp_path: Path) -> None:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'county.db'}", durable=False)
    try:
        assert await database.write(lambda one: one.exec_driver_sql("PRAGMA synchronous").scalar()) == 0
    finally:
        await database.close()


async def test_what_references_nothing_is_refused(database: Database) -> None:
    orphan = insert(tables.residents).values(council=404, user_id=1)
    with pytest.raises(DBAPIError, match=r"(?i)foreign key"):
        await database.write(lambda connection: connection.execute(orphan))


async def test_the_names_borrowed_from_aiosqlite_are_as_they_were(tmp_path: Path) -> None:
    """`database.py` runs a whole transaction in the connection's own thread through two private names."""
    raw = await aiosqlite.connect(tmp_path / "raw.db")
    try:
        assert list(inspect.signature(raw._execute).parameters) == ["fn", "args", "kwargs"]
        own = await raw._execute(threading.get_ident)  # type: ignore[no-untyped-call]
        assert own != threading.get_ident()
        assert await raw._execute(threading.get_ident) == own  # type: ignore[no-untyped-call]
        assert await raw._execute(lambda: raw._conn.execute("SELECT 7").fetchone()) == (7,)  # type: ignore[no-untyped-call]
    finally:
        await raw.close()


async def test_a_closed_sqlite_database_runs_nothing(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    await database.write(lambda connection: _add(connection, 1))
    await database.close()
    with pytest.raises((OperationalError, ValueError)):
        await database.write(_count)
