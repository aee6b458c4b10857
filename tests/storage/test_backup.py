"""Backups of a database in use, and what is read back from them, on both databases."""

import asyncio
import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Connection, Executable, delete, insert, make_url, select, text

from bot.storage import copies, tables
from bot.storage.backup import OWNER_ALONE, Backup, BackupFailed, back_up, restore
from bot.storage.database import open_database
from bot.storage.migrate import downgrade
from tests.operations.chamber import Chamber
from tests.postgres import Server

Everything = dict[str, list[tuple[Any, ...]]]


def _everything(connection: Connection) -> Everything:
    return {
        table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
        for table in tables.metadata.sorted_tables
    }


async def _kept_at(url: str) -> Everything:
    database = await open_database(url)
    try:
        return await database.read(_everything)
    finally:
        await database.close()


def _rows(everything: Everything) -> int:
    return sum(map(len, everything.values()))


async def _councils_of(url: str) -> None:
    database = await open_database(url)
    try:
        await Chamber(database).constitute()
    finally:
        await database.close()


@pytest.fixture
async def filled(database_url: str) -> str:
    """The address of a database with a council in it."""
    await _councils_of(database_url)
    return database_url


@pytest.fixture
async def filled_file(sqlite_url: str) -> Path:
    """A SQLite database with a council in it."""
    await _councils_of(sqlite_url)
    return Path(make_url(sqlite_url).database or "")


