"""Online sessions: opened, reminded of and closed by the clock, each once; what is said in them."""

from datetime import timedelta

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.notes import NoteKind
from bot.councils.model.people import CLOCK, Named
from bot.councils.model.sessions import ItemStatus, Mode, SessionStatus
from bot.councils.model.topics import Cadence
from bot.councils.operations.attendance import check_in
from bot.councils.operations.duties import do_duty
from bot.councils.operations.leading import take_up
from bot.councils.operations.notes import keep_note
from bot.councils.operations.online import close_online, open_online, remind_online
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.seats import give_seat
from bot.councils.operations.session_boards import session_board
from bot.councils.operations.sessions import begin_session, cancel_session, convene_session, end_session
from bot.councils.operations.speaking import online_open
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.under_way import guest, online, opened

SAID = {"session": 1, "kind": NoteKind.POINT, "text": "Three lamps are enough"}


async def test_the_clock_opens_it_and_everybody_invited_hears(chamber: Chamber) -> None:
    await online(chamber)
    begins = chamber.now + timedelta(days=4)
    assert await chamber.duties() == {
        (DutyKind.REMIND_SESSION, 1): begins - timedelta(days=1),
        (DutyKind.OPEN_ONLINE, 1): begins,
        (DutyKind.REMIND_ONLINE, 1): begins + timedelta(hours=36),
        (DutyKind.CLOSE_ONLINE, 1): begins + timedelta(hours=48),
    }
    await chamber.clock(DutyKind.OPEN_ONLINE)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.OPEN
    assert chamber.told == [(seat.user_id, EventKind.SESSION_BEGUN) for seat in chamber.seats]
    assert chamber.audited == [("begin_session", "S1")]
    assert (BoardKind.SESSION, 1) in chamber.shown
    assert set(await chamber.duties()) == {(DutyKind.REMIND_ONLINE, 1), (DutyKind.CLOSE_ONLINE, 1)}
    assert await chamber.ask(online_open, session=1)
    assert not await chamber.ask(online_open, session=2)


async def test_who_opened_it_by_hand_was_faster(chamber: Chamber) -> None:
    await online(chamber)
    chamber.later(days=3)
    await chamber.do(begin_session, chamber.host, session=1)
    assert (chamber.host.user_id, EventKind.SESSION_BEGUN) not in chamber.told
    assert len(chamber.told) == 8
    assert (DutyKind.OPEN_ONLINE, 1) not in await chamber.duties()
    chamber.later(days=1)
    await chamber.do(do_duty, CLOCK, kind=DutyKind.OPEN_ONLINE, number=1)
    assert chamber.told == []


async def test_it_closes_at_its_end_once(chamber: Chamber) -> None:
    session = await opened(chamber, mode=Mode.ONLINE)
    await chamber.clock(DutyKind.CLOSE_ONLINE)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.CLOSED
    assert (await chamber.row(tables.agenda)).status is ItemStatus.CARRIED
    kinds = [kind for _, kind in chamber.told]
    assert kinds == sorted(kinds, key=(EventKind.SESSION_ENDED, EventKind.MINUTES_DRAFTED).index)
    assert {user for user, kind in chamber.told if kind is EventKind.SESSION_ENDED} == {
        chamber.convenor.user_id,
        chamber.host.user_id,
    }
    assert ("end_session", "S1") in chamber.audited
    await chamber.refuses("session-over", end_session, chamber.host, session=session)
    await chamber.do(do_duty, CLOCK, kind=DutyKind.CLOSE_ONLINE, number=1)
    assert chamber.told == []


async def test_who_closed_it_by_hand_was_faster(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.ONLINE)
    await chamber.do(end_session, chamber.host, session=1)
    left = {kind for kind, number in await chamber.duties() if number == 1}
    assert not left & {DutyKind.OPEN_ONLINE, DutyKind.REMIND_ONLINE, DutyKind.CLOSE_ONLINE}


async def test_a_duty_that_comes_late_finds_nothing_to_do(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.ONLINE)
    await chamber.do(open_online, CLOCK, number=1)
    await chamber.do(end_session, chamber.host, session=1)
    for late in (remind_online, close_online):
        await chamber.do(late, CLOCK, number=1)
        assert chamber.told == []


