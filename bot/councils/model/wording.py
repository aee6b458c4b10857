"""The words of a section as the recorder types them: a line for each thing said, begun by the name of who said it."""

import re

from bot.councils.model.proceedings import Proceedings, Said

_NAME = re.compile(r"([^:\uff1a\n]+)[:\uff1a]\s*(.+)")


def lines_of(said: tuple[Said, ...], proceedings: Proceedings) -> str:
    """What was said, as it may be typed again."""
    return "\n".join(_line(one, proceedings) for one in said)


def said_in(words: str, before: tuple[Said, ...], proceedings: Proceedings) -> tuple[Said, ...]:
    """What a typed text says, line by line; a line that was there `before` keeps its tag.

    Whose name begins a line is found among those the minutes name; any other beginning is part of the words.
    """
    keys = {person.name: person.key for person in proceedings.people if person.name}
    tags = {(one.by, one.text): one.tag for one in before}
    return tuple(_said(line.strip(), keys, tags) for line in words.splitlines() if line.strip())


def _line(said: Said, proceedings: Proceedings) -> str:
    name = proceedings.name_of(said.by)
    words = " ".join(said.text.split())
    between = ": " if name.isascii() else "\uff1a"
    return f"{name}{between}{words}" if name else words


def _said(line: str, keys: dict[str, str], tags: dict[tuple[str, str], str]) -> Said:
    named = _NAME.fullmatch(line)
    by = keys.get(named[1].strip(), "") if named else ""
    text = named[2] if named and by else line
    return Said(text=text, by=by, tag=tags.get((by, text), ""))
