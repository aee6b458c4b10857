"""The arithmetic of a verdict: by hand at its edges, and everywhere against an oracle in exact fractions."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.model.verdicts import Base, Outcome, Rule, Share, Tally, Threshold, decide
from tests.model import oracles


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    denominator = draw(st.integers(1, 12))
    return Rule(
        quorum=Share(numerator=draw(st.integers(0, denominator)), denominator=denominator),
        base=draw(st.sampled_from(Base)),
        threshold=draw(st.sampled_from(Threshold)),
    )


@st.composite
def sittings(draw: st.DrawFn) -> tuple[Tally, int, int]:
    """A tally, those due and those present: of the present some may not have voted."""
    due = draw(st.integers(0, 40))
    present = draw(st.integers(0, due))
    in_favour = draw(st.integers(0, present))
    against = draw(st.integers(0, present - in_favour))
    abstaining = draw(st.integers(0, present - in_favour - against))
    return Tally(in_favour=in_favour, against=against, abstaining=abstaining), due, present


@given(sitting=sittings(), rule=rules())
def test_every_verdict_is_that_of_the_charter(sitting: tuple[Tally, int, int], rule: Rule) -> None:
    tally, due, present = sitting
    outcome = oracles.motion(tally.in_favour, tally.against, tally.abstaining, due, present, rule)
    assert decide(tally, due=due, present=present, rule=rule).outcome == outcome


@given(sitting=sittings(), rule=rules())
def test_a_verdict_shows_the_sum_it_was_made_with(sitting: tuple[Tally, int, int], rule: Rule) -> None:
    tally, due, present = sitting
    verdict = decide(tally, due=due, present=present, rule=rule)
    assert (verdict.due, verdict.present, verdict.tally) == (due, present, tally)
    has_quorum = due > 0 and present > 0 and present >= verdict.quorum_needed
    has_majority = tally.in_favour >= verdict.majority_needed
    assert (verdict.outcome is Outcome.NO_QUORUM) == (not has_quorum)
    assert (verdict.outcome is Outcome.PASSED) == (has_quorum and has_majority)


@given(sitting=sittings(), rule=rules())
def test_what_is_missing_is_the_fewest_that_would_have_made_it(sitting: tuple[Tally, int, int], rule: Rule) -> None:
    tally, due, present = sitting
    verdict = decide(tally, due=due, present=present, rule=rule)
    if verdict.outcome is Outcome.PASSED:
        assert verdict.missing == 0
    elif verdict.outcome is Outcome.FAILED:
        assert (
            _fewest(lambda more: oracles.meets(rule.threshold, tally.in_favour + more, verdict.base)) == verdict.missing
        )
    elif due:
        quorum = Fraction(rule.quorum.numerator, rule.quorum.denominator)
        assert _fewest(lambda more: Fraction(present + more, due) >= quorum) == verdict.missing


@given(sitting=sittings(), rule=rules())
def test_one_more_in_favour_never_makes_a_motion_fail(sitting: tuple[Tally, int, int], rule: Rule) -> None:
    tally, due, present = sitting
    if decide(tally, due=due, present=present, rule=rule).outcome is Outcome.PASSED and tally.against:
        better = Tally(in_favour=tally.in_favour + 1, against=tally.against - 1, abstaining=tally.abstaining)
        assert decide(better, due=due, present=present, rule=rule).outcome is Outcome.PASSED


@given(due=st.integers(0, 40), rule=rules(), abstaining=st.integers(0, 40))
def test_nobody_in_favour_never_passes(due: int, rule: Rule, abstaining: int) -> None:
    tally = Tally(abstaining=min(abstaining, due))
    assert decide(tally, due=due, present=tally.cast, rule=rule).outcome is not Outcome.PASSED


@pytest.mark.parametrize(
    ("in_favour", "against", "abstaining", "due", "outcome", "missing"),
    [
        (8, 8, 0, 16, Outcome.FAILED, 1),  # half is not more than half
        (9, 7, 0, 16, Outcome.PASSED, 0),
        (8, 7, 1, 16, Outcome.FAILED, 1),  # who abstains is present
        (3, 2, 0, 9, Outcome.NO_QUORUM, 1),
        (4, 2, 0, 9, Outcome.PASSED, 0),  # six of nine are just two thirds
        (1, 0, 5, 9, Outcome.FAILED, 3),
        (0, 0, 6, 9, Outcome.FAILED, 4),
        (0, 0, 0, 9, Outcome.NO_QUORUM, 6),
        (0, 0, 0, 0, Outcome.NO_QUORUM, 1),
        (1, 0, 0, 1, Outcome.PASSED, 0),
    ],
)
def test_by_the_charters_defaults(
    in_favour: int, against: int, abstaining: int, due: int, outcome: Outcome, missing: int
) -> None:
    tally = Tally(in_favour=in_favour, against=against, abstaining=abstaining)
    verdict = decide(tally, due=due, present=tally.cast, rule=Rule())
    assert (verdict.outcome, verdict.missing) == (outcome, missing)


@pytest.mark.parametrize(
    ("base", "threshold", "needed"),
    [
        (Base.DUE, Threshold.MORE_THAN_HALF, 8),
        (Base.DUE, Threshold.TWO_THIRDS, 10),
        (Base.DUE, Threshold.THREE_QUARTERS, 12),
        (Base.DUE, Threshold.UNANIMITY, 15),
        (Base.PRESENT, Threshold.MORE_THAN_HALF, 7),
        (Base.PRESENT, Threshold.TWO_THIRDS, 8),
        (Base.PRESENT, Threshold.THREE_QUARTERS, 9),
        (Base.PRESENT, Threshold.UNANIMITY, 12),
        (Base.FOR_AND_AGAINST, Threshold.MORE_THAN_HALF, 5),
        (Base.FOR_AND_AGAINST, Threshold.TWO_THIRDS, 6),
        (Base.FOR_AND_AGAINST, Threshold.THREE_QUARTERS, 6),
        (Base.FOR_AND_AGAINST, Threshold.UNANIMITY, 8),
    ],
)
def test_each_base_with_each_threshold(base: Base, threshold: Threshold, needed: int) -> None:
    """Of fifteen due twelve are present; four abstain."""
    verdict = decide(
        Tally(in_favour=4, against=4, abstaining=4), due=15, present=12, rule=Rule(base=base, threshold=threshold)
    )
    assert (verdict.majority_needed, verdict.missing) == (needed, needed - 4)


def test_those_present_without_a_ballot_count_in_a_sitting() -> None:
    tally = Tally(in_favour=5, against=1)
    assert decide(tally, due=12, present=8, rule=Rule()).outcome is Outcome.PASSED
    assert decide(tally, due=12, present=10, rule=Rule()).outcome is Outcome.FAILED
    assert decide(tally, due=12, present=6, rule=Rule()).outcome is Outcome.NO_QUORUM


def _fewest(enough: Callable[[int], bool]) -> int:
    return next(more for more in range(1, 100) if enough(more))
