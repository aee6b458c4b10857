"""How a session comes about: called together or found a time for, answered, now and then moved or called off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.councils.events import EventKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.topics import Cadence
from bot.councils.operations import access
from bot.councils.operations.coming import answer_session
from bot.councils.operations.demands import demand_session
from bot.councils.operations.excuses import give_excuse, stay_away
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.sessions import cancel_session, convene_session
from bot.councils.operations.slots import convene_best, propose_times, tap_slot
from bot.councils.operations.visiting import take_along
from bot.councils.ports import Transaction
from playground.county.acts import Part
from playground.county.circle import Circle
from playground.county.matters import Topic

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_VISITORS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A session that is to come, and who will: of the women and guests those who said so, or of all some."""

    number: int
    mode: Mode
    starts_at: datetime
    topics: Sequence[Topic]
    women: Sequence[Actor]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is to be called together: about what, how, when, and whether it is sure to come about with all of them."""

    topics: Sequence[Topic]
    mode: Mode
    cadence: Cadence
    starts_at: datetime
    is_sure: bool = False

    @property
    def is_urgent(self) -> bool:
        return self.cadence is Cadence.URGENT

    def happens(self, circle: Circle, share: float) -> bool:
        """Whether something comes between that needs some days."""
        return not self.is_urgent and not self.is_sure and circle.slips(share)


def convened(circle: Circle, call: Call) -> Part:
    """A session that is called together, to its hour; None where it was called off."""
    at = call.starts_at - (8 * _HOUR if call.is_urgent else 5 * _DAY)
    numbers = tuple(topic.number for topic in call.topics)
    on_site = call.mode in (Mode.ON_SITE, Mode.HOME_VISIT)
    place = "" if call.mode is Mode.ONLINE else circle.words.place(circle.chance, on_site=on_site)
    how = {"topics": numbers, "mode": call.mode, "cadence": call.cadence, "place": place}
    starts_at = call.starts_at
    if call.mode is Mode.PLENARY and call.happens(circle, 0.1):
        session, starts_at = yield from _time_found(circle, at, starts_at, how)
    else:
        event = yield circle.act(at, convene_session, circle.convenor, starts_at=starts_at, **how)
        session = event.number
    going = yield from _answers(circle, session, call, at)
    if call.happens(circle, 0.04):
        reason = circle.says("cancelled")
        yield circle.act(starts_at - 20 * _HOUR, cancel_session, circle.convenor, session=session, reason=reason)
        return None
    if call.mode is not Mode.HOME_VISIT and call.happens(circle, 0.05):
        reason, starts_at = circle.says("moved"), starts_at + 2 * _DAY
        moved = {"session": session, "starts_at": starts_at, "place": place, "reason": reason}
        yield circle.act(starts_at - 3.5 * _DAY, move_session, circle.convenor, **moved)
    return Meeting(number=session, mode=call.mode, starts_at=starts_at, topics=call.topics, women=going)


def demanded(circle: Circle, topics: Sequence[Topic], at: datetime) -> Part:
    """A session about one topic that seats ask for until it is convened for them."""
    others = circle.others
    circle.chance.shuffle(others)
    event = yield circle.act(at, demand_session, others.pop(), topic=topics[0].number)
    while event.kind is not EventKind.SESSION_FORCED:
        at += circle.later(_HOUR / 4, _HOUR)
        event = yield circle.act(at, demand_session, others.pop(), topic=topics[0].number)
    starts_at = yield circle.look(at, _start_of, session=event.number)
    going = [woman for woman in circle.women if woman == circle.convenor or circle.happens(circle.temper.turnout)]
    return Meeting(number=event.number, mode=Mode.PLENARY, starts_at=starts_at, topics=topics, women=going)


def _answers(circle: Circle, session: int, call: Call, at: datetime) -> Part:
    """Some say whether they come, few why not; on a home visit few go. Gives those who will be there."""
    if call.mode is Mode.HOME_VISIT:
        going = [circle.convenor, *circle.chance.sample(circle.others, _VISITORS)]
        for woman in going:
            yield circle.act(at + _HOUR, answer_session, woman, session=session, reply=Reply.YES)
        willing = yield circle.look(at + _HOUR, _would_go, session=session)
        for who in willing:
            yield circle.act(at + 2 * _HOUR, take_along, circle.convenor, session=session, who=who)
        return going
    turnout = 1.0 if call.is_sure else circle.temper.turnout
    going = [woman for woman in circle.women if woman == circle.convenor or circle.happens(turnout)]
    for woman in circle.some(circle.women, 0.35):
        moment = at + circle.later(_HOUR, 4 * _HOUR)
        if woman in going:
            reply = Reply.YES if circle.happens(0.9) else Reply.MAYBE
            yield circle.act(moment, answer_session, woman, session=session, reply=reply)
        else:
            yield circle.act(moment, stay_away, woman, session=session)
            reason = circle.says("excuse") if circle.happens(0.6) else ""
            yield circle.act(moment, give_excuse, woman, session=session, reason=reason)
    return going


def _time_found(circle: Circle, at: datetime, starts_at: datetime, how: Mapping[str, object]) -> Part:
    """Three evenings are put to all, and the one most can come to is convened."""
    slots = tuple(starts_at + days * _DAY for days in range(3))
    yield circle.act(at, propose_times, circle.convenor, slots=slots, **how)
    poll = yield circle.look(at, _newest_poll)
    for woman in circle.some(circle.women, 0.5):
        yield circle.act(at + _HOUR, tap_slot, woman, poll=poll, slot=circle.chance.randrange(3))
    event = yield circle.act(at + _DAY, convene_best, circle.convenor, poll=poll)
    starts_at = yield circle.look(at + _DAY, _start_of, session=event.number)
    return event.number, starts_at


def _would_go(tx: Transaction, *, council: int, session: int, now: datetime) -> tuple[str, ...]:
    """Who said that she would go and is not taken along by her post."""
    del now
    rows = tx.attendance.find(council=council, session=session, reply=Reply.YES, taken_along=False)
    return tuple(row.attendee for row in rows)


def _newest_poll(tx: Transaction, *, council: int, now: datetime) -> int:
    del now
    return len(tx.time_polls.find(council=council))


def _start_of(tx: Transaction, *, council: int, session: int, now: datetime) -> datetime:
    del now
    return access.session(tx, access.as_anyone(tx, council), session).starts_at
