"""What is told of people, by the clock, once for each month that is over: for good, whatever joins or leaves later."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.errors import NotFound
from bot.councils.model.alliances import Alliance
from bot.councils.model.organisation import Unit
from bot.councils.model.people import Actor
from bot.councils.model.summaries import months_over
from bot.councils.model.told import Branch, Counted, Telling, batches
from bot.councils.operations import access
from bot.councils.ports import Transaction


def alliances_to_tell(tx: Transaction, *, actor: Actor, zone: ZoneInfo, now: datetime) -> tuple[int, ...]:
    """The alliances of this bot in which a month has ended of whose people nothing was worked out yet."""
    access.require_clock(actor)
    last = months_over(now.astimezone(zone).year, zone, now)[-1]
    found = tx.alliances.find(bot_id=tx.bot_id)
    return tuple(one.id for one in found if one.people_until is None or one.people_until < last)


def tell_people(tx: Transaction, *, actor: Actor, alliance: int, zone: ZoneInfo, now: datetime) -> None:
    """Work out what is told of the people of the months that are over, and keep it (`model/told.py`).

    Months begin in `zone`. What still waits at the end of a year is never told.
    """
    access.require_clock(actor)
    found = tx.alliances.get(id=alliance)
    if found is None or found.bot_id != tx.bot_id:
        raise NotFound("no-alliance")
    highest = _highest(tx, found)
    branch = _tree(tx, found, highest)
    this_year = now.astimezone(zone).year
    for year in (this_year - 1, this_year):
        tx.told.add(*_tellings(tx, found, branch, months_over(year, zone, now)))
    tx.alliances.save(replace(found, people_until=months_over(this_year, zone, now)[-1]))


def _tellings(tx: Transaction, alliance: Alliance, branch: Branch, months: tuple[datetime, ...]) -> Iterator[Telling]:
    """What is told of the months that begin in one year, of each kind of people after what was told before."""
    ended = [month for month in months[1:] if month > alliance.founded_at]
    moments = months[len(months) - len(ended) - 1 :]
    people = tx.headcounts(branch.unit, moments)
    for counted in Counted:
        earlier = tx.told.find(unit=branch.unit, council=0, counted=counted)
        told_until = max((telling.until for telling in earlier), default=alliance.founded_at)
        start = sum(end <= told_until for end in ended)
        waiting = [{council: counts.of(counted) for council, counts in month.items()} for month in people[start:]]
        for batch in batches(branch, waiting, counted.nobody):
            for place, numbers in batch.told.items():
                yield Telling(
                    unit=place.unit,
                    council=place.council,
                    counted=counted,
                    since=moments[start + batch.first],
                    until=moments[start + batch.after],
                    people=numbers,
                )


def _tree(tx: Transaction, alliance: Alliance, highest: Unit) -> Branch:
    councils: defaultdict[int, list[int]] = defaultdict(list)
    for member in tx.members_under(highest.id):
        councils[member.unit].append(member.council)
    below: defaultdict[int | None, list[Unit]] = defaultdict(list)
    for unit in tx.units.find(alliance=alliance.id):
        below[unit.parent].append(unit)

    def grown(unit: Unit) -> Branch:
        return Branch(
            unit=unit.id, councils=tuple(councils[unit.id]), below=tuple(grown(one) for one in below[unit.id])
        )

    return grown(highest)


def _highest(tx: Transaction, alliance: Alliance) -> Unit:
    """The unit that is the alliance itself."""
    (highest,) = tx.units.find(alliance=alliance.id, parent=None)
    return highest
