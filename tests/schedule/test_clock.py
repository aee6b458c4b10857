"""The scheduler only knocks, and patiently."""

from datetime import timedelta
from typing import Any

import pytest

from bot.schedule.clock import KNOCK_SECONDS, knocking
from bot.schedule.jobs import Jobs


class Idle:
    """A diary and records that nobody asks in this test."""


@pytest.fixture
def jobs() -> Jobs:
    return Jobs(Idle(), Idle())  # type: ignore[arg-type]  # nothing is asked of them


async def test_both_knock_patiently(jobs: Jobs) -> None:
    scheduler = knocking(jobs)
    assert not scheduler.running
    scheduler.start(paused=True)
    try:
        knocks: list[Any] = scheduler.get_jobs()
        assert {knock.func: knock.trigger.interval for knock in knocks} == {
            jobs.do_due: timedelta(seconds=KNOCK_SECONDS),
            jobs.tidy: timedelta(hours=1),
        }
        for knock in knocks:
            assert (knock.misfire_grace_time, knock.coalesce, knock.max_instances) == (None, True, 1)
    finally:
        scheduler.shutdown(wait=False)
