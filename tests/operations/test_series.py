"""A monthly series goes on: proposed to the convenor, or convened by itself, with what was left."""

from datetime import timedelta
from typing import Any

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import Question
from bot.councils.model.sessions import Mode
from bot.councils.model.topics import Cadence, TopicStatus
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.series import plan_next
from bot.councils.operations.sessions import cancel_session, convene_session, end_session, hold_talk
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.monthly import APRIL, MARCH, MAY, closed, monthly_topic


async def test_the_next_is_proposed_to_the_convenor_with_what_was_left(chamber: Chamber) -> None:
    session = await closed(chamber)
    await chamber.topic()
    other = await monthly_topic(chamber)
    await chamber.clock(DutyKind.CONTINUE_SERIES, session)
    assert chamber.told == [(chamber.convenor.user_id, EventKind.SERIES_DUE)]
    facts = chamber.heard[-1].facts
    assert (facts["last"], facts["starts_at"], facts["count"]) == ("S1", APRIL.isoformat(), 2)
    assert DutyKind.CONTINUE_SERIES not in {kind for kind, _ in await chamber.duties()}
    await chamber.refuses("not-convenor", plan_next, chamber.host, session=session)
    event = await chamber.do(plan_next, chamber.convenor, session=session)
    assert event.kind is EventKind.FORM_OPENED
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert page.plan is not None
    assert [topic.number for topic in page.plan.topics] == [1, other]
    assert (page.plan.starts_at, page.plan.mode, page.plan.place) == (APRIL, Mode.PLENARY, "Hall")
    assert page.plan.cadence is Cadence.MONTHLY


async def test_where_the_council_wants_it_the_next_is_convened(chamber: Chamber) -> None:
    await chamber.settles(monthly_by_itself=True)
    session = await closed(chamber)
    await chamber.clock(DutyKind.CONTINUE_SERIES, session)
    following = await chamber.row(tables.sessions, number=2)
    assert (following.starts_at, following.place, following.cadence) == (APRIL, "Hall", Cadence.MONTHLY)
    assert (await chamber.row(tables.topics)).status is TopicStatus.SCHEDULED
    assert (chamber.convenor.user_id, EventKind.SERIES_CONTINUED) in chamber.told
    assert len(chamber.told) == 10
    # Nothing is left for another one: the form begins with its topics.
    await chamber.do(plan_next, chamber.convenor, session=session)
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert page.form.question is Question.TOPICS


async def test_an_online_one_lasts_as_long(chamber: Chamber) -> None:
    await chamber.settles(monthly_by_itself=True)
    session = await closed(chamber, mode=Mode.ONLINE, place="", ends_at=MARCH + timedelta(days=2))
    await chamber.clock(DutyKind.CONTINUE_SERIES, session)
    assert (await chamber.row(tables.sessions, number=2)).ends_at == APRIL + timedelta(days=2)


async def test_a_clock_that_slept_gives_people_time_all_the_same(chamber: Chamber) -> None:
    session = await closed(chamber)
    chamber.now = APRIL - timedelta(days=2)
    await chamber.clock(DutyKind.CONTINUE_SERIES, session)
    assert chamber.heard[-1].facts["starts_at"] == MAY.isoformat()


async def test_one_that_is_convened_already_goes_on_with_the_series(chamber: Chamber) -> None:
    session = await closed(chamber)
    where: dict[str, Any] = {"mode": Mode.PLENARY, "place": "Hall", "cadence": Cadence.MONTHLY}
    await chamber.do(convene_session, chamber.convenor, topics=(1,), starts_at=APRIL, **where)
    await chamber.clock(DutyKind.CONTINUE_SERIES, session)
    assert chamber.told == []


async def _convened(chamber: Chamber) -> None:
    where: dict[str, Any] = {"starts_at": MARCH, "mode": Mode.PLENARY, "place": "Hall"}
    await chamber.do(convene_session, chamber.convenor, topics=(await monthly_topic(chamber),), **where)


async def test_after_one_that_is_called_off_the_next_is_proposed_and_never_convened(chamber: Chamber) -> None:
    await chamber.settles(monthly_by_itself=True)
    await _convened(chamber)
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="Harvest")
    await chamber.clock(DutyKind.CONTINUE_SERIES)
    assert chamber.told == [(chamber.convenor.user_id, EventKind.SERIES_DUE)]
    facts = chamber.heard[-1].facts
    assert (facts["cancelled"], facts["starts_at"], facts["count"]) == ("yes", APRIL.isoformat(), 1)
    assert (await chamber.do(plan_next, chamber.convenor, session=1)).kind is EventKind.FORM_OPENED


async def test_one_that_is_moved_as_urgent_stays_of_the_series(chamber: Chamber) -> None:
    await _convened(chamber)
    again = {"starts_at": chamber.now + timedelta(hours=3), "place": "Hall", "reason": "Storm"}
    await chamber.refuses("notice-days", move_session, chamber.convenor, session=1, **again)
    await chamber.do(move_session, chamber.convenor, session=1, cadence=Cadence.URGENT, **again)
    assert (await chamber.row(tables.sessions)).cadence is Cadence.MONTHLY
    chamber.later(hours=3)
    await chamber.do(hold_talk, chamber.host, session=1)
    await chamber.do(end_session, chamber.host, session=1)
    assert (DutyKind.CONTINUE_SERIES, 1) in await chamber.duties()


async def test_no_other_session_is_followed_by_itself(chamber: Chamber) -> None:
    where: dict[str, Any] = {"mode": Mode.PLENARY, "place": "Hall"}
    await chamber.do(convene_session, chamber.convenor, topics=(await chamber.topic(),), starts_at=MARCH, **where)
    chamber.now = MARCH
    await chamber.do(hold_talk, chamber.host, session=1)
    await chamber.do(end_session, chamber.host, session=1)
    assert DutyKind.CONTINUE_SERIES not in {kind for kind, _ in await chamber.duties()}
    await chamber.refuses("session-not-monthly", plan_next, chamber.convenor, session=1)
