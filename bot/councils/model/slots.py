"""Finding a time: several slots, and who can come to which."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.topics import Cadence

FEWEST_SLOTS, MOST_SLOTS = 2, 4
# To tap a slot again says the next of these.
_NEXT = {None: Reply.YES, Reply.YES: Reply.MAYBE, Reply.MAYBE: Reply.NO, Reply.NO: Reply.YES}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePoll:
    """Slots for a session that is not convened yet; `slots` are ISO 8601 moments in their order.

    It is over once it is closed, with the number of the `session` that came of it, or without one.
    """

    council: int
    number: int
    topics: tuple[int, ...]
    mode: Mode
    cadence: Cadence
    place: str
    slots: tuple[str, ...]
    proposed_at: datetime
    closed_at: datetime | None = None
    session: int | None = None

    @property
    def moments(self) -> tuple[datetime, ...]:
        return tuple(datetime.fromisoformat(slot) for slot in self.slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotReply:
    """What one attendee said of one slot, by its place from 0; it belongs to a seat or guest, not to an account."""

    council: int
    poll: int
    slot: int
    attendee: str
    reply: Reply


def next_reply(reply: Reply | None) -> Reply:
    """What a tap on a slot says after that: yes, maybe, no, and yes again."""
    return _NEXT[reply]


def best_slot(replies: Mapping[int, Mapping[str, Reply]], slots: frozenset[int]) -> int | None:
    """Which of these slots most can come to: seats first, then guests, then those who may; of equals the earliest."""

    def strength(slot: int) -> tuple[int, int, int, int]:
        said = replies.get(slot, {})
        seats = sum(reply is Reply.YES and attendee.startswith("N") for attendee, reply in said.items())
        coming = sum(reply is Reply.YES for reply in said.values())
        perhaps = sum(reply is Reply.MAYBE for reply in said.values())
        return seats, coming, perhaps, -slot

    return max(slots, key=strength, default=None)
