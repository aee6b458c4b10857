"""Who goes along to a home visit: the convenor says so, and may think better of it until the visit begins."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.councils.errors import WrongState
from bot.councils.events import Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Reply, Session
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, accounts_of, attendees_of, goes
from bot.councils.operations.hosting import leave_hosting
from bot.councils.operations.session_events import event_of
from bot.councils.operations.sessions import require_ahead
from bot.councils.ports import Transaction


def take_along(tx: Transaction, *, actor: Actor, council: int, session: int, who: str, now: datetime) -> Event:
    """The convenor takes one along to a home visit ("N3") who said that she would go; she hears, alone, where it is."""
    found, about, hers = _asked(tx, actor, council, session, who, now)
    if hers is None or not would_go(about, hers):
        raise WrongState("visit-not-wished", session=about.label)
    tx.attendance.put(replace(hers.attendance, taken_along=True))
    tx.audit(actor, "take_along", council=council, subject=f"{about.label}:{who}")
    tell_visit(tx, found, about, hers, now)
    return event_of(EventKind.VISIT_JOINED, found, about, name=hers.name, who=who)


def leave_behind(tx: Transaction, *, actor: Actor, council: int, session: int, who: str, now: datetime) -> Event:
    """The convenor thinks better of it: she whom she takes along does not go, hears so, and would go as before."""
    found, about, hers = _asked(tx, actor, council, session, who, now)
    if hers is None or not may_be_left(found, about, hers):
        raise WrongState("visit-not-joined", session=about.label)
    tx.attendance.put(replace(hers.attendance, taken_along=False))
    tx.audit(actor, "leave_behind", council=council, subject=f"{about.label}:{who}")
    leave_hosting(tx, actor, found, about, hers.user_id)
    event = event_of(EventKind.VISIT_LEFT, found, about, name=hers.name, who=who)
    for user_id in accounts_of([hers]):
        # Where it is may wait for the morning; now she need not know.
        tx.untell(council, session, (EventKind.VISIT_TOLD,), user_id=user_id)
        tx.tell([user_id], event)
    return event


def would_go(session: Session, attendee: Attendee) -> bool:
    """Whether she waits for the convenor to take her along."""
    row = attendee.attendance
    return session.is_private and row.reply is Reply.YES and not row.taken_along


def may_be_left(council: Council, session: Session, attendee: Attendee) -> bool:
    """Whether the convenor may think better of taking her along: she has not come yet, and goes for no post of hers."""
    row = attendee.attendance
    by_post = attendee.user_id is not None and council.posts_of(attendee.user_id)
    return session.is_private and row.taken_along and row.checked_in_at is None and not by_post


def going(session: Session, attendees: Iterable[Attendee]) -> tuple[Attendee, ...]:
    """Those of a home visit who go."""
    return tuple(one for one in attendees if goes(session, one))


def about_visit(session: Session, names: Iterable[str]) -> dict[str, Fact]:
    """What only those hear who go to a home visit: where it is, and who else goes."""
    others = "\n".join(names)
    return {"place": session.place, "has_place": "yes", "others_names": others, "alone": "no" if others else "yes"}


def tell_visit(tx: Transaction, council: Council, session: Session, whom: Attendee, now: datetime) -> None:
    """She who goes hears where it is, and who else goes."""
    goers = going(session, attendees_of(tx, council, session, now))
    others = [one.name for one in goers if one.attendance.attendee != whom.attendance.attendee]
    told = event_of(EventKind.VISIT_TOLD, council, session, **about_visit(session, others))
    tx.tell(accounts_of([whom]), told)


def _asked(
    tx: Transaction, actor: Actor, council: int, session: int, who: str, now: datetime
) -> tuple[Council, Session, Attendee | None]:
    """The council and a session ahead, for the convenor, and of those who may come her who is meant."""
    found = access.as_convenor(tx, actor, council)
    about = require_ahead(access.session(tx, found, session))
    attendees = attendees_of(tx, found, about, now)
    return found, about, next((one for one in attendees if one.attendance.attendee == who), None)
