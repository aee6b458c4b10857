"""What the group may see of a session."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.councils.errors import NotAllowed
from bot.councils.model.councils import Council
from bot.councils.model.minutes import Minutes, Stance
from bot.councils.model.people import Actor
from bot.councils.model.sessions import AgendaItem, Session
from bot.councils.model.topics import Topic
from bot.councils.operations import access
from bot.councils.operations.attendance import require_alive
from bot.councils.operations.attendees import Attendee, attendees_of, attending
from bot.councils.operations.floor_boards import Floor, floor_of, has_floor
from bot.councils.operations.notes import standing_notes
from bot.councils.operations.quorum import Quorum, quorum_of
from bot.councils.operations.sittings import agenda_of, require_open
from bot.councils.operations.speaking import is_keeper, require_going
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionBoard:
    """All that the board of a session shows; of a home visit it knows neither topics nor people.

    `due` are the seats that are expected: those fixed at its beginning, before it those of now. `approved` is how
    many have confirmed the minutes, once there are any. `keeps_roll` is whether she who asks may check others in,
    `chairs` whether she leads it through its agenda.
    """

    council: Council
    session: Session
    items: tuple[tuple[AgendaItem, Topic], ...]
    attendees: tuple[Attendee, ...]
    due: int
    quorum: Quorum
    host: str
    notes: int
    speakers: int
    floor: Floor | None
    minutes: Minutes | None
    approved: int
    keeps_roll: bool = False
    chairs: bool = False


def session_board(tx: Transaction, *, council: int, number: int, now: datetime) -> SessionBoard:
    """What the group may see of a session."""
    found = access.as_anyone(tx, council)
    session = access.session(tx, found, number)
    notes = standing_notes(tx, session)
    quorum = quorum_of(tx, found, session, now)
    return SessionBoard(
        council=found,
        session=session,
        items=() if session.is_private else _items(tx, found, session),
        attendees=() if session.is_private else attendees_of(tx, found, session, now),
        due=quorum.due,
        quorum=quorum,
        host=access.name_of(tx, found, access.host_of(found, session)),
        notes=len(notes),
        speakers=len({note.speaker for note in notes if note.speaker}),
        floor=floor_of(tx, found, session, now) if has_floor(session, now) else None,
        minutes=tx.minutes.get(council=council, session=number),
        approved=len(tx.minutes_replies.find(council=council, session=number, stance=Stance.CONFIRMS)),
    )


def session_shown(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> SessionBoard:
    """The same for one person, who is of the council's chat or may come; raises WrongState once it is over."""
    found = access.as_anyone(tx, council)
    about = access.session(tx, found, session)
    if attending(tx, found, about, actor.user_id, now) is None:
        access.as_resident(tx, actor, council, now)
    require_alive(about)
    page = session_board(tx, council=council, number=session, now=now)
    chairs = access.chairs(found, actor.user_id, about)
    return replace(page, keeps_roll=is_keeper(found, about, actor), chairs=chairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDesk:
    """What one person may do in a session under way, beside what its board offers to everybody."""

    council: Council
    session: Session
    items: tuple[tuple[AgendaItem, Topic], ...]
    quorum: Quorum
    may_chair: bool
    is_there: bool


def session_desk(tx: Transaction, *, actor: Actor, council: int, session: int, now: datetime) -> SessionDesk:
    """What is behind the last button of an open session, for the one who presses it."""
    found = access.as_anyone(tx, council)
    about = require_open(access.session(tx, found, session))
    may_chair = access.chairs(found, actor.user_id, about)
    hers = attending(tx, found, about, actor.user_id, now)
    if not (may_chair or hers):
        raise NotAllowed("not-attendee", session=about.label)
    require_going(tx, found, about, actor, now)
    return SessionDesk(
        council=found,
        session=about,
        items=_items(tx, found, about),
        quorum=quorum_of(tx, found, about, now),
        may_chair=may_chair,
        is_there=hers is not None and hers.attendance.present,
    )


def _items(tx: Transaction, council: Council, session: Session) -> tuple[tuple[AgendaItem, Topic], ...]:
    return tuple((item, access.topic(tx, council, item.topic)) for item in agenda_of(tx, session))
