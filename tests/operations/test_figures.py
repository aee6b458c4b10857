"""Figures side by side: a period beside the one before, for those who may see the summary and nobody else."""

from zoneinfo import ZoneInfo

import pytest

from bot.councils.model.organisation import Role
from bot.councils.model.people import CLOCK
from bot.councils.model.summaries import Span, period_of
from bot.councils.model.told import Counted, Nested
from bot.councils.operations import figures
from bot.councils.operations.alliances import join_alliance
from bot.councils.operations.figures import compared, figure_rows
from bot.councils.operations.organisation import take_role
from bot.councils.operations.telling import alliances_to_tell, tell_people
from tests.operations.chamber import Chamber
from tests.operations.test_organisation import COUNTY, LIU, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

ZONE = ZoneInfo("UTC")


async def _joined(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))


async def test_a_period_stands_beside_the_one_before(chamber: Chamber) -> None:
    await _joined(chamber)
    await chamber.issue()
    chamber.later(days=31)
    await chamber.issue()
    await chamber.issue()
    chamber.later(hours=1)
    period = period_of(Span.MONTH, chamber.now.date())
    for place in ({"unit": COUNTY}, {"unit": VILLAGE, "only_council": chamber.council}):
        found = await chamber.ask(compared, actor=WANG, period=period, zone=ZONE, **place)
        assert (found.now.figures.issues, found.before.figures.issues) == (2, 1)
        assert (found.now.period, found.before.until) == (period, period.begins(ZONE))


async def test_each_part_has_its_figures_and_what_is_told_of_its_people(
    chamber: Chamber, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "ROWS_AT_ONCE", 1)
    await _joined(chamber)
    period = period_of(Span.YEAR, chamber.now.date())
    chamber.now = chamber.now.replace(month=chamber.now.month + 1, day=1)
    await chamber.issue()
    await chamber.ballots(await chamber.vote(), "+++++++++")
    chamber.now = chamber.now.replace(month=chamber.now.month + 1)

    async def rows(unit: int, first: int = 0) -> list[tuple[str, int, Nested | None]]:
        found = await chamber.ask(figure_rows, actor=WANG, period=period, zone=ZONE, unit=unit, first=first)
        return [(row.name, row.figures.issues, row.people.get(Counted.VOTERS)) for row in found]

    assert await rows(VILLAGE) == [("Nine of us", 2, None)]
    (alliance,) = await chamber.ask(alliances_to_tell, actor=CLOCK, zone=ZONE)
    await chamber.archive.write(tell_people, actor=CLOCK, alliance=alliance, zone=ZONE)
    assert await rows(COUNTY) == [("Willow town", 2, (9, 9))]
    assert await rows(COUNTY, 1) == [("Stone town", 0, None)]
    assert await rows(COUNTY, 2) == []
    assert await rows(VILLAGE) == [("Nine of us", 2, (9, 9))]


async def test_it_is_shown_to_those_who_coordinate_that_subtree_alone(chamber: Chamber) -> None:
    await _joined(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    asked = {"period": period_of(Span.YEAR, chamber.now.date()), "zone": ZONE}
    for unit in (COUNTY, OTHER_TOWN):
        await chamber.refuses("no-such-unit", figure_rows, LIU, **asked, unit=unit)
    for place in ({"unit": COUNTY}, {"unit": OTHER_TOWN}, {"unit": TOWN, "only_council": 1}):
        await chamber.refuses("no-such-unit", compared, LIU, **asked, **place)
    for actor in (chamber.convenor, chamber.seats[2]):
        await chamber.refuses("no-alliance", compared, actor, **asked, unit=VILLAGE)
        await chamber.refuses("no-alliance", figure_rows, actor, **asked, unit=VILLAGE)
