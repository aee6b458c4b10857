"""What a press, a board, /mine, what is due and what waits ask the database is found by an index, as EXPLAIN says."""

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine.interfaces import DBAPICursor

from bot.councils.model.summaries import Span, period_of
from bot.councils.model.votes import Choice
from bot.councils.operations.alliances import join_alliance
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.summaries import summary
from bot.councils.operations.vote_boards import vote_board
from bot.councils.operations.votes import cast_ballot
from bot.schedule.jobs import Jobs
from bot.storage import statements, tables
from bot.storage.database import Database, open_database
from bot.storage.outbox import SqlOutbox
from bot.storage.waiting import waiting
from tests.operations.chamber import BOT, CHAT, Chamber
from tests.operations.test_organisation import COUNTY, VILLAGE, WANG, code, county

Asked = dict[str, tuple[Any, ...]]
# All rows of a table or of an index, or nearly all: those of one bot. An alias has a number behind the table's name.
_SCAN = re.compile(rf"SCAN ({'|'.join(tables.metadata.tables)})(_\d+)?\b|SEARCH (notices|boards) .*\(bot_id=\?\)")
_PLANNED = ("SELECT", "UPDATE", "DELETE", "WITH")
_COUNTED = re.compile("counts|unit_months|due_at|unit_members")
_LOOKED_UP = {"Index Scan", "Index Only Scan", "Bitmap Index Scan"}


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """One of its own: what others filled and emptied, PostgreSQL has figures of, and plans by them."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    """Every statement that is run, by whichever way, with what it was last given."""
    statements_run: Asked = {}
    straight = statements._run

    def run(connection: Connection, sql: str, row: list[Any]) -> DBAPICursor:
        statements_run[sql] = tuple(row)
        return straight(connection, sql, row)

    def executed(*about: Any) -> None:
        _, _, sql, given, _, many = about
        statements_run[sql] = tuple(given[0] if many else given)

    monkeypatch.setattr(statements, "_run", run)
    event.listen(Engine, "before_cursor_execute", executed)
    yield statements_run
    event.remove(Engine, "before_cursor_execute", executed)


async def _works(chamber: Chamber, outbox: SqlOutbox) -> None:
    """All that is done at every press and in every round of delivery, and what women look at most."""
    archive = chamber.archive
    await archive.bound(1).who(chamber.host.user_id, CHAT, None)
    await archive.bound(1).write(cast_ballot, actor=chamber.seats[1], council=1, vote=1, choice=Choice.FOR)
    await archive.read(vote_board, council=1, number=1)
    await archive.read(waiting_for, actor=chamber.host)
    await archive.due(limit=50)
    elsewhere = frozenset({CHAT - 1})
    notice = (await outbox.notices(limit=50, not_in=elsewhere))[0]
    await outbox.waiting_with(notice)
    await outbox.mentioned_with(notice)
    await outbox.settle(notice)
    board = (await outbox.boards(limit=50, not_in=elsewhere))[0]
    await outbox.board_shown(board, message_id=1, content="")
    await waiting(chamber.database, bot_id=BOT, now=chamber.now)


async def test_no_table_is_gone_through(database: Database, chamber: Chamber, asked: Asked) -> None:
    await chamber.vote()
    asked.clear()
    await _works(chamber, SqlOutbox(database, bot_id=BOT, now=lambda: chamber.now))
    planned = {sql: given for sql, given in asked.items() if sql.startswith(_PLANNED)}
    assert any("ballots" in sql for sql in planned)
    assert await database.read(lambda connection: _gone_through(connection, planned)) == {}


async def test_what_she_brought_in_of_others_is_found_by_her_and_not_among_all_that_nobody_signed(
    database: Database, chamber: Chamber, asked: Asked
) -> None:
    await chamber.archive.read(waiting_for, actor=chamber.host)
    [(sql, given)] = [(sql, given) for sql, given in asked.items() if "issues.entered_by =" in sql]
    plan = await database.read(lambda connection: _explained(connection, sql, given))
    assert "ix_issues_entered_by" in plan


async def test_nor_is_one_for_a_summary(database: Database, chamber: Chamber, asked: Asked) -> None:
    """Nor for what is counted as it happens, for a night in which hardly anybody did anything, and for folding it."""
    await county(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    jobs = Jobs(chamber.archive, chamber.archive, ZoneInfo("UTC"))
    await jobs.keep_counts()
    asked.clear()
    await chamber.topic()
    chamber.later(days=1)
    await jobs.keep_counts()
    period = period_of(Span.MONTH, chamber.now.date())
    here = {"period": period, "zone": ZoneInfo("UTC")}
    await chamber.archive.read(summary, actor=WANG, unit=COUNTY, **here)
    await chamber.archive.read(summary, actor=WANG, unit=VILLAGE, only_council=1, **here)
    planned = {sql: given for sql, given in asked.items() if sql.startswith(_PLANNED) and _COUNTED.search(sql)}
    assert len(planned) > len(_COUNTED.pattern.split("|"))
    found = await database.read(lambda connection: _gone_through(connection, planned))
    scanned = {step for steps in found.values() for step in steps}
    # What waits to be folded is all there is in its index, and the night's entries are the last of theirs.
    assert scanned <= {"SCAN counts USING INDEX ix_counts_unfolded", "SCAN audit", "Index Scan audit"}


async def test_one_that_is_would_be_noticed(database: Database, chamber: Chamber) -> None:
    query = "SELECT id FROM audit WHERE subject = 'V1'"
    assert [*await database.read(lambda connection: _gone_through(connection, {query: ()}))] == [query]


def _gone_through(connection: Connection, plans: Asked) -> dict[str, list[str]]:
    """Which tables each statement goes through from end to end."""
    look = _on_sqlite if connection.dialect.name == "sqlite" else _on_postgres
    if look is _on_postgres:
        # Of tables with hardly a row it would go through each; this way it does where it can do nothing else.
        connection.execute(text("SET enable_seqscan = off"))
    found = {sql: look(connection, sql, given) for sql, given in plans.items()}
    return {sql: scanned for sql, scanned in found.items() if scanned}


def _explained(connection: Connection, sql: str, given: tuple[Any, ...]) -> str:
    """How the database means to find it, in its own words."""
    explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
    return str(connection.exec_driver_sql(f"{explain} {sql}", given).all())


def _on_sqlite(connection: Connection, sql: str, given: tuple[Any, ...]) -> list[str]:
    steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", given).all()
    return [step.detail for step in steps if _SCAN.match(step.detail)]


def _on_postgres(connection: Connection, sql: str, given: tuple[Any, ...]) -> list[str]:
    answer = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {sql}", given).scalar_one()
    [explained] = json.loads(answer) if isinstance(answer, str) else answer
    return list(_scans(explained["Plan"]))


def _scans(node: Mapping[str, Any]) -> Iterator[str]:
    """A table that is read in whatever order it has, or in that of an index from its beginning to its end."""
    if node["Node Type"] == "Seq Scan" or (node["Node Type"] in _LOOKED_UP and "Index Cond" not in node):
        yield f"{node['Node Type']} {node.get('Relation Name', node.get('Index Name'))}"
    for part in node.get("Plans", ()):
        yield from _scans(part)
