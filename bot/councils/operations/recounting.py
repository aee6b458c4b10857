"""Every night what is kept as it happens is checked: all that changed is counted anew, by the clock."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.counts import Miscount, Recount, UnitMiscount, UnitMonth
from bot.councils.model.people import Actor
from bot.councils.operations import access
from bot.councils.operations.tallying import miscounts_of, recount
from bot.councils.ports import Transaction

# When hardly anybody is awake.
NIGHT = time(3)
# What was under way when the last night's recount began may have been kept after it had looked.
_OVERLAP = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """The councils to look at, then the units, the lowest first, and since when there is to be a next round.

    The `first` one counts what came before anything was counted as it happened; there nothing can be wrong.
    """

    began: datetime
    councils: tuple[int, ...]
    units: tuple[int, ...]
    first: bool


def round_due(tx: Transaction, *, actor: Actor, zone: ZoneInfo, now: datetime) -> Round | None:
    """The recount of this night in a zone, if it has not been; the first one is due at once."""
    access.require_clock(actor)
    last = tx.recounts.get(bot_id=tx.bot_id)
    local = now.astimezone(zone)
    night = datetime.combine(local.date() - timedelta(days=local.time() < NIGHT), NIGHT, tzinfo=zone)
    if last and last.at >= night:
        return None
    since = last.at - _OVERLAP if last else None
    units = sorted(tx.units_changed(since), key=lambda unit: (-unit.tier.depth, unit.id)) if since else ()
    return Round(
        began=now,
        councils=tx.members_changed(since),
        units=tuple(unit.id for unit in units),
        first=last is None,
    )


def is_miscounted(tx: Transaction, *, actor: Actor, council: int, now: datetime) -> bool:
    """Whether a council's counts are not what its matters come to, by a look that holds up nobody."""
    return bool(miscounts_of(tx, access.as_clock(tx, actor, council), now))


def correct_counts(tx: Transaction, *, actor: Actor, council: int, first: bool, now: datetime) -> tuple[Miscount, ...]:
    """Keep what a council's matters come to, and for `doctor` what was wrong, unless this is the `first` round."""
    found = recount(tx, access.as_clock(tx, actor, council), now)
    if first:
        return ()
    tx.miscounts.add(*found)
    return found


def is_month_miscounted(tx: Transaction, *, actor: Actor, unit: int, now: datetime) -> bool:
    """Whether the months of a unit are not what is folded into them, by a look that holds up nobody."""
    access.require_clock(actor)
    return bool(_months_miscounted(tx, unit, now))


def correct_months(tx: Transaction, *, actor: Actor, unit: int, now: datetime) -> tuple[UnitMiscount, ...]:
    """Keep what the months of a unit come to, and for `doctor` what was wrong."""
    access.require_clock(actor)
    (place,) = tx.units.find(id=unit)
    # Meanwhile nothing is folded, and no unit comes to stand elsewhere.
    tx.hold_alliance(place.alliance)
    found = _months_miscounted(tx, unit, now)
    for one in found:
        tx.unit_months.put(UnitMonth(unit=unit, month=one.day, what=one.what, times=one.found))
    tx.unit_miscounts.add(*found)
    return found


def _months_miscounted(tx: Transaction, unit: int, now: datetime) -> tuple[UnitMiscount, ...]:
    """Where they are not what its own councils have folded and the months of the units right under it come to."""
    found: Counter[tuple[date, str]] = Counter()
    for count in tx.counts.find(unit=unit):
        found[count.day.replace(day=1), count.what] += count.folded
    below = frozenset(one.id for one in tx.units.find(parent=unit))
    for month in tx.unit_months.find(unit=below):
        found[month.month, month.what] += month.times
    kept = Counter({(one.month, one.what): one.times for one in tx.unit_months.find(unit=unit)})
    return tuple(
        UnitMiscount(unit=unit, at=now, day=day, what=what, kept=kept[day, what], found=found[day, what])
        for day, what in sorted(found.keys() | kept.keys())
        if kept[day, what] != found[day, what]
    )


def end_round(tx: Transaction, *, actor: Actor, began: datetime, now: datetime) -> None:
    """All of a round were looked at; the next looks at what has changed since this one `began`."""
    del now
    access.require_clock(actor)
    tx.recounts.put(Recount(bot_id=tx.bot_id, at=began))
