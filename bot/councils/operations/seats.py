"""N seats and posts: given, claimed by link, ended."""

from dataclasses import replace
from datetime import datetime

from bot.councils.errors import BadInput, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council, Post
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.membership import LinkKind, Seat, SeatTag, Tag
from bot.councils.model.people import Actor, Named
from bot.councils.model.sessions import AHEAD, ALIVE
from bot.councils.model.words import NAME_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.floor_closing import leave_floor
from bot.councils.operations.hosting import leave_hosting
from bot.councils.operations.links import new_link, revoke_links
from bot.councils.operations.seating import ask_to_sessions, show_seats
from bot.councils.ports import Transaction

# As many links as one message holds, with the longest names; the usual councils have 9, 15 or 21 seats.
SEATS_AT_ONCE = 21


def give_seat(
    tx: Transaction,
    *,
    actor: Actor,
    council: int,
    named: Named,
    name: str,
    until: datetime | None = None,
    now: datetime,
) -> Event:
    """Give an N seat: to the account somebody replied to or mentioned, or by name alone, with a link to claim it."""
    found = access.as_convenor(tx, actor, council)
    user_id = access.user_named(tx, named)
    if user_id is None and named.username is not None:
        raise NotFound("username-unknown", name=named.username)
    seat_name = accepted(name or access.name_of(tx, found, user_id), limit=NAME_LENGTH)
    if until is not None and until <= now:
        raise BadInput("date-past")
    for held in access.seats(tx, found, now):
        if user_id is not None and held.user_id == user_id:
            raise WrongState("already-seated", name=held.name)
        if held.name == seat_name:
            raise WrongState("seat-name-taken", name=seat_name)
    seat = Seat(council=council, number=found.last_seat + 1, name=seat_name, user_id=user_id, since=now, until=until)
    tx.councils.save(replace(found, last_seat=seat.number))
    tx.seats.add(seat)
    if until is not None:
        tx.duties.put(Duty(council=council, kind=DutyKind.END_TERM, number=seat.number, at=until))
    tx.audit(actor, "give_seat", council=council, subject=f"N{seat.number}")
    show_seats(tx, found)
    ask_to_sessions(tx, found, seat)
    if user_id is None:
        link_seat(tx, actor=actor, council=council, seat=seat.number, now=now)
    return Event(
        kind=EventKind.SEAT_GIVEN,
        council=council,
        number=seat.number,
        facts={"name": seat.name, "has_account": "no" if user_id is None else "yes"},
    )


def give_seats(tx: Transaction, *, actor: Actor, council: int, names: tuple[str, ...], now: datetime) -> Event:
    """Give N seats by name alone, all at once, with one message of links; who has a seat already is only said so.

    Raises WrongState when all of them have.
    """
    found = access.as_convenor(tx, actor, council)
    if len(names) > SEATS_AT_ONCE:
        raise BadInput("seats-at-once", count=len(names), most=SEATS_AT_ONCE)
    wanted = tuple(dict.fromkeys(accepted(name, limit=NAME_LENGTH) for name in names))
    if len(wanted) == 1:
        return give_seat(tx, actor=actor, council=council, named=Named(), name=wanted[0], now=now)
    taken = {seat.name for seat in access.seats(tx, found, now)}
    there = [name for name in wanted if name in taken]
    new = [
        Seat(council=council, number=number, name=name, user_id=None, since=now)
        for number, name in enumerate((name for name in wanted if name not in taken), start=found.last_seat + 1)
    ]
    if not new:
        raise WrongState("seats-all-there")
    tx.councils.save(replace(found, last_seat=new[-1].number))
    tx.seats.add(*new)
    for seat in new:
        tx.audit(actor, "give_seat", council=council, subject=seat.label)
        ask_to_sessions(tx, found, seat)
    show_seats(tx, found)
    send_links(tx, actor, found, new, now)
    given: dict[str, Fact] = {"count": len(new), "given_names": "\n".join(seat.name for seat in new)}
    facts: dict[str, Fact] = {**given, "there": len(there), "there_names": "\n".join(there)}
    return Event(kind=EventKind.SEATS_GIVEN, council=council, facts=facts)


def send_links(tx: Transaction, actor: Actor, council: Council, seats: list[Seat], now: datetime) -> None:
    """Send the convenor a fresh link for each of these seats, as few messages as hold them."""
    for at in range(0, len(seats), SEATS_AT_ONCE):
        together = seats[at : at + SEATS_AT_ONCE]
        links = [new_link(tx, council, LinkKind.SEAT, seat.number, None, now) for seat in together]
        facts: dict[str, Fact] = {
            "count": len(together),
            "given_names": "\n".join(seat.name for seat in together),
            "seats": " ".join(str(seat.number) for seat in together),
            "tokens": " ".join(link["token"] for link in links),
            "expires_at": links[0]["expires_at"],
            "council_title": council.title,
        }
        tx.tell([actor.user_id], Event(kind=EventKind.SEAT_LINKS, council=council.id, facts=facts))


def occupy(tx: Transaction, council: Council, seat: Seat, user_id: int) -> Seat:
    """The seat is this account's from now on, and what its holder took on; she is asked to the sessions to come."""
    held = replace(seat, user_id=user_id)
    tx.seats.save(held)
    for resolution in tx.resolutions.find(council=seat.council, owner_seat=seat.number):
        tx.resolutions.save(replace(resolution, owner_id=user_id))
    ask_to_sessions(tx, council, held)
    return held


