"""Who comes: yes, maybe and no, the reasons, seats without an account, and what a home visit tells whom."""

from datetime import timedelta

import pytest

from bot.councils.errors import NotAllowed
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.people import Named
from bot.councils.model.sessions import Mode, Reply
from bot.councils.operations.attendance import check_in
from bot.councils.operations.coming import answer_for_seat, answer_session, who_comes
from bot.councils.operations.excuses import give_excuse, stay_away
from bot.councils.operations.forms import answer_by_button, answer_form
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.membership import forget_person
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.seats import appoint, give_seat
from bot.councils.operations.session_boards import session_board
from bot.councils.operations.sessions import cancel_session, convene_session
from bot.storage import tables
from tests.operations.chamber import Chamber, of


async def _convened(chamber: Chamber, mode: Mode = Mode.PLENARY) -> int:
    event = await chamber.do(
        convene_session,
        chamber.convenor,
        topics=(await chamber.topic(),),
        starts_at=chamber.now + timedelta(days=4),
        mode=mode,
        place="The room by the gate",
    )
    assert event.number is not None
    return event.number


async def test_each_answers_for_herself_and_may_think_better_of_it(chamber: Chamber) -> None:
    session = await _convened(chamber)
    assert all(chamber.needs_answer)
    event = await chamber.do(answer_session, chamber.seats[1], session=session, reply=Reply.MAYBE)
    assert (event.kind, event.facts["reply"]) == (EventKind.SESSION_ANSWERED, "maybe")
    assert (chamber.audited, chamber.shown, chamber.told) == (
        [("answer_session", "S1")],
        {(BoardKind.SESSION, session)},
        [],
    )
    await chamber.do(answer_session, chamber.seats[1], session=session, reply=Reply.YES)
    row = await chamber.row(tables.attendance)
    assert (row.attendee, row.reply, row.replied_at, row.entered_by) == ("N2", Reply.YES, chamber.now, None)
    page = await chamber.ask(session_board, number=session)
    assert [one.attendance.reply for one in page.attendees] == [None, Reply.YES, *[None] * 7]
    await chamber.refuses("not-attendee", answer_session, chamber.resident, session=session, reply=Reply.YES)
    await chamber.refuses("no-such-number", answer_session, chamber.seats[1], session=9, reply=Reply.YES)
    chamber.later(days=4)
    await chamber.do(check_in, chamber.seats[2], session=session)
    await chamber.refuses("checked-in-already", answer_session, chamber.seats[2], session=session, reply=Reply.NO)
    await chamber.do(cancel_session, chamber.convenor, session=session, reason="Rain")
    await chamber.refuses("session-over", answer_session, chamber.seats[1], session=session, reply=Reply.YES)


async def test_whoever_can_not_come_may_say_why(chamber: Chamber) -> None:
    session = await _convened(chamber)
    event = await chamber.do(stay_away, chamber.seats[1], session=session)
    assert event.kind is EventKind.FORM_OPENED
    # It counts before she says why.
    assert (await chamber.row(tables.attendance)).reply is Reply.NO
    refusal = await chamber.refused(answer_form, chamber.seats[1], answer="My husband beats me")
    assert refusal.key == "private-matter"
    event = await chamber.do(answer_form, chamber.seats[1], answer=" At my sister's ")
    assert event.kind is EventKind.EXCUSE_GIVEN
    assert chamber.audited == [("give_excuse", "S1")]
    assert (await chamber.row(tables.attendance)).reason == "At my sister's"
    assert await chamber.rows(tables.forms) == []
    # The reason stands under another no, and under nothing else.
    await chamber.do(stay_away, chamber.seats[1], session=session)
    assert (await chamber.row(tables.attendance)).reason == "At my sister's"
    await chamber.do(answer_by_button, chamber.seats[1], answer="-")
    assert (await chamber.row(tables.attendance)).reason == ""
    await chamber.do(answer_session, chamber.seats[1], session=session, reply=Reply.YES)
    await chamber.refuses("comes-after-all", give_excuse, chamber.seats[1], session=session, reason="At work")
    await chamber.refuses("not-attendee", give_excuse, chamber.resident, session=session, reason="At work")
    await chamber.refuses("not-attendee", stay_away, chamber.resident, session=session)


async def test_a_seat_without_an_account_is_answered_for(chamber: Chamber) -> None:
    session = await _convened(chamber)
    await chamber.do(give_seat, chamber.convenor, named=Named(name="Grandmother"), name="Grandmother")
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=3)
    for by, reply in ((chamber.convenor, Reply.YES), (chamber.seats[2], Reply.MAYBE), (chamber.convenor, Reply.NO)):
        event = await chamber.do(answer_for_seat, by, session=session, seat=10)
        assert event.facts["reply"] == reply
        assert (await chamber.row(tables.attendance)).entered_by == by.user_id
    await chamber.refuses("not-answering-for", answer_for_seat, chamber.host, session=session, seat=10)
    await chamber.refuses("answers-herself", answer_for_seat, chamber.convenor, session=session, seat=2)
    await chamber.refuses("no-such-seat", answer_for_seat, chamber.convenor, session=session, seat=99)


