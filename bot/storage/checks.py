"""What is stuck, for `doctor`."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.held import HELD

LATE = timedelta(hours=1)


async def bot_ids(database: Database) -> list[int]:
    """The bots that have councils in this database."""
    found = select(tables.councils.c.bot_id).distinct().order_by(tables.councils.c.bot_id)
    return await database.read(lambda connection: list(connection.execute(found).scalars()))


async def stuck(database: Database, *, now: datetime) -> list[str]:
    """What could not be sent, is late, or was parked: a line each, without anybody's words."""
    return await database.read(
        lambda connection: [*_notices(connection, now), *_boards(connection), *_parked(connection)]
    )


def _notices(connection: Connection, now: datetime) -> list[str]:
    notices = tables.notices.c
    given_up = select(notices.kind, notices.error, func.count()).where(notices.next_at.is_(None), notices.error != HELD)
    late = select(func.count()).where(notices.next_at < now - LATE)
    lines = [
        f"{count} notices ({kind}) could not be sent: {error}"
        for kind, error, count in connection.execute(given_up.group_by(notices.kind, notices.error))
    ]
    waiting = connection.execute(late).scalar_one()
    return [*lines, f"{waiting} notices have waited for more than an hour."] if waiting else lines


def _boards(connection: Connection) -> list[str]:
    boards = tables.boards.c
    failing = select(boards.council, boards.kind, boards.number, boards.error).where(boards.error.is_not(None))
    return [
        f"The {kind} board {number} of council {council} could not be shown: {error}"
        for council, kind, number, error in connection.execute(failing)
    ]


def _parked(connection: Connection) -> list[str]:
    parked = tables.parked_updates.c
    rows = select(parked.update_id, parked.kind, parked.error).order_by(parked.at.desc()).limit(20)
    return [f"Update {number} ({kind}) was parked: {error}" for number, kind, error in connection.execute(rows)]
