"""Telegram and two bots, ours and another, each in a process of its own."""

import asyncio
import gc
import multiprocessing
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from benchmarks.councils import fill
from benchmarks.town import Town
from bot.app.keeping import utc_now
from bot.records import Now
from playground.api import MAX_REQUEST, routes
from playground.webhooks import posting

WHOLE, OTHER = "7000000001:whole", "7000000002:other"
BARE, BARE_BY_WEBHOOK = "benchmarks.bare", "benchmarks.bare_webhook"
SECRET = "a-secret_of-the-benchmark"
MakeTown = Callable[[tuple[str, ...]], Town]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the first council sits, its first woman, the message that each bot has there, and the server."""

    url: str
    chat_id: int
    user_id: int
    message_ids: dict[str, int]


@contextmanager
def telegram(make: MakeTown, tokens: tuple[str, ...] = (WHOLE, OTHER)) -> Iterator[tuple[Connection, Address]]:
    """A town with these bots: the line on which it is told what to do and sends what was measured, and its address.

    When the town raises, so does whoever waits for it; what it raised is told above.
    """
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_run, args=(make, tokens, there))
    process.start()
    there.close()
    try:
        yield here, here.recv()
    except EOFError:
        raise RuntimeError("Telegram's side raised what is told above") from None
    finally:
        process.kill()
        process.join()


@contextmanager
def bots(
    folder: Path,
    address: Address,
    *,
    councils: int,
    seats: int,
    other: str,
    sitting: bool = False,
    by_webhook: bool = False,
) -> Iterator[dict[str, subprocess.Popen[bytes]]]:
    """Our bot with these councils in a vote or `sitting`, and beside it the module `other`, by their tokens."""
    settings = filled(folder, address, councils=councils, seats=seats, sitting=sitting, by_webhook=by_webhook)
    ours, theirs = start_ours(settings), start_other(other, address)
    try:
        yield {WHOLE: ours, OTHER: theirs}
    finally:
        end(ours, theirs)


def filled(
    folder: Path,
    address: Address,
    *,
    councils: int,
    seats: int,
    sitting: bool = False,
    by_webhook: bool = False,
    now: Now = utc_now,
) -> dict[str, str]:
    """Fill a database with these councils; the settings of our bot with it."""
    url = f"sqlite+aiosqlite:///{folder / ('webhook.db' if by_webhook else 'http.db')}"
    settings = filled_at(url, address, councils=councils, seats=seats, sitting=sitting, now=now)
    return settings | webhook_settings(free_port()) if by_webhook else settings


def filled_at(
    url: str,
    address: Address,
    *,
    councils: int,
    seats: int,
    sitting: bool = False,
    token: str = WHOLE,
    now: Now = utc_now,
) -> dict[str, str]:
    """Fill the database at that address; the settings of the bot of this token with it."""
    asyncio.run(
        fill(
            url,
            bot_id=int(token.partition(":")[0]),
            count=councils,
            seats=seats,
            chat_id=address.chat_id,
            user_id=address.user_id,
            message_id=address.message_ids[token],
            sitting=sitting,
            now=now,
        )
    )
    return {"NX_BOT_TOKEN": token, "NX_API_URL": address.url, "NX_DATABASE_URL": url}


def webhook_settings(port: int, *, behind: int | None = None) -> dict[str, str]:
    """By webhook, listening on this port; Telegram is told the one `behind` which it is, if it is behind another."""
    address = {"NX_WEBHOOK_URL": f"http://127.0.0.1:{behind or port}/", "NX_WEBHOOK_PORT": str(port)}
    return {**address, "NX_WEBHOOK_SECRET": SECRET}


def start_ours(settings: dict[str, str], *module: str) -> subprocess.Popen[bytes]:
    """Start our bot as anybody does, or by another `module` and its arguments."""
    return subprocess.Popen([sys.executable, "-m", *(module or ("bot", "run"))], env={**os.environ, **settings})


def start_other(module: str, address: Address) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", module, address.url, OTHER])


def end(*bots: subprocess.Popen[bytes]) -> None:
    """End bots at once."""
    for bot in bots:
        bot.kill()
        bot.wait()


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _run(make: MakeTown, tokens: tuple[str, ...], line: Connection) -> None:
    # Telegram stands still for nobody: while Python looked for garbage among all messages, calls came in a heap.
    gc.disable()
    asyncio.run(serve(make(tokens), line))


async def serve(town: Town, line: Connection) -> None:
    """Let bots call and do what the line asks, until any of it raises: a benchmark must not wait for ever for it."""
    raised = asyncio.get_running_loop().create_future()

    @web.middleware
    async def watched(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except Exception as error:
            # A bot that is ended breaks off what it asks.
            if not isinstance(error, (web.HTTPException, OSError)) and not raised.done():
                raised.set_exception(error)
            raise

    api = web.Application(middlewares=[watched], client_max_size=MAX_REQUEST)
    api.add_routes(routes(town))
    # Bots that wait for updates are not waited for.
    runner = web.AppRunner(api, access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        async with asyncio.TaskGroup() as serving:
            serving.create_task(posting(town))
            serving.create_task(_obey(town, line, f"http://127.0.0.1:{runner.addresses[0][1]}"))
            await raised
    finally:
        asyncio.get_running_loop().remove_reader(line.fileno())
        await runner.cleanup()


async def _obey(town: Town, line: Connection, url: str) -> None:
    first = next(iter(town.boards.values()))[0]
    line.send(
        Address(
            url=url,
            chat_id=first.chat_id,
            user_id=first.women[0],
            message_ids={token: boards[0].message_id for token, boards in town.boards.items()},
        )
    )
    # No thread waits here: the process could not end before it does.
    asked = asyncio.Event()
    asyncio.get_running_loop().add_reader(line.fileno(), asked.set)
    while True:
        await asked.wait()
        asked.clear()
        line.send(await town.do(line.recv()))
