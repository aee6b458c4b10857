"""What bots are put through, each in a world of its own; how often a notice may come again is said beside it."""

import asyncio
import os
import sqlite3
import subprocess
import time
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

from playground.faults import Kind
from tests.app.crowd import TOKEN
from tests.postgres import Server
from tests.soak.world import World

Play = Callable[[World, "Stage"], Awaitable[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a trial takes place: its folder, the server where it is on PostgreSQL, and how many seconds it has."""

    folder: Path
    server: Server | None
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A trial by its name. `share` is its part of the time that those have which take as much as they are given.

    `play` returns how many notices it may have made come twice.
    """

    name: str
    play: Play
    on: Literal["sqlite", "postgres"] = "sqlite"
    by_webhook: bool = False
    on_small_disk: bool = False
    share: float = 0.0


async def kills(world: World, stage: Stage) -> int:
    """Kill at random moments: while many are answered, while hardly anything has begun, while it starts."""
    until = time.monotonic() + stage.seconds
    while time.monotonic() < until:
        await world.starts()
        if world.chance.random() < 0.5:
            with suppress(TimeoutError):
                async with asyncio.timeout(10):
                    await world.crowd.until(world.crowd.answered + world.chance.randrange(1, 200))
        else:
            await world.goes_on(world.chance.uniform(0, 2))
        await world.kills_one()
        world.crowd.grow_impatient()
    return world.kills


async def kills_of_two(world: World, stage: Stage) -> int:
    """Two processes at a time, one of which is killed and replaced, now and then both."""
    until = time.monotonic() + stage.seconds
    while time.monotonic() < until:
        while len(world.running) < 2:
            await world.starts()
        await world.goes_on(world.chance.uniform(0.5, 6))
        for _ in range(world.chance.choice((1, 1, 1, 2))):
            await world.kills_one()
        world.crowd.grow_impatient()
    return world.kills


async def disk_full(world: World, stage: Stage) -> int:
    """Twice there is no room, once with a kill meanwhile."""
    ballast = stage.folder / "disk" / "ballast"
    for is_killed in (False, True):
        await world.starts()
        await world.goes_on(4)
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"\0" * 65_536):
                pass
        await world.goes_on(8)
        if is_killed:
            await world.kills_one()
        ballast.unlink()
        if not is_killed:
            await world.goes_on(6)
            await world.stops_all()
    return _each_convenor(world)


async def locked(world: World, stage: Stage) -> int:
    """Somebody else writes, and writes for long."""
    await world.starts()
    await world.goes_on(3)
    with closing(sqlite3.connect(stage.folder / "nplusx.db", isolation_level=None)) as other:
        for _ in range(2):
            other.execute("BEGIN EXCLUSIVE")
            await world.goes_on(14)
            other.execute("ROLLBACK")
            await world.goes_on(6)
    return 0


async def gone(world: World, stage: Stage) -> int:
    """The server goes away and comes back, twice."""
    assert stage.server is not None
    await world.starts()
    await world.starts()
    for _ in range(2):
        await world.goes_on(6)
        await asyncio.to_thread(stage.server.stop, "fast")
        await world.goes_on(8)
        await asyncio.to_thread(stage.server.go_on)
    await world.goes_on(10)
    return 2 * _each_convenor(world)


async def clock_jumps(world: World, stage: Stage) -> int:
    """An hour on, an hour back, half a day on, ten minutes back."""
    await world.starts()
    for hours in (1.0, -1.0, 12.0, -1 / 6):
        await world.goes_on(4)
        world.clock.jump(timedelta(hours=hours))
    await world.goes_on(6)
    return 0


async def an_hour_away(world: World, stage: Stage) -> int:
    """Telegram can't be reached for an hour by its clock, which passes in seconds here."""
    await world.starts()
    await world.goes_on(4)
    world.trouble("away", timedelta(hours=1))
    for _ in range(6):
        await world.goes_on(2)
        world.clock.jump(timedelta(minutes=10))
    await world.goes_on(10)
    return 0


def troubled(*kinds: Kind, share: float = 1.0) -> Play:
    """Calls to Telegram go wrong for some seconds at a time, all or a share of them."""

    async def play(world: World, stage: Stage) -> int:
        await world.starts()
        for kind in kinds:
            await world.goes_on(3)
            world.trouble(kind, timedelta(seconds=5), share=share)
            await world.goes_on(6)
        return 0

    return play


async def lost_answers(world: World, stage: Stage) -> int:
    """Twenty times a notice is sent and its answer lost."""
    await world.starts()
    for _ in range(20):
        world.crowd.bot(TOKEN).faults.at_next("sendMessage", "lost")
        await world.goes_on(1)
    return 20


async def unruly(world: World, stage: Stage) -> int:
    """Updates come again after they were acknowledged, and in another order."""
    world.crowd.unruly = True
    await world.starts()
    await world.goes_on(15)
    return 0


async def a_day_late(world: World, stage: Stage) -> int:
    """All that was sent while no bot ran comes nearly a day later, as long as Telegram keeps it."""
    await world.starts()
    await world.goes_on(3)
    await world.stops_all()
    for _ in range(10):
        for woman, place in world.crowd.women:
            world.crowd._press_on(woman, place)
    world.clock.jump(timedelta(hours=23, minutes=50))
    await world.starts()
    await world.goes_on(8)
    return 0


async def slow(world: World, stage: Stage) -> int:
    """One answer to a press of a hundred never comes, and its handler runs out of time."""
    await world.starts()
    await world.goes_on(2)
    world.trouble("hang", timedelta(seconds=10), methods=["answerCallbackQuery"], share=0.01)
    await world.goes_on(30)
    return 0


async def poisoned(world: World, stage: Stage) -> int:
    """Twenty updates that nobody can read come between the others."""
    await world.starts()
    queue = world.crowd.bot(TOKEN).queue
    for _ in range(20):
        await world.goes_on(0.5)
        board = world.crowd.boards[TOKEN][0]
        world.crowd.send(board.women[0], board.chat_id, f"/help@{world.crowd.bots()[0].username}")
        message = queue._queue[-1].update["message"]
        message["chat"] = {"id": board.chat_id}
        queue._wake()
    return 0


def _each_convenor(world: World) -> int:
    """How many notices may be on their way at once: one to each who is told."""
    return len(world.crowd.boards_of)


class SmallDisk:
    """A file system in memory that is soon full; only who may mount has one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "disk"

    def __enter__(self) -> Path | None:
        self.folder.mkdir()
        if os.geteuid() != 0:
            return None
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=24m", "none", self.folder], check=False, capture_output=True
        )
        return None if mounted.returncode else self.folder

    def __exit__(self, *error: object) -> None:
        subprocess.run(["umount", self.folder], check=False, capture_output=True)


TRIALS = (
    Trial(name="killed", play=kills, share=0.5),
    Trial(name="killed, by webhook", play=kills, by_webhook=True, share=0.25),
    Trial(name="killed, one of two", play=kills_of_two, on="postgres", share=0.25),
    Trial(name="disk full", play=disk_full, on_small_disk=True),
    Trial(name="database locked", play=locked),
    Trial(name="database gone and back", play=gone, on="postgres"),
    Trial(name="clock jumps", play=clock_jumps),
    Trial(name="Telegram away an hour", play=an_hour_away),
    Trial(name="told to wait (429)", play=troubled("flood", "flood", "flood")),
    Trial(name="502, proxy page, broken line", play=troubled("error", "page", "away", share=0.3)),
    Trial(name="answers lost", play=lost_answers),
    Trial(name="repeated and reordered", play=unruly),
    Trial(name="a day late", play=a_day_late),
    Trial(name="slow handler", play=slow),
    Trial(name="poisoned updates", play=poisoned),
)
