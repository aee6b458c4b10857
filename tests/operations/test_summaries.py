"""Summaries: of a unit, what it consists of, and one council; and nothing of what is not hers."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.councils.model.organisation import Tier, Unit
from bot.councils.model.people import Actor
from bot.councils.model.summaries import Span, period_of
from bot.councils.operations import access, summaries
from bot.councils.operations.summaries import Summary, summary
from bot.councils.operations.tallying import move_in
from bot.councils.ports import Transaction
from tests.operations.chamber import Chamber
from tests.operations.test_organisation import COUNTY, OTHER_TOWN, TOWN, VILLAGE, WANG, county

ZONE = ZoneInfo("UTC")


async def _summary(chamber: Chamber, actor: Actor = WANG, **asked: int) -> Summary:
    period = period_of(Span.YEAR, chamber.now.date())
    return await chamber.ask(summary, actor=actor, period=period, zone=ZONE, **asked)


async def _put(chamber: Chamber, unit: int) -> None:
    def put(tx: Transaction, *, now: datetime) -> None:
        move_in(tx, access.as_anyone(tx, chamber.council), unit, now)

    await chamber.archive.write(put)


async def test_one_walks_down_to_a_council_and_up_again(chamber: Chamber) -> None:
    await county(chamber)
    await _put(chamber, VILLAGE)
    await chamber.issue()
    chamber.later(hours=1)
    page = await _summary(chamber)
    assert (page.name, page.line, page.figures.issues) == ("The county", (), 1)
    assert [(part.name, part.unit, part.figures.issues) for part in page.parts] == [
        ("Willow town", TOWN, 1),
        ("Stone town", OTHER_TOWN, 0),
    ]
    page = await _summary(chamber, unit=VILLAGE)
    assert [unit.id for unit in page.line] == [COUNTY, TOWN]
    assert [(part.name, part.council, part.figures.issues) for part in page.parts] == [("Nine of us", 1, 1)]
    page = await _summary(chamber, unit=VILLAGE, only_council=1)
    assert (page.name, page.figures.issues, page.figures.councils, page.parts) == ("Nine of us", 1, 1, ())


async def test_many_parts_are_paged(chamber: Chamber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summaries, "PARTS_A_PAGE", 2)
    await county(chamber)

    def more(tx: Transaction, *, now: datetime) -> None:
        tx.found_unit(Unit(id=0, alliance=1, parent=COUNTY, tier=Tier.TOWN, kind="", name="Third town", code=""))

    await chamber.archive.write(more)
    for page, names in ((0, ["Willow town", "Stone town"]), (1, ["Third town"]), (7, ["Third town"]), (-1, None)):
        found = await _summary(chamber, page=page)
        assert found.pages == 2
        if names:
            assert [part.name for part in found.parts] == names


async def test_only_a_council_of_that_very_unit_is_told_of(chamber: Chamber) -> None:
    await county(chamber)
    await _put(chamber, VILLAGE)
    asked = {"period": period_of(Span.YEAR, chamber.now.date()), "zone": ZONE}
    for unit, council in ((COUNTY, 1), (TOWN, 1), (VILLAGE, 2), (VILLAGE, -1)):
        await chamber.refuses("no-such-unit", summary, WANG, **asked, unit=unit, only_council=council)
    for actor in (chamber.convenor, chamber.seats[2]):
        await chamber.refuses("no-alliance", summary, actor, **asked, unit=VILLAGE, only_council=1)
