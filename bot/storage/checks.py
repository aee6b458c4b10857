"""What is stuck, for `doctor`, and what to do about it."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, Table, func, or_, select

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.held import HELD
from bot.storage.moving import STRANDED

LATE = timedelta(hours=1)
# After so many failures a notice has been tried for about half an hour.
OFTEN = 10

_LET_IN = "Let it in again, or let it speak there, best as an administrator: what waits goes out by itself then."
_NOT_AGAIN = "They are not tried again. Tell those concerned what they must know, and please report this line."
_FAILING = (
    "They are tried again. Unauthorized is the token, a network error the way to Telegram; please report any other."
)
_WAITING = "Start the bot. Where it is running, its log says what keeps it from sending."
_AGAIN = "It is tried again."
_CHANGED = "It is tried again when it changes. Please report this line."
_STRANDED = "It has lost its group for good. What it decided: nplusx export --council {}"
_MISCOUNTED = "It was put right that night. Please report this line."
_PARKED = "Whoever sent it was asked to try again. Please report this line, with the log of that time."

_notices = tables.notices.c
_boards = tables.boards.c


async def bot_ids(database: Database) -> list[int]:
    """The bots that have councils in this database."""
    found = select(tables.councils.c.bot_id).distinct().order_by(tables.councils.c.bot_id)
    return await database.read(lambda connection: list(connection.execute(found).scalars()))


async def stuck(database: Database, *, now: datetime) -> list[str]:
    """What could not be sent, is late, or was parked, without anybody's words: a line each, and one of what to do."""
    return await database.read(
        lambda connection: [
            *_groups_out_of_reach(connection),
            *_dead_notices(connection),
            *_late_notices(connection, now),
            *_failed_boards(connection),
            *_parked(connection),
            *_miscounted(connection),
        ]
    )


def _groups_out_of_reach(connection: Connection) -> list[str]:
    to_group = or_(_notices.user_id.is_(None), _notices.is_mention)
    notices = select(_notices.council).where(_notices.next_at.is_(None), _notices.error == HELD, to_group)
    boards = select(_boards.council).where(_boards.next_at.is_(None), _boards.error == HELD)
    told, shown = Counter(connection.execute(notices).scalars()), Counter(connection.execute(boards).scalars())
    return [
        f"The bot may not write in the group of council {council}: {told[council]} notices and {shown[council]} boards"
        f" wait\n  {_LET_IN}"
        for council in sorted({*told, *shown})
    ]


def _dead_notices(connection: Connection) -> list[str]:
    count = select(_notices.kind, _notices.error, func.count()).group_by(_notices.kind, _notices.error)
    given_up = count.where(_notices.next_at.is_(None), _notices.error != HELD)
    failing = count.where(_notices.next_at.is_not(None), _notices.attempts >= OFTEN)
    return [
        *(
            f"{n} notices ({kind}) could not be sent: {why}\n  {_NOT_AGAIN}"
            for kind, why, n in connection.execute(given_up)
        ),
        *(
            f"{n} notices ({kind}) fail again and again: {why}\n  {_FAILING}"
            for kind, why, n in connection.execute(failing)
        ),
    ]


def _late_notices(connection: Connection, now: datetime) -> list[str]:
    late = select(func.count()).where(_notices.next_at < now - LATE)
    waiting = connection.execute(late).scalar_one()
    return [f"{waiting} notices have waited for more than an hour.\n  {_WAITING}"] if waiting else []


def _failed_boards(connection: Connection) -> list[str]:
    failed = select(tables.boards).where(_boards.error != HELD).order_by(*tables.boards.primary_key.columns)
    lines = []
    for board in connection.execute(failed):
        if board.error == STRANDED:
            advice = _STRANDED.format(board.council)
        else:
            advice = _CHANGED if board.next_at is None else _AGAIN
        shown = f"The {board.kind} board {board.number} of council {board.council}"
        lines.append(f"{shown} could not be shown: {board.error}\n  {advice}")
    return lines


def _parked(connection: Connection) -> list[str]:
    parked = tables.parked_updates.c
    rows = select(parked.update_id, parked.kind, parked.error).order_by(parked.at.desc()).limit(20)
    return [
        f"Update {number} ({kind}) was parked: {error}\n  {_PARKED}" for number, kind, error in connection.execute(rows)
    ]


def _miscounted(connection: Connection) -> list[str]:
    return [
        *(
            f"Council {council} had counted {kept} {what} on {day}, and not {right}.\n  {_MISCOUNTED}"
            for council, day, what, kept, right in connection.execute(_last(tables.miscounts, "council"))
        ),
        *(
            f"Unit {unit} had counted {kept} {what} in {day:%Y-%m}, and not {right}.\n  {_MISCOUNTED}"
            for unit, day, what, kept, right in connection.execute(_last(tables.unit_miscounts, "unit"))
        ),
    ]


def _last(miscounts: Table, place: str) -> Select[Any]:
    found = miscounts.c
    rows = select(found[place], found.day, found.what, found.kept, found.found)
    return rows.order_by(found.at.desc(), *miscounts.primary_key.columns).limit(20)
