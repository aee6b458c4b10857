"""What an organisation's table would change, beside what there is now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.councils.model.directory import ServicePoint, TeamMember
from bot.councils.model.import_cells import problem
from bot.councils.model.imports import Column, Filled, Flaw, Problem, ServiceLine, Sheet, TeamLine, UnitLine
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Tier, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What there is: all units of an alliance, which of them are the sender's, and who and what is in those."""

    units: tuple[Unit, ...]
    hers: frozenset[int]
    team: tuple[TeamMember, ...] = ()
    services: tuple[ServicePoint, ...] = ()


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
            )
        )

    @property
    def touched(self) -> frozenset[int]:
        """The units that are there already of which anything changes, or under which something new comes to stand."""
        units = (*self.renamed, *self.moved)
        ids = {unit.id for unit in units} | {unit.parent for unit in (*self.new, *self.moved) if unit.parent}
        ids |= {member.unit for member in (*self.team_new, *self.team_changed, *self.team_gone)}
        ids |= {point.unit for point in (*self.services_new, *self.services_changed)}
        return frozenset(one for one in ids if one > 0)


def planned(filled: Filled, ground: Ground) -> tuple[Plan, tuple[Problem, ...]]:
    """What the table would do, and which of its rows do not fit what there is."""
    planning = _Planning(ground)
    planning.units(filled.units)
    team = planning.team(filled.team)
    services = planning.services(filled.services)
    return planning.plan(team, services), tuple(planning.problems)


def lines_of(units: Mapping[int, Unit], wanted: Iterable[int]) -> dict[int, list[int]]:
    """For each unit that is wanted, itself and all above it."""
    return {one: [unit.id for unit in _up(units, one)] for one in wanted}


def _up(units: Mapping[int, Unit], one: int) -> Iterator[Unit]:
    """A unit, the one above it, and so on; ends where it would come round to one again."""
    at: int | None = one
    seen: set[int] = set()
    while at is not None and at not in seen:
        seen.add(at)
        yield units[at]
        at = units[at].parent


