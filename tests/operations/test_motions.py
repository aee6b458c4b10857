"""Motions: proposed by a seat, seconded by another where the council wants it, put by the chair in their own words."""

from datetime import timedelta
from typing import Any

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import Actor
from bot.councils.operations.export_person import export_person
from bot.councils.operations.membership import forget_person
from bot.councils.operations.motions import motions_page, propose_motion, second_motion, withdraw_motion
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.topics import topic_board, withdraw_topic
from bot.councils.operations.votes import close_vote, put_motion, withdraw_vote
from bot.storage import tables
from tests.operations.chamber import Chamber

WORDS = "We put up three lamps"
FIRST = {"topic": 1, "number": 1}


async def _proposed(chamber: Chamber, by: Actor | None = None, *, seconded: bool = True) -> None:
    await chamber.settles(motions_seconded=seconded)
    await chamber.topic()
    await chamber.do(propose_motion, by or chamber.seats[2], topic=1, text=WORDS)


async def test_a_seat_proposes_a_motion(chamber: Chamber) -> None:
    await _proposed(chamber)
    assert chamber.told == []
    assert chamber.audited == [("propose_motion", "T1:N3")]
    assert chamber.shown == {(BoardKind.TOPIC, 1)}
    (waiting,) = (await chamber.ask(topic_board, number=1)).motions
    assert (waiting.motion.text, waiting.proposer, waiting.seconder, waiting.ready) == (WORDS, "Seat 3", "", False)


async def test_without_the_rule_it_goes_to_the_chair_at_once(chamber: Chamber) -> None:
    await chamber.topic()
    event = await chamber.do(propose_motion, chamber.seats[2], topic=1, text=f" {WORDS} ")
    assert event.facts["needs_second"] == "no"
    assert chamber.told == [(100, EventKind.MOTION_TO_PUT), (101, EventKind.MOTION_TO_PUT)]
    assert chamber.heard[0].facts["motion"] == WORDS
    await chamber.refuses("motion-seconded", second_motion, chamber.seats[3], **FIRST)
    await chamber.do(propose_motion, chamber.host, topic=1, text="Or two")
    assert chamber.told == [(100, EventKind.MOTION_TO_PUT)]


@pytest.mark.parametrize("words", ["", "   ", "x" * 501])
async def test_its_words_are_looked_at_first(chamber: Chamber, words: str) -> None:
    await chamber.topic()
    key = "text-too-long" if words.startswith("x") else "text-empty"
    await chamber.refuses(key, propose_motion, chamber.seats[2], topic=1, text=words)


async def test_private_words_are_no_motion(chamber: Chamber) -> None:
    await chamber.topic()
    await chamber.refuses("private-matter", propose_motion, chamber.seats[2], topic=1, text="他又家暴了")


async def test_who_may_not_propose_or_second(chamber: Chamber) -> None:
    await _proposed(chamber)
    for actor in (chamber.convenor, chamber.resident, chamber.stranger):
        await chamber.refuses("not-seated", propose_motion, actor, topic=1, text=WORDS)
        await chamber.refuses("not-seated", second_motion, actor, **FIRST)
    await chamber.refuses("own-motion", second_motion, chamber.seats[2], **FIRST)
    await chamber.refuses("own-motion-waits", propose_motion, chamber.seats[2], topic=1, text="One more")
    await chamber.refuses("no-such-number", propose_motion, chamber.seats[2], topic=2, text=WORDS)
    await chamber.refuses("no-such-motion", second_motion, chamber.seats[3], topic=1, number=2)


async def test_another_seat_seconds_it(chamber: Chamber) -> None:
    await _proposed(chamber)
    await chamber.refuses("motion-unseconded", put_motion, chamber.convenor, **FIRST)
    event = await chamber.do(second_motion, chamber.seats[3], **FIRST)
    assert (event.kind, event.facts["name"]) == (EventKind.MOTION_SECONDED, "Seat 4")
    assert chamber.told == [
        (103, EventKind.MOTION_SECONDED),
        (100, EventKind.MOTION_TO_PUT),
        (101, EventKind.MOTION_TO_PUT),
    ]
    assert chamber.audited == [("second_motion", "T1:N4")]
    assert chamber.shown == {(BoardKind.TOPIC, 1)}
    await chamber.refuses("motion-seconded", second_motion, chamber.seats[4], **FIRST)


@pytest.mark.parametrize("by", [Chamber.convenor, Chamber.host])
async def test_the_chair_puts_it_in_its_own_words(chamber: Chamber, by: Actor) -> None:
    await _proposed(chamber)
    await chamber.do(second_motion, chamber.seats[3], **FIRST)
    event = await chamber.do(put_motion, by, **FIRST)
    assert (event.kind, event.facts["question"]) == (EventKind.VOTE_OPENED, WORDS)
    assert (chamber.told, chamber.heard[0].facts["vote"]) == ([(103, EventKind.MOTION_PUT)], "V1")
    assert (await chamber.row(tables.motions)).vote == 1
    assert (await chamber.ask(topic_board, number=1)).motions == ()
    await chamber.do(withdraw_vote, chamber.convenor, vote=1, reason="Later")
    await chamber.refuses("motion-over", put_motion, by, **FIRST)
    await chamber.refuses("motion-over", withdraw_motion, chamber.seats[2], **FIRST)


async def test_only_the_chair_puts_it_and_one_at_a_time(chamber: Chamber) -> None:
    await _proposed(chamber, seconded=False)
    await chamber.refuses("not-chair", put_motion, chamber.seats[2], **FIRST)
    await chamber.vote(1)
    await chamber.refuses("topic-has-vote", put_motion, chamber.convenor, **FIRST)


