"""Mentors and readers: who sees what of a subtree, and that a council is guided by its own leave."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.councils.events import EventKind
from bot.councils.model.forms import FormKind
from bot.councils.model.needs import Need
from bot.councils.model.organisation import Role
from bot.councils.model.people import Actor
from bot.councils.model.rules import RuleName
from bot.councils.model.summaries import Period, Span
from bot.councils.operations.alliances import alliance_of_council, join_alliance, leave_alliance
from bot.councils.operations.export_person import export_person
from bot.councils.operations.forms import answer_form, open_form
from bot.councils.operations.membership import forget_person, meet_person
from bot.councils.operations.mentors import (
    alliance_home,
    ask_for_mentor,
    ask_mentor,
    decline_mentor,
    give_mentor,
    guide_convenor,
    mentored_page,
)
from bot.councils.operations.monthly import ask_monthly
from bot.councils.operations.needs import needs
from bot.councils.operations.organisation import take_role
from bot.councils.operations.rules import change_rule
from bot.councils.operations.summaries import summary
from bot.storage import tables
from tests.operations.chamber import Chamber, person
from tests.operations.test_announcements import with_councils
from tests.operations.test_organisation import COUNTY, LIU, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

FANG, HAO = person(720, "Fang"), person(721, "Hao")
MARCH: dict[str, Any] = {"period": Period(span=Span.MONTH, year=2026, part=3), "zone": ZoneInfo("Asia/Shanghai")}


async def takes(chamber: Chamber, who: Actor, role: Role, unit: int = TOWN) -> None:
    await chamber.do(meet_person, who)
    await chamber.do(take_role, who, code=await code(chamber, unit, role))


async def founded(chamber: Chamber) -> None:
    """The council belongs to the village, of whose town Fang is a mentor."""
    await county(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    await takes(chamber, FANG, Role.MENTOR)


async def guided(chamber: Chamber) -> None:
    await founded(chamber)
    await chamber.do(give_mentor, WANG)


@pytest.mark.parametrize("role", [Role.MENTOR, Role.READER])
async def test_a_role_comes_by_a_code_of_its_own(chamber: Chamber, role: Role) -> None:
    await county(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    given = await code(chamber, TOWN, role)
    assert chamber.heard[-1].facts["role"] == role
    await chamber.refuses("code-unusable", join_alliance, chamber.convenor, code=given)
    taken = await chamber.do(take_role, FANG, code=given)
    assert taken.facts == {"title": "Willow town", "name": "Fang", "role": role}
    assert chamber.told == [(WANG.user_id, EventKind.ROLE_TAKEN), (LIU.user_id, EventKind.ROLE_TAKEN)]
    await chamber.refuses("code-unusable", take_role, HAO, code=given)
    await chamber.refuses("role-held", take_role, FANG, code=await code(chamber, TOWN, role))


async def test_what_each_sees_first(chamber: Chamber) -> None:
    await guided(chamber)
    await takes(chamber, HAO, Role.READER)
    for who, unit, mentors, councils, reads in (
        (WANG, COUNTY, (), (), ()),
        (FANG, None, (TOWN,), (1,), ()),
        (HAO, None, (), (), (TOWN,)),
    ):
        page = await chamber.ask(alliance_home, actor=who)
        assert (page.unit.unit.id if page.unit else None) == unit
        assert tuple(one.id for one in page.mentors) == mentors
        assert tuple(one.id for one in page.guided) == councils
        assert tuple(one.id for one in page.reads) == reads
    await chamber.refuses("no-alliance", alliance_home, chamber.convenor)


async def test_a_reader_reads_the_summaries_of_her_subtree_and_every_month(chamber: Chamber) -> None:
    await founded(chamber)
    await takes(chamber, HAO, Role.READER)
    page = await chamber.ask(summary, actor=HAO, **MARCH)
    assert (page.unit.id, page.role, page.line) == (TOWN, Role.READER, ())
    below = await chamber.ask(summary, actor=HAO, unit=VILLAGE, only_council=1, **MARCH)
    assert ([unit.id for unit in below.line], below.name) == ([TOWN], "Nine of us")
    for unit in (COUNTY, OTHER_TOWN):
        await chamber.refuses("no-such-unit", summary, HAO, unit=unit, **MARCH)
    await chamber.do(ask_monthly, HAO)
    await chamber.refuses("not-mentor", mentored_page, HAO)


async def test_a_mentor_sees_the_figures_and_rules_of_her_council_alone(chamber: Chamber) -> None:
    await founded(chamber)
    await chamber.refuses("not-mentor", mentored_page, FANG)
    await chamber.refuses("no-alliance", summary, FANG, unit=VILLAGE, only_council=1, **MARCH)
    await chamber.do(give_mentor, WANG)
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.VOTE_HOURS, value="24", locales=())
    page = await chamber.ask(mentored_page, actor=FANG)
    assert (page.council.id, page.unit.id, page.rules) == (1, VILLAGE, {RuleName.VOTE_HOURS: "24"})
    seen = await chamber.ask(summary, actor=FANG, unit=VILLAGE, only_council=1, **MARCH)
    assert (seen.name, seen.role, seen.line, seen.parts) == ("Nine of us", Role.MENTOR, (), ())
    for unit, council in ((VILLAGE, 0), (TOWN, 0), (VILLAGE, 2**40)):
        await chamber.refuses("no-alliance", summary, FANG, unit=unit, only_council=council, **MARCH)
    await chamber.refuses("not-mentor", mentored_page, FANG, council=2**40)


async def test_a_new_council_has_its_mentor_by_one_press(chamber: Chamber) -> None:
    await founded(chamber)
    (new,) = (await chamber.ask(needs, actor=WANG)).councils[Need.NEW]
    assert (new.council, new.unit, new.count) == (1, VILLAGE, 0)
    assert (await chamber.ask(needs, actor=WANG, unit=OTHER_TOWN)).councils[Need.NEW] == ()
    given = await chamber.do(give_mentor, WANG)
    assert given.facts["name"] == "Fang"
    assert chamber.told == [
        (FANG.user_id, EventKind.MENTOR_GIVEN),
        (chamber.convenor.user_id, EventKind.MENTOR_INTRODUCED),
    ]
    assert chamber.audited == [("give_mentor", f"U{VILLAGE}")]
    assert (await chamber.ask(needs, actor=WANG)).councils[Need.NEW] == ()
    assert (await chamber.ask(alliance_of_council, actor=chamber.convenor)).mentor == "Fang"
    await chamber.refuses("mentor-given", give_mentor, WANG)


async def test_after_some_months_a_council_is_new_no_more(chamber: Chamber) -> None:
    await founded(chamber)
    chamber.later(days=90)
    assert (await chamber.ask(needs, actor=WANG)).councils[Need.NEW] == ()


async def test_she_who_guides_the_fewest_is_given_and_never_to_her_own(chamber: Chamber) -> None:
    await with_councils(chamber)
    second = person(302, "Convenor of 2")
    await takes(chamber, second, Role.MENTOR, COUNTY)
    chamber.council = 2
    refusal = await chamber.refused(give_mentor, WANG)
    assert (refusal.key, refusal.facts) == ("no-mentor", {"unit": "North village"})
    await takes(chamber, FANG, Role.MENTOR)
    names = []
    for council in (2, 4, 6, 3):
        chamber.council = council
        names.append((await chamber.do(give_mentor, WANG)).facts["name"])
    # Of the other town Fang is no mentor.
    assert names == ["Fang", *["Convenor of 2"] * 3]


async def test_only_over_her_own_subtree_does_a_coordinator_give_one(chamber: Chamber) -> None:
    await founded(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, OTHER_TOWN, Role.COORDINATOR))
    await chamber.refuses("no-such-unit", give_mentor, LIU)
    await chamber.refuses("no-such-unit", give_mentor, WANG, council=99)
    await chamber.refuses("no-such-unit", give_mentor, WANG, council=2**40)


async def test_a_word_and_a_question_go_by_the_bot(chamber: Chamber) -> None:
    await guided(chamber)
    await chamber.do(open_form, FANG, kind=FormKind.GUIDE)
    said = await chamber.do(answer_form, FANG, answer=" Begin with one matter ")
    assert (said.kind, chamber.told) == (EventKind.GUIDANCE, [(chamber.convenor.user_id, EventKind.GUIDANCE)])
    assert chamber.heard[0].facts["text"] == "Begin with one matter"
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ASK_MENTOR)
    asked = await chamber.do(answer_form, chamber.convenor, answer="How long may a sitting last?")
    assert (asked.kind, chamber.told) == (EventKind.MENTOR_ASKED, [(FANG.user_id, EventKind.MENTOR_ASKED)])
    assert (asked.facts["name"], asked.facts["text"]) == ("Fang", "How long may a sitting last?")
    await chamber.refuses("private-matter", guide_convenor, FANG, text="Her husband beats her")
    await chamber.refuses("private-matter", ask_mentor, chamber.convenor, text="Her husband beats her")


async def test_a_convenor_may_go_without(chamber: Chamber) -> None:
    await guided(chamber)
    await chamber.do(decline_mentor, chamber.convenor)
    assert chamber.told == [(FANG.user_id, EventKind.MENTOR_DECLINED), (WANG.user_id, EventKind.MENTOR_DECLINED)]
    await chamber.refuses("not-mentor", guide_convenor, FANG, text="But")
    await chamber.refuses("not-mentor", open_form, FANG, kind=FormKind.GUIDE)
    for operation in (decline_mentor, ask_mentor):
        words = {"text": "How?"} if operation is ask_mentor else {}
        await chamber.refuses("no-mentor-here", operation, chamber.convenor, **words)
    await chamber.refuses("mentor-declined", give_mentor, WANG)
    assert (await chamber.ask(needs, actor=WANG)).councils[Need.NEW] == ()
    assert (await chamber.ask(alliance_of_council, actor=chamber.convenor)).mentor is None
    assert (await chamber.ask(alliance_home, actor=FANG)).guided == ()


async def test_a_council_that_moves_out_of_her_reach_is_hers_no_more(chamber: Chamber) -> None:
    await guided(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, OTHER_TOWN))
    assert (FANG.user_id, EventKind.MENTOR_DECLINED) in chamber.told
    await chamber.refuses("not-mentor", mentored_page, FANG)
    assert (await chamber.ask(alliance_home, actor=FANG)).guided == ()
    assert len((await chamber.ask(needs, actor=WANG)).councils[Need.NEW]) == 1
    await takes(chamber, HAO, Role.MENTOR, OTHER_TOWN)
    assert (await chamber.do(give_mentor, WANG)).facts["name"] == "Hao"
    await chamber.do(leave_alliance, chamber.convenor)
    assert (HAO.user_id, EventKind.MENTOR_DECLINED) in chamber.told
    assert await chamber.rows(tables.mentorings) == []


async def test_a_mentor_who_is_forgotten_guides_nobody(chamber: Chamber) -> None:
    await guided(chamber)
    kept = await chamber.ask(export_person, actor=FANG)
    assert (kept["units"], kept["guides"]) == ([{"unit": TOWN, "role": "mentor"}], [1])
    await chamber.do(forget_person, FANG)
    assert await chamber.rows(tables.mentorings) == []
    assert len((await chamber.ask(needs, actor=WANG)).councils[Need.NEW]) == 1


async def test_a_council_may_ask_for_a_mentor_after_all(chamber: Chamber) -> None:
    await guided(chamber)
    await chamber.refuses("mentor-given", ask_for_mentor, chamber.convenor)
    await chamber.do(decline_mentor, chamber.convenor)
    await chamber.do(ask_for_mentor, chamber.convenor)
    assert chamber.told == [(WANG.user_id, EventKind.MENTOR_WANTED)]
    await chamber.do(give_mentor, WANG)
    await chamber.do(leave_alliance, chamber.convenor)
    await chamber.refuses("in-no-alliance", ask_for_mentor, chamber.convenor)