def link_seat(tx: Transaction, *, actor: Actor, council: int, seat: int, now: datetime) -> Event:
    """Send the convenor a fresh link with which one person claims a seat; earlier links of the seat end."""
    found = access.as_convenor(tx, actor, council)
    held = access.seat(tx, found, seat, now)
    if held.user_id is not None:
        raise WrongState("seat-taken", name=held.name)
    revoke_links(tx, council, LinkKind.SEAT, seat, None, now)
    link = new_link(tx, found, LinkKind.SEAT, seat, None, now)
    tx.audit(actor, "link_seat", council=council, subject=f"N{seat}")
    event = Event(kind=EventKind.SEAT_LINK, council=council, number=seat, facts={"name": held.name})
    tx.tell([actor.user_id], replace(event, facts={**event.facts, **link}))
    # The answer is kept with its update; the link itself is nobody's but hers.
    return event


def revoke_seat_link(tx: Transaction, *, actor: Actor, council: int, seat: int, now: datetime) -> Event:
    """Make the links that claim a seat useless."""
    found = access.as_convenor(tx, actor, council)
    held = access.seat(tx, found, seat, now)
    revoke_links(tx, council, LinkKind.SEAT, seat, None, now)
    tx.audit(actor, "revoke_seat_link", council=council, subject=f"N{seat}")
    return Event(kind=EventKind.LINK_REVOKED, council=council, number=seat, facts={"name": held.name})


def end_term(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock says that a seat's term has ended; its holder and the convenor hear of it."""
    found = access.as_clock(tx, actor, council)
    seat = tx.seats.get(council=council, number=number)
    tx.duties.remove(council=council, kind=DutyKind.END_TERM, number=number)
    if seat is None or seat.until is None or seat.until > now:
        return
    revoke_links(tx, council, LinkKind.SEAT, number, None, now)
    tx.audit(actor, "end_term", council=council, subject=seat.label)
    for session in tx.sessions.find(council=council, status=AHEAD):
        leave_hosting(tx, actor, found, session, seat.user_id)
    show_seats(tx, found)
    event = Event(
        kind=EventKind.TERM_ENDED,
        council=council,
        number=number,
        facts={"name": seat.name, "council_title": found.title},
    )
    tx.tell([user for user in dict.fromkeys([found.convenor_id, seat.user_id]) if user is not None], event)


def tag_seat(tx: Transaction, *, actor: Actor, council: int, seat: int, tag: Tag, now: datetime) -> Event:
    """Say that the holder of a seat is a grid worker, a mediator and so on; said again, it is taken back."""
    found = access.as_convenor(tx, actor, council)
    held = access.seat(tx, found, seat, now)
    is_one = tx.seat_tags.get(council=council, seat=seat, tag=tag) is None
    if is_one:
        tx.seat_tags.add(SeatTag(council=council, seat=seat, tag=tag))
    else:
        tx.seat_tags.remove(council=council, seat=seat, tag=tag)
    tx.audit(actor, "tag_seat", council=council, subject=f"{held.label}:{tag}")
    return Event(
        kind=EventKind.TAG_CHANGED,
        council=council,
        number=seat,
        facts={"name": held.name, "tag": tag.replace("_", "-"), "is_one": "yes" if is_one else "no"},
    )


def end_seat(tx: Transaction, *, actor: Actor, council: int, named: Named, now: datetime) -> Event:
    """End a seat's term now; open votes keep their electorate, and she her ballot in them."""
    found = access.as_convenor(tx, actor, council)
    seat = access.seat_called(tx, found, named, now)
    tx.seats.save(replace(seat, until=now))
    tx.duties.remove(council=council, kind=DutyKind.END_TERM, number=seat.number)
    revoke_links(tx, council, LinkKind.SEAT, seat.number, None, now)
    tx.audit(actor, "end_seat", council=council, subject=f"N{seat.number}")
    for session in tx.sessions.find(council=council, status=ALIVE):
        leave_floor(tx, session, seat.label, now)
        leave_hosting(tx, actor, found, session, seat.user_id)
    show_seats(tx, found)
    return Event(kind=EventKind.SEAT_ENDED, council=council, number=seat.number, facts={"name": seat.name})


def appoint(tx: Transaction, *, actor: Actor, council: int, post: Post, seat: int, now: datetime) -> Event:
    """Give a post to the holder of a seat; the convenor's own post is handed over for good, with all that waits."""
    found = access.as_convenor(tx, actor, council)
    held = access.seat(tx, found, seat, now)
    if held.user_id is None:
        raise WrongState("seat-without-account", name=held.name)
    tx.councils.save(found.appointing(post, held.user_id))
    tx.audit(actor, "appoint", council=council, subject=f"{post}:N{seat}")
    tx.show(council, BoardKind.COUNCIL, 0)
    event = Event(
        kind=EventKind.POST_GIVEN,
        council=council,
        number=seat,
        facts={"post": post, "name": held.name, "title": found.title},
    )
    tx.tell([held.user_id], event)
    return event
