"""What a council voted for goes to the villagers' assembly: its topic is settled here, and comes back if it has to."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.councils.events import EventKind
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.people import Named
from bot.councils.model.referrals import ASSEMBLY_WAY, Category, ReferralStatus
from bot.councils.model.resolutions import Rating
from bot.councils.model.sessions import Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence, TopicStatus
from bot.councils.operations.assemblies import refuse_step, take_step
from bot.councils.operations.deferring import defer_topic
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.issues import withdraw_issue
from bot.councils.operations.ledger import ledger_rows
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.referrals import rate_referral
from bot.councils.operations.resolutions import adopt_resolution
from bot.councils.operations.submissions import submit_decision
from bot.councils.operations.topics import topic_board, withdraw_topic
from bot.councils.operations.triage import merge_issue
from bot.councils.operations.votes import open_vote
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.test_referrals import allied, miscounted

PAVED = {"category": Category.CULTURE, "reason": "The square belongs to us all"}
ZONE = ZoneInfo("Asia/Shanghai")
RESOLUTION = {"text": "We pave it", "owner": Named(name="Seat 3"), "due": date(2026, 12, 1)}


async def _voted(chamber: Chamber) -> int:
    """I1 and I2 became T1, I3 was merged into I2, and V1 passed."""
    await allied(chamber)
    await chamber.issue(chamber.seats[6])
    await chamber.do(merge_issue, chamber.convenor, issue=await chamber.issue(chamber.seats[7]), into=2)
    return await chamber.passed(await chamber.topic(1, 2))


async def _issues(chamber: Chamber) -> list[tuple[IssueStatus, int | None]]:
    return [(row.status, row.merged_into) for row in await chamber.rows(tables.issues)]


async def _to_resolve(chamber: Chamber) -> list[int]:
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    return [vote.number for vote in waiting.to_resolve]


async def _takes(chamber: Chamber, *steps: ReferralStatus) -> None:
    for step in steps:
        chamber.later(days=7)
        day = chamber.now.astimezone(ZONE).date()
        await chamber.do(take_step, chamber.convenor, issue=1, step=step, taken_on=day, said="They agreed")


async def test_what_was_voted_for_is_submitted_as_one_matter_and_done(chamber: Chamber) -> None:
    vote = await _voted(chamber)
    assert await _to_resolve(chamber) == [vote]
    event = await chamber.do(submit_decision, chamber.convenor, vote=vote, **PAVED)
    question = (await chamber.row(tables.votes)).question
    assert (event.facts["issue"], event.facts["text"]) == ("I1", question)
    assert {user for user, kind in chamber.told if kind is EventKind.ISSUE_REFERRED} == {
        chamber.resident.user_id,
        chamber.seats[6].user_id,
        chamber.seats[7].user_id,
    }
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED
    merged = (IssueStatus.MERGED, 1)
    assert await _issues(chamber) == [(IssueStatus.REFERRED, None), merged, merged]
    assert await _to_resolve(chamber) == []
    board = await chamber.ask(topic_board, number=1)
    assert board.referral is not None
    assert (board.emptied, board.referral.awaited) == (False, ReferralStatus.PROPOSED)
    assert await chamber.ask(miscounted) == ()

    await _takes(chamber, *ASSEMBLY_WAY[1:])
    row = (await chamber.ask(ledger_rows, actor=chamber.convenor, after=0))[0]
    assert row.matter.referral is not None
    await chamber.do(rate_referral, chamber.resident, issue=1, rating=Rating.SATISFIED)
    assert await _issues(chamber) == [(IssueStatus.SOLVED, None), merged, merged]
    assert await _to_resolve(chamber) == []
    assert await chamber.ask(miscounted) == ()
    kept = {row.what: row.times for row in await chamber.rows(tables.counts) if not row.what.startswith("active")}
    assert (kept["referred"], kept["mended"], kept["accepted"], kept["solved"], kept["days:42"]) == (1, 1, 1, 1, 1)


async def test_what_is_not_agreed_to_stands_in_its_topic_again(chamber: Chamber) -> None:
    vote = await _voted(chamber)
    await chamber.do(submit_decision, chamber.convenor, vote=vote, **PAVED)
    day = chamber.now.astimezone(ZONE).date()
    no = {"issue": 1, "step": ReferralStatus.PROPOSED, "taken_on": day, "reason": "First the well"}
    event = await chamber.do(refuse_step, chamber.convenor, **no)
    assert event.facts["waits"] == "no"
    assert (await chamber.row(tables.topics)).status is TopicStatus.DISCUSSED
    assert (await _issues(chamber))[0] == (IssueStatus.ACCEPTED, None)
    assert await _to_resolve(chamber) == [vote]
    (row, *_) = await chamber.ask(ledger_rows, actor=chamber.convenor, after=0)
    assert row.matter.referral is None
    await chamber.do(submit_decision, chamber.convenor, vote=vote, **PAVED)
    assert (await chamber.row(tables.referrals)).status is ReferralStatus.SUBMITTED
    assert await chamber.ask(miscounted) == ()


async def test_while_it_is_there_nothing_else_is_done_about_its_topic(chamber: Chamber) -> None:
    vote = await _voted(chamber)
    await chamber.do(submit_decision, chamber.convenor, vote=vote, **PAVED)
    convenor = chamber.convenor
    await chamber.refuses("topic-at-assembly", open_vote, convenor, topic=1, motion="We pave half of it")
    await chamber.refuses("topic-at-assembly", adopt_resolution, convenor, vote=vote, **RESOLUTION)
    await chamber.refuses("topic-at-assembly", open_form, convenor, kind=FormKind.RESOLVE, subject="V1")
    await chamber.refuses("topic-at-assembly", open_form, convenor, kind=FormKind.SUBMIT, subject="V1")
    for operation in (withdraw_topic, defer_topic):
        await chamber.refuses("topic-over", operation, convenor, topic=1, reason="No")
    await chamber.refuses("issue-over", withdraw_issue, chamber.resident, issue=1, reason="No")


async def test_only_what_passed_and_is_at_rest_is_submitted(chamber: Chamber) -> None:
    await chamber.issue()
    vote = await chamber.vote(await chamber.topic(1))
    await chamber.refuses("vote-not-passed", submit_decision, chamber.convenor, vote=vote, **PAVED)
    passed = await chamber.passed(await chamber.topic(await chamber.issue()))
    await chamber.refuses("not-convenor", submit_decision, chamber.seats[2], vote=passed, **PAVED)
    private = {**PAVED, "reason": "家暴"}
    await chamber.refuses("private-matter", submit_decision, chamber.convenor, vote=passed, **private)
    await chamber.do(adopt_resolution, chamber.convenor, vote=passed, **RESOLUTION)
    await chamber.refuses("topic-has-resolution", submit_decision, chamber.convenor, vote=passed, **PAVED)
    alone = await chamber.passed(await chamber.topic(await chamber.issue()))
    await chamber.do(withdraw_issue, chamber.resident, issue=3, reason="It is nothing")
    await chamber.refuses("topic-over", submit_decision, chamber.convenor, vote=alone, **PAVED)


async def test_what_was_voted_on_a_home_visit_stays_there(chamber: Chamber) -> None:
    def at_home(tx: Transaction, *, now: datetime) -> None:
        times = {"starts_at": now, "convened_at": now, "opened_at": now}
        visit = {"mode": Mode.HOME_VISIT, "cadence": Cadence.SINGLE, "status": SessionStatus.CLOSED, "place": "Hers"}
        tx.sessions.add(Session(council=1, number=1, **visit, **times))  # type: ignore[arg-type]  # its plain fields
        (vote,) = tx.votes.find(council=1)
        tx.votes.save(replace(vote, session=1))

    vote = await chamber.passed()
    await chamber.archive.write(at_home)
    await chamber.refuses("voted-at-home", submit_decision, chamber.convenor, vote=vote, **PAVED)


async def test_its_form_leads_the_same_way(chamber: Chamber) -> None:
    await _voted(chamber)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.SUBMIT, subject="V1")
    await chamber.do(answer_by_button, chamber.convenor, answer=Category.CULTURE)
    event = await chamber.do(answer_form, chamber.convenor, answer="It belongs to us all")
    assert (event.kind, event.facts["holder"]) == (EventKind.ISSUE_REFERRED, "assembly")
