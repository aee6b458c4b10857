"""What happened in a period: of a unit with all under it, or of one council; counts, never a matter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.councils.errors import NotFound
from bot.councils.model.councils import Council
from bot.councils.model.organisation import Role, Unit
from bot.councils.model.pages import page_of
from bot.councils.model.people import Actor
from bot.councils.model.summaries import Figures, Period
from bot.councils.model.told import Counted, Nested, told_in
from bot.councils.operations import access
from bot.councils.operations.mentoring import as_reader, role_of
from bot.councils.operations.organisation import line_for
from bot.councils.ports import Transaction

PARTS_A_PAGE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of what a unit consists of, right under it: a unit, or a council of its own."""

    name: str
    figures: Figures
    unit: int
    council: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of a unit's subtree, or of one council of it, in a period, up to `until`.

    People are told by whole months, up to `people_until`, which is None while nothing was worked out of any month of
    the period; without their numbers where they are few. `line` are the units above that are the actor's too, from the
    highest down, `role` as what she reads it, `parts` one page of what it consists of; `is_monthly` says that the
    unit's goes to the actor every month.
    """

    unit: Unit
    council: Council | None
    line: tuple[Unit, ...]
    role: Role
    period: Period
    until: datetime
    figures: Figures
    people_until: datetime | None
    people: Mapping[Counted, Nested]
    parts: tuple[Part, ...]
    page: int
    pages: int
    is_monthly: bool

    @property
    def name(self) -> str:
        return self.council.title if self.council else self.unit.name


def summary(
    tx: Transaction,
    *,
    actor: Actor,
    period: Period,
    zone: ZoneInfo,
    unit: int = access.OWN_UNIT,
    only_council: int = 0,
    page: int = 0,
    now: datetime,
) -> Summary:
    """What happened, as counts; a period that still runs counts until now, and begins in `zone`.

    Of people so much is told as tells of no few of them, whatever else she asks for (`model/told.py`). A page that is
    not there is the nearest one.
    """
    found = as_reader(tx, actor, unit, only_council)
    council = _council(tx, found, only_council) if only_council else None
    begins, ends = period.begins(zone), period.ends(zone)
    until = min(ends, now)
    told_until = access.alliance_of(tx, found).people_until
    people_until = min(ends, told_until) if told_until else begins
    parts, at, pages = page_of([] if council else parts_of(tx, found), page, PARTS_A_PAGE)
    return Summary(
        unit=found,
        council=council,
        line=line_for(tx, actor, found, Role.READER),
        role=role_of(tx, actor, found),
        period=period,
        until=until,
        figures=tx.figures(found.id, only_council, period=period, zone=zone, now=now),
        people_until=people_until if begins < people_until else None,
        people=told_in(tx.told.find(unit=found.id, council=only_council), begins, people_until),
        parts=tuple(
            Part(
                name=_name(tx, *part),
                figures=tx.figures(*part, period=period, zone=zone, now=now),
                unit=part[0],
                council=part[1],
            )
            for part in parts
        ),
        page=at,
        pages=pages,
        is_monthly=tx.monthly_readers.get(unit=found.id, user_id=actor.user_id) is not None,
    )


def _council(tx: Transaction, unit: Unit, council: int) -> Council:
    """A council of this very unit."""
    member = tx.unit_members.get(council=council) if access.is_number(council) else None
    if member is None or member.unit != unit.id:
        raise NotFound("no-such-unit")
    return access.as_anyone(tx, council)


def parts_of(tx: Transaction, unit: Unit) -> list[tuple[int, int]]:
    """The units right under a unit, and its own councils, by their ids."""
    units = [(below.id, 0) for below in tx.units.find(parent=unit.id)]
    return [*units, *((unit.id, member.council) for member in tx.unit_members.find(unit=unit.id))]


def _name(tx: Transaction, unit: int, council: int) -> str:
    if council:
        return access.as_anyone(tx, council).title
    (below,) = tx.units.find(id=unit)
    return below.name
