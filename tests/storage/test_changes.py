"""What a transaction changes may go to PostgreSQL later and together; whoever asks finds it changed, as on SQLite."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, insert
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import IntegrityError

from bot.councils.model.people import CLOCK, Person
from bot.councils.model.votes import Choice
from bot.councils.operations.votes import cast_ballot
from bot.councils.ports import Transaction
from bot.storage import statements, tables
from bot.storage.database import Database
from bot.storage.statements import Statement
from bot.storage.transaction import SqlTransaction
from tests.operations.chamber import CHAT, constituted

T = TypeVar("T")
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
HER = Person(user_id=1, name="秀英", username="xiuying", locale=None)
_HANDLED = Statement(insert(tables.handled_updates))


async def _in(database: Database, work: Callable[[Transaction], T]) -> T:
    return await database.write(lambda connection: work(SqlTransaction(connection, bot_id=7000, now=NOW, writes=True)))


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements that went straight to the driver, in order."""
    seen: list[str] = []
    straight = statements._run

    def run(connection: Connection, sql: str, row: list[Any]) -> DBAPICursor:
        seen.append(sql)
        return straight(connection, sql, row)

    monkeypatch.setattr(statements, "_run", run)
    return seen


async def test_whoever_asks_finds_what_was_changed_before(database: Database) -> None:
    def work(tx: Transaction) -> list[object]:
        tx.people.put(HER)
        found: list[object] = [tx.people.get(user_id=1)]
        tx.people.save(replace(HER, name="桂兰"))
        found += [tx.people.count("name"), tx.people.find(user_id={1, 2})[0].name]
        tx.people.put(replace(HER, name="美玲"))
        tx.people.remove(user_id=2)
        return [*found, tx.people.find(name="美玲")]

    assert await _in(database, work) == [HER, {"桂兰": 1}, "桂兰", (replace(HER, name="美玲"),)]


async def test_of_one_row_the_last_change_stays(database: Database) -> None:
    def work(tx: Transaction) -> None:
        for name in ("秀英", "桂兰", "美玲"):
            tx.people.put(replace(HER, name=name))
            tx.audit(CLOCK, "named", subject=name)

    await _in(database, work)
    assert await _in(database, lambda tx: tx.people.get(user_id=1)) == replace(HER, name="美玲")
    steps = await _in(database, lambda tx: tx.steps_of(CLOCK.user_id))
    assert [step.subject for step in steps] == ["秀英", "桂兰", "美玲"]


async def test_what_is_not_there_can_not_be_changed_and_nothing_else_is_kept(database: Database) -> None:
    def work(tx: Transaction) -> None:
        tx.people.put(HER)
        tx.audit(CLOCK, "renamed")
        tx.people.save(replace(HER, user_id=2))

    with pytest.raises(LookupError, match="no such row: UPDATE people"):
        await _in(database, work)
    assert await _in(database, lambda tx: (tx.people.find(), tx.steps_of(CLOCK.user_id))) == ((), ())


async def test_what_is_refused_later_is_the_databases_own_error_and_tells_nobodys_words(database: Database) -> None:
    def work(connection: Connection) -> None:
        tx = SqlTransaction(connection, bot_id=7000, now=NOW, writes=True)
        tx.people.put(HER)
        _HANDLED.keep(connection, {"bot_id": 7000, "update_id": 1, "answer": None, "at": NOW})

    await database.write(work)
    with pytest.raises(IntegrityError) as refused:
        await database.write(work)
    assert HER.name not in str(refused.value)


@pytest.mark.postgres
async def test_a_press_asks_postgresql_six_times(postgres_url: str, runs: list[str]) -> None:
    async with constituted(postgres_url) as chamber:
        vote = await chamber.vote()
        records = chamber.archive.bound(1)
        runs.clear()
        await records.who(chamber.host.user_id, CHAT, None)
        await records.write(cast_ballot, actor=chamber.host, council=chamber.council, vote=vote, choice=Choice.FOR)
    assert [sql.split()[0] for sql in runs] == [*["SELECT"] * 5, "WITH"]
