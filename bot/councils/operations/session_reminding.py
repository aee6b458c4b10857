"""Reminders of a session: for those alone who may come and have not said that they can't."""

from datetime import datetime

from bot.councils.events import EventKind, Fact
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Reply, Session
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, accounts_of, attendees_of
from bot.councils.operations.session_events import event_of
from bot.councils.operations.session_times import remind_next
from bot.councils.ports import Transaction


def remind_attendees(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock reminds whoever may come, once, however long it slept, and notes the next time.

    Of a home visit those alone hear who go. Nobody is mentioned in the group: it is on the board there.
    """
    found = access.as_clock(tx, actor, council)
    about = access.session(tx, found, number)
    remind_next(tx, found, about, now)
    if now >= about.starts_at:
        return
    concerned = [one for one in attendees_of(tx, found, about, now) if _is_concerned(one, about)]
    where: dict[str, Fact] = {"place": about.place, "has_place": "yes"} if about.is_private else {}
    for reply in (Reply.YES, Reply.MAYBE, None):
        # What she said stands under it, or the question once more.
        those = [one for one in concerned if one.attendance.reply is reply]
        said: dict[str, Fact] = {"reply": reply or "none", **where}
        tx.tell(accounts_of(those), event_of(EventKind.SESSION_REMINDED, found, about, **said))


def _is_concerned(attendee: Attendee, session: Session) -> bool:
    row = attendee.attendance
    return row.taken_along if session.is_private else row.reply is not Reply.NO
