"""From issues to a topic the council talks about."""

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.people import Named
from bot.councils.model.resolutions import Rating
from bot.councils.model.topics import Cadence, TopicStatus
from bot.councils.model.votes import VoteStatus
from bot.councils.operations.feedback import claim_done, rate_result
from bot.councils.operations.guests import invite_guest
from bot.councils.operations.issues import withdraw_issue
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.resolutions import waive_resolution, withdraw_resolution
from bot.councils.operations.topics import make_topic, topic_board, withdraw_topic
from bot.councils.operations.votes import close_vote, withdraw_vote
from bot.storage import tables
from tests.operations.chamber import Chamber


async def test_issues_become_a_topic_and_each_proposer_hears(chamber: Chamber) -> None:
    await chamber.issue()
    await chamber.issue(by=chamber.neighbour, text="And the stairs too")
    event = await chamber.do(make_topic, chamber.convenor, issues=(2, 1, 2), title=" Light at the gate ")
    about = {"topic": "T1", "title": "Light at the gate", "council_title": "Nine of us"}
    assert (event.kind, event.number, event.facts) == (EventKind.TOPIC_MADE, 1, about)
    topic = await chamber.row(tables.topics)
    assert (topic.title, topic.status) == ("Light at the gate", TopicStatus.ANNOUNCED)
    assert (topic.cadence, topic.created_at) == (Cadence.SINGLE, chamber.now)
    for issue in await chamber.rows(tables.issues):
        assert (issue.status, issue.topic, issue.replied_at) == (IssueStatus.ACCEPTED, 1, chamber.now)
    assert chamber.told == [(201, EventKind.ISSUE_ACCEPTED), (200, EventKind.ISSUE_ACCEPTED)]
    assert chamber.heard[0].facts == {**about, "issue": "I2", "text": "And the stairs too"}
    assert chamber.audited == [("make_topic", "T1")]
    assert chamber.shown == {(BoardKind.TOPIC, 1), (BoardKind.COUNCIL, 0)}
    assert await chamber.duties() == {}


async def test_making_a_topic_is_refused(chamber: Chamber) -> None:
    convenor = chamber.convenor
    await chamber.issue()
    await chamber.refuses("no-issues-named", make_topic, convenor, issues=(), title="Light")
    await chamber.refuses("no-such-number", make_topic, convenor, issues=(1, 2), title="Light")
    await chamber.refuses("text-empty", make_topic, convenor, issues=(1,), title="\t")
    await chamber.refuses("text-too-long", make_topic, convenor, issues=(1,), title="x" * 121)
    await chamber.refuses("private-matter", make_topic, convenor, issues=(1,), title="离婚")
    await chamber.topic(1)
    await chamber.refuses("issue-not-collected", make_topic, convenor, issues=(1,), title="Light")


async def test_a_topic_is_taken_back_and_its_issues_wait_again(chamber: Chamber) -> None:
    topic = await chamber.topic()
    event = await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Too early")
    assert event.kind is EventKind.TOPIC_WITHDRAWN
    assert event.facts == {
        "topic": "T1",
        "title": "Light at the gate",
        "reason": "Too early",
        "council_title": "Nine of us",
    }
    assert (await chamber.row(tables.topics)).status is TopicStatus.WITHDRAWN
    issue = await chamber.row(tables.issues)
    assert (issue.status, issue.topic) == (IssueStatus.COLLECTED, None)
    assert chamber.told == [(200, EventKind.TOPIC_WITHDRAWN)]
    assert chamber.audited == [("withdraw_topic", "T1")]
    assert chamber.shown == {(BoardKind.TOPIC, 1), (BoardKind.COUNCIL, 0)}
    await chamber.refuses("topic-over", withdraw_topic, chamber.convenor, topic=topic, reason="Again")
    assert await chamber.topic(1) == 2


async def test_withdrawing_is_refused(chamber: Chamber) -> None:
    convenor = chamber.convenor
    topic = await chamber.topic()
    await chamber.refuses("text-empty", withdraw_topic, convenor, topic=topic, reason="")
    await chamber.vote(topic)
    await chamber.refuses("topic-has-vote", withdraw_topic, convenor, topic=topic, reason="No")
    await chamber.ballots(1, "+++++++++")
    await chamber.resolution(vote=1)
    await chamber.refuses("topic-has-resolution", withdraw_topic, convenor, topic=topic, reason="No")
    await chamber.do(withdraw_resolution, convenor, resolution=1, reason="No")
    await chamber.refuses("topic-over", withdraw_topic, convenor, topic=topic, reason="No")


