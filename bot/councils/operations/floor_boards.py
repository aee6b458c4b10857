"""Who has the floor of a session and who waits for it, as the board and each person sees it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.model.councils import Council
from bot.councils.model.floor import COUNTED, HAS_FLOOR, Turn, in_turn
from bot.councils.model.people import Actor
from bot.councils.model.sessions import ItemStatus, Mode, Session
from bot.councils.model.topics import Topic
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendees_of
from bot.councils.operations.speaking import (
    holder_of,
    is_keeper,
    is_running,
    require_going,
    require_running,
    topic_now,
)
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A raised hand, whose it is, and whether she has spoken on the topic."""

    turn: Turn
    name: str
    spoke: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Who speaks on the topic a session is at, how long she may, and who waits."""

    speaking: Turn | None
    name: str
    left: timedelta
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorPage:
    """The floor as one person sees it, and the topic its host has taken up.

    `chairs` is whether she gives the floor, `is_host` whether she is the one who stays neutral, `may_take_back` whether
    that is hers by post; for those without an account who are there she may raise a hand.
    """

    council: Council
    session: Session
    topic: Topic | None
    floor: Floor
    host: str
    chairs: bool
    is_host: bool
    may_take_back: bool
    speaks: bool
    to_speak_for: tuple[Attendee, ...]


def floor_page(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> FloorPage:
    """The floor of a session, and what the actor may do about it."""
    access.as_resident(tx, actor, council, now)
    found, about = floor_at(tx, council, session, now)
    require_going(tx, found, about, actor, now)
    floor = floor_of(tx, found, about, now)
    speaks = floor.speaking is not None and speaker_of(tx, found, floor.speaking)[1] == actor.user_id
    keeps = is_keeper(found, about, actor)
    taken_up = tx.agenda.find(council=council, session=session, status=ItemStatus.CURRENT)
    return FloorPage(
        council=found,
        session=about,
        topic=access.topic(tx, found, taken_up[0].topic) if taken_up else None,
        floor=floor,
        host=access.name_of(tx, found, access.host_of(found, about)),
        chairs=access.chairs(found, actor.user_id, about),
        is_host=about.host_id == actor.user_id,
        may_take_back=about.host_id != actor.user_id and access.chairs(found, actor.user_id),
        speaks=speaks,
        to_speak_for=tuple(
            one
            for one in (attendees_of(tx, found, about, now) if keeps else ())
            if one.user_id is None and one.attendance.present
        ),
    )


def floor_of(tx: Transaction, council: Council, session: Session, now: datetime) -> Floor:
    """Who speaks and who waits on the topic the session is at."""
    turns = turns_on(tx, session, topic_now(tx, session))
    speaking = speaking_on(turns)
    spoke = {turn.speaker for turn in turns if turn.status in COUNTED}
    return Floor(
        speaking=speaking,
        name=speaker_of(tx, council, speaking)[0] if speaking else "",
        left=time_left(council, speaking, now) if speaking else timedelta(),
        waiting=tuple(
            Waiting(turn=turn, name=speaker_of(tx, council, turn)[0], spoke=turn.speaker in spoke)
            for turn in in_turn(turns)
        ),
    )


def has_floor(session: Session, now: datetime) -> bool:
    """Whether people ask to speak in a session: while it runs, and they sit together."""
    return session.mode is not Mode.ONLINE and is_running(session, now)


def turns_on(tx: Transaction, session: Session, topic: int | None) -> tuple[Turn, ...]:
    """Every turn on one topic of a session."""
    return tx.turns.find(council=session.council, session=session.number, topic=topic)


def speaking_on(turns: tuple[Turn, ...]) -> Turn | None:
    """Of these the one of her who has the floor."""
    return next((turn for turn in turns if turn.status in HAS_FLOOR), None)


def time_left(council: Council, turn: Turn, now: datetime) -> timedelta:
    """What is left of the time somebody may speak; below zero once it is over."""
    return timedelta(minutes=council.settings.speech_minutes) - turn.spoken(now)


def speaker_of(tx: Transaction, council: Council, turn: Turn) -> tuple[str, int | None]:
    """The name of whose turn it is, and her account if she has one."""
    holder = holder_of(tx, council, turn.speaker)
    return (holder.name, holder.user_id) if holder else ("", None)


def floor_at(
    tx: Transaction, council: int, session: int, now: datetime, *, host: Actor | None = None
) -> tuple[Council, Session]:
    """The council and a session that runs where people sit together, for its `host` where one is named."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    if host is not None:
        require_host(found, about, host)
    if require_running(about, now).mode is Mode.ONLINE:
        raise WrongState("no-floor-online", session=about.label)
    return found, about


def require_host(council: Council, session: Session, actor: Actor) -> None:
    if not access.chairs(council, actor.user_id, session):
        raise NotAllowed("not-chair")
