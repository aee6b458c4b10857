"""Every night what is kept as it happens is checked: all that changed is counted anew, by the clock."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.councils.model.counts import Miscount, Recount
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
    """The councils to look at, and since when there is to be a next round.

    The `first` one counts what came before anything was counted as it happened; there nothing can be wrong.
    """

    began: datetime
    councils: tuple[int, ...]
    first: bool


def round_due(tx: Transaction, *, actor: Actor, zone: ZoneInfo, now: datetime) -> Round | None:
    """The recount of this night in a zone, if it has not been; the first one is due at once."""
    access.require_clock(actor)
    last = tx.recounts.get(bot_id=tx.bot_id)
    local = now.astimezone(zone)
    night = datetime.combine(local.date() - timedelta(days=local.time() < NIGHT), NIGHT, tzinfo=zone)
    if last and last.at >= night:
        return None
    councils = tx.members_changed(last.at - _OVERLAP if last else None)
    return Round(began=now, councils=councils, first=last is None)


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


def end_round(tx: Transaction, *, actor: Actor, began: datetime, now: datetime) -> None:
    """All of a round were looked at; the next looks at what has changed since this one `began`."""
    del now
    access.require_clock(actor)
    tx.recounts.put(Recount(bot_id=tx.bot_id, at=began))
