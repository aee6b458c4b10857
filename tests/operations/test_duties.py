"""Duties: each is done when its moment has come, by the clock alone, and once."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.issues import Channel, File, FileKind, IssueStatus
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.resolutions import ClosedBy
from bot.councils.model.sessions import Mode
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice
from bot.councils.operations.duties import do_duty
from bot.councils.operations.leads import leave_lead
from bot.councils.operations.seats import give_seat
from bot.councils.operations.sessions import convene_session
from bot.councils.operations.succession import ask_to_succeed
from bot.councils.operations.votes import cast_ballot
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.monthly import closed
from tests.operations.scenes import allied, looked_at, referred, said_done
from tests.operations.sitting import sent_round
from tests.operations.times import proposed
from tests.operations.under_way import online, opened, speaking


async def _prepare(chamber: Chamber, kind: DutyKind) -> tuple[datetime, int]:
    """Let the duty come into being; its moment and number."""
    match kind:
        case DutyKind.FIRST_REPLY:
            await chamber.issue()
        case DutyKind.CLOSE_VOTE | DutyKind.REMIND_VOTERS:
            await chamber.vote()
        case DutyKind.CLOSE_FEEDBACK:
            await chamber.done()
        case DutyKind.REMIND_OWNER | DutyKind.TELL_OVERDUE:
            await chamber.resolution()
        case DutyKind.END_TIE:
            await chamber.tie()
        case DutyKind.END_TERM:
            until = chamber.now + timedelta(days=365)
            await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="", until=until)
        case DutyKind.TAKE_OVER:
            asks = {"is_administrator": True, "convenor_left": True}
            await chamber.do(ask_to_succeed, chamber.seats[2], **asks)
        case DutyKind.REMIND_MINUTES | DutyKind.LOCK_MINUTES:
            await sent_round(chamber)
        case DutyKind.ESCALATE_REFERRAL | DutyKind.CLOSE_REFERRAL:
            await allied(chamber)
            await (referred if kind is DutyKind.ESCALATE_REFERRAL else said_done)(chamber)
        case DutyKind.HAND_OVER_EXAMPLE:
            await allied(chamber)
            await looked_at(chamber)
        case DutyKind.WORD_LEAD:
            file = File(id="voice-1", kind=FileKind.VOICE)
            await chamber.do(leave_lead, chamber.resident, file=file, channel=Channel.PRIVATE)
        case _:
            await _prepare_session(chamber, kind)
    ((number, at),) = [(number, at) for (of_kind, number), at in (await chamber.duties()).items() if of_kind is kind]
    return at, number


async def _prepare_session(chamber: Chamber, kind: DutyKind) -> None:
    match kind:
        case DutyKind.REMIND_SESSION:
            await chamber.do(
                convene_session,
                chamber.convenor,
                topics=(await chamber.topic(),),
                starts_at=chamber.now + timedelta(days=4),
                mode=Mode.PLENARY,
                place="The room by the gate",
            )
        case DutyKind.CLOSE_SLOTS:
            await proposed(chamber)
        case DutyKind.WARN_SPEAKER:
            await speaking(chamber)
        case DutyKind.OPEN_ONLINE:
            await online(chamber)
        case DutyKind.REMIND_ONLINE | DutyKind.CLOSE_ONLINE:
            await opened(chamber, mode=Mode.ONLINE)
        case _:
            await closed(chamber)


@pytest.mark.parametrize("kind", DutyKind)
async def test_a_duty_waits_for_its_moment_and_for_the_clock(chamber: Chamber, kind: DutyKind) -> None:
    at, number = await _prepare(chamber, kind)
    before = await chamber.duties()
    chamber.now = at - timedelta(seconds=1)
    await chamber.do(do_duty, CLOCK, kind=kind, number=number)
    assert await chamber.duties() == before
    assert (chamber.told, chamber.audited, chamber.shown) == ([], [], set())
    chamber.now = at
    for actor in (chamber.convenor, Actor(user_id=CLOCK.user_id)):
        await chamber.refuses("not-by-hand", do_duty, actor, kind=kind, number=number)
    await chamber.do(do_duty, CLOCK, kind=kind, number=number)
    assert (await chamber.duties()).get((kind, number)) != at


@pytest.mark.parametrize("kind", DutyKind)
async def test_a_duty_is_done_once(chamber: Chamber, kind: DutyKind) -> None:
    _, number = await _prepare(chamber, kind)
    await chamber.clock(kind, number)
    assert chamber.told
    await chamber.do(do_duty, CLOCK, kind=kind, number=number)
    assert (chamber.told, chamber.audited, chamber.shown) == ([], [], set())


@pytest.mark.parametrize("kind", DutyKind)
async def test_who_was_faster_leaves_nothing_to_do(chamber: Chamber, kind: DutyKind) -> None:
    before = await chamber.everything()
    await chamber.do(do_duty, CLOCK, kind=kind, number=1)
    assert await chamber.everything() == before


async def test_the_last_press_and_the_clock_close_a_vote_once(chamber: Chamber) -> None:
    """Whichever comes first; the presser's clock is a little before the deadline, the other's at it."""
    topic = await chamber.topic()
    clock = Chamber(chamber.database)
    for vote in range(1, 11):
        await chamber.vote(topic)
        await chamber.ballots(vote, "++++++++")
        clock.now = (await chamber.duties())[DutyKind.CLOSE_VOTE, vote]
        press = {"actor": chamber.seats[8], "council": chamber.council, "vote": vote, "choice": Choice.FOR}
        closing = {"actor": CLOCK, "council": chamber.council, "kind": DutyKind.CLOSE_VOTE, "number": vote}
        await asyncio.gather(
            chamber.archive.write(cast_ballot, **press),
            clock.archive.write(do_duty, **closing),
            return_exceptions=True,
        )
        assert len(await chamber.rows(tables.notices, kind=EventKind.VOTE_CLOSED, number=vote)) == 2


async def test_a_council_that_is_not_there_has_no_duties(chamber: Chamber) -> None:
    await chamber.refuses("no-council", do_duty, CLOCK, council=2, kind=DutyKind.CLOSE_VOTE, number=1)


async def test_an_issue_without_a_first_reply_is_brought_to_the_convenor(chamber: Chamber) -> None:
    await _prepare(chamber, DutyKind.FIRST_REPLY)
    await chamber.clock(DutyKind.FIRST_REPLY)
    assert chamber.told == [(100, EventKind.ISSUE_UNANSWERED)]
    assert chamber.heard[0].facts["days"] == 3
    assert (await chamber.row(tables.issues)).status is IssueStatus.COLLECTED


async def test_a_vote_closes_at_its_deadline(chamber: Chamber) -> None:
    await _prepare(chamber, DutyKind.CLOSE_VOTE)
    await chamber.clock(DutyKind.CLOSE_VOTE)
    assert (await chamber.row(tables.votes)).outcome is Outcome.NO_QUORUM


async def test_feedback_ends(chamber: Chamber) -> None:
    await _prepare(chamber, DutyKind.CLOSE_FEEDBACK)
    await chamber.clock(DutyKind.CLOSE_FEEDBACK)
    assert (await chamber.row(tables.resolutions)).closed_by is ClosedBy.TIME
