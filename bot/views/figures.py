"""A summary as a picture for a phone: what its panels show, each beside the same of the period before."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.events import Event, EventKind
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Figures, Period, percent
from bot.councils.model.told import FEWEST_SHOWN, Counted
from bot.councils.operations.figures import Compared
from bot.councils.operations.summaries import Summary
from bot.views.buttons import Row, button
from bot.views.message import Message
from bot.views.texts import Texts

Facts = dict[str, Any]
# Days from an issue to its close, in classes: from the first of them to the last.
_DAYS = ((0, 7), (8, 14), (15, 30), (31, 60), (61, None))
_STEPS = ("issues", "topics", "adopted", "closed")


class PictureButton(CallbackData, prefix="bp"):
    """The picture of a unit's summary, or of one council of its own; `period` is the label of one."""

    unit: int
    council: int
    period: str


class TableButton(CallbackData, prefix="bt"):
    """The table of a unit's summary, or of one council of its own; `period` is the label of one."""

    unit: int
    council: int
    period: str


class MonthlyButton(CallbackData, prefix="bm"):
    """The summary of a unit every month, or no more."""

    unit: int


def other_forms(texts: Texts, page: Summary) -> Row:
    """Below a summary: the same as a picture and as a table, and that of a unit every month."""
    council = page.council.id if page.council else 0
    forms = {"picture": PictureButton, "table": TableButton}
    row = [
        button(texts, f"figures-{form}", kind(unit=page.unit.id, council=council, period=page.period.label))
        for form, kind in forms.items()
    ]
    if page.council is None:
        row.append(_monthly(texts, page.unit.id, is_on=page.is_monthly))
    return row


def monthly_after(texts: Texts, event: Event, unit: int) -> InlineKeyboardButton:
    """What stands there once she has asked for it every month, or for no more of it."""
    return _monthly(texts, unit, is_on=event.kind is EventKind.MONTHLY_ASKED)


def _monthly(texts: Texts, unit: int, *, is_on: bool) -> InlineKeyboardButton:
    return button(texts, "figures-monthly-on" if is_on else "figures-monthly", MonthlyButton(unit=unit))


def caption(texts: Texts, compared: Compared) -> Message:
    """What stands under the picture."""
    page, before = compared.now, compared.before
    words = {"period": period_name(texts, page.period), "before": period_name(texts, before.period)}
    return Message(text=texts("figures-caption", title=page.name, **words))


def picture(texts: Texts, compared: Compared, zone: ZoneInfo) -> Facts:
    """What the picture says and how large what it shows is."""
    page, before = compared.now, compared.before
    figures = page.figures
    happened = (figures.sessions, figures.issues, figures.topics, figures.adopted, figures.closed)
    keys = [_so_far(texts, one, zone) for one in (page, before)]
    panels = (_sessions, _steps, _days)
    return {
        "language": texts.locale[:2],
        "title": page.name,
        "line": " › ".join(unit.name for unit in page.line),
        "until": texts.plain("figures-until", until=texts.last_day(page.until, zone)),
        "keys": keys,
        "empty": "" if any(happened) else texts.plain("figures-empty", period=keys[0]),
        "panels": [
            *(panel(texts, page.figures, before.figures) for panel in panels),
            _satisfaction(texts, compared, zone),
        ],
    }


def _sessions(texts: Texts, now: Figures, before: Figures) -> Facts:
    """By how they are held."""
    held, earlier = dict(now.modes), dict(before.modes)
    rows = [
        _row(texts.plain("figures-mode", mode=mode), _count(held.get(mode, 0)), _count(earlier.get(mode, 0)))
        for mode in Mode
    ]
    heading = texts.plain("figures-heading-sessions", count=now.sessions)
    return _panel(heading, rows, empty="" if held or earlier else texts.plain("figures-no-sessions"))


