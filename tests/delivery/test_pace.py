"""How fast a bot may send, by a clock of the test's own."""

import asyncio
from itertools import pairwise

import pytest

from bot.delivery.pace import BOARD_GAP, BOARDS_A_MINUTE, CALLS_A_SECOND, Pace

GROUP, OTHER = -1001, -1002


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
    # The first goes at once; a timer of the loop may fire a little early.
    assert loop.time() - began >= 5 / CALLS_A_SECOND - 0.02


def test_a_chat_is_held_for_the_stated_time_and_no_other_is(pace: Pace, watch: Watch) -> None:
    pace.hold(GROUP, 7)
    assert (pace.held(GROUP), pace.held(OTHER)) == (7, 0)
    watch.seconds += 6.5
    assert pace.held(GROUP) == 0.5
    watch.seconds += 0.5
    assert pace.held(GROUP) == 0
    assert pace.held(GROUP) == 0


def test_a_shorter_hold_does_not_end_a_longer_one(pace: Pace) -> None:
    pace.hold(GROUP, 40)
    pace.hold(GROUP, 7)
    assert pace.held(GROUP) == 40


def test_a_second_chat_that_is_held_holds_all_for_its_time_and_no_more(pace: Pace, watch: Watch) -> None:
    pace.hold(GROUP, 40)
    pace.hold(GROUP, 41)
    assert (pace.all_held(), pace.held(OTHER)) == (0, 0)
    pace.hold(OTHER, 7)
    assert (pace.all_held(), pace.held(-1003), pace.held(GROUP)) == (7, 7, 41)
    watch.seconds += 7
    assert (pace.all_held(), pace.held(-1003), pace.held(GROUP)) == (0, 0, 34)
    assert pace.chats_held() == {GROUP: 34}


def test_a_chat_that_is_held_after_another_was_holds_only_itself(pace: Pace, watch: Watch) -> None:
    pace.hold(GROUP, 7)
    watch.seconds += 7
    pace.hold(OTHER, 7)
    assert (pace.all_held(), pace.chats_held()) == (0, {OTHER: 7})


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


def test_a_quiet_group_is_free_again(pace: Pace, watch: Watch) -> None:
    pace.board_sent(GROUP)
    watch.seconds += 60
    assert pace.board_wait(GROUP) == 0
