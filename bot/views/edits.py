"""What a message becomes when a part of it is done with."""

from html import escape

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from aiogram.types import Message as Received

from bot.views.buttons import IssueButton, MergeButton, OptionButton, Row, VoteButton, keyboard
from bot.views.referrals import AssemblyButton, ReferralButton, VerdictButton


def subject(data: str) -> tuple[str, ...]:
    """What a button is about, whatever it does: its class, and the fields after the first, which says what it does."""
    prefix, *fields = data.split(":")
    match prefix:
        case MergeButton.__prefix__:
            return (IssueButton.__prefix__, *fields[:2])
        case ReferralButton.__prefix__ | VerdictButton.__prefix__:
            return (IssueButton.__prefix__, *fields[1:])
        case AssemblyButton.__prefix__:
            return (IssueButton.__prefix__, *fields[2:])
        case OptionButton.__prefix__:
            return (VoteButton.__prefix__, *fields[:2])
        case _:
            return (prefix, *fields[1:])


def mentioning(message: Received, mentions: list[MessageEntity], kept: list[MessageEntity]) -> str:
    """The HTML of a message that begins with mentions, with those of them that are kept."""
    words = (message.text or "").encode("utf-16-le")

    def between(begin: int, end: int) -> str:
        return escape(words[2 * begin : 2 * end].decode("utf-16-le"), quote=False)

    first, last = mentions[0], mentions[-1]
    separator = between(first.offset + first.length, mentions[1].offset)
    people = [
        f'<a href="tg://user?id={one.user.id}">{between(one.offset, one.offset + one.length)}</a>'
        for one in kept
        if one.user is not None
    ]
    return separator.join(people) + between(last.offset + last.length, len(words) // 2)


def without(shown: InlineKeyboardMarkup | None, about: tuple[str, ...], rest: list[Row]) -> InlineKeyboardMarkup | None:
    """The buttons of a message with `rest` in the place of those about one thing."""
    others = [
        [key for key in row if key.callback_data is None or subject(key.callback_data) != about]
        for row in (shown.inline_keyboard if shown else [])
    ]
    return keyboard(*rest, *others)


def exchanged(shown: InlineKeyboardMarkup | None, key: InlineKeyboardButton) -> InlineKeyboardMarkup | None:
    """The buttons of a message with `key` in the place of the one that does the same."""
    rows = shown.inline_keyboard if shown else []
    return keyboard(*([key if one.callback_data == key.callback_data else one for one in row] for row in rows))
