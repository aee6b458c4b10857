"""Quick fixes, questions asked back, merging, seconding and following: nobody's words get lost on the way."""

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import IssueStatus
from bot.councils.model.people import Actor
from bot.councils.operations.feedback import claim_done
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import open_form
from bot.councils.operations.issues import decline_issue, find_issues, withdraw_issue
from bot.councils.operations.membership import forget_person
from bot.councils.operations.seconding import follow_issue, issue_page, second_issue
from bot.councils.operations.topics import make_topic, topic_board, withdraw_topic
from bot.councils.operations.triage import answer_question, ask_back, merge_issue, quick_fix
from bot.storage import tables
from tests.operations.chamber import Chamber

BINS = "The bins at the gate are full"


async def _status(chamber: Chamber, issue: int) -> IssueStatus:
    status: IssueStatus = (await chamber.row(tables.issues, number=issue)).status
    return status


async def test_a_quick_fix_is_told_with_its_result(chamber: Chamber) -> None:
    issue = await chamber.issue()
    event = await chamber.do(quick_fix, chamber.convenor, issue=issue, result="A new bulb")
    assert (event.kind, event.facts["result"]) == (EventKind.ISSUE_FIXED, "A new bulb")
    assert chamber.told == [(200, EventKind.ISSUE_FIXED)]
    assert (chamber.audited, chamber.shown) == ([("quick_fix", "I1")], {(BoardKind.COUNCIL, 0)})
    row = await chamber.row(tables.issues)
    assert (row.status, row.result, row.replied_at) == (IssueStatus.QUICK_FIX, "A new bulb", chamber.now)
    assert (DutyKind.FIRST_REPLY, issue) not in await chamber.duties()
    await chamber.refuses("issue-not-collected", quick_fix, chamber.convenor, issue=issue, result="Again")


async def test_a_question_is_asked_and_answered_in_her_own_words(chamber: Chamber) -> None:
    issue = await chamber.issue()
    await chamber.do(ask_back, chamber.convenor, issue=issue, question="Which gate?")
    assert (chamber.told, chamber.needs_answer) == ([(200, EventKind.ISSUE_ASKED)], [True])
    assert (DutyKind.FIRST_REPLY, issue) not in await chamber.duties()
    await chamber.refuses("not-asked-back", answer_question, chamber.neighbour, issue=issue, text="The east gate")
    await chamber.do(answer_question, chamber.resident, issue=issue, text="The east gate")
    assert chamber.told == [(100, EventKind.ISSUE_ANSWERED)]
    row = await chamber.row(tables.issues)
    assert (row.text, row.asked, row.status) == (
        "The lamp at the gate is dark\nThe east gate",
        None,
        IssueStatus.COLLECTED,
    )
    await chamber.refuses("nothing-asked", answer_question, chamber.resident, issue=issue, text="And the west gate")


async def test_nobody_is_asked_who_is_forgotten(chamber: Chamber) -> None:
    issue = await chamber.issue()
    await chamber.archive.write(forget_person, actor=chamber.resident)
    await chamber.refuses("nobody-to-ask", ask_back, chamber.convenor, issue=issue, question="Which gate?")


async def test_the_form_of_an_answer_shows_the_question(chamber: Chamber) -> None:
    issue = await chamber.issue()
    await chamber.do(ask_back, chamber.convenor, issue=issue, question="Which gate?")
    await chamber.do(open_form, chamber.resident, kind=FormKind.ANSWER, subject="I1")
    page = await chamber.ask(form_page, actor=chamber.resident)
    assert page is not None
    assert page.about == "Which gate?"
    await chamber.refuses("not-asked-back", open_form, chamber.convenor, kind=FormKind.ANSWER, subject="I1")


async def test_a_merged_issue_goes_the_whole_way_with_the_other(chamber: Chamber) -> None:
    first, second, third = await chamber.issue(), await chamber.issue(chamber.neighbour), await chamber.issue()
    await chamber.do(merge_issue, chamber.convenor, issue=third, into=second)
    await chamber.do(merge_issue, chamber.convenor, issue=second, into=first)
    assert chamber.told == [(201, EventKind.ISSUE_MERGED)]
    assert chamber.heard[0].facts["into"] == "I1"
    rows = await chamber.rows(tables.issues)
    assert [row.merged_into for row in rows] == [None, first, first]
    assert rows[1].status is IssueStatus.MERGED

    topic = await chamber.topic(first)
    assert chamber.told == [(user, EventKind.ISSUE_ACCEPTED) for user in (200, 201)]
    resolution = await chamber.resolution(vote=await chamber.passed(topic))
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="Both lamps burn")
    asked = {user for user, kind in chamber.told if kind is EventKind.FEEDBACK_ASKED}
    assert asked == {200, 201}


