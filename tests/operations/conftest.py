"""The council that operations are tried on."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage.database import Database, open_database
from bot.storage.migrate import migrate
from tests.operations.chamber import Chamber
from tests.operations.rows import Rows


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let these tests share a loop, and so a database that stays open."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def council_url(request: pytest.FixtureRequest) -> str:
    """The address of one database for all, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{request.getfixturevalue('sqlite_template').with_name('council.db')}"
        asyncio.run(migrate(url))
        return url
    template: str = request.getfixturevalue("postgres_template")
    new: str = request.getfixturevalue("postgres").create("council", template=template)
    return new


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def founded(council_url: str) -> AsyncIterator[tuple[Database, Rows]]:
    """The open database, and its rows when the council of nine had just been founded."""
    database = await open_database(council_url)
    try:
        chamber = Chamber(database)
        await chamber.constitute()
        yield database, await chamber.everything()
    finally:
        await database.close()


@pytest_asyncio.fixture(loop_scope="session")
async def chamber(founded: tuple[Database, Rows]) -> Chamber:
    """A council of nine; a test that asks for it runs on SQLite and on PostgreSQL."""
    database, rows = founded
    chamber = Chamber(database)
    await chamber.put_back(rows)
    return chamber
