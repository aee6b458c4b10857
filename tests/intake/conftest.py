"""A bot's way in: a Telegram in process, polled, and a database to park in."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Update
from sqlalchemy import Row, select

from bot.intake.lanes import Lanes
from bot.intake.polling import FetchUpdates, Polling
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.database import Database, open_database
from playground.chats import Chat
from playground.clock import StillClock
from playground.people import User
from playground.session import PlaygroundSession
from playground.telegram import Telegram

TOKEN = "4242:AAH-playground-token_of_tests-000"
BEGINNING = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


def words(update: Update) -> str:
    """What was written."""
    return (update.message.text if update.message else None) or ""


class Listened(PlaygroundSession):
    """Every getUpdates is counted, and a proxy on the way may answer some with a page of its own."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__(telegram)
        self.offsets: list[int | None] = []
        self.pages: deque[str] = deque()

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        if isinstance(method, FetchUpdates):
            self.offsets.append(method.offset)
            if self.pages:
                self.check_response(bot, method, 502, self.pages.popleft())
        return await super().make_request(bot, method, timeout)


class Gate:
    """A handler that writes down what it was given; it waits, or fails, at the words it is told to."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.handled: list[str] = []
        self.waits: dict[str, asyncio.Event] = {}
        self.fails: dict[str, list[Exception]] = {}
        self._moved = asyncio.Condition()

    async def handle(self, update: Update) -> None:
        said = words(update)
        await self._note(self.begun, said)
        if said in self.waits:
            await self.waits[said].wait()
        if self.fails.get(said):
            raise self.fails[said].pop(0)
        await self._note(self.handled, said)

    def holds(self, said: str) -> asyncio.Event:
        """Let these words wait for an event."""
        return self.waits.setdefault(said, asyncio.Event())

    async def has(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so, looked at whenever a word was begun or handled."""
        async with self._moved, asyncio.timeout(10):
            await self._moved.wait_for(is_so)

    async def _note(self, where: list[str], said: str) -> None:
        async with self._moved:
            where.append(said)
            self._moved.notify_all()


class World:
    """Two people who write to a bot in private, and the bot's lanes and polling."""

    def __init__(self, database: Database) -> None:
        self.telegram = Telegram(now=StillClock(BEGINNING).now, floods=False)
        self.me = self.telegram.add_bot(TOKEN, username="council_bot", first_name="N+X")
        self.lan = self.telegram.add_user("Lan", language_code="en")
        self.mei = self.telegram.add_user("Mei", language_code="en")
        self.group: Chat = self.telegram.add_group("Home", creator=self.lan.id)
        self.telegram.join(self.group.id, self.mei.id)
        self.telegram.join(self.group.id, self.me.id)
        self.telegram.bot(TOKEN).queue.clear()
        self.database = database
        self.archive = Archive(database, bot_id=self.me.id, now=lambda: BEGINNING, kept=lambda: None)
        self.session = Listened(self.telegram)
        self.bot = Bot(TOKEN, session=self.session)
        self.gate = Gate()
        self.apologies: list[str] = []
        self.lanes = self.new_lanes(self.gate)
        self._polls: set[asyncio.Task[None]] = set()

    def new_lanes(
        self, gate: Gate, apologise: Callable[[Update], Awaitable[None]] | None = None, parking: Any = None
    ) -> Lanes:
        """Lanes of a process that was just started."""
        return Lanes(gate.handle, parking or self.archive, apologise or self._apologise)

    def polls(self, lanes: Lanes | None = None) -> "asyncio.Task[None]":
        """Start to poll."""
        task = asyncio.create_task(Polling(self.bot, lanes or self.lanes).run())
        self._polls.add(task)
        return task

    async def stops(self, poll: "asyncio.Task[None]") -> None:
        """Stop it as a supervisor does, and wait until it has ended."""
        poll.cancel()
        await asyncio.wait({poll}, timeout=10)
        assert poll.cancelled()

    async def crashes(self) -> None:
        """End everything that polls or handles at once, without a farewell to Telegram."""
        tasks = {*self._polls, *self.lanes._running}
        while tasks:
            for task in tasks:
                task.cancel()
            _, tasks = await asyncio.wait(tasks, timeout=0.01)

    def write(self, user: User, *said: str) -> None:
        for line in said:
            self.telegram.send(user.id, self.me.id, line)

    async def updates(self) -> list[Update]:
        """What Telegram has, none of it acknowledged."""
        return await self.bot.get_updates(timeout=0)

    @property
    def waiting(self) -> int:
        """How many updates Telegram still keeps."""
        return len(self.telegram.bot(TOKEN).queue)

    async def parked(self) -> list[Row[Any]]:
        return await self.database.read(lambda connection: list(connection.execute(select(tables.parked_updates))))

    async def _apologise(self, update: Update) -> None:
        self.apologies.append(words(update))


@pytest.fixture
async def world(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    """A world in which nobody pauses before trying again."""
    monkeypatch.setattr("bot.intake.lanes.PAUSES", (0.0, 0.0))
    monkeypatch.setattr("bot.intake.polling.AFTER_FAULT", 0.0)
    database = await open_database(sqlite_url)
    world = World(database)
    try:
        yield world
    finally:
        await world.crashes()
        await database.close()