async def test_an_issue_is_merged_into_one_that_is_a_topic_already(chamber: Chamber) -> None:
    topic = await chamber.topic(await chamber.issue())
    late = await chamber.issue(chamber.neighbour)
    await chamber.do(merge_issue, chamber.convenor, issue=late, into=1)
    assert chamber.shown == {(BoardKind.COUNCIL, 0), (BoardKind.TOPIC, topic)}
    assert (await chamber.row(tables.issues, number=late)).topic == topic
    assert "Neighbour" in (await chamber.ask(topic_board, number=topic)).proposers
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Too early")
    assert {user for user, _ in chamber.told} == {200, 201}
    row = await chamber.row(tables.issues, number=late)
    assert (row.status, row.topic, row.merged_into) == (IssueStatus.MERGED, None, 1)


async def test_merging_is_refused(chamber: Chamber) -> None:
    first, second = await chamber.issue(), await chamber.issue()
    await chamber.refuses("same-issue", merge_issue, chamber.convenor, issue=first, into=first)
    await chamber.refuses("not-convenor", merge_issue, chamber.host, issue=first, into=second)
    await chamber.refuses("no-such-number", merge_issue, chamber.convenor, issue=first, into=9)
    await chamber.do(decline_issue, chamber.convenor, issue=second, reason="Not ours")
    await chamber.refuses("issue-not-joinable", merge_issue, chamber.convenor, issue=first, into=second)
    await chamber.refuses("issue-not-collected", merge_issue, chamber.convenor, issue=second, into=first)


async def test_likely_twins_are_offered_first(chamber: Chamber) -> None:
    await chamber.issue(text="三号楼楼道灯不亮")
    await chamber.issue(text=BINS)
    await chamber.issue(text="三号楼的楼道灯坏了")
    assert chamber.heard[0].facts["like"] == "I1"
    await chamber.do(open_form, chamber.convenor, kind=FormKind.MERGE, subject="I3")
    page = await chamber.ask(form_page, actor=chamber.convenor)
    assert page is not None
    assert [issue.number for issue in page.issues] == [1, 2]


@pytest.mark.parametrize("actor", [Chamber.seats[2], Chamber.host])
async def test_a_seat_seconds_and_takes_it_back(chamber: Chamber, actor: Actor) -> None:
    issue = await chamber.issue()
    event = await chamber.do(second_issue, actor, issue=issue)
    assert event.facts == {"issue": "I1", "count": 1, "yes": "yes"}
    await chamber.do(second_issue, chamber.seats[4], issue=issue)
    assert (await chamber.ask(issue_page, actor=actor, issue=issue)).seconds == 2
    event = await chamber.do(second_issue, actor, issue=issue)
    assert event.facts == {"issue": "I1", "count": 1, "yes": "no"}
    await chamber.refuses("not-seated", second_issue, chamber.neighbour, issue=issue)
    own = await chamber.issue(actor, BINS)
    await chamber.refuses("own-issue", second_issue, actor, issue=own)


async def test_who_follows_hears_what_became_of_it(chamber: Chamber) -> None:
    issue = await chamber.issue()
    await chamber.refuses("own-issue", follow_issue, chamber.resident, issue=issue)
    await chamber.refuses("not-resident", follow_issue, chamber.stranger, issue=issue)
    event = await chamber.do(follow_issue, chamber.neighbour, issue=issue)
    assert event.facts["yes"] == "yes"
    page = await chamber.ask(issue_page, actor=chamber.neighbour, issue=issue)
    assert (page.follows, page.is_own, page.is_seated, page.seconds) == (True, False, False, 0)
    await chamber.do(make_topic, chamber.convenor, issues=(issue,), title="Light")
    assert chamber.told == [(200, EventKind.ISSUE_ACCEPTED), (201, EventKind.ISSUE_ACCEPTED)]
    event = await chamber.do(follow_issue, chamber.neighbour, issue=issue)
    assert event.facts["yes"] == "no"
    assert await chamber.rows(tables.followers) == []


async def test_issues_are_found_by_their_words(chamber: Chamber) -> None:
    await chamber.issue(text="三号楼楼道灯不亮")
    await chamber.issue(text=BINS)
    declined = await chamber.issue(text="广场的灯太亮")
    await chamber.do(decline_issue, chamber.convenor, issue=declined, reason="Not ours")

    async def found(words: str) -> list[int]:
        issues = await chamber.ask(find_issues, actor=chamber.resident, words=words)
        return [issue.number for issue in issues]

    assert await found("灯") == [3, 1]
    assert await found(" ＢＩＮＳ gate ") == [2]
    assert await found("lamp") == []
    await chamber.refuses("text-empty", find_issues, chamber.resident, words="  ")
    await chamber.refuses("not-resident", find_issues, chamber.stranger, words="灯")


