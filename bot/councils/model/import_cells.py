"""Reading the rows of an organisation's table: each cell by itself, without knowing what there is."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.councils.errors import BadInput, PrivateMatter
from bot.councils.model.directory import DUTIES, ServiceKind
from bot.councils.model.imports import (
    BETWEEN,
    NO,
    YES,
    Column,
    Filled,
    Flaw,
    Problem,
    ResponsibilityLine,
    Row,
    SeatLine,
    ServiceLine,
    Sheet,
    TeamLine,
    UnitLine,
)
from bot.councils.model.letters import visible
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Tier
from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import CALLED_LENGTH, MOST_DAYS
from bot.councils.model.words import NAME_LENGTH, TITLE_LENGTH, accepted, is_private

CODE_LENGTH = 64
PHONE_LENGTH = 40
# Numbers as people write them: digits, what they put between, and a way on to an extension.
_PHONE = re.compile(r"[\d+()\-\s/,;\u3001\uff0c\uff1b\uff08\uff09\u8f6c]*\d[+()\-\s]*")
# A day of a year, as tables and people write it; whether it is past is asked when the seat is given.
_DAY = re.compile(r"(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?", re.ASCII)
_ECHOED = 20
_EACH = 200

Choice = TypeVar("Choice", bound=StrEnum)


def filled_in(rows: Iterable[Row], heard: Callable[[int], None] = lambda _: None) -> tuple[Filled, tuple[Problem, ...]]:
    """What the rows say, and which of their cells can't be used; `heard` is told now and then how many are read."""
    reading = _Reading()
    for done, row in enumerate(rows):
        if done % _EACH == 0:
            heard(done)
        reading.row(row)
    filled = Filled(
        units=tuple(reading.units),
        team=tuple(reading.team),
        services=tuple(reading.services),
        seats=tuple(reading.seats),
        responsibilities=tuple(reading.responsibilities),
    )
    return filled, tuple(reading.problems)


def problem(sheet: Sheet, row: int, column: Column, flaw: Flaw, typed: str = "") -> Problem:
    """A problem that says back what was typed, as far as that may be."""
    if typed and is_private(typed):
        # What it says is nowhere said back.
        flaw, typed = Flaw.PRIVATE, ""
    return Problem(sheet=sheet, row=row, column=column, flaw=flaw, typed=" ".join(typed.split())[:_ECHOED])


class _Reading:
    """Looks at one row after the other; a row with a flaw is left out, but for where it is named by others."""

    def __init__(self) -> None:
        self.units: list[UnitLine] = []
        self.team: list[TeamLine] = []
        self.services: list[ServiceLine] = []
        self.seats: list[SeatLine] = []
        self.responsibilities: list[ResponsibilityLine] = []
        self.problems: list[Problem] = []
        self._seen: set[tuple[str, ...]] = set()

    def row(self, row: Row) -> None:
        cells = _Cells(row)
        match row.sheet:
            case Sheet.UNITS:
                unit = cells.unit()
                self._once(cells, (Sheet.UNITS, unit.code), Column.CODE, unit.code)
                self.units.append(unit)
            case Sheet.TEAM:
                member = cells.member()
                if member is not None:
                    self._once(cells, (Sheet.TEAM, member.unit, member.name, member.duty), Column.NAME, member.name)
                    self.team.append(member)
            case Sheet.SEATS:
                seat = cells.seat()
                self._once(cells, (Sheet.SEATS, seat.unit, seat.name), Column.NAME, seat.name)
                self.seats.append(seat)
            case Sheet.RESPONSIBLE:
                said = cells.responsibility()
                if said is not None:
                    self._once(cells, (Sheet.RESPONSIBLE, said.unit, said.category), Column.UNIT, said.unit)
                    self.responsibilities.append(said)
            case _:
                point = cells.point()
                if point is not None:
                    self._once(cells, (Sheet.SERVICES, point.unit, point.kind, point.name), Column.NAME, point.name)
                    self.services.append(point)
        self.problems += cells.problems

    def _once(self, cells: "_Cells", key: tuple[str, ...], column: Column, typed: str) -> None:
        if all(key) and key in self._seen:
            cells.wrong(column, Flaw.TWICE, typed)
        self._seen.add(key)


