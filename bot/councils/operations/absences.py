"""A seat that is away for some days says so, with a reason."""

from datetime import date, datetime

from bot.councils.errors import BadInput, NotAllowed
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.membership import Absence, Seat
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import end_of_day
from bot.councils.model.words import TEXT_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.ports import Transaction


def report_absence(tx: Transaction, *, actor: Actor, council: int, until: date, reason: str, now: datetime) -> Event:
    """The actor's own seat is away until the end of a day, council time; the reason is for the convenor."""
    found, seat = own_seat(tx, actor, council, now)
    until_at = end_of_day(until, found.zone)
    if until_at <= now:
        raise BadInput("date-past")
    why = accepted(reason, limit=TEXT_LENGTH)
    earlier = tx.absences.find(council=council, seat=seat.number)
    tx.absences.add(
        Absence(council=council, seat=seat.number, number=len(earlier) + 1, since=now, until=until_at, reason=why)
    )
    tx.audit(actor, "report_absence", council=council, subject=seat.label)
    event = Event(
        kind=EventKind.ABSENCE_REPORTED,
        council=council,
        number=seat.number,
        facts={"name": seat.name, "until_on": until.isoformat(), "reason": why, "council_title": found.title},
    )
    if found.convenor_id != actor.user_id:
        tx.tell([found.convenor_id], event)
    return event


def own_seat(tx: Transaction, actor: Actor, council: int, now: datetime) -> tuple[Council, Seat]:
    """The council and the seat the actor herself holds; a post is not a seat."""
    found = access.as_seated(tx, actor, council, now)
    seat = next((seat for seat in access.seats(tx, found, now) if seat.user_id == actor.user_id), None)
    if seat is None:
        raise NotAllowed("not-seated")
    return found, seat


def away(tx: Transaction, council: Council, now: datetime) -> frozenset[int]:
    """The numbers of the seats that are away."""
    return frozenset(absence.seat for absence in tx.absences.find(council=council.id) if absence.until > now)