async def test_who_comes_is_told_to_the_posts_and_why_to_those_who_keep_the_record(chamber: Chamber) -> None:
    session = await _convened(chamber)
    await chamber.do(stay_away, chamber.seats[1], session=session)
    await chamber.do(answer_form, chamber.seats[1], answer="At work")
    page = await chamber.ask(who_comes, actor=chamber.convenor, session=session)
    assert (len(page.attendees), page.keeps, page.attendees[1].attendance.reason) == (9, True, "At work")
    page = await chamber.ask(who_comes, actor=chamber.host, session=session)
    assert (page.keeps, page.attendees[1].attendance.reply, page.attendees[1].attendance.reason) == (
        False,
        Reply.NO,
        "",
    )
    with pytest.raises(NotAllowed, match="not-told-who"):
        await chamber.ask(who_comes, actor=chamber.seats[2], session=session)


async def test_what_she_answered_waits_in_mine(chamber: Chamber) -> None:
    session = await _convened(chamber)
    await chamber.do(answer_session, chamber.seats[1], session=session, reply=Reply.YES)
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.seats[1])
    (meeting,) = waiting.meetings
    assert (meeting.session.number, meeting.is_asked, meeting.reply) == (1, True, Reply.YES)
    assert (meeting.sees_who, meeting.sees_place) == (False, True)
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    (meeting,) = waiting.meetings
    assert (meeting.is_asked, meeting.reply, meeting.sees_who) == (False, None, True)
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.resident)
    assert waiting.meetings == ()
    # Whoever has not said yet that she joins as a guest is asked to nothing.
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(chamber.neighbour), name="")
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.neighbour)
    assert waiting.meetings == ()


async def test_a_guest_who_joins_later_is_asked_too(chamber: Chamber) -> None:
    session = await _convened(chamber)
    for guest in (chamber.neighbour, chamber.seats[3]):
        await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(guest), name="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=False)
    assert [kind for _, kind in chamber.told] == [EventKind.GUEST_DECLINED]
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    assert (chamber.neighbour.user_id, EventKind.SESSION_CONVENED) in chamber.told
    # A seat has been asked already.
    await chamber.do(answer_invitation, chamber.seats[3], topic=1, accepts=True)
    assert [kind for _, kind in chamber.told] == [EventKind.GUEST_JOINED]
    await chamber.do(answer_session, chamber.neighbour, session=session, reply=Reply.YES)
    assert (await chamber.row(tables.attendance)).attendee == "T1X1"


async def test_of_a_home_visit_only_those_who_go_hear_where(chamber: Chamber) -> None:
    session = await _convened(chamber, Mode.HOME_VISIT)
    assert not any(chamber.needs_answer)
    assert {event.facts["place"] for event in chamber.heard} == {""}
    await chamber.goes_along(chamber.seats[1])
    ((who, kind),) = chamber.told
    assert (who, kind) == (chamber.seats[1].user_id, EventKind.VISIT_TOLD)
    assert chamber.heard[0].facts["place"] == "The room by the gate"
    assert chamber.heard[0].facts["alone"] == "yes"
    assert chamber.shown == set()
    # To say it once more tells nothing more.
    await chamber.do(answer_session, chamber.seats[1], session=session, reply=Reply.YES)
    assert chamber.told == []
    await chamber.goes_along(chamber.seats[2])
    assert chamber.heard[0].facts["others_names"] == "Seat 2"
    await chamber.do(answer_session, chamber.seats[4], session=session, reply=Reply.MAYBE)
    assert chamber.told == []
    board = await chamber.ask(session_board, number=session)
    assert (board.items, board.attendees) == ((), ())
    page = await chamber.ask(who_comes, actor=chamber.seats[1], session=session)
    assert [one.name for one in page.attendees] == ["Seat 2", "Seat 3"]
    with pytest.raises(NotAllowed, match="not-told-who"):
        await chamber.ask(who_comes, actor=chamber.seats[4], session=session)
    assert len((await chamber.ask(who_comes, actor=chamber.convenor, session=session)).attendees) == 9
    for seat, sees in ((1, True), (4, False), (5, False)):
        (waiting,) = await chamber.ask(waiting_for, actor=chamber.seats[seat])
        (meeting,) = waiting.meetings
        assert (meeting.sees_place, meeting.sees_who) == (sees, sees)
    at = chamber.now + timedelta(days=5)
    await chamber.do(
        move_session, chamber.convenor, session=session, starts_at=at, place="The next house", reason="She is ill"
    )
    assert {(event.facts["place"], event.facts["reason"]) for event in chamber.heard} == {("", "")}
    assert await chamber.rows(tables.attendance) == []
    said = [str(value) for row in await chamber.rows(tables.audit) for value in row]
    assert not any("gate" in word or "house" in word or "ill" in word for word in said if word != "withdraw")


async def test_whoever_is_forgotten_leaves_no_reasons(chamber: Chamber) -> None:
    session = await _convened(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(chamber.neighbour), name="")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    for who in (chamber.seats[1], chamber.neighbour):
        await chamber.do(stay_away, who, session=session)
        await chamber.do(answer_form, who, answer="At work")
    await chamber.do(answer_session, chamber.seats[2], session=session, reply=Reply.YES)
    for who in (chamber.seats[1], chamber.seats[2], chamber.neighbour):
        await chamber.do(forget_person, who)
    rows = await chamber.rows(tables.attendance)
    assert [(row.attendee, row.reply, row.reason) for row in rows] == [
        ("N2", Reply.NO, ""),
        ("N3", Reply.YES, ""),
        ("T1X1", Reply.NO, ""),
    ]
