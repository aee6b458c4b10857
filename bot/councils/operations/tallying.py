"""Counts that are kept as it happens, in the transaction of what happens, and counted anew where they must be.

Counted is what happens while a council belongs to a unit, from the moment on it joined. What it counted for a unit it
has left stays as it is; what became later of an issue from before is counted nowhere.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from bot.councils.model.councils import Council
from bot.councils.model.counts import REPLIES, Count, Happening, Miscount, Thing, days, happenings, is_said_once
from bot.councils.model.organisation import UnitMember
from bot.councils.operations import access
from bot.councils.ports import Transaction

Kept = tuple[date, str]


def keep_count(tx: Transaction, after: Thing, before: Thing | None = None) -> None:
    """Count what a thing adds to what it added as it was `before`; nothing where the council belongs to no unit."""
    changed = Counter(happenings(after))
    if before is not None:
        changed.subtract(happenings(before))
    changed = Counter({happening: count for happening, count in changed.items() if count})
    member = tx.unit_members.get(council=after.council) if changed else None
    if member is None:
        return
    council = access.as_anyone(tx, after.council)
    counts = _counted(council, member, changed)
    tx.count_up(*(_count(member, kept, count) for kept, count in sorted(counts.items())))


def _counted(council: Council, member: UnitMember, changed: Counter[Happening]) -> Counter[Kept]:
    """What these happenings come to by day, of those that came while the council belonged to its unit."""
    counts: Counter[Kept] = Counter()
    for happening, count in changed.items():
        if happening.at >= member.joined_at:
            for kept in days(happening, council.zone):
                counts[kept] = 1 if is_said_once(kept[1]) else counts[kept] + count
    return counts


def _count(member: UnitMember, kept: Kept, times: int) -> Count:
    day, what = kept
    return Count(council=member.council, since=member.joined_at, day=day, what=what, unit=member.unit, times=times)


def recount(tx: Transaction, council: Council, now: datetime) -> tuple[Miscount, ...]:
    """Count all anew that came while a council belongs to its unit, keep that, and say where it was otherwise."""
    found = miscounts_of(tx, council, now)
    member = tx.unit_members.get(council=council.id) if found else None
    if member:
        tx.count_up(*(_count(member, (one.day, one.what), one.found - one.kept) for one in found))
    return found


def miscounts_of(tx: Transaction, council: Council, now: datetime) -> tuple[Miscount, ...]:
    """Where the counts of a council are not what its matters come to; nowhere, as long as all is well."""
    member = tx.unit_members.get(council=council.id)
    if member is None:
        return ()
    found = _counted(council, member, Counter(_all_happenings(tx, council.id)))
    rows = tx.counts.find(council=council.id, since=member.joined_at)
    kept = Counter({(one.day, one.what): one.times for one in rows})
    return tuple(
        Miscount(council=council.id, at=now, day=day, what=what, kept=kept[day, what], found=found[day, what])
        for day, what in sorted(found.keys() | kept.keys())
        if kept[day, what] != found[day, what]
    )


def _all_happenings(tx: Transaction, council: int) -> Iterator[Happening]:
    for things in (tx.issues, tx.topics, tx.sessions, tx.votes, tx.resolutions, tx.referrals):
        for thing in things.find(council=council):
            yield from happenings(thing)


def move_in(tx: Transaction, council: Council, unit: int, now: datetime) -> None:
    """Let a council belong to a unit from now on; where it belongs there already nothing changes."""
    member = tx.unit_members.get(council=council.id)
    if member and member.unit == unit:
        return
    move_out(tx, council, now)
    tx.unit_members.put(UnitMember(council=council.id, unit=unit, joined_at=now))
    # Another process may have kept something of this moment, or of one after it, that its clock was first to see.
    recount(tx, council, now)


def move_out(tx: Transaction, council: Council, now: datetime) -> None:
    """Let a council belong to no unit; of a first reply that is due later, nobody there will know."""
    member = tx.unit_members.get(council=council.id)
    if member is None:
        return
    today = now.astimezone(council.zone).date()
    for one in tx.counts.find(council=council.id, since=member.joined_at, what=REPLIES):
        if one.day >= today:
            tx.count_up(replace(one, times=-one.times))
    tx.unit_members.remove(council=council.id)
    tx.council_phases.remove(council=council.id)
