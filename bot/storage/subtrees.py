"""What a transaction is asked about the subtree of a unit."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.model.councils import Council
from bot.councils.model.directory import PreparedSeat, Roster, ServicePoint, TeamMember
from bot.councils.model.needs import Need, NeedyCouncil
from bot.councils.model.organisation import Coverage, Unit, UnitMember
from bot.councils.model.responsibilities import Responsibility
from bot.councils.model.summaries import Figures, People, Period
from bot.storage import trees
from bot.storage.announcements import councils_under
from bot.storage.collections import Collections
from bot.storage.coverage import coverage, members_under
from bot.storage.figures import figures
from bot.storage.headcounts import headcounts
from bot.storage.needs import needy
from bot.storage.phases import pilots


class Subtrees(Collections):
    """The collections of one open connection, and what stands under a unit."""

    def coverage(self, unit: int) -> Coverage:
        return coverage(self._connection, unit)

    def units_under(self, unit: int) -> tuple[Unit, ...]:
        return trees.units_under(self._connection, unit)

    def team_under(self, unit: int) -> tuple[TeamMember, ...]:
        return trees.team_under(self._connection, unit)

    def services_under(self, unit: int) -> tuple[ServicePoint, ...]:
        return trees.services_under(self._connection, unit)

    def prepared_under(self, unit: int) -> tuple[PreparedSeat, ...]:
        return trees.prepared_under(self._connection, unit)

    def responsibilities_under(self, unit: int) -> tuple[Responsibility, ...]:
        return trees.responsibilities_under(self._connection, unit)

    def uncovered(self, unit: int, *, first: int, most: int) -> tuple[Unit, ...]:
        return trees.uncovered(self._connection, unit, first=first, most=most)

    def members(self, unit: int, *, first: int, most: int) -> tuple[tuple[TeamMember, str], ...]:
        return trees.members(self._connection, unit, first=first, most=most)

    def gaps(self, unit: int, *, first: int, most: int) -> tuple[tuple[TeamMember, str], ...]:
        return trees.gaps(self._connection, unit, first=first, most=most)

    def directory(self, unit: int, *, first: int, most: int) -> tuple[tuple[ServicePoint, str], ...]:
        return trees.directory(self._connection, unit, first=first, most=most)

    def roster(self, unit: int) -> Roster:
        return trees.roster(self._connection, unit)

    def figures(self, unit: int, council: int = 0, *, period: Period, zone: ZoneInfo, now: datetime) -> Figures:
        return figures(self._connection, unit, council, period=period, zone=zone, now=now)

    def members_under(self, unit: int) -> tuple[UnitMember, ...]:
        return members_under(self._connection, unit)

    def needy(self, unit: int, need: Need, now: datetime) -> tuple[NeedyCouncil, ...]:
        return needy(self._connection, unit, need, now)

    def councils_under(self, unit: int, *, after: int, limit: int) -> tuple[Council, ...]:
        return councils_under(self._connection, unit, after=after, limit=limit)

    def pilots(self, unit: int, *, first: int, most: int) -> tuple[int, tuple[tuple[Council, bool], ...]]:
        return pilots(self._connection, unit, first=first, most=most)

    def headcounts(self, unit: int, months: Sequence[datetime]) -> tuple[Mapping[int, People], ...]:
        return headcounts(self._connection, unit, months)
