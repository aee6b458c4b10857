"""A session that is convened already takes place at another time."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import BadInput
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode, SessionStatus
from bot.councils.model.topics import Cadence
from bot.councils.model.words import TEXT_LENGTH, TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.attendees import accounts_of, attendees_of
from bot.councils.operations.check_in_codes import without_code
from bot.councils.operations.convening import require_notice
from bot.councils.operations.hosting import leave_hosting
from bot.councils.operations.online_times import plan_online
from bot.councils.operations.session_events import event_of
from bot.councils.operations.session_times import remind_next, withdraw_calls
from bot.councils.operations.sessions import require_ahead
from bot.councils.ports import Transaction


def move_session(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    session: int,
    starts_at: datetime,
    place: str,
    reason: str,
    cadence: Cadence | None = None,
    now: datetime,
) -> Event:
    """Let a session that has not begun start at another time or place; everybody invited hears when, where and why.

    What people answered or checked in to was another evening, and is asked anew. One of a monthly series stays of it,
    also where it may be told late because it is urgent. Raises WrongState when they would hear too late.
    """
    found = access.as_convenor(tx, actor, council)
    about = require_ahead(access.session(tx, found, session))
    if starts_at <= now:
        raise BadInput("moment-past")
    comes_about = cadence or about.cadence
    require_notice(found, comes_about, starts_at, now)
    moved = replace(
        without_code(tx, about),
        status=SessionStatus.CONVENED,
        cadence=about.cadence if about.cadence is Cadence.MONTHLY else comes_about,
        starts_at=starts_at,
        ends_at=about.ends_at and starts_at + (about.ends_at - about.starts_at),
        place=accepted(place, limit=TITLE_LENGTH) if place or about.mode is not Mode.ONLINE else "",
        reason=accepted(reason, limit=TEXT_LENGTH),
        sequence=about.sequence + 1,
    )
    tx.sessions.save(moved)
    plan_online(tx, found, moved)
    remind_next(tx, found, moved, now)
    withdraw_calls(tx, moved)
    tx.attendance.remove(council=council, session=session)
    tx.audit(actor, "move_session", council=council, subject=about.label)
    tx.show(council, BoardKind.SESSION, session)
    tx.show(council, BoardKind.COUNCIL, 0)
    event = event_of(EventKind.SESSION_MOVED, found, moved, was_at=about.starts_at.isoformat())
    tx.tell(accounts_of(attendees_of(tx, found, moved, now)), event, needs_answer=not moved.is_private)
    if moved.is_private:
        # To the other place she goes no more than anybody who is not taken along.
        leave_hosting(tx, actor, found, moved, moved.host_id)
    return event
