"""The only way to get an object for an actor: found, hers to see, and hers to act on, or a refusal."""

from datetime import datetime
from typing import TypeVar

from bot.councils.collections import Collection
from bot.councils.errors import NotAllowed, NotFound
from bot.councils.model.alliances import Alliance
from bot.councils.model.councils import Council, Kind, Post
from bot.councils.model.issues import Issue, Lead
from bot.councils.model.membership import Guest, Seat
from bot.councils.model.notes import Note
from bot.councils.model.organisation import Role, Unit
from bot.councils.model.people import CLOCK, Actor, Named
from bot.councils.model.resolutions import Resolution
from bot.councils.model.sessions import ALIVE, Session
from bot.councils.model.slots import TimePoll
from bot.councils.model.topics import Topic
from bot.councils.model.votes import Vote
from bot.councils.ports import Transaction

_LARGEST = 2**31 - 1
# Asked for without a number: what is hers.
OWN_UNIT = 0

Thing = TypeVar("Thing", Issue, Topic, Session, Vote, Resolution)


def as_resident(tx: Transaction, actor: Actor, council: int, now: datetime) -> Council:
    """The council, for anyone who was seen in its chat or holds a seat or a post in it."""
    found = _council(tx, council)
    known = (
        tx.residents.get(council=council, user_id=actor.user_id)
        or found.posts_of(actor.user_id)
        or _seat_of(tx, council, actor.user_id, now)
    )
    if not known:
        raise NotAllowed("not-resident")
    return found


def as_seated(tx: Transaction, actor: Actor, council: int, now: datetime) -> Council:
    """The council, for a seat or a post of it."""
    found = _council(tx, council)
    if not sits(tx, found, actor.user_id, now):
        raise NotAllowed("not-seated")
    return found


def sits(tx: Transaction, council: Council, user_id: int, now: datetime) -> bool:
    """Whether somebody holds a seat or a post of the council."""
    return bool(council.posts_of(user_id)) or _seat_of(tx, council.id, user_id, now) is not None


def as_convenor(tx: Transaction, actor: Actor, council: int) -> Council:
    """The council, for its convenor."""
    found = _council(tx, council)
    if Post.CONVENOR not in found.posts_of(actor.user_id):
        raise NotAllowed("not-convenor")
    return found


def as_chair(tx: Transaction, actor: Actor, council: int) -> Council:
    """The council, for its convenor or its host, and for the clock, which acts for them."""
    return as_chair_of(tx, actor, council, None)


def as_chair_of(tx: Transaction, actor: Actor, council: int, session: Session | None) -> Council:
    """The council, for its convenor or whoever hosts: a session that is not over may have a host of its own."""
    found = _council(tx, council)
    if actor is not CLOCK and not chairs(found, actor.user_id, session):
        raise NotAllowed("not-chair")
    return found


def chairs(council: Council, user_id: int, session: Session | None = None) -> bool:
    """Whether somebody is the council's convenor or its host, or until a session is over the host of that."""
    return user_id in chairs_of(council, session)


def host_of(council: Council, session: Session | None) -> int:
    """Who hosts a session: she who was named for it, else the host by post, else the convenor."""
    return (session.host_id if session is not None else None) or council.hosting_id


def chairs_of(council: Council, session: Session | None) -> frozenset[int | None]:
    """The accounts of those who chair."""
    own = session.host_id if session is not None and session.status in ALIVE else None
    return frozenset({council.convenor_id, own or council.host_id})


def as_recorder(tx: Transaction, actor: Actor, council: int) -> Council:
    """The council, for its recorder; where it has none, for its convenor."""
    found = _council(tx, council)
    if actor.user_id != found.keeper_id:
        raise NotAllowed("not-recorder")
    return found


def as_anyone(tx: Transaction, council: int) -> Council:
    """The council, where what is done next checks for itself who may."""
    return _council(tx, council)


def as_clock(tx: Transaction, actor: Actor, council: int) -> Council:
    """The council, for the clock alone."""
    require_clock(actor)
    return _council(tx, council)


def require_clock(actor: Actor) -> None:
    """Raises NotAllowed for everybody but the clock."""
    if actor is not CLOCK:
        raise NotAllowed("not-by-hand")


def as_coordinator(tx: Transaction, actor: Actor, unit: int = OWN_UNIT, *others: Role) -> Unit:
    """A unit, for whoever coordinates it or one above it, or has one of the other roles there.

    Without a number it is the first that was given to her. Whoever has no such role is told so and nothing else,
    whatever number she asks for.
    """
    own = coordinated(tx, actor, *others)
    if not own:
        raise NotFound("no-alliance")
    if unit == OWN_UNIT:
        return own[0]
    found = tx.units.get(id=unit) if is_number(unit) else None
    if found is None or not any(tx.units_above.get(unit=unit, above=hers.id) for hers in own):
        raise NotFound("no-such-unit")
    return found


def coordinated(tx: Transaction, actor: Actor, *others: Role) -> tuple[Unit, ...]:
    """The units of this bot's alliances that somebody coordinates, or has another role in; the highest first."""
    held = tx.unit_roles.find(user_id=actor.user_id, role=frozenset({Role.COORDINATOR, *others}))
    found = tx.units.find(id=frozenset(role.unit for role in held)) if held else ()
    return tuple(sorted((unit for unit in found if is_here(tx, unit)), key=lambda unit: (unit.tier.depth, unit.id)))


def unit_of(tx: Transaction, council: int) -> Unit | None:
    """The unit a council belongs to, if any."""
    member = tx.unit_members.get(council=council)
    return tx.units.get(id=member.unit) if member else None


