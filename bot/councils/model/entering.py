"""Ballots as a recorder types them from raised hands, papers and calls."""

import re
import unicodedata
from collections.abc import Mapping

from bot.councils.errors import BadInput
from bot.councils.model.votes import Choice, Means, Method, Vote

_MOTION = tuple(Choice)
# What a recorder writes for each choice of a motion, in either language; also its place among the buttons.
_WORDS = {
    "1": Choice.FOR,
    "for": Choice.FOR,
    "\u8d5e\u6210": Choice.FOR,
    "\u540c\u610f": Choice.FOR,
    "2": Choice.AGAINST,
    "against": Choice.AGAINST,
    "\u53cd\u5bf9": Choice.AGAINST,
    "3": Choice.ABSTAIN,
    "0": Choice.ABSTAIN,
    "abstain": Choice.ABSTAIN,
    "\u5f03\u6743": Choice.ABSTAIN,
}
_BETWEEN = re.compile(r"[\s,;:>+/\u3001\u3002]+")
# More papers than any council has seats are a slip of the finger.
MOST_PAPERS = 1000


def means_of_entry(vote: Vote) -> tuple[Means, ...]:
    """How ballots of a vote may reach the recorder; a raised hand is no secret."""
    return (Means.PAPER, Means.PHONE) if vote.secret else (Means.HAND, Means.PAPER, Means.PHONE)


def read_choice(vote: Vote, typed: str, line: int = 0) -> str:
    """What one ballot chose: a word on a motion, else the numbers of options in her order; 0 abstains.

    Raises BadInput, which names the `line` where there are several, for what can not be on a ballot of this vote.
    """
    words = _words(typed)
    if vote.method is Method.MOTION:
        chosen = _WORDS.get(words[0]) if len(words) == 1 else None
        if chosen is None:
            raise BadInput("choice-unreadable", typed=typed.strip()[:20], line=line)
        return chosen
    if len(words) == 1 and _WORDS.get(words[0]) is Choice.ABSTAIN and words[0] != "3":
        return Choice.ABSTAIN
    numbers = _numbers(typed, words, line)
    fits = all(1 <= number <= len(vote.options) for number in numbers) and len(set(numbers)) == len(numbers)
    if not fits or (vote.method is Method.CHOICE and len(numbers) != 1):
        raise BadInput("options-unreadable", typed=typed.strip()[:20], most=len(vote.options), line=line)
    ordered = sorted(numbers) if vote.method is Method.APPROVAL else numbers
    return ",".join(map(str, ordered))


def read_papers(vote: Vote, typed: str) -> tuple[str, ...]:
    """What a heap of papers chose, one entry a paper, with nothing of whose they are.

    On a motion and a choice the sums in the order of the buttons, abstentions last; else one paper a line. Raises
    BadInput for what can not be such a heap.
    """
    if vote.method not in (Method.MOTION, Method.CHOICE):
        lines = (line for line in typed.splitlines() if line.strip())
        return tuple(read_choice(vote, line, at) for at, line in enumerate(lines, 1))
    buttons = _MOTION if vote.method is Method.MOTION else (*map(str, range(1, len(vote.options) + 1)), Choice.ABSTAIN)
    sums = _numbers(typed, _words(typed), 0)
    if len(sums) != len(buttons) or sum(sums) > MOST_PAPERS:
        raise BadInput("sums-unreadable", typed=typed[:20], wanted=len(buttons))
    return tuple(choice for choice, papers in zip(buttons, sums, strict=True) for _ in range(papers))


def after(vote: Vote, choice: str) -> str:
    """The choice that one more tap on a voter's name gives, the empty one after the last.

    It goes round the buttons of a motion or a choice; in a secret vote it only tells that she took part.
    """
    round_of: tuple[str, ...]
    if vote.secret:
        round_of = ("", TOOK_PART)
    elif vote.method is Method.MOTION:
        round_of = ("", *_MOTION)
    else:
        round_of = ("", *map(str, range(1, len(vote.options) + 1)), Choice.ABSTAIN)
    at = round_of.index(choice) if choice in round_of else -1
    return round_of[(at + 1) % len(round_of)]


TOOK_PART = "in"


def packed(choices: Mapping[str, str]) -> str:
    """Voters and their choices as one answer of a form."""
    return " ".join(f"{voter}={choice}" for voter, choice in choices.items())


def unpacked(answer: str) -> dict[str, str]:
    """The voters and choices of such an answer."""
    return dict(part.split("=", 1) for part in answer.split())


def _words(typed: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", typed).casefold()
    return [word for word in _BETWEEN.split(folded) if word]


def _numbers(typed: str, words: list[str], line: int) -> list[int]:
    if not words or not all(word.isdecimal() and len(word) <= 4 for word in words):
        raise BadInput("numbers-unreadable", typed=typed.strip()[:20], line=line)
    return [int(word) for word in words]
