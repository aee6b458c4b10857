"""What people type after a command, read as numbers, names and words; full-width characters are understood."""

import re
import unicodedata
from dataclasses import dataclass

from aiogram.types import Message, User

from bot.councils.errors import BadInput
from bot.councils.model.councils import Kind
from bot.councils.model.issues import File, FileKind
from bot.councils.model.letters import visible
from bot.councils.model.people import Actor, Named

# A Chinese keyboard is understood too: full-width letters and digits, its comma, colon and enumeration comma.
_NUMBERED = r"\s*([ITSVR\uff29\uff34\uff33\uff36\uff32])\s?(\d{1,6})"
_BETWEEN = r"[\s,:\uff0c\uff1a\u3001]"
_LABEL = re.compile(rf"{_NUMBERED}(?![0-9A-Za-z]){_BETWEEN}*", re.IGNORECASE)
_NEXT_LABEL = re.compile(rf"{_NUMBERED}({_BETWEEN}|$)", re.IGNORECASE)

_DIGEST = re.compile(r"[0-9a-f]{8,64}", re.ASCII)


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
    match = _LABEL.match(words)
    kind = Kind(unicodedata.normalize("NFKC", match[1]).upper()) if match else None
    if match is None or kind is None or wanted not in (None, kind):
        head = next(iter(words.split()), "")
        raise BadInput("number-wanted", typed=head[:20], example=f"{wanted or Kind.ISSUE}1")
    return Label(kind=kind, number=int(match[2])), words[match.end() :].strip()


def read_digest(words: str) -> str:
    """The words as how a digest begins, in eight of its digits or more; empty where they are none."""
    plain = "".join(unicodedata.normalize("NFKC", words).casefold().split())
    return plain if _DIGEST.fullmatch(plain) else ""


def split_labels(words: str, wanted: Kind) -> tuple[tuple[int, ...], str]:
    """All labels the words begin with, at least one, and the rest."""
    label, rest = split_label(words, wanted)
    numbers = [label.number]
    while _NEXT_LABEL.match(rest):
        label, rest = split_label(rest, wanted)
        numbers.append(label.number)
    return tuple(numbers), rest


def split_marked(words: str, *marks: str) -> tuple[str, dict[str, str]]:
    """The words before the first of these marks, and what follows each; `owner` is marked as `owner:`."""
    parts = re.split(rf"(?<![A-Za-z])({'|'.join(marks)})\s*[:\uff1a]\s*", words, flags=re.IGNORECASE)
    marked = {mark.lower(): value.strip() for mark, value in zip(parts[1::2], parts[2::2], strict=True)}
    return parts[0].strip(), marked


def person_of(message: Message) -> User | None:
    """The person whose message was replied to, or who was mentioned by touch; never a bot."""
    reply = message.reply_to_message
    if reply is not None and reply.sender_chat is None and reply.from_user and not reply.from_user.is_bot:
        return reply.from_user
    return next(iter(_mentioned(message).values()), None)


def words_of(message: Message) -> str:
    """What a message says, be it under a picture."""
    return message.text or message.caption or ""


def actor_of(user: User) -> Actor:
    """Who somebody is, by the name she goes by, without what nobody sees in it; if nothing else is, by her username."""
    name = visible(user.full_name).strip() or user.username or ""
    return Actor(user_id=user.id, name=name, username=user.username)


def file_of(message: Message) -> File | None:
    """The picture, in its largest size, or the voice note of a message."""
    if message.photo:
        return File(id=message.photo[-1].file_id, kind=FileKind.PHOTO)
    return File(id=message.voice.file_id, kind=FileKind.VOICE) if message.voice else None


def named(message: Message, words: str) -> Named:
    """Whom the words, a mention in them or the reply names; words win over a reply."""
    spoken = words.strip()
    if spoken.startswith(("@", "\uff20")):
        return Named(username=next(iter(spoken[1:].split()), ""))
    mentioned, person = _mentioned(message).get(spoken), person_of(message)
    if mentioned is not None:
        return Named(user_id=mentioned.id, name=mentioned.full_name)
    if person is not None and spoken in ("", person.full_name, person.first_name):
        return Named(user_id=person.id, name=person.full_name)
    return Named(name=spoken)


def _mentioned(message: Message) -> dict[str, User]:
    """People mentioned by touch, by what they are called there."""
    text = message.text or ""
    return {
        entity.extract_from(text): entity.user
        for entity in message.entities or ()
        if entity.type == "text_mention" and entity.user is not None and not entity.user.is_bot
    }
