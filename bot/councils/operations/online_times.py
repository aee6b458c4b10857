"""When the clock opens an online session, reminds people of it, and closes it."""

from datetime import datetime

from bot.councils.events import EventKind
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.reminders import online_reminder
from bot.councils.model.sessions import AHEAD, ALIVE, Mode, Session
from bot.councils.ports import Transaction

TIMES = (DutyKind.OPEN_ONLINE, DutyKind.REMIND_ONLINE, DutyKind.CLOSE_ONLINE)


def plan_online(tx: Transaction, council: Council, session: Session) -> None:
    """Note what the clock has to do for a session as it now stands: nothing where it has a room, or is over.

    Nor does anybody hear late that it waits for her words.
    """
    tx.untell(council.id, session.number, (EventKind.CONTRIBUTION_ASKED,))
    for kind in TIMES:
        at = _moment(council, session, kind)
        if at is None:
            tx.duties.remove(council=council.id, kind=kind, number=session.number)
        else:
            tx.duties.put(Duty(council=council.id, kind=kind, number=session.number, at=at))


def _moment(council: Council, session: Session, kind: DutyKind) -> datetime | None:
    if session.mode is not Mode.ONLINE or session.ends_at is None or session.status not in ALIVE:
        return None
    match kind:
        case DutyKind.OPEN_ONLINE:
            return session.starts_at if session.status in AHEAD else None
        case DutyKind.REMIND_ONLINE:
            return online_reminder(council.settings, session.starts_at, session.ends_at)
        case _:
            return session.ends_at
