"""The marks of secret ballots, and the rows they stand in."""

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.councils.errors import WrongState
from bot.councils.ports import Transaction
from bot.storage.archive import Archive
from bot.storage.database import Database, open_database
from tests.operations.chamber import BEGINNING

ONE, OTHER = b"1" * 32, b"2" * 32


def marks(tx: Transaction, *, now: datetime) -> list[str]:
    """The marks of some voters in some votes of some councils."""
    return [tx.mark(1, 1, "N1"), tx.mark(1, 1, "N2"), tx.mark(1, 2, "N1"), tx.mark(2, 1, "N1"), tx.mark(1, 11, "X1")]


def ids(tx: Transaction, *, now: datetime) -> list[int]:
    """Many random ids."""
    return [tx.random_id() for _ in range(100)]


def _archive(database: Database, key: bytes | None) -> Archive:
    return Archive(database, bot_id=7000, now=lambda: BEGINNING, kept=lambda: None, secret_key=key)


async def test_a_mark_is_one_voter_s_in_one_vote_and_needs_the_key(database: Database) -> None:
    one = await _archive(database, ONE).read(marks)
    assert one == await _archive(database, ONE).bound(5).read(marks)
    other = await _archive(database, OTHER).read(marks)
    assert len({*one, *other}) == 10
    assert {len(mark) for mark in one} == {64}
    with pytest.raises(WrongState) as refused:
        await _archive(database, None).read(marks)
    assert refused.value.key == "secret-ballots-need-a-key"


async def test_ids_fit_a_column_and_have_no_order(database: Database) -> None:
    drawn = await _archive(database, None).read(ids)
    assert len(set(drawn)) == 100
    assert 0 <= min(drawn) <= max(drawn) < 2**63
    assert drawn != sorted(drawn)


async def test_sqlite_numbers_no_secret_ballot_and_wipes_what_is_dropped(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    try:
        with pytest.raises(OperationalError, match="no such column: rowid"):
            await database.read(lambda connection: connection.execute(text("SELECT rowid FROM secret_ballots")).all())
        assert await database.write(lambda connection: connection.execute(text("PRAGMA secure_delete")).scalar()) == 1
    finally:
        await database.close()
