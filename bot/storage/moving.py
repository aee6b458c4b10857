"""A council has a new address: its chat's, or the general thread; boards of what is under way are shown there again."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, tuple_, update

from bot.councils.events import BoardKind
from bot.councils.model.councils import Council
from bot.councils.model.resolutions import OPEN
from bot.councils.model.sessions import ALIVE
from bot.councils.model.topics import IN_TALK
from bot.councils.model.votes import UNDECIDED
from bot.storage import tables

_boards = tables.boards.c

# What a group that moved sees again at once; what is over stays in the old chat.
_STILL_OPEN = {
    BoardKind.TOPIC: (tables.topics, tables.topics.c.status.in_(IN_TALK)),
    BoardKind.SESSION: (tables.sessions, tables.sessions.c.status.in_(ALIVE)),
    BoardKind.SLOTS: (tables.time_polls, tables.time_polls.c.closed_at.is_(None)),
    BoardKind.VOTE: (tables.votes, tables.votes.c.status.in_(UNDECIDED)),
    BoardKind.RESOLUTION: (tables.resolutions, tables.resolutions.c.status.in_(OPEN)),
}
STRANDED = "its chat became one that has another council"


def move(connection: Connection, chat_id: int, new_chat_id: int, *, bot_id: int, now: datetime) -> list[int]:
    """Let the councils of a chat follow it; those that stay, for another has their place, by their ids."""
    councils = tables.councils.c

    def at(chat: int) -> Select[Any]:
        return select(councils.id, councils.thread_id).where(councils.bot_id == bot_id, councils.chat_id == chat)

    taken = {thread for _, thread in connection.execute(at(new_chat_id))}
    here = [(council, thread) for council, thread in connection.execute(at(chat_id))]
    staying = [council for council, thread in here if thread in taken]
    moving = [council for council, thread in here if thread not in taken]
    _settle_in(connection, moving, now=now, chat_id=new_chat_id)
    # Of all its boards the council's own: one line for `doctor` is enough.
    own = (_boards.council.in_(staying), _boards.kind == BoardKind.COUNCIL)
    connection.execute(update(tables.boards).where(*own).values(next_at=None, error=STRANDED))
    return staying


def leave_thread(connection: Connection, council: Council, *, bot_id: int, now: datetime) -> bool:
    """Let a council whose thread is gone speak in the general one; False where it does already, or another has it."""
    councils = tables.councils.c
    here = select(councils.id, councils.thread_id).where(
        councils.bot_id == bot_id, councils.chat_id == council.chat_id, councils.id != council.id
    )
    if council.thread_id is None or any(thread is None for _, thread in connection.execute(here)):
        return False
    _settle_in(connection, [council.id], now=now, thread_id=None)
    return True


def _settle_in(connection: Connection, moving: list[int], *, now: datetime, **address: int | None) -> None:
    theirs = _boards.council.in_(moving)
    # The content stays: a board that was shown elsewhere comes without a sound.
    connection.execute(update(tables.boards).where(theirs).values(message_id=None))
    connection.execute(
        update(tables.boards)
        .where(theirs, _still_open(moving))
        .values(next_at=func.coalesce(_boards.next_at, now), attempts=0, error=None)
    )
    connection.execute(update(tables.councils).where(tables.councils.c.id.in_(moving)).values(**address))


def _still_open(councils: list[int]) -> ColumnElement[bool]:
    """Whether a board of these councils shows the council itself, or what is under way in it."""
    under_way = [
        (_boards.kind == kind)
        & tuple_(_boards.council, _boards.number).in_(
            select(table.c.council, table.c.number).where(table.c.council.in_(councils), is_open)
        )
        for kind, (table, is_open) in _STILL_OPEN.items()
    ]
    return or_(_boards.kind == BoardKind.COUNCIL, *under_way)
