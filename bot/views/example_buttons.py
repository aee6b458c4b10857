"""What leads to a good example; by itself, for pages of other words lead to it."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.views.buttons import button
from bot.views.texts import Texts


class ExampleDo(StrEnum):
    """What is done with a council's example, or asked about it."""

    LIST = "list"
    OWN = "own"
    OFFER = "offer"
    OPEN = "open"
    OBJECT = "object"
    TAKE_BACK = "take_back"
    SHARE = "share"


class ExampleButton(CallbackData, prefix="bx"):
    """An example by its topic; of a list its page, counted from 0."""

    do: ExampleDo
    council: int
    number: int = 0


def press(texts: Texts, do: ExampleDo, council: int, number: int = 0) -> InlineKeyboardButton:
    """One step."""
    to = ExampleButton(do=do, council=council, number=number)
    return button(texts, f"example-{do}".replace("_", "-"), to)
