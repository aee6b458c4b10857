"""An organisation as a table: its units and what belongs to each, as a coordinator sends them, and its flaws."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from bot.councils.model.directory import ServiceKind
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Tier
from bot.councils.model.referrals import Category

# Of all sheets together: a county's units with their teams; a larger organisation is sent part by part.
MOST_ROWS = 20_000
KEPT = timedelta(hours=24)
YES, NO = "yes", "no"


class Sheet(StrEnum):
    """What a sheet of the table is about."""

    UNITS = "units"
    TEAM = "team"
    SERVICES = "services"
    SEATS = "seats"
    RESPONSIBLE = "responsible"


class Column(StrEnum):
    """What stands in a column of a sheet."""

    CODE = "code"
    NAME = "name"
    KIND = "kind"
    TIER = "tier"
    ABOVE = "above"
    UNIT = "unit"
    DUTY = "duty"
    EXECUTIVE = "executive"
    PHONE = "phone"
    HOURS = "hours"
    AREA = "area"
    TAGS = "tags"
    UNTIL = "until"
    CATEGORY = "category"
    BODY = "body"
    DAYS = "days"
    CALLED = "called"
    GONE = "gone"


# The columns of each sheet in the order they stand in, and those without which it can't be read.
COLUMNS: Mapping[Sheet, tuple[Column, ...]] = {
    Sheet.UNITS: (Column.CODE, Column.NAME, Column.KIND, Column.TIER, Column.ABOVE),
    Sheet.TEAM: (Column.UNIT, Column.NAME, Column.DUTY, Column.EXECUTIVE, Column.GONE),
    Sheet.SERVICES: (
        Column.UNIT,
        Column.KIND,
        Column.NAME,
        Column.PHONE,
        Column.HOURS,
        Column.AREA,
        Column.GONE,
    ),
    Sheet.SEATS: (Column.UNIT, Column.NAME, Column.TAGS, Column.UNTIL, Column.GONE),
    Sheet.RESPONSIBLE: (Column.UNIT, Column.CATEGORY, Column.BODY, Column.DAYS, Column.CALLED, Column.GONE),
}
NEEDED: Mapping[Sheet, tuple[Column, ...]] = {
    Sheet.UNITS: (Column.CODE,),
    Sheet.TEAM: (Column.UNIT, Column.NAME, Column.DUTY),
    Sheet.SERVICES: (Column.UNIT, Column.KIND, Column.NAME),
    Sheet.SEATS: (Column.UNIT, Column.NAME),
    Sheet.RESPONSIBLE: (Column.UNIT, Column.CATEGORY),
}
# Between several tags in one cell.
BETWEEN = "|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row as it was typed, `number` as its sheet counts it; a choice that is known stands as its value."""

    sheet: Sheet
    number: int
    cells: Mapping[Column, str]


class Flaw(StrEnum):
    """What is wrong with a cell."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    PRIVATE = "private"
    FORMULA = "formula"
    UNKNOWN = "unknown"
    NO_PHONE = "no-phone"
    NO_DAY = "no-day"
    NO_DAYS = "no-days"
    TWICE = "twice"
    NO_UNIT = "no-unit"
    NOT_YOURS = "not-yours"
    NOT_NEAR = "not-near"
    NOT_ABOVE = "not-above"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A cell that can't be used, with what was typed there unless it must not be said back."""

    sheet: Sheet
    row: int
    column: Column
    flaw: Flaw
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """A unit as a row says it is; what is None or empty says nothing of a unit that is there."""

    row: int
    code: str
    name: str
    kind: str
    tier: Tier | None
    above: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    """Somebody of a team as a row says; None says nothing of whoever is there."""

    row: int
    unit: str
    name: str
    duty: Tag
    executive: bool | None
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLine:
    """A service point as a row says it is; what is empty says nothing of one that is there."""

    row: int
    unit: str
    kind: ServiceKind
    name: str
    phone: str
    hours: str
    area: str
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """A seat that is prepared, as a row says; what is empty says nothing of one that is there."""

    row: int
    unit: str
    name: str
    tags: tuple[str, ...]
    until: str
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityLine:
    """Who is responsible for a category, as a row says; what is empty or None says nothing of what is settled."""

    row: int
    unit: str
    category: Category
    body: str
    days: int | None
    called: str
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a table says, each of its cells by itself found good."""

    units: tuple[UnitLine, ...] = ()
    team: tuple[TeamLine, ...] = ()
    services: tuple[ServiceLine, ...] = ()
    seats: tuple[SeatLine, ...] = ()
    responsibilities: tuple[ResponsibilityLine, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(map(len, (self.units, self.team, self.services, self.seats, self.responsibilities)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """A table that waits for its sender's yes; `number` tells it from those she sent before."""

    bot_id: int
    user_id: int
    number: int
    at: datetime
    filled: str

    def waits_at(self, moment: datetime) -> bool:
        return moment < self.at + KEPT


_Line = TypeVar("_Line", UnitLine, TeamLine, ServiceLine, SeatLine, ResponsibilityLine)


def packed(filled: Filled) -> str:
    """What a table says as one text."""
    return json.dumps(
        {
            Sheet.UNITS: _values(filled.units),
            Sheet.TEAM: _values(filled.team),
            Sheet.SERVICES: _values(filled.services),
            Sheet.SEATS: _values(filled.seats),
            Sheet.RESPONSIBLE: _values(filled.responsibilities),
        },
        ensure_ascii=False,
    )


def unpacked(text: str) -> Filled:
    """What `packed` put together."""
    kept = json.loads(text)
    return Filled(
        units=tuple(_line(UnitLine, {**row, "tier": row["tier"] and Tier(row["tier"])}) for row in kept[Sheet.UNITS]),
        team=tuple(_line(TeamLine, {**row, "duty": Tag(row["duty"])}) for row in kept[Sheet.TEAM]),
        services=tuple(_line(ServiceLine, {**row, "kind": ServiceKind(row["kind"])}) for row in kept[Sheet.SERVICES]),
        seats=tuple(_line(SeatLine, {**row, "tags": tuple(row["tags"])}) for row in kept[Sheet.SEATS]),
        responsibilities=tuple(
            _line(ResponsibilityLine, {**row, "category": Category(row["category"])}) for row in kept[Sheet.RESPONSIBLE]
        ),
    )


def _values(lines: Iterable[_Line]) -> list[dict[str, Any]]:
    return [{field.name: getattr(line, field.name) for field in fields(line)} for line in lines]


def _line(kind: type[_Line], row: dict[str, Any]) -> _Line:
    return kind(**row)
