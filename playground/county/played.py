"""A whole county that lives through some months by the operations of everyone, from its founding to one evening."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.app.keeping import doors_of
from bot.councils.model.people import Actor
from bot.councils.ports import Transaction
from playground.county.announcing import announced
from playground.county.circle import Circle, at_hour, by_day, gathered
from playground.county.clockwork import Clockwork, CountyClock
from playground.county.founding import COORDINATOR_ID, Alliance, founded, settled
from playground.county.tempers import TEMPERS, drawn
from playground.county.tree import Place, grown
from playground.county.words import Words
from playground.county.year import lived

COUNCILS, MONTHS = 531, 12
# The alliance is there first, and most councils within so long.
_FIRST, _FOUNDING = timedelta(hours=1), timedelta(days=10)

# When all is over one council is split since last evening, one sits, and at another people are coming.
_TIED = timedelta(hours=-23)
_LASTS = (_TIED, timedelta(minutes=-20), timedelta(minutes=15))


@dataclass(frozen=True, slots=True, kw_only=True)
class County:
    """What came of it: how many there are of what, who coordinates all of it, and how long it took to play."""

    coordinator: Actor
    since: datetime
    until: datetime
    councils: int
    counts: dict[str, int]
    acts: int
    seconds: float


def _nobody(day: datetime) -> None:
    """Tell nobody of a day that is over."""


async def played(
    url: str,
    *,
    bot_id: int,
    until: datetime,
    councils: int = COUNCILS,
    seed: int = 1,
    months: int = MONTHS,
    locale: str = "zh-CN",
    tell: Callable[[datetime], None] = _nobody,
) -> County:
    """Let so many councils live through so many months that end at a moment, in the empty database at a URL.

    The same seed makes the same rows, but for what no seed may tell: links, codes, salts and marks of ballots. What
    the bot would send waits nowhere afterwards. `tell` is called for each day that is over. A power cut may spoil all.
    """
    began = time.perf_counter()
    words, chance = Words(locale), Random(seed)  # nosec B311  # it invents a county, and guards nothing
    since = at_hour((until - timedelta(days=round(months * 365 / 12))).date(), 9)
    clock = CountyClock(since)
    places = grown(words, chance, councils)
    alliance = Alliance(coordinator=Actor(user_id=COORDINATOR_ID, name=words.women(chance, 1)[0]), places=places)
    async with doors_of(url, bot_id=bot_id, now=clock.now, secret_key=_key(seed), durable=False) as doors:
        clockwork = Clockwork(doors, clock)
        clockwork.begin(founded(alliance, words, chance, since))
        # Drawn apart, so that what is announced changes nothing else.
        clockwork.begin(announced(alliance, words, Random(f"{seed}/announced"), since, until))  # nosec B311  # it invents
        for place, circle in _circles(places, words, chance, seed=seed, since=since, until=until):
            clockwork.begin(settled(circle, alliance, place, lived))
        await clockwork.run(until, tell=tell)
        counts = await doors.archive.read(_counted)
    return County(
        coordinator=alliance.coordinator,
        since=since,
        until=until,
        councils=councils,
        counts=counts,
        acts=clockwork.acts,
        seconds=time.perf_counter() - began,
    )


def _circles(
    places: Sequence[Place], words: Words, chance: Random, *, seed: int, since: datetime, until: datetime
) -> Iterator[tuple[int, Circle]]:
    """The councils with the places of their units: most were founded in the first days, some later in the year."""
    seated = [place for place, unit in enumerate(places) if unit.seats]
    tempers = drawn(chance, len(seated))
    lasts = iter(_LASTS)
    for number, (place, temper) in enumerate(zip(seated, tempers, strict=True), start=1):
        late = chance.uniform(0.2, 0.85) * (until - since) if temper.begins_late else chance.random() * _FOUNDING
        circle = gathered(
            number,
            words.council(places[place].name),
            places[place].seats,
            temper,
            words,
            seed=seed,
            begins_at=by_day(since + _FIRST + late),
            until=until,
        )
        if temper is TEMPERS["steady"]:
            circle.last = next(lasts, None)
        circle.is_split = circle.last == _TIED
        circle.casting_vote = circle.is_split or circle.happens(0.1)
        yield place, circle


def _counted(tx: Transaction, *, now: datetime) -> dict[str, int]:
    del now
    councils = tx.councils.find(bot_id=tx.bot_id)
    return {
        "seats": sum(council.last_seat for council in councils),
        "issues": sum(council.last_issue for council in councils),
        "topics": sum(council.last_topic for council in councils),
        "sessions": sum(council.last_session for council in councils),
        "votes": sum(council.last_vote for council in councils),
        "resolutions": sum(council.last_resolution for council in councils),
    }


def _key(seed: int) -> bytes:
    """A key for secret ballots, which guards nothing: the county is invented."""
    return seed.to_bytes(32, "big")
