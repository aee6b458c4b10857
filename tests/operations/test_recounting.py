"""Counts are checked every night, put right, and folded into the months of their units."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from sqlalchemy import delete, update
from structlog.testing import capture_logs

from bot.councils.model.summaries import Figures, Span, period_of
from bot.councils.operations.alliances import join_alliance, leave_alliance
from bot.councils.operations.recounting import correct_months, is_miscounted, is_month_miscounted
from bot.councils.operations.summaries import summary
from bot.councils.operations.topics import withdraw_topic
from bot.councils.ports import Transaction
from bot.schedule.jobs import Jobs
from bot.storage import archive, tables
from bot.storage.checks import stuck
from tests.operations.chamber import Chamber
from tests.operations.test_imports import imported
from tests.operations.test_organisation import COUNTY, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

SHANGHAI = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 3, 2)


@pytest_asyncio.fixture(loop_scope="session")
async def village(chamber: Chamber) -> Chamber:
    """A council of nine in a village, at ten in the morning."""
    await county(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    return chamber


@pytest.fixture
def jobs(village: Chamber) -> Jobs:
    return Jobs(village.archive, village.archive, SHANGHAI)


async def _figures(chamber: Chamber, unit: int = COUNTY) -> Figures:
    period = period_of(Span.MONTH, TODAY)
    return (await chamber.ask(summary, actor=WANG, unit=unit, period=period, zone=SHANGHAI)).figures


async def _forgets(chamber: Chamber) -> None:
    await chamber.database.write(lambda connection: connection.execute(delete(tables.counts)))


async def _spoils(chamber: Chamber, what: str = "issues", times: int = 7) -> None:
    spoilt = update(tables.counts).where(tables.counts.c.what == what).values(times=times)
    await chamber.database.write(lambda connection: connection.execute(spoilt))


async def _doctor(chamber: Chamber) -> list[str]:
    return [line for line in await stuck(chamber.database, now=chamber.now) if "counted" in line]


async def test_what_came_before_anything_was_counted_is_counted_first(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.topic()
    figures = await _figures(chamber)
    assert (figures.issues, figures.topics) == (1, 1)
    await _forgets(chamber)
    with capture_logs() as logs:
        await jobs.keep_counts()
    assert await _figures(chamber) == figures
    assert (logs, await _doctor(chamber)) == ([], [])
    assert (await chamber.row(tables.recounts)).at == chamber.now


async def test_once_a_night_what_is_wrong_is_put_right_and_told(chamber: Chamber, jobs: Jobs) -> None:
    await jobs.keep_counts()
    await chamber.issue()
    await _spoils(chamber)
    await jobs.keep_counts()
    chamber.now = chamber.now.replace(hour=18, minute=59)
    await jobs.keep_counts()
    assert (await _figures(chamber)).issues == 7
    # Three in the morning, council time.
    chamber.later(minutes=1)
    with capture_logs() as logs:
        await jobs.keep_counts()
    assert (await _figures(chamber)).issues == 1
    assert logs == [
        {
            "event": "miscounted",
            "log_level": "warning",
            "council": 1,
            "day": "2026-03-02",
            "what": "issues",
            "kept": 7,
            "found": 1,
        }
    ]
    told = "Council 1 had counted 7 issues on 2026-03-02, and not 1."
    assert [line.partition("\n")[0] for line in await _doctor(chamber)] == [told]
    chamber.later(days=30)
    await jobs.tidy()
    assert await _doctor(chamber) != []
    chamber.later(seconds=1)
    await jobs.tidy()
    assert await _doctor(chamber) == []


async def test_where_nothing_has_changed_nothing_is_looked_at(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.issue()
    chamber.later(days=1)
    await jobs.keep_counts()
    await _spoils(chamber)
    chamber.later(days=1)
    await jobs.keep_counts()
    assert (await _figures(chamber)).issues == 7
    await chamber.issue()
    chamber.later(days=1)
    await jobs.keep_counts()
    assert (await _figures(chamber)).issues == 2


async def test_one_council_that_can_not_be_looked_at_stops_nothing(
    chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    await chamber.issue()
    read = chamber.archive.read

    async def away(query: Callable[..., Any], **arguments: Any) -> Any:
        if query is is_miscounted:
            raise OSError("the disk is gone")
        return await read(query, **arguments)

    monkeypatch.setattr(chamber.archive, "read", away)
    with capture_logs() as logs:
        await jobs.keep_counts()
    assert [(line["event"], line["council"], line["error"]) for line in logs] == [("recount failed", 1, "OSError")]
    assert len(await chamber.rows(tables.recounts)) == 1


async def test_days_that_are_over_are_in_the_months_of_all_above(
    chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "FOLDED_AT_ONCE", 2)
    topic = await chamber.topic()
    await jobs.keep_counts()
    first_days = {row.day for row in await chamber.rows(tables.counts) if row.folded}
    # That it did anything at all falls on days that are over already.
    assert first_days == {date(2026, 3, 1), date(2026, 1, 1)}
    before = [await _figures(chamber, unit) for unit in (COUNTY, TOWN, VILLAGE, OTHER_TOWN)]
    chamber.later(days=5)
    due = [await _figures(chamber, unit) for unit in (COUNTY, TOWN, VILLAGE, OTHER_TOWN)]
    assert [one.replies_due for one in due] == [1, 1, 1, 0]
    await jobs.keep_counts()
    assert all(row.times == row.folded for row in await chamber.rows(tables.counts))
    assert [await _figures(chamber, unit) for unit in (COUNTY, TOWN, VILLAGE, OTHER_TOWN)] == due
    assert [(one.issues, one.active, one.accepted) for one in due] == [
        (one.issues, one.active, one.accepted) for one in before
    ]
    months = await chamber.rows(tables.unit_months, what="accepted")
    assert [(row.unit, row.month, row.times) for row in months] == [
        (unit, date(2026, 3, 1), 1) for unit in (COUNTY, TOWN, VILLAGE)
    ]
    # What is taken back later is taken off again.
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Not now")
    assert (await _figures(chamber)).accepted == 0
    await jobs.keep_counts()
    assert {row.times for row in await chamber.rows(tables.unit_months, what="accepted")} == {0}
    assert (await _figures(chamber)).accepted == 0


@pytest.mark.usefixtures("village")
async def test_those_of_another_bot_are_its_own(chamber: Chamber) -> None:
    await chamber.issue()
    await _forgets(chamber)
    other = Chamber(chamber.database, bot_id=chamber.archive.bot_id + 1)
    await Jobs(other.archive, other.archive, SHANGHAI).keep_counts()
    assert await chamber.rows(tables.counts) == []


async def _spoils_months(chamber: Chamber, unit: int, times: int = 7) -> None:
    months = tables.unit_months
    spoilt = update(months).where(months.c.unit == unit, months.c.what == "issues").values(times=times)
    await chamber.database.write(lambda connection: connection.execute(spoilt))


async def _months(chamber: Chamber) -> dict[int, int]:
    return {row.unit: row.times for row in await chamber.rows(tables.unit_months, what="issues")}


async def _night(chamber: Chamber, jobs: Jobs) -> list[tuple[int, str, int, int]]:
    """The next one; of the months of which unit it warned, in which month, and what was there and is now."""
    chamber.later(days=1)
    with capture_logs() as logs:
        await jobs.keep_counts()
    assert {line["event"] for line in logs} <= {"miscounted"}
    return [(line["unit"], line["day"], line["kept"], line["found"]) for line in logs]


async def test_months_that_are_wrong_are_put_right_from_the_lowest_up(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.issue()
    assert await _night(chamber, jobs) == []
    right = {COUNTY: 1, TOWN: 1, VILLAGE: 1}
    assert await _months(chamber) == right
    await _spoils_months(chamber, VILLAGE)
    await _spoils_months(chamber, COUNTY, 8)
    assert await _night(chamber, jobs) == []
    assert (await _figures(chamber)).issues == 8, "nothing has changed, so nothing was looked at"
    await chamber.issue()
    # The town was right, and is so beside the village as that is now.
    assert await _night(chamber, jobs) == [(VILLAGE, "2026-03-01", 7, 1), (COUNTY, "2026-03-01", 8, 1)]
    assert await _months(chamber) == dict.fromkeys(right, 2)
    assert (await _figures(chamber)).issues == 2
    told = [f"Unit {unit} had counted {kept} issues in 2026-03, and not 1." for unit, kept in ((1, 8), (3, 7))]
    assert [line.partition("\n")[0] for line in await _doctor(chamber)] == told
    chamber.later(days=31)
    await jobs.tidy()
    assert await _doctor(chamber) == []


async def test_what_a_council_that_left_has_counted_is_looked_at_too(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.issue()
    assert await _night(chamber, jobs) == []
    await _spoils_months(chamber, VILLAGE, 0)
    await chamber.do(leave_alliance, chamber.convenor)
    assert await _night(chamber, jobs) == [(VILLAGE, "2026-03-01", 0, 1)]


async def test_after_an_import_all_of_an_alliance_is_looked_at(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.issue()
    assert await _night(chamber, jobs) == []
    await imported(chamber, WANG, ("U3", "", "", "", f"U{OTHER_TOWN}"))
    assert await _night(chamber, jobs) == []
    assert await _months(chamber) == {COUNTY: 1, TOWN: 0, VILLAGE: 1, OTHER_TOWN: 1}
    await imported(chamber, WANG, ("U3", "", "", "", f"U{TOWN}"))
    await _spoils_months(chamber, OTHER_TOWN, 3)
    assert await _night(chamber, jobs) == [(OTHER_TOWN, "2026-03-01", 3, 0)]


async def test_months_are_looked_at_by_the_clock_alone(chamber: Chamber, jobs: Jobs) -> None:
    for look in (is_month_miscounted, correct_months):
        await chamber.refuses("not-by-hand", look, WANG, unit=VILLAGE)


async def test_a_unit_that_comes_to_stand_elsewhere_takes_its_months_along(village: Chamber, jobs: Jobs) -> None:
    await village.topic()
    village.later(days=1)
    await jobs.keep_counts()
    # What is not folded yet follows by itself.
    await village.issue()

    def stand(tx: Transaction, *, now: datetime) -> None:
        (unit,) = tx.units.find(id=VILLAGE)
        tx.units.save(replace(unit, parent=OTHER_TOWN))
        tx.stand({VILLAGE: (VILLAGE, OTHER_TOWN, COUNTY), OTHER_TOWN: (OTHER_TOWN, COUNTY), 99: ()})

    await village.archive.write(stand)
    for unit, issues in ((COUNTY, 2), (TOWN, 0), (OTHER_TOWN, 2), (VILLAGE, 2)):
        assert (await _figures(village, unit)).issues == issues
    village.later(days=1)
    await jobs.keep_counts()
    months = await village.rows(tables.unit_months, what="issues")
    assert [(row.unit, row.times) for row in months] == [(COUNTY, 2), (TOWN, 0), (VILLAGE, 2), (OTHER_TOWN, 2)]
