"""What a press costs inside the bot, the way to Telegram left out, among few councils and among very many."""

import random
import statistics
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import GetMe, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Update, User
from pydantic import SecretStr

from benchmarks.councils import SEATS, VOTE, VOTERS, fill
from benchmarks.town import CHOICES
from bot.app.keeping import utc_now
from bot.app.running import App, built
from bot.settings import Settings
from bot.views.buttons import VoteButton

TOKEN = "7000000001:growth"
BOT = User(id=7_000_000_001, is_bot=True, first_name="Bench", username="bench_bot")
CHAT, WOMAN, MESSAGE = -1_002_100_000_001, 6_100_000_001, 12


class _Yes(BaseSession):
    """A Telegram that says yes to everything at once."""

    async def make_request(
        self,
        bot: Bot,  # noqa: ARG002  # aiogram's signature, as all of these
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ARG002, ASYNC109
    ) -> TelegramType:
        return cast("TelegramType", BOT if isinstance(method, GetMe) else True)

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Nobody asks for a file here."""
        yield b""

    async def close(self) -> None:
        """Nothing to close."""


async def compare(folder: Path, *, few: int, many: int, presses: int) -> None:
    """Press on a council picked at random among few, then among many, and so on in turns."""
    print(f"Milliseconds of one press from update to answer, median of {presses}, databases taking turns\n")
    async with _app(folder / "few.db", few) as small, _app(folder / "many.db", many) as large:
        few_times: list[float] = []
        many_times: list[float] = []
        pressing = ((small, _presses(small.bot, few), few_times), (large, _presses(large.bot, many), many_times))
        for _ in range(presses):
            for app, coming, times in pressing:
                update = next(coming)
                began = time.perf_counter()
                await app.handle(update)
                times.append(time.perf_counter() - began)
    among_few, among_many = statistics.median(few_times), statistics.median(many_times)
    print(f"{few:8,} councils {among_few * 1e3:8.2f} ms")
    print(f"{many:8,} councils {among_many * 1e3:8.2f} ms, {among_many / among_few:.2f} times as much")


@asynccontextmanager
async def _app(file: Path, councils: int) -> AsyncIterator[App]:
    url = f"sqlite+aiosqlite:///{file}"
    began = time.perf_counter()
    await fill(url, bot_id=BOT.id, count=councils, chat_id=CHAT, user_id=WOMAN, message_id=MESSAGE)
    megabytes = file.stat().st_size / 1e6  # noqa: ASYNC240  # nothing else runs in this loop
    print(f"{councils:8,} councils: {megabytes:,.0f} MB, made in {time.perf_counter() - began:.0f} s")
    settings = Settings(_env_file=None, bot_token=SecretStr(TOKEN), database_url=url)
    async with built(settings, utc_now, _Yes()) as app:
        yield app


def _presses(bot: Bot, councils: int) -> Iterator[Update]:
    """Presses of all kinds by the women of councils picked at random."""
    chance = random.Random(councils)
    update_id = 0
    while True:
        update_id += 1
        council = chance.randrange(councils)
        chat = {"id": CHAT - council, "type": "supergroup", "title": "Nine"}
        seat = chance.randrange(VOTERS)
        woman = {"id": WOMAN + council * SEATS + seat, "is_bot": False, "first_name": f"Seat {seat + 1}"}
        button = VoteButton(do=chance.choice(CHOICES), council=council + 1, number=VOTE)
        press = {
            "id": str(update_id),
            "from": woman,
            "chat_instance": "1",
            "data": button.pack(),
            "message": {"message_id": MESSAGE, "date": 1_772_400_000, "chat": chat, "from": BOT.model_dump()},
        }
        yield Update.model_validate({"update_id": update_id, "callback_query": press}, context={"bot": bot})
