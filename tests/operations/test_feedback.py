"""Is it solved? Asked of those who raised it, and what their word does."""

from datetime import timedelta

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.people import Named
from bot.councils.model.resolutions import ClosedBy, Rating, ResolutionStatus, Step
from bot.councils.model.topics import TopicStatus
from bot.councils.operations.feedback import claim_done, close_feedback, confirm_done, rate_result
from bot.councils.operations.membership import claim_link, forget_person
from bot.councils.operations.resolutions import answer_ownership, report_progress, waive_resolution
from bot.councils.operations.seats import give_seat
from bot.storage import tables
from tests.operations.chamber import Chamber, of


async def _topic_of(chamber: Chamber, *proposers: int) -> int:
    """A passed vote on what the resident (200), the neighbour (201) or seat 2 (102) put forward."""
    everyone = {actor.user_id: actor for actor in (chamber.resident, chamber.neighbour, *chamber.seats)}
    issues = [await chamber.issue(by=everyone[proposer]) for proposer in proposers]
    return await chamber.passed(await chamber.topic(*issues))


async def test_done_asks_every_proposer_but_the_owner(chamber: Chamber) -> None:
    resolution = await chamber.resolution(vote=await _topic_of(chamber, 200, 102, 201, 200))
    event = await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result=" Both lamps burn ")
    close_at = chamber.now + timedelta(days=7)
    assert (event.kind, event.facts["text"]) == (EventKind.DONE_CLAIMED, "Both lamps burn")
    assert chamber.told == [(200, EventKind.FEEDBACK_ASKED), (201, EventKind.FEEDBACK_ASKED)]
    assert chamber.needs_answer == [True, True]
    assert chamber.heard[0].facts == {**event.facts, "close_at": close_at.isoformat()}
    assert chamber.audited == [("claim_done", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1)}
    kept = await chamber.row(tables.resolutions)
    assert (kept.status, kept.done_at, kept.round) == (ResolutionStatus.DONE_CLAIMED, chamber.now, 1)
    entry = (await chamber.rows(tables.log))[-1]
    assert (entry.step, entry.text) == (Step.DONE, "Both lamps burn")
    assert [(row.user_id, row.round, row.rating) for row in await chamber.rows(tables.feedback)] == [
        (200, 1, None),
        (201, 1, None),
    ]
    assert await chamber.duties() == {(DutyKind.CLOSE_FEEDBACK, 1): close_at}


async def test_done_may_be_claimed_at_any_step_under_way(chamber: Chamber) -> None:
    vote, owner = await chamber.passed(), chamber.seats[1]
    for _ in range(3):
        await chamber.resolution(vote=vote)
    await chamber.do(answer_ownership, owner, resolution=2, accepts=False)
    await chamber.do(report_progress, owner, resolution=3, text="One lamp is up")
    for resolution in (1, 2, 3):
        await chamber.do(claim_done, owner, resolution=resolution, result="Both lamps burn")
    for row in await chamber.rows(tables.resolutions):
        assert (row.status, row.declined_at) == (ResolutionStatus.DONE_CLAIMED, None)


async def test_claiming_done_is_refused(chamber: Chamber) -> None:
    resolution, owner = await chamber.resolution(), chamber.seats[1]
    await chamber.refuses("not-owner", claim_done, chamber.convenor, resolution=resolution, result="Done")
    await chamber.refuses("no-such-number", claim_done, owner, resolution=2, result="Done")
    await chamber.refuses("text-empty", claim_done, owner, resolution=resolution, result=" ")
    await chamber.refuses("private-matter", claim_done, owner, resolution=resolution, result="her divorce")
    await chamber.do(claim_done, owner, resolution=resolution, result="Done")
    await chamber.refuses("resolution-not-under-way", claim_done, owner, resolution=resolution, result="Done")


async def test_the_last_answer_closes_it_and_all_hear_of_it(chamber: Chamber) -> None:
    resolution = await chamber.done(vote=await _topic_of(chamber, 200, 201))
    event = await chamber.do(rate_result, chamber.neighbour, resolution=resolution, rating=Rating.PARTLY)
    assert (event.kind, event.facts["rating"]) == (EventKind.FEEDBACK_GIVEN, "partly")
    assert chamber.told == []
    assert chamber.audited == [("rate_result", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1)}
    assert (await chamber.row(tables.feedback, user_id=201)).answered_at == chamber.now
    assert (await chamber.row(tables.resolutions)).status is ResolutionStatus.DONE_CLAIMED

    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    kept = await chamber.row(tables.resolutions)
    assert (kept.status, kept.closed_by, kept.closed_at) == (ResolutionStatus.CLOSED, ClosedBy.ANSWERS, chamber.now)
    assert (await chamber.rows(tables.log))[-1].step is Step.CLOSED
    assert chamber.told == [
        (200, EventKind.ISSUE_SOLVED),
        (201, EventKind.ISSUE_SOLVED),
        (200, EventKind.RESOLUTION_CLOSED),
        (201, EventKind.RESOLUTION_CLOSED),
        (102, EventKind.RESOLUTION_CLOSED),
    ]
    assert chamber.heard[0].facts == {
        "issue": "I1",
        "text": "The lamp at the gate is dark",
        "council_title": "Nine of us",
    }
    assert chamber.heard[-1].facts["closed_by"] == "answers"
    assert chamber.shown == {(BoardKind.RESOLUTION, 1), (BoardKind.TOPIC, 1), (BoardKind.COUNCIL, 0)}
    assert {row.status for row in await chamber.rows(tables.issues)} == {IssueStatus.SOLVED}
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED
    assert await chamber.duties() == {}


