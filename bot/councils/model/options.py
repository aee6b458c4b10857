"""The options of a vote as people type them, and the marks on a ballot as they are kept."""

import re
import unicodedata

from bot.councils.errors import BadInput
from bot.councils.model.votes import Choice, Method
from bot.councils.model.words import accepted

OPTION_LENGTH = 60
FEWEST, MOST = 2, 10
# With spaces around it: "and/or" is no choice.
_BETWEEN = re.compile(r"\s+[/\uff0f]\s+|\n+")


def split_question(typed: str) -> tuple[str, tuple[str, ...]]:
    """A question and its options, typed as `QUESTION / A / B` or one a line; a motion has none."""
    question, *options = (part.strip() for part in _BETWEEN.split(typed.strip()))
    return question, tuple(option for option in options if option)


def checked_options(options: tuple[str, ...]) -> tuple[str, ...]:
    """The options as they will be kept. Raises BadInput for one alone, more than ten, one too long, or a double."""
    kept = tuple(accepted(option, limit=OPTION_LENGTH) for option in options)
    if not FEWEST <= len(kept) <= MOST:
        raise BadInput("options-number", count=len(kept), fewest=FEWEST, most=MOST)
    folded = [unicodedata.normalize("NFKC", option).casefold() for option in kept]
    for option, plain in zip(kept, folded, strict=True):
        if folded.count(plain) > 1:
            raise BadInput("options-double", option=option)
    return kept


def marks(choice: str | None) -> tuple[int, ...]:
    """The places of the options marked on a kept ballot, from 0, in her order; an abstaining one has none."""
    if choice is None or choice == Choice.ABSTAIN:
        return ()
    return tuple(int(number) - 1 for number in choice.split(","))


def marking(method: Method, before: str | None, option: int) -> str:
    """The ballot after one more press on an option, by its number from 1; 0 abstains.

    A choice has one mark; in an approval a press marks or unmarks; a ranking grows by each press, and a press on an
    option that is in it takes it and all after it out again.
    """
    if option == 0:
        return Choice.ABSTAIN
    place, marked = option - 1, marks(before)
    match method:
        case Method.APPROVAL:
            after = tuple(sorted({*marked} ^ {place}))
        case Method.RANKED:
            after = marked[: marked.index(place)] if place in marked else (*marked, place)
        case _:
            after = (place,)
    return ",".join(str(one + 1) for one in after) or Choice.ABSTAIN
