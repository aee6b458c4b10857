"""The host's casting vote, and votes that close as soon as they are decided."""

import pytest

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.rules import YES, RuleName
from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Outcome, Tally
from bot.councils.model.votes import Choice, VoteStatus
from bot.councils.operations.rules import change_rule
from bot.councils.operations.ties import break_tie
from bot.councils.operations.topics import withdraw_topic
from bot.councils.operations.vote_boards import vote_board
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote
from bot.storage import tables
from tests.operations.chamber import Chamber


async def test_a_tie_waits_for_the_host_a_day(chamber: Chamber) -> None:
    vote = await chamber.tie()
    row = await chamber.row(tables.votes)
    assert (row.status, row.outcome) == (VoteStatus.TIED, None)
    assert chamber.told == [(101, EventKind.VOTE_TIED)]
    assert chamber.needs_answer == [True]
    assert (DutyKind.CLOSE_VOTE, vote) not in await chamber.duties()
    for actor in (chamber.convenor, chamber.seats[3]):
        key = "not-host" if actor is chamber.convenor else "not-chair"
        await chamber.refuses(key, break_tie, actor, vote=vote, in_favour=True)
    await chamber.refuses("topic-has-vote", open_vote, chamber.convenor, topic=1, motion="Again")
    await chamber.refuses("topic-has-vote", withdraw_topic, chamber.convenor, topic=1, reason="Too early")
    await chamber.refuses("vote-not-open", close_vote, chamber.convenor, vote=vote)


@pytest.mark.parametrize(("in_favour", "outcome"), [(True, Outcome.PASSED), (False, Outcome.FAILED)])
async def test_the_host_breaks_it(chamber: Chamber, in_favour: bool, outcome: Outcome) -> None:
    vote = await chamber.tie()
    await chamber.do(break_tie, chamber.host, vote=vote, in_favour=in_favour)
    row = await chamber.row(tables.votes)
    assert (row.status, row.outcome, row.tally.in_favour, row.tally.against) == (VoteStatus.CLOSED, outcome, 3, 3)
    assert chamber.audited == [("break_tie", "V1")]
    assert (DutyKind.END_TIE, vote) not in await chamber.duties()
    assert {kind for _, kind in chamber.told} == {EventKind.VOTE_CLOSED}
    await chamber.refuses("vote-not-tied", break_tie, chamber.host, vote=vote, in_favour=True)


async def test_a_tie_nobody_breaks_has_failed(chamber: Chamber) -> None:
    await chamber.tie()
    await chamber.clock(DutyKind.END_TIE)
    assert (await chamber.row(tables.votes)).outcome is Outcome.FAILED
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED


async def test_without_a_host_the_convenor_decides(chamber: Chamber) -> None:
    await chamber.database.write(lambda connection: connection.execute(tables.councils.update().values(host_id=None)))
    vote = await chamber.tie()
    assert chamber.told == [(100, EventKind.VOTE_TIED)]
    await chamber.do(break_tie, chamber.convenor, vote=vote, in_favour=True)
    assert (await chamber.row(tables.votes)).outcome is Outcome.PASSED


async def test_a_vote_closes_as_soon_as_nothing_can_change_it(chamber: Chamber) -> None:
    rule = {"rule": RuleName.CLOSE_WHEN_DECIDED, "value": YES, "locales": ()}
    await chamber.do(change_rule, chamber.convenor, **rule)
    vote = await chamber.vote()
    await chamber.ballots(vote, "++++-")
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    # Nine are due and six must vote: with five for nobody who still votes can make it less than half.
    await chamber.ballots(vote, "+++++-")
    assert (await chamber.row(tables.votes)).outcome is Outcome.PASSED


async def test_a_secret_vote_waits_for_everyone_decided_or_not(chamber: Chamber) -> None:
    rule = {"rule": RuleName.CLOSE_WHEN_DECIDED, "value": YES, "locales": ()}
    await chamber.do(change_rule, chamber.convenor, **rule)
    topic = await chamber.topic()
    await chamber.do(open_vote, chamber.convenor, topic=topic, motion="Two lamps", secret=True)
    await chamber.ballots(1, "++++++++")
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    await chamber.ballots(1, "+++++++++")
    assert (await chamber.row(tables.votes)).outcome is Outcome.PASSED


@pytest.mark.parametrize(("in_favour", "outcome"), [(True, Outcome.PASSED), (False, Outcome.FAILED)])
async def test_the_tie_of_a_secret_vote_is_sealed_before_the_host_speaks(
    chamber: Chamber, in_favour: bool, outcome: Outcome
) -> None:
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.CASTING_VOTE, value=YES, locales=())
    vote = await chamber.vote(secret=True)
    await chamber.ballots(vote, "+++---")
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    row = await chamber.row(tables.votes)
    assert (row.status, row.tally) == (VoteStatus.TIED, Tally(in_favour=3, against=3))
    assert {ballot.mark for ballot in await chamber.rows(tables.secret_ballots)} == {None}
    board = await chamber.ask(vote_board, number=vote)
    assert (board.tally, set(board.voters)) == (Tally(in_favour=3, against=3), {None})
    # Nobody changes a ballot while the host thinks.
    await chamber.refuses("vote-over", cast_ballot, chamber.seats[0], vote=vote, choice=Choice.AGAINST)
    await chamber.do(break_tie, chamber.host, vote=vote, in_favour=in_favour)
    row = await chamber.row(tables.votes)
    assert (row.status, row.outcome, row.tally) == (VoteStatus.CLOSED, outcome, Tally(in_favour=3, against=3))
    assert len(await chamber.rows(tables.secret_ballots)) == 6
