"""Updates by webhook: in the same lanes as by polling, answered once handled or parked, with the toast."""

import asyncio
import hmac
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import DeleteWebhook, SetWebhook, TelegramMethod
from aiogram.types import Update
from aiohttp import web

from bot.intake.lanes import Lanes
from bot.intake.listening import listen
from bot.intake.polling import AFTER_FAULT
from bot.intake.reading import ALLOWED, NotParked, read_update
from bot.intake.responding import RespondingBot

HEADER = "X-Telegram-Bot-Api-Secret-Token"
# Telegram opens so many connections at most; whoever else knows the secret finds no room beyond twice that.
CONNECTIONS = 40
LIMIT = 2 * CONNECTIONS
# Of bytes. An update holds a message or two of text, never a file.
LARGEST = 1024 * 1024
# Of seconds. Three tries of an update and the pauses between them take less, and a lane has several.
STUCK = 120.0
LOOK, NO_ANSWER = 5.0, 5.0
log = structlog.get_logger()
Ask = Callable[[], Awaitable[object]]
Page = Callable[[web.Request], Awaitable[web.Response]]


class WebhookRefused(Exception):
    """Telegram does not take the address; the text is Telegram's own."""


class PortRefused(Exception):
    """The machine does not give the port; the text is the system's own."""


class Webhook:
    """A server that takes updates from Telegram until it is stopped."""

    def __init__(
        self,
        bot: RespondingBot,
        lanes: Lanes,
        *,
        url: str,
        secret: str,
        port: int,
        reachable: Ask,
        pages: Mapping[str, Page],
    ) -> None:
        """`reachable` raises whatever keeps the database from being read; `pages` are what else is told there."""
        self._bot = bot
        self._lanes = lanes
        self._url = url
        self._secret = secret
        self._port = port
        self._reachable = reachable
        self._pages = {"/healthz": self._healthy, "/readyz": self._ready, **pages}
        self._under_way: dict[asyncio.Future[bool], float] = {}
        self._is_stopping = False
        self._seen = (0.0, "")
        self._looking = asyncio.Lock()

    async def run(self) -> None:
        """Serve until cancelled; then nothing more is taken, and what is under way is finished and answered.

        Raises PortRefused for a port that can't be had, WebhookRefused for an address that Telegram does not take,
        TelegramUnauthorizedError or TelegramNotFound for a token that it does not know.
        """
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post(urlsplit(self._url).path or "/", self._take)
        for path, page in self._pages.items():
            app.router.add_get(path, page)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await listen(runner, self._port, refused=PortRefused)
            await self._announce()
            await asyncio.Event().wait()
        finally:
            self._is_stopping = True
            for site in list(runner.sites):
                await site.stop()
            await self._lanes.empty()
            await runner.cleanup()

    async def _announce(self) -> None:
        address = SetWebhook(
            url=self._url, secret_token=self._secret, max_connections=CONNECTIONS, allowed_updates=ALLOWED
        )
        try:
            await insist(self._bot, address)
        except TelegramBadRequest as error:
            raise WebhookRefused(error.message) from None

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        if self._is_stopping or len(self._under_way) >= LIMIT:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "1"})
        try:
            raw = json.loads(await request.read())
            raw["update_id"] = int(raw["update_id"])
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            update = await read_update(raw, self._bot, self._lanes)
        except NotParked:
            return _done(False)
        return _done(True) if update is None else await self._handle(update)

    async def _handle(self, update: Update) -> web.Response:
        press = update.callback_query.id if update.callback_query else None
        if press is not None:
            self._bot.expect(press)
        handled: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._under_way[handled] = time.monotonic()

        def finished(is_kept: bool) -> None:
            del self._under_way[handled]
            # Telegram may have hung up meanwhile; it then brings the update again, and hears the same answer.
            if not handled.done():
                handled.set_result(is_kept)

        self._lanes.put(update, finished)
        try:
            is_kept = await handled
        finally:
            toast = self._bot.take(press) if press is not None else None
        if toast is None or not is_kept:
            return _done(is_kept)
        call = toast.model_dump(exclude_none=True, mode="json", warnings=False)
        return web.json_response({"method": toast.__api_method__, **call})

    async def _healthy(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        async with self._looking:
            # Whoever asks often does not make us ask Telegram as often.
            if time.monotonic() >= self._seen[0]:
                self._seen = (time.monotonic() + LOOK, await self._trouble())
        trouble = self._seen[1]
        status = HTTPStatus.SERVICE_UNAVAILABLE if trouble else HTTPStatus.OK
        return web.Response(status=status, text=f"{trouble or 'ok'}\n")

    async def _trouble(self) -> str:
        """What keeps updates from being handled, empty for nothing."""
        if self._is_stopping:
            return "stopping"
        if any(time.monotonic() - since > STUCK for since in self._under_way.values()):
            return "an update is stuck"
        for what, ask in (("database", self._reachable), ("Telegram", self._bot.get_me)):
            try:
                async with asyncio.timeout(NO_ANSWER):
                    await ask()
            except Exception as error:  # noqa: BLE001  # whatever it is, it is what was asked for
                log.warning("not ready", what=what, error=type(error).__name__)
                return f"{what} can't be reached"
        return ""


async def leave_webhook(bot: Bot) -> None:
    """Let Telegram keep the updates until they are asked for. Raises TelegramUnauthorizedError."""
    await insist(bot, DeleteWebhook())


async def insist(bot: Bot, method: TelegramMethod[bool]) -> None:
    """Call until Telegram has taken it.

    Raises TelegramBadRequest, and TelegramUnauthorizedError or TelegramNotFound for a token it does not know.
    """
    while True:
        wait = AFTER_FAULT
        try:
            await bot(method)
        except TelegramRetryAfter as error:
            wait = error.retry_after
        except (TelegramBadRequest, TelegramUnauthorizedError, TelegramNotFound):
            raise
        except (TelegramAPIError, ClientDecodeError) as error:
            log.warning("webhook not told", method=method.__api_method__, error=type(error).__name__)
        else:
            return
        await asyncio.sleep(wait)


def _done(is_kept: bool) -> web.Response:
    """Anything but 2xx is sent again."""
    return web.Response(status=HTTPStatus.OK if is_kept else HTTPStatus.INTERNAL_SERVER_ERROR)
