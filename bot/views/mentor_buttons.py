"""What leads to a council's mentor, or to a mentor's council; by itself, for pages of other words lead to it."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.views.buttons import Row, button
from bot.views.message import clipped
from bot.views.texts import Texts
from bot.views.turning import TITLE_ON_BUTTON


class MentorDo(StrEnum):
    """What is done about the mentor of a council, by her or by others."""

    WANT = "want"
    GIVE = "give"
    OPEN = "open"
    GUIDE = "guide"
    ASK = "ask"
    DECLINE = "decline"


class MentorButton(CallbackData, prefix="bv"):
    """About the mentor of one council."""

    do: MentorDo
    council: int


def for_convenor(texts: Texts, council: int) -> Row:
    """What a convenor may do with the mentor of her council."""
    return _row(texts, council, MentorDo.ASK, MentorDo.DECLINE)


def wanting(texts: Texts, council: int) -> Row:
    """What a convenor may do whose council has no mentor."""
    return _row(texts, council, MentorDo.WANT)


def giving(texts: Texts, council: int) -> Row:
    """What a coordinator may do who hears of that."""
    return _row(texts, council, MentorDo.GIVE)


def for_mentor(texts: Texts, council: int) -> Row:
    """What a mentor may do with a council of hers."""
    return _row(texts, council, MentorDo.GUIDE, MentorDo.OPEN)


def guiding(texts: Texts, council: int) -> Row:
    """What a mentor may say below its page."""
    return _row(texts, council, MentorDo.GUIDE)


def named(texts: Texts, do: MentorDo, council: int, name: str) -> InlineKeyboardButton:
    """A step about one council of many, by its name."""
    words = texts.plain(f"mentor-way-{do}", name=clipped(name, TITLE_ON_BUTTON))
    return InlineKeyboardButton(text=words, callback_data=MentorButton(do=do, council=council).pack())


def _row(texts: Texts, council: int, *does: MentorDo) -> Row:
    return [button(texts, f"mentor-{do}", MentorButton(do=do, council=council)) for do in does]
