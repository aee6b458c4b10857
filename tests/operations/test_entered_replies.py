"""Whoever has no account confirms minutes or objects through the recorder, beside a witness."""

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.minutes import MinutesStatus
from bot.councils.model.people import Named
from bot.councils.operations.attendance import enter_attendance
from bot.councils.operations.confirming import answer_objection, confirm_minutes
from bot.councils.operations.entered_replies import enter_reply
from bot.councils.operations.export_person import export_person
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, answer_form, choose_seat, open_form
from bot.councils.operations.membership import claim_link
from bot.councils.operations.minutes import publish_minutes
from bot.councils.operations.minutes_forms import open_reply
from bot.councils.operations.minutes_pages import minutes_page
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.seats import end_seat, give_seat
from bot.councils.operations.sessions import end_session
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.sitting import GUEST, RECORDER, minutes_of, sitting

GRANDMOTHER = {"session": 1, "who": "N10"}
OBJECTION = "I said three lamps"


async def asked(chamber: Chamber, *, seat: int = 10) -> None:
    """The minutes wait for seven seats, a guest and one without an account."""
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Grandmother Wu")
    await sitting(chamber)
    await chamber.do(enter_attendance, RECORDER, session=1, attendee=f"N{seat}")
    await chamber.do(end_session, chamber.host, session=1)
    await chamber.do(publish_minutes, RECORDER, session=1)


async def all_confirm(chamber: Chamber) -> None:
    for actor in (*chamber.seats[:7], GUEST):
        if actor != RECORDER:
            await chamber.do(confirm_minutes, actor, session=1)


async def test_the_last_yes_may_be_hers(chamber: Chamber) -> None:
    await asked(chamber)
    await all_confirm(chamber)
    assert (await minutes_of(chamber)).status is MinutesStatus.DRAFT
    page = await chamber.ask(minutes_page, actor=RECORDER, session=1)
    assert [one.name for one in page.to_ask] == ["Grandmother Wu"]
    assert (await chamber.ask(minutes_page, actor=chamber.host, session=1)).to_ask == ()
    event = await chamber.do(enter_reply, RECORDER, witness="Seat 3", **GRANDMOTHER)
    assert event.kind is EventKind.MINUTES_ENTERED
    assert (event.facts["name"], event.facts["witness"]) == ("Grandmother Wu", "Seat 3")
    assert chamber.audited == [("enter_reply", "S1:N10:N3")]
    assert (chamber.seats[2].user_id, EventKind.MINUTES_WITNESSED) in chamber.told
    said = (await minutes_of(chamber)).proceedings
    assert "N10" in said.confirmed
    assert (said.unasked, said.witnessed) == ((), (("N10", "N3"),))
    assert (await minutes_of(chamber)).digest == said.digest


async def test_who_was_not_heard_in_time_is_named_so(chamber: Chamber) -> None:
    await asked(chamber)
    await all_confirm(chamber)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    said = (await minutes_of(chamber)).proceedings
    assert (said.silent, said.unasked, said.witnessed) == ((), ("N10",), ())
    await chamber.refuses("minutes-locked", enter_reply, RECORDER, witness="Seat 3", **GRANDMOTHER)


async def test_her_objection_is_answered_like_any_other(chamber: Chamber) -> None:
    await asked(chamber)
    await chamber.do(enter_reply, RECORDER, witness="Seat 3", words=OBJECTION, **GRANDMOTHER)
    assert (RECORDER.user_id, EventKind.MINUTES_OBJECTED) in chamber.told
    await chamber.do(answer_objection, RECORDER, answer="The vote was on two", **GRANDMOTHER)
    assert chamber.told == []
    await all_confirm(chamber)
    (objected,) = (await minutes_of(chamber)).proceedings.objections
    assert (objected.by, objected.reason) == ("N10", OBJECTION)


async def test_a_slip_is_entered_anew(chamber: Chamber) -> None:
    await asked(chamber)
    await chamber.do(enter_reply, RECORDER, witness="Seat 3", words=OBJECTION, **GRANDMOTHER)
    await chamber.do(enter_reply, RECORDER, witness="Seat 4", **GRANDMOTHER)
    reply = await chamber.row(tables.minutes_replies, who="N10")
    assert (reply.reason, reply.witness) == ("", "N4")


async def test_a_witness_without_an_account_is_told_nothing(chamber: Chamber) -> None:
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.seats[8]))
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Aunt Li")
    await asked(chamber, seat=11)
    await chamber.do(enter_reply, RECORDER, witness="Aunt Li", session=1, who="N11")
    assert chamber.told == []


async def test_the_recorder_is_reminded_of_whom_to_ask(chamber: Chamber) -> None:
    await asked(chamber)
    await all_confirm(chamber)
    await chamber.clock(DutyKind.REMIND_MINUTES)
    assert chamber.told == [(RECORDER.user_id, EventKind.MINUTES_TO_ENTER)]
    assert chamber.heard[0].facts["to_ask_names"] == "Grandmother Wu"


