"""Small statements straight to the driver: SQLAlchemy writes their SQL once, and is out of their way from then on.

Changes wait on PostgreSQL, so that many of them go in one exchange (decision 0040).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Select, Table, Update
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.visitors import iterate

Built = Select[Any] | Insert | Update
_PLACE = re.compile(r"\$(\d+)")


class Statement:
    """A statement that is run again and again, within the transaction of a connection (decision 0020).

    It does what `connection.execute` would, and raises the same errors when the database refuses.
    """

    def __init__(self, built: Built, *, columns: Iterable[str] | None = None) -> None:
        """`columns` are those an insertion gives values to, when they are not all."""
        self._built = built
        self._columns = None if columns is None else list(columns)
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, parameters: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """What a question finds."""
        compiled = self._for(connection.dialect)
        if compiled.has_lists:
            return connection.execute(self._built, parameters).all()
        return compiled.read(compiled.run(connection, parameters).fetchall())

    def change(self, connection: Connection, parameters: Mapping[str, Any]) -> int:
        """Insert or update now; how many rows it touched."""
        return self._for(connection.dialect).run(connection, parameters).rowcount

    def keep(self, connection: Connection, parameters: Mapping[str, Any]) -> None:
        """Insert or update one row, on PostgreSQL perhaps later: before its table is asked for, or the commit.

        Raises LookupError when there is no such row; that too, and what the database refuses, perhaps later.
        """
        compiled = self._for(connection.dialect)
        if changes := Changes.of(connection):
            changes.add(connection, compiled, compiled.row(parameters))
        else:
            _require_one(compiled.sql, compiled.run(connection, parameters).rowcount)

    def _for(self, dialect: Dialect) -> "_Compiled":
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _Compiled(self._built, self._columns, dialect)
        return compiled


class _Compiled:
    """The SQL for one kind of database, and how values are turned into what its driver takes, and back."""

    def __init__(self, built: Built, columns: list[str] | None, dialect: Dialect) -> None:
        compiled = built.compile(dialect=dialect, column_keys=columns)
        # SQL for a list depends on its length, so it is written each time.
        self.has_lists = bool(compiled.post_compile_params)
        self.sql = compiled.string
        self.tables = frozenset(part.name for part in iterate(built) if isinstance(part, Table))
        # What the statement itself brings along, as the 1 of `revision + 1`.
        self._own = {name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required}
        self._into = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in compiled.positiontup or ()
        ]
        found = built.selected_columns if isinstance(built, Select) else ()
        self._out_of = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in found]

    def run(self, connection: Connection, parameters: Mapping[str, Any]) -> DBAPICursor:
        if changes := Changes.of(connection):
            changes.send_before(connection, self.tables)
        return _run(connection, self.sql, self.row(parameters))

    def row(self, parameters: Mapping[str, Any]) -> list[Any]:
        values = {**self._own, **parameters}
        return [process(values[name]) if process else values[name] for name, process in self._into]

    def read(self, rows: Iterable[Iterable[Any]]) -> list[list[Any]]:
        return [
            [process(value) if process else value for value, process in zip(row, self._out_of, strict=True)]
            for row in rows
        ]


class Changes:
    """What a transaction on PostgreSQL has changed and nothing has asked for yet: all of it goes in one exchange."""

    def __init__(self) -> None:
        self._waiting: list[tuple[_Compiled, list[Any]]] = []
        self._tables: set[str] = set()

    @classmethod
    def begin(cls, connection: Connection) -> "Changes":
        """Keep changes back from now on, in a new transaction of this connection."""
        changes = connection.info[cls] = cls()
        return changes

    @classmethod
    def of(cls, connection: Connection) -> "Changes | None":
        """What is kept back in this connection's transaction, if anything ever is."""
        changes: Changes | None = connection.info.get(cls)
        return changes

    def add(self, connection: Connection, compiled: _Compiled, row: list[Any]) -> None:
        # Within one statement none sees what another does: of the same row the second would be lost.
        self.send_before(connection, compiled.tables)
        self._waiting.append((compiled, row))
        self._tables |= compiled.tables

    def send_before(self, connection: Connection, tables: frozenset[str]) -> None:
        """Send what waits if any of it is in one of these tables."""
        if not self._tables.isdisjoint(tables):
            self.send(connection)

    def send(self, connection: Connection) -> None:
        """Send what waits. Raises LookupError when a row that was to be changed is not there."""
        if not self._waiting:
            return
        parts = tuple(compiled.sql for compiled, _ in self._waiting)
        values = [value for _, row in self._waiting for value in row]
        self._waiting, self._tables = [], set()
        [touched] = _run(connection, _together(parts), values).fetchall()
        for sql, rows in zip(parts, touched, strict=True):
            _require_one(sql, rows)


def _require_one(sql: str, rows: int | None) -> None:
    if rows != 1:
        raise LookupError(f"no such row: {sql}")


@lru_cache(maxsize=500)
def _together(parts: tuple[str, ...]) -> str:
    """One statement of PostgreSQL's that does what these do, and tells of each whether it touched its row."""
    named, before = [], 0
    for number, sql in enumerate(parts):
        text, *places = _PLACE.split(sql)
        # Text and the number of a parameter in turns; those of the parts before come first.
        moved = [f"${int(place) + before}{after}" for place, after in zip(places[::2], places[1::2], strict=True)]
        named.append(f"part_{number} AS ({text}{''.join(moved)} RETURNING 1)")
        before += len(set(places[::2]))
    touched = ", ".join(f"(TABLE part_{number})" for number in range(len(parts)))
    return f"WITH {', '.join(named)} SELECT {touched}"


def _run(connection: Connection, sql: str, row: list[Any]) -> DBAPICursor:
    raw = connection.connection
    cursor = raw.cursor()
    refused = connection.dialect.loaded_dbapi.Error
    try:
        cursor.execute(sql, row)
    except refused as error:
        if connection.dialect.is_disconnect(error, raw, cursor):
            # SQLAlchemy is to see for itself that the server went away: then it gives up all its pool holds.
            with suppress(DBAPIError):
                connection.exec_driver_sql("SELECT 1")
        # Not its parameters, for they may be people's words.
        raise DBAPIError.instance(sql, None, error, refused) from error
    return cursor
