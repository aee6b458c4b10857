"""People's own words: what may be kept, and what must never be."""

import re
from collections.abc import Iterable
from functools import cache

from bot.councils.errors import BadInput, PrivateMatter
from bot.councils.model.guard import Guard
from bot.councils.model.letters import rows, visible

ISSUE_LENGTH = 1000
TITLE_LENGTH = 120
TEXT_LENGTH = 500
NAME_LENGTH = 40
_BETWEEN_NAMES = re.compile(r"[\n,;\u3001\uff0c\uff1b]")

# The list that is in use, where an operator has added lines of her own.
_in_use: list[Guard] = []


def accepted(words: str, *, limit: int) -> str:
    """The words as they will be kept: without invisible characters, and trimmed.

    Raises BadInput when nothing is left or more than `limit` characters are, PrivateMatter when they speak of
    what must never be shown.
    """
    kept = visible(words).strip()
    if not kept:
        raise BadInput("text-empty")
    if len(kept) > limit:
        raise BadInput("text-too-long", length=len(kept), limit=limit)
    if is_private(kept):
        raise PrivateMatter
    return kept


def names_in(words: str) -> tuple[str, ...]:
    """Several names as people write them, one a line or in a list; one empty name where there is none at all."""
    return tuple(name for name in _BETWEEN_NAMES.split(words) if name.strip()) or ("",)


def is_private(words: str) -> bool:
    """Whether the words speak of violence, a family quarrel or a person's own rights and care."""
    guard = _in_use[0] if _in_use else _shipped()
    return guard.finds(words)


def guard_with(lines: Iterable[str]) -> None:
    """From now on guard with the shipped list and these lines, in the form of `private_words.txt`."""
    added = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    _in_use[:] = [Guard([*rows("private_words.txt"), *added])] if added else []


@cache
def _shipped() -> Guard:
    return Guard(rows("private_words.txt"))
