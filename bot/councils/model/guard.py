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
_SENTENCES = re.compile(r"[!?。\n]+")
_CLAUSES = re.compile(r"[,.;:!?。、…\n]+")
_BY_SOUND, _HARMLESS, _DOUBT, _OUT = "~", "+", "?", "-"
_PAIR, _OR = " & ", "/"

_Index = dict[str, list[str]]


class Guard:
    """Finds protected phrases however they are written, unless harmless phrases cover them.

    Of the list's lines a phrase alone is protected, and of four characters or more also by its sound; `~` before it
    makes that so of a shorter one. `+` is harmless: in one piece, it excuses what it covers wholly. `?` is a sign of
    doubt: in its clause no harmless phrase with a protected one in it excuses anything. `-` takes a line out again.
    `a/b & c/d` is a pair: protected where one of each stands in the same sentence, in any order.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        phrases = list(_left(lines))
        pairs = [phrase for phrase in phrases if _PAIR in phrase]
        phrases = [phrase for phrase in phrases if _PAIR not in phrase]
        self._halves: _Index = {}
        # Of each spelling: which halves of which pairs it is, as (pair, half).
        self._meant: dict[str, set[tuple[int, int]]] = {}
        for number, pair in enumerate(pairs):
            for half, words in enumerate(pair.split(_PAIR, 1)):
                self._pair(number, half, words)
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
        found, halves = list(self._found(shown)), list(self._found_halves(shown))
        if not found and not halves:
            return False
        covered = self._covered(shown)
        if any(not covered.issuperset(places) for places in found):
            return True
        return _has_pair(shown, [(places, meant) for places, meant in halves if not covered.issuperset(places)])

    def _pair(self, number: int, half: int, words: str) -> None:
        for word in filter(None, map(str.strip, plain(words).split(_OR))):
            for letters in _put(self._halves, line_of(word).letters):
                self._meant.setdefault(letters, set()).add((number, half))

    def _found_halves(self, shown: str) -> Iterator[tuple[list[int], set[tuple[int, int]]]]:
        line = line_of(shown)
        for letters, places in _matches(self._halves, line):
            yield places, self._meant[letters]

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
        apart = line.without_lone
        for _, places in _matches(self._written, line):
            yield places
        if apart is not line:
            for _, places in _matches(self._written, apart):
                yield places
        for _, places in _matches(self._heard, spoken(apart)):
            yield places

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
        mark = phrase[:1] if phrase[:1] in {_HARMLESS, _DOUBT} else _PAIR * (_PAIR in phrase)
        # A harmless phrase and a pair count as they are written, a protected phrase however it is written.
        key = plain(phrase) if mark else line_of(plain(phrase)).letters
        kept.pop(key, None)
        if not out and key != mark:
            kept[key] = phrase
    yield from kept.values()


def _put(index: _Index, spelling: str) -> set[str]:
    """Keep a spelling where a line will be looked for it; the letters it may have there."""
    kept = {spelling.replace("l", "i"), line_of(spelling).letters} - {""}
    for letters in kept:
        known = index.setdefault(letters[:2], [])
        if letters not in known:
            known.append(letters)
    return kept


def _has_pair(shown: str, halves: list[tuple[list[int], set[tuple[int, int]]]]) -> bool:
    """Whether both halves of a pair stand in one sentence."""
    ends = [gap.start() for gap in _SENTENCES.finditer(shown)]
    seen: set[tuple[int, int, int]] = set()
    for places, meant in halves:
        sentence = bisect(ends, places[0])
        for pair, half in meant:
            if (sentence, pair, 1 - half) in seen:
                return True
            seen.add((sentence, pair, half))
    return False


def _matches(index: _Index, line: Line) -> Iterator[tuple[str, list[int]]]:
    letters, ends = line.letters, line.ends
    for start in compress(range(len(letters)), ends):
        for spelling in index.get(letters[start : start + 2], ()):
            end = start + len(spelling)
            if letters.startswith(spelling, start) and ends[end]:
                yield spelling, line.places[start:end]


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Finds each of the phrases wherever it begins, the longest first; a Latin word only as a whole."""
    wanted = sorted({plain(phrase).strip() for phrase in phrases} - {""}, key=len, reverse=True)
    pieces = ["(?<![a-z])" * phrase[0].isascii() + re.escape(phrase) for phrase in wanted]
    ends = ["(?![a-z])" * phrase[-1].isascii() for phrase in wanted]
    # Without phrases there is nothing to find, not even nothing itself.
    return re.compile(f"(?=({'|'.join(map(add, pieces, ends)) or '(?!)'}))")
