"""Telegram in a process of its own, whose people press as fast as a bot answers them."""

import asyncio
import itertools
import random
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import web

from benchmarks.councils import SEATS, VOTE, VOTERS
from bot.app.keeping import utc_now
from bot.views.buttons import VoteButton, VoteDo
from playground.api import application
from playground.chats import Press
from playground.requests import call
from playground.telegram import Telegram

GROUPS = 64
AT_ONCE = 100
# A bot that called nothing for so long has also brought its boards up to date.
QUIET_SECONDS = 1.0
_CHOICES = (VoteDo.FOR, VoteDo.AGAINST, VoteDo.ABSTAIN)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Board:
    chat_id: int
    message_id: int
    women: tuple[int, ...]
    data: tuple[str, ...]


class _Town(Telegram):
    """Groups of nine, in each a vote's message of every bot."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(now=utc_now, floods=False)
        bots = [self.add_bot(token, username=f"bench{n}_bot", first_name="Bench") for n, token in enumerate(tokens)]
        self.boards: dict[str, list[_Board]] = {token: [] for token in tokens}
        self._answered = asyncio.Queue[None]()
        for council in range(1, GROUPS + 1):
            women = tuple(self.add_user(f"Seat {seat}").id for seat in range(1, SEATS + 1))
            group = self.add_group("Nine", creator=women[0])
            for member in (*women[1:], *(bot.id for bot in bots)):
                self.join(group.id, member)
            data = tuple(VoteButton(do=do, council=council, number=VOTE).pack() for do in _CHOICES)
            keyboard = InlineKeyboardMarkup(
                inline_keyboard=[[InlineKeyboardButton(text=do, callback_data=do) for do in data]]
            )
            for token, boards in self.boards.items():
                sent = call(self, token, SendMessage(chat_id=group.id, text="Vote", reply_markup=keyboard))
                boards.append(_Board(chat_id=group.id, message_id=sent["message_id"], women=women[:VOTERS], data=data))
        for token in tokens:
            self.bot(token).queue.clear()

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
    """Answer the bots of `tokens` over HTTP until None comes; send the Address first, then each Storm's seconds."""
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
