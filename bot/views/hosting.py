"""Handing over the hosting of a session: a button for everybody who may."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.operations.hosting import HostingPage
from bot.views import floor
from bot.views.buttons import in_rows, keyboard
from bot.views.message import Message
from bot.views.texts import Texts
from bot.views.turning import name_on_button, turns


class HostButton(CallbackData, prefix="fo"):
    """Hand over the hosting of a session to the seat of this number."""

    council: int
    session: int
    seat: int


class HostPageButton(CallbackData, prefix="fq"):
    """Turn to a page of those who may host, counted from 0."""

    council: int
    session: int
    page: int


def page(texts: Texts, shown: HostingPage) -> Message:
    """Who may host, each a button."""
    council, session = shown.council.id, shown.session.number
    pages = turns(texts, shown.page, shown.pages, lambda at: HostPageButton(council=council, session=session, page=at))
    names = []
    for seat in shown.seats:
        data = HostButton(council=council, session=session, seat=int(seat.attendance.attendee[1:]))
        names.append(InlineKeyboardButton(text=name_on_button(texts, seat.name), callback_data=data.pack()))
    return Message(
        text=texts("hosting-way", session=shown.session.label, anybody="yes" if names else "no"),
        keyboard=keyboard(*in_rows(names, 2), [*pages, floor.opening(texts, council, session)]),
    )
