"""The units of an alliance for their coordinators: where one stands, what stands under it, whom its codes let in."""

from collections.abc import Callable
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.organisation import Unit
from bot.councils.model.pages import page_of
from bot.councils.model.summaries import percent
from bot.councils.operations.organisation import UnitPage
from bot.views.buttons import Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.summaries import NAME_ON_BUTTON, periods
from bot.views.texts import Texts
from bot.views.turning import turns

_UNITS_A_PAGE = 8


class UnitDo(StrEnum):
    """What a coordinator does with a unit."""

    OPEN = "open"
    CODE = "code"
    ROLES = "roles"
    HELPER = "helper"
    MENTOR = "mentor"
    READER = "reader"
    NEEDS = "needs"
    MORE = "more"
    TABLE = "table"
    TEAM = "team"
    NAMES = "names"
    UNCOVERED = "uncovered"
    SERVICES = "services"
    ANNOUNCEMENTS = "announcements"
    EXAMPLES = "examples"
    RESPONSIBLE = "responsible"
    PHASES = "phases"
    PILOTS = "pilots"


class UnitButton(CallbackData, prefix="bu"):
    """A unit, and the page of what is listed of it, counted from 0."""

    do: UnitDo
    unit: int
    page: int = 0


def unit(texts: Texts, page: UnitPage, at: int = 0) -> Message:
    """A unit, what a coordinator may do for it, and the way up and down."""
    coverage = page.coverage
    told = texts(
        "unit-page",
        name=page.unit.name,
        line=line(page.line),
        has_line="yes" if page.line else "no",
        kind=page.unit.kind or texts.plain(f"tier-{page.unit.tier}"),
        units=coverage.units,
        councils=coverage.councils,
        covered=coverage.covered,
        rate=percent(coverage.covered, coverage.units) or 0,
    )
    own = [
        button(texts, "alliance-code", UnitButton(do=UnitDo.CODE, unit=page.unit.id)),
        button(texts, "unit-needs", UnitButton(do=UnitDo.NEEDS, unit=page.unit.id)),
        button(texts, "unit-more", UnitButton(do=UnitDo.MORE, unit=page.unit.id)),
    ]
    return Message(text=told, keyboard=keyboard(own, periods(texts, page.unit), *ways(texts, page, at, to=_opening)))


def line(units: tuple[Unit, ...]) -> str:
    """Units from the highest down, as where something stands."""
    return " › ".join(unit.name for unit in units)


def ways(texts: Texts, page: UnitPage, at: int, *, to: Callable[[int, int], CallbackData]) -> list[Row]:
    """To the units right under this one, a page of them, to the one above, and to whatever else is hers.

    `to` says what leads to a unit and a page of those under it, counted from 0.
    """
    shown, at, pages = page_of(page.below, at, _UNITS_A_PAGE)
    turning = turns(texts, at, pages, lambda other: to(page.unit.id, other))
    up = page.line[-1:] or tuple(unit for unit in page.own if unit != page.unit)
    return [
        *([way(texts, "below", unit, to)] for unit in shown),
        *([turning] if turning else []),
        *([way(texts, "above", unit, to)] for unit in up),
    ]


def _opening(unit: int, page: int) -> CallbackData:
    return UnitButton(do=UnitDo.OPEN, unit=unit, page=page)


def way(
    texts: Texts, where: str, unit: Unit, to: Callable[[int, int], CallbackData] = _opening
) -> InlineKeyboardButton:
    """The button that leads to a unit, from above it or from below."""
    text = texts.plain(f"unit-way-{where}", name=clipped(unit.name, NAME_ON_BUTTON))
    return InlineKeyboardButton(text=text, callback_data=to(unit.id, 0).pack())
