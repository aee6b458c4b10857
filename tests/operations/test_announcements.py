"""Announcements: for whom they are, how they go out and stop, and that nobody learns who has read them."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.councils.events import EventKind
from bot.councils.model.announcements import ANNOUNCEMENT_LENGTH, AnnouncementStatus, Offer, Reach
from bot.councils.model.organisation import Role, UnitMember
from bot.councils.model.people import CLOCK
from bot.councils.operations import announcements
from bot.councils.operations.announcements import (
    announcement_list,
    announcement_page,
    announcements_to_tell,
    draft_announcement,
    drop_announcement,
    read_announcement,
    readdress_announcement,
    send_announcement,
    stop_announcement,
    tell_councils,
)
from bot.councils.operations.organisation import take_role
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber, person
from tests.operations.test_organisation import COUNTY, LIU, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

SHANGHAI = ZoneInfo("Asia/Shanghai")
TEXT = "The training begins on Friday"
COUNCILS = 7


async def with_councils(chamber: Chamber) -> None:
    """Seven councils: those with even ids in the village, the others in the other town; each has its own convenor."""

    def found(tx: Transaction, *, now: datetime) -> None:
        first = tx.councils.get(id=1)
        assert first is not None
        for number in range(1, COUNCILS + 1):
            here = replace(first, chat_id=first.chat_id - number, convenor_id=300 + number, title=f"Council {number}")
            council = first if number == 1 else tx.found(here)
            unit = OTHER_TOWN if number % 2 else VILLAGE
            tx.unit_members.put(UnitMember(council=council.id, unit=unit, joined_at=now))

    await county(chamber)
    await chamber.archive.write(found)


async def drafted(chamber: Chamber, unit: int = COUNTY) -> int:
    event = await chamber.do(draft_announcement, WANG, text=TEXT, unit=unit)
    return event.number or 0


async def sent(chamber: Chamber, unit: int = COUNTY) -> int:
    number = await drafted(chamber, unit)
    await chamber.do(send_announcement, WANG, announcement=number)
    return number


async def goes_out(chamber: Chamber, number: int | None) -> int:
    """It is sent, and the clock tells the first few."""
    assert number is not None
    await chamber.do(send_announcement, WANG, announcement=number)
    await chamber.do(tell_councils, CLOCK, announcement=number)
    return number


async def knock(chamber: Chamber) -> list[int | None]:
    """The clock tells the next few; the councils that were told."""
    for number in (await chamber.ask(announcements_to_tell, actor=CLOCK, zone=SHANGHAI))[:1]:
        await chamber.do(tell_councils, CLOCK, announcement=number)
        assert {event.kind for event in chamber.heard} <= {EventKind.ANNOUNCED}
        return [event.council for event in chamber.heard]
    return []


@pytest.fixture
def three_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcements, "COUNCILS_AT_ONCE", 3)


@pytest.mark.usefixtures("three_at_once")
async def test_it_goes_to_the_convenors_under_a_unit_a_few_at_a_time(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await drafted(chamber)
    assert await knock(chamber) == []
    await chamber.do(send_announcement, WANG, announcement=number)
    assert chamber.told == []
    assert await knock(chamber) == [1, 2, 3]
    assert chamber.told == [(user, EventKind.ANNOUNCED) for user in (chamber.convenor.user_id, 302, 303)]
    heard = {"offer": Offer.NOTHING, "subject": "", "text": TEXT, "rules": "", "file": ""}
    assert chamber.heard[1].facts == {**heard, "title": "The county", "council_title": "Council 2"}
    page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
    assert (page.announcement.told, page.reach) == (3, Reach(left=4, read=0, read_in=0, taken=0))
    assert await knock(chamber) == [4, 5, 6]
    assert await knock(chamber) == [7]
    assert await knock(chamber) == []
    page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
    assert (page.announcement.status, page.announcement.told, page.reach.left) == (AnnouncementStatus.SENT, 7, 0)
    await chamber.refuses("announcement-moved-on", send_announcement, WANG, announcement=number)


@pytest.mark.usefixtures("three_at_once")
async def test_stopped_it_goes_no_further_and_resumed_it_repeats_nobody(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await sent(chamber)
    await knock(chamber)
    await chamber.refuses("not-by-hand", tell_councils, WANG, announcement=number)
    await chamber.do(stop_announcement, WANG, announcement=number)
    assert await knock(chamber) == []
    # One that was read as going before it was stopped.
    await chamber.do(tell_councils, CLOCK, announcement=number)
    assert chamber.told == []
    await chamber.refuses("announcement-moved-on", stop_announcement, WANG, announcement=number)
    await chamber.do(send_announcement, WANG, announcement=number)
    assert await knock(chamber) == [4, 5, 6]


async def test_the_councils_of_another_of_her_units_may_be_chosen_until_it_is_sent(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await drafted(chamber)
    for unit, councils in ((OTHER_TOWN, 4), (TOWN, 3)):
        await chamber.do(readdress_announcement, WANG, announcement=number, unit=unit)
        page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
        assert (page.place.unit.id, page.place.coverage.councils) == (unit, councils)
    await chamber.do(send_announcement, WANG, announcement=number)
    assert await knock(chamber) == [2, 4, 6]
    await chamber.refuses("announcement-moved-on", readdress_announcement, WANG, announcement=number, unit=COUNTY)
    await chamber.refuses("announcement-moved-on", drop_announcement, WANG, announcement=number)
    assert [one.id for one in (await chamber.ask(announcement_list, actor=WANG, unit=TOWN)).announcements] == [number]


async def test_a_draft_may_be_dropped(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await drafted(chamber)
    await chamber.do(drop_announcement, WANG, announcement=number)
    assert (await chamber.ask(announcement_list, actor=WANG)).announcements == ()
    for gone in (number, 0, 2**40):
        await chamber.refuses("no-such-announcement", send_announcement, WANG, announcement=gone)
    subjects = [(row.action, row.subject) for row in await chamber.rows(tables.audit, alliance=1)]
    assert subjects[-2:] == [("draft_announcement", "A1"), ("drop_announcement", "A1")]


async def test_whoever_coordinates_a_part_touches_no_announcement_of_the_whole(chamber: Chamber) -> None:
    await with_councils(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    of_all, of_town = await drafted(chamber), await drafted(chamber, VILLAGE)
    await chamber.refuses("no-such-unit", send_announcement, LIU, announcement=of_all)
    await chamber.refuses("no-such-unit", announcement_page, LIU, announcement=of_all)
    await chamber.refuses("no-such-unit", readdress_announcement, LIU, announcement=of_town, unit=COUNTY)
    await chamber.refuses("no-such-unit", draft_announcement, LIU, text=TEXT, unit=OTHER_TOWN)
    await chamber.do(send_announcement, LIU, announcement=of_town)
    assert await knock(chamber) == [2, 4, 6]


async def test_what_it_says_is_looked_at_like_all_that_is_kept(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.refuses("private-matter", draft_announcement, WANG, text="Her husband beats her")
    await chamber.refuses("text-empty", draft_announcement, WANG, text=" ")
    await chamber.refuses("text-too-long", draft_announcement, WANG, text="x" * (ANNOUNCEMENT_LENGTH + 1))


async def test_by_night_nothing_goes_out_and_a_council_has_quiet_hours_of_its_own(chamber: Chamber) -> None:
    await with_councils(chamber)
    await chamber.settles(quiet_from=10, quiet_until=12)
    await sent(chamber)
    morning = chamber.now
    chamber.later(hours=12)
    assert await knock(chamber) == []
    chamber.now = morning + timedelta(days=1)
    assert len(await knock(chamber)) == COUNCILS
    waiting = {row.council: row.next_at for row in await chamber.rows(tables.notices, kind=EventKind.ANNOUNCED)}
    assert waiting[1] == chamber.now + timedelta(hours=2)
    assert {waiting[council] for council in range(2, COUNCILS + 1)} == {chamber.now}


@pytest.mark.usefixtures("three_at_once")
async def test_readers_are_counted_as_people_and_once(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await sent(chamber)
    await knock(chamber)

    def same_convenor(tx: Transaction, *, now: datetime) -> None:
        second = tx.councils.get(id=2)
        assert second is not None
        tx.councils.save(replace(second, convenor_id=chamber.convenor.user_id))

    await chamber.archive.write(same_convenor)
    for council in (1, 1, 2):
        chamber.council = council
        await chamber.do(read_announcement, chamber.convenor, announcement=number)
    chamber.council = 3
    await chamber.do(read_announcement, person(303, "Convenor of the third"), announcement=number)
    page = await chamber.ask(announcement_page, actor=WANG, announcement=number)
    assert page.reach == Reach(left=4, read=2, read_in=3, taken=0)
    assert len(await chamber.rows(tables.readings)) == 3


@pytest.mark.usefixtures("three_at_once")
async def test_nobody_has_read_what_her_council_was_not_told(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await sent(chamber, VILLAGE)
    chamber.council = 4
    convenor = person(304, "Convenor of the fourth")
    await chamber.refuses("no-such-announcement", read_announcement, convenor, announcement=number)
    await knock(chamber)
    chamber.council = 4
    for gone in (99, -1):
        await chamber.refuses("no-such-announcement", read_announcement, convenor, announcement=gone)
    chamber.council = 3
    beside = person(303, "Convenor of the third")
    await chamber.refuses("no-such-announcement", read_announcement, beside, announcement=number)
    chamber.council = 4
    await chamber.do(read_announcement, convenor, announcement=number)

    def leave(tx: Transaction, *, now: datetime) -> None:
        tx.unit_members.remove(council=4)

    await chamber.archive.write(leave)
    await chamber.refuses("no-such-announcement", read_announcement, convenor, announcement=number)


async def test_the_clock_of_another_bot_tells_nobody(chamber: Chamber) -> None:
    await with_councils(chamber)
    number = await sent(chamber)
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    assert await elsewhere.ask(announcements_to_tell, actor=CLOCK, zone=SHANGHAI) == ()
    for gone in (number, 99):
        await elsewhere.do(tell_councils, CLOCK, announcement=gone)
    assert await chamber.rows(tables.notices, kind=EventKind.ANNOUNCED) == []
