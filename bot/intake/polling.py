"""getUpdates, acknowledging an update only once it and all before it are handled or parked."""

import asyncio
from contextlib import suppress
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import TelegramMethod

from bot.intake.lanes import Lanes
from bot.intake.reading import ALLOWED, NotParked, read_update

LONG_POLL = 30
AFTER_FAULT = 3.0
# What is not acknowledged is given again at once: while something takes long we ask now and then, ever more seldom.
ASK_AGAIN, ASK_SELDOM = 0.1, 1.0
log = structlog.get_logger()


class FetchUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates, with every update left as it came.

    Most of a batch may be known already, and one that aiogram can't read must not hide the others.
    """

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None
    limit: int
    timeout: int
    allowed_updates: list[str]


class Polling:
    """Fetches updates until stopped; Telegram keeps what is not acknowledged, and sends it again after a crash."""

    def __init__(self, bot: Bot, lanes: Lanes) -> None:
        self._bot = bot
        self._lanes = lanes
        self._seen: set[int] = set()
        self._under_way: set[int] = set()
        self._again: set[int] = set()
        self._few_enough = 0
        self._few_left = asyncio.Event()
        self._pause = ASK_AGAIN

    async def run(self) -> None:
        """Poll until cancelled; then what is under way is finished and acknowledged.

        Raises TelegramUnauthorizedError once Telegram does not know the token any more.
        """
        try:
            while True:
                await self._batch()
        finally:
            await self._lanes.empty()
            if self._seen:
                with suppress(TelegramUnauthorizedError):
                    await self._fetch(seconds=0, limit=1)

    async def _batch(self) -> None:
        found = await self._fetch(seconds=0 if self._under_way or self._again else LONG_POLL)
        if found is None:
            return
        known = self._seen - self._again
        fresh = {number: raw for raw in found if (number := raw["update_id"]) not in known}
        self._again -= fresh.keys()
        # Telegram gives all that is not acknowledged; after a quiet week its numbers begin anew, perhaps lower.
        self._seen = {raw["update_id"] for raw in found} or self._seen
        for number, raw in fresh.items():
            await self._begin(number, raw)
        self._pause = ASK_AGAIN if fresh else min(2 * self._pause, ASK_SELDOM)
        await self._work_off()

    async def _begin(self, number: int, raw: dict[str, Any]) -> None:
        try:
            update = await read_update(raw, self._bot, self._lanes)
        except NotParked:
            self._again.add(number)
            return
        if update is None:
            return
        self._under_way.add(number)

        def finished(is_kept: bool) -> None:
            self._under_way.discard(number)
            if not is_kept:
                # It stays unacknowledged, and so is given again: the database may be back by then.
                self._again.add(number)
            if len(self._under_way) <= self._few_enough:
                self._few_left.set()

        self._lanes.put(update, finished)

    async def _work_off(self) -> None:
        """Wait until nearly all is handled, for what is not is given again; or for a moment only."""
        self._few_enough = len(self._under_way) // 8
        if self._under_way or self._again:
            self._few_left.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause):
                    await self._few_left.wait()

    def _offset(self) -> int | None:
        """The first update that is not handled; asking for it acknowledges all before it."""
        if waiting := self._under_way | self._again:
            return min(waiting)
        return max(self._seen) + 1 if self._seen else None

    async def _fetch(self, *, seconds: int, limit: int = 100) -> list[dict[str, Any]] | None:
        """What Telegram has for us, waiting `seconds` for it; None after a fault, once there is hope again.

        Raises TelegramUnauthorizedError.
        """
        wait = AFTER_FAULT
        try:
            return await self._bot(
                FetchUpdates(offset=self._offset(), limit=limit, timeout=seconds, allowed_updates=ALLOWED),
                request_timeout=seconds + 10,
            )
        except TelegramRetryAfter as error:
            wait = error.retry_after
        except TelegramUnauthorizedError:
            # Revoked at BotFather: no waiting brings it back.
            raise
        except (TelegramAPIError, ClientDecodeError) as error:
            log.warning("getUpdates failed", error=type(error).__name__, why=getattr(error, "message", "")[:200])
        await asyncio.sleep(wait)
        return None
