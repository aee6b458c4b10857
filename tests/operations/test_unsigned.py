"""An issue without a name: its proposer hears of it at each step, and nobody is told that it was she."""

from typing import Any

import pytest

from bot.councils.events import EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor
from bot.councils.model.resolutions import ClosedBy, Rating
from bot.councils.operations.export import export_council
from bot.councils.operations.export_person import export_person
from bot.councils.operations.feedback import claim_done, confirm_done, rate_result
from bot.councils.operations.issues import put_forward, withdraw_issue
from bot.councils.operations.membership import forget_person, meet_person
from bot.councils.operations.overview import council_board, waiting_for
from bot.councils.operations.resolutions import resolution_board
from bot.councils.operations.topics import make_topic, topic_board
from bot.councils.operations.triage import answer_question, ask_back, merge_issue
from bot.storage import tables
from tests.operations.chamber import Chamber, person

# As long as Telegram's, and a name nobody else has: found nowhere by chance.
HER = person(7_234_567_891, "Wisteria")
# What belongs to her, or tells the bot where to send what she must hear; nothing else may hold her.
ALLOWED = {("people", "user_id"), ("people", "name"), ("people", "username"), ("residents", "user_id")}
KNOWN_TO_THE_BOT = {("issues", "proposer_id"), ("notices", "user_id"), ("feedback", "user_id")}


async def _unsigned(chamber: Chamber) -> int:
    await chamber.do(meet_person, HER)
    event = await chamber.do(put_forward, HER, text="The drain smells", channel=Channel.PRIVATE, anonymous=True)
    assert event.number is not None
    return event.number


async def _places(chamber: Chamber) -> set[tuple[str, str]]:
    """Where her account, name or username stands, be it among other words."""
    return {
        (table, column)
        for table, rows in (await chamber.everything()).items()
        for row in rows
        for column, value in row.items()
        if any(trace in str(value).casefold() for trace in (str(HER.user_id), HER.name.casefold()))
    }


async def _said_to_others(chamber: Chamber) -> str:
    """What everybody but she may read: notices, boards, pages and the export."""
    told = [row.facts for row in await chamber.rows(tables.notices) if row.user_id != HER.user_id]
    pages: list[Any] = [await chamber.ask(export_council), await chamber.ask(council_board, number=0)]
    pages += [await chamber.ask(topic_board, number=row.number) for row in await chamber.rows(tables.topics)]
    pages += [await chamber.ask(resolution_board, number=row.number) for row in await chamber.rows(tables.resolutions)]
    # Pages hold an issue's row; what a view shows of it is tried in the conversations.
    return repr((told, pages)).replace(f"proposer_id={HER.user_id}", "")


async def test_her_account_stands_where_the_bot_needs_it_and_nowhere_else(chamber: Chamber) -> None:
    issue = await _unsigned(chamber)
    assert chamber.audited == [("put_forward", "I1")]
    assert chamber.heard[0].facts["name"] == ""
    await chamber.do(ask_back, chamber.convenor, issue=issue, question="Which drain?")
    await chamber.do(answer_question, HER, issue=issue, text="The one by the well")
    second = await _unsigned(chamber)
    await chamber.do(merge_issue, chamber.convenor, issue=second, into=issue)
    third = await _unsigned(chamber)
    await chamber.do(withdraw_issue, HER, issue=third, reason="Said twice")
    await chamber.do(make_topic, chamber.convenor, issues=(issue,), title="The drain")
    resolution = await chamber.resolution(vote=await chamber.passed(1))
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="It is covered")
    await chamber.do(rate_result, HER, resolution=resolution, rating=Rating.NOT_SOLVED)
    assert await _places(chamber) == ALLOWED | KNOWN_TO_THE_BOT
    nobodys = {row.action for row in await chamber.rows(tables.audit, actor_id=0)}
    assert nobodys == {"put_forward", "answer_question", "withdraw_issue", "rate_result"}
    said = await _said_to_others(chamber)
    assert str(HER.user_id) not in said
    assert HER.name not in said


