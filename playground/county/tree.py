"""The tree of a county: which units there are, what they are called, and in which of them a council sits."""

from dataclasses import dataclass
from random import Random

from bot.councils.model.organisation import Tier
from playground.county.words import Words

# Of a county with 531 councils: twenty towns, and 130 communities, villages and enterprises.
_TOWNS, _MIDDLES, _OF = 20, 130, 531
# So many units have no council yet.
_WITHOUT = 0.05
_MOST_UNDER_ONE = 12
_TOWN_KINDS = (("street", 2), ("town", 3))
_MIDDLE_KINDS = (("community", 5), ("village", 4), ("enterprise", 1))
_GROUP_KINDS = {"community": "grid", "village": "hamlet", "enterprise": "workshop"}
# How many seats a council has, by how high its unit stands.
_SEATS = {Tier.COUNTY: (25,), Tier.TOWN: (25, 21), Tier.COMMUNITY: (15, 15, 21), Tier.GROUP: (9, 9, 9, 15)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A unit as it is founded: its parent's place in the tree, -1 for the highest, and its council's seats, if any."""

    above: int
    tier: Tier
    kind: str
    kind_name: str
    name: str
    seats: int


def grown(words: Words, chance: Random, councils: int) -> tuple[Place, ...]:
    """The units of a county with so many councils, each after the one above it."""
    towns = max(1, round(councils * _TOWNS / _OF)) if councils > 1 else 0
    middles = max(1, round(councils * _MIDDLES / _OF)) if councils > 1 + towns else 0
    groups = max(0, councils - 1 - towns - middles)
    stems = iter(words.stems(chance))
    tree = [_place(words, chance, -1, Tier.COUNTY, "county", words.county)]
    for _ in range(towns):
        kind = _drawn(chance, _TOWN_KINDS)
        tree.append(_place(words, chance, 0, Tier.TOWN, kind, words.unit(kind, chance, stem=next(stems))))
    for number in range(middles):
        kind = _drawn(chance, _MIDDLE_KINDS)
        above = 1 + number % towns
        tree.append(_place(words, chance, above, Tier.COMMUNITY, kind, words.unit(kind, chance, stem=next(stems))))
    return (*tree, *_groups(words, chance, tree[1 + towns :], 1 + towns, groups))


def _groups(words: Words, chance: Random, middles: list[Place], first: int, wanted: int) -> list[Place]:
    """Groups under the middle units, some more than there are councils for."""
    under = [0] * len(middles)
    found: list[Place] = []
    seated = 0
    while seated < wanted:
        at = chance.choice([place for place, many in enumerate(under) if many < _MOST_UNDER_ONE])
        middle, kind = middles[at], _GROUP_KINDS[middles[at].kind]
        name = words.unit(kind, chance, above=middle.name, place=under[at])
        has_council = chance.random() >= _WITHOUT
        found.append(_place(words, chance, first + at, Tier.GROUP, kind, name, has_council=has_council))
        under[at] += 1
        seated += has_council
    return found


def _place(
    words: Words, chance: Random, above: int, tier: Tier, kind: str, name: str, *, has_council: bool = True
) -> Place:
    seats = chance.choice(_SEATS[tier])
    return Place(
        above=above,
        tier=tier,
        kind=kind,
        kind_name=words.kind(kind),
        name=name,
        seats=seats if has_council else 0,
    )


def _drawn(chance: Random, kinds: tuple[tuple[str, int], ...]) -> str:
    names, weights = zip(*kinds, strict=True)
    return str(chance.choices(names, weights)[0])
