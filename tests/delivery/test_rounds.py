"""The loops of delivery: woken by a commit, and not ended by a fault."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from structlog.testing import capture_logs

from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor
from bot.councils.operations.issues import put_forward
from bot.councils.operations.topics import make_topic
from bot.delivery import rounds as rounds_module
from bot.delivery.boards import BATCH
from bot.delivery.pace import BOARD_GAP
from bot.delivery.rounds import Rounds
from playground.people import User
from playground.telegram import Telegram
from tests.delivery.office import Office, progress

PATIENCE = 10.0


class Counted:
    """A courier or boards that says of every round that it began, and fails or waits as it is told."""

    def __init__(self, *outcomes: float | Exception | None) -> None:
        self.outcomes = list(outcomes)
        self.rounds = 0
        self._began = asyncio.Condition()

    async def round(self) -> float | None:
        async with self._began:
            self.rounds += 1
            self._began.notify_all()
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def has_begun(self, times: int) -> None:
        async with asyncio.timeout(PATIENCE), self._began:
            await self._began.wait_for(lambda: self.rounds >= times)


@pytest.fixture
def asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing looks again by itself."""
    monkeypatch.setattr(rounds_module, "LOOK_AGAIN", 3600.0)
    monkeypatch.setattr(rounds_module, "BREATH", 0.0)


@asynccontextmanager
async def _running(courier: object, boards: object) -> AsyncIterator[Rounds]:
    rounds = Rounds(courier, boards)  # type: ignore[arg-type]  # all that the loops ask of them is a round
    running = asyncio.create_task(rounds.run())
    try:
        yield rounds
        assert not running.done()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_both_look_once_at_the_start(asleep: None) -> None:
    courier, boards = Counted(), Counted()
    async with _running(courier, boards):
        await courier.has_begun(1)
        await boards.has_begun(1)
    assert (courier.rounds, boards.rounds) == (1, 1)


async def test_a_commit_wakes_both(asleep: None) -> None:
    courier, boards = Counted(), Counted()
    async with _running(courier, boards) as rounds:
        for times in range(2, 5):
            await courier.has_begun(times - 1)
            await boards.has_begun(times - 1)
            rounds.wake()
            await courier.has_begun(times)
            await boards.has_begun(times)


async def test_a_fault_ends_neither(asleep: None) -> None:
    courier = Counted(RuntimeError("what Mei wrote"), RuntimeError("what Mei wrote"))
    boards = Counted()
    with capture_logs() as logs:
        async with _running(courier, boards) as rounds:
            for times in range(1, 4):
                await courier.has_begun(times)
                await boards.has_begun(times)
                rounds.wake()
            await courier.has_begun(4)
    assert [(log["event"], log["error"]) for log in logs] == [("delivery failed", "RuntimeError")] * 2


async def test_what_has_more_goes_on_without_waiting(asleep: None) -> None:
    courier, boards = Counted(1.0, 1.0, 1.0), Counted(0.0, 0.0)
    async with _running(courier, boards):
        await courier.has_begun(4)
        await boards.has_begun(3)
    assert (courier.rounds, boards.rounds) == (4, 3)


def test_a_batch_that_took_its_time_is_followed_by_the_next_at_once() -> None:
    now = time.monotonic()
    assert rounds_module._left_of_breath(now - 3.5) == 0.0
    assert 0.0 < rounds_module._left_of_breath(now) <= rounds_module.BREATH


async def test_what_was_put_off_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds_module, "LOOK_AGAIN", 0.01)
    monkeypatch.setattr(rounds_module, "BREATH", 0.001)
    courier, boards = Counted(), Counted(*[3.0] * 3)
    async with _running(courier, boards):
        await courier.has_begun(3)
        await boards.has_begun(3)


async def test_a_group_whose_turn_comes_sooner_is_waited_for_no_longer(
    asleep: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    courier, boards = Counted(), Counted(0.02, 0.02)
    async with _running(courier, boards):
        await boards.has_begun(3)
    assert courier.rounds == 1


async def test_settling_delivers_all_that_may_be_delivered_now(office: Office, mei: User) -> None:
    await office.tells([mei], progress("first"))
    await office.tells([mei], progress("second"))
    await office.calls_itself("Elm Court")
    await Rounds(office.courier, office.boards).settle()
    assert len(office.read_by(mei)) == 2
    assert "Elm Court" in office.read_in()[0]


async def test_settling_shows_every_board_that_the_pace_allows(office: Office) -> None:
    others = [await office.constitutes(office.founds(f"Court {number}")) for number in range(BATCH)]
    for council in (1, *others):
        await office.calls_itself("Elm Court", council=council)
    rounds = Rounds(office.courier, office.boards)
    await rounds.settle()
    assert office.tried("sendMessage") == BATCH + 1, "more than one round takes"
    await office.calls_itself("Oak Court")
    await rounds.settle()
    assert "Elm Court" in office.read_in()[0]
    office.later(seconds=BOARD_GAP)
    await rounds.settle()
    assert "Oak Court" in office.read_in()[0]


async def test_settling_shows_all_boards_of_a_group_that_need_not_wait(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office.pace, "board_sent", lambda chat_id: None)
    lan = Actor(user_id=office.convenor.id, name="Lan", username=None)
    for issue in (1, 2):
        await office.archive.write(put_forward, actor=lan, council=1, text="It is dark", channel=Channel.GROUP)
        await office.archive.write(make_topic, actor=lan, council=1, issues=(issue,), title="Light")
    await Rounds(office.courier, office.boards).settle()
    text = "\n".join(office.read_in())
    assert "T1" in text
    assert "T2" in text


async def test_running_delivers_what_a_commit_left(asleep: None, office: Office, mei: User) -> None:
    async with _running(office.courier, office.boards) as rounds:
        await office.tells([mei], progress("first"))
        await office.calls_itself("Elm Court")
        rounds.wake()
        await _until(office.telegram, lambda: bool(office.read_by(mei)) and bool(office.read_in()))


async def _until(telegram: Telegram, so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not so():
            await telegram.wait_change(telegram.revision)
