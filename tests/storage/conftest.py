"""A database of each kind, opened."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database, open_database
from tests.operations.chamber import Chamber


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated database; a test that asks for it runs on SQLite and on PostgreSQL."""
    opened = await open_database(database_url)
    try:
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
