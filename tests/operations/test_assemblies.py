"""The villagers' assembly: its steps in their order, each of which may be the last, and her word at the end."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.councils.events import EventKind
from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.people import Actor
from bot.councils.model.referrals import ASSEMBLY, ASSEMBLY_WAY, Category, ReferralStatus, ReferralStep
from bot.councils.model.resolutions import ClosedBy, Rating
from bot.councils.operations.assemblies import refuse_step, take_step
from bot.councils.operations.assembly_forms import open_step
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.ledger import ledger_page
from bot.councils.operations.membership import forget_person
from bot.councils.operations.referrals import (
    accept_referral,
    rate_referral,
    refer_issue,
    referral_page,
    referrals_waiting,
    return_referral,
)
from bot.councils.operations.seats import appoint
from bot.councils.operations.submissions import submit_issue
from bot.councils.operations.triage import merge_issue
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.test_organisation import TOWN
from tests.operations.test_referrals import LAMP, LIU, allied, miscounted

SQUARE = {"category": Category.CULTURE, "reason": "The square belongs to us all"}
WAY = ASSEMBLY_WAY[1:]
RECORDER = Chamber.seats[4]
ZONE = ZoneInfo("Asia/Shanghai")


async def submitted(chamber: Chamber) -> int:
    """An issue at the villagers' assembly, in a council that has a recorder."""
    issue = await chamber.issue()
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=5)
    await chamber.do(submit_issue, chamber.convenor, issue=issue, **SQUARE)
    return issue


def today(chamber: Chamber) -> date:
    return chamber.now.astimezone(ZONE).date()


async def _takes(chamber: Chamber, issue: int, *steps: ReferralStatus, by: Actor = RECORDER) -> None:
    for step in steps:
        if step is ReferralStatus.RESOLVED:
            chamber.later(days=7)
        words = "The square is paved" if step is ReferralStatus.RESOLVED else ""
        await chamber.do(take_step, by, issue=issue, step=step, taken_on=today(chamber), said=words)


async def _status(chamber: Chamber) -> tuple[IssueStatus, ReferralStatus]:
    return (await chamber.row(tables.issues)).status, (await chamber.row(tables.referrals)).status


async def _steps(chamber: Chamber) -> list[ReferralStep]:
    return [row.step for row in await chamber.rows(tables.chain)]


async def test_a_matter_goes_all_the_way_and_its_proposer_hears_of_every_step(chamber: Chamber) -> None:
    issue = await submitted(chamber)
    assert chamber.told == [
        (RECORDER.user_id, EventKind.ISSUE_REFERRED),
        (chamber.resident.user_id, EventKind.ISSUE_REFERRED),
    ]
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.SUBMITTED)
    (matter,) = (await chamber.ask(ledger_page, actor=chamber.convenor, first=0)).matters
    assert matter.referral is not None
    assert matter.referral.awaited is ReferralStatus.PROPOSED
    for step in WAY[:-1]:
        chamber.later(days=3)
        taken = {"step": step, "taken_on": today(chamber), "said": "All agreed"}
        await chamber.do(take_step, RECORDER, issue=issue, **taken)
        assert chamber.told == [
            (chamber.convenor.user_id, EventKind.ASSEMBLY_STEP),
            (chamber.resident.user_id, EventKind.ASSEMBLY_STEP),
        ]
        assert await _status(chamber) == (IssueStatus.REFERRED, step)
    await _takes(chamber, issue, ReferralStatus.RESOLVED, by=chamber.convenor)
    assert chamber.told == [(chamber.resident.user_id, EventKind.REFERRAL_ASKED)]
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.SATISFIED)
    assert chamber.told == [
        (chamber.convenor.user_id, EventKind.REFERRAL_CLOSED),
        (RECORDER.user_id, EventKind.REFERRAL_CLOSED),
    ]
    assert await _status(chamber) == (IssueStatus.SOLVED, ReferralStatus.CLOSED)
    row = await chamber.row(tables.referrals)
    assert (row.unit, row.result, row.rating) == (None, "The square is paved", Rating.SATISFIED)
    assert await _steps(chamber) == [*map(ReferralStep, ASSEMBLY_WAY), ReferralStep.CLOSED]


