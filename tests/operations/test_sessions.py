"""Sessions: convened, checked in to, begun, ended and called off."""

from datetime import datetime, timedelta

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.people import Named
from bot.councils.model.sessions import ItemStatus, Mode, SessionStatus
from bot.councils.model.topics import TopicStatus
from bot.councils.operations.attendance import check_in
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.overview import council_board
from bot.councils.operations.session_boards import session_board
from bot.councils.operations.sessions import begin_session, cancel_session, convene_session, end_session, hold_talk
from bot.councils.operations.topics import withdraw_topic
from bot.councils.operations.withdrawals import withdraw
from bot.storage import tables
from tests.operations.chamber import Chamber, of


def in_days(chamber: Chamber, days: int) -> datetime:
    return chamber.now + timedelta(days=days)


async def _convened(chamber: Chamber, *, mode: Mode = Mode.PLENARY, place: str = "The room by the gate") -> int:
    topic = await chamber.topic()
    event = await chamber.do(
        convene_session, chamber.convenor, topics=(topic,), starts_at=in_days(chamber, 4), mode=mode, place=place
    )
    assert event.number is not None
    return event.number


async def test_a_session_is_convened_and_all_seats_hear(chamber: Chamber) -> None:
    topics = await chamber.topic(), await chamber.topic()
    starts_at = in_days(chamber, 4)
    event = await chamber.do(
        convene_session, chamber.convenor, topics=topics, starts_at=starts_at, mode=Mode.PLENARY, place=" Gate room "
    )
    assert (event.kind, event.number) == (EventKind.SESSION_CONVENED, 1)
    assert event.facts == {
        "session": "S1",
        "mode": "plenary",
        "starts_at": starts_at.isoformat(),
        "lasts": "no",
        "until_at": starts_at.isoformat(),
        "place": "Gate room",
        "has_place": "yes",
        "reason": "",
        "is_private": "no",
        "council_title": "Nine of us",
    }
    session = await chamber.row(tables.sessions)
    assert (session.status, session.starts_at, session.place) == (SessionStatus.CONVENED, starts_at, "Gate room")
    items = await chamber.rows(tables.agenda)
    assert [(item.topic, item.position, item.minutes, item.status) for item in items] == [
        (1, 1, 20, ItemStatus.WAITING),
        (2, 2, 20, ItemStatus.WAITING),
    ]
    assert {topic.status for topic in await chamber.rows(tables.topics)} == {TopicStatus.SCHEDULED}
    assert chamber.told == [(seat.user_id, EventKind.SESSION_CONVENED) for seat in chamber.seats]
    assert chamber.audited == [("convene_session", "S1")]
    assert chamber.shown == {(BoardKind.SESSION, 1), (BoardKind.TOPIC, 1), (BoardKind.TOPIC, 2), (BoardKind.COUNCIL, 0)}


async def test_convening_is_refused(chamber: Chamber) -> None:
    topic = await chamber.topic()
    when = {"starts_at": in_days(chamber, 4), "mode": Mode.PLENARY, "place": "Gate room"}
    await chamber.refuses("not-convenor", convene_session, chamber.host, topics=(topic,), **when)
    await chamber.refuses("no-topics-named", convene_session, chamber.convenor, topics=(), **when)
    await chamber.refuses("no-such-number", convene_session, chamber.convenor, topics=(9,), **when)
    past = {**when, "starts_at": chamber.now}
    await chamber.refuses("moment-past", convene_session, chamber.convenor, topics=(topic,), **past)
    nowhere = {**when, "place": ""}
    await chamber.refuses("text-empty", convene_session, chamber.convenor, topics=(topic,), **nowhere)
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Too early")
    await chamber.refuses("topic-over", convene_session, chamber.convenor, topics=(topic,), **when)


async def test_an_online_session_needs_no_place(chamber: Chamber) -> None:
    await _convened(chamber, mode=Mode.ONLINE, place="")
    assert (await chamber.row(tables.sessions)).place == ""


async def test_seats_and_guests_check_in_until_it_ends(chamber: Chamber) -> None:
    session = await _convened(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=Named(name="Manager"), name="Manager")
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(chamber.seats[3]), name="Seat 4 again")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    await chamber.do(answer_invitation, chamber.seats[3], topic=1, accepts=True)
    refusal = await chamber.refuses("check-in-not-yet", check_in, chamber.seats[1], session=session)
    assert refusal.facts == {"session": "S1", "minutes": 60}
    chamber.later(days=4, minutes=-60)
    await chamber.refuses("not-attendee", check_in, chamber.resident, session=session)
    event = await chamber.do(check_in, chamber.seats[1], session=session)
    assert (event.kind, event.facts["name"]) == (EventKind.CHECKED_IN, "Seat 2")
    assert chamber.shown == {(BoardKind.SESSION, 1)}
    assert (await chamber.row(tables.sessions)).status is SessionStatus.CHECKING_IN
    await chamber.refuses("checked-in-already", check_in, chamber.seats[1], session=session)
    await chamber.do(check_in, chamber.neighbour, session=session)
    await chamber.do(hold_talk, chamber.host, session=session)
    await chamber.do(check_in, chamber.seats[3], session=session)
    page = await chamber.ask(session_board, number=session)
    present = [attendee for attendee in page.attendees if attendee.attendance.present]
    assert [attendee.attendance.attendee for attendee in present] == ["N2", "N4", "T1X1"]
    assert (page.due, page.host, len(page.attendees)) == (9, "Seat 1", 10)
    await chamber.do(end_session, chamber.host, session=session)
    await chamber.refuses("session-over", check_in, chamber.seats[2], session=session)


