"""Records, diary and parking: what one update does, it does once."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from bot.councils.errors import Refusal, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.people import Person, Resident
from bot.councils.model.votes import Choice
from bot.councils.operations.membership import forget_person
from bot.councils.operations.votes import cast_ballot
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.database import Database
from tests.operations.chamber import BOT, CHAT, Chamber

ANSWER = Event(kind=EventKind.BALLOT_CAST, council=1, number=4, facts={"vote": "V4", "cast": 3})


def seat_resident(tx: Transaction, *, user_id: int, now: datetime) -> Event:
    """Something that can be done once only."""
    tx.residents.add(Resident(council=1, user_id=user_id))
    return ANSWER


def seat_another(tx: Transaction, *, user_id: int, now: datetime) -> Event:
    """Something that can be done again, and is answered otherwise then."""
    tx.residents.add(Resident(council=1, user_id=user_id + len(tx.residents.find())))
    return Event(kind=EventKind.VOTE_CLOSED, council=1, number=4)


def do_nothing(tx: Transaction, *, now: datetime) -> None:
    """Change nothing and answer nothing."""


def refuse(tx: Transaction, *, now: datetime) -> Event:
    """Write something, and refuse all the same."""
    tx.residents.add(Resident(council=1, user_id=777))
    raise WrongState("vote-not-open", vote="V4")


def answer_badly(tx: Transaction, *, now: datetime) -> str:
    """Answer with what an update can't keep."""
    tx.residents.add(Resident(council=1, user_id=777))
    return "done"


async def _has_come(chamber: Chamber, user_id: int) -> bool:
    return bool(await chamber.rows(tables.residents, user_id=user_id))


async def test_the_second_delivery_of_an_update_changes_nothing_and_hears_the_same(chamber: Chamber) -> None:
    first = await chamber.archive.bound(1).write(seat_resident, user_id=777)
    second = await chamber.archive.bound(1).write(seat_resident, user_id=778)
    assert first == second == ANSWER
    assert isinstance(second.kind, EventKind)
    assert await _has_come(chamber, 777)
    assert not await _has_come(chamber, 778)


async def test_presses_that_come_again_in_another_order_and_nearly_a_day_late_count_once(chamber: Chamber) -> None:
    vote = await chamber.vote()

    async def press(number: int) -> Event:
        woman = chamber.seats[number]
        return await chamber.archive.bound(number).write(
            cast_ballot, actor=woman, council=chamber.council, vote=vote, choice=Choice.FOR
        )

    first = {number: await press(number) for number in (3, 1, 2)}
    chamber.later(hours=23, minutes=50)
    # The fourth is one that Telegram has kept for all that time.
    assert [await press(number) for number in (1, 3, 2, 1)] == [first[number] for number in (1, 3, 2, 1)]
    assert (await press(4)).facts["cast"] == 4
    assert (await chamber.row(tables.votes)).cast == 4


async def test_every_update_of_every_bot_is_one_of_its_own(chamber: Chamber) -> None:
    other = Archive(chamber.database, bot_id=BOT + 1, now=lambda: chamber.now, kept=lambda: None)
    await chamber.archive.bound(1).write(seat_resident, user_id=777)
    await chamber.archive.bound(2).write(seat_resident, user_id=778)
    await other.bound(1).write(seat_resident, user_id=779)
    assert len(await chamber.rows(tables.handled_updates)) == 3
    assert await _has_come(chamber, 779)


async def test_no_answer_is_an_answer_too(chamber: Chamber) -> None:
    assert await chamber.archive.bound(1).write(do_nothing) is None  # type: ignore[func-returns-value]
    assert await chamber.archive.bound(1).write(seat_resident, user_id=777) is None
    assert not await _has_come(chamber, 777)


async def test_a_refusal_keeps_nothing_and_is_decided_again(chamber: Chamber) -> None:
    for _ in range(2):
        with pytest.raises(Refusal):
            await chamber.archive.bound(1).write(refuse)
    assert not await _has_come(chamber, 777)
    assert await chamber.rows(tables.handled_updates) == []
    assert await chamber.archive.bound(1).write(seat_resident, user_id=777) == ANSWER


async def test_an_answer_that_could_not_be_kept_is_a_mistake(chamber: Chamber) -> None:
    with pytest.raises(TypeError, match="str"):
        await chamber.archive.bound(1).write(answer_badly)
    assert not await _has_come(chamber, 777)


@pytest.mark.parametrize("again", [seat_another, seat_resident, refuse])
async def test_whatever_comes_of_doing_it_twice_the_first_answer_is_given(
    chamber: Chamber, again: Callable[..., Event]
) -> None:
    """As when another process was quicker, too: nobody looks before, so nobody can look too early."""
    arguments = {} if again is refuse else {"user_id": 777}
    await chamber.archive.bound(1).write(seat_resident, user_id=777)
    before = await chamber.rows(tables.residents)
    assert await chamber.archive.bound(1).write(again, **arguments) == ANSWER
    assert await chamber.rows(tables.residents) == before


async def test_an_operation_that_breaks_a_key_of_its_own_is_not_hidden(chamber: Chamber) -> None:
    await chamber.archive.bound(1).write(seat_resident, user_id=777)
    with pytest.raises(IntegrityError):
        await chamber.archive.bound(2).write(seat_resident, user_id=777)


async def test_delivery_is_woken_after_a_commit_and_only_then(chamber: Chamber) -> None:
    woken: list[bool] = []
    archive = Archive(chamber.database, bot_id=BOT, now=lambda: chamber.now, kept=lambda: woken.append(True))
    await archive.write(seat_resident, user_id=801)
    await archive.bound(1).write(seat_resident, user_id=802)
    assert len(woken) == 2
    for records in (archive, archive.bound(2)):
        with pytest.raises(Refusal):
            await records.write(refuse)
    await archive.read(do_nothing)
    assert len(woken) == 2


