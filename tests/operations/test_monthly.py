"""The summary of a month is sent on the first of the next one, once, to whoever wants it and may see it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.councils.events import EventKind
from bot.councils.model.organisation import Role
from bot.councils.model.people import CLOCK
from bot.councils.model.summaries import Span, period_of
from bot.councils.operations.alliances import found_alliance
from bot.councils.operations.export_person import export_person
from bot.councils.operations.monthly import HOUR, alliances_to_send, ask_monthly, send_monthly
from bot.councils.operations.organisation import take_role
from bot.councils.operations.summaries import summary
from bot.councils.operations.telling import alliances_to_tell, tell_people
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber
from tests.operations.test_organisation import COUNTY, LIU, OTHER_TOWN, TOWN, WANG, code, county

SHANGHAI = ZoneInfo("Asia/Shanghai")
FIRST_OF_APRIL = datetime(2026, 4, 1, HOUR, tzinfo=SHANGHAI)


async def _knocks(chamber: Chamber) -> list[tuple[int | None, str, str]]:
    """Who is sent what when the clock looks, told of people first."""
    for alliance in await chamber.ask(alliances_to_tell, actor=CLOCK, zone=SHANGHAI):
        await chamber.archive.write(tell_people, actor=CLOCK, alliance=alliance, zone=SHANGHAI)
    for alliance in await chamber.ask(alliances_to_send, actor=CLOCK, zone=SHANGHAI):
        await chamber.archive.write(send_monthly, actor=CLOCK, alliance=alliance, zone=SHANGHAI)
    await chamber.look()
    sent = zip(chamber.told, chamber.heard, strict=True)
    return [(who, str(event.facts["title"]), str(event.facts["period"])) for (who, _), event in sent]


async def _is_monthly(chamber: Chamber, unit: int = COUNTY) -> bool:
    period = period_of(Span.MONTH, chamber.now.date())
    return (await chamber.ask(summary, actor=WANG, unit=unit, period=period, zone=SHANGHAI)).is_monthly


async def test_it_is_sent_once_at_the_hour_to_those_who_asked(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    assert (await chamber.do(ask_monthly, WANG)).facts == {"title": "The county", "hour": HOUR}
    await chamber.do(ask_monthly, LIU, unit=TOWN)
    await _knocks(chamber)
    chamber.now = FIRST_OF_APRIL - timedelta(seconds=1)
    assert await _knocks(chamber) == []
    chamber.now = FIRST_OF_APRIL
    expected = [(WANG.user_id, "The county", "2026-03"), (LIU.user_id, "Willow town", "2026-03")]
    assert await _knocks(chamber) == expected
    assert await _knocks(chamber) == []
    await chamber.archive.write(send_monthly, actor=CLOCK, alliance=1, zone=SHANGHAI)
    assert await _knocks(chamber) == []
    chamber.now = datetime(2026, 7, 15, tzinfo=SHANGHAI)  # asleep since
    assert {period for _, _, period in await _knocks(chamber)} == {"2026-06"}


async def test_asked_again_it_stops(chamber: Chamber) -> None:
    await county(chamber)
    assert not await _is_monthly(chamber)
    await chamber.do(ask_monthly, WANG)
    assert await _is_monthly(chamber)
    assert not await _is_monthly(chamber, TOWN)
    assert (await chamber.do(ask_monthly, WANG)).kind is EventKind.MONTHLY_STOPPED
    assert [row.action for row in await chamber.rows(tables.audit, actor_id=WANG.user_id)][-2:] == [
        "ask_monthly",
        "stop_monthly",
    ]
    chamber.now = FIRST_OF_APRIL
    assert await _knocks(chamber) == []


async def test_who_coordinates_that_unit_no_more_is_sent_nothing(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    await chamber.do(ask_monthly, LIU)
    await chamber.refuses("no-such-unit", ask_monthly, LIU, unit=OTHER_TOWN)
    await chamber.refuses("no-alliance", ask_monthly, chamber.convenor, unit=TOWN)

    def steps_down(tx: Transaction, *, now: datetime) -> None:
        tx.unit_roles.remove(user_id=LIU.user_id)

    await chamber.archive.write(steps_down)
    chamber.now = FIRST_OF_APRIL
    assert await _knocks(chamber) == []


async def test_each_alliance_of_this_bot_has_its_own_readers(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(found_alliance, LIU, title="The city", may_found=True)
    for actor in (WANG, LIU):
        await chamber.do(ask_monthly, actor)
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    elsewhere.now = chamber.now = FIRST_OF_APRIL
    assert await elsewhere.ask(alliances_to_send, actor=CLOCK, zone=SHANGHAI) == ()
    await elsewhere.archive.write(send_monthly, actor=CLOCK, alliance=1, zone=SHANGHAI)
    expected = {(WANG.user_id, "The county", "2026-03"), (LIU.user_id, "The city", "2026-03")}
    assert set(await _knocks(chamber)) == expected


async def test_only_the_clock_sends_and_what_she_asked_for_is_hers(chamber: Chamber) -> None:
    await chamber.do(found_alliance, chamber.convenor, title="The county", may_found=True)
    await chamber.do(ask_monthly, chamber.convenor)
    for operation in (alliances_to_send, send_monthly):
        about = {"alliance": 1} if operation is send_monthly else {}
        await chamber.refuses("not-by-hand", operation, chamber.convenor, zone=SHANGHAI, **about)
    assert (await chamber.ask(export_person, actor=chamber.convenor))["monthly_summaries"] == [1]
