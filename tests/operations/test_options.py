"""Votes among options, from opening to a verdict and, for a choice, its second round."""

import pytest

from bot.councils.errors import NotAllowed, WrongState
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.forms import FormKind
from bot.councils.model.methods import ApprovalVerdict, ChoiceVerdict
from bot.councils.model.rankings import RankedVerdict
from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice, Method, VoteStatus
from bot.councils.operations.export import export_council
from bot.councils.operations.forms import answer_form, choose_method, open_form
from bot.councils.operations.options import ballot_paper, mark_option, open_second_round, pairs_page
from bot.councils.operations.vote_boards import VoteBoard, vote_board
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote
from bot.storage import tables
from tests.operations.chamber import Chamber

QUESTION = "Where does the lamp go? / Door / Stairs / Yard"


async def _open(chamber: Chamber, method: Method = Method.CHOICE, *, secret: bool = False) -> int:
    event = await chamber.do(
        open_vote, chamber.convenor, topic=await chamber.topic(), motion=QUESTION, method=method, secret=secret
    )
    assert event.number is not None
    return event.number


async def _mark(chamber: Chamber, vote: int, *ballots: str) -> None:
    """Each ballot's presses in order, seat by seat."""
    for seat, presses in zip(chamber.seats, ballots, strict=False):
        for press in presses:
            await chamber.do(mark_option, seat, vote=vote, option=int(press))


async def _closed(chamber: Chamber, vote: int) -> VoteBoard:
    if (await chamber.row(tables.votes, number=vote)).status is VoteStatus.OPEN:
        await chamber.do(close_vote, chamber.convenor, vote=vote)
    board: VoteBoard = await chamber.ask(vote_board, number=vote)
    return board


@pytest.mark.parametrize("secret", [False, True])
async def test_a_choice_closes_by_itself_with_its_winner(chamber: Chamber, secret: bool) -> None:
    vote = await _open(chamber, secret=secret)
    await _mark(chamber, vote, "2", "12", "2", "2", "2", "1", "3", "0")
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    await chamber.do(mark_option, chamber.seats[8], vote=vote, option=3)
    board = await _closed(chamber, vote)
    assert (board.vote.outcome, board.vote.winners) == (Outcome.PASSED, (2,))
    verdict = board.among_options
    assert isinstance(verdict, ChoiceVerdict)
    assert (verdict.tally.votes, verdict.tally.abstaining, verdict.present) == ((1, 5, 2), 1, 9)


async def test_a_press_says_what_is_marked(chamber: Chamber) -> None:
    vote = await _open(chamber, Method.RANKED)
    event = await chamber.do(mark_option, chamber.seats[0], vote=vote, option=3)
    event = await chamber.do(mark_option, chamber.seats[0], vote=vote, option=1)
    assert (event.kind, event.facts["marked"]) == (EventKind.OPTION_MARKED, "Yard > Door")
    assert chamber.audited == [("cast_ballot", "V1:N1")]
    assert chamber.shown == {(BoardKind.VOTE, 1)}
    assert (event.facts["cast"], event.facts["abstains"]) == (1, "no")
    event = await chamber.do(mark_option, chamber.seats[0], vote=vote, option=0)
    assert event.facts["abstains"] == "yes"


async def test_a_secret_press_says_nothing(chamber: Chamber) -> None:
    vote = await _open(chamber, Method.APPROVAL, secret=True)
    await chamber.do(mark_option, chamber.seats[0], vote=vote, option=3)
    event = await chamber.do(mark_option, chamber.seats[0], vote=vote, option=1)
    assert event.kind is EventKind.BALLOT_IN_BOX
    assert "marked" not in event.facts
    assert (await chamber.ask(vote_board, number=vote)).among_options is None
    (ballot,) = await chamber.rows(tables.secret_ballots)
    assert ballot.choice == "1,3"
    assert (await chamber.row(tables.ballots, voter="N1")).choice is None


async def test_an_approval_waits_for_the_chair_and_may_have_several_winners(chamber: Chamber) -> None:
    vote = await _open(chamber, Method.APPROVAL)
    await _mark(chamber, vote, "12", "12", "12", "12", "12", "13", "2", "0", "0")
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    board = await _closed(chamber, vote)
    assert (board.vote.outcome, board.vote.winners) == (Outcome.PASSED, (1, 2))
    assert isinstance(board.among_options, ApprovalVerdict)


async def test_a_ranking_is_counted_two_by_two(chamber: Chamber) -> None:
    vote = await _open(chamber, Method.RANKED)
    await _mark(chamber, vote, "12", "12", "12", "23", "23", "321", "321")
    await chamber.refuses("no-pairs", pairs_page, chamber.resident, vote=vote)
    board = await _closed(chamber, vote)
    assert (board.vote.outcome, board.vote.winners) == (Outcome.PASSED, (2,))
    page = await chamber.ask(pairs_page, actor=chamber.resident, vote=vote)
    assert isinstance(page.verdict, RankedVerdict)
    assert page.verdict.tally.preferring == ((0, 3, 3), (4, 0, 5), (4, 2, 0))
    await chamber.refuses("not-resident", pairs_page, chamber.stranger, vote=vote)


