"""What it means for the sessions that are convened that a seat comes or goes."""

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.sessions import AHEAD
from bot.councils.operations.session_events import event_of
from bot.councils.ports import Transaction


def ask_to_sessions(tx: Transaction, council: Council, user_id: int) -> None:
    """Whoever comes to hold a seat is asked to the sessions that have not begun, as the others were before."""
    for session in tx.sessions.find(council=council.id, status=AHEAD):
        asks = event_of(EventKind.SESSION_CONVENED, council, session)
        tx.tell([user_id], asks, needs_answer=not session.is_private)


def show_seats(tx: Transaction, council: Council) -> None:
    """The council's board names its seats, and that of a session counts who is expected."""
    tx.show(council.id, BoardKind.COUNCIL, 0)
    for session in tx.sessions.find(council=council.id, status=AHEAD):
        if not session.is_private:
            tx.show(council.id, BoardKind.SESSION, session.number)
