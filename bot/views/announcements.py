"""Announcements: the page on which a coordinator sends and stops one, and what convenors press under it."""

from collections.abc import Callable
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.announcements import Announcement, AnnouncementStatus
from bot.councils.model.told import FEWEST_SHOWN
from bot.councils.operations.announcements import AnnouncementList, AnnouncementPage
from bot.views.buttons import Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.organisation import ways
from bot.views.texts import Texts

_SHOWN = 5
# What a phone shows of words on a button of its own row.
_WORDS = 20


class AnnouncementDo(StrEnum):
    """What a coordinator does with an announcement."""

    OPEN = "open"
    ADDRESS = "address"
    SEND = "send"
    DROP = "drop"
    STOP = "stop"
    RESUME = "resume"


class AnnouncementButton(CallbackData, prefix="bn"):
    """An announcement, and the unit whose councils it is for, with the page of those under it, counted from 0."""

    do: AnnouncementDo
    announcement: int
    unit: int
    page: int = 0


class ReadButton(CallbackData, prefix="br"):
    """That the convenor of a council has read an announcement."""

    council: int
    announcement: int


def announcement(texts: Texts, page: AnnouncementPage, at: int = 0) -> Message:
    """An announcement before it goes, with the units it may be for; afterwards how far it is."""
    found, place = page.announcement, page.place
    if found.status is AnnouncementStatus.DRAFTED:
        others = ways(texts, place, at, to=_address(found))
        told = texts(
            "announcement-draft",
            title=place.unit.name,
            text=found.text,
            councils=place.coverage.councils,
            others=len(others),
        )
        sending = _row(texts, found, AnnouncementDo.SEND, AnnouncementDo.DROP)
        return Message(text=told, keyboard=keyboard(sending, *others))
    told = texts(
        "announcement-page",
        title=place.unit.name,
        text=found.text,
        status=found.status,
        told=found.told,
        left=page.reach.left,
        read=people(page.reach.read),
    )
    more = {AnnouncementStatus.SENDING: AnnouncementDo.STOP, AnnouncementStatus.STOPPED: AnnouncementDo.RESUME}
    steps = [more[found.status]] if found.status in more else []
    return Message(text=told, keyboard=keyboard(_row(texts, found, *steps, AnnouncementDo.OPEN)))


def announcements(texts: Texts, page: AnnouncementList) -> Message:
    """How one is written, and the last few of a unit."""
    shown = page.announcements[:_SHOWN]
    rows = [[_opening(one)] for one in shown]
    return Message(text=texts("announcement-list", title=page.unit.name, count=len(shown)), keyboard=keyboard(*rows))


def reading(texts: Texts, council: int, number: int) -> Row:
    """What a convenor presses who has read it."""
    return [button(texts, "announcement-read", ReadButton(council=council, announcement=number))]


def people(count: int) -> str:
    """So many people; of few it is not said how many, nor whether there are any."""
    return f"<{FEWEST_SHOWN}" if count < FEWEST_SHOWN else str(count)


def _row(texts: Texts, found: Announcement, *does: AnnouncementDo) -> Row:
    return [
        button(texts, f"announcement-{do}", AnnouncementButton(do=do, announcement=found.id, unit=found.unit))
        for do in does
    ]


def _opening(found: Announcement) -> InlineKeyboardButton:
    to = AnnouncementButton(do=AnnouncementDo.OPEN, announcement=found.id, unit=found.unit)
    return InlineKeyboardButton(text=clipped(found.text, _WORDS), callback_data=to.pack())


def _address(found: Announcement) -> Callable[[int, int], CallbackData]:
    """What chooses another unit for it, or turns the page of those under the one it is for."""
    return lambda unit, page: AnnouncementButton(do=AnnouncementDo.ADDRESS, announcement=found.id, unit=unit, page=page)
