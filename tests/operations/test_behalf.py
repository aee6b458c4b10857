"""What somebody said by phone, on a visit, at a meeting: whose it is, who hears of it, who confirms at the end."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.councils.events import EventKind
from bot.councils.model.councils import Post
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import Channel
from bot.councils.model.people import Actor, Named
from bot.councils.operations.behalf import put_forward_for
from bot.councils.operations.export import export_council
from bot.councils.operations.export_person import export_person
from bot.councils.operations.feedback import claim_done, confirm_done
from bot.councils.operations.form_pages import form_page
from bot.councils.operations.forms import answer_by_button, answer_form, choose_seat, open_form
from bot.councils.operations.issues import withdraw_issue
from bot.councils.operations.membership import forget_person
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.seats import appoint, give_seat
from bot.councils.operations.seconding import issue_page, second_issue
from bot.councils.operations.topics import make_topic, topic_board
from bot.councils.operations.triage import answer_question, ask_back
from bot.storage import tables
from tests.operations.chamber import Chamber

WORDS = "The well is dry"
TODAY = date(2026, 3, 2)
WRITER = Chamber.seats[3]


def _said(**changed: Any) -> dict[str, Any]:
    return {"name": "", "said_on": TODAY, "channel": Channel.PHONE, "text": WORDS, **changed}


async def _for(chamber: Chamber, name: str, actor: Actor = WRITER) -> None:
    await chamber.do(put_forward_for, actor, **_said(name=name))


async def test_it_is_kept_who_said_it_when_how_and_who_wrote_it_down(chamber: Chamber) -> None:
    event = await chamber.do(put_forward_for, WRITER, **_said(name=" Grandma Wang ", said_on=TODAY - timedelta(days=1)))
    assert event.kind is EventKind.ISSUE_COLLECTED
    issue = await chamber.row(tables.issues)
    assert (issue.proposer_id, issue.proposer_name, issue.entered_by) == (None, "Grandma Wang", WRITER.user_id)
    assert (issue.channel, issue.received_at.isoformat()) == (Channel.PHONE, "2026-03-01T04:00:00+00:00")
    assert chamber.told == [(100, EventKind.ISSUE_TO_TRIAGE)]
    facts = chamber.heard[0].facts
    assert (facts["name"], facts["received_on"], facts["writer"]) == ("Grandma Wang", "2026-03-01", WRITER.name)
    assert (chamber.audited, (await chamber.rows(tables.audit))[-1].actor_id) == (
        [("put_forward", "I1")],
        WRITER.user_id,
    )
    page = await chamber.ask(issue_page, actor=chamber.resident, issue=1)
    assert page.came == {"received_on": "2026-03-01", "channel": Channel.PHONE, "writer": WRITER.name}
    (exported,) = (await chamber.ask(export_council))["issues"]
    assert (exported["proposer"], exported["channel"]) == ({"name": "Grandma Wang", "user_id": None}, "phone")
    kept = await chamber.ask(export_person, actor=WRITER)
    assert (kept["issues"], kept["written_down"]) == ([], [{"council": 1, "number": "I1"}])


@pytest.mark.parametrize("name", ["Seat 5", "@Resident", "＠resident"])
async def test_who_has_an_account_is_the_proposer_and_hears(chamber: Chamber, name: str) -> None:
    her = chamber.seats[4] if name == "Seat 5" else chamber.resident
    await _for(chamber, name)
    assert chamber.told == [(100, EventKind.ISSUE_TO_TRIAGE), (her.user_id, EventKind.ISSUE_TAKEN_DOWN)]
    issue = await chamber.row(tables.issues)
    assert (issue.proposer_id, issue.proposer_name) == (her.user_id, None)
    await chamber.do(ask_back, chamber.convenor, issue=1, question="Which well?")
    assert chamber.told == [(her.user_id, EventKind.ISSUE_ASKED)]
    await chamber.refuses("not-asked-back", answer_question, WRITER, issue=1, text="The old one")
    await chamber.refuses("not-proposer", withdraw_issue, WRITER, issue=1, reason="A mistake")
    await chamber.do(withdraw_issue, her, issue=1, reason="There is water")


async def test_without_an_account_her_writer_hears_and_the_convenor_confirms(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Grandma Wang")
    await _for(chamber, "Grandma Wang")
    assert (await chamber.row(tables.issues)).proposer_name == "Grandma Wang"
    await chamber.do(ask_back, chamber.convenor, issue=1, question="Which well?")
    assert chamber.told == [(WRITER.user_id, EventKind.ISSUE_ASKED)]
    await chamber.do(answer_question, WRITER, issue=1, text="The old one")
    (waiting,) = await chamber.ask(waiting_for, actor=WRITER)
    assert [issue.number for issue in waiting.own_issues] == [1]
    # She wrote down another's words, so she may stand behind them.
    await chamber.do(second_issue, WRITER, issue=1)
    await chamber.do(second_issue, WRITER, issue=1)
    await chamber.do(make_topic, chamber.convenor, issues=(1,), title="The well")
    assert (WRITER.user_id, EventKind.ISSUE_ACCEPTED) in chamber.told
    assert (await chamber.ask(topic_board, number=1)).proposers == ("Grandma Wang",)
    resolution = await chamber.resolution(vote=await chamber.passed(1))
    assert (WRITER.user_id, EventKind.RESOLUTION_ADOPTED) in chamber.told
    await chamber.do(claim_done, chamber.seats[1], resolution=resolution, result="It is dug deeper")
    assert chamber.told == [(100, EventKind.CONFIRMATION_ASKED)]
    assert await chamber.rows(tables.feedback) == []
    await chamber.do(confirm_done, chamber.convenor, resolution=resolution)
    assert (WRITER.user_id, EventKind.RESOLUTION_CLOSED) in chamber.told


@pytest.mark.parametrize("actor", [WRITER, Chamber.convenor])
async def test_who_has_no_account_is_named_nowhere_once_her_words_are_taken_back(
    chamber: Chamber, actor: Actor
) -> None:
    await _for(chamber, "Grandma Wang")
    await chamber.do(withdraw_issue, actor, issue=1, reason="She does not want it said")
    kept = {name: rows for name, rows in (await chamber.everything()).items() if name != "notices"}
    assert "Grandma Wang" not in repr(kept)
    (exported,) = (await chamber.ask(export_council))["issues"]
    assert exported["proposer"] == {"name": None, "user_id": None}


async def test_left_unnamed_it_is_a_residents(chamber: Chamber) -> None:
    await _for(chamber, "")
    assert chamber.heard[0].facts["name"] == ""
    assert (await chamber.row(tables.issues)).proposer_name is None
    await chamber.do(withdraw_issue, WRITER, issue=1, reason="Said twice")
    assert chamber.told == [(100, EventKind.ISSUE_WITHDRAWN)]


async def test_its_writer_may_be_forgotten_too(chamber: Chamber) -> None:
    await _for(chamber, "Grandma Wang")
    await chamber.archive.write(forget_person, actor=WRITER)
    await chamber.refuses("nobody-to-ask", ask_back, chamber.convenor, issue=1, question="Which well?")
    assert (await chamber.ask(issue_page, actor=chamber.resident, issue=1)).came["writer"] == ""


@pytest.mark.parametrize(
    ("key", "changed"),
    [
        ("choose-a-button", {"channel": Channel.GROUP}),
        ("date-not-gone-by", {"said_on": TODAY + timedelta(days=1)}),
        ("date-not-gone-by", {"said_on": TODAY - timedelta(days=367)}),
        ("date-not-gone-by", {"said_on": date(1, 1, 1)}),
        ("username-unknown", {"name": "@nobody"}),
        ("text-too-long", {"name": "x" * 41}),
        ("private-matter", {"name": "家暴"}),
        ("private-matter", {"text": "老公打我"}),
        ("text-empty", {"text": " "}),
    ],
)
async def test_what_can_not_be_written_down(chamber: Chamber, key: str, changed: dict[str, Any]) -> None:
    await chamber.refuses(key, put_forward_for, WRITER, **_said(**changed))


async def test_seats_and_posts_write_down_and_nobody_else(chamber: Chamber) -> None:
    await _for(chamber, "Wang", chamber.convenor)
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    await _for(chamber, "Wang", chamber.seats[1])
    await chamber.refuses("not-seated", put_forward_for, chamber.resident, **_said())
    await chamber.refuses("not-seated", open_form, chamber.resident, kind=FormKind.BEHALF)


async def test_the_form_offers_seats_days_and_ways(chamber: Chamber) -> None:
    await chamber.do(open_form, WRITER, kind=FormKind.BEHALF)
    page = await chamber.ask(form_page, actor=WRITER)
    assert page is not None
    assert page.is_seated
    assert [seat.number for seat in page.seats] == [1, 2, 3, 5, 6, 7, 8, 9]
    await chamber.do(choose_seat, WRITER, seat=5)
    await chamber.refuses("no-form", answer_by_button, WRITER, answer="+1")
    await chamber.do(answer_form, WRITER, answer="２０２６年２月２８日")
    await chamber.do(answer_by_button, WRITER, answer="visit")
    await chamber.do(answer_form, WRITER, answer=WORDS)
    issue = await chamber.row(tables.issues)
    assert (issue.proposer_id, issue.channel) == (chamber.seats[4].user_id, Channel.VISIT)
    assert issue.received_at.isoformat() == "2026-02-28T04:00:00+00:00"
