"""Migrations lead to what `tables.py` says, and back, on both databases."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage import tables
from bot.storage.migrate import downgrade, is_newest, migrate

T = TypeVar("T")
# SQLAlchemy can't read SQLite's indexes over expressions; `_form` compares them as written down.
pytestmark = [
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index"),
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
]


async def _in(url: str, work: Callable[[Connection], T]) -> T:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _form(connection: Connection) -> dict[str, Any]:
    """All that the database knows of its tables, in a steady order."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(
            text("SELECT tbl_name, name, sql FROM sqlite_master WHERE tbl_name != 'alembic_version'")
        )
        return {f"{row.tbl_name} {row.name}": _lines(row.sql or "", row.name) for row in rows}
    found = inspect(connection)
    return {
        table: {
            "columns": [str(column) for column in found.get_columns(table)],
            "key": found.get_pk_constraint(table),
            "references": sorted(map(str, found.get_foreign_keys(table))),
            "checks": sorted(map(str, found.get_check_constraints(table))),
            "indexes": sorted(map(str, found.get_indexes(table))),
        }
        for table in found.get_table_names()
        if table != "alembic_version"
    }


def _lines(sql: str, name: str) -> list[str]:
    """What a table is made of; one that was rebuilt has quotes around its name, and its constraints in any order."""
    return sorted(line.rstrip(", ") for line in sql.replace(f'"{name}"', name).split("\n"))


def _made(connection: Connection) -> dict[str, Any]:
    tables.metadata.create_all(connection)
    form = _form(connection)
    tables.metadata.drop_all(connection)
    return form


def _difference(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, tables.metadata))


async def test_up_leads_to_the_tables_and_down_leads_back(empty_database_url: str) -> None:
    wanted = await _in(empty_database_url, _made)
    assert not await is_newest(empty_database_url)

    await migrate(empty_database_url)
    assert await _in(empty_database_url, _difference) == []
    assert await _in(empty_database_url, _form) == wanted
    assert await is_newest(empty_database_url)

    await downgrade(empty_database_url)
    assert await _in(empty_database_url, _form) == {}
    assert not await is_newest(empty_database_url)

    await migrate(empty_database_url)
    assert await _in(empty_database_url, _form) == wanted


async def test_a_database_of_the_newest_form_is_left_alone(database_url: str) -> None:
    before = await _in(database_url, _form)
    await migrate(database_url)
    assert await _in(database_url, _form) == before


async def test_a_sqlite_database_gets_its_folder(tmp_path: Path) -> None:
    await migrate(f"sqlite+aiosqlite:///{tmp_path / 'data' / 'nplusx.db'}")
    with sqlite3.connect(tmp_path / "data" / "nplusx.db") as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchone() == ("0007",)
    database.close()


async def test_a_migration_that_fails_leaves_nothing_behind(empty_database_url: str) -> None:
    await _in(empty_database_url, lambda connection: connection.execute(text("CREATE TABLE duties (at integer)")))
    before = await _in(empty_database_url, _form)
    with pytest.raises(Exception, match="already exists"):
        await migrate(empty_database_url)
    assert await _in(empty_database_url, _form) == before


def test_migrating_does_not_wait_for_the_bot_to_load() -> None:
    program = "import sys, bot.storage.migrate; sys.exit('aiogram' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


_FIRST_WAY = """
INSERT INTO councils (id, bot_id, chat_id, title, locale, timezone, founded_at, convenor_id, settings,
    last_seat, last_issue, last_topic, last_vote, last_resolution)
VALUES (1, 7, -1, 'A', 'en', 'UTC', '2026-01-01', 5, '{}', 2, 0, 1, 1, 0);
INSERT INTO seats (council, number, name, since) VALUES (1, 1, 'Li', '2026-01-01'), (1, 2, 'Wu', '2026-01-01');
INSERT INTO topics (council, number, title, status, cadence, created_at, last_guest)
VALUES (1, 1, 'Lamp', 'discussed', 'single', '2026-01-01', 0);
INSERT INTO votes (council, number, topic, question, rule, status, opened_at, closes_at, due, "cast")
VALUES (1, 1, 1, 'Mend it', '{}', 'open', '2026-01-01', '2026-01-03', 2, 1);
INSERT INTO ballots (council, vote, seat, choice, cast_at) VALUES (1, 1, 1, 'for', '2026-01-02');
INSERT INTO ballots (council, vote, seat) VALUES (1, 1, 2)
"""


