"""Seats that stayed away from sessions without a word: shown to the convenor, so that she may call on them."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.sessions import Mode, Reply, Session, SessionStatus
from bot.councils.ports import Transaction

_YEAR = timedelta(days=365)
_HELD = frozenset({SessionStatus.CLOSED, SessionStatus.INQUORATE})
# To a visit not all are asked, and online everybody comes in her own time.
_EXPECTING = frozenset({Mode.PLENARY, Mode.ON_SITE})


def tell_missed(tx: Transaction, council: Council, session: Session, now: datetime) -> None:
    """Tell the convenor who missed this session and has missed too many of a year by now."""
    if session.mode not in _EXPECTING:
        return
    here = set(_unexcused(tx, council, session))
    limit = council.settings.absences_told
    counts = _missed(tx, council, now) if here else Counter[int]()
    often = {number for number in here if counts[number] >= limit}
    names = [seat.name for seat in tx.seats.find(council=council.id) if seat.number in often]
    if names:
        facts: dict[str, Fact] = {"missed_names": "\n".join(names), "limit": limit, "council_title": council.title}
        event = Event(kind=EventKind.SESSIONS_MISSED, council=council.id, number=session.number, facts=facts)
        tx.tell([council.convenor_id], event)


def _missed(tx: Transaction, council: Council, now: datetime) -> Counter[int]:
    """How many sessions of the year that ends now each seat missed unexcused, by the seat's number.

    Whoever said that she can't come, or had reported an absence, is excused; whoever came for a moment was there.
    """
    since = now - _YEAR
    held = tx.sessions.find(council=council.id, status=_HELD, mode=_EXPECTING)
    return Counter(seat for session in held if _began(session) > since for seat in _unexcused(tx, council, session))


def _unexcused(tx: Transaction, council: Council, session: Session) -> Iterator[int]:
    began = _began(session)
    rows = {row.attendee: row for row in tx.attendance.find(council=council.id, session=session.number)}
    absences = tx.absences.find(council=council.id)
    away = {absence.seat for absence in absences if absence.since <= began < absence.until}
    for seat in tx.seats.find(council=council.id):
        row = rows.get(seat.label)
        came_or_said = row is not None and (row.checked_in_at is not None or row.reply is Reply.NO)
        if seat.since <= began and seat.held_at(began) and seat.number not in away and not came_or_said:
            yield seat.number


def _began(session: Session) -> datetime:
    return session.opened_at or session.starts_at
