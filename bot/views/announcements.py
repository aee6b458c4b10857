"""Announcements: the page on which a coordinator sends and stops one, and what convenors press under it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.events import Fact
from bot.councils.model.announcements import TAKEN_UP, Announcement, AnnouncementStatus, Offer
from bot.councils.model.told import FEWEST_SHOWN
from bot.councils.operations.announcements import AnnouncementList, AnnouncementPage
from bot.views import templates
from bot.views.buttons import Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.organisation import UnitButton, UnitDo, ways
from bot.views.texts import Markup, Texts

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
    UNREAD = "unread"
    JOINED = "joined"


# What is told council by council.
_LISTS = {Offer.TRAINING: AnnouncementDo.UNREAD, Offer.CALL: AnnouncementDo.JOINED}


class AnnouncementButton(CallbackData, prefix="bn"):
    """An announcement, and the unit whose councils it is for, with the page of those under it, counted from 0."""

    do: AnnouncementDo
    announcement: int
    unit: int
    page: int = 0


class HeardDo(StrEnum):
    """What a convenor does with what she was told."""

    READ = "read"
    OPEN = "open"
    USE = "use"
    SHOW = "show"


class HeardButton(CallbackData, prefix="bh"):
    """That the convenor of a council has read an announcement, or would like to have what it offers."""

    do: HeardDo
    council: int
    announcement: int


def announcement(texts: Texts, page: AnnouncementPage, zone: ZoneInfo, at: int = 0) -> Message:
    """An announcement before it goes, with the units it may be for; afterwards how far it is; times are in `zone`."""
    found, place = page.announcement, page.place
    text = templates.example(texts, page.example) if page.example else words(texts, found, zone)
    if found.status is AnnouncementStatus.DRAFTED:
        others = ways(texts, place, at, to=_address(found))
        told = texts(
            "announcement-draft",
            title=place.unit.name,
            text=text,
            councils=place.coverage.councils,
            others=len(others),
        )
        sending = _row(texts, found, AnnouncementDo.SEND, AnnouncementDo.DROP)
        return Message(text=told, keyboard=keyboard(sending, *others))
    told = texts(
        "announcement-page",
        title=place.unit.name,
        text=text,
        status=found.status,
        told=found.told,
        left=page.reach.left,
        offer=found.offer,
        read=page.reach.read_in if found.offer is Offer.TRAINING else people(page.reach.read),
    )
    if found.offer in TAKEN_UP:
        told = texts.joined([told, texts("template-taken-by", offer=found.offer, taken=page.reach.taken)], "\n")
    more = {AnnouncementStatus.SENDING: AnnouncementDo.STOP, AnnouncementStatus.STOPPED: AnnouncementDo.RESUME}
    steps = [more[found.status]] if found.status in more else []
    lists = [_LISTS[found.offer]] if found.offer in _LISTS else []
    return Message(text=told, keyboard=keyboard(_row(texts, found, *steps, *lists, AnnouncementDo.OPEN)))


def announcements(texts: Texts, page: AnnouncementList, *, how: str = "announcement") -> Message:
    """How one is written, or how a template or training is, and the last few of a unit."""
    shown = page.announcements[:_SHOWN]
    rows = [[_opening(texts, one)] for one in shown]
    examples = button(texts, "unit-examples", UnitButton(do=UnitDo.EXAMPLES, unit=page.unit.id))
    return Message(
        text=texts(f"list-of-{how}", title=page.unit.name, count=len(shown)),
        keyboard=keyboard(*rows, [examples]),
    )


def words(texts: Texts, found: Announcement, zone: ZoneInfo) -> Markup:
    """What it says; times are in `zone`."""
    return templates.words(
        texts,
        found.offer,
        title=found.title,
        text=found.text,
        rules=found.rules,
        until=found.until,
        file=found.file_kind or "",
        zone=zone,
    )


def heard(texts: Texts, facts: Mapping[str, Fact], zone: ZoneInfo) -> Markup:
    """What a convenor is told by it; times are in `zone`."""
    subject, text, rules = (str(facts[name]) for name in ("subject", "text", "rules"))
    until = facts.get("until_at")
    return templates.words(
        texts,
        Offer(str(facts["offer"])),
        title=subject,
        text=text,
        rules=tuple(rules.splitlines()),
        until=datetime.fromisoformat(str(until)) if until else None,
        file=str(facts["file"]),
        zone=zone,
    )


def answers(texts: Texts, council: int, number: int, offer: Offer, *, file: str) -> Row:
    """What a convenor presses under it: that she has read it, or would like to have what is offered.

    A `file` is read when it is opened.
    """
    if file:
        return [button(texts, "training-file", HeardButton(do=HeardDo.OPEN, council=council, announcement=number))]
    read = HeardButton(do=HeardDo.READ, council=council, announcement=number)
    return [*using(texts, council, number, offer), button(texts, "announcement-read", read)]


def using(texts: Texts, council: int, number: int, offer: Offer) -> Row:
    """What she presses who would like to have it, where anything is offered."""
    if offer not in TAKEN_UP:
        return []
    # An example is read before it is used.
    do = HeardDo.SHOW if offer is Offer.EXAMPLE else HeardDo.USE
    key = {Offer.CALL: "call-join", Offer.EXAMPLE: "example-open"}.get(offer, "template-use")
    return [button(texts, key, HeardButton(do=do, council=council, announcement=number))]


def people(count: int) -> str:
    """So many people; of few it is not said how many, nor whether there are any."""
    return f"<{FEWEST_SHOWN}" if count < FEWEST_SHOWN else str(count)


def _row(texts: Texts, found: Announcement, *does: AnnouncementDo) -> Row:
    return [
        button(texts, f"announcement-{do}", AnnouncementButton(do=do, announcement=found.id, unit=found.unit))
        for do in does
    ]


def _opening(texts: Texts, found: Announcement) -> InlineKeyboardButton:
    name = found.title or found.text or texts.plain("template-of-rules")
    to = AnnouncementButton(do=AnnouncementDo.OPEN, announcement=found.id, unit=found.unit)
    return InlineKeyboardButton(text=clipped(name, _WORDS), callback_data=to.pack())


def _address(found: Announcement) -> Callable[[int, int], CallbackData]:
    """What chooses another unit for it, or turns the page of those under the one it is for."""
    return lambda unit, page: AnnouncementButton(do=AnnouncementDo.ADDRESS, announcement=found.id, unit=unit, page=page)
