"""What a person hears when her press or words failed on our side again and again, or are more than one may send."""

from collections.abc import Callable
from contextlib import suppress

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Message, Update

from bot.handlers.pages import Pages
from bot.handlers.reply import Reply
from bot.views.texts import Texts, nearest, texts_in


async def apologise(bot: Bot, update: Update, *, default_locale: str) -> None:
    """Say that it failed and may be tried again, to whoever pressed, or wrote to the bot."""
    await _say(bot, update, lambda texts: texts.plain("error-try-again"), default_locale)


async def ask_to_pause(bot: Bot, update: Update, *, default_locale: str) -> None:
    """Say that it was too much at once, and that a vote is always taken."""
    await _say(bot, update, lambda texts: texts.plain("too-much-at-once"), default_locale)


async def _say(bot: Bot, update: Update, words: Callable[[Texts], str], default_locale: str) -> None:
    event = update.callback_query or update.message
    if event is None or event.from_user is None:
        return
    if isinstance(event, CallbackQuery) or _is_for_us(event):
        texts = texts_in(nearest(event.from_user.language_code, default_locale))
        with suppress(TelegramAPIError):
            await Reply(Pages(bot), event, texts).say(words(texts))


def _is_for_us(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE or (message.text or "").startswith("/")