@pytest.mark.parametrize("refused", WAY)
async def test_each_step_may_say_no_and_the_issue_waits_again(chamber: Chamber, refused: ReferralStatus) -> None:
    issue = await submitted(chamber)
    await _takes(chamber, issue, *WAY[: WAY.index(refused)])
    no = {"step": refused, "taken_on": today(chamber), "reason": "First the well"}
    event = await chamber.do(refuse_step, RECORDER, issue=issue, **no)
    assert (event.facts["step"], event.facts["reason"]) == (refused, "First the well")
    assert chamber.told == [
        (chamber.convenor.user_id, EventKind.REFERRAL_RETURNED),
        (chamber.resident.user_id, EventKind.REFERRAL_RETURNED),
    ]
    assert await _status(chamber) == (IssueStatus.COLLECTED, ReferralStatus.RETURNED)
    assert DutyKind.ESCALATE_REFERRAL not in {kind for kind, _ in await chamber.duties()}
    await chamber.do(submit_issue, chamber.convenor, issue=issue, **SQUARE)
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.SUBMITTED)
    await chamber.refuses("another-step-awaited", refuse_step, RECORDER, issue=issue, **{**no, "step": WAY[1]})


@pytest.mark.parametrize("awaited", WAY)
async def test_no_other_step_than_the_one_that_is_awaited(chamber: Chamber, awaited: ReferralStatus) -> None:
    issue = await submitted(chamber)
    await _takes(chamber, issue, *WAY[: WAY.index(awaited)])
    for other in set(ReferralStatus) - {awaited}:
        taken = {"issue": issue, "step": other, "taken_on": today(chamber)}
        refusal = await chamber.refuses("another-step-awaited", take_step, RECORDER, **taken, said="Done")
        assert refusal.facts["step"] == awaited
        await chamber.refuses("another-step-awaited", refuse_step, RECORDER, **taken, reason="No")
        for agreed in (True, False):
            form = {"issue": issue, "step": other, "agreed": agreed, "opener": ""}
            await chamber.refuses("another-step-awaited", open_step, RECORDER, **form)


async def test_the_day_is_gone_by_and_not_before_that_of_the_step_before(chamber: Chamber) -> None:
    issue = await submitted(chamber)
    step = {"issue": issue, "step": ReferralStatus.PROPOSED, "said": ""}
    yesterday, tomorrow = (today(chamber) + timedelta(days=days) for days in (-1, 1))
    await chamber.refuses("step-too-early", take_step, RECORDER, **step, taken_on=yesterday)
    await chamber.refuses("date-not-gone-by", take_step, RECORDER, **step, taken_on=tomorrow)
    chamber.later(days=5)
    await chamber.do(take_step, RECORDER, **step, taken_on=tomorrow)
    link = (await chamber.rows(tables.chain))[-1]
    assert link.at.astimezone(ZONE).date() == tomorrow
    due = (await chamber.row(tables.referrals)).due_at.astimezone(ZONE).date()
    assert due == today(chamber) + timedelta(days=30)


async def test_what_was_decided_is_under_notice_before_a_result_is_written_down(chamber: Chamber) -> None:
    issue = await submitted(chamber)
    await _takes(chamber, issue, *WAY[:-1])
    ends = today(chamber) + timedelta(days=7)
    assert (await chamber.row(tables.referrals)).due_at.astimezone(ZONE).date() == ends
    result = {"issue": issue, "step": ReferralStatus.RESOLVED}
    chamber.later(days=6)
    taken = {**result, "taken_on": today(chamber), "said": "Paved"}
    refusal = await chamber.refuses("notice-runs", take_step, RECORDER, **taken)
    assert refusal.facts["day"] == ends.isoformat()
    await chamber.refuses("notice-runs", open_step, RECORDER, **result, agreed=True, opener="")
    await chamber.do(open_step, RECORDER, **result, agreed=False, opener="")
    chamber.later(days=1)
    await chamber.refuses("text-empty", take_step, RECORDER, **{**taken, "said": " "})
    await chamber.do(take_step, RECORDER, **taken)
    # Silence closes it no sooner than the notice of the result is over.
    close = (await chamber.duties())[DutyKind.CLOSE_REFERRAL, issue]
    assert close - chamber.now == timedelta(days=7)
    await chamber.clock(DutyKind.CLOSE_REFERRAL, issue)
    row = await chamber.row(tables.referrals)
    assert (row.status, row.rating, row.closed_by) == (ReferralStatus.CLOSED, None, ClosedBy.TIME)


