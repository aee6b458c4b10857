"""Who is told what a bot has counted, and where."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from unittest.mock import Mock

import aiohttp
import pytest
from aiohttp.test_utils import make_mocked_request

from bot.app.meters import Meters
from bot.app.metrics import PATH, Metrics
from bot.storage.waiting import Queue, Waiting


def asking(waiting: Callable[[], Awaitable[Waiting]], address: tuple[str, int] | None = None) -> Metrics:
    return Metrics(Meters(), waiting, address=address)


async def away() -> Waiting:
    raise OSError


async def listens(http: aiohttp.ClientSession) -> bool:
    try:
        async with http.get("/"):
            return True
    except aiohttp.ClientConnectorError:
        return False


async def test_it_is_told_at_the_address_that_is_set() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host, port = free.getsockname()
    serving = asyncio.create_task(asking(away, (host, port)).serve())
    async with asyncio.timeout(10), aiohttp.ClientSession(f"http://{host}:{port}") as http:
        while not await listens(http):
            continue
        async with http.get("/") as answer:
            assert answer.status == 404
        async with http.get(PATH) as answer:
            text = await answer.text()
            assert answer.headers["Content-Type"].startswith("text/plain; version=")
    serving.cancel()
    await asyncio.wait({serving})
    assert "# TYPE nplusx_calls_total counter" in text
    assert "process_resident_memory_bytes" in text
    assert "outbox" not in text, "where the database is away, nothing is said of what waits in it"


async def test_without_an_address_nobody_listens() -> None:
    await asking(away).serve()


async def test_who_asks_often_is_told_what_was_seen_before() -> None:
    seen = [Waiting(queues={"notice": Queue(due=7, oldest=1.5)}, parked=0)]

    async def once() -> Waiting:
        return seen.pop()

    metrics = asking(once)
    for _ in range(2):
        answer = await metrics.tell(make_mocked_request("GET", PATH))
        assert isinstance(answer.body, bytes)
        assert b'nplusx_outbox_due{what="notice"} 7.0' in answer.body


@pytest.mark.parametrize(
    ("remote", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("172.17.0.1", {}, 404),
        ("2001:db8::1", {}, 404),
        (None, {}, 404),
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.7"}, 404),
        ("127.0.0.1", {"Via": "1.1 proxy"}, 404),
    ],
)
async def test_where_the_webhook_listens_it_is_told_to_this_machine_alone(
    remote: str | None, headers: dict[str, str], status: int
) -> None:
    transport = Mock()
    transport.get_extra_info.side_effect = {"peername": remote and (remote, 4242)}.get
    request = make_mocked_request("GET", PATH, headers=headers, transport=transport)
    assert (await asking(away).tell_here(request)).status == status