def line_of(tx: Transaction, unit: Unit) -> tuple[Unit, ...]:
    """A unit and all above it, from the highest down."""
    above = frozenset(one.above for one in tx.units_above.find(unit=unit.id))
    return tuple(sorted(tx.units.find(id=above), key=lambda one: one.tier.depth))


def alliance_of(tx: Transaction, unit: Unit) -> Alliance:
    """The alliance in whose tree a unit stands."""
    (alliance,) = tx.alliances.find(id=unit.alliance)
    return alliance


def is_here(tx: Transaction, unit: Unit) -> bool:
    """Whether a unit is of an alliance of this bot."""
    return alliance_of(tx, unit).bot_id == tx.bot_id


def issue(tx: Transaction, council: Council, number: int) -> Issue:
    return _numbered(tx.issues, council, Kind.ISSUE, number)


def lead(tx: Transaction, council: Council, number: int) -> Lead:
    """What waits for its words."""
    found = tx.leads.get(council=council.id, number=number) if is_number(number) else None
    if found is None:
        raise NotFound("no-such-lead")
    return found


def topic(tx: Transaction, council: Council, number: int) -> Topic:
    return _numbered(tx.topics, council, Kind.TOPIC, number)


def session(tx: Transaction, council: Council, number: int) -> Session:
    return _numbered(tx.sessions, council, Kind.SESSION, number)


def time_poll(tx: Transaction, council: Council, number: int) -> TimePoll:
    """The slots that were proposed together."""
    found = tx.time_polls.get(council=council.id, number=number) if is_number(number) else None
    if found is None:
        raise NotFound("no-such-times")
    return found


def note(tx: Transaction, session: Session, number: int) -> Note:
    """A note of a session that was not taken back."""
    kept = {"council": session.council, "session": session.number, "number": number}
    found = tx.notes.get(**kept) if is_number(number) else None
    if found is None or not found.stands:
        raise NotFound("no-such-note", number=str(number)[:10], session=session.label)
    return found


def vote(tx: Transaction, council: Council, number: int) -> Vote:
    return _numbered(tx.votes, council, Kind.VOTE, number)


def resolution(tx: Transaction, council: Council, number: int) -> Resolution:
    return _numbered(tx.resolutions, council, Kind.RESOLUTION, number)


def seat(tx: Transaction, council: Council, number: int, now: datetime) -> Seat:
    """A seat whose term runs."""
    found = tx.seats.get(council=council.id, number=number) if is_number(number) else None
    if found is None or not found.held_at(now):
        raise NotFound("no-such-seat", name=number)
    return found


def guest(tx: Transaction, actor: Actor, council: Council, topic: int) -> Guest:
    """The actor's own invitation to a topic."""
    found = tx.guests.find(council=council.id, topic=topic, user_id=actor.user_id) if is_number(topic) else ()
    if not found:
        raise NotAllowed("not-invited")
    return found[-1]


def guest_numbered(tx: Transaction, topic: Topic, number: int) -> Guest:
    """The invitation with this number, whoever's it is."""
    found = tx.guests.get(council=topic.council, topic=topic.number, number=number) if is_number(number) else None
    if found is None:
        raise NotFound("no-such-number", label=f"X{number}"[:10])
    return found


def seats(tx: Transaction, council: Council, now: datetime) -> tuple[Seat, ...]:
    """The seats whose term runs, in the order of their numbers."""
    return tuple(seat for seat in tx.seats.find(council=council.id) if seat.held_at(now))


def seat_named(tx: Transaction, council: Council, named: Named, now: datetime) -> Seat | None:
    """The seat of the person somebody named, if she holds one."""
    held = seats(tx, council, now)
    user_id = user_named(tx, named)
    by_account = next((seat for seat in held if user_id is not None and seat.user_id == user_id), None)
    return by_account or next((seat for seat in held if named.name and seat.name == named.name), None)


def seat_called(tx: Transaction, council: Council, named: Named, now: datetime) -> Seat:
    """The seat of the person somebody named; raises NotFound when she holds none."""
    found = seat_named(tx, council, named, now)
    if found is None:
        raise NotFound("no-such-seat", name=named.name or named.username or "")
    return found


def user_named(tx: Transaction, named: Named) -> int | None:
    """The account of the person somebody named, if the bot has seen her."""
    if named.user_id is not None:
        return named.user_id
    if named.username is not None:
        known = tx.people.find(username=named.username.casefold())
        return known[-1].user_id if known else None
    return None


def name_of(tx: Transaction, council: Council, user_id: int | None) -> str:
    """How the council calls a person: by the name of her seat, else her own; empty when she is forgotten."""
    if user_id is None:
        return ""
    held = tx.seats.find(council=council.id, user_id=user_id)
    if held:
        return held[-1].name
    person = tx.people.get(user_id=user_id)
    return person.name if person else ""


def _council(tx: Transaction, council: int) -> Council:
    found = tx.councils.get(id=council) if is_number(council) else None
    if found is None or found.bot_id != tx.bot_id:
        raise NotFound("no-council")
    return found


def _seat_of(tx: Transaction, council: int, user_id: int, now: datetime) -> Seat | None:
    return next((seat for seat in tx.seats.find(council=council, user_id=user_id) if seat.held_at(now)), None)


def _numbered(things: Collection[Thing], council: Council, kind: Kind, number: int) -> Thing:
    found = things.get(council=council.id, number=number) if is_number(number) else None
    if found is None:
        raise NotFound("no-such-number", label=f"{kind}{number}"[:10])
    return found


def is_number(number: int) -> bool:
    """Whether anything may have this number; more an integer column does not hold, and would not even be asked for."""
    return 0 < number <= _LARGEST