async def test_its_proposer_hears_how_the_vote_ended(chamber: Chamber) -> None:
    await _proposed(chamber, seconded=False)
    await chamber.do(put_motion, chamber.convenor, **FIRST)
    await chamber.do(close_vote, chamber.convenor, vote=1)
    assert (103, EventKind.VOTE_CLOSED) in chamber.told


async def test_its_proposer_takes_it_back(chamber: Chamber) -> None:
    await _proposed(chamber)
    for actor in (chamber.convenor, chamber.seats[3], chamber.stranger):
        await chamber.refuses("not-own-motion", withdraw_motion, actor, **FIRST)
    event = await chamber.do(withdraw_motion, chamber.seats[2], **FIRST)
    assert event.kind is EventKind.MOTION_WITHDRAWN
    assert chamber.audited == [("withdraw_motion", "T1")]
    assert (await chamber.row(tables.motions)).text == ""
    await chamber.refuses("motion-over", second_motion, chamber.seats[3], **FIRST)
    await chamber.do(propose_motion, chamber.seats[2], topic=1, text="Two lamps")
    # No button of the first can lead to the second.
    (waiting,) = (await chamber.ask(topic_board, number=1)).motions
    assert waiting.motion.number == 2


async def test_with_its_topic_it_comes_to_nothing(chamber: Chamber) -> None:
    await _proposed(chamber)
    await chamber.do(withdraw_topic, chamber.convenor, topic=1, reason="Two topics in one")
    assert (103, EventKind.MOTION_DROPPED) in chamber.told
    assert chamber.heard[-1].facts["motion"] == WORDS
    await chamber.refuses("topic-over", propose_motion, chamber.seats[2], topic=1, text=WORDS)


async def test_what_was_put_or_taken_back_is_not_dropped_again(chamber: Chamber) -> None:
    await _proposed(chamber, seconded=False)
    await chamber.do(withdraw_motion, chamber.seats[2], **FIRST)
    await chamber.do(propose_motion, chamber.seats[3], topic=1, text="Two lamps")
    await chamber.do(put_motion, chamber.convenor, topic=1, number=2)
    await chamber.do(close_vote, chamber.convenor, vote=1)
    await chamber.do(withdraw_topic, chamber.convenor, topic=1, reason="Two topics in one")
    assert [kind for _, kind in chamber.told] == [EventKind.TOPIC_WITHDRAWN]
    assert [row.text for row in await chamber.rows(tables.motions)] == ["", "Two lamps"]


async def test_a_settled_topic_drops_what_still_waits_and_a_failed_vote_does_not(chamber: Chamber) -> None:
    await _proposed(chamber)
    vote = await chamber.vote(1)
    await chamber.ballots(vote, "---------")
    assert len((await chamber.ask(topic_board, number=1)).motions) == 1
    await chamber.do(second_motion, chamber.seats[3], **FIRST)
    await chamber.done(await chamber.passed(1))
    chamber.later(days=8)
    await chamber.clock(DutyKind.CLOSE_FEEDBACK)
    assert (103, EventKind.MOTION_DROPPED) in chamber.told


async def test_what_each_may_do_on_the_page_of_motions(chamber: Chamber) -> None:
    await _proposed(chamber)
    seen: dict[str, tuple[Any, ...]] = {}
    for actor in (chamber.convenor, chamber.host, chamber.seats[2], chamber.resident):
        page = await chamber.ask(motions_page, actor=actor, topic=1)
        seen[actor.name] = (page.seat, page.may_put, len(page.motions))
    assert seen == {
        "Convenor": (None, True, 1),
        "Seat 1": (1, True, 1),
        "Seat 3": (3, False, 1),
        "Resident": (None, False, 1),
    }
    await chamber.refuses("not-resident", motions_page, chamber.stranger, topic=1)


async def test_a_motion_that_may_be_put_waits_for_the_chair(chamber: Chamber) -> None:
    await _proposed(chamber)
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.host)
    assert waiting.to_put == ()
    await chamber.do(second_motion, chamber.seats[3], **FIRST)
    for actor, count in ((chamber.host, 1), (chamber.convenor, 1), (chamber.seats[3], 0)):
        (waiting,) = await chamber.ask(waiting_for, actor=actor)
        assert len(waiting.to_put) == count


async def test_what_cannot_be_put_while_a_vote_is_open_does_not_wait_for_the_chair(chamber: Chamber) -> None:
    await _proposed(chamber)
    await chamber.do(second_motion, chamber.seats[3], **FIRST)
    vote = await chamber.vote(1)
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.host)
    assert waiting.to_put == ()
    await chamber.ballots(vote, "---------")
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.host)
    assert len(waiting.to_put) == 1


async def test_her_motions_are_in_what_is_kept_of_her(chamber: Chamber) -> None:
    await _proposed(chamber)
    kept = await chamber.ask(export_person, actor=chamber.seats[2])
    assert kept["motions"] == [{"council": 1, "topic": "T1", "text": WORDS}]


async def test_a_motion_of_a_seat_without_an_account_any_more(chamber: Chamber) -> None:
    await _proposed(chamber)
    await chamber.do(forget_person, chamber.seats[2])
    chamber.later(hours=1)
    await chamber.do(second_motion, chamber.seats[3], **FIRST)
    assert [kind for _, kind in chamber.told] == [EventKind.MOTION_TO_PUT] * 2
    await chamber.do(put_motion, chamber.convenor, **FIRST)
    assert chamber.told == []
    assert timedelta(0) < chamber.now - (await chamber.row(tables.motions)).proposed_at
