"""A seat asks that the council meet about a topic; where enough do, it meets."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """That a seat asks for a session about a topic."""

    council: int
    topic: int
    seat: int
    at: datetime


def needed_of(seats: int, one_in: int) -> int:
    """How many of the seats have to ask, where one in so many is enough: of nine, two are more than a fifth."""
    return -(-seats // one_in)
