"""The two doors to the data, on SQLite and on PostgreSQL: plain functions in, each one transaction."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, StaticPool, create_engine, make_url
from sqlalchemy.ext.asyncio import create_async_engine

T = TypeVar("T")
Work = Callable[[Connection], T]


class Database(Protocol):
    """Where transactions run."""

    async def read(self, work: Work[T]) -> T:
        """Run `work` in a transaction that can't write."""

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction: all of it is kept, or, when it raises, nothing."""

    async def close(self) -> None:
        """Finish what runs and let go."""


async def open_database(url: str) -> Database:
    """Open the database at a SQLAlchemy URL of SQLite or PostgreSQL; a SQLite file and its folder are made."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return await SqliteDatabase.open(parsed)
    return PostgresDatabase(parsed)


class _SqliteDoor:
    """One SQLite connection in its own thread; a transaction is one hop into it.

    `_execute` and `_conn` are private names of aiosqlite: its version is pinned and a test guards them.
    """

    def __init__(self, raw: aiosqlite.Connection, begin: str) -> None:
        self._raw = raw
        self._engine = create_engine("sqlite://", creator=lambda: raw._conn, poolclass=StaticPool)
        self._begin = begin
        self._connection: Connection | None = None

    @classmethod
    async def open(cls, path: str, *, begin: str, pragmas: tuple[str, ...]) -> "_SqliteDoor":
        raw = await aiosqlite.connect(path, isolation_level=None)
        for pragma in ("busy_timeout=5000", "foreign_keys=ON", *pragmas):
            await raw.execute(f"PRAGMA {pragma}")
        return cls(raw, begin)

    async def run(self, work: Work[T]) -> T:
        return await self._raw._execute(self._transaction, work)  # type: ignore[no-any-return,no-untyped-call]

    def _transaction(self, work: Work[T]) -> T:
        if self._connection is None:
            self._connection = self._engine.connect()
        with self._connection.begin():
            self._connection.exec_driver_sql(self._begin)
            return work(self._connection)

    async def close(self) -> None:
        await self._raw._execute(self._let_go)  # type: ignore[no-untyped-call]
        await self._raw.close()

    def _let_go(self) -> None:
        """SQLAlchemy's part of closing, which SQLite allows in the connection's own thread only."""
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()


class SqliteDatabase:
    """One writing connection and one that can only read, on one file in WAL mode."""

    def __init__(self, writing: _SqliteDoor, reading: _SqliteDoor) -> None:
        self._writing = writing
        self._reading = reading

    @classmethod
    async def open(cls, url: URL) -> "SqliteDatabase":
        path = url.database or "data/nplusx.db"
        await asyncio.to_thread(Path(path).parent.mkdir, parents=True, exist_ok=True)
        writing = await _SqliteDoor.open(
            path,
            begin="BEGIN IMMEDIATE",
            # A ballot must outlive a power cut, so every commit reaches the disk.
            pragmas=("journal_mode=WAL", "synchronous=FULL"),
        )
        return cls(writing, await _SqliteDoor.open(path, begin="BEGIN", pragmas=("query_only=ON",)))

    async def read(self, work: Work[T]) -> T:
        return await self._reading.run(work)

    async def write(self, work: Work[T]) -> T:
        return await self._writing.run(work)

    async def close(self) -> None:
        await self._reading.close()
        await self._writing.close()


class PostgresDatabase:
    """The same plain functions under asyncpg."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(url, pool_size=5, max_overflow=5)
        self._reading = self._engine.execution_options(postgresql_readonly=True)

    async def read(self, work: Work[T]) -> T:
        async with self._reading.begin() as connection:
            return await connection.run_sync(work)

    async def write(self, work: Work[T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        await self._engine.dispose()
