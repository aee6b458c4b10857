"""How a board is asked for: a row that waits, once for many changes."""

from sqlalchemy import case, func, or_
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage import tables
from bot.storage.statements import Statement


def _show_statement(dialect_insert: type[sqlite.Insert] | type[postgresql.Insert]) -> sqlite.Insert | postgresql.Insert:
    statement = dialect_insert(tables.boards)
    boards = tables.boards.c
    return statement.on_conflict_do_update(
        index_elements=["council", "kind", "number"],
        set_={
            "revision": boards.revision + 1,
            "anew": or_(boards.anew, statement.excluded.anew),
            # What waits keeps its time: one that Telegram told to wait is no sooner due because it changed again.
            "next_at": func.coalesce(boards.next_at, statement.excluded.next_at),
            "attempts": case((boards.next_at.is_(None), 0), else_=boards.attempts),
        },
    )


SHOW = {
    "sqlite": Statement(_show_statement(sqlite.Insert)),
    "postgresql": Statement(_show_statement(postgresql.Insert)),
}
