"""The council that operations are tried on."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import open_database
from tests.operations.chamber import Chamber


@pytest.fixture
async def chamber(database_url: str) -> AsyncIterator[Chamber]:
    """A council of nine in a database of its own; a test that asks for it runs on SQLite and on PostgreSQL."""
    database = await open_database(database_url)
    try:
        chamber = Chamber(database)
        await chamber.constitute()
        yield chamber
    finally:
        await database.close()
