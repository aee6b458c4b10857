"""A topic: what the council talks about and decides."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TopicStatus(StrEnum):
    """Where a topic stands."""

    DRAFTED = "drafted"
    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    DISCUSSED = "discussed"
    SETTLED = "settled"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


IN_TALK = frozenset({TopicStatus.ANNOUNCED, TopicStatus.SCHEDULED, TopicStatus.DISCUSSED})


class Cadence(StrEnum):
    """How often such a topic is taken up."""

    SINGLE = "single"
    MONTHLY = "monthly"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What the convenor made of one or more issues; `reason` is why it is put off, while it is."""

    council: int
    number: int
    title: str
    status: TopicStatus
    cadence: Cadence
    created_at: datetime
    last_guest: int = 0
    reason: str = ""

    @property
    def label(self) -> str:
        return f"T{self.number}"

    @property
    def over(self) -> bool:
        """Whether nobody is asked to come and talk about it now; a vote may take a settled one up again."""
        return self.status in (TopicStatus.SETTLED, TopicStatus.DEFERRED, TopicStatus.WITHDRAWN)
