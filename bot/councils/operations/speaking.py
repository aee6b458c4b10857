"""Who may speak in a session, and on what."""

from datetime import datetime

from bot.councils.errors import BadInput, NotAllowed, NotFound, WrongState
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, GuestStatus, Seat
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AgendaItem, ItemStatus, Mode, Session, SessionStatus
from bot.councils.model.topics import Topic
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendees_of, attending, goes
from bot.councils.operations.sittings import agenda_of, require_open
from bot.councils.ports import Transaction


def session_open(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> int | None:
    """The number of the session under way, of several the one people sit together in; None when there is none.

    A home visit is one only for those who go: what anybody else writes meanwhile has nothing to do with it.
    """
    found = access.as_anyone(tx, council)
    under_way = [
        session
        for session in tx.sessions.find(council=found.id, status=SessionStatus.OPEN)
        if is_running(session, now) and may_follow(tx, found, session, actor, now)
    ]
    together = sorted(under_way, key=lambda session: (session.mode is Mode.ONLINE, session.number))
    return together[0].number if together else None


def require_running(session: Session, now: datetime) -> Session:
    """Raises WrongState when the session has not begun, or is over, by the clock too."""
    if not is_running(require_open(session), now):
        raise WrongState("session-over", session=session.label)
    return session


def online_open(tx: Transaction, *, council: int, session: int, now: datetime) -> bool:
    """Whether there is such a session, to which people write when they can, and it runs."""
    found = tx.sessions.get(council=access.as_anyone(tx, council).id, number=session)
    return found is not None and found.mode is Mode.ONLINE and is_running(found, now)


def is_running(session: Session, now: datetime) -> bool:
    """Whether the session has begun and is not over, by the clock too."""
    return session.status is SessionStatus.OPEN and (session.ends_at is None or now < session.ends_at)


def is_keeper(council: Council, session: Session, actor: Actor) -> bool:
    """Whether the actor may write down what others say: the recorder, the host and the convenor."""
    return bool(council.posts_of(actor.user_id)) or actor.user_id in (session.host_id, session.recorder_id)


def require_keeper(council: Council, session: Session, actor: Actor) -> None:
    """Raises NotAllowed for whoever holds no post here."""
    if not is_keeper(council, session, actor):
        raise NotAllowed("not-keeper")


def require_going(tx: Transaction, council: Council, session: Session, actor: Actor, now: datetime) -> None:
    """Raises NotAllowed of a home visit for whoever neither goes nor holds a post."""
    if not may_follow(tx, council, session, actor, now):
        raise NotAllowed("not-going", session=session.label)


def may_follow(tx: Transaction, council: Council, session: Session, actor: Actor, now: datetime) -> bool:
    """Whether what is said and done in a session is for the actor: of a home visit she goes, or holds a post."""
    if not session.is_private or is_keeper(council, session, actor):
        return True
    mine = attending(tx, council, session, actor.user_id, now)
    return mine is not None and goes(session, mine)


def speaker_named(tx: Transaction, council: Council, session: Session, named: str, now: datetime) -> Attendee:
    """An attendee by her label ("N3") or name; raises NotFound when nobody of that name may come."""
    attendees = attendees_of(tx, council, session, now)
    by_label = next((one for one in attendees if one.attendance.attendee == named), None)
    found = by_label or next((one for one in attendees if one.name == named), None)
    if found is None:
        raise NotFound("no-such-attendee", name=named, session=session.label)
    return found


def speaker_of_account(tx: Transaction, council: Council, session: Session, user_id: int, now: datetime) -> Attendee:
    """The attendee who has this account; raises NotFound when she may not come."""
    found = attending(tx, council, session, user_id, now)
    if found is None:
        raise NotFound("no-such-attendee", name=access.name_of(tx, council, user_id), session=session.label)
    return found


def holder_of(tx: Transaction, council: Council, attendee: str) -> Seat | Guest | None:
    """The seat ("N3") or guest ("T1X2") of this label, whether or not she may still come; None for an empty one."""
    if not attendee:
        return None
    if attendee.startswith("N"):
        return tx.seats.get(council=council.id, number=int(attendee[1:]))
    topic, number = map(int, attendee[1:].split("X"))
    return tx.guests.get(council=council.id, topic=topic, number=number)


def speaks_as_seat(tx: Transaction, council: Council, speaker: Attendee, now: datetime) -> bool:
    """Whether she speaks on whatever the council talks about: she came as a seat, or was given one since."""
    if speaker.is_seat or speaker.user_id is None:
        return speaker.is_seat
    return any(seat.held_at(now) for seat in tx.seats.find(council=council.id, user_id=speaker.user_id))


def topics_open_to(
    tx: Transaction, council: Council, session: Session, speaker: Attendee, now: datetime
) -> tuple[AgendaItem, ...]:
    """The items of the agenda she may speak on, in its order: all for a seat, for a guest those she is invited for."""
    items = agenda_of(tx, session)
    if speaks_as_seat(tx, council, speaker, now):
        return items
    own = int(speaker.attendance.attendee[1:].split("X")[0])
    invited = {own} | {
        guest.topic
        for guest in tx.guests.find(council=council.id, user_id=speaker.user_id)
        if speaker.user_id is not None and guest.status is GuestStatus.ACCEPTED
    }
    return tuple(item for item in items if item.topic in invited)


def topic_now(tx: Transaction, session: Session) -> int | None:
    """The topic the session is at: the one taken up, or its only one; None before any is."""
    items = agenda_of(tx, session)
    current = [item for item in items if item.status is ItemStatus.CURRENT] or items
    return current[0].topic if len(current) == 1 else None


def require_item(tx: Transaction, council: Council, session: Session, topic: int) -> Topic:
    """A topic that is on the agenda of the session; raises BadInput for any other."""
    about = access.topic(tx, council, topic)
    if tx.agenda.get(council=council.id, session=session.number, topic=topic) is None:
        raise BadInput("topic-not-on-agenda", topic=about.label, session=session.label)
    return about


def require_topic(
    tx: Transaction, council: Council, session: Session, speaker: Attendee, topic: int, now: datetime
) -> Topic:
    """A topic of the agenda that she may speak on; raises BadInput or NotAllowed for any other."""
    about = require_item(tx, council, session, topic)
    if all(item.topic != topic for item in topics_open_to(tx, council, session, speaker, now)):
        raise NotAllowed("guest-of-other-topic", topic=about.label)
    return about