async def test_whom_to_ask_waits_for_the_recorder(chamber: Chamber) -> None:
    await asked(chamber)
    (mine,) = await chamber.ask(waiting_for, actor=RECORDER)
    assert [session.number for session in mine.to_enter_minutes] == [1]
    (mine,) = await chamber.ask(waiting_for, actor=chamber.host)
    assert mine.to_enter_minutes == ()
    await chamber.do(enter_reply, RECORDER, witness="Seat 3", **GRANDMOTHER)
    (mine,) = await chamber.ask(waiting_for, actor=RECORDER)
    assert mine.to_enter_minutes == ()


async def test_who_may_enter_what_for_whom_beside_whom(chamber: Chamber) -> None:
    await asked(chamber)
    for actor in (chamber.host, chamber.convenor, GUEST):
        await chamber.refuses("not-recorder", enter_reply, actor, witness="Seat 3", **GRANDMOTHER)
    for witness in ("Seat 2", "Grandmother Wu"):
        await chamber.refuses("witness-herself", enter_reply, RECORDER, witness=witness, **GRANDMOTHER)
    await chamber.refuses("no-such-seat", enter_reply, RECORDER, witness="Nobody", **GRANDMOTHER)
    await chamber.refuses("replies-herself", enter_reply, RECORDER, witness="Seat 3", session=1, who="N4")
    await chamber.refuses("no-such-attendee", enter_reply, RECORDER, witness="Seat 3", session=1, who="N9")
    private = {"witness": "Seat 3", "words": "Her husband beats her", **GRANDMOTHER}
    await chamber.refuses("private-matter", enter_reply, RECORDER, **private)
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Latecomer")
    await chamber.refuses("witness-not-in-minutes", enter_reply, RECORDER, witness="Latecomer", **GRANDMOTHER)


async def test_once_she_has_an_account_she_replies_herself(chamber: Chamber) -> None:
    token_of = await chamber.do(give_seat, chamber.convenor, named=Named(), name="Grandmother Wu")
    assert token_of.number == 10
    token = await chamber.token()
    await sitting(chamber)
    await chamber.do(enter_attendance, RECORDER, session=1, attendee="N10")
    await chamber.do(end_session, chamber.host, session=1)
    await chamber.do(publish_minutes, RECORDER, session=1)
    await chamber.do(enter_reply, RECORDER, witness="Seat 3", **GRANDMOTHER)
    await chamber.do(claim_link, chamber.neighbour, token=token)
    await chamber.refuses("replies-herself", enter_reply, RECORDER, witness="Seat 3", **GRANDMOTHER)
    await chamber.do(confirm_minutes, chamber.neighbour, session=1)
    assert (await chamber.row(tables.minutes_replies, who="N10")).witness == ""


async def test_the_form_asks_for_the_witness_and_what_she_says(chamber: Chamber) -> None:
    await asked(chamber)
    await chamber.refuses("not-recorder", open_reply, chamber.host, **GRANDMOTHER)
    await chamber.refuses("replies-herself", open_reply, RECORDER, session=1, who="N1")
    await chamber.do(open_reply, RECORDER, **GRANDMOTHER)
    page = await chamber.ask(form_page, actor=RECORDER)
    assert page is not None
    assert page.about == "Grandmother Wu"
    assert [seat.number for seat in page.seats] == [1, 3, 4, 5, 6, 7, 8, 9]
    await chamber.refuses("witness-herself", answer_form, RECORDER, answer="Grandmother Wu")
    await chamber.do(choose_seat, RECORDER, seat=3)
    await chamber.do(answer_form, RECORDER, answer=OBJECTION)
    assert (await chamber.row(tables.minutes_replies, who="N10")).reason == OBJECTION
    await chamber.do(open_reply, RECORDER, **GRANDMOTHER)
    await chamber.do(answer_form, RECORDER, answer="Seat 3")
    event = await chamber.do(answer_by_button, RECORDER, answer="-")
    assert event.facts["stance"] == "confirms"


async def test_whoever_stood_by_or_wrote_it_down_finds_it_in_her_export(chamber: Chamber) -> None:
    await asked(chamber)
    exported = await chamber.ask(export_person, actor=RECORDER)
    assert exported["attendance_entered"] == [{"council": 1, "session": "S1", "attendee": "N10"}]
    await chamber.do(enter_reply, RECORDER, witness="Seat 3", **GRANDMOTHER)
    exported = await chamber.ask(export_person, actor=chamber.seats[2])
    assert exported["minutes_witnessed"] == [{"council": 1, "session": "S1"}]


async def test_such_a_form_opens_from_the_page_alone(chamber: Chamber) -> None:
    await asked(chamber)
    await chamber.refused(open_form, RECORDER, kind=FormKind.REPLY_FOR, subject="S1")
