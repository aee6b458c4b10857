"""Who may come to a session: the seats, and the guests of the topics on its agenda."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.councils.errors import NotAllowed
from bot.councils.model.councils import Council
from bot.councils.model.membership import Guest, GuestStatus, Seat
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Attendance, Session, guest_attendee
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
    """Everybody who may come, seats first, each in the order of their numbers; a person once."""
    rows = tx.attendance.find(council=council.id, session=session.number)
    seats = tx.seats.find(council=council.id)
    guests = tx.guests.find(council=council.id, topic=_topics(tx, session))
    return _who(session.number, seats, guests, rows, now)


def attending(tx: Transaction, council: Council, session: Session, user_id: int, now: datetime) -> Attendee | None:
    """As what somebody may come; None when she may not. Only her own rows are read, however many others there are."""
    seats = tx.seats.find(council=council.id, user_id=user_id)
    guests = tx.guests.find(council=council.id, topic=_topics(tx, session), user_id=user_id)
    labels = frozenset([*(seat.label for seat in seats), *(_label(guest) for guest in guests)])
    rows = tx.attendance.find(council=council.id, session=session.number, attendee=labels)
    return next(iter(_who(session.number, seats, guests, rows, now)), None)


def invited_to(
    tx: Transaction, council: Council, topics: tuple[int, ...], now: datetime, **whose: int
) -> tuple[Attendee, ...]:
    """Everybody who might come to a session about these topics that is not convened yet, or one by her `user_id`."""
    seats = tx.seats.find(council=council.id, **whose)
    guests = tx.guests.find(council=council.id, topic=frozenset(topics), **whose)
    return _who(0, seats, guests, (), now)


def attendee_of(tx: Transaction, actor: Actor, council: Council, session: Session, now: datetime) -> Attendee:
    """The actor as one who may come; raises NotAllowed when she is neither seated nor a guest of its topics."""
    mine = attending(tx, council, session, actor.user_id, now)
    if mine is None:
        raise NotAllowed("not-attendee", session=session.label)
    return mine


def goes(session: Session, attendee: Attendee) -> bool:
    """Whether she goes: to a home visit whom the convenor takes along or who came; else all may."""
    row = attendee.attendance
    return not session.is_private or row.taken_along or row.checked_in_at is not None


def seats_that_came(tx: Transaction, council: int, sessions: set[int]) -> Counter[int]:
    """How many seats checked in to each of these sessions, also those who left before its end."""
    rows = tx.attendance.find(council=council, session=sessions)
    return Counter(row.session for row in rows if row.is_seat and row.checked_in_at is not None)


def accounts_of(attendees: Iterable[Attendee]) -> list[int]:
    """The accounts of those who have one, each once."""
    return list(dict.fromkeys(one.user_id for one in attendees if one.user_id is not None))


def _topics(tx: Transaction, session: Session) -> frozenset[int]:
    return frozenset(item.topic for item in tx.agenda.find(council=session.council, session=session.number))


def _label(guest: Guest) -> str:
    return guest_attendee(guest.topic, guest.number)


def _who(
    session: int, seats: Iterable[Seat], guests: Iterable[Guest], rows: Iterable[Attendance], now: datetime
) -> tuple[Attendee, ...]:
    known = {row.attendee: row for row in rows}

    def attendee(owner: Seat | Guest) -> Attendee:
        label, why = (owner.label, "") if isinstance(owner, Seat) else (_label(owner), owner.why)
        row = known.get(label) or Attendance(council=owner.council, session=session, attendee=label)
        return Attendee(attendance=row, name=owner.name, user_id=owner.user_id, why=why)

    def came(one: Attendee) -> bool:
        # Whoever only answered is not expected any more once her term, or what she was invited for, has ended.
        return one.attendance.checked_in_at is not None

    seated = [(seat, attendee(seat)) for seat in seats]
    invited = [(guest, attendee(guest)) for guest in guests]
    return _once_each(
        [
            *(one for seat, one in seated if seat.held_at(now) or came(one)),
            *(one for guest, one in invited if guest.status is GuestStatus.ACCEPTED or came(one)),
        ]
    )


def _once_each(found: list[Attendee]) -> tuple[Attendee, ...]:
    """One line a person: what she came as, else her seat, else what she answered as.

    Of those without an account only seats tell by their name who they are, which no two have at a time.
    """
    lines: dict[int | str, Attendee] = {}
    for one in sorted(found, key=lambda one: one.attendance.weight):
        lines.setdefault(_person(one), one)
    return tuple(one for one in found if lines[_person(one)] is one)


def _person(one: Attendee) -> int | str:
    named = one.name if one.is_seat else ""
    return one.user_id or named or one.attendance.attendee
