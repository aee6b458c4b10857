"""Who missed three sessions of a year unexcused is shown to the convenor."""

from datetime import timedelta

from bot.councils.events import EventKind
from bot.councils.model.sessions import Attendance, Mode, Reply
from bot.councils.operations.absences import report_absence
from bot.councils.operations.attendance import check_in
from bot.councils.operations.sessions import convene_session, end_session, hold_talk
from bot.councils.ports import Transaction
from tests.operations.chamber import Chamber

PLACE = "The room by the gate"


async def _meets(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    """All come but the last three seats, of whom one says no and one is away."""
    at = chamber.now + timedelta(days=5)
    topics = (await chamber.topic(),)
    event = await chamber.do(convene_session, chamber.convenor, topics=topics, starts_at=at, mode=mode, place=PLACE)
    session = event.number
    assert session is not None
    until = at.date() + timedelta(days=1)
    await chamber.do(report_absence, chamber.seats[7], until=until, reason="With my mother")

    def says_no(tx: Transaction, *, now: object) -> None:
        del now
        tx.attendance.put(Attendance(council=chamber.council, session=session, attendee="N9", reply=Reply.NO))

    await chamber.archive.write(says_no)
    chamber.now = at
    for number, seat in enumerate(chamber.seats[:5], 1):
        await chamber.comes(seat, f"N{number}", session=session)
    await chamber.do(hold_talk, chamber.host, session=session)
    await chamber.comes(chamber.seats[5], "N6", session=session)
    await chamber.do(end_session, chamber.host, session=session)


def _told(chamber: Chamber) -> list[object]:
    return [event.facts for event in chamber.heard if event.kind is EventKind.SESSIONS_MISSED]


async def test_the_third_time_in_a_year_the_convenor_is_told(chamber: Chamber) -> None:
    for _ in range(2):
        await _meets(chamber)
        assert _told(chamber) == []
    await _meets(chamber)
    assert _told(chamber) == [{"missed_names": "Seat 7", "limit": 3, "council_title": "Nine of us"}]
    assert (chamber.convenor.user_id, EventKind.SESSIONS_MISSED) in chamber.told


async def test_what_is_longer_ago_than_a_year_is_forgotten(chamber: Chamber) -> None:
    for _ in range(2):
        await _meets(chamber)
    chamber.later(days=365)
    await _meets(chamber)
    assert _told(chamber) == []


async def test_who_is_not_at_a_visit_missed_nothing(chamber: Chamber) -> None:
    for _ in range(3):
        await _meets(chamber, mode=Mode.HOME_VISIT)
        assert _told(chamber) == []


async def test_when_all_came_nobody_is_looked_for(chamber: Chamber) -> None:
    await chamber.settles(absences_told=1)
    await _meets(chamber)
    assert _told(chamber) == [{"missed_names": "Seat 7", "limit": 1, "council_title": "Nine of us"}]
    at = chamber.now + timedelta(days=5)
    topics = (await chamber.topic(),)
    await chamber.do(convene_session, chamber.convenor, topics=topics, starts_at=at, mode=Mode.ON_SITE, place=PLACE)
    chamber.now = at
    for seat in chamber.seats:
        await chamber.do(check_in, seat, session=2)
    await chamber.do(hold_talk, chamber.host, session=2)
    await chamber.do(end_session, chamber.host, session=2)
    assert _told(chamber) == []