async def test_what_is_given_to_an_operation_is_the_archives_own_time(chamber: Chamber) -> None:
    def when(tx: Transaction, *, now: datetime) -> datetime:
        return now

    assert await chamber.archive.read(when) == chamber.now
    chamber.later(hours=3)
    assert await chamber.archive.write(when) == chamber.now
    assert chamber.archive.bot_id == chamber.archive.bound(1).bot_id == BOT


async def test_answers_are_kept_for_two_days(chamber: Chamber) -> None:
    await chamber.archive.bound(1).write(do_nothing)
    chamber.later(hours=1)
    await chamber.archive.bound(2).write(do_nothing)
    chamber.later(hours=47)
    await chamber.archive.tidy()
    assert len(await chamber.rows(tables.handled_updates)) == 2
    chamber.later(seconds=1)
    await chamber.archive.tidy()
    assert (await chamber.row(tables.handled_updates)).update_id == 2


async def test_an_update_is_parked_once(chamber: Chamber) -> None:
    for error in ("KeyError", "ValueError"):
        await chamber.archive.park(5, kind="message", error=error)
    await chamber.archive.park(6, kind="callback_query", error="KeyError")
    parked = await chamber.rows(tables.parked_updates)
    assert [(row.update_id, row.kind, row.error) for row in parked] == [
        (5, "message", "KeyError"),
        (6, "callback_query", "KeyError"),
    ]


async def _put_duty(chamber: Chamber, number: int, at: datetime) -> Duty:
    duty = Duty(council=1, kind=DutyKind.CLOSE_VOTE, number=number, at=at)

    def put(tx: Transaction, *, now: datetime) -> None:
        tx.duties.put(duty)

    await chamber.archive.write(put)
    return duty


async def test_the_longest_waiting_duty_comes_first_and_none_before_its_time(chamber: Chamber) -> None:
    late = await _put_duty(chamber, 1, chamber.now)
    later = await _put_duty(chamber, 2, chamber.now - timedelta(hours=1))
    await _put_duty(chamber, 3, chamber.now + timedelta(seconds=1))
    assert await chamber.archive.due(limit=10) == [later, late]
    assert await chamber.archive.due(limit=1) == [later]


async def test_a_duty_is_its_own_bots(chamber: Chamber) -> None:
    await _put_duty(chamber, 1, chamber.now)
    other = Archive(chamber.database, bot_id=BOT + 1, now=lambda: chamber.now, kept=lambda: None)
    assert await other.due(limit=10) == []


async def test_a_handling_begins_with_the_council_and_the_person(chamber: Chamber) -> None:
    known = await chamber.archive.who(chamber.resident.user_id, CHAT, None)
    assert known.council is not None
    assert known.council.id == chamber.council
    assert known.person == Person(
        user_id=chamber.resident.user_id, name="Resident", username=(chamber.resident.username or "").casefold()
    )
    assert known.is_resident
    assert not known.is_reachable


@pytest.mark.parametrize("reachable", [True, False])
async def test_it_is_known_whether_she_can_be_written_to(chamber: Chamber, reachable: bool) -> None:
    row = {"bot_id": BOT, "user_id": chamber.resident.user_id, "reachable": reachable}
    await chamber.database.write(lambda connection: connection.execute(insert(tables.private_chats), row))
    assert (await chamber.archive.who(chamber.resident.user_id, CHAT, None)).is_reachable is reachable
    assert not (await chamber.archive.who(chamber.stranger.user_id, CHAT, None)).is_reachable


async def test_it_is_known_where_her_form_asks(chamber: Chamber) -> None:
    her = chamber.resident.user_id
    row = {"bot_id": BOT, "user_id": her, "reachable": True}
    await chamber.database.write(lambda connection: connection.execute(insert(tables.private_chats), row))
    for message in (7, 9, None):
        await chamber.archive.ask_in(her, message)
        assert (await chamber.archive.who(her, CHAT, None)).question == message
    await chamber.archive.ask_in(chamber.stranger.user_id, 7)
    assert (await chamber.archive.who(chamber.stranger.user_id, CHAT, None)).question is None


async def test_elsewhere_there_is_no_council(database: Database, chamber: Chamber) -> None:
    other = Archive(database, bot_id=BOT + 1, now=lambda: chamber.now, kept=lambda: None)
    resident = chamber.resident.user_id
    for known in (
        await chamber.archive.who(resident, CHAT - 1, None),
        await chamber.archive.who(resident, CHAT, 5),
        await other.who(resident, CHAT, None),
    ):
        assert known.council is None
        assert not known.is_resident
        assert known.person is not None


async def test_a_stranger_is_nobody_yet(chamber: Chamber) -> None:
    stranger = await chamber.archive.who(chamber.stranger.user_id, CHAT, None)
    assert stranger.council is not None
    assert stranger.person is None
    assert not stranger.is_resident


async def test_an_update_is_old_once_it_was_handled_or_somebody_was_forgotten_after_it(chamber: Chamber) -> None:
    async def is_old(update: int) -> bool:
        return (await chamber.archive.bound(update).who(chamber.stranger.user_id, CHAT, None)).is_old

    await chamber.archive.bound(5).write(seat_resident, user_id=777)
    assert [await is_old(update) for update in (4, 5, 6)] == [False, True, False]
    await chamber.archive.bound(7).write(forget_person, actor=chamber.resident)
    assert [await is_old(update) for update in (4, 6, 7, 8)] == [True, True, True, False]
    assert not (await chamber.archive.who(chamber.stranger.user_id, CHAT, None)).is_old
