"""Good examples: drafted without names, offered by the convenor, and the council's own as long as it likes."""

from datetime import timedelta
from typing import Any

import pytest

from bot.councils.events import EventKind
from bot.councils.model.announcements import Offer
from bot.councils.model.duties import DutyKind
from bot.councils.model.examples import ExampleStatus
from bot.councils.model.forms import FormKind, Question
from bot.councils.model.organisation import Role
from bot.councils.model.people import CLOCK, Named
from bot.councils.model.resolutions import Rating
from bot.councils.operations.alliances import found_alliance, join_alliance, leave_alliance
from bot.councils.operations.announcements import announcement_page, send_announcement, tell_councils
from bot.councils.operations.examples import (
    example_page,
    examples_for,
    examples_of_unit,
    hand_over_example,
    object_to_example,
    offer_example,
    own_examples,
    share_example,
    shared_example,
    take_back_example,
)
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.form_pages import FormPage, form_page
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.guests import invite_guest
from bot.councils.operations.organisation import new_code, take_role
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.seats import give_seat
from bot.councils.operations.templates import take_template
from bot.storage import tables
from tests.operations.chamber import Chamber, of, person
from tests.operations.scenes import EXAMPLE, looked_at, solved
from tests.operations.test_announcements import sent, with_councils
from tests.operations.test_organisation import COUNTY, LIU, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

FIRST, SECOND, THIRD = (person(300 + number, f"Convenor of {number}") for number in (1, 2, 3))


async def in_the_village(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))


async def handed(chamber: Chamber) -> None:
    """Seven councils; the first, now the village's own, has handed one over."""
    await with_councils(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    await looked_at(chamber)
    await chamber.clock(DutyKind.HAND_OVER_EXAMPLE)


async def announced(chamber: Chamber) -> int:
    await handed(chamber)
    drafted = await chamber.do(share_example, WANG, topic=1)
    await chamber.do(send_announcement, WANG, announcement=drafted.number)
    return drafted.number or 0


async def kept(chamber: Chamber) -> Any:
    return await chamber.row(tables.examples)


async def asked(chamber: Chamber) -> FormPage:
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    return page


async def test_it_is_drafted_without_names_left_or_rewritten_and_seen_whole(chamber: Chamber) -> None:
    await in_the_village(chamber)
    topic = await chamber.topic(await chamber.issue(text="Resident: the lamp at No. 7 is dark, ring 138 0013 8000"))
    await chamber.resolution(owner=of(chamber.seats[2]), vote=await chamber.passed(topic))
    chamber.later(days=4)
    await chamber.do(claim_done, chamber.seats[2], resolution=1, result="Seat 3 put up both")
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.SATISFIED)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.EXAMPLE, subject="T1")
    assert (await asked(chamber)).about == "Light at the gate"
    await chamber.do(answer_by_button, chamber.convenor, answer="-")
    assert (await asked(chamber)).about == "\u2026: the lamp at \u2026 is dark, ring \u2026"
    await chamber.refuses("no-form", answer_by_button, chamber.convenor, answer="heading")
    refusal = await chamber.refused(answer_form, chamber.convenor, answer="Ask Neighbour")
    assert (refusal.key, refusal.facts) == ("example-names", {"word": "Neighbour"})
    await chamber.do(answer_form, chamber.convenor, answer=" It was dark ")
    page = await asked(chamber)
    assert (page.about, page.example) == ("Put up two lamps\n\u2026 put up both", None)
    await chamber.do(answer_by_button, chamber.convenor, answer="-")
    shown = (await asked(chamber)).example
    assert shown is not None
    assert (shown.title, shown.trouble) == ("Light at the gate", "It was dark")
    assert shown.days == 4
    await chamber.refuses("choose-a-button", answer_form, chamber.convenor, answer="Yes")
    await chamber.do(answer_by_button, chamber.convenor, answer=Question.TROUBLE)
    assert (await asked(chamber)).about == "It was dark"
    await chamber.do(answer_form, chamber.convenor, answer="One could not see the steps")
    offered = await chamber.do(answer_by_button, chamber.convenor, answer="-")
    assert offered.kind is EventKind.EXAMPLE_OFFERED
    row = await kept(chamber)
    assert (row.title, row.trouble) == (shown.title, "One could not see the steps")
    assert (row.decided, row.days, row.status) == (shown.decided, 4, ExampleStatus.WITH_SEATS)
    assert chamber.told == [(seat.user_id, EventKind.EXAMPLE_TOLD) for seat in chamber.seats]
    assert chamber.audited == [("offer_example", "T1")]
    assert await chamber.duties() == {(DutyKind.HAND_OVER_EXAMPLE, 1): chamber.now + timedelta(days=3)}


