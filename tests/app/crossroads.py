"""One address before several processes of a bot, as a proxy is; but this one brings every update to all of them."""

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

SECRET = "a-secret_of-the-test"
PATH = "/telegram"
Answer = tuple[int, str, bytes]


class Crossroads:
    """Brings each update to all processes that listen, at once; what they answered, the first of them says."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._http = http
        self._ports: list[int] = []
        self.url = ""
        self.answers: list[list[Answer]] = []

    def one_more(self) -> dict[str, str]:
        """The settings of one more process."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._ports.append(int(free.getsockname()[1]))
        return {"NX_WEBHOOK_URL": self.url, "NX_WEBHOOK_SECRET": SECRET, "NX_WEBHOOK_PORT": str(self._ports[-1])}

    async def all_listen(self) -> None:
        """Wait until each of them answers."""
        for port in self._ports:
            while await self._ask("GET", port, "/healthz") is None:
                continue

    async def bring(self, request: web.Request) -> web.Response:
        """What Telegram brings; where nobody listens, it is to come again."""
        body, headers = await request.read(), request.headers
        asked = await asyncio.gather(*(self._ask("POST", port, PATH, body, headers) for port in self._ports))
        answers = [answer for answer in asked if answer is not None]
        if not answers:
            return web.Response(status=503, headers={"Retry-After": "1"})
        self.answers.append(answers)
        status, kind, said = answers[0]
        return web.Response(status=status, content_type=kind, body=said)

    async def _ask(
        self, method: str, port: int, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer | None:
        try:
            url = f"http://127.0.0.1:{port}{path}"
            async with self._http.request(method, url, data=body, headers=headers) as answer:
                return answer.status, answer.content_type, await answer.read()
        except aiohttp.ClientError:
            return None


@asynccontextmanager
async def crossroads() -> AsyncIterator[Crossroads]:
    """Crossroads at an address of their own while the block runs."""
    async with aiohttp.ClientSession() as http:
        here = Crossroads(http)
        app = web.Application()
        app.router.add_post(PATH, here.bring)
        runner = web.AppRunner(app, shutdown_timeout=0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        here.url = f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
        try:
            yield here
        finally:
            await runner.cleanup()
