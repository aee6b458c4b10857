"""Notes of a session: kept with their speaker and topic, written down for others, listed, taken back."""

from datetime import timedelta
from typing import Any

import pytest

from bot.councils.errors import PrivateMatter
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.forms import SKIPPED, FormKind
from bot.councils.model.notes import NoteKind
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Mode
from bot.councils.operations.attendance import check_in
from bot.councils.operations.export_person import export_person
from bot.councils.operations.form_pages import FormPage, form_page
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.note_forms import choose_note_kind
from bot.councils.operations.notes import keep_note, notes_page, take_back_note, write_note
from bot.councils.operations.seats import appoint
from bot.councils.operations.sessions import convene_session, end_session
from bot.councils.operations.speaking import session_open
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.under_way import guest, opened, takes_up

LAMP = "Three lamps are enough"


async def shown(chamber: Chamber, actor: Actor) -> FormPage:
    """What her form shows now."""
    page = await chamber.ask(form_page, actor=actor)
    assert page is not None
    return page


async def test_a_seat_notes_her_own_words(chamber: Chamber) -> None:
    session = await opened(chamber)
    seat = chamber.seats[2]
    event = await chamber.do(keep_note, seat, session=session, kind=NoteKind.POINT, text=f" {LAMP} ")
    assert (event.kind, event.number) == (EventKind.NOTE_KEPT, session)
    assert event.facts == {
        "session": "S1",
        "number": 1,
        "kind": "point",
        "name": "Seat 3",
        "council_title": "Nine of us",
    }
    row = await chamber.row(tables.notes)
    assert (row.session, row.number, row.kind, row.text) == (session, 1, NoteKind.POINT, LAMP)
    assert (row.speaker, row.topic, row.at, row.entered_by) == ("N3", 1, chamber.now, seat.user_id)
    assert chamber.audited == [("keep_note", "S1:1")]
    assert chamber.shown == {(BoardKind.SESSION, session)}
    assert chamber.told == []


async def test_the_same_words_are_noted_once(chamber: Chamber) -> None:
    session = await opened(chamber)
    said = {"session": session, "kind": NoteKind.POINT, "text": LAMP}
    await chamber.do(keep_note, chamber.seats[2], **said)
    await chamber.refuses("note-kept-already", keep_note, chamber.seats[2], **said)
    await chamber.do(keep_note, chamber.seats[3], **said)
    await chamber.do(keep_note, chamber.seats[2], **{**said, "kind": NoteKind.TODO})


async def test_posts_note_what_others_say(chamber: Chamber) -> None:
    session = await opened(chamber)
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    said = {"session": session, "kind": NoteKind.SUGGESTION, "author": chamber.seats[4].user_id}
    await chamber.refuses("not-keeper", keep_note, chamber.seats[5], text=LAMP, **said)
    await chamber.refuses("not-keeper", keep_note, chamber.resident, text=LAMP, **said)
    for at, keeper in enumerate((chamber.convenor, chamber.host, chamber.seats[1]), 1):
        event = await chamber.do(keep_note, keeper, text=f"{LAMP} {at}", **said)
        assert event.facts["name"] == "Seat 5"
    assert {note.speaker for note in await chamber.rows(tables.notes)} == {"N5"}
    stranger = {**said, "author": chamber.resident.user_id}
    refusal = await chamber.refuses("no-such-attendee", keep_note, chamber.host, text=LAMP, **stranger)
    assert refusal.facts == {"name": "Resident", "session": "S1"}


async def test_what_is_noted_stands_under_the_topic_taken_up(chamber: Chamber) -> None:
    session = await opened(chamber, topics=2)
    said = {"session": session, "kind": NoteKind.POINT}
    await chamber.do(keep_note, chamber.seats[2], text="Before the first", **said)
    await takes_up(chamber, 2)
    await chamber.do(keep_note, chamber.seats[2], text="About the second", **said)
    await chamber.do(keep_note, chamber.host, text="By her", author=chamber.seats[3].user_id, **said)
    await chamber.do(keep_note, chamber.seats[2], text="Back to the first", topic=1, **said)
    assert [note.topic for note in await chamber.rows(tables.notes)] == [None, 2, 2, 1]
    other = await chamber.topic()
    await chamber.refuses("topic-not-on-agenda", keep_note, chamber.seats[2], text=LAMP, topic=other, **said)


