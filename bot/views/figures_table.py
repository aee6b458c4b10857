"""A summary as a workbook: beside the period before, place by place, and what each rate is a part of."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Figures
from bot.councils.model.told import FEWEST_SHOWN, Counted, Nested
from bot.councils.model.topics import Cadence
from bot.councils.operations.figures import Compared, FigureRow
from bot.councils.operations.summaries import Summary
from bot.views.figures import period_name
from bot.views.texts import Texts

Cell = str | int | float | None
Facts = dict[str, Any]


class Figure(StrEnum):
    """What is counted, in the order in which it is listed."""

    COUNCILS = "councils"
    ACTIVE = "active"
    SESSIONS = "sessions"
    PLENARY = "plenary"
    ON_SITE = "on-site"
    HOME_VISIT = "home-visit"
    ONLINE = "online"
    SINGLE = "single"
    MONTHLY = "monthly"
    URGENT = "urgent"
    ISSUES = "issues"
    REPLIES_DUE = "replies-due"
    REPLIES_IN_TIME = "replies-in-time"
    RESPONSE = "response"
    TOPICS = "topics"
    VOTES = "votes"
    ADOPTED = "adopted"
    CLOSED = "closed"
    OVERDUE = "overdue"
    ACCEPTED = "accepted"
    SOLVED = "solved"
    SOLVED_RATE = "solved-rate"
    REFERRED = "referred"
    MENDED = "mended"
    MEDIAN_DAYS = "median-days"
    ASKED = "asked"
    REPLIED = "replied"
    REPLY_RATE = "reply-rate"
    SATISFIED = "satisfied"
    SATISFACTION = "satisfaction"
    VOTERS_DUE = "voters-due"
    VOTED = "voted"
    PARTICIPATION = "participation"
    SEATS_DUE = "seats-due"
    PRESENT = "present"
    ATTENDANCE = "attendance"
    INVITED = "invited"
    CAME = "came"
    GUESTS_RATE = "guests-rate"


# How things stand today, whatever period is asked for: of one before there is nothing to say.
_STANDING = frozenset({Figure.COUNCILS, Figure.OVERDUE})
_PEOPLE = {
    Counted.VOTERS: (Figure.VOTERS_DUE, Figure.VOTED, Figure.PARTICIPATION),
    Counted.ATTENDEES: (Figure.SEATS_DUE, Figure.PRESENT, Figure.ATTENDANCE),
    Counted.GUESTS: (Figure.INVITED, Figure.CAME, Figure.GUESTS_RATE),
    Counted.PROPOSERS: (Figure.ASKED, Figure.REPLIED, Figure.REPLY_RATE, Figure.SATISFIED, Figure.SATISFACTION),
}
_RATES = (
    Figure.RESPONSE,
    Figure.SOLVED_RATE,
    Figure.SATISFACTION,
    Figure.REPLY_RATE,
    Figure.PARTICIPATION,
    Figure.ATTENDANCE,
    Figure.GUESTS_RATE,
    Figure.MEDIAN_DAYS,
)
_NAME, _NUMBER = 24, 7


def sheets(texts: Texts, compared: Compared, rows: Iterable[FigureRow], zone: ZoneInfo) -> list[Facts]:
    """The workbook: the summary, the places it consists of where it is of a unit, and the meaning of its rates."""
    places = [] if compared.now.council else [_places(texts, compared.now, rows, zone)]
    return [_whole(texts, compared, zone), *places, _meanings(texts)]


def footer(texts: Texts) -> str:
    """What stands under a printed page; Excel puts its numbers in the place of these."""
    return texts.plain("figures-printed", page="&P", pages="&N")


def _whole(texts: Texts, compared: Compared, zone: ZoneInfo) -> Facts:
    """A row for each figure: now, before, and the difference."""
    page, earlier = compared.now, compared.before
    now, before = (_cells(texts, one.figures, _told(one)) for one in (page, earlier))
    for figure in _STANDING:
        before[figure] = None
    return {
        "name": texts.plain("figures-sheet-whole"),
        "title": _title(texts, page),
        "note": _note(texts, page, zone, "whole"),
        "headings": [
            texts.plain("figures-column"),
            period_name(texts, page.period),
            period_name(texts, earlier.period),
            texts.plain("figures-difference"),
        ],
        "rows": [
            [_named(texts, figure), now[figure], before[figure], _less(now[figure], before[figure])]
            for figure in Figure
        ],
        "widths": [40, 14, 14, 10],
        "signed": frozenset({3}),
        "align": "right",
    }


def _places(texts: Texts, page: Summary, rows: Iterable[FigureRow], zone: ZoneInfo) -> Facts:
    """A row for each place; the last one is what is told of the whole, and never a sum of what is told of each."""
    counted = page.people_until is not None
    return {
        "name": texts.plain("figures-sheet-places"),
        # Above the names alone, which are on every page of print.
        "title": f"{page.name}\n{period_name(texts, page.period)}",
        "note": _note(texts, page, zone, "places"),
        "headings": [texts.plain("figures-place"), *(_named(texts, figure) for figure in Figure)],
        "rows": (_row(texts, row.name, row.figures, row.people if counted else None) for row in rows),
        "whole": _row(texts, texts.plain("figures-together"), page.figures, _told(page)),
        "widths": [_NAME, *([_NUMBER] * len(Figure))],
        "align": "right",
        "pages_wide": 2,
    }


def _meanings(texts: Texts) -> Facts:
    """What each rate is a part of."""
    return {
        "name": texts.plain("figures-sheet-meanings"),
        "title": texts.plain("figures-sheet-meanings"),
        "note": texts.plain("figures-note-meanings"),
        "headings": [texts.plain(f"figures-meaning-{column}") for column in ("name", "sum", "remark")],
        "rows": [
            [_named(texts, what), texts.plain("figures-sum", what=what), texts.plain("figures-remark", what=what)]
            for what in _RATES
        ],
        "widths": [18, 34, 40],
    }


def _named(texts: Texts, figure: Figure) -> str:
    return texts.plain("figures-name", what=figure)


def _title(texts: Texts, page: Summary) -> str:
    return texts.plain("figures-title", title=page.name, period=period_name(texts, page.period))


def _note(texts: Texts, page: Summary, zone: ZoneInfo, sheet: str) -> str:
    return texts.plain(
        "figures-note",
        sheet=sheet,
        until=texts.last_day(page.until, zone),
        people=texts.last_day(page.people_until, zone) if page.people_until else "none",
        most=FEWEST_SHOWN,
    )


def _told(page: Summary) -> Mapping[Counted, Nested] | None:
    """What is told of people; None where no month is over of which anything could be."""
    return page.people if page.people_until else None


def _row(texts: Texts, name: str, figures: Figures, people: Mapping[Counted, Nested] | None) -> list[Cell]:
    found = _cells(texts, figures, people)
    return [name, *(found[figure] for figure in Figure)]


def _cells(texts: Texts, figures: Figures, people: Mapping[Counted, Nested] | None) -> dict[Figure, Cell]:
    modes, cadences = dict(figures.modes), dict(figures.cadences)
    counts: dict[Figure, Cell] = {
        Figure.COUNCILS: figures.councils,
        Figure.ACTIVE: figures.active,
        Figure.SESSIONS: figures.sessions,
        Figure.PLENARY: modes.get(Mode.PLENARY, 0),
        Figure.ON_SITE: modes.get(Mode.ON_SITE, 0),
        Figure.HOME_VISIT: modes.get(Mode.HOME_VISIT, 0),
        Figure.ONLINE: modes.get(Mode.ONLINE, 0),
        Figure.SINGLE: cadences.get(Cadence.SINGLE, 0),
        Figure.MONTHLY: cadences.get(Cadence.MONTHLY, 0),
        Figure.URGENT: cadences.get(Cadence.URGENT, 0),
        Figure.ISSUES: figures.issues,
        Figure.REPLIES_DUE: figures.replies_due,
        Figure.REPLIES_IN_TIME: figures.replies_in_time,
        Figure.RESPONSE: _share(figures.replies_in_time, figures.replies_due),
        Figure.TOPICS: figures.topics,
        Figure.VOTES: figures.votes,
        Figure.ADOPTED: figures.adopted,
        Figure.CLOSED: figures.closed,
        Figure.OVERDUE: figures.overdue,
        Figure.ACCEPTED: figures.accepted,
        Figure.SOLVED: figures.solved,
        Figure.SOLVED_RATE: _share(figures.solved, figures.accepted),
        Figure.REFERRED: figures.referred,
        Figure.MENDED: figures.mended,
        Figure.MEDIAN_DAYS: figures.median_days,
    }
    few = texts.plain("figures-few", most=FEWEST_SHOWN)
    for counted, columns in _PEOPLE.items():
        if people is None:
            counts |= dict.fromkeys(columns)
        elif counted not in people:
            counts |= dict.fromkeys(columns, few)
        else:
            counts |= zip(columns, _with_rates(people[counted]), strict=True)
    return counts


def _with_rates(people: Nested) -> Iterator[Cell]:
    """The numbers, after each but the first what part of the one before it is."""
    yield people[0]
    for wider, narrower in pairwise(people):
        yield narrower
        yield _share(narrower, wider)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _less(now: Cell, before: Cell) -> Cell:
    """The difference of two numbers, where both are told."""
    if isinstance(now, (int, float)) and isinstance(before, (int, float)):
        return now - before
    return None
