"""What a council was told of and has not answered waits for its convenor, and for whoever follows her."""

from datetime import timedelta

import pytest

from bot.councils.events import EventKind
from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import CLOCK, Actor
from bot.councils.model.resolutions import Rating
from bot.councils.operations.announcements import (
    draft_announcement,
    read_announcement,
    send_announcement,
    stop_announcement,
    tell_councils,
)
from bot.councils.operations.calls import draft_call
from bot.councils.operations.membership import forget_person
from bot.councils.operations.overview import Waiting, waiting_for
from bot.councils.operations.referrals import rate_referral, resolve_referral
from bot.councils.operations.seats import appoint
from bot.councils.operations.succession import ask_to_succeed
from bot.councils.operations.templates import draft_topic_template, take_template
from bot.councils.operations.training import draft_training
from tests.operations.chamber import Chamber
from tests.operations.test_announcements import TEXT, drafted, goes_out, with_councils
from tests.operations.test_organisation import VILLAGE, WANG
from tests.operations.test_referrals import LIU, referred

LINK = "https://example.org/minutes"


async def _waiting(chamber: Chamber, actor: Actor) -> Waiting:
    (waiting,) = await chamber.ask(waiting_for, actor=actor)
    return waiting


async def _announced(chamber: Chamber, actor: Actor) -> list[tuple[str, str]]:
    """By its label and the unit it is from."""
    return [(one.label, unit) for one, unit in (await _waiting(chamber, actor)).announced]


async def _everything(chamber: Chamber) -> None:
    """An announcement, training, a topic and a call, each to all councils."""
    await goes_out(chamber, await drafted(chamber))
    training = await chamber.do(draft_training, WANG, title="Minutes", text=LINK)
    topic = await chamber.do(draft_topic_template, WANG, title="Bicycles", text="Where do they charge?")
    until = chamber.now + timedelta(days=30)
    call = await chamber.do(draft_call, WANG, title="Shade", text="Where is it too hot?", until=until)
    for one in (training, topic, call):
        await goes_out(chamber, one.number)


ALL = [(f"A{number}", "The county") for number in (1, 2, 3, 4)]


async def test_it_waits_until_it_is_read_or_taken_up(chamber: Chamber) -> None:
    await with_councils(chamber)
    await _everything(chamber)
    assert await _announced(chamber, chamber.convenor) == ALL
    assert await _announced(chamber, chamber.host) == []
    await chamber.do(read_announcement, chamber.convenor, announcement=1)
    await chamber.do(take_template, chamber.convenor, announcement=3)
    assert await _announced(chamber, chamber.convenor) == [ALL[1], ALL[3]]
    chamber.later(days=30)
    assert await _announced(chamber, chamber.convenor) == [ALL[1]], "the call is over"


async def test_it_waits_for_whoever_follows_her(chamber: Chamber) -> None:
    await with_councils(chamber)
    await _everything(chamber)
    await chamber.do(read_announcement, chamber.convenor, announcement=2)
    await chamber.do(appoint, chamber.convenor, post=Post.CONVENOR, seat=5)
    left = [ALL[0], ALL[2], ALL[3]]
    assert await _announced(chamber, chamber.seats[4]) == left
    await chamber.do(take_template, chamber.seats[4], announcement=4)
    await chamber.do(ask_to_succeed, chamber.seats[2], is_administrator=True, convenor_left=True)
    await chamber.clock(DutyKind.TAKE_OVER)
    mine = [event.facts["hers"] for event in chamber.heard if event.kind is EventKind.SUCCEEDED]
    assert mine == ["yes", "no"]
    assert await _announced(chamber, chamber.seats[2]) == left[:2]


async def test_nothing_waits_that_the_council_was_not_told(chamber: Chamber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.councils.operations.announcements.COUNCILS_AT_ONCE", 1)
    await with_councils(chamber)
    await drafted(chamber)
    other = await chamber.do(draft_announcement, WANG, text=TEXT, unit=VILLAGE)
    await goes_out(chamber, other.number)
    assert await _announced(chamber, chamber.convenor) == []
    number = await goes_out(chamber, await drafted(chamber))
    await chamber.do(stop_announcement, WANG, announcement=number)
    assert await _announced(chamber, chamber.convenor) == [("A3", "The county")]
    second = Actor(user_id=302, name="Convenor of the second", username=None)
    assert await _announced(chamber, second) == [("A2", "North village")]
    await chamber.do(send_announcement, WANG, announcement=number)
    await chamber.do(tell_councils, CLOCK, announcement=number)
    assert await _announced(chamber, second) == [("A2", "North village"), ("A3", "The county")]


async def test_what_is_said_to_be_solved_waits_for_whoever_is_asked(chamber: Chamber) -> None:
    issue = await referred(chamber)
    assert (await _waiting(chamber, chamber.resident)).to_judge == ()
    await chamber.do(resolve_referral, LIU, issue=issue, result="Mended")
    assert [one.label for one in (await _waiting(chamber, chamber.resident)).to_judge] == [f"I{issue}"]
    assert (await _waiting(chamber, chamber.convenor)).to_judge == ()
    await chamber.do(rate_referral, chamber.resident, issue=issue, rating=Rating.PARTLY)
    assert (await _waiting(chamber, chamber.resident)).to_judge == ()


async def test_where_nobody_can_be_asked_it_waits_for_whoever_is_convenor(chamber: Chamber) -> None:
    issue = await referred(chamber)
    await chamber.do(forget_person, chamber.resident)
    await chamber.do(resolve_referral, LIU, issue=issue, result="Mended")
    await chamber.do(appoint, chamber.convenor, post=Post.CONVENOR, seat=5)
    assert [one.label for one in (await _waiting(chamber, chamber.seats[4])).to_judge] == [f"I{issue}"]
