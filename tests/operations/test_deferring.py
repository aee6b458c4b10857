"""Topics put off and taken up again."""

from datetime import timedelta

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.membership import GuestStatus
from bot.councils.model.people import Named
from bot.councils.model.sessions import Mode
from bot.councils.model.topics import TopicStatus
from bot.councils.operations.deferring import defer_topic, resume_topic
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.overview import council_board
from bot.councils.operations.sessions import convene_session
from bot.councils.operations.topics import withdraw_topic
from bot.storage import tables
from tests.operations.chamber import Chamber


async def test_a_topic_is_put_off_and_taken_up_again(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor", why="")
    event = await chamber.do(defer_topic, chamber.convenor, topic=topic, reason=" After the harvest ")
    assert (event.kind, event.number, event.facts["reason"]) == (EventKind.TOPIC_DEFERRED, topic, "After the harvest")
    row = await chamber.row(tables.topics)
    assert (row.status, row.reason) == (TopicStatus.DEFERRED, "After the harvest")
    board = await chamber.ask(council_board, number=0)
    assert ([one.number for one in board.put_off], board.topics) == ([topic], ())
    assert (await chamber.row(tables.guests)).status is not GuestStatus.INVITED
    assert (chamber.resident.user_id, EventKind.TOPIC_DEFERRED) in chamber.told
    assert chamber.audited == [("defer_topic", "T1")]
    assert (BoardKind.TOPIC, topic) in chamber.shown
    event = await chamber.do(resume_topic, chamber.convenor, topic=topic)
    assert event.kind is EventKind.TOPIC_RESUMED
    row = await chamber.row(tables.topics)
    assert (row.status, row.reason) == (TopicStatus.ANNOUNCED, "")
    assert (await chamber.ask(council_board, number=0)).put_off == ()
    assert chamber.told == [(chamber.resident.user_id, EventKind.TOPIC_RESUMED)]
    assert chamber.audited == [("resume_topic", "T1")]


async def test_a_guest_who_was_to_come_is_still_invited_and_hears_of_it(chamber: Chamber) -> None:
    topic = await chamber.topic()
    guests = (chamber.resident, chamber.seats[3])
    for guest in guests:
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(user_id=guest.user_id), name="")
        await chamber.do(answer_invitation, guest, topic=topic, accepts=True)
    await chamber.do(defer_topic, chamber.convenor, topic=topic, reason="Later")
    await chamber.do(resume_topic, chamber.convenor, topic=topic)
    assert sorted(chamber.told) == sorted((guest.user_id, EventKind.TOPIC_RESUMED) for guest in guests)


async def test_it_leaves_the_agenda_it_was_on(chamber: Chamber) -> None:
    topics = (await chamber.topic(), await chamber.topic())
    start = chamber.now + timedelta(days=4)
    await chamber.do(convene_session, chamber.convenor, topics=topics, starts_at=start, mode=Mode.PLENARY, place="Gate")
    await chamber.do(defer_topic, chamber.convenor, topic=1, reason="Later")
    assert [item.topic for item in await chamber.rows(tables.agenda)] == [2]


async def test_its_votes_lead_on_once_it_is_taken_up_again(chamber: Chamber) -> None:
    await chamber.vote()
    await chamber.refuses("topic-has-vote", defer_topic, chamber.convenor, topic=1, reason="Later")
    vote = await chamber.passed(await chamber.topic())
    await chamber.do(defer_topic, chamber.convenor, topic=2, reason="Later")
    assert (BoardKind.VOTE, vote) in chamber.shown
    await chamber.do(resume_topic, chamber.convenor, topic=2)
    assert (BoardKind.VOTE, vote) in chamber.shown


async def test_what_can_not_be_put_off(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.refuses("not-convenor", defer_topic, chamber.host, topic=topic, reason="Later")
    await chamber.refuses("text-empty", defer_topic, chamber.convenor, topic=topic, reason=" ")
    await chamber.refuses("not-convenor", resume_topic, chamber.host, topic=topic)
    await chamber.refuses("topic-not-deferred", resume_topic, chamber.convenor, topic=topic)
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Twice")
    await chamber.refuses("topic-over", defer_topic, chamber.convenor, topic=topic, reason="Later")
    await chamber.resolution()
    await chamber.refuses("topic-has-resolution", defer_topic, chamber.convenor, topic=2, reason="Later")


async def test_one_that_is_withdrawn_after_all_is_put_off_no_more(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.do(defer_topic, chamber.convenor, topic=topic, reason="Later")
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Twice")
    row = await chamber.row(tables.topics)
    assert (row.status, row.reason) == (TopicStatus.WITHDRAWN, "")