async def test_not_solved_is_carried_out_once_more(chamber: Chamber) -> None:
    issue = await submitted(chamber)
    await _takes(chamber, issue, *WAY)
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.NOT_SOLVED)
    assert chamber.told == [
        (chamber.convenor.user_id, EventKind.REFERRAL_REOPENED),
        (RECORDER.user_id, EventKind.REFERRAL_REOPENED),
    ]
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.PUBLISHED)
    # What was decided is no longer under notice.
    taken = {"step": ReferralStatus.RESOLVED, "taken_on": today(chamber)}
    await chamber.do(take_step, RECORDER, issue=issue, **taken, said="Every stone of it")
    await chamber.do(forget_person, chamber.resident)
    await chamber.do(rate_referral, chamber.convenor, issue=issue, rating=Rating.PARTLY)
    assert (await chamber.row(tables.referrals)).closed_by is ClosedBy.CONVENOR


async def test_the_clock_asks_who_writes_it_down_and_goes_nowhere(chamber: Chamber) -> None:
    issue = await submitted(chamber)
    await chamber.clock(DutyKind.ESCALATE_REFERRAL, issue)
    assert chamber.told == [
        (chamber.convenor.user_id, EventKind.REFERRAL_OVERDUE),
        (RECORDER.user_id, EventKind.REFERRAL_OVERDUE),
    ]
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.SUBMITTED)
    assert (await chamber.duties())[DutyKind.ESCALATE_REFERRAL, issue] - chamber.now == timedelta(days=30)


async def test_who_may_write_it_down_and_who_sees_where_it_is(chamber: Chamber) -> None:
    issue = await submitted(chamber)
    step = {"issue": issue, "step": ReferralStatus.PROPOSED}
    taken = {**step, "taken_on": today(chamber)}
    for other in (chamber.host, chamber.seats[7], chamber.resident, LIU):
        await chamber.refuses("not-recording-steps", take_step, other, **taken, said="")
        await chamber.refuses("not-recording-steps", refuse_step, other, **taken, reason="No")
        await chamber.refuses("not-recording-steps", open_step, other, **step, agreed=True, opener="")
    for one, acts in ((chamber.convenor, True), (RECORDER, True), (chamber.resident, False), (chamber.seats[7], False)):
        page = await chamber.ask(referral_page, actor=one, issue=issue)
        assert (page.units, page.may_act) == ({}, acts)
        waiting = await chamber.ask(referrals_waiting, actor=one)
        assert [one.referral.number for one in waiting] == ([issue] if acts else [])
    await chamber.refuses("not-resident", referral_page, LIU, issue=issue)
    await chamber.refuses("no-such-referral", accept_referral, chamber.convenor, issue=issue)
    await chamber.refuses("no-such-referral", take_step, RECORDER, **{**taken, "issue": 99}, said="")


async def test_only_what_waits_is_submitted(chamber: Chamber) -> None:
    issue, whole = await chamber.issue(), await chamber.issue()
    await chamber.refuses("not-convenor", submit_issue, chamber.seats[2], issue=issue, **SQUARE)
    await chamber.refuses("private-matter", submit_issue, chamber.convenor, issue=issue, **{**SQUARE, "reason": "家暴"})
    await chamber.do(merge_issue, chamber.convenor, issue=issue, into=whole)
    await chamber.refuses("issue-not-collected", submit_issue, chamber.convenor, issue=issue, **SQUARE)
    await chamber.do(submit_issue, chamber.convenor, issue=whole, **SQUARE)
    await chamber.refuses("issue-not-collected", submit_issue, chamber.convenor, issue=whole, **SQUARE)