async def test_an_answer_may_be_changed_while_others_are_waited_for(chamber: Chamber) -> None:
    resolution = await chamber.done(vote=await _topic_of(chamber, 200, 201))
    for rating in (Rating.PARTLY, Rating.SATISFIED):
        await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=rating)
    assert (await chamber.row(tables.feedback, user_id=200)).rating is Rating.SATISFIED
    assert (await chamber.row(tables.resolutions)).status is ResolutionStatus.DONE_CLAIMED


async def test_one_not_solved_reopens_it(chamber: Chamber) -> None:
    resolution = await chamber.done(vote=await _topic_of(chamber, 200, 201))
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    chamber.later(days=1)
    await chamber.do(rate_result, chamber.neighbour, resolution=resolution, rating=Rating.NOT_SOLVED)
    kept = await chamber.row(tables.resolutions)
    assert (kept.status, kept.done_at, kept.reopened_at) == (ResolutionStatus.IN_PROGRESS, None, chamber.now)
    assert (await chamber.rows(tables.log))[-1].step is Step.REOPENED
    assert chamber.told == [(100, EventKind.RESOLUTION_REOPENED), (102, EventKind.RESOLUTION_REOPENED)]
    assert chamber.audited == [("rate_result", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1)}
    assert set(await chamber.duties()) == {(DutyKind.REMIND_OWNER, 1), (DutyKind.TELL_OVERDUE, 1)}
    await chamber.refuses("feedback-over", rate_result, chamber.resident, resolution=1, rating=Rating.PARTLY)


async def test_after_reopening_all_are_asked_again(chamber: Chamber) -> None:
    resolution = await chamber.done()
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.NOT_SOLVED)
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Now they burn")
    assert chamber.told == [(200, EventKind.FEEDBACK_ASKED)]
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    assert [(row.round, row.rating) for row in await chamber.rows(tables.feedback)] == [
        (1, Rating.NOT_SOLVED),
        (2, Rating.SATISFIED),
    ]
    assert (await chamber.row(tables.resolutions)).closed_by is ClosedBy.ANSWERS


async def test_reopened_after_its_day_the_owner_is_reminded_and_the_convenor_told(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    chamber.later(days=40)
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Both lamps burn")
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.NOT_SOLVED)
    await chamber.clock(DutyKind.TELL_OVERDUE)
    assert chamber.told == [(100, EventKind.RESOLUTION_OVERDUE)]
    await chamber.clock(DutyKind.REMIND_OWNER)
    assert chamber.told == [(102, EventKind.OWNER_REMINDED)]


async def test_who_convenes_and_owns_hears_once_that_it_is_open_again(chamber: Chamber) -> None:
    resolution = await chamber.resolution(owner=of(chamber.convenor))
    await chamber.do(claim_done, chamber.convenor, resolution=resolution, result="Both lamps burn")
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.NOT_SOLVED)
    assert chamber.told == [(100, EventKind.RESOLUTION_REOPENED)]


async def test_a_rating_is_refused(chamber: Chamber) -> None:
    resolution = await chamber.resolution(vote=await _topic_of(chamber, 200, 201))
    await chamber.refuses("not-asked", rate_result, chamber.resident, resolution=resolution, rating=Rating.PARTLY)
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Both lamps burn")
    for actor in (chamber.convenor, chamber.seats[1], chamber.stranger):
        await chamber.refuses("not-asked", rate_result, actor, resolution=resolution, rating=Rating.SATISFIED)
    await chamber.refuses("no-such-number", rate_result, chamber.resident, resolution=2, rating=Rating.PARTLY)
    await chamber.do(waive_resolution, chamber.convenor, resolution=resolution, reason="No money")
    await chamber.refuses("feedback-over", rate_result, chamber.resident, resolution=resolution, rating=Rating.PARTLY)


async def test_whoever_becomes_the_owner_no_longer_rates(chamber: Chamber) -> None:
    """She raised it, was asked, and then took the seat that owns it."""
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    token = await chamber.token()
    resolution = await chamber.resolution(owner=Named(name="Seat 10"))
    await chamber.do(claim_done, chamber.convenor, resolution=resolution, result="Both lamps burn")
    await chamber.do(claim_link, chamber.resident, token=token)
    await chamber.refuses("own-result", rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)


