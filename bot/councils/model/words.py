"""People's own words: what may be kept, and what must never be."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from bot.councils.errors import BadInput, PrivateMatter

ISSUE_LENGTH = 1000
TITLE_LENGTH = 120
TEXT_LENGTH = 500
NAME_LENGTH = 40

_INVISIBLE = re.compile(r"[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NOT_A_WORD = re.compile(r"[\W_]+")
# Stands for a harmless phrase: no plain words hold it.
_TAKEN_OUT = "\0"
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def accepted(words: str, *, limit: int) -> str:
    """The words as they will be kept: without invisible characters, and trimmed.

    Raises BadInput when nothing is left or more than `limit` characters are, PrivateMatter when they speak of
    what must never be shown.
    """
    kept = _INVISIBLE.sub("", words).strip()
    if not kept:
        raise BadInput("text-empty")
    if len(kept) > limit:
        raise BadInput("text-too-long", length=len(kept), limit=limit)
    if is_private(kept):
        raise PrivateMatter
    return kept


def is_private(words: str) -> bool:
    """Whether the words speak of violence, a family quarrel or a person's own rights and care."""
    plain = _plain(words)
    spaced = f" {_spaced(words)} "
    protected, harmless = _lists()
    for phrase in harmless:
        # Only where it is written in one piece: a comma inside would make it two thoughts.
        plain = plain.replace(_plain(phrase), _TAKEN_OUT)
        spaced = spaced.replace(f" {_spaced(phrase)} ", " ")
    # A space stays, so that what stood around it makes no new word.
    closed = " ".join(map(_closed, plain.split(_TAKEN_OUT)))
    return any(
        _closed(phrase) in closed if _CHINESE.search(phrase) else f" {_spaced(phrase)} " in spaced
        for phrase in protected
    )


def _plain(words: str) -> str:
    """The words without invisible characters, full-width letters and capitals."""
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", words)).casefold()


def _closed(words: str) -> str:
    """The words without spaces or punctuation: how Chinese is compared."""
    return _NOT_A_WORD.sub("", _plain(words))


def _spaced(words: str) -> str:
    """The words with one space between them: how English is compared."""
    return _NOT_A_WORD.sub(" ", _plain(words)).strip()


@cache
def _lists() -> tuple[tuple[str, ...], tuple[str, ...]]:
    lines = files("bot.councils.model").joinpath("private_words.txt").read_text("utf-8").splitlines()
    phrases = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    protected = tuple(phrase for phrase in phrases if not phrase.startswith("+"))
    harmless = tuple(phrase[1:].strip() for phrase in phrases if phrase.startswith("+"))
    return protected, harmless
