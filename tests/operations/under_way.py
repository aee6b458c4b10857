"""Sessions under way, for whatever is tried in one."""

from datetime import timedelta
from typing import Any

from bot.councils.model.people import Actor
from bot.councils.model.sessions import ItemStatus, Mode
from bot.councils.operations.attendance import check_in
from bot.councils.operations.floor import give_floor, raise_hand
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.sessions import convene_session, hold_talk
from bot.storage import tables
from tests.operations.chamber import Chamber, of


async def opened(chamber: Chamber, *, topics: int = 1, mode: Mode = Mode.PLENARY, **more: Any) -> int:
    """A session under way about new topics; its number."""
    about = tuple([await chamber.topic() for _ in range(topics)])
    event = await chamber.do(
        convene_session,
        chamber.convenor,
        topics=about,
        starts_at=chamber.now + timedelta(days=4),
        mode=mode,
        place="" if mode is Mode.ONLINE else "The room by the gate",
        **more,
    )
    chamber.later(days=4)
    assert event.number is not None
    await chamber.do(hold_talk, chamber.host, session=event.number)
    return event.number


async def online(chamber: Chamber) -> int:
    """An online session in four days, for two days; its number."""
    event = await chamber.do(
        convene_session,
        chamber.convenor,
        topics=(await chamber.topic(),),
        starts_at=chamber.now + timedelta(days=4),
        mode=Mode.ONLINE,
    )
    assert event.number is not None
    return event.number


async def guest(chamber: Chamber, topic: int = 1) -> Actor:
    """The neighbour, a guest of that topic."""
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    return chamber.neighbour


async def takes_up(chamber: Chamber, topic: int) -> None:
    """The session is at this topic."""
    current = tables.agenda.update().where(tables.agenda.c.topic == topic).values(status=ItemStatus.CURRENT)
    await chamber.database.write(lambda connection: connection.execute(current))


async def sitting(chamber: Chamber, *, topics: int = 1) -> None:
    """S1 under way, where all nine seats have checked in."""
    session = await opened(chamber, topics=topics)
    for seat in chamber.seats:
        await chamber.do(check_in, seat, session=session)


async def speaking(chamber: Chamber) -> None:
    """S1 under way, where seat 2 has the floor."""
    await sitting(chamber)
    await chamber.do(raise_hand, chamber.seats[1], session=1)
    await chamber.do(give_floor, chamber.host, session=1, turn=1)
