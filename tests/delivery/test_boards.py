"""What becomes of a board: one refresh for many changes, at the group's pace, whatever Telegram answers."""

from datetime import timedelta
from itertools import pairwise

import pytest
from structlog.testing import capture_logs

from bot.councils.events import BoardKind
from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor, Named
from bot.councils.operations.issues import put_forward
from bot.councils.operations.seats import give_seat
from bot.councils.operations.topics import make_topic
from bot.councils.operations.votes import open_vote
from bot.delivery.pace import BOARD_GAP, BOARDS_A_MINUTE
from bot.storage.checks import stuck
from bot.storage.held import HELD
from playground.errors import ApiError, bad_request, too_many_requests
from playground.faults import Fault
from tests.delivery.answers import FOR_ITS_OWNER, NEVER, SHUT, words
from tests.delivery.office import NO_ROUTE, PROXY_PAGE, Office


@pytest.fixture
async def shown(office: Office) -> Office:
    """A group whose council's board stands there, and whose pace is free again."""
    await office.calls_itself("Locust Court")
    await office.boards.round()
    office.later(minutes=1)
    return office


def _titles(office: Office) -> list[str]:
    return [text.splitlines()[0] for text in office.read_in()]


async def test_the_first_board_stands_there_at_once(office: Office) -> None:
    await office.calls_itself("Locust Court")
    await office.boards.round()
    (message,) = office.messages()
    board = await office.board()
    assert "Locust Court" in (message.text or "")
    assert message.markup
    assert (board.message_id, board.next_at, board.error) == (message.message_id, None, None)


async def test_without_change_nothing_is_sent(shown: Office) -> None:
    assert await shown.boards.round() is None
    assert (shown.tried("sendMessage"), shown.tried("editMessageText")) == (1, 0)


async def test_many_changes_are_one_edit_of_the_same_message(shown: Office) -> None:
    for number in range(30):
        await shown.calls_itself(f"Court {number}")
    await shown.boards.round()
    assert shown.tried("editMessageText") == 1
    (title,) = _titles(shown)
    assert "Court 29" in title
    assert (await shown.board()).next_at is None


async def test_equal_content_is_not_sent_and_costs_no_place(shown: Office) -> None:
    await shown.calls_itself("Locust Court")
    await shown.boards.round()
    assert shown.tried("editMessageText") == 0
    assert shown.pace.board_wait(shown.group.id) == 0
    assert (await shown.board()).next_at is None
    assert await shown.boards.round() is None


async def test_a_group_sees_one_edit_in_the_gap(shown: Office) -> None:
    for title in ("first", "second"):
        await shown.calls_itself(title)
        await shown.boards.round()
    assert "first" in _titles(shown)[0]
    shown.later(seconds=BOARD_GAP - 0.5)
    assert await shown.boards.round() == pytest.approx(0.5)
    assert "first" in _titles(shown)[0]
    shown.later(seconds=0.5)
    await shown.boards.round()
    assert "second" in _titles(shown)[0]


async def test_a_group_sees_so_many_edits_a_minute_and_the_last_one_in_the_end(shown: Office) -> None:
    for second in range(120):
        await shown.calls_itself(f"Court {second}")
        await shown.boards.round()
        shown.later(seconds=1)
    edits = [call.at for call in shown.telegram.calls if call.name == "editMessageText"]
    assert all((after - before).total_seconds() >= BOARD_GAP for before, after in pairwise(edits))
    for start in edits:
        assert sum(start <= at < start + timedelta(minutes=1) for at in edits) <= BOARDS_A_MINUTE
    assert len(edits) == 2 * BOARDS_A_MINUTE
    shown.later(minutes=1)
    await shown.boards.round()
    assert "Court 119" in _titles(shown)[0]


