"""A summary among few councils and among very many, and what counting as it happens adds to an operation."""

import statistics
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.counted import BOT_ID, COUNTY, WANG, filled
from bot.app.keeping import utc_now
from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor
from bot.councils.model.summaries import Span, period_of
from bot.councils.operations import access
from bot.councils.operations.issues import put_forward
from bot.councils.operations.membership import meet_person
from bot.councils.operations.organisation import unit_page
from bot.councils.operations.summaries import summary
from bot.councils.operations.tallying import move_out
from bot.councils.ports import Transaction
from bot.storage.archive import Archive
from tests.postgres import running_server

UTC = ZoneInfo("UTC")
AIMS = {531: 0.1, 100_000: 1.0}
LOOKS, ISSUES = 15, 300
# The one council that counts, and its like that belongs to no unit any more.
_COUNTS, _DOES_NOT = 1, 2
_WOMAN = Actor(user_id=2, name="Lan")


async def compare(folder: Path, *, sizes: Sequence[int]) -> None:
    """Look at a month and a year of so many councils, on both databases, and put issues forward."""
    with running_server() as server:
        for name, address in (("SQLite", f"sqlite+aiosqlite:///{folder}/{{}}.db"), ("PostgreSQL", None)):
            least: dict[str, float] = {}
            print(f"A summary on {name}, milliseconds, median and longest of {LOOKS}\n")
            for size in sizes:
                url = address.format(size) if address else server.create(f"summary_{size}")
                await _measure(url, size, least)
            print()
    print("aims: " + ", ".join(f"{aim * 1e3:.0f} ms with {size:,} councils" for size, aim in AIMS.items()))


async def _measure(url: str, size: int, least: dict[str, float]) -> None:
    now = utc_now().replace(hour=12)
    began = time.perf_counter()
    database = await filled(url, councils=size, now=now)
    archive = Archive(database, bot_id=BOT_ID, now=lambda: now, kept=lambda: None)
    print(f"{size:9,} councils, written in {time.perf_counter() - began:.0f} s")
    for span in (Span.MONTH, Span.YEAR):
        seconds = await _looks(archive, span, now)
        _tell(f"a {span}", seconds, least)
    pages = []
    for _ in range(LOOKS):
        began = time.perf_counter()
        await archive.read(unit_page, actor=WANG, unit=COUNTY)
        pages.append(time.perf_counter() - began)
    _tell("the unit's page", pages, least)
    await _compare_issues(archive)
    await database.close()


def _tell(what: str, seconds: list[float], least: dict[str, float]) -> None:
    middle = statistics.median(seconds)
    ratio = middle / least.setdefault(what, middle)
    print(f"{what:>28}{middle * 1e3:10.1f}{max(seconds) * 1e3:10.1f}{ratio:10.2f} times the smallest")


async def _looks(archive: Archive, span: Span, now: datetime) -> list[float]:
    seconds = []
    for _ in range(LOOKS):
        began = time.perf_counter()
        page = await archive.read(summary, actor=WANG, unit=COUNTY, period=period_of(span, now.date()), zone=UTC)
        seconds.append(time.perf_counter() - began)
        if not (page.figures.issues and page.figures.overdue and page.figures.median_days):
            raise ValueError("nothing was counted")
    return seconds


async def _compare_issues(archive: Archive) -> None:
    """One council counts what it collects and its like does not, in turns."""

    def begin(tx: Transaction, *, now: datetime) -> None:
        move_out(tx, access.as_anyone(tx, _DOES_NOT), now)
        for council in (_COUNTS, _DOES_NOT):
            meet_person(tx, actor=_WOMAN, council=council, now=now)

    await archive.write(begin)
    seconds: dict[int, list[float]] = {_COUNTS: [], _DOES_NOT: []}
    for number in range(ISSUES):
        for council, taken in seconds.items():
            words = {"text": f"Lamp {number} is dark", "channel": Channel.GROUP}
            began = time.perf_counter()
            await archive.write(put_forward, actor=_WOMAN, council=council, **words)
            taken.append(time.perf_counter() - began)
    counted, not_counted = (statistics.median(taken) * 1e3 for taken in seconds.values())
    print(f"{'an issue':>28}{not_counted:10.2f} ms, counted {counted:.2f} ms\n")
