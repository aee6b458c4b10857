"""Hears of every call to Telegram, a handler's too, so that the pace knows what a chat was sent and told to wait."""

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.delivery.pace import Pace


class Heed(BaseRequestMiddleware):
    """Tells the pace what a chat is sent, and when Telegram finds it too much; it changes nothing about the call."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        # What names no chat, such as the menus, has limits of its own and says nothing about messages.
        chat_id = getattr(method, "chat_id", None)
        if isinstance(chat_id, int) and _is_seen_by_all(method):
            self._pace.sent(chat_id)
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            if isinstance(chat_id, int):
                self._pace.hold(chat_id, error.retry_after)
            raise


def _is_seen_by_all(method: TelegramMethod[TelegramType]) -> bool:
    """Whether a call posts or changes a message of its chat: what one person alone sees there is none."""
    sends = method.__api_method__.startswith(("send", "editMessage"))
    return sends and getattr(method, "ephemeral_message_parameters", None) is None