@pytest.fixture
def elsewhere(database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database of the same kind."""
    if database_url.startswith("sqlite"):
        yield f"sqlite+aiosqlite:///{tmp_path / 'other' / 'new.db'}"
    else:
        server: Server = request.getfixturevalue("postgres")
        yield server.create("elsewhere")
        server.drop("elsewhere")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "nplusx.backup"


@contextmanager
def _no_more_room() -> Iterator[None]:
    """No file may grow beyond a few pages meanwhile, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _execute(connection: Connection, statement: Executable) -> None:
    connection.execute(statement)


def _beside(file: Path) -> dict[str, int]:
    """The file and what was left beside it, each with who may do what with it."""
    return {found.name: found.stat().st_mode & 0o777 for found in file.parent.glob(f"{file.name}*")}


def _write(file: Path, text: str) -> None:
    file.write_text(text)


def _read(file: Path) -> str:
    return file.read_text()


def _dump(url: URL, file: Path) -> None:
    host = str(url.query["host"])
    program = ["pg_dump", "--format=custom", f"--host={host}", "--username=postgres", f"--file={file}"]
    subprocess.run([*program, str(url.database)], check=True)


async def _change(url: str, *statements: str) -> None:
    database = await open_database(url)
    try:
        for statement in statements:
            await database.write(partial(_execute, statement=text(statement)))
    finally:
        await database.close()


async def test_all_of_it_comes_back(filled: str, elsewhere: str, file: Path) -> None:
    kept = await _kept_at(filled)
    assert await back_up(filled, file) == Backup(rows=_rows(kept), is_tried=True)
    assert _beside(file) == {file.name: OWNER_ALONE}
    assert await restore(elsewhere, file) == _rows(kept)
    assert await _kept_at(elsewhere) == kept


async def test_nobody_who_writes_waits_and_the_backup_is_of_one_moment(filled: str, elsewhere: str, file: Path) -> None:
    database = await open_database(filled)
    written, copying = 0, asyncio.create_task(back_up(filled, file))
    try:
        while not copying.done():
            both = [{"bot_id": 1, "user_id": 2 * written + one, "reachable": True} for one in (1, 2)]
            await database.write(partial(_execute, statement=insert(tables.private_chats).values(both)))
            written += 1
    finally:
        await database.close()
    await copying
    await restore(elsewhere, file)
    found = len((await _kept_at(elsewhere))["private_chats"])
    assert written > 2
    assert found % 2 == 0
    assert found < 2 * written


@pytest.mark.postgres
async def test_a_database_moves_to_postgresql_and_goes_on(filled_file: Path, postgres: Server) -> None:
    url = postgres.create("moved")
    kept = await _kept_at(f"sqlite+aiosqlite:///{filled_file}")
    assert await restore(url, filled_file) == _rows(kept)
    assert await _kept_at(url) == kept
    database = await open_database(url)
    try:
        # Its first question is planned for what there is.
        assert await database.read(_planned_seats) == len(Chamber.seats)
        assert await Chamber(database).issue() == 1
    finally:
        await database.close()
        postgres.drop("moved")


def _planned_seats(connection: Connection) -> int:
    return int(connection.execute(text("SELECT reltuples FROM pg_class WHERE relname = 'seats'")).scalar_one())


async def test_what_an_earlier_version_wrote_is_brought_up_to_date(
    filled_file: Path, database_url: str, elsewhere: str
) -> None:
    await downgrade(f"sqlite+aiosqlite:///{filled_file}", "0003")
    await restore(elsewhere, filled_file)
    assert len((await _kept_at(elsewhere))["seats"]) == len(Chamber.seats)


async def test_a_backup_writes_over_nothing(filled: str, file: Path) -> None:
    _write(file, "mine")
    with pytest.raises(BackupFailed, match="is there already"):
        await back_up(filled, file)
    assert _read(file) == "mine"


async def test_a_backup_is_read_into_an_empty_database_only(filled: str, file: Path) -> None:
    await back_up(filled, file)
    kept = await _kept_at(filled)
    with pytest.raises(BackupFailed, match="holds something already"):
        await restore(filled, file)
    assert await _kept_at(filled) == kept


async def test_no_backup_is_made_of_a_database_of_another_form(empty_database_url: str, file: Path) -> None:
    with pytest.raises(BackupFailed, match="nplusx migrate"):
        await back_up(empty_database_url, file)
    assert _beside(file) == {}


@pytest.mark.postgres
async def test_a_dump_is_not_read_into_sqlite(postgres_url: str, tmp_path: Path, file: Path) -> None:
    await back_up(postgres_url, file)
    with pytest.raises(BackupFailed, match="comes from PostgreSQL"):
        await restore(f"sqlite+aiosqlite:///{tmp_path / 'new.db'}", file)


async def test_a_newer_version_s_backup_is_left_alone(filled: str, elsewhere: str, file: Path) -> None:
    await _change(filled, "UPDATE alembic_version SET version_num = '9999'")
    if filled.startswith("sqlite"):
        file = Path(make_url(filled).database or "")
    else:
        _dump(make_url(filled), file)
    with pytest.raises(BackupFailed, match="newer version"):
        await restore(elsewhere, file)


async def test_what_is_no_backup_is_said_to_be_none(elsewhere: str, file: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match="No such file"):
        await restore(elsewhere, file)
    _write(file, "minutes of last year")
    with pytest.raises(BackupFailed, match="is no backup"):
        await restore(elsewhere, file)
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE minutes (year)")
    with pytest.raises(BackupFailed, match=r"not of N\+X"):
        await restore(elsewhere, tmp_path / "other.db")


async def test_a_broken_file_is_not_read_back(filled_file: Path, elsewhere: str) -> None:
    with closing(sqlite3.connect(filled_file)) as opened:
        opened.execute("PRAGMA foreign_keys=OFF")
        opened.execute("UPDATE seats SET council = 99 WHERE number = 9")
        opened.commit()
    with pytest.raises(BackupFailed, match="is broken: a row of seats refers to nothing"):
        await restore(elsewhere, filled_file)


async def test_a_copy_that_lost_something_is_no_backup(
    filled_file: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copies.copy_file

    def lossy(source: Path, target: Path) -> None:
        copy(source, target)
        if source == file.with_name(f"{file.name}.part"):
            with closing(sqlite3.connect(target)) as opened:
                opened.execute("DELETE FROM seats WHERE number = 9")
                opened.commit()

    monkeypatch.setattr(copies, "copy_file", lossy)
    with pytest.raises(BackupFailed, match="not what was written"):
        await back_up(f"sqlite+aiosqlite:///{filled_file}", file)
    assert _beside(file) == {}


@pytest.mark.postgres
async def test_a_move_that_lost_something_leaves_nothing(
    filled_file: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copies.copy_rows

    def lossy(source: Connection, target: Connection) -> None:
        copy(source, target)
        target.execute(delete(tables.seats).where(tables.seats.c.number == 9))

    monkeypatch.setattr(copies, "copy_rows", lossy)
    with pytest.raises(BackupFailed, match="Not all rows arrived"):
        await restore(postgres_url, filled_file)
    assert _rows(await _kept_at(postgres_url)) == 0


async def test_a_full_disk_leaves_no_half_backup(filled: str, file: Path) -> None:
    with _no_more_room(), pytest.raises(BackupFailed):
        await back_up(filled, file)
    assert _beside(file) == {}


@pytest.mark.postgres
async def test_who_may_create_no_database_has_a_backup_that_was_not_tried(postgres_url: str, file: Path) -> None:
    await _councils_of(postgres_url)
    await _change(postgres_url, "CREATE ROLE keeper LOGIN", "GRANT pg_read_all_data TO keeper")
    made = await back_up(make_url(postgres_url).set(username="keeper").render_as_string(), file)
    assert made.rows
    assert not made.is_tried


@pytest.mark.postgres
async def test_missing_programs_are_named(postgres_url: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BackupFailed, match="pg_dump is not installed"):
        await back_up(postgres_url, file)


async def test_a_database_that_is_away_is_said_to_be(tmp_path: Path, file: Path) -> None:
    with pytest.raises(BackupFailed, match="No such file"):
        await back_up(f"postgresql+asyncpg://nobody@/none?host={tmp_path}", file)
