"""What a whole database holds, and its way from one into another."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine, func, insert, inspect, select, text

from bot.storage import tables

MAGIC = b"SQLite format 3\0"
Counts = dict[str, int]
_AT_ONCE = 1000


def counts(connection: Connection) -> Counts:
    """How many rows each table has; one that is not there has none."""
    there = inspect(connection).get_table_names()
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in tables.metadata.sorted_tables
        if table.name in there
    }


@contextmanager
def reading(file: Path) -> Iterator[Connection]:
    """A SQLite file as it is, to be read only."""
    engine = create_engine(f"sqlite:///file:{file.resolve()}?mode=ro&uri=true", poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def copy_file(source: Path, target: Path) -> None:
    """Write what stands in a SQLite file, which may be in use, over what stands in another.

    Whoever writes into the source meanwhile does not wait; the copy is of one moment. Raises sqlite3.Error.
    """
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as written:
        # All pages in one step: between two, a writer would make it begin again, and in a busy hour it never ended.
        read.backup(written, pages=-1)
        written.execute("PRAGMA journal_mode=DELETE")


def faults_of(connection: Connection) -> list[str]:
    """What SQLite finds broken in one of its files, a line each."""
    lines = connection.execute(text("PRAGMA integrity_check")).scalars()
    astray = connection.execute(text("PRAGMA foreign_key_check")).scalars()
    return [*(line for line in lines if line != "ok"), *(f"a row of {table} refers to nothing" for table in astray)]


def copy_rows(source: Connection, target: Connection) -> None:
    """Carry every row of one database into the empty tables of another of the same form, of either kind."""
    for table in tables.metadata.sorted_tables:
        for rows in source.execute(select(table)).mappings().partitions(_AT_ONCE):
            target.execute(insert(table), [dict(row) for row in rows])
        counted = table.autoincrement_column
        if counted is not None and target.dialect.name == "postgresql":
            last = select(func.max(counted)).scalar_subquery()
            sequence = func.pg_get_serial_sequence(table.name, counted.name)
            target.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))


def look_over(connection: Connection) -> None:
    """Let PostgreSQL see at once how much there is of what, by which it plans; on its own it would later."""
    connection.execute(text("ANALYZE"))
