"""Those who were there confirm minutes or object; then they are locked, numbered and proved."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.councils.errors import Refusal
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.minutes import MinutesStatus
from bot.councils.model.proceedings import packed
from bot.councils.model.sessions import Mode
from bot.councils.operations.confirming import answer_objection, confirm_minutes, object_to_minutes
from bot.councils.operations.membership import forget_person
from bot.councils.operations.minutes import publish_minutes, recall_minutes
from bot.councils.operations.minutes_pages import minutes_page, minutes_paper
from bot.councils.operations.overview import waiting_for
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.sitting import GUEST, RECORDER, closed, minutes_of, sent_round

OBJECTION = "I said three lamps"


async def unreadable(chamber: Chamber, key: str, query: Callable[..., Any], **asked: Any) -> None:
    with pytest.raises(Refusal) as refused:
        await chamber.ask(query, **asked)
    assert refused.value.key == key


async def test_the_last_yes_locks_them(chamber: Chamber) -> None:
    await sent_round(chamber)
    for seat in chamber.seats[:7]:
        if seat != RECORDER:
            await chamber.do(confirm_minutes, seat, session=1)
    assert (await minutes_of(chamber)).status is MinutesStatus.DRAFT
    assert chamber.shown == {(BoardKind.SESSION, 1)}
    await chamber.do(confirm_minutes, GUEST, session=1)
    minutes = await minutes_of(chamber)
    assert (minutes.status, minutes.number) == (MinutesStatus.CONFIRMED, 1)
    assert minutes.digest == minutes.proceedings.digest
    assert (len(minutes.proceedings.confirmed), minutes.proceedings.silent) == (8, ())
    assert await chamber.duties() == {}
    assert chamber.told == [
        (RECORDER.user_id, EventKind.MINUTES_CONFIRMED),
        (chamber.convenor.user_id, EventKind.MINUTES_CONFIRMED),
    ]


async def test_silence_is_recorded_as_silence(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.do(confirm_minutes, GUEST, session=1)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    said = (await minutes_of(chamber)).proceedings
    assert said.confirmed == ("N2", "T1X1")
    assert said.silent == ("N1", "N3", "N4", "N5", "N6", "N7")
    await chamber.refuses("minutes-locked", confirm_minutes, chamber.host, session=1)


async def test_after_the_time_nobody_replies_any_more(chamber: Chamber) -> None:
    await sent_round(chamber)
    chamber.later(hours=48)
    await chamber.refuses("minutes-not-asked", confirm_minutes, chamber.host, session=1)


async def test_who_has_not_replied_is_reminded_once(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.do(confirm_minutes, GUEST, session=1)
    await chamber.clock(DutyKind.REMIND_MINUTES)
    quiet = [seat.user_id for seat in chamber.seats[:7] if seat != RECORDER]
    assert chamber.told == [(user, EventKind.MINUTES_REMINDED) for user in quiet]
    assert (DutyKind.REMIND_MINUTES, 1) not in await chamber.duties()


async def test_a_reminder_that_was_slept_through_is_dropped(chamber: Chamber) -> None:
    await sent_round(chamber)
    chamber.later(days=7)
    await chamber.clock(DutyKind.REMIND_MINUTES)
    assert chamber.told == []


async def test_an_objection_goes_to_the_recorder_who_lets_the_draft_stand(chamber: Chamber) -> None:
    await sent_round(chamber)
    objecting = chamber.seats[2]
    await chamber.do(object_to_minutes, objecting, session=1, reason=OBJECTION)
    assert chamber.told == [(RECORDER.user_id, EventKind.MINUTES_OBJECTED)]
    assert chamber.heard[-1].facts["name"] == "Seat 3"
    page = await chamber.ask(minutes_page, actor=RECORDER, session=1)
    assert [(reply.reason, name) for reply, name in page.objections] == [(OBJECTION, "Seat 3")]
    answer = {"session": 1, "who": "N3", "answer": "The vote was on two"}
    await chamber.refuses("not-recorder", answer_objection, objecting, **answer)
    await chamber.do(answer_objection, RECORDER, **answer)
    assert chamber.told == [(objecting.user_id, EventKind.OBJECTION_ANSWERED)]
    await chamber.refuses("no-objection", answer_objection, RECORDER, **answer)
    await chamber.refuses("no-objection", answer_objection, RECORDER, **{**answer, "who": "N4"})
    await chamber.do(recall_minutes, RECORDER, session=1)
    assert [row.who for row in await chamber.rows(tables.minutes_replies)] == ["N3"]


async def test_an_answered_objection_stands_in_the_minutes(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.do(object_to_minutes, chamber.seats[2], session=1, reason=OBJECTION)
    for seat in (*chamber.seats[:7], GUEST):
        if seat not in (RECORDER, chamber.seats[2]):
            await chamber.do(confirm_minutes, seat, session=1)
    assert (await minutes_of(chamber)).status is MinutesStatus.DRAFT
    await chamber.do(answer_objection, RECORDER, session=1, who="N3", answer="The vote was on two")
    (objected,) = (await minutes_of(chamber)).proceedings.objections
    assert (objected.by, objected.reason, objected.answer) == ("N3", OBJECTION, "The vote was on two")


async def test_one_who_objected_may_still_say_yes(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.do(object_to_minutes, GUEST, session=1, reason=OBJECTION)
    await chamber.do(confirm_minutes, GUEST, session=1)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    assert (await minutes_of(chamber)).proceedings.objections == ()


async def test_only_who_was_there_is_asked(chamber: Chamber) -> None:
    await sent_round(chamber)
    for actor in (chamber.seats[8], chamber.convenor, chamber.neighbour, chamber.stranger):
        await chamber.refuses("not-there", confirm_minutes, actor, session=1)
    await chamber.refuses("private-matter", object_to_minutes, GUEST, session=1, reason="Her husband beats her")


async def test_a_draft_is_the_recorders_alone(chamber: Chamber) -> None:
    await closed(chamber)
    await chamber.ask(minutes_page, actor=RECORDER, session=1)
    for actor in (chamber.host, chamber.convenor, GUEST):
        await unreadable(chamber, "minutes-still-drafted", minutes_page, actor=actor, session=1)
    await chamber.refuses("minutes-not-asked", confirm_minutes, chamber.host, session=1)


async def test_seats_posts_and_guests_who_came_may_read(chamber: Chamber) -> None:
    await sent_round(chamber)
    for actor in (chamber.seats[8], chamber.convenor, GUEST):
        await chamber.ask(minutes_paper, actor=actor, session=1)
    for actor in (chamber.neighbour, chamber.stranger):
        await unreadable(chamber, "not-for-minutes", minutes_paper, actor=actor, session=1)


async def test_of_a_home_visit_only_those_who_went_may_read(chamber: Chamber) -> None:
    await sent_round(chamber, mode=Mode.HOME_VISIT)
    for actor in (chamber.host, GUEST, RECORDER):
        await chamber.ask(minutes_paper, actor=actor, session=1)
    for actor in (chamber.seats[8], chamber.convenor):
        await unreadable(chamber, "not-for-minutes", minutes_paper, actor=actor, session=1)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    assert chamber.told == [(RECORDER.user_id, EventKind.MINUTES_CONFIRMED)]


async def test_what_waits_is_found_again(chamber: Chamber) -> None:
    await closed(chamber)
    (mine,) = await chamber.ask(waiting_for, actor=RECORDER)
    assert [session.number for session in mine.to_word_minutes] == [1]
    (mine,) = await chamber.ask(waiting_for, actor=chamber.host)
    assert (mine.to_word_minutes, mine.to_confirm_minutes) == ((), ())
    await chamber.do(publish_minutes, RECORDER, session=1)
    (mine,) = await chamber.ask(waiting_for, actor=chamber.host)
    assert [session.number for session in mine.to_confirm_minutes] == [1]
    await chamber.do(object_to_minutes, chamber.host, session=1, reason=OBJECTION)
    (mine,) = await chamber.ask(waiting_for, actor=chamber.host)
    assert mine.to_confirm_minutes == ()
    (mine,) = await chamber.ask(waiting_for, actor=RECORDER)
    assert [session.number for session in mine.to_word_minutes] == [1]


async def test_a_forgotten_name_is_gone_and_the_proof_stays(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.do(object_to_minutes, chamber.seats[2], session=1, reason=OBJECTION)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    before = await minutes_of(chamber)
    for actor in (GUEST, chamber.seats[2], chamber.host):
        await chamber.do(forget_person, actor)
    after = await minutes_of(chamber)
    text = packed(after.proceedings)
    assert not any(name in text for name in ("Resident", "Her lamp", "Seat 3", 'Seat 1"'))
    assert OBJECTION in text
    assert after.digest == before.digest == after.proceedings.digest
    assert [person.key for person in after.proceedings.people if not person.name] == ["N1", "N3", "T1X1"]


async def test_a_changed_word_is_found_out(chamber: Chamber) -> None:
    await sent_round(chamber)
    await chamber.clock(DutyKind.LOCK_MINUTES)
    minutes = await minutes_of(chamber)
    for changed in (
        replace(minutes.proceedings, place="Elsewhere"),
        replace(minutes.proceedings, people=minutes.proceedings.people[1:]),
    ):
        assert changed.digest != minutes.digest


async def test_a_name_forgotten_while_the_draft_is_worded_does_not_come_back(chamber: Chamber) -> None:
    await closed(chamber)
    for actor in (GUEST, chamber.host):
        await chamber.do(forget_person, actor)
    await chamber.do(publish_minutes, RECORDER, session=1)
    said = (await minutes_of(chamber)).proceedings
    assert (said.host, said.name_of("N1")) == ("N1", "")
    assert said.name_of("T1X1") == ""
    assert "T1X1" in said.there
