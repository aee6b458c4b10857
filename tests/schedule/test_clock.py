"""The scheduler only knocks, and patiently."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.schedule.clock import BACKUP_MINUTES, COUNT_MINUTES, KNOCK_SECONDS, knocking
from bot.schedule.jobs import Jobs


class Idle:
    """A diary, records and backups that nobody asks in these tests."""

    async def make_due(self) -> None:
        raise AssertionError("nobody was to ask")


@pytest.fixture
def jobs() -> Jobs:
    return Jobs(Idle(), Idle(), ZoneInfo("UTC"))  # type: ignore[arg-type]  # nothing is asked of them


async def test_all_knock_patiently(jobs: Jobs) -> None:
    backups = Idle()
    scheduler = knocking(jobs, backups)
    assert not scheduler.running
    scheduler.start(paused=True)
    try:
        knocks: list[Any] = scheduler.get_jobs()
        assert {knock.func: knock.trigger.interval for knock in knocks} == {
            jobs.do_due: timedelta(seconds=KNOCK_SECONDS),
            jobs.tidy: timedelta(hours=1),
            jobs.keep_counts: timedelta(minutes=COUNT_MINUTES),
            backups.make_due: timedelta(minutes=BACKUP_MINUTES),
        }
        for knock in knocks:
            assert (knock.misfire_grace_time, knock.coalesce, knock.max_instances) == (None, True, 1)
    finally:
        scheduler.shutdown(wait=False)


async def test_no_backups_are_knocked_for_without_a_folder(jobs: Jobs) -> None:
    assert len(knocking(jobs, None).get_jobs()) == 3
