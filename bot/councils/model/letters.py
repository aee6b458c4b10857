"""One way of writing for all ways of writing: what a text says once spaces, looks and repetitions are gone."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# What nobody sees, and what neither UTF-8 nor XML can hold.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_MARKS = re.compile("[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]")
# At least one letter in it, so that a number stays a number.
_DRESSED = re.compile(r"(?=[0-9@$!|]*[a-z])(?=[a-z]*[0-9@$!|])[a-z0-9@$!|]{4,}")
_UNDRESSED = str.maketrans("013457@$!|", "oieastasii")
_LONE = re.compile(r"(?<=[\u3400-\u9fff])[a-z0-9](?=[\u3400-\u9fff])")


def is_chinese(character: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def visible(words: str) -> str:
    """The words without invisible and unwritable characters, and without what turns the direction of others."""
    return _INVISIBLE.sub("", words)


def plain(words: str) -> str:
    """The words in simplified characters and small Latin letters without accents, with all that stands between them."""
    shown = unicodedata.normalize("NFKC", visible(words)).casefold()
    if shown.isascii():
        return shown
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", shown))
    return bare.translate(_simplified())


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words written in one piece: each letter, where it came from, and between which letters a word may end."""

    letters: str
    places: list[int]
    ends: list[bool]

    @property
    def without_lone(self) -> "Line":
        """The same without single letters and digits between two Chinese characters: they may be no more than a gap."""
        lone = {found.start() for found in _LONE.finditer(self.letters)}
        if not lone:
            return self
        stays = [number for number in range(len(self.letters)) if number not in lone]
        return Line(
            letters="".join(self.letters[number] for number in stays),
            places=[self.places[number] for number in stays],
            ends=[*(self.ends[number] for number in stays), True],
        )


def line_of(shown: str) -> Line:
    """Plain words as one line, the same letter never twice in a row."""
    # 1, | and ! stand for i as well as for l: so these two are one letter in a line.
    text = _DRESSED.sub(lambda found: found[0].translate(_UNDRESSED), shown)
    letters: list[str] = []
    places: list[int] = []
    ends: list[bool] = []
    last, ended = "", True
    for place, letter in enumerate(text):
        if not letter.isalnum():
            ended = True
            continue
        chinese = is_chinese(letter)
        if letter == last and (chinese or not (ended or letter.isdigit())):
            continue
        letters.append("i" if letter == "l" else letter)
        places.append(place)
        ends.append(ended or chinese)
        last, ended = letter, chinese
    return Line(letters="".join(letters), places=places, ends=[*ends, True])


def spoken(line: Line) -> Line:
    """The same line in pinyin without tones, every letter at the place of its character."""
    sounds = _sounds()
    letters: list[str] = []
    places: list[int] = []
    ends: list[bool] = []
    for letter, place, end in zip(line.letters, line.places, line.ends, strict=False):
        sound = sounds.get(letter, letter)
        letters.append(sound)
        places.extend([place] * len(sound))
        ends.extend([end, *[False] * (len(sound) - 1)])
    return Line(letters="".join(letters), places=places, ends=[*ends, True])


def sound_of(character: str) -> str:
    """The pinyin of a Chinese character as a spoken line has it; anything else is itself."""
    return _sounds().get(character, character)


def rows(name: str) -> list[str]:
    """The rows of a list beside this module, without empty ones and those that begin with #."""
    lines = files("bot.councils.model").joinpath(name).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


@cache
def _simplified() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for row in rows("characters.txt") for pair in row.split()}


@cache
def _sounds() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("sounds.txt"):
        sound, characters = row.split()
        found.update(dict.fromkeys(characters, sound.replace("l", "i")))
    return found
