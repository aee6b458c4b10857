"""What is told of people: worked out once by the clock, place by place, and kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.model.duties import DutyKind
from bot.councils.model.organisation import UnitMember
from bot.councils.model.people import CLOCK
from bot.councils.model.summaries import Period, Span
from bot.councils.model.told import Counted, Telling
from bot.councils.operations.alliances import leave_alliance
from bot.councils.operations.summaries import summary
from bot.councils.operations.telling import alliances_to_tell, tell_people
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber
from tests.operations.test_organisation import COUNTY, TOWN, VILLAGE, WANG, county

ZONE = ZoneInfo("UTC")


async def _in_the_village(chamber: Chamber) -> None:
    """The council belongs to the village since before the month."""

    def put(tx: Transaction, *, now: datetime) -> None:
        tx.unit_members.put(UnitMember(council=chamber.council, unit=VILLAGE, joined_at=now))

    await county(chamber)
    await chamber.archive.write(put)
    chamber.now = chamber.now.replace(month=chamber.now.month + 1, day=1)


async def _month_ends(chamber: Chamber) -> None:
    year, month = divmod(chamber.now.month, 12)
    chamber.now = chamber.now.replace(year=chamber.now.year + year, month=month + 1, day=1, hour=1)
    for alliance in await chamber.ask(alliances_to_tell, actor=CLOCK, zone=ZONE):
        await chamber.archive.write(tell_people, actor=CLOCK, alliance=alliance, zone=ZONE)


async def _voters(chamber: Chamber, unit: int, span: Span = Span.YEAR) -> tuple[int, ...] | None:
    period = Period(span=span, year=chamber.now.year, part=chamber.now.month - 1 if span is Span.MONTH else 1)
    page = await chamber.ask(summary, actor=WANG, period=period, zone=ZONE, unit=unit)
    return page.people.get(Counted.VOTERS)


async def test_a_month_is_told_at_every_unit_above(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    await chamber.ballots(await chamber.vote(), "+++++++++")
    await _month_ends(chamber)
    for unit in (COUNTY, TOWN, VILLAGE):
        assert await _voters(chamber, unit) == (9, 9)
        assert await _voters(chamber, unit, Span.MONTH) == (9, 9)
    assert await _voters(chamber, 4) is None


async def test_what_was_told_stays_when_a_council_leaves(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    await chamber.ballots(await chamber.vote(), "+++++++++")
    await _month_ends(chamber)
    await chamber.do(leave_alliance, chamber.convenor)
    await _month_ends(chamber)
    assert await _voters(chamber, COUNTY) == (9, 9)


async def test_few_wait_for_more_and_are_told_of_the_whole_alone(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    for _ in range(3):
        vote = await chamber.vote()
        await chamber.ballots(vote, "+++++++")
        await chamber.clock(DutyKind.CLOSE_VOTE, vote)
        await _month_ends(chamber)
    assert await _voters(chamber, COUNTY) == (27, 21)
    assert await _voters(chamber, VILLAGE) is None
    kept = [Telling(**row._mapping) for row in await chamber.rows(tables.told, counted=Counted.VOTERS)]
    (waited,) = [telling for telling in kept if telling.people == (27, 21)]
    assert (waited.until - waited.since).days > 80
    await _month_ends(chamber)
    assert await _voters(chamber, COUNTY) == (27, 21)


async def test_a_new_year_begins_anew_and_nothing_is_told_twice(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    while chamber.now.year == 2026:
        await _month_ends(chamber)
    await chamber.ballots(await chamber.vote(), "+++++++++")
    await _month_ends(chamber)
    assert await _voters(chamber, COUNTY) == (9, 9)
    assert await chamber.ask(alliances_to_tell, actor=CLOCK, zone=ZONE) == ()
    before = await chamber.rows(tables.told)
    await chamber.archive.write(tell_people, actor=CLOCK, alliance=1, zone=ZONE)
    assert await chamber.rows(tables.told) == before


async def test_only_the_clock_of_its_own_bot_tells(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.refuses("not-by-hand", alliances_to_tell, WANG, zone=ZONE)
    await chamber.refuses("not-by-hand", tell_people, WANG, alliance=1, zone=ZONE)
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    assert await elsewhere.ask(alliances_to_tell, actor=CLOCK, zone=ZONE) == ()
    for alliance in (1, 99):
        await elsewhere.refuses("no-alliance", tell_people, CLOCK, alliance=alliance, zone=ZONE)
