"""`python -m tests.documents.fonts`: makes the bundled letters anew, from Debian's fonts-noto-cjk and unicode-data."""

import bz2
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

from bot.documents.pages import FONT, FONTS

_COLLECTIONS = Path("/usr/share/fonts/opentype/noto")
_UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
_TRADITIONAL = Path(__file__).parents[2] / "bot" / "councils" / "model" / "characters.txt"
# Latin with every accent the source has, punctuation, numerals and fractions, arrows, the euro, and boxes to tick.
_BESIDE_CHINESE = (*range(0x20, 0x250), *range(0x2010, 0x2060), *range(0x2150, 0x2200), 0x20AC, 0x2610, 0x2611, 0x2713)


def make() -> None:
    """Both faces with the same Chinese letters; a traditional one that is asked for in bold is drawn in regular."""
    standard = {*_encoded("gb2312"), *_general_standard(), *_BESIDE_CHINESE}
    _cut("Bold", standard)
    font = _cut("Regular", standard | (_traditional() & set(_encoded("gbk"))))
    drawn = "".join(letter for letter in map(chr, sorted(font.getBestCmap())) if unicodedata.category(letter)[0] != "C")
    lines = (drawn[start : start + 60] for start in range(0, len(drawn), 60))
    (FONTS / "letters.txt").write_text("".join(f"{line}\n" for line in lines))


def _cut(face: str, letters: Iterable[int]) -> TTFont:
    faces = TTCollection(_COLLECTIONS / f"NotoSansCJK-{face}.ttc")
    font: TTFont = next(one for one in faces if one["name"].getDebugName(1) == "Noto Sans CJK SC")
    options = subset.Options(
        hinting=False,
        notdef_outline=True,
        layout_features=["ccmp", "kern", "liga"],
        name_IDs=["*"],
        name_languages=["*"],
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    _rename(font, face)
    font.recalcTimestamp = False
    font.save(FONTS / f"{FONT.replace(' ', '')}-{face}.otf")
    return font


def _rename(font: TTFont, face: str) -> None:
    """Under a name of our own: the licence asks it of what was changed, and no copy on the machine is taken for it."""
    whole, short = f"{FONT} {face}", f"{FONT.replace(' ', '')}-{face}"
    ours = {1: FONT, 2: face, 3: short, 4: whole, 6: short}
    kept = {number: font["name"].getDebugName(number) for number in (0, 5, 13, 14)}
    font["name"].names = []
    for number, words in sorted({**kept, **ours}.items()):
        font["name"].setName(words, number, 3, 1, 0x409)
    outlines = font["CFF "].cff
    outlines.fontNames = [short]
    outlines.topDictIndex[0].FamilyName, outlines.topDictIndex[0].FullName = FONT, whole


def _encoded(encoding: str) -> Iterator[int]:
    for pair in ([first, second] for first in range(0x81, 0xFF) for second in range(0x40, 0xFF)):
        yield from map(ord, bytes(pair).decode(encoding, errors="ignore")[:1])


def _general_standard() -> set[int]:
    """The 8,105 characters of the Table of General Standard Chinese Characters of 2013, which has those of names."""
    with bz2.open(_UNIHAN, "rt") as lines:
        return {int(line.split()[0].removeprefix("U+"), 16) for line in lines if "\tkTGH\t" in line}


def _traditional() -> set[int]:
    lines = _TRADITIONAL.read_text().splitlines()
    return {ord(pair[0]) for pair in chain.from_iterable(line.split() for line in lines if not line.startswith("#"))}


if __name__ == "__main__":
    make()
