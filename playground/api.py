"""The Bot API over HTTP, for any unmodified bot."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from playground.errors import ApiError, bad_request
from playground.files import SEND_LIMIT
from playground.requests import Answer, AnswerLostError, Upload, answer
from playground.telegram import Telegram
from playground.webhooks import posting

# A request holds one file of the greatest size, and its other fields.
MAX_REQUEST = SEND_LIMIT + 1024 * 1024


def application(telegram: Telegram) -> web.Application:
    """A server of the Bot API alone, that brings updates to webhooks while it runs."""

    async def bringing(_app: web.Application) -> AsyncIterator[None]:
        task = asyncio.create_task(posting(telegram))
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    app = web.Application(client_max_size=MAX_REQUEST)
    app.add_routes(routes(telegram))
    app.cleanup_ctx.append(bringing)
    return app


def routes(telegram: Telegram) -> list[web.RouteDef]:
    """The routes /bot<token>/<method> and /file/bot<token>/<path>.

    Their application should allow requests of MAX_REQUEST bytes (`client_max_size`).
    """

    async def call(request: web.Request) -> web.Response:
        token, name = request.match_info["token"], request.match_info["method"]
        try:
            fields, files = await _read(request)
            done = await answer(telegram, token, name, fields, files)
        except ApiError as error:
            done = Answer(status=error.code, body=json.dumps(error.body()))
        except web.HTTPRequestEntityTooLarge:
            done = Answer(status=413, body=json.dumps(ApiError(413, "Request Entity Too Large").body()))
        except AnswerLostError:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        return web.Response(status=done.status, text=done.body, content_type=done.kind)

    async def file(request: web.Request) -> web.Response:
        try:
            telegram.bot(request.match_info["token"])
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        stored = telegram.files.at(request.match_info["path"])
        if stored is None:
            return web.json_response(ApiError(404, "Not Found").body(), status=404)
        return web.Response(body=stored.data, content_type=stored.mime)

    return [
        web.post("/bot{token}/{method}", call),
        web.get("/bot{token}/{method}", call, allow_head=False),
        web.get("/file/bot{token}/{path:.+}", file),
    ]


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The parameters from query string and body (form, multipart or JSON) and the files among them."""
    fields: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json" and request.can_read_body:
        try:
            body = await request.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise bad_request("can't parse JSON object")
        return {**fields, **body}, files
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            files[name] = Upload(data=value.file.read(), name=value.filename)
        elif isinstance(value, str):
            fields[name] = value
        else:
            files[name] = Upload(data=bytes(value), name=name)
    return fields, files
