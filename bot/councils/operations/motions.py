"""Motions of the seats: proposed on a topic, seconded where the council wants that, then for the chair to put."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotAllowed, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.membership import Seat
from bot.councils.model.people import Actor
from bot.councils.model.topics import IN_TALK, Topic
from bot.councils.model.votes import Motion, Vote
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.absences import own_seat
from bot.councils.operations.sittings import session_at
from bot.councils.operations.visit_votes import seen_by_few
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingMotion:
    """A motion that waits, with the names of its seats; `ready` is whether the chair may put it to the vote."""

    motion: Motion
    proposer: str
    seconder: str
    ready: bool


def propose_motion(tx: Transaction, *, actor: Actor, council: int, topic: int, text: str, now: datetime) -> Event:
    """A seat proposes the words of a vote on a topic; of her own one waits at a time."""
    found, seat = own_seat(tx, actor, council, now)
    about = access.topic(tx, found, topic)
    if about.status not in IN_TALK:
        raise WrongState("topic-over", topic=about.label)
    session = session_at(tx, council, topic)
    if session is not None and session.host_id == actor.user_id:
        raise NotAllowed("host-is-neutral")
    words = accepted(text, limit=TEXT_LENGTH)
    earlier = tx.motions.find(council=council, topic=topic)
    if any(motion.waits and motion.proposed_by == seat.number for motion in earlier):
        raise WrongState("own-motion-waits", topic=about.label)
    motion = Motion(
        council=council,
        topic=topic,
        number=max((motion.number for motion in earlier), default=0) + 1,
        text=words,
        proposed_by=seat.number,
        proposed_at=now,
    )
    tx.motions.add(motion)
    tx.audit(actor, "propose_motion", council=council, subject=f"{about.label}:{seat.label}")
    tx.show(council, BoardKind.TOPIC, topic)
    if is_ready(found, motion):
        _tell_chair(tx, actor, found, about, motion, seat.name)
    needs_second = "no" if is_ready(found, motion) else "yes"
    return _event(EventKind.MOTION_PROPOSED, found, about, motion, needs_second=needs_second)


def second_motion(tx: Transaction, *, actor: Actor, council: int, topic: int, number: int, now: datetime) -> Event:
    """Another seat seconds a motion; its proposer hears of it, and the chair may put it to the vote."""
    found, seat = own_seat(tx, actor, council, now)
    about, motion = waiting_motion(tx, found, topic, number)
    if motion.proposed_by == seat.number:
        raise NotAllowed("own-motion")
    if is_ready(found, motion):
        raise WrongState("motion-seconded")
    seconded = replace(motion, seconded_by=seat.number)
    tx.motions.save(seconded)
    tx.audit(actor, "second_motion", council=council, subject=f"{about.label}:{seat.label}")
    tx.show(council, BoardKind.TOPIC, topic)
    event = _event(EventKind.MOTION_SECONDED, found, about, seconded, name=seat.name)
    _tell_proposer(tx, motion, event)
    _tell_chair(tx, actor, found, about, seconded, _name_of(tx, motion, motion.proposed_by))
    return event


def withdraw_motion(tx: Transaction, *, actor: Actor, council: int, topic: int, number: int, now: datetime) -> Event:
    """Its proposer takes a motion back; its number stays, so that no button leads to another, and its words go."""
    del now
    found = access.as_anyone(tx, council)
    about, motion = waiting_motion(tx, found, topic, number)
    if _proposer(tx, motion) != actor.user_id:
        raise NotAllowed("not-own-motion")
    tx.motions.save(replace(motion, text=""))
    tx.audit(actor, "withdraw_motion", council=council, subject=about.label)
    tx.show(council, BoardKind.TOPIC, topic)
    return _event(EventKind.MOTION_WITHDRAWN, found, about, motion)


def drop_motions(tx: Transaction, council: Council, topic: Topic) -> None:
    """What waits on a topic that is over comes to no vote; its proposers hear of it."""
    for motion in tx.motions.find(council=council.id, topic=topic.number):
        if motion.waits:
            tx.motions.save(replace(motion, text=""))
            _tell_proposer(tx, motion, _event(EventKind.MOTION_DROPPED, council, topic, motion))


def tell_put(tx: Transaction, council: Council, topic: Topic, motion: Motion, vote: str) -> None:
    """Its proposer hears that the council votes on her motion."""
    _tell_proposer(tx, motion, _event(EventKind.MOTION_PUT, council, topic, motion, vote=vote))


def waiting_motion(tx: Transaction, council: Council, topic: int, number: int) -> tuple[Topic, Motion]:
    """A motion that is neither put to the vote nor taken back; raises NotFound or WrongState for any other."""
    about = access.topic(tx, council, topic)
    motion = tx.motions.get(council=council.id, topic=topic, number=number)
    if motion is None:
        raise NotFound("no-such-motion")
    if not motion.waits:
        raise WrongState("motion-over")
    return about, motion


def waiting_motions(tx: Transaction, council: Council, topic: int) -> tuple[WaitingMotion, ...]:
    """All motions that wait on a topic, the oldest first."""
    return tuple(
        WaitingMotion(
            motion=motion,
            proposer=_name_of(tx, motion, motion.proposed_by),
            seconder=_name_of(tx, motion, motion.seconded_by),
            ready=is_ready(council, motion),
        )
        for motion in tx.motions.find(council=council.id, topic=topic)
        if motion.waits
    )


def is_ready(council: Council, motion: Motion) -> bool:
    """Whether the chair may put it to the vote: it is seconded, or the council wants no second."""
    return motion.seconded_by is not None or not council.settings.motions_seconded


def proposer_of(tx: Transaction, council: int, vote: int) -> list[int]:
    """The account of the seat whose motion a vote is on, if there is one."""
    found = (_proposer(tx, motion) for motion in tx.motions.find(council=council, vote=vote))
    return [user_id for user_id in found if user_id is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionsPage:
    """The motions that wait on a topic, as one person of the council's chat sees them.

    `visited` are the votes on it that no board shows, for they were held on home visits, and she may know of.
    """

    council: Council
    topic: Topic
    motions: tuple[WaitingMotion, ...]
    seat: int | None
    may_put: bool
    visited: tuple[Vote, ...]


def motions_page(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> MotionsPage:
    """What waits on a topic, and what the actor may do about it."""
    found = access.as_resident(tx, actor, council, now)
    seats = access.seats(tx, found, now)
    return MotionsPage(
        council=found,
        topic=access.topic(tx, found, topic),
        motions=waiting_motions(tx, found, topic),
        seat=next((seat.number for seat in seats if seat.user_id == actor.user_id), None),
        may_put=access.chairs(found, actor.user_id, session_at(tx, council, topic)),
        visited=seen_by_few(tx, actor, found, topic),
    )


def _seat(tx: Transaction, motion: Motion, number: int | None) -> Seat | None:
    return None if number is None else tx.seats.get(council=motion.council, number=number)


def _name_of(tx: Transaction, motion: Motion, number: int | None) -> str:
    seat = _seat(tx, motion, number)
    return seat.name if seat else ""


def _proposer(tx: Transaction, motion: Motion) -> int | None:
    seat = _seat(tx, motion, motion.proposed_by)
    return seat.user_id if seat else None


def _tell_proposer(tx: Transaction, motion: Motion, event: Event) -> None:
    proposer = _proposer(tx, motion)
    tx.tell([] if proposer is None else [proposer], event)


def _tell_chair(tx: Transaction, actor: Actor, council: Council, topic: Topic, motion: Motion, name: str) -> None:
    chairs = access.chairs_of(council, session_at(tx, council.id, topic.number)) - {actor.user_id}
    event = _event(EventKind.MOTION_TO_PUT, council, topic, motion, name=name)
    tx.tell(sorted(user_id for user_id in chairs if user_id is not None), event)


def _event(kind: EventKind, council: Council, topic: Topic, motion: Motion, **facts: Fact) -> Event:
    return Event(
        kind=kind,
        council=council.id,
        number=topic.number,
        facts={
            "topic": topic.label,
            "number": motion.number,
            "motion": motion.text,
            "council_title": council.title,
            **facts,
        },
    )
