"""When people are reminded of a session next."""

from datetime import datetime

from bot.councils.events import EventKind
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.reminders import next_session_reminder
from bot.councils.model.sessions import AHEAD, Session
from bot.councils.ports import Transaction

# What asks people to come, when and where: all of it is told anew once it changes.
_CALLS = (
    EventKind.SESSION_CONVENED,
    EventKind.SESSION_MOVED,
    EventKind.AGENDA_PUBLISHED,
    EventKind.VISIT_WISHED,
    EventKind.VISIT_TOLD,
    EventKind.VISIT_LEFT,
)


def remind_next(tx: Transaction, council: Council, session: Session, now: datetime) -> None:
    """Note when people are reminded of a session as it now stands: not once it has begun, or is called off."""
    ahead = session.status in AHEAD
    # What waits to be sent speaks of it as it was.
    tx.untell(council.id, session.number, (EventKind.SESSION_REMINDED,))
    at = next_session_reminder(session, council.settings, council.zone, now) if ahead else None
    if at is None:
        tx.duties.remove(council=council.id, kind=DutyKind.REMIND_SESSION, number=session.number)
    else:
        tx.duties.put(Duty(council=council.id, kind=DutyKind.REMIND_SESSION, number=session.number, at=at))


def withdraw_calls(tx: Transaction, session: Session) -> None:
    """What waits to call people to a session is not sent: it takes place at another time, or not at all."""
    tx.untell(session.council, session.number, _CALLS)
