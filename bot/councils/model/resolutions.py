"""A resolution: who does what by when, and how all will see that it is done."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Settings


class ResolutionStatus(StrEnum):
    """Where a resolution stands."""

    ADOPTED = "adopted"
    CLAIMED = "claimed"
    IN_PROGRESS = "in_progress"
    DONE_CLAIMED = "done_claimed"
    CLOSED = "closed"
    WAIVED = "waived"
    WITHDRAWN = "withdrawn"


UNDER_WAY = frozenset({ResolutionStatus.ADOPTED, ResolutionStatus.CLAIMED, ResolutionStatus.IN_PROGRESS})
OPEN = UNDER_WAY | {ResolutionStatus.DONE_CLAIMED}


class Rating(StrEnum):
    """What a proposer says of the result."""

    SATISFIED = "satisfied"
    PARTLY = "partly"
    NOT_SOLVED = "not_solved"


class ClosedBy(StrEnum):
    """How a resolution came to its end; silence is never counted as satisfaction."""

    ANSWERS = "answers"
    TIME = "time"
    CONVENOR = "convenor"
    WAIVER = "waiver"


class Step(StrEnum):
    """What the log of a resolution holds."""

    ADOPTED = "adopted"
    APPOINTED = "appointed"
    CLAIMED = "claimed"
    DECLINED = "declined"
    PROGRESS = "progress"
    DONE = "done"
    REOPENED = "reopened"
    CLOSED = "closed"
    WAIVED = "waived"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One step of a resolution's way."""

    council: int
    resolution: int
    number: int
    step: Step
    at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One proposer's answer to "is it solved?"; `rating` is None until she answers."""

    council: int
    resolution: int
    round: int
    user_id: int
    rating: Rating | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a passed vote set going."""

    council: int
    number: int
    vote: int
    topic: int
    text: str
    test: str
    owner_seat: int | None
    owner_id: int | None
    owner_name: str
    due_at: datetime
    status: ResolutionStatus
    adopted_at: datetime
    done_at: datetime | None = None
    reopened_at: datetime | None = None
    declined_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: ClosedBy | None = None
    round: int = 0
    last_entry: int = 0

    @property
    def label(self) -> str:
        return f"R{self.number}"

    @property
    def open(self) -> bool:
        return self.status in OPEN

    def overdue_at(self, moment: datetime) -> bool:
        return self.status in UNDER_WAY and moment > self.due_at

    def closing(self, closed_by: ClosedBy, now: datetime) -> Self:
        status = ResolutionStatus.WAIVED if closed_by is ClosedBy.WAIVER else ResolutionStatus.CLOSED
        return replace(self, status=status, closed_at=now, closed_by=closed_by)

    def logging(self, step: Step, now: datetime, text: str = "") -> tuple[Self, LogEntry]:
        """This resolution with its log moved on, and the new entry."""
        number = self.last_entry + 1
        entry = LogEntry(council=self.council, resolution=self.number, number=number, step=step, at=now, text=text)
        return replace(self, last_entry=number), entry


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """23:59 of `day` in the council's zone, as dates of resolutions end."""
    return datetime.combine(day, time(23, 59), tzinfo=zone)


def next_reminder(resolution: Resolution, settings: Settings, zone: ZoneInfo, now: datetime) -> datetime:
    """The first reminder moment after `now`, in the morning of council time.

    Reminders fall some days before the deadline, on the day, and then every few days while it is overdue.
    """
    due_day = resolution.due_at.astimezone(zone).date()
    offset = [-days for days in sorted(settings.reminder_days_before, reverse=True)]
    today = now.astimezone(zone).date()
    overdue_days = max(0, (today - due_day).days)
    first = overdue_days // settings.overdue_every_days
    offset += [settings.overdue_every_days * step for step in (max(1, first), first + 1)]
    moments = (
        datetime.combine(due_day + timedelta(days=days), time(settings.reminder_hour), tzinfo=zone) for days in offset
    )
    return next(moment for moment in moments if moment > now)
