"""Roles in a unit: who has which, and that one ends by whoever answers for the unit or by herself."""

from bot.councils.events import EventKind
from bot.councils.model.organisation import Role
from bot.councils.operations.alliances import alliance_of_council
from bot.councils.operations.membership import meet_person
from bot.councils.operations.mentors import alliance_home
from bot.councils.operations.organisation import take_role, unit_page
from bot.councils.operations.roles import HOLDERS_A_PAGE, end_role, held_role, roles_page
from bot.councils.operations.summaries import summary
from bot.storage import tables
from tests.operations.chamber import Chamber, person
from tests.operations.test_mentors import FANG, HAO, MARCH, founded, guided, takes
from tests.operations.test_organisation import COUNTY, LIU, TOWN, VILLAGE, WANG, code, county


async def test_who_has_which_role_is_seen_by_coordinators(chamber: Chamber) -> None:
    await founded(chamber)
    await takes(chamber, HAO, Role.READER)
    page = await chamber.ask(roles_page, actor=WANG, unit=TOWN)
    assert [(one.name, one.role) for one in page.holders] == [("Fang", Role.MENTOR), ("Hao", Role.READER)]
    own = await chamber.ask(roles_page, actor=WANG)
    assert [(one.name, one.role) for one in own.holders] == [("", Role.COORDINATOR)], "of whom no name is known"
    await chamber.do(meet_person, WANG)
    assert (await chamber.ask(roles_page, actor=WANG)).holders[0].name == WANG.name


async def test_many_stand_on_pages(chamber: Chamber) -> None:
    await county(chamber)
    for number in range(HOLDERS_A_PAGE + 1):
        await takes(chamber, person(760 + number, f"Reader {number}"), Role.READER)
    page = await chamber.ask(roles_page, actor=WANG, unit=TOWN, page=1)
    assert (len(page.holders), len(page.shown), page.page, page.pages) == (HOLDERS_A_PAGE + 1, 1, 1, 2)


async def test_a_reader_reads_no_more_once_her_role_ends(chamber: Chamber) -> None:
    await county(chamber)
    await takes(chamber, HAO, Role.READER)
    hers = {"unit": TOWN, "holder": HAO.user_id, "role": Role.READER}
    holder, unit = await chamber.ask(held_role, actor=WANG, **hers)
    assert (holder.name, unit.name) == ("Hao", "Willow town")
    ended = await chamber.do(end_role, WANG, **hers)
    assert ended.facts == {"title": "Willow town", "name": "Hao", "role": Role.READER, "hers": "no"}
    assert chamber.told == [(HAO.user_id, EventKind.ROLE_ENDED)]
    assert chamber.heard[-1].facts["hers"] == "yes"
    assert chamber.audited == [("end_role", f"U{TOWN}:reader")]
    await chamber.refuses("no-alliance", summary, HAO, unit=TOWN, **MARCH)
    await chamber.refuses("no-such-role", end_role, WANG, **hers)


async def test_a_mentor_lays_down_her_role_and_her_councils_are_without_one(chamber: Chamber) -> None:
    await guided(chamber)
    await takes(chamber, FANG, Role.MENTOR, COUNTY)
    hers = {"holder": FANG.user_id, "role": Role.MENTOR}
    await chamber.do(end_role, FANG, unit=COUNTY, **hers)
    assert len((await chamber.ask(alliance_home, actor=FANG)).guided) == 1, "she is a mentor of its town still"
    ended = await chamber.do(end_role, FANG, unit=TOWN, **hers)
    assert ended.facts["hers"] == "yes"
    assert chamber.told == [
        (chamber.convenor.user_id, EventKind.MENTOR_GONE),
        (WANG.user_id, EventKind.ROLE_ENDED),
    ]
    assert chamber.heard[0].facts["name"] == "Fang"
    assert chamber.heard[-1].facts["hers"] == "no"
    assert await chamber.rows(tables.mentorings) == []
    assert (await chamber.ask(alliance_of_council, actor=chamber.convenor, council=1)).mentor is None
    await chamber.refuses("no-alliance", end_role, FANG, unit=TOWN, **hers)


async def test_nobody_ends_what_others_are_above_her(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    wangs = {"unit": COUNTY, "holder": WANG.user_id, "role": Role.COORDINATOR}
    await chamber.refuses("no-such-unit", end_role, LIU, **wangs)
    await takes(chamber, HAO, Role.READER, VILLAGE)
    await chamber.refuses("no-alliance", end_role, HAO, unit=VILLAGE, holder=LIU.user_id, role=Role.COORDINATOR)


async def test_a_coordinator_who_ends_leaves_no_code_behind(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    below, above = await code(chamber, VILLAGE, Role.COORDINATOR), await code(chamber, COUNTY, Role.READER)
    await chamber.do(end_role, WANG, unit=TOWN, holder=LIU.user_id, role=Role.COORDINATOR)
    assert chamber.told == [(LIU.user_id, EventKind.ROLE_ENDED)]
    await chamber.refuses("no-alliance", unit_page, LIU, unit=TOWN)
    await chamber.refuses("code-unusable", take_role, HAO, code=below)
    await chamber.do(take_role, HAO, code=above)


async def test_an_alliance_keeps_its_last_coordinator(chamber: Chamber) -> None:
    await county(chamber)
    wangs = {"unit": COUNTY, "holder": WANG.user_id, "role": Role.COORDINATOR}
    refusal = await chamber.refused(end_role, WANG, **wangs)
    assert refusal.key == "last-coordinator"
    await chamber.do(take_role, LIU, code=await code(chamber, COUNTY, Role.COORDINATOR))
    await chamber.do(end_role, LIU, **wangs)
    await chamber.refuses("no-alliance", unit_page, WANG)