async def test_she_hears_at_each_step_and_is_asked_at_the_end(chamber: Chamber) -> None:
    issue = await _unsigned(chamber)
    await chamber.do(make_topic, chamber.convenor, issues=(issue,), title="The drain")
    assert chamber.told == [(HER.user_id, EventKind.ISSUE_ACCEPTED)]
    assert (await chamber.ask(topic_board, number=1)).proposers == ("",)
    resolution = await chamber.resolution(vote=await chamber.passed(1))
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="It is covered")
    assert chamber.told == [(HER.user_id, EventKind.FEEDBACK_ASKED)]
    # Not even a mention in the group, were she not to be reached.
    assert chamber.needs_answer == [False]
    await chamber.do(rate_result, HER, resolution=resolution, rating=Rating.SATISFIED)
    assert (await chamber.rows(tables.audit))[-1].actor_id == 0
    (waiting,) = await chamber.ask(waiting_for, actor=HER)
    assert [own.number for own in waiting.own_issues] == [issue]


@pytest.mark.parametrize(("signs_first", "actor"), [(True, HER), (False, HER)])
async def test_who_signed_another_issue_of_the_topic_is_asked_by_name(
    chamber: Chamber, signs_first: bool, actor: Actor
) -> None:
    await chamber.do(meet_person, actor)
    for anonymous in (not signs_first, signs_first):
        await chamber.do(put_forward, actor, text="The drain", channel=Channel.PRIVATE, anonymous=anonymous)
    await chamber.do(make_topic, chamber.convenor, issues=(1, 2), title="The drain")
    resolution = await chamber.resolution(vote=await chamber.passed(1))
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="It is covered")
    assert (chamber.told, chamber.needs_answer) == ([(actor.user_id, EventKind.FEEDBACK_ASKED)], [True])
    await chamber.do(rate_result, actor, resolution=resolution, rating=Rating.PARTLY)
    assert (await chamber.rows(tables.audit))[-1].actor_id == actor.user_id


@pytest.mark.parametrize("others", [False, True])
async def test_that_the_owner_raised_it_herself_is_not_told_by_who_is_asked(chamber: Chamber, others: bool) -> None:
    owner = chamber.seats[1]
    if others:
        await chamber.do(put_forward, chamber.resident, text="The drain", channel=Channel.GROUP)
    await chamber.do(put_forward, owner, text="The drain smells", channel=Channel.PRIVATE, anonymous=True)
    await chamber.do(make_topic, chamber.convenor, issues=(1, 2) if others else (1,), title="The drain")
    resolution = await chamber.resolution(vote=await chamber.passed(1))
    await chamber.do(claim_done, owner, resolution=resolution, result="It is covered")
    assert chamber.told == ([(chamber.resident.user_id, EventKind.FEEDBACK_ASKED)] if others else [])
    board = await chamber.ask(resolution_board, number=resolution)
    assert (board.asked, board.ratings) == (1 + others, {})
    (waiting,) = await chamber.ask(waiting_for, actor=owner)
    assert waiting.to_rate == ()
    (convenor,) = await chamber.ask(waiting_for, actor=chamber.convenor)
    assert convenor.to_confirm == ()
    await chamber.refuses("proposers-decide", confirm_done, chamber.convenor, resolution=resolution)
    await chamber.refuses("own-result", rate_result, owner, resolution=resolution, rating=Rating.SATISFIED)
    if others:
        await chamber.do(rate_result, chamber.resident, resolution=resolution, rating=Rating.SATISFIED)
    await chamber.clock(DutyKind.CLOSE_FEEDBACK, resolution)
    assert (await chamber.row(tables.resolutions, number=resolution)).closed_by is ClosedBy.TIME


async def test_export_tells_no_proposer_and_her_own_tells_her(chamber: Chamber) -> None:
    await _unsigned(chamber)
    (exported,) = (await chamber.ask(export_council))["issues"]
    assert exported["proposer"] == {"name": None, "user_id": None}
    (own,) = (await chamber.ask(export_person, actor=HER))["issues"]
    assert own["signed"] is False


async def test_the_convenor_withdraws_it_in_her_own_name(chamber: Chamber) -> None:
    issue = await _unsigned(chamber)
    await chamber.do(withdraw_issue, chamber.convenor, issue=issue, reason="Not ours")
    assert (await chamber.rows(tables.audit))[-1].actor_id == chamber.convenor.user_id
    assert chamber.told == [(HER.user_id, EventKind.ISSUE_WITHDRAWN)]


async def test_forgotten_she_is_gone_from_it_too(chamber: Chamber) -> None:
    await _unsigned(chamber)
    await chamber.do(forget_person, HER)
    assert await _places(chamber) == set()
