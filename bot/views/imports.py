"""An organisation as a table: its words, what is wrong with one, and what one would do."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from bot.councils.events import Event, EventKind
from bot.councils.model.blanks import Page, Words
from bot.councils.model.directory import DUTIES, ServiceKind
from bot.councils.model.imports import COLUMNS, NO, YES, Column, Sheet
from bot.councils.model.organisation import Tier, Unit
from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import MOST_DAYS
from bot.councils.operations.directory import Organisation
from bot.views import rosters
from bot.views.buttons import button, keyboard
from bot.views.message import Message
from bot.views.texts import LOCALES, Markup, Texts, texts_in

_WIDTHS = {
    Column.NAME: 28,
    Column.AREA: 28,
    Column.HOURS: 24,
    Column.KIND: 22,
}
_WIDTH = 18
# What may be chosen in a column, by its value.
_CHOICES: dict[tuple[Sheet, Column], tuple[str, ...]] = {
    (Sheet.UNITS, Column.TIER): tuple(Tier),
    (Sheet.TEAM, Column.DUTY): DUTIES,
    (Sheet.TEAM, Column.EXECUTIVE): (YES, NO),
    (Sheet.TEAM, Column.GONE): (YES, NO),
    (Sheet.SERVICES, Column.KIND): tuple(ServiceKind),
    (Sheet.SERVICES, Column.GONE): (YES, NO),
    (Sheet.SEATS, Column.GONE): (YES, NO),
    (Sheet.RESPONSIBLE, Column.CATEGORY): tuple(Category),
    (Sheet.RESPONSIBLE, Column.GONE): (YES, NO),
}
# What a preview counts, each by the name of its fact.
_COUNTS = {
    Sheet.UNITS: ("new", "renamed", "moved", "same"),
    Sheet.TEAM: ("team_new", "team_changed", "team_gone"),
    Sheet.SERVICES: ("services_new", "services_changed"),
    Sheet.SEATS: ("seats_new", "seats_changed", "seats_gone"),
    Sheet.RESPONSIBLE: ("responsible_new", "responsible_changed", "responsible_gone"),
}


class ImportDo(StrEnum):
    """What becomes of a table that waits."""

    APPLY = "apply"
    CANCEL = "cancel"


class ImportButton(CallbackData, prefix="bi"):
    """A yes or no to the table with this number."""

    do: ImportDo
    number: int


def words() -> Words:
    """What sheets, columns and choices are called: a table may come back in either language."""
    every = [texts_in(locale) for locale in LOCALES]
    return Words(
        sheets={_sheet(texts, sheet).casefold(): sheet for texts in every for sheet in Sheet},
        columns={
            sheet: {_heading(texts, sheet, column).casefold(): column for texts in every for column in columns}
            for sheet, columns in COLUMNS.items()
        },
        choices={
            (Sheet.SEATS, Column.TAGS): rosters.tags(),
            **{
                place: {_choice(texts, place, value).casefold(): value for texts in every for value in values}
                for place, values in _CHOICES.items()
            },
        },
    )


def pages(texts: Texts, organisation: Organisation) -> list[Page]:
    """The sheets of the table, with all there is."""
    rows = {
        Sheet.UNITS: _units(texts, organisation),
        Sheet.TEAM: _team(texts, organisation),
        Sheet.SERVICES: _services(texts, organisation),
        Sheet.SEATS: _seats(texts, organisation),
        Sheet.RESPONSIBLE: _responsibilities(texts, organisation),
    }
    return [
        Page(
            name=_sheet(texts, sheet),
            headings=[_heading(texts, sheet, column) for column in columns],
            widths=[_WIDTHS.get(column, _WIDTH) for column in columns],
            example=[texts.plain(f"example-{sheet}-{column}") for column in columns],
            rows=rows[sheet],
            choices={
                at: [_choice(texts, (sheet, column), value) for value in _CHOICES[sheet, column]]
                for at, column in enumerate(columns)
                if (sheet, column) in _CHOICES
            },
        )
        for sheet, columns in COLUMNS.items()
    ]


def guide(texts: Texts) -> list[str]:
    """How the table is filled in."""
    return texts.plain("import-guide").splitlines()


def checked(texts: Texts, event: Event) -> Message:
    """What came of a table that was sent: what it would do, or what is wrong with it."""
    return _preview(texts, event) if event.kind is EventKind.IMPORT_READY else _refused(texts, event)


def _preview(texts: Texts, event: Event) -> Message:
    number = event.number or 0
    parts = [_part(texts, part, event) for part, counts in _COUNTS.items() if any(event.facts[one] for one in counts)]
    lines = [texts("import-preview"), *parts]
    return Message(
        text=texts.joined([*lines, texts("import-stays", left=event.facts["left"])], "\n"),
        keyboard=keyboard(
            [
                button(texts, "import-apply", ImportButton(do=ImportDo.APPLY, number=number)),
                button(texts, "import-cancel", ImportButton(do=ImportDo.CANCEL, number=number)),
            ]
        ),
    )


def _part(texts: Texts, part: Sheet, event: Event) -> Markup:
    """What becomes of units, people or service points, without what becomes of none."""
    what = [
        texts(f"becomes-{one.replace('_', '-')}", count=event.facts[one]) for one in _COUNTS[part] if event.facts[one]
    ]
    return texts("import-part", part=_sheet(texts, part), what=texts.joined(what, texts.plain("import-between")))


def _refused(texts: Texts, event: Event) -> Message:
    facts = event.facts
    lines = [texts("import-wrong", count=facts["count"])]
    for line in str(facts["problems"]).splitlines():
        sheet, row, column, flaw, typed = line.split("\t")
        kind = Sheet(sheet)
        lines.append(
            texts(
                "import-problem",
                sheet=_sheet(texts, kind),
                row=row,
                column=_heading(texts, kind, Column(column)),
                flaw=flaw,
                typed=typed,
                most=MOST_DAYS,
            )
        )
    if facts["more"]:
        lines.append(texts("list-more", count=facts["more"]))
    lines.append(texts("roster-mend"))
    return Message(text=texts.joined(lines, "\n"))


def _sheet(texts: Texts, sheet: Sheet) -> str:
    return texts.plain(f"table-{sheet}")


def _heading(texts: Texts, sheet: Sheet, column: Column) -> str:
    return texts.plain(f"heading-{sheet}-{column}")


def _choice(texts: Texts, place: tuple[Sheet, Column], value: str) -> str:
    match place:
        case (_, Column.TIER):
            return texts.plain(f"short-tier-{value}")
        case (_, Column.DUTY):
            return texts.plain(f"tag-{value.replace('_', '-')}")
        case (_, Column.KIND):
            return texts.plain(f"service-{value.replace('_', '-')}")
        case (_, Column.CATEGORY):
            return texts.plain("referral-category", category=value)
        case _:
            return _said(texts, yes=value == YES)


def _units(texts: Texts, organisation: Organisation) -> Iterator[list[str]]:
    signs = _signs(organisation)
    for unit in organisation.units:
        tier = _choice(texts, (Sheet.UNITS, Column.TIER), unit.tier)
        yield [unit.sign, unit.name, unit.kind, tier, signs.get(unit.parent or 0, "")]


def _team(texts: Texts, organisation: Organisation) -> Iterator[list[str]]:
    signs = _signs(organisation)
    for member in organisation.team:
        duty = _choice(texts, (Sheet.TEAM, Column.DUTY), member.duty)
        yield [signs[member.unit], member.name, duty, _said(texts, yes=member.executive), ""]


def _services(texts: Texts, organisation: Organisation) -> Iterator[list[str]]:
    signs = _signs(organisation)
    for point in organisation.services:
        kind = _choice(texts, (Sheet.SERVICES, Column.KIND), point.kind)
        closed = _said(texts, yes=True) if point.closed else ""
        yield [signs[point.unit], kind, point.name, point.phone, point.hours, point.area, closed]


def _seats(texts: Texts, organisation: Organisation) -> Iterator[list[str]]:
    signs = _signs(organisation)
    between = texts.plain("list-separator")
    for seat in organisation.seats:
        tags = between.join(texts.plain(f"tag-{tag.replace('_', '-')}") for tag in seat.tags)
        yield [signs[seat.unit], seat.name, tags, seat.until, ""]


def _responsibilities(texts: Texts, organisation: Organisation) -> Iterator[list[str]]:
    signs = _signs(organisation)
    for said in organisation.responsibilities:
        category = _choice(texts, (Sheet.RESPONSIBLE, Column.CATEGORY), said.category)
        yield [signs[said.unit], category, signs.get(said.body or 0, ""), str(said.days or ""), said.called, ""]


def _signs(organisation: Organisation) -> dict[int, str]:
    above = [organisation.above] if organisation.above else []
    known: Iterable[Unit] = (*organisation.units, *organisation.beyond, *above)
    return {unit.id: unit.sign for unit in known}


def _said(texts: Texts, *, yes: bool) -> str:
    return texts.plain("import-yes") if yes else texts.plain("import-no")
