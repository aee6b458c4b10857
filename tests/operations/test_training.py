"""Training material: a link for convenors, and which councils have not read it yet."""

import pytest

from bot.councils.model.announcements import Offer
from bot.councils.model.issues import File, FileKind
from bot.councils.operations import announcements, training
from bot.councils.operations.announcements import announcement_page, draft_announcement, read_announcement
from bot.councils.operations.templates import take_template
from bot.councils.operations.training import draft_training, training_file, unread_page
from tests.operations.chamber import Chamber
from tests.operations.test_announcements import goes_out, knock, with_councils
from tests.operations.test_organisation import WANG

TITLE, LINK = "How minutes are written", "https://example.org/minutes"


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcements, "COUNCILS_AT_ONCE", 5)
    monkeypatch.setattr(training, "COUNCILS_A_PAGE", 3)


async def _unread(chamber: Chamber, number: int, page: int) -> tuple[int, list[str], int]:
    found = await chamber.ask(unread_page, actor=WANG, announcement=number, page=page)
    return found.count, [council.title for council in found.councils], found.page


async def test_councils_that_have_not_read_it_are_named(chamber: Chamber) -> None:
    await with_councils(chamber)
    drafted = await chamber.do(draft_training, WANG, title=TITLE, text=LINK)
    number = await goes_out(chamber, drafted.number)
    assert chamber.heard[0].facts["offer"] == Offer.TRAINING
    # Five were told so far, of whom the first reads it.
    await chamber.do(read_announcement, chamber.convenor, announcement=number)
    assert await _unread(chamber, number, 0) == (4, ["Council 2", "Council 3", "Council 4"], 0)
    assert await _unread(chamber, number, 9) == (4, ["Council 5"], 1)
    await knock(chamber)
    assert (await _unread(chamber, number, 0))[0] == 6
    page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
    assert page.reach.read_in == 1
    await chamber.refuses("no-such-announcement", take_template, chamber.convenor, announcement=number)


async def test_of_another_announcement_nobody_is_named(chamber: Chamber) -> None:
    await with_councils(chamber)
    drafted = await chamber.do(draft_announcement, WANG, text="On Friday")
    number = await goes_out(chamber, drafted.number)
    await chamber.refuses("no-such-announcement", unread_page, WANG, announcement=number, page=0)


async def test_it_is_nothing_without_a_link(chamber: Chamber) -> None:
    await with_councils(chamber)
    await chamber.refuses("training-without-link", draft_training, WANG, title=TITLE, text="In the town hall")
    await chamber.refuses("private-matter", draft_training, WANG, title="Her husband beats her", text=LINK)


async def test_it_may_be_a_file_that_needs_no_link(chamber: Chamber) -> None:
    await with_councils(chamber)
    file = File(id="minutes", kind=FileKind.DOCUMENT)
    drafted = await chamber.do(draft_training, WANG, title=TITLE, text="", file=file)
    told = {"announcement": drafted.number}
    await chamber.refuses("no-such-announcement", training_file, chamber.convenor, **told)
    await goes_out(chamber, drafted.number)
    assert (chamber.heard[0].facts["text"], chamber.heard[0].facts["file"]) == ("", FileKind.DOCUMENT)
    assert await chamber.ask(training_file, actor=chamber.convenor, **told) == file
    assert (await chamber.do(read_announcement, chamber.convenor, **told)).facts["file"] == FileKind.DOCUMENT
    said = await chamber.do(draft_training, WANG, title=TITLE, text="Ten minutes", file=file)
    linked = await chamber.do(draft_training, WANG, title=TITLE, text=LINK)
    for number in (said.number, linked.number):
        await goes_out(chamber, number)
    assert [event.facts["text"] for event in chamber.heard] == [LINK] * 5
    await chamber.refuses("no-such-announcement", training_file, chamber.convenor, announcement=linked.number)
    await chamber.refuses("private-matter", draft_training, WANG, title=TITLE, text="Her husband beats her", file=file)
