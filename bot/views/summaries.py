"""The summary of a period: counts and rates, no names, no matters."""

from datetime import datetime
from enum import StrEnum
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.councils.model.organisation import Role, Unit
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Span, percent
from bot.councils.model.told import FEWEST_SHOWN, Counted, Nested
from bot.councils.model.topics import Cadence
from bot.councils.operations.summaries import Summary
from bot.views import rich
from bot.views.buttons import Row, button, keyboard
from bot.views.figures import other_forms, period_name
from bot.views.message import Message, clipped
from bot.views.template_buttons import rules_of
from bot.views.texts import Markup, Texts
from bot.views.turning import turns

# What a phone shows of a name on a button of its own row, and of one before three numbers.
NAME_ON_BUTTON = 32
_NAME = 16
_COLUMNS = ("name", "sessions", "issues", "solved")


class SummaryButton(CallbackData, prefix="bs"):
    """The summary of a unit's subtree, or of one council of its own; `turned` replaces the page it is pressed on.

    `period` is a span, for the one that runs when it is pressed, or the label of one.
    """

    unit: int
    period: str
    council: int = 0
    page: int = 0
    turned: bool = True


def summary(texts: Texts, page: Summary, zone: ZoneInfo, now: datetime) -> Message:
    """The counts of a period and its rates, each with what it is a part of, and the ways on from there."""
    figures, period = page.figures, page.period
    title = texts(
        "summary-title",
        title=page.name,
        line=" › ".join(unit.name for unit in page.line),
        has_line="yes" if page.line else "no",
        span=period.span,
        year=str(period.year),
        part=period.part,
        until=texts.last_day(page.until, zone),
    )
    counts = [
        texts("summary-councils", count=figures.councils, active=figures.active),
        texts("summary-issues", issues=figures.issues, topics=figures.topics, votes=figures.votes),
        _sessions(texts, page),
        texts("summary-resolutions", adopted=figures.adopted, closed=figures.closed, overdue=figures.overdue),
        *([texts("summary-referrals", referred=figures.referred, mended=figures.mended)] if figures.referred else []),
    ]
    rates = [
        _rate(texts, "response", figures.replies_in_time, figures.replies_due),
        _rate(texts, "solved", figures.solved, figures.accepted),
        texts("summary-days", known="no" if figures.median_days is None else "yes", days=figures.median_days or 0),
    ]
    told = [texts.joined(lines, "\n") for lines in ([title], counts, rates, _people(texts, page, zone))]
    return rich.page(texts, [*told, *_parts(texts, page), _report(texts, page, zone)], _ways(texts, page, zone, now))


def _people(texts: Texts, page: Summary, zone: ZoneInfo) -> list[Markup]:
    """What is told of people, by whole months."""
    if page.people_until is None:
        return [texts("summary-people-later")]
    until = texts("summary-people-until", until=texts.last_day(page.people_until, zone))
    if not page.people:
        return [until, texts("summary-people-few", most=FEWEST_SHOWN)]
    return [
        until,
        *(_told(texts, counted, page.people.get(counted)) for counted in Counted),
    ]


def _told(texts: Texts, counted: Counted, people: Nested | None) -> Markup:
    if people is None:
        return texts("summary-untold", what=counted, most=FEWEST_SHOWN)
    whole, part, *_ = people
    return texts(
        f"summary-told-{counted}",
        rate=_percent(texts, people[-1], people[-2]),
        replied=_percent(texts, part, whole),
        whole=whole,
        part=part,
    )


def _sessions(texts: Texts, page: Summary) -> Markup:
    """How many sessions there were, by how and how often such are held."""
    figures = page.figures
    return texts(
        "summary-sessions", count=figures.sessions, **_counts(Mode, figures.modes), **_counts(Cadence, figures.cadences)
    )


def _counts(kinds: type[StrEnum], counted: tuple[tuple[StrEnum, int], ...]) -> dict[str, int]:
    """How many there were of each kind, those of which there was none included."""
    return dict.fromkeys(map(str, kinds), 0) | {str(kind): count for kind, count in counted}


