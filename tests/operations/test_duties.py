"""What is due is done once, by the clock alone, and not before its time."""

import pytest

from bot.councils.model.duties import DutyKind
from bot.councils.model.people import CLOCK, Actor
from bot.councils.operations.duties import do_duty
from tests.operations.chamber import Chamber


async def test_nothing_is_done_before_its_time(chamber: Chamber) -> None:
    await chamber.issue()
    before = await chamber.everything()
    await chamber.do(do_duty, CLOCK, kind=DutyKind.FIRST_REPLY, number=1)
    assert await chamber.everything() == before


@pytest.mark.parametrize("kind", DutyKind)
async def test_what_somebody_did_already_is_not_done_again(chamber: Chamber, kind: DutyKind) -> None:
    before = await chamber.everything()
    await chamber.do(do_duty, CLOCK, kind=kind, number=1)
    assert await chamber.everything() == before


async def test_duties_are_for_the_clock(chamber: Chamber) -> None:
    await chamber.issue()
    chamber.later(days=4)
    for actor in (chamber.convenor, Actor(user_id=0)):
        await chamber.refuses("not-by-hand", do_duty, actor, kind=DutyKind.FIRST_REPLY, number=1)