async def test_ballots_of_the_first_way_belong_to_their_voters(empty_database_url: str) -> None:
    def cast_before(connection: Connection) -> None:
        for statement in _FIRST_WAY.split(";"):
            connection.exec_driver_sql(statement)

    async def rows(query: str) -> list[tuple[Any, ...]]:
        return await _in(empty_database_url, lambda connection: [tuple(row) for row in connection.execute(text(query))])

    await migrate(empty_database_url, "0001")
    await _in(empty_database_url, cast_before)
    await migrate(empty_database_url)
    assert await rows("SELECT voter, choice, took_part, recused, means FROM ballots ORDER BY voter") == [
        ("N1", "for", True, False, "button"),
        ("N2", None, False, False, None),
    ]
    await downgrade(empty_database_url, "0001")
    assert await rows("SELECT seat, choice FROM ballots ORDER BY seat") == [(1, "for"), (2, None)]


_ALLIED = """
INSERT INTO alliances (id, bot_id, title, founded_at) VALUES (1, 7, 'Valley', '2026-01-01');
INSERT INTO audit (alliance, at, actor_id, action, subject) VALUES (1, '2026-01-01', 5, 'found_alliance', '');
INSERT INTO audit (council, alliance, at, actor_id, action, subject)
VALUES (1, 1, '2026-01-02', 5, 'join_alliance', '')
"""


async def test_what_stands_in_no_councils_audit_goes_on_the_way_down(empty_database_url: str) -> None:
    def ally(connection: Connection) -> None:
        for statement in _ALLIED.split(";"):
            connection.exec_driver_sql(statement)

    def found(connection: Connection) -> None:
        connection.exec_driver_sql(_FIRST_WAY.split(";", maxsplit=1)[0])

    await migrate(empty_database_url, "0001")
    await _in(empty_database_url, found)
    await migrate(empty_database_url)
    await _in(empty_database_url, ally)
    await downgrade(empty_database_url, "0003")
    kept = await _in(empty_database_url, lambda connection: connection.execute(text("SELECT action FROM audit")).all())
    assert [tuple(row) for row in kept] == [("join_alliance",)]


_COORDINATED = """
INSERT INTO alliances (id, bot_id, title, founded_at)
VALUES (1, 7, 'Valley', '2026-01-01'), (2, 7, 'Hills', '2026-01-01');
INSERT INTO coordinators (alliance, user_id) VALUES (2, 5);
INSERT INTO alliance_members (council, alliance, joined_at) VALUES (1, 2, '2026-01-02');
INSERT INTO alliance_codes (digest, alliance, expires_at) VALUES ('abc', 2, '2026-02-01')
"""


async def test_who_coordinated_an_alliance_coordinates_its_highest_unit(empty_database_url: str) -> None:
    def ally(connection: Connection) -> None:
        for statement in (_FIRST_WAY.split(";", maxsplit=1)[0], *_COORDINATED.split(";")):
            connection.exec_driver_sql(statement)

    async def rows(question: str) -> list[tuple[Any, ...]]:
        found = await _in(empty_database_url, lambda connection: connection.execute(text(question)).all())
        return [tuple(row) for row in found]

    await migrate(empty_database_url, "0001")
    await migrate(empty_database_url, "0005")
    await _in(empty_database_url, ally)
    await migrate(empty_database_url)
    of_unit = "FROM {0} JOIN units_above ON units_above.unit = {0}.unit JOIN units ON units.id = above"
    assert await rows(f"SELECT name, user_id, role {of_unit.format('unit_roles')}") == [("Hills", 5, "coordinator")]
    assert await rows(f"SELECT name, council {of_unit.format('unit_members')}") == [("Hills", 1)]
    assert await rows(f"SELECT name, digest {of_unit.format('unit_codes')}") == [("Hills", "abc")]
    await downgrade(empty_database_url, "0005")
    assert await rows("SELECT alliance, user_id FROM coordinators") == [(2, 5)]
    assert await rows("SELECT alliance, council FROM alliance_members") == [(2, 1)]
    assert await rows("SELECT alliance, digest FROM alliance_codes") == [(2, "abc")]
