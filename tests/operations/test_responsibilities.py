"""Who is responsible for what: said by an area's coordinators, inherited below, offered first, and timed by."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.organisation import Tier, Unit
from bot.councils.model.people import Actor
from bot.councils.model.referrals import Category
from bot.councils.model.resolutions import Rating, end_of_day
from bot.councils.model.responsibilities import MOST_DAYS, Responsibility
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, open_form
from bot.councils.operations.referrals import pass_on, rate_referral, refer_issue, referral_page, resolve_referral
from bot.councils.operations.responsibilities import (
    UNSAID,
    name_body,
    offer_category,
    responsibilities_page,
    responsibility_page,
    set_days,
)
from bot.councils.operations.submissions import submit_issue
from bot.councils.ports import Transaction
from bot.storage import tables
from bot.storage.workdays import working_day
from tests.operations.chamber import Chamber, person
from tests.operations.test_organisation import COUNTY, OTHER_TOWN, TOWN, VILLAGE, WANG
from tests.operations.test_referrals import LIU, SHI, allied

LAMPS = {"category": Category.LIGHTING}
OFFICE, BUREAU = 5, 6
SHANGHAI = ZoneInfo("Asia/Shanghai")
DEFAULT = Category.LIGHTING.working_days


async def _allied(chamber: Chamber) -> int:
    """The council belongs to the village; beside that the town has an office, and beside the town there is a bureau."""

    def grow(tx: Transaction, *, now: datetime) -> None:
        del now
        for parent, tier, name in ((TOWN, Tier.COMMUNITY, "Works office"), (COUNTY, Tier.TOWN, "Lamp bureau")):
            tx.found_unit(Unit(id=0, alliance=1, parent=parent, tier=tier, kind="", name=name, code=""))

    issue = await allied(chamber)
    await chamber.archive.write(grow)
    return issue


async def _holds(chamber: Chamber, unit: int) -> tuple[int | None, int | None, int, int | None]:
    page = await chamber.ask(responsibility_page, actor=WANG, unit=unit, **LAMPS)
    routing = page.routing
    assert set(page.names) == {one for one in (routing.body, routing.body_by, routing.days_by) if one}
    return routing.body, routing.body_by, routing.days, routing.days_by


async def _ways(chamber: Chamber, kind: FormKind, actor: Actor, issue: int) -> list[tuple[int, bool]]:
    await chamber.do(open_form, actor, kind=kind, subject=f"I{issue}")
    if kind is FormKind.REFER:
        await chamber.do(answer_by_button, actor, answer=Category.LIGHTING)
    page = await chamber.ask(form_page, actor=actor)
    assert page is not None
    return [(way.unit.id, way.responsible) for way in page.ways]


async def _due_in(chamber: Chamber, days: int) -> bool:
    """Whether the matter is due after so many working days from today."""
    due = end_of_day(working_day(chamber.now.astimezone(SHANGHAI).date(), after=days), SHANGHAI)
    return bool((await chamber.row(tables.referrals)).due_at == due)


async def test_what_is_not_said_is_inherited_from_the_nearest_above(chamber: Chamber) -> None:
    await _allied(chamber)
    assert await _holds(chamber, VILLAGE) == (None, None, DEFAULT, None)
    await chamber.do(name_body, WANG, unit=COUNTY, body=BUREAU, **LAMPS)
    await chamber.do(set_days, WANG, unit=COUNTY, days=10, **LAMPS)
    await chamber.do(set_days, LIU, unit=TOWN, days=3, **LAMPS)
    assert chamber.audited == [("set_days", f"U{TOWN} lighting")]
    assert await _holds(chamber, COUNTY) == (BUREAU, COUNTY, 10, COUNTY)
    assert await _holds(chamber, VILLAGE) == (BUREAU, COUNTY, 3, TOWN)
    assert await _holds(chamber, OTHER_TOWN) == (BUREAU, COUNTY, 10, COUNTY)
    await chamber.do(name_body, LIU, unit=VILLAGE, body=OFFICE, **LAMPS)
    await chamber.do(set_days, LIU, unit=TOWN, days=UNSAID, **LAMPS)
    assert await _holds(chamber, VILLAGE) == (OFFICE, VILLAGE, 10, COUNTY)
    await chamber.do(name_body, LIU, unit=VILLAGE, body=UNSAID, **LAMPS)
    assert await _holds(chamber, VILLAGE) == (BUREAU, COUNTY, 10, COUNTY)
    # What says nothing any more is not kept.
    assert [row.unit for row in await chamber.rows(tables.responsibilities)] == [COUNTY]
    page = await chamber.ask(responsibilities_page, actor=LIU, unit=TOWN)
    assert [routing.category for routing in page.routings] == list(Category)
    assert page.names == {COUNTY: "The county", BUREAU: "Lamp bureau"}


async def test_only_who_has_to_see_to_it_from_then_on_is_told(chamber: Chamber) -> None:
    await _allied(chamber)
    await chamber.do(name_body, WANG, unit=COUNTY, body=OTHER_TOWN, **LAMPS)
    assert chamber.told == [(SHI.user_id, EventKind.BODY_NAMED)]
    assert chamber.audited == [("name_body", f"U{COUNTY} lighting")]
    for again in (OTHER_TOWN, UNSAID, BUREAU):
        # What changes nothing, ends it, or leaves it to herself.
        await chamber.do(name_body, WANG, unit=COUNTY, body=again, **LAMPS)
        assert chamber.told == []
    await chamber.do(set_days, WANG, unit=COUNTY, days=1, **LAMPS)
    assert chamber.told == []
    # The bureau has no coordinator: the county's sees to it.
    await chamber.do(name_body, LIU, unit=TOWN, body=BUREAU, **LAMPS)
    assert chamber.told == [(WANG.user_id, EventKind.BODY_NAMED)]


async def test_a_unit_names_itself_or_whom_it_might_pass_a_matter_on_to(chamber: Chamber) -> None:
    await _allied(chamber)
    for actor, unit, bodies in (
        (WANG, COUNTY, [COUNTY, TOWN, OTHER_TOWN, BUREAU]),
        (LIU, TOWN, [TOWN, COUNTY, OTHER_TOWN, BUREAU, VILLAGE, OFFICE]),
        (LIU, VILLAGE, [VILLAGE, TOWN, OFFICE]),
    ):
        page = await chamber.ask(responsibility_page, actor=actor, unit=unit, **LAMPS)
        assert [body.id for body in page.bodies] == bodies
    for body in (COUNTY, BUREAU, OTHER_TOWN, 99, -1, 2**40):
        await chamber.refuses("choose-a-button", name_body, LIU, unit=VILLAGE, body=body, **LAMPS)
    for days in (-1, MOST_DAYS + 1, 2**40):
        await chamber.refuses("choose-a-button", set_days, LIU, unit=VILLAGE, days=days, **LAMPS)


@pytest.mark.parametrize("actor", [SHI, LIU])
async def test_an_area_is_settled_by_its_own_coordinators_alone(chamber: Chamber, actor: Actor) -> None:
    await _allied(chamber)
    unit = TOWN if actor is SHI else COUNTY
    for operation, value in (
        (name_body, {"body": unit}),
        (set_days, {"days": 1}),
        (offer_category, {"offered": False}),
        (responsibility_page, {}),
    ):
        await chamber.refuses("no-such-unit", operation, actor, unit=unit, **LAMPS, **value)
        await chamber.refuses("no-alliance", operation, person(999, "Nobody"), unit=unit, **LAMPS, **value)
    await chamber.refuses("no-such-unit", responsibilities_page, actor, unit=unit)


async def test_a_referral_is_offered_to_who_is_responsible_first_and_to_the_others_too(chamber: Chamber) -> None:
    issue = await _allied(chamber)
    usual = [(TOWN, False), (OFFICE, False)]
    assert await _ways(chamber, FormKind.REFER, chamber.convenor, issue) == usual
    await chamber.do(name_body, WANG, unit=COUNTY, body=BUREAU, **LAMPS)
    assert await _ways(chamber, FormKind.REFER, chamber.convenor, issue) == [(BUREAU, True), *usual]
    await chamber.do(name_body, LIU, unit=TOWN, body=OFFICE, **LAMPS)
    assert await _ways(chamber, FormKind.REFER, chamber.convenor, issue) == [(OFFICE, True), (TOWN, False)]
    # Only for that category.
    to_bureau = {"issue": issue, "to": BUREAU, "reason": "The lamps are theirs"}
    await chamber.do(name_body, LIU, unit=TOWN, body=UNSAID, **LAMPS)
    await chamber.refuses("choose-a-button", refer_issue, chamber.convenor, **to_bureau, category=Category.ROADS)
    await chamber.do(refer_issue, chamber.convenor, **to_bureau, **LAMPS)
    assert (WANG.user_id, EventKind.REFERRAL_RECEIVED) in chamber.told
    assert await _ways(chamber, FormKind.HAND_ON, WANG, issue) == [(COUNTY, False), (TOWN, False), (OTHER_TOWN, False)]
    await chamber.do(pass_on, WANG, issue=issue, to=TOWN, reason="See first whose pole it is")
    assert (await _ways(chamber, FormKind.HAND_ON, LIU, issue))[:2] == [(BUREAU, True), (COUNTY, False)]


async def test_a_village_may_see_to_it_itself(chamber: Chamber) -> None:
    issue = await _allied(chamber)
    await chamber.do(name_body, LIU, unit=VILLAGE, body=VILLAGE, **LAMPS)
    await chamber.do(set_days, LIU, unit=VILLAGE, days=1, **LAMPS)
    await chamber.do(refer_issue, chamber.convenor, issue=issue, to=VILLAGE, reason="Ours", **LAMPS)
    assert await _due_in(chamber, 1)


async def test_the_clock_goes_by_the_days_of_whoever_has_it(chamber: Chamber) -> None:
    issue = await _allied(chamber)
    for unit, days in ((VILLAGE, 1), (TOWN, 3), (OTHER_TOWN, 20), (COUNTY, 5)):
        await chamber.do(set_days, WANG, unit=unit, days=days, **LAMPS)
    await chamber.do(refer_issue, chamber.convenor, issue=issue, to=TOWN, reason="The pole is the town's", **LAMPS)
    assert await _due_in(chamber, 3)
    due = (await chamber.row(tables.referrals)).due_at

    # What is under way keeps its day, whatever is settled meanwhile and wherever it is passed on to.
    for days in (1, 30):
        await chamber.do(set_days, LIU, unit=TOWN, days=days, **LAMPS)
    await chamber.do(pass_on, LIU, issue=issue, to=OTHER_TOWN, reason="Their pole")
    assert (await chamber.row(tables.referrals)).due_at == due
    assert (await chamber.duties())[DutyKind.ESCALATE_REFERRAL, issue] == due

    await chamber.clock(DutyKind.ESCALATE_REFERRAL, issue)
    assert (await chamber.row(tables.referrals)).unit == COUNTY
    assert await _due_in(chamber, 5)
    await chamber.do(set_days, WANG, unit=COUNTY, days=7, **LAMPS)
    await chamber.do(resolve_referral, WANG, issue=issue, result="A new bulb")
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.NOT_SOLVED)
    assert await _due_in(chamber, 7)


async def test_a_category_that_is_dropped_is_not_offered_below_unless_taken_up_there(chamber: Chamber) -> None:
    issue = await _allied(chamber)
    lamp = {"issue": issue, "to": TOWN, "reason": "The pole is the town's", **LAMPS}
    await chamber.do(offer_category, WANG, unit=COUNTY, offered=False, **LAMPS)
    assert (chamber.audited, chamber.told) == ([("offer_category", f"U{COUNTY} lighting")], [])
    page = await chamber.ask(responsibility_page, actor=LIU, unit=TOWN, **LAMPS)
    assert (page.routing.offered, page.routing.offered_by, page.names) == (False, COUNTY, {COUNTY: "The county"})
    await chamber.do(open_form, chamber.convenor, kind=FormKind.REFER, subject=f"I{issue}")
    form = await chamber.ask(form_page, actor=chamber.convenor)
    assert form is not None
    assert [one.category for one in form.categories] == [one for one in Category if one is not Category.LIGHTING]
    await chamber.refuses("choose-a-button", answer_by_button, chamber.convenor, answer=Category.LIGHTING)
    await chamber.refuses("choose-a-button", refer_issue, chamber.convenor, **lamp)
    submitted = {name: value for name, value in lamp.items() if name != "to"}
    await chamber.refuses("choose-a-button", submit_issue, chamber.convenor, **submitted)

    await chamber.do(offer_category, LIU, unit=VILLAGE, offered=True, **LAMPS)
    await chamber.do(refer_issue, chamber.convenor, **lamp)
    # Dropped again, it goes on where it is.
    await chamber.do(offer_category, LIU, unit=VILLAGE, offered=False, **LAMPS)
    assert [row.unit for row in await chamber.rows(tables.responsibilities)] == [COUNTY]
    await chamber.do(pass_on, LIU, issue=issue, to=COUNTY, reason="Up")
    other = {"unit": COUNTY, "category": Category.OTHER, "offered": False}
    await chamber.refuses("choose-a-button", offer_category, WANG, **other)


async def test_a_category_is_called_as_the_area_calls_it(chamber: Chamber) -> None:
    issue = await _allied(chamber)

    def call(tx: Transaction, *, now: datetime) -> None:
        del now
        tx.responsibilities.put(Responsibility(unit=COUNTY, category=Category.LIGHTING, called="Street lamps"))

    await chamber.archive.write(call)
    named = await chamber.do(name_body, WANG, unit=COUNTY, body=OTHER_TOWN, **LAMPS)
    assert named.facts["category"] == "Street lamps"
    event = await chamber.do(refer_issue, chamber.convenor, issue=issue, to=TOWN, reason="Theirs", **LAMPS)
    assert event.facts["category"] == "Street lamps"
    assert (await chamber.ask(referral_page, actor=LIU, issue=issue)).category == "Street lamps"
    await chamber.do(name_body, WANG, unit=COUNTY, body=UNSAID, **LAMPS)
    assert (await chamber.row(tables.responsibilities)).called == "Street lamps"