async def test_a_topic_is_settled_and_its_issues_solved_when_every_resolution_is_closed(chamber: Chamber) -> None:
    vote = await chamber.passed()
    await chamber.resolution(vote=vote)
    await chamber.resolution(vote=vote)
    await chamber.do(claim_done, chamber.seats[1], resolution=1, result="One burns")
    await chamber.do(rate_result, chamber.resident, resolution=1, rating=Rating.SATISFIED)
    assert (await chamber.row(tables.topics)).status is TopicStatus.DISCUSSED
    await chamber.do(claim_done, chamber.seats[1], resolution=2, result="Both burn")
    await chamber.do(rate_result, chamber.resident, resolution=2, rating=Rating.PARTLY)
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED
    assert (await chamber.row(tables.issues)).status is IssueStatus.SOLVED
    assert (200, EventKind.ISSUE_SOLVED) in chamber.told
    assert (BoardKind.TOPIC, 1) in chamber.shown
    assert (BoardKind.COUNCIL, 0) in chamber.shown


async def test_a_waived_resolution_settles_but_does_not_solve(chamber: Chamber) -> None:
    await chamber.resolution()
    await chamber.do(waive_resolution, chamber.convenor, resolution=1, reason="No money this year")
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED
    assert (await chamber.row(tables.issues)).status is IssueStatus.ACCEPTED


async def test_an_open_vote_keeps_a_topic_unsettled(chamber: Chamber) -> None:
    vote = await chamber.passed()
    await chamber.resolution(vote=vote)
    await chamber.vote(topic=1)
    await chamber.do(waive_resolution, chamber.convenor, resolution=1, reason="No money this year")
    assert (await chamber.row(tables.topics)).status is TopicStatus.DISCUSSED
    await chamber.ballots(2, "-------")
    await chamber.do(close_vote, chamber.convenor, vote=2)
    assert (await chamber.row(tables.topics)).status is TopicStatus.SETTLED


async def test_the_board_of_a_topic_shows_all_that_belongs_to_it(chamber: Chamber) -> None:
    issues = [await chamber.issue(), await chamber.issue(), await chamber.issue(by=chamber.host)]
    topic = await chamber.topic(*issues)
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=Named(), name="The doctor")
    await chamber.vote(topic)
    await chamber.do(withdraw_vote, chamber.convenor, vote=1, reason="Wrong words")
    await chamber.resolution(vote=await chamber.passed(topic))
    board = await chamber.ask(topic_board, number=topic)
    assert board.council.title == "Nine of us"
    assert board.topic.label == "T1"
    assert [issue.label for issue in board.issues] == ["I1", "I2", "I3"]
    assert board.proposers == ("Resident", "Seat 1")
    assert [guest.name for guest in board.guests] == ["The doctor"]
    assert [vote.status for vote in board.votes] == [VoteStatus.WITHDRAWN, VoteStatus.CLOSED]
    assert [resolution.label for resolution in board.resolutions] == ["R1"]


async def test_an_issue_taken_back_follows_its_topic_no_more(chamber: Chamber) -> None:
    await chamber.topic()
    await chamber.do(withdraw_issue, chamber.resident, issue=1, reason="It is mended")
    await chamber.passed(1)
    assert [user for user, _ in chamber.told] == [100]


async def test_a_topic_all_of_whose_words_were_taken_back_is_offered_to_be_withdrawn(chamber: Chamber) -> None:
    topic = await chamber.topic(await chamber.issue(), await chamber.issue(chamber.neighbour))
    await chamber.do(withdraw_issue, chamber.resident, issue=1, reason="It is mended")
    assert EventKind.TOPIC_EMPTIED not in [kind for _, kind in chamber.told]
    await chamber.do(withdraw_issue, chamber.neighbour, issue=2, reason="It is mended")
    assert (chamber.convenor.user_id, EventKind.TOPIC_EMPTIED) in chamber.told
    board = await chamber.ask(topic_board, number=topic)
    assert (board.emptied, board.issues, board.proposers) == (True, (), ())
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    assert [one.label for one in waiting.to_withdraw] == ["T1"]
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Nothing left")
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    assert waiting.to_withdraw == ()
    assert not (await chamber.ask(topic_board, number=topic)).emptied


async def test_a_topic_the_council_votes_on_or_works_at_is_its_own(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await chamber.vote(topic)
    await chamber.do(withdraw_issue, chamber.resident, issue=1, reason="It is mended")
    assert EventKind.TOPIC_EMPTIED not in [kind for _, kind in chamber.told]
    (waiting,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    assert waiting.to_withdraw == ()
    await chamber.ballots(1, "+++++++++")
    await chamber.resolution(vote=1)
    assert not (await chamber.ask(topic_board, number=topic)).emptied
