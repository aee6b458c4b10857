"""What else there is of a coordinator's subtree: its teams, its service points, and its units without a council."""

from dataclasses import dataclass
from datetime import datetime

from bot.councils.errors import NotFound
from bot.councils.events import Event, EventKind
from bot.councils.model.directory import PreparedSeat, Roster, ServicePoint, TeamMember
from bot.councils.model.organisation import Coverage, Unit
from bot.councils.model.pages import nearest_page
from bot.councils.model.people import Actor
from bot.councils.model.responsibilities import Responsibility
from bot.councils.operations import access
from bot.councils.operations.organisation import line_for
from bot.councils.ports import Transaction

UNITS_A_PAGE = 8
NAMES_A_PAGE = 8
LINES_A_PAGE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryPage:
    """What else there is of a unit's subtree, in numbers."""

    unit: Unit
    coverage: Coverage
    roster: Roster


def directory_page(tx: Transaction, *, actor: Actor, unit: int, now: datetime) -> DirectoryPage:
    """How a subtree stands: coverage, teams and service points."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    return DirectoryPage(unit=found, coverage=tx.coverage(found.id), roster=tx.roster(found.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoveredPage:
    """Some of the units without a council of their own, and how many there are in all."""

    unit: Unit
    page: int
    pages: int
    count: int
    shown: tuple[Unit, ...]


def uncovered_page(tx: Transaction, *, actor: Actor, unit: int, page: int, now: datetime) -> UncoveredPage:
    """The units of a subtree that have no council, page by page from 0."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    coverage = tx.coverage(found.id)
    count = coverage.units - coverage.covered
    at, pages = nearest_page(page, count, UNITS_A_PAGE)
    shown = tx.uncovered(found.id, first=at * UNITS_A_PAGE, most=UNITS_A_PAGE)
    return UncoveredPage(unit=found, page=at, pages=pages, count=count, shown=shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPage:
    """How many work in a subtree, and some of those who are no executive members, each with her unit's name."""

    unit: Unit
    page: int
    pages: int
    roster: Roster
    gaps: tuple[tuple[TeamMember, str], ...]


def team_page(tx: Transaction, *, actor: Actor, unit: int, page: int, now: datetime) -> TeamPage:
    """The teams of a subtree, beside "all of them are executive members", page by page from 0."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    roster = tx.roster(found.id)
    at, pages = nearest_page(page, roster.gaps, LINES_A_PAGE)
    gaps = tx.gaps(found.id, first=at * LINES_A_PAGE, most=LINES_A_PAGE)
    return TeamPage(unit=found, page=at, pages=pages, roster=roster, gaps=gaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesPage:
    """Some of the teams of a subtree by name, each with her unit's, and how many there are in all."""

    unit: Unit
    page: int
    pages: int
    count: int
    shown: tuple[tuple[TeamMember, str], ...]


def names_page(tx: Transaction, *, actor: Actor, unit: int, page: int, now: datetime) -> NamesPage:
    """Everybody of the teams of a subtree, page by page from 0."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    count = sum(tx.roster(found.id).counts.values())
    at, pages = nearest_page(page, count, NAMES_A_PAGE)
    shown = tx.members(found.id, first=at * NAMES_A_PAGE, most=NAMES_A_PAGE)
    return NamesPage(unit=found, page=at, pages=pages, count=count, shown=shown)


def team_member(tx: Transaction, *, actor: Actor, unit: int, number: int, now: datetime) -> tuple[TeamMember, Unit]:
    """Somebody of the team of this very unit, and the unit."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    member = tx.team.get(unit=found.id, number=number) if access.is_number(number) else None
    if member is None:
        raise NotFound("no-such-member")
    return member, found


def erase_member(tx: Transaction, *, actor: Actor, unit: int, number: int, now: datetime) -> Event:
    """Take somebody off the team of this very unit; her name is kept nowhere, not even in the record of steps."""
    member, found = team_member(tx, actor=actor, unit=unit, number=number, now=now)
    tx.team.remove(unit=found.id, number=member.number)
    tx.audit(actor, "erase_member", alliance=found.alliance, subject=f"U{found.id}:{member.number}")
    return Event(kind=EventKind.MEMBER_ERASED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicesPage:
    """Some of the service points of a subtree, each with its unit's name, and how many there are in all."""

    unit: Unit
    page: int
    pages: int
    count: int
    shown: tuple[tuple[ServicePoint, str], ...]


def services_page(tx: Transaction, *, actor: Actor, unit: int, page: int, now: datetime) -> ServicesPage:
    """The open service points of a subtree, page by page from 0."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    count = tx.roster(found.id).services
    at, pages = nearest_page(page, count, LINES_A_PAGE)
    shown = tx.directory(found.id, first=at * LINES_A_PAGE, most=LINES_A_PAGE)
    return ServicesPage(unit=found, page=at, pages=pages, count=count, shown=shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """All of a subtree as a table shows it; `above` is the unit over it, where that is the coordinator's too.

    `beyond` are the units that are responsible for something in it and stand outside of it.
    """

    above: Unit | None
    units: tuple[Unit, ...]
    team: tuple[TeamMember, ...]
    services: tuple[ServicePoint, ...]
    seats: tuple[PreparedSeat, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    beyond: tuple[Unit, ...] = ()


def organisation_table(tx: Transaction, *, actor: Actor, unit: int, now: datetime) -> Organisation:
    """The units of a subtree with their teams and service points, and who is responsible for what."""
    del now
    found = access.as_coordinator(tx, actor, unit)
    units, responsibilities = tx.units_under(found.id), tx.responsibilities_under(found.id)
    beyond = {said.body for said in responsibilities if said.body is not None} - {one.id for one in units}
    return Organisation(
        above=next(reversed(line_for(tx, actor, found)), None),
        units=units,
        team=tx.team_under(found.id),
        services=tx.services_under(found.id),
        seats=tx.prepared_under(found.id),
        responsibilities=responsibilities,
        beyond=tx.units.find(id=frozenset(beyond)) if beyond else (),
    )
