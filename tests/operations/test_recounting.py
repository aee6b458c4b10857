"""Counts are checked every night, put right, and folded into the months of their units."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from sqlalchemy import delete, update
from structlog.testing import capture_logs

from bot.councils.model.summaries import Figures, Span, period_of
from bot.councils.operations.alliances import join_alliance
from bot.councils.operations.recounting import is_miscounted
from bot.councils.operations.summaries import summary
from bot.councils.operations.topics import withdraw_topic
from bot.councils.ports import Transaction
from bot.schedule.jobs import Jobs
from bot.storage import archive, tables
from bot.storage.checks import stuck
from tests.operations.chamber import Chamber
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


async def test_a_unit_that_comes_to_stand_elsewhere_takes_its_months_along(village: Chamber, jobs: Jobs) -> None:
    await village.topic()
    village.later(days=1)
    await jobs.keep_counts()
    # What is not folded yet follows by itself.
    await village.issue()

    def stand(tx: Transaction, *, now: datetime) -> None:
        tx.stand({VILLAGE: (VILLAGE, OTHER_TOWN, COUNTY), OTHER_TOWN: (OTHER_TOWN, COUNTY), 99: ()})

    await village.archive.write(stand)
    for unit, issues in ((COUNTY, 2), (TOWN, 0), (OTHER_TOWN, 2), (VILLAGE, 2)):
        assert (await _figures(village, unit)).issues == issues
    village.later(days=1)
    await jobs.keep_counts()
    months = await village.rows(tables.unit_months, what="issues")
    assert [(row.unit, row.times) for row in months] == [(COUNTY, 2), (TOWN, 0), (VILLAGE, 2), (OTHER_TOWN, 2)]
