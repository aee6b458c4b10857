"""What the outbox counts: sent, tried again, given up, and changes of a board shown together."""

from collections.abc import AsyncIterator

import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from bot.app import counting
from bot.app.counting import CountingOutbox
from bot.app.meters import Meters
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.ports import Transaction
from bot.records import BoardRow
from tests.operations.chamber import BOT, Chamber, constituted


def _tell_three(tx: Transaction, *, now: object) -> None:
    tx.tell([102, 103, 104], Event(kind=EventKind.SEAT_LINK, council=1, number=1))


def _show(tx: Transaction, *, now: object) -> None:
    tx.show(1, BoardKind.VOTE, 4)


def counts(meters: Meters) -> dict[tuple[str, ...], float]:
    return {
        (sample.name.removeprefix("nplusx_"), *(sample.labels[label] for label in sorted(sample.labels))): sample.value
        for family in families(meters.text().decode())
        for sample in family.samples
    }


@pytest.fixture
async def chamber(sqlite_url: str) -> AsyncIterator[Chamber]:
    """A council of nine."""
    async with constituted(sqlite_url) as chamber:
        yield chamber


async def test_what_becomes_of_what_is_sent_is_counted(chamber: Chamber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "REMEMBERED", 1)
    meters, now = Meters(), chamber.now
    outbox = CountingOutbox(chamber.database, bot_id=BOT, now=lambda: now, meters=meters)

    await chamber.archive.write(_tell_three)
    first, second, third = [it for it in await outbox.notices(limit=99) if it.event.kind is EventKind.SEAT_LINK]
    await outbox.settle(first)
    await outbox.postpone(second, until=now, error="too fast")
    await outbox.give_up(third, error="chat not found")

    async def changed(times: int) -> BoardRow:
        for _ in range(times):
            await chamber.archive.write(_show)
        return next(board for board in await outbox.boards(limit=99) if board.kind is BoardKind.VOTE)

    for times in (2, 1, 3):
        await outbox.board_shown(await changed(times), message_id=7, content="a board")
    board = await changed(1)
    await outbox.postpone_board(board, until=now, error="too fast")
    await outbox.give_up_board(board, error="chat not found")
    other = next(it for it in await outbox.boards(limit=99) if it.kind is not BoardKind.VOTE)
    await outbox.board_shown(other, message_id=8, content="another")
    counted = counts(meters)
    for what, times in (("notice", 1), ("board", 4)):
        assert [counted["deliveries_total", result, what] for result in ("done", "again", "given_up")] == [times, 1, 1]
    assert counted["boards_merged_total",] == 2, "how often it changed before it was first shown here nobody knows"