@pytest.mark.parametrize(
    ("part", "words", "word"),
    [
        ("title", "What seat 5 saw", "seat 5"),
        ("trouble", "The doctor could not come", "The doctor"),
        ("decided", "Ask @Seat_6 for the key", "Seat_6"),
        ("decided", "Ring 0571-8765 4321", "0571-8765 4321"),
        ("trouble", "\u6842\u5170\u8bf4\u592a\u6697", "\u6842\u5170"),
    ],
)
async def test_nobody_of_the_council_is_named_in_it(chamber: Chamber, part: str, words: str, word: str) -> None:
    await in_the_village(chamber)
    await solved(chamber)
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="\u5218\u6842\u5170")
    await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=2, named=Named(), name="The doctor")
    example = {**EXAMPLE, part: words}
    refusal = await chamber.refused(offer_example, chamber.convenor, topic=1, **example)
    assert (refusal.key, refusal.facts) == ("example-names", {"word": word})


async def test_what_it_says_is_looked_at_like_all_that_is_kept(chamber: Chamber) -> None:
    await in_the_village(chamber)
    await solved(chamber)
    for part in EXAMPLE:
        example = {**EXAMPLE, part: "Her husband beats her"}
        await chamber.refuses("private-matter", offer_example, chamber.convenor, topic=1, **example)


async def test_what_is_drafted_fits(chamber: Chamber) -> None:
    await in_the_village(chamber)
    topic = await chamber.topic(await chamber.issue(text="dark " * 200))
    await chamber.resolution(owner=of(chamber.seats[1]), vote=await chamber.passed(topic))
    await chamber.do(claim_done, chamber.seats[1], resolution=1, result="Both burn")
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.PARTLY)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.EXAMPLE, subject="T1")
    await chamber.do(answer_by_button, chamber.convenor, answer="-")
    about = (await asked(chamber)).about
    assert (len(about), about[-1]) == (500, "\u2026")
    await chamber.do(answer_by_button, chamber.convenor, answer="-")


async def test_only_a_closed_matter_of_a_council_in_an_alliance_is_offered_and_once(chamber: Chamber) -> None:
    await solved(chamber)
    await chamber.refuses("in-no-alliance", offer_example, chamber.convenor, topic=1, **EXAMPLE)
    await chamber.refuses("in-no-alliance", open_form, chamber.convenor, kind=FormKind.EXAMPLE, subject="T1")
    await chamber.refuses("in-no-alliance", examples_for, chamber.convenor, page=0)
    await in_the_village(chamber)
    await chamber.passed(await chamber.topic())
    page = await chamber.ask(own_examples, actor=chamber.convenor)
    assert [one.number for one in page.closed] == [1]
    await chamber.refuses("example-not-closed", offer_example, chamber.convenor, topic=2, **EXAMPLE)
    await chamber.resolution(vote=2)
    await chamber.refuses("example-not-closed", open_form, chamber.convenor, kind=FormKind.EXAMPLE, subject="T2")
    await chamber.do(offer_example, chamber.convenor, topic=1, **EXAMPLE)
    await chamber.refuses("example-offered", offer_example, chamber.convenor, topic=1, **EXAMPLE)
    page = await chamber.ask(own_examples, actor=chamber.convenor)
    assert ([one.topic for one in page.examples], page.closed) == ([1], ())