def _report(texts: Texts, page: Summary, zone: ZoneInfo) -> Markup:
    """The sentence for a coordinator's own report."""
    figures = page.figures
    asked, replied, satisfied = page.people.get(Counted.PROPOSERS, Counted.PROPOSERS.nobody)
    return texts(
        "summary-report",
        until=texts.last_day(page.until, zone),
        councils=figures.councils,
        sessions=figures.sessions,
        **_counts(Mode, figures.modes),
        issues=figures.issues,
        topics=figures.topics,
        solved=figures.solved,
        taken_up="yes" if figures.accepted else "no",
        rate=_percent(texts, figures.solved, figures.accepted),
        rated="yes" if replied else "no",
        satisfied=_percent(texts, satisfied, replied),
        replied=_percent(texts, replied, asked),
    )


def _rate(texts: Texts, name: str, part: int, whole: int) -> Markup:
    return texts(f"summary-rate-{name}", rate=_percent(texts, part, whole), whole=whole)


def _percent(texts: Texts, part: int, whole: int) -> Markup:
    """A rate; where there is nothing to divide by, the sentence around it says so instead."""
    return texts("summary-percent", rate=percent(part, whole) or 0)


def _parts(texts: Texts, page: Summary) -> list[rich.Table]:
    """What it consists of, a row each; as text a line each, as narrow as a phone."""
    if not page.parts:
        return []
    rows = [(part.name, part.figures.sessions, part.figures.issues, part.figures.solved) for part in page.parts]
    lines = [_padded(name, _NAME) + "".join(f"{count:5}" for count in counts) for name, *counts in rows]
    return [
        rich.Table(
            caption=texts("summary-parts-caption", period=period_name(texts, page.period)),
            heads=tuple(texts.plain("summary-parts-head", column=column) for column in _COLUMNS),
            rows=tuple(rows),
            as_text=texts("summary-parts", lines="\n".join(lines)),
        )
    ]


def _padded(name: str, width: int) -> str:
    """A name cut and filled up to so many columns of type of one width, of which a Chinese character takes two."""
    kept, used = "", 0
    for letter in name:
        wide = 2 if east_asian_width(letter) in "WF" else 1
        if used + wide > width:
            break
        kept, used = kept + letter, used + wide
    return kept + " " * (width - used)


def _ways(texts: Texts, page: Summary, zone: ZoneInfo, now: datetime) -> InlineKeyboardMarkup | None:
    """To other periods, to what it consists of, and up again."""
    council = page.council.id if page.council else 0
    here = SummaryButton(unit=page.unit.id, council=council, period=page.period.label)
    near = [("before", page.period.moved(-1)), ("after", page.period.moved(1))]
    moved = [
        button(texts, f"summary-{way}", here.model_copy(update={"period": period.label}))
        for way, period in near
        if period.begins(zone) <= now
    ]
    above = page.unit if page.council else next(reversed(page.line), None)
    # Who guides one council sees nothing beside it.
    up = above if page.role is not Role.MENTOR else None
    return keyboard(
        _periods(texts, here),
        moved,
        *([_way(texts, "below", part.name, _to(here, part.unit, part.council))] for part in page.parts),
        [
            *other_forms(texts, page),
            *(rules_of(texts, page.council.id) if page.council and page.role is Role.COORDINATOR else []),
        ],
        turns(texts, page.page, page.pages, lambda to: here.model_copy(update={"page": to})),
        [_way(texts, "above", up.name, _to(here, up.id))] if up else [],
    )


def _to(here: SummaryButton, unit: int, council: int = 0) -> SummaryButton:
    return here.model_copy(update={"unit": unit, "council": council})


def _way(texts: Texts, where: str, name: str, to: SummaryButton) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=texts.plain(f"unit-way-{where}", name=clipped(name, NAME_ON_BUTTON)), callback_data=to.pack()
    )


def periods(texts: Texts, unit: Unit, council: int = 0) -> Row:
    """Below another page: the summary of the month, quarter or year that runs when they are pressed."""
    return _periods(texts, SummaryButton(unit=unit.id, council=council, period="", turned=False))


def of_month(texts: Texts, unit: int, period: str) -> Row:
    """Below the picture of a unit's month: its summary in words."""
    return [button(texts, "summary-open", SummaryButton(unit=unit, period=period, turned=False))]


def _periods(texts: Texts, here: SummaryButton) -> Row:
    return [button(texts, f"summary-{span}", here.model_copy(update={"period": str(span)})) for span in Span]
