"""The figures of a summary side by side: beside the period before, and of each part it consists of."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.model.people import Actor
from bot.councils.model.summaries import Period
from bot.councils.operations import access
from bot.councils.operations.summaries import Summary, summary
from bot.councils.ports import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A summary and that of the period of the same length before it, which is told whole while the other still runs."""

    now: Summary
    before: Summary


def compared(
    tx: Transaction,
    *,
    actor: Actor,
    period: Period,
    zone: ZoneInfo,
    unit: int = access.OWN_UNIT,
    only_council: int = 0,
    now: datetime,
) -> Compared:
    """The summary of a unit, or of one council of its own, and the same of the period before."""

    def of(one: Period) -> Summary:
        return summary(tx, actor=actor, period=one, zone=zone, unit=unit, only_council=only_council, now=now)

    return Compared(now=of(period), before=of(period.moved(-1)))
