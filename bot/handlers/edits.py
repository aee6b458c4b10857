"""Changing a message that one person alone has before her."""

from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery
from aiogram.types import Message as Received

from bot.faults import tells_sameness
from bot.views.message import Message


async def hers_edited(press: CallbackQuery, page: Message) -> bool:
    """Let the pressed message say this page instead, in her private chat or where only she sees it in the group.

    False where everybody sees it, or it can't be changed any more.
    """
    pressed = press.message
    if not isinstance(pressed, Received) or press.bot is None:
        return False
    try:
        if pressed.ephemeral_message_id is not None:
            await press.bot.edit_ephemeral_message_text(
                chat_id=pressed.chat.id,
                receiver_user_id=press.from_user.id,
                ephemeral_message_id=pressed.ephemeral_message_id,
                text=page.text,
                reply_markup=page.keyboard,
            )
        elif pressed.chat.type == ChatType.PRIVATE:
            await pressed.edit_text(page.text, reply_markup=page.keyboard)
        else:
            return False
    except TelegramBadRequest as error:
        return tells_sameness(error)
    return True