async def test_a_guest_speaks_on_her_own_topic(chamber: Chamber) -> None:
    session = await opened(chamber, topics=2)
    neighbour = await guest(chamber, topic=2)
    said = {"session": session, "kind": NoteKind.POINT}
    await chamber.do(keep_note, neighbour, text=LAMP, **said)
    note = await chamber.row(tables.notes)
    assert (note.speaker, note.topic) == ("T2X1", 2)
    await takes_up(chamber, 1)
    refusal = await chamber.refuses("guest-of-other-topic", keep_note, neighbour, text="More", **said)
    assert refusal.facts == {"topic": "T1"}
    await guest(chamber, topic=1)
    await chamber.do(keep_note, neighbour, text="More", **said)


async def test_who_may_not_come_notes_nothing(chamber: Chamber) -> None:
    session = await opened(chamber)
    said = {"session": session, "kind": NoteKind.POINT, "text": LAMP}
    for actor in (chamber.resident, chamber.stranger, chamber.convenor):
        await chamber.refuses("not-attendee", keep_note, actor, **said)
    await chamber.refuses("no-such-number", keep_note, chamber.host, **{**said, "session": 9})


async def test_words_are_guarded(chamber: Chamber) -> None:
    session = await opened(chamber)
    said = {"session": session, "kind": NoteKind.POINT}
    await chamber.refuses("text-empty", keep_note, chamber.host, text=" ", **said)
    await chamber.refuses("text-too-long", keep_note, chamber.host, text="x" * 1001, **said)
    with pytest.raises(PrivateMatter):
        await chamber.do(keep_note, chamber.host, text="她丈夫家暴", **said)
    written = {**said, "speaker": "N3"}
    with pytest.raises(PrivateMatter):
        await chamber.do(write_note, chamber.host, text="她丈夫家暴", **written)
    assert await chamber.rows(tables.notes) == []


async def test_nothing_is_noted_before_a_session_or_after(chamber: Chamber) -> None:
    session = await opened(chamber, mode=Mode.ONLINE, ends_at=chamber.now + timedelta(days=6))
    said: dict[str, Any] = {"session": session, "kind": NoteKind.POINT}
    await chamber.do(keep_note, chamber.host, text="In time", **said)
    assert await chamber.ask(session_open, actor=chamber.seats[1]) == session
    chamber.later(days=2)
    assert await chamber.ask(session_open, actor=chamber.seats[1]) is None
    await chamber.refuses("session-over", keep_note, chamber.host, text="Late by the clock", **said)
    await chamber.refuses("session-over", take_back_note, chamber.host, session=session, number=1)
    await chamber.do(end_session, chamber.host, session=session)
    await chamber.refuses("session-over", keep_note, chamber.host, text="Late by hand", **said)
    ahead = await chamber.do(
        convene_session,
        chamber.convenor,
        topics=(1,),
        starts_at=chamber.now + timedelta(days=3),
        mode=Mode.ON_SITE,
        place="At the gate",
    )
    said["session"] = ahead.number
    await chamber.refuses("session-not-begun", keep_note, chamber.host, text="Early", **said)


async def test_of_two_sessions_the_one_people_sit_in_comes_first(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.ONLINE)
    sitting = await opened(chamber)
    assert await chamber.ask(session_open, actor=chamber.seats[1]) == sitting


async def test_the_recorder_writes_down_who_said_what(chamber: Chamber) -> None:
    session = await opened(chamber)
    written = {"session": session, "kind": NoteKind.DECISION, "text": "Work begins on Wednesday"}
    await chamber.refuses("not-keeper", write_note, chamber.seats[3], speaker="N2", **written)
    await chamber.refuses("no-such-attendee", write_note, chamber.host, speaker="Nobody", **written)
    other = await chamber.topic()
    await chamber.refuses("topic-not-on-agenda", write_note, chamber.host, speaker="", topic=other, **written)
    await chamber.do(write_note, chamber.host, speaker="N2", **written)
    await chamber.do(write_note, chamber.host, speaker="Seat 3", **written)
    event = await chamber.do(write_note, chamber.host, speaker="", **written)
    assert event.facts["name"] == ""
    assert [note.speaker for note in await chamber.rows(tables.notes)] == ["N2", "N3", ""]


