"""The teams of a coordinator's subtree, its service points, and its units without a council."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.directory import DUTIES, ServicePoint, TeamMember
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Unit
from bot.councils.model.summaries import percent
from bot.councils.operations.directory import (
    DirectoryPage,
    NamesPage,
    ServicesPage,
    TeamPage,
    UncoveredPage,
)
from bot.views.buttons import Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.organisation import UnitButton, UnitDo, way
from bot.views.summaries import NAME_ON_BUTTON
from bot.views.texts import Markup, Texts
from bot.views.turning import turns

# Ten lines with both of them fit into a message, whatever was written.
_NAME, _PLACE = 60, 120


class MemberDo(StrEnum):
    """What a coordinator does with a name of a team."""

    ASK = "ask"
    ERASE = "erase"


class MemberButton(CallbackData, prefix="bw"):
    """Somebody of the team `of` a unit, as she stands on a page of the list of `unit`, counted from 0."""

    do: MemberDo
    of: int
    number: int
    unit: int
    page: int


def more(texts: Texts, page: DirectoryPage) -> Message:
    """What else there is of a unit, in numbers, and the ways to it."""
    coverage = page.coverage
    told = texts(
        "directory-page",
        name=page.unit.name,
        team=sum(page.roster.of(duty)[0] for duty in DUTIES),
        gaps=page.roster.gaps,
        uncovered=coverage.units - coverage.covered,
        services=page.roster.services,
    )
    return Message(
        text=told,
        keyboard=keyboard(
            _row(texts, page.unit, UnitDo.TEAM, UnitDo.UNCOVERED, UnitDo.SERVICES),
            _row(texts, page.unit, UnitDo.ANNOUNCEMENTS, UnitDo.TABLE, UnitDo.ROLES),
            [*_row(texts, page.unit, UnitDo.RESPONSIBLE, UnitDo.PHASES), *_back(texts, page.unit, UnitDo.OPEN)],
        ),
    )


def uncovered(texts: Texts, page: UncoveredPage) -> Message:
    """The units without a council; each name opens one."""
    told = texts("uncovered-page", name=page.unit.name, count=page.count)
    return Message(
        text=told,
        keyboard=keyboard(
            *([way(texts, "below", unit)] for unit in page.shown),
            _turning(texts, UnitDo.UNCOVERED, page),
            _back(texts, page.unit),
        ),
    )


def team(texts: Texts, page: TeamPage) -> Message:
    """How many there are of each duty, and by name who is no executive member yet."""
    lines = [texts("team-page", name=page.unit.name)]
    for duty in DUTIES:
        count, executive = page.roster.of(duty)
        if count:
            share = percent(executive, count) or 0
            lines.append(
                texts(
                    "team-duty",
                    duty=texts.plain(f"button-tag-{duty.replace('_', '-')}"),
                    count=count,
                    executive=executive,
                    share=share,
                )
            )
    if not page.roster.counts:
        lines.append(texts("team-nobody"))
    elif page.gaps:
        lines.append(texts("team-gaps", count=page.roster.gaps))
        lines += [_gap(texts, member, unit) for member, unit in page.gaps]
    else:
        lines.append(texts("team-whole"))
    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(
            _turning(texts, UnitDo.TEAM, page),
            [*(_row(texts, page.unit, UnitDo.NAMES) if page.roster.counts else []), *_back(texts, page.unit)],
        ),
    )


def names(texts: Texts, page: NamesPage) -> Message:
    """Everybody of the teams; each name asks whether it is to be taken off."""

    def asking(member: TeamMember) -> InlineKeyboardButton:
        about = {"of": member.unit, "number": member.number, "unit": page.unit.id, "page": page.page}
        words = texts.plain("names-one", name=member.name, duty=_duty(texts, member.duty))
        to = MemberButton(do=MemberDo.ASK, **about)
        return InlineKeyboardButton(text=clipped(words, NAME_ON_BUTTON), callback_data=to.pack())

    back = UnitButton(do=UnitDo.TEAM, unit=page.unit.id)
    return Message(
        text=texts("names-page", name=page.unit.name, count=page.count),
        keyboard=keyboard(
            *([asking(member)] for member, _ in page.shown),
            _turning(texts, UnitDo.NAMES, page),
            [button(texts, "unit-back", back)],
        ),
    )


def member(texts: Texts, found: TeamMember, unit: Unit, pressed: MemberButton) -> Message:
    """Whether she is to be taken off, before she is."""
    text = texts("member-page", name=found.name, duty=_duty(texts, found.duty), unit=unit.name)
    erase = pressed.model_copy(update={"do": MemberDo.ERASE})
    back = UnitButton(do=UnitDo.NAMES, unit=pressed.unit, page=pressed.page)
    return Message(
        text=text, keyboard=keyboard([button(texts, "member-erase", erase), button(texts, "unit-back", back)])
    )


def services(texts: Texts, page: ServicesPage) -> Message:
    """The service points, each with how to reach it."""
    lines = [texts("services-page", name=page.unit.name, count=page.count)]
    lines += [_point(texts, point, unit) for point, unit in page.shown]
    return Message(
        text=texts.joined(lines, "\n"),
        keyboard=keyboard(_turning(texts, UnitDo.SERVICES, page), _back(texts, page.unit)),
    )


def _gap(texts: Texts, member: TeamMember, unit: str) -> Markup:
    return texts(
        "team-gap", name=clipped(member.name, _NAME), duty=_duty(texts, member.duty), unit=clipped(unit, _PLACE)
    )


def _point(texts: Texts, point: ServicePoint, unit: str) -> Markup:
    known = [clipped(words, _PLACE) for words in (point.phone, point.hours, point.area or unit) if words]
    return texts(
        "services-point",
        name=clipped(point.name, _PLACE),
        kind=texts.plain(f"service-{point.kind.replace('_', '-')}"),
        known=" · ".join(known),
    )


def _duty(texts: Texts, duty: Tag) -> str:
    return texts.plain(f"tag-{duty.replace('_', '-')}")


def _row(texts: Texts, unit: Unit, *does: UnitDo) -> Row:
    return [button(texts, f"unit-{do}", UnitButton(do=do, unit=unit.id)) for do in does]


def _back(texts: Texts, unit: Unit, to: UnitDo = UnitDo.MORE) -> Row:
    return [button(texts, "unit-back", UnitButton(do=to, unit=unit.id))]


def _turning(texts: Texts, do: UnitDo, page: UncoveredPage | TeamPage | NamesPage | ServicesPage) -> Row:
    return turns(texts, page.page, page.pages, lambda to: UnitButton(do=do, unit=page.unit.id, page=to))
