"""The agenda of a session: arranged by the convenor before it begins, and told to all who may come."""

from datetime import timedelta
from typing import Any

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.sessions import LONGEST_ITEM, Mode
from bot.councils.model.topics import TopicStatus
from bot.councils.operations.agendas import (
    AgendaPage,
    add_topic,
    agenda_page,
    allot_minutes,
    place_topic,
    publish_agenda,
    remove_topic,
)
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.papers import session_papers
from bot.councils.operations.sessions import cancel_session, convene_session
from bot.councils.operations.topics import withdraw_topic
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.under_way import online


async def _convened(chamber: Chamber, *topics: int, days: int = 4) -> None:
    starts_at = chamber.now + timedelta(days=days)
    await chamber.do(
        convene_session, chamber.convenor, topics=topics, starts_at=starts_at, mode=Mode.PLENARY, place="The gate"
    )


async def _three_topics(chamber: Chamber) -> None:
    """Topics 1 to 3 on the agenda of a session, topic 4 on none."""
    topics = [await chamber.topic() for _ in range(4)]
    await _convened(chamber, *topics[:3])


async def _page(chamber: Chamber, session: int = 1) -> AgendaPage:
    return await chamber.ask(agenda_page, actor=chamber.convenor, session=session)


async def _order(chamber: Chamber) -> list[tuple[int, int, int]]:
    """Position, topic and minutes of each item."""
    return [(item.position, item.topic, item.minutes) for item, _ in (await _page(chamber)).items]


async def _status(chamber: Chamber, topic: int) -> str:
    return str((await chamber.row(tables.topics, number=topic)).status)


async def test_the_page_has_the_agenda_and_what_waits(chamber: Chamber) -> None:
    await _three_topics(chamber)
    page = await _page(chamber)
    assert await _order(chamber) == [(1, 1, 20), (2, 2, 20), (3, 3, 20)]
    assert page.minutes == 60
    assert [topic.label for topic in page.pool] == ["T4"]


async def test_a_topic_is_added_at_the_end_and_its_guests_are_asked(chamber: Chamber) -> None:
    await _three_topics(chamber)
    for guest in (chamber.neighbour, chamber.seats[2]):
        await chamber.do(invite_guest, chamber.convenor, topic=4, named=of(guest), name=guest.name)
        await chamber.do(answer_invitation, guest, topic=4, accepts=True)
    await chamber.do(add_topic, chamber.convenor, session=1, topic=4)
    assert (await _order(chamber))[-1] == (4, 4, 20)
    assert chamber.told == [(chamber.neighbour.user_id, EventKind.SESSION_CONVENED)]
    assert chamber.audited == [("add_topic", "S1:T4")]
    assert chamber.shown == {(BoardKind.SESSION, 1), (BoardKind.TOPIC, 4)}
    assert await _status(chamber, 4) == TopicStatus.SCHEDULED
    assert (await _page(chamber)).pool == ()
    await chamber.refuses("topic-on-agenda", add_topic, chamber.convenor, session=1, topic=4)


async def test_a_topic_that_is_over_is_not_added(chamber: Chamber) -> None:
    await _three_topics(chamber)
    await chamber.do(withdraw_topic, chamber.convenor, topic=4, reason="Settled among neighbours")
    await chamber.refuses("topic-over", add_topic, chamber.convenor, session=1, topic=4)
    await chamber.refuses("no-such-number", add_topic, chamber.convenor, session=1, topic=5)


async def test_a_topic_is_taken_off_and_waits_again(chamber: Chamber) -> None:
    await _three_topics(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=2, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=2, accepts=True)
    await chamber.do(remove_topic, chamber.convenor, session=1, topic=2)
    assert await _order(chamber) == [(1, 1, 20), (2, 3, 20)]
    assert chamber.told == [(chamber.neighbour.user_id, EventKind.TOPIC_OFF_AGENDA)]
    assert chamber.audited == [("remove_topic", "S1:T2")]
    assert await _status(chamber, 2) == TopicStatus.ANNOUNCED
    await chamber.refuses("topic-not-on-agenda", remove_topic, chamber.convenor, session=1, topic=2)
    await chamber.do(remove_topic, chamber.convenor, session=1, topic=1)
    await chamber.refuses("agenda-empty", remove_topic, chamber.convenor, session=1, topic=3)


async def test_a_topic_of_two_sessions_stays_on_the_other(chamber: Chamber) -> None:
    await _three_topics(chamber)
    await _convened(chamber, 1, 4, days=8)
    await chamber.do(remove_topic, chamber.convenor, session=1, topic=1)
    assert await _status(chamber, 1) == TopicStatus.SCHEDULED
    assert [topic.label for topic in (await _page(chamber)).pool] == []


@pytest.mark.parametrize(
    ("topic", "position", "order"),
    [(1, 3, [2, 3, 1]), (3, 1, [3, 1, 2]), (2, 1, [2, 1, 3]), (2, 2, [1, 2, 3]), (1, 2, [2, 1, 3])],
)
async def test_topics_come_in_the_order_they_are_put(
    chamber: Chamber, topic: int, position: int, order: list[int]
) -> None:
    await _three_topics(chamber)
    for _ in range(2):  # pressed twice it is the same
        await chamber.do(place_topic, chamber.convenor, session=1, topic=topic, position=position)
    assert [(at, number) for at, number, _ in await _order(chamber)] == list(enumerate(order, start=1))


