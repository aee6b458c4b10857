"""The outbox: in order to each recipient, kept until settled, shown until nothing has changed."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete
from structlog.testing import capture_logs

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode
from bot.councils.model.topics import Cadence
from bot.councils.operations.membership import found_council
from bot.councils.operations.sessions import cancel_session, convene_session
from bot.councils.operations.slots import drop_times, propose_times
from bot.councils.ports import Transaction
from bot.records import BoardRow, Notice
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.held import HELD
from bot.storage.outbox import SqlOutbox
from tests.operations.chamber import BOT, CHAT, Chamber

LAN, MEI = 102, 103
Told = tuple[int | None, int | None]


@pytest.fixture
async def outbox(database: Database, chamber: Chamber) -> SqlOutbox:
    """An empty outbox; `chamber.now` is its clock."""
    for table in (tables.notices, tables.boards):
        await database.write(lambda connection, table=table: connection.execute(delete(table)))  # type: ignore[misc]
    return SqlOutbox(database, bot_id=BOT, now=lambda: chamber.now)


def _event(number: int) -> Event:
    return Event(kind=EventKind.PROGRESS_REPORTED, council=1, number=number, facts={"text": "One lamp is up"})


async def _tell(chamber: Chamber, user_ids: Iterable[int], number: int, *, needs_answer: bool = False) -> None:
    def tell(tx: Transaction, *, now: datetime) -> None:
        tx.tell(user_ids, _event(number), needs_answer=needs_answer)

    await chamber.archive.write(tell)


async def _tell_group(chamber: Chamber, number: int) -> None:
    def tell(tx: Transaction, *, now: datetime) -> None:
        tx.tell_group(_event(number))

    await chamber.archive.write(tell)


async def _show(chamber: Chamber, number: int = 1, *, anew: bool = False) -> None:
    def show(tx: Transaction, *, now: datetime) -> None:
        tx.show(1, BoardKind.VOTE, number, anew=anew)

    await chamber.archive.write(show)


async def _waiting(outbox: SqlOutbox, limit: int = 10) -> list[Told]:
    return [(notice.user_id, notice.event.number) for notice in await outbox.notices(limit=limit)]


async def _only_notice(outbox: SqlOutbox) -> Notice:
    (notice,) = await outbox.notices(limit=10)
    return notice


async def _only_board(outbox: SqlOutbox) -> BoardRow:
    (board,) = await outbox.boards(limit=10)
    return board


async def test_a_notice_brings_all_that_its_page_needs(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN], 1, needs_answer=True)
    notice = await _only_notice(outbox)
    assert notice.event == _event(1)
    assert (notice.user_id, notice.needs_answer, notice.attempts, notice.is_mention) == (LAN, True, 0, False)
    assert notice.council is not None
    assert notice.council.chat_id == CHAT
    assert notice.person is not None
    assert notice.person.name == "Seat 2"
    assert not notice.is_reachable


async def test_each_recipient_hears_one_thing_after_another(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN, MEI], 1)
    await _tell(chamber, [MEI, LAN], 2)
    assert await _waiting(outbox) == [(LAN, 1), (MEI, 1)]
    first, _ = await outbox.notices(limit=10)
    await outbox.settle(first)
    assert await _waiting(outbox) == [(MEI, 1), (LAN, 2)]


async def test_what_waits_longest_comes_first(chamber: Chamber, outbox: SqlOutbox) -> None:
    for number, user_id in enumerate((LAN, MEI, 104), start=1):
        await _tell(chamber, [user_id], number)
        chamber.later(seconds=1)
    assert await _waiting(outbox, limit=2) == [(LAN, 1), (MEI, 2)]


async def test_a_postponed_notice_holds_up_those_behind_it_and_nobody_else(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN], 1)
    await _tell(chamber, [LAN, MEI], 2)
    first = (await outbox.notices(limit=10))[0]
    await outbox.postpone(first, until=chamber.now + timedelta(minutes=1), error="429")
    assert await _waiting(outbox) == [(MEI, 2)]
    chamber.later(minutes=1)
    assert await _waiting(outbox) == [(LAN, 1), (MEI, 2)]
    again = (await outbox.notices(limit=10))[0]
    assert again.attempts == 1
    await outbox.settle(again)
    assert await _waiting(outbox) == [(LAN, 2), (MEI, 2)]


async def test_what_is_given_up_keeps_nobodys_words_and_holds_up_nothing(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN], 1)
    await _tell(chamber, [LAN], 2)
    await outbox.give_up(await _only_notice(outbox), error="chat not found")
    assert await _waiting(outbox) == [(LAN, 2)]
    kept = (await chamber.rows(tables.notices))[0]
    assert (kept.kind, kept.facts, kept.next_at, kept.error) == (
        EventKind.PROGRESS_REPORTED,
        {},
        None,
        "chat not found",
    )


async def test_what_is_held_waits_until_she_can_be_written_to(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN, MEI], 1)
    for notice in await outbox.notices(limit=10):
        await outbox.hold(notice)
    assert await _waiting(outbox) == []
    assert {row.error for row in await chamber.rows(tables.notices)} == {HELD}
    await outbox.reachable(LAN, reachable=False)
    assert await _waiting(outbox) == []
    await outbox.reachable(LAN, reachable=True)
    assert await _waiting(outbox) == [(LAN, 1)]
    released = await _only_notice(outbox)
    assert released.is_reachable
    assert released.event == _event(1)


async def test_what_is_held_says_no_name_of_whoever_was_forgotten(chamber: Chamber, outbox: SqlOutbox) -> None:
    def tell(tx: Transaction, *, now: datetime) -> None:
        tx.tell_group(Event(kind=EventKind.SEAT_CLAIMED, council=1, number=1, facts={"name": "Lan"}))

    def unname(tx: Transaction, *, now: datetime) -> None:
        tx.unname([1], ["Lan"])

    await chamber.archive.write(tell)
    await outbox.hold(await _only_notice(outbox))
    await chamber.archive.write(unname)
    (held,) = await chamber.rows(tables.notices)
    assert held.facts == {"name": ""}


async def test_what_was_given_up_stays_so_when_she_can_be_written_to(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN], 1)
    await outbox.give_up(await _only_notice(outbox), error="chat not found")
    await outbox.reachable(LAN, reachable=True)
    assert await _waiting(outbox) == []


async def test_a_person_is_reachable_until_she_is_not(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN], 1)
    for reachable in (True, False, True):
        await outbox.reachable(LAN, reachable=reachable)
        assert (await _only_notice(outbox)).is_reachable is reachable


async def test_a_mention_takes_its_turn_in_the_group(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN], 1, needs_answer=True)
    await _tell_group(chamber, 2)
    await _tell(chamber, [LAN], 3)
    assert await _waiting(outbox) == [(LAN, 1), (None, 2)]
    await outbox.mention_instead((await outbox.notices(limit=10))[0])
    # The group hears the mention before what came after it, and her private chat is free again.
    assert await _waiting(outbox) == [(LAN, 1), (LAN, 3)]
    mention, _ = await outbox.notices(limit=10)
    assert mention.is_mention
    await outbox.settle(mention)
    assert await _waiting(outbox) == [(None, 2), (LAN, 3)]


async def test_a_group_hears_one_thing_at_a_time(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell_group(chamber, 1)
    await _tell_group(chamber, 2)
    notice = await _only_notice(outbox)
    assert (notice.user_id, notice.event.number, notice.person) == (None, 1, None)


async def test_another_bots_outbox_is_its_own(chamber: Chamber, outbox: SqlOutbox, database: Database) -> None:
    await _tell(chamber, [LAN], 1)
    await _show(chamber)
    other = SqlOutbox(database, bot_id=BOT + 1, now=lambda: chamber.now)
    assert await other.notices(limit=10) == []
    assert await other.boards(limit=10) == []
    await other.moved(CHAT, CHAT - 1)
    assert (await chamber.row(tables.councils)).chat_id == CHAT


async def test_a_board_waits_once_however_often_it_changed(chamber: Chamber, outbox: SqlOutbox) -> None:
    for _ in range(3):
        await _show(chamber)
    board = await _only_board(outbox)
    assert (board.kind, board.number, board.revision) == (BoardKind.VOTE, 1, 3)
    assert (board.message_id, board.content, board.anew, board.attempts) == (None, None, False, 0)
    assert board.council.id == 1
    await outbox.board_shown(board, message_id=50, content="digest")
    assert await outbox.boards(limit=10) == []


async def test_a_shown_board_is_known_again(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber)
    await outbox.board_shown(await _only_board(outbox), message_id=50, content="digest")
    await _show(chamber)
    board = await _only_board(outbox)
    assert (board.message_id, board.content, board.anew) == (50, "digest", False)


async def test_what_changed_while_a_board_was_shown_keeps_it_waiting(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber)
    being_shown = await _only_board(outbox)
    await _show(chamber)
    await outbox.board_shown(being_shown, message_id=50, content="digest")
    again = await _only_board(outbox)
    assert (again.message_id, again.content, again.revision) == (50, "digest", 2)
    await outbox.board_shown(again, message_id=50, content="newer")
    assert await outbox.boards(limit=10) == []


async def test_a_board_is_shown_anew_once(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber, anew=True)
    await _show(chamber)
    board = await _only_board(outbox)
    assert board.anew
    await outbox.board_shown(board, message_id=50, content="digest")
    await _show(chamber)
    assert not (await _only_board(outbox)).anew


async def test_a_board_wanted_anew_while_it_was_edited_still_comes_anew(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber)
    being_shown = await _only_board(outbox)
    await _show(chamber, anew=True)
    await outbox.board_shown(being_shown, message_id=50, content="digest")
    assert (await _only_board(outbox)).anew


async def test_a_board_that_failed_waits_and_is_forgiven_when_shown(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber)
    await outbox.postpone_board(await _only_board(outbox), until=chamber.now + timedelta(minutes=1), error="429")
    assert await outbox.boards(limit=10) == []
    chamber.later(minutes=1)
    board = await _only_board(outbox)
    assert board.attempts == 1
    await outbox.board_shown(board, message_id=50, content="digest")
    kept = await chamber.row(tables.boards)
    assert (kept.attempts, kept.error, kept.next_at) == (0, None, None)


async def test_a_change_does_not_shorten_the_wait_of_a_postponed_board(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber)
    await outbox.postpone_board(await _only_board(outbox), until=chamber.now + timedelta(minutes=1), error="429")
    chamber.later(seconds=59)
    await _show(chamber, anew=True)
    assert await outbox.boards(limit=10) == []
    chamber.later(seconds=1)
    board = await _only_board(outbox)
    assert (board.attempts, board.revision, board.anew) == (1, 2, True)


async def test_a_board_that_changes_all_the_time_keeps_its_place(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber, 1)
    chamber.later(seconds=1)
    await _show(chamber, 2)
    chamber.later(seconds=1)
    await _show(chamber, 1)
    assert [board.number for board in await outbox.boards(limit=10)] == [1, 2]


async def test_a_lost_board_comes_as_a_new_message(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber)
    await outbox.board_shown(await _only_board(outbox), message_id=50, content="digest")
    await _show(chamber)
    await outbox.board_lost(await _only_board(outbox))
    board = await _only_board(outbox)
    assert (board.message_id, board.content) == (None, None)


async def test_a_board_given_up_rests_until_something_changes(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _show(chamber)
    await outbox.give_up_board(await _only_board(outbox), error="bot was kicked")
    assert await outbox.boards(limit=10) == []
    assert (await chamber.row(tables.boards)).error == "bot was kicked"
    await _show(chamber)
    assert (await _only_board(outbox)).attempts == 0


async def test_the_longest_waiting_board_comes_first(chamber: Chamber, outbox: SqlOutbox) -> None:
    for number in (2, 1, 3):
        await _show(chamber, number)
        chamber.later(seconds=1)
    assert [board.number for board in await outbox.boards(limit=2)] == [2, 1]


async def test_many_boards_of_one_group_keep_no_other_out(chamber: Chamber, outbox: SqlOutbox) -> None:
    for number in range(1, 51):
        await _show(chamber, number)
    chamber.later(seconds=1)
    await chamber.archive.write(_found, chat_id=-1009, thread_id=None)
    boards = await outbox.boards(limit=28)
    assert [board.council.id for board in boards[:3]] == [1, 2, 1]


async def test_a_council_follows_its_chat_to_the_new_address(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell_group(chamber, 1)
    await _show(chamber)
    await outbox.moved(CHAT, -1009)
    assert (await _only_board(outbox)).council.chat_id == -1009
    moved = (await _only_notice(outbox)).council
    assert moved is not None
    assert (moved.id, moved.chat_id) == (1, -1009)


async def test_a_chat_that_has_moved_already_moves_no_more(chamber: Chamber, outbox: SqlOutbox) -> None:
    assert await outbox.moved(CHAT, -1009)
    await _show(chamber)
    await outbox.board_shown(await _only_board(outbox), message_id=50, content="digest")
    assert await outbox.moved(CHAT, -1009)
    kept = await chamber.row(tables.boards)
    assert (kept.message_id, kept.content) == (50, "digest")


async def test_what_is_under_way_is_due_in_the_new_chat_and_what_is_over_is_not(
    chamber: Chamber, outbox: SqlOutbox
) -> None:
    await chamber.resolution()
    await chamber.vote()
    meeting = {"starts_at": chamber.now + timedelta(days=4), "mode": Mode.PLENARY, "place": "The hall"}
    for _ in range(2):
        await chamber.do(convene_session, chamber.convenor, topics=(2,), **meeting)
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="It rains")
    slots = tuple(chamber.now + timedelta(days=days) for days in (5, 6))
    asked = {"topics": (2,), "slots": slots, "mode": Mode.PLENARY, "place": "The hall", "cadence": Cadence.SINGLE}
    for _ in range(2):
        await chamber.do(propose_times, chamber.convenor, **asked)
    await chamber.do(drop_times, chamber.convenor, poll=1)
    while boards := await outbox.boards(limit=28):
        for board in boards:
            await outbox.board_shown(board, message_id=50, content="digest")
    council_board = next(board for board in await chamber.rows(tables.boards) if board.kind == BoardKind.COUNCIL)
    assert council_board.next_at is None
    await outbox.moved(CHAT, -1009)
    due = {(board.kind, board.number) for board in await outbox.boards(limit=28)}
    assert due == {
        (BoardKind.COUNCIL, 0),
        (BoardKind.TOPIC, 1),
        (BoardKind.RESOLUTION, 1),
        (BoardKind.TOPIC, 2),
        (BoardKind.VOTE, 2),
        (BoardKind.SESSION, 2),
        (BoardKind.SLOTS, 2),
    }
    kept = await chamber.rows(tables.boards)
    assert {(board.message_id, board.content) for board in kept} == {(None, "digest")}


async def test_a_council_does_not_move_to_where_another_is(chamber: Chamber, outbox: SqlOutbox) -> None:
    for chat_id, thread_id in ((CHAT, 7), (-1009, None)):
        await chamber.archive.write(_found, chat_id=chat_id, thread_id=thread_id)
    with capture_logs() as logs:
        assert not await outbox.moved(CHAT, -1009)
    assert [(log["event"], log["council"]) for log in logs] == [("council left behind", 1)]
    addresses = {row.id: (row.chat_id, row.thread_id) for row in await chamber.rows(tables.councils)}
    assert addresses == {1: (CHAT, None), 2: (-1009, 7), 3: (-1009, None)}


async def test_a_council_whose_thread_is_gone_is_in_the_general_one_where_there_is_no_other(
    chamber: Chamber, outbox: SqlOutbox
) -> None:
    for chat_id, thread_id in ((-1009, 7), (-1009, 8)):
        await chamber.archive.write(_found, chat_id=chat_id, thread_id=thread_id)
    first, second = (found for found in await chamber.rows(tables.councils) if found.chat_id == -1009)
    shown = [board for board in await outbox.boards(limit=28) if board.council.id == first.id]
    await outbox.board_shown(shown[0], message_id=50, content="digest")
    about = {board.council.id: board.council for board in await outbox.boards(limit=28)}
    lost = shown[0].council
    assert await outbox.thread_lost(lost)
    assert await outbox.thread_lost(lost), "whoever finds it out again need do nothing"
    assert not await outbox.thread_lost(about[second.id])
    (again,) = [board for board in await outbox.boards(limit=28) if board.council.id == first.id]
    assert (again.council.thread_id, again.message_id, again.content) == (None, None, "digest")
    assert not await outbox.thread_lost(again.council), "the general one can't be gone"


def _found(tx: Transaction, *, chat_id: int, thread_id: int | None, now: datetime) -> None:
    found_council(
        tx,
        actor=Chamber.convenor,
        chat_id=chat_id,
        thread_id=thread_id,
        title="Elsewhere",
        locale="en",
        timezone="Asia/Shanghai",
        is_administrator=True,
        now=now,
    )


async def test_at_night_what_can_wait_waits_for_the_morning_and_holds_nothing_up(
    chamber: Chamber, outbox: SqlOutbox
) -> None:
    chamber.later(hours=12)  # ten in the evening
    await _tell(chamber, [LAN], 1)
    await _tell(chamber, [LAN, MEI], 2)
    await _tell_group(chamber, 3)
    assert await _waiting(outbox) == []
    entered = Event(kind=EventKind.BALLOT_ENTERED, council=1, number=4)
    await chamber.archive.write(lambda tx, *, now: tx.tell([LAN], entered))
    assert await _waiting(outbox) == [(LAN, 4)]
    await outbox.settle(await _only_notice(outbox))
    chamber.later(hours=10)
    await _tell(chamber, [LAN], 5)
    heard = []
    while notices := await outbox.notices(limit=10):
        heard += [(notice.user_id, notice.event.number) for notice in notices]
        for notice in notices:
            await outbox.settle(notice)
    assert heard == [(LAN, 1), (MEI, 2), (None, 3), (LAN, 2), (LAN, 5)]


async def test_what_answers_her_own_act_comes_at_night_too(chamber: Chamber, outbox: SqlOutbox) -> None:
    def tell(tx: Transaction, *, actor: Actor, now: datetime) -> None:
        tx.tell([LAN, MEI], _event(1))

    chamber.later(hours=12)
    await chamber.archive.write(tell, actor=Actor(user_id=MEI))
    assert await _waiting(outbox) == [(MEI, 1)]


async def test_who_is_mentioned_together(chamber: Chamber, outbox: SqlOutbox) -> None:
    await outbox.reachable(104, reachable=True)
    await _tell(chamber, [LAN, MEI, 104], 1)
    await _tell(chamber, [105], 2)
    mentioned, *_ = await outbox.notices(limit=10)
    await outbox.mention_instead(mentioned)
    together = await outbox.mentioned_with(mentioned)
    assert [notice.user_id for notice in together] == [LAN, MEI]


async def test_what_is_passed_over_is_sent_to_nobody_nor_kept(chamber: Chamber, outbox: SqlOutbox) -> None:
    await _tell(chamber, [LAN, MEI], 1)
    await _tell_group(chamber, 2)
    await _show(chamber)
    await SqlOutbox(chamber.database, bot_id=BOT + 1, now=lambda: chamber.now).pass_over()
    assert len(await outbox.notices(limit=10)) == 3
    await outbox.pass_over()
    assert await outbox.notices(limit=10) == []
    assert await outbox.boards(limit=10) == []
    await _show(chamber)
    assert len(await outbox.boards(limit=10)) == 1
