"""The matcher of protected words: built once from a list, then asked of every text."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import compress, product
from operator import add

from bot.councils.model.letters import Line, is_chinese, line_of, plain, sound_of, spoken

# So many syllables in the same order are hardly chance; fewer have too many harmless namesakes.
_HEARD = 4
# Beyond this a phrase half in pinyin is not spelt out: it is heard anyway.
_SPELT = 5
_CLAUSES = re.compile(r"[,.;:!?。、…\n]+")
_BY_SOUND, _HARMLESS, _DOUBT, _OUT = "~", "+", "?", "-"

_Index = dict[str, list[str]]


class Guard:
    """Finds protected phrases however they are written, unless harmless phrases cover them.

    Of the list's lines a phrase alone is protected, and of four characters or more also by its sound; `~` before it
    makes that so of a shorter one. `+` is harmless: in one piece, it excuses what it covers wholly. `?` is a sign of
    doubt: in its clause no harmless phrase with a protected one in it excuses anything. `-` takes a line out again.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        phrases = list(_left(lines))
        self._written: _Index = {}
        self._heard: _Index = {}
        for phrase in phrases:
            if not phrase.startswith((_HARMLESS, _DOUBT)):
                self._protect(plain(phrase))
        self._signs = _any_of(phrase[1:] for phrase in phrases if phrase.startswith(_DOUBT))
        harmless = [phrase[1:] for phrase in phrases if phrase.startswith(_HARMLESS)]
        self._doubtful = _any_of(phrase for phrase in harmless if self._has_protected(phrase))
        self._ordinary = _any_of(phrase for phrase in harmless if not self._has_protected(phrase))

    def finds(self, words: str) -> bool:
        """Whether a protected phrase is in the words that no harmless one covers."""
        shown = plain(words)
        found = list(self._found(shown))
        if not found:
            return False
        covered = self._covered(shown)
        return any(not covered.issuperset(places) for places in found)

    def _protect(self, phrase: str) -> None:
        sounding, phrase = phrase.startswith(_BY_SOUND), phrase.lstrip(_BY_SOUND).strip()
        letters = line_of(phrase).letters
        # A word may be written with its letters apart, and then a doubled one stays doubled.
        spellings = {letters, "".join(filter(str.isalnum, phrase))}
        if letters and all(map(is_chinese, letters)):
            if len(letters) <= _SPELT:
                spellings.update(map("".join, product(*((letter, sound_of(letter)) for letter in letters))))
            if sounding or len(letters) >= _HEARD:
                _put(self._heard, "".join(map(sound_of, letters)))
        for spelling in spellings:
            _put(self._written, spelling)

    def _has_protected(self, phrase: str) -> bool:
        return next(self._found(plain(phrase)), None) is not None

    def _found(self, shown: str) -> Iterator[list[int]]:
        line = line_of(shown)
        yield from _matches(self._written, line)
        apart = line.without_lone
        if apart is not line:
            yield from _matches(self._written, apart)
        yield from _matches(self._heard, spoken(apart))

    def _covered(self, shown: str) -> set[int]:
        """The places in plain words that harmless phrases take up."""
        covered: set[int] = set()
        for found in self._ordinary.finditer(shown):
            covered.update(range(*found.span(1)))
        gaps = [gap.start() for gap in _CLAUSES.finditer(shown)]
        signs: dict[int, list[tuple[int, int]]] = {}
        for sign in self._signs.finditer(shown):
            signs.setdefault(bisect(gaps, sign.start()), []).append(sign.span(1))
        for found in self._doubtful.finditer(shown):
            start, end = found.span(1)
            doubts = signs.get(bisect(gaps, start), ())
            if all(start <= first and last <= end for first, last in doubts):
                covered.update(range(start, end))
        return covered


def _left(lines: Iterable[str]) -> Iterator[str]:
    """The lines that no later line takes out."""
    kept: dict[str, str] = {}
    for line in lines:
        out, phrase = line.startswith(_OUT), line.lstrip(_OUT).strip()
        mark = phrase[:1] if phrase[:1] in {_HARMLESS, _DOUBT} else ""
        # A harmless phrase counts as it is written, a protected one however it is written.
        key = plain(phrase) if mark else line_of(plain(phrase)).letters
        kept.pop(key, None)
        if not out and key != mark:
            kept[key] = phrase
    yield from kept.values()


def _put(index: _Index, spelling: str) -> None:
    for letters in {spelling.replace("l", "i"), line_of(spelling).letters} - {""}:
        known = index.setdefault(letters[:2], [])
        if letters not in known:
            known.append(letters)


def _matches(index: _Index, line: Line) -> Iterator[list[int]]:
    letters, ends = line.letters, line.ends
    for start in compress(range(len(letters)), ends):
        for spelling in index.get(letters[start : start + 2], ()):
            end = start + len(spelling)
            if letters.startswith(spelling, start) and ends[end]:
                yield line.places[start:end]


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Finds each of the phrases wherever it begins, the longest first; a Latin word only as a whole."""
    wanted = sorted({plain(phrase).strip() for phrase in phrases} - {""}, key=len, reverse=True)
    pieces = ["(?<![a-z])" * phrase[0].isascii() + re.escape(phrase) for phrase in wanted]
    ends = ["(?![a-z])" * phrase[-1].isascii() for phrase in wanted]
    # Without phrases there is nothing to find, not even nothing itself.
    return re.compile(f"(?=({'|'.join(map(add, pieces, ends)) or '(?!)'}))")
