"""A council's place in an alliance, for its convenor."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from bot.councils.operations.alliances import Membership
from bot.views import mentor_buttons, phases
from bot.views.buttons import button, keyboard
from bot.views.message import Message
from bot.views.organisation import line
from bot.views.texts import Texts


class AllianceDo(StrEnum):
    """What a convenor does about an alliance."""

    JOIN = "join"
    LEAVE = "leave"
    SEATS = "seats"
    EXAMPLES = "examples"


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
    row = [
        button(texts, f"alliance-{do}", AllianceButton(do=do, council=council.id))
        for do in (AllianceDo.EXAMPLES, AllianceDo.LEAVE)
    ]
    told = [texts("alliance-in", title=council.title, alliance=line(membership.units))]
    if membership.without:
        told.append(texts("alliance-without", features=phases.named(texts, membership.without)))
    if membership.prepared:
        told.append(texts("alliance-prepared", count=membership.prepared))
        row.insert(0, button(texts, "alliance-seats", AllianceButton(do=AllianceDo.SEATS, council=council.id)))
    if membership.mentor is None:
        told.append(texts("alliance-no-mentor"))
        asked = mentor_buttons.wanting(texts, council.id)
    else:
        told.append(texts("alliance-mentor", name=membership.mentor))
        asked = mentor_buttons.for_convenor(texts, council.id)
    return Message(text=texts.joined(told, "\n"), keyboard=keyboard(asked, row))
