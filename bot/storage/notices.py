"""Notices as rows, each with the moment from which it may be sent."""

from collections.abc import Iterable
from datetime import datetime

from bot.councils.events import Event
from bot.councils.model.councils import Council
from bot.councils.model.people import CLOCK, Actor

# What is left of a notice that is not to be sent. It may be on its way at this moment: its row goes later, lest
# another's gets its number.
BLANK: dict[str, object] = {"user_id": CLOCK.user_id, "facts": {}, "next_at": None, "error": None}


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
