"""What `doctor` is told: what is stuck, and nobody's words."""

from datetime import datetime, timedelta

from sqlalchemy import delete

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.storage.checks import bot_ids, stuck
from bot.storage.database import Database
from bot.storage.outbox import SqlOutbox
from tests.operations.chamber import BOT, Chamber


async def _quiet(chamber: Chamber) -> SqlOutbox:
    """An outbox in which nothing waits."""
    await chamber.database.write(lambda connection: connection.execute(delete(tables.notices)))
    await chamber.database.write(lambda connection: connection.execute(delete(tables.boards)))
    return SqlOutbox(chamber.database, bot_id=BOT, now=lambda: chamber.now)


def _tell_three(tx: Transaction, *, now: datetime) -> None:
    tx.tell([102, 103, 104], Event(kind=EventKind.SEAT_LINK, council=1, number=1, facts={"name": "Lan"}))


def _tell_without_facts(tx: Transaction, *, now: datetime) -> None:
    tx.tell([102], Event(kind=EventKind.SEAT_LINK, council=1, number=1))


async def test_where_all_goes_well_nothing_is_said(chamber: Chamber) -> None:
    await _quiet(chamber)
    assert await stuck(chamber.database, now=chamber.now) == []
    await chamber.archive.write(_tell_three)
    assert await stuck(chamber.database, now=chamber.now + timedelta(hours=1)) == []


async def test_notices_given_up_are_counted_by_kind_and_reason(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)
    await chamber.archive.write(_tell_three)
    one, another, third = await outbox.notices(limit=10)
    await outbox.give_up(one, error="chat not found")
    await outbox.give_up(another, error="chat not found")
    await outbox.settle(third)
    assert await stuck(chamber.database, now=chamber.now) == ["2 notices (seat-link) could not be sent: chat not found"]


async def test_a_notice_held_for_her_is_not_stuck(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)
    await chamber.archive.write(_tell_three)
    for notice in await outbox.notices(limit=10):
        await outbox.hold(notice)
    await chamber.archive.write(_tell_without_facts)
    for notice in await outbox.notices(limit=10):
        await outbox.hold(notice)
    assert await stuck(chamber.database, now=chamber.now + timedelta(days=9)) == []


async def test_late_notices_are_counted(chamber: Chamber) -> None:
    await _quiet(chamber)
    await chamber.archive.write(_tell_three)
    late = chamber.now + timedelta(hours=1, seconds=1)
    assert await stuck(chamber.database, now=late) == ["3 notices have waited for more than an hour."]


async def test_a_board_that_can_not_be_shown_is_named(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)

    def show(tx: Transaction, *, now: datetime) -> None:
        tx.show(1, BoardKind.VOTE, 4)

    await chamber.archive.write(show)
    (board,) = await outbox.boards(limit=10)
    await outbox.give_up_board(board, error="bot was kicked")
    assert await stuck(chamber.database, now=chamber.now) == [
        "The vote board 4 of council 1 could not be shown: bot was kicked"
    ]


async def test_the_last_twenty_parked_updates_are_named(chamber: Chamber) -> None:
    await _quiet(chamber)
    for number in range(21):
        await chamber.archive.park(number, kind="message", error="KeyError")
        chamber.later(seconds=1)
    lines = await stuck(chamber.database, now=chamber.now)
    assert lines[0] == "Update 20 (message) was parked: KeyError"
    assert len(lines) == 20


async def test_the_bots_of_a_database_are_those_with_councils(database: Database) -> None:
    assert await bot_ids(database) == []
    for bot_id in (BOT + 1, BOT):
        chamber = Chamber(database, bot_id=bot_id)
        chamber.council = BOT + 2 - bot_id
        await chamber.constitute()
    assert await bot_ids(database) == [BOT, BOT + 1]
