"""Votes of a room: whoever comes, votes, leaves or is recused, the sum is that of those who are there at the end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.councils.errors import NotCheckedIn
from bot.councils.model.verdicts import Rule, Tally, is_decided
from bot.councils.model.votes import Ballot, Choice, Vote, VoteStatus
from tests.model import oracles
from tests.model.test_verdicts import rules

NOW = datetime(2026, 3, 6, 7, 0, tzinfo=UTC)
ACTS = ("comes", "leaves", "recused", *Choice)


def _vote(due: int, rule: Rule) -> Vote:
    return Vote(
        council=1,
        number=1,
        topic=1,
        question="Two lamps?",
        rule=rule,
        status=VoteStatus.OPEN,
        opened_at=NOW,
        closes_at=NOW + timedelta(hours=48),
        due=due,
        session=1,
        checked_in=0,
    )


@given(
    due=st.integers(1, 7),
    acts=st.lists(st.tuples(st.integers(0, 6), st.sampled_from(ACTS)), max_size=40),
    rule=rules(),
)
def test_the_sum_is_that_of_those_who_are_there(due: int, acts: list[tuple[int, str]], rule: Rule) -> None:
    vote = _vote(due, rule)
    ballots = [Ballot(council=1, vote=1, voter=f"N{seat}") for seat in range(due)]
    there: set[int] = set()
    recused: set[int] = set()
    cast: dict[int, str] = {}
    for woman, act in acts:
        seat = woman % due
        if seat in recused:
            continue
        match act:
            case "comes" if seat not in there:
                vote, ballots[seat] = vote.with_arrival(ballots[seat])
                there.add(seat)
            case "leaves" if seat in there:
                vote, ballots[seat] = vote.with_departure(ballots[seat])
                there.remove(seat)
                cast.pop(seat, None)
            case "recused":
                vote, ballots[seat] = vote.without(ballots[seat], NOW)
                recused.add(seat)
                there.discard(seat)
                cast.pop(seat, None)
            case Choice() if seat in there:
                vote, ballots[seat] = vote.with_ballot(ballots[seat], act, NOW)
                cast[seat] = act
            case Choice():
                with pytest.raises(NotCheckedIn):
                    vote.with_ballot(ballots[seat], act, NOW)
            case _:
                pass
    assert (vote.due, vote.present, vote.cast) == (due - len(recused), len(there), len(cast))
    assert vote.complete == (vote.due == 0 or (cast.keys() == there and bool(there)))
    in_favour, against, abstaining = (list(cast.values()).count(choice) for choice in Choice)
    tally = Tally(in_favour=in_favour, against=against, abstaining=abstaining)
    outcome = oracles.motion(in_favour, against, abstaining, vote.due, len(there), rule)
    closed = vote.closing(tally, NOW)
    assert (closed.outcome or closed.status) == outcome


@given(
    parts=st.tuples(*[st.integers(0, 4)] * 5),
    rule=rules(),
    casting=st.booleans(),
)
def test_a_motion_is_decided_when_nobody_who_is_there_or_comes_can_change_it(
    parts: tuple[int, int, int, int, int], rule: Rule, casting: bool
) -> None:
    in_favour, against, abstaining, silent, away = parts
    present = in_favour + against + abstaining + silent
    due = present + away
    assume(due <= 12)
    rule = replace(rule, casting_vote=casting)
    tally = Tally(in_favour=in_favour, against=against, abstaining=abstaining)
    decided = is_decided(tally, due=due, present=present, rule=rule)
    expected = oracles.is_decided_in_room(in_favour, against, abstaining, due, present, rule)
    # It may wait longer than it must, never shorter.
    assert expected or not decided
    if not casting:
        assert decided == expected
