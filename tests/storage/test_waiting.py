"""How much waits to be sent: what may be sent now, of this bot."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.storage.outbox import SqlOutbox
from bot.storage.waiting import Queue, Waiting, waiting
from tests.operations.chamber import BOT, Chamber


@pytest.mark.parametrize("bot_id", [BOT, BOT + 1])
async def test_what_may_be_sent_now_is_counted(chamber: Chamber, bot_id: int) -> None:
    await chamber.database.write(lambda connection: connection.execute(delete(tables.notices)))
    await chamber.database.write(lambda connection: connection.execute(delete(tables.boards)))

    def happen(tx: Transaction, *, now: object) -> None:
        tx.tell([102, 103, 104], Event(kind=EventKind.SEAT_LINK, council=1, number=1))
        tx.show(1, BoardKind.VOTE, 4)

    await chamber.archive.write(happen)
    await chamber.archive.park(7, kind="message", error="KeyError")
    outbox = SqlOutbox(chamber.database, bot_id=BOT, now=lambda: chamber.now)
    first, second, _ = await outbox.notices(limit=10)
    await outbox.give_up(first, error="chat not found")
    await outbox.postpone(second, until=chamber.now + timedelta(hours=1), error="too fast")
    chamber.later(seconds=30)
    is_ours = bot_id == BOT
    one = Queue(due=int(is_ours), oldest=30.0 * is_ours)
    found = await waiting(chamber.database, bot_id=bot_id, now=chamber.now)
    assert found == Waiting(queues={"notice": one, "board": one}, parked=int(is_ours))
