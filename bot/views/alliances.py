"""An alliance for its coordinator, and the summary of a period: counts and rates, no names, no matters."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.councils.model.summaries import FEWEST_SHOWN, Figures, Span, percent, percent_of_people, period_of
from bot.councils.operations.alliances import AlliancePage, Membership, Summary
from bot.views.buttons import AllianceButton, AllianceDo, Row, button, keyboard
from bot.views.message import Message
from bot.views.texts import Markup, Texts


def home(texts: Texts, page: AlliancePage, today: date) -> Message:
    """An alliance and what its coordinator may do."""
    code = AllianceButton(do=AllianceDo.CODE, council=0, period="")
    return Message(
        text=texts("alliance-title", title=page.alliance.title, count=page.councils),
        keyboard=keyboard([button(texts, "alliance-code", code)], _periods(texts, today)),
    )


def of_council(texts: Texts, membership: Membership) -> Message:
    """Which alliance a council is in, for its convenor."""
    council, alliance = membership.council, membership.alliance
    if alliance is None:
        join = AllianceButton(do=AllianceDo.JOIN, council=council.id, period="")
        return Message(
            text=texts("alliance-none", title=council.title), keyboard=keyboard([button(texts, "alliance-join", join)])
        )
    leave = AllianceButton(do=AllianceDo.LEAVE, council=council.id, period="")
    return Message(
        text=texts("alliance-in", title=council.title, alliance=alliance.title),
        keyboard=keyboard([button(texts, "alliance-leave", leave)]),
    )


def summary(texts: Texts, page: Summary, zone: ZoneInfo, today: date) -> Message:
    """The counts of a period and its rates, each with what it is a part of."""
    figures, period = page.figures, page.period
    lines = [
        texts(
            "summary-title",
            title=page.alliance.title,
            span=period.span,
            year=str(period.year),
            part=period.part,
            until=texts.day(page.until, zone),
        ),
        texts("summary-councils", count=figures.councils, active=figures.active),
        texts("summary-issues", issues=figures.issues, topics=figures.topics, votes=figures.votes),
        texts("summary-resolutions", adopted=figures.adopted, closed=figures.closed, overdue=figures.overdue),
        _rate(texts, "response", percent(figures.replies_in_time, figures.replies_due), figures.replies_due),
        _rate(texts, "solved", percent(figures.solved, figures.accepted), figures.accepted),
        *_people(texts, figures),
        texts("summary-days", known="no" if figures.median_days is None else "yes", days=figures.median_days or 0),
    ]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(_periods(texts, today)))


def _people(texts: Texts, figures: Figures) -> list[Markup]:
    few = percent_of_people(figures.replied, figures.asked)
    return [
        texts(
            "summary-satisfaction",
            rate=_percent(texts, percent_of_people(figures.satisfied, figures.replied)),
            replied=_percent(texts, few),
            count=_people_count(texts, figures.replied),
        ),
        texts(
            "summary-participation",
            rate=_percent(texts, percent_of_people(figures.voters_present, figures.voters_due)),
            present=_people_count(texts, figures.voters_present),
            due=_people_count(texts, figures.voters_due),
        ),
        texts(
            "summary-guests",
            invited=_people_count(texts, figures.guests_invited),
            attended=_people_count(texts, figures.guests_attended),
        ),
    ]


def _rate(texts: Texts, name: str, rate: int | None, whole: int) -> Markup:
    return texts(f"summary-rate-{name}", rate=_percent(texts, rate), whole=whole)


def _percent(texts: Texts, rate: int | None) -> Markup:
    return texts("summary-no-rate") if rate is None else texts("summary-percent", rate=rate)


def _people_count(texts: Texts, people: int) -> Markup:
    if 0 < people < FEWEST_SHOWN:
        return texts("summary-few", most=FEWEST_SHOWN)
    return texts("summary-people", count=people)


def _periods(texts: Texts, today: date) -> Row:
    """The month, quarter and year of today, each a press away."""
    return [
        button(
            texts,
            f"summary-{span}",
            AllianceButton(do=AllianceDo.SUMMARY, council=0, period=period_of(span, today).label),
        )
        for span in Span
    ]
