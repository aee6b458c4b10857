"""A bot that counts in memory and edits its message at every press: how one first writes it."""

import asyncio
import sys
from collections import Counter

from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import CallbackQuery, Message

from benchmarks.bare import poll
from bot.views.buttons import VoteButton, VoteDo

_chosen: dict[int, VoteDo] = {}


async def pressed(press: CallbackQuery) -> None:
    await press.answer("Counted.")
    _chosen[press.from_user.id] = VoteButton.unpack(press.data or "").do
    while not await _shown(press):
        pass


async def _shown(press: CallbackQuery) -> bool:
    """Try to show the tally of now; when Telegram asks to wait, that is waited for, as its error says."""
    count = Counter(_chosen.values())
    text = f"For {count[VoteDo.FOR]} Against {count[VoteDo.AGAINST]} Abstain {count[VoteDo.ABSTAIN]}"
    if not isinstance(press.message, Message):
        return True
    try:
        await press.message.edit_text(text, reply_markup=press.message.reply_markup)
    except TelegramRetryAfter as error:
        await asyncio.sleep(error.retry_after)
        return False
    except TelegramBadRequest:
        # It says so already.
        return True
    return True


if __name__ == "__main__":
    asyncio.run(poll(pressed, *sys.argv[1:]))
