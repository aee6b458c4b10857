"""A council's place in an alliance, for its convenor."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from bot.councils.operations.alliances import Membership
from bot.views.buttons import button, keyboard
from bot.views.message import Message
from bot.views.organisation import line
from bot.views.texts import Texts


class AllianceDo(StrEnum):
    """What a convenor does about an alliance."""

    JOIN = "join"
    LEAVE = "leave"


class AllianceButton(CallbackData, prefix="ba"):
    """A council's way into an alliance, or out of it."""

    do: AllianceDo
    council: int


def of_council(texts: Texts, membership: Membership) -> Message:
    """Where in which alliance a council is."""
    council = membership.council
    if not membership.units:
        join = AllianceButton(do=AllianceDo.JOIN, council=council.id)
        return Message(
            text=texts("alliance-none", title=council.title), keyboard=keyboard([button(texts, "alliance-join", join)])
        )
    leave = AllianceButton(do=AllianceDo.LEAVE, council=council.id)
    return Message(
        text=texts("alliance-in", title=council.title, alliance=line(membership.units)),
        keyboard=keyboard([button(texts, "alliance-leave", leave)]),
    )
