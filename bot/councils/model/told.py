"""How many people a summary may tell of, so that no sum, difference or rate of it gives a few of them away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Fewer people than this could be told who they are.
FEWEST_SHOWN = 5
# People counted from the widest to the narrowest, each number a part of the one before: asked, replied, satisfied.
Nested = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The months from `first` until before `after` that are told together, or not at all."""

    first: int
    after: int
    people: Nested


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of the people of some months: their numbers, that they are `few`, or nothing yet."""

    people: Nested | None = None
    few: bool = False


def groups(people: Nested) -> Nested:
    """How many belong to one number and not to the next: who did not reply, who is not satisfied, who is."""
    return tuple(wider - narrower for wider, narrower in pairwise((*people, 0)))


def is_safe(people: Nested) -> bool:
    """Whether none of the groups is a few people; nobody is nobody."""
    return all(group == 0 or group >= FEWEST_SHOWN for group in groups(people))


def batches(months: Sequence[Nested]) -> tuple[Batch, ...]:
    """Months from the first one on, put together until they are safe; what is left at the end waits for more.

    All that is ever told is a sum of these, so whoever adds and subtracts comes upon sums of safe groups only. A later
    month changes none of the batches before it.
    """
    found: list[Batch] = []
    first = 0
    for after in range(1, len(months) + 1):
        people = added(months[first:after])
        if is_safe(people):
            found.append(Batch(first=first, after=after, people=people))
            first = after
    return tuple(found)


def told(months: Sequence[Nested], *, first: int, after: int) -> Told:
    """What is told of the months from `first` until before `after`, of which some may be to come yet."""
    known = batches(months)
    within = [batch for batch in known if first <= batch.first and batch.after <= after]
    people = added(batch.people for batch in within)
    is_all = sum(batch.after - batch.first for batch in within) == max(0, min(after, len(months)) - first)
    # Nobody is said of months in which there was nobody, not where there were some who wait to be told of.
    if any(people) or (within and is_all):
        return Told(people=people)
    begun = known[-1].after if known else 0
    waiting = added(months[begun:])
    # Said of all that waits together and of no part of it: months that are each known to be few add up.
    return Told(few=first <= begun < len(months) <= after and waiting[:1] < (FEWEST_SHOWN,))


def added(months: Iterable[Nested]) -> Nested:
    """The people of all these months together."""
    return tuple(sum(numbers) for numbers in zip(*months, strict=True))
