"""The code of the day, as people type it."""

import unicodedata

CODE_LENGTH = 4


def code_in(words: str) -> str | None:
    """The digits of a code in what was typed, in whatever script and however spaced; None where they are no code."""
    digits = [str(unicodedata.digit(letter)) for letter in unicodedata.normalize("NFKC", words) if letter.isdecimal()]
    return "".join(digits) if len(digits) == CODE_LENGTH else None
