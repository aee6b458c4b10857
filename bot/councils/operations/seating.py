"""What it means for the sessions that are convened that a seat comes or goes."""

from dataclasses import replace

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.membership import Seat
from bot.councils.model.sessions import AHEAD, ALIVE, Session, guest_attendee
from bot.councils.operations.session_events import event_of
from bot.councils.ports import Transaction


def ask_to_sessions(tx: Transaction, council: Council, seat: Seat) -> None:
    """Whoever comes to hold a seat is asked to the sessions that have not begun, as the others were before.

    What she answered, or came as, before she had it is the seat's from now on; where a council sits already, and what
    it counts is fixed, she stays what she came as.
    """
    hers = frozenset([seat.label, *_earlier(tx, seat)])
    for session in tx.sessions.find(council=council.id, status=ALIVE):
        if session.status not in AHEAD and not session.talk:
            continue
        known = _take_along(tx, session, hers, seat)
        if seat.user_id is not None and session.status in AHEAD and not known:
            asks = event_of(EventKind.SESSION_CONVENED, council, session)
            tx.tell([seat.user_id], asks, needs_answer=not session.is_private)


def show_seats(tx: Transaction, council: Council) -> None:
    """The council's board names its seats, and that of a session counts who is expected."""
    tx.show(council.id, BoardKind.COUNCIL, 0)
    for session in tx.sessions.find(council=council.id, status=AHEAD):
        if not session.is_private:
            tx.show(council.id, BoardKind.SESSION, session.number)


def _earlier(tx: Transaction, seat: Seat) -> list[str]:
    """What else she may have come as: an earlier seat, which without an account her name tells, or a guest."""
    if seat.user_id is None:
        named = tx.seats.find(council=seat.council, user_id=None, name=seat.name, forgotten=False)
        return [one.label for one in named]
    guests = tx.guests.find(council=seat.council, user_id=seat.user_id)
    return [
        *(one.label for one in tx.seats.find(council=seat.council, user_id=seat.user_id)),
        *(guest_attendee(guest.topic, guest.number) for guest in guests),
    ]


def _take_along(tx: Transaction, session: Session, hers: frozenset[str], seat: Seat) -> bool:
    """Whether anything is known of her coming, which now stands with her seat."""
    rows = tx.attendance.find(council=session.council, session=session.number, attendee=hers)
    if {row.attendee for row in rows} - {seat.label}:
        tx.attendance.remove(council=session.council, session=session.number, attendee=hers)
        tx.attendance.put(replace(min(rows, key=lambda row: row.weight), attendee=seat.label))
    for turn in tx.turns.find(council=session.council, session=session.number, speaker=hers):
        tx.turns.save(replace(turn, speaker=seat.label))
    for note in tx.notes.find(council=session.council, session=session.number, speaker=hers):
        tx.notes.save(replace(note, speaker=seat.label))
    return bool(rows)
