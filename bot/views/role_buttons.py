"""What leads to a role that somebody has in a unit; by itself, for pages of other words lead to it."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.organisation import Role, Unit
from bot.views.buttons import Row
from bot.views.message import clipped
from bot.views.texts import Texts
from bot.views.turning import TITLE_ON_BUTTON


class RoleDo(StrEnum):
    """What is done about a role."""

    LIST = "list"
    ASK = "ask"
    END = "end"


class RoleButton(CallbackData, prefix="bl"):
    """A role that somebody has in a unit; of a list its page, counted from 0."""

    do: RoleDo
    unit: int
    holder: int = 0
    role: Role = Role.COORDINATOR
    page: int = 0


def laying_down(texts: Texts, unit: Unit, holder: int, role: Role) -> Row:
    """To be asked whether she would rather not any more."""
    ask = RoleButton(do=RoleDo.ASK, unit=unit.id, holder=holder, role=role)
    words = texts.plain("role-lay-down", name=clipped(unit.name, TITLE_ON_BUTTON))
    return [InlineKeyboardButton(text=words, callback_data=ask.pack())]
