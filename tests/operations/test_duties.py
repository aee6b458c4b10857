"""What is due is done once, by the clock alone, and not before its time."""

import asyncio

import pytest

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.votes import Choice
from bot.councils.operations.duties import do_duty
from bot.councils.operations.votes import cast_ballot
from bot.storage import tables
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


async def test_the_last_press_and_the_clock_close_a_vote_once(chamber: Chamber) -> None:
    """Whichever comes first; the presser's clock is a little before the deadline, the other's at it."""
    topic = await chamber.topic()
    clock = Chamber(chamber.database)
    for vote in range(1, 11):
        await chamber.vote(topic)
        await chamber.ballots(vote, "++++++++")
        clock.now = (await chamber.duties())[DutyKind.CLOSE_VOTE, vote]
        press = {"actor": chamber.seats[8], "council": chamber.council, "vote": vote, "choice": Choice.FOR}
        closing = {"actor": CLOCK, "council": chamber.council, "kind": DutyKind.CLOSE_VOTE, "number": vote}
        await asyncio.gather(
            chamber.archive.write(cast_ballot, **press),
            clock.archive.write(do_duty, **closing),
            return_exceptions=True,
        )
        assert len(await chamber.rows(tables.notices, kind=EventKind.VOTE_CLOSED, number=vote)) == 2
