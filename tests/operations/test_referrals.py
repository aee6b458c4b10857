"""Referrals: the way up, sideways and back, the clock of each tier, and her word at the end."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.councils.events import EventKind
from bot.councils.model.counts import Miscount
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.organisation import Role, UnitMember, UnitRole
from bot.councils.model.people import Actor
from bot.councils.model.referrals import Category, ReferralStatus, ReferralStep
from bot.councils.model.resolutions import ClosedBy, Rating
from bot.councils.model.summaries import Span, period_of
from bot.councils.operations.alliances import leave_alliance
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.membership import forget_person
from bot.councils.operations.referrals import (
    accept_referral,
    pass_on,
    rate_referral,
    refer_issue,
    referral_page,
    referrals_waiting,
    resolve_referral,
    return_referral,
)
from bot.councils.operations.summaries import summary
from bot.councils.operations.tallying import miscounts_of
from bot.councils.operations.triage import merge_issue
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import Chamber, person
from tests.operations.test_organisation import COUNTY, OTHER_TOWN, TOWN, VILLAGE, WANG, county

LIU = person(701, "Coordinator of Willow town")
SHI = person(702, "Coordinator of Stone town")
LAMP = {"category": Category.LIGHTING, "reason": "The pole is the town's"}


async def allied(chamber: Chamber) -> int:
    """The council belongs to the village, the towns have coordinators; the number of an issue that waits."""

    def place(tx: Transaction, *, now: datetime) -> None:
        tx.unit_members.put(UnitMember(council=chamber.council, unit=VILLAGE, joined_at=now))
        for unit, who in ((TOWN, LIU), (OTHER_TOWN, SHI)):
            tx.unit_roles.put(UnitRole(unit=unit, user_id=who.user_id, role=Role.COORDINATOR))

    await county(chamber)
    await chamber.archive.write(place)
    return await chamber.issue()


async def referred(chamber: Chamber) -> int:
    issue = await allied(chamber)
    await chamber.do(refer_issue, chamber.convenor, issue=issue, to=TOWN, **LAMP)
    return issue


async def _status(chamber: Chamber) -> tuple[IssueStatus, ReferralStatus]:
    return (await chamber.row(tables.issues)).status, (await chamber.row(tables.referrals)).status


async def _chain(chamber: Chamber) -> list[tuple[ReferralStep, int]]:
    return [(row.step, row.to_unit) for row in await chamber.rows(tables.chain)]


async def test_a_lamp_goes_up_is_returned_escalates_and_comes_back_mended(chamber: Chamber) -> None:
    issue = await referred(chamber)
    assert chamber.told == [
        (chamber.resident.user_id, EventKind.ISSUE_REFERRED),
        (LIU.user_id, EventKind.REFERRAL_RECEIVED),
    ]
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.SENT)

    await chamber.do(return_referral, LIU, issue=issue, reason="Which lamp?")
    assert chamber.told == [
        (chamber.convenor.user_id, EventKind.REFERRAL_RETURNED),
        (chamber.resident.user_id, EventKind.REFERRAL_RETURNED),
    ]
    assert await _status(chamber) == (IssueStatus.COLLECTED, ReferralStatus.RETURNED)
    await chamber.do(refer_issue, chamber.convenor, issue=issue, to=TOWN, **LAMP)
    await chamber.do(accept_referral, LIU, issue=issue)
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.ACCEPTED)

    await chamber.clock(DutyKind.ESCALATE_REFERRAL, issue)
    assert set(chamber.told) == {
        (WANG.user_id, EventKind.REFERRAL_RECEIVED),
        (chamber.convenor.user_id, EventKind.REFERRAL_ESCALATED),
        (chamber.resident.user_id, EventKind.REFERRAL_ESCALATED),
        (LIU.user_id, EventKind.REFERRAL_ESCALATED),
    }
    await chamber.do(resolve_referral, WANG, issue=issue, result="A new bulb and a new wire")
    assert set(chamber.told) == {
        (chamber.convenor.user_id, EventKind.REFERRAL_RESOLVED),
        (chamber.resident.user_id, EventKind.REFERRAL_ASKED),
        # Skipped by the clock, and informed from then on.
        (LIU.user_id, EventKind.REFERRAL_RESOLVED),
    }
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.SATISFIED)
    assert set(chamber.told) == {
        (WANG.user_id, EventKind.REFERRAL_CLOSED),
        (chamber.convenor.user_id, EventKind.REFERRAL_CLOSED),
    }
    assert await _status(chamber) == (IssueStatus.SOLVED, ReferralStatus.CLOSED)
    assert await _chain(chamber) == [
        (ReferralStep.REFERRED, TOWN),
        (ReferralStep.RETURNED, TOWN),
        (ReferralStep.REFERRED, TOWN),
        (ReferralStep.ACCEPTED, TOWN),
        (ReferralStep.ESCALATED, COUNTY),
        (ReferralStep.RESOLVED, COUNTY),
        (ReferralStep.CLOSED, COUNTY),
    ]
    kinds = {DutyKind.ESCALATE_REFERRAL, DutyKind.CLOSE_REFERRAL}
    assert not kinds & {kind for kind, _ in await chamber.duties()}


async def test_not_solved_goes_back_to_whoever_had_it_last(chamber: Chamber) -> None:
    issue = await referred(chamber)
    await chamber.do(resolve_referral, LIU, issue=issue, result="Mended")
    await chamber.refuses("referral-over", resolve_referral, LIU, issue=issue, result="Again")
    event = await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.NOT_SOLVED)
    assert event.facts["rating"] == Rating.NOT_SOLVED
    assert (LIU.user_id, EventKind.REFERRAL_REOPENED) in chamber.told
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.ACCEPTED)
    await chamber.refuses("feedback-over", rate_referral, chamber.resident, issue=issue, rating=Rating.PARTLY)
    await chamber.do(resolve_referral, LIU, issue=issue, result="Mended well")
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.PARTLY)
    row = await chamber.row(tables.referrals)
    assert (row.rating, row.closed_by, row.result) == (Rating.PARTLY, ClosedBy.ANSWERS, "Mended well")


async def test_silence_closes_and_is_no_satisfaction(chamber: Chamber) -> None:
    issue = await referred(chamber)
    await chamber.do(resolve_referral, LIU, issue=issue, result="Mended")
    await chamber.clock(DutyKind.CLOSE_REFERRAL, issue)
    row = await chamber.row(tables.referrals)
    assert (row.status, row.rating, row.closed_by) == (ReferralStatus.CLOSED, None, ClosedBy.TIME)
    assert (await chamber.row(tables.issues)).status is IssueStatus.SOLVED


async def test_where_nobody_can_be_asked_the_convenor_says_it(chamber: Chamber) -> None:
    issue = await referred(chamber)
    await chamber.do(forget_person, chamber.resident)
    await chamber.do(resolve_referral, LIU, issue=issue, result="Mended")
    assert (chamber.convenor.user_id, EventKind.REFERRAL_ASKED) in chamber.told
    await chamber.refuses("no-such-referral", rate_referral, LIU, issue=issue, rating=Rating.PARTLY)
    await chamber.do(rate_referral, chamber.convenor, issue=issue, rating=Rating.SATISFIED)
    assert (await chamber.row(tables.referrals)).closed_by is ClosedBy.CONVENOR


async def test_it_is_passed_on_sideways_up_and_down_and_its_time_goes_on(chamber: Chamber) -> None:
    issue = await referred(chamber)
    due = (await chamber.row(tables.referrals)).due_at
    chamber.later(days=1)
    await chamber.do(pass_on, LIU, issue=issue, to=OTHER_TOWN, reason="Their pole")
    assert (SHI.user_id, EventKind.REFERRAL_RECEIVED) in chamber.told
    assert (await chamber.row(tables.referrals)).due_at == due
    await chamber.refuses("no-such-referral", accept_referral, LIU, issue=issue)
    await chamber.refuses("choose-a-button", pass_on, SHI, issue=issue, to=VILLAGE, reason="Down")
    await chamber.do(pass_on, SHI, issue=issue, to=COUNTY, reason="Up")
    await chamber.refuses("choose-a-button", pass_on, WANG, issue=issue, to=COUNTY, reason="To myself")
    await chamber.do(pass_on, WANG, issue=issue, to=TOWN, reason="It is yours")
    # The village has no coordinator of its own: the town's sees to it.
    await chamber.do(pass_on, LIU, issue=issue, to=VILLAGE, reason="Do it there")
    await chamber.do(accept_referral, LIU, issue=issue)
    await chamber.refuses("referral-accepted", accept_referral, LIU, issue=issue)


async def test_the_clock_goes_up_one_tier_at_a_time_and_reminds_at_the_highest(chamber: Chamber) -> None:
    issue = await referred(chamber)
    first = (await chamber.row(tables.referrals)).due_at
    await chamber.clock(DutyKind.ESCALATE_REFERRAL, issue)
    assert (await chamber.row(tables.referrals)).due_at > first
    await chamber.clock(DutyKind.ESCALATE_REFERRAL, issue)
    assert chamber.told == [(WANG.user_id, EventKind.REFERRAL_OVERDUE)]
    assert (await chamber.row(tables.referrals)).unit == COUNTY
    again = (await chamber.duties())[DutyKind.ESCALATE_REFERRAL, issue]
    assert again - chamber.now == timedelta(days=3)


async def test_who_sees_where_it_is(chamber: Chamber) -> None:
    issue = await referred(chamber)
    for actor in (chamber.convenor, chamber.resident, chamber.seats[3], LIU):
        page = await chamber.ask(referral_page, actor=actor, issue=issue)
        assert (page.units, page.may_act) == ({TOWN: "Willow town"}, actor is LIU)
    for stranger in (SHI, WANG):
        await chamber.refuses("not-resident", referral_page, stranger, issue=issue)
    await chamber.refuses("no-such-referral", referral_page, chamber.convenor, issue=99)
    await chamber.refuses("no-such-referral", referral_page, chamber.convenor, issue=-1)
    assert [page.referral.number for page in await chamber.ask(referrals_waiting, actor=LIU)] == [issue]
    for other in (SHI, WANG, chamber.convenor):
        assert await chamber.ask(referrals_waiting, actor=other) == ()
    await chamber.do(return_referral, LIU, issue=issue, reason="No")
    assert not (await chamber.ask(referral_page, actor=LIU, issue=issue)).may_act


async def test_only_what_waits_is_referred_and_only_near(chamber: Chamber) -> None:
    issue = await chamber.issue()
    await chamber.refuses("in-no-alliance", refer_issue, chamber.convenor, issue=issue, to=TOWN, **LAMP)
    other = await allied(chamber)
    for way in (VILLAGE, COUNTY, OTHER_TOWN, 99):
        await chamber.refuses("choose-a-button", refer_issue, chamber.convenor, issue=issue, to=way, **LAMP)
    await chamber.refuses("not-convenor", refer_issue, chamber.seats[2], issue=issue, to=TOWN, **LAMP)
    await chamber.do(merge_issue, chamber.convenor, issue=other, into=issue)
    await chamber.refuses("issue-not-collected", refer_issue, chamber.convenor, issue=other, to=TOWN, **LAMP)


async def test_a_council_of_the_highest_unit_refers_to_that_one(chamber: Chamber) -> None:
    issue = await allied(chamber)

    def move(tx: Transaction, *, now: datetime) -> None:
        tx.unit_members.put(UnitMember(council=chamber.council, unit=COUNTY, joined_at=now))

    await chamber.archive.write(move)
    await chamber.do(refer_issue, chamber.convenor, issue=issue, to=COUNTY, **LAMP)
    assert (WANG.user_id, EventKind.REFERRAL_RECEIVED) in chamber.told


async def test_it_goes_on_when_the_council_leaves_and_when_nobody_coordinates(chamber: Chamber) -> None:
    issue = await referred(chamber)
    await chamber.do(leave_alliance, chamber.convenor)
    await chamber.do(accept_referral, LIU, issue=issue)
    await chamber.do(forget_person, LIU)
    await chamber.do(resolve_referral, WANG, issue=issue, result="Mended")
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.NOT_SOLVED)
    await chamber.do(forget_person, WANG)
    await chamber.clock(DutyKind.ESCALATE_REFERRAL, issue)
    assert await _status(chamber) == (IssueStatus.REFERRED, ReferralStatus.SENT)


@pytest.mark.parametrize("actor", [WANG, SHI, person(999, "Nobody")])
async def test_who_has_it_not_is_told_of_nothing(chamber: Chamber, actor: Actor) -> None:
    issue = await referred(chamber)
    for operation, words in (
        (accept_referral, {}),
        (return_referral, {"reason": "No"}),
        (pass_on, {"reason": "No", "to": COUNTY}),
        (resolve_referral, {"result": "Done"}),
    ):
        await chamber.refuses("no-such-referral", operation, actor, issue=issue, **words)


async def test_forms_lead_the_same_way(chamber: Chamber) -> None:
    issue = await allied(chamber)
    label = f"I{issue}"

    async def fills_in(actor: Actor, kind: FormKind, *answers: str) -> None:
        await chamber.do(open_form, actor, kind=kind, subject=label)
        for answer in answers:
            pressed = answer.isdecimal() or answer in set(Category)
            await chamber.do(answer_by_button if pressed else answer_form, actor, answer=answer)

    await fills_in(chamber.convenor, FormKind.REFER, Category.ROADS, str(TOWN), "Not our road")
    await chamber.refuses("issue-not-collected", open_form, chamber.convenor, kind=FormKind.REFER, subject=label)
    await fills_in(LIU, FormKind.HAND_ON)
    page = await chamber.ask(form_page, actor=LIU)
    assert page is not None
    assert [way.unit.id for way in page.ways] == [COUNTY, OTHER_TOWN, VILLAGE]
    assert page.about == "The lamp at the gate is dark"
    await chamber.refuses("choose-a-button", answer_form, LIU, answer="Somewhere")
    await chamber.do(answer_by_button, LIU, answer=str(OTHER_TOWN))
    await chamber.do(answer_form, LIU, answer="Their road")
    await fills_in(SHI, FormKind.RESOLVED, "It is even now")
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.NOT_SOLVED)
    await fills_in(SHI, FormKind.RETURN, "We can do no more")
    assert [step for step, _ in await _chain(chamber)][1:] == [
        ReferralStep.PASSED_ON,
        ReferralStep.RESOLVED,
        ReferralStep.REOPENED,
        ReferralStep.RETURNED,
    ]


async def test_what_is_referred_and_comes_back_is_counted_once_for_the_day_it_was_sent(chamber: Chamber) -> None:
    issue = await referred(chamber)
    await chamber.do(return_referral, LIU, issue=issue, reason="Which lamp?")
    chamber.later(days=40)
    await chamber.do(refer_issue, chamber.convenor, issue=issue, to=TOWN, **LAMP)
    year = {"period": period_of(Span.YEAR, chamber.now.date()), "zone": ZoneInfo("UTC"), "unit": COUNTY}
    page = await chamber.ask(summary, actor=WANG, **year)
    assert (page.figures.referred, page.figures.mended) == (1, 0)
    await chamber.do(resolve_referral, LIU, issue=issue, result="Mended")
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.SATISFIED)
    page = await chamber.ask(summary, actor=WANG, **year)
    assert (page.figures.referred, page.figures.mended, page.figures.solved) == (1, 1, 0)
    assert await chamber.ask(miscounted) == ()


def miscounted(tx: Transaction, *, now: datetime) -> tuple[Miscount, ...]:
    """Where what was kept is not what a recount finds."""
    (council,) = tx.councils.find(id=1)
    return miscounts_of(tx, council, now)
