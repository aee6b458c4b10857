"""Figures side by side: a period beside the one before, for those who may see the summary and nobody else."""

from zoneinfo import ZoneInfo

from bot.councils.model.organisation import Role
from bot.councils.model.summaries import Span, period_of
from bot.councils.operations.alliances import join_alliance
from bot.councils.operations.figures import compared
from bot.councils.operations.organisation import take_role
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


async def test_it_is_shown_to_those_who_coordinate_that_subtree_alone(chamber: Chamber) -> None:
    await _joined(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    asked = {"period": period_of(Span.YEAR, chamber.now.date()), "zone": ZONE}
    for place in ({"unit": COUNTY}, {"unit": OTHER_TOWN}, {"unit": TOWN, "only_council": 1}):
        await chamber.refuses("no-such-unit", compared, LIU, **asked, **place)
    for actor in (chamber.convenor, chamber.seats[2]):
        await chamber.refuses("no-alliance", compared, actor, **asked, unit=VILLAGE)