@pytest.mark.parametrize("position", [0, 4])
async def test_there_is_no_place_outside_the_agenda(chamber: Chamber, position: int) -> None:
    await _three_topics(chamber)
    refused = await chamber.refuses(
        "agenda-position", place_topic, chamber.convenor, session=1, topic=1, position=position
    )
    assert refused.facts == {"most": 3}
    await chamber.refuses("topic-not-on-agenda", place_topic, chamber.convenor, session=1, topic=4, position=1)


async def test_each_topic_has_its_minutes(chamber: Chamber) -> None:
    await _three_topics(chamber)
    await chamber.do(allot_minutes, chamber.convenor, session=1, topic=2, minutes=45)
    assert await _order(chamber) == [(1, 1, 20), (2, 2, 45), (3, 3, 20)]
    assert (await _page(chamber)).minutes == 85
    assert chamber.audited == [("allot_minutes", "S1:T2:45")]
    for minutes in (0, -5, LONGEST_ITEM + 1):
        await chamber.refuses("agenda-minutes", allot_minutes, chamber.convenor, session=1, topic=2, minutes=minutes)
    await chamber.refuses("topic-not-on-agenda", allot_minutes, chamber.convenor, session=1, topic=4, minutes=5)
    session = await online(chamber)
    await chamber.refuses("agenda-untimed", allot_minutes, chamber.convenor, session=session, topic=5, minutes=5)


async def test_an_agenda_is_told_once_until_it_changes(chamber: Chamber) -> None:
    await _three_topics(chamber)
    await chamber.do(publish_agenda, chamber.convenor, session=1)
    assert chamber.told == [(seat.user_id, EventKind.AGENDA_PUBLISHED) for seat in chamber.seats]
    facts = chamber.heard[0].facts
    assert facts["topics"] == "\n".join(f"{number}. T{number} Light at the gate" for number in (1, 2, 3))
    assert facts["minutes"] == 60
    assert chamber.audited == [("publish_agenda", "S1")]
    assert (await _page(chamber)).session.agenda_at == chamber.now
    await chamber.refuses("agenda-published", publish_agenda, chamber.convenor, session=1)
    await chamber.do(allot_minutes, chamber.convenor, session=1, topic=2, minutes=45)
    assert chamber.told == []
    assert (await _page(chamber)).session.agenda_at is None
    await chamber.do(publish_agenda, chamber.convenor, session=1)
    assert len(chamber.told) == 9


async def test_a_topic_that_is_over_leaves_the_agendas_to_come(chamber: Chamber) -> None:
    await _three_topics(chamber)
    await _convened(chamber, 2, days=8)
    await chamber.do(publish_agenda, chamber.convenor, session=1)
    await chamber.do(withdraw_topic, chamber.convenor, topic=2, reason="Settled among neighbours")
    assert await _order(chamber) == [(1, 1, 20), (2, 3, 20)]
    assert (await _page(chamber)).session.agenda_at is None
    assert {(BoardKind.SESSION, 1), (BoardKind.SESSION, 2)} <= chamber.shown
    told = zip(chamber.told, chamber.heard, strict=True)
    emptied = [(user, event.number) for (user, kind), event in told if kind == EventKind.AGENDA_EMPTIED]
    assert emptied == [(chamber.convenor.user_id, 2)]
    assert (await _page(chamber, 2)).items == ()
    await chamber.refuses("agenda-bare", publish_agenda, chamber.convenor, session=2)
    papers = await chamber.ask(session_papers, actor=chamber.convenor, session=2)
    assert papers.ends_at == papers.session.starts_at + timedelta(minutes=20)


async def test_a_topic_that_is_settled_meanwhile_leaves_them_too(chamber: Chamber) -> None:
    await _three_topics(chamber)
    vote = await chamber.vote(3)
    await chamber.ballots(vote, "---------")
    assert [topic for _, topic, _ in await _order(chamber)] == [1, 2]


async def test_what_was_on_the_agenda_of_a_session_that_is_over_stays_there(chamber: Chamber) -> None:
    await _three_topics(chamber)
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="Heavy rain")
    await chamber.do(withdraw_topic, chamber.convenor, topic=2, reason="Settled among neighbours")
    assert len(await chamber.rows(tables.agenda, session=1)) == 3


CHANGES: list[tuple[Any, dict[str, int]]] = [
    (agenda_page, {}),
    (add_topic, {"topic": 4}),
    (remove_topic, {"topic": 1}),
    (place_topic, {"topic": 1, "position": 2}),
    (allot_minutes, {"topic": 1, "minutes": 5}),
    (publish_agenda, {}),
]


@pytest.mark.parametrize(("operation", "arguments"), CHANGES)
async def test_only_the_convenor_arranges_and_only_before_it_begins(
    chamber: Chamber, operation: Any, arguments: dict[str, int]
) -> None:
    await _three_topics(chamber)
    for other in (chamber.host, chamber.seats[3], chamber.resident):
        await chamber.refuses("not-convenor", operation, other, session=1, **arguments)
    await chamber.refuses("no-such-number", operation, chamber.convenor, session=2, **arguments)
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="Heavy rain")
    await chamber.refuses("session-over", operation, chamber.convenor, session=1, **arguments)
