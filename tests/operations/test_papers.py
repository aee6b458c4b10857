"""What stands on the papers of a session, and who may have them."""

from dataclasses import replace
from datetime import timedelta

from bot.councils.model.councils import Post
from bot.councils.model.people import Actor, Named
from bot.councils.model.sessions import Attendance, Mode, Reply
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.papers import Papers, Sheet, attendance_sheet, session_papers
from bot.councils.operations.sessions import convene_session
from bot.councils.ports import Transaction
from tests.operations.chamber import Chamber, of


async def _convened(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> int:
    topics = await chamber.topic(), await chamber.topic()
    starts_at = chamber.now + timedelta(days=4)
    event = await chamber.do(
        convene_session, chamber.convenor, topics=topics, starts_at=starts_at, mode=mode, place="The gate"
    )
    assert event.number is not None
    return event.number


async def _papers(chamber: Chamber, actor: Actor) -> Papers:
    return await chamber.ask(session_papers, actor=actor, session=1)


async def _sheet(chamber: Chamber) -> Sheet:
    return await chamber.ask(attendance_sheet, actor=chamber.convenor, session=1)


async def _answers(chamber: Chamber, attendee: str, reply: Reply) -> None:
    def answer(tx: Transaction, *, now: object) -> None:
        row = Attendance(council=chamber.council, session=1, attendee=attendee, reply=reply)
        tx.attendance.put(replace(row, taken_along=reply is Reply.YES))

    await chamber.archive.write(answer)


async def test_the_agenda_stands_in_order_with_what_each_topic_is_about(chamber: Chamber) -> None:
    await _convened(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=2, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=2, accepts=True)
    await chamber.do(invite_guest, chamber.convenor, topic=2, named=Named(name="Manager"), name="Manager")
    found = await _papers(chamber, chamber.convenor)
    assert [(one.item.position, one.topic.label) for one in found.agenda] == [(1, "T1"), (2, "T2")]
    assert [[issue.label for issue in one.issues] for one in found.agenda] == [["I1"], ["I2"]]
    assert [one.guests for one in found.agenda] == [(), ("Neighbour",)]
    assert (found.minutes, found.host) == (40, "Seat 1")
    assert found.ends_at == found.session.starts_at + timedelta(minutes=40)
    sheet = await _sheet(chamber)
    assert sheet.due == 9
    assert [one.attendance.attendee for one in sheet.attendees] == [*(f"N{n}" for n in range(1, 10)), "T2X1"]


async def test_whoever_may_come_and_every_post_may_have_them(chamber: Chamber) -> None:
    await _convened(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    assert (await _papers(chamber, chamber.convenor)).posts == (Post.CONVENOR,)
    assert (await _papers(chamber, chamber.host)).posts == (Post.HOST,)
    assert (await _papers(chamber, chamber.seats[4])).posts == ()
    assert (await _papers(chamber, chamber.neighbour)).posts == ()
    await chamber.refuses("not-attendee", session_papers, chamber.resident, session=1)
    await chamber.refuses("no-such-number", session_papers, chamber.convenor, session=2)


async def test_the_sheet_is_for_those_who_run_the_session(chamber: Chamber) -> None:
    await _convened(chamber)
    assert (await chamber.ask(attendance_sheet, actor=chamber.host, session=1)).due == 9
    await chamber.refuses("not-in-post", attendance_sheet, chamber.seats[4], session=1)
    await chamber.refuses("not-attendee", attendance_sheet, chamber.resident, session=1)


async def test_of_a_home_visit_only_those_who_go_have_them_and_stand_on_them(chamber: Chamber) -> None:
    await _convened(chamber, mode=Mode.HOME_VISIT)
    await _answers(chamber, "N4", Reply.YES)
    await _answers(chamber, "N5", Reply.MAYBE)
    assert (await _papers(chamber, chamber.seats[3])).session.place == "The gate"
    assert [one.name for one in (await _sheet(chamber)).attendees] == ["Seat 4"]
    await chamber.refuses("not-going", session_papers, chamber.seats[4], session=1)
    await chamber.refuses("not-going", session_papers, chamber.seats[5], session=1)


async def test_who_is_due_is_fixed_once_it_has_begun(chamber: Chamber) -> None:
    await _convened(chamber)
    await chamber.sits(1)
    chamber.later(days=4000)
    sheet = await _sheet(chamber)
    assert (sheet.due, sheet.papers.host) == (9, "Seat 1")


async def test_an_online_session_ends_when_it_is_closed(chamber: Chamber) -> None:
    topic = await chamber.topic()
    starts_at, ends_at = (chamber.now + timedelta(days=days) for days in (4, 6))
    await chamber.do(
        convene_session, chamber.convenor, topics=(topic,), starts_at=starts_at, mode=Mode.ONLINE, ends_at=ends_at
    )
    assert (await _papers(chamber, chamber.convenor)).ends_at == ends_at
