"""Handing over the hosting of a session: a button for everybody who may."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.operations.hosting import HostingPage
from bot.views import floor
from bot.views.buttons import button, in_rows, keyboard
from bot.views.message import Message
from bot.views.texts import Texts
from bot.views.turning import name_on_button, turns


class HostButton(CallbackData, prefix="fo"):
    """Hand over the hosting of a session to the seat of this number."""

    council: int
    session: int
    seat: int


class HeirButton(CallbackData, prefix="fr"):
    """The same where nobody gives the floor: before a session begins, and online."""

    council: int
    session: int
    seat: int


class HostingDo(StrEnum):
    """What is done about the hosting where nobody gives the floor."""

    PAGE = "page"
    TAKE_BACK = "take_back"


class HostingButton(CallbackData, prefix="fs"):
    """About the hosting of a session."""

    do: HostingDo
    council: int
    session: int


class HostPageButton(CallbackData, prefix="fq"):
    """Turn to a page of those who may host, counted from 0."""

    council: int
    session: int
    page: int


def opening(texts: Texts, council: int, session: int) -> InlineKeyboardButton:
    """Leads to who may host, where no page of the floor does."""
    return _does(texts, HostingDo.PAGE, council, session)


def page(texts: Texts, shown: HostingPage) -> Message:
    """Who may host, each a button."""
    council, session = shown.council.id, shown.session.number
    to = HostButton if shown.has_floor else HeirButton
    pages = turns(texts, shown.page, shown.pages, lambda at: HostPageButton(council=council, session=session, page=at))
    names = []
    for seat in shown.seats:
        data = to(council=council, session=session, seat=int(seat.attendance.attendee[1:]))
        names.append(InlineKeyboardButton(text=name_on_button(texts, seat.name), callback_data=data.pack()))
    anybody = "yes" if names else "no"
    if shown.has_floor:
        text = texts("hosting-way", session=shown.session.label, anybody=anybody)
        ways = [floor.opening(texts, council, session)]
    else:
        asks = anybody if shown.hands_over else "taken"
        text = texts("hosting-page", session=shown.session.label, host=shown.host, asks=asks)
        ways = [_does(texts, HostingDo.TAKE_BACK, council, session)] if shown.may_take_back else []
    return Message(text=text, keyboard=keyboard(*in_rows(names, 2), [*pages, *ways]))


def _does(texts: Texts, do: HostingDo, council: int, session: int) -> InlineKeyboardButton:
    data = HostingButton(do=do, council=council, session=session)
    return button(texts, f"hosting-{do.replace('_', '-')}", data)