async def test_beginning_fixes_who_is_due_and_holds_the_posts(chamber: Chamber) -> None:
    session = await _convened(chamber)
    await chamber.refuses("not-chair", begin_session, chamber.seats[1], session=session)
    await chamber.refuses("session-not-begun", end_session, chamber.host, session=session)
    chamber.later(days=4)
    for seat in chamber.seats[:6]:
        await chamber.do(check_in, seat, session=session)
    event = await chamber.do(begin_session, chamber.host, session=session)
    assert (event.kind, event.facts["talk"]) == (EventKind.SESSION_BEGUN, "no")
    row = await chamber.row(tables.sessions)
    assert (row.status, row.opened_at, row.due) == (SessionStatus.OPEN, chamber.now, 9)
    assert (row.host_id, row.recorder_id) == (chamber.host.user_id, chamber.convenor.user_id)
    assert chamber.audited == [("begin_session", "S1")]
    await chamber.refuses("session-begun", begin_session, chamber.host, session=session)
    await chamber.refuses("session-begun", cancel_session, chamber.convenor, session=session, reason="Rain")
    await chamber.refuses("not-chair", end_session, chamber.seats[1], session=session)


async def test_without_a_quorum_it_is_no_sitting_but_may_be_a_talk(chamber: Chamber) -> None:
    session = await _convened(chamber)
    chamber.later(days=4)
    for seat in chamber.seats[:5]:
        await chamber.do(check_in, seat, session=session)
    refusal = await chamber.refuses("too-few-to-begin", begin_session, chamber.host, session=session)
    assert refusal.facts == {"session": "S1", "due": 9, "present": 5, "missing": 1}
    await chamber.refuses("not-chair", hold_talk, chamber.seats[1], session=session)
    event = await chamber.do(hold_talk, chamber.host, session=session)
    assert (event.kind, event.facts["talk"]) == (EventKind.SESSION_BEGUN, "yes")
    assert chamber.audited == [("hold_talk", "S1")]
    await chamber.refuses("session-begun", hold_talk, chamber.host, session=session)
    await chamber.do(end_session, chamber.host, session=session)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.INQUORATE


async def test_a_talk_becomes_a_sitting_once_enough_have_come(chamber: Chamber) -> None:
    session = await _convened(chamber)
    chamber.later(days=4)
    await chamber.do(hold_talk, chamber.host, session=session)
    await chamber.refuses("too-few-to-begin", begin_session, chamber.host, session=session)
    for seat in chamber.seats[:6]:
        await chamber.do(check_in, seat, session=session)
    await chamber.do(begin_session, chamber.host, session=session)
    row = await chamber.row(tables.sessions)
    assert (row.status, row.talk, row.due) == (SessionStatus.OPEN, False, 9)
    await chamber.refuses("session-begun", begin_session, chamber.host, session=session)


@pytest.mark.parametrize("mode", [Mode.HOME_VISIT, Mode.ONLINE])
async def test_few_pay_a_visit_and_online_people_come_over_days(chamber: Chamber, mode: Mode) -> None:
    session = await _convened(chamber, mode=mode)
    if mode is not Mode.ONLINE:
        for operation in (begin_session, hold_talk):
            await chamber.refuses("begin-not-yet", operation, chamber.host, session=session)
        chamber.later(days=4)
    event = await chamber.do(hold_talk, chamber.host, session=session)
    assert event.facts["talk"] == "no"
    await chamber.do(end_session, chamber.host, session=session)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.CLOSED


async def test_what_was_not_reached_waits_for_the_next_session(chamber: Chamber) -> None:
    first = await _convened(chamber)
    await chamber.sits(first)
    await chamber.do(
        convene_session,
        chamber.convenor,
        topics=(1, await chamber.topic()),
        starts_at=in_days(chamber, 9),
        mode=Mode.ON_SITE,
        place="At the gate",
    )
    await chamber.do(end_session, chamber.host, session=first)
    assert (await chamber.row(tables.sessions, number=first)).status is SessionStatus.CLOSED
    assert (await chamber.row(tables.agenda, session=first)).status is ItemStatus.CARRIED
    assert (await chamber.row(tables.topics, number=1)).status is TopicStatus.SCHEDULED
    event = await chamber.do(withdraw, chamber.convenor, subject="S2", reason="Rain")
    assert (event.kind, event.facts["reason"]) == (EventKind.SESSION_CANCELLED, "Rain")
    assert {topic.status for topic in await chamber.rows(tables.topics)} == {TopicStatus.ANNOUNCED}
    cancelled = await chamber.row(tables.sessions, number=2)
    assert (cancelled.status, cancelled.reason, cancelled.sequence) == (SessionStatus.CANCELLED, "Rain", 1)
    assert len(chamber.told) == 9
    await chamber.refuses("session-over", begin_session, chamber.host, session=2)
    await chamber.refuses("session-over", end_session, chamber.host, session=2)


async def test_what_is_done_is_not_carried_over(chamber: Chamber) -> None:
    session = await _convened(chamber)
    await chamber.sits(session)
    await chamber.database.write(
        lambda connection: connection.execute(tables.agenda.update().values(status=ItemStatus.DONE))
    )
    await chamber.do(end_session, chamber.host, session=session)
    assert (await chamber.row(tables.agenda)).status is ItemStatus.DONE


async def test_a_home_visit_shows_the_group_nobody(chamber: Chamber) -> None:
    session = await _convened(chamber, mode=Mode.HOME_VISIT, place="Room 302")
    page = await chamber.ask(session_board, number=session)
    assert page.session.is_private
    assert page.attendees == ()
    assert (await chamber.ask(council_board, number=0)).next_session is None
