"""Which of several processes of one bot does what only one may do: whoever holds a lock of PostgreSQL's."""

import asyncio
import hashlib
import os
from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy import NullPool, bindparam, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.records import Elections, Office

# A process that was killed is replaced after at most this many seconds: the server sees at once that it has gone.
STAND_AGAIN = 2.0
# Who can't hear the server for so long counts as out of office: by then the server may have let another in.
NO_ANSWER = 5.0
# A machine that lost its power says nothing; the server asks after it, and lets its locks go after some nine seconds.
_ASK_AFTER_IT = {"tcp_keepalives_idle": "3", "tcp_keepalives_interval": "2", "tcp_keepalives_count": "3"}
_TRY = select(func.pg_try_advisory_lock(bindparam("lock")))
log = structlog.get_logger()


class Alone:
    """The elections of a SQLite database, which one process uses: it holds every office."""

    async def hold(self, office: Office, work: Callable[[], Awaitable[None]]) -> None:
        del office
        await work()


class AdvisoryLocks:
    """The elections among the processes of one bot on PostgreSQL: an office is a lock, gone with its connection."""

    def __init__(self, url: str, *, bot_id: int) -> None:
        self._url = url
        self._bot_id = bot_id

    async def hold(self, office: Office, work: Callable[[], Awaitable[None]]) -> None:
        named = {"application_name": f"nplusx {self._bot_id} {office} {os.getpid()}", **_ASK_AFTER_IT}
        engine = create_async_engine(
            self._url,
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",
            connect_args={"server_settings": named, "timeout": NO_ANSWER},
        )
        while True:
            try:
                async with engine.connect() as connection:
                    await self._win(connection, office)
                    log.info("in office", office=office)
                    await _in_office(connection, work)
            except (DBAPIError, OSError, TimeoutError) as error:
                log.warning("out of office", office=office, error=type(error).__name__)
            await asyncio.sleep(STAND_AGAIN)

    async def _win(self, connection: AsyncConnection, office: Office) -> None:
        digest = hashlib.sha256(f"nplusx {self._bot_id} {office}".encode()).digest()
        lock = {"lock": int.from_bytes(digest[:8], signed=True)}
        while True:
            if (await connection.execute(_TRY, lock)).scalar_one():
                return
            await asyncio.sleep(STAND_AGAIN)


async def _in_office(connection: AsyncConnection, work: Callable[[], Awaitable[None]]) -> None:
    """Work until the connection, and so the lock, is lost. Raises what ended it."""
    try:
        async with asyncio.TaskGroup() as both:
            both.create_task(_still_there(connection))
            await work()
    except BaseExceptionGroup as ended:
        raise ended.exceptions[0] from None


async def _still_there(connection: AsyncConnection) -> None:
    """Ask again and again. Raises DBAPIError, OSError or TimeoutError once there is no answer."""
    while True:
        await asyncio.sleep(STAND_AGAIN)
        async with asyncio.timeout(NO_ANSWER):
            await connection.execute(text("SELECT 1"))


def elections(url: str, *, bot_id: int) -> Elections:
    """The elections of a bot whose database is at this SQLAlchemy URL."""
    return Alone() if url.startswith("sqlite") else AdvisoryLocks(url, bot_id=bot_id)
