"""A council that looks for a time."""

from datetime import timedelta

from bot.councils.model.sessions import Mode
from bot.councils.model.topics import Cadence
from bot.councils.operations.slots import propose_times
from tests.operations.chamber import Chamber

DAYS = (4, 5, 6)


async def proposed(chamber: Chamber, *, cadence: Cadence = Cadence.SINGLE) -> int:
    """Three days at this hour, for the topic of the lamp."""
    event = await chamber.do(
        propose_times,
        chamber.convenor,
        topics=(await chamber.topic(),),
        slots=tuple(chamber.now + timedelta(days=days) for days in DAYS),
        mode=Mode.PLENARY,
        place="The room by the gate",
        cadence=cadence,
    )
    assert event.number is not None
    return event.number
