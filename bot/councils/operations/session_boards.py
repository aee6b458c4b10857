"""What the group may see of a session."""

from dataclasses import dataclass
from datetime import datetime

from bot.councils.model.councils import Council
from bot.councils.model.minutes import Minutes, Stance
from bot.councils.model.sessions import AgendaItem, Session
from bot.councils.model.topics import Topic
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendees_of
from bot.councils.operations.floor_boards import Floor, floor_of, has_floor
from bot.councils.operations.notes import standing_notes
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionBoard:
    """All that the board of a session shows; of a home visit it knows neither topics nor people.

    `due` are the seats that are expected: those fixed at its beginning, before it those of now. `approved` is how
    many have confirmed the minutes, once there are any.
    """

    council: Council
    session: Session
    items: tuple[tuple[AgendaItem, Topic], ...]
    attendees: tuple[Attendee, ...]
    due: int
    host: str
    notes: int
    speakers: int
    floor: Floor | None
    minutes: Minutes | None
    approved: int


def session_board(tx: Transaction, *, council: int, number: int, now: datetime) -> SessionBoard:
    """What the group may see of a session."""
    found = access.as_anyone(tx, council)
    session = access.session(tx, found, number)
    items = sorted(tx.agenda.find(council=council, session=number), key=lambda item: item.position)
    notes = standing_notes(tx, session)
    return SessionBoard(
        council=found,
        session=session,
        items=() if session.is_private else tuple((item, access.topic(tx, found, item.topic)) for item in items),
        attendees=() if session.is_private else attendees_of(tx, found, session, now),
        due=session.due if session.opened_at else len(access.seats(tx, found, now)),
        host=access.name_of(tx, found, session.host_id or found.host_id or found.convenor_id),
        notes=len(notes),
        speakers=len({note.speaker for note in notes if note.speaker}),
        floor=floor_of(tx, found, session, now) if has_floor(session, now) else None,
        minutes=tx.minutes.get(council=council, session=number),
        approved=len(tx.minutes_replies.find(council=council, session=number, stance=Stance.CONFIRMS)),
    )
