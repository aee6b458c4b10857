"""A Telegram that a bot reaches over HTTP, in a thread of its own as it is a machine of its own elsewhere."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from aiohttp import web

from playground.api import application
from playground.clock import Clock
from playground.telegram import Telegram

T = TypeVar("T")
TOKEN = "4242:AAH-playground-token_of_tests-000"
MENUS = 9
# No program listens at the port of the old service that throws everything away.
NOWHERE = "http://127.0.0.1:9"


class BotApi:
    """The Bot API at `url`, over one Telegram with one bot."""

    def __init__(self, telegram: Telegram, url: str, loop: asyncio.AbstractEventLoop) -> None:
        self.telegram = telegram
        self.url = url
        self.bot = telegram.bot(TOKEN).user
        self._loop = loop

    def do(self, act: Callable[[Telegram], T]) -> T:
        """Let something happen in Telegram, and wait until it has."""

        async def acting() -> T:
            return act(self.telegram)

        return asyncio.run_coroutine_threadsafe(acting(), self._loop).result()

    def stop_when(self, is_so: Callable[[Telegram], object], by: signal.Signals = signal.SIGTERM) -> None:
        """Send this process a signal as soon as something is so in Telegram."""

        async def waiting() -> None:
            revision = self.telegram.revision
            while not is_so(self.telegram):
                revision = await self.telegram.wait_change(revision)
            os.kill(os.getpid(), by)

        asyncio.run_coroutine_threadsafe(waiting(), self._loop)


@contextmanager
def served() -> Iterator[BotApi]:
    """A Telegram with one bot, served while the block runs."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    telegram = Telegram(now=Clock().now, floods=False)
    telegram.add_bot(TOKEN, username="council_bot", first_name="N+X")
    runner = web.AppRunner(application(telegram), shutdown_timeout=0)

    async def start() -> str:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    async def stop() -> None:
        # A poll goes on when its bot has gone.
        telegram.bot(TOKEN).queue.interrupt("the server closes")
        await runner.cleanup()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    try:
        yield BotApi(telegram, asyncio.run_coroutine_threadsafe(start(), loop).result(), loop)
    finally:
        asyncio.run_coroutine_threadsafe(stop(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
