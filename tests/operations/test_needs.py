"""What needs a coordinator: found in her subtree alone, those with most of it first."""

import pytest

from bot.councils.model.needs import Need, NeedyCouncil
from bot.councils.model.organisation import UnitMember
from bot.councils.model.referrals import Category
from bot.councils.model.resolutions import Rating
from bot.councils.operations.feedback import rate_result
from bot.councils.operations.needs import needs
from bot.councils.operations.referrals import accept_referral, refer_issue
from bot.councils.ports import Transaction
from bot.storage import needs as storage
from tests.operations.chamber import Chamber
from tests.operations.test_organisation import COUNTY, OTHER_TOWN, TOWN, VILLAGE, WANG, county


async def _in_the_village(chamber: Chamber) -> None:
    def put(tx: Transaction, *, now: object) -> None:
        tx.unit_members.put(UnitMember(council=chamber.council, unit=VILLAGE, joined_at=chamber.now))

    await county(chamber)
    await chamber.archive.write(put)


async def _needs(chamber: Chamber, unit: int = COUNTY) -> dict[Need, int]:
    """How much of each need the council has, of those it has; that it is new is no news here."""
    page = await chamber.ask(needs, actor=WANG, unit=unit)
    told = {need: councils for need, councils in page.councils.items() if councils and need is not Need.NEW}
    for councils in told.values():
        assert councils == (
            NeedyCouncil(council=chamber.council, unit=VILLAGE, title="Nine of us", count=councils[0].count),
        )
    return {need: councils[0].count for need, councils in told.items()}


async def test_who_fell_silent(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    await chamber.issue()
    chamber.later(days=90)
    assert Need.SILENT not in await _needs(chamber)
    chamber.later(hours=1)
    assert (await _needs(chamber))[Need.SILENT] == 90
    assert await _needs(chamber, OTHER_TOWN) == {}


async def test_who_left_women_without_a_word(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    await chamber.topic(await chamber.issue())
    await chamber.issue()
    await chamber.issue()
    chamber.later(days=7)
    assert await _needs(chamber) == {}
    chamber.later(hours=1)
    assert await _needs(chamber) == {Need.UNANSWERED: 2}


async def test_who_is_late(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    await chamber.resolution()
    chamber.later(days=32)
    assert await _needs(chamber) == {Need.OVERDUE: 1}


async def test_whose_matters_nobody_has_accepted(chamber: Chamber) -> None:
    await _in_the_village(chamber)
    issue = await chamber.issue()
    way = {"category": Category.OTHER, "to": TOWN, "reason": "The town's"}
    await chamber.do(refer_issue, chamber.convenor, issue=issue, **way)
    assert await _needs(chamber) == {Need.REFERRED: 1}
    await chamber.do(accept_referral, WANG, issue=issue)
    assert await _needs(chamber) == {}


async def test_where_everything_is_always_solved(chamber: Chamber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "TOO_GOOD_FROM", 1)
    await _in_the_village(chamber)
    resolution = await chamber.done()
    assert await _needs(chamber) == {}
    await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    assert await _needs(chamber) == {Need.TOO_GOOD: 1}
    await chamber.topic(await chamber.issue())
    assert await _needs(chamber) == {}
    chamber.later(days=366)
    assert Need.TOO_GOOD not in await _needs(chamber)
