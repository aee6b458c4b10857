"""`/metrics`: what a running bot has counted, and what waits, told to whoever the settings let ask."""

import asyncio
import ipaddress
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import structlog
from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.app.meters import Meters
from bot.intake.listening import listen
from bot.storage.waiting import Waiting

PATH = "/metrics"
# Of seconds. Whoever asks often does not make us ask the database as often.
LOOK, NO_ANSWER = 5.0, 5.0
# What a proxy on this machine adds that passes on a stranger's request.
_PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
log = structlog.get_logger()


class AddressRefused(Exception):
    """The machine does not give the address; the text is the system's own."""


class Metrics:
    """The page for Prometheus, on an address of its own or on the webhook's."""

    def __init__(
        self, meters: Meters, waiting: Callable[[], Awaitable[Waiting]], *, address: tuple[str, int] | None
    ) -> None:
        self._meters = meters
        self._waiting = waiting
        self._address = address
        self._look_again = 0.0
        self._looking = asyncio.Lock()

    async def serve(self) -> None:
        """Tell whoever asks at the address, if there is one, until cancelled. Raises AddressRefused."""
        if self._address is None:
            return
        host, port = self._address
        app = web.Application()
        app.router.add_get(PATH, self.tell)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await listen(runner, port, host=host, refused=AddressRefused)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def tell(self, _request: web.Request) -> web.Response:
        """The page."""
        async with self._looking:
            if time.monotonic() >= self._look_again:
                self._look_again = time.monotonic() + LOOK
                self._meters.levels.waiting = await self._look()
        # To write it out takes longer than a press.
        text = await asyncio.to_thread(self._meters.text)
        return web.Response(body=text, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def tell_here(self, request: web.Request) -> web.Response:
        """The page, for this machine alone: where the webhook listens, everybody may ask."""
        is_here = request.remote is not None and ipaddress.ip_address(request.remote).is_loopback
        if not is_here or any(header in request.headers for header in _PASSED_ON):
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return await self.tell(request)

    async def _look(self) -> Waiting | None:
        try:
            async with asyncio.timeout(NO_ANSWER):
                return await self._waiting()
        except Exception as error:  # noqa: BLE001  # the rest is told all the same
            log.warning("outbox not counted", error=type(error).__name__)
            return None
