"""Votes, from opening to a verdict anyone can check."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.councils.errors import NotFound
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.issues import Channel
from bot.councils.model.people import CLOCK, Named
from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Base, Outcome, Rule, Share, Tally, Threshold
from bot.councils.model.votes import Choice, VoteStatus
from bot.councils.operations.counting import close_due_vote
from bot.councils.operations.duties import do_duty
from bot.councils.operations.issues import put_forward
from bot.councils.operations.membership import claim_link, forget_person, found_council
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.seats import end_seat, give_seat
from bot.councils.operations.topics import withdraw_topic
from bot.councils.operations.vote_boards import vote_board
from bot.councils.operations.votes import (
    cast_ballot,
    close_vote,
    open_vote,
    vote_again,
    withdraw_vote,
)
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import Chamber


async def test_opening_a_vote_fixes_who_is_due_the_rule_and_the_deadline(chamber: Chamber) -> None:
    topic = await chamber.topic()
    event = await chamber.do(open_vote, chamber.host, topic=topic, motion="  We put up two lamps ")
    vote = await chamber.row(tables.votes)
    assert (vote.question, vote.due, vote.cast, vote.status) == ("We put up two lamps", 9, 0, VoteStatus.OPEN)
    assert vote.rule == Rule()
    assert vote.closes_at == chamber.now + timedelta(hours=48)
    assert await chamber.duties() == {
        (DutyKind.CLOSE_VOTE, 1): vote.closes_at,
        (DutyKind.REMIND_VOTERS, 1): chamber.now + timedelta(hours=24),
    }
    assert event.kind is EventKind.VOTE_OPENED
    assert event.facts == {
        "vote": "V1",
        "question": "We put up two lamps",
        "due": 9,
        "present": 0,
        "room": "no",
        "private": "no",
        "closes_at": vote.closes_at.isoformat(),
    }
    assert (await chamber.row(tables.topics)).status is TopicStatus.DISCUSSED
    assert chamber.audited == [("open_vote", "V1")]
    assert chamber.shown == {(BoardKind.VOTE, 1), (BoardKind.TOPIC, 1)}


async def test_a_vote_keeps_the_rule_it_was_opened_with(chamber: Chamber) -> None:
    strict = Rule(quorum=Share(numerator=1, denominator=1), base=Base.DUE, threshold=Threshold.UNANIMITY)
    vote = await chamber.vote()

    def change_rules(tx: Transaction, *, now: object) -> None:
        council = tx.councils.get(id=chamber.council)
        assert council is not None
        tx.councils.save(replace(council, settings=replace(council.settings, rule=strict)))

    await chamber.archive.write(change_rules)
    await chamber.ballots(vote, "++++--")
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    assert (await chamber.row(tables.votes)).outcome is Outcome.PASSED
    assert (await chamber.row(tables.votes, number=await chamber.vote(topic=1))).rule == strict


async def test_opening_is_refused(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.refuses("not-chair", open_vote, chamber.seats[1], topic=topic, motion="We")
    await chamber.refuses("no-such-number", open_vote, chamber.convenor, topic=2, motion="We")
    await chamber.refuses("text-empty", open_vote, chamber.convenor, topic=topic, motion=" \u200b ")
    await chamber.refuses("text-too-long", open_vote, chamber.convenor, topic=topic, motion="🌺" * 4096)
    await chamber.refuses("private-matter", open_vote, chamber.convenor, topic=topic, motion="her divorce")
    await chamber.vote(topic)
    await chamber.refuses("topic-has-vote", open_vote, chamber.convenor, topic=topic, motion="We")
    await chamber.do(withdraw_vote, chamber.convenor, vote=1, reason="Too early")
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Not ours")
    await chamber.refuses("topic-over", open_vote, chamber.convenor, topic=topic, motion="We")


async def test_nobody_seated_nobody_to_vote(chamber: Chamber) -> None:
    topic = await chamber.topic()
    for seat in chamber.seats:
        await chamber.do(end_seat, chamber.convenor, named=Named(user_id=seat.user_id))
    await chamber.refuses("no-seats", open_vote, chamber.convenor, topic=topic, motion="We put up two lamps")


async def test_a_ballot_is_cast_and_may_be_changed(chamber: Chamber) -> None:
    vote = await chamber.vote()
    event = await chamber.do(cast_ballot, chamber.seats[3], vote=vote, choice=Choice.FOR)
    assert event.facts == {"vote": "V1", "question": "We put up two lamps", "choice": "for", "cast": 1, "due": 9}
    assert chamber.audited == [("cast_ballot", "V1:N4")]
    assert chamber.shown == {(BoardKind.VOTE, 1)}
    assert chamber.told == []

    chamber.later(hours=1)
    event = await chamber.do(cast_ballot, chamber.seats[3], vote=vote, choice=Choice.AGAINST)
    assert event.facts["cast"] == 1
    ballot = await chamber.row(tables.ballots, voter="N4")
    assert (ballot.choice, ballot.cast_at) == (Choice.AGAINST, chamber.now)
    board = await chamber.ask(vote_board, number=vote)
    assert board.voters[Choice.AGAINST] == ("Seat 4",)
    assert len(board.voters[None]) == 8
    assert board.verdict.outcome is Outcome.NO_QUORUM


async def test_a_ballot_is_refused(chamber: Chamber) -> None:
    vote = await chamber.vote()
    for actor in (chamber.convenor, chamber.resident, chamber.stranger):
        await chamber.refuses("not-in-electorate", cast_ballot, actor, vote=vote, choice=Choice.FOR)
    await chamber.refuses("no-such-number", cast_ballot, chamber.seats[0], vote=2, choice=Choice.FOR)
    await chamber.refuses("no-such-number", cast_ballot, chamber.seats[0], vote=10**12, choice=Choice.FOR)
    await chamber.refuses("no-such-number", cast_ballot, chamber.seats[0], vote=-1, choice=Choice.FOR)
    await chamber.refuses("no-council", cast_ballot, chamber.seats[0], council=77, vote=vote, choice=Choice.FOR)
    chamber.later(hours=48)
    refusal = await chamber.refuses("vote-over", cast_ballot, chamber.seats[0], vote=vote, choice=Choice.FOR)
    assert refusal.facts["outcome"] == "open", "nobody has counted it"


async def test_a_ballot_of_another_council_is_no_ballot_here(chamber: Chamber) -> None:
    vote = await chamber.vote()
    elsewhere = await chamber.do(
        found_council,
        chamber.stranger,
        chat_id=-2002,
        thread_id=None,
        title="Others",
        locale="en",
        timezone="Asia/Shanghai",
        is_administrator=True,
    )
    await chamber.refuses(
        "no-such-number", cast_ballot, chamber.seats[0], council=elsewhere.council, vote=vote, choice=Choice.FOR
    )


async def test_a_later_joiner_has_no_vote(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.do(give_seat, chamber.convenor, named=Named(user_id=200), name="")
    await chamber.refuses("not-in-electorate", cast_ballot, chamber.resident, vote=vote, choice=Choice.FOR)
    assert (await chamber.row(tables.votes)).due == 9


async def test_a_ballot_belongs_to_the_seat(chamber: Chamber) -> None:
    """Claiming or ending a seat during a vote changes neither who is due nor what was cast."""
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    token = await chamber.token()
    vote = await chamber.vote()
    await chamber.do(cast_ballot, chamber.seats[0], vote=vote, choice=Choice.FOR)
    await chamber.do(end_seat, chamber.convenor, named=Named(user_id=101))
    await chamber.do(claim_link, chamber.resident, token=token)
    await chamber.do(cast_ballot, chamber.resident, vote=vote, choice=Choice.FOR)
    kept = await chamber.row(tables.votes)
    assert (kept.due, kept.cast) == (10, 2)


async def test_whoever_was_due_at_the_opening_votes_until_the_close(chamber: Chamber) -> None:
    """Ending a seat during a vote bends nothing: its holder casts and changes her ballot."""
    vote = await chamber.vote()
    await chamber.ballots(vote, "-")
    for seat in chamber.seats[:2]:
        await chamber.do(end_seat, chamber.convenor, named=Named(user_id=seat.user_id))
    (page,) = await chamber.ask(waiting_for, actor=chamber.seats[1])
    assert [waiting.number for waiting in page.votes] == [vote]
    await chamber.ballots(vote, "+++++++++")
    kept = await chamber.row(tables.votes)
    assert (kept.status, kept.due, kept.tally) == (VoteStatus.CLOSED, 9, Tally(in_favour=9, against=0, abstaining=0))
    second = await chamber.vote(1)
    await chamber.refuses("not-in-electorate", cast_ballot, chamber.seats[1], vote=second, choice=Choice.FOR)
    assert (await chamber.row(tables.votes, number=second)).due == 7


async def test_whoever_is_seated_anew_during_a_vote_has_one_ballot(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.do(cast_ballot, chamber.seats[1], vote=vote, choice=Choice.FOR)
    await chamber.do(end_seat, chamber.convenor, named=Named(user_id=102))
    await chamber.do(give_seat, chamber.convenor, named=Named(user_id=102), name="Seat two")
    await chamber.do(cast_ballot, chamber.seats[1], vote=vote, choice=Choice.AGAINST)
    kept = await chamber.row(tables.votes)
    assert (kept.due, kept.cast) == (9, 1)


async def test_a_forgotten_womans_ballot_stays_and_nobody_casts_it_again(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "++")
    await chamber.do(forget_person, chamber.seats[1])
    await chamber.refuses("not-in-electorate", cast_ballot, chamber.seats[1], vote=vote, choice=Choice.AGAINST)
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    assert (await chamber.row(tables.votes)).tally == Tally(in_favour=2, against=0, abstaining=0)


async def test_where_too_few_voted_the_same_motion_is_put_again(chamber: Chamber) -> None:
    first = await chamber.vote()
    await chamber.refuses("vote-not-repeatable", vote_again, chamber.host, vote=first)
    await chamber.ballots(first, "++")
    await chamber.do(close_vote, chamber.host, vote=first)
    assert (await chamber.ask(vote_board, number=first)).is_last
    await chamber.refuses("not-chair", vote_again, chamber.seats[1], vote=first)
    event = await chamber.do(vote_again, chamber.host, vote=first)
    assert (event.kind, event.number, event.facts["question"]) == (EventKind.VOTE_OPENED, 2, "We put up two lamps")
    assert chamber.shown == {(BoardKind.VOTE, 1), (BoardKind.VOTE, 2), (BoardKind.TOPIC, 1)}
    assert (await chamber.row(tables.votes, number=2)).cast == 0
    assert not (await chamber.ask(vote_board, number=first)).is_last
    await chamber.refuses("vote-not-repeatable", vote_again, chamber.host, vote=first)


@pytest.mark.parametrize("choices", ["+++++++++", "---------"])
async def test_what_has_a_result_is_not_put_again(chamber: Chamber, choices: str) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, choices)
    await chamber.refuses("vote-not-repeatable", vote_again, chamber.convenor, vote=vote)


async def test_a_vote_closes_by_itself_when_all_have_voted(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "+++++--0")
    event = await chamber.do(cast_ballot, chamber.seats[8], vote=vote, choice=Choice.ABSTAIN)
    assert event.kind is EventKind.LAST_BALLOT
    closed = await chamber.row(tables.votes)
    assert (closed.status, closed.outcome, closed.closed_at) == (VoteStatus.CLOSED, Outcome.PASSED, chamber.now)
    assert closed.tally == Tally(in_favour=5, against=2, abstaining=2)
    assert chamber.told == [(100, EventKind.VOTE_CLOSED), (200, EventKind.VOTE_CLOSED)]
    assert chamber.heard[0].facts == {
        "vote": "V1",
        "question": "We put up two lamps",
        "outcome": "passed",
        "won": 0,
        "won_names": "",
        "private": "no",
        "council_title": "Nine of us",
    }
    assert chamber.shown == {(BoardKind.VOTE, 1), (BoardKind.TOPIC, 1)}
    assert await chamber.duties() == {}
    await chamber.refuses("vote-over", cast_ballot, chamber.seats[0], vote=vote, choice=Choice.AGAINST)
    await chamber.refuses("vote-not-open", close_vote, chamber.convenor, vote=vote)
    await chamber.refuses("vote-not-open", withdraw_vote, chamber.convenor, vote=vote, reason="Late")


@pytest.mark.parametrize(
    ("choices", "outcome", "status"),
    [
        ("++++--", Outcome.PASSED, TopicStatus.DISCUSSED),
        ("+++---", Outcome.FAILED, TopicStatus.SETTLED),
        ("000000", Outcome.FAILED, TopicStatus.SETTLED),
        ("+++++", Outcome.NO_QUORUM, TopicStatus.DISCUSSED),
        ("", Outcome.NO_QUORUM, TopicStatus.DISCUSSED),
    ],
)
async def test_closing_by_hand(chamber: Chamber, choices: str, outcome: Outcome, status: TopicStatus) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, choices)
    event = await chamber.do(close_vote, chamber.host, vote=vote)
    assert (event.kind, event.facts["outcome"]) == (EventKind.VOTE_CLOSED, outcome)
    assert (await chamber.row(tables.votes)).outcome is outcome
    assert (await chamber.row(tables.topics)).status is status
    assert chamber.audited == [("close_vote", "V1")]
    assert (BoardKind.COUNCIL, 0) in chamber.shown or outcome is not Outcome.FAILED


async def test_without_a_quorum_the_vote_can_be_held_again(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    again = await chamber.vote(topic=1)
    await chamber.ballots(again, "+++++++++")
    assert [row.outcome for row in await chamber.rows(tables.votes)] == [Outcome.NO_QUORUM, Outcome.PASSED]


async def test_closing_is_refused(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.refuses("not-chair", close_vote, chamber.seats[1], vote=vote)
    await chamber.refuses("no-such-number", close_vote, chamber.convenor, vote=2)
    await chamber.refuses("not-by-hand", close_due_vote, chamber.convenor, number=vote)


async def test_the_clock_closes_at_the_deadline_once(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "++++++")
    await chamber.do(do_duty, CLOCK, kind=DutyKind.CLOSE_VOTE, number=vote)
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    await chamber.clock(DutyKind.CLOSE_VOTE)
    assert (await chamber.row(tables.votes)).outcome is Outcome.PASSED
    assert chamber.audited == [("close_vote", "V1")]
    await chamber.do(do_duty, CLOCK, kind=DutyKind.CLOSE_VOTE, number=vote)
    assert chamber.told == []


async def test_everyone_whose_issue_it_was_hears_the_verdict_once(chamber: Chamber) -> None:
    issues = [await chamber.issue(), await chamber.issue(), await chamber.issue(by=chamber.convenor)]
    issues.append(await chamber.issue(by=chamber.neighbour))
    await chamber.passed(await chamber.topic(*issues))
    assert [user for user, _ in chamber.told] == [100, 200, 201]


async def test_a_vote_is_taken_back_with_a_reason(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "+-")
    await chamber.refuses("not-chair", withdraw_vote, chamber.seats[1], vote=vote, reason="Wrong words")
    await chamber.refuses("text-empty", withdraw_vote, chamber.convenor, vote=vote, reason="")
    event = await chamber.do(withdraw_vote, chamber.host, vote=vote, reason="Wrong words")
    assert event.kind is EventKind.VOTE_WITHDRAWN
    assert event.facts == {"vote": "V1", "question": "We put up two lamps", "reason": "Wrong words"}
    kept = await chamber.row(tables.votes)
    assert (kept.status, kept.tally, kept.outcome) == (VoteStatus.WITHDRAWN, None, None)
    assert await chamber.duties() == {}
    assert chamber.audited == [("withdraw_vote", "V1")]
    assert chamber.shown == {(BoardKind.VOTE, 1), (BoardKind.TOPIC, 1)}


async def test_the_board_of_a_vote_shows_what_it_would_come_to(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.ballots(vote, "++++-0")
    board = await chamber.ask(vote_board, number=vote)
    assert board.verdict.outcome is Outcome.PASSED
    assert board.verdict.tally == Tally(in_favour=4, against=1, abstaining=1)
    assert board.topic.label == "T1"
    assert board.resolutions == ()
    with pytest.raises(NotFound):
        await chamber.ask(vote_board, number=2)


async def test_numbers_have_no_gaps(chamber: Chamber) -> None:
    vote = await chamber.vote()
    await chamber.refuses("topic-has-vote", open_vote, chamber.convenor, topic=1, motion="We")
    await chamber.refuses("text-empty", put_forward, chamber.resident, text="", channel=Channel.GROUP)
    await chamber.do(close_vote, chamber.convenor, vote=vote)
    assert await chamber.vote(topic=1) == 2
    assert await chamber.issue() == 2