async def test_without_a_majority_two_go_on_to_a_second_round(chamber: Chamber) -> None:
    vote = await _open(chamber)
    await _mark(chamber, vote, "1", "1", "1", "1", "2", "2", "2", "3", "3")
    board = await _closed(chamber, vote)
    assert (board.vote.outcome, board.second_round) == (Outcome.FAILED, None)
    await chamber.refuses("not-chair", open_second_round, chamber.seats[4], vote=vote)
    event = await chamber.do(open_second_round, chamber.host, vote=vote)
    assert event.kind is EventKind.VOTE_OPENED
    second = await chamber.row(tables.votes, number=2)
    assert (second.options, second.follows, second.due, second.cast) == (("Door", "Stairs"), vote, 9, 0)
    assert (await chamber.ask(vote_board, number=vote)).second_round == 2
    await _mark(chamber, 2, "1", "1", "1", "1", "2", "2", "2", "2")
    await chamber.do(close_vote, chamber.host, vote=2)
    await chamber.refuses("no-second-round", open_second_round, chamber.host, vote=2)
    await chamber.refuses("second-round-held", open_second_round, chamber.host, vote=vote)
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED


async def test_without_a_quorum_there_is_no_second_round(chamber: Chamber) -> None:
    vote = await _open(chamber)
    await _mark(chamber, vote, "1", "2")
    assert (await _closed(chamber, vote)).vote.outcome is Outcome.NO_QUORUM
    await chamber.refuses("no-second-round", open_second_round, chamber.convenor, vote=vote)


async def test_a_ranking_that_ties_names_no_winner(chamber: Chamber) -> None:
    vote = await _open(chamber, Method.RANKED)
    await _mark(chamber, vote, "1", "1", "1", "2", "2", "2")
    board = await _closed(chamber, vote)
    assert (board.vote.outcome, board.vote.winners) == (Outcome.FAILED, ())


async def test_presses_that_do_not_fit_the_method_are_refused(chamber: Chamber) -> None:
    vote = await _open(chamber)
    seat = chamber.seats[0]
    for option in (-1, 4):
        await chamber.refuses("no-such-option", mark_option, seat, vote=vote, option=option)
    await chamber.refuses("no-such-option", cast_ballot, seat, vote=vote, choice=Choice.FOR)
    await chamber.refuses("not-in-electorate", mark_option, chamber.convenor, vote=vote, option=1)
    motion = await chamber.vote()
    await chamber.refuses("no-such-option", mark_option, seat, vote=motion, option=1)


@pytest.mark.parametrize("motion", ["Where?", "Where? / Door", "Where? / Door / door"])
async def test_a_question_without_options_is_refused(chamber: Chamber, motion: str) -> None:
    topic = await chamber.topic()
    key = "options-double" if motion.endswith("door") else "options-number"
    await chamber.refuses(key, open_vote, chamber.convenor, topic=topic, motion=motion, method=Method.CHOICE)


async def test_what_was_chosen_is_exported(chamber: Chamber) -> None:
    vote = await _open(chamber)
    await _mark(chamber, vote, "1", "1", "1", "1", "1", "2", "0")
    await _closed(chamber, vote)
    (exported,) = (await chamber.ask(export_council))["votes"]
    assert exported["method"] == "choice"
    assert exported["options"] == ["Door", "Stairs", "Yard"]
    assert exported["tally"] == {"Door": 5, "Stairs": 1, "Yard": 0, "abstain": 1}
    assert (exported["winner"], exported["verdict"]) == ("Door", "passed")
    assert exported["ballots"][0] == {"seat": 1, "choice": "1"}


async def test_of_an_open_secret_vote_no_tally_is_exported(chamber: Chamber) -> None:
    vote = await _open(chamber, secret=True)
    await _mark(chamber, vote, "1")
    (exported,) = (await chamber.ask(export_council))["votes"]
    assert (exported["tally"], exported["winner"]) == (None, None)
    assert "ballots" not in exported


async def test_how_to_count_is_chosen_while_the_question_is_asked(chamber: Chamber) -> None:
    await chamber.topic()
    await chamber.refuses("no-form", choose_method, chamber.convenor, method="ranked")
    await chamber.do(open_form, chamber.convenor, kind=FormKind.VOTE, subject="T1")
    await chamber.refuses("no-form", choose_method, chamber.convenor, method="by lot")
    await chamber.do(choose_method, chamber.convenor, method="ranked")
    event = await chamber.do(answer_form, chamber.convenor, answer=QUESTION)
    assert event.kind is EventKind.VOTE_OPENED
    assert (await chamber.row(tables.votes)).method is Method.RANKED


async def test_a_voter_sees_the_options_for_herself(chamber: Chamber) -> None:
    vote = await _open(chamber)
    assert len((await chamber.ask(ballot_paper, actor=chamber.seats[0], vote=vote)).options) == 3
    with pytest.raises(NotAllowed):
        await chamber.ask(ballot_paper, actor=chamber.convenor, vote=vote)
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    with pytest.raises(WrongState):
        await chamber.ask(ballot_paper, actor=chamber.seats[0], vote=vote)
