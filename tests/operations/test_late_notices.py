"""What waits in the outbox, for the morning or until she can be written to, is not sent once it is no longer so."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.sessions import Mode
from bot.councils.operations.confirming import confirm_minutes
from bot.councils.operations.floor import end_turn, give_floor, raise_hand
from bot.councils.operations.minutes import recall_minutes
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.sessions import cancel_session, convene_session, end_session, hold_talk
from bot.councils.operations.ties import break_tie
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.sitting import GUEST, RECORDER, sent_round
from tests.operations.under_way import online, speaking

SESSION = {"session": 1}
Change = Callable[[Chamber], Awaitable[None]]


async def _waiting(chamber: Chamber) -> set[EventKind]:
    return {row.kind for row in await chamber.rows(tables.notices) if row.next_at is not None}


async def _called_off(chamber: Chamber) -> None:
    await chamber.do(cancel_session, chamber.convenor, reason="Rain", **SESSION)


async def _moved(chamber: Chamber) -> None:
    starts_at = chamber.now + timedelta(days=9)
    await chamber.do(move_session, chamber.convenor, starts_at=starts_at, place="Hall", reason="Rain", **SESSION)


async def _begun(chamber: Chamber) -> None:
    chamber.now = (await chamber.row(tables.sessions)).starts_at
    await chamber.do(hold_talk, chamber.host, **SESSION)


@pytest.mark.parametrize("changes", [_called_off, _moved, _begun])
async def test_nobody_is_reminded_late_of_a_session(chamber: Chamber, changes: Change) -> None:
    starts_at = chamber.now + timedelta(days=4)
    topics = (await chamber.topic(),)
    await chamber.do(
        convene_session, chamber.convenor, topics=topics, starts_at=starts_at, mode=Mode.PLENARY, place="Gate room"
    )
    await chamber.clock(DutyKind.REMIND_SESSION)
    assert EventKind.SESSION_REMINDED in await _waiting(chamber)
    await changes(chamber)
    assert EventKind.SESSION_REMINDED not in await _waiting(chamber)


@pytest.mark.parametrize("changes", [_called_off, _moved])
async def test_nobody_hears_late_where_a_visit_would_have_been(chamber: Chamber, changes: Change) -> None:
    starts_at = chamber.now + timedelta(days=4)
    topics = (await chamber.topic(),)
    await chamber.do(
        convene_session, chamber.convenor, topics=topics, starts_at=starts_at, mode=Mode.HOME_VISIT, place="Room 302"
    )
    await chamber.goes_along(chamber.seats[3])
    calls = {EventKind.SESSION_CONVENED, EventKind.VISIT_WISHED, EventKind.VISIT_TOLD}
    assert calls <= await _waiting(chamber)
    await changes(chamber)
    waiting = await _waiting(chamber)
    assert not calls & waiting
    assert {EventKind.SESSION_CANCELLED, EventKind.SESSION_MOVED} & waiting


async def test_who_was_silent_online_is_not_asked_once_it_is_closed(chamber: Chamber) -> None:
    await online(chamber)
    await chamber.clock(DutyKind.OPEN_ONLINE)
    await chamber.clock(DutyKind.REMIND_ONLINE)
    assert EventKind.CONTRIBUTION_ASKED in await _waiting(chamber)
    await chamber.do(end_session, chamber.host, **SESSION)
    assert EventKind.CONTRIBUTION_ASKED not in await _waiting(chamber)


async def test_who_has_spoken_does_not_hear_late_that_she_has_the_floor(chamber: Chamber) -> None:
    await speaking(chamber)
    await chamber.clock(DutyKind.WARN_SPEAKER)
    told = {EventKind.FLOOR_GIVEN, EventKind.SPEAKER_WARNED}
    assert told <= await _waiting(chamber)
    await chamber.do(end_turn, chamber.host, turn=1, **SESSION)
    assert not told & await _waiting(chamber)


async def test_only_who_speaks_now_hears_that_she_has_the_floor(chamber: Chamber) -> None:
    await speaking(chamber)
    await chamber.do(raise_hand, chamber.seats[2], **SESSION)
    await chamber.do(give_floor, chamber.host, turn=2, **SESSION)
    given = [row for row in await chamber.rows(tables.notices, kind=EventKind.FLOOR_GIVEN) if row.next_at is not None]
    assert [row.user_id for row in given] == [chamber.seats[2].user_id]


async def test_nobody_is_asked_late_whether_minutes_are_right(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.clock(DutyKind.REMIND_MINUTES)
    asks = {EventKind.MINUTES_PUBLISHED, EventKind.MINUTES_REMINDED}
    assert asks <= await _waiting(chamber)
    await chamber.do(recall_minutes, RECORDER, **SESSION)
    assert not asks & await _waiting(chamber)


async def test_nor_once_they_are_locked(chamber: Chamber) -> None:
    await sent_round(chamber)
    for there in (*chamber.seats[2:7], chamber.host, GUEST):
        await chamber.do(confirm_minutes, there, **SESSION)
    assert EventKind.MINUTES_PUBLISHED not in await _waiting(chamber)


async def test_nobody_is_asked_late_to_decide_a_tie_that_is_decided(chamber: Chamber) -> None:
    vote = await chamber.tie()
    assert EventKind.VOTE_TIED in await _waiting(chamber)
    await chamber.do(break_tie, chamber.host, vote=vote, in_favour=True)
    assert EventKind.VOTE_TIED not in await _waiting(chamber)


async def test_nor_one_that_has_failed_meanwhile(chamber: Chamber) -> None:
    await chamber.tie()
    await chamber.clock(DutyKind.END_TIE)
    assert EventKind.VOTE_TIED not in await _waiting(chamber)
