"""Seats that ask for a session: the convenor hears of each, and a fifth of them is enough."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.councils.events import EventKind
from bot.councils.model.forms import FormKind
from bot.councils.model.sessions import Mode, SessionStatus
from bot.councils.model.topics import Cadence, TopicStatus
from bot.councils.operations.agendas import add_topic
from bot.councils.operations.demands import demand_session, meet_about, withdraw_demand
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.seats import end_seat, give_seat
from bot.councils.operations.sessions import cancel_session, convene_session
from bot.councils.operations.topics import withdraw_topic
from bot.storage import tables
from tests.operations.chamber import Chamber, of

# Thursday, three in the afternoon in Shanghai; the chamber's clock stands at the Monday before.
FIRST = datetime(2026, 3, 5, 7, 0, tzinfo=UTC)


async def test_a_fifth_of_the_seats_convenes_a_session(chamber: Chamber) -> None:
    topic = await chamber.topic()
    event = await chamber.do(meet_about, chamber.seats[3], topic=topic)
    assert (event.kind, event.number) == (EventKind.SESSION_DEMANDED, topic)
    assert (event.facts["asked"], event.facts["needed"], event.facts["name"]) == (1, 2, "Seat 4")
    assert chamber.told == [(chamber.convenor.user_id, EventKind.SESSION_DEMANDED)]
    assert chamber.audited == [("demand_session", "T1")]
    event = await chamber.do(meet_about, chamber.seats[4], topic=topic)
    assert (event.kind, event.number, event.facts["has_place"]) == (EventKind.SESSION_FORCED, 1, "no")
    session = await chamber.row(tables.sessions)
    assert (session.status, session.mode, session.starts_at) == (SessionStatus.CONVENED, Mode.PLENARY, FIRST)
    assert (session.cadence, session.place) == (Cadence.SINGLE, "")
    assert (await chamber.row(tables.topics)).status is TopicStatus.SCHEDULED
    assert await chamber.rows(tables.demands) == []
    told = {user for user, kind in chamber.told if kind is EventKind.SESSION_CONVENED}
    assert told == {seat.user_id for seat in chamber.seats}
    assert (chamber.convenor.user_id, EventKind.SESSION_FORCED) in chamber.told
    assert chamber.audited == [("demand_session", "T1"), ("convene_session", "S1")]


async def test_it_meets_where_the_last_gathering_was(chamber: Chamber) -> None:
    where: dict[str, Any] = {"starts_at": chamber.now + timedelta(days=4), "mode": Mode.PLENARY, "place": "Hall"}
    await chamber.do(convene_session, chamber.convenor, topics=(await chamber.topic(),), **where)
    topic = await chamber.topic()
    for seat in chamber.seats[:2]:
        await chamber.do(demand_session, seat, topic=topic)
    assert (await chamber.row(tables.sessions, number=2)).place == "Hall"


async def test_one_without_a_place_is_given_one(chamber: Chamber) -> None:
    topic = await chamber.topic()
    for seat in chamber.seats[:2]:
        await chamber.do(demand_session, seat, topic=topic)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.MOVE, subject="S1")
    await chamber.do(answer_form, chamber.convenor, answer="2026-03-06 15:00")
    await chamber.refuses("text-empty", answer_form, chamber.convenor, answer=" ")
    for said in ("The school", "There was none"):
        await chamber.do(answer_form, chamber.convenor, answer=said)
    await chamber.do(answer_by_button, chamber.convenor, answer="-")
    assert (await chamber.row(tables.sessions)).place == "The school"


async def test_only_seats_held_now_count(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(demand_session, chamber.seats[8], topic=topic)
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.seats[8]))
    event = await chamber.do(demand_session, chamber.seats[7], topic=topic)
    assert (event.kind, event.facts["asked"]) == (EventKind.SESSION_DEMANDED, 1)


async def test_the_convenor_convenes_it_herself(chamber: Chamber) -> None:
    topic = await chamber.topic()
    assert (await chamber.do(meet_about, chamber.convenor, topic=topic)).kind is EventKind.FORM_OPENED
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.convenor), name="")
    assert (await chamber.do(meet_about, chamber.convenor, topic=topic)).kind is EventKind.FORM_OPENED


async def test_a_council_may_want_more_or_fewer(chamber: Chamber) -> None:
    await chamber.settles(demand_one_in=9, demand_hour=19)
    event = await chamber.do(demand_session, chamber.seats[3], topic=await chamber.topic())
    assert event.kind is EventKind.SESSION_FORCED
    assert (await chamber.row(tables.sessions)).starts_at == FIRST + timedelta(hours=4)


async def test_a_demand_is_taken_back_until_the_session_is_convened(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(demand_session, chamber.seats[3], topic=topic)
    event = await chamber.do(withdraw_demand, chamber.seats[3], topic=topic)
    assert (event.kind, event.number) == (EventKind.DEMAND_WITHDRAWN, topic)
    assert (event.facts["asked"], event.facts["needed"], event.facts["name"]) == (0, 2, "Seat 4")
    assert chamber.told == [(chamber.convenor.user_id, EventKind.DEMAND_WITHDRAWN)]
    assert chamber.audited == [("withdraw_demand", "T1")]
    assert await chamber.rows(tables.demands) == []
    # Nobody is counted who asks no more.
    event = await chamber.do(demand_session, chamber.seats[4], topic=topic)
    assert event.kind is EventKind.SESSION_DEMANDED
    await chamber.refuses("not-demanded", withdraw_demand, chamber.seats[3], topic=topic)
    event = await chamber.do(demand_session, chamber.seats[3], topic=topic)
    assert event.kind is EventKind.SESSION_FORCED
    await chamber.refuses("topic-scheduled", withdraw_demand, chamber.seats[3], topic=topic)


async def test_who_may_not_take_back_what(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(demand_session, chamber.seats[3], topic=topic)
    for actor in (chamber.resident, chamber.convenor):
        await chamber.refuses("not-seated", withdraw_demand, actor, topic=topic)
    await chamber.refuses("no-such-number", withdraw_demand, chamber.seats[3], topic=9)
    await chamber.refuses("not-demanded", withdraw_demand, chamber.seats[4], topic=topic)
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.seats[3]))
    await chamber.refuses("not-seated", withdraw_demand, chamber.seats[3], topic=topic)


async def test_who_may_not_ask_for_what(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.refuses("not-seated", demand_session, chamber.resident, topic=topic)
    await chamber.refuses("no-such-number", demand_session, chamber.seats[3], topic=9)
    await chamber.do(demand_session, chamber.seats[3], topic=topic)
    await chamber.refuses("demanded-already", demand_session, chamber.seats[3], topic=topic)
    await chamber.do(demand_session, chamber.seats[4], topic=topic)
    await chamber.refuses("topic-scheduled", demand_session, chamber.seats[5], topic=topic)
    other = await chamber.topic()
    await chamber.do(withdraw_topic, chamber.convenor, topic=other, reason="Too early")
    await chamber.refuses("topic-over", demand_session, chamber.seats[3], topic=other)


async def test_who_asked_has_her_session_also_where_its_topic_joins_one(chamber: Chamber) -> None:
    first, wanted = await chamber.topic(), await chamber.topic()
    await chamber.do(demand_session, chamber.seats[3], topic=wanted)
    where: dict[str, Any] = {"starts_at": chamber.now + timedelta(days=4), "mode": Mode.PLENARY, "place": "Hall"}
    await chamber.do(convene_session, chamber.convenor, topics=(first,), **where)
    await chamber.do(add_topic, chamber.convenor, session=1, topic=wanted)
    assert await chamber.rows(tables.demands) == []
    # Called off, it takes a fifth of the seats again.
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="Rain")
    event = await chamber.do(demand_session, chamber.seats[4], topic=wanted)
    assert (event.kind, event.facts["asked"]) == (EventKind.SESSION_DEMANDED, 1)
