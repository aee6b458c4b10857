"""What was said and decided at a sitting: the text of its minutes, and what proves it unchanged.

People are named by keys: "N3" for a seat, "T1X2" for the second guest of a topic, "R1" for the owner of a resolution
who holds no seat, "recorder" for a recorder who holds none. Only `people` knows how they are called, so that a name can
go without a trace while the text, and what proves it, stay.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, is_dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from hashlib import sha256
from types import NoneType
from typing import Any, Self, get_args, get_origin, get_type_hints

from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Means, Method

# The keys of those who held these posts without a seat.
HOST, RECORDER = "host", "recorder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """How one of the people in the minutes is called, and `why` she was invited or did not come.

    `seal` stands for both where the minutes are proved: their digest with a `salt` that nobody can guess. Without the
    salt, which goes with the name, it tells nothing of her.
    """

    key: str
    name: str
    why: str
    salt: str
    seal: str

    @classmethod
    def sealed(cls, key: str, name: str, *, salt: str, why: str = "") -> Self:
        seal = sha256("\0".join((salt, name, why)).encode()).hexdigest()
        return cls(key=key, name=name, why=why, salt=salt, seal=seal)

    @property
    def without_name(self) -> Self:
        return replace(self, name="", why="", salt="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One of those due, or invited to a `topic`: when she came; `excused` who said beforehand that she would not."""

    key: str
    excused: bool = False
    came_at: datetime | None = None
    left_at: datetime | None = None
    topic: str = ""

    @property
    def present(self) -> bool:
        return self.came_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words somebody spoke; `by` is empty where nobody wrote down whose they are, `tag` where they have none."""

    text: str
    by: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voted:
    """One vote: the exact wording, how it was held, and every number needed to check it by hand.

    `counts` are those for and against a motion, else those of each option in its order, and none where they are untold;
    `quorum` is how many had to be present, `needed` how many votes passed it; `means` how many ballots came in which
    way. Who `opposed` a motion is known of open votes only; without an `outcome` it goes on.
    """

    label: str
    wording: str
    method: Method
    options: tuple[str, ...]
    secret: bool
    due: int
    present: int
    quorum: int
    needed: int
    counts: tuple[int, ...]
    abstaining: int
    outcome: Outcome | None
    means: tuple[tuple[Means, int], ...] = ()
    winners: tuple[int, ...] = ()
    opposed: tuple[str, ...] = ()
    recused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """A resolution: who does what by when, and how all will see that it is done."""

    label: str
    text: str
    owner: str
    due_at: datetime
    test: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What was made of one topic; one that was not finished is carried over."""

    label: str
    title: str
    background: str
    points: tuple[Said, ...] = ()
    votes: tuple[Voted, ...] = ()
    resolutions: tuple[Adopted, ...] = ()
    dissent: tuple[Said, ...] = ()
    carried_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Objected:
    """What somebody who was there holds against the draft, and what the recorder answered; empty where she did not."""

    by: str
    reason: str
    at: datetime
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceedings:
    """All that the minutes of a sitting say.

    A `talk` had no quorum. Of those who were there `confirmed` said yes to the draft, `silent` said nothing until it
    was locked, and `unasked` have no account and were not heard. What the recorder entered for one without an account
    is in `witnessed`, with the key of the seat beside her.
    """

    council: str
    session: str
    mode: str
    timezone: str
    place: str
    opened_at: datetime
    closed_at: datetime
    host: str
    recorder: str
    due: int
    people: tuple[Called, ...]
    seats: tuple[Attendee, ...]
    talk: bool = False
    guests: tuple[Attendee, ...] = ()
    matters: tuple[Matter, ...] = ()
    notes: tuple[Said, ...] = ()
    objections: tuple[Objected, ...] = ()
    confirmed: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    witnessed: tuple[tuple[str, str], ...] = ()

    @property
    def present(self) -> int:
        """How many of those due came."""
        return sum(1 for seat in self.seats if seat.present)

    @property
    def there(self) -> tuple[str, ...]:
        """The keys of all who came, seats first."""
        return tuple(one.key for one in (*self.seats, *self.guests) if one.present)

    def matter(self, label: str) -> Matter | None:
        """What was made of a topic ("T1"); None where it was not on the agenda."""
        return next((matter for matter in self.matters if matter.label == label), None)

    def name_of(self, key: str) -> str:
        """The name of somebody; empty for nobody, and for one who asked to be forgotten."""
        person = self.person(key)
        return person.name if person else ""

    def person(self, key: str) -> Called | None:
        """How somebody is called; None for nobody."""
        return next((person for person in self.people if person.key == key), None)

    def without(self, keys: Iterable[str]) -> Self:
        """The same minutes once these people are forgotten; the digest is the same, for it never was made of a name."""
        gone = frozenset(keys)
        people = tuple(person.without_name if person.key in gone else person for person in self.people)
        return replace(self, people=people)

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical text, as 64 hexadecimal digits: the same records, the same digest."""
        return sha256(canonical(_provable(self)).encode()).hexdigest()


def canonical(value: object) -> str:
    """The one way to write a value of plain fields as JSON: keys in order, no spaces, moments in UTC."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)


def packed(proceedings: Proceedings) -> str:
    """The minutes as canonical JSON, with the names."""
    return canonical(asdict(proceedings))


def unpacked(text: str) -> Proceedings:
    """The minutes that were packed; what they did not know yet has its default."""
    proceedings: Proceedings = _revived(Proceedings, json.loads(text))
    return proceedings


def _provable(proceedings: Proceedings) -> dict[str, Any]:
    """What is proved: everything, and of people their seals."""
    said = asdict(proceedings)
    return {**said, "people": [{"key": person["key"], "seal": person["seal"]} for person in said["people"]]}


def _plain(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


@cache
def _hints(kind: type) -> dict[str, Any]:
    """The fields of a dataclass and their types, which take long to find out."""
    return get_type_hints(kind)


def _revived(kind: Any, value: Any) -> Any:
    """A value of this type from what JSON made of it."""
    if value is None or kind in (str, int, bool):
        return value
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        each = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(_revived(part, one) for part, one in zip(each, value, strict=True))
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**{name: _revived(hint, value[name]) for name, hint in _hints(kind).items() if name in value})
    if kind is datetime:
        return datetime.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    (kind,) = (option for option in get_args(kind) if option is not NoneType)
    return _revived(kind, value)
