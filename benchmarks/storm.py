"""Telegram in a process of its own, whose people press as fast as a bot answers them."""

import asyncio
import itertools
import random
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

from aiohttp import web

from benchmarks.town import Town
from playground.api import application
from playground.chats import Press

GROUPS = 64
AT_ONCE = 100
# A bot that called nothing for so long has also brought its boards up to date.
QUIET_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the first council sits, its first woman, its vote's message, and the server."""

    url: str
    chat_id: int
    user_id: int
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Storm:
    """So many presses on the messages of the bot with this token."""

    token: str
    presses: int


class _Town(Town):
    """A town that counts what it is answered."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(tokens=tokens, groups=GROUPS)
        self._answered = asyncio.Queue[None]()

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        super().toast(press, text, show_alert=show_alert, url=url)
        self._answered.put_nowait(None)

    async def storm(self, storm: Storm) -> float:
        """Press until all is answered, never more than AT_ONCE at a time; the seconds it took."""
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

    async def quiet(self) -> None:
        """Wait until no bot calls any more."""
        seen = -1
        while seen != self.revision:
            seen = self.revision
            await asyncio.sleep(QUIET_SECONDS)


def serve(tokens: tuple[str, ...], line: Connection) -> None:
    """Answer the bots of `tokens` over HTTP until killed; send the Address first, then each Storm's seconds."""
    asyncio.run(_serve(tokens, line))


async def _serve(tokens: tuple[str, ...], line: Connection) -> None:
    town = _Town(tokens)
    runner = web.AppRunner(application(town), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    first = town.boards[tokens[0]][0]
    port = runner.addresses[0][1]
    line.send(
        Address(
            url=f"http://127.0.0.1:{port}",
            chat_id=first.chat_id,
            user_id=first.women[0],
            message_id=first.message_id,
        )
    )
    while True:
        storm = await asyncio.to_thread(line.recv)
        await town.quiet()
        line.send(await town.storm(storm))
