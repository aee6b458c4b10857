"""The summary of a period: counts and rates, no names, no matters."""

from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from bot.councils.model.organisation import Unit
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Span, percent
from bot.councils.model.told import FEWEST_SHOWN, Counted, Nested
from bot.councils.model.topics import Cadence
from bot.councils.operations.alliances import Summary
from bot.views.buttons import Row, button, keyboard
from bot.views.message import Message
from bot.views.texts import Markup, Texts


class SummaryButton(CallbackData, prefix="bs"):
    """The summary of a unit's subtree over the month, quarter or year that runs; `turned` replaces the page."""

    unit: int
    span: Span
    turned: bool


def summary(texts: Texts, page: Summary, zone: ZoneInfo) -> Message:
    """The counts of a period and its rates, each with what it is a part of."""
    figures, period = page.figures, page.period
    title = texts(
        "summary-title",
        title=page.unit.name,
        span=period.span,
        year=str(period.year),
        part=period.part,
        until=_last_day(texts, page.until, zone),
    )
    counts = [
        texts("summary-councils", count=figures.councils, active=figures.active),
        texts("summary-issues", issues=figures.issues, topics=figures.topics, votes=figures.votes),
        _sessions(texts, page),
        texts("summary-resolutions", adopted=figures.adopted, closed=figures.closed, overdue=figures.overdue),
    ]
    rates = [
        _rate(texts, "response", figures.replies_in_time, figures.replies_due),
        _rate(texts, "solved", figures.solved, figures.accepted),
        texts("summary-days", known="no" if figures.median_days is None else "yes", days=figures.median_days or 0),
    ]
    told = [texts.joined(lines, "\n") for lines in ([title], counts, rates, _people(texts, page, zone))]
    return Message(
        text=texts.joined([*told, _report(texts, page, zone)], "\n\n"),
        keyboard=keyboard(periods(texts, page.unit, turned=True)),
    )


def _people(texts: Texts, page: Summary, zone: ZoneInfo) -> list[Markup]:
    """What is told of people, by whole months."""
    if page.people_until is None:
        return [texts("summary-people-later")]
    return [
        texts("summary-people-until", until=_last_day(texts, page.people_until, zone)),
        *(_told(texts, counted, page.people.get(counted)) for counted in Counted),
    ]


def _last_day(texts: Texts, until: datetime, zone: ZoneInfo) -> str:
    """The day in which the last moment before `until` falls: a month that is over ends on its own last day."""
    return texts.day(until - timedelta(microseconds=1), zone)


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
        until=_last_day(texts, page.until, zone),
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


def periods(texts: Texts, unit: Unit, *, turned: bool) -> Row:
    """The month, quarter and year that run when they are pressed."""
    return [button(texts, f"summary-{span}", SummaryButton(unit=unit.id, span=span, turned=turned)) for span in Span]
