"""A council's group with its convenor, a member and the bot, at a known moment; and a browser."""

import struct
import zlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update
from playwright.async_api import Browser, async_playwright

from playground.chats import Chat
from playground.clock import StillClock
from playground.people import User
from playground.session import PlaygroundSession
from playground.telegram import Telegram
from tests.playground.browser import FLAGS

TOKEN = "4242:AAH-playground-token_of_tests-000"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests of the page share a loop, and so a browser that stays open."""
    for item in items:
        if isinstance(item, pytest.Function) and {"chromium_running", "served"} & {*item.fixturenames}:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium_running(chromium: str) -> AsyncIterator[Browser]:
    """The browser, started once: that takes longer than what a test looks at."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def browser(chromium_running: Browser) -> AsyncIterator[Browser]:
    """A browser in which nothing is open or remembered."""
    yield chromium_running
    for context in chromium_running.contexts:
        await context.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    clock: StillClock
    telegram: Telegram
    anna: User
    mei: User
    group: Chat
    me: User
    bot: Bot
    offset: list[int]

    async def updates(self, **options: Any) -> list[Update]:
        """The updates since the last call, acknowledging those."""
        found = await self.bot.get_updates(offset=self.offset[0], **options)
        if found:
            self.offset[0] = found[-1].update_id + 1
        return found

    async def heard(self) -> list[str]:
        """The texts the bot was shown since the last call."""
        return [update.message.text or "" for update in await self.updates() if update.message]


def buttons(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=text, callback_data=data) for text, data in row] for row in rows]
    )


@pytest.fixture
def keyboard() -> Callable[..., InlineKeyboardMarkup]:
    return buttons


@pytest.fixture
def clock() -> StillClock:
    return StillClock(datetime(2026, 3, 2, 8, 0, tzinfo=UTC))


@pytest.fixture
async def scene(clock: StillClock) -> Scene:
    telegram = Telegram(now=clock.now)
    me = telegram.add_bot(TOKEN, username="council_bot", first_name="Council")
    anna = telegram.add_user("Anna", username="anna")
    mei = telegram.add_user("Mei", last_name="Li")
    group = telegram.add_group("Council", creator=anna.id)
    telegram.join(group.id, mei.id)
    telegram.join(group.id, me.id, by=anna.id)
    bot = Bot(TOKEN, session=PlaygroundSession(telegram))
    scene = Scene(clock=clock, telegram=telegram, anna=anna, mei=mei, group=group, me=me, bot=bot, offset=[0])
    await scene.updates()
    return scene


@pytest.fixture
def png() -> bytes:
    """A picture 3 pixels wide and 2 high."""
    rows = b"".join(b"\0" + b"\xc0\x30\x60" * 3 for _ in range(2))
    header = struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body