async def test_a_note_is_taken_back_by_its_speaker_or_a_post(chamber: Chamber) -> None:
    session = await opened(chamber)
    for text in ("One", "Two"):
        await chamber.do(keep_note, chamber.seats[2], session=session, kind=NoteKind.POINT, text=text)
    await chamber.do(write_note, chamber.host, session=session, kind=NoteKind.TODO, text="Three", speaker="")
    await chamber.refuses("not-own-note", take_back_note, chamber.seats[3], session=session, number=1)
    await chamber.refuses("not-own-note", take_back_note, chamber.seats[3], session=session, number=3)
    event = await chamber.do(take_back_note, chamber.seats[2], session=session, number=1)
    assert (event.kind, event.facts["number"], event.facts["name"]) == (EventKind.NOTE_TAKEN_BACK, 1, "Seat 3")
    assert chamber.audited == [("take_back_note", "S1:1")]
    assert chamber.shown == {(BoardKind.SESSION, session)}
    await chamber.do(take_back_note, chamber.host, session=session, number=3)
    await chamber.refuses("no-such-note", take_back_note, chamber.host, session=session, number=3)
    await chamber.refuses("no-such-note", take_back_note, chamber.host, session=session, number=9)
    assert [note.text for note in await chamber.rows(tables.notes)] == ["", "Two", ""]
    await chamber.do(keep_note, chamber.seats[2], session=session, kind=NoteKind.POINT, text="One")
    assert (await chamber.rows(tables.notes))[-1].number == 4


async def test_everybody_of_the_chat_reads_what_was_noted(chamber: Chamber) -> None:
    session = await opened(chamber, topics=2)
    for number in range(1, 11):
        about = {"topic": 1} if number < 10 else {}
        await chamber.do(keep_note, chamber.seats[2], session=session, kind=NoteKind.POINT, text=f"{number}", **about)
    await chamber.do(write_note, chamber.host, session=session, kind=NoteKind.TODO, text="Last", speaker="")
    page = await chamber.ask(notes_page, actor=chamber.resident, session=session, page=0)
    assert (page.count, page.page, page.pages, len(page.lines)) == (11, 0, 2, 8)
    assert [(line.name, line.hers) for line in page.lines[:1]] == [("Seat 3", False)]
    assert (page.may_add, page.may_write_down) == (False, False)
    page = await chamber.ask(notes_page, actor=chamber.seats[2], session=session, page=7)
    assert [(line.note.text, line.name, line.hers) for line in page.lines] == [
        ("9", "Seat 3", True),
        ("10", "Seat 3", True),
        ("Last", "", False),
    ]
    assert (page.page, page.may_add, page.may_write_down, list(page.topics)) == (1, True, False, [1])
    page = await chamber.ask(notes_page, actor=chamber.host, session=session, page=-1)
    assert (page.page, page.may_add, page.may_write_down) == (0, True, True)
    assert all(line.hers for line in page.lines)
    await chamber.do(end_session, chamber.host, session=session)
    page = await chamber.ask(notes_page, actor=chamber.host, session=session, page=0)
    assert (page.may_add, page.may_write_down, any(line.hers for line in page.lines)) == (False, False, False)


async def test_of_a_home_visit_only_those_who_go_read_the_notes(chamber: Chamber) -> None:
    session = await opened(chamber, mode=Mode.HOME_VISIT)
    page = {"session": session, "page": 0}
    await chamber.comes(chamber.seats[4], "N5", session=session)
    for stays in (chamber.resident, chamber.seats[5]):
        await chamber.refuses("not-going", notes_page, stays, **page)
    for goes in (chamber.seats[4], chamber.convenor):
        assert (await chamber.ask(notes_page, actor=goes, **page)).count == 0


async def test_a_form_asks_for_the_words_alone_where_there_is_one_topic(chamber: Chamber) -> None:
    session = await opened(chamber)
    seat = chamber.seats[2]
    await chamber.refuses("not-attendee", open_form, chamber.resident, kind=FormKind.NOTE, subject="S1")
    await chamber.refuses("not-keeper", open_form, seat, kind=FormKind.WRITE_DOWN, subject="S1")
    await chamber.do(open_form, seat, kind=FormKind.NOTE, subject="S1")
    page = await shown(chamber, seat)
    assert (page.form.question, page.about, page.agenda, page.speakers) == ("text", "Light at the gate", (), ())
    await chamber.do(choose_note_kind, seat, kind=NoteKind.SUGGESTION)
    event = await chamber.do(answer_form, seat, answer=LAMP)
    assert event.kind is EventKind.NOTE_KEPT
    note = await chamber.row(tables.notes)
    assert (note.session, note.kind, note.speaker, note.topic) == (session, NoteKind.SUGGESTION, "N3", 1)
    await chamber.refuses("no-form", choose_note_kind, seat, kind=NoteKind.POINT)


