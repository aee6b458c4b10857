"""Telegram's limits: so many calls a second in all, so many messages at once in a chat, and fewer board edits."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Sequence

from aiolimiter import AsyncLimiter

CALLS_A_SECOND = 28
# One message a second in a chat, of which short bursts pass.
IN_CHAT_AT_ONCE = 9
AT_ONCE = 10.0
IN_GROUP_A_MINUTE = 19
# Of these, where a group is that busy, so many are left to notices.
FOR_NOTICES_ALONE = 2
BOARD_GAP = 3.0
BOARDS_A_MINUTE = 12
_MINUTE = 60.0


class Pace:
    """Holds senders back; times are seconds of a monotonic clock.

    The limits are those of Telegram's bot FAQ, less some room: about 30 messages a second, one a second in a chat, 20 a
    minute in a group.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        # Evenly: a bucket of thirty would burst twice that in its first second. The half place makes up for timers that
        # fire late, up to eighteen milliseconds; without it each would be lost for good.
        self._all = AsyncLimiter(1.5, 1.5 / CALLS_A_SECOND)
        self._before_boards = 0
        self._boards_may = asyncio.Event()
        self._boards_may.set()
        self._sent: dict[int, deque[float]] = defaultdict(lambda: deque(maxlen=IN_GROUP_A_MINUTE))
        self._boards: dict[int, deque[float]] = defaultdict(lambda: deque(maxlen=BOARDS_A_MINUTE))
        self._held: dict[int, float] = {}
        self._all_held = 0.0

    async def turn(self, *, for_board: bool = False) -> None:
        """Wait for the next free place among all calls; a board lets all notices go first that wait for one."""
        if for_board:
            await self._boards_may.wait()
            await self._all.acquire()
            return
        self._before_boards += 1
        self._boards_may.clear()
        try:
            await self._all.acquire()
        finally:
            self._before_boards -= 1
            if not self._before_boards:
                self._boards_may.set()

    def hold(self, chat_id: int, seconds: float) -> None:
        """Send nothing to this chat for so long, as Telegram asked; a longer hold than this one goes on.

        Telegram does not say whether a chat was written to too fast or the bot writes too fast to all. When another
        chat is held already it is the bot, and nobody is sent anything for so long.
        """
        until = self._monotonic() + seconds
        if self._chats_held().keys() - {chat_id}:
            self._all_held = max(self._all_held, until)
        self._held[chat_id] = max(self._held.get(chat_id, 0.0), until)

    def all_held(self) -> float:
        """Seconds until anybody may be sent to; 0 when chats wait, if any do, each on its own."""
        return max(0.0, self._all_held - self._monotonic())

    def sent(self, chat_id: int) -> None:
        """Something was sent to this chat now, or edited there."""
        self._sent[chat_id].append(self._monotonic())

    def board_sent(self, chat_id: int) -> None:
        """What was sent to this group now is a board."""
        self._boards[chat_id].append(self._monotonic())

    def wait(self, chat_id: int) -> float:
        """Seconds until this chat may be sent a notice; 0 when it may."""
        return max(
            self._held_for(chat_id),
            self._full(self._sent, chat_id, IN_CHAT_AT_ONCE, AT_ONCE),
            self._full(self._sent, chat_id, IN_GROUP_A_MINUTE) if chat_id < 0 else 0.0,
        )

    def board_wait(self, chat_id: int) -> float:
        """Seconds until a board of this group may be refreshed; 0 when it may, as for the first one."""
        edits: Sequence[float] = self._boards.get(chat_id, ())
        return max(
            self._held_for(chat_id),
            edits[-1] + BOARD_GAP - self._monotonic() if edits else 0.0,
            self._full(self._sent, chat_id, IN_CHAT_AT_ONCE, AT_ONCE),
            self._full(self._boards, chat_id, BOARDS_A_MINUTE),
            self._full(self._sent, chat_id, IN_GROUP_A_MINUTE - FOR_NOTICES_ALONE),
        )

    def waiting(self) -> dict[int, float]:
        """The chats that may be sent no notice now, each with its seconds until it may."""
        return self._those_waiting(self.wait)

    def boards_waiting(self) -> dict[int, float]:
        """The groups no board of which may be refreshed now, each with its seconds until one may."""
        return {chat_id: wait for chat_id, wait in self._those_waiting(self.board_wait).items() if chat_id < 0}

    def _those_waiting(self, wait_of: Callable[[int], float]) -> dict[int, float]:
        self._forget_old(self._sent)
        self._forget_old(self._boards)
        waits = {chat_id: wait_of(chat_id) for chat_id in {*self._sent, *self._boards, *self._chats_held()}}
        return {chat_id: wait for chat_id, wait in waits.items() if wait}

    def _held_for(self, chat_id: int) -> float:
        return max(self.all_held(), self._held.get(chat_id, 0.0) - self._monotonic())

    def _chats_held(self) -> dict[int, float]:
        now = self._monotonic()
        self._held = {chat_id: until for chat_id, until in self._held.items() if until > now}
        return self._held

    def _full(self, counted: dict[int, deque[float]], chat_id: int, most: int, span: float = _MINUTE) -> float:
        """Seconds until fewer than so many of a chat's fall into the last `span` seconds; 0 when they are."""
        times: Sequence[float] = counted.get(chat_id, ())
        return max(0.0, times[-most] + span - self._monotonic()) if len(times) >= most else 0.0

    def _forget_old(self, counted: dict[int, deque[float]]) -> None:
        now = self._monotonic()
        for chat_id, times in list(counted.items()):
            if times[-1] <= now - (_MINUTE if chat_id < 0 else AT_ONCE):
                del counted[chat_id]
