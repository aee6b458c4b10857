"""Whether what somebody has in hand is the locked text of minutes that she may read."""

from datetime import datetime

from bot.councils.errors import NotAllowed, NotFound
from bot.councils.model.people import Actor
from bot.councils.operations.minutes_pages import MinutesPage, minutes_page
from bot.councils.ports import Transaction


def minutes_with(tx: Transaction, *, actor: Actor, digest: str, now: datetime) -> tuple[MinutesPage, ...]:
    """The confirmed minutes whose digest begins so; of those the actor may not read not even that they are there."""
    found = []
    for council, session in tx.proved(digest):
        try:
            found.append(minutes_page(tx, actor=actor, council=council, session=session, now=now))
        except (NotAllowed, NotFound):
            continue
    return tuple(found)
