"""Who hosts a session: named before it begins, neutral while it runs, and free to hand the hosting over to speak."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.floor import HAS_FLOOR
from bot.councils.model.pages import page_of
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AHEAD, Reply, Session
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendees_of, attending, goes
from bot.councils.operations.floor_boards import has_floor, require_host
from bot.councils.operations.floor_closing import leave_floor
from bot.councils.operations.session_events import event_of
from bot.councils.operations.speaking import require_running, speaker_of_account
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class HostingPage:
    """Who hosts a session, and who may be handed the hosting of it: one page of them, counted from 0, of so many.

    `hands_over` is whether she who asks may hand it over, `may_take_back` whether it is hers by post and another's now.
    """

    council: Council
    session: Session
    host: str
    has_floor: bool
    hands_over: bool
    may_take_back: bool
    seats: tuple[Attendee, ...]
    page: int
    pages: int


def hosting_page(tx: Transaction, *, actor: Actor, council: int, session: int, page: int, now: datetime) -> HostingPage:
    """The seats that may host and have an account, for whoever hosts; whose it is by post sees whether it is hers."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    hands_over, by_post = access.chairs(found, actor.user_id, about), access.chairs(found, actor.user_id)
    if not (hands_over or by_post):
        raise NotAllowed("not-chair")
    _require_not_over(about, now)
    host = access.host_of(found, about)
    attendees = attendees_of(tx, found, about, now) if hands_over else ()
    able = [one for one in attendees if one.is_seat and one.user_id not in (None, host) and _may_host(about, one)]
    shown, at, pages = page_of(able, page)
    return HostingPage(
        council=found,
        session=about,
        host=access.name_of(tx, found, host),
        has_floor=has_floor(about, now),
        hands_over=hands_over,
        may_take_back=by_post and host != actor.user_id,
        seats=shown,
        page=at,
        pages=pages,
    )


def hand_over_hosting(tx: Transaction, *, actor: Actor, council: int, session: int, seat: int, now: datetime) -> Event:
    """Whoever hosts lets another seat host, from now on or once the session begins.

    She who does is neutral, so her own hand goes down. Raises WrongState for her who has the floor, is not where people
    sit together, does not come or go along, or hosts already.
    """
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    require_host(found, about, actor)
    _require_not_over(about, now)
    heir = access.seat(tx, found, seat, now)
    if heir.user_id is None:
        raise NotAllowed("host-without-account", name=heir.name)
    hers = speaker_of_account(tx, found, about, heir.user_id, now)
    if not _may_host(about, hers):
        raise WrongState("host-not-there" if has_floor(about, now) else "host-not-coming", name=heir.name)
    if heir.user_id == access.host_of(found, about):
        raise WrongState("hosts-already", name=heir.name)
    _lower_hand(tx, about, hers, now)
    tx.audit(actor, "hand_over_hosting", council=council, subject=f"{about.label}:{heir.label}")
    return _hosted_by(tx, actor, found, about, heir.user_id)


def take_back_hosting(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> Event:
    """The host by post, or the convenor, hosts again."""
    found = access.as_chair(tx, actor, council)
    about = access.session(tx, found, session)
    _require_not_over(about, now)
    if access.host_of(found, about) == actor.user_id:
        raise WrongState("hosts-already", name=access.name_of(tx, found, actor.user_id))
    hers = attending(tx, found, about, actor.user_id, now)
    if hers is not None:
        _lower_hand(tx, about, hers, now)
    tx.audit(actor, "take_back_hosting", council=council, subject=about.label)
    return _hosted_by(tx, actor, found, about, actor.user_id)


def leave_hosting(tx: Transaction, actor: Actor, council: Council, session: Session, user_id: int | None) -> None:
    """Who was handed the hosting and leaves, or does not come, gives it back to the host by post, else the convenor."""
    by_post = council.hosting_id
    if user_id is not None and session.host_id == user_id != by_post:
        _hosted_by(tx, actor, council, session, by_post)


def _hosted_by(tx: Transaction, actor: Actor, council: Council, session: Session, user_id: int) -> Event:
    ahead = session.status in AHEAD
    # Whoever has the post when it begins hosts what nobody else was named for.
    tx.sessions.save(replace(session, host_id=None if ahead and user_id == council.hosting_id else user_id))
    tx.show(council.id, BoardKind.SESSION, session.number)
    kind = EventKind.HOST_NAMED if ahead else EventKind.HOST_CHANGED
    floor = "yes" if session.is_timed else "no"
    event = event_of(kind, council, session, name=access.name_of(tx, council, user_id), floor=floor)
    for whom, hosts in ((user_id, "yes"), (access.host_of(council, session), "no")):
        if whom != actor.user_id:
            tx.tell([whom], replace(event, facts={**event.facts, "hosts": hosts}))
    return event


def _lower_hand(tx: Transaction, session: Session, hers: Attendee, now: datetime) -> None:
    """She is neutral from now on, and so waits for no turn; raises WrongState while she has one."""
    label = hers.attendance.attendee
    if tx.turns.find(council=session.council, session=session.number, speaker=label, status=HAS_FLOOR):
        raise WrongState("host-has-floor", name=hers.name)
    leave_floor(tx, session, label, now)


def _require_not_over(session: Session, now: datetime) -> None:
    """Raises WrongState when the session is over, by the clock too."""
    if session.status not in AHEAD:
        require_running(session, now)


def _may_host(session: Session, one: Attendee) -> bool:
    """Whether she can: where people sit together she is there, else nothing says that she does not come or go along."""
    if session.is_timed and session.status not in AHEAD:
        return one.attendance.present
    return goes(session, one) and one.attendance.reply is not Reply.NO
