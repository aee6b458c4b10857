"""A post office on a fresh database."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import open_database
from playground.people import User
from tests.delivery.office import Office


@pytest.fixture
async def office(sqlite_url: str) -> AsyncIterator[Office]:
    """The office of a council, with nothing in its outbox."""
    database = await open_database(sqlite_url)
    try:
        office = Office(database)
        await office.constitutes(office.group)
        yield office
    finally:
        await database.close()


@pytest.fixture
async def mei(office: Office) -> User:
    """A woman who has started the bot."""
    return await office.moves_in("Mei")


@pytest.fixture
async def min_(office: Office) -> User:
    """Another who has."""
    return await office.moves_in("Min")
