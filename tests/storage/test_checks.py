"""What `doctor` is told: what is stuck, and nobody's words."""

from datetime import datetime, timedelta

from sqlalchemy import delete

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.storage.checks import OFTEN, bot_ids, stuck
from bot.storage.database import Database
from bot.storage.moving import STRANDED
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


async def _facts(chamber: Chamber, **later: float) -> list[str]:
    """What is stuck; each fact must come with what to do about it."""
    lines = await stuck(chamber.database, now=chamber.now + timedelta(**later))
    assert all(line.count("\n  ") == 1 for line in lines)
    return [line.partition("\n")[0] for line in lines]


async def _advice(chamber: Chamber) -> str:
    (line,) = await stuck(chamber.database, now=chamber.now)
    return line.partition("\n  ")[2]


async def test_where_all_goes_well_nothing_is_said(chamber: Chamber) -> None:
    await _quiet(chamber)
    assert await _facts(chamber) == []
    await chamber.archive.write(_tell_three)
    assert await _facts(chamber, hours=1) == []


async def test_notices_given_up_are_counted_by_kind_and_reason(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)
    await chamber.archive.write(_tell_three)
    one, another, third = await outbox.notices(limit=10)
    await outbox.give_up(one, error="message is too long")
    await outbox.give_up(another, error="message is too long")
    await outbox.settle(third)
    assert await _facts(chamber) == ["2 notices (seat-link) could not be sent: message is too long"]
    assert "not tried again" in await _advice(chamber)


async def test_what_fails_again_and_again_is_told_though_it_is_never_late(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)
    await chamber.archive.write(_tell_without_facts)
    (notice,) = await outbox.notices(limit=10)
    for times in range(OFTEN):
        assert await _facts(chamber) == [], times
        await outbox.postpone(notice, until=chamber.now + timedelta(minutes=5), error="Unauthorized")
    assert await _facts(chamber) == ["1 notices (seat-link) fail again and again: Unauthorized"]
    assert "the token" in await _advice(chamber)


async def test_a_notice_held_for_her_is_not_stuck(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)
    await chamber.archive.write(_tell_three)
    for notice in await outbox.notices(limit=10):
        await outbox.hold(notice)
    await chamber.archive.write(_tell_without_facts)
    for notice in await outbox.notices(limit=10):
        await outbox.hold(notice)
    assert await _facts(chamber, days=9) == []


async def test_a_group_out_of_reach_is_named_with_what_waits_for_it(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)

    def tell(tx: Transaction, *, now: datetime) -> None:
        tx.tell_group(Event(kind=EventKind.SEAT_CLAIMED, council=1, number=1, facts={"name": "Lan"}))
        tx.show(1, BoardKind.VOTE, 4)

    await chamber.archive.write(_tell_without_facts)
    (hers,) = await outbox.notices(limit=10)
    await outbox.mention_instead(hers)
    (mention,) = await outbox.notices(limit=10)
    await outbox.hold(mention)
    await chamber.archive.write(tell)
    (board,) = await outbox.boards(limit=10)
    await outbox.hold_board(board)
    assert await _facts(chamber) == ["The bot may not write in the group of council 1: 1 notices and 1 boards wait"]
    assert "Let it in again" in await _advice(chamber)


async def test_late_notices_are_counted(chamber: Chamber) -> None:
    await _quiet(chamber)
    await chamber.archive.write(_tell_three)
    assert await _facts(chamber, hours=1, seconds=1) == ["3 notices have waited for more than an hour."]


async def test_a_board_that_can_not_be_shown_is_named(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)

    def show(tx: Transaction, *, now: datetime) -> None:
        tx.show(1, BoardKind.VOTE, 4)

    await chamber.archive.write(show)
    (board,) = await outbox.boards(limit=10)
    await outbox.postpone_board(board, until=chamber.now + timedelta(minutes=5), error="Bad Gateway")
    assert await _facts(chamber) == ["The vote board 4 of council 1 could not be shown: Bad Gateway"]
    assert await _advice(chamber) == "It is tried again."
    await outbox.give_up_board(board, error="message is too long")
    assert await _facts(chamber) == ["The vote board 4 of council 1 could not be shown: message is too long"]
    assert "when it changes" in await _advice(chamber)
    await outbox.give_up_board(board, error=STRANDED)
    assert await _advice(chamber) == ("It has lost its group for good. What it decided: nplusx export --council 1")


async def test_the_last_twenty_parked_updates_are_named(chamber: Chamber) -> None:
    await _quiet(chamber)
    for number in range(21):
        await chamber.archive.park(number, kind="message", error="KeyError")
        chamber.later(seconds=1)
    facts = await _facts(chamber)
    assert facts[0] == "Update 20 (message) was parked: KeyError"
    assert len(facts) == 20


async def test_what_failed_is_told_for_thirty_days(chamber: Chamber) -> None:
    outbox = await _quiet(chamber)
    await chamber.archive.write(_tell_three)
    for notice in await outbox.notices(limit=10):
        await outbox.give_up(notice, error="message is too long")
    await chamber.archive.park(1, kind="message", error="KeyError")
    chamber.later(days=30)
    await chamber.archive.tidy()
    assert len(await _facts(chamber)) == 2
    await chamber.archive.write(_tell_without_facts)
    chamber.later(seconds=1)
    await chamber.archive.tidy()
    assert await _facts(chamber) == []
    assert len(await outbox.notices(limit=10)) == 1


async def test_the_bots_of_a_database_are_those_with_councils(database: Database) -> None:
    assert await bot_ids(database) == []
    for bot_id in (BOT + 1, BOT):
        chamber = Chamber(database, bot_id=bot_id)
        chamber.council = BOT + 2 - bot_id
        await chamber.constitute()
    assert await bot_ids(database) == [BOT, BOT + 1]
