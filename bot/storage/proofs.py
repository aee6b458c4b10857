"""Which minutes a digest proves: a question of how one begins."""

from sqlalchemy import Connection, select

from bot.storage import tables

_minutes = tables.minutes.c
# Of the eight digits that are asked for at least, hardly two begin alike.
_MOST = 5


def proved(connection: Connection, digest: str) -> tuple[tuple[int, int], ...]:
    """The council and session of the confirmed minutes whose digest begins so."""
    # After "f", the last of the digits.
    alike = (_minutes.digest >= digest, _minutes.digest < f"{digest}g")
    rows = connection.execute(select(_minutes.council, _minutes.session).where(*alike).limit(_MOST))
    return tuple((row.council, row.session) for row in rows)
