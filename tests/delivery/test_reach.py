"""Who can't be written to, now or ever: a woman, her group, or a group that moved."""

from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.councils.events import Event, EventKind
from bot.storage.held import HELD
from playground.chats import Chat
from playground.errors import ApiError, bad_request, too_many_requests
from playground.faults import Fault
from playground.people import User
from tests.delivery.answers import NEVER, OUT_OF_REACH, SHUT, words
from tests.delivery.office import (
    BEGINNING,
    Office,
    owner_asked,
    progress,
    seat_claimed,
    seat_link,
)

MENTION = "{}, would you take on R1? Just press a button below."


@pytest.mark.parametrize("answer", OUT_OF_REACH, ids=words)
async def test_what_needs_no_answer_waits_in_her_list_when_she_is_out_of_reach(
    office: Office, mei: User, answer: Fault
) -> None:
    office.refuses("sendMessage", answer)
    await office.tells([mei], progress("first"))
    await office.tells([mei], progress("second"))
    await office.carries()
    assert await office.notices() == []
    assert office.tried("sendMessage") == 1, "after the first refusal she is known to be out of reach"
    assert office.read_by(mei) == office.read_in() == []


@pytest.mark.parametrize("answer", OUT_OF_REACH, ids=words)
async def test_what_needs_an_answer_is_one_mention_in_the_group(office: Office, mei: User, answer: Fault) -> None:
    office.refuses("sendMessage", answer)
    await office.tells([mei], owner_asked(), needs_answer=True)
    await office.carries()
    (mention,) = office.messages()
    assert mention.text == MENTION.format("Mei")
    assert mention.entities[0]["user"]["id"] == mei.id
    assert "https://t.me/council_bot?start=mine" in str(mention.markup)
    assert "Three lamps" not in mention.text
    await office.carries()
    assert len(office.messages()) == 1
    assert await office.notices() == []


@pytest.mark.parametrize("answer", OUT_OF_REACH, ids=words)
async def test_a_link_is_held_until_she_can_be_written_to(office: Office, mei: User, answer: Fault) -> None:
    office.refuses("sendMessage", answer)
    await office.tells([mei], seat_link(), needs_answer=True)
    await office.carries()
    (held,) = await office.notices()
    assert (held.error, held.next_at, held.facts["token"]) == (HELD, None, "t0ken")
    assert office.read_in() == []
    await office.outbox.reachable(mei.id, reachable=True)
    await office.carries()
    assert "https://t.me/council_bot?start=c-t0ken" in office.read_by(mei)[0]
    assert await office.notices() == []


async def test_whoever_never_started_is_not_even_tried(office: Office) -> None:
    fang = await office.moves_in("Fang", starts=False)
    await office.tells([fang], progress("first"))
    await office.tells([fang], owner_asked(), needs_answer=True)
    await office.tells([fang], seat_link())
    await office.carries()
    assert office.tried("sendMessage") == 1
    assert office.read_in() == [MENTION.format("Fang")]
    assert [row.error for row in await office.notices()] == [HELD]


@pytest.mark.parametrize("how", ["blocks", "deactivates"])
async def test_telegram_itself_says_who_is_out_of_reach(office: Office, mei: User, how: str) -> None:
    if how == "blocks":
        office.telegram.block(mei.id, office.me.id)
    else:
        office.telegram.deactivate(mei.id)
    await office.tells([mei], owner_asked(), needs_answer=True)
    await office.carries()
    assert office.read_in() == [MENTION.format("Mei")]


async def test_many_who_have_not_voted_are_mentioned_together(office: Office, mei: User) -> None:
    women = [await office.moves_in(f"{number} {'🌸' * 60}", starts=False) for number in range(93)]
    facts = {"vote": "V1", "question": "Lamps?", "options": "", "closes_at": BEGINNING.isoformat()}
    reminded = Event(kind=EventKind.VOTE_REMINDED, council=1, number=1, facts={**facts, "council_title": "Court"})
    office.refuses("sendMessage", too_many_requests(1))
    await office.tells([mei, *women], reminded, needs_answer=True)
    while await office.notices():
        await office.carries()
        office.later(seconds=1)
    assert len(office.read_by(mei)) == 1
    assert [len(message.entities) for message in office.messages()] == [90, 3]


async def test_whoever_has_no_name_is_mentioned_all_the_same(office: Office) -> None:
    stranger = office.telegram.add_user("Hua")
    await office.tells([stranger], owner_asked(), needs_answer=True)
    await office.carries()
    (mention,) = office.messages()
    assert mention.text == MENTION.format("a member")


async def test_outside_a_council_nobody_can_be_mentioned(office: Office) -> None:
    fang = await office.moves_in("Fang", starts=False)
    await office.tells([fang], Event(kind=EventKind.OWNER_ASKED), needs_answer=True)
    await office.carries()
    assert await office.notices() == []


@pytest.mark.parametrize("answer", NEVER, ids=words)
async def test_what_the_group_can_never_get_is_given_up_without_its_words(office: Office, answer: Fault) -> None:
    office.refuses("sendMessage", answer)
    await office.tells_group(seat_claimed("Fang"))
    with capture_logs() as logs:
        await office.carries()
    (kept,) = await office.notices()
    assert (kept.kind, kept.facts, kept.next_at) == (EventKind.SEAT_CLAIMED, {}, None)
    assert isinstance(answer, ApiError)
    assert answer.description in kept.error
    assert [log["event"] for log in logs] == ["notice given up"]
    assert "Fang" not in str(logs)
    await office.tells_group(seat_claimed("Hua"))
    await office.carries()
    assert len(office.read_in()) == 1, "what is given up holds up nothing"