async def test_one_busy_group_does_not_slow_another(shown: Office) -> None:
    other = shown.founds("Elm Court")
    council = await shown.constitutes(other)
    await shown.calls_itself("busy")
    await shown.boards.round()
    await shown.calls_itself("busier")
    await shown.calls_itself("Elm Court", council=council)
    await shown.boards.round()
    assert len(shown.read_in(other)) == 1


async def test_boards_of_one_group_take_turns(office: Office) -> None:
    lan = Actor(user_id=office.convenor.id, name="Lan", username=None)
    await office.archive.write(give_seat, actor=lan, council=1, named=Named(user_id=office.convenor.id), name="Lan")
    await office.archive.write(put_forward, actor=lan, council=1, text="It is dark", channel=Channel.GROUP)
    await office.archive.write(make_topic, actor=lan, council=1, issues=(1,), title="Light")
    await office.archive.write(open_vote, actor=lan, council=1, topic=1, motion="Two lamps")
    for turn in (1, 2, 3):
        wait = await office.boards.round()
        assert wait == BOARD_GAP
        assert len(office.messages()) == turn
        office.later(seconds=wait)
    first_lines = " ".join(_titles(office))
    assert "T1" in first_lines
    assert "V1" in first_lines


async def test_a_board_wanted_anew_is_posted_below_and_the_old_one_goes(shown: Office) -> None:
    (old,) = shown.messages()
    shown.telegram.send(shown.convenor.id, shown.group.id, "Good morning")
    await shown.calls_itself("Locust Court", anew=True)
    await shown.boards.round()
    (new,) = shown.messages()
    assert new.message_id > old.message_id + 1
    board = await shown.board()
    assert (board.message_id, board.anew, board.next_at) == (new.message_id, False, None)
    assert shown.tried("editMessageText") == 0


@pytest.mark.parametrize("page", [NO_ROUTE, PROXY_PAGE], ids=["a cut line", "a proxy's page"])
async def test_an_old_board_that_cannot_be_deleted_stays(shown: Office, page: str) -> None:
    shown.wire.break_next("deleteMessage", page)
    await shown.calls_itself("Locust Court", anew=True)
    await shown.boards.round()
    shown.later(minutes=1)
    await shown.boards.round()
    messages = shown.messages()
    assert len(messages) == 2
    assert shown.tried("sendMessage") == 2, "posted below once, and not again"
    assert (await shown.board()).message_id == messages[-1].message_id


async def test_what_is_not_modified_counts_as_shown(shown: Office) -> None:
    shown.refuses("editMessageText", "lost")
    await shown.calls_itself("Elm Court")
    await shown.boards.round()
    waiting = await shown.board()
    assert waiting.next_at == shown.clock.now() + timedelta(seconds=1)
    shown.later(minutes=1)
    await shown.boards.round()
    assert "message is not modified" in (shown.telegram.calls[-1].error or "")
    board = await shown.board()
    assert (board.message_id, board.next_at, board.error, board.attempts) == (waiting.message_id, None, None, 0)
    assert board.content != waiting.content


async def test_not_modified_without_a_message_is_given_up(office: Office) -> None:
    office.refuses("sendMessage", bad_request("message is not modified"))
    await office.calls_itself("Locust Court")
    await office.boards.round()
    board = await office.board()
    assert (board.message_id, board.next_at) == (None, None)
    assert "message is not modified" in board.error


