"""A choice of one and an approval: by hand at their edges, and everywhere against exact fractions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.councils.model.methods import ApprovalVerdict, ChoiceVerdict, OptionTally, decide_approval, decide_choice
from bot.councils.model.verdicts import Base, Outcome, Rule, Share, Threshold
from tests.model import oracles

Ballots = list[tuple[int, ...]]


def _base(ballots: Ballots, due: int, present: int, rule: Rule) -> int:
    return oracles.base_of(sum(1 for ballot in ballots if ballot), due, present, rule)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    denominator = draw(st.integers(1, 6))
    return Rule(
        quorum=Share(numerator=draw(st.integers(0, denominator)), denominator=denominator),
        base=draw(st.sampled_from(Base)),
        threshold=draw(st.sampled_from(Threshold)),
    )


@st.composite
def sittings(draw: st.DrawFn, *, marks: int) -> tuple[int, Ballots, int, int]:
    """How many options, the ballots with at most `marks` each, those due and those present, with a ballot or not."""
    options = draw(st.integers(1, 5))
    ballot = st.lists(st.integers(0, options - 1), max_size=marks, unique=True).map(tuple)
    ballots = draw(st.lists(ballot, max_size=21))
    present = len(ballots) + draw(st.integers(0, 2))
    return options, ballots, present + draw(st.integers(0, 6)), present


def _chosen(options: int, ballots: Ballots, due: int, present: int, rule: Rule) -> ChoiceVerdict:
    return decide_choice(OptionTally.of(ballots, options=options), due=due, present=present, rule=rule)


def _approved(options: int, ballots: Ballots, due: int, present: int, rule: Rule) -> ApprovalVerdict:
    return decide_approval(OptionTally.of(ballots, options=options), due=due, present=present, rule=rule)


@pytest.mark.trial
@settings(max_examples=1000)
@given(sitting=sittings(marks=1), rule=rules())
def test_a_choice_is_that_of_the_charter(sitting: tuple[int, Ballots, int, int], rule: Rule) -> None:
    options, ballots, due, present = sitting
    verdict = _chosen(options, ballots, due, present, rule)
    base = _base(ballots, due, present, rule)
    enough = [one for one in range(options) if oracles.meets(rule.threshold, ballots.count((one,)), base)]
    if not oracles.has_quorum(due, present, rule):
        assert (verdict.outcome, verdict.winner, verdict.runoff, verdict.tied) == (Outcome.NO_QUORUM, None, None, ())
    elif enough:
        assert (verdict.outcome, [verdict.winner]) == (Outcome.PASSED, enough)
        assert (verdict.runoff, verdict.tied) == (None, ())
    else:
        assert (verdict.outcome, verdict.winner) == (Outcome.FAILED, None)
        sure, maybe = oracles.going_on(ballots)
        assert set(verdict.tied) == maybe
        assert set(verdict.runoff or ()) == (sure if len(sure) == 2 else set())


@pytest.mark.trial
@settings(max_examples=1000)
@given(sitting=sittings(marks=5), rule=rules())
def test_an_approval_is_that_of_the_charter(sitting: tuple[int, Ballots, int, int], rule: Rule) -> None:
    options, ballots, due, present = sitting
    verdict = _approved(options, ballots, due, present, rule)
    base = _base(ballots, due, present, rule)
    votes = [sum(option in ballot for ballot in ballots) for option in range(options)]
    enough = {option for option in range(options) if oracles.meets(rule.threshold, votes[option], base)}
    if not oracles.has_quorum(due, present, rule):
        assert (verdict.outcome, verdict.winners) == (Outcome.NO_QUORUM, ())
    else:
        assert verdict.outcome is (Outcome.PASSED if enough else Outcome.FAILED)
        assert set(verdict.winners) == enough
        assert list(verdict.winners) == sorted(enough, key=lambda option: (-votes[option], option))


@given(sitting=sittings(marks=5), rule=rules())
def test_a_verdict_shows_the_sum_it_was_made_with(sitting: tuple[int, Ballots, int, int], rule: Rule) -> None:
    options, ballots, due, present = sitting
    verdict = _approved(options, ballots, due, present, rule)
    assert verdict.tally.votes == tuple(sum(option in ballot for ballot in ballots) for option in range(options))
    assert (verdict.tally.abstaining, verdict.tally.cast) == (ballots.count(()), len(ballots))
    assert (verdict.due, verdict.present) == (due, present)
    assert verdict.base == _base(ballots, due, present, rule)
    if verdict.outcome is Outcome.NO_QUORUM:
        assert verdict.missing == verdict.missing_present > 0
        assert due == 0 or oracles.has_quorum(due, present + verdict.missing, rule)
        assert verdict.missing == 1 or not oracles.has_quorum(due, present + verdict.missing - 1, rule)
    else:
        assert (verdict.missing_present, present >= verdict.quorum_needed) == (0, True)
        assert (verdict.missing > 0) == (verdict.outcome is Outcome.FAILED)
        assert verdict.missing == max(0, verdict.majority_needed - max(verdict.tally.votes))


@given(sitting=sittings(marks=1), rule=rules())
def test_with_one_mark_a_ballot_a_choice_and_an_approval_agree(
    sitting: tuple[int, Ballots, int, int], rule: Rule
) -> None:
    chosen, approved = _chosen(*sitting, rule), _approved(*sitting, rule)
    assert chosen.outcome is approved.outcome
    assert chosen.missing == approved.missing
    assert approved.winners == (() if chosen.winner is None else (chosen.winner,))


@pytest.mark.parametrize(
    ("votes", "runoff", "tied"),
    [
        ((4, 3, 2), (0, 1), ()),
        ((2, 3, 4), (2, 1), ()),
        ((4, 4, 1), (0, 1), ()),
        ((1, 4, 4), (1, 2), ()),
        ((4, 4), (0, 1), ()),
        ((4, 2, 2), None, (1, 2)),
        ((1, 4, 2, 1, 1), (1, 2), ()),
        ((2, 1, 4, 2), None, (0, 3)),
        ((3, 3, 3), None, (0, 1, 2)),
        ((1, 2, 2, 2, 2), None, (1, 2, 3, 4)),
        ((4, 0, 0), None, ()),  # an option nobody chose goes on to nothing
        ((0, 0), None, ()),
        ((4,), None, ()),
        ((0,), None, ()),
    ],
)
def test_who_goes_on_to_a_second_round(
    votes: tuple[int, ...], runoff: tuple[int, int] | None, tied: tuple[int, ...]
) -> None:
    """Nine are present; nobody has five."""
    tally = OptionTally(votes=votes, voting=sum(votes), abstaining=9 - sum(votes))
    verdict = decide_choice(tally, due=9, present=9, rule=Rule())
    assert (verdict.outcome, verdict.winner, verdict.runoff, verdict.tied) == (Outcome.FAILED, None, runoff, tied)
    assert (verdict.majority_needed, verdict.missing) == (5, 5 - max(votes))


@pytest.mark.parametrize(
    ("base", "threshold", "needed"),
    [
        (Base.DUE, Threshold.MORE_THAN_HALF, 9),
        (Base.DUE, Threshold.TWO_THIRDS, 11),
        (Base.DUE, Threshold.THREE_QUARTERS, 12),
        (Base.DUE, Threshold.UNANIMITY, 16),
        (Base.PRESENT, Threshold.MORE_THAN_HALF, 7),
        (Base.PRESENT, Threshold.TWO_THIRDS, 8),
        (Base.PRESENT, Threshold.THREE_QUARTERS, 9),
        (Base.PRESENT, Threshold.UNANIMITY, 12),
        (Base.FOR_AND_AGAINST, Threshold.MORE_THAN_HALF, 5),
        (Base.FOR_AND_AGAINST, Threshold.TWO_THIRDS, 6),
        (Base.FOR_AND_AGAINST, Threshold.THREE_QUARTERS, 7),
        (Base.FOR_AND_AGAINST, Threshold.UNANIMITY, 9),
    ],
)
def test_the_last_vote_makes_the_majority(base: Base, threshold: Threshold, needed: int) -> None:
    """Of sixteen due twelve are present, three abstaining; the quorum is met in any case."""
    rule = Rule(base=base, threshold=threshold)
    for votes, outcome in ((needed - 1, Outcome.FAILED), (needed, Outcome.PASSED)):
        tally = OptionTally(votes=(0, votes, 0), voting=9, abstaining=3)
        chosen = decide_choice(tally, due=16, present=12, rule=rule)
        approved = decide_approval(tally, due=16, present=12, rule=rule)
        assert chosen.outcome is approved.outcome is outcome
        assert chosen.majority_needed == approved.majority_needed == needed
        assert chosen.winner == (1 if outcome is Outcome.PASSED else None)
        assert chosen.missing == approved.missing == needed - votes


def test_an_approval_may_pass_several_most_votes_first() -> None:
    ballots = [(0, 1), (0, 1, 3), (1, 3), (1, 3), (3,), ()]
    verdict = decide_approval(OptionTally.of(ballots, options=4), due=6, present=6, rule=Rule())
    assert verdict.tally == OptionTally(votes=(2, 4, 0, 4), voting=5, abstaining=1)
    assert (verdict.outcome, verdict.winners, verdict.majority_needed) == (Outcome.PASSED, (1, 3), 4)


@pytest.mark.parametrize("base", Base)
@pytest.mark.parametrize("threshold", Threshold)
def test_where_all_abstain_nothing_passes_and_nothing_goes_on(base: Base, threshold: Threshold) -> None:
    tally = OptionTally.of([()] * 9, options=3)
    rule = Rule(base=base, threshold=threshold)
    chosen = decide_choice(tally, due=9, present=9, rule=rule)
    approved = decide_approval(tally, due=9, present=9, rule=rule)
    assert (chosen.outcome, chosen.winner, chosen.runoff, chosen.tied) == (Outcome.FAILED, None, None, ())
    assert (approved.outcome, approved.winners) == (Outcome.FAILED, ())


@pytest.mark.parametrize(("due", "present", "missing"), [(0, 0, 1), (0, 3, 1), (9, 0, 6), (9, 5, 1), (9, 6, 0)])
def test_the_quorum_is_that_of_a_motion(due: int, present: int, missing: int) -> None:
    tally = OptionTally.of([(0,)] * present, options=2)
    chosen = decide_choice(tally, due=due, present=present, rule=Rule())
    approved = decide_approval(tally, due=due, present=present, rule=Rule())
    assert chosen.outcome is approved.outcome is (Outcome.NO_QUORUM if missing else Outcome.PASSED)
    assert chosen.missing == chosen.missing_present == approved.missing == missing


def test_one_option_alone_can_pass() -> None:
    tally = OptionTally.of([(0,), (0,), ()], options=1)
    assert decide_choice(tally, due=3, present=3, rule=Rule()).winner == 0
    assert decide_approval(tally, due=3, present=3, rule=Rule()).winners == (0,)
