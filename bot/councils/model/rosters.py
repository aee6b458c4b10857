"""A list of members as a convenor sends it in a file, and what may be wrong with it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.councils.model.membership import Tag

# Far more than any council has seats; a longer list is another kind of file.
MOST_MEMBERS = 200


class Column(StrEnum):
    """What stands in a column of the file."""

    NAME = "name"
    TAGS = "tags"
    UNTIL = "until"
    USERNAME = "username"


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One row as it was typed, `number` as the table counts it; roles that are known stand as the values of Tag."""

    number: int
    name: str
    tags: tuple[str, ...] = ()
    until: str = ""
    username: str = ""


class Flaw(StrEnum):
    """What is wrong with a cell."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    PRIVATE = "private"
    TWICE = "twice"
    TAG_UNKNOWN = "tag-unknown"
    DATE_UNREADABLE = "date-unreadable"
    DATE_PAST = "date-past"
    SEATED = "seated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A cell that can't be used, with what was typed there unless it must not be said back."""

    row: int
    column: Column
    flaw: Flaw
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A row that was found good; `until` is a day in the council's zone, `username` without its @."""

    name: str
    tags: tuple[Tag, ...] = ()
    until: date | None = None
    username: str | None = None


def packed(members: Iterable[Member]) -> str:
    """The members as one text, which a half-filled form keeps."""
    return json.dumps(
        [
            [member.name, member.tags, member.until.isoformat() if member.until else None, member.username]
            for member in members
        ],
        ensure_ascii=False,
    )


def unpacked(text: str) -> tuple[Member, ...]:
    """What `packed` put together."""
    return tuple(
        Member(
            name=name,
            tags=tuple(Tag(tag) for tag in tags),
            until=date.fromisoformat(until) if until else None,
            username=username,
        )
        for name, tags, until, username in json.loads(text)
    )
