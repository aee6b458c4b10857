"""Runs courier and boards whenever something was kept, and now and then for what was put off."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from bot.delivery.boards import Boards
from bot.delivery.courier import Courier

# Put-off rows come due without a commit to wake us, so we look again after this many seconds.
LOOK_AGAIN = 1.0
# Presses come in storms; one look for many commits leaves the database to them. A round that took as long has left it.
BREATH = 0.05
log = structlog.get_logger()


class Rounds:
    """The two loops of delivery; `wake` may be called after any commit."""

    def __init__(self, courier: Courier, boards: Boards) -> None:
        self._courier = courier
        self._boards = boards
        self._woken = (asyncio.Event(), asyncio.Event())

    def wake(self) -> None:
        for event in self._woken:
            event.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        for_notices, for_boards = self._woken
        async with asyncio.TaskGroup() as loops:
            loops.create_task(self._loop(for_notices, self._carry))
            loops.create_task(self._loop(for_boards, self._boards.round))

    async def settle(self) -> None:
        """Deliver now all notices and boards that are due and whose chat may be sent to."""
        while await self._courier.round():
            pass
        await self._boards.drain()

    async def _carry(self) -> float | None:
        return 0.0 if await self._courier.round() else None

    async def _loop(self, woken: asyncio.Event, round_: Callable[[], Awaitable[float | None]]) -> None:
        while True:
            woken.clear()
            began = time.monotonic()
            try:
                wait = await round_()
            except Exception as error:  # noqa: BLE001  # delivery outlives a locked database or a bad row
                log.error("delivery failed", error=type(error).__name__)
                wait = None
            if wait is None or wait > BREATH:
                await _either(woken, min(LOOK_AGAIN, wait or LOOK_AGAIN))
            await asyncio.sleep(_left_of_breath(began))


def _left_of_breath(began: float) -> float:
    return max(0.0, BREATH - (time.monotonic() - began))


async def _either(woken: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await woken.wait()
    except TimeoutError:
        return
