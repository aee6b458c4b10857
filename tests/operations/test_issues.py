"""From a word in the group to an issue with a first reply."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.councils.errors import BadInput, PrivateMatter
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.issues import Channel, IssueStatus
from bot.councils.model.people import CLOCK, Actor
from bot.councils.operations.duties import do_duty
from bot.councils.operations.issues import (
    councils_open_to,
    decline_issue,
    open_issues,
    put_forward,
    withdraw_issue,
)
from bot.councils.operations.membership import forget_person
from bot.councils.operations.seats import end_seat, give_seat
from bot.storage import tables
from tests.operations.chamber import Chamber, of

WORDS = "The lamp at the gate is dark"
ABOUT = {"issue": "I1", "text": WORDS, "council_title": "Nine of us"}


async def test_an_issue_is_collected_and_the_convenor_told(chamber: Chamber) -> None:
    event = await chamber.do(put_forward, chamber.resident, text=f" {WORDS}\u200b\n", channel=Channel.GROUP)
    issue = await chamber.row(tables.issues)
    assert (issue.text, issue.proposer_id, issue.channel) == (WORDS, 200, Channel.GROUP)
    assert (issue.status, issue.created_at, issue.replied_at) == (IssueStatus.COLLECTED, chamber.now, None)
    reply_at = chamber.now + timedelta(days=3)
    assert (event.kind, event.number) == (EventKind.ISSUE_COLLECTED, 1)
    assert event.facts == {**ABOUT, "reply_at": reply_at.isoformat(), "signed": "yes"}
    assert chamber.told == [(100, EventKind.ISSUE_TO_TRIAGE)]
    assert chamber.heard[0].facts == {**ABOUT, "name": "Resident", "like": "none"}
    assert chamber.audited == [("put_forward", "I1")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert await chamber.duties() == {(DutyKind.FIRST_REPLY, 1): reply_at}


async def test_captured_from_a_reply_it_belongs_to_who_wrote_it(chamber: Chamber) -> None:
    writer = replace(chamber.stranger, name="Writer")
    await chamber.do(put_forward, chamber.resident, text=WORDS, channel=Channel.REPLY, author=writer)
    assert (await chamber.row(tables.issues)).proposer_id == 900
    assert chamber.told == [(100, EventKind.ISSUE_TO_TRIAGE), (900, EventKind.ISSUE_COLLECTED)]
    assert chamber.heard[0].facts["name"] == "Writer"
    assert len(await chamber.rows(tables.residents, user_id=900)) == 1


async def test_who_captures_her_own_words_is_told_once(chamber: Chamber) -> None:
    await chamber.do(put_forward, chamber.resident, text=WORDS, channel=Channel.REPLY, author=chamber.resident)
    assert chamber.told == [(100, EventKind.ISSUE_TO_TRIAGE)]


@pytest.mark.parametrize(
    "text", ["<b>&amp; \"'</b> https://example.org", "=1+1", "🌺" * 1000, "\u0645\u0631\u062d\u0628\u0627"]
)
async def test_any_words_are_kept_as_they_are(chamber: Chamber, text: str) -> None:
    await chamber.do(put_forward, chamber.resident, text=text, channel=Channel.GROUP)
    assert (await chamber.row(tables.issues)).text == text


async def test_putting_forward_is_refused(chamber: Chamber) -> None:
    for key, text in (("text-empty", "\u200f \n"), ("private-matter", "最近在家挨打")):
        await chamber.refuses(key, put_forward, chamber.resident, text=text, channel=Channel.GROUP)
    refusal = await chamber.refuses(
        "text-too-long", put_forward, chamber.resident, text="🌺" * 4096, channel=Channel.GROUP
    )
    assert refusal.facts == {"length": 4096, "limit": 1000}


async def test_private_words_of_another_are_not_kept_either(chamber: Chamber) -> None:
    await chamber.refuses(
        "private-matter",
        put_forward,
        chamber.resident,
        text="My husband beats me",
        channel=Channel.REPLY,
        author=chamber.stranger,
    )


async def test_declining_tells_the_proposer_why(chamber: Chamber) -> None:
    await chamber.issue()
    chamber.later(days=1)
    event = await chamber.do(decline_issue, chamber.convenor, issue=1, reason="The town does it in May")
    assert event.kind is EventKind.ISSUE_DECLINED
    assert event.facts == {**ABOUT, "reason": "The town does it in May"}
    issue = await chamber.row(tables.issues)
    assert (issue.status, issue.replied_at) == (IssueStatus.DECLINED, chamber.now)
    assert chamber.told == [(200, EventKind.ISSUE_DECLINED)]
    assert chamber.audited == [("decline_issue", "I1")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert await chamber.duties() == {}


async def test_declining_is_refused(chamber: Chamber) -> None:
    await chamber.issue()
    await chamber.refuses("text-empty", decline_issue, chamber.convenor, issue=1, reason="")
    await chamber.refuses("text-too-long", decline_issue, chamber.convenor, issue=1, reason="x" * 501)
    await chamber.topic(1)
    refusal = await chamber.refuses("issue-not-collected", decline_issue, chamber.convenor, issue=1, reason="No")
    assert refusal.facts == {"issue": "I1", "status": "accepted"}


async def test_declining_the_words_of_a_forgotten_one_tells_nobody(chamber: Chamber) -> None:
    await chamber.issue()
    await chamber.do(forget_person, chamber.resident)
    await chamber.do(decline_issue, chamber.convenor, issue=1, reason="No")
    assert chamber.told == []


async def test_a_proposer_takes_her_issue_back(chamber: Chamber) -> None:
    await chamber.issue()
    event = await chamber.do(withdraw_issue, chamber.resident, issue=1, reason="It is mended")
    assert event.kind is EventKind.ISSUE_WITHDRAWN
    assert event.facts == {**ABOUT, "reason": "It is mended"}
    assert (await chamber.row(tables.issues)).status is IssueStatus.WITHDRAWN
    assert chamber.told == [(100, EventKind.ISSUE_WITHDRAWN)]
    assert chamber.audited == [("withdraw_issue", "I1")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert await chamber.duties() == {}
    refusal = await chamber.refuses("issue-over", withdraw_issue, chamber.resident, issue=1, reason="Again")
    assert refusal.facts == {"issue": "I1", "status": "withdrawn"}


async def test_the_convenor_takes_an_issue_back_and_the_proposer_hears(chamber: Chamber) -> None:
    await chamber.topic()
    await chamber.do(withdraw_issue, chamber.convenor, issue=1, reason="Written twice")
    assert chamber.told == [(200, EventKind.ISSUE_WITHDRAWN), (100, EventKind.TOPIC_EMPTIED)]
    assert chamber.shown == {(BoardKind.COUNCIL, 0), (BoardKind.TOPIC, 1)}


async def test_withdrawing_is_refused(chamber: Chamber) -> None:
    await chamber.issue()
    for actor in (chamber.neighbour, chamber.host, chamber.stranger):
        await chamber.refuses("not-proposer", withdraw_issue, actor, issue=1, reason="No")
    await chamber.refuses("text-empty", withdraw_issue, chamber.resident, issue=1, reason=" ")


async def test_the_clock_tells_of_an_issue_without_a_reply_once(chamber: Chamber) -> None:
    await chamber.issue()
    await chamber.clock(DutyKind.FIRST_REPLY)
    assert chamber.told == [(100, EventKind.ISSUE_UNANSWERED)]
    assert chamber.heard[0].facts == {**ABOUT, "days": 3}
    assert await chamber.duties() == {}
    await chamber.do(do_duty, CLOCK, kind=DutyKind.FIRST_REPLY, number=1)
    assert chamber.told == []


async def test_open_issues_are_those_that_wait(chamber: Chamber) -> None:
    for _ in range(3):
        await chamber.issue()
    await chamber.topic(1)
    await chamber.do(decline_issue, chamber.convenor, issue=2, reason="No")
    found = await chamber.ask(open_issues, actor=chamber.neighbour)
    assert [issue.label for issue in found] == ["I3"]


async def test_where_one_may_put_an_issue_forward(chamber: Chamber) -> None:
    async def titles(actor: Actor) -> list[str]:
        return [council.title for council in await chamber.ask(councils_open_to, actor=actor, text=WORDS)]

    assert await titles(chamber.resident) == ["Nine of us"]
    assert await titles(chamber.stranger) == []
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.stranger), name="Stranger")
    assert await titles(chamber.stranger) == ["Nine of us"]
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.stranger))
    assert await titles(chamber.stranger) == []
    assert len(await chamber.ask(councils_open_to, actor=chamber.resident)) == 1
    with pytest.raises(PrivateMatter):
        await chamber.ask(councils_open_to, actor=chamber.resident, text="he hit me")
    with pytest.raises(BadInput):
        await chamber.ask(councils_open_to, actor=chamber.resident, text="x" * 1001)
