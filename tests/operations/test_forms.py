"""Forms: one question at a time, and at the end the same operation as the typed command."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest

from bot.councils.errors import NoForm, NotAllowed
from bot.councils.events import EventKind
from bot.councils.model.alliances import Alliance
from bot.councils.model.councils import Post
from bot.councils.model.forms import QUESTIONS, FormKind, Question
from bot.councils.model.issues import Channel, FileKind, Lead
from bot.councils.model.organisation import Tier, Unit, UnitCode
from bot.councils.model.people import Actor, Named
from bot.councils.model.resolutions import ResolutionStatus
from bot.councils.model.sessions import AgendaItem, ItemStatus, Mode, Session, SessionStatus
from bot.councils.model.topics import Cadence
from bot.councils.operations import assembly_forms
from bot.councils.operations.form_pages import form_opener, form_page
from bot.councils.operations.forms import (
    answer_by_button,
    answer_form,
    cancel_form,
    choose_cadence,
    choose_seat,
    choose_secrecy,
    open_form,
    toggle_issue,
)
from bot.councils.operations.mentor_forms import KINDS as MENTORING
from bot.councils.operations.minutes_words import ABOUT_MINUTES
from bot.councils.operations.referral_forms import BY_RECEIVERS
from bot.councils.operations.seats import appoint, end_seat
from bot.councils.operations.triage import ask_back
from bot.councils.operations.withdrawals import withdraw
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber

C = Chamber
ENDS: list[tuple[FormKind, Actor, str, tuple[str, ...], EventKind]] = [
    (FormKind.ISSUE, C.resident, "", ("Dark stairs", "unsigned"), EventKind.ISSUE_COLLECTED),
    (FormKind.DECLINE, C.convenor, "I2", ("Not ours",), EventKind.ISSUE_DECLINED),
    (FormKind.TOPIC, C.convenor, "", ("I2", "Stairs"), EventKind.TOPIC_MADE),
    (FormKind.TOPIC, C.convenor, "", ("Ｉ２,i2", "Stairs"), EventKind.TOPIC_MADE),
    (FormKind.TOPIC, C.convenor, "i2", ("Stairs",), EventKind.TOPIC_MADE),
    (FormKind.INVITE, C.convenor, "T1", ("The doctor", "-"), EventKind.GUEST_INVITED),
    (FormKind.INVITE, C.convenor, "T1", ("The doctor", "She knows the road"), EventKind.GUEST_INVITED),
    (FormKind.SEAT, C.convenor, "", ("Seat 10",), EventKind.SEAT_GIVEN),
    (FormKind.SEAT, C.convenor, "", ("Seat 10, Seat 11",), EventKind.SEATS_GIVEN),
    (FormKind.UNSEAT, C.convenor, "", ("Seat 9",), EventKind.SEAT_ENDED),
    (FormKind.POST, C.convenor, "", ("recorder", "Seat 9"), EventKind.POST_GIVEN),
    (FormKind.VOTE, C.host, "T1", ("We paint it",), EventKind.VOTE_OPENED),
    (FormKind.RESOLVE, C.convenor, "V1", ("Lamps", "Seat 3", "+7", "-"), EventKind.RESOLUTION_ADOPTED),
    (FormKind.RESOLVE, C.convenor, "V1", ("Lamps", "Seat 3", "2026-12-01", "Both burn"), EventKind.RESOLUTION_ADOPTED),
    (FormKind.OWNER, C.convenor, "R1", ("Seat 3",), EventKind.OWNER_ASKED),
    (FormKind.PROGRESS, C.seats[1], "R1", ("One burns",), EventKind.PROGRESS_REPORTED),
    (FormKind.DONE, C.seats[1], "R1", ("Both burn",), EventKind.DONE_CLAIMED),
    (FormKind.WAIVE, C.convenor, "R1", ("No money",), EventKind.RESOLUTION_WAIVED),
    (FormKind.WITHDRAW, C.resident, "I2", ("Mended",), EventKind.ISSUE_WITHDRAWN),
    (FormKind.WITHDRAW, C.convenor, "T2", ("Too early",), EventKind.TOPIC_WITHDRAWN),
    (FormKind.DEFER, C.convenor, "T2", ("After the harvest",), EventKind.TOPIC_DEFERRED),
    (FormKind.WITHDRAW, C.host, "V2", ("Wrong words",), EventKind.VOTE_WITHDRAWN),
    (FormKind.WITHDRAW, C.convenor, "r1", ("Twice",), EventKind.RESOLUTION_WITHDRAWN),
    (FormKind.WITHDRAW, C.convenor, "R1", ("Twice",), EventKind.RESOLUTION_WITHDRAWN),
    (FormKind.BEHALF, C.seats[3], "", ("-", "-1", "phone", "The well is dry"), EventKind.ISSUE_COLLECTED),
    (FormKind.LEAD, C.convenor, "L4711", ("The well is dry",), EventKind.ISSUE_COLLECTED),
    (FormKind.FIX, C.convenor, "I2", ("Swept at once",), EventKind.ISSUE_FIXED),
    (FormKind.ASK, C.convenor, "I2", ("Which door?",), EventKind.ISSUE_ASKED),
    (FormKind.ANSWER, C.resident, "I5", ("The back door",), EventKind.ISSUE_ANSWERED),
    (FormKind.MERGE, C.convenor, "I2", ("I1",), EventKind.ISSUE_MERGED),
    (FormKind.MERGE, C.convenor, "I2", ("ｉ３",), EventKind.ISSUE_MERGED),
    (FormKind.TAG, C.convenor, "", ("Seat 2", "mediator"), EventKind.TAG_CHANGED),
    (FormKind.ABSENCE, C.seats[3], "", ("+7", "With my daughter"), EventKind.ABSENCE_REPORTED),
    (FormKind.MOTION, C.seats[3], "T2", ("We put up three lamps",), EventKind.MOTION_PROPOSED),
    (FormKind.ZONE, C.convenor, "", ("urumqi",), EventKind.RULE_CHANGED),
    (FormKind.RECUSE, C.host, "V2", ("Seat 5",), EventKind.RECUSED),
    (FormKind.RECUSE, C.convenor, "v2", ("N5",), EventKind.RECUSED),
    (FormKind.ENTER, C.convenor, "V2", ("hand", "Seat 2", "Seat 3 for\nSeat 4 2"), EventKind.BALLOTS_ENTERED),
    (FormKind.NOTE, C.seats[3], "S1", ("Three lamps are enough",), EventKind.NOTE_KEPT),
    (FormKind.WRITE_DOWN, C.host, "S1", ("Seat 4", "Three lamps are enough"), EventKind.NOTE_KEPT),
    (
        FormKind.MEET,
        C.convenor,
        "",
        ("T2", "plenary", "2026-03-06", "15:00", "The room by the gate", "-"),
        EventKind.SESSION_CONVENED,
    ),
    (FormKind.MOVE, C.convenor, "S2", ("2026-03-09 15:00", "The school", "Rain", "-"), EventKind.SESSION_MOVED),
    (FormKind.JOIN, C.convenor, "", ("valley-2345",), EventKind.ALLIANCE_JOINED),
]


async def _matters(chamber: Chamber) -> None:
    """R1 of V1 on T1 under way, V2 open on T3, T2 untouched, S1 in session and S2 convened about it, I2 waiting."""
    await chamber.issue()
    await chamber.issue()
    await chamber.resolution(vote=await chamber.passed(await chamber.topic(1)))
    await chamber.topic(await chamber.issue())
    await chamber.vote(await chamber.topic(await chamber.issue()))
    await chamber.archive.write(_alliance)
    await chamber.archive.write(_lead)
    await chamber.archive.write(_session)
    await chamber.do(ask_back, chamber.convenor, issue=await chamber.issue(), question="Which door?")


def _lead(tx: Transaction, *, now: datetime) -> None:
    """A voice note, L4711, that waits for its words."""
    tx.leads.add(
        Lead(
            council=1,
            number=4711,
            proposer_id=C.resident.user_id,
            anonymous=False,
            channel=Channel.PRIVATE,
            file_id="voice-1",
            file_kind=FileKind.VOICE,
            received_at=now,
        )
    )


def _session(tx: Transaction, *, now: datetime) -> None:
    """S1, under way about T2, and S2, convened about it."""
    under_way = Session(
        council=1,
        number=1,
        mode=Mode.PLENARY,
        cadence=Cadence.SINGLE,
        status=SessionStatus.OPEN,
        starts_at=now,
        place="The room by the gate",
        convened_at=now,
        opened_at=now,
    )
    ahead = replace(
        under_way, number=2, status=SessionStatus.CONVENED, starts_at=now + timedelta(days=4), opened_at=None
    )
    tx.sessions.add(under_way, ahead)
    stands = {1: ItemStatus.DONE, 2: ItemStatus.WAITING}
    tx.agenda.add(
        *(
            AgendaItem(council=1, session=number, topic=2, position=1, minutes=20, status=status)
            for number, status in stands.items()
        )
    )
    council = tx.councils.get(id=1)
    assert council is not None
    tx.councils.save(replace(council, last_session=2))


def _alliance(tx: Transaction, *, now: datetime) -> None:
    """An alliance whose code is VALLEY2345."""
    alliance = tx.found_alliance(Alliance(id=0, bot_id=BOT, title="The valley", founded_at=now))
    valley = Unit(id=0, alliance=alliance.id, parent=None, tier=Tier.TOWN, kind="", name="The valley", code="")
    digest = sha256(b"VALLEY2345").hexdigest()
    tx.unit_codes.add(UnitCode(digest=digest, unit=tx.found_unit(valley).id, expires_at=now + timedelta(days=1)))


async def test_every_kind_of_form_has_an_end_that_is_tried_here() -> None:
    # A list of members is a file, not words: test_rosters.py tries its end; test_minutes_forms.py those about minutes,
    # test_slot_forms.py the one that takes several times, test_coming.py that of whoever can't come,
    # test_check_in_codes.py that of whoever comes, test_referrals.py those of a matter that is referred,
    # test_assemblies.py those of one at the villagers' assembly, test_examples.py that of a good example, and
    # test_mentors.py those between a convenor and her mentor.
    elsewhere = {FormKind.ROSTER, FormKind.SLOTS, FormKind.EXCUSE, FormKind.HERE, FormKind.REFER} | BY_RECEIVERS
    elsewhere |= ABOUT_MINUTES | MENTORING | assembly_forms.KINDS | {FormKind.SUBMIT, FormKind.EXAMPLE}
    assert {kind for kind, *_ in ENDS} | elsewhere == set(FormKind) == set(QUESTIONS)


async def test_the_last_answer_does_what_the_form_is_for(chamber: Chamber) -> None:
    await _matters(chamber)
    beginning = await chamber.everything()
    for kind, actor, subject, answers, ending in ENDS:
        event: Any = await chamber.do(open_form, actor, kind=kind, subject=subject)
        for answer in answers:
            assert (event.kind, event.facts) == (EventKind.FORM_OPENED, {"council_title": "Nine of us"})
            event = await chamber.do(answer_form, actor, answer=answer)
        assert event.kind is ending, kind
        assert await chamber.rows(tables.forms) == []
        await chamber.put_back(beginning)


async def test_an_issue_from_a_form_came_in_private(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.resident, kind=FormKind.ISSUE)
    await chamber.do(answer_form, chamber.resident, answer="x" * 1000)
    page = await chamber.ask(form_page, actor=chamber.resident)
    assert page is not None
    assert page.about == "x" * 1000
    await chamber.refuses("choose-a-button", answer_form, chamber.resident, answer="Mrs Resident")
    await chamber.refuses("no-form", answer_by_button, chamber.resident, answer="-")
    await chamber.do(answer_by_button, chamber.resident, answer="signed")
    assert (await chamber.row(tables.issues)).channel is Channel.PRIVATE


async def test_a_half_filled_form_is_a_record(chamber: Chamber) -> None:
    await chamber.passed()
    await chamber.do(open_form, chamber.convenor, kind=FormKind.RESOLVE, subject="V1")
    await chamber.do(answer_form, chamber.convenor, answer=" Two lamps ")
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert page.form.answers == {Question.TEXT: "Two lamps"}
    assert (page.form.question, page.about) == (Question.OWNER, "We put up two lamps")
    assert len(page.seats) == 9
    assert page.issues == ()
    assert await chamber.ask(form_page, actor=chamber.host) is None


async def test_a_person_has_one_form(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ISSUE)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.SEAT)
    assert (await chamber.row(tables.forms)).kind is FormKind.SEAT
    event = await chamber.do(cancel_form, chamber.convenor)
    assert event.kind is EventKind.FORM_CANCELLED
    for operation, arguments in (
        (cancel_form, {}),
        (answer_form, {"answer": "x"}),
        (answer_by_button, {"answer": "-"}),
        (choose_seat, {"seat": 1}),
        (toggle_issue, {"issue": 1}),
    ):
        assert isinstance(await chamber.refuses("no-form", operation, chamber.convenor, **arguments), NoForm)


async def test_who_may_not_is_told_before_she_types(chamber: Chamber) -> None:
    await _matters(chamber)
    for key, actor, kind, subject in (
        ("not-chair", chamber.seats[1], FormKind.VOTE, "T1"),
        ("not-owner", chamber.host, FormKind.DONE, "R1"),
        ("not-convenor", chamber.host, FormKind.SEAT, ""),
        ("not-proposer", chamber.neighbour, FormKind.WITHDRAW, "I2"),
        ("not-chair", chamber.resident, FormKind.WITHDRAW, "V2"),
        ("not-convenor", chamber.host, FormKind.WITHDRAW, "T2"),
        ("not-convenor", chamber.host, FormKind.WITHDRAW, "R1"),
        ("no-such-lead", chamber.convenor, FormKind.LEAD, "L9"),
        ("no-such-lead", chamber.convenor, FormKind.LEAD, "I1"),
        ("not-recorder", chamber.resident, FormKind.LEAD, "L4711"),
        ("no-such-number", chamber.convenor, FormKind.INVITE, "T9"),
        ("no-such-number", chamber.convenor, FormKind.DECLINE, "I9"),
        ("no-such-number", chamber.convenor, FormKind.RESOLVE, "V9"),
        ("no-such-number", chamber.convenor, FormKind.WITHDRAW, "S9"),
        ("no-such-number", chamber.convenor, FormKind.WAIVE, "R9"),
        ("number-unreadable", chamber.convenor, FormKind.INVITE, "T"),
        ("number-unreadable", chamber.convenor, FormKind.INVITE, "X1"),
        ("number-unreadable", chamber.convenor, FormKind.DONE, "R"),
        ("number-unreadable", chamber.convenor, FormKind.WITHDRAW, "Q1"),
        ("number-unreadable", chamber.seats[1], FormKind.DONE, "V1"),
    ):
        await chamber.refuses(key, open_form, actor, kind=kind, subject=subject)


async def test_a_wrong_answer_leaves_the_question_open(chamber: Chamber) -> None:
    await _matters(chamber)
    convenor = chamber.convenor
    wrong: list[tuple[FormKind, str, tuple[str, ...], list[tuple[str, str]]]] = [
        (FormKind.LEAD, "L4711", (), [("private-matter", "家暴"), ("text-too-long", "x" * 1001)]),
        (FormKind.BEHALF, "", (), [("username-unknown", "@nobody"), ("private-matter", "家暴")]),
        (FormKind.BEHALF, "", ("Wang",), [("date-unreadable", "Monday"), ("date-not-gone-by", "+1")]),
        (FormKind.BEHALF, "", ("Wang", "-0"), [("choose-a-button", "by post")]),
        (FormKind.BEHALF, "", ("Wang", "-0", "visit"), [("private-matter", "家暴"), ("text-empty", " ")]),
        (FormKind.ISSUE, "", (), [("text-too-long", "x" * 1001), ("private-matter", "家暴"), ("text-empty", " ")]),
        (FormKind.PROGRESS, "R2", (), [("text-too-long", "x" * 501)]),
        (
            FormKind.TOPIC,
            "",
            (),
            [
                ("no-issues-named", ""),
                ("no-issues-named", "-"),
                ("number-unreadable", "two"),
                ("number-unreadable", "12"),
                ("number-unreadable", "T1"),
                ("no-such-number", "I9"),
                ("issue-not-collected", "I2 I1"),
            ],
        ),
        (FormKind.TOPIC, "I2", (), [("text-too-long", "x" * 121)]),
        (FormKind.POST, "", (), [("choose-a-button", "queen")]),
        (FormKind.POST, "", ("host",), [("no-such-seat", "Seat 99")]),
        (FormKind.UNSEAT, "", (), [("no-such-seat", "")]),
        (FormKind.OWNER, "R1", (), [("owner-unknown", "Nobody")]),
        (
            FormKind.RESOLVE,
            "V1",
            ("Lamps", "Seat 3"),
            [("date-unreadable", "soon"), ("date-past", "2026-03-01"), ("date-unreadable", "2026-02-30")],
        ),
        (FormKind.RESOLVE, "V1", ("Lamps", "Seat 3", "+7"), [("text-too-long", "x" * 501)]),
    ]
    await chamber.resolution(owner=Named(user_id=convenor.user_id), vote=1)
    for kind, subject, answers, refusals in wrong:
        await chamber.do(open_form, convenor, kind=kind, subject=subject)
        for answer in answers:
            await chamber.do(answer_form, convenor, answer=answer)
        for key, answer in refusals:
            await chamber.refuses(key, answer_form, convenor, answer=answer)


async def test_what_was_right_when_asked_may_be_wrong_at_the_end(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.convenor, kind=FormKind.TOPIC, subject=f"I{await chamber.issue()}")
    await chamber.topic(1)
    await chamber.refuses("issue-not-collected", answer_form, chamber.convenor, answer="Light")


async def test_a_seat_that_ended_meanwhile_gets_no_post(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.convenor, kind=FormKind.POST)
    await chamber.do(answer_form, chamber.convenor, answer="host")
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Seat 9"))
    await chamber.refuses("no-such-seat", answer_form, chamber.convenor, answer="Seat 9")


async def test_how_often_is_chosen_while_the_title_is_asked(chamber: Chamber) -> None:
    convenor = chamber.convenor
    await chamber.issue()
    await chamber.do(open_form, convenor, kind=FormKind.TOPIC)
    await chamber.refuses("no-form", choose_cadence, convenor, cadence=Cadence.MONTHLY)
    await chamber.do(answer_form, convenor, answer="I1")
    await chamber.do(choose_cadence, convenor, cadence=Cadence.URGENT)
    await chamber.do(choose_cadence, convenor, cadence=Cadence.MONTHLY)
    await chamber.do(answer_form, convenor, answer="Light")
    assert (await chamber.row(tables.topics)).cadence is Cadence.MONTHLY
    await chamber.refuses("no-form", choose_cadence, convenor, cadence=Cadence.URGENT)


async def test_whether_a_vote_is_secret_is_chosen_while_the_motion_is_asked(chamber: Chamber) -> None:
    convenor = chamber.convenor
    await chamber.topic()
    await chamber.do(open_form, convenor, kind=FormKind.TAG)
    await chamber.refuses("no-form", choose_secrecy, convenor, secret=True)
    await chamber.do(open_form, convenor, kind=FormKind.VOTE, subject="T1")
    await chamber.do(choose_secrecy, convenor, secret=False)
    await chamber.do(choose_secrecy, convenor, secret=True)
    await chamber.do(answer_form, convenor, answer="We put up two lamps")
    assert (await chamber.row(tables.votes)).secret


async def test_a_form_knows_the_message_whose_button_opened_it(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.convenor, kind=FormKind.TAG, opener="-1001:7")
    assert await chamber.ask(form_opener, actor=chamber.convenor) == "-1001:7"


async def test_a_topic_of_one_issue_has_it_from_the_beginning(chamber: Chamber) -> None:
    await chamber.issue()
    await chamber.do(open_form, chamber.convenor, kind=FormKind.TOPIC, subject="I1")
    await chamber.do(answer_form, chamber.convenor, answer="Light")
    assert (await chamber.row(tables.issues)).topic == 1


async def test_what_an_issue_is_merged_into_is_chosen_by_a_button(chamber: Chamber) -> None:
    await chamber.issue()
    await chamber.issue(text="No light at the gate")
    await chamber.do(open_form, chamber.convenor, kind=FormKind.MERGE, subject="I2")
    await chamber.do(answer_by_button, chamber.convenor, answer="I1")
    assert (await chamber.row(tables.issues, number=2)).merged_into == 1


async def test_issues_are_marked_one_by_one(chamber: Chamber) -> None:
    for _ in range(3):
        await chamber.issue()
    await chamber.do(open_form, chamber.convenor, kind=FormKind.TOPIC)
    for issue in (1, 3, 2, 3):
        await chamber.do(toggle_issue, chamber.convenor, issue=issue)
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert [issue.label for issue in page.issues] == ["I1", "I2", "I3"]
    assert page.form.picked == {1, 2}
    await chamber.refuses("no-such-number", toggle_issue, chamber.convenor, issue=9)
    await chamber.do(answer_by_button, chamber.convenor, answer="-")
    await chamber.refuses("no-form", toggle_issue, chamber.convenor, issue=3)
    await chamber.do(answer_form, chamber.convenor, answer="Light")
    assert [issue.topic for issue in await chamber.rows(tables.issues)] == [1, 1, None]


async def test_buttons_answer_what_they_were_shown_for(chamber: Chamber) -> None:
    await chamber.passed()
    convenor = chamber.convenor
    await chamber.do(open_form, convenor, kind=FormKind.RESOLVE, subject="V1")
    await chamber.refuses("no-form", answer_by_button, convenor, answer="-")
    await chamber.refuses("no-form", choose_seat, convenor, seat=3)
    await chamber.do(answer_form, convenor, answer="Lamps")
    await chamber.refuses("no-such-seat", choose_seat, convenor, seat=10)
    await chamber.do(choose_seat, convenor, seat=3)
    await chamber.refuses("no-form", answer_by_button, convenor, answer="-")
    await chamber.do(answer_by_button, convenor, answer="+14")
    await chamber.do(answer_by_button, convenor, answer="-")
    resolution = await chamber.row(tables.resolutions)
    assert (resolution.owner_name, resolution.test) == ("Seat 3", "We put up two lamps")
    assert resolution.status is ResolutionStatus.ADOPTED

    await chamber.do(open_form, convenor, kind=FormKind.POST)
    await chamber.refuses("no-form", answer_by_button, convenor, answer="queen")
    await chamber.do(answer_by_button, convenor, answer="host")
    await chamber.do(choose_seat, convenor, seat=4)
    assert (await chamber.row(tables.councils)).host_id == 104


async def test_what_has_no_label_can_not_be_taken_back(chamber: Chamber) -> None:
    for subject in ("Q1", "I", "Ix", ""):
        await chamber.refuses("number-unreadable", withdraw, chamber.convenor, subject=subject, reason="No")


async def test_a_form_that_an_earlier_release_left_complete_asks_nothing(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.convenor, kind=FormKind.SEAT)

    def complete(tx: Transaction, *, now: object) -> None:
        (form,) = tx.forms.find()
        tx.forms.save(form.answering(Question.NAME, "Li"))

    await chamber.archive.write(complete)
    await chamber.refuses("no-form", answer_form, chamber.convenor, answer="x")
    await chamber.refuses("no-form", choose_seat, chamber.convenor, seat=1)
    await chamber.refuses("no-form", answer_by_button, chamber.convenor, answer="-")
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert (page.form.question, page.about) == (None, "")


@pytest.mark.parametrize(
    ("kind", "subject", "about"),
    [
        (FormKind.DECLINE, "I2", "Stairs"),
        (FormKind.INVITE, "T1", "Light at the gate"),
        (FormKind.RESOLVE, "V1", "We put up two lamps"),
    ],
)
async def test_the_page_says_what_it_is_about(chamber: Chamber, kind: FormKind, subject: str, about: str) -> None:
    await chamber.passed()
    await chamber.issue(text="Stairs")
    await chamber.do(open_form, chamber.convenor, kind=kind, subject=subject)
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert page.about == about


async def test_a_form_outlives_the_post_it_was_opened_by_and_shows_no_more(chamber: Chamber) -> None:
    await chamber.topic()
    await chamber.do(open_form, chamber.convenor, kind=FormKind.VOTE, subject="T1")
    await chamber.do(appoint, chamber.convenor, post=Post.CONVENOR, seat=3)
    await chamber.refuses("not-chair", choose_secrecy, chamber.convenor, secret=True)
    with pytest.raises(NotAllowed):
        await chamber.ask(form_page, actor=chamber.convenor)
    await chamber.do(cancel_form, chamber.convenor)
