"""A county's summary in plain values, as the tests of its picture and its table show it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.councils.model.organisation import Role, Tier, Unit
from bot.councils.model.sessions import Mode
from bot.councils.model.summaries import Figures, Period, parse_period
from bot.councils.model.told import Counted, Nested
from bot.councils.model.topics import Cadence
from bot.councils.operations.figures import Compared
from bot.councils.operations.summaries import Summary
from tests.documents.meeting import NOW

ZONE = ZoneInfo("Asia/Shanghai")
OCTOBER = parse_period("2026-10", NOW.date())
COUNTY = Unit(id=1, alliance=1, parent=None, tier=Tier.COUNTY, kind="", name="云溪县妇女议事会联盟", code="")
BUSY = Figures(
    councils=531,
    active=287,
    issues=312,
    topics=148,
    votes=120,
    modes=((Mode.PLENARY, 46), (Mode.ON_SITE, 31), (Mode.HOME_VISIT, 9), (Mode.ONLINE, 17)),
    cadences=((Cadence.SINGLE, 60), (Cadence.MONTHLY, 40), (Cadence.URGENT, 3)),
    adopted=96,
    closed=71,
    overdue=12,
    replies_due=290,
    replies_in_time=261,
    accepted=140,
    solved=63,
    days_to_close=(
        *((days, 1) for days in range(3, 20)),
        *((days, 2) for days in range(20, 31)),
        *((days, 1) for days in (*range(31, 50), 70, 81, 90, 120)),
    ),
)
QUIETER = Figures(
    councils=531,
    active=190,
    issues=280,
    topics=130,
    modes=((Mode.PLENARY, 38), (Mode.ON_SITE, 12), (Mode.HOME_VISIT, 14)),
    adopted=80,
    closed=64,
    days_to_close=tuple((days, 1) for days in (2, *range(10, 60), *range(60, 90, 4))),
)
MANY: Mapping[Counted, Nested] = {
    Counted.PROPOSERS: (90, 64, 55),
    Counted.VOTERS: (1200, 1011),
    Counted.ATTENDEES: (927, 811),
    Counted.GUESTS: (88, 70),
}


def summary(period: Period = OCTOBER, figures: Figures = BUSY, **changed: Any) -> Summary:
    """A month that is over, of whose people much is told; `changed` is what is otherwise with it."""
    ends = period.ends(ZONE)
    plain: dict[str, Any] = {
        "unit": COUNTY,
        "council": None,
        "line": (),
        "role": Role.COORDINATOR,
        "period": period,
        "until": ends,
        "figures": figures,
        "people_until": ends,
        "people": MANY,
        "parts": (),
        "page": 0,
        "pages": 1,
        "is_monthly": False,
    }
    return Summary(**{**plain, **changed})


def compared(now: Summary | None = None, **before: Any) -> Compared:
    """It beside the month before, of whose people little is told; `before` is what is otherwise with that."""
    now = now or summary()
    few = {Counted.VOTERS: (990, 812)}
    return Compared(now=now, before=summary(now.period.moved(-1), **{"figures": QUIETER, "people": few, **before}))


def running(**changed: Any) -> Summary:
    """A month of which a few days have gone by."""
    begins = OCTOBER.begins(ZONE)
    return summary(until=begins + timedelta(days=9, hours=8), people_until=None, people={}, **changed)
