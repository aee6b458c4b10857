"""A bot that only answers presses, in the way of aiogram's first page: what any aiogram bot costs at least."""

import asyncio
import sys
from collections.abc import Awaitable, Callable

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery


async def answered(press: CallbackQuery) -> None:
    await press.answer("Counted.")


async def poll(pressed: Callable[[CallbackQuery], Awaitable[None]], url: str, token: str) -> None:
    """Hand on every press until stopped."""
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    routes = Dispatcher()
    routes.callback_query.register(pressed)
    await routes.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(poll(answered, *sys.argv[1:]))
