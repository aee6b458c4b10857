"""Seats that ask for a session: the convenor hears of each, and where enough ask it is convened without her."""

from datetime import datetime, time, timedelta

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council, Post
from bot.councils.model.demands import Demand, needed_of
from bot.councils.model.moments import moment_of
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode
from bot.councils.model.topics import IN_TALK, Topic, TopicStatus
from bot.councils.operations import access
from bot.councils.operations.absences import own_seat
from bot.councils.operations.convening import cadence_of
from bot.councils.operations.session_forms import plan_session
from bot.councils.operations.sessions import call_together
from bot.councils.ports import Transaction


def meet_about(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> Event:
    """Who convenes begins to convene a session about a topic; any other seat asks that it be convened."""
    if Post.CONVENOR in access.as_anyone(tx, council).posts_of(actor.user_id):
        return plan_session(tx, actor=actor, council=council, topics=(topic,), now=now)
    return demand_session(tx, actor=actor, council=council, topic=topic, now=now)


def demand_session(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> Event:
    """A seat asks that the council meet about a topic; once a fifth of the seats have, as its settings say, it meets.

    The session is a gathering on the first day that gives everybody notice, where the last one was; the convenor may
    move it like any other. Raises WrongState when there is a session for it already.
    """
    found, seat = own_seat(tx, actor, council, now)
    about = access.topic(tx, found, topic)
    if about.status is TopicStatus.SCHEDULED:
        raise WrongState("topic-scheduled", topic=about.label)
    if about.status not in IN_TALK:
        raise WrongState("topic-over", topic=about.label)
    if tx.demands.get(council=council, topic=topic, seat=seat.number) is not None:
        raise WrongState("demanded-already", topic=about.label)
    tx.demands.add(Demand(council=council, topic=topic, seat=seat.number, at=now))
    tx.audit(actor, "demand_session", council=council, subject=about.label)
    held = {one.number for one in access.seats(tx, found, now)}
    asked = sum(demand.seat in held for demand in tx.demands.find(council=council, topic=topic))
    needed = needed_of(len(held), found.settings.demand_one_in)
    facts: dict[str, Fact] = {
        "topic": about.label,
        "title": about.title,
        "name": seat.name,
        "asked": asked,
        "needed": needed,
        "council_title": found.title,
    }
    if asked >= needed:
        return _convened(tx, actor, found, about, facts, now)
    event = Event(kind=EventKind.SESSION_DEMANDED, council=council, number=topic, facts=facts)
    tx.tell([found.convenor_id], event)
    return event


def _convened(
    tx: Transaction, actor: Actor, council: Council, topic: Topic, facts: dict[str, Fact], now: datetime
) -> Event:
    settings = council.settings
    day = now.astimezone(council.zone).date() + timedelta(days=settings.notice_days)
    gatherings = tx.sessions.find(council=council.id, mode=Mode.PLENARY)
    starts_at = moment_of(day, time(settings.demand_hour), council.zone)
    session = call_together(
        tx,
        council,
        actor,
        (topic,),
        starts_at=starts_at,
        mode=Mode.PLENARY,
        place=gatherings[-1].place if gatherings else "",
        cadence=cadence_of((topic,)),
        without=frozenset({actor.user_id, council.convenor_id}),
        now=now,
    )
    event = Event(
        kind=EventKind.SESSION_FORCED,
        council=council.id,
        number=session.number,
        facts={
            **facts,
            "session": session.label,
            "starts_at": starts_at.isoformat(),
            "place": session.place,
            "has_place": "yes" if session.place else "no",
        },
    )
    tx.tell([council.convenor_id], event)
    return event
