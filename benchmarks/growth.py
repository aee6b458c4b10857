"""What things cost inside the bot, the way to Telegram left out, among few councils and among very many."""

import math
import random
import statistics
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from itertools import repeat
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
from bot.app.keeping import database_of, utc_now
from bot.app.running import App, built
from bot.councils.model.people import Actor
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.vote_boards import vote_board
from bot.schedule.jobs import BATCH
from bot.settings import Settings
from bot.storage.archive import Archive
from bot.storage.outbox import SqlOutbox
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _House:
    """A bot whose database holds so many councils, and the doors to that."""

    councils: int
    app: App
    archive: Archive
    outbox: SqlOutbox


async def compare(folder: Path, *, sizes: Sequence[int], presses: int, ballots: int = 0) -> None:
    """Do each thing in a database of each size, on a council picked at random, in turns.

    In the last there are so many `ballots` at least.
    """
    async with AsyncExitStack() as open_ones:
        houses = [
            await open_ones.enter_async_context(_house(folder / f"{place}.db", size, ballots * (place == len(sizes))))
            for place, size in enumerate(sizes, start=1)
        ]
        print(f"\nMilliseconds, median of {presses} in turns; beside it how many times that of the smallest\n")
        print(f"{'councils':24}" + "".join(f"{size:>20,}" for size in sizes))
        for name, begin in _DONE.items():
            doing = [begin(house) for house in houses]
            times: list[list[float]] = [[] for _ in houses]
            for _ in range(presses):
                for do, measured in zip(doing, times, strict=True):
                    once = next(do)
                    began = time.perf_counter()
                    await once()
                    measured.append(time.perf_counter() - began)
            medians = [statistics.median(measured) for measured in times]
            cells = (f"{taken * 1e3:11.2f} ms{taken / medians[0]:6.2f}" for taken in medians)
            print(f"{name:24}" + "".join(cells))
    print()


@asynccontextmanager
async def _house(file: Path, councils: int, ballots: int) -> AsyncIterator[_House]:
    url = f"sqlite+aiosqlite:///{file}"
    began = time.perf_counter()
    votes = max(1, math.ceil(ballots / (councils * SEATS)))
    await fill(
        url,
        bot_id=BOT.id,
        count=councils,
        chat_id=CHAT,
        user_id=WOMAN,
        message_id=MESSAGE,
        earlier=votes - 1,
    )
    megabytes = file.stat().st_size / 1e6  # noqa: ASYNC240  # nothing else runs in this loop
    there = f"{councils:8,} councils and {councils * votes * SEATS:,} ballots"
    print(f"{there}: {megabytes:,.0f} MB, made in {time.perf_counter() - began:.0f} s")
    settings = Settings(_env_file=None, bot_token=SecretStr(TOKEN), database_url=url)
    async with built(settings, utc_now, _Yes()) as app, database_of(settings) as database:
        archive = Archive(database, bot_id=BOT.id, now=utc_now, kept=lambda: None)
        outbox = SqlOutbox(database, bot_id=BOT.id, now=utc_now)
        yield _House(councils=councils, app=app, archive=archive, outbox=outbox)


_Once = Callable[[], Awaitable[object]]


def _press(house: _House) -> Iterator[_Once]:
    """From update to answer."""
    return (partial(house.app.handle, update) for update in _presses(house.app.bot, house.councils))


def _board(house: _House) -> Iterator[_Once]:
    archive, chance = house.archive, random.Random(house.councils)
    while True:
        yield partial(archive.read, vote_board, council=chance.randrange(house.councils) + 1, number=VOTE)


def _mine(house: _House) -> Iterator[_Once]:
    """What waits for a woman, in all councils she belongs to."""
    archive, chance = house.archive, random.Random(house.councils)
    while True:
        woman = WOMAN + chance.randrange(house.councils) * SEATS + chance.randrange(SEATS)
        yield partial(archive.read, waiting_for, actor=Actor(user_id=woman, name="", username=None))


def _due(house: _House) -> Iterator[_Once]:
    return repeat(partial(house.archive.due, limit=BATCH))


def _to_send(house: _House) -> Iterator[_Once]:
    return repeat(partial(house.outbox.notices, limit=BATCH))


def _to_show(house: _House) -> Iterator[_Once]:
    return repeat(partial(house.outbox.boards, limit=BATCH))


_DONE: dict[str, Callable[[_House], Iterator[_Once]]] = {
    "a board": _board,
    "/mine": _mine,
    "what is due": _due,
    "notices to send": _to_send,
    "boards to show": _to_show,
    # Last, for presses leave boards to be shown.
    "a press": _press,
}


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
