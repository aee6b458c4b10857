"""A page on its way to Telegram: with its tables where the server of the Bot API knows rich messages, else as text."""

from typing import Any

import structlog
from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import CallbackQuery, InputRichMessage
from aiogram.types import Message as Received

from bot.faults import blames_richness, tells_sameness
from bot.views.message import Message

log = structlog.get_logger()


class Pages:
    """Sends and changes the pages of one bot, those that are `plain` as text.

    Whether its server knows rich messages is asked with the first of them.
    """

    def __init__(self, bot: Bot, *, plain: bool = False) -> None:
        self.bot = bot
        self._is_plain = plain

    async def send(
        self,
        chat_id: int,
        text: str,
        rich: InputRichMessage | None = None,
        *,
        parse_mode: str | None = "HTML",
        **how: Any,
    ) -> Received:
        """Send words, or what is `rich` in their place; `how` is what all messages of the Bot API take."""
        if rich is None or self._is_plain:
            return await self.bot.send_message(chat_id, text, parse_mode=parse_mode, **how)
        try:
            return await self.bot.send_rich_message(chat_id, rich, **how)
        except TelegramNotFound as error:
            refused = error.message
            self._is_plain = True
        except TelegramBadRequest as error:
            refused = error.message
        sent = await self.bot.send_message(chat_id, text, parse_mode=parse_mode, **how)
        # What it takes as text it refused for being rich. An older one does not know this form of them, and will not
        # the next time; one that knows them says what is wrong with this one.
        self._is_plain = self._is_plain or not blames_richness(refused)
        log.warning("rich message refused", why=refused)
        return sent

    async def hers_edited(self, press: CallbackQuery, page: Message) -> bool:
        """Let the pressed message say this page instead, in her private chat or where only she sees it in the group.

        False where everybody sees it, or it can't be changed any more; nor does a text become a rich message, or the
        other way round.
        """
        pressed = press.message
        if not isinstance(pressed, Received):
            return False
        is_rich = page.rich is not None and not self._is_plain
        if is_rich != (pressed.rich_message is not None):
            return False
        says: dict[str, Any] = {"rich_message": page.rich} if is_rich else {"text": page.text}
        says |= {"chat_id": pressed.chat.id, "reply_markup": page.keyboard}
        try:
            if pressed.ephemeral_message_id is not None:
                await self.bot.edit_ephemeral_message_text(
                    receiver_user_id=press.from_user.id, ephemeral_message_id=pressed.ephemeral_message_id, **says
                )
            elif pressed.chat.type == ChatType.PRIVATE:
                await self.bot.edit_message_text(message_id=pressed.message_id, **says)
            else:
                return False
        except TelegramBadRequest as error:
            return tells_sameness(error)
        return True