class _Cells:
    """The cells of one row, and what is wrong with them."""

    def __init__(self, row: Row) -> None:
        self.number = row.number
        self.problems: list[Problem] = []
        self._sheet = row.sheet
        self._cells: Mapping[Column, str] = row.cells

    def wrong(self, column: Column, flaw: Flaw, typed: str = "") -> None:
        self.problems.append(problem(self._sheet, self.number, column, flaw, typed))

    def unit(self) -> UnitLine:
        return UnitLine(
            row=self.number,
            code=self._words(Column.CODE, CODE_LENGTH),
            name=self._words(Column.NAME, TITLE_LENGTH, may_lack=True),
            kind=self._words(Column.KIND, NAME_LENGTH, may_lack=True),
            tier=self._one_of(Column.TIER, tuple(Tier), may_lack=True),
            above=self._words(Column.ABOVE, CODE_LENGTH, may_lack=True),
        )

    def member(self) -> TeamLine | None:
        unit, name = self._words(Column.UNIT, CODE_LENGTH), self._words(Column.NAME, NAME_LENGTH)
        duty = self._one_of(Column.DUTY, DUTIES)
        executive, gone = self._yes_or_no(Column.EXECUTIVE), self._yes_or_no(Column.GONE)
        if duty is None:
            return None
        return TeamLine(row=self.number, unit=unit, name=name, duty=duty, executive=executive, gone=gone is True)

    def point(self) -> ServiceLine | None:
        unit, kind = self._words(Column.UNIT, CODE_LENGTH), self._one_of(Column.KIND, tuple(ServiceKind))
        name = self._office()
        phone = self._phone()
        hours = self._words(Column.HOURS, NAME_LENGTH, may_lack=True)
        area = self._words(Column.AREA, TITLE_LENGTH, may_lack=True)
        gone = self._yes_or_no(Column.GONE)
        if kind is None:
            return None
        return ServiceLine(
            row=self.number,
            unit=unit,
            kind=kind,
            name=name,
            phone=phone,
            hours=hours,
            area=area,
            gone=gone is True,
        )

    def seat(self) -> SeatLine:
        return SeatLine(
            row=self.number,
            unit=self._words(Column.UNIT, CODE_LENGTH),
            name=self._words(Column.NAME, NAME_LENGTH),
            tags=self._tags(),
            until=self._day(),
            gone=self._yes_or_no(Column.GONE) is True,
        )

    def responsibility(self) -> ResponsibilityLine | None:
        unit, category = self._words(Column.UNIT, CODE_LENGTH), self._one_of(Column.CATEGORY, tuple(Category))
        body, days = self._words(Column.BODY, CODE_LENGTH, may_lack=True), self._days()
        called, gone = self._words(Column.CALLED, CALLED_LENGTH, may_lack=True), self._yes_or_no(Column.GONE)
        if category is None:
            return None
        return ResponsibilityLine(
            row=self.number,
            unit=unit,
            category=category,
            body=body,
            days=days,
            # In small letters it might be what another category is called inside.
            called=called.capitalize() if called in set(Category) else called,
            gone=gone is True,
        )

    def _typed(self, column: Column) -> str:
        typed = visible(self._cells.get(column, "")).strip()
        if typed.startswith("="):
            self.wrong(column, Flaw.FORMULA)
            return ""
        return typed

    def _words(self, column: Column, limit: int, *, may_lack: bool = False) -> str:
        typed = self._typed(column)
        try:
            return accepted(typed, limit=limit)
        except PrivateMatter:
            self.wrong(column, Flaw.PRIVATE)
        except BadInput as refusal:
            if refusal.key != "text-empty":
                self.wrong(column, Flaw.TOO_LONG, typed)
            elif not may_lack:
                self._lacks(column)
        return ""

    def _lacks(self, column: Column) -> None:
        # A formula is no empty cell, and was told of.
        if not any(one.column is column for one in self.problems):
            self.wrong(column, Flaw.EMPTY)

    def _office(self) -> str:
        """The name of a public office, which may say what it is against."""
        typed = self._typed(Column.NAME)
        if not typed:
            self._lacks(Column.NAME)
        elif len(typed) > TITLE_LENGTH:
            self.wrong(Column.NAME, Flaw.TOO_LONG, typed)
        return typed

    def _phone(self) -> str:
        typed = self._typed(Column.PHONE)
        if typed and (len(typed) > PHONE_LENGTH or not _PHONE.fullmatch(typed)):
            self.wrong(Column.PHONE, Flaw.NO_PHONE, typed)
        return typed

    def _tags(self) -> tuple[str, ...]:
        typed = [tag.strip() for tag in self._typed(Column.TAGS).split(BETWEEN)]
        known = set(Tag)
        for tag in typed:
            if tag and tag not in known:
                self.wrong(Column.TAGS, Flaw.UNKNOWN, tag)
        return tuple(dict.fromkeys(tag for tag in typed if tag in known))

    def _day(self) -> str:
        typed = self._typed(Column.UNTIL)
        found = _DAY.fullmatch(typed)
        try:
            return date(*map(int, found.groups())).isoformat() if found else self._no_day(typed)
        except ValueError:
            return self._no_day(typed)

    def _no_day(self, typed: str) -> str:
        if typed:
            self.wrong(Column.UNTIL, Flaw.NO_DAY, typed)
        return ""

    def _days(self) -> int | None:
        typed = self._typed(Column.DAYS)
        if not typed:
            return None
        if typed.isdecimal() and len(typed) <= len(str(MOST_DAYS)) and 0 < int(typed) <= MOST_DAYS:
            return int(typed)
        self.wrong(Column.DAYS, Flaw.NO_DAYS, typed)
        return None

    def _one_of(self, column: Column, choices: tuple[Choice, ...], *, may_lack: bool = False) -> Choice | None:
        typed = self._typed(column)
        found = next((choice for choice in choices if choice == typed), None)
        if typed and found is None:
            self.wrong(column, Flaw.UNKNOWN, typed)
        elif not typed and not may_lack:
            self._lacks(column)
        return found

    def _yes_or_no(self, column: Column) -> bool | None:
        typed = self._typed(column)
        if typed not in ("", YES, NO):
            self.wrong(column, Flaw.UNKNOWN, typed)
        return {YES: True, NO: False}.get(typed)
