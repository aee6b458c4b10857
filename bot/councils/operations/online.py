"""Online sessions: opened and closed by the clock, with one reminder for those who have not said anything."""

from datetime import datetime

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AHEAD, Session, SessionStatus
from bot.councils.operations import access
from bot.councils.operations.attendees import accounts_of, attendees_of
from bot.councils.operations.notes import standing_notes
from bot.councils.operations.session_events import event_of
from bot.councils.operations.sessions import begin_session, end_session
from bot.councils.ports import Transaction


def open_online(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock opens an online session when it was to begin, unless somebody has."""
    session = _due(tx, actor, council, number, DutyKind.OPEN_ONLINE)
    if session.status in AHEAD:
        begin_session(tx, actor=actor, council=council, session=number, now=now)


def remind_online(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock reminds those who have not said anything, once, however long it slept, but not after the close."""
    session = _due(tx, actor, council, number, DutyKind.REMIND_ONLINE)
    if session.status is not SessionStatus.OPEN or session.ends_at is None or now >= session.ends_at:
        return
    found = access.as_clock(tx, actor, council)
    spoke = {note.speaker for note in standing_notes(tx, session)}
    silent = [one for one in attendees_of(tx, found, session, now) if one.attendance.attendee not in spoke]
    tx.tell(accounts_of(silent), event_of(EventKind.CONTRIBUTION_ASKED, found, session))


def close_online(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock closes an online session at its end, unless somebody has; those who run it hear of it.

    They hear it before its recorder hears that the minutes are drafted. No vote ends with it.
    """
    session = _due(tx, actor, council, number, DutyKind.CLOSE_ONLINE)
    if session.status is not SessionStatus.OPEN:
        return
    found = access.as_clock(tx, actor, council)
    run_by = (found.convenor_id, session.host_id, session.recorder_id)
    ended = event_of(EventKind.SESSION_ENDED, found, session, votes="", voted="no")
    tx.tell(dict.fromkeys(user for user in run_by if user is not None), ended)
    end_session(tx, actor=actor, council=council, session=number, now=now)


def _due(tx: Transaction, actor: Actor, council: int, number: int, kind: DutyKind) -> Session:
    """The session, whose duty is done with this."""
    found = access.as_clock(tx, actor, council)
    tx.duties.remove(council=council, kind=kind, number=number)
    return access.session(tx, found, number)
