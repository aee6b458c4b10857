"""Good examples: what became of a council's matter, told to others without anybody's name."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ExampleStatus(StrEnum):
    """Who has an example: the seats, who may object, or the coordinators of the council's unit too."""

    WITH_SEATS = "with_seats"
    HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What is shared of a topic, in the convenor's words, none of which names anybody.

    `days` went by from its first issue to its last resolution's close.
    """

    council: int
    topic: int
    title: str
    trouble: str
    decided: str
    days: int
    status: ExampleStatus
    offered_at: datetime

    @property
    def label(self) -> str:
        return f"T{self.topic}"

    @property
    def background(self) -> str:
        """What a council reads that takes it up as a topic of its own."""
        return f"{self.trouble}\n{self.decided}"
