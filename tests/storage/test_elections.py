"""An office has one holder among the processes of a bot, and another as soon as that one has gone."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.records import Office
from bot.storage import elections
from bot.storage.elections import Alone

BOT = 7000
SOON = 10.0
_CUT_HOLDERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_locks "
    "WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid() "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elections, "STAND_AGAIN", 0.02)


class Process:
    """One process of a bot that wants an office, and whether it holds it now."""

    def __init__(self, url: str, bot_id: int = BOT, office: Office = Office.POLLING) -> None:
        self.in_office = asyncio.Event()
        self.ended = asyncio.Event()
        self._task = asyncio.create_task(elections.elections(url, bot_id=bot_id).hold(office, self._work))

    async def _work(self) -> None:
        self.in_office.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.in_office.clear()
            self.ended.set()

    async def stop(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


@pytest.mark.postgres
async def test_one_holds_it_and_the_next_when_that_one_stops(postgres_url: str) -> None:
    async with asyncio.timeout(SOON):
        first = Process(postgres_url)
        await first.in_office.wait()
        second = Process(postgres_url)
        others = [Process(postgres_url, office=Office.SENDING), Process(postgres_url, bot_id=BOT + 1)]
        for other in others:
            await other.in_office.wait()
        assert not second.in_office.is_set()
        await first.stop()
        await second.in_office.wait()
        for process in (second, *others):
            await process.stop()


@pytest.mark.postgres
async def test_who_lost_the_connection_stops_working_and_stands_again(postgres_url: str) -> None:
    engine = create_async_engine(postgres_url)
    async with asyncio.timeout(SOON):
        process = Process(postgres_url)
        await process.in_office.wait()
        async with engine.begin() as connection:
            await connection.execute(_CUT_HOLDERS)
        await process.ended.wait()
        await process.in_office.wait()
        await process.stop()
    await engine.dispose()


@pytest.mark.postgres
async def test_what_the_work_raises_ends_it(postgres_url: str) -> None:
    async def failing() -> None:
        raise LookupError("revoked")

    with pytest.raises(LookupError, match="revoked"):
        await elections.elections(postgres_url, bot_id=BOT).hold(Office.POLLING, failing)


async def test_on_sqlite_the_only_process_holds_all(sqlite_url: str) -> None:
    alone = elections.elections(sqlite_url, bot_id=BOT)
    assert isinstance(alone, Alone)
    process = Process(sqlite_url)
    await process.in_office.wait()
    await process.stop()
    assert process.ended.is_set()
