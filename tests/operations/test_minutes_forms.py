"""Forms about minutes: opened by who may, each with the words it is about, and done like the operation itself."""

import pytest

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.minutes import Section
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.minutes import word_section
from bot.councils.operations.minutes_forms import open_answer, open_section
from tests.operations.chamber import Chamber
from tests.operations.sitting import GUEST, RECORDER, closed, minutes_of, sent_round


async def about(chamber: Chamber) -> str:
    page = await chamber.ask(form_page, actor=RECORDER)
    assert page is not None
    return page.about


@pytest.mark.parametrize(
    ("section", "topic", "words"),
    [
        (Section.BACKGROUND, 1, "It has been dark"),
        (Section.POINTS, 1, "Seat 3: One lamp is enough\nTwo"),
        (Section.DISSENT, 1, "Seat 5: Not so"),
        (Section.NOTES, 0, "We meet in May"),
    ],
)
async def test_a_section_is_shown_as_it_may_be_typed_again(
    chamber: Chamber, section: Section, topic: int, words: str
) -> None:
    await closed(chamber)
    await chamber.do(open_section, RECORDER, session=1, section=section, topic=topic)
    assert await about(chamber) == ("The lamp at the gate is dark" if section is Section.BACKGROUND else "")
    event = await chamber.do(answer_form, RECORDER, answer=words)
    assert event.kind is EventKind.MINUTES_WORDED
    await chamber.do(open_section, RECORDER, session=1, section=section, topic=topic)
    assert await about(chamber) == words
    await chamber.do(answer_by_button, RECORDER, answer="-")
    await chamber.do(open_section, RECORDER, session=1, section=section, topic=topic)
    assert await about(chamber) == ""


async def test_of_a_topic_that_was_not_on_the_agenda_there_is_nothing_to_word(chamber: Chamber) -> None:
    await closed(chamber)
    await chamber.do(open_section, RECORDER, session=1, section=Section.POINTS, topic=9)
    assert await about(chamber) == ""
    await chamber.refuses("no-such-number", answer_form, RECORDER, answer="Two")


async def test_a_long_section_is_shown_no_further_than_it_may_be_written(chamber: Chamber) -> None:
    await closed(chamber)
    words = {"session": 1, "section": Section.BACKGROUND, "topic": 1}
    await chamber.do(word_section, RECORDER, words="x" * 2000, **words)
    await chamber.do(open_section, RECORDER, **words)
    assert await about(chamber) == "x" * 2000


async def test_an_objection_and_what_is_answered_to_it(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.refuses("not-there", open_form, chamber.seats[8], kind=FormKind.OBJECTION, subject="S1")
    await chamber.do(open_form, GUEST, kind=FormKind.OBJECTION, subject="S1")
    assert (await chamber.do(answer_form, GUEST, answer="I said three")).kind is EventKind.OBJECTION_KEPT
    await chamber.refuses("not-recorder", open_answer, GUEST, session=1, who="T1X1")
    await chamber.refuses("no-objection", open_answer, RECORDER, session=1, who="N1")
    await chamber.do(open_answer, RECORDER, session=1, who="T1X1")
    assert await about(chamber) == "I said three"
    event = await chamber.do(answer_form, RECORDER, answer="The vote was on two")
    assert event.kind is EventKind.OBJECTION_ANSWERED


async def test_what_is_set_right_later(chamber: Chamber) -> None:
    await sent_round(chamber)
    asked = {"kind": FormKind.ADDENDUM, "subject": "S1"}
    await chamber.refuses("minutes-not-confirmed", open_form, RECORDER, **asked)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    await chamber.refuses("not-recorder", open_form, chamber.convenor, **asked)
    await chamber.do(open_form, RECORDER, **asked)
    assert (await chamber.do(answer_form, RECORDER, answer="Two lamps")).kind is EventKind.ADDENDUM_ADDED
    assert (await minutes_of(chamber)).last_addendum == 1


async def test_a_draft_that_is_sent_round_is_worded_no_more(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.refuses("minutes-published", open_section, RECORDER, session=1, section=Section.NOTES, topic=0)
