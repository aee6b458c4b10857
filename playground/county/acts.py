"""What the people of a county do: acts at their moments, and the lives that are made of them."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.councils.events import EventKind
from bot.councils.model.people import Actor

# What a life does next: wait until a moment, act, look something up, read a letter, or let another life begin.
Life = Generator["datetime | Act | Letter | Life", Any, None]
# The same of a part of a life that comes to something.
Part = Generator["datetime | Act | Letter | Life", Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One operation at its moment; what it answers is sent back into the life.

    One that only `looks` reads. Where it `may_be_refused` the refusal is sent instead; any other ends the whole county,
    for people here do nothing they may not.
    """

    at: datetime
    operation: Callable[..., Any]
    arguments: Mapping[str, Any] = field(default_factory=dict)
    looks: bool = False
    may_be_refused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Somebody reads in her private chat what the bot has just told her: the facts of that event."""

    at: datetime
    reader: Actor
    kind: EventKind
