"""Telegram's limits: so many calls a second in all, so many board edits in a group."""

from collections import defaultdict, deque
from collections.abc import Callable

from aiolimiter import AsyncLimiter

CALLS_A_SECOND = 28
BOARD_GAP = 3.0
BOARDS_A_MINUTE = 12
_MINUTE = 60.0


class Pace:
    """Holds senders back; times are seconds of a monotonic clock.

    The limits are those of Telegram's bot FAQ, less some room: about 30 messages a second, 20 a minute in a group.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        # Evenly: a bucket of thirty would burst twice that in its first second.
        self._all = AsyncLimiter(1, 1 / CALLS_A_SECOND)
        self._boards: dict[int, deque[float]] = defaultdict(deque)
        self._held: dict[int, float] = {}
        self._all_held = 0.0

    async def turn(self) -> None:
        """Wait for the next free place among all calls."""
        await self._all.acquire()

    def hold(self, chat_id: int, seconds: float) -> None:
        """Send nothing to this chat for so long, as Telegram asked; a longer hold than this one goes on.

        Telegram does not say whether a chat was written to too fast or the bot writes too fast to all. When another
        chat is held already it is the bot, and nobody is sent anything for so long.
        """
        until = self._monotonic() + seconds
        if self.chats_held().keys() - {chat_id}:
            self._all_held = max(self._all_held, until)
        self._held[chat_id] = max(self._held.get(chat_id, 0.0), until)

    def all_held(self) -> float:
        """Seconds until anybody may be sent to; 0 when chats wait, if any do, each on its own."""
        return max(0.0, self._all_held - self._monotonic())

    def held(self, chat_id: int) -> float:
        """Seconds until this chat may be sent to; 0 when it may."""
        return max(self.all_held(), self._held.get(chat_id, 0.0) - self._monotonic())

    def chats_held(self) -> dict[int, float]:
        """The chats that are held each on its own, with the seconds until they are not."""
        now = self._monotonic()
        self._held = {chat_id: until for chat_id, until in self._held.items() if until > now}
        return {chat_id: until - now for chat_id, until in self._held.items()}

    def board_wait(self, chat_id: int) -> float:
        """Seconds until a board of this group may be refreshed; 0 when it may, as for the first one."""
        now = self._monotonic()
        edits = self._boards.get(chat_id, deque())
        while edits and now - edits[0] >= _MINUTE:
            edits.popleft()
        if not edits:
            self._boards.pop(chat_id, None)
            return self.held(chat_id)
        gap = edits[-1] + BOARD_GAP - now
        full = edits[0] + _MINUTE - now if len(edits) >= BOARDS_A_MINUTE else 0.0
        return max(0.0, self.held(chat_id), gap, full)

    def boards_waiting(self) -> dict[int, float]:
        """The groups no board of which may be refreshed now, each with its seconds until one may."""
        waits = {chat_id: self.board_wait(chat_id) for chat_id in {*self._boards, *self.chats_held()}}
        return {chat_id: wait for chat_id, wait in waits.items() if wait}

    def board_sent(self, chat_id: int) -> None:
        """A board of this group was refreshed now."""
        self._boards[chat_id].append(self._monotonic())