@pytest.mark.parametrize(("operation", "words"), [(take_step, "said"), (refuse_step, "reason")])
async def test_nothing_private_is_written_down(chamber: Chamber, operation: Callable[..., Any], words: str) -> None:
    issue = await submitted(chamber)
    taken = {"issue": issue, "step": ReferralStatus.PROPOSED, "taken_on": today(chamber), words: "家暴"}
    await chamber.refuses("private-matter", operation, RECORDER, **taken)


async def test_what_a_unit_returned_may_be_submitted_and_is_counted_once(chamber: Chamber) -> None:
    issue = await allied(chamber)
    await chamber.do(refer_issue, chamber.convenor, issue=issue, to=TOWN, **LAMP)
    await chamber.do(return_referral, LIU, issue=issue, reason="For the village to decide")
    await chamber.do(submit_issue, chamber.convenor, issue=issue, **SQUARE)
    assert await chamber.ask(referrals_waiting, actor=LIU) == ()
    assert [link.number for link in (await chamber.ask(referral_page, actor=LIU, issue=issue)).chain] == [1, 2, 3]
    await _takes(chamber, issue, *WAY, by=chamber.convenor)
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.SATISFIED)
    assert await chamber.ask(miscounted) == ()
    kept = {row.what: row.times for row in await chamber.rows(tables.counts)}
    assert (kept["referred"], kept["mended"]) == (1, 1)


async def test_a_closed_matter_awaits_nothing(chamber: Chamber) -> None:
    issue = await submitted(chamber)
    await _takes(chamber, issue, *WAY)
    taken = {"issue": issue, "step": ReferralStatus.RESOLVED, "taken_on": today(chamber)}
    await chamber.refuses("not-at-assembly", take_step, RECORDER, **taken, said="Again")
    await chamber.refuses("not-at-assembly", refuse_step, RECORDER, **taken, reason="No")


async def test_forms_lead_the_same_way(chamber: Chamber) -> None:
    issue = await chamber.issue()
    # A council in no alliance has no unit to refer to, but the assembly of its village.
    await chamber.do(open_form, chamber.convenor, kind=FormKind.REFER, subject=f"I{issue}")
    await chamber.do(answer_by_button, chamber.convenor, answer=Category.CULTURE)
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert page.ways == ()
    await chamber.refuses("choose-a-button", answer_by_button, chamber.convenor, answer=str(TOWN))
    await chamber.do(answer_by_button, chamber.convenor, answer=ASSEMBLY)
    event = await chamber.do(answer_form, chamber.convenor, answer="It belongs to us all")
    assert (event.kind, event.facts["holder"]) == (EventKind.ISSUE_REFERRED, ASSEMBLY)

    async def fills_in(step: ReferralStatus, *answers: str, agreed: bool = True) -> None:
        form = {"issue": issue, "step": step, "agreed": agreed, "opener": "1:2"}
        await chamber.do(open_step, chamber.convenor, **form)
        found = await chamber.ask(form_page, actor=chamber.convenor)
        assert found is not None
        assert (found.form.step, found.form.is_begun, found.about) == (step, False, "The lamp at the gate is dark")
        for answer in answers:
            pressed = answer in ("-0", "-")
            await chamber.do(answer_by_button if pressed else answer_form, chamber.convenor, answer=answer)

    for step in WAY[:-1]:
        await fills_in(step, "-0", "-")
    chamber.later(days=7)
    await fills_in(ReferralStatus.RESOLVED, "-0", "Paved")
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.NOT_SOLVED)
    await fills_in(ReferralStatus.RESOLVED, "-0", "There is no money left", agreed=False)
    assert (await _steps(chamber))[-3:] == [ReferralStep.RESOLVED, ReferralStep.REOPENED, ReferralStep.RETURNED]
    for kind in (FormKind.STEP, FormKind.RESULT, FormKind.NOT_AGREED):
        await chamber.refuses("no-form", open_form, chamber.convenor, kind=kind, subject=f"I{issue}")
