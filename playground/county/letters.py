"""What the bot would tell somebody in private, read where it waits to be sent."""

from collections.abc import Mapping

from bot.councils.events import EventKind, Fact
from bot.councils.model.people import Actor
from bot.records import Outbox

_AT_ONCE = 100


async def told(outbox: Outbox, reader: Actor, kind: EventKind) -> Mapping[str, Fact]:
    """The facts of the event of that kind that waits for her; all that waits before it is heard by nobody.

    Raises LookupError where none does.
    """
    while notices := await outbox.notices(limit=_AT_ONCE):
        for notice in notices:
            await outbox.settle(notice)
            if notice.user_id == reader.user_id and notice.event.kind is kind:
                return notice.event.facts
    raise LookupError(kind)
