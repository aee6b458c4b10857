"""One collection for every table: kept, found by any field, changed, dropped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from sqlalchemy.exc import IntegrityError

from bot.councils.model.councils import Council, Settings
from bot.councils.model.membership import Seat
from bot.councils.model.people import Person, Resident
from bot.councils.ports import Transaction
from bot.storage.database import Database
from bot.storage.transaction import SqlTransaction

T = TypeVar("T")
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
COUNCIL = Council(
    id=0,
    bot_id=7000,
    chat_id=-1001,
    thread_id=None,
    title="Nine of us",
    locale="en",
    timezone="Asia/Shanghai",
    founded_at=NOW,
    convenor_id=100,
    settings=Settings(vote_hours=3),
)


def _seat(number: int, user_id: int | None = None) -> Seat:
    return Seat(council=1, number=number, name=f"Seat {number}", user_id=user_id, since=NOW)


async def _in(database: Database, work: Callable[[Transaction], T]) -> T:
    return await database.write(lambda connection: work(SqlTransaction(connection, bot_id=7000, now=NOW, writes=True)))


@pytest.fixture
async def seated(database: Database) -> Database:
    """A council with seats 1 to 4, the first two with accounts; what is added last comes first."""

    def seat(tx: Transaction) -> None:
        assert tx.found(COUNCIL).id == 1
        tx.seats.add(_seat(4), _seat(3), _seat(2, 102), _seat(1, 101))

    await _in(database, seat)
    return database


async def test_a_council_is_given_its_id_and_comes_back_as_it_was(seated: Database) -> None:
    assert await _in(seated, lambda tx: tx.councils.get(id=1)) == replace(COUNCIL, id=1)
    second = replace(COUNCIL, chat_id=-1002)
    assert await _in(seated, lambda tx: tx.found(second)) == replace(second, id=2)


async def test_a_chat_has_one_council_and_each_of_its_threads_one(seated: Database) -> None:
    with pytest.raises(IntegrityError):
        await _in(seated, lambda tx: tx.found(COUNCIL))
    assert (await _in(seated, lambda tx: tx.found(replace(COUNCIL, thread_id=5)))).thread_id == 5
    with pytest.raises(IntegrityError):
        await _in(seated, lambda tx: tx.found(replace(COUNCIL, thread_id=5)))
    assert (await _in(seated, lambda tx: tx.found(replace(COUNCIL, bot_id=7001)))).bot_id == 7001


async def test_what_a_list_finds_is_in_the_order_of_its_key_too(seated: Database) -> None:
    names = {"Seat 3", "Seat 1", "Seat 4"}
    found = await _in(seated, lambda tx: tx.seats.find(council=1, name=names))
    assert found == (_seat(1, 101), _seat(3), _seat(4))


async def test_one_thing_is_got_or_nothing(seated: Database) -> None:
    assert await _in(seated, lambda tx: tx.seats.get(council=1, number=2)) == _seat(2, 102)
    assert await _in(seated, lambda tx: tx.seats.get(council=1, number=9)) is None
    assert await _in(seated, lambda tx: tx.seats.get(council=2, number=2)) is None


@pytest.mark.parametrize(
    ("fields", "numbers"),
    [
        ({}, [1, 2, 3, 4]),
        ({"council": 1}, [1, 2, 3, 4]),
        ({"user_id": None}, [3, 4]),
        ({"user_id": 101}, [1]),
        ({"user_id": {101, 102, 103}}, [1, 2]),
        ({"number": frozenset({4, 2}), "council": 1}, [2, 4]),
        ({"number": set()}, []),
        ({"number": {1, 3}, "user_id": None}, [3]),
    ],
)
async def test_things_are_found_in_the_order_of_their_key(
    seated: Database, fields: dict[str, object], numbers: list[int]
) -> None:
    found = await _in(seated, lambda tx: tx.seats.find(**fields))
    assert [seat.number for seat in found] == numbers


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({}, {101: 1, 102: 1, None: 2}),
        ({"user_id": None}, {None: 2}),
        ({"number": {1, 3, 4}}, {101: 1, None: 2}),
        ({"council": 2}, {}),
    ],
)
async def test_things_are_counted(seated: Database, fields: dict[str, object], counts: dict[object, int]) -> None:
    assert await _in(seated, lambda tx: tx.seats.count("user_id", **fields)) == counts


async def test_adding_nothing_is_nothing_and_adding_twice_is_refused(seated: Database) -> None:
    await _in(seated, lambda tx: tx.seats.add())
    with pytest.raises(IntegrityError):
        await _in(seated, lambda tx: tx.seats.add(_seat(5), _seat(1)))
    assert await _in(seated, lambda tx: tx.seats.get(council=1, number=5)) is None


async def test_a_thing_that_is_there_is_saved_and_no_other_changes(seated: Database) -> None:
    ended = replace(_seat(2), until=NOW)
    await _in(seated, lambda tx: tx.seats.save(ended))
    assert await _in(seated, lambda tx: tx.seats.find()) == (_seat(1, 101), ended, _seat(3), _seat(4))


async def test_a_thing_that_is_not_there_can_not_be_saved(seated: Database) -> None:
    with pytest.raises(LookupError, match="seats"):
        await _in(seated, lambda tx: tx.seats.save(_seat(9)))


async def test_a_thing_is_put_whether_or_not_it_is_there(seated: Database) -> None:
    for name in ("Lan", "Lan Lan"):
        person = Person(user_id=101, name=name, locale="en")
        await _in(seated, lambda tx, person=person: tx.people.put(person))  # type: ignore[misc]
        assert await _in(seated, lambda tx: tx.people.find()) == (person,)


async def test_a_thing_that_is_all_key_can_be_put_twice(seated: Database) -> None:
    resident = Resident(council=1, user_id=200)
    for _ in range(2):
        await _in(seated, lambda tx: tx.residents.put(resident))
    assert await _in(seated, lambda tx: tx.residents.find()) == (resident,)


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        ({"council": 1, "number": 1}, [2, 3, 4]),
        ({"user_id": None}, [1, 2]),
        ({"number": {1, 4, 9}}, [2, 3]),
        ({"number": 9}, [1, 2, 3, 4]),
    ],
)
async def test_things_are_removed_by_their_fields(seated: Database, fields: dict[str, object], left: list[int]) -> None:
    await _in(seated, lambda tx: tx.seats.remove(**fields))
    assert [seat.number for seat in await _in(seated, lambda tx: tx.seats.find())] == left


async def test_tokens_are_new_each_time_and_fit_a_start_link(database: Database) -> None:
    tokens = await _in(database, lambda tx: {tx.new_token() for _ in range(50)})
    assert len(tokens) == 50
    # https://core.telegram.org/bots/features#deep-linking: A-Z, a-z, 0-9, _ and -, up to 64 characters.
    assert all(len(token) >= 20 and token.replace("-", "").replace("_", "").isalnum() for token in tokens)
    assert max(map(len, tokens)) <= 50
