"""A backup: a copy of the whole database made while it is in use, tried before it counts, and read back."""

import asyncio
import secrets
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from alembic.runtime.migration import MigrationContext
from sqlalchemy import URL, Connection, make_url, text
from sqlalchemy.exc import ProgrammingError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage import copies, dumps
from bot.storage.copies import Counts
from bot.storage.migrate import NOT_MIGRATED, is_known, is_newest, migrate

OWNER_ALONE = 0o600
T = TypeVar("T")


class BackupFailed(Exception):
    """No backup was made, or nothing read back; the text says why in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that was made: how many rows are in it, and whether it could be tried by reading it back."""

    rows: int
    is_tried: bool


async def back_up(url: str, file: Path) -> Backup:
    """Write all of the database at a SQLAlchemy URL into a new file that only its owner may read.

    Of SQLite it is a database again, of PostgreSQL a dump by `pg_dump`. It is read back into a database of its own
    and its rows counted; on PostgreSQL that needs the right to create a database. Nobody who writes meanwhile waits.

    Raises BackupFailed.
    """
    address = make_url(url)
    with _told():
        if await asyncio.to_thread(file.exists):
            raise BackupFailed(f"{file} is there already: a backup writes over nothing.")
        if not await is_newest(url):
            raise BackupFailed(NOT_MIGRATED)
        part = file.with_name(f"{file.name}.part")
        part.touch(OWNER_ALONE, exist_ok=False)
        try:
            written = await (_copied(address, part) if _is_sqlite(address) else _dumped(address, part))
            is_tried = await _tried(address, part, written)
            part.rename(file)
        finally:
            part.unlink(missing_ok=True)
    return Backup(rows=sum(written.values()), is_tried=is_tried)


async def restore(url: str, file: Path) -> int:
    """Fill the empty database at a SQLAlchemy URL from a backup, or from any SQLite database of N+X; how many rows.

    What an earlier version wrote is brought up to date. A SQLite file may be read into PostgreSQL: that is how a
    council moves there. Nothing may use either meanwhile.

    Raises BackupFailed, and leaves a database that holds something as it is.
    """
    address = make_url(url)
    with _told():
        with file.open("rb") as opened:
            magic = opened.read(len(copies.MAGIC))
        is_file = magic == copies.MAGIC
        if not is_file and not magic.startswith(dumps.MAGIC):
            raise BackupFailed(f"{file} is no backup: neither a SQLite database nor a dump of PostgreSQL.")
        if _is_sqlite(address):
            Path(address.database or "").parent.mkdir(parents=True, exist_ok=True)
        if any((await _in(url, copies.counts)).values()):
            raise BackupFailed("The database holds something already: name a new one in NX_DATABASE_URL.")
        if is_file:
            await _restore_file(url, file)
        elif _is_sqlite(address):
            raise BackupFailed(f"{file} comes from PostgreSQL: name a database there in NX_DATABASE_URL.")
        else:
            _must_be_known(await asyncio.to_thread(dumps.revision_in, address, file))
            await asyncio.to_thread(dumps.undump, address, file)
        await migrate(url)
        if not _is_sqlite(address):
            await _in(url, copies.look_over)
        return sum((await _in(url, copies.counts)).values())


async def _copied(address: URL, part: Path) -> Counts:
    await asyncio.to_thread(copies.copy_file, Path(address.database or ""), part)
    return await asyncio.to_thread(_whole, part)


async def _dumped(address: URL, part: Path) -> Counts:
    # The counting and the program see one moment, whatever is written between.
    async with _engine(address, isolation_level="REPEATABLE READ") as engine, engine.connect() as connection:
        snapshot = (await connection.execute(text("SELECT pg_export_snapshot()"))).scalar_one()
        counted = await connection.run_sync(copies.counts)
        await asyncio.to_thread(dumps.dump, address, part, snapshot=snapshot)
    return counted


async def _tried(address: URL, part: Path, written: Counts) -> bool:
    """Whether it could be read back into a database of its own. Raises BackupFailed when that is not the same."""
    async with _trial_of(address) as trial:
        if trial is None:
            return False
        await restore(trial, part)
        if await _in(trial, copies.counts) != written:
            raise BackupFailed("What was read back from the backup is not what was written.")
    return True


@asynccontextmanager
async def _trial_of(address: URL) -> AsyncIterator[str | None]:
    """The address of an empty database of the same kind, gone afterwards; None without the right to make one."""
    if _is_sqlite(address):
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite+aiosqlite:///{folder}/trial.db"
        return
    name = f"nplusx_trial_{secrets.token_hex(8)}"
    async with _engine(address, isolation_level="AUTOCOMMIT") as engine, engine.connect() as connection:
        try:
            await connection.execute(text(f"CREATE DATABASE {name}"))
        except ProgrammingError:
            yield None
            return
        try:
            yield address.set(database=name).render_as_string(hide_password=False)
        finally:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


async def _restore_file(url: str, file: Path) -> None:
    await asyncio.to_thread(_whole, file)
    address = make_url(url)
    if _is_sqlite(address):
        await asyncio.to_thread(copies.copy_file, file, Path(address.database or ""))
        return
    with tempfile.TemporaryDirectory() as folder:
        newest = Path(folder, "newest.db")
        await asyncio.to_thread(copies.copy_file, file, newest)
        await migrate(f"sqlite+aiosqlite:///{newest}")
        await migrate(url)
        await _in(url, lambda target: _carry(newest, target))


def _carry(file: Path, target: Connection) -> None:
    with copies.reading(file) as source:
        copies.copy_rows(source, target)
        if copies.counts(source) != copies.counts(target):
            raise BackupFailed("Not all rows arrived, so none were kept.")


def _whole(file: Path) -> Counts:
    """What a SQLite file holds. Raises BackupFailed where it is broken, or not of N+X, or of a newer version."""
    with copies.reading(file) as connection:
        if broken := copies.faults_of(connection):
            raise BackupFailed(f"{file} is broken: {broken[0]}.")
        _must_be_known(MigrationContext.configure(connection).get_current_revision() or "")
        return copies.counts(connection)


def _must_be_known(revision: str) -> None:
    if not is_known(revision):
        raise BackupFailed("The backup is not of N+X, or of a newer version of it.")


async def _in(url: str, work: Callable[[Connection], T]) -> T:
    async with _engine(make_url(url)) as engine, engine.begin() as connection:
        return await connection.run_sync(work)


@asynccontextmanager
async def _engine(address: URL, **more: Any) -> AsyncIterator[AsyncEngine]:
    engine = create_async_engine(address, **more)
    try:
        yield engine
    finally:
        await engine.dispose()


def _is_sqlite(address: URL) -> bool:
    return address.get_backend_name() == "sqlite"


@contextmanager
def _told() -> Iterator[None]:
    """What goes wrong, in a sentence without anybody's words: a database's own error may quote a row."""
    try:
        yield
    except (dumps.ProgramFailed, sqlite3.Error) as error:
        raise BackupFailed(f"{error}.") from None
    except OSError as error:
        said = ": ".join(str(part) for part in (error.filename, error.strerror) if part)
        raise BackupFailed(f"{said}.") from None
    except SQLAlchemyError as error:
        raise BackupFailed(f"The database can't be used: {type(getattr(error, 'orig', error)).__name__}.") from None
