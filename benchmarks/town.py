"""A Telegram with groups, in each a vote's message, to go with the councils of a filled database."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from benchmarks.councils import SEATS, VOTE, VOTERS
from bot.app.keeping import utc_now
from bot.records import Now
from bot.views.buttons import VoteButton, VoteDo
from playground.requests import call
from playground.telegram import Telegram

# A bot that called nothing for so long has also brought its boards up to date.
QUIET_SECONDS = 3.5
CHOICES = (VoteDo.FOR, VoteDo.AGAINST, VoteDo.ABSTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A message of a council, its vote or session, the women who may press on it, and what they may press."""

    chat_id: int
    message_id: int
    women: tuple[int, ...]
    data: tuple[str, ...]


def vote_buttons(council: int, number: int = VOTE) -> tuple[str, ...]:
    """What may be pressed on the board of a council's vote."""
    return tuple(VoteButton(do=do, council=council, number=number).pack() for do in CHOICES)


class Town(Telegram):
    """Every bot is in every group, and has a message with `buttons` there; `boards` are in the order of the councils.

    Of the `seats` in a group the first `voters` press.
    """

    def __init__(
        self,
        *,
        tokens: tuple[str, ...],
        groups: int,
        seats: int = SEATS,
        voters: int = VOTERS,
        floods: bool = False,
        buttons: Callable[[int], tuple[str, ...]] = vote_buttons,
        now: Now = utc_now,
    ) -> None:
        super().__init__(now=now, floods=False)
        bots = [self.add_bot(token, username=f"town{n}_bot", first_name="Town") for n, token in enumerate(tokens)]
        self.boards: dict[str, list[Board]] = {token: [] for token in tokens}
        for council in range(1, groups + 1):
            women = tuple(self.add_user(f"Seat {seat}").id for seat in range(1, seats + 1))
            group = self.add_group("Council", creator=women[0])
            for member in (*women[1:], *(bot.id for bot in bots)):
                self.join(group.id, member)
            data = buttons(council)
            row = [InlineKeyboardButton(text=pressed, callback_data=pressed) for pressed in data]
            keyboard = InlineKeyboardMarkup(inline_keyboard=[row])
            for token, boards in self.boards.items():
                sent = call(self, token, SendMessage(chat_id=group.id, text="Vote", reply_markup=keyboard))
                boards.append(Board(chat_id=group.id, message_id=sent["message_id"], women=women[:voters], data=data))
        for token in tokens:
            self.bot(token).queue.clear()
        # What stood there before counts for nothing.
        self.floods = floods

    def said(self, token: str, board: Board) -> Iterator[str]:
        """What the bot's messages in that group say now: a vote that is over may be shown as a new one."""
        speaker = self.bot(token).user
        for message in self.messages(board.women[0], board.chat_id):
            if message.sender is speaker:
                yield " ".join((message.text or "").split()) + " "

    async def do(self, asked: Any) -> Any:
        """Let the people do what a benchmark asks of them; what was measured meanwhile."""
        raise NotImplementedError

    async def quiet(self) -> None:
        """Wait until no bot calls any more."""
        seen = -1
        while seen != self.revision:
            seen = self.revision
            await asyncio.sleep(QUIET_SECONDS)
