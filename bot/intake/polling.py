"""getUpdates, acknowledging an update only once it and all before it are handled or parked."""

import asyncio
from contextlib import suppress

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramRetryAfter
from aiogram.types import Update

from bot.intake.lanes import Lanes

ALLOWED = ["message", "callback_query", "my_chat_member", "chat_member"]
LONG_POLL = 30
AFTER_FAULT = 3.0
# How long a batch may go on before we ask whether more has come.
ASK_AGAIN = 0.1
log = structlog.get_logger()


class Polling:
    """Fetches updates until stopped; Telegram keeps what is not acknowledged, and sends it again after a crash."""

    def __init__(self, bot: Bot, lanes: Lanes) -> None:
        self._bot = bot
        self._lanes = lanes
        self._next = 0
        self._under_way: set[int] = set()
        self._seen: set[int] = set()
        self._moved = asyncio.Event()

    async def run(self) -> None:
        """Poll until cancelled; then what is under way is finished and acknowledged."""
        try:
            while True:
                await self._batch()
        finally:
            await self._lanes.empty()
            if self._next:
                await self._fetch(seconds=0, limit=1)

    async def _batch(self) -> None:
        updates = await self._fetch(seconds=0 if self._under_way else LONG_POLL)
        if updates is None:
            await asyncio.sleep(AFTER_FAULT)
            return
        fresh = [update for update in updates if update.update_id not in self._seen]
        for update in fresh:
            self._begin(update)
        if self._under_way:
            await (self._all_handled() if fresh else self._any_handled())
        first_open = min(self._under_way, default=max(self._seen, default=self._next - 1) + 1)
        self._next = max(self._next, first_open)
        self._seen = {number for number in self._seen if number >= self._next}

    def _begin(self, update: Update) -> None:
        number = update.update_id
        self._seen.add(number)
        self._under_way.add(number)
        if not self._next:
            self._next = number

        def finished() -> None:
            self._under_way.discard(number)
            self._moved.set()

        self._lanes.put(update, finished)

    async def _all_handled(self) -> None:
        """Wait until all is handled, or a moment only, so that one slow chat keeps no other waiting."""
        with suppress(TimeoutError):
            async with asyncio.timeout(ASK_AGAIN):
                while self._under_way:
                    self._moved.clear()
                    await self._moved.wait()

    async def _any_handled(self) -> None:
        """Wait until something is handled: until then Telegram would give us the same updates again."""
        self._moved.clear()
        await self._moved.wait()

    async def _fetch(self, *, seconds: int, limit: int = 100) -> list[Update] | None:
        try:
            return await self._bot.get_updates(
                offset=self._next or None,
                limit=limit,
                timeout=seconds,
                allowed_updates=ALLOWED,
                request_timeout=seconds + 10,
            )
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
        except (TelegramAPIError, ClientDecodeError) as error:
            log.warning("getUpdates failed", error=type(error).__name__, why=getattr(error, "message", "")[:200])
        return None
