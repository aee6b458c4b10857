"""Checking in to a session."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import ALIVE, Session, SessionStatus
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendee_of
from bot.councils.operations.presence import arrive, depart
from bot.councils.operations.sessions import event_of
from bot.councils.ports import Transaction


def check_in(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """A seat or guest says that she is there; from some time before the beginning until the end."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    attendee = attendee_of(tx, actor, found, about, now)
    begun = checking_in(found, about, now)
    if attendee.attendance.present:
        raise WrongState("checked-in-already", session=about.label)
    if begun is not about:
        tx.sessions.save(begun)
    since = attendee.attendance.checked_in_at or now
    tx.attendance.put(replace(attendee.attendance, checked_in_at=since, left_at=None))
    arrive(tx, found, about, attendee, now)
    tx.audit(actor, "check_in", council=council, subject=about.label)
    tx.show(council, BoardKind.SESSION, session)
    return event_of(EventKind.CHECKED_IN, found, begun, name=attendee.name)


def check_out(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """A seat or guest leaves before the end, and what she cast in an open vote goes with her; she may come back."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    return _left(tx, actor, found, about, attendee_of(tx, actor, found, about, now), now)


def _left(
    tx: Transaction, actor: Actor, council: Council, session: Session, attendee: Attendee, now: datetime
) -> Event:
    if session.status not in ALIVE:
        raise WrongState("session-over", session=session.label)
    if not attendee.attendance.present:
        raise WrongState("left-already", name=attendee.name)
    tx.attendance.put(replace(attendee.attendance, left_at=now))
    taken = depart(tx, council, session, attendee, now)
    tx.audit(actor, "check_out", council=council.id, subject=session.label)
    tx.show(council.id, BoardKind.SESSION, session.number)
    votes = " ".join(vote.label for vote in taken)
    facts: dict[str, Fact] = {"name": attendee.name, "votes": votes, "voted": "yes" if taken else "no"}
    return event_of(EventKind.CHECKED_OUT, council, session, **facts)


def checking_in(council: Council, session: Session, now: datetime) -> Session:
    """The session while its door is open; raises WrongState before, and once it is over."""
    if session.status not in ALIVE:
        raise WrongState("session-over", session=session.label)
    if session.status is not SessionStatus.CONVENED:
        return session
    before = council.settings.check_in_minutes
    if now < session.starts_at - timedelta(minutes=before):
        raise WrongState("check-in-not-yet", session=session.label, minutes=before)
    return replace(session, status=SessionStatus.CHECKING_IN)


def session_now(tx: Transaction, *, council: int, now: datetime) -> int:
    """The number of the session people check in to now: the one under way, else the next to begin.

    Raises WrongState when none is convened.
    """
    del now
    alive = sessions_now(tx, access.as_anyone(tx, council))
    if not alive:
        raise WrongState("no-session")
    return alive[0].number


def session_meant(tx: Transaction, *, council: int, under_way: bool, now: datetime) -> int | None:
    """The number of the one session that can be meant without one: under way, or still to begin; None for several.

    Raises WrongState when there is none.
    """
    del now
    alive = sessions_now(tx, access.as_anyone(tx, council))
    meant = [session.number for session in alive if (session.status is SessionStatus.OPEN) is under_way]
    if not meant:
        raise WrongState("no-session")
    return meant[0] if len(meant) == 1 else None


def sessions_now(tx: Transaction, council: Council) -> list[Session]:
    """The sessions that are not over: first those under way, then as they will begin."""
    return sorted(
        tx.sessions.find(council=council.id, status=ALIVE),
        key=lambda session: (session.status is not SessionStatus.OPEN, session.starts_at),
    )
