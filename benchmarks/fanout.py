"""Thousands are told one thing each: how near the set pace, under Telegram's limits, and in how much memory."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from aiogram.methods import SendMessage, TelegramMethod
from sqlalchemy import insert

from benchmarks.bots import WHOLE, Address, end, filled, start_ours, telegram
from benchmarks.councils import SEATS
from benchmarks.memory import megabytes
from benchmarks.town import Town
from bot.app.keeping import utc_now
from bot.councils.events import Event, EventKind
from bot.councils.ports import Transaction
from bot.delivery.pace import CALLS_A_SECOND
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.database import open_database
from playground.bots import Call
from playground.faults import Fault, Faults, Trouble

BLOCKED, FAILING = 0.05, 0.02
# Of seconds. Beyond it a person takes a second at most, many times what she should.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a fan-out came to: calls, people reached, calls refused with 429, and seconds from the first to the last."""

    calls: int
    reached: int
    too_fast: int
    seconds: float


class _Met(Faults):
    """Notes when calls go wrong on the way: each took its place in the pace."""

    def __init__(self, seed: int, times: list[float]) -> None:
        super().__init__(seed)
        self._times = times

    def of(self, method: TelegramMethod[Any], now: datetime) -> Fault | None:
        fault = super().of(method, now)
        if fault is not None:
            self._times.append(time.perf_counter())
        return fault


class Post(Town):
    """A town with people beyond the council, every one of whom has begun to talk to the bot; some block it since."""

    def __init__(self, tokens: tuple[str, ...], *, people: int, blocked: float, failing: float) -> None:
        super().__init__(tokens=tokens, groups=1, floods=True)
        bot = self.bot(WHOLE)
        for number in range(people):
            user = self.add_user(f"Neighbour {number + 1}")
            self.send(user.id, bot.user.id, "/start")
            if number < people * blocked:
                self.block(user.id, bot.user.id)
        bot.queue.clear()
        self._times: list[float] = []
        bot.faults = _Met(bot.user.id, self._times)
        if failing:
            later = utc_now() + timedelta(days=1)
            sending = frozenset({"sendMessage"})
            bot.faults.begin(Trouble(kind="error", until=later, methods=sending, share=failing))
        self._reached: set[int] = set()
        self._refused = 0

    def log(self, call: Call) -> None:
        super().log(call)
        method = call.method
        if isinstance(method, SendMessage) and isinstance(method.chat_id, int) and method.chat_id > 0:
            self._times.append(time.perf_counter())
            self._refused += "Too Many Requests" in (call.error or "")
            if call.error is None:
                self._reached.add(method.chat_id)

    async def do(self, people: int) -> Sent:
        """Wait until so many are told; whoever blocked the bot was to be told before the last of them."""
        async with asyncio.timeout(PATIENCE + people):
            while len(self._reached) < people:
                await self.wait_change(self.revision)
        return Sent(
            calls=len(self._times),
            reached=len(self._reached),
            too_fast=self._refused,
            seconds=self._times[-1] - self._times[0],
        )


def measure(folder: Path, *, people: int) -> None:
    """Tell so many, first when all is well, then when some have blocked the bot and some calls fail."""
    print(f"{people:,} people are told one thing each, at {CALLS_A_SECOND} calls a second\n")
    print(f"{'':28}{'told':>8}{'seconds':>10}{'of the pace':>14}{'429':>6}{'at rest':>12}{'most':>10}")
    for name, blocked, failing in (("all well", 0.0, 0.0), ("5 % blocked, 2 % fail", BLOCKED, FAILING)):
        make = partial(Post, people=people, blocked=blocked, failing=failing)
        with telegram(make) as (line, address):
            (folder / name).mkdir()
            settings = filled(folder / name, address, councils=1, seats=SEATS)
            bot = start_ours(settings)
            try:
                at_rest = megabytes(bot.pid, "VmRSS", after=5.0)
                asyncio.run(_tell(settings["NX_DATABASE_URL"], address, people))
                line.send(people - int(people * blocked))
                sent: Sent = line.recv()
                most = megabytes(bot.pid, "VmHWM")
            finally:
                end(bot)
        share = (sent.calls - 1) / sent.seconds / CALLS_A_SECOND
        print(
            f"{name:28}{sent.reached:8,}{sent.seconds:10.0f}{share:14.1%}{sent.too_fast:6}"
            f"{at_rest:9.0f} MB{most:7.0f} MB"
        )
    print()


async def _tell(url: str, address: Address, people: int) -> None:
    bot_id = int(WHOLE.partition(":")[0])
    first = address.user_id + SEATS
    everybody = range(first, first + people)
    database = await open_database(url)
    rows = [{"bot_id": bot_id, "user_id": user_id, "reachable": True} for user_id in everybody]
    await database.write(lambda connection: connection.execute(insert(tables.private_chats), rows))
    await Archive(database, bot_id=bot_id, now=utc_now, kept=lambda: None).write(_tell_all, people=everybody)
    await database.close()


def _tell_all(tx: Transaction, *, people: Sequence[int], now: datetime) -> None:
    del now
    council = tx.councils.get(id=1)
    if council is None:
        raise LookupError("the database is filled with one council")
    # By day or by night: in the quiet hours of a council what can wait does.
    tx.councils.save(replace(council, settings=replace(council.settings, quiet_from=0, quiet_until=0)))
    facts = {"issue": "I1", "text": "The stairs are dark", "reason": "They are lit since", "council_title": "Council"}
    tx.tell(people, Event(kind=EventKind.ISSUE_DECLINED, council=1, number=1, facts=facts))
