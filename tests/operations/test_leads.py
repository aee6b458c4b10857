"""Voice notes and pictures: unseen and without a number until the recorder has written down what they say."""

from typing import Any

import pytest

from bot.councils.events import EventKind
from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import Channel, File, FileKind
from bot.councils.model.people import Actor
from bot.councils.operations.export import export_council
from bot.councils.operations.export_person import export_person
from bot.councils.operations.forms import open_form
from bot.councils.operations.issues import put_forward, withdraw_issue
from bot.councils.operations.leads import drop_lead, issue_file, leave_lead, open_lead, word_lead
from bot.councils.operations.membership import forget_person
from bot.councils.operations.overview import council_board, waiting_for
from bot.councils.operations.seats import appoint
from bot.councils.operations.seconding import issue_page
from bot.storage import tables
from tests.operations.chamber import Chamber

VOICE = File(id="voice-9-secretfileid", kind=FileKind.VOICE)
PHOTO = File(id="photo-9-secretfileid", kind=FileKind.PHOTO)
WORDS = "The well is dry"
RECORDER = Chamber.seats[1]


async def _left(chamber: Chamber, *, anonymous: bool = False, **more: Any) -> int:
    """A voice note waits in a council with a recorder; its number."""
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    how = {"file": VOICE, "channel": Channel.PRIVATE, "anonymous": anonymous, **more}
    event = await chamber.do(leave_lead, chamber.resident, **how)
    assert event.number is not None
    return event.number


async def _places(chamber: Chamber, what: str) -> set[str]:
    return {name for name, rows in (await chamber.everything()).items() if what in str(rows)}


async def test_it_waits_unseen_and_without_a_number(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.resident, kind=FormKind.ISSUE)
    before = await chamber.ask(council_board, number=0)
    lead = await _left(chamber)
    assert chamber.told == [(RECORDER.user_id, EventKind.LEAD_LEFT)]
    assert (chamber.audited, chamber.shown) == ([("leave_lead", "")], set())
    assert (await chamber.ask(council_board, number=0)).collected == before.collected
    assert await chamber.rows(tables.issues) == []
    assert await chamber.rows(tables.forms) == []
    assert await _places(chamber, VOICE.id) == {"leads"}
    assert VOICE.id not in repr(await chamber.ask(export_council))
    assert VOICE.id not in repr(await chamber.ask(export_person, actor=chamber.resident))
    for actor in (RECORDER, chamber.resident):
        assert await chamber.ask(open_lead, actor=actor, lead=lead) == VOICE
        (waiting,) = await chamber.ask(waiting_for, actor=actor)
        assert [one.number for one in (*waiting.to_word, *waiting.own_leads)] == [lead]
    for actor in (chamber.convenor, chamber.host, chamber.stranger):
        await chamber.refuses("not-recorder", open_lead, actor, lead=lead)
        await chamber.refuses("not-recorder", word_lead, actor, lead=lead, text=WORDS)
        await chamber.refuses("not-recorder", drop_lead, actor, lead=lead)


async def test_with_its_words_it_is_the_senders_issue(chamber: Chamber) -> None:
    lead = await _left(chamber)
    chamber.later(hours=5)
    event = await chamber.do(word_lead, RECORDER, lead=lead, text=WORDS)
    assert (event.kind, event.number) == (EventKind.ISSUE_COLLECTED, 1)
    assert chamber.told == [(100, EventKind.ISSUE_TO_TRIAGE), (200, EventKind.ISSUE_WORDED)]
    assert (chamber.heard[0].facts["file"], chamber.heard[0].facts["writer"]) == ("voice", "Seat 2")
    issue = await chamber.row(tables.issues)
    assert (issue.proposer_id, issue.entered_by, issue.channel) == (200, RECORDER.user_id, Channel.PRIVATE)
    assert (issue.file_id, issue.file_kind, issue.text) == (VOICE.id, FileKind.VOICE, WORDS)
    assert issue.created_at - issue.received_at == chamber.now - issue.received_at
    assert await chamber.rows(tables.leads) == []
    assert (DutyKind.WORD_LEAD, lead) not in await chamber.duties()
    assert await _places(chamber, VOICE.id) == {"issues"}
    await chamber.refuses("no-such-lead", word_lead, RECORDER, lead=lead, text=WORDS)
    page = await chamber.ask(issue_page, actor=chamber.seats[5], issue=1)
    assert (page.opens_file, page.came["file"], page.came["writer"]) == (True, "voice", "Seat 2")
    assert not (await chamber.ask(issue_page, actor=chamber.neighbour, issue=1)).opens_file