async def test_a_tag_before_the_words_is_stronger_than_the_button(chamber: Chamber) -> None:
    await opened(chamber)
    await chamber.do(open_form, chamber.seats[2], kind=FormKind.NOTE, subject="S1")
    await chamber.refuses("text-empty", answer_form, chamber.seats[2], answer="#决定")
    await chamber.do(answer_form, chamber.seats[2], answer="#决定 周三动工")
    note = await chamber.row(tables.notes)
    assert (note.kind, note.text) == (NoteKind.DECISION, "周三动工")


async def test_where_there_are_several_topics_a_form_asks_which(chamber: Chamber) -> None:
    await opened(chamber, topics=3)
    neighbour = await guest(chamber, topic=2)
    await guest(chamber, topic=3)
    await chamber.do(open_form, neighbour, kind=FormKind.NOTE, subject="S1")
    page = await shown(chamber, neighbour)
    assert (page.form.question, page.about, [topic.number for topic in page.agenda]) == ("about", "", [2, 3])
    await chamber.refuses("no-form", choose_note_kind, neighbour, kind=NoteKind.POINT)
    await chamber.refuses("guest-of-other-topic", answer_form, neighbour, answer="T1")
    await chamber.refuses("no-form", answer_by_button, neighbour, answer="Neighbour")
    await chamber.do(answer_by_button, neighbour, answer="T3")
    await chamber.do(answer_form, neighbour, answer=LAMP)
    assert (await chamber.row(tables.notes)).topic == 3


async def test_a_form_that_opens_too_late_or_on_anothers_topic_is_refused(chamber: Chamber) -> None:
    session = await opened(chamber, topics=2)
    neighbour = await guest(chamber, topic=2)
    await takes_up(chamber, 1)
    await chamber.refuses("guest-of-other-topic", open_form, neighbour, kind=FormKind.NOTE, subject="S1")
    await chamber.do(end_session, chamber.host, session=session)
    for kind in (FormKind.NOTE, FormKind.WRITE_DOWN):
        await chamber.refuses("session-over", open_form, chamber.host, kind=kind, subject="S1")


async def test_the_recorder_is_asked_who_spoke_those_present_first(chamber: Chamber) -> None:
    session = await opened(chamber, topics=2)
    await chamber.do(check_in, chamber.seats[6], session=session)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.WRITE_DOWN, subject="S1")
    page = await shown(chamber, chamber.convenor)
    assert [one.name for one in page.speakers[:2]] == ["Seat 7", "Seat 1"]
    await chamber.refuses("speaker-unknown", answer_form, chamber.convenor, answer="Nobody")
    await chamber.do(answer_by_button, chamber.convenor, answer="N7")
    page = await shown(chamber, chamber.convenor)
    assert [topic.number for topic in page.agenda] == [1, 2]
    await chamber.refuses("topic-not-on-agenda", answer_form, chamber.convenor, answer=f"T{await chamber.topic()}")
    await chamber.do(answer_form, chamber.convenor, answer="ｔ２")
    await chamber.do(answer_form, chamber.convenor, answer=LAMP)
    note = await chamber.row(tables.notes)
    assert (note.speaker, note.topic, note.entered_by) == ("N7", 2, chamber.convenor.user_id)
    await takes_up(chamber, 1)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.WRITE_DOWN, subject="S1")
    await chamber.do(answer_by_button, chamber.convenor, answer=SKIPPED)
    await chamber.do(answer_form, chamber.convenor, answer="Todo: ask for a price")
    note = (await chamber.rows(tables.notes))[-1]
    assert (note.speaker, note.topic, note.kind) == ("", 1, NoteKind.TODO)


async def test_whoever_asks_gets_her_own_notes(chamber: Chamber) -> None:
    session = await opened(chamber)
    neighbour = await guest(chamber)
    said = {"session": session, "kind": NoteKind.POINT}
    for actor in (chamber.seats[2], neighbour):
        await chamber.do(keep_note, actor, text=LAMP, **said)
        kept = await chamber.ask(export_person, actor=actor)
        assert kept["notes"] == [{"council": 1, "session": "S1", "kind": "point", "text": LAMP}]
    await chamber.do(write_note, chamber.host, text="By somebody", speaker="N4", **said)
    kept = await chamber.ask(export_person, actor=chamber.host)
    assert [note["text"] for note in kept["notes"]] == ["By somebody"]