async def test_a_seat_objects_and_nothing_is_kept(chamber: Chamber) -> None:
    await in_the_village(chamber)
    await looked_at(chamber)
    for who, waits in ((chamber.seats[4], 1), (chamber.convenor, 0), (chamber.resident, 0)):
        (waiting,) = await chamber.ask(waiting_for, actor=who)
        assert len(waiting.to_look_at) == waits
    page = await chamber.ask(example_page, actor=chamber.seats[4], topic=1)
    assert (page.example.title, page.may_object, page.may_take_back) == (EXAMPLE["title"], True, False)
    await chamber.do(object_to_example, chamber.seats[4], topic=1)
    assert chamber.told == [(chamber.convenor.user_id, EventKind.EXAMPLE_OBJECTED)]
    assert "Seat 5" not in str(chamber.heard)
    assert await chamber.rows(tables.examples) == []
    assert await chamber.duties() == {}
    await chamber.refuses("no-such-example", object_to_example, chamber.seats[4], topic=1)
    await chamber.refuses("no-such-example", example_page, chamber.seats[4], topic=2**40)
    await chamber.do(offer_example, chamber.convenor, topic=1, **EXAMPLE)


async def test_a_convenor_with_a_seat_is_not_told_of_what_she_did(chamber: Chamber) -> None:
    await in_the_village(chamber)
    await solved(chamber)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.convenor), name="")
    await chamber.do(offer_example, chamber.convenor, topic=1, **EXAMPLE)
    assert chamber.convenor.user_id not in dict(chamber.told)
    page = await chamber.ask(example_page, actor=chamber.convenor, topic=1)
    assert (page.may_object, page.may_take_back) == (False, True)
    await chamber.do(object_to_example, chamber.convenor, topic=1)
    assert chamber.told == []


async def test_the_coordinators_have_it_once_nobody_objected_in_time(chamber: Chamber) -> None:
    await in_the_village(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    await looked_at(chamber)
    for coordinator in (WANG, LIU):
        await chamber.refuses("no-such-example", example_page, coordinator, topic=1)
        await chamber.refuses("no-such-example", share_example, coordinator, topic=1)
        assert (await chamber.ask(examples_of_unit, actor=coordinator)).examples == ()
    await chamber.clock(DutyKind.HAND_OVER_EXAMPLE)
    assert chamber.told == [(LIU.user_id, EventKind.EXAMPLE_HANDED_OVER)]
    assert await chamber.duties() == {}
    await chamber.refuses("example-handed-over", object_to_example, chamber.seats[4], topic=1)
    for coordinator in (WANG, LIU):
        page = await chamber.ask(example_page, actor=coordinator, topic=1)
        assert (page.may_share, page.may_object, page.may_take_back) == (True, False, False)
    for unit, seen in ((COUNTY, 1), (TOWN, 1), (VILLAGE, 1), (OTHER_TOWN, 0)):
        assert len((await chamber.ask(examples_of_unit, actor=WANG, unit=unit)).examples) == seen
    await chamber.do(take_back_example, chamber.convenor, topic=1)
    assert await chamber.rows(tables.examples) == []


async def test_whoever_coordinates_beside_it_sees_nothing(chamber: Chamber) -> None:
    await in_the_village(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, OTHER_TOWN, Role.COORDINATOR))
    await looked_at(chamber)
    await chamber.clock(DutyKind.HAND_OVER_EXAMPLE)
    for operation in (example_page, share_example):
        await chamber.refuses("no-such-example", operation, LIU, topic=1)


async def test_other_councils_read_it_and_take_it_up_by_a_press(chamber: Chamber) -> None:
    number = await announced(chamber)
    page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
    assert page.example is not None
    assert (page.announcement.offer, page.example.decided) == (Offer.EXAMPLE, EXAMPLE["decided"])
    await chamber.do(tell_councils, CLOCK, announcement=number)
    assert [event.council for event in chamber.heard] == [2, 3, 4, 5, 6, 7]
    assert (await chamber.row(tables.announcements)).told == 6
    heard = chamber.heard[0]
    assert (heard.facts["offer"], heard.facts["subject"], heard.facts["text"]) == ("example", EXAMPLE["title"], "")
    own = await chamber.ask(examples_for, actor=chamber.convenor, page=0)
    assert (own.announced, own.count) == ((), 0)
    await chamber.refuses("no-such-announcement", take_template, chamber.convenor, announcement=number)
    waiting = [(await chamber.ask(waiting_for, actor=convenor))[0] for convenor in (chamber.convenor, SECOND)]
    assert [[one.id for one, _ in hers.announced] for hers in waiting] == [[], [number]]
    chamber.council = 2
    (listed,) = (await chamber.ask(examples_for, actor=SECOND, page=0)).announced
    read = await chamber.ask(shared_example, actor=SECOND, announcement=listed.id)
    assert (read.example.trouble, read.unit.name, read.is_taken) == (EXAMPLE["trouble"], "The county", False)
    await chamber.do(take_template, SECOND, announcement=number)
    taken = await chamber.row(tables.issues, council=2)
    assert taken.text == f"{EXAMPLE['trouble']}\n{EXAMPLE['decided']}"
    assert (await chamber.row(tables.topics, council=2)).title == EXAMPLE["title"]
    assert (await chamber.ask(shared_example, actor=SECOND, announcement=number)).is_taken


