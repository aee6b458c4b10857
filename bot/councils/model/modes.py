"""The ways to meet, as people write them."""

import re
from datetime import date

from bot.councils.errors import BadInput
from bot.councils.model.letters import plain
from bot.councils.model.moments import read_when
from bot.councils.model.sessions import Mode

_CALLED = {
    Mode.PLENARY: "plenary|\u96c6\u4e2d",
    Mode.ON_SITE: "on[ _-]?site|\u73b0\u573a",
    Mode.HOME_VISIT: "home[ _-]?visit|\u4e0a\u95e8",
    Mode.ONLINE: "online|\u7ebf\u4e0a",
}
# In Chinese the word for deliberating may follow, and needs no space before it.
_NAMES = "|".join(rf"(?P<{mode}>(?<![a-z0-9]){names})" for mode, names in _CALLED.items())
_MODE = re.compile(rf"(?:{_NAMES})(?:\u8bae\u4e8b)?(?=[\s,\uff0c]|$)[\s,\uff0c]*", re.IGNORECASE)


def mode_called(typed: str) -> Mode:
    """The way to meet that somebody names; raises BadInput for any other words."""
    said = _MODE.fullmatch(plain(typed).strip())
    if said is None or said.lastgroup is None:
        raise BadInput("mode-unknown", typed=typed.strip()[:20])
    return Mode(said.lastgroup)


def split_mode(words: str) -> tuple[str, Mode | None, str]:
    """What stands before the first way to meet in the words, that way, and what follows; no way, and all is before."""
    said = _MODE.search(words)
    if said is None or said.lastgroup is None:
        return words.strip(), None, ""
    return words[: said.start()].strip(" ,\uff0c"), Mode(said.lastgroup), words[said.end() :].strip()


def require_no_other(words: str, today: date) -> None:
    """Raises BadInput where a day or an hour is followed by what is no way to meet, and names that."""
    said = words.split()
    if not _tells_when(words, today):
        for length in range(len(said) - 1, 0, -1):
            if _tells_when(" ".join(said[:length]), today):
                raise BadInput("mode-unknown", typed=said[length][:20])


def _tells_when(words: str, today: date) -> bool:
    try:
        read_when(words, today)
    except BadInput as refused:
        return refused.key != "moment-unreadable"
    return True
