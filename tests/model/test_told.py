"""Whoever asks for every period at every moment can not find out about a few people."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.model.told import FEWEST_SHOWN, Nested, Told, added, batches, groups, is_safe, told

MONTHS = st.lists(
    st.lists(st.integers(0, 9), min_size=3, max_size=3).map(lambda parts: tuple(sorted(parts, reverse=True))),
    max_size=12,
)


@pytest.mark.parametrize(
    ("people", "safe"),
    [
        ((0, 0, 0), True),
        ((4, 0, 0), False),
        ((5, 0, 0), True),
        ((7, 7, 6), False),  # one is not satisfied
        ((10, 10, 5), True),
        ((12, 10, 5), False),  # two did not reply
        ((17, 12, 5), True),
    ],
)
def test_no_group_of_those_told_of_is_a_few(people: Nested, safe: bool) -> None:
    assert is_safe(people) is safe
    assert sum(groups(people)) == people[0]


def test_months_are_told_together_until_they_are_safe() -> None:
    months = [(3, 3), (0, 0), (4, 3), (5, 5), (0, 0), (2, 2), (1, 1)]
    assert [(batch.first, batch.after, batch.people) for batch in batches(months[:3])] == []
    assert [
        (batch.first, batch.after, batch.people) for batch in batches([(3, 3), (2, 2), (5, 5), (0, 0), (2, 2)])
    ] == [
        (0, 2, (5, 5)),
        (2, 3, (5, 5)),
        (3, 4, (0, 0)),
    ]
    assert told(months[:1], first=0, after=12) == Told(few=True)
    assert told(months[:3], first=0, after=12) == Told()


def test_a_period_tells_what_lies_wholly_in_it() -> None:
    months = [(5, 5), (3, 3), (2, 2), (6, 6)]
    assert told(months, first=0, after=12) == Told(people=(16, 16))
    assert told(months, first=0, after=2) == Told(people=(5, 5))
    assert told(months, first=1, after=2) == Told()
    assert told(months, first=1, after=3) == Told(people=(5, 5))
    assert told(months, first=7, after=8) == Told()
    assert told([(0, 0)], first=0, after=1) == Told(people=(0, 0))
    assert told([(0, 0), (3, 3)], first=0, after=2) == Told(few=True)
    assert told([(0, 0), (3, 3), (3, 3)], first=0, after=2) == Told()
    assert told([], first=0, after=12) == Told()


def test_few_is_said_of_all_that_waits_and_of_no_part_of_it() -> None:
    months = [(5, 5), (2, 2), (1, 1)]
    assert told(months, first=0, after=12) == Told(people=(5, 5))
    assert told(months, first=1, after=3) == Told(few=True)
    assert told(months, first=1, after=2) == Told()
    assert told(months, first=2, after=3) == Told()
    assert told([*months, (2, 1)], first=1, after=12) == Told()


@given(MONTHS, st.integers(0, 12), st.integers(0, 12))
def test_all_that_is_told_is_safe_and_true(months: list[Nested], first: int, after: int) -> None:
    said = told(months, first=first, after=after)
    if said.people is not None:
        assert is_safe(said.people)
        assert not said.few
        whole = added(months[first:after])
        assert all(part <= all_of_it for part, all_of_it in zip(said.people, whole, strict=True))


@given(MONTHS, MONTHS)
def test_a_later_month_changes_nothing_that_was_told_of_earlier_ones(months: list[Nested], more: list[Nested]) -> None:
    assert batches([*months, *more])[: len(batches(months))] == batches(months)


@given(MONTHS)
def test_every_batch_begins_where_the_one_before_ended(months: list[Nested]) -> None:
    found = batches(months)
    assert [batch.first for batch in found] == [0, *(batch.after for batch in found[:-1])][: len(found)]


def _looked(months: Sequence[Nested], *, tell: Callable[..., Told], over: int) -> tuple[Told, ...]:
    """What is told to whoever asks, once these months are over, for every period of the first `over` months."""
    return tuple(
        tell(months, first=first, after=after) for first in range(over) for after in range(first + 1, over + 1)
    )


def _secrets(months: Sequence[Nested]) -> Iterator[int]:
    """Every number of people that a summary could be asked for, and every group of them."""
    for first in range(len(months)):
        for after in range(first + 1, len(months) + 1):
            people = added(months[first:after])
            yield from (*people, *groups(people))


def _histories(months: int, parts: int, most: int) -> Iterator[tuple[Nested, ...]]:
    """Every history of so many months and groups in which no group comes to more than `most` people in all."""
    of_a_group = [counts for counts in product(range(most + 1), repeat=months) if sum(counts) <= most]
    for groups_by_month in product(of_a_group, repeat=parts):
        yield tuple(tuple(sum(month[at:]) for at in range(parts)) for month in zip(*groups_by_month, strict=True))


def _few_found_out(months: int, parts: int, most: int, tell: Callable[..., Told]) -> Iterator[tuple[Told, ...]]:
    """What an attacker sees when she can be sure of a few people.

    She knows the rule and tries every history; what all that look like hers have in common she knows. Histories with
    nearly as many people as are tried are left out, for there the end of the trial itself would give something away.
    """
    common: dict[tuple[Told, ...], list[int | None]] = {}
    inside: set[tuple[Told, ...]] = set()
    # Many histories begin alike, one soon after the other, and what is told of their beginnings is the same.
    look = lru_cache(maxsize=4096)(partial(_looked, tell=tell, over=months))
    for history in _histories(months, parts, most):
        # All that she sees who asks for every period after every month.
        seen = tuple(chain.from_iterable(look(history[:over]) for over in range(1, months + 1)))
        secrets = list(_secrets(history))
        known = common.setdefault(seen, list(secrets))
        common[seen] = [one if one == other else None for one, other in zip(known, secrets, strict=True)]
        if max(groups(added(history))) <= most - FEWEST_SHOWN + 1:
            inside.add(seen)
    for seen in inside:
        if any(secret is not None and 0 < secret < FEWEST_SHOWN for secret in common[seen]):
            yield seen


SIZES = [(1, 3, 12), (2, 2, 14), (3, 1, 18), (3, 2, 9), (4, 1, 13), (5, 1, 9)]


@pytest.mark.trial
@pytest.mark.parametrize(("months", "parts", "most"), SIZES)
def test_an_attacker_who_asks_for_everything_learns_of_no_few(months: int, parts: int, most: int) -> None:
    assert list(_few_found_out(months, parts, most, told)) == []


def _hiding_small_numbers(months: Sequence[Nested], *, first: int, after: int) -> Told:
    """What is not enough: leaving out each number that is small by itself."""
    people = added(months[first:after]) or (0,)
    return Told(people=tuple(number if number >= FEWEST_SHOWN else -1 for number in people))


@pytest.mark.parametrize(("months", "parts", "most"), [(1, 2, 10), (2, 1, 10)])
def test_hiding_small_numbers_alone_gives_them_away(months: int, parts: int, most: int) -> None:
    assert list(_few_found_out(months, parts, most, _hiding_small_numbers)) != []
