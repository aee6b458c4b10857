"""The form of a session, when its time is to be found together."""

from datetime import datetime, timedelta

from bot.councils.events import EventKind
from bot.councils.model.forms import SKIPPED, Form, FormKind, Question
from bot.councils.model.moments import When
from bot.councils.model.sessions import Mode
from bot.councils.operations.forms import answer_by_button, answer_form
from bot.councils.operations.session_forms import plan_session
from bot.councils.operations.slot_forms import add_slot, find_time
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber


async def _at_calendar(chamber: Chamber, mode: Mode = Mode.PLENARY) -> None:
    await chamber.do(plan_session, chamber.convenor, topics=(await chamber.topic(),), mode=mode)


async def _answer(chamber: Chamber, *answers: str) -> None:
    for answer in answers:
        await chamber.do(answer_form, chamber.convenor, answer=answer)


def _day(chamber: Chamber, days: int) -> str:
    return f"{chamber.now + timedelta(days=days):%Y-%m-%d} 15:00"


async def test_several_times_are_taken_and_proposed(chamber: Chamber) -> None:
    await _at_calendar(chamber)
    await chamber.do(find_time, chamber.convenor)
    await _answer(chamber, _day(chamber, 5), "The room by the gate")
    refusal = await chamber.refuses("slots-number", answer_by_button, chamber.convenor, answer=SKIPPED)
    assert refusal.facts == {"count": 1, "fewest": 2, "most": 4}
    await chamber.do(add_slot, chamber.convenor)
    await _answer(chamber, _day(chamber, 4))
    event = await chamber.do(answer_by_button, chamber.convenor, answer=SKIPPED)
    assert (event.kind, event.facts["count"]) == (EventKind.TIMES_PROPOSED, 2)
    first, second = (datetime.fromisoformat(slot) for slot in (await chamber.row(tables.time_polls)).slots)
    assert second - first == timedelta(days=1)


async def test_the_same_time_is_not_taken_twice(chamber: Chamber) -> None:
    await _at_calendar(chamber)
    await chamber.do(find_time, chamber.convenor)
    await _answer(chamber, _day(chamber, 5), "The room by the gate")
    await chamber.do(add_slot, chamber.convenor)
    await chamber.refuses("slot-twice", answer_form, chamber.convenor, answer=_day(chamber, 5))
    await _answer(chamber, _day(chamber, 5).partition(" ")[0])
    await chamber.refuses("slot-twice", answer_by_button, chamber.convenor, answer="15")
    await chamber.do(answer_by_button, chamber.convenor, answer="16")
    await chamber.do(answer_by_button, chamber.convenor, answer=SKIPPED)
    first, second = (datetime.fromisoformat(slot) for slot in (await chamber.row(tables.time_polls)).slots)
    assert second - first == timedelta(hours=1)


async def test_a_fifth_time_or_one_too_soon_is_not_added(chamber: Chamber) -> None:
    await _at_calendar(chamber)
    await chamber.do(find_time, chamber.convenor)
    await _answer(chamber, _day(chamber, 1), "The room by the gate")
    await chamber.refuses("no-form", add_slot, chamber.convenor)
    row = await chamber.row(tables.forms)
    assert row.kind is FormKind.SLOTS


async def test_only_at_the_calendar_of_one_time_it_becomes_several(chamber: Chamber) -> None:
    await chamber.refuses("no-form", find_time, chamber.convenor)
    await _at_calendar(chamber, Mode.ONLINE)
    await chamber.refuses("slots-not-there", find_time, chamber.convenor)
    await _at_calendar(chamber)
    await chamber.do(find_time, chamber.convenor)
    await chamber.refuses("no-form", find_time, chamber.convenor)
    when = When(day=chamber.now.date() + timedelta(days=5), at=chamber.now.time())
    await chamber.do(
        plan_session, chamber.convenor, topics=(1,), when=when, mode=Mode.ON_SITE, place="The room by the gate"
    )
    await chamber.refuses("no-form", add_slot, chamber.convenor)


async def test_a_form_without_its_way_proposes_nothing(chamber: Chamber) -> None:
    answers = {
        Question.TOPICS: "T1",
        Question.MODE: "",
        Question.DAY: "2026-03-09",
        Question.HOUR: "15:00",
        Question.PLACE: "The room by the gate",
    }
    await chamber.topic()

    def begin(tx: Transaction, *, now: datetime) -> None:
        tx.forms.put(
            Form(
                bot_id=BOT,
                user_id=chamber.convenor.user_id,
                kind=FormKind.SLOTS,
                council=chamber.council,
                subject="",
                opened_at=now,
                answers={str(question): answer for question, answer in answers.items()},
            )
        )

    await chamber.archive.write(begin)
    await chamber.refuses("no-form", answer_by_button, chamber.convenor, answer=SKIPPED)
