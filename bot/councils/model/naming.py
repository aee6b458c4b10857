"""Whom words name: found, to be refused, or left out of a draft together with phones and doors."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.councils.model.letters import is_chinese, rows, visible

_GAP = "\u2026"
_PHONE = r"\+?\d(?:[ \-()]{0,2}\d){6,}"
_DOOR = (
    r"[\d\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]+"
    r"(?:\u53f7\u697c|\u53f7\u9662|\u53f7|\u680b|\u5e62|\u5355\u5143|\u5ba4|\u5f04)"
    r"|(?i:\b(?:no|house|flat|block|building|room|door)\.? ?\d+\w?\b)"
)
_GAPS = re.compile(rf"{_GAP}(?:[\s{_GAP}]*{_GAP})+")
# A Chinese name is no longer, and of one with three characters or more those after the first are used alone.
_LONGEST, _SHORTEST = 4, 3


def first_named(words: str, called: Iterable[str]) -> str | None:
    """What in the words names somebody who is called so, or is a phone; None where nothing does and is."""
    found = _any_of([*map(_as_written, _all_called(called)), _PHONE]).search(visible(words))
    return found[0] if found else None


def left_out(words: str, called: Iterable[str]) -> str:
    """The words with a gap for each name, phone and door."""
    pieces = [*map(_as_written, _all_called(called)), _PHONE, _DOOR]
    return _GAPS.sub(_GAP, _any_of(pieces).sub(_GAP, visible(words)))


def _all_called(called: Iterable[str]) -> list[str]:
    """All that names one of them, the longest first."""
    return sorted({part for name in called for part in _parts(" ".join(visible(name).split()))}, key=len, reverse=True)


def _parts(name: str) -> Iterator[str]:
    """A name, and what of it is used alone. One letter alone stands in too many words."""
    if len(name) > 1:
        yield name
    words = name.split()
    if len(words) > 1 and all(map(str.istitle, words)):
        yield from (word for word in words if len(word) >= _SHORTEST)
    elif _SHORTEST <= len(name) <= _LONGEST and all(map(is_chinese, name)) and name[1:] not in _titles():
        yield name[1:]


def _as_written(name: str) -> str:
    """One Latin word is a name as it is written alone: "May" is one, "may" is not."""
    words = re.escape(name)
    before, after = ("(?<![A-Za-z0-9])" * name[0].isascii(), "(?![A-Za-z0-9])" * name[-1].isascii())
    return f"{before}{words}{after}" if name.isascii() and name.isalpha() else f"{before}(?i:{words}){after}"


def _any_of(pieces: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(pieces))


@cache
def _titles() -> frozenset[str]:
    """What people are called after their family's name, and what is nobody's own."""
    return frozenset(rows("titles.txt"))
