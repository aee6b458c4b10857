"""A bot killed again and again while people press: what was acknowledged is counted, and nothing twice."""

import asyncio
import os
import random
import signal
import sys
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from sqlalchemy import Connection, func, select

from benchmarks.councils import SEATS, fill
from benchmarks.town import CHOICES, Town
from bot.storage import tables
from bot.storage.database import open_database
from playground.api import application
from playground.chats import Press
from tests.house.tree import ROOT

TOKEN = "4242:AAH-playground-token_of_tests-000"
GROUPS = 4
KILLS = 10
# Eleven starts of a bot on a busy machine.
PATIENCE = 200.0
# To import its framework takes a bot seconds, and it can't be told from one that was forked just after that.
STABLE = """
import os, runpy, sys
import bot.app.running
for line in sys.stdin:
    pid = os.fork()
    if pid == 0:
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
    print(pid, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
"""


class Crowd(Town):
    """Women who press on as soon as they are answered: one press of each is always under way."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(tokens=(TOKEN,), groups=GROUPS)
        self.chance = chance
        self.pressed: defaultdict[int, list[str]] = defaultdict(list)
        self.answered = 0
        self.tired = False

    @property
    def women(self) -> list[tuple[int, int]]:
        """Each woman with the number of her council's board."""
        return [(woman, place) for place, board in enumerate(self.boards[TOKEN]) for woman in board.women]

    def begin(self) -> None:
        for woman, place in self.women:
            self._press_on(woman, place)

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        super().toast(press, text, show_alert=show_alert, url=url)
        assert text.startswith("V1"), text
        self.answered += 1
        if not self.tired:
            self._press_on(press.user.id, next(place for woman, place in self.women if woman == press.user.id))

    def _press_on(self, woman: int, place: int) -> None:
        board = self.boards[TOKEN][place]
        choice = self.chance.randrange(len(CHOICES))
        self.pressed[woman].append(CHOICES[choice])
        self.press(woman, board.chat_id, board.message_id, board.data[choice])

    async def until(self, answers: int) -> None:
        """Wait for so many answers in all."""
        revision = self.revision
        while self.answered < answers:
            revision = await self.wait_change(revision)


@asynccontextmanager
async def served(crowd: Crowd) -> AsyncIterator[str]:
    """The crowd's Telegram over HTTP; its address."""
    runner = web.AppRunner(application(crowd), shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        crowd.bot(TOKEN).queue.interrupt("the server closes")
        await runner.cleanup()


class Stable:
    """Runs `python -m bot run`, one after the other."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def start(self) -> int:
        """Start a bot; its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"another\n")
        return await self._number()

    async def end(self, pid: int, by: signal.Signals) -> int:
        """Send the bot a signal and wait for its end; its exit code."""
        os.kill(pid, by)
        return await self._number()

    async def _number(self) -> int:
        assert self._process.stdout is not None
        return int(await self._process.stdout.readline())


@asynccontextmanager
async def stable(settings: dict[str, str], log: Path) -> AsyncIterator[Stable]:
    """A stable with these settings, none of whose bots outlives the block."""
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", STABLE, "run"),
            cwd=ROOT,
            env={**os.environ, **settings},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
        )
    try:
        yield Stable(process)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


async def kept(url: str, crowd: Crowd) -> dict[int, tuple[str | None, int]]:
    """What the database says of each woman: her choice, and how often a ballot of hers was recorded."""

    def look(connection: Connection) -> dict[int, tuple[str | None, int]]:
        audit, ballots, votes = tables.audit.c, tables.ballots.c, tables.votes.c
        counted = select(audit.actor_id, func.count()).where(audit.action == "cast_ballot").group_by(audit.actor_id)
        recorded: dict[int, int] = dict(connection.execute(counted).all())
        handled = connection.execute(select(func.count()).select_from(tables.handled_updates)).scalar_one()
        assert handled == sum(recorded.values())
        cast = select(ballots.council, func.count()).where(ballots.choice.is_not(None)).group_by(ballots.council)
        counts: dict[int, int] = dict(connection.execute(cast).all())
        for council, said in connection.execute(select(votes.council, votes.cast)):
            assert said == counts.get(council, 0)
        rows = connection.execute(select(ballots.council, ballots.voter, ballots.choice))
        first = crowd.boards[TOKEN][0].women[0]
        by_woman = {first + (council - 1) * SEATS + int(voter[1:]) - 1: choice for council, voter, choice in rows}
        return {woman: (by_woman[woman], recorded.get(woman, 0)) for woman, _ in crowd.women}

    database = await open_database(url)
    try:
        return await database.read(look)
    finally:
        await database.close()


@pytest.mark.timeout(240)
async def test_no_acknowledged_ballot_is_lost_or_doubled(sqlite_url: str, tmp_path: Path) -> None:
    chance = random.Random(20)
    crowd = Crowd(chance)
    first = crowd.boards[TOKEN][0]
    await fill(
        sqlite_url,
        bot_id=crowd.bots()[0].id,
        count=GROUPS,
        chat_id=first.chat_id,
        user_id=first.women[0],
        message_id=first.message_id,
    )
    log = tmp_path / "log"
    settings = {"NX_BOT_TOKEN": TOKEN, "NX_DATABASE_URL": sqlite_url, "NX_LOCALE": "en"}
    async with asyncio.timeout(PATIENCE), served(crowd) as url, stable({**settings, "NX_API_URL": url}, log) as bots:
        crowd.begin()
        for _ in range(KILLS):
            bot = await bots.start()
            await crowd.until(crowd.answered + chance.randrange(1, 100))
            assert await bots.end(bot, signal.SIGKILL) == -signal.SIGKILL
            for woman, (choice, recorded) in (await kept(sqlite_url, crowd)).items():
                pressed = crowd.pressed[woman]
                # Her last press may be recorded or not; all before it were answered.
                assert recorded in (len(pressed) - 1, len(pressed))
                assert choice == [None, *pressed][recorded]
        bot = await bots.start()
        crowd.tired = True
        await crowd.until(sum(map(len, crowd.pressed.values())))
        assert await bots.end(bot, signal.SIGTERM) == 0
    for woman, (choice, recorded) in (await kept(sqlite_url, crowd)).items():
        assert recorded == len(crowd.pressed[woman])
        assert choice == crowd.pressed[woman][-1]
    assert TOKEN not in log.read_text()
