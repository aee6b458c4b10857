"""The council that operations are tried on."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.storage.database import open_database
from bot.storage.migrate import migrate
from tests.operations.chamber import Chamber, Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A database, and its rows as they were when the council of nine had just been founded."""

    url: str
    rows: Rows


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest) -> Place:
    """One database for all, put back before every test: quicker than as many databases as tests."""
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{request.getfixturevalue('sqlite_template').with_name('council.db')}"
        asyncio.run(migrate(url))
    else:
        url = request.getfixturevalue("postgres").create(
            "council", template=request.getfixturevalue("postgres_template")
        )
    return Place(url=url, rows=asyncio.run(_constituted(url)))


@pytest.fixture
async def chamber(place: Place) -> AsyncIterator[Chamber]:
    """A council of nine; a test that asks for it runs on SQLite and on PostgreSQL."""
    database = await open_database(place.url)
    try:
        chamber = Chamber(database)
        await chamber.put_back(place.rows)
        yield chamber
    finally:
        await database.close()


async def _constituted(url: str) -> Rows:
    database = await open_database(url)
    try:
        chamber = Chamber(database)
        await chamber.constitute()
        return await chamber.everything()
    finally:
        await database.close()
