"""An announcement to thousands of councils: what each knock of the clock writes, beside all of it in one go."""

import statistics
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, delete, insert

from bot.app.keeping import utc_now
from bot.councils.events import Event, EventKind
from bot.councils.model.organisation import UnitMember
from bot.councils.model.people import CLOCK, Actor
from bot.councils.operations.alliances import found_alliance
from bot.councils.operations.announcements import (
    COUNCILS_AT_ONCE,
    draft_announcement,
    send_announcement,
    tell_councils,
)
from bot.councils.operations.membership import found_council
from bot.councils.ports import Transaction
from bot.schedule.clock import KNOCK_SECONDS
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.collections import COUNCILS
from bot.storage.database import Database, open_database
from bot.storage.migrate import migrate
from bot.storage.transaction import SqlTransaction

BOT_ID = 7_000_000_001
LAN = Actor(user_id=1, name="Lan", username=None)
TEXT = "The training begins next Wednesday at two in the big hall. Let two of your council come, and bring the minutes."


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How long each transaction took, in seconds, and the most that Python held meanwhile, in megabytes."""

    seconds: list[float]
    peak: float


async def compare(folder: Path, *, sizes: tuple[int, ...]) -> None:
    """Tell so many councils, knock by knock and in one go."""
    pace = timedelta(seconds=KNOCK_SECONDS) / COUNCILS_AT_ONCE
    print(f"An announcement, {COUNCILS_AT_ONCE} councils a knock\n")
    print(f"{'councils':>9}{'':16}{'in all':>10}{'transaction':>14}{'longest':>12}{'most held':>12}{'takes':>10}")
    for size in sizes:
        database = await _filled(folder / f"{size}.db", size)
        archive = Archive(database, bot_id=BOT_ID, now=utc_now, kept=lambda: None)
        for name, tell in (("knock by knock", _a_knock), ("in one go", _one_go)):
            written = await _measured(database, archive, tell, size)
            taken = written.seconds
            takes = str(size * pace).partition(".")[0] if tell is _a_knock else ""
            print(
                f"{size:9,} {name:15}{sum(taken):8.2f} s{statistics.median(taken) * 1e3:11.1f} ms"
                f"{max(taken) * 1e3:9.1f} ms{written.peak:9.1f} MB{takes:>10}"
            )
        await database.close()
    print()


_Tell = Callable[..., None]


async def _measured(database: Database, archive: Archive, tell: _Tell, size: int) -> Written:
    """Once for the time, once more for the memory, for being looked at takes time."""
    seconds = []
    for _ in range(await _send(archive, tell, size)):
        began = time.perf_counter()
        await archive.write(tell)
        seconds.append(time.perf_counter() - began)
    await _forget(database, size)
    knocks = await _send(archive, tell, size)
    tracemalloc.start()
    for _ in range(knocks):
        await archive.write(tell)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    await _forget(database, size)
    return Written(seconds=seconds, peak=peak / 1e6)


async def _send(archive: Archive, tell: _Tell, size: int) -> int:
    """Send another one, as the only one; how many transactions will have told all of it."""
    await archive.write(_sent)
    return -(-size // COUNCILS_AT_ONCE) if tell is _a_knock else 1


async def _forget(database: Database, size: int) -> None:
    """Drop what was written, which must be a notice for each council."""

    def drop(connection: Connection) -> int:
        connection.execute(delete(tables.announcements))
        return connection.execute(delete(tables.notices)).rowcount

    if (told := await database.write(drop)) != size:
        raise RuntimeError(f"{told:,} of {size:,} councils were told")


def _a_knock(tx: Transaction, *, now: datetime) -> None:
    (announcement,) = tx.announcements.find()
    tell_councils(tx, actor=CLOCK, announcement=announcement.id, now=now)


def _one_go(tx: Transaction, *, now: datetime) -> None:
    """What a naive bot would do: read all councils, and write all notices."""
    del now
    (announcement,) = tx.announcements.find()
    heard = []
    for council in tx.councils_under(announcement.unit, after=0, limit=2**31):
        facts = {"text": announcement.text, "title": "County", "council_title": council.title}
        event = Event(kind=EventKind.ANNOUNCED, council=council.id, number=announcement.id, facts=facts)
        heard.append((council, event))
    tx.tell_convenors(heard)


def _sent(tx: Transaction, *, now: datetime) -> None:
    drafted = draft_announcement(tx, actor=LAN, text=TEXT, now=now)
    send_announcement(tx, actor=LAN, announcement=drafted.number or 0, now=now)


async def _filled(file: Path, councils: int) -> Database:
    """A database with one alliance of so many councils."""
    url = f"sqlite+aiosqlite:///{file}"
    await migrate(url)
    database = await open_database(url)
    await Archive(database, bot_id=BOT_ID, now=utc_now, kept=lambda: None).write(_found)

    def copy(connection: Connection) -> None:
        tx = SqlTransaction(connection, bot_id=BOT_ID, now=utc_now(), writes=True)
        (first,) = tx.councils.find()
        ids = range(first.id, councils + 1)
        connection.execute(
            insert(tables.councils),
            [{**COUNCILS.values(first), "id": one, "chat_id": -one, "convenor_id": one} for one in ids[1:]],
        )
        tx.unit_members.add(*(UnitMember(council=one, unit=1, joined_at=utc_now()) for one in ids))

    await database.write(copy)
    return database


def _found(tx: Transaction, *, now: datetime) -> None:
    found_alliance(tx, actor=LAN, title="County", may_found=True, now=now)
    found_council(
        tx,
        actor=LAN,
        chat_id=-1,
        thread_id=None,
        title="Council",
        locale="en",
        timezone="UTC",
        is_administrator=True,
        now=now,
    )
