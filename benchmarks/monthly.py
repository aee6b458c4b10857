"""The night in which a county's month ends: all is counted anew, people told of, and the summary drawn and sent."""

import asyncio
import statistics
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.meanwhile import Meanwhile
from bot.app.keeping import Doors, doors_of
from bot.councils.events import EventKind
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.summaries import Span, period_of
from bot.councils.operations.monthly import HOUR, ask_monthly
from bot.councils.operations.recounting import is_miscounted
from bot.councils.operations.summaries import summary
from bot.councils.ports import Transaction
from bot.delivery.enclosures import enclosed
from bot.records import Notice
from bot.schedule.jobs import Jobs
from bot.views import events
from bot.views.texts import texts_in
from playground.county import played
from playground.county.circle import ZONE, at_hour
from playground.county.clockwork import CountyClock

BOT_ID, MONTHS = 1, 2
LOOKS = 15
_ALL = 100_000
_LAST_EVENING = datetime(2026, 10, 31, tzinfo=ZONE).date()
_UNTIL = at_hour(_LAST_EVENING, 19, 30)
_NIGHT, _MORNING = at_hour(_LAST_EVENING + timedelta(days=1), 3, 5), at_hour(_LAST_EVENING + timedelta(days=1), HOUR, 5)
_MONTH = period_of(Span.MONTH, _LAST_EVENING)


async def measure(folder: Path, *, councils: int) -> None:
    """Let so many councils live through two months, and see to what comes when the second of them ends."""
    url = f"sqlite+aiosqlite:///{folder / 'county.db'}"
    county = await played(url, bot_id=BOT_ID, until=_UNTIL, councils=councils, months=MONTHS)
    print(f"A county of {councils:,} councils, {county.acts:,} acts in {county.seconds:.0f} s, when its month ends\n")
    clock = CountyClock(_UNTIL)
    async with doors_of(url, bot_id=BOT_ID, now=clock.now) as doors:
        meanwhile = Meanwhile(doors.archive)
        jobs = Jobs(doors.archive, doors.archive, ZONE)
        readers = await doors.archive.write(_ask_all)
        clock.stand_at(_NIGHT)
        anew = await meanwhile.during("all counted anew from its matters", lambda: _count_anew(doors))
        await meanwhile.during("what the night counts of it", jobs.keep_counts)
        clock.stand_at(_MORNING)
        await meanwhile.during("what is due, people told, months sent", jobs.do_due)
        kept = await _looks(doors, county.coordinator)
        print(f"  the county's month as it is kept{kept * 1e3:13.0f} ms, {kept / anew:.4f} of counting it anew")
        sent = [one for one in await doors.outbox.notices(limit=_ALL) if one.event.kind is EventKind.MONTHLY_SUMMARY]
        if len(sent) != len(readers):
            raise RuntimeError(f"{len(sent)} of {len(readers)} were sent the month")
        await meanwhile.during(f"drawn for {len(sent)} who coordinate", lambda: _draw(doors, sent, clock.now()))


def _ask_all(tx: Transaction, *, now: datetime) -> Sequence[int]:
    """Whoever coordinates a unit wants its month; the units."""
    roles = tx.unit_roles.find()
    for role in roles:
        ask_monthly(tx, actor=Actor(user_id=role.user_id), unit=role.unit, now=now)
    return [role.unit for role in roles]


async def _count_anew(doors: Doors) -> None:
    wrong = [one for one in await doors.archive.read(_councils) if await _is_wrong(doors, one)]
    if wrong:
        raise RuntimeError(f"{len(wrong)} councils were miscounted")


async def _is_wrong(doors: Doors, council: int) -> bool:
    return await doors.archive.read(is_miscounted, actor=CLOCK, council=council)


def _councils(tx: Transaction, *, now: datetime) -> Sequence[int]:
    del now
    return [council.id for council in tx.councils.find(bot_id=tx.bot_id)]


async def _looks(doors: Doors, coordinator: Actor) -> float:
    seconds = []
    for _ in range(LOOKS):
        began = time.perf_counter()
        page = await doors.archive.read(summary, actor=coordinator, period=_MONTH, zone=ZONE)
        seconds.append(time.perf_counter() - began)
        if not (page.figures.issues and page.people_until):
            raise RuntimeError("nothing was counted, or nobody told of")
    return statistics.median(seconds)


async def _draw(doors: Doors, sent: Sequence[Notice], now: datetime) -> None:
    """The words of each, and its picture, one after the other as they are sent."""
    texts = texts_in("zh-CN")
    for notice in sent:
        user_id = notice.user_id or 0
        events.notice(texts, notice.event, council=None, zone=ZONE, user_id=user_id, bot_username="a_bot")
        if await enclosed(notice, doors.archive, texts, zone=ZONE, now=now) is None:
            raise RuntimeError("a month was sent without its picture")
        await asyncio.sleep(0)
