"""What the files under a database keep of a secret vote: of the raw bytes, not of what a query would say."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.councils.model.votes import Choice
from bot.councils.operations.votes import cast_ballot, close_vote
from bot.storage import tables
from bot.storage.database import open_database
from tests.operations.chamber import Chamber

CHOICES = (Choice.FOR, Choice.AGAINST, Choice.FOR)


async def _voted(chamber: Chamber) -> list[bytes]:
    """Three have voted in a secret vote; the marks of their ballots."""
    vote = await chamber.vote(secret=True)
    for seat, choice in zip(chamber.seats, CHOICES, strict=False):
        await chamber.do(cast_ballot, seat, vote=vote, choice=choice)
    return [row.mark.encode() for row in await chamber.rows(tables.secret_ballots)]


def _found(marks: list[bytes], *files: Path) -> int:
    """How many of the marks stand anywhere in these files."""
    kept = b"".join(file.read_bytes() for file in files if file.exists())
    return sum(mark in kept for mark in marks)


def _marks_in(copy: Path) -> set[str | None]:
    with closing(sqlite3.connect(copy)) as connection:
        return {mark for (mark,) in connection.execute("SELECT mark FROM secret_ballots")}


async def test_once_the_bot_has_stopped_no_file_of_sqlite_holds_a_mark(sqlite_url: str, tmp_path: Path) -> None:
    file = Path(make_url(sqlite_url).database or "")
    beside = file.with_name(f"{file.name}-wal")
    database = await open_database(sqlite_url)
    try:
        chamber = Chamber(database)
        await chamber.constitute()
        marks = await _voted(chamber)
        assert _found(marks, file, beside) == 3
        with closing(sqlite3.connect(file)) as open_vote, closing(sqlite3.connect(tmp_path / "during")) as during:
            open_vote.backup(during)
        await chamber.do(close_vote, chamber.convenor, vote=1)
        assert _found(marks, beside) == 3  # the way the ballots came, until it is overwritten
        with closing(sqlite3.connect(file)) as closed, closing(sqlite3.connect(tmp_path / "after")) as after:
            closed.backup(after)
    finally:
        await database.close()
    assert not beside.exists()
    assert _found(marks, file) == 0
    # A copy made while the vote was open tells the holder of the key for good; one made after the close tells nobody.
    assert {mark.encode() for mark in _marks_in(tmp_path / "during") if mark} == set(marks)
    assert _marks_in(tmp_path / "after") == {None}
    assert _found(marks, tmp_path / "after") == 0


@pytest.mark.postgres
async def test_postgres_keeps_marks_in_its_file_until_the_table_is_written_anew(postgres_url: str) -> None:
    async def file(chamber: Chamber) -> Path:
        def where(connection: Connection) -> Path:
            folder = connection.execute(text("SHOW data_directory")).scalar_one()
            path = connection.execute(text("SELECT pg_relation_filepath('secret_ballots')")).scalar_one()
            return Path(folder, path)

        return await chamber.database.read(where)

    async def told(statement: str) -> None:
        engine = create_async_engine(postgres_url, isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.execute(text(statement))
        await engine.dispose()

    database = await open_database(postgres_url)
    try:
        chamber = Chamber(database)
        await chamber.constitute()
        marks = await _voted(chamber)
        await chamber.do(close_vote, chamber.convenor, vote=1)
        await told("CHECKPOINT")
        assert _found(marks, await file(chamber)) == 3
        # A plain VACUUM frees their room and lets them lie there.
        await told("VACUUM FULL secret_ballots")
        await told("CHECKPOINT")
        assert _found(marks, await file(chamber)) == 0
    finally:
        await database.close()


async def test_two_looks_around_one_ballot_tell_what_it_chose(chamber: Chamber) -> None:
    """What cannot be hidden from whoever reads the tables again and again while a vote is open."""

    async def count() -> dict[str, int]:
        chosen = [row.choice for row in await chamber.rows(tables.secret_ballots)]
        return {choice: chosen.count(choice) for choice in set(chosen)}

    await _voted(chamber)
    before = await count()
    await chamber.do(cast_ballot, chamber.seats[3], vote=1, choice=Choice.AGAINST)
    after = await count()
    assert {choice: after[choice] - before.get(choice, 0) for choice in after} == {"for": 0, "against": 1}
