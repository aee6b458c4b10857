"""What an organisation's table would change, beside what there is now."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from bot.councils.model.directory import PreparedSeat, ServicePoint, TeamMember
from bot.councils.model.import_cells import problem
from bot.councils.model.import_units import Placing
from bot.councils.model.imports import (
    Column,
    Filled,
    Flaw,
    Problem,
    ResponsibilityLine,
    SeatLine,
    ServiceLine,
    Sheet,
    TeamLine,
)
from bot.councils.model.organisation import Unit
from bot.councils.model.responsibilities import Responsibility, is_near


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What there is: all units of an alliance, which of them are the sender's, and who and what is in those."""

    units: tuple[Unit, ...]
    hers: frozenset[int]
    team: tuple[TeamMember, ...] = ()
    services: tuple[ServicePoint, ...] = ()
    seats: tuple[PreparedSeat, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a table would do. A new unit has a number below 0, by which the others of the plan mean it.

    `left` is how many of her units the table does not name; they stay as they are.
    """

    new: tuple[Unit, ...] = ()
    renamed: tuple[Unit, ...] = ()
    moved: tuple[Unit, ...] = ()
    same: int = 0
    left: int = 0
    team_new: tuple[TeamMember, ...] = ()
    team_changed: tuple[TeamMember, ...] = ()
    team_gone: tuple[TeamMember, ...] = ()
    services_new: tuple[ServicePoint, ...] = ()
    services_changed: tuple[ServicePoint, ...] = ()
    seats_new: tuple[PreparedSeat, ...] = ()
    seats_changed: tuple[PreparedSeat, ...] = ()
    seats_gone: tuple[PreparedSeat, ...] = ()
    responsible_new: tuple[Responsibility, ...] = ()
    responsible_changed: tuple[Responsibility, ...] = ()
    responsible_gone: tuple[Responsibility, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether it would change anything."""
        return any(
            (
                self.new,
                self.renamed,
                self.moved,
                self.team_new,
                self.team_changed,
                self.team_gone,
                self.services_new,
                self.services_changed,
                self.seats_new,
                self.seats_changed,
                self.seats_gone,
                self.responsible_new,
                self.responsible_changed,
                self.responsible_gone,
            )
        )

    @property
    def touched(self) -> frozenset[int]:
        """The units that are there already of which anything changes, or under which something new comes to stand.

        Whoever is named as responsible is among them.
        """
        units = (*self.renamed, *self.moved)
        ids = {unit.id for unit in units} | {unit.parent for unit in (*self.new, *self.moved) if unit.parent}
        ids |= {member.unit for member in (*self.team_new, *self.team_changed, *self.team_gone)}
        ids |= {point.unit for point in (*self.services_new, *self.services_changed)}
        ids |= {seat.unit for seat in (*self.seats_new, *self.seats_changed, *self.seats_gone)}
        ids |= {said.unit for said in (*self.responsible_new, *self.responsible_changed, *self.responsible_gone)}
        ids |= {said.body for said in (*self.responsible_new, *self.responsible_changed) if said.body}
        return frozenset(one for one in ids if one > 0)


def planned(filled: Filled, ground: Ground) -> tuple[Plan, tuple[Problem, ...]]:
    """What the table would do, and which of its rows do not fit what there is."""
    placing = Placing(ground.units, ground.hers)
    placing.place(filled.units)
    planning = _Planning(ground, placing)
    team, services, seats = planning.team(filled.team), planning.services(filled.services), planning.seats(filled.seats)
    responsible = planning.responsibilities(filled.responsibilities)
    before, after = placing.before, placing.after
    there = [one for one in placing.listed if one > 0]
    moved = {one for one in there if after[one].parent != before[one].parent}
    renamed = {one for one in there if one not in moved and after[one] != before[one]}
    plan = Plan(
        new=tuple(unit for one, unit in after.items() if one < 0),
        renamed=tuple(after[one] for one in sorted(renamed)),
        moved=tuple(after[one] for one in sorted(moved)),
        same=len(there) - len(moved) - len(renamed),
        left=len(ground.hers) - len(there),
        team_new=tuple(team.new),
        team_changed=tuple(team.changed),
        team_gone=tuple(team.gone),
        services_new=tuple(services.new),
        services_changed=tuple(services.changed),
        seats_new=tuple(seats.new),
        seats_changed=tuple(seats.changed),
        seats_gone=tuple(seats.gone),
        responsible_new=tuple(responsible.new),
        responsible_changed=tuple(responsible.changed),
        responsible_gone=tuple(responsible.gone),
    )
    return plan, (*placing.problems, *planning.problems)


_Thing = TypeVar("_Thing", TeamMember, ServicePoint, PreparedSeat, Responsibility)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Changes(Generic[_Thing]):
    """What rows of one kind would do."""

    new: list[_Thing] = field(default_factory=list)
    changed: list[_Thing] = field(default_factory=list)
    gone: list[_Thing] = field(default_factory=list)


class _Planning:
    """Puts the other rows of a table beside what there is."""

    def __init__(self, ground: Ground, placing: Placing) -> None:
        self.problems: list[Problem] = []
        self._ground = ground
        self._placing = placing

    def team(self, lines: tuple[TeamLine, ...]) -> _Changes[TeamMember]:
        there = {(member.unit, member.name, member.duty): member for member in self._ground.team}
        last = _last(self._ground.team)
        found: _Changes[TeamMember] = _Changes()
        for line in lines:
            unit = self._unit_of(Sheet.TEAM, line)
            if unit is None:
                continue
            member = there.get((unit, line.name, line.duty))
            if member is None and not line.gone:
                last[unit] = last.get(unit, 0) + 1
                found.new.append(
                    TeamMember(
                        unit=unit, number=last[unit], name=line.name, duty=line.duty, executive=line.executive is True
                    )
                )
            elif member is not None and line.gone:
                found.gone.append(member)
            elif member is not None and line.executive not in (None, member.executive):
                found.changed.append(replace(member, executive=line.executive is True))
        return found

    def services(self, lines: tuple[ServiceLine, ...]) -> _Changes[ServicePoint]:
        there = {(point.unit, point.kind, point.name): point for point in self._ground.services}
        last = _last(self._ground.services)
        found: _Changes[ServicePoint] = _Changes()
        for line in lines:
            unit = self._unit_of(Sheet.SERVICES, line)
            if unit is None:
                continue
            point = there.get((unit, line.kind, line.name))
            if point is None and not line.gone:
                last[unit] = last.get(unit, 0) + 1
                found.new.append(
                    ServicePoint(
                        unit=unit,
                        number=last[unit],
                        kind=line.kind,
                        name=line.name,
                        phone=line.phone,
                        hours=line.hours,
                        area=line.area,
                    )
                )
            elif point is not None:
                after = replace(
                    point,
                    phone=line.phone or point.phone,
                    hours=line.hours or point.hours,
                    area=line.area or point.area,
                    closed=line.gone,
                )
                if after != point:
                    found.changed.append(after)
        return found

    def seats(self, lines: tuple[SeatLine, ...]) -> _Changes[PreparedSeat]:
        there = {(seat.unit, seat.name): seat for seat in self._ground.seats}
        last = _last(self._ground.seats)
        found: _Changes[PreparedSeat] = _Changes()
        for line in lines:
            unit = self._unit_of(Sheet.SEATS, line)
            if unit is None:
                continue
            seat = there.get((unit, line.name))
            if seat is not None and line.gone:
                found.gone.append(seat)
            elif seat is not None:
                after = replace(seat, tags=line.tags or seat.tags, until=line.until or seat.until)
                if after != seat:
                    found.changed.append(after)
            elif not line.gone:
                last[unit] = last.get(unit, 0) + 1
                found.new.append(
                    PreparedSeat(unit=unit, number=last[unit], name=line.name, tags=line.tags, until=line.until)
                )
        return found

    def responsibilities(self, lines: tuple[ResponsibilityLine, ...]) -> _Changes[Responsibility]:
        there = {(said.unit, said.category): said for said in self._ground.responsibilities}
        found: _Changes[Responsibility] = _Changes()
        for line in lines:
            unit = self._unit_of(Sheet.RESPONSIBLE, line)
            if unit is None:
                continue
            said = there.get((unit, line.category))
            before = said or Responsibility(unit=unit, category=line.category)
            after = replace(
                before,
                body=self._body_of(unit, line) or before.body,
                days=line.days or before.days,
                called=line.called or before.called,
            )
            if said is not None and line.gone:
                found.gone.append(said)
            elif not line.gone and after != before:
                (found.changed if said else found.new).append(after)
        return found

    def _body_of(self, unit: int, line: ResponsibilityLine) -> int | None:
        """The unit that a row names as responsible, which must stand near."""
        after, one = self._placing.after, self._placing.called(line.body)
        if line.body and (one is None or not is_near(after[unit], after[one])):
            flaw = Flaw.NO_UNIT if one is None else Flaw.NOT_NEAR
            self.problems.append(problem(Sheet.RESPONSIBLE, line.row, Column.BODY, flaw, line.body))
        return one

    def _unit_of(self, sheet: Sheet, line: TeamLine | ServiceLine | SeatLine | ResponsibilityLine) -> int | None:
        one = self._placing.named.get(line.unit)
        if one is None and line.unit:
            self.problems.append(problem(sheet, line.row, Column.UNIT, Flaw.NO_UNIT, line.unit))
        return one


def _last(numbered: Iterable[TeamMember | ServicePoint | PreparedSeat]) -> dict[int, int]:
    """The last number of each unit."""
    last: dict[int, int] = {}
    for one in numbered:
        last[one.unit] = max(last.get(one.unit, 0), one.number)
    return last
