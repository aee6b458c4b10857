"""Calls for topics: councils join one until it is over, and stand side by side in numbers and statuses."""

from datetime import datetime, timedelta

import pytest

from bot.councils.model.topics import TopicStatus
from bot.councils.operations import calls
from bot.councils.operations.announcements import draft_announcement
from bot.councils.operations.calls import Joined, call_page, draft_call
from bot.councils.operations.resolutions import withdraw_resolution
from bot.councils.operations.templates import take_template
from bot.councils.ports import Transaction
from tests.operations.chamber import Chamber, of, person
from tests.operations.test_announcements import goes_out, with_councils
from tests.operations.test_organisation import WANG

TITLE, QUESTION = "Bicycles", "Where do they charge?"


async def _called(chamber: Chamber) -> int:
    """A call that goes on for thirty days, and went out to all."""
    until = chamber.now + timedelta(days=30)
    drafted = await chamber.do(draft_call, WANG, title=TITLE, text=QUESTION, until=until)
    return await goes_out(chamber, drafted.number)


async def _joins(chamber: Chamber, number: int, *councils: int) -> None:
    for council in councils:
        chamber.council = council
        convenor = chamber.convenor if council == 1 else person(300 + council, "Convenor")
        await chamber.do(take_template, convenor, announcement=number)
    chamber.council = 1


async def test_what_became_of_it_stands_side_by_side(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await _called(chamber)
    await _joins(chamber, number, 1, 2)
    await chamber.passed(1)
    for _ in range(2):
        await chamber.resolution(owner=of(chamber.seats[2]), vote=1)
    await chamber.do(withdraw_resolution, chamber.convenor, resolution=1, reason="Said twice")
    page = await chamber.ask(call_page, actor=WANG, announcement=number, page=0)
    first = Joined(council="Nine of us", topic="T1", status=TopicStatus.DISCUSSED, votes=1, adopted=1, closed=0)
    second = Joined(council="Council 2", topic="T1", status=TopicStatus.ANNOUNCED, votes=0, adopted=0, closed=0)
    assert page.joined == (first, second)


async def test_of_a_council_that_left_nothing_is_seen_any_more(
    chamber: Chamber, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "COUNCILS_A_PAGE", 2)
    await with_councils(chamber)
    number = await _called(chamber)
    await _joins(chamber, number, 1, 2, 3, 4)

    def leave(tx: Transaction, *, now: datetime) -> None:
        tx.unit_members.remove(council=2)

    await chamber.archive.write(leave)
    found = [await chamber.ask(call_page, actor=WANG, announcement=number, page=at) for at in (0, 1, 7)]
    assert [(page.count, page.pages, page.page) for page in found] == [(3, 2, 0), (3, 2, 1), (3, 2, 1)]
    names = [[one.council for one in page.joined] for page in found]
    assert names == [["Nine of us", "Council 3"], ["Council 4"], ["Council 4"]]


async def test_nobody_joins_once_it_is_over(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await _called(chamber)
    chamber.later(days=30)
    await chamber.refuses("call-over", take_template, chamber.convenor, announcement=number)
    await chamber.refuses("date-past", draft_call, WANG, title=TITLE, text=QUESTION, until=chamber.now)


async def test_what_is_no_call_has_no_results(chamber: Chamber) -> None:
    await with_councils(chamber)
    drafted = await chamber.do(draft_announcement, WANG, text=QUESTION)
    await chamber.refuses("no-such-announcement", call_page, WANG, announcement=drafted.number, page=0)
    until = chamber.now + timedelta(days=1)
    for title, text in (("Her husband beats her", QUESTION), (TITLE, "Her husband beats her")):
        await chamber.refuses("private-matter", draft_call, WANG, title=title, text=text, until=until)
