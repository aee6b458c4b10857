"""Who hosts a session under way: the host is neutral, and hands the hosting over when she wants to speak herself."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.floor import HAS_FLOOR
from bot.councils.model.membership import Seat
from bot.councils.model.pages import page_of
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Session
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendees_of
from bot.councils.operations.floor_boards import floor_at
from bot.councils.operations.floor_closing import leave_floor
from bot.councils.operations.session_events import event_of
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class HostingPage:
    """Who may be handed the hosting of a session: one page of them, counted from 0, of so many."""

    council: Council
    session: Session
    seats: tuple[Attendee, ...]
    page: int
    pages: int


def hosting_page(tx: Transaction, *, actor: Actor, council: int, session: int, page: int, now: datetime) -> HostingPage:
    """The seats that are there and have an account, for whoever hosts."""
    found, about = floor_at(tx, council, session, now, host=actor)
    able = [one for one in attendees_of(tx, found, about, now) if _is_able(one) and one.user_id != about.host_id]
    shown, at, pages = page_of(able, page)
    return HostingPage(council=found, session=about, seats=shown, page=at, pages=pages)


def hand_over_hosting(tx: Transaction, *, actor: Actor, council: int, session: int, seat: int, now: datetime) -> Event:
    """Whoever hosts lets a seat that is there host from now on; she who does is neutral, so her own hand goes down.

    Raises WrongState for her who has the floor, is not there, or hosts already.
    """
    found, about = floor_at(tx, council, session, now, host=actor)
    heir = access.seat(tx, found, seat, now)
    row = tx.attendance.get(council=council, session=session, attendee=heir.label)
    if heir.user_id is None:
        raise NotAllowed("host-without-account", name=heir.name)
    if row is None or not row.present:
        raise WrongState("host-not-there", name=heir.name)
    if heir.user_id == about.host_id:
        raise WrongState("hosts-already", name=heir.name)
    _lower_hand(tx, about, heir, now)
    tx.audit(actor, "hand_over_hosting", council=council, subject=f"{about.label}:{heir.label}")
    return _hosted_by(tx, actor, found, about, heir.user_id)


def take_back_hosting(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The host by post, or the convenor, hosts again."""
    found, about = floor_at(tx, council, session, now)
    access.as_chair(tx, actor, council)
    if about.host_id == actor.user_id:
        raise WrongState("hosts-already", name=access.name_of(tx, found, actor.user_id))
    for seat in tx.seats.find(council=council, user_id=actor.user_id):
        _lower_hand(tx, about, seat, now)
    tx.audit(actor, "take_back_hosting", council=council, subject=about.label)
    return _hosted_by(tx, actor, found, about, actor.user_id)


def leave_hosting(tx: Transaction, actor: Actor, council: Council, session: Session, user_id: int | None) -> None:
    """Who was handed the hosting and leaves gives it back to the host by post, else to the convenor."""
    by_post = council.hosting_id
    if user_id is not None and session.host_id == user_id != by_post:
        _hosted_by(tx, actor, council, session, by_post)


def _hosted_by(tx: Transaction, actor: Actor, council: Council, session: Session, user_id: int) -> Event:
    tx.sessions.save(replace(session, host_id=user_id))
    tx.show(council.id, BoardKind.SESSION, session.number)
    event = event_of(EventKind.HOST_CHANGED, council, session, name=access.name_of(tx, council, user_id))
    for whom, hosts in ((user_id, "yes"), (session.host_id, "no")):
        if whom is not None and whom != actor.user_id:
            tx.tell([whom], replace(event, facts={**event.facts, "hosts": hosts}))
    return event


def _lower_hand(tx: Transaction, session: Session, seat: Seat, now: datetime) -> None:
    """She is neutral from now on, and so waits for no turn; raises WrongState while she has one."""
    if tx.turns.find(council=session.council, session=session.number, speaker=seat.label, status=HAS_FLOOR):
        raise WrongState("host-has-floor", name=seat.name)
    leave_floor(tx, session, seat.label, now)


def _is_able(one: Attendee) -> bool:
    return one.is_seat and one.attendance.present and one.user_id is not None
