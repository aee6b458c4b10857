"""Seats that ask for a session: the convenor hears of each, and where enough ask it is convened without her."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from bot.councils.errors import DemandedAlready, WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council, Post
from bot.councils.model.demands import Demand, needed_of
from bot.councils.model.membership import Seat
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
    move it like any other. Raises WrongState when there is a session for it already, and DemandedAlready for a seat
    that asks for one.
    """
    found, seat = own_seat(tx, actor, council, now)
    about = access.topic(tx, found, topic)
    if about.status is TopicStatus.SCHEDULED:
        raise WrongState("topic-scheduled", topic=about.label)
    if about.status not in IN_TALK:
        raise WrongState("topic-over", topic=about.label)
    if tx.demands.get(council=council, topic=topic, seat=seat.number) is not None:
        raise DemandedAlready("demanded-already", topic=about.label)
    tx.demands.add(Demand(council=council, topic=topic, seat=seat.number, at=now))
    tx.audit(actor, "demand_session", council=council, subject=about.label)
    event = _event(tx, EventKind.SESSION_DEMANDED, found, about, seat, now)
    if int(event.facts["asked"]) >= int(event.facts["needed"]):
        return _convened(tx, actor, found, about, event.facts, now)
    tx.tell([found.convenor_id], event)
    return event


def withdraw_demand(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> Event:
    """A seat asks no longer that the council meet about a topic; the convenor, who was told, hears that too.

    Raises WrongState once the session is convened, and where the seat has not asked.
    """
    found, seat = own_seat(tx, actor, council, now)
    about = access.topic(tx, found, topic)
    if about.status is TopicStatus.SCHEDULED:
        raise WrongState("topic-scheduled", topic=about.label)
    if tx.demands.get(council=council, topic=topic, seat=seat.number) is None:
        raise WrongState("not-demanded", topic=about.label)
    tx.demands.remove(council=council, topic=topic, seat=seat.number)
    tx.audit(actor, "withdraw_demand", council=council, subject=about.label)
    event = _event(tx, EventKind.DEMAND_WITHDRAWN, found, about, seat, now)
    tx.tell([found.convenor_id], event)
    return event


def _event(tx: Transaction, kind: EventKind, council: Council, topic: Topic, seat: Seat, now: datetime) -> Event:
    """What a seat did, and how many ask now; a seat that ended asks no more."""
    held = {one.number for one in access.seats(tx, council, now)}
    asking = tx.demands.find(council=council.id, topic=topic.number)
    return Event(
        kind=kind,
        council=council.id,
        number=topic.number,
        facts={
            "topic": topic.label,
            "title": topic.title,
            "name": seat.name,
            "asked": sum(demand.seat in held for demand in asking),
            "needed": needed_of(len(held), council.settings.demand_one_in),
            "council_title": council.title,
        },
    )


def _convened(
    tx: Transaction, actor: Actor, council: Council, topic: Topic, facts: Mapping[str, Fact], now: datetime
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
