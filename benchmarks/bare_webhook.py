"""The bare bot by webhook: aiogram's own request handler, and an answer by a call."""

import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from benchmarks.bare import answered
from benchmarks.bots import SECRET, free_port


def serve(url: str, token: str) -> None:
    """Answer every press until stopped."""
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    port = free_port()
    routes = Dispatcher()
    routes.callback_query.register(answered)

    async def announce() -> None:
        await bot.set_webhook(f"http://127.0.0.1:{port}/", secret_token=SECRET)

    routes.startup.register(announce)
    app = web.Application()
    SimpleRequestHandler(routes, bot, handle_in_background=False, secret_token=SECRET).register(app, path="/")
    setup_application(app, routes)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    serve(*sys.argv[1:])
