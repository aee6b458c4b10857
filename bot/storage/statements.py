"""Small statements straight to the driver: SQLAlchemy writes their SQL once, and is out of their way from then on."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Select, Update
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError

Built = Select[Any] | Insert | Update


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
        """Insert or update; how many rows it touched."""
        return self._for(connection.dialect).run(connection, parameters).rowcount

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
        self._sql = compiled.string
        self._error = dialect.loaded_dbapi.Error
        # What the statement itself brings along, as the 1 of `revision + 1`.
        self._own = {name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required}
        self._into = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in compiled.positiontup or ()
        ]
        found = built.selected_columns if isinstance(built, Select) else ()
        self._out_of = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in found]

    def run(self, connection: Connection, parameters: Mapping[str, Any]) -> DBAPICursor:
        values = {**self._own, **parameters}
        row = [process(values[name]) if process else values[name] for name, process in self._into]
        raw = connection.connection
        cursor = raw.cursor()
        try:
            cursor.execute(self._sql, row)
        except self._error as error:
            if connection.dialect.is_disconnect(error, raw, cursor):
                # SQLAlchemy is to see for itself that the server went away: then it gives up all its pool holds.
                with suppress(DBAPIError):
                    connection.exec_driver_sql("SELECT 1")
            # Not its parameters, for they may be people's words.
            raise DBAPIError.instance(self._sql, None, error, self._error) from error
        return cursor

    def read(self, rows: Iterable[Iterable[Any]]) -> list[list[Any]]:
        return [
            [process(value) if process else value for value, process in zip(row, self._out_of, strict=True)]
            for row in rows
        ]
