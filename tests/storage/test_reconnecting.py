"""A PostgreSQL server that went away for a moment is found again."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage import tables
from bot.storage.database import Database, open_database
from bot.storage.statements import Statement

pytestmark = pytest.mark.postgres
AT_ONCE = 5
_CUT = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> :own")
_ask = partial(Statement(select(func.count()).select_from(tables.parked_updates)).rows, parameters={})
_keep = partial(
    Statement(insert(tables.private_chats), columns=("bot_id", "user_id", "reachable")).change,
    parameters={"bot_id": 7000, "user_id": 1, "reachable": True},
)


@pytest.fixture
async def left_alone(postgres_url: str) -> AsyncIterator[Database]:
    """A database with several connections through each of its doors, of which the server has closed each."""
    database = await open_database(postgres_url)
    await asyncio.gather(*(door(_ask) for door in (database.read, database.write) for _ in range(AT_ONCE)))
    engine = create_async_engine(postgres_url)
    async with engine.begin() as other:
        own = (await other.execute(select(func.pg_backend_pid()))).scalar_one()
        await other.execute(_CUT, {"own": own})
    await engine.dispose()
    yield database
    await database.close()


async def test_only_what_came_first_after_it_fails(left_alone: Database) -> None:
    with pytest.raises(DBAPIError):
        await left_alone.read(_ask)
    answers = await asyncio.gather(*(left_alone.read(_ask) for _ in range(AT_ONCE)))
    assert [row[0] for [row] in answers] == [0] * AT_ONCE


async def test_a_change_finds_it_again_too(left_alone: Database) -> None:
    with pytest.raises(DBAPIError):
        await left_alone.write(_keep)
    assert await left_alone.write(_keep) == 1