def _steps(texts: Texts, now: Figures, before: Figures) -> Facts:
    """From the issues that were put forward to what was closed, each also as a part of the issues."""

    def part(figures: Figures, step: str) -> Facts:
        count: int = getattr(figures, step)
        share = percent(count, figures.issues) if step != _STEPS[0] else None
        return {
            "size": count,
            "said": str(count) if share is None else texts.plain("figures-share", count=count, share=share),
        }

    rows = [_row(texts.plain("figures-step", step=step), part(now, step), part(before, step)) for step in _STEPS]
    return _panel(texts.plain("figures-heading-steps"), rows, note=texts.plain("figures-share-note"))


def _days(texts: Texts, now: Figures, before: Figures) -> Facts:
    """How many were closed within so many days, and the median."""

    def within(days: Iterable[tuple[int, int]], first: int, last: int | None) -> Facts:
        return _count(sum(count for day, count in days if first <= day and (last is None or day <= last)))

    rows = [
        _row(
            texts.plain("figures-days", first=first, last="none" if last is None else str(last), over=first - 1),
            within(now.days_to_close, first, last),
            within(before.days_to_close, first, last),
        )
        for first, last in _DAYS
    ]
    median, earlier = now.median_days, before.median_days
    note = texts.plain(
        "figures-median",
        known="no" if median is None else "yes",
        days=median or 0,
        known_before="no" if earlier is None else "yes",
        days_before=earlier or 0,
    )
    none = median is None and earlier is None
    return _panel(
        texts.plain("figures-heading-days"),
        rows,
        note="" if none else note,
        empty=note if none else "",
        is_upright=True,
    )


def _satisfaction(texts: Texts, compared: Compared, zone: ZoneInfo) -> Facts:
    """How many of those who replied are satisfied, never without how many of those asked replied."""
    rows = [
        _row(
            texts.plain("figures-rate", rate=rate),
            _told(texts, compared.now, rate),
            _told(texts, compared.before, rate),
        )
        for rate in ("satisfied", "replied")
    ]
    heading = texts.plain("figures-heading-satisfaction")
    return _panel(heading, rows, note=_about_people(texts, compared, zone), whole=100)


def _told(texts: Texts, page: Summary, rate: str) -> Facts:
    """A rate of people as far as it is told."""
    people = page.people.get(Counted.PROPOSERS)
    if people is None:
        counted = "no" if page.people_until is None else "yes"
        return {"size": None, "said": texts.plain("figures-untold", counted=counted, most=FEWEST_SHOWN)}
    asked, replied, satisfied = people
    part, whole = (satisfied, replied) if rate == "satisfied" else (replied, asked)
    share = percent(part, whole)
    return {"size": share, "said": texts.plain(f"figures-told-{rate}", share=share or 0, whole=whole)}


def _about_people(texts: Texts, compared: Compared, zone: ZoneInfo) -> str:
    """What the two rates are parts of, and what of them is not told."""
    page = compared.now
    hidden = [one for one in (page, compared.before) if one.people_until and Counted.PROPOSERS not in one.people]
    return texts.plain(
        "figures-about-people",
        until=texts.last_day(page.people_until, zone) if page.people_until else "none",
        few="yes" if hidden else "no",
        most=FEWEST_SHOWN,
    )


def _panel(
    heading: str, rows: list[Facts], *, note: str = "", empty: str = "", whole: int = 0, is_upright: bool = False
) -> Facts:
    """`whole` is what the sizes are parts of, 0 where they are parts of nothing; `empty` stands instead of the rows."""
    return {"heading": heading, "rows": rows, "note": note, "empty": empty, "whole": whole, "upright": is_upright}


def _row(label: str, now: Facts, before: Facts) -> Facts:
    return {"label": label, "parts": [now, before]}


def _count(count: int) -> Facts:
    return {"size": count, "said": str(count)}


def _so_far(texts: Texts, page: Summary, zone: ZoneInfo) -> str:
    """The period, and whether it still runs."""
    runs = page.until < page.period.ends(zone)
    return texts.plain("figures-so-far", period=period_name(texts, page.period), runs="yes" if runs else "no")


def period_name(texts: Texts, period: Period) -> str:
    """What people call a period."""
    first = period.begins(ZoneInfo("UTC"))
    return texts.plain(
        "figures-period", span=period.span, month=texts.month(first), year=str(period.year), part=period.part
    )
