"""What leads to a template; by itself, for pages of other words lead to it."""

from aiogram.filters.callback_data import CallbackData

from bot.views.buttons import Row, button
from bot.views.texts import Texts


class TemplateButton(CallbackData, prefix="bk"):
    """Take a council's own rules to be offered to others."""

    council: int


def rules_of(texts: Texts, council: int) -> Row:
    """What a coordinator presses who would like others to have a council's rules."""
    return [button(texts, "template-rules", TemplateButton(council=council))]