class _Planning:
    """Puts the rows of a table beside what there is."""

    def __init__(self, ground: Ground) -> None:
        self.problems: list[Problem] = []
        self._ground = ground
        self._before = {unit.id: unit for unit in ground.units}
        self._after = dict(self._before)
        self._ids = {unit.sign: unit.id for unit in ground.units if not unit.code}
        self._ids |= {unit.sign: unit.id for unit in ground.units if unit.code}
        # By their codes, the units that she may name in a row.
        self._named = {sign: one for sign, one in self._ids.items() if one in ground.hers}
        self._listed: dict[int, UnitLine] = {}

    def units(self, lines: tuple[UnitLine, ...]) -> None:
        for line in lines:
            if line.code:
                self._unit(line)
        for one, line in self._listed.items():
            self._stand(one, line)
        for one, line in self._listed.items():
            if one > 0 or line.tier is not None:
                self._upright(one, line)
        self._over_others()

    def _unit(self, line: UnitLine) -> None:
        one = self._ids.get(line.code)
        if one is None:
            one = -1 - len(self._listed)
            for column, said in ((Column.NAME, line.name), (Column.TIER, line.tier), (Column.ABOVE, line.above)):
                if not said:
                    self._wrong(line, column, Flaw.EMPTY)
            self._after[one] = Unit(
                id=one,
                alliance=self._ground.units[0].alliance,
                parent=None,
                # Whatever stands under it is not to be blamed for what this row leaves out.
                tier=line.tier or Tier.COUNTY,
                kind=line.kind,
                name=line.name,
                code=line.code,
            )
            self._named[line.code] = one
        elif one not in self._ground.hers:
            self._wrong(line, Column.CODE, Flaw.NOT_YOURS, line.code)
            return
        else:
            unit = self._before[one]
            self._after[one] = replace(
                unit, name=line.name or unit.name, kind=line.kind or unit.kind, tier=line.tier or unit.tier
            )
        self._listed[one] = line

    def _stand(self, one: int, line: UnitLine) -> None:
        """Where a row puts its unit; one that she was given herself stays where those above her put it."""
        unit = self._after[one]
        above = self._before.get(unit.parent) if unit.parent is not None else None
        if not line.above or (above is not None and above.sign == line.above):
            return
        if one > 0 and (above is None or above.id not in self._ground.hers):
            self._wrong(line, Column.ABOVE, Flaw.NOT_YOURS, line.above)
            return
        parent = self._named.get(line.above)
        if parent is None:
            self._wrong(line, Column.ABOVE, Flaw.NO_UNIT, line.above)
            return
        self._after[one] = replace(unit, parent=parent)

    def _upright(self, one: int, line: UnitLine) -> None:
        """Whether a unit stands under what may stand over it."""
        unit = self._after[one]
        above = self._after.get(unit.parent) if unit.parent is not None else None
        if above is not None and not above.tier.stands_over(unit.tier):
            circle = any(over.parent == one for over in _up(self._after, one))
            self._wrong(line, Column.ABOVE, Flaw.CIRCLE if circle else Flaw.NOT_ABOVE, line.above)

    def _over_others(self) -> None:
        """Whether what the table does not name may stand under what it puts into another tier."""
        for unit in self._ground.units:
            line = self._listed.get(unit.parent) if unit.parent is not None else None
            if line is not None and unit.id not in self._listed:
                over = self._after[unit.parent or 0]
                if not over.tier.stands_over(unit.tier):
                    self._wrong(line, Column.TIER, Flaw.NOT_ABOVE, line.code)

    def team(self, lines: tuple[TeamLine, ...]) -> dict[str, list[TeamMember]]:
        there = {(member.unit, member.name, member.duty): member for member in self._ground.team}
        last = _last(self._ground.team)
        found: dict[str, list[TeamMember]] = {"new": [], "changed": [], "gone": []}
        for line in lines:
            unit = self._unit_of(Sheet.TEAM, line)
            if unit is None:
                continue
            member = there.get((unit, line.name, Tag(line.duty)))
            if member is None and not line.gone:
                last[unit] = last.get(unit, 0) + 1
                found["new"].append(
                    TeamMember(
                        unit=unit, number=last[unit], name=line.name, duty=line.duty, executive=line.executive is True
                    )
                )
            elif member is not None and line.gone:
                found["gone"].append(member)
            elif member is not None and line.executive not in (None, member.executive):
                found["changed"].append(replace(member, executive=line.executive is True))
        return found

    def services(self, lines: tuple[ServiceLine, ...]) -> dict[str, list[ServicePoint]]:
        there = {(point.unit, point.kind, point.name): point for point in self._ground.services}
        last = _last(self._ground.services)
        found: dict[str, list[ServicePoint]] = {"new": [], "changed": []}
        for line in lines:
            unit = self._unit_of(Sheet.SERVICES, line)
            if unit is None:
                continue
            point = there.get((unit, line.kind, line.name))
            if point is None and not line.gone:
                last[unit] = last.get(unit, 0) + 1
                found["new"].append(
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
                found["changed"] += [after] if after != point else []
        return found

    def plan(self, team: dict[str, list[TeamMember]], services: dict[str, list[ServicePoint]]) -> Plan:
        there = [one for one in self._listed if one > 0]
        moved = {one for one in there if self._after[one].parent != self._before[one].parent}
        renamed = {one for one in there if one not in moved and self._after[one] != self._before[one]}
        return Plan(
            new=tuple(unit for one, unit in self._after.items() if one < 0),
            renamed=tuple(self._after[one] for one in sorted(renamed)),
            moved=tuple(self._after[one] for one in sorted(moved)),
            same=len(there) - len(moved) - len(renamed),
            left=len(self._ground.hers) - len(there),
            team_new=tuple(team["new"]),
            team_changed=tuple(team["changed"]),
            team_gone=tuple(team["gone"]),
            services_new=tuple(services["new"]),
            services_changed=tuple(services["changed"]),
        )

    def _unit_of(self, sheet: Sheet, line: TeamLine | ServiceLine) -> int | None:
        one = self._named.get(line.unit)
        if one is None and line.unit:
            self.problems.append(problem(sheet, line.row, Column.UNIT, Flaw.NO_UNIT, line.unit))
        return one

    def _wrong(self, line: UnitLine, column: Column, flaw: Flaw, typed: str = "") -> None:
        self.problems.append(problem(Sheet.UNITS, line.row, column, flaw, typed))


def _last(numbered: tuple[TeamMember, ...] | tuple[ServicePoint, ...]) -> dict[int, int]:
    """The last number of each unit."""
    last: dict[int, int] = {}
    for one in numbered:
        last[one.unit] = max(last.get(one.unit, 0), one.number)
    return last
