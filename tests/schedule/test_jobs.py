"""What is due is done once, however long the clock slept, and one fault stops nothing else."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from bot.councils.events import EventKind
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.phases import Feature, Stage
from bot.councils.model.votes import VoteStatus
from bot.councils.operations.alliances import found_alliance, join_alliance
from bot.councils.operations.announcements import draft_announcement, send_announcement
from bot.councils.operations.monthly import ask_monthly
from bot.councils.operations.organisation import new_code
from bot.councils.operations.phases import set_stage
from bot.councils.ports import Transaction
from bot.schedule import jobs as jobs_module
from bot.schedule.jobs import Jobs
from bot.storage import tables
from bot.storage.archive import ANSWERS_KEPT
from tests.operations.chamber import Chamber, constituted


@pytest.fixture
async def chamber(sqlite_url: str) -> AsyncIterator[Chamber]:
    """A council of nine."""
    async with constituted(sqlite_url) as chamber:
        yield chamber


@pytest.fixture
def jobs(chamber: Chamber) -> Jobs:
    return Jobs(chamber.archive, chamber.archive, ZoneInfo("UTC"))


async def _owes(chamber: Chamber, *duties: Duty) -> None:
    def owe(tx: Transaction, *, now: datetime) -> None:
        tx.duties.add(*duties)

    await chamber.archive.write(owe)


async def test_nothing_due_is_nothing_done(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.vote()
    before = await chamber.everything()
    await jobs.do_due()
    assert await chamber.everything() == before


async def test_sleeping_through_a_deadline_closes_the_vote_once(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.vote()
    chamber.later(days=60)
    await jobs.do_due()
    await chamber.look()
    assert (await chamber.row(tables.votes)).status is VoteStatus.CLOSED
    assert [kind for _, kind in chamber.told].count(EventKind.VOTE_CLOSED) == len(chamber.told) > 0
    after = await chamber.everything()
    await jobs.do_due()
    assert await chamber.everything() == after


async def test_a_clock_that_is_set_back_does_nothing_twice_and_goes_on_when_it_is_there_again(
    chamber: Chamber, jobs: Jobs
) -> None:
    await chamber.vote()
    chamber.now = (await chamber.row(tables.votes)).closes_at
    await jobs.do_due()
    after = await chamber.everything()
    for hours in (-24, 24):
        chamber.later(hours=hours)
        await jobs.do_due()
        assert await chamber.everything() == after
    chamber.later(hours=-24)
    second = await chamber.vote()
    await jobs.do_due()
    assert (await chamber.row(tables.votes, number=second)).status is VoteStatus.OPEN
    chamber.later(days=7)
    await jobs.do_due()
    assert (await chamber.row(tables.votes, number=second)).status is VoteStatus.CLOSED


async def test_sleeping_through_many_reminders_reminds_once(chamber: Chamber, jobs: Jobs) -> None:
    await chamber.resolution()
    chamber.later(days=100)
    await jobs.do_due()
    await chamber.look()
    assert sorted(kind for _, kind in chamber.told if kind.startswith(("owner", "resolution"))) == [
        EventKind.OWNER_REMINDED,
        EventKind.RESOLUTION_OVERDUE,
    ]
    following = (await chamber.duties())[DutyKind.REMIND_OWNER, 1]
    assert following > chamber.now
    await jobs.do_due()
    await chamber.look()
    assert chamber.told == []


async def test_one_failing_duty_stops_no_other_and_waits_for_the_next_time(
    chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    await chamber.vote()
    chamber.later(days=60)
    long_ago = chamber.now - timedelta(days=90)
    ghosts = [Duty(council=1, kind=DutyKind.CLOSE_FEEDBACK, number=90 + n, at=long_ago) for n in range(3)]
    await _owes(chamber, *ghosts)
    # The failing ones alone fill the batch.
    monkeypatch.setattr(jobs_module, "BATCH", 2)
    with capture_logs() as logs:
        await jobs.do_due()
    assert [(log["event"], log["kind"], log["council"]) for log in logs] == [
        ("duty failed", DutyKind.CLOSE_FEEDBACK, 1)
    ] * 3
    assert (await chamber.row(tables.votes)).status is VoteStatus.CLOSED
    assert {number for kind, number in await chamber.duties() if kind is DutyKind.CLOSE_FEEDBACK} == {90, 91, 92}
    with capture_logs() as logs:
        await jobs.do_due()
    assert len(logs) == 3, "each is tried once more, and once only"


async def test_a_fault_that_passes_is_made_good(chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    await chamber.settles(vote_reminder_hours=())  # so that its close is all that is due
    await chamber.vote()
    chamber.later(days=60)
    write = chamber.archive.write

    async def locked(operation: Callable[..., Any], **arguments: Any) -> Any:
        monkeypatch.setattr(chamber.archive, "write", write)
        raise OSError("database is locked")

    monkeypatch.setattr(chamber.archive, "write", locked)
    await jobs.do_due()
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    await jobs.do_due()
    assert (await chamber.row(tables.votes)).status is VoteStatus.CLOSED


async def test_more_than_a_batch_is_done_in_one_go(
    chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_module, "BATCH", 2)
    for _ in range(5):
        await chamber.issue()
    chamber.later(days=60)
    await jobs.do_due()
    assert not [at for at in (await chamber.duties()).values() if at <= chamber.now]


async def test_the_clocks_of_two_bots_are_their_own(chamber: Chamber) -> None:
    await chamber.vote()
    other = Chamber(chamber.database, bot_id=chamber.archive.bot_id + 1)
    other.now = chamber.now + timedelta(days=60)
    await Jobs(other.archive, other.archive, ZoneInfo("UTC")).do_due()
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN


async def _allied(chamber: Chamber) -> None:
    await chamber.do(found_alliance, chamber.convenor, title="The county", may_found=True)
    await chamber.do(new_code, chamber.convenor)
    await chamber.do(join_alliance, chamber.convenor, code=str(chamber.heard[0].facts["code"]))


async def _sends(chamber: Chamber, text: str) -> None:
    drafted = await chamber.do(draft_announcement, chamber.convenor, text=text)
    await chamber.do(send_announcement, chamber.convenor, announcement=drafted.number)


async def test_a_failing_announcement_keeps_back_no_other(
    chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _allied(chamber)
    for text in ("Friday", "Monday"):
        await _sends(chamber, text)
    chamber.later(hours=8)
    write = chamber.archive.write

    async def failing(operation: Callable[..., Any], **arguments: Any) -> Any:
        if arguments.get("announcement") == 1:
            raise OSError("no such thing")
        return await write(operation, **arguments)

    monkeypatch.setattr(chamber.archive, "write", failing)
    with capture_logs() as logs:
        await jobs.do_due()
    assert [(log["event"], log["number"]) for log in logs] == [("announcement failed", 1)]
    assert [row.facts["text"] for row in await chamber.rows(tables.notices, kind=EventKind.ANNOUNCED)] == ["Monday"]


async def test_what_is_newly_open_is_told_when_no_announcement_goes_out(
    chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _allied(chamber)
    for stage in (Stage.OFF, Stage.ALL):
        await chamber.do(set_stage, chamber.convenor, unit=1, feature=Feature.ONLINE, stage=stage)
        chamber.later(hours=4)
        if stage is Stage.OFF:
            await jobs.do_due()
    await _sends(chamber, "Friday")

    async def told() -> list[EventKind]:
        await jobs.do_due()
        await chamber.look()
        return [kind for _, kind in chamber.told]

    assert await told() == [EventKind.ANNOUNCED]
    with monkeypatch.context() as failing, capture_logs() as logs:
        failing.setattr(chamber.archive, "write", _fails)
        assert await told() == []
    assert [(log["event"], log["number"]) for log in logs] == [("opening not told", 1)]
    assert await told() == [EventKind.NEWLY_OPEN]


async def _fails(operation: Callable[..., Any], **arguments: Any) -> None:
    raise OSError("no such thing")


async def test_old_answers_are_dropped_and_young_ones_kept(chamber: Chamber, jobs: Jobs) -> None:
    def nothing(tx: Transaction, *, now: datetime) -> None:
        """Change nothing."""

    await chamber.archive.bound(1).write(nothing)
    chamber.now += ANSWERS_KEPT
    await chamber.archive.bound(2).write(nothing)
    await jobs.tidy()
    assert [row.update_id for row in await chamber.rows(tables.handled_updates)] == [1, 2]
    chamber.later(seconds=1)
    await jobs.tidy()
    assert [row.update_id for row in await chamber.rows(tables.handled_updates)] == [2]


async def test_a_month_that_could_not_be_told_is_sent_the_next_time(
    chamber: Chamber, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    await chamber.do(found_alliance, chamber.convenor, title="The valley", may_found=True)
    await chamber.do(ask_monthly, chamber.convenor)
    chamber.later(days=40)

    def fails(tx: Transaction, **about: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken, capture_logs() as logs:
        broken.setattr(jobs_module, "tell_people", fails)
        await jobs.do_due()
    assert [(log["event"], log["number"]) for log in logs] == [("people not told", 1)]
    await chamber.look()
    assert EventKind.MONTHLY_SUMMARY not in [kind for _, kind in chamber.told]
    for _ in range(2):
        await jobs.do_due()
    await chamber.look()
    assert [kind for _, kind in chamber.told].count(EventKind.MONTHLY_SUMMARY) == 1
