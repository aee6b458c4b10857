"""What earlier versions wrote comes up to date whole, on both databases.

Each file in `earlier` holds what the code of that revision wrote, playing some of its own conversations, a council
each; at a release a file is added for the newest revision.
"""

import json
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import Column, Connection, DateTime, MetaData, Table, func, insert, select
from sqlalchemy.ext.asyncio import create_async_engine

from bot.councils.model.issues import Channel
from bot.councils.operations.export import export_council
from bot.councils.operations.issues import put_forward
from bot.storage.archive import Archive
from bot.storage.database import open_database
from bot.storage.migrate import migrate
from tests.operations.chamber import BEGINNING, person

T = TypeVar("T")
Rows = list[dict[str, Any]]
Recording = dict[str, Rows]
EARLIER = sorted(Path(__file__).with_name("earlier").glob("*.json"))
pytestmark = [
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
    pytest.mark.parametrize("written", EARLIER, ids=lambda file: file.stem),
]


def _read(written: Path) -> Recording:
    recording: Recording = json.loads(written.read_text("utf-8"))
    return recording


async def _in(url: str, work: Callable[[Connection], T]) -> T:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _tables(connection: Connection) -> list[Table]:
    found = MetaData()
    found.reflect(connection)
    return found.sorted_tables


def _value(column: Column[Any], written: Any) -> Any:
    if written is None or not isinstance(column.type, DateTime):
        return written
    moment = datetime.fromisoformat(written)
    return moment.replace(tzinfo=UTC) if column.type.timezone else moment


def _play(connection: Connection, recording: Recording) -> None:
    """Write the rows as that version did, and let PostgreSQL count on from the last of them."""
    for table in _tables(connection):
        rows = recording.get(table.name, [])
        if not rows:
            continue
        connection.execute(insert(table), [{key: _value(table.c[key], row[key]) for key in row} for row in rows])
        counted = table.autoincrement_column
        if counted is not None and connection.dialect.name == "postgresql":
            sequence = func.pg_get_serial_sequence(table.name, counted.name)
            connection.execute(select(func.setval(sequence, select(func.max(counted)).scalar_subquery())))


def _lost(connection: Connection, recording: Recording) -> dict[str, list[str]]:
    """What was written then and does not stand there now, where its column still does."""
    lost = {}
    for table in _tables(connection):
        rows = recording.get(table.name, [])
        if not rows:
            continue
        kept = [column.name for column in table.c if column.name in rows[0]]
        wanted = Counter(repr([_value(table.c[name], row[name]) for name in kept]) for row in rows)
        found = Counter(repr(list(row)) for row in connection.execute(select(*(table.c[name] for name in kept))))
        if wanted - found:
            lost[table.name] = sorted(wanted - found)
    return lost


async def test_nothing_is_lost_and_the_council_goes_on(written: Path, empty_database_url: str) -> None:
    recording = _read(written)
    await migrate(empty_database_url, written.stem)
    await _in(empty_database_url, partial(_play, recording=recording))
    await migrate(empty_database_url)
    assert await _in(empty_database_url, partial(_lost, recording=recording)) == {}

    database = await open_database(empty_database_url)
    try:
        for council in recording["councils"]:
            archive = Archive(database, bot_id=council["bot_id"], now=lambda: BEGINNING, kept=lambda: None)
            collected = await archive.write(
                put_forward,
                actor=person(council["convenor_id"], "Convenor"),
                council=council["id"],
                text="The lamp at the gate is dark",
                channel=Channel.GROUP,
            )
            assert collected.number == council["last_issue"] + 1
            exported = await archive.read(export_council, council=council["id"])
            assert exported["title"] == council["title"]
    finally:
        await database.close()
