"""A motion whose end can no longer change: against every way the outstanding may still vote, in every small council."""

from dataclasses import replace
from functools import cache
from itertools import product

import pytest

from bot.councils.model.verdicts import Base, Outcome, Rule, Share, Tally, Threshold, decide, is_decided

MOST_DUE = 6
QUORUMS = [(0, 1), (1, 2), (2, 3), (1, 1), (3, 2)]


def _tally(in_favour: int, against: int, abstaining: int) -> Tally:
    return Tally(in_favour=in_favour, against=against, abstaining=abstaining)


def _end(tally: Tally, due: int, present: int, rule: Rule) -> str:
    verdict = decide(tally, due=due, present=present, rule=rule)
    return "tied" if rule.casting_vote and verdict.tied else verdict.outcome


@cache
def _ways(silent: int, away: int) -> frozenset[tuple[int, int, int, int]]:
    """For, against, abstaining and newly present, over all that each silent one and each one away may do."""
    doings = {"for": (1, 0, 0), "against": (0, 1, 0), "abstain": (0, 0, 1), "silent": (0, 0, 0)}
    found = set()
    for here in product(doings.values(), repeat=silent):
        for coming in product([*doings.values(), None], repeat=away):
            came = [doing for doing in coming if doing is not None]
            added = [sum(kind) for kind in zip((0, 0, 0), *here, *came, strict=True)]
            found.add((added[0], added[1], added[2], len(came)))
    return frozenset(found)


@pytest.mark.trial
@pytest.mark.parametrize("casting_vote", [False, True])
@pytest.mark.parametrize("base", Base)
@pytest.mark.parametrize("threshold", Threshold)
def test_decided_is_what_no_ballot_to_come_can_change(base: Base, threshold: Threshold, casting_vote: bool) -> None:
    seen = set()
    for due, (numerator, denominator) in product(range(MOST_DUE + 1), QUORUMS):
        rule = Rule(
            quorum=Share(numerator=numerator, denominator=denominator),
            base=base,
            threshold=threshold,
            casting_vote=casting_vote,
        )
        # Whatever comes of the ballots there are was the end of others too.
        ended = {
            (present, *counts): _end(_tally(*counts), due, present, rule)
            for present, *counts in product(range(due + 1), repeat=4)
            if sum(counts) <= present
        }
        for (present, *counts), end in ended.items():
            in_favour, against, abstaining = counts
            ends = {
                ended[present + came, in_favour + more, against + less, abstaining + neither]
                for more, less, neither, came in _ways(present - sum(counts), due - present)
            }
            decided = is_decided(_tally(*counts), due=due, present=present, rule=rule)
            assert decided == (len(ends) == 1), (counts, due, present, rule, ends)
            seen.add((decided, end))
    always = {(decided, outcome) for decided in (True, False) for outcome in ("no_quorum", "failed")}
    assert seen >= always | {(True, "passed")} | ({(True, "tied"), (False, "tied")} if casting_vote else set())


def test_five_of_nine_for_are_decided_as_soon_as_the_quorum_is_there() -> None:
    assert not is_decided(Tally(in_favour=5), due=9, present=5, rule=Rule())
    assert is_decided(Tally(in_favour=5, abstaining=1), due=9, present=6, rule=Rule())
    assert not is_decided(Tally(in_favour=4, abstaining=2), due=9, present=6, rule=Rule())


def test_one_against_decides_where_all_must_agree_unless_a_tie_is_still_to_be_had() -> None:
    strict = Rule(threshold=Threshold.UNANIMITY)
    waiting = replace(strict, casting_vote=True)
    assert is_decided(Tally(in_favour=4, against=2), due=9, present=6, rule=strict)
    assert not is_decided(Tally(in_favour=4, against=2), due=9, present=6, rule=waiting)
    assert is_decided(Tally(in_favour=6, against=2), due=9, present=8, rule=waiting)


@pytest.mark.parametrize(
    ("tally", "present", "tied"),
    [
        (Tally(in_favour=4, against=4), 8, True),
        (Tally(in_favour=3, against=3, abstaining=2), 8, True),
        (Tally(in_favour=4, against=3), 8, False),
        (Tally(in_favour=2, against=2), 4, False),  # without a quorum there is nothing to break
        (Tally(abstaining=8), 8, False),  # nobody was for: not even a casting vote passes it
    ],
)
def test_a_tie_is_as_many_for_as_against_with_a_quorum(tally: Tally, present: int, tied: bool) -> None:
    verdict = decide(tally, due=9, present=present, rule=Rule())
    assert verdict.tied is tied
    assert verdict.outcome is (Outcome.NO_QUORUM if present < 6 else Outcome.FAILED)
