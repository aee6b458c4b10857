"""What people type after a command, read as numbers, names and words; full-width characters are understood."""

import re
import unicodedata
from dataclasses import dataclass

from aiogram.types import Message, User

from bot.councils.errors import BadInput
from bot.councils.model.councils import Kind
from bot.councils.model.people import Named

_LABEL = re.compile(r"([ITVR])\s?(\d{1,6})", re.IGNORECASE)
_MARKED = re.compile(r"\b(owner|due|done|until)\s*[::]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A numbered thing as people write it, such as "T1"."""

    kind: Kind
    number: int

    def __str__(self) -> str:
        return f"{self.kind}{self.number}"


def split_label(words: str, wanted: Kind | None = None) -> tuple[Label, str]:
    """The label the words begin with, and the rest.

    Raises BadInput when they begin with none, or with one of another kind than `wanted`.
    """
    head, _, rest = words.strip().partition(" ")
    match = _LABEL.fullmatch(unicodedata.normalize("NFKC", head))
    if match is None or (wanted is not None and match[1].upper() != wanted):
        raise BadInput("number-wanted", typed=head[:20], example=f"{wanted or Kind.ISSUE}1")
    return Label(kind=Kind(match[1].upper()), number=int(match[2])), rest.strip()


def split_labels(words: str, wanted: Kind) -> tuple[tuple[int, ...], str]:
    """All labels the words begin with, at least one, and the rest."""
    label, rest = split_label(words, wanted)
    numbers = [label.number]
    while rest and _LABEL.fullmatch(unicodedata.normalize("NFKC", rest.split(" ")[0])):
        label, rest = split_label(rest, wanted)
        numbers.append(label.number)
    return tuple(numbers), rest


def split_marked(words: str) -> tuple[str, dict[str, str]]:
    """The words before the first mark, and what follows each mark such as `owner:`."""
    parts = _MARKED.split(words)
    marked = {mark.lower(): value.strip() for mark, value in zip(parts[1::2], parts[2::2], strict=True)}
    return parts[0].strip(), marked


def person_of(message: Message) -> User | None:
    """The person whose message was replied to, or who was mentioned by touch; never a bot."""
    reply = message.reply_to_message
    if reply is not None and reply.sender_chat is None and reply.from_user and not reply.from_user.is_bot:
        return reply.from_user
    for entity in message.entities or ():
        if entity.type == "text_mention" and entity.user is not None and not entity.user.is_bot:
            return entity.user
    return None


def named(message: Message, words: str) -> Named:
    """Whom the words, a mention in them or the reply names; words win over a reply."""
    spoken = words.strip()
    if spoken.startswith(("@", "＠")):
        return Named(username=spoken[1:].split()[0] if spoken[1:].split() else "")
    person = person_of(message)
    if person is not None and spoken in ("", person.full_name, person.first_name):
        return Named(user_id=person.id, name=person.full_name)
    return Named(name=spoken)
