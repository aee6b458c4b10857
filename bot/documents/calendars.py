"""Calendar files, as the bytes of an iCalendar object that the calendars of phones open."""

from datetime import date, datetime
from functools import cache
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress

from bot.councils.model.letters import visible
from bot.councils.model.sessions import SessionStatus
from bot.councils.operations.papers import Papers

_MADE_BY = "-//N+X//nplusx//EN"


def calendar_file(papers: Papers, *, title: str, words: str, made_at: datetime) -> bytes:
    """An invitation or, of a session called off, what takes it out of a calendar again (RFC 5546, 3.2.2 and 3.2.5).

    A calendar knows the session again, whatever changed: of two files the one with the higher sequence counts, and of
    equal ones the younger. There is no answer by mail, so the council stands as organizer and as the one attendee,
    under an address that nobody can write to.
    """
    council, session = papers.council, papers.session
    uid = uuid5(NAMESPACE_URL, f"tg:{council.bot_id}/{council.id}/{session.label}")
    cancelled = session.status is SessionStatus.CANCELLED
    event = Event()
    event.add("uid", str(uid))
    event.add("sequence", session.sequence)
    event.add("dtstamp", made_at)
    event.add("dtstart", session.starts_at.astimezone(council.zone))
    event.add("dtend", papers.ends_at.astimezone(council.zone))
    event.add("summary", visible(title))
    event.add("organizer", _address(uid.urn, CN=visible(council.title)))
    event.add("attendee", _address(uid.urn, CN=visible(council.title), RSVP="FALSE"))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("class", "PRIVATE" if session.is_private else "PUBLIC")
    if session.place:
        event.add("location", visible(session.place))
    if words:
        event.add("description", visible(words))
    calendar = Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "REQUEST")
    calendar.add_component(_zone(council.zone, session.starts_at.year, papers.ends_at.year))
    calendar.add_component(event)
    file: bytes = calendar.to_ical()
    return file


@cache
def _zone(zone: ZoneInfo, first: int, last: int) -> Timezone:
    """The changes of a clock from one year to another, for calendars that do not know its zone; slow to find out."""
    return Timezone.from_tzinfo(zone, first_date=date(first, 1, 1), last_date=date(last + 1, 1, 1))


def _address(address: str, **parameters: str) -> vCalAddress:
    found = vCalAddress(address)
    for parameter, value in parameters.items():
        found.params[parameter] = value
    return found