async def test_private_words_leave_it_as_it_was_and_the_recorder_takes_it_away(chamber: Chamber) -> None:
    lead = await _left(chamber)
    await chamber.refuses("private-matter", word_lead, RECORDER, lead=lead, text="老公打我")
    await chamber.do(drop_lead, RECORDER, lead=lead)
    assert chamber.told == [(200, EventKind.LEAD_DROPPED)]
    assert await _places(chamber, VOICE.id) == set()
    assert await chamber.rows(tables.issues) == []


@pytest.mark.parametrize("anonymous", [False, True])
async def test_its_sender_takes_it_back(chamber: Chamber, anonymous: bool) -> None:
    lead = await _left(chamber, anonymous=anonymous)
    await chamber.do(drop_lead, chamber.resident, lead=lead)
    assert (chamber.told, chamber.audited) == ([], [("drop_lead", "")])
    actors = {row.actor_id for row in await chamber.rows(tables.audit) if row.action.endswith("_lead")}
    assert actors == ({0} if anonymous else {200})
    assert await _places(chamber, VOICE.id) == set()
    assert DutyKind.WORD_LEAD not in {kind for kind, _ in await chamber.duties()}


async def test_unsigned_it_stays_so_with_its_words(chamber: Chamber) -> None:
    lead = await _left(chamber, anonymous=True)
    assert (chamber.heard[0].facts["name"], chamber.heard[0].facts["signed"]) == ("", "no")
    await chamber.do(word_lead, RECORDER, lead=lead, text=WORDS)
    assert chamber.heard[0].facts["name"] == ""
    assert (await chamber.row(tables.issues)).anonymous
    assert chamber.resident.user_id not in {row.actor_id for row in await chamber.rows(tables.audit)}


async def test_captured_from_a_reply_it_is_of_who_sent_it(chamber: Chamber) -> None:
    await _left(chamber, author=chamber.stranger, channel=Channel.REPLY)
    assert (await chamber.row(tables.leads)).proposer_id == 900
    assert chamber.heard[0].facts["name"] == "Stranger"


async def test_the_clock_reminds_the_recorder_once(chamber: Chamber) -> None:
    lead = await _left(chamber)
    await chamber.clock(DutyKind.WORD_LEAD, lead)
    assert chamber.told == [(RECORDER.user_id, EventKind.LEAD_WAITS)]
    assert (DutyKind.WORD_LEAD, lead) not in await chamber.duties()


async def test_forgotten_nothing_of_it_is_kept(chamber: Chamber) -> None:
    lead = await _left(chamber)
    await chamber.do(open_form, RECORDER, kind=FormKind.LEAD, subject=f"L{lead}")
    await chamber.do(put_forward, chamber.resident, text=WORDS, channel=Channel.PRIVATE, file=PHOTO)
    await chamber.do(forget_person, chamber.resident)
    assert await _places(chamber, "secretfileid") == set()
    # The recorder is not left with a question that no answer ends, nor reminded of it.
    assert await chamber.rows(tables.forms) == []
    assert (DutyKind.WORD_LEAD, lead) not in await chamber.duties()


@pytest.mark.parametrize("actor", [Chamber.seats[5], Chamber.convenor])
async def test_a_picture_with_words_is_opened_by_the_council_until_it_is_withdrawn(
    chamber: Chamber, actor: Actor
) -> None:
    await chamber.do(put_forward, chamber.resident, text=WORDS, channel=Channel.PRIVATE, file=PHOTO)
    assert chamber.heard[0].facts["file"] == "photo"
    assert await chamber.ask(issue_file, actor=actor, issue=1) == PHOTO
    await chamber.refuses("not-seated", issue_file, chamber.resident, issue=1)
    await chamber.do(withdraw_issue, chamber.resident, issue=1, reason="Mended")
    assert await _places(chamber, PHOTO.id) == set()
    await chamber.refuses("no-file", issue_file, actor, issue=1)
    await chamber.refuses("issue-taken-back", issue_page, actor, issue=1)
