"""How many people a summary may tell of, so that no sum, difference or rate of it gives a few of them away."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

# Fewer people than this could be told who they are.
FEWEST_SHOWN = 5
# People counted from the widest to the narrowest, each number a part of the one before: asked, replied, satisfied.
Nested = tuple[int, ...]


class Counted(StrEnum):
    """Which people are counted, each kind by itself."""

    PROPOSERS = "proposers"
    VOTERS = "voters"
    GUESTS = "guests"
    ATTENDEES = "attendees"

    @property
    def nobody(self) -> Nested:
        return (0, 0, 0) if self is Counted.PROPOSERS else (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where people are counted together: a unit with all under it, or one council of that unit."""

    unit: int
    council: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is told of the people of a place from `since` until before `until`, for good; `council` 0 is its unit."""

    unit: int
    council: int
    counted: Counted
    since: datetime
    until: datetime
    people: Nested


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The people of a place in a month, and the halves in which they are told apart: both, or neither.

    A half that is no place is asked for by nobody; it is there so that few of one place are hidden behind its
    neighbours, whichever those are: were they chosen by their numbers, the choice would tell of these. `is_tellable`
    says whether these people may be told of without giving a few of them away, here or further down.
    """

    people: Nested
    place: Place | None
    halves: tuple["Part", ...]
    is_tellable: bool

    @property
    def is_apart(self) -> bool:
        """Whether each half may be told by itself."""
        return all(half.is_tellable for half in self.halves)

    def cells(self) -> Iterator[Nested]:
        """The people of each council."""
        if not self.halves:
            yield self.people
        for half in self.halves:
            yield from half.cells()

    def told(self) -> Iterator[tuple[Place, Nested]]:
        """Every place of which is told, once its whole is, with its people."""
        if self.place is not None:
            yield self.place, self.people
        if self.is_apart:
            for half in self.halves:
                yield from half.told()


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The months from `first` until before `after` that are told together: of each place so many people."""

    first: int
    after: int
    told: Mapping[Place, Nested]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A unit, its own councils and the units right under it, each in an order that their numbers do not change."""

    unit: int
    councils: tuple[int, ...] = ()
    below: tuple["Branch", ...] = ()


def groups(people: Nested) -> Nested:
    """How many belong to one number and not to the next: who did not reply, who is not satisfied, who is."""
    return tuple(wider - narrower for wider, narrower in pairwise((*people, 0)))


def is_safe(people: Nested) -> bool:
    """Whether none of the groups is a few people; nobody is nobody."""
    return all(group == 0 or group >= FEWEST_SHOWN for group in groups(people))


def whole(branch: Branch, people: Mapping[int, Nested], nobody: Nested) -> Part:
    """The people of a unit in a month, from those of its councils; a council that is not named has `nobody`."""
    councils = (
        _part(people.get(council, nobody), (), Place(unit=branch.unit, council=council)) for council in branch.councils
    )
    units = (whole(below, people, nobody) for below in branch.below)
    parts = [part for part in (*councils, *units) if any(part.people)]
    return _of_halves(nobody, parts, Place(unit=branch.unit))


def batches(branch: Branch, months: Sequence[Mapping[int, Nested]], nobody: Nested) -> tuple[Batch, ...]:
    """Months from the first one on, put together until the whole may be told; what is left at the end waits for more.

    `months` are the people of each council. A month alone is told place by place, several together as a whole only.
    All that is ever told is a sum of such numbers, so whoever adds and subtracts comes upon sums of safe groups only.
    A later month changes none of the batches before it.
    """
    found: list[Batch] = []
    first = 0
    for after, month in enumerate(months, start=1):
        earlier = months[first : after - 1]
        told = _told_together(branch.unit, earlier, month, nobody) if earlier else _told_alone(branch, month, nobody)
        if told:
            found.append(Batch(first=first, after=after, told=told))
            first = after
    return tuple(found)


def told_in(tellings: Iterable[Telling], since: datetime, until: datetime) -> dict[Counted, Nested]:
    """What is told of the people of one place in a period, of all that ever was: what lies wholly in it.

    Nobody is said of months in which there was nobody, not where there were some who wait to be told of.
    """
    ever: defaultdict[Counted, list[Telling]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda telling: telling.since):
        ever[telling.counted].append(telling)
    found: dict[Counted, Nested] = {}
    for counted, each in ever.items():
        told = [telling for telling in each if since <= telling.since and telling.until <= until]
        people = added((counted.nobody, *(telling.people for telling in told)))
        is_all = bool(told) and told[0].since == max(since, each[0].since) and told[-1].until == until
        if any(people) or is_all:
            found[counted] = people
    return found


def added(people: Iterable[Nested]) -> Nested:
    """All these people together."""
    return tuple(sum(numbers) for numbers in zip(*people, strict=True))


def _told_alone(branch: Branch, month: Mapping[int, Nested], nobody: Nested) -> dict[Place, Nested]:
    part = whole(branch, month, nobody)
    return dict(part.told()) if part.is_tellable else {}


def _told_together(
    unit: int, earlier: Sequence[Mapping[int, Nested]], month: Mapping[int, Nested], nobody: Nested
) -> dict[Place, Nested]:
    cells = [cell for one in (*earlier, month) for cell in one.values()]
    people, last = added((nobody, *cells)), added((nobody, *month.values()))
    # A group that was few until now must not be as many as few can be, or it were known.
    is_open = all(group in (0, people[0]) or group - last[0] != FEWEST_SHOWN - 1 for group in groups(people))
    return {Place(unit=unit): people} if is_safe(people) and is_open and _hides(people, cells) else {}


def _of_halves(nobody: Nested, parts: Sequence[Part], place: Place | None = None) -> Part:
    middle = len(parts) // 2
    halves = tuple(
        half[0] if len(half) == 1 else _of_halves(nobody, half) for half in (parts[:middle], parts[middle:]) if half
    )
    return _part(added((nobody, *(half.people for half in halves))), halves, place)


def _part(people: Nested, halves: tuple[Part, ...], place: Place | None) -> Part:
    part = Part(people=people, place=place, halves=halves, is_tellable=False)
    is_tellable = is_safe(people) and (part.is_apart or _hides(people, tuple(part.cells())))
    return replace(part, is_tellable=is_tellable)


def _hides(people: Nested, cells: Sequence[Nested]) -> bool:
    """Whether these groups leave open how large they are in each cell, also to one who knows how many people it has.

    What is known then are the sums of a table: of a cell no more than what its row and its column leave (Fréchet).
    Of everybody may be told as of nobody.
    """
    return all(
        group in (0, people[0]) or min(wide, group) - max(0, wide + group - people[0]) >= min(wide, FEWEST_SHOWN)
        for wide in (cell[0] for cell in cells)
        for group in groups(people)
    )
