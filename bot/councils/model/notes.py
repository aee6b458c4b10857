"""Notes of a session: who said what, under one of four tags."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from bot.councils.model.letters import rows


class NoteKind(StrEnum):
    """What a note is."""

    POINT = "point"
    SUGGESTION = "suggestion"
    DECISION = "decision"
    TODO = "todo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody said in a session, on the `topic` that was taken up then, or on none.

    `speaker` is an attendee such as "N3" or "T1X2"; empty where the note is nobody's alone. `entered_by` is who
    wrote it down, be it the speaker herself. One that was taken back keeps its number and has no words.
    """

    council: int
    session: int
    number: int
    kind: NoteKind
    speaker: str
    text: str
    at: datetime
    topic: int | None = None
    entered_by: int | None = None

    @property
    def stands(self) -> bool:
        return bool(self.text)


# What a page holds: a message of Telegram has 4096 units, and headings take some.
_PAGE_UNITS = 3000
_PAGE_NOTES = 8


def paged(notes: Sequence[Note]) -> tuple[tuple[Note, ...], ...]:
    """The notes in pages that fit into a message each, at least one page."""
    pages: list[list[Note]] = [[]]
    units = 0
    for note in notes:
        long = len(note.text.encode("utf-16-le")) // 2
        if pages[-1] and (units + long > _PAGE_UNITS or len(pages[-1]) == _PAGE_NOTES):
            pages.append([])
            units = 0
        pages[-1].append(note)
        units += long
    return tuple(map(tuple, pages))


def tagged(words: str, *, bare: bool = False) -> tuple[NoteKind, str] | None:
    """The kind of note the words begin with as a tag, and the words after it; None where they begin with none.

    A tag stands alone, after # or before a colon, so that nobody's sentence is taken for one; where it is `bare` a
    space after it is enough.
    """
    match = _tag(bare=bare).match(words)
    if match is None:
        return None
    *tags, rest = match.groups()
    return _kinds()["".join(tag or "" for tag in tags).lower()], rest.strip()


@cache
def _kinds() -> dict[str, NoteKind]:
    return {word: NoteKind(kind) for kind, *words in map(str.split, rows("note_tags.txt")) for word in words}


@cache
def _tag(*, bare: bool) -> re.Pattern[str]:
    every = "|".join(map(re.escape, _kinds()))
    # No space is left between Chinese words, so after # what follows may touch the tag.
    chinese = "|".join(word for word in _kinds() if not word.isascii())
    ends = r"\s|$" if bare else "$"
    return re.compile(
        rf"\s*(?:[#\uff03]\s*(?:({chinese})|({every})(?![\w-]))|({every})(?=\s*[:\uff1a]|{ends}))"
        r"[\s:\uff1a,\uff0c\u3001]*(.*)",
        re.IGNORECASE | re.DOTALL,
    )
