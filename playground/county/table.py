"""The organisation of a county as the table its coordinator sends: units, their teams and their service points."""

from collections.abc import Iterator, Sequence
from random import Random

from bot.councils.model.directory import ServiceKind
from bot.councils.model.imports import Filled, ServiceLine, TeamLine, UnitLine
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Tier
from playground.county.tree import Place
from playground.county.words import Words

# Not every grid worker and mediator is an executive member yet, as all are to be.
_EXECUTIVE = 0.85
_DUTIES = {
    Tier.COUNTY: (Tag.MEDIATOR, Tag.MEDIATOR),
    Tier.TOWN: (Tag.MEDIATOR, Tag.GRID_WORKER),
    Tier.COMMUNITY: (Tag.MEDIATOR, Tag.GRID_WORKER),
    Tier.GROUP: (Tag.GRID_WORKER,),
}
_SERVICES = {
    Tier.COUNTY: (ServiceKind.FAMILY_COUNSELLING, ServiceKind.MEDIATION_COMMITTEE, ServiceKind.ANTI_VIOLENCE),
    Tier.TOWN: (ServiceKind.FAMILY_STATION,),
    Tier.COMMUNITY: (ServiceKind.RIGHTS_STATION,),
    Tier.GROUP: (ServiceKind.RIGHTS_STATION,),
}


def filled(places: Sequence[Place], words: Words, chance: Random, highest: str) -> Filled:
    """What the table says; the unit that is there already has the sign `highest`."""
    return Filled(
        units=tuple(_units(places, highest)),
        team=tuple(_team(places, words, chance, highest)),
        services=tuple(_services(places, words, highest)),
    )


def code(place: int, highest: str) -> str:
    """The organisation's own sign for the unit at that place."""
    return f"QH{place:04}" if place else highest


def _units(places: Sequence[Place], highest: str) -> Iterator[UnitLine]:
    for at, place in enumerate(places):
        if at:
            yield UnitLine(
                row=at + 1,
                code=code(at, highest),
                name=place.name,
                kind=place.kind_name,
                tier=place.tier,
                above=code(place.above, highest),
            )


def _team(places: Sequence[Place], words: Words, chance: Random, highest: str) -> Iterator[TeamLine]:
    row = 1
    for at, place in enumerate(places):
        duties = _DUTIES[place.tier]
        for name, duty in zip(words.women(chance, len(duties)), duties, strict=True):
            row += 1
            executive = chance.random() < _EXECUTIVE
            yield TeamLine(row=row, unit=code(at, highest), name=name, duty=duty, executive=executive, gone=False)


def _services(places: Sequence[Place], words: Words, highest: str) -> Iterator[ServiceLine]:
    row = 1
    for at, place in enumerate(places):
        for kind in _SERVICES[place.tier]:
            row += 1
            name, hours = words.service(kind, place.name)
            # Of no exchange there is.
            phone = f"0000-{2_000_000 + row}"
            yield ServiceLine(
                row=row,
                unit=code(at, highest),
                kind=kind,
                name=name,
                phone=phone,
                hours=hours,
                area=place.name,
                gone=False,
            )