async def test_it_is_read_as_soon_as_it_goes_out_and_not_before(chamber: Chamber) -> None:
    await handed(chamber)
    drafted = await chamber.do(share_example, WANG, topic=1)
    chamber.council = 2
    assert (await chamber.ask(examples_for, actor=SECOND, page=0)).count == 0
    await chamber.refuses("no-such-announcement", shared_example, SECOND, announcement=drafted.number)
    await chamber.do(send_announcement, WANG, announcement=drafted.number)
    assert (await chamber.ask(shared_example, actor=SECOND, announcement=drafted.number)).example.topic == 1


async def test_announced_twice_it_is_listed_once(chamber: Chamber) -> None:
    await announced(chamber)
    chamber.council = 1
    again = await chamber.do(share_example, WANG, topic=1)
    await chamber.do(send_announcement, WANG, announcement=again.number)
    chamber.council = 2
    assert (await chamber.ask(examples_for, actor=SECOND, page=0)).count == 1


async def test_what_is_no_example_is_not_read_as_one(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await sent(chamber)
    await chamber.do(tell_councils, CLOCK, announcement=number)
    chamber.council = 2
    await chamber.refuses("no-such-announcement", shared_example, SECOND, announcement=number)


async def test_taken_back_it_is_gone_everywhere(chamber: Chamber) -> None:
    number = await announced(chamber)
    chamber.council = 2
    await chamber.do(take_template, SECOND, announcement=number)
    chamber.council = 1
    await chamber.do(take_back_example, chamber.convenor, topic=1)
    assert [await chamber.rows(table) for table in (tables.examples, tables.announcements, tables.takings)] == [[]] * 3
    await chamber.do(tell_councils, CLOCK, announcement=number)
    assert chamber.told == []
    chamber.council = 2
    assert (await chamber.ask(examples_for, actor=SECOND, page=0)).count == 0
    await chamber.refuses("no-such-announcement", shared_example, SECOND, announcement=number)
    assert (await chamber.row(tables.topics, council=2)).title == EXAMPLE["title"]


async def test_a_council_that_leaves_takes_it_along(chamber: Chamber) -> None:
    await announced(chamber)
    await chamber.do(leave_alliance, chamber.convenor)
    assert await chamber.rows(tables.examples) == await chamber.rows(tables.announcements) == []
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    await chamber.do(offer_example, chamber.convenor, topic=1, **EXAMPLE)
    await chamber.do(leave_alliance, chamber.convenor)
    assert await chamber.duties() == {}


async def test_a_council_that_moves_to_another_alliance_takes_it_along(chamber: Chamber) -> None:
    await announced(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, OTHER_TOWN))
    assert len(await chamber.rows(tables.examples)) == 1, "it is in the same alliance still"
    await chamber.do(found_alliance, LIU, title="Hill valley", may_found=True)
    await chamber.do(new_code, LIU)
    await chamber.do(join_alliance, chamber.convenor, code=str(chamber.heard[-1].facts["code"]))
    assert await chamber.rows(tables.examples) == await chamber.rows(tables.announcements) == []


async def test_the_clock_alone_hands_it_over(chamber: Chamber) -> None:
    await in_the_village(chamber)
    await looked_at(chamber)
    await chamber.refuses("not-by-hand", hand_over_example, chamber.convenor, number=1)
