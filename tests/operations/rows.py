"""All rows of a database: kept, put back as they were, and told apart from those of another moment."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert, select

from bot.storage import tables
from bot.storage.statements import Statement

TABLES = tuple(tables.metadata.sorted_tables)
# The rows of all others go with theirs.
_ROOTS = tuple(table for table in TABLES if all(column.nullable for column in table.columns if column.foreign_keys))
_NUMBERED = tuple(table for table in TABLES if "id" in table.columns)
_INSERTIONS = {table.name: Statement(insert(table)) for table in TABLES}
_EMPTIED = [f"DELETE FROM {table.name}" for table in _ROOTS]  # noqa: S608 - a table of ours
# SQL, and the rows it is run with where it takes any.
_Prepared = list[tuple[str, list[tuple[Any, ...]] | None]]


class Rows(dict[str, list[dict[str, Any]]]):
    """Every row of every table, by its name; how they are put back is found out once, for each test begins with it."""

    def __init__(self, connection: Connection) -> None:
        """Those of this moment."""
        for table in TABLES:
            found = connection.execute(select(table).order_by(*table.primary_key.columns))
            self[table.name] = [dict(row) for row in found.mappings()]
        self._prepared: dict[str, _Prepared] = {}

    def put_back(self, connection: Connection) -> None:
        """Let the database hold these and no others."""
        name = connection.dialect.name
        if name not in self._prepared:
            # SQLite goes on after the largest id by itself.
            emptied = [self._emptied_on_postgresql()] if name == "postgresql" else _EMPTIED
            self._prepared[name] = [*((sql, None) for sql in emptied), *self._filled(connection.dialect)]
        for sql, values in self._prepared[name]:
            connection.exec_driver_sql(sql, values)

    def _filled(self, dialect: Dialect) -> _Prepared:
        insertions = {name: _INSERTIONS[name]._for(dialect) for name, rows in self.items() if rows}
        return [(one.sql, [tuple(one.row(row)) for row in self[name]]) for name, one in insertions.items()]

    def _emptied_on_postgresql(self) -> str:
        """What can be said in one statement is not said in twenty: each is a way to the server and back."""
        following = {table.name: max((row["id"] for row in self[table.name]), default=0) + 1 for table in _NUMBERED}
        emptied = ", ".join(f"part_{part} AS ({sql})" for part, sql in enumerate(_EMPTIED))
        numbers = ", ".join(
            f"setval(pg_get_serial_sequence('{name}', 'id'), {number}, false)" for name, number in following.items()
        )
        return f"WITH {emptied} SELECT {numbers}"


def all_said(connection: Connection) -> dict[str, str]:
    """The same in words that only tell whether anything differs, for which one statement is enough."""
    said = connection.exec_driver_sql(_all_said(connection.dialect.name)).one()
    return dict(zip((table.name for table in TABLES), said, strict=True))


@cache
def _all_said(dialect: str) -> str:
    def said(table: Table) -> str:
        names, key = (
            ", ".join(f'"{column.name}"' for column in columns)
            for columns in (table.columns, table.primary_key.columns)
        )
        if dialect == "postgresql":
            return f"SELECT string_agg({table.name}::text, chr(10) ORDER BY {key}) FROM {table.name}"  # noqa: S608
        return f"SELECT group_concat(json_array({names}), char(10)) FROM (SELECT * FROM {table.name} ORDER BY {key})"  # noqa: S608

    return "SELECT " + ", ".join(f"({said(table)})" for table in TABLES)
