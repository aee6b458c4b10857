"""One collection for every table: a noun's fields are its columns."""

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.statements import Statement

T = TypeVar("T")
_Shape = tuple[tuple[str, str], ...]


class Shelf(Generic[T]):
    """A table and its noun, with every statement built once."""

    def __init__(self, table: Table, noun: type[T]) -> None:
        self.table = table
        self.noun = noun
        self.names = tuple(column.name for column in table.columns)
        self.key = tuple(column.name for column in table.primary_key.columns)
        places = [self.names.index(name) for name in self.key]
        # What stands in a row's key, to put rows into its order.
        self.key_of = lambda row: tuple(row[place] for place in places)
        self._selects: dict[tuple[_Shape, bool], Statement] = {}
        self.insert = insert(table)
        self.updates = (
            update(table)
            .where(*(table.c[name] == bindparam(f"key_{name}") for name in self.key))
            .values({name: bindparam(f"new_{name}") for name in self.names if name not in self.key})
        )
        self.update = Statement(self.updates)
        changed = [name for name in self.names if name not in self.key]
        self.has_values = bool(changed)
        self.upserts = {
            name: Statement(
                statement.on_conflict_do_update(
                    index_elements=list(self.key), set_={name: statement.excluded[name] for name in changed}
                )
                if changed
                else statement.on_conflict_do_nothing()
            )
            for name, statement in (("sqlite", sqlite.insert(table)), ("postgresql", postgresql.insert(table)))
        }

    def where(self, shape: _Shape) -> list[ColumnElement[bool]]:
        return [self._test(name, test) for name, test in shape]

    def _test(self, name: str, test: str) -> ColumnElement[bool]:
        column = self.table.c[name]
        match test:
            case "in":
                return column.in_(bindparam(f"f_{name}", expanding=True))
            case "null":
                return column.is_(None)
            case _:
                return column == bindparam(f"f_{name}")

    def select(self, shape: _Shape, *, lock: bool) -> Statement:
        statement = self._selects.get((shape, lock))
        if statement is None:
            found = select(self.table).where(*self.where(shape))
            if not _has_list(shape):
                found = found.order_by(*self.table.primary_key.columns)
            statement = self._selects[shape, lock] = Statement(found.with_for_update() if lock else found)
        return statement

    def thing(self, row: Iterable[Any]) -> T:
        """What stands in a row of the table's columns."""
        return self.noun(**dict(zip(self.names, row, strict=True)))

    def values(self, thing: T) -> dict[str, Any]:
        return {name: getattr(thing, name) for name in self.names}

    def changes(self, thing: T) -> dict[str, Any]:
        """What an update of this thing is given."""
        return {f"{'key' if name in self.key else 'new'}_{name}": getattr(thing, name) for name in self.names}


class TableCollection(Generic[T]):
    """The rows of a shelf within one transaction; with `locks`, getting a row holds it until the end (PostgreSQL)."""

    def __init__(self, connection: Connection, shelf: Shelf[T], *, locks: bool = False) -> None:
        self._connection = connection
        self._shelf = shelf
        self._locks = locks

    def get(self, **key: object) -> T | None:
        rows = self._rows(key, lock=self._locks)
        return rows[0] if rows else None

    def find(self, **fields: object) -> tuple[T, ...]:
        return tuple(self._rows(fields, lock=False))

    def count(self, by: str, **fields: object) -> dict[object, int]:
        shape, values = _shape(fields)
        column = self._shelf.table.c[by]
        statement = select(column, func.count()).where(*self._shelf.where(shape)).group_by(column)
        return {row[0]: row[1] for row in self._connection.execute(statement, values)}

    def add(self, *things: T) -> None:
        if things:
            self._connection.execute(self._shelf.insert, [self._shelf.values(thing) for thing in things])

    def save(self, thing: T) -> None:
        self._shelf.update.keep(self._connection, self._shelf.changes(thing))

    def save_all(self, *things: T) -> None:
        if things:
            self._connection.execute(self._shelf.updates, [self._shelf.changes(thing) for thing in things])

    def put(self, thing: T) -> None:
        upsert, values = self._shelf.upserts[self._connection.dialect.name], self._shelf.values(thing)
        if self._shelf.has_values:
            upsert.keep(self._connection, values)
        else:
            # One that is there already is not touched.
            upsert.change(self._connection, values)

    def remove(self, **fields: object) -> None:
        shape, values = _shape(fields)
        self._connection.execute(delete(self._shelf.table).where(*self._shelf.where(shape)), values)

    def _rows(self, fields: Mapping[str, object], *, lock: bool) -> list[T]:
        shape, values = _shape(fields)
        rows = self._shelf.select(shape, lock=lock).rows(self._connection, values)
        if _has_list(shape):
            # Asked to order what a list finds, SQLite walks through all of a council's rows in the order of their key.
            rows = sorted(rows, key=self._shelf.key_of)
        return [self._shelf.thing(row) for row in rows]


def _has_list(shape: _Shape) -> bool:
    return any(test == "in" for _, test in shape)


def _shape(fields: Mapping[str, object]) -> tuple[_Shape, dict[str, Any]]:
    shape: list[tuple[str, str]] = []
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if value is None:
            shape.append((name, "null"))
        elif isinstance(value, (set, frozenset)):
            shape.append((name, "in"))
            values[f"f_{name}"] = sorted(value)
        else:
            shape.append((name, "is"))
            values[f"f_{name}"] = value
    return tuple(shape), values