async def test_silence_closes_it_after_seven_days_and_is_no_satisfaction(chamber: Chamber) -> None:
    resolution = await chamber.done(vote=await _topic_of(chamber, 200, 201))
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.PARTLY)
    await chamber.clock(DutyKind.CLOSE_FEEDBACK)
    kept = await chamber.row(tables.resolutions)
    assert kept.closed_at == kept.done_at + timedelta(days=7)
    assert (kept.status, kept.closed_by) == (ResolutionStatus.CLOSED, ClosedBy.TIME)
    assert [row.rating for row in await chamber.rows(tables.feedback)] == [Rating.PARTLY, None]
    assert [user for user, kind in chamber.told if kind is EventKind.RESOLUTION_CLOSED] == [200, 201, 102]
    assert chamber.heard[-1].facts["closed_by"] == "time"
    await chamber.refuses("feedback-over", rate_result, chamber.neighbour, resolution=1, rating=Rating.SATISFIED)


async def test_time_is_not_up_by_hand(chamber: Chamber) -> None:
    resolution = await chamber.done()
    await chamber.refuses("not-by-hand", close_feedback, chamber.convenor, number=resolution)


async def test_where_no_proposer_is_left_the_convenor_confirms(chamber: Chamber) -> None:
    resolution = await chamber.done(vote=await _topic_of(chamber, 102))
    assert chamber.told == [(100, EventKind.CONFIRMATION_ASKED)]
    assert chamber.heard[0].facts["text"] == "Both lamps burn"
    event = await chamber.do(confirm_done, chamber.convenor, resolution=resolution)
    assert (event.kind, event.facts["closed_by"]) == (EventKind.RESOLUTION_CLOSED, "convenor")
    assert (await chamber.row(tables.resolutions)).closed_by is ClosedBy.CONVENOR
    assert chamber.told == [(102, EventKind.ISSUE_SOLVED), (102, EventKind.RESOLUTION_CLOSED)]
    assert chamber.audited == [("confirm_done", "R1")]
    assert await chamber.duties() == {}


async def test_a_convenor_does_not_confirm_what_she_did_herself(chamber: Chamber) -> None:
    issue = await chamber.issue(by=chamber.convenor)
    vote = await chamber.passed(await chamber.topic(issue))
    resolution = await chamber.resolution(owner=of(chamber.convenor), vote=vote)
    await chamber.do(claim_done, chamber.convenor, resolution=resolution, result="Both lamps burn")
    assert chamber.told == []
    await chamber.refuses("own-result", confirm_done, chamber.convenor, resolution=resolution)
    await chamber.clock(DutyKind.CLOSE_FEEDBACK)
    assert (await chamber.row(tables.resolutions)).closed_by is ClosedBy.TIME


async def test_a_convenor_who_speaks_for_an_owner_is_not_told_of_her_own_word_and_may_confirm(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    issue = await chamber.issue(by=chamber.seats[2])
    vote = await chamber.passed(await chamber.topic(issue))
    await chamber.do(forget_person, chamber.seats[2])
    resolution = await chamber.resolution(owner=Named(name="Seat 10"), vote=vote)
    await chamber.do(claim_done, chamber.convenor, resolution=resolution, result="Both lamps burn")
    assert chamber.told == []
    await chamber.do(confirm_done, chamber.convenor, resolution=resolution)
    assert (await chamber.row(tables.resolutions)).closed_by is ClosedBy.CONVENOR


async def test_a_convenor_who_raised_it_is_not_told_that_she_reopened_it(chamber: Chamber) -> None:
    vote = await chamber.passed(await chamber.topic(await chamber.issue(chamber.convenor)))
    resolution = await chamber.done(vote=vote)
    await chamber.do(rate_result, chamber.convenor, resolution=resolution, rating=Rating.NOT_SOLVED)
    assert chamber.told == [(102, EventKind.RESOLUTION_REOPENED)]


async def test_confirming_is_refused(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    await chamber.refuses("not-done-yet", confirm_done, chamber.convenor, resolution=resolution)
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Both lamps burn")
    await chamber.refuses("proposers-decide", confirm_done, chamber.convenor, resolution=resolution)
    await chamber.refuses("not-convenor", confirm_done, chamber.host, resolution=resolution)
    await chamber.refuses("no-such-number", confirm_done, chamber.convenor, resolution=2)


async def test_a_proposer_who_asked_to_be_forgotten_is_waited_for_no_longer(chamber: Chamber) -> None:
    resolution = await chamber.done()
    await chamber.do(forget_person, chamber.resident)
    await chamber.do(confirm_done, chamber.convenor, resolution=resolution)
    assert (await chamber.row(tables.resolutions)).closed_by is ClosedBy.CONVENOR
    assert (await chamber.row(tables.issues)).status is IssueStatus.SOLVED
    assert chamber.told == [(102, EventKind.RESOLUTION_CLOSED)]


@pytest.mark.parametrize("rating", [Rating.SATISFIED, Rating.PARTLY])
async def test_one_asked_one_answer(chamber: Chamber, rating: Rating) -> None:
    resolution = await chamber.done()
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=rating)
    assert (await chamber.row(tables.resolutions)).closed_by is ClosedBy.ANSWERS
