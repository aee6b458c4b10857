"""Good examples: offered by a convenor, looked at by the seats, handed to the coordinators, taken back at any time."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.councils.errors import NotFound, WrongState
from bot.councils.events import Event, EventKind
from bot.councils.model.announcements import Announcement, Offer
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.examples import Example, ExampleStatus
from bot.councils.model.organisation import Unit
from bot.councils.model.pages import page_of
from bot.councils.model.people import Actor
from bot.councils.model.topics import Topic
from bot.councils.model.words import TEXT_LENGTH, TITLE_LENGTH, accepted
from bot.councils.operations import access
from bot.councils.operations.absences import own_seat
from bot.councils.operations.announcements import draft_for, example_of, keep_draft, told_to
from bot.councils.operations.example_drafts import called_in, closed_topic, closed_topics, drafted, unnamed
from bot.councils.operations.referring import receivers
from bot.councils.operations.routing import home_of
from bot.councils.ports import Transaction

EXAMPLES_A_PAGE = 8
# So many of the closed matters are offered by a button each.
TOPICS_OFFERED = 5


def offer_example(
    tx: Transaction, *, actor: Actor, council: int, topic: int, title: str, trouble: str, decided: str, now: datetime
) -> Event:
    """Offer a closed matter as a good example; the seats are told, and may object before it leaves the council.

    Raises BadInput where the words name somebody of the council or hold a phone.
    """
    found = access.as_convenor(tx, actor, council)
    home_of(tx, council)
    about = closed_topic(tx, found, topic)
    called = called_in(tx, found)
    example = replace(
        drafted(tx, found, about, now),
        title=unnamed(accepted(title, limit=TITLE_LENGTH), called),
        trouble=unnamed(accepted(trouble, limit=TEXT_LENGTH), called),
        decided=unnamed(accepted(decided, limit=TEXT_LENGTH), called),
    )
    until = now + timedelta(days=found.settings.objection_days)
    tx.examples.add(example)
    tx.duties.put(Duty(council=council, kind=DutyKind.HAND_OVER_EXAMPLE, number=topic, at=until))
    tx.audit(actor, "offer_example", council=council, subject=example.label)
    seats = [seat.user_id for seat in access.seats(tx, found, now) if seat.user_id is not None]
    tx.tell(
        [user for user in seats if user != actor.user_id],
        _event(EventKind.EXAMPLE_TOLD, found, example, until_at=until.isoformat()),
    )
    return _event(EventKind.EXAMPLE_OFFERED, found, example, until_at=until.isoformat())


def object_to_example(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> Event:
    """A seat would not have it shared: nothing of it is kept, and the convenor is told, not by whom."""
    found, _ = own_seat(tx, actor, council, now)
    example = _example(tx, found, topic)
    if example.status is not ExampleStatus.WITH_SEATS:
        raise WrongState("example-handed-over", topic=example.label)
    _drop(tx, example)
    tx.audit(actor, "object_to_example", council=council, subject=example.label)
    event = _event(EventKind.EXAMPLE_OBJECTED, found, example)
    tx.tell([found.convenor_id] if found.convenor_id != actor.user_id else [], event)
    return event


def take_back_example(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> Event:
    """Take it back, wherever it was announced by now; who has taken it up keeps her own topic."""
    del now
    found = access.as_convenor(tx, actor, council)
    example = _example(tx, found, topic)
    _drop(tx, example)
    tx.audit(actor, "take_back_example", council=council, subject=example.label)
    return _event(EventKind.EXAMPLE_TAKEN_BACK, found, example)


def hand_over_example(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock hands it to the coordinators, as no seat has objected in time."""
    del now
    found = access.as_clock(tx, actor, council)
    example = _example(tx, found, number)
    tx.duties.remove(council=council, kind=DutyKind.HAND_OVER_EXAMPLE, number=number)
    unit = home_of(tx, council)
    tx.examples.save(replace(example, status=ExampleStatus.HANDED_OVER))
    tx.tell(receivers(tx, unit.id), _event(EventKind.EXAMPLE_HANDED_OVER, found, example))


