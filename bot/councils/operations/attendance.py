"""Checking in to a session."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import BadInput, NotAllowed, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.codes import code_in
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import Form, FormKind, Question
from bot.councils.model.labels import number_of
from bot.councils.model.people import Actor
from bot.councils.model.sessions import ALIVE, Attendance, Session, SessionStatus
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendee_of, attendees_of, goes
from bot.councils.operations.check_in_codes import goes_by_code, kept_out, with_code
from bot.councils.operations.floor_closing import leave_floor
from bot.councils.operations.hosting import leave_hosting
from bot.councils.operations.presence import arrive, depart
from bot.councils.operations.session_events import event_of
from bot.councils.operations.speaking import is_keeper
from bot.councils.ports import Transaction


def check_in(tx: Transaction, *, actor: Actor, council: int, session: int, code: str = "", now: datetime) -> Event:
    """A seat or guest says that she is there; from some time before the beginning until the end.

    Where the session goes by a code and she types none she is asked for it; a wrong one is counted, and that is all.
    Raises NotAllowed once she has mistyped it too often, and on a home visit to which the convenor does not take her.
    Whoever holds a post has the code, and is not asked.
    """
    found = access.as_anyone(tx, council)
    about = require_alive(access.session(tx, found, session))
    attendee = attendee_of(tx, actor, found, about, now)
    if attendee.attendance.present:
        raise WrongState("checked-in-already", session=about.label)
    if not goes(about, attendee) and not is_keeper(found, about, actor):
        raise NotAllowed("not-taken-along", session=about.label)
    about = open_door(tx, actor, found, about, now)
    if goes_by_code(found, about) and not is_keeper(found, about, actor):
        told = kept_out(tx, actor, found, about, attendee.attendance, code, now)
        if told is not None:
            return told
    event = _came(tx, found, about, replace(attendee, attendance=_first_by(attendee.attendance, None)), now)
    tx.audit(actor, "check_in", council=council, subject=about.label)
    return event


def check_in_by_form(tx: Transaction, actor: Actor, form: Form, now: datetime) -> Event:
    """What the answer to the question for the code does; a wrong one is asked for again while she has tries left."""
    code, session = form.answers[Question.CODE], number_of(form.subject, Kind.SESSION)
    if code_in(code) is None:
        raise BadInput("code-unreadable")
    event = check_in(tx, actor=actor, council=form.council, session=session, code=code, now=now)
    if event.kind is EventKind.CODE_MISTYPED and event.facts["left"]:
        tx.forms.put(form.asking_again(Question.CODE))
    return event


def check_out(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """A seat or guest leaves before the end, and what she cast in an open vote goes with her; she may come back."""
    found = access.as_anyone(tx, council)
    about = require_alive(access.session(tx, found, session))
    attendee = attendee_of(tx, actor, found, about, now)
    if not attendee.attendance.present:
        raise WrongState("left-already", name=attendee.name)
    event = _left(tx, found, about, attendee, now, actor=actor)
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
        event = _left(tx, found, about, who, now, actor=actor, may_undo=True)
        tx.audit(actor, "check_out", council=council, subject=subject)
    else:
        by_hand = _first_by(who.attendance, actor.user_id)
        about = open_door(tx, actor, found, about, now)
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


def open_door(tx: Transaction, actor: Actor, council: Council, session: Session, now: datetime) -> Session:
    """The session while its door is open, which whoever comes first opens. Raises WrongState before, and after its end.

    Of a code that is made for it those hear who hold a post.
    """
    begun = with_code(tx, council, checking_in(council, session, now))
    if begun is session:
        return session
    tx.sessions.save(begun)
    tx.show(council.id, BoardKind.SESSION, session.number)
    if begun.code != session.code:
        posts = dict.fromkeys((council.convenor_id, session.host_id or council.host_id, council.recorder_id))
        keepers = [user for user in posts if user is not None and user != actor.user_id]
        tx.tell(keepers, event_of(EventKind.CODE_MADE, council, begun))
    return begun


def _came(tx: Transaction, council: Council, session: Session, attendee: Attendee, now: datetime) -> Event:
    row = attendee.attendance
    tx.attendance.put(replace(row, checked_in_at=row.checked_in_at or now, left_at=None, wrong_codes=0))
    if session.code and attendee.user_id is not None:
        # However she came in, she is asked for it no more.
        whose = {"bot_id": tx.bot_id, "user_id": attendee.user_id}
        tx.forms.remove(**whose, kind=FormKind.HERE, council=council.id, subject=session.label)
    arrive(tx, council, session, attendee, now)
    tx.show(council.id, BoardKind.SESSION, session.number)
    return event_of(EventKind.CHECKED_IN, council, session, name=attendee.name)


def _left(
    tx: Transaction,
    council: Council,
    session: Session,
    attendee: Attendee,
    now: datetime,
    *,
    actor: Actor,
    may_undo: bool = False,
) -> Event:
    never_came = may_undo and _is_uncounted(tx, session, attendee.attendance)
    taken = depart(tx, council, session, attendee, now)
    leave_floor(tx, session, attendee.attendance.attendee, now)
    leave_hosting(tx, actor, council, session, attendee.user_id)
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
    if not is_time(council, session, now):
        raise WrongState("check-in-not-yet", session=session.label, minutes=council.settings.check_in_minutes)
    return replace(session, status=SessionStatus.CHECKING_IN)


def is_time(council: Council, session: Session, now: datetime) -> bool:
    """Whether people come to a session by now, if nobody has yet."""
    return now >= session.starts_at - timedelta(minutes=council.settings.check_in_minutes)