async def test_words_taken_back_are_read_by_whoever_took_them_back_alone(chamber: Chamber) -> None:
    issue = await chamber.issue(by=chamber.resident)
    await chamber.do(withdraw_issue, chamber.resident, issue=issue, reason="It is mine alone")
    assert await chamber.ask(find_issues, actor=chamber.neighbour, words="lamp") == ()
    await chamber.refuses("issue-taken-back", issue_page, chamber.neighbour, issue=issue)
    (found,) = await chamber.ask(find_issues, actor=chamber.resident, words="lamp")
    assert found.number == issue
    assert (await chamber.ask(issue_page, actor=chamber.resident, issue=issue)).is_own


async def test_whose_words_were_merged_hears_whatever_becomes_of_the_whole(chamber: Chamber) -> None:
    for operation, words in ((quick_fix, {"result": "A new bulb"}), (decline_issue, {"reason": "Not ours"})):
        whole, part = await chamber.issue(), await chamber.issue(chamber.neighbour)
        await chamber.do(merge_issue, chamber.convenor, issue=part, into=whole)
        await chamber.do(operation, chamber.convenor, issue=whole, **words)
        assert {user for user, _ in chamber.told} == {200, 201}


async def test_of_many_words_in_a_topic_one_goes_on_standing_for_all(chamber: Chamber) -> None:
    whole, eldest, younger = [await chamber.issue(by) for by in (chamber.resident, chamber.neighbour, chamber.host)]
    for part in (eldest, younger):
        await chamber.do(merge_issue, chamber.convenor, issue=part, into=whole)
    topic = await chamber.topic(whole)
    await chamber.do(withdraw_issue, chamber.resident, issue=whole, reason="Mended")
    assert chamber.told[:2] == [
        (chamber.neighbour.user_id, EventKind.ISSUE_ALONE_AGAIN),
        (chamber.host.user_id, EventKind.ISSUE_ALONE_AGAIN),
    ]
    assert [event.facts["heir"] for event in chamber.heard[:2]] == ["none", "I2"]
    rows = await chamber.rows(tables.issues)
    assert [(row.status, row.merged_into, row.topic) for row in rows] == [
        (IssueStatus.WITHDRAWN, None, topic),
        (IssueStatus.ACCEPTED, None, topic),
        (IssueStatus.MERGED, eldest, topic),
    ]
    board = await chamber.ask(topic_board, number=topic)
    assert [issue.label for issue in board.issues] == ["I2", "I3"]
    await chamber.do(withdraw_issue, chamber.neighbour, issue=eldest, reason="Mended")
    assert (await chamber.row(tables.issues, number=younger)).status is IssueStatus.ACCEPTED
    await chamber.do(withdraw_topic, chamber.convenor, topic=topic, reason="Later")
    row = await chamber.row(tables.issues, number=younger)
    assert (row.status, row.topic) == (IssueStatus.COLLECTED, None)


async def test_words_that_waited_together_wait_alone_when_the_whole_goes(chamber: Chamber) -> None:
    whole, *parts = [await chamber.issue(by) for by in (chamber.resident, chamber.neighbour, chamber.host)]
    for part in parts:
        await chamber.do(merge_issue, chamber.convenor, issue=part, into=whole)
    await chamber.do(withdraw_issue, chamber.resident, issue=whole, reason="Mended")
    for part in parts:
        row = await chamber.row(tables.issues, number=part)
        assert (row.status, row.merged_into) == (IssueStatus.COLLECTED, None)


@pytest.mark.parametrize("in_topic", [False, True])
async def test_words_merged_into_withdrawn_ones_stand_alone_again(chamber: Chamber, in_topic: bool) -> None:
    whole, part = await chamber.issue(), await chamber.issue(chamber.neighbour)
    await chamber.do(merge_issue, chamber.convenor, issue=part, into=whole)
    topic = await chamber.topic(whole) if in_topic else None
    await chamber.do(follow_issue, chamber.seats[2], issue=whole)
    await chamber.do(withdraw_issue, chamber.resident, issue=whole, reason="Mended")
    assert chamber.told == [
        (chamber.neighbour.user_id, EventKind.ISSUE_ALONE_AGAIN),
        (chamber.seats[2].user_id, EventKind.ISSUE_WITHDRAWN),
        (chamber.convenor.user_id, EventKind.ISSUE_WITHDRAWN),
    ]
    row = await chamber.row(tables.issues, number=part)
    stands = IssueStatus.ACCEPTED if in_topic else IssueStatus.COLLECTED
    assert (row.status, row.merged_into, row.topic) == (stands, None, topic)
