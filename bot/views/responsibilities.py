"""Who is responsible for what in an area, as its coordinators see and settle it."""

from collections.abc import Mapping
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.organisation import Unit
from bot.councils.model.pages import page_of
from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import Routing
from bot.councils.operations.responsibilities import UNSAID, ResponsibilitiesPage, ResponsibilityPage
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.organisation import UnitButton, UnitDo
from bot.views.summaries import NAME_ON_BUTTON
from bot.views.texts import Markup, Texts
from bot.views.turning import turns

DAYS_OFFERED = (1, 2, 3, 5, 7, 10, 15, 20, 30)
_BODIES_A_PAGE = 8


class ResponsibleDo(StrEnum):
    """What a coordinator does about a category."""

    OPEN = "open"
    BODIES = "bodies"
    NAME = "name"
    DAYS = "days"
    SET = "set"
    OFFER = "offer"
    DROP = "drop"


class ResponsibleButton(CallbackData, prefix="bo"):
    """A category in a unit; `value` is the unit named for it, its working days, or the page of what is listed."""

    do: ResponsibleDo
    unit: int
    category: Category
    value: int = 0


def responsibilities(texts: Texts, page: ResponsibilitiesPage) -> Message:
    """All categories, each with who is responsible for it, in how many days, and who says so."""
    lines = [texts("responsibilities-page", name=page.unit.name)]
    lines += [_line(texts, page, routing) for routing in page.routings]
    categories = in_rows([_category(texts, page.unit, routing) for routing in page.routings])
    back = button(texts, "unit-back", UnitButton(do=UnitDo.MORE, unit=page.unit.id))
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*categories, [back]))


def responsibility(texts: Texts, page: ResponsibilityPage) -> Message:
    """One category, and what may be settled of it."""
    told = texts(
        "responsibility-page",
        name=page.unit.name,
        category=page.routing.name,
        has_body="yes" if page.routing.body else "no",
        body=page.names.get(page.routing.body or 0, ""),
        body_by=_by(texts, page.unit, page.routing.body_by, page.names),
        days=page.routing.days,
        days_by=_by(texts, page.unit, page.routing.days_by, page.names),
    )
    if not page.routing.offered:
        by = _by(texts, page.unit, page.routing.offered_by, page.names)
        told = texts.joined([told, texts("responsible-dropped", by=by)], "\n")
    settling = [button(texts, f"responsible-{do}", _to(page, do)) for do in (ResponsibleDo.BODIES, ResponsibleDo.DAYS)]
    back = button(texts, "unit-back", UnitButton(do=UnitDo.RESPONSIBLE, unit=page.unit.id))
    if page.routing.category is not Category.OTHER:
        offering = ResponsibleDo.DROP if page.routing.offered else ResponsibleDo.OFFER
        settling.append(button(texts, f"responsible-{offering}", _to(page, offering)))
    return Message(text=told, keyboard=keyboard(settling, [back]))


def bodies(texts: Texts, page: ResponsibilityPage, at: int) -> Message:
    """The units that may be named for it, some of them, the one that is marked."""
    shown, at, pages = page_of(page.bodies, at, _BODIES_A_PAGE)
    named = page.routing.body if page.routing.body_by == page.unit.id else None
    choices = [
        [_choice(clipped(unit.name, NAME_ON_BUTTON), _to(page, ResponsibleDo.NAME, unit.id), chosen=unit.id == named)]
        for unit in shown
    ]
    turning = turns(texts, at, pages, lambda other: _to(page, ResponsibleDo.BODIES, other))
    return Message(
        text=texts("responsible-whom", name=page.unit.name, category=page.routing.name),
        keyboard=keyboard(*choices, turning, _leaving(texts, page, ResponsibleDo.NAME, said=named is not None)),
    )


def days(texts: Texts, page: ResponsibilityPage) -> Message:
    """The working days that may be given for it, those that are marked."""
    given = page.routing.days if page.routing.days_by == page.unit.id else None
    choices = [
        _choice(texts.plain("working-days", days=count), _to(page, ResponsibleDo.SET, count), chosen=count == given)
        for count in DAYS_OFFERED
    ]
    return Message(
        text=texts("responsible-days", name=page.unit.name, category=page.routing.name),
        keyboard=keyboard(*in_rows(choices), _leaving(texts, page, ResponsibleDo.SET, said=given is not None)),
    )


def _line(texts: Texts, page: ResponsibilitiesPage, routing: Routing) -> Markup:
    """What holds of a category on one line; who says so once where it is the same, and nothing where nobody does."""
    body_by, days_by = (
        _by(texts, page.unit, by, page.names) if by else "" for by in (routing.body_by, routing.days_by)
    )
    return texts(
        "responsibilities-line",
        category=routing.name,
        offered="yes" if routing.offered else "no",
        has_body="yes" if routing.body else "no",
        body=page.names.get(routing.body or 0, ""),
        body_by=body_by if routing.body_by != routing.days_by else "",
        days=routing.days,
        days_by=days_by,
    )


def _by(texts: Texts, unit: Unit, by: int | None, names: Mapping[int, str]) -> Markup:
    where = "nobody" if by is None else "here" if by == unit.id else "above"
    return texts("responsible-by", where=where, name=names.get(by or 0, ""))


def _category(texts: Texts, unit: Unit, routing: Routing) -> InlineKeyboardButton:
    to = ResponsibleButton(do=ResponsibleDo.OPEN, unit=unit.id, category=routing.category)
    return InlineKeyboardButton(text=texts.plain("referral-category", category=routing.name), callback_data=to.pack())


def _leaving(texts: Texts, page: ResponsibilityPage, do: ResponsibleDo, *, said: bool) -> Row:
    """To leave it to the unit above where this one has said something, and to let it be."""
    unsaid = [button(texts, "responsible-unsaid", _to(page, do, UNSAID))] if said else []
    return [*unsaid, button(texts, "unit-back", _to(page, ResponsibleDo.OPEN))]


def _choice(text: str, to: CallbackData, *, chosen: bool) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=f"● {text}" if chosen else text, callback_data=to.pack())


def _to(page: ResponsibilityPage, do: ResponsibleDo, value: int = 0) -> ResponsibleButton:
    return ResponsibleButton(do=do, unit=page.unit.id, category=page.routing.category, value=value)
