"""Telegram in a process of its own, whose people press as fast as a bot answers them."""

import asyncio
import itertools
import time
from collections.abc import Iterator
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

AT_ONCE = 100
QUIET = 1.0
_CHOICES = (VoteDo.FOR, VoteDo.AGAINST, VoteDo.ABSTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """Where the councils sit: the first one's chat and first woman, each vote's message, and the server's address."""

    url: str
    chat_id: int
    user_id: int
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Storm:
    """Let `presses` fall on the bot with this token."""

    token: str
    presses: int


class _Town(Telegram):
    """A Telegram with groups of nine, each with a message of every bot, that counts what is answered."""

    def __init__(self, tokens: tuple[str, ...], groups: int) -> None:
        super().__init__(now=utc_now, floods=False)
        bots = [self.add_bot(token, username=f"bench_{n}_bot", first_name="Bench") for n, token in enumerate(tokens)]
        self.boards: dict[str, list[tuple[int, int, str]]] = {token: [] for token in tokens}
        self._answers = asyncio.Queue[None]()
        for council in range(1, groups + 1):
            women = [self.add_user(f"Seat {seat}") for seat in range(1, SEATS + 1)]
            group = self.add_group("Nine", creator=women[0].id)
            for member in (*women[1:], *bots):
                self.join(group.id, member.id)
            

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        super().toast(press, text, show_alert=show_alert, url=url)
        self._answers.put_nowait(None)
