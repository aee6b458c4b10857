"""A vote: its ballots, its close and what it says when it is over."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.model.verdicts import Outcome, Rule, Tally, Threshold
from bot.councils.model.votes import Ballot, Choice, Vote, VoteStatus

OPENED = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
CLOSES = OPENED + timedelta(hours=48)
VOTE = Vote(
    council=1,
    number=4,
    topic=2,
    question="We put up two lamps",
    rule=Rule(),
    status=VoteStatus.OPEN,
    opened_at=OPENED,
    closes_at=CLOSES,
    due=3,
)
BALLOT = Ballot(council=1, vote=4, voter="N2")


def test_a_ballot_is_counted_once_however_often_it_changes() -> None:
    vote, ballot = VOTE.with_ballot(BALLOT, Choice.FOR, OPENED)
    assert (vote.cast, ballot.choice, ballot.cast_at) == (1, Choice.FOR, OPENED)
    later = OPENED + timedelta(hours=1)
    vote, ballot = vote.with_ballot(ballot, Choice.AGAINST, later)
    assert (vote.cast, ballot.choice, ballot.cast_at) == (1, Choice.AGAINST, later)
    assert ballot.voter == BALLOT.voter


def test_neither_the_vote_nor_the_ballot_it_was_made_of_is_touched() -> None:
    VOTE.with_ballot(BALLOT, Choice.FOR, OPENED)
    assert (VOTE.cast, BALLOT.choice) == (0, None)


def test_the_last_moment_is_just_before_the_deadline() -> None:
    last = CLOSES - timedelta(microseconds=1)
    assert VOTE.with_ballot(BALLOT, Choice.FOR, last)[1].cast_at == last
    with pytest.raises(WrongState) as refused:
        VOTE.with_ballot(BALLOT, Choice.FOR, CLOSES)
    assert (refused.value.key, refused.value.facts) == ("vote-not-open", {"vote": "V4"})


@pytest.mark.parametrize("status", set(VoteStatus) - {VoteStatus.OPEN})
def test_what_is_not_open_takes_no_ballot(status: VoteStatus) -> None:
    with pytest.raises(WrongState):
        replace(VOTE, status=status).with_ballot(BALLOT, Choice.FOR, OPENED)


def test_who_was_not_due_when_it_opened_has_no_ballot() -> None:
    with pytest.raises(NotAllowed) as refused:
        VOTE.with_ballot(None, Choice.FOR, OPENED)
    assert refused.value.key == "not-in-electorate"


def test_after_the_close_nobody_learns_whether_she_was_due() -> None:
    with pytest.raises(WrongState):
        VOTE.with_ballot(None, Choice.FOR, CLOSES)


@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Choice)), max_size=12))
def test_it_is_complete_when_every_seat_has_chosen(presses: list[tuple[int, Choice]]) -> None:
    vote = VOTE
    ballots = [Ballot(council=1, vote=4, voter=f"N{seat}") for seat in range(3)]
    for seat, choice in presses:
        vote, ballots[seat] = vote.with_ballot(ballots[seat], choice, OPENED)
    assert vote.cast == len({seat for seat, _ in presses})
    assert vote.complete == all(ballot.choice for ballot in ballots)


@pytest.mark.parametrize(
    ("tally", "outcome"),
    [
        (Tally(in_favour=2), Outcome.PASSED),
        (Tally(in_favour=1, against=1), Outcome.FAILED),
        (Tally(in_favour=1), Outcome.NO_QUORUM),
    ],
)
def test_closing_keeps_the_sum_and_its_verdict(tally: Tally, outcome: Outcome) -> None:
    closed = VOTE.closing(tally, CLOSES)
    assert (closed.status, closed.tally, closed.outcome, closed.closed_at) == (
        VoteStatus.CLOSED,
        tally,
        outcome,
        CLOSES,
    )


def test_closing_goes_by_the_rule_it_was_opened_under() -> None:
    strict = replace(VOTE, rule=Rule(threshold=Threshold.UNANIMITY))
    assert strict.closing(Tally(in_favour=2, against=1), CLOSES).outcome is Outcome.FAILED


def test_a_recused_voter_is_out_of_both_sides_whatever_she_cast() -> None:
    vote, ballot = VOTE.with_ballot(BALLOT, Choice.FOR, OPENED)
    reduced, recused = vote.without(ballot, OPENED)
    assert (reduced.due, reduced.cast) == (2, 0)
    assert recused == replace(BALLOT, recused=True)
    assert VOTE.without(BALLOT, OPENED) == (reduced, recused)
    with pytest.raises(WrongState) as refused:
        reduced.without(recused, OPENED)
    assert refused.value.key == "already-recused"
    with pytest.raises(NotAllowed) as again:
        reduced.with_ballot(recused, Choice.FOR, OPENED)
    assert again.value.key == "recused"
    with pytest.raises(WrongState):
        VOTE.without(BALLOT, CLOSES)


def test_an_advisory_ballot_changes_neither_due_nor_cast() -> None:
    advice = replace(BALLOT, voter="X1", advisory=True)
    vote, cast = VOTE.with_ballot(advice, Choice.FOR, OPENED)
    assert (vote.cast, cast.took_part) == (0, True)
    reduced, _ = vote.without(cast, OPENED)
    assert (reduced.due, reduced.cast) == (3, 0)
