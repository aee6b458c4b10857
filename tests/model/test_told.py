"""Whoever asks for every place and every period at every moment can not find out about a few people."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.model.told import (
    FEWEST_SHOWN,
    Batch,
    Branch,
    Counted,
    Nested,
    Place,
    added,
    batches,
    groups,
    is_safe,
    whole,
)

NOBODY = (0, 0)
COUNTY = Place(unit=1)
# Two councils of the county itself.
PAIR = Branch(unit=1, councils=(1, 2))
CELLS = st.lists(st.integers(0, 12), min_size=2, max_size=2).map(lambda parts: tuple(sorted(parts, reverse=True)))
MONTHS = st.lists(st.dictionaries(st.integers(1, 6), CELLS), max_size=6)
# Two towns, one of them with two villages.
TREE = Branch(
    unit=1,
    councils=(1,),
    below=(
        Branch(unit=2, councils=(2,), below=(Branch(unit=4, councils=(3,)), Branch(unit=5, councils=(4, 5)))),
        Branch(unit=3, councils=(6,)),
    ),
)
Publication = tuple[Batch, ...]
Rule = Callable[[Branch, Sequence[Mapping[int, Nested]], Nested], Publication]


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


def test_nobody_is_as_many_numbers_as_are_counted() -> None:
    assert [counted.nobody for counted in Counted] == [(0, 0, 0), (0, 0), (0, 0), (0, 0)]


def test_months_wait_until_their_whole_may_be_told() -> None:
    months = [{1: (9, 8)}, {1: (9, 7)}, {}, {1: (9, 6)}, {1: (9, 9)}]
    assert batches(PAIR, months[:3], NOBODY) == ()
    assert batches(PAIR, months, NOBODY) == (
        Batch(first=0, after=4, told={COUNTY: (27, 21)}),
        Batch(first=4, after=5, told={COUNTY: (9, 9), Place(unit=1, council=1): (9, 9)}),
    )


def test_what_waited_is_not_told_with_a_month_that_would_say_how_few_it_was() -> None:
    months = [{1: (5, 2)}, {1: (5, 2)}]
    assert batches(PAIR, [*months, {1: (5, 5)}], NOBODY) == ()
    assert batches(PAIR, [*months, {1: (9, 5)}], NOBODY) == (Batch(first=0, after=3, told={COUNTY: (19, 9)}),)


def test_one_place_is_not_told_when_its_neighbour_would_be_known_from_it() -> None:
    (batch,) = batches(PAIR, [{1: (20, 10), 2: (20, 18)}], NOBODY)
    assert batch.told == {COUNTY: (40, 28)}
    (batch,) = batches(PAIR, [{1: (20, 10), 2: (20, 15)}], NOBODY)
    assert batch.told == {COUNTY: (40, 25), Place(unit=1, council=1): (20, 10), Place(unit=1, council=2): (20, 15)}


def test_places_are_hidden_behind_their_neighbours_and_the_others_told() -> None:
    told = dict(whole(TREE, {1: (20, 10), 2: (20, 10), 3: (9, 8), 4: (20, 10), 6: (20, 10)}, NOBODY).told())
    towns = {Place(unit=2): (49, 28), Place(unit=3): (20, 10)}
    assert told == {
        COUNTY: (89, 48),
        Place(unit=1, council=1): (20, 10),
        **towns,
        Place(unit=2, council=2): (20, 10),
        Place(unit=3, council=6): (20, 10),
    }


def test_where_there_is_nobody_the_whole_says_so() -> None:
    assert batches(TREE, [{}], NOBODY) == (Batch(first=0, after=1, told={COUNTY: NOBODY}),)


@given(MONTHS)
def test_all_that_is_told_is_safe_and_true(months: list[dict[int, Nested]]) -> None:
    within = {1: {1, 2, 3, 4, 5, 6}, 2: {2, 3, 4, 5}, 3: {6}, 4: {3}, 5: {4, 5}}
    for batch in batches(TREE, months, NOBODY):
        for place, people in batch.told.items():
            councils = {place.council} if place.council else within[place.unit]
            counted = [month[one] for month in months[batch.first : batch.after] for one in councils & month.keys()]
            assert people == added((NOBODY, *counted))
            assert is_safe(people)


@given(MONTHS, MONTHS)
def test_a_later_month_changes_nothing_that_was_told(
    months: list[dict[int, Nested]], more: list[dict[int, Nested]]
) -> None:
    earlier = batches(TREE, months, NOBODY)
    assert batches(TREE, [*months, *more], NOBODY)[: len(earlier)] == earlier
    assert [batch.first for batch in earlier] == [0, *(batch.after for batch in earlier[:-1])][: len(earlier)]


def _histories(sizes: Sequence[int], parts: int) -> Iterator[tuple[Nested, ...]]:
    """Every way in which cells of so many people each can fall into groups."""
    cells = ([(size, *rest) for rest in product(range(size + 1), repeat=parts - 1)] for size in sizes)
    return product(*([cell for cell in of_size if tuple(sorted(cell, reverse=True)) == cell] for of_size in cells))


def _found_out(branch: Branch, sizes: Sequence[int], *, parts: int, months: int, tell: Rule) -> list[Publication]:
    """What an attacker sees when she can be sure of a few people.

    She knows the rule, how many people each council has in each month, and asks for everything after every month; then
    she tries every history, and what all that look like hers have in common she knows: of any councils and months
    together. That everybody did something, or nobody, may be told; all else about fewer than five may not.
    """
    councils = range(1, len(sizes) + 1)
    cells = [*range(len(sizes) * months)]
    cuts = [cut for size in range(1, len(cells) + 1) for cut in combinations(cells, size)]
    common: dict[Publication, list[int | None]] = {}
    for history in _histories([*sizes] * months, parts):
        by_month = [dict(zip(councils, history[at : at + len(sizes)], strict=True)) for at in cells[:: len(sizes)]]
        seen = tuple(batch for over in range(1, months + 1) for batch in tell(branch, by_month[:over], (0,) * parts))
        secrets = [group for cut in cuts for group in groups(added(history[cell] for cell in cut))]
        known = common.setdefault(_key(seen), list(secrets))
        common[_key(seen)] = [one if one == other else None for one, other in zip(known, secrets, strict=True)]
    extremes = {size: (0, size) for size in sizes}
    return [seen for seen, known in common.items() if _is_sure(known, cuts, [*sizes] * months, parts, extremes)]


def _key(seen: Publication) -> Publication:
    return tuple((batch.first, batch.after, tuple(batch.told.items())) for batch in seen)  # type: ignore[misc]


def _is_sure(
    known: Sequence[int | None],
    cuts: Sequence[tuple[int, ...]],
    sizes: Sequence[int],
    parts: int,
    extremes: Mapping[int, tuple[int, int]],
) -> bool:
    # The cuts begin with the cells themselves, one after the other.
    plain = {
        (cell, group)
        for cell, size in enumerate(sizes)
        for group in range(parts)
        if known[cell * parts + group] in extremes[size]
    }
    return any(
        value is not None
        and 0 < value < FEWEST_SHOWN
        and not all((cell, at % parts) in plain for cell in cuts[at // parts])
        for at, value in enumerate(known)
    )


FLAT = {count: Branch(unit=1, councils=tuple(range(1, count + 1))) for count in range(1, 6)}
_VILLAGE = partial(Branch, unit=9)
PLACES: list[tuple[Branch, tuple[int, ...], int, int]] = [
    (FLAT[2], (9, 9), 2, 1),
    (FLAT[3], (5, 9, 12), 2, 1),
    (FLAT[3], (3, 4, 9), 2, 1),
    (FLAT[4], (3, 4, 5, 6), 2, 1),
    (FLAT[5], (5, 5, 5, 5, 5), 2, 1),
    (FLAT[2], (9, 9), 3, 1),
    (FLAT[1], (7,), 2, 3),
    (FLAT[1], (5,), 2, 4),
    (FLAT[2], (2, 4), 2, 3),
    (FLAT[2], (5, 8), 2, 2),
    (FLAT[1], (6,), 3, 2),
    (Branch(unit=1, below=(Branch(unit=2, councils=(1, 2)), _VILLAGE(councils=(3,)))), (9, 9, 9), 2, 1),
    (
        Branch(unit=1, councils=(1,), below=(Branch(unit=2, councils=(2, 3)), _VILLAGE(councils=(4,)))),
        (5, 6, 7, 8),
        2,
        1,
    ),
]


@pytest.mark.trial
@pytest.mark.parametrize(("branch", "sizes", "parts", "months"), PLACES)
def test_an_attacker_who_asks_for_everything_learns_of_no_few(
    branch: Branch, sizes: tuple[int, ...], parts: int, months: int
) -> None:
    assert _found_out(branch, sizes, parts=parts, months=months, tell=batches) == []


def _hiding_small_numbers(branch: Branch, months: Sequence[Mapping[int, Nested]], nobody: Nested) -> Publication:
    """What is not enough: leaving out each place that is small by itself."""
    return tuple(
        Batch(
            first=at,
            after=at + 1,
            told={
                place: people
                for place, people in [
                    (COUNTY, added((nobody, *month.values()))),
                    *((Place(unit=1, council=council), people) for council, people in month.items()),
                ]
                if is_safe(people)
            },
        )
        for at, month in enumerate(months)
    )


def test_hiding_small_numbers_alone_gives_them_away() -> None:
    assert _found_out(FLAT[2], (9, 9), parts=2, months=1, tell=_hiding_small_numbers) != []