@pytest.mark.parametrize("reason", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
async def test_a_board_whose_message_is_lost_is_posted_anew(shown: Office, reason: str) -> None:
    shown.refuses("editMessageText", bad_request(reason))
    await shown.calls_itself("Elm Court")
    await shown.boards.round()
    shown.later(seconds=BOARD_GAP)
    await shown.boards.round()
    newest = shown.messages()[-1]
    assert "Elm Court" in (newest.text or "")
    board = await shown.board()
    assert (board.message_id, board.next_at) == (newest.message_id, None)
    assert len(shown.messages()) == 2


async def test_a_deleted_board_comes_back(shown: Office) -> None:
    (message,) = shown.messages()
    message.chat.remove(message)
    await shown.calls_itself("Elm Court")
    await shown.boards.round()
    shown.later(seconds=BOARD_GAP)
    await shown.boards.round()
    assert len(shown.messages()) == 1


@pytest.mark.parametrize("answer", NEVER, ids=words)
async def test_a_board_that_can_never_be_shown_is_given_up_until_it_changes(shown: Office, answer: Fault) -> None:
    shown.refuses("editMessageText", answer)
    await shown.calls_itself("Elm Court")
    with capture_logs() as logs:
        await shown.boards.round()
    assert [log["event"] for log in logs] == ["board given up"]
    board = await shown.board()
    assert board.next_at is None
    assert isinstance(answer, ApiError)
    assert answer.description in board.error
    shown.later(minutes=1)
    await shown.calls_itself("Oak Court")
    await shown.boards.round()
    assert "Oak Court" in _titles(shown)[0]
    assert (await shown.board()).error is None


@pytest.mark.parametrize("answer", SHUT, ids=words)
async def test_a_board_of_a_group_that_can_not_be_written_to_waits_until_it_can(shown: Office, answer: Fault) -> None:
    shown.refuses("editMessageText", answer)
    await shown.calls_itself("Oak Court")
    with capture_logs() as logs:
        await shown.boards.round()
    assert [log["event"] for log in logs] == ["group out of reach"]
    board = await shown.board()
    assert (board.next_at, board.error) == (None, HELD)
    shown.later(days=1)
    await shown.outbox.group_reachable(shown.group.id + 1)
    assert await shown.boards.round() is None
    assert shown.tried("editMessageText") == 1
    await shown.outbox.group_reachable(shown.group.id)
    await shown.boards.round()
    assert "Oak Court" in _titles(shown)[0]
    board = await shown.board()
    assert (board.next_at, board.error) == (None, None)


async def test_a_hold_that_comes_while_a_board_waits_for_its_turn_is_kept(
    shown: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def turn(**_: bool) -> None:
        shown.pace.hold(shown.group.id, 40)

    await shown.calls_itself("Elm Court")
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(shown.pace, "turn", turn)
        assert await shown.boards.round() == 40
    assert shown.tried("editMessageText") == 0
    shown.later(seconds=40)
    await shown.boards.round()
    assert "Elm Court" in _titles(shown)[0]


async def test_too_fast_holds_the_groups_boards_for_the_stated_time(shown: Office) -> None:
    shown.refuses("editMessageText", too_many_requests(40))
    await shown.calls_itself("Elm Court")
    assert await shown.boards.round() == 40
    assert shown.pace.wait(shown.group.id) == 40
    shown.later(seconds=39)
    await shown.calls_itself("Oak Court")
    assert await shown.boards.round() == 1
    assert shown.tried("editMessageText") == 1
    shown.later(seconds=1)
    await shown.boards.round()
    assert "Oak Court" in _titles(shown)[0]


async def test_no_board_is_refreshed_while_everybody_is_held(shown: Office) -> None:
    shown.pace.hold(-1, 60)
    shown.pace.hold(-2, 7)
    await shown.calls_itself("Elm Court")
    assert await shown.boards.round() == 7
    assert shown.tried("editMessageText") == 0
    shown.later(seconds=7)
    await shown.boards.round()
    assert "Elm Court" in _titles(shown)[0]


@pytest.mark.parametrize("page", [NO_ROUTE, PROXY_PAGE], ids=["a cut line", "a proxy's page"])
async def test_trouble_on_the_way_is_tried_again_later_each_time(shown: Office, page: str) -> None:
    shown.wire.break_next("editMessageText", *[page] * 3)
    await shown.calls_itself("Elm Court")
    pauses = []
    await shown.boards.round()
    while (next_at := (await shown.board()).next_at) is not None:
        pauses.append((next_at - shown.clock.now()).total_seconds())
        shown.later(seconds=max(pauses[-1], BOARD_GAP))
        await shown.boards.round()
    assert pauses == [1, 2, 4]
    assert "Elm Court" in _titles(shown)[0]


async def test_a_board_that_hangs_keeps_others_no_longer_than_a_call_may_take(shown: Office) -> None:
    shown.wire.timeout = 0.05
    shown.refuses("editMessageText", "hang")
    await shown.calls_itself("Elm Court")
    await shown.boards.round()
    assert "timeout" in (await shown.board()).error
    shown.later(seconds=BOARD_GAP)
    await shown.boards.round()
    assert "Elm Court" in _titles(shown)[0]


@pytest.mark.parametrize("answer", FOR_ITS_OWNER, ids=words)
async def test_a_board_waits_five_minutes_for_what_its_owner_must_mend(shown: Office, answer: Fault) -> None:
    shown.refuses("editMessageText", answer)
    await shown.calls_itself("Elm Court")
    await shown.boards.round()
    assert (await shown.board()).next_at == shown.clock.now() + timedelta(minutes=5)
    shown.later(minutes=5)
    await shown.boards.round()
    assert "Elm Court" in _titles(shown)[0]


async def test_boards_follow_their_group_to_the_new_address(shown: Office) -> None:
    new = shown.founds("Locust Court")
    # There are messages of ours in the new chat, under numbers that the old chat used as well.
    for number in range(3):
        await shown.bot.send_message(new.id, f"other {number}")
    shown.refuses(
        "editMessageText",
        ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": new.id}),
    )
    await shown.calls_itself("Elm Court")
    await shown.boards.round()
    await shown.boards.round()
    texts = shown.read_in(new)
    assert texts[:3] == ["other 0", "other 1", "other 2"]
    assert "Elm Court" in texts[3]
    board = await shown.board()
    assert (board.message_id, board.next_at) == (shown.messages(new)[-1].message_id, None)


async def test_a_board_whose_group_moved_to_another_council_is_given_up(office: Office) -> None:
    new = office.founds("Locust Court")
    await office.constitutes(new)
    upgraded = {"migrate_to_chat_id": new.id}
    office.refuses("sendMessage", ApiError(400, "Bad Request: group chat was upgraded", upgraded))
    await office.calls_itself("Elm Court")
    with capture_logs() as logs:
        await office.boards.round()
        await office.boards.round()
    assert [log["event"] for log in logs] == ["council left behind"]
    assert office.tried("sendMessage") == 1
    (line,) = await stuck(office.database, now=office.clock.now())
    assert "council 1" in line


async def test_a_board_that_cannot_be_made_keeps_back_no_other(shown: Office) -> None:
    other = await shown.constitutes(shown.founds("Elm Court"))
    await shown.wants_shown(BoardKind.RESOLUTION, 99)
    await shown.calls_itself("Elm Court", council=other)
    with capture_logs() as logs:
        await shown.boards.round()
    assert [log["event"] for log in logs] == ["board failed"]
    assert shown.tried("sendMessage") == 2


async def test_a_board_of_a_thread_stands_there_and_in_the_general_one_when_it_is_gone(office: Office) -> None:
    forum = office.founds("Elsewhere")
    council = await office.constitutes(forum, thread_id=7)
    await office.calls_itself("Elsewhere", council=council)
    with capture_logs() as logs:
        await office.boards.round()
    assert office.telegram.calls[-1].params["message_thread_id"] == 7
    assert [log["event"] for log in logs] == ["thread gone"]
    office.later(seconds=BOARD_GAP)
    await office.boards.round()
    assert len(office.messages(forum)) == 1


async def test_a_board_whose_thread_is_gone_is_held_where_another_council_has_the_general_one(shown: Office) -> None:
    council = await shown.constitutes(shown.group, thread_id=7)
    await shown.calls_itself("Elsewhere", council=council)
    with capture_logs() as logs:
        await shown.boards.round()
    assert [log["event"] for log in logs] == ["group out of reach"]
    assert (await shown.board()).error == HELD
