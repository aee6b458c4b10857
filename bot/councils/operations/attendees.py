"""Who may come to a session: the seats, and the guests of the topics on its agenda."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.councils.errors import NotAllowed
from bot.councils.model.councils import Council
from bot.councils.model.membership import GuestStatus
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Attendance, Reply, Session, guest_attendee
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """A seat or guest who may come, with her name, her account if she has one, and what is known of her coming."""

    attendance: Attendance
    name: str
    user_id: int | None
    why: str = ""

    @property
    def is_seat(self) -> bool:
        return self.attendance.is_seat


def attendees_of(tx: Transaction, council: Council, session: Session, now: datetime) -> tuple[Attendee, ...]:
    """Everybody who may come, seats first, each in the order of their numbers; a guest once, whatever her topics."""
    known = {row.attendee: row for row in tx.attendance.find(council=council.id, session=session.number)}
    topics = tuple(item.topic for item in tx.agenda.find(council=council.id, session=session.number))
    return _who(tx, council, topics, known, session.number, now)


def invited_to(tx: Transaction, council: Council, topics: tuple[int, ...], now: datetime) -> tuple[Attendee, ...]:
    """Everybody who might come to a session about these topics that is not convened yet."""
    return _who(tx, council, topics, {}, 0, now)


def attendee_of(tx: Transaction, actor: Actor, council: Council, session: Session, now: datetime) -> Attendee:
    """The actor as one who may come; raises NotAllowed when she is neither seated nor a guest of its topics."""
    mine = [one for one in attendees_of(tx, council, session, now) if one.user_id == actor.user_id]
    if not mine:
        raise NotAllowed("not-attendee", session=session.label)
    return mine[0]


def goes(session: Session, attendee: Attendee) -> bool:
    """Whether she goes: to a home visit who said so or came, which is nobody's business but theirs; else all may."""
    row = attendee.attendance
    return not session.is_private or row.reply is Reply.YES or row.checked_in_at is not None


def seats_that_came(tx: Transaction, council: int, sessions: set[int]) -> Counter[int]:
    """How many seats checked in to each of these sessions, also those who left before its end."""
    rows = tx.attendance.find(council=council, session=sessions)
    return Counter(row.session for row in rows if row.is_seat and row.checked_in_at is not None)


def accounts_of(attendees: Iterable[Attendee]) -> list[int]:
    """The accounts of those who have one, each once."""
    return list(dict.fromkeys(one.user_id for one in attendees if one.user_id is not None))


def _who(
    tx: Transaction,
    council: Council,
    topics: tuple[int, ...],
    known: dict[str, Attendance],
    session: int,
    now: datetime,
) -> tuple[Attendee, ...]:
    def row(label: str) -> Attendance:
        return known.get(label) or Attendance(council=council.id, session=session, attendee=label)

    def came(label: str) -> bool:
        # Whoever only answered is not expected any more once her term, or what she was invited for, has ended.
        return row(label).checked_in_at is not None

    found = {
        seat.label: Attendee(attendance=row(seat.label), name=seat.name, user_id=seat.user_id)
        for seat in tx.seats.find(council=council.id)
        if seat.held_at(now) or came(seat.label)
    }
    accounts = {attendee.user_id for attendee in found.values() if attendee.user_id is not None}
    for topic in topics:
        for guest in tx.guests.find(council=council.id, topic=topic):
            label = guest_attendee(topic, guest.number)
            if not came(label) and (guest.status is not GuestStatus.ACCEPTED or guest.user_id in accounts):
                continue
            if guest.user_id is not None:
                accounts.add(guest.user_id)
            found[label] = Attendee(attendance=row(label), name=guest.name, user_id=guest.user_id, why=guest.why)
    return tuple(found.values())
