"""Resolutions: adopted, taken on, reported on, reminded of, given up."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.people import CLOCK, Actor, Named
from bot.councils.model.resolutions import ClosedBy, Rating, ResolutionStatus, Step
from bot.councils.model.topics import TopicStatus
from bot.councils.operations.duties import do_duty
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.resolutions import (
    adopt_resolution,
    answer_ownership,
    appoint_owner,
    open_resolutions,
    remind_owner,
    report_progress,
    resolution_board,
    tell_overdue,
    waive_resolution,
    withdraw_resolution,
)
from bot.councils.operations.seats import give_seat
from bot.councils.operations.topics import withdraw_topic
from bot.storage import tables
from tests.operations.chamber import Chamber, of

DUE = date(2026, 4, 1)
DUE_AT = datetime(2026, 4, 1, 15, 59, tzinfo=UTC)  # 23:59, council time
NINE = "01:00"  # nine in the morning, council time


def morning(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{NINE}+00:00")


async def _steps(chamber: Chamber) -> list[Step]:
    return [row.step for row in await chamber.rows(tables.log)]


async def _status(chamber: Chamber) -> ResolutionStatus:
    status: ResolutionStatus = (await chamber.row(tables.resolutions)).status
    return status


async def test_a_resolution_says_who_does_what_by_when(chamber: Chamber) -> None:
    vote = await chamber.passed()
    event = await chamber.do(
        adopt_resolution,
        chamber.convenor,
        vote=vote,
        text=" Put up two lamps ",
        owner=of(chamber.seats[1]),
        due=DUE,
        test="Both burn",
    )
    kept = await chamber.row(tables.resolutions)
    assert (kept.text, kept.test, kept.vote, kept.topic) == ("Put up two lamps", "Both burn", vote, 1)
    assert (kept.owner_seat, kept.owner_id, kept.owner_name) == (2, 102, "Seat 2")
    assert (kept.due_at, kept.adopted_at, kept.status) == (DUE_AT, chamber.now, ResolutionStatus.ADOPTED)
    assert await _steps(chamber) == [Step.ADOPTED]
    assert (event.kind, event.number) == (EventKind.RESOLUTION_ADOPTED, 1)
    assert event.facts == {
        "resolution": "R1",
        "what": "Put up two lamps",
        "name": "Seat 2",
        "due_at": "2026-04-01T23:59:00+08:00",
        "test": "Both burn",
        "as_voted": "no",
        "council_title": "Nine of us",
    }
    assert chamber.told == [(102, EventKind.OWNER_ASKED), (200, EventKind.RESOLUTION_ADOPTED)]
    assert chamber.needs_answer == [True, False]
    assert chamber.audited == [("adopt_resolution", "R1")]
    assert chamber.shown == {
        (BoardKind.COUNCIL, 0),
        (BoardKind.RESOLUTION, 1),
        (BoardKind.VOTE, vote),
        (BoardKind.TOPIC, 1),
    }
    assert await chamber.duties() == {
        (DutyKind.REMIND_OWNER, 1): morning("2026-03-29"),
        (DutyKind.TELL_OVERDUE, 1): DUE_AT + timedelta(days=7),
    }


async def test_without_a_test_of_its_own_the_motions_wording_is_the_test(chamber: Chamber) -> None:
    await chamber.resolution()
    assert (await chamber.row(tables.resolutions)).test == "We put up two lamps"
    assert [event.facts["as_voted"] for event in chamber.heard] == ["yes", "yes"]
    assert (await chamber.ask(resolution_board, number=1)).as_voted


@pytest.mark.parametrize(
    ("owner", "seat", "user_id", "name"),
    [
        (Named(user_id=103), 3, 103, "Seat 3"),
        (Named(username="Seat_3"), 3, 103, "Seat 3"),
        (Named(name="Seat 3"), 3, 103, "Seat 3"),
        (Named(username="neighbour"), None, 201, "Neighbour"),
        (Named(user_id=900, name="Stranger"), None, 900, "Stranger"),
        (Named(user_id=900), None, 900, ""),
    ],
)
async def test_the_owner_is_whoever_was_named(
    chamber: Chamber, owner: Named, seat: int | None, user_id: int, name: str
) -> None:
    await chamber.resolution(owner=owner)
    kept = await chamber.row(tables.resolutions)
    assert (kept.owner_seat, kept.owner_id, kept.owner_name) == (seat, user_id, name)
    assert chamber.told[0] == (user_id, EventKind.OWNER_ASKED)


async def test_a_proposer_who_owns_it_is_asked_and_not_told_besides(chamber: Chamber) -> None:
    issues = [await chamber.issue(), await chamber.issue(by=chamber.neighbour)]
    vote = await chamber.passed(await chamber.topic(*issues))
    await chamber.resolution(owner=of(chamber.resident), vote=vote)
    assert chamber.told == [(200, EventKind.OWNER_ASKED), (201, EventKind.RESOLUTION_ADOPTED)]


async def test_a_passed_vote_may_have_several_resolutions(chamber: Chamber) -> None:
    vote = await chamber.passed()
    assert [await chamber.resolution(vote=vote), await chamber.resolution(vote=vote)] == [1, 2]


async def test_it_may_be_due_today(chamber: Chamber) -> None:
    vote, owner = await chamber.passed(), of(chamber.host)
    chamber.later(hours=14 - 1 / 30)  # 23:58, council time
    today = date(2026, 3, 2)
    await chamber.do(adopt_resolution, chamber.convenor, vote=vote, text="Sweep", owner=owner, due=today)
    chamber.later(minutes=1)
    await chamber.refuses(
        "date-past", adopt_resolution, chamber.convenor, vote=vote, text="Sweep", owner=owner, due=today
    )


async def test_adopting_is_refused(chamber: Chamber) -> None:
    vote = await chamber.passed()
    right = {"vote": vote, "text": "Put up two lamps", "owner": of(chamber.seats[1]), "due": DUE}
    convenor, adopt = chamber.convenor, adopt_resolution
    await chamber.refuses("not-convenor", adopt, chamber.host, **right)
    await chamber.refuses("no-such-number", adopt, convenor, **{**right, "vote": 2})
    await chamber.refuses("text-empty", adopt, convenor, **{**right, "text": " "})
    await chamber.refuses("text-too-long", adopt, convenor, **{**right, "text": "x" * 501})
    await chamber.refuses("private-matter", adopt, convenor, **{**right, "test": "her divorce is through"})
    await chamber.refuses("date-past", adopt, convenor, **{**right, "due": date(2026, 3, 1)})
    nobody = await chamber.refuses("owner-unknown", adopt, convenor, **{**right, "owner": Named(username="nobody")})
    assert nobody.facts == {"name": "nobody"}
    nobody = await chamber.refuses("owner-unknown", adopt, convenor, **{**right, "owner": Named(name="Nobody")})
    assert nobody.facts == {"name": "Nobody"}
    await chamber.refuses("owner-unknown", adopt, convenor, **{**right, "owner": Named()})
    await chamber.do(withdraw_topic, convenor, topic=1, reason="Not ours")
    await chamber.refuses("topic-over", adopt, convenor, **right)


async def test_only_a_passed_vote_is_resolved(chamber: Chamber) -> None:
    vote = await chamber.vote()
    right = {"text": "Put up two lamps", "owner": of(chamber.seats[1]), "due": DUE}
    await chamber.refuses("vote-not-passed", adopt_resolution, chamber.convenor, vote=vote, **right)
    await chamber.ballots(vote, "---------")
    await chamber.refuses("vote-not-passed", adopt_resolution, chamber.convenor, vote=vote, **right)


@pytest.mark.parametrize(
    ("accepts", "kind", "status", "step"),
    [
        (True, EventKind.OWNER_ACCEPTED, ResolutionStatus.CLAIMED, Step.CLAIMED),
        (False, EventKind.OWNER_DECLINED, ResolutionStatus.ADOPTED, Step.DECLINED),
    ],
)
async def test_the_owner_answers_once(
    chamber: Chamber, accepts: bool, kind: EventKind, status: ResolutionStatus, step: Step
) -> None:
    resolution, owner = await chamber.resolution(), chamber.seats[1]
    event = await chamber.do(answer_ownership, owner, resolution=resolution, accepts=accepts)
    assert event.kind is kind
    assert chamber.told == [(100, kind)]
    assert chamber.audited == [("answer_ownership", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1)}
    assert await _steps(chamber) == [Step.ADOPTED, step]
    kept = await chamber.row(tables.resolutions)
    assert (kept.status, kept.declined_at) == (status, None if accepts else chamber.now)
    await chamber.refuses("owner-answered", answer_ownership, owner, resolution=resolution, accepts=True)


async def test_nobody_answers_for_an_owner_with_an_account(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    for actor in (chamber.convenor, chamber.host, chamber.resident):
        refusal = await chamber.refuses("not-owner", answer_ownership, actor, resolution=resolution, accepts=True)
        assert refusal.facts == {"resolution": "R1", "name": "Seat 2"}
    await chamber.refuses("no-such-number", answer_ownership, chamber.seats[1], resolution=2, accepts=True)


async def test_for_an_owner_without_an_account_the_convenor_speaks(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    resolution = await chamber.resolution(owner=Named(name="Seat 10"))
    assert chamber.told == [(200, EventKind.RESOLUTION_ADOPTED)]
    await chamber.refuses("not-owner", answer_ownership, chamber.host, resolution=resolution, accepts=True)
    await chamber.do(answer_ownership, chamber.convenor, resolution=resolution, accepts=True)
    assert chamber.told == []
    await chamber.clock(DutyKind.REMIND_OWNER)
    assert chamber.told == [(100, EventKind.OWNER_REMINDED)]


async def test_of_what_the_owner_declined_the_convenor_is_reminded(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    await chamber.do(answer_ownership, chamber.seats[1], resolution=resolution, accepts=False)
    await chamber.clock(DutyKind.REMIND_OWNER)
    assert chamber.told == [(100, EventKind.OWNER_REMINDED)]
    assert chamber.heard[0].facts["declined"] == "yes"
    await chamber.do(appoint_owner, chamber.convenor, resolution=resolution, owner=of(chamber.seats[2]))
    await chamber.clock(DutyKind.REMIND_OWNER)
    assert chamber.told == [(103, EventKind.OWNER_REMINDED)]
    assert chamber.heard[0].facts["declined"] == "no"


async def test_another_owner_is_asked_anew(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    await chamber.do(answer_ownership, chamber.seats[1], resolution=resolution, accepts=False)
    event = await chamber.do(appoint_owner, chamber.convenor, resolution=resolution, owner=of(chamber.seats[2]))
    assert (event.kind, event.facts["name"]) == (EventKind.OWNER_ASKED, "Seat 3")
    assert chamber.told == [(103, EventKind.OWNER_ASKED)]
    assert chamber.needs_answer == [True]
    assert chamber.audited == [("appoint_owner", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1)}
    kept = await chamber.row(tables.resolutions)
    assert (kept.owner_seat, kept.owner_id, kept.status, kept.declined_at) == (3, 103, ResolutionStatus.ADOPTED, None)
    assert (await chamber.rows(tables.log))[-1].text == "Seat 3"
    await chamber.refuses("not-owner", answer_ownership, chamber.seats[1], resolution=resolution, accepts=True)
    await chamber.do(answer_ownership, chamber.seats[2], resolution=resolution, accepts=True)


async def test_the_new_owner_may_be_no_seat_or_have_no_account(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    await chamber.do(appoint_owner, chamber.convenor, resolution=resolution, owner=of(chamber.resident))
    kept = await chamber.row(tables.resolutions)
    assert (kept.owner_seat, kept.owner_id, kept.owner_name) == (None, 200, "Resident")
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Seat 10")
    await chamber.do(appoint_owner, chamber.convenor, resolution=resolution, owner=Named(name="Seat 10"))
    kept = await chamber.row(tables.resolutions)
    assert (kept.owner_seat, kept.owner_id, kept.owner_name) == (10, None, "Seat 10")
    assert chamber.told == []


async def test_appointing_an_owner_is_refused(chamber: Chamber) -> None:
    resolution, owner = await chamber.resolution(), of(chamber.seats[2])
    await chamber.refuses("not-convenor", appoint_owner, chamber.seats[1], resolution=resolution, owner=owner)
    await chamber.refuses("no-such-number", appoint_owner, chamber.convenor, resolution=2, owner=owner)
    await chamber.refuses("owner-unknown", appoint_owner, chamber.convenor, resolution=resolution, owner=Named())
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Both lamps burn")
    refusal = await chamber.refuses(
        "resolution-not-under-way", appoint_owner, chamber.convenor, resolution=resolution, owner=owner
    )
    assert refusal.facts == {"resolution": "R1", "status": "done_claimed"}


async def test_the_owner_reports_and_the_proposers_hear_it(chamber: Chamber) -> None:
    issues = [await chamber.issue(), await chamber.issue(by=chamber.seats[1])]
    resolution = await chamber.resolution(vote=await chamber.passed(await chamber.topic(*issues)))
    await chamber.do(answer_ownership, chamber.seats[1], resolution=resolution, accepts=False)
    event = await chamber.do(report_progress, chamber.seats[1], resolution=resolution, text=" One lamp is up ")
    assert (event.kind, event.facts["text"]) == (EventKind.PROGRESS_REPORTED, "One lamp is up")
    assert chamber.told == [(200, EventKind.PROGRESS_REPORTED)]
    assert chamber.audited == [("report_progress", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1)}
    kept = await chamber.row(tables.resolutions)
    assert (kept.status, kept.declined_at) == (ResolutionStatus.IN_PROGRESS, None)
    entry = (await chamber.rows(tables.log))[-1]
    assert (entry.number, entry.step, entry.text, entry.at) == (3, Step.PROGRESS, "One lamp is up", chamber.now)
    await chamber.refuses("owner-answered", answer_ownership, chamber.seats[1], resolution=resolution, accepts=True)


async def test_a_report_is_refused(chamber: Chamber) -> None:
    resolution, owner = await chamber.resolution(), chamber.seats[1]
    await chamber.refuses("not-owner", report_progress, chamber.convenor, resolution=resolution, text="One")
    await chamber.refuses("no-such-number", report_progress, owner, resolution=2, text="One")
    await chamber.refuses("text-empty", report_progress, owner, resolution=resolution, text="\u200b")
    await chamber.refuses("private-matter", report_progress, owner, resolution=resolution, text="her divorce")
    await chamber.do(waive_resolution, chamber.convenor, resolution=resolution, reason="No money")
    await chamber.refuses("resolution-not-under-way", report_progress, owner, resolution=resolution, text="One")


@pytest.mark.parametrize("done", [False, True])
async def test_a_resolution_is_waived_with_a_reason(chamber: Chamber, done: bool) -> None:
    resolution = await (chamber.done() if done else chamber.resolution())
    event = await chamber.do(waive_resolution, chamber.convenor, resolution=resolution, reason=" No money ")
    assert event.kind is EventKind.RESOLUTION_WAIVED
    assert (event.facts["text"], event.facts["closed_by"]) == ("No money", "waiver")
    kept = await chamber.row(tables.resolutions)
    assert (kept.status, kept.closed_by, kept.closed_at) == (ResolutionStatus.WAIVED, ClosedBy.WAIVER, chamber.now)
    assert chamber.told == [(200, EventKind.RESOLUTION_WAIVED), (102, EventKind.RESOLUTION_WAIVED)]
    assert chamber.audited == [("waive_resolution", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1), (BoardKind.TOPIC, 1), (BoardKind.COUNCIL, 0)}
    entry = (await chamber.rows(tables.log))[-1]
    assert (entry.step, entry.text) == (Step.WAIVED, "No money")
    assert await chamber.duties() == {}
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED
    assert (await chamber.row(tables.issues)).status is IssueStatus.ACCEPTED


@pytest.mark.parametrize("done", [False, True])
async def test_a_resolution_is_withdrawn_with_a_reason(chamber: Chamber, done: bool) -> None:
    resolution = await (chamber.done() if done else chamber.resolution())
    event = await chamber.do(withdraw_resolution, chamber.convenor, resolution=resolution, reason=" Written twice ")
    assert (event.kind, event.facts["text"]) == (EventKind.RESOLUTION_WITHDRAWN, "Written twice")
    kept = await chamber.row(tables.resolutions)
    assert (kept.status, kept.closed_by, kept.closed_at) == (ResolutionStatus.WITHDRAWN, None, chamber.now)
    assert chamber.told == [(200, EventKind.RESOLUTION_WITHDRAWN), (102, EventKind.RESOLUTION_WITHDRAWN)]
    assert chamber.audited == [("withdraw_resolution", "R1")]
    assert chamber.shown == {(BoardKind.RESOLUTION, 1), (BoardKind.TOPIC, 1), (BoardKind.COUNCIL, 0)}
    entry = (await chamber.rows(tables.log))[-1]
    assert (entry.step, entry.text) == (Step.WITHDRAWN, "Written twice")
    assert await chamber.duties() == {}
    assert (await chamber.row(tables.issues)).status is IssueStatus.ACCEPTED


async def test_who_withdraws_it_needs_not_be_told(chamber: Chamber) -> None:
    resolution = await chamber.resolution(owner=of(chamber.convenor))
    await chamber.do(withdraw_resolution, chamber.convenor, resolution=resolution, reason="Written twice")
    assert chamber.told == [(200, EventKind.RESOLUTION_WITHDRAWN)]


async def test_ending_a_resolution_is_refused(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    for operation in (waive_resolution, withdraw_resolution):
        for actor in (chamber.host, chamber.seats[1], chamber.resident):
            await chamber.refuses("not-convenor", operation, actor, resolution=resolution, reason="No money")
        await chamber.refuses("no-such-number", operation, chamber.convenor, resolution=2, reason="No money")
        await chamber.refuses("text-empty", operation, chamber.convenor, resolution=resolution, reason="")
        await chamber.refuses("private-matter", operation, chamber.convenor, resolution=resolution, reason="divorce")
    await chamber.do(waive_resolution, chamber.convenor, resolution=resolution, reason="No money")
    for operation in (waive_resolution, withdraw_resolution):
        refusal = await chamber.refuses(
            "resolution-over", operation, chamber.convenor, resolution=resolution, reason="No money"
        )
        assert refusal.facts == {"resolution": "R1", "status": "waived"}


async def test_a_topic_waits_for_its_last_resolution(chamber: Chamber) -> None:
    vote = await chamber.passed()
    await chamber.resolution(vote=vote)
    await chamber.resolution(vote=vote)
    await chamber.do(withdraw_resolution, chamber.convenor, resolution=1, reason="Written twice")
    assert (await chamber.row(tables.topics)).status is TopicStatus.DISCUSSED
    await chamber.do(claim_done, chamber.seats[1], resolution=2, result="Both lamps burn")
    await chamber.do(rate_result, chamber.resident, resolution=2, rating=Rating.SATISFIED)
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED
    assert (await chamber.row(tables.issues)).status is IssueStatus.SOLVED


async def test_the_owner_is_reminded_before_on_the_day_and_while_it_is_overdue(chamber: Chamber) -> None:
    await chamber.resolution()
    heard = []
    for _ in range(5):
        await chamber.clock(DutyKind.REMIND_OWNER)
        (event,) = chamber.heard
        assert chamber.told == [(102, EventKind.OWNER_REMINDED)]
        assert chamber.needs_answer == [True]
        heard.append((chamber.now, event.facts["days"], event.facts["overdue"]))
    assert heard == [
        (morning("2026-03-29"), 3, "no"),
        (morning("2026-03-31"), 1, "no"),
        (morning("2026-04-01"), 0, "no"),
        (morning("2026-04-04"), 3, "yes"),
        (morning("2026-04-07"), 6, "yes"),
    ]
    assert (await chamber.duties())[DutyKind.REMIND_OWNER, 1] == morning("2026-04-10")


async def test_a_clock_that_slept_reminds_once(chamber: Chamber) -> None:
    await chamber.resolution()
    chamber.now = morning("2026-04-06")
    await chamber.clock(DutyKind.REMIND_OWNER)
    assert chamber.told == [(102, EventKind.OWNER_REMINDED)]
    await chamber.do(do_duty, CLOCK, kind=DutyKind.REMIND_OWNER, number=1)
    assert chamber.told == []
    assert (await chamber.duties())[DutyKind.REMIND_OWNER, 1] == morning("2026-04-07")


async def test_the_convenor_hears_once_that_it_is_long_overdue(chamber: Chamber) -> None:
    await chamber.resolution()
    await chamber.clock(DutyKind.TELL_OVERDUE)
    assert chamber.now == DUE_AT + timedelta(days=7)
    assert chamber.told == [(100, EventKind.RESOLUTION_OVERDUE)]
    assert chamber.heard[0].facts["days"] == 7
    assert chamber.shown == {(BoardKind.RESOLUTION, 1)}
    assert list(await chamber.duties()) == [(DutyKind.REMIND_OWNER, 1)]


async def test_the_clocks_work_is_not_done_by_hand(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    for actor in (chamber.convenor, Actor(user_id=CLOCK.user_id)):
        await chamber.refuses("not-by-hand", remind_owner, actor, number=resolution)
        await chamber.refuses("not-by-hand", tell_overdue, actor, number=resolution)


async def test_the_open_ones_are_shown_to_the_seated(chamber: Chamber) -> None:
    vote = await chamber.passed()
    for _ in range(3):
        await chamber.resolution(vote=vote)
    await chamber.do(waive_resolution, chamber.convenor, resolution=2, reason="No money")
    await chamber.do(claim_done, chamber.seats[1], resolution=3, result="Both lamps burn")
    for actor in (chamber.convenor, chamber.seats[8]):
        assert [one.label for one in await chamber.ask(open_resolutions, actor=actor)] == ["R1", "R3"]
    await chamber.refuses("not-seated", open_resolutions, chamber.resident)


async def test_the_board_of_a_resolution_shows_its_way(chamber: Chamber) -> None:
    issues = [await chamber.issue(), await chamber.issue(by=chamber.neighbour), await chamber.issue(by=chamber.host)]
    resolution = await chamber.done(vote=await chamber.passed(await chamber.topic(*issues)))
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    await chamber.do(rate_result, chamber.host, resolution=resolution, rating=Rating.SATISFIED)
    board = await chamber.ask(resolution_board, number=resolution)
    assert (board.council.title, board.topic.label, board.resolution.label) == ("Nine of us", "T1", "R1")
    assert [entry.step for entry in board.log] == [Step.ADOPTED, Step.DONE]
    assert (board.asked, board.ratings, board.overdue) == (3, {Rating.SATISFIED: 2}, False)


async def test_the_board_shows_ratings_of_the_last_round_alone(chamber: Chamber) -> None:
    resolution = await chamber.done()
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.NOT_SOLVED)
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Now they burn")
    board = await chamber.ask(resolution_board, number=resolution)
    assert (board.asked, board.ratings) == (1, {})


async def test_it_is_overdue_once_its_day_is_over(chamber: Chamber) -> None:
    resolution = await chamber.resolution()
    chamber.now = DUE_AT
    assert not (await chamber.ask(resolution_board, number=resolution)).overdue
    chamber.later(seconds=1)
    assert (await chamber.ask(resolution_board, number=resolution)).overdue
    assert await _status(chamber) is ResolutionStatus.ADOPTED
