"""Convening: enough notice, what else is on then, another time; and the form that asks for all of it."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.forms import FormKind, Question
from bot.councils.model.issues import Channel
from bot.councils.model.moments import When
from bot.councils.model.sessions import Mode, Reply, SessionStatus
from bot.councils.model.topics import Cadence
from bot.councils.operations.attendance import check_in
from bot.councils.operations.form_pages import form_page, moment_asked
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.issues import put_forward
from bot.councils.operations.membership import found_council
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.seats import give_seat
from bot.councils.operations.session_forms import (
    choose_time_again,
    make_urgent,
    plan_session,
    toggle_topic,
    turn_calendar,
)
from bot.councils.operations.session_plans import Plan
from bot.councils.operations.sessions import cancel_session, convene_session, hold_talk
from bot.councils.operations.topics import make_topic
from bot.storage import tables
from tests.operations.chamber import Chamber, of

# The chamber's clock stands at Monday, 2 March 2026, ten in the morning.
FRIDAY = When(day=date(2026, 3, 6), at=time(15, 0))


def at(chamber: Chamber, **time: float) -> datetime:
    return chamber.now + timedelta(**time)


async def convened(chamber: Chamber, **changed: Any) -> int:
    topics = changed.pop("topics", None) or (await chamber.topic(),)
    wanted = {"starts_at": at(chamber, days=4), "mode": Mode.PLENARY, "place": "The room by the gate", **changed}
    event = await chamber.do(convene_session, chamber.convenor, topics=topics, **wanted)
    assert event.number is not None
    return event.number


async def urgent_topic(chamber: Chamber) -> int:
    event = await chamber.do(
        make_topic,
        chamber.convenor,
        issues=(await chamber.issue(),),
        title="The bridge is broken",
        cadence=Cadence.URGENT,
    )
    assert event.number is not None
    return event.number


async def planned(chamber: Chamber) -> Plan:
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert page.plan is not None
    return page.plan


async def asked(chamber: Chamber) -> Question | None:
    page = await chamber.ask(form_page, actor=chamber.convenor)
    return page.form.question if page else None


async def presses(chamber: Chamber, *answers: str) -> Event:
    return [await chamber.do(answer_by_button, chamber.convenor, answer=answer) for answer in answers][-1]


async def writes(chamber: Chamber, *answers: str) -> Event:
    return [await chamber.do(answer_form, chamber.convenor, answer=answer) for answer in answers][-1]


async def test_people_hear_days_before(chamber: Chamber) -> None:
    when: dict[str, Any] = {"topics": (await chamber.topic(),), "mode": Mode.PLENARY, "place": "Gate"}
    refusal = await chamber.refuses(
        "notice-days", convene_session, chamber.convenor, starts_at=at(chamber, days=2), **when
    )
    assert refusal.facts == {"days": 3}
    await convened(chamber, topics=when["topics"], starts_at=at(chamber, days=3))
    assert (await chamber.row(tables.sessions)).cadence is Cadence.SINGLE


async def test_of_what_is_urgent_they_hear_hours_before(chamber: Chamber) -> None:
    when: dict[str, Any] = {"topics": (await urgent_topic(chamber),), "mode": Mode.PLENARY, "place": "Gate"}
    soon = at(chamber, hours=1, minutes=59)
    refusal = await chamber.refuses("notice-hours", convene_session, chamber.convenor, starts_at=soon, **when)
    assert refusal.facts == {"hours": 2}
    await convened(chamber, topics=when["topics"], starts_at=at(chamber, hours=2))
    assert (await chamber.row(tables.sessions)).cadence is Cadence.URGENT


async def test_a_session_about_monthly_topics_alone_is_a_monthly_one(chamber: Chamber) -> None:
    monthly = {"title": "The month", "cadence": Cadence.MONTHLY}
    for _ in range(2):
        await chamber.do(make_topic, chamber.convenor, issues=(await chamber.issue(),), **monthly)
    await convened(chamber, topics=(1, 2))
    await convened(chamber, topics=(1, await chamber.topic()))
    assert [row.cadence for row in await chamber.rows(tables.sessions)] == [Cadence.MONTHLY, Cadence.SINGLE]


async def test_an_online_session_ends_by_the_councils_settings(chamber: Chamber) -> None:
    await chamber.settles(online_hours=24)
    await convened(chamber, mode=Mode.ONLINE, place="")
    session = await chamber.row(tables.sessions)
    assert session.ends_at == session.starts_at + timedelta(days=1)


async def test_a_session_is_moved_and_everybody_hears_why(chamber: Chamber) -> None:
    session, before = await convened(chamber), at(chamber, days=4)
    said = {"reply": Reply.YES, "reason": "", "wrong_codes": 0}
    answered = tables.attendance.insert().values(council=1, session=session, attendee="N2", **said)
    await chamber.database.write(lambda connection: connection.execute(answered))
    event = await chamber.do(
        move_session,
        chamber.convenor,
        session=session,
        starts_at=at(chamber, days=6),
        place=" The school ",
        reason="The room is painted",
    )
    assert (event.kind, event.number) == (EventKind.SESSION_MOVED, session)
    assert (event.facts["was_at"], event.facts["starts_at"]) == (before.isoformat(), at(chamber, days=6).isoformat())
    row = await chamber.row(tables.sessions)
    assert (row.starts_at, row.place, row.sequence) == (at(chamber, days=6), "The school", 1)
    assert row.status is SessionStatus.CONVENED
    assert len(chamber.told) == 9
    assert chamber.audited == [("move_session", "S1")]
    assert (BoardKind.SESSION, session) in chamber.shown
    assert await chamber.rows(tables.attendance) == []


async def test_who_checked_in_too_early_does_so_again(chamber: Chamber) -> None:
    session = await convened(chamber)
    chamber.later(days=3, hours=23, minutes=30)
    await chamber.do(check_in, chamber.seats[1], session=session)
    later: dict[str, Any] = {"session": session, "starts_at": at(chamber, days=5), "place": "Gate", "reason": "Flood"}
    await chamber.do(move_session, chamber.convenor, **later)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.CONVENED
    await chamber.refuses("check-in-not-yet", check_in, chamber.seats[1], session=session)


async def test_an_online_session_lasts_as_long_after_it_was_moved(chamber: Chamber) -> None:
    session = await convened(chamber, mode=Mode.ONLINE, place="", ends_at=at(chamber, days=7))
    later: dict[str, Any] = {"session": session, "starts_at": at(chamber, days=8), "place": "", "reason": "Holidays"}
    await chamber.do(move_session, chamber.convenor, **later)
    row = await chamber.row(tables.sessions)
    assert (row.starts_at, row.ends_at, row.place) == (at(chamber, days=8), at(chamber, days=11), "")


async def test_who_may_not_move_what_when(chamber: Chamber) -> None:
    session = await convened(chamber)
    move: dict[str, Any] = {
        "session": session,
        "starts_at": at(chamber, days=6),
        "place": "Gate",
        "reason": "Flood",
    }
    await chamber.refuses("not-convenor", move_session, chamber.host, **move)
    await chamber.refuses("no-such-number", move_session, chamber.convenor, **move | {"session": 9})
    await chamber.refuses("moment-past", move_session, chamber.convenor, **move | {"starts_at": chamber.now})
    soon = {"starts_at": at(chamber, days=1)}
    await chamber.refuses("notice-days", move_session, chamber.convenor, **move | soon)
    await chamber.refuses("text-empty", move_session, chamber.convenor, **move | {"place": " "})
    await chamber.refuses("text-empty", move_session, chamber.convenor, **move | {"reason": ""})
    await chamber.do(move_session, chamber.convenor, **move | soon, cadence=Cadence.URGENT)
    chamber.later(days=1)
    await chamber.do(hold_talk, chamber.host, session=session)
    await chamber.refuses("session-begun", move_session, chamber.convenor, **move)
    await chamber.refuses("session-begun", open_form, chamber.convenor, kind=FormKind.MOVE, subject="S1")


async def test_a_line_that_lacks_nothing_convenes_at_once(chamber: Chamber) -> None:
    known: dict[str, Any] = {
        "topics": (await chamber.topic(),),
        "when": FRIDAY,
        "mode": Mode.ON_SITE,
        "place": "By the well",
    }
    event = await chamber.do(plan_session, chamber.convenor, **known, is_exact=True)
    assert event.kind is EventKind.SESSION_CONVENED
    assert await asked(chamber) is None
    event = await chamber.do(plan_session, chamber.convenor, **known, is_exact=False)
    assert event.kind is EventKind.FORM_OPENED
    plan = await planned(chamber)
    assert (plan.mode, plan.place, plan.starts_at) == (Mode.ON_SITE, "By the well", at(chamber, days=4, hours=5))
    assert [session.label for session in plan.clashes.sessions] == ["S1"]
    assert (await presses(chamber, "-")).kind is EventKind.SESSION_CONVENED
    online = {"topics": (1,), "when": FRIDAY, "mode": Mode.ONLINE, "place": "nowhere"}
    await chamber.do(plan_session, chamber.convenor, **online, is_exact=True)
    last = await chamber.row(tables.sessions, number=3)
    assert (last.place, last.ends_at) == ("", last.starts_at + timedelta(hours=48))


async def test_what_comes_too_soon_is_urgent_or_later(chamber: Chamber) -> None:
    topics = (await chamber.topic(),)
    tomorrow = When(day=date(2026, 3, 3), at=time(15, 0))
    known: dict[str, Any] = {"topics": topics, "mode": Mode.PLENARY, "place": "Gate", "is_exact": True}
    await chamber.do(plan_session, chamber.convenor, **known, when=tomorrow)
    plan = await planned(chamber)
    assert (plan.is_in_time, plan.may_be_urgent) == (False, True)
    await chamber.refuses("notice-days", answer_by_button, chamber.convenor, answer="-")
    await chamber.do(choose_time_again, chamber.convenor)
    assert await asked(chamber) is Question.DAY
    await presses(chamber, "2026-03-02")
    await writes(chamber, "11:00")
    plan = await planned(chamber)
    assert (plan.is_in_time, plan.may_be_urgent) == (False, False)
    await chamber.do(choose_time_again, chamber.convenor)
    await writes(chamber, "2026-03-03 15:00")
    await chamber.do(make_urgent, chamber.convenor)
    assert (await planned(chamber)).is_in_time
    await presses(chamber, "-")
    assert (await chamber.row(tables.sessions)).cadence is Cadence.URGENT


async def test_the_form_asks_for_everything_in_turn(chamber: Chamber) -> None:
    for _ in range(3):
        await chamber.topic()
    await chamber.do(plan_session, chamber.convenor)
    assert [topic.label for topic in (await planned(chamber)).pool] == ["T1", "T2", "T3"]
    await chamber.refuses("no-topics-named", answer_by_button, chamber.convenor, answer="-")
    for topic in (3, 2, 2, 1):
        await chamber.do(toggle_topic, chamber.convenor, topic=topic)
    await presses(chamber, "-")
    assert [topic.label for topic in (await planned(chamber)).topics] == ["T1", "T3"]
    await presses(chamber, "on_site")
    assert await chamber.ask(moment_asked, actor=chamber.convenor) is not None
    assert (await planned(chamber)).month == date(2026, 3, 1)
    await chamber.do(turn_calendar, chamber.convenor, month=date(2026, 4, 1))
    assert (await planned(chamber)).month == date(2026, 4, 1)
    await presses(chamber, "2026-04-08")
    assert (await planned(chamber)).day == date(2026, 4, 8)
    await presses(chamber, "15")
    assert await asked(chamber) is Question.PLACE
    await writes(chamber, "By the well")
    event = await presses(chamber, "-")
    assert (event.kind, event.facts["place"]) == (EventKind.SESSION_CONVENED, "By the well")


async def test_what_is_typed_answers_too(chamber: Chamber) -> None:
    await chamber.topic()
    await chamber.do(open_form, chamber.convenor, kind=FormKind.MEET)
    await writes(chamber, "Ｔ1", "线上")
    await chamber.refuses("date-past", answer_form, chamber.convenor, answer="2026-03-01")
    await chamber.refuses("moment-past", answer_form, chamber.convenor, answer="今天 09:30")
    await chamber.refuses("date-unreadable", answer_form, chamber.convenor, answer="15:00")
    await chamber.refuses("moment-unreadable", answer_form, chamber.convenor, answer="soon")
    await writes(chamber, "周五")
    await chamber.refuses("time-unreadable", answer_form, chamber.convenor, answer="周五")
    await writes(chamber, "周六晚上八点")
    assert (await planned(chamber)).starts_at == at(chamber, days=5, hours=10)
    await chamber.refuses("end-before-start", answer_form, chamber.convenor, answer="周六下午3点")
    await writes(chamber, "下周一")
    assert (await planned(chamber)).ends_at == at(chamber, days=7, hours=10)
    await chamber.do(choose_time_again, chamber.convenor)
    await writes(chamber, "周六晚上八点")
    await presses(chamber, "+24")
    assert (await planned(chamber)).ends_at == at(chamber, days=6, hours=10)
    assert (await presses(chamber, "-")).kind is EventKind.SESSION_CONVENED


async def test_a_session_is_moved_by_a_form(chamber: Chamber) -> None:
    await convened(chamber)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.MOVE, subject="S1")
    await presses(chamber, "2026-03-07", "15", "-")
    await writes(chamber, "The room is painted")
    plan = await planned(chamber)
    assert (plan.place, [topic.label for topic in plan.topics]) == ("The room by the gate", ["T1"])
    assert plan.clashes.sessions == ()
    assert (await presses(chamber, "-")).kind is EventKind.SESSION_MOVED
    await convened(chamber, topics=(1,), mode=Mode.ONLINE, place="")
    await chamber.do(open_form, chamber.convenor, kind=FormKind.MOVE, subject="S2")
    await presses(chamber, "2026-03-08", "15")
    assert await asked(chamber) is Question.REASON
    plan = await planned(chamber)
    assert plan.ends_at == at(chamber, days=8, hours=5)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("topics", "+24"),
        ("mode", "15"),
        ("day", "plenary"),
        ("hour", "2026-03-06"),
        ("place", "-"),
    ],
)
async def test_a_button_of_another_question_answers_nothing(chamber: Chamber, question: str, answer: str) -> None:
    await chamber.topic()
    await chamber.do(plan_session, chamber.convenor)
    so_far = {"topics": "T1", "mode": "plenary", "day": "2026-03-06", "hour": "15:00"}
    for one, said in so_far.items():
        if one == question:
            break
        await writes(chamber, said)
    assert await asked(chamber) == question
    await chamber.refuses("no-form", answer_by_button, chamber.convenor, answer=answer)


async def test_what_belongs_to_another_form_or_question_changes_nothing(chamber: Chamber) -> None:
    for operation, more in (
        (toggle_topic, {"topic": 1}),
        (turn_calendar, {"month": date(2026, 4, 1)}),
        (make_urgent, {}),
        (choose_time_again, {}),
    ):
        await chamber.refuses("no-form", operation, chamber.convenor, **more)
    await chamber.topic()
    await chamber.do(plan_session, chamber.convenor, topics=(1,), mode=Mode.PLENARY)
    await chamber.refuses("no-form", toggle_topic, chamber.convenor, topic=1)
    await chamber.refuses("no-form", turn_calendar, chamber.convenor, month=date(2026, 2, 1))
    await chamber.refuses("no-form", turn_calendar, chamber.convenor, month=date(2027, 4, 1))
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ZONE)
    await chamber.refuses("no-form", make_urgent, chamber.convenor)


async def test_only_topics_in_talk_are_convened_about(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.refuses("not-convenor", plan_session, chamber.host)
    await chamber.refuses("no-such-number", plan_session, chamber.convenor, topics=(9,))
    await chamber.do(open_form, chamber.convenor, kind=FormKind.WITHDRAW, subject=f"T{topic}")
    await writes(chamber, "Too early")
    await chamber.refuses("topic-over", plan_session, chamber.convenor, topics=(topic,))


async def test_an_online_session_keeps_nobody_from_another(chamber: Chamber) -> None:
    await convened(chamber, mode=Mode.ONLINE, place="")
    known: dict[str, Any] = {"topics": (1,), "when": FRIDAY, "mode": Mode.PLENARY, "place": "Gate"}
    await chamber.do(plan_session, chamber.convenor, **known)
    assert (await planned(chamber)).clashes.sessions == ()
    await presses(chamber, "-")
    await chamber.do(plan_session, chamber.convenor, **known | {"mode": Mode.ONLINE, "place": ""})
    assert (await planned(chamber)).clashes.sessions == ()


@pytest.mark.parametrize(
    ("mode", "hours", "names"),
    [
        (Mode.PLENARY, 5, ("Seat 2", "Seat 3")),
        (Mode.PLENARY, 6, ()),
        (Mode.HOME_VISIT, 5, ()),
        (Mode.ONLINE, 5, ()),
    ],
)
async def test_who_is_called_elsewhere_is_named(
    chamber: Chamber, mode: Mode, hours: int, names: tuple[str, ...]
) -> None:
    topic = await chamber.topic()
    place = {"thread_id": None, "locale": "en", "timezone": "Asia/Shanghai"}
    await chamber.do(found_council, chamber.convenor, chat_id=-2002, title="The other", is_administrator=True, **place)
    other = {"council": 2}
    for actor in chamber.seats[1:3]:
        await chamber.archive.write(give_seat, actor=chamber.convenor, named=of(actor), name="", **other)
    await chamber.archive.write(
        put_forward, actor=chamber.convenor, text="Their well is dry", channel=Channel.GROUP, **other
    )
    await chamber.archive.write(make_topic, actor=chamber.convenor, issues=(1,), title="Theirs", **other)
    event = await chamber.archive.write(
        convene_session,
        actor=chamber.convenor,
        topics=(1,),
        starts_at=at(chamber, days=4, hours=hours),
        mode=mode,
        place="" if mode is Mode.ONLINE else "Their room",
        **other,
    )
    known: dict[str, Any] = {"topics": (topic,), "when": FRIDAY, "mode": Mode.PLENARY, "place": "Gate"}
    await chamber.do(plan_session, chamber.convenor, **known)
    assert (await planned(chamber)).clashes.names == names
    await chamber.archive.write(cancel_session, actor=chamber.convenor, session=event.number, reason="Rain", **other)
    assert (await planned(chamber)).clashes.names == ()
