"""A bot's queue of updates: kept 24 hours, given again until acknowledged, one poller at a time."""

import asyncio
import random
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from aiogram.types import Update

from playground.errors import conflict

Json = dict[str, Any]

ALL_TYPES: Final = frozenset(Update.model_fields) - {"update_id"}
DEFAULT_TYPES: Final = ALL_TYPES - {"chat_member", "message_reaction", "message_reaction_count"}
KEPT: Final = timedelta(hours=24)
QUIET: Final = timedelta(days=7)
MAX_LIMIT: Final = 100
# An offset further ahead than this is taken for a leftover of older numbering (TQueue.cpp of Telegram's server).
_AHEAD: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    update: Json
    expires: datetime

    @property
    def id(self) -> int:
        update_id: int = self.update["update_id"]
        return update_id


class UpdateQueue:
    """Updates of one bot, in order; ids are sequential and jump after a week without any."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # nosec B311  # guards no secret
        self._next_id = self._jump()
        self._last: datetime | None = None
        self._queue: deque[Queued] = deque()
        self._poller: asyncio.Future[None] | None = None
        self._stirred = asyncio.Event()
        self.allowed: frozenset[str] = DEFAULT_TYPES

    def __len__(self) -> int:
        return len(self._queue)

    def allow(self, types: list[str] | None) -> None:
        """Remembers which types are wanted from now on; None keeps the setting, an empty list is the default."""
        if types is not None:
            known = frozenset(name.lower() for name in types) & ALL_TYPES
            self.allowed = known or DEFAULT_TYPES

    def push(self, kind: str, payload: Json, now: datetime, *, kept: timedelta = KEPT) -> None:
        """Queues one update, unless its type is not wanted. Raises pydantic's ValidationError for a malformed one."""
        if kind not in self.allowed:
            return
        if self._last is not None and now - self._last >= QUIET:
            self._next_id = self._jump()
        update = {"update_id": self._next_id, kind: payload}
        Update.model_validate(update)
        self._next_id += 1
        self._last = now
        self._queue.append(Queued(update=update, expires=now + kept))
        self._wake()

    def clear(self) -> None:
        self._queue.clear()

    def take(self, offset: int, limit: int, now: datetime) -> list[Json]:
        """Forgets what `offset` acknowledges and returns up to `limit` of the rest.

        A negative offset forgets all but the last `-offset` updates.
        """
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popleft()
        elif offset <= self._next_id + _AHEAD:
            while self._queue and self._queue[0].id < offset:
                self._queue.popleft()
        self._expire(now)
        wanted = max(1, min(limit, MAX_LIMIT))
        return [item.update for _, item in zip(range(wanted), self._queue, strict=False)]

    def waiting(self, now: datetime) -> list[Json]:
        """All that is kept, oldest first."""
        self._expire(now)
        return [item.update for item in self._queue]

    def holds(self, update_id: int) -> bool:
        return any(item.id == update_id for item in self._queue)

    def remove(self, update_id: int) -> None:
        """Forgets one that a webhook took."""
        self._queue = deque(item for item in self._queue if item.id != update_id)

    def stir(self) -> None:
        """Lets whoever brings updates to a webhook look again."""
        self._stirred.set()

    async def stirred(self) -> None:
        """Waits until there may be something to bring."""
        await self._stirred.wait()
        self._stirred.clear()

    async def poll(self, seconds: float) -> None:
        """Waits until an update comes or that many seconds passed, and ends an older poll with a conflict.

        Raises ApiError 409 when a newer poll, or a webhook, takes over.
        """
        self.interrupt("terminated by other getUpdates request; make sure that only one bot instance is running")
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait({poller}, timeout=seconds)
            if poller.done():
                poller.result()
        finally:
            if self._poller is poller:
                self._poller = None

    def interrupt(self, why: str) -> None:
        """Ends the poll under way, if any, with a conflict."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(why))
        self._poller = None

    def _expire(self, now: datetime) -> None:
        if any(item.expires <= now for item in self._queue):
            self._queue = deque(item for item in self._queue if item.expires > now)

    def _wake(self) -> None:
        self.stir()
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def _jump(self) -> int:
        return self._random.randint(100_000_000, 900_000_000)
