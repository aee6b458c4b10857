"""The two doors to the data, on SQLite and on PostgreSQL: plain functions in, each one transaction."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.util import greenlet_spawn

from bot.storage.statements import Changes

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


async def open_database(url: str, *, durable: bool = True) -> Database:
    """Open the database at a SQLAlchemy URL of SQLite or PostgreSQL; a SQLite file and its folder are made.

    One that need not be `durable`, for it can be made anew, waits for no disk: a power cut may spoil a SQLite file.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return await SqliteDatabase.open(parsed, durable=durable)
    return PostgresDatabase(parsed)


_Waiting = tuple[Work[Any], asyncio.Future[Any]]
_Outcome = tuple[Any, Exception | None]
# Every door's thread has its own connection, and all doors one engine: a statement is compiled once, not once a door.
_in_this_thread = threading.local()
_SQLITE = create_engine("sqlite://", creator=lambda: _in_this_thread.raw, poolclass=NullPool)


class _SqliteDoor:
    """One SQLite connection in its own thread; a transaction is one hop into it.

    Work that comes while a transaction runs shares the next one, and so shares its hop and its wait for the disk.
    `_execute` and `_conn` are private names of aiosqlite: its version is pinned and a test guards them.
    """

    def __init__(self, raw: aiosqlite.Connection, begin: str) -> None:
        self._raw = raw
        self._begin = begin
        self._connection: Connection | None = None
        self._waiting: list[_Waiting] = []
        self._running: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: str, *, begin: str, pragmas: tuple[str, ...]) -> "_SqliteDoor":
        raw = await aiosqlite.connect(path, isolation_level=None)
        for pragma in ("busy_timeout=5000", "foreign_keys=ON", *pragmas):
            await raw.execute_fetchall(f"PRAGMA {pragma}")
        return cls(raw, begin)

    async def run(self, work: Work[T]) -> T:
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, done))
        if self._running is None:
            self._running = asyncio.create_task(self._work_off())
        return await done

    async def _work_off(self) -> None:
        try:
            while self._waiting:
                together, self._waiting = self._waiting, []
                await self._run_together(together)
        finally:
            self._running = None

    async def _run_together(self, together: list[_Waiting]) -> None:
        outcomes: list[_Outcome]
        try:
            outcomes = await self._raw._execute(self._transaction, [work for work, _ in together])  # type: ignore[no-untyped-call]
        except Exception as error:  # noqa: BLE001  # nothing of it is kept, and each of them must know
            outcomes = [(None, error)] * len(together)
        for (_, done), (answer, failure) in zip(together, outcomes, strict=True):
            if done.cancelled():
                continue
            if failure is None:
                done.set_result(answer)
            else:
                done.set_exception(failure)

    def _transaction(self, works: list[Work[Any]]) -> list[_Outcome]:
        if self._connection is None:
            _in_this_thread.raw = self._raw._conn
            self._connection = _SQLITE.connect()
        with self._connection.begin():
            self._connection.exec_driver_sql(self._begin)
            if len(works) == 1:
                return [(works[0](self._connection), None)]
            return [self._apart(self._connection, work) for work in works]

    def _apart(self, connection: Connection, work: Work[Any]) -> _Outcome:
        """Run `work` so that, when it raises, nothing of it is kept and nothing else is lost."""
        failure: Exception | None = None
        answer = None
        self._raw._conn.execute("SAVEPOINT work")
        try:
            answer = work(connection)
        except Exception as error:  # noqa: BLE001  # it goes to the one who asked for this work
            failure = error
            self._raw._conn.execute("ROLLBACK TO work")
        self._raw._conn.execute("RELEASE work")
        return answer, failure

    async def close(self) -> None:
        if self._running is not None:
            await self._running
        await self._raw._execute(self._let_go)  # type: ignore[no-untyped-call]
        await self._raw.close()

    def _let_go(self) -> None:
        """SQLAlchemy's part of closing, which SQLite allows in the connection's own thread only."""
        if self._connection is not None:
            self._connection.close()


class SqliteDatabase:
    """One writing connection and one that can only read, on one file in WAL mode."""

    def __init__(self, writing: _SqliteDoor, reading: _SqliteDoor) -> None:
        self._writing = writing
        self._reading = reading

    @classmethod
    async def open(cls, url: URL, *, durable: bool) -> "SqliteDatabase":
        path = url.database or "data/nplusx.db"
        await asyncio.to_thread(Path(path).parent.mkdir, parents=True, exist_ok=True)
        writing = await _SqliteDoor.open(
            path,
            begin="BEGIN IMMEDIATE",
            # A ballot must outlive a power cut, so every commit reaches the disk; what is dropped must not lie there.
            pragmas=("journal_mode=WAL", f"synchronous={'FULL' if durable else 'OFF'}", "secure_delete=ON"),
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
    """The same plain functions over asyncpg, each in one greenlet of SQLAlchemy's, from connection to commit."""

    def __init__(self, url: URL) -> None:
        self._writing = create_async_engine(url, pool_size=10, max_overflow=0, pool_use_lifo=True)
        event.listen(self._writing.sync_engine, "before_cursor_execute", _send_before)
        # A question sees what is kept when it is asked, in a transaction as without one: without, it is one exchange
        # and not three. That nothing can be written here is the server's word for the whole connection.
        self._reading = create_async_engine(
            url,
            pool_size=5,
            max_overflow=0,
            pool_use_lifo=True,
            isolation_level="AUTOCOMMIT",
            connect_args={"server_settings": {"default_transaction_read_only": "on"}},
        )

    async def read(self, work: Work[T]) -> T:
        return await greenlet_spawn(_read, self._reading.sync_engine, work)

    async def write(self, work: Work[T]) -> T:
        return await greenlet_spawn(_write, self._writing.sync_engine, work)

    async def close(self) -> None:
        await self._reading.dispose()
        await self._writing.dispose()


def _read(engine: Engine, work: Work[T]) -> T:
    with engine.connect() as connection:
        return work(connection)


def _write(engine: Engine, work: Work[T]) -> T:
    with engine.begin() as connection:
        changes = Changes.begin(connection)
        answer = work(connection)
        changes.send(connection)
        return answer


def _send_before(connection: Connection, *_: object) -> None:
    """What SQLAlchemy runs itself sees all that was changed before."""
    if changes := Changes.of(connection):
        changes.send(connection)
