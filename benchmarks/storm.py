"""A Telegram whose people press as fast as a bot answers them."""

import asyncio
import itertools
import random
import time
from dataclasses import dataclass

from benchmarks.town import Town
from playground.chats import Press

GROUPS = 64
AT_ONCE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Storm:
    """So many presses on the messages of the bot with this token."""

    token: str
    presses: int


class StormyTown(Town):
    """A town that counts what it is answered."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(tokens=tokens, groups=GROUPS)
        self._answered = asyncio.Queue[None]()

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        super().toast(press, text, show_alert=show_alert, url=url)
        self._answered.put_nowait(None)

    async def do(self, storm: Storm) -> float:
        """Press until all is answered, never more than AT_ONCE at a time; the seconds it took."""
        await self.quiet()
        buttons = [
            (woman, board.chat_id, board.message_id, data)
            for board in self.boards[storm.token]
            for woman in board.women
            for data in board.data
        ]
        random.Random(storm.presses).shuffle(buttons)
        coming = itertools.islice(itertools.cycle(buttons), storm.presses)
        began = time.perf_counter()
        for press in itertools.islice(coming, AT_ONCE):
            self.press(*press)
        for _ in range(storm.presses):
            await self._answered.get()
            if (press_ := next(coming, None)) is not None:
                self.press(*press_)
        return time.perf_counter() - began
