"""Lists that are longer than a keyboard: a page of names, two buttons a row, and the buttons that turn it."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from bot.views.buttons import Row, button
from bot.views.message import clipped
from bot.views.texts import Texts

# Letters of a name on its button: a phone shows no more with two in a row.
_NAME = 16
# Of a council or a unit beside a mark or a word, on a button of its own row; its group or grid often comes last.
TITLE_ON_BUTTON = 30


def name_on_button(texts: Texts, name: str) -> str:
    """Her name as it fits; a button can't be without words, and who was forgotten has no name."""
    return clipped(name, _NAME) or texts.plain("someone")


def turns(texts: Texts, page: int, pages: int, to: Callable[[int], CallbackData]) -> Row:
    """The buttons to the pages before and after, counted from 0; `to` says what leads to one."""
    return [
        button(texts, f"notes-{way}", to(at))
        for way, at in (("before", page - 1), ("after", page + 1))
        if 0 <= at < pages
    ]
