"""A monthly series goes on by itself: when one session is over the next is proposed, or convened."""

from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.duties import DutyKind
from bot.councils.model.moments import When
from bot.councils.model.notice import is_in_time
from bot.councils.model.people import Actor
from bot.councils.model.phases import OF_MODE
from bot.councils.model.series import a_month_later
from bot.councils.model.sessions import ALIVE, ItemStatus, Session, SessionStatus
from bot.councils.model.topics import Cadence, Topic, TopicStatus
from bot.councils.operations import access
from bot.councils.operations.phases import not_open
from bot.councils.operations.session_forms import plan_session
from bot.councils.operations.sessions import call_together
from bot.councils.ports import Transaction


def continue_series(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock lets the next session of a series follow one that has closed: convened where the council wants that.

    Else it is proposed to the convenor; so it is after one she called off, for she may be about to convene it anew, and
    where there is nothing to talk about yet. Where she has convened another monthly session meanwhile, that one goes on
    with the series.
    """
    found = access.as_clock(tx, actor, council)
    tx.duties.remove(council=council, kind=DutyKind.CONTINUE_SERIES, number=number)
    last = access.session(tx, found, number)
    if _follows_already(tx, found):
        return
    starts_at, topics = _next_start(found, last, now), _left(tx, found, last)
    by_itself = found.settings.monthly_by_itself and last.status is not SessionStatus.CANCELLED
    if by_itself and topics:
        session = call_together(
            tx,
            found,
            actor,
            topics,
            starts_at=starts_at,
            mode=last.mode,
            place=last.place,
            cadence=Cadence.MONTHLY,
            ends_at=last.ends_at and starts_at + (last.ends_at - last.starts_at),
            now=now,
        )
        tx.tell([found.convenor_id], _event(EventKind.SERIES_CONTINUED, found, session.number, last, starts_at, topics))
    else:
        tx.tell([found.convenor_id], _event(EventKind.SERIES_DUE, found, number, last, starts_at, topics))


def plan_next(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """Begin to convene the session that follows one of a series, as it was a month before, with what it left."""
    found = access.as_convenor(tx, actor, council)
    last = access.session(tx, found, session)
    if last.cadence is not Cadence.MONTHLY:
        raise WrongState("session-not-monthly", session=last.label)
    local = _next_start(found, last, now).astimezone(found.zone)
    # What is open no longer she is asked for: a home's address is no place for another kind of session.
    as_before = OF_MODE.get(last.mode) not in not_open(tx, council)
    return plan_session(
        tx,
        actor=actor,
        council=council,
        topics=tuple(topic.number for topic in _left(tx, found, last)),
        when=When(day=local.date(), at=local.time()),
        mode=last.mode if as_before else None,
        place=last.place if as_before else "",
        cadence=Cadence.MONTHLY,
        now=now,
    )


def _follows_already(tx: Transaction, council: Council) -> bool:
    return bool(tx.sessions.find(council=council.id, cadence=Cadence.MONTHLY, status=ALIVE))


def _next_start(council: Council, last: Session, now: datetime) -> datetime:
    """A month after the last one, and later where that gave people no time."""
    starts_at = a_month_later(last.starts_at, council.zone)
    while not is_in_time(council.settings, council.zone, Cadence.MONTHLY, starts_at, now):
        starts_at = a_month_later(starts_at, council.zone)
    return starts_at


def _left(tx: Transaction, council: Council, last: Session) -> tuple[Topic, ...]:
    """What the last session did not come to, in its order, then the monthly topics nobody has convened about."""
    items = tx.agenda.find(council=council.id, session=last.number)
    order = {item.topic: item.position for item in items if item.status is ItemStatus.CARRIED}
    waiting = tx.topics.find(council=council.id, status=TopicStatus.ANNOUNCED)
    left = [topic for topic in waiting if topic.number in order or topic.cadence is Cadence.MONTHLY]
    return tuple(sorted(left, key=lambda topic: order.get(topic.number, len(items) + topic.number)))


def _event(
    kind: EventKind, council: Council, number: int, last: Session, starts_at: datetime, topics: tuple[Topic, ...]
) -> Event:
    facts: dict[str, Fact] = {
        "last": last.label,
        "cancelled": "yes" if last.status is SessionStatus.CANCELLED else "no",
        "session": f"S{number}",
        "starts_at": starts_at.isoformat(),
        "count": len(topics),
        "topics_names": "\n".join(f"{topic.label} {topic.title}" for topic in topics),
        "council_title": council.title,
    }
    return Event(kind=kind, council=council.id, number=number, facts=facts)
