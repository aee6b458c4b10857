"""A ranked vote: Schulze's own example by hand, and everywhere against every path there is."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.councils.model.rankings import RankedTally, RankedVerdict, decide_ranked
from bot.councils.model.verdicts import Outcome, Rule, Share
from tests.model import oracles

Ballots = list[tuple[int, ...]]
ANY = Rule(quorum=Share(numerator=0, denominator=1))
TEXTBOOK = {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}


@st.composite
def profiles(draw: st.DrawFn, *, fewest: int = 1) -> tuple[int, Ballots]:
    """How many options and the ballots, each ranking all, some or none of them."""
    options = draw(st.integers(fewest, 5))
    ballot = st.tuples(st.permutations(range(options)), st.integers(0, options)).map(lambda pair: pair[0][: pair[1]])
    return options, draw(st.lists(ballot.map(tuple), max_size=12))


def _ranked(options: int, ballots: Ballots, rule: Rule = ANY) -> RankedVerdict:
    tally = RankedTally.of(ballots, options=options)
    return decide_ranked(tally, due=len(ballots), present=len(ballots), rule=rule)


@pytest.mark.trial
@settings(max_examples=1000)
@given(profile=profiles())
def test_unbeaten_is_who_no_path_of_all_there_are_beats(profile: tuple[int, Ballots]) -> None:
    options, ballots = profile
    verdict = _ranked(options, ballots)
    if not any(ballots):
        assert (verdict.winner, verdict.unbeaten, verdict.order, verdict.tied) == (None, (), (), ())
        return
    best = oracles.best_ranked(options, ballots)
    assert list(verdict.unbeaten) == oracles.unbeaten(options, ballots)
    assert list(verdict.order[0]) == best
    assert (verdict.outcome is Outcome.PASSED) == (len(best) == 1)
    assert verdict.winner == (best[0] if len(best) == 1 else None)
    assert list(verdict.tied) == (best if len(best) > 1 else [])


@pytest.mark.trial
@settings(max_examples=400)
@given(profile=profiles())
def test_the_tables_are_those_of_the_definition(profile: tuple[int, Ballots]) -> None:
    options, ballots = profile
    verdict = _ranked(options, ballots)
    preferring, strengths = oracles.preferring(options, ballots), oracles.strengths(options, ballots)
    for one, other in permutations(range(options), 2):
        assert verdict.tally.preferring[one][other] == preferring[one, other]
        assert verdict.paths[one][other] == strengths[one, other]
    assert all(verdict.paths[one][one] == 0 for one in range(options))
    assert (verdict.tally.cast, verdict.tally.abstaining) == (len(ballots), ballots.count(()))


@pytest.mark.trial
@settings(max_examples=400)
@given(profile=profiles())
def test_the_order_names_every_option_once_and_none_before_who_beats_it(profile: tuple[int, Ballots]) -> None:
    options, ballots = profile
    verdict = _ranked(options, ballots)
    place = {option: number for number, together in enumerate(verdict.order) for option in together}
    if any(ballots):
        assert sorted(option for together in verdict.order for option in together) == list(range(options))
        assert all(place[winner] < place[loser] for winner, loser in oracles.beaten(options, ballots))


@pytest.mark.trial
@settings(max_examples=400)
@given(profile=profiles(fewest=2))
def test_who_beats_each_other_one_by_one_wins(profile: tuple[int, Ballots]) -> None:
    options, ballots = profile
    preferring = oracles.preferring(options, ballots)
    for one in range(options):
        others = [other for other in range(options) if other != one]
        if all(preferring[one, other] > preferring[other, one] for other in others):
            assert _ranked(options, ballots).winner == one


@pytest.mark.trial
@settings(max_examples=400)
@given(profile=profiles(fewest=2), data=st.data())
def test_ranking_the_winner_higher_never_makes_her_lose(profile: tuple[int, Ballots], data: st.DataObject) -> None:
    options, ballots = profile
    winner = _ranked(options, ballots).winner
    if winner is not None:
        which = data.draw(st.integers(0, len(ballots) - 1))
        raised = (winner, *(option for option in ballots[which] if option != winner))
        assert _ranked(options, [*ballots[:which], raised, *ballots[which + 1 :]]).winner == winner


@given(profile=profiles(), data=st.data())
def test_neither_the_order_of_ballots_nor_of_options_matters(profile: tuple[int, Ballots], data: st.DataObject) -> None:
    options, ballots = profile
    names = data.draw(st.permutations(range(options)))
    renamed = [tuple(names[option] for option in ballot) for ballot in data.draw(st.permutations(ballots))]
    before, after = _ranked(options, ballots), _ranked(options, renamed)
    assert [set(place) for place in after.order] == [{names[option] for option in place} for place in before.order]


def test_the_textbook_example_comes_out_as_in_the_textbook() -> None:
    ballots = [tuple(map("ABCDE".index, ranking)) for ranking, voters in TEXTBOOK.items() for _ in range(voters)]
    verdict = _ranked(5, ballots, Rule())
    assert verdict.tally.preferring == (
        (0, 20, 26, 30, 22),
        (25, 0, 16, 33, 18),
        (19, 29, 0, 17, 24),
        (15, 12, 28, 0, 14),
        (23, 27, 21, 31, 0),
    )
    assert verdict.paths == (
        (0, 28, 28, 30, 24),
        (25, 0, 28, 33, 24),
        (25, 29, 0, 29, 24),
        (25, 28, 28, 0, 24),
        (25, 28, 28, 31, 0),
    )
    assert ["".join("ABCDE"[option] for option in place) for place in verdict.order] == ["E", "A", "C", "B", "D"]
    assert (verdict.outcome, verdict.winner, verdict.tied) == (Outcome.PASSED, 4, ())
    assert (verdict.due, verdict.present, verdict.quorum_needed, verdict.missing_present) == (45, 45, 30, 0)


def test_of_two_unbeaten_more_first_places_win() -> None:
    """A before B as often as B before A, since one who ranks C first has B second."""
    verdict = _ranked(3, [(0, 1), (0, 1), (1, 0), (2, 1, 0)])
    assert verdict.unbeaten == (0, 1)
    assert verdict.tally.first_places == (2, 1, 1)
    assert (verdict.outcome, verdict.winner, verdict.order) == (Outcome.PASSED, 0, ((0,), (1,), (2,)))


def test_a_tie_that_first_places_leave_is_named() -> None:
    verdict = _ranked(3, [(0, 1, 2), (1, 0, 2)])
    assert (verdict.outcome, verdict.winner, verdict.tied) == (Outcome.FAILED, None, (0, 1))
    assert verdict.order == ((0, 1), (2,))


def test_a_ring_of_equal_defeats_is_a_tie_of_all() -> None:
    verdict = _ranked(3, [(0, 1, 2), (1, 2, 0), (2, 0, 1)])
    assert verdict.unbeaten == verdict.tied == (0, 1, 2)


def test_options_left_out_are_below_the_ranked_and_equal_among_themselves() -> None:
    tally = RankedTally.of([(2,), (2, 0)], options=4)
    assert tally.preferring == ((0, 1, 0, 1), (0, 0, 0, 0), (2, 2, 0, 2), (0, 0, 0, 0))
    verdict = decide_ranked(tally, due=2, present=2, rule=Rule())
    assert (verdict.winner, verdict.order) == (2, ((2,), (0,), (1, 3)))


def test_one_option_alone_wins_as_soon_as_one_ranks_it() -> None:
    assert _ranked(1, [(0,), ()]).winner == 0
    assert _ranked(1, [(), ()]).winner is None


def test_where_all_abstain_nothing_wins() -> None:
    verdict = _ranked(3, [()] * 9, Rule())
    assert (verdict.outcome, verdict.winner, verdict.tied, verdict.order) == (Outcome.FAILED, None, (), ())
    assert (verdict.tally.cast, verdict.tally.abstaining) == (9, 9)


@pytest.mark.parametrize(("due", "present", "missing"), [(0, 0, 1), (0, 3, 1), (9, 0, 6), (9, 5, 1), (9, 6, 0)])
def test_the_quorum_is_that_of_a_motion(due: int, present: int, missing: int) -> None:
    tally = RankedTally.of([(1, 0)] * present, options=2)
    verdict = decide_ranked(tally, due=due, present=present, rule=Rule())
    assert verdict.outcome is (Outcome.NO_QUORUM if missing else Outcome.PASSED)
    assert verdict.missing_present == missing
    assert (verdict.winner, verdict.order, verdict.unbeaten) == ((None, (), ()) if missing else (1, ((1,), (0,)), (1,)))
