"""The figures of a summary side by side: beside the period before, and of each part it consists of."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.model.people import Actor
from bot.councils.model.summaries import Figures, Period
from bot.councils.model.told import Counted, Nested, Telling, told_in
from bot.councils.operations import access
from bot.councils.operations.mentoring import as_reader
from bot.councils.operations.summaries import Summary, parts_of, summary
from bot.councils.ports import Transaction

ROWS_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A summary and that of the period of the same length before it, which is told whole while the other still runs."""

    now: Summary
    before: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One of what a unit consists of, with its figures and what is told of its people."""

    name: str
    figures: Figures
    people: Mapping[Counted, Nested]


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


def figure_rows(
    tx: Transaction,
    *,
    actor: Actor,
    period: Period,
    zone: ZoneInfo,
    unit: int = access.OWN_UNIT,
    first: int = 0,
    now: datetime,
) -> tuple[FigureRow, ...]:
    """The units right under a unit and its own councils, from the place `first` on; ROWS_AT_ONCE unless they end."""
    found = as_reader(tx, actor, unit)
    begins, ends = period.begins(zone), period.ends(zone)
    people_until = min(ends, access.alliance_of(tx, found).people_until or begins)
    parts = parts_of(tx, found)[first : first + ROWS_AT_ONCE]
    units = frozenset(part for part, council in parts if not council)
    councils = frozenset(council for _, council in parts if council)
    names = {(one.id, 0): one.name for one in tx.units.find(id=units)}
    names |= {(found.id, one.id): one.title for one in tx.councils.find(id=councils)}
    told: defaultdict[tuple[int, int], list[Telling]] = defaultdict(list)
    for places in ({"unit": units, "council": 0}, {"unit": found.id, "council": councils}):
        for telling in tx.told.find(**places):
            told[telling.unit, telling.council].append(telling)
    return tuple(
        FigureRow(
            name=names[part],
            figures=tx.figures(*part, period=period, zone=zone, now=now),
            people=told_in(told[part], begins, people_until),
        )
        for part in parts
    )
