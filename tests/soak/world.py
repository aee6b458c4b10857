"""One trial's world: a busy crowd, its Telegram over HTTP, a database and bots to be started and killed."""

import asyncio
import random
import signal
import socket
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.exc import SQLAlchemyError

from bot.storage.database import Database, open_database
from playground.faults import Kind, Trouble
from tests.app.crowd import TOKEN, Stable, found, served, stable
from tests.soak.busy import Busy
from tests.soak.clock import SCRIPT, VARIABLE, JumpingClock
from tests.soak.reckoning import Reckoning, is_settled, open_to, reckon

ZONE = ZoneInfo("Asia/Shanghai")
# Of seconds. After them nothing comes any more by waiting, and what is left is missing.
PATIENCE = 240.0
# What was put off after a failure is tried again after five minutes at most: these pass at one go.
PUT_OFF = timedelta(minutes=5)
SECRET = "a-secret_of-the-soak"


@dataclass(kw_only=True)
class World:
    """What a trial plays with."""

    crowd: Busy
    clock: JumpingClock
    database: Database
    bots: Stable
    chance: random.Random
    running: list[int] = field(default_factory=list)
    kills: int = 0

    async def starts(self) -> None:
        self.running.append(await self.bots.start())

    async def kills_one(self) -> None:
        """Kill a bot at once, wherever it is."""
        pid = self.running.pop(self.chance.randrange(len(self.running)))
        code = await self.bots.end(pid, signal.SIGKILL)
        if code != -signal.SIGKILL:
            raise RuntimeError(f"a bot had ended by itself with {code}")
        self.kills += 1

    async def stops_all(self) -> None:
        for pid in self.running:
            # One that has hardly begun does not yet know how to take its leave.
            if (code := await self.bots.end(pid, signal.SIGTERM)) not in {0, -signal.SIGTERM}:
                raise RuntimeError(f"a bot ended with {code}")
        self.running.clear()

    def trouble(self, kind: Kind, lasting: timedelta, *, methods: Sequence[str] = (), share: float = 1.0) -> None:
        """Let calls to Telegram go wrong for so long by its clock."""
        until = self.clock.now() + lasting
        self.crowd.bot(TOKEN).faults.begin(Trouble(kind=kind, until=until, methods=frozenset(methods), share=share))

    async def goes_on(self, seconds: float) -> None:
        """Let people act for so long."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.crowd.grow_impatient()
            await asyncio.sleep(min(1.0, max(0.0, until - time.monotonic())))

    async def rests(self) -> Reckoning:
        """Let nobody act any more, wait until all is delivered, and reckon up."""
        self.crowd.tired = True
        if not self.running:
            await self.starts()
        began = time.monotonic()
        while not (self._is_taken() and await self._is_settled()):
            await asyncio.sleep(0.5)
            if time.monotonic() - began > PATIENCE:
                break
            if self._is_taken():
                self.clock.jump(PUT_OFF / 10)
                self.clock.begin_day(ZONE)
        await self.stops_all()
        return await reckon(self.database, self.crowd)

    async def _is_settled(self) -> bool:
        try:
            return await is_settled(self.database)
        except SQLAlchemyError:
            # The server was away, and each connection of ours notices when it is used.
            return False

    def _is_taken(self) -> bool:
        return not len(self.crowd.bot(TOKEN).queue)


@asynccontextmanager
async def world(url: str, folder: Path, *, seed: int, by_webhook: bool = False) -> AsyncIterator[World]:
    """A world on this empty, migrated database."""
    chance = random.Random(seed)
    clock = JumpingClock(folder / "clock")
    clock.begin_day(ZONE)
    crowd = Busy(chance, clock.now)
    await found(url, crowd)
    settings = {"NX_BOT_TOKEN": TOKEN, "NX_DATABASE_URL": url, "NX_LOCALE": "en", VARIABLE: str(clock.file)}
    if by_webhook:
        port = _free_port()
        settings |= {"NX_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram", "NX_WEBHOOK_PORT": port}
        settings |= {"NX_WEBHOOK_SECRET": SECRET}
    database = await open_database(url)
    await open_to(database, crowd)
    log = folder / "log"
    async with served(crowd) as api, stable({**settings, "NX_API_URL": api}, log, SCRIPT) as bots:
        try:
            yield World(crowd=crowd, clock=clock, database=database, bots=bots, chance=chance)
        finally:
            with suppress(Exception):
                # A server that was to go away may still be away.
                await database.close()
    said = log.read_text()
    if TOKEN in said or SECRET in said:
        raise RuntimeError("a secret is in the log")


def _free_port() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])
