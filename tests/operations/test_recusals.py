"""Recusal: out of both sides of the arithmetic, until the close."""

import pytest

from bot.councils.errors import NotAllowed, Refusal
from bot.councils.events import EventKind
from bot.councils.model.people import Named
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice, VoteStatus
from bot.councils.operations.recusals import asked_to_be_sure, recuse_myself, recuse_voter
from bot.councils.operations.vote_boards import vote_board
from bot.councils.operations.votes import cast_ballot, close_vote
from bot.storage import tables
from tests.operations.chamber import Chamber, of


async def test_who_steps_back_is_not_due_and_her_ballot_is_gone(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "+++")
    event = await chamber.do(recuse_myself, chamber.seats[0], vote=vote)
    assert (event.kind, event.facts["due"], event.facts["name"]) == (EventKind.RECUSED, 8, "Seat 1")
    assert chamber.told == []
    assert chamber.audited == [("recuse", "V1:N1")]
    kept = await chamber.row(tables.votes)
    assert (kept.due, kept.cast) == (8, 2)
    board = await chamber.ask(vote_board, number=vote)
    assert board.recused == ("Seat 1",)
    assert board.tally.in_favour == 2
    assert "Seat 1" not in board.voters[None]
    await chamber.refuses("recused", cast_ballot, chamber.seats[0], vote=vote, choice=Choice.FOR)
    await chamber.refuses("already-recused", recuse_myself, chamber.seats[0], vote=vote)


async def test_the_chair_lets_one_step_back_and_she_is_told(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.do(recuse_voter, chamber.host, vote=vote, named=of(chamber.seats[4]))
    assert chamber.told == [(105, EventKind.RECUSED)]
    await chamber.do(recuse_voter, chamber.convenor, vote=vote, named=Named(name="Seat 6"))
    assert (await chamber.row(tables.votes)).due == 7
    await chamber.refuses("not-chair", recuse_voter, chamber.seats[1], vote=vote, named=Named(name="Seat 7"))
    await chamber.refuses("no-such-voter", recuse_voter, chamber.host, vote=vote, named=Named(name="Nobody"))
    await chamber.refuses("not-in-electorate", recuse_myself, chamber.resident, vote=vote)


async def test_the_vote_closes_when_the_last_who_had_not_voted_steps_back(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "++++----")
    await chamber.do(recuse_myself, chamber.seats[8], vote=vote)
    closed = await chamber.row(tables.votes)
    assert (closed.status, closed.outcome, closed.due) == (VoteStatus.CLOSED, Outcome.FAILED, 8)
    await chamber.refuses("vote-not-open", recuse_myself, chamber.seats[0], vote=vote)


async def test_a_recused_seat_is_out_of_the_quorum(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "++++")
    for seat in chamber.seats[6:]:
        await chamber.do(recuse_myself, seat, vote=vote)
    event = await chamber.do(close_vote, chamber.host, vote=vote)
    assert event.facts["outcome"] == Outcome.PASSED


async def test_a_vote_all_stepped_back_from_has_no_quorum(chamber: Chamber) -> None:
    vote = await chamber.vote()
    for seat in chamber.seats:
        await chamber.do(recuse_myself, seat, vote=vote)
    assert (await chamber.row(tables.votes)).outcome is Outcome.NO_QUORUM


async def test_a_secret_ballot_of_one_who_steps_back_leaves_the_box(chamber: Chamber) -> None:
    vote = await chamber.vote(secret=True)
    await chamber.ballots(vote, "+-+")
    await chamber.do(recuse_myself, chamber.seats[1], vote=vote)
    assert [row.choice for row in await chamber.rows(tables.secret_ballots)] == ["for", "for"]
    assert (await chamber.row(tables.ballots, voter="N2")).took_part is False
    board = await chamber.ask(vote_board, number=vote)
    assert (board.took_part, board.recused) == (("Seat 1", "Seat 3"), ("Seat 2",))


async def test_she_is_asked_whether_she_is_sure_while_she_may_step_back(chamber: Chamber) -> None:
    vote = await chamber.vote()
    assert (await chamber.ask(asked_to_be_sure, actor=chamber.seats[1], vote=vote)).number == vote
    await chamber.do(recuse_myself, chamber.seats[1], vote=vote)
    with pytest.raises(Refusal):
        await chamber.ask(asked_to_be_sure, actor=chamber.seats[1], vote=vote)
    with pytest.raises(NotAllowed):
        await chamber.ask(asked_to_be_sure, actor=chamber.convenor, vote=vote)
