"""Reminders of a session: once each, to those concerned, also after sleeping through one, and over a clock change."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import CLOCK
from bot.councils.model.sessions import Attendance, Mode, Reply
from bot.councils.operations.duties import do_duty
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.sessions import begin_session, cancel_session, convene_session, hold_talk
from bot.councils.ports import Transaction
from tests.operations.chamber import Chamber

KIND = DutyKind.REMIND_SESSION


async def _convened(chamber: Chamber, *, starts_at: datetime | None = None, mode: Mode = Mode.PLENARY) -> datetime:
    at = starts_at or chamber.now + timedelta(days=4, hours=5)
    await chamber.do(
        convene_session,
        chamber.convenor,
        topics=(await chamber.topic(),),
        starts_at=at,
        mode=mode,
        place="The room by the gate",
    )
    return at


async def _answers(chamber: Chamber, **replies: Reply) -> None:
    def answer(tx: Transaction, *, now: datetime) -> None:
        for who, reply in replies.items():
            row = Attendance(council=chamber.council, session=1, attendee=who, reply=reply, replied_at=now)
            tx.attendance.put(replace(row, taken_along=reply is Reply.YES))

    await chamber.archive.write(answer)


async def test_all_who_may_come_are_reminded_twice(chamber: Chamber) -> None:
    at = await _convened(chamber)
    assert (await chamber.duties())[KIND, 1] == at - timedelta(days=1)
    await _answers(chamber, N1=Reply.YES, N2=Reply.MAYBE, N3=Reply.NO)
    for moment in (at - timedelta(days=1), at - timedelta(hours=1)):
        await chamber.clock(KIND)
        assert chamber.now == moment
        concerned = [seat.user_id for seat in chamber.seats if seat is not chamber.seats[2]]
        assert chamber.told == [(user, EventKind.SESSION_REMINDED) for user in concerned]
        assert not any(chamber.needs_answer)
    assert (KIND, 1) not in await chamber.duties()


async def test_a_bot_that_slept_through_both_reminds_once_and_never_after_the_beginning(chamber: Chamber) -> None:
    at = await _convened(chamber)
    chamber.now = at - timedelta(minutes=20)
    await chamber.do(do_duty, CLOCK, kind=KIND, number=1)
    assert len(chamber.told) == 9
    assert (KIND, 1) not in await chamber.duties()


async def test_after_the_beginning_nobody_is_reminded(chamber: Chamber) -> None:
    chamber.now = await _convened(chamber)
    await chamber.do(do_duty, CLOCK, kind=KIND, number=1)
    assert chamber.told == []
    assert (KIND, 1) not in await chamber.duties()


async def test_who_moves_a_session_moves_its_reminders(chamber: Chamber) -> None:
    at = await _convened(chamber)
    await chamber.clock(KIND)
    await chamber.do(
        move_session,
        chamber.convenor,
        session=1,
        starts_at=at + timedelta(days=7),
        place="The room by the gate",
        reason="Rain",
    )
    assert (await chamber.duties())[KIND, 1] == at + timedelta(days=6)


async def test_nobody_is_reminded_of_what_has_begun_or_is_called_off(chamber: Chamber) -> None:
    at = await _convened(chamber)
    await _convened(chamber, starts_at=at + timedelta(days=1))
    await chamber.do(cancel_session, chamber.convenor, session=2, reason="Rain")
    assert (KIND, 2) not in await chamber.duties()
    chamber.now = at
    await chamber.refuses("too-few-to-begin", begin_session, chamber.host, session=1)
    await chamber.do(hold_talk, chamber.host, session=1)
    assert (KIND, 1) not in await chamber.duties()


async def test_of_a_home_visit_those_alone_hear_who_go(chamber: Chamber) -> None:
    await _convened(chamber, mode=Mode.HOME_VISIT)
    await _answers(chamber, N1=Reply.YES, N2=Reply.MAYBE)
    await chamber.clock(KIND)
    assert chamber.told == [(chamber.seats[0].user_id, EventKind.SESSION_REMINDED)]


async def test_a_day_before_is_a_day_of_hours_though_the_clocks_change(chamber: Chamber) -> None:
    def move(tx: Transaction, *, now: datetime) -> None:
        del now
        council = tx.councils.get(id=chamber.council)
        assert council is not None
        tx.councils.save(replace(council, timezone="Europe/Berlin"))

    await chamber.archive.write(move)
    chamber.now = datetime(2026, 3, 24, 9, tzinfo=UTC)
    # On that Sunday Berlin's clocks go from two to three.
    at = datetime(2026, 3, 29, 13, tzinfo=UTC)
    await _convened(chamber, starts_at=at)
    assert (await chamber.duties())[KIND, 1] == at - timedelta(hours=24)
    await chamber.clock(KIND)
    assert (await chamber.duties())[KIND, 1] == at - timedelta(hours=1)


async def test_what_she_answered_stands_under_her_reminder(chamber: Chamber) -> None:
    await _convened(chamber)
    await _answers(chamber, N1=Reply.YES, N2=Reply.MAYBE)
    await chamber.clock(KIND)
    assert [event.facts["reply"] for event in chamber.heard] == ["yes", "maybe", *["none"] * 7]


async def test_only_who_goes_to_a_home_visit_is_reminded_of_its_place(chamber: Chamber) -> None:
    await _convened(chamber, mode=Mode.HOME_VISIT)
    assert {event.facts["place"] for event in chamber.heard} == {""}
    await _answers(chamber, N1=Reply.YES, N2=Reply.MAYBE)
    await chamber.clock(KIND)
    assert chamber.told == [(chamber.seats[0].user_id, EventKind.SESSION_REMINDED)]
    assert chamber.heard[0].facts["place"] == "The room by the gate"
