"""Hears of every call to Telegram, a handler's too, so that the pace knows what a chat was told to wait."""

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.delivery.pace import Pace


class Heed(BaseRequestMiddleware):
    """Tells the pace which chat Telegram finds written to too fast; it changes nothing about the call."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        # What names no chat, such as the menus, has limits of its own and says nothing about messages.
        chat_id = getattr(method, "chat_id", None)
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            if isinstance(chat_id, int):
                self._pace.hold(chat_id, error.retry_after)
            raise
