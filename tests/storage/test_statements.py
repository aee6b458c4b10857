"""Statements straight to the driver mean what SQLAlchemy would make of them, on both databases."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.statements import Statement

_MOMENT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
_parked = tables.parked_updates.c
_HOURS_EAST = datetime.fromisoformat("2026-03-02T10:00:00+08:00")
_PARK = Statement(insert(tables.parked_updates))
_KEEP = Statement(insert(tables.handled_updates))


def _row(update_id: int, *, error: str = "none") -> dict[str, Any]:
    return {"bot_id": 7000, "update_id": update_id, "kind": "message", "error": error, "at": _HOURS_EAST}


@pytest.fixture
async def parked(database: Database) -> Database:
    for number in (1, 2):
        await database.write(partial(_PARK.change, parameters=_row(number)))
    return database


async def test_what_was_put_in_comes_out_as_its_columns_say(parked: Database) -> None:
    found = Statement(select(tables.parked_updates).where(_parked.update_id == bindparam("wanted")))
    rows = await parked.read(partial(found.rows, parameters={"wanted": 2}))
    assert [tuple(row) for row in rows] == [(7000, 2, "message", "none", _MOMENT)]
    assert await parked.read(partial(found.rows, parameters={"wanted": 3})) == []


@pytest.mark.parametrize("answer", [None, {"kind": "seated", "facts": {"name": "秀英", "due": 9}}])
async def test_json_goes_in_and_comes_out(database: Database, answer: object) -> None:
    row = {"bot_id": 7000, "update_id": 1, "answer": answer, "at": _MOMENT}
    await database.write(partial(_KEEP.change, parameters=row))
    answers = Statement(select(tables.handled_updates.c.answer))
    assert [*await database.read(partial(answers.rows, parameters={}))] == [[answer]]


async def test_a_statement_may_bring_values_of_its_own(parked: Database) -> None:
    later = Statement(
        update(tables.parked_updates)
        .where(_parked.update_id >= bindparam("from_id"), _parked.kind == "message")
        .values(error=_parked.error + "!", kind=bindparam("new_kind"))
    )
    change = partial(later.change, parameters={"from_id": 1, "new_kind": "callback_query"})
    assert await parked.write(change) == 2
    assert await parked.write(change) == 0
    asked = Statement(select(_parked.error, _parked.kind).order_by(_parked.update_id))
    rows = await parked.read(partial(asked.rows, parameters={}))
    assert [*rows] == [["none!", "callback_query"]] * 2


@pytest.mark.parametrize(("wanted", "numbers"), [([1, 2, 3], [1, 2]), ([2], [2]), ([], [])])
async def test_a_list_may_be_of_any_length(parked: Database, wanted: list[int], numbers: list[int]) -> None:
    some = Statement(select(_parked.update_id).where(_parked.update_id.in_(bindparam("wanted", expanding=True))))
    rows = await parked.read(partial(some.rows, parameters={"wanted": wanted}))
    assert sorted(row[0] for row in rows) == numbers


async def test_what_the_database_refuses_is_sqlalchemys_error_and_tells_nobodys_words(parked: Database) -> None:
    with pytest.raises(IntegrityError) as refused:
        await parked.write(partial(_PARK.change, parameters=_row(1, error="her words")))
    assert "her words" not in str(refused.value)
    count = Statement(select(func.count()).select_from(tables.parked_updates))
    assert [*await parked.read(partial(count.rows, parameters={}))] == [[2]]


async def test_a_value_that_is_not_given_is_a_mistake(parked: Database) -> None:
    found = Statement(select(tables.parked_updates).where(_parked.update_id == bindparam("wanted")))
    with pytest.raises(KeyError, match="wanted"):
        await parked.read(partial(found.rows, parameters={}))