async def test_a_bot_that_slept_through_all_of_it_opens_and_closes_it(chamber: Chamber) -> None:
    await online(chamber)
    chamber.later(days=9)
    for kind in (DutyKind.OPEN_ONLINE, DutyKind.REMIND_ONLINE, DutyKind.CLOSE_ONLINE):
        await chamber.do(do_duty, CLOCK, kind=kind, number=1)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.CLOSED
    assert await chamber.rows(tables.notices, kind=EventKind.CONTRIBUTION_ASKED) == []


async def test_nobody_is_late_who_writes_while_it_runs(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.ONLINE)
    chamber.later(hours=5)
    await chamber.do(keep_note, chamber.seats[3], **SAID)
    page = await chamber.ask(session_board, number=1)
    there = [one for one in page.attendees if one.attendance.present]
    assert [(one.name, one.attendance.late_for(page.session)) for one in there] == [("Seat 4", False)]


async def test_those_who_have_said_nothing_are_reminded_once(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.ONLINE)
    neighbour = await guest(chamber)
    await chamber.do(give_seat, chamber.convenor, named=Named(name="Grandmother Wu"), name="Grandmother Wu")
    for seat in chamber.seats[2:]:
        await chamber.do(keep_note, seat, **SAID)
    await chamber.clock(DutyKind.REMIND_ONLINE)
    silent = (chamber.seats[0], chamber.seats[1], neighbour)
    assert chamber.told == [(one.user_id, EventKind.CONTRIBUTION_ASKED) for one in silent]
    assert chamber.heard[0].facts["until_at"] == (chamber.now + timedelta(hours=12)).isoformat()
    assert await chamber.duties() == {(DutyKind.CLOSE_ONLINE, 1): chamber.now + timedelta(hours=12)}
    chamber.later(hours=1)
    await chamber.do(do_duty, CLOCK, kind=DutyKind.REMIND_ONLINE, number=1)
    assert chamber.told == []


async def test_of_a_short_one_nobody_is_reminded_before_half_of_it(chamber: Chamber) -> None:
    ends_at = chamber.now + timedelta(days=4, hours=6)
    await opened(chamber, mode=Mode.ONLINE, ends_at=ends_at)
    assert (await chamber.duties())[DutyKind.REMIND_ONLINE, 1] == ends_at - timedelta(hours=3)


async def test_one_that_is_moved_or_called_off_has_other_times(chamber: Chamber) -> None:
    await online(chamber)
    begins = chamber.now + timedelta(days=9)
    await chamber.do(move_session, chamber.convenor, session=1, starts_at=begins, place="", reason="Harvest")
    assert (await chamber.duties())[DutyKind.OPEN_ONLINE, 1] == begins
    assert (await chamber.duties())[DutyKind.CLOSE_ONLINE, 1] == begins + timedelta(hours=48)
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="Harvest")
    assert await chamber.duties() == {}


async def test_what_has_a_room_is_opened_by_hand_alone(chamber: Chamber) -> None:
    await opened(chamber)
    assert await chamber.duties() == {}
    assert chamber.told == []
    assert not await chamber.ask(online_open, session=1)


async def test_whoever_says_something_is_there(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.ONLINE)
    neighbour = await guest(chamber)
    await chamber.do(check_in, chamber.seats[3], session=1)
    came = chamber.now
    chamber.later(hours=3)
    for actor in (chamber.seats[3], chamber.seats[4], neighbour):
        await chamber.do(keep_note, actor, **SAID)
    rows = {row.attendee: row.checked_in_at for row in await chamber.rows(tables.attendance)}
    assert rows == {"N4": came, "N5": chamber.now, "T1X1": chamber.now}
    page = await chamber.ask(session_board, number=1)
    assert (page.notes, page.speakers, page.floor) == (3, 3, None)


async def test_a_vote_on_what_a_room_is_at_too_is_one_of_the_room(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.ONLINE)
    starts_at = chamber.now + timedelta(hours=3)
    where = {"starts_at": starts_at, "mode": Mode.PLENARY, "place": "The hall", "cadence": Cadence.URGENT}
    await chamber.do(convene_session, chamber.convenor, topics=(1,), **where)
    chamber.now = starts_at
    await chamber.sits(2)
    for session in (1, 2):
        await chamber.do(take_up, chamber.host, session=session, topic=1)
    await chamber.vote(1)
    vote = await chamber.row(tables.votes)
    assert (vote.session, vote.checked_in) == (2, 7)
