"""One message that tells how far something is that takes long, and at last what came of it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.handlers.reply import Reply
from bot.views.message import Message
from bot.views.texts import Markup

T = TypeVar("T")
# What is done sooner needs no message of its own; none is edited more often.
SECONDS_BETWEEN = 1.0


class Progress:
    """The message in one private chat, which is not there before there is something to wait for."""

    def __init__(self, bot: Bot, chat_id: int) -> None:
        self._bot = bot
        self._chat_id = chat_id
        self._message: int | None = None
        self._said = ""

    async def during(self, work: Awaitable[T], said: Callable[[], Markup]) -> T:
        """Wait for what is done elsewhere, and say now and then how far it is; what fails leaves no message."""
        running = asyncio.ensure_future(work)
        try:
            while not (await asyncio.wait({running}, timeout=SECONDS_BETWEEN))[0]:
                await self._say(said())
            return running.result()
        except BaseException:
            running.cancel()
            if self._message is not None:
                with suppress(TelegramBadRequest):
                    await self._bot.delete_message(self._chat_id, self._message)
            raise

    async def end(self, page: Message, reply: Reply) -> None:
        """Put what came of it in the message's place, or say it where there is none."""
        if self._message is None:
            await reply.show(page)
        else:
            await self._bot.edit_message_text(
                page.text, chat_id=self._chat_id, message_id=self._message, reply_markup=page.keyboard
            )

    async def _say(self, words: Markup) -> None:
        if words == self._said:
            return
        self._said = words
        if self._message is None:
            self._message = (await self._bot.send_message(self._chat_id, words)).message_id
        else:
            await self._bot.edit_message_text(words, chat_id=self._chat_id, message_id=self._message)
