"""How fast a bot may send, by a clock of the test's own."""

import asyncio
from itertools import pairwise

import pytest

from bot.delivery.pace import (
    AT_ONCE,
    BOARD_GAP,
    BOARDS_A_MINUTE,
    CALLS_A_SECOND,
    FOR_NOTICES_ALONE,
    IN_CHAT_AT_ONCE,
    IN_GROUP_A_MINUTE,
    Pace,
)

GROUP, OTHER, HER = -1001, -1002, 1001


class Watch:
    """Seconds of a monotonic clock that stands still."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def pace(watch: Watch) -> Pace:
    return Pace(watch)


async def test_calls_leave_evenly(pace: Pace) -> None:
    loop = asyncio.get_running_loop()
    began = loop.time()
    await asyncio.gather(*(pace.turn() for _ in range(6)))
    # The first goes at once, the second after half a place; a timer of the loop may fire a little early.
    assert loop.time() - began >= 4.5 / CALLS_A_SECOND - 0.02


async def test_what_leaves_late_is_made_up_for(pace: Pace, monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    seconds = 1000.0
    monkeypatch.setattr(loop, "time", lambda: seconds)
    left = []
    for _ in range(29):
        await pace.turn()
        left.append(seconds)
        # Each timer fires ten milliseconds late, as on a machine that has much to do.
        seconds = max(seconds, 1000.0 + len(left) / CALLS_A_SECOND) + 0.010
    assert left[-1] - left[0] <= 28 / CALLS_A_SECOND + 0.011


async def test_boards_let_all_notices_go_first_that_wait(pace: Pace) -> None:
    went: list[str] = []

    async def goes(what: str, *, for_board: bool = False) -> None:
        await pace.turn(for_board=for_board)
        went.append(what)

    await pace.turn()
    async with asyncio.TaskGroup() as going:
        for _ in range(3):
            going.create_task(goes("notice"))
            going.create_task(goes("board", for_board=True))
    assert went == ["notice", "notice", "notice", "board", "board", "board"]


async def test_a_notice_that_waits_no_more_keeps_no_board(pace: Pace) -> None:
    await pace.turn()
    waiting = asyncio.create_task(pace.turn())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    async with asyncio.timeout(1):
        await pace.turn(for_board=True)


def test_a_chat_is_held_for_the_stated_time_and_no_other_is(pace: Pace, watch: Watch) -> None:
    pace.hold(GROUP, 7)
    assert (pace.wait(GROUP), pace.wait(OTHER)) == (7, 0)
    watch.seconds += 6.5
    assert pace.wait(GROUP) == 0.5
    watch.seconds += 0.5
    assert pace.wait(GROUP) == 0
    assert pace.wait(GROUP) == 0


def test_a_shorter_hold_does_not_end_a_longer_one(pace: Pace) -> None:
    pace.hold(GROUP, 40)
    pace.hold(GROUP, 7)
    assert pace.wait(GROUP) == 40


def test_a_second_chat_that_is_held_holds_all_for_its_time_and_no_more(pace: Pace, watch: Watch) -> None:
    pace.hold(GROUP, 40)
    pace.hold(GROUP, 41)
    assert (pace.all_held(), pace.wait(OTHER)) == (0, 0)
    pace.hold(OTHER, 7)
    assert (pace.all_held(), pace.wait(-1003), pace.wait(GROUP)) == (7, 7, 41)
    watch.seconds += 7
    assert (pace.all_held(), pace.wait(-1003), pace.wait(GROUP)) == (0, 0, 34)
    assert pace.waiting() == {GROUP: 34}


def test_a_chat_that_is_held_after_another_was_holds_only_itself(pace: Pace, watch: Watch) -> None:
    pace.hold(GROUP, 7)
    watch.seconds += 7
    pace.hold(OTHER, 7)
    assert (pace.all_held(), pace.waiting()) == (0, {OTHER: 7})


def test_a_held_group_keeps_its_boards_too(pace: Pace, watch: Watch) -> None:
    pace.hold(GROUP, 7)
    assert (pace.board_wait(GROUP), pace.board_wait(OTHER)) == (7, 0)
    pace.board_sent(GROUP)
    assert pace.board_wait(GROUP) == 7
    watch.seconds += 7
    assert pace.board_wait(GROUP) == 0


def test_the_first_board_goes_at_once_and_the_next_after_the_gap(pace: Pace, watch: Watch) -> None:
    assert pace.board_wait(GROUP) == 0
    pace.board_sent(GROUP)
    assert (pace.board_wait(GROUP), pace.board_wait(OTHER)) == (BOARD_GAP, 0)
    watch.seconds += BOARD_GAP
    assert pace.board_wait(GROUP) == 0


def test_a_group_gets_so_many_boards_a_minute(pace: Pace, watch: Watch) -> None:
    sent: list[float] = []
    end = watch.seconds + 300
    while watch.seconds < end:
        if wait := pace.board_wait(GROUP):
            watch.seconds += wait
            continue
        pace.board_sent(GROUP)
        sent.append(watch.seconds)
    assert all(later - earlier >= BOARD_GAP for earlier, later in pairwise(sent))
    in_a_minute = [sum(0 <= one - start < 60 for one in sent) for start in sent]
    assert max(in_a_minute) == BOARDS_A_MINUTE
    assert len(sent) == 5 * BOARDS_A_MINUTE


def test_a_group_is_sent_so_much_a_minute_and_a_person_is_not_counted_so(pace: Pace, watch: Watch) -> None:
    for _ in range(IN_GROUP_A_MINUTE):
        assert pace.wait(GROUP) == 0
        pace.sent(GROUP)
        pace.sent(HER)
        watch.seconds += 2
    assert pace.waiting() == {GROUP: 60 - 2 * IN_GROUP_A_MINUTE}
    watch.seconds += 60 - 2 * IN_GROUP_A_MINUTE
    assert pace.waiting() == {}
    pace.sent(GROUP)
    assert pace.waiting() == {GROUP: 2}


@pytest.mark.parametrize("chat", [HER, GROUP])
def test_a_chat_is_sent_a_short_burst_and_then_hardly_one_a_second(pace: Pace, watch: Watch, chat: int) -> None:
    sent: list[float] = []
    end = watch.seconds + 50
    while watch.seconds < end:
        if wait := pace.waiting().get(chat):
            watch.seconds += wait
            continue
        pace.sent(chat)
        sent.append(watch.seconds)
    assert sent[: IN_CHAT_AT_ONCE + 1] == [*[1000.0] * IN_CHAT_AT_ONCE, 1000.0 + AT_ONCE]
    assert max(sum(0 <= one - start < AT_ONCE for one in sent) for start in sent) == IN_CHAT_AT_ONCE
    assert (pace.wait(OTHER), pace.board_wait(OTHER)) == (0, 0)


def test_a_board_waits_for_the_burst_of_its_group(pace: Pace, watch: Watch) -> None:
    for _ in range(IN_CHAT_AT_ONCE):
        pace.sent(GROUP)
        pace.sent(HER)
    assert (pace.waiting(), pace.boards_waiting()) == ({GROUP: AT_ONCE, HER: AT_ONCE}, {GROUP: AT_ONCE})
    watch.seconds += AT_ONCE
    assert pace.boards_waiting() == {}


def test_boards_leave_the_last_places_of_a_minute_to_notices(pace: Pace, watch: Watch) -> None:
    for _ in range(IN_GROUP_A_MINUTE - FOR_NOTICES_ALONE):
        assert pace.board_wait(GROUP) == 0
        pace.sent(GROUP)
        watch.seconds += 2
    waited = 2 * (IN_GROUP_A_MINUTE - FOR_NOTICES_ALONE)
    assert (pace.wait(GROUP), pace.boards_waiting()) == (0, {GROUP: 60 - waited})
    watch.seconds += 60 - waited
    assert (pace.board_wait(GROUP), pace.boards_waiting()) == (0, {})


def test_a_quiet_group_is_free_again(pace: Pace, watch: Watch) -> None:
    pace.board_sent(GROUP)
    watch.seconds += 60
    assert pace.board_wait(GROUP) == 0