def share_example(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> Event:
    """Write down for a coordinator that an example is to be announced; she chooses to whom before it goes."""
    own = access.as_coordinator(tx, actor)
    _, example = _handed_to(tx, actor, council, topic)
    drafted_one = replace(
        draft_for(own, now), offer=Offer.EXAMPLE, title=example.title, of_council=council, of_topic=topic
    )
    return keep_draft(tx, actor, drafted_one)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamplePage:
    """An example with what the actor may do about it."""

    council: Council
    example: Example
    may_object: bool = False
    may_take_back: bool = False
    may_share: bool = False


def example_page(tx: Transaction, *, actor: Actor, council: int, topic: int, now: datetime) -> ExamplePage:
    """An example, for the seats of its council, and once it is handed over for the coordinators above it."""
    found = access.as_anyone(tx, council)
    if not access.sits(tx, found, actor.user_id, now):
        found, example = _handed_to(tx, actor, council, topic)
        return ExamplePage(council=found, example=example, may_share=True)
    example = _example(tx, found, topic)
    return ExamplePage(
        council=found,
        example=example,
        may_object=example.status is ExampleStatus.WITH_SEATS and _may_object(tx, found, actor.user_id, now),
        may_take_back=found.convenor_id == actor.user_id,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnExamples:
    """What a council has offered, and the closed matters it may offer."""

    council: Council
    examples: tuple[Example, ...]
    closed: tuple[Topic, ...]


def own_examples(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> OwnExamples:
    """The examples of a council, for its convenor."""
    del now
    found = access.as_convenor(tx, actor, council)
    return OwnExamples(
        council=found,
        examples=tx.examples.find(council=council)[::-1],
        closed=closed_topics(tx, found)[:TOPICS_OFFERED],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleList:
    """The examples of others that were announced to the units above a council, a page of them."""

    council: Council
    announced: tuple[Announcement, ...]
    count: int
    page: int
    pages: int


def examples_for(tx: Transaction, *, actor: Actor, council: int, page: int, now: datetime) -> ExampleList:
    """What other councils have shared with this one, the latest first, for its convenor."""
    del now
    found = access.as_convenor(tx, actor, council)
    line = access.line_of(tx, home_of(tx, council))
    reaching = tx.announcements.find(unit=frozenset(unit.id for unit in line), offer=Offer.EXAMPLE)
    # Whoever announced it first: the others lead to the same.
    others = {(one.of_council, one.of_topic): one for one in reaching[::-1] if one.is_for(council)}
    announced = sorted(others.values(), key=lambda one: one.id, reverse=True)
    shown, at, pages = page_of(announced, page, EXAMPLES_A_PAGE)
    return ExampleList(council=found, announced=shown, count=len(announced), page=at, pages=pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedExample:
    """An example as another council reads it, with the unit that announced it; whose it is, nobody is told."""

    council: Council
    announcement: Announcement
    unit: Unit
    example: Example
    is_taken: bool


def shared_example(tx: Transaction, *, actor: Actor, council: int, announcement: int, now: datetime) -> SharedExample:
    """One that was announced to the actor's council."""
    del now
    hers, found = told_to(tx, actor, council, announcement)
    example = example_of(tx, found)
    if example is None:
        raise NotFound("no-such-announcement")
    (unit,) = tx.units.find(id=found.unit)
    taken = tx.takings.get(announcement=announcement, council=council) is not None
    return SharedExample(council=hers, announcement=found, unit=unit, example=example, is_taken=taken)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """The examples that the councils under a unit have handed over, the latest first."""

    unit: Unit
    examples: tuple[tuple[Council, Example], ...]


def examples_of_unit(tx: Transaction, *, actor: Actor, unit: int = access.OWN_UNIT, now: datetime) -> HandedOver:
    """What a coordinator may announce."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    handed = tx.examples.find(status=ExampleStatus.HANDED_OVER)
    members = tx.unit_members.find(council=frozenset(one.council for one in handed))
    places = tx.units_above.find(above=found.id, unit=frozenset(member.unit for member in members))
    here = {place.unit for place in places}
    hers = {member.council for member in members if member.unit in here}
    latest = sorted((one for one in handed if one.council in hers), key=lambda one: one.offered_at, reverse=True)
    return HandedOver(
        unit=found, examples=tuple((access.as_anyone(tx, one.council), one) for one in latest[:EXAMPLES_A_PAGE])
    )


def to_look_at(tx: Transaction, council: Council, user_id: int, now: datetime) -> tuple[Example, ...]:
    """What waits for the word of a seat that may object."""
    offered = tx.examples.find(council=council.id, status=ExampleStatus.WITH_SEATS)
    return offered if offered and _may_object(tx, council, user_id, now) else ()


def drop_examples(tx: Transaction, council: int) -> None:
    """Nothing of a council that leaves its unit is shared there any more."""
    for example in tx.examples.find(council=council):
        _drop(tx, example)


def _may_object(tx: Transaction, council: Council, user_id: int, now: datetime) -> bool:
    """Whether somebody holds a seat, and did not offer it herself."""
    return user_id != council.convenor_id and any(seat.user_id == user_id for seat in access.seats(tx, council, now))


def _example(tx: Transaction, council: Council, topic: int) -> Example:
    found = tx.examples.get(council=council.id, topic=topic) if access.is_number(topic) else None
    if found is None:
        raise NotFound("no-such-example")
    return found


def _handed_to(tx: Transaction, actor: Actor, council: int, topic: int) -> tuple[Council, Example]:
    """An example that was handed over, for whoever coordinates its council's unit or one above."""
    found = access.as_anyone(tx, council)
    unit = access.unit_of(tx, council)
    above = {one.above for one in tx.units_above.find(unit=unit.id)} if unit else set()
    hers = any(one.id in above for one in access.coordinated(tx, actor))
    example = _example(tx, found, topic) if hers else None
    if example is None or example.status is not ExampleStatus.HANDED_OVER:
        raise NotFound("no-such-example")
    return found, example


def _drop(tx: Transaction, example: Example) -> None:
    """With it goes whatever announces it."""
    tx.duties.remove(council=example.council, kind=DutyKind.HAND_OVER_EXAMPLE, number=example.topic)
    tx.examples.remove(council=example.council, topic=example.topic)


def _event(kind: EventKind, council: Council, example: Example, **facts: str) -> Event:
    return Event(
        kind=kind,
        council=council.id,
        number=example.topic,
        facts={"topic": example.label, "subject": example.title, "council_title": council.title, **facts},
    )
