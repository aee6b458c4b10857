"""Sessions of a monthly series, for those tests that go on with it."""

from datetime import UTC, datetime
from typing import Any

from bot.councils.model.sessions import Mode
from bot.councils.model.topics import Cadence
from bot.councils.operations.sessions import convene_session, end_session, hold_talk
from bot.councils.operations.topics import make_topic
from tests.operations.chamber import Chamber

# The first Friday of March and of April, three in the afternoon in Shanghai.
MARCH, APRIL, MAY = (datetime(2026, month, day, 7, 0, tzinfo=UTC) for month, day in ((3, 6), (4, 3), (5, 1)))


async def monthly_topic(chamber: Chamber) -> int:
    event = await chamber.do(
        make_topic,
        chamber.convenor,
        issues=(await chamber.issue(),),
        title="The month",
        cadence=Cadence.MONTHLY,
    )
    assert event.number is not None
    return event.number


async def closed(chamber: Chamber, **changed: Any) -> int:
    """A monthly session about a monthly topic, held and closed."""
    wanted = {"starts_at": MARCH, "mode": Mode.PLENARY, "place": "Hall", **changed}
    topic = await monthly_topic(chamber)
    event = await chamber.do(convene_session, chamber.convenor, topics=(topic,), **wanted)
    assert event.number is not None
    chamber.now = MARCH
    await chamber.do(hold_talk, chamber.host, session=event.number)
    chamber.later(hours=1)
    await chamber.do(end_session, chamber.host, session=event.number)
    return event.number
