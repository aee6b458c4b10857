"""A bot that counts in memory and edits its message at every press: how one first writes it."""

import asyncio
import sys
from collections import Counter

from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import CallbackQuery, Message

from benchmarks.bare import poll

_chosen: dict[int, str] = {}


async def pressed(press: CallbackQuery) -> None:
    await press.answer("Counted.")
    _chosen[press.from_user.id] = press.data or ""
    while not await _shown(press):
        pass


def _word(data: str) -> str:
    """What a button does, such as "For": the second part of its data."""
    return data.split(":")[1].capitalize()


async def _shown(press: CallbackQuery) -> bool:
    """Try to show the tally of now; when Telegram asks to wait, that is waited for, as its error says."""
    if not isinstance(press.message, Message) or press.message.reply_markup is None:
        return True
    count = Counter(_chosen.values())
    [row] = press.message.reply_markup.inline_keyboard
    text = " ".join(f"{_word(key.callback_data or '')} {count[key.callback_data or '']}" for key in row)
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