@pytest.mark.parametrize("answer", [bad_request("message is too long"), bad_request("BUTTON_DATA_INVALID")], ids=words)
async def test_what_she_can_never_get_is_given_up_and_she_stays_in_reach(
    office: Office, mei: User, answer: Fault
) -> None:
    office.refuses("sendMessage", answer)
    await office.tells([mei], progress("first"))
    await office.tells([mei], progress("second"))
    await office.carries()
    (kept,) = await office.notices()
    assert (kept.facts, kept.next_at) == ({}, None)
    (heard,) = office.read_by(mei)
    assert "second" in heard


@pytest.mark.parametrize("answer", SHUT, ids=words)
async def test_what_a_group_can_not_be_told_waits_until_it_can(office: Office, answer: Fault) -> None:
    office.refuses("sendMessage", *[answer] * 2)
    await office.tells_group(seat_claimed("Fang"))
    await office.tells_group(seat_claimed("Hua"))
    with capture_logs() as logs:
        await office.carries()
    held = await office.notices()
    assert [(row.error, row.next_at, row.facts["name"]) for row in held] == [(HELD, None, "Fang"), (HELD, None, "Hua")]
    assert isinstance(answer, ApiError)
    assert {(log["event"], answer.description in log["why"]) for log in logs} == {("group out of reach", True)}
    office.later(days=2)
    await office.outbox.group_reachable(office.group.id + 1)
    await office.carries()
    assert office.tried("sendMessage") == 2, "until then it is not tried again"
    await office.outbox.group_reachable(office.group.id)
    await office.carries()
    assert [text.split()[0] for text in office.read_in()] == ["Fang", "Hua"]
    assert await office.notices() == []


async def test_a_group_that_gets_one_notice_gets_those_that_were_held_for_it(office: Office, mei: User) -> None:
    office.telegram.set_permissions(office.group.id, (), by=office.convenor.id)
    await office.tells_group(seat_claimed("Fang"))
    await office.carries()
    office.telegram.set_permissions(office.group.id, ("can_send_messages",), by=office.convenor.id)
    await office.tells([mei], progress("first"))
    await office.carries()
    assert office.read_in() == [], "what somebody hears in private says nothing of the group"
    await office.tells_group(seat_claimed("Hua"))
    await office.carries()
    assert {text.split()[0] for text in office.read_in()} == {"Fang", "Hua"}


async def test_a_mention_waits_for_its_group(office: Office) -> None:
    fang = await office.moves_in("Fang", starts=False)
    office.telegram.kick(office.group.id, office.me.id, by=office.convenor.id)
    await office.tells([fang], owner_asked(), needs_answer=True)
    await office.carries()
    (held,) = await office.notices()
    assert (held.error, held.is_mention) == (HELD, True)
    office.telegram.send(fang.id, office.me.id, "/start")
    await office.outbox.reachable(fang.id, reachable=True)
    await office.carries()
    assert len(office.read_by(fang)) == 1, "unless she can be written to before"
    assert await office.notices() == []


async def test_a_notice_follows_its_group_to_the_new_address(office: Office) -> None:
    new = _upgraded(office)
    await office.tells_group(seat_claimed("Fang"))
    await office.tells_group(seat_claimed("Hua"))
    await office.carries()
    assert [text.split()[0] for text in office.read_in(new)] == ["Fang", "Hua"]
    assert office.read_in() == []
    assert await office.notices() == []
    assert office.tried("sendMessage") == 3


async def test_a_notice_whose_group_moved_to_another_council_is_given_up(office: Office) -> None:
    await office.constitutes(_upgraded(office))
    await office.tells_group(seat_claimed("Fang"))
    await office.carries()
    assert office.tried("sendMessage") == 1
    (kept,) = await office.notices()
    assert (kept.next_at, kept.error.partition(":")[0]) == (None, "TelegramMigrateToChat")


async def test_a_mention_follows_its_group_to_the_new_address(office: Office) -> None:
    fang = await office.moves_in("Fang", starts=False)
    new = _upgraded(office)
    await office.tells([fang], owner_asked(), needs_answer=True)
    await office.carries()
    assert office.read_in(new) == [MENTION.format("Fang")]


async def test_where_its_thread_is_gone_a_council_speaks_in_the_general_one(office: Office) -> None:
    forum = office.founds("Elsewhere")
    council = await office.constitutes(forum, thread_id=7)
    fang = await office.moves_in("Fang", starts=False)
    await office.tells_group(_claimed(council, "Hua"))
    await office.tells([fang], replace(owner_asked(), council=council), needs_answer=True)
    with capture_logs() as logs:
        await office.carries()
    assert office.read_in(forum) == ["Hua has taken her seat in Elsewhere. Welcome.", MENTION.format("Fang")]
    assert [log["event"] for log in logs] == ["thread gone"]
    assert office.tried("sendMessage") == 3, "it is asked once alone whether the thread is there"
    assert await office.notices() == []


async def test_where_another_council_has_the_general_thread_what_was_for_a_lost_one_is_held(office: Office) -> None:
    council = await office.constitutes(office.group, thread_id=7)
    await office.tells_group(_claimed(council, "Hua"))
    await office.carries()
    (held,) = await office.notices()
    assert (held.error, held.next_at, held.facts["name"]) == (HELD, None, "Hua")
    assert office.read_in() == []


def _claimed(council: int, name: str) -> Event:
    return replace(seat_claimed(name), council=council, facts={"name": name, "title": "Elsewhere"})


def _upgraded(office: Office) -> Chat:
    new = office.founds("Locust Court")
    upgraded = ApiError(
        400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": new.id}
    )
    office.refuses("sendMessage", upgraded)
    return new
