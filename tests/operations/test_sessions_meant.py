"""Which session is meant where none is named: of one council, or wherever she writes from."""

from datetime import timedelta

import pytest

from bot.councils.errors import WrongState
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode
from bot.councils.operations.attendance import check_in
from bot.councils.operations.overview import council_board
from bot.councils.operations.sessions import convene_session, hold_talk
from bot.councils.operations.sessions_meant import session_meant, session_now
from tests.operations.chamber import Chamber
from tests.operations.under_way import guest


async def _convened(chamber: Chamber, *, days: int, mode: Mode = Mode.PLENARY) -> None:
    await chamber.do(
        convene_session,
        chamber.convenor,
        topics=(await chamber.topic(),),
        starts_at=chamber.now + timedelta(days=days),
        mode=mode,
        place="" if mode is Mode.ONLINE else "The room by the gate",
    )


async def _now(chamber: Chamber, actor: Actor, council: int | None = 1) -> int:
    return (await chamber.ask(session_now, actor=actor, council=council)).number


async def test_people_check_in_to_the_session_under_way(chamber: Chamber) -> None:
    await chamber.refuses("no-session", session_now, chamber.seats[1])
    await _convened(chamber, days=4)
    await _convened(chamber, days=3, mode=Mode.ON_SITE)
    assert await _now(chamber, chamber.seats[1]) == 2
    upcoming = (await chamber.ask(council_board, number=0)).next_session
    assert upcoming is not None
    assert upcoming.number == 2
    chamber.later(days=4)
    await chamber.do(hold_talk, chamber.host, session=1)
    for actor in (chamber.seats[1], chamber.stranger):
        assert await _now(chamber, actor) == 1


async def test_a_room_goes_before_what_is_written_to_for_days(chamber: Chamber) -> None:
    await _convened(chamber, days=4, mode=Mode.ONLINE)
    await _convened(chamber, days=5)
    chamber.later(days=4)
    await chamber.do(hold_talk, chamber.host, session=1)
    her = chamber.seats[1]
    assert await _now(chamber, her) == 1
    chamber.later(days=1)
    assert await _now(chamber, her) == 2
    await chamber.do(check_in, her, session=2)
    assert await _now(chamber, her) == 1
    await chamber.do(check_in, her, session=1)
    # She is told that she has come already, and not that the other is over or far.
    assert await _now(chamber, her) == 2


async def test_in_private_it_is_of_the_councils_she_belongs_to(chamber: Chamber) -> None:
    await _convened(chamber, days=4)
    neighbour = await guest(chamber)
    for actor in (chamber.seats[1], neighbour):
        assert await _now(chamber, actor, None) == 1
    await chamber.refuses("no-session", session_now, chamber.resident, council=None)


async def test_the_only_one_is_meant_where_none_is_named(chamber: Chamber) -> None:
    with pytest.raises(WrongState):
        await chamber.ask(session_meant, under_way=False)
    await _convened(chamber, days=4)
    assert await chamber.ask(session_meant, under_way=False) == 1
    with pytest.raises(WrongState):
        await chamber.ask(session_meant, under_way=True)
    await _convened(chamber, days=5)
    assert await chamber.ask(session_meant, under_way=False) is None
    chamber.later(days=4)
    await chamber.do(hold_talk, chamber.host, session=1)
    assert await chamber.ask(session_meant, under_way=True) == 1
    assert await chamber.ask(session_meant, under_way=False) == 2
