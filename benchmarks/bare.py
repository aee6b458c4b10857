"""A bot that only answers presses, in the way of aiogram's first page: what any aiogram bot costs at least."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery


async def answered(press: CallbackQuery) -> None:
    await press.answer("Counted.")


async def main(url: str, token: str) -> None:
    """Answer presses until stopped."""
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    routes = Dispatcher()
    routes.callback_query.register(answered)
    await routes.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
