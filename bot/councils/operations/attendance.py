"""Checking in to a session."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import ALIVE, Session, SessionStatus
from bot.councils.operations import access
from bot.councils.operations.attendees import attendee_of
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
    tx.attendance.put(replace(attendee.attendance, checked_in_at=now, left_at=None))
    tx.audit(actor, "check_in", council=council, subject=about.label)
    tx.show(council, BoardKind.SESSION, session)
    return event_of(EventKind.CHECKED_IN, found, begun, name=attendee.name)


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


def sessions_now(tx: Transaction, council: Council) -> list[Session]:
    """The sessions that are not over: first those under way, then as they will begin."""
    return sorted(
        tx.sessions.find(council=council.id, status=ALIVE),
        key=lambda session: (session.status is not SessionStatus.OPEN, session.starts_at),
    )
