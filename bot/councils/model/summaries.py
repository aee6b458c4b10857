"""What a coordinator may know of her councils: counts and rates of a period, never a name or a matter."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import accumulate
from zoneinfo import ZoneInfo

from bot.councils.errors import BadInput
from bot.councils.model.sessions import Mode
from bot.councils.model.told import Counted, Nested
from bot.councils.model.topics import Cadence

_MONTHS_A_YEAR = 12
_MONTHS_A_QUARTER = 3
_EARLIEST, _LATEST = 2000, 2199
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_QUARTER = re.compile(r"(\d{4})-?Q([1-4])")
_YEAR = re.compile(r"\d{4}")


class Span(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A month, quarter or year; `part` is the number of the month or quarter."""

    span: Span
    year: int
    part: int = 1

    @property
    def label(self) -> str:
        """As people type it: `2026-03`, `2026-Q1`, `2026`."""
        match self.span:
            case Span.MONTH:
                return f"{self.year}-{self.part:02}"
            case Span.QUARTER:
                return f"{self.year}-Q{self.part}"
            case Span.YEAR:
                return f"{self.year}"

    @property
    def first_day(self) -> date:
        return self._months_on(0)

    @property
    def day_after(self) -> date:
        """The first day after it."""
        return self._months_on(self._months)

    def begins(self, zone: ZoneInfo) -> datetime:
        """Its first moment in a zone."""
        return datetime.combine(self.first_day, time(), tzinfo=zone)

    def ends(self, zone: ZoneInfo) -> datetime:
        """The first moment after it in a zone."""
        return datetime.combine(self.day_after, time(), tzinfo=zone)

    def moved(self, by: int) -> "Period":
        """The period of the same span so many before or after it."""
        place = self.year * self._a_year + self.part - 1 + by
        return Period(span=self.span, year=place // self._a_year, part=place % self._a_year + 1)

    @property
    def _months(self) -> int:
        return {Span.MONTH: 1, Span.QUARTER: _MONTHS_A_QUARTER, Span.YEAR: _MONTHS_A_YEAR}[self.span]

    @property
    def _a_year(self) -> int:
        return _MONTHS_A_YEAR // self._months

    def _months_on(self, months: int) -> date:
        month = (self.part - 1) * self._months + months
        return date(self.year + month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1, 1)


def period_of(span: Span, today: date) -> Period:
    """The month, quarter or year in which a day falls."""
    match span:
        case Span.MONTH:
            return Period(span=span, year=today.year, part=today.month)
        case Span.QUARTER:
            return Period(span=span, year=today.year, part=(today.month - 1) // _MONTHS_A_QUARTER + 1)
        case Span.YEAR:
            return Period(span=span, year=today.year)


def parse_period(typed: str, today: date) -> Period:
    """The period somebody typed: `2026-03`, `2026-Q1` or `2026`; nothing is the month of `today`.

    Raises BadInput with an example.
    """
    text = unicodedata.normalize("NFKC", typed).strip().upper()
    found = period_of(Span.MONTH, today) if not text else _read(text)
    if found is None or not _EARLIEST <= found.year <= _LATEST:
        raise BadInput("period-unreadable", typed=typed[:20], example=period_of(Span.MONTH, today).label)
    return found


def _read(text: str) -> Period | None:
    if (match := _MONTH.fullmatch(text)) and 1 <= int(match[2]) <= _MONTHS_A_YEAR:
        return Period(span=Span.MONTH, year=int(match[1]), part=int(match[2]))
    if match := _QUARTER.fullmatch(text):
        return Period(span=Span.QUARTER, year=int(match[1]), part=int(match[2]))
    return Period(span=Span.YEAR, year=int(text)) if _YEAR.fullmatch(text) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What happened in a period in some councils, as whole numbers of things.

    `modes` and `cadences` are the sessions that began, by how and how often such are held. `replies_due` are issues
    whose first reply fell due, `accepted` issues that became topics, of which `solved`, and `referred` those that
    others were asked to see to, of which `mended` came back; `days_to_close` are the numbers of days from an issue to
    its close, in their order, and how many took so long.
    """

    councils: int = 0
    active: int = 0
    issues: int = 0
    topics: int = 0
    votes: int = 0
    modes: tuple[tuple[Mode, int], ...] = ()
    cadences: tuple[tuple[Cadence, int], ...] = ()
    adopted: int = 0
    closed: int = 0
    overdue: int = 0
    replies_due: int = 0
    replies_in_time: int = 0
    accepted: int = 0
    solved: int = 0
    referred: int = 0
    mended: int = 0
    days_to_close: tuple[tuple[int, int], ...] = ()

    @property
    def sessions(self) -> int:
        """How many sessions began."""
        return sum(count for _, count in self.modes)

    @property
    def median_days(self) -> int | None:
        """The median of the days from issue to close, rounded down; None when nothing was closed."""
        closed = sum(count for _, count in self.days_to_close)
        if not closed:
            return None
        lower, upper = (self._days_of(place) for place in ((closed - 1) // 2, closed // 2))
        return (lower + upper) // 2

    def _days_of(self, place: int) -> int:
        """How many days that one took, of all in the order of their days."""
        until = accumulate(count for _, count in self.days_to_close)
        return next(days for (days, _), after in zip(self.days_to_close, until, strict=True) if place < after)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The people of one month in a council, each number a part of the one before.

    `proposers`: asked whether a resolution that closed was done well, replied, satisfied. `voters`: due and present,
    added up over the votes that closed outside of sessions. `attendees` and `guests`: seats due and present, guests
    invited and come, added up over the sessions that closed.
    """

    proposers: Nested = Counted.PROPOSERS.nobody
    voters: Nested = Counted.VOTERS.nobody
    guests: Nested = Counted.GUESTS.nobody
    attendees: Nested = Counted.ATTENDEES.nobody

    def of(self, counted: Counted) -> Nested:
        numbers: Nested = getattr(self, counted)
        return numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyReader:
    """That somebody is sent the summary of a unit every month."""

    unit: int
    user_id: int


def months_over(year: int, zone: ZoneInfo, now: datetime) -> tuple[datetime, ...]:
    """The first moments of a year's months that are over, and of the one after them; people are told by whole months.

    A month that still runs would tell, from one look to the next, of each person there was in between.
    """
    begun = [Period(span=Span.MONTH, year=year, part=part).begins(zone) for part in range(1, _MONTHS_A_YEAR + 1)]
    begun.append(Period(span=Span.YEAR, year=year).ends(zone))
    past = [moment for moment in begun if moment <= now]
    return tuple(past)


def percent(part: int, whole: int) -> int | None:
    """A rate in whole percent, half rounded up; None where there is nothing to divide by."""
    return None if whole == 0 else (200 * part + whole) // (2 * whole)
