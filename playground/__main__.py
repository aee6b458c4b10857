"""`python -m playground`: the page answers at once, then Telegram, the sample council and the bot load behind it."""

import argparse
import asyncio
import errno
import importlib
import logging
import os
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from zoneinfo import available_timezones

from aiohttp import web

from playground import BOT_ID, page_server, texts
from playground.clock import Clock
from playground.stage import ZONE, Stage

# The routes of playground/api.py, which are known only once aiogram is loaded.
_BOT_API: Final = ("/bot{token}/{method}", "/file/bot{token}/{path:.+}")

log = logging.getLogger("playground")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until interrupted; the exit code is 2 when the port can't be used, or there is no such county."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=texts.USAGE)
    parser.add_argument("--port", type=int, default=8081, help=texts.PORT)
    bots = parser.add_mutually_exclusive_group()
    bots.add_argument("--no-bot", action="store_true", help=texts.NO_BOT)
    bots.add_argument("--county", type=Path, metavar="FILE", help=texts.COUNTY)
    options = parser.parse_args(arguments)
    if options.county is not None and not options.county.is_file():
        sys.stderr.write(texts.NO_COUNTY.format(file=options.county) + "\n")
        return 2
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
    for chatty in ("aiogram", "alembic", "apscheduler"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    try:
        listening = page_server.listen(options.port)
    except (OSError, OverflowError) as error:
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        sentence = texts.BUSY if taken else texts.CLOSED
        sys.stderr.write(sentence.format(port=options.port, reason=error) + "\n")
        return 2
    try:
        asyncio.run(_run(listening, with_bot=not options.no_bot, county=options.county))
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 0
    return 0


async def _run(listening: socket.socket, *, with_bot: bool, county: Path | None) -> None:
    """Serves the page at once and everything else when it is loaded, until cancelled."""
    running = asyncio.current_task()
    if running is not None:
        # Stopped by a supervisor, the playground ends as by Ctrl-C.
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    stage = Stage(clock=Clock(), bot_expected=with_bot, zone=_zone())
    app = page_server.application(stage)
    bot_api = LateRoutes()
    for path in _BOT_API:
        app.router.add_route("*", path, bot_api.handle)
    async with page_server.served(app, listening) as url:
        _say(texts.STARTED.format(url=url))
        try:
            await _load(stage, bot_api, url, with_bot=with_bot, county=county)
            await asyncio.Event().wait()
        finally:
            await stage.close()


def _zone() -> str:
    """The time zone new councils get; the settings that say so in full cost an import the page can't wait for."""
    given = os.environ.get("NX_TIMEZONE", "")
    return given if given in available_timezones() else ZONE


class LateRoutes:
    """Routes that are promised before they exist: who asks early waits."""

    def __init__(self) -> None:
        self._handlers: dict[tuple[str, str], page_server.Handler] = {}
        self._known = asyncio.Event()

    def open(self, routes: Sequence[web.RouteDef]) -> None:
        """Answers from now on, by the method and path of each route."""
        self._handlers = {(route.method, route.path): route.handler for route in routes}
        self._known.set()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        await self._known.wait()
        resource = request.match_info.route.resource
        handler = self._handlers.get((request.method, resource.canonical if resource else ""))
        if handler is None:
            raise web.HTTPNotFound
        return await handler(request)


async def _load(stage: Stage, bot_api: LateRoutes, url: str, *, with_bot: bool, county: Path | None) -> None:
    """Loads what needs aiogram and runs the bot; what goes wrong is said on the page."""
    try:
        # In a thread, so that the page goes on answering; the imports below then only name what is there.
        await asyncio.to_thread(importlib.import_module, "playground.stories")
        from playground import api, stories, webhooks  # noqa: PLC0415
        from playground.telegram import Telegram  # noqa: PLC0415

        telegram = Telegram(now=stage.clock.now)
        token = await stories.seed(telegram)
        stage.open(telegram, tales=stories.tales(telegram, stage.clock, stage.zone))
        bot_api.open(api.routes(telegram))
        if not with_bot:
            _say(texts.STARTED_BARE.format(token=token, url=url))
            await webhooks.posting(telegram)
        await asyncio.to_thread(importlib.import_module, "playground.botrun")
        from playground import botrun  # noqa: PLC0415

        her = stories.coordinator(telegram)
        if county is not None:
            # Nobody begins to talk to the bot for her, and it may write to her only then.
            telegram.send(her.id, BOT_ID, "/start")
            _say(texts.COORDINATE.format(url=url, user=her.id, bot=BOT_ID))
        await botrun.run(token=token, url=url, clock=stage.clock, coordinator=her, county=county)
    except Exception as error:
        log.exception("the playground could not load")
        stage.fail(f"{type(error).__name__}: {error}")


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
