"""How a county begins: the alliance, its units, and each council founded, seated and joined to its unit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.councils.events import EventKind
from bot.councils.model.councils import Post
from bot.councils.model.organisation import Role, Tier
from bot.councils.model.people import Actor, Named
from bot.councils.model.rules import NO, YES, RuleName
from bot.councils.operations.alliances import found_alliance, join_alliance
from bot.councils.operations.imports import apply_import, check_import
from bot.councils.operations.membership import found_council, meet_person
from bot.councils.operations.organisation import new_code, take_role, unit_page
from bot.councils.operations.rules import change_rule
from bot.councils.operations.seats import appoint, give_seat, give_seats
from bot.councils.ports import Transaction
from playground.county.acts import Act, Letter, Life, Part
from playground.county.circle import ZONE, Circle
from playground.county.table import code, filled
from playground.county.tree import Place
from playground.county.words import LOCALES, Words

COORDINATOR_ID = 6_500_000_001
_MINUTE = timedelta(minutes=1)


@dataclass(slots=True, kw_only=True)
class Alliance:
    """The alliance of a county, its coordinator, and the ids of its units in the order of its tree."""

    coordinator: Actor
    places: Sequence[Place]
    units: list[int] = field(default_factory=list)


def founded(alliance: Alliance, words: Words, chance: Random, at: datetime) -> Life:
    """The alliance, by one table all its units with their teams and service points, and who coordinates its towns."""
    her = alliance.coordinator
    yield Act(at=at, operation=meet_person, arguments={"actor": her, "council": None})
    title = {"actor": her, "title": words.alliance, "may_found": True}
    yield Act(at=at, operation=found_alliance, arguments=title)
    page = yield Act(at=at, operation=unit_page, arguments={"actor": her}, looks=True)
    highest = page.unit.sign
    table = filled(alliance.places, words, chance, highest)
    ready = yield Act(at=at, operation=check_import, arguments={"actor": her, "filled": table})
    yield Act(at=at, operation=apply_import, arguments={"actor": her, "number": ready.number})
    ids = yield Act(at=at, operation=_units, arguments={"alliance": page.unit.alliance}, looks=True)
    alliance.units += [ids[code(place, highest)] for place in range(len(alliance.places))]
    for number, unit in enumerate(_towns(alliance), start=1):
        [name] = words.women(chance, 1)
        hers = Actor(user_id=COORDINATOR_ID + number, name=name)
        yield from _shared(her, hers, unit, at + number * _MINUTE)


def _towns(alliance: Alliance) -> list[int]:
    pairs = zip(alliance.places, alliance.units, strict=True)
    return [unit for place, unit in pairs if place.tier is Tier.TOWN]


def _shared(her: Actor, other: Actor, unit: int, at: datetime) -> Part:
    """Somebody else coordinates a unit too, by a code."""
    yield Act(at=at, operation=meet_person, arguments={"actor": other, "council": None})
    yield Act(at=at, operation=new_code, arguments={"actor": her, "unit": unit, "role": Role.COORDINATOR})
    facts = yield Letter(at=at, reader=her, kind=EventKind.ROLE_CODE)
    yield Act(at=at, operation=take_role, arguments={"actor": other, "code": facts["code"]})


def _units(tx: Transaction, *, alliance: int, now: datetime) -> dict[str, int]:
    """The ids of all units by their signs."""
    del now
    return {unit.sign: unit.id for unit in tx.units.find(alliance=alliance)}


def settled(circle: Circle, alliance: Alliance, place: int, then: Callable[[Circle], Life]) -> Life:
    """A council is founded, gets its seats, posts and rules, and joins its unit by code; `then` its life begins."""
    at = circle.begins_at
    founder = circle.convenor
    yield Act(at=at, operation=meet_person, arguments={"actor": founder, "council": None})
    event = yield Act(
        at=at,
        operation=found_council,
        arguments={
            "actor": founder,
            "chat_id": circle.chat_id,
            "thread_id": None,
            "title": circle.title,
            "locale": circle.words.locale,
            "timezone": ZONE.key,
            "is_administrator": True,
        },
    )
    circle.council = event.council
    yield from _seated(circle, at + 5 * _MINUTE)
    yield from _ruled(circle, at + 30 * _MINUTE)
    at += timedelta(hours=1)
    unit = {"actor": alliance.coordinator, "unit": alliance.units[place]}
    yield Act(at=at, operation=new_code, arguments=unit)
    facts = yield Letter(at=at, reader=alliance.coordinator, kind=EventKind.ALLIANCE_CODE)
    yield circle.act(at + 5 * _MINUTE, join_alliance, founder, code=facts["code"])
    yield then(circle)


def _seated(circle: Circle, at: datetime) -> Part:
    for woman in circle.women:
        yield circle.act(at, meet_person, woman)
        yield circle.act(at, give_seat, circle.convenor, named=Named(user_id=woman.user_id), name=woman.name)
    if circle.unlinked:
        yield circle.act(at, give_seats, circle.convenor, names=tuple(circle.unlinked))
    yield circle.act(at, appoint, circle.convenor, post=Post.RECORDER, seat=2)
    if circle.happens(0.3):
        yield circle.act(at, appoint, circle.convenor, post=Post.HOST, seat=3)
    for resident in circle.residents:
        yield circle.act(at + 5 * _MINUTE, meet_person, resident)


def _ruled(circle: Circle, at: datetime) -> Part:
    """Most keep to the charter; some choose a rule or two of their own."""
    wanted: list[tuple[RuleName, str]] = []
    if circle.casting_vote:
        wanted.append((RuleName.CASTING_VOTE, YES))
    for share, rule, value in (
        (0.1, RuleName.GUESTS_VOTE, "advisory"),
        (0.08, RuleName.CLOSE_WHEN_DECIDED, YES),
        (0.05, RuleName.CHECK_IN_CODE, NO),
        (0.05, RuleName.FIRST_REPLY_DAYS, "7"),
    ):
        if circle.happens(share):
            wanted.append((rule, value))
    for rule, value in wanted:
        yield circle.act(at, change_rule, circle.convenor, rule=rule, value=value, locales=LOCALES)
