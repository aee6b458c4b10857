"""Telegram's side of a benchmark ends when it raises: whoever waits for what it measures would wait for ever."""

import asyncio
import multiprocessing

import aiohttp
import pytest

from benchmarks.bots import WHOLE, Address, serve
from benchmarks.town import Town
from playground.bots import Call


class _Breaking(Town):
    """A town that breaks when it is asked to do something, and when a bot calls."""

    async def do(self, asked: object) -> object:
        raise ArithmeticError(asked)

    def log(self, call: Call) -> None:
        raise ArithmeticError(call.method.__api_method__)


async def _call(url: str) -> None:
    async with aiohttp.ClientSession() as bot, bot.get(f"{url}/bot{WHOLE}/getMe") as answer:
        assert answer.status == 500


@pytest.mark.parametrize("breaks", ["asked", "getMe"])
async def test_what_a_town_raises_ends_it(breaks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as whole:
        whole.setattr(_Breaking, "log", Town.log)
        town = _Breaking(tokens=(WHOLE,), groups=1)
    here, there = multiprocessing.Pipe()
    serving = asyncio.create_task(serve(town, there))
    try:
        async with asyncio.timeout(30):
            address: Address = await asyncio.to_thread(here.recv)
            if breaks == "asked":
                here.send(breaks)
            else:
                await _call(address.url)
            with pytest.raises(ExceptionGroup) as raised:
                await serving
    finally:
        here.close()
        there.close()
    [error] = raised.value.exceptions
    assert error.args == (breaks,)
