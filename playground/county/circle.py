"""The people of one council: who sits in it, who lives beside it, and how they go about things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bot.councils.model.people import Actor
from bot.councils.model.resolutions import Rating
from playground.county.acts import Act
from playground.county.tempers import Temper
from playground.county.words import Words

ZONE = ZoneInfo("Asia/Shanghai")
# Beyond the accounts and groups that the playground gives out by itself.
_FIRST_PERSON, _PEOPLE_EACH = 6_500_000_100, 100
_FIRST_CHAT = -1_002_500_000_000
RESIDENTS = 6


@dataclass(slots=True, kw_only=True)
class Circle:
    """A council with its people.

    `women` hold seats by their accounts, in the order of their seats' numbers from 1; the seats after theirs, as many
    as `unlinked`, are held by women without Telegram. The first convenes until she has an `heir`, the second keeps the
    record. What it is `until` is over for all of them.
    """

    number: int
    title: str
    temper: Temper
    chance: Random
    words: Words
    begins_at: datetime
    until: datetime
    women: list[Actor]
    unlinked: list[str]
    residents: list[Actor]
    council: int = 0
    heir: Actor | None = None
    # How long before all is over it meets for the last time, or after, and whether it is split then.
    last: timedelta | None = None
    is_split: bool = False
    casting_vote: bool = False
    # Accounts of guests, as many as were ever asked.
    asked: int = 0
    people: dict[int, Actor] = field(default_factory=dict)

    @property
    def chat_id(self) -> int:
        return _FIRST_CHAT - self.number

    @property
    def convenor(self) -> Actor:
        return self.heir or self.women[0]

    @property
    def others(self) -> list[Actor]:
        """The women with accounts but the convenor."""
        return [woman for woman in self.women if woman != self.convenor]

    @property
    def recorder(self) -> Actor:
        return self.women[1]

    def act(self, at: datetime, operation: Callable[..., Any], actor: Actor, **arguments: Any) -> Act:
        """What one of them does in their council."""
        return Act(at=at, operation=operation, arguments={"actor": actor, "council": self.council, **arguments})

    def look(self, at: datetime, query: Callable[..., Any], **arguments: Any) -> Act:
        """What can be seen in their council."""
        return Act(at=at, operation=query, arguments={"council": self.council, **arguments}, looks=True)

    def attempt(self, at: datetime, operation: Callable[..., Any], actor: Actor, **arguments: Any) -> Act:
        """What may be refused."""
        arguments = {"actor": actor, "council": self.council, **arguments}
        return Act(at=at, operation=operation, arguments=arguments, may_be_refused=True)

    def happens(self, share: float) -> bool:
        return self.chance.random() < share

    def slips(self, share: float) -> bool:
        """Whether something goes amiss that goes amiss so often, but where nothing does."""
        return not self.temper.flawless and self.happens(share)

    def rates(self) -> Rating:
        """What somebody says who is asked whether it is solved."""
        if self.happens(self.temper.satisfied):
            return Rating.SATISFIED
        return Rating.PARTLY if self.happens(0.7) else Rating.NOT_SOLVED

    def some(self, among: Sequence[Actor], share: float) -> list[Actor]:
        """About that share of them, in an order of their own."""
        found = [one for one in among if self.happens(share)]
        self.chance.shuffle(found)
        return found

    def later(self, least: timedelta, most: timedelta) -> timedelta:
        return least + (most - least) * self.chance.random()

    def says(self, what: str) -> str:
        return self.words.said(what, self.chance)

    def guest(self) -> tuple[Actor, str]:
        """Somebody who may be asked as a guest, and why."""
        name, why = self.words.guest(self.chance)
        self.asked += 1
        guest = Actor(user_id=account(self.number, _PEOPLE_EACH // 2 + self.asked % (_PEOPLE_EACH // 2)), name=name)
        self.people[guest.user_id] = guest
        return guest, why


def account(council: int, place: int) -> int:
    """The account of the person at that place beside a council."""
    return _FIRST_PERSON + council * _PEOPLE_EACH + place


def gathered(
    number: int,
    title: str,
    seats: int,
    temper: Temper,
    words: Words,
    *,
    seed: int,
    begins_at: datetime,
    until: datetime,
) -> Circle:
    """The people of a council of so many seats, each drawn by the seed and the council's number alone."""
    chance = Random(f"{seed}/{number}")  # nosec B311  # it invents people, and guards nothing
    # Whoever has no Telegram is the older, and there are more of them in the larger councils.
    unlinked = sum(chance.random() < 0.1 for _ in range(seats - 4)) if seats > 4 else 0
    names = words.women(chance, seats + RESIDENTS)
    known = [*names[: seats - unlinked], *names[seats:]]
    people = [Actor(user_id=account(number, place), name=name) for place, name in enumerate(known)]
    return Circle(
        number=number,
        title=title,
        temper=temper,
        chance=chance,
        words=words,
        begins_at=begins_at,
        until=until,
        women=people[: seats - unlinked],
        unlinked=names[seats - unlinked : seats],
        residents=people[seats - unlinked :],
        people={person.user_id: person for person in people},
    )


def at_hour(day: date, hour: int, minute: int = 0) -> datetime:
    """That moment of council time."""
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


def by_day(moment: datetime) -> datetime:
    """The same moment, or the next morning where people would sleep or not be heard."""
    local = moment.astimezone(ZONE)
    if 8 <= local.hour < 21:
        return local
    return at_hour(local.date() + timedelta(days=local.hour >= 21), 8, local.minute)
