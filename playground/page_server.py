"""What the page talks to: its files, one state to read, a few actions, and a stream that tells when to read again."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Final
from urllib.parse import quote

from aiohttp import web

from playground import page_state
from playground.errors import PlaygroundError
from playground.files import SEND_LIMIT
from playground.page_actions import Actions, number
from playground.stage import Stage

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HOST: Final = "127.0.0.1"
# Live streams never end by themselves.
SHUTDOWN_SECONDS: Final = 1.0
PAGE: Final = Path(__file__).parent / "page"
MAX_REQUEST: Final = SEND_LIMIT + 1024 * 1024
# What a browser shows without running anything of it.
_SHOWN_INLINE: Final = ("image/png", "image/jpeg", "application/pdf", "text/plain", "audio/ogg")
_POLICY: Final = "default-src 'self'; img-src 'self' blob:; object-src 'none'"


def application(stage: Stage) -> web.Application:
    """A server of the page alone; the Bot API's routes may be added to it."""
    app = web.Application(client_max_size=MAX_REQUEST, middlewares=[_guarded])
    app.add_routes(routes(stage))
    return app


def listen(port: int) -> socket.socket:
    """A listening socket on this machine alone; port 0 takes any free one.

    Raises OSError for a port that is taken or not allowed, OverflowError for what is no port.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen()
    except (OSError, OverflowError):
        listening.close()
        raise
    return listening


@asynccontextmanager
async def served(app: web.Application, listening: socket.socket) -> AsyncIterator[str]:
    """Serves the application on that socket as long as the context lasts; gives its address."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        yield f"http://{HOST}:{listening.getsockname()[1]}"
    finally:
        await runner.cleanup()


def routes(stage: Stage) -> list[web.AbstractRouteDef]:
    """The page's routes: `/`, its files, and everything under `/play`."""
    actions = Actions(stage)

    async def index(_request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html")

    async def state(request: web.Request) -> web.Response:
        user, chat = (number(request.query.get(name)) for name in ("user", "chat"))
        return web.json_response(page_state.state(stage, user, chat))

    async def calls(_request: web.Request) -> web.Response:
        telegram = stage.opened()
        return web.json_response({"calls": page_state.calls(telegram), "troubles": page_state.troubles(telegram)})

    async def act(request: web.Request) -> web.Response:
        action = actions.named(request.match_info["action"])
        given = await request.json()
        return web.json_response(action(given) or {})

    async def upload(request: web.Request) -> web.Response:
        return web.json_response(actions.upload(request.query, await request.read()))

    async def file(request: web.Request) -> web.Response:
        stored = stage.opened().file(request.match_info["file_id"])
        shown = "inline" if stored.mime in _SHOWN_INLINE else "attachment"
        headers = {"Content-Disposition": f"{shown}; filename*=UTF-8''{quote(stored.name, safe='')}"}
        charset = "utf-8" if stored.mime.startswith("text/") else None
        return web.Response(body=stored.data, content_type=stored.mime, charset=charset, headers=headers)

    async def stream(request: web.Request) -> web.StreamResponse:
        return await _stream(stage, request)

    return [
        web.get("/", index),
        web.get("/play/state", state),
        web.get("/play/calls", calls),
        web.get("/play/stream", stream),
        web.get("/play/file/{file_id}/{name}", file),
        web.post("/play/upload", upload),
        web.post("/play/{action}", act),
        *(web.static(f"/{folder}", PAGE / folder) for folder in ("i18n", "scripts", "styles")),
        web.get("/icon.svg", _icon),
    ]


@web.middleware
async def _guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Says refusals in JSON, keeps other sites out, and lets no browser keep an old page."""
    if request.path.startswith("/play/") and request.headers.get("Sec-Fetch-Site") == "cross-site":
        raise web.HTTPForbidden
    try:
        response = await handler(request)
    except PlaygroundError as refusal:
        said = {"error": str(refusal), "key": refusal.key, "facts": refusal.facts}
        response = web.json_response(said, status=HTTPStatus.BAD_REQUEST)
    except ValueError as refusal:
        response = web.json_response({"error": str(refusal)}, status=HTTPStatus.BAD_REQUEST)
    except (KeyError, TypeError) as missing:
        response = web.json_response({"error": f"malformed request: {missing}"}, status=HTTPStatus.BAD_REQUEST)
    if not response.prepared:
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Content-Security-Policy"] = _POLICY
    return response


async def _stream(stage: Stage, request: web.Request) -> web.StreamResponse:
    """Server-Sent Events: one at once, then one for every change; what changed, the page reads for itself."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    revision = -1
    try:
        await _tell(response, revision)
        await stage.settled.wait()
        while stage.telegram is not None:
            revision = await stage.telegram.wait_change(revision)
            await _tell(response, revision)
        await _tell(response, revision)
        # The page of a playground that could not load stays as it is.
        await asyncio.Event().wait()
    except ConnectionResetError:
        pass
    return response


async def _tell(response: web.StreamResponse, revision: int) -> None:
    await response.write(f"data: {json.dumps(revision)}\n\n".encode())


async def _icon(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "icon.svg")
