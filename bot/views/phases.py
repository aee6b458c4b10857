"""What an alliance opens step by step: how far for a unit, which councils are pilots, and where a convenor finds it."""

from collections.abc import Iterable
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.organisation import Unit
from bot.councils.model.phases import Feature
from bot.councils.operations.phases import Opening, PhasesPage, PilotsPage
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.organisation import UnitButton, UnitDo
from bot.views.texts import Markup, Texts
from bot.views.turning import TITLE_ON_BUTTON, turns


class StageDo(StrEnum):
    """What a coordinator does with a feature: look at it, or say how far it is open."""

    SHOW = "show"
    OFF = "off"
    PILOTS = "pilots"
    ALL = "all"
    AS_ABOVE = "as_above"


class StageButton(CallbackData, prefix="bf"):
    """A feature as it is open under a unit."""

    do: StageDo
    unit: int
    feature: Feature


class PilotButton(CallbackData, prefix="bj"):
    """That a council is a pilot from now on, or not, and the page of the unit's councils it is chosen on."""

    pilot: bool
    council: int
    unit: int
    page: int


def phases(texts: Texts, page: PhasesPage) -> Message:
    """How far everything is open under a unit."""
    lines = [
        texts("phases-page", name=page.unit.name),
        *(
            texts("phases-line", feature=texts(f"feature-{opening.feature}"), **_stands(texts, page.unit, opening))
            for opening in page.openings
        ),
        texts("phases-pilots", pilots=page.pilots, councils=page.councils),
    ]
    features = [
        button(texts, f"feature-{feature}", StageButton(do=StageDo.SHOW, unit=page.unit.id, feature=feature))
        for feature in Feature
    ]
    pilots = button(texts, "phases-pilots", UnitButton(do=UnitDo.PILOTS, unit=page.unit.id))
    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(*in_rows([*features, pilots], 2), _back(texts, page.unit, UnitDo.MORE)),
    )


def feature(texts: Texts, page: PhasesPage, which: Feature) -> Message:
    """One feature: what it is, how far it is open, and what may be said of it."""
    unit = page.unit
    (opening,) = (one for one in page.openings if one.feature is which)

    def press(do: StageDo) -> InlineKeyboardButton:
        mark = "●" if do.value == opening.stage.value else "○"
        data = StageButton(do=do, unit=unit.id, feature=which)
        return InlineKeyboardButton(text=f"{mark} {texts.plain(f'button-stage-{do}')}", callback_data=data.pack())

    lines = [
        texts("phases-feature", name=unit.name, about=texts(f"feature-about-{which}")),
        texts("phases-now", **_stands(texts, unit, opening)),
        texts("phases-when"),
    ]
    above = StageButton(do=StageDo.AS_ABOVE, unit=unit.id, feature=which)
    has_own = opening.said_by == unit and unit.parent is not None
    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(
            [press(do) for do in (StageDo.OFF, StageDo.PILOTS, StageDo.ALL)],
            [button(texts, "stage-as-above", above)] if has_own else [],
            _back(texts, unit, UnitDo.PHASES),
        ),
    )


def pilots(texts: Texts, page: PilotsPage) -> Message:
    """The councils under a unit, of which each becomes a pilot by a press, or is one no longer."""
    rows = []
    for council, is_pilot in page.shown:
        data = PilotButton(pilot=not is_pilot, council=council.id, unit=page.unit.id, page=page.page)
        words = f"{'☑' if is_pilot else '☐'} {clipped(council.title, TITLE_ON_BUTTON)}"
        rows.append([InlineKeyboardButton(text=words, callback_data=data.pack())])
    turning = turns(texts, page.page, page.pages, lambda to: UnitButton(do=UnitDo.PILOTS, unit=page.unit.id, page=to))
    told = texts("pilots-page", name=page.unit.name, pilots=page.pilots, shown=len(page.shown))
    return Message(text=told, keyboard=keyboard(*rows, turning, _back(texts, page.unit, UnitDo.PHASES)))


def named(texts: Texts, features: Iterable[Feature]) -> Markup:
    """Features by their names."""
    return texts.joined([texts(f"feature-{one}") for one in features], texts.plain("list-separator"))


def ways_in(texts: Texts, features: str) -> Markup:
    """Where each of these features is found by whoever may begin it, one a line."""
    return texts.joined([texts(f"feature-found-{one}") for one in features.split()], "\n")


def _stands(texts: Texts, unit: Unit, opening: Opening) -> dict[str, str]:
    """How far it is open, and which unit above says so where this one says nothing."""
    above = opening.said_by if opening.said_by != unit else None
    return {
        "stage": texts(f"stage-{opening.stage}"),
        "as_above": "yes" if above else "no",
        "above": above.name if above else "",
    }


def _back(texts: Texts, unit: Unit, to: UnitDo) -> Row:
    return [button(texts, "unit-back", UnitButton(do=to, unit=unit.id))]
