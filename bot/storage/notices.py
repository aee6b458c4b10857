"""Notices as rows, each with the moment from which it may be sent, and what becomes of those that wait."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select, update

from bot.councils.events import Event, Fact
from bot.councils.model.councils import Council
from bot.councils.model.people import CLOCK, Actor
from bot.storage import tables

# What is left of a notice that is not to be sent. It may be on its way at this moment: its row goes later, lest
# another's gets its number.
BLANK: dict[str, object] = {"user_id": CLOCK.user_id, "facts": {}, "next_at": None, "error": None}


def unname(connection: Connection, councils: Iterable[int], names: Iterable[str]) -> None:
    """Take these names out of what waits to be sent in the councils; who is left without one is somebody."""
    notices, hers = tables.notices.c, frozenset(names) - {""}
    waiting = select(notices.id, notices.facts).where(notices.council.in_(sorted(councils)))
    for notice, facts in connection.execute(waiting).all():
        unnamed = {fact: _without(value, hers) for fact, value in facts.items()}
        if unnamed != facts:
            connection.execute(update(tables.notices).where(notices.id == notice).values(facts=unnamed))


def _without(value: Fact, names: frozenset[str]) -> Fact:
    """A fact that names her says nobody, and one that names several, one a line, no longer her."""
    if not isinstance(value, str) or names.isdisjoint(value.splitlines()):
        return value
    return "\n".join(line for line in value.splitlines() if line not in names)


def notice_rows(
    event: Event,
    user_ids: Iterable[int | None],
    *,
    bot_id: int,
    council: Council | None,
    actor: Actor,
    needs_answer: bool,
    now: datetime,
) -> list[dict[str, object]]:
    """A row for each recipient, None being the council's chat; what answers the actor's own act never waits."""
    heard_at = now if council is None else event.heard_at(council, now)
    return [
        {
            "bot_id": bot_id,
            "user_id": user_id,
            "council": event.council,
            "kind": event.kind,
            "number": event.number,
            "facts": dict(event.facts),
            "needs_answer": needs_answer,
            "is_mention": False,
            "created_at": now,
            "next_at": now if user_id == actor.user_id else heard_at,
            "attempts": 0,
        }
        for user_id in user_ids
    ]
