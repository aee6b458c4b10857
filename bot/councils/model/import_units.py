"""Where the units of an organisation's table come to stand, beside those there are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.councils.model.import_cells import problem
from bot.councils.model.imports import Column, Flaw, Problem, Sheet, UnitLine
from bot.councils.model.organisation import Tier, Unit


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


class Placing:
    """Puts the units of a table beside those there are, of which a row may name those that are `hers`."""

    def __init__(self, units: tuple[Unit, ...], hers: frozenset[int]) -> None:
        self.problems: list[Problem] = []
        self.before = {unit.id: unit for unit in units}
        self.after = dict(self.before)
        self.listed: dict[int, UnitLine] = {}
        self._alliance = units[0].alliance
        self._hers = hers
        self._ids = {unit.sign: unit.id for unit in units if not unit.code}
        self._ids |= {unit.sign: unit.id for unit in units if unit.code}
        # By their codes, the units that she may name in a row.
        self.named = {sign: one for sign, one in self._ids.items() if one in hers}

    def called(self, code: str) -> int | None:
        """The unit with this code, whether or not it is hers."""
        return self.named.get(code, self._ids.get(code))

    def place(self, lines: tuple[UnitLine, ...]) -> None:
        """Give each unit of the table its place; what does not fit is a problem."""
        for line in lines:
            if line.code:
                self._unit(line)
        for one, line in self.listed.items():
            self._stand(one, line)
        for one, line in self.listed.items():
            if one > 0 or line.tier is not None:
                self._upright(one, line)
        self._over_others()

    def _unit(self, line: UnitLine) -> None:
        one = self._ids.get(line.code)
        if one is None:
            one = -1 - len(self.listed)
            for column, said in ((Column.NAME, line.name), (Column.TIER, line.tier), (Column.ABOVE, line.above)):
                if not said:
                    self._wrong(line, column, Flaw.EMPTY)
            self.after[one] = Unit(
                id=one,
                alliance=self._alliance,
                parent=None,
                # Whatever stands under it is not to be blamed for what this row leaves out.
                tier=line.tier or Tier.COUNTY,
                kind=line.kind,
                name=line.name,
                code=line.code,
            )
            self.named[line.code] = one
        elif one not in self._hers:
            self._wrong(line, Column.CODE, Flaw.NOT_YOURS, line.code)
            return
        else:
            unit = self.before[one]
            self.after[one] = replace(
                unit, name=line.name or unit.name, kind=line.kind or unit.kind, tier=line.tier or unit.tier
            )
        self.listed[one] = line

    def _stand(self, one: int, line: UnitLine) -> None:
        """Where a row puts its unit; one that she was given herself stays where those above her put it."""
        unit = self.after[one]
        above = self.before.get(unit.parent) if unit.parent is not None else None
        if not line.above or (above is not None and above.sign == line.above):
            return
        if one > 0 and (above is None or above.id not in self._hers):
            self._wrong(line, Column.ABOVE, Flaw.NOT_YOURS, line.above)
            return
        parent = self.named.get(line.above)
        if parent is None:
            self._wrong(line, Column.ABOVE, Flaw.NO_UNIT, line.above)
            return
        self.after[one] = replace(unit, parent=parent)

    def _upright(self, one: int, line: UnitLine) -> None:
        """Whether a unit stands under what may stand over it."""
        unit = self.after[one]
        above = self.after.get(unit.parent) if unit.parent is not None else None
        if above is not None and not above.tier.stands_over(unit.tier):
            circle = any(over.parent == one for over in _up(self.after, one))
            self._wrong(line, Column.ABOVE, Flaw.CIRCLE if circle else Flaw.NOT_ABOVE, line.above)

    def _over_others(self) -> None:
        """Whether what the table does not name may stand under what it puts into another tier."""
        for unit in self.before.values():
            line = self.listed.get(unit.parent) if unit.parent is not None else None
            if line is not None and unit.id not in self.listed:
                over = self.after[unit.parent or 0]
                if not over.tier.stands_over(unit.tier):
                    self._wrong(line, Column.TIER, Flaw.NOT_ABOVE, line.code)

    def _wrong(self, line: UnitLine, column: Column, flaw: Flaw, typed: str = "") -> None:
        self.problems.append(problem(Sheet.UNITS, line.row, column, flaw, typed))
