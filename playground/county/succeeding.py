"""A convenor nobody has heard of for months: another woman asks to follow her, and does unless a seat objects."""

from datetime import datetime, timedelta

from bot.councils.errors import Refusal
from bot.councils.operations.succession import ask_to_succeed, object_to_succession
from playground.county.acts import Part
from playground.county.circle import Circle
from playground.county.tempers import TEMPERS

_DAY = timedelta(days=1)


def followed(circle: Circle, at: datetime) -> Part:
    """Whether another woman convenes from then on, as most do; none where the convenor was heard of after all."""
    heir, *others = circle.women[2:]
    lost = {"is_administrator": True, "convenor_left": False}
    asked = yield circle.attempt(at, ask_to_succeed, heir, **lost)
    if isinstance(asked, Refusal):
        return False
    if others and circle.happens(0.2):
        yield circle.act(at + _DAY, object_to_succession, circle.chance.choice(others))
        return False
    yield at + 4 * _DAY
    circle.heir, circle.temper = heir, TEMPERS["steady"]
    return True
