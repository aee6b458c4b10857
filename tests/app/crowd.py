"""Women who press on and on, bots to be killed meanwhile, and what their database says of it."""

import asyncio
import json
import os
import random
import signal
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web
from sqlalchemy import Connection, func, select

from benchmarks.councils import SEATS, fill
from benchmarks.town import CHOICES, Town
from bot.storage import tables
from bot.storage.database import open_database
from playground.api import application
from playground.bots import Call
from playground.chats import Press
from tests.house.tree import ROOT

TOKEN = "4242:AAH-playground-token_of_tests-000"
GROUPS = 4
# To import its framework takes a bot seconds, and to compile what it says half of what is left of its start; it can't
# be told from one that was forked just after that.
STABLE = """
import json, os, runpy, sys
import bot.app.running
from bot.views.commands import menus
from bot.views.texts import texts_in
menus()
texts_in(os.environ["NX_LOCALE"]).plain("button-for")
for line in sys.stdin:
    asked = json.loads(line)
    if isinstance(asked, int):
        print(os.waitstatus_to_exitcode(os.waitpid(asked, 0)[1]), flush=True)
        continue
    pid = os.fork()
    if pid == 0:
        os.environ.update(asked)
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
    print(pid, flush=True)
"""


class Crowd(Town):
    """Women who press on as soon as they are answered: one press of each is always under way."""

    edited = 0
    started = 0

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

    def log(self, call: Call) -> None:
        super().log(call)
        self.edited += call.name == "editMessageText"
        self.started += call.name == "getMe"

    def _press_on(self, woman: int, place: int) -> None:
        board = self.boards[TOKEN][place]
        choice = self.chance.randrange(len(CHOICES))
        self.pressed[woman].append(CHOICES[choice])
        self.press(woman, board.chat_id, board.message_id, board.data[choice])

    @property
    def under_way(self) -> int:
        """How many presses of a woman may be without an answer."""
        return int(self.answered < sum(map(len, self.pressed.values())))

    async def rests(self) -> None:
        """Let each wait for her last answer, and press no more."""
        self.tired = True
        await self.until(sum(map(len, self.pressed.values())))

    async def until(self, answers: int) -> None:
        """Wait for so many answers in all."""
        await self._until(lambda: self.answered >= answers)

    async def until_started(self, bots: int) -> None:
        """Wait until so many bots in all have asked who they are."""
        await self._until(lambda: self.started >= bots)

    async def another_edit(self) -> None:
        """Wait until a board is edited."""
        seen = self.edited
        await self._until(lambda: self.edited > seen)

    async def _until(self, is_so: Callable[[], bool]) -> None:
        revision = self.revision
        while not is_so():
            revision = await self.wait_change(revision)


@asynccontextmanager
async def served(crowd: Crowd) -> AsyncIterator[str]:
    """The crowd's Telegram over HTTP; its address."""
    # For aiohttp 0 is for ever, and a call that hangs on demand never ends by itself.
    runner = web.AppRunner(application(crowd), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        crowd.bot(TOKEN).queue.interrupt("the server closes")
        await runner.cleanup()


class Stable:
    """Runs `python -m bot run`, as often as it is asked to."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def start(self, **also: str) -> int:
        """Start a bot, with these settings beside those of all; its process id."""
        return await self._ask(also)

    async def end(self, pid: int, by: signal.Signals) -> int:
        """Send the bot a signal and wait for its end; its exit code."""
        os.kill(pid, by)
        return await self._ask(pid)

    async def _ask(self, asked: int | dict[str, str]) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(asked)}\n".encode())
        return int(await self._process.stdout.readline())


@asynccontextmanager
async def stable(settings: dict[str, str], log: Path, script: str = STABLE) -> AsyncIterator[Stable]:
    """A stable with these settings, none of whose bots outlives the block."""
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", script, "run"),
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


async def found(url: str, crowd: Crowd) -> None:
    """Fill the database with the councils of the crowd's groups, an open vote in each."""
    first = crowd.boards[TOKEN][0]
    await fill(
        url,
        bot_id=crowd.bots()[0].id,
        count=GROUPS,
        chat_id=first.chat_id,
        user_id=first.women[0],
        message_id=first.message_id,
    )


async def counted(url: str, crowd: Crowd) -> None:
    """Make sure that what was answered is recorded once, and that it was what she pressed."""
    for woman, (choice, recorded) in (await kept(url, crowd)).items():
        pressed = crowd.pressed[woman]
        # Her last press may be recorded or not; all before it were answered.
        assert len(pressed) - crowd.under_way <= recorded <= len(pressed)
        assert choice == [None, *pressed][recorded]


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
