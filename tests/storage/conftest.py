"""A database of each kind, opened, and a council in it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, delete, func, select

from bot.storage import tables
from bot.storage.database import Database, open_database
from bot.storage.migrate import migrate
from tests.operations.chamber import Chamber


@pytest.fixture(scope="session", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def shelves_url(request: pytest.FixtureRequest) -> str:
    """One database for all, emptied before every test: quicker than as many databases as tests."""
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{request.getfixturevalue('sqlite_template').with_name('shelves.db')}"
        asyncio.run(migrate(url))
        return url
    template: str = request.getfixturevalue("postgres_template")
    new: str = request.getfixturevalue("postgres").create("shelves", template=template)
    return new


@pytest.fixture
async def database(shelves_url: str) -> AsyncIterator[Database]:
    """An empty, migrated database; a test that asks for it runs on SQLite and on PostgreSQL."""
    opened = await open_database(shelves_url)
    try:
        await opened.write(_empty)
        yield opened
    finally:
        await opened.close()


@pytest.fixture
async def chamber(database: Database) -> Chamber:
    """A council of nine in it, and the clock of its archive."""
    chamber = Chamber(database)
    await chamber.constitute()
    await chamber.look()
    return chamber


def _empty(connection: Connection) -> None:
    # To truncate them all would take PostgreSQL five times as long: it makes every file of every table anew.
    for table in reversed(tables.metadata.sorted_tables):
        connection.execute(delete(table))
    if connection.dialect.name == "postgresql":
        for table in tables.metadata.sorted_tables:
            if table.autoincrement_column is not None:
                sequence = func.pg_get_serial_sequence(table.name, table.autoincrement_column.name)
                connection.execute(select(func.setval(sequence, 1, False)))
