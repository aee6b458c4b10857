"""How much waits to be sent, and for how long already."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, bindparam, func, select

from bot.storage import tables
from bot.storage.database import Database

_PARKED = select(func.count()).where(tables.parked_updates.c.bot_id == bindparam("bot"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """How many may be sent now, and for how many seconds the first of them might have been."""

    due: int
    oldest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The queues of notices and of boards, and how many parked updates are kept."""

    queues: Mapping[str, Queue]
    parked: int


async def waiting(database: Database, *, bot_id: int, now: datetime) -> Waiting:
    """What waits for one bot, whichever of its processes is to send it."""

    def count(connection: Connection) -> Waiting:
        queues = {"notice": tables.notices, "board": tables.boards}
        return Waiting(
            queues={what: _queue(connection, table, bot_id, now) for what, table in queues.items()},
            parked=connection.execute(_PARKED, {"bot": bot_id}).scalar_one(),
        )

    return await database.read(count)


def _queue(connection: Connection, table: Table, bot_id: int, now: datetime) -> Queue:
    # Only what the index of `next_at` finds: of all boards that were ever shown none is looked at.
    due = select(func.count(), func.min(table.c.next_at)).where(table.c.bot_id == bot_id, table.c.next_at <= now)
    count, first = connection.execute(due).one()
    return Queue(due=count, oldest=(now - first).total_seconds() if first else 0.0)
