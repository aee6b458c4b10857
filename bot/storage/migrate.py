"""Bring a database to the newest form, or back: Alembic without a configuration file.

Revisions are written by hand in `migrations/versions`; a test compares where they lead with `tables.py`.
"""

import asyncio
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, NullPool, create_engine, event, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

NEWEST = "head"
OLDEST = "base"
NOT_MIGRATED = "The database is not up to date: run `nplusx migrate`."

# Any number will do, as long as nothing else on the server takes a lock of this number.
_LOCK = 0x6E2B78


async def migrate(url: str, revision: str = NEWEST) -> None:
    """Bring the database at a SQLAlchemy URL to the newest form, or a `revision`; one that is there is left alone.

    All of it is kept or, when it raises, nothing. Of several processes one migrates, the others wait for it.
    """
    await _run(url, lambda connection: _upgrade(connection, revision))


def _upgrade(connection: Connection, revision: str) -> None:
    # Nearly every start finds nothing to do, and to let Alembic find it out costs a tenth of a second.
    if revision != NEWEST or _revision(connection) != _newest():
        command.upgrade(_config(connection), revision)


async def downgrade(url: str, revision: str = OLDEST) -> None:
    """Take the database back to an earlier revision; what only newer ones can hold is lost."""
    await _run(url, lambda connection: command.downgrade(_config(connection), revision))


async def is_newest(url: str) -> bool:
    """Whether the database has the newest form, as `doctor` and a start on PostgreSQL ask."""
    found: list[str | None] = []
    await _run(url, lambda connection: found.append(_revision(connection)))
    return found == [_newest()]


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@cache
def _newest() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()


def is_known(revision: str) -> bool:
    """Whether this version, or one before it, made tables of that form."""
    return any(script.revision == revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "bot.storage:migrations")
    config.set_main_option("path_separator", "os")
    return config


async def _run(url: str, work: Callable[[Connection], None]) -> None:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        await asyncio.to_thread(_run_in_file, parsed, work)
        return
    engine = create_async_engine(parsed)
    event.listen(engine.sync_engine, "begin", _take_turns)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(work)
    finally:
        await engine.dispose()


def _run_in_file(url: URL, work: Callable[[Connection], None]) -> None:
    """A migration is one hop too: no other thread is needed for each of its many statements."""
    Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    own = url.set(drivername="sqlite")
    engine = create_engine(own, poolclass=NullPool, connect_args={"isolation_level": None})
    event.listen(engine, "connect", _keep_children)
    event.listen(engine, "begin", _begin)
    with engine.begin() as connection:
        work(connection)


def _keep_children(raw: Any, _record: object) -> None:
    """A table that batch mode rebuilds is dropped in between, and would take along the rows that refer to it."""
    raw.execute("PRAGMA foreign_keys=OFF")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _take_turns(connection: Connection) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
