"""The floor of a session: who asks to speak on a topic, in which order, and for how long."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self


class TurnStatus(StrEnum):
    """Where somebody's turn to speak stands."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    PAUSED = "paused"
    SPOKEN = "spoken"
    LOWERED = "lowered"
    SKIPPED = "skipped"


HAS_FLOOR = frozenset({TurnStatus.SPEAKING, TurnStatus.PAUSED})
ALIVE = HAS_FLOOR | {TurnStatus.WAITING}
# What counts among the turns somebody may have on a topic.
COUNTED = HAS_FLOOR | {TurnStatus.SPOKEN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A hand that `speaker`, an attendee such as "N3", raised on a topic, and what came of it.

    `began_at` is since when she speaks, None while her time stands still; `seconds` are those she has spoken before.
    She is warned once, at `warned_at`.
    """

    council: int
    session: int
    number: int
    topic: int | None
    speaker: str
    status: TurnStatus
    raised_at: datetime
    began_at: datetime | None = None
    seconds: int = 0
    warned_at: datetime | None = None

    def spoken(self, now: datetime) -> timedelta:
        """How long she has spoken."""
        running = now - self.began_at if self.began_at else timedelta()
        return timedelta(seconds=self.seconds) + running

    def beginning(self, now: datetime) -> Self:
        """She speaks, or goes on to."""
        return replace(self, status=TurnStatus.SPEAKING, began_at=now)

    def stopping(self, status: TurnStatus, now: datetime) -> Self:
        """She speaks no more, for a while or for good."""
        return replace(self, status=status, began_at=None, seconds=int(self.spoken(now).total_seconds()))


def in_turn(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The hands of one topic that are raised, in the order in which they speak.

    Those who have not spoken on it go first, then who raised her hand first.
    """
    spoke = {turn.speaker for turn in turns if turn.status in COUNTED}
    waiting = [turn for turn in turns if turn.status is TurnStatus.WAITING]
    return tuple(sorted(waiting, key=lambda turn: (turn.speaker in spoke, turn.raised_at, turn.number)))
