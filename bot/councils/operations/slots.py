"""Finding a time: slots are proposed to the group, tapped, and the best one is convened with one press."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import BadInput, NotAllowed, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.notice import is_in_time
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature
from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.slots import FEWEST_SLOTS, MOST_SLOTS, SlotReply, TimePoll, best_slot, next_reply
from bot.councils.model.topics import Cadence, Topic
from bot.councils.model.words import TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, invited_to
from bot.councils.operations.phases import require_feature
from bot.councils.operations.sessions import convene_session
from bot.councils.ports import Transaction

ONLINE_OR_AT_HOME = frozenset({Mode.ONLINE, Mode.HOME_VISIT})


def propose_times(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    topics: tuple[int, ...],
    slots: tuple[datetime, ...],
    mode: Mode,
    place: str,
    cadence: Cadence,
    now: datetime,
) -> Event:
    """Ask seats and guests which of several slots they can come to, for a session about topics that are in talk.

    Raises BadInput for too few or too many slots, WrongState for a home visit, whose place all would read, or online.
    """
    found = access.as_convenor(tx, actor, council)
    require_feature(tx, council, Feature.SLOTS)
    if mode in ONLINE_OR_AT_HOME:
        raise WrongState("slots-not-there")
    moments = tuple(sorted(set(slots)))
    if not FEWEST_SLOTS <= len(moments) <= MOST_SLOTS:
        raise BadInput("slots-number", count=len(moments), fewest=FEWEST_SLOTS, most=MOST_SLOTS)
    poll = TimePoll(
        council=council,
        number=len(tx.time_polls.find(council=council)) + 1,
        topics=tuple(access.topic(tx, found, number).number for number in topics),
        mode=mode,
        cadence=cadence,
        place=accepted(place, limit=TITLE_LENGTH),
        slots=tuple(moment.isoformat() for moment in moments),
        proposed_at=now,
    )
    tx.time_polls.add(poll)
    tx.duties.put(Duty(council=council, kind=DutyKind.CLOSE_SLOTS, number=poll.number, at=moments[-1]))
    tx.audit(actor, "propose_times", council=council)
    tx.show(council, BoardKind.SLOTS, poll.number)
    return _event(EventKind.TIMES_PROPOSED, found, poll)


def tap_slot(tx: Transaction, *, actor: Actor, council: int, poll: int, slot: int, now: datetime) -> Event:
    """A seat or guest says of a slot that she can come, may come, or can't: each tap the next of these."""
    found = access.as_anyone(tx, council)
    about = _require_open(access.time_poll(tx, found, poll))
    if not 0 <= slot < len(about.slots):
        raise NotFound("no-such-slot")
    mine = invited_to(tx, found, about.topics, now, user_id=actor.user_id)
    if not mine:
        raise NotAllowed("not-asked-for-times")
    who = mine[0].attendance.attendee
    before = tx.slot_replies.get(council=council, poll=poll, slot=slot, attendee=who)
    reply = next_reply(before.reply if before else None)
    tx.slot_replies.put(SlotReply(council=council, poll=poll, slot=slot, attendee=who, reply=reply))
    tx.audit(actor, "tap_slot", council=council)
    tx.show(council, BoardKind.SLOTS, poll)
    return _event(EventKind.SLOT_TAPPED, found, about, reply=reply, slot_at=about.slots[slot])


def convene_best(tx: Transaction, *, actor: Actor, council: int, poll: int, now: datetime) -> Event:
    """Convene the session at the slot most can come to, of those that people still hear of in time."""
    found = access.as_convenor(tx, actor, council)
    about = _require_open(access.time_poll(tx, found, poll))
    best = best_slot(_replies(tx, about), _still_open(found, about, now))
    if best is None:
        raise WrongState("slots-too-soon")
    convened = convene_session(
        tx,
        actor=actor,
        council=council,
        topics=about.topics,
        starts_at=about.moments[best],
        mode=about.mode,
        place=about.place,
        cadence=about.cadence,
        now=now,
    )
    _close(tx, replace(about, session=convened.number), now)
    return convened


def drop_times(tx: Transaction, *, actor: Actor, council: int, poll: int, now: datetime) -> Event:
    """Look for a common time no longer, without a session."""
    found = access.as_convenor(tx, actor, council)
    about = _require_open(access.time_poll(tx, found, poll))
    _close(tx, about, now)
    tx.audit(actor, "drop_times", council=council)
    return _event(EventKind.TIMES_DROPPED, found, about)


def close_slots(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock closes what nobody settled before its last slot."""
    found = access.as_clock(tx, actor, council)
    about = _require_open(access.time_poll(tx, found, number))
    _close(tx, about, now)
    tx.audit(actor, "drop_times", council=council)
    tx.tell([found.convenor_id], _event(EventKind.TIMES_DROPPED, found, about))


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotsBoard:
    """All that the board shows on which a time is found.

    `replies` are those of each slot by attendee; `best` is the place of the slot that would be convened now, and
    `missing` are the names of those who have not said that they can come to it.
    """

    council: Council
    poll: TimePoll
    topics: tuple[Topic, ...]
    invited: tuple[Attendee, ...]
    replies: dict[int, dict[str, Reply]]
    best: int | None
    missing: tuple[str, ...]


def slots_board(tx: Transaction, *, council: int, number: int, now: datetime) -> SlotsBoard:
    """What the group may see of the slots."""
    found = access.as_anyone(tx, council)
    poll = access.time_poll(tx, found, number)
    invited = invited_to(tx, found, poll.topics, now)
    replies = _replies(tx, poll)
    best = best_slot(replies, _still_open(found, poll, now)) if poll.closed_at is None and replies else None
    coming = {} if best is None else replies.get(best, {})
    return SlotsBoard(
        council=found,
        poll=poll,
        topics=tuple(access.topic(tx, found, topic) for topic in poll.topics),
        invited=invited,
        replies=replies,
        best=best,
        missing=tuple(one.name for one in invited if coming.get(one.attendance.attendee) is not Reply.YES),
    )


def _require_open(poll: TimePoll) -> TimePoll:
    if poll.closed_at is not None:
        raise WrongState("times-over")
    return poll


def _replies(tx: Transaction, poll: TimePoll) -> dict[int, dict[str, Reply]]:
    said: dict[int, dict[str, Reply]] = {}
    for row in tx.slot_replies.find(council=poll.council, poll=poll.number):
        said.setdefault(row.slot, {})[row.attendee] = row.reply
    return said


def _still_open(council: Council, poll: TimePoll, now: datetime) -> frozenset[int]:
    settings, zone = council.settings, council.zone
    return frozenset(
        place for place, at in enumerate(poll.moments) if is_in_time(settings, zone, poll.cadence, at, now)
    )


def _close(tx: Transaction, poll: TimePoll, now: datetime) -> None:
    tx.time_polls.save(replace(poll, closed_at=now))
    tx.duties.remove(council=poll.council, kind=DutyKind.CLOSE_SLOTS, number=poll.number)
    tx.show(poll.council, BoardKind.SLOTS, poll.number)


def _event(kind: EventKind, council: Council, poll: TimePoll, **more: Fact) -> Event:
    facts: dict[str, Fact] = {"count": len(poll.slots), "council_title": council.title}
    return Event(kind=kind, council=council.id, number=poll.number, facts={**facts, **more})
