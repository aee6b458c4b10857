"""Checking in to a session."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import ALIVE, Attendance, Session, SessionStatus
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendee_of, attendees_of
from bot.councils.operations.presence import arrive, depart
from bot.councils.operations.session_events import event_of
from bot.councils.operations.speaking import is_keeper
from bot.councils.ports import Transaction


def check_in(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """A seat or guest says that she is there; from some time before the beginning until the end."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    attendee = attendee_of(tx, actor, found, about, now)
    event = _came(tx, found, about, replace(attendee, attendance=_first_by(attendee.attendance, None)), now)
    tx.audit(actor, "check_in", council=council, subject=about.label)
    return event


def check_out(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """A seat or guest leaves before the end, and what she cast in an open vote goes with her; she may come back."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    attendee = attendee_of(tx, actor, found, about, now)
    require_alive(about)
    if not attendee.attendance.present:
        raise WrongState("left-already", name=attendee.name)
    event = _left(tx, found, about, attendee, now)
    tx.audit(actor, "check_out", council=council, subject=about.label)
    return event


def enter_attendance(
    tx: Transaction, *, actor: Actor, council: int, session: int, attendee: str, now: datetime
) -> Event:
    """Whoever holds a post checks in one who came ("N3"); once more, and it is taken back, or she has left.

    It is taken back without a trace before the session begins, and of one who was entered since, while no vote has
    counted her.
    """
    found, about = as_keeper_of_roll(tx, actor, council, session)
    who = next((one for one in attendees_of(tx, found, about, now) if one.attendance.attendee == attendee), None)
    if who is None:
        raise NotFound("no-such-attendee", name=attendee[:10], session=about.label)
    subject = f"{about.label}:{who.attendance.attendee}"
    if who.attendance.present:
        event = _left(tx, found, about, who, now, may_undo=True)
        tx.audit(actor, "check_out", council=council, subject=subject)
    else:
        by_hand = _first_by(who.attendance, actor.user_id)
        event = _came(tx, found, about, replace(who, attendance=by_hand), now)
        tx.audit(actor, "check_in", council=council, subject=subject)
    return event


def as_keeper_of_roll(tx: Transaction, actor: Actor, council: int, session: int) -> tuple[Council, Session]:
    """The council and a session that is not over, for whoever holds a post in it."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    if not is_keeper(found, about, actor):
        raise NotAllowed("not-keeper-of-roll")
    return found, require_alive(about)


def _first_by(row: Attendance, entered_by: int | None) -> Attendance:
    """Who wrote down that she came is who did so first."""
    return row if row.checked_in_at is not None else replace(row, entered_by=entered_by)


def _came(tx: Transaction, council: Council, session: Session, attendee: Attendee, now: datetime) -> Event:
    begun = checking_in(council, session, now)
    if attendee.attendance.present:
        raise WrongState("checked-in-already", session=session.label)
    if begun is not session:
        tx.sessions.save(begun)
    since = attendee.attendance.checked_in_at or now
    tx.attendance.put(replace(attendee.attendance, checked_in_at=since, left_at=None))
    arrive(tx, council, session, attendee, now)
    tx.show(council.id, BoardKind.SESSION, session.number)
    return event_of(EventKind.CHECKED_IN, council, begun, name=attendee.name)


def _left(
    tx: Transaction,
    council: Council,
    session: Session,
    attendee: Attendee,
    now: datetime,
    *,
    may_undo: bool = False,
) -> Event:
    never_came = may_undo and _is_uncounted(tx, session, attendee.attendance)
    taken = depart(tx, council, session, attendee, now)
    if never_came and not taken:
        tx.attendance.put(replace(attendee.attendance, checked_in_at=None, entered_by=None))
    else:
        tx.attendance.put(replace(attendee.attendance, left_at=now))
    tx.show(council.id, BoardKind.SESSION, session.number)
    votes = " ".join(vote.label for vote in taken)
    facts: dict[str, Fact] = {"name": attendee.name, "votes": votes, "voted": "yes" if taken else "no"}
    return event_of(EventKind.CHECKED_OUT, council, session, **facts)


def _is_uncounted(tx: Transaction, session: Session, row: Attendance) -> bool:
    """Whether nothing rests on her having come: the session has not begun, or no vote has closed since."""
    if session.opened_at is None:
        return True
    if row.entered_by is None or row.checked_in_at is None or row.checked_in_at < session.opened_at:
        return False
    since = row.checked_in_at
    votes = tx.votes.find(council=session.council, session=session.number)
    return all(vote.closed_at is None or vote.closed_at < since for vote in votes)


def require_alive(session: Session) -> Session:
    """Raises WrongState when the session is over."""
    if session.status not in ALIVE:
        raise WrongState("session-over", session=session.label)
    return session


def checking_in(council: Council, session: Session, now: datetime) -> Session:
    """The session while its door is open; raises WrongState before, and once it is over."""
    if require_alive(session).status is not SessionStatus.CONVENED:
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
