"""How long others wait while something is done: the loop, and somebody else who writes to the same database."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable

from bot.councils.model.people import Actor
from bot.councils.operations.membership import meet_person
from bot.storage.archive import Archive

OTHER = Actor(user_id=2, name="Somebody else")
_TICK = 0.005
_SOMEBODY_WRITES = 0.02
_BEFORE = 0.2


class Meanwhile:
    """Watches the loop, and writes to a database, as long as something else goes on."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    async def during(self, what: str, work: Callable[[], Awaitable[object]]) -> float:
        """Do it, and print how long it took, and what others waited for; the seconds it took."""
        loop: list[float] = []
        writes: list[float] = []
        over = asyncio.Event()
        others = asyncio.gather(watch(loop, over), self._write(writes, over))
        # Nobody's first moment is to be the last of what was done before.
        await asyncio.sleep(_BEFORE)
        began = time.perf_counter()
        await work()
        seconds = time.perf_counter() - began
        over.set()
        await others
        longest = f"the loop let others wait {p99(loop) * 1e3:4.0f} ms (p99), {max(loop) * 1e3:4.0f} ms at most"
        print(f"  {what:40}{seconds:8.2f} s   {longest}; a write took {max(writes) * 1e3:4.0f} ms at most")
        return seconds

    async def _write(self, waits: list[float], over: asyncio.Event) -> None:
        while not over.is_set():
            began = time.perf_counter()
            await self._archive.write(meet_person, actor=OTHER, council=None)
            waits.append(time.perf_counter() - began)
            await asyncio.sleep(_SOMEBODY_WRITES)


async def watch(waits: list[float], over: asyncio.Event) -> None:
    """Note, until it is over, how long the loop lets somebody wait who asks every few milliseconds."""
    while not over.is_set():
        began = time.perf_counter()
        await asyncio.sleep(_TICK)
        waits.append(time.perf_counter() - began - _TICK)


def p99(waits: list[float]) -> float:
    """What one in a hundred waits longer than; the longest, or 0, where hardly anybody waited."""
    return statistics.quantiles(waits, n=100, method="inclusive")[98] if len(waits) > 1 else max(waits, default=0)
