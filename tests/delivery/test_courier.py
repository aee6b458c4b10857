"""What becomes of a notice, for every answer that Telegram may give."""

from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramNetworkError
from structlog.testing import capture_logs

from bot.councils.events import Event, EventKind
from bot.delivery.pace import IN_GROUP_A_MINUTE
from bot.storage.held import HELD
from playground.chats import Chat
from playground.errors import ApiError, bad_request, forbidden, too_many_requests
from playground.faults import Fault
from playground.people import User
from tests.delivery.office import (
    BEGINNING,
    NO_ROUTE,
    PROXY_PAGE,
    Office,
    owner_asked,
    progress,
    seat_claimed,
    seat_link,
)

MENTION = "{}, would you take on R1? Just press a button below."
OUT_OF_REACH = [
    forbidden("bot can't initiate conversation with a user"),
    forbidden("bot was blocked by the user"),
    forbidden("user is deactivated"),
    bad_request("chat not found"),
]
SHUT = [
    forbidden("bot was kicked from the supergroup chat"),
    forbidden("bot was kicked from the group chat"),
    forbidden("bot is not a member of the supergroup chat"),
    bad_request("chat not found"),
    bad_request("not enough rights to send text messages to the chat"),
]
NEVER = [
    bad_request("message is too long"),
    bad_request("can't parse entities: Unsupported start tag"),
    bad_request("BUTTON_DATA_INVALID"),
]
ON_THE_WAY = [
    ApiError(500, "Internal Server Error"),
    ApiError(502, "Bad Gateway"),
    ApiError(503, "Service Unavailable: restart"),
]


def _words(error: ApiError) -> str:
    return error.description


async def test_a_notice_reaches_her_and_is_settled(office: Office, mei: User) -> None:
    await office.tells([mei], progress("The first lamp is up"))
    await office.carries()
    (text,) = office.read_by(mei)
    assert "The first lamp is up" in text
    assert await office.notices() == []
    assert not await office.courier.round()


async def test_a_notice_reaches_the_group_and_is_settled(office: Office) -> None:
    await office.tells_group(seat_claimed("Fang"))
    await office.carries()
    assert office.read_in() == ["Fang has taken her seat in Locust Court. Welcome."]
    assert await office.notices() == []


async def test_a_notice_for_nobody_is_settled(office: Office) -> None:
    await office.tells_group(Event(kind=EventKind.SEAT_CLAIMED, facts={"name": "Fang", "title": "Locust Court"}))
    await office.carries()
    assert await office.notices() == []
    assert office.tried("sendMessage") == 0


async def test_everyone_hears_in_order(office: Office, mei: User, min_: User) -> None:
    for number in range(3):
        await office.tells([mei, min_], progress(f"lamp {number}"))
        await office.tells_group(seat_claimed(f"Woman {number}"))
    office.wire.break_next("sendMessage", NO_ROUTE, PROXY_PAGE, NO_ROUTE)
    while await office.notices():
        await office.carries()
        office.later(seconds=1)
    for woman in (mei, min_):
        assert [text.split("lamp ")[1][0] for text in office.read_by(woman)] == ["0", "1", "2"]
    assert [text.split()[1] for text in office.read_in()] == ["0", "1", "2"]


async def test_too_fast_holds_that_chat_for_the_stated_time_and_no_other(office: Office, mei: User, min_: User) -> None:
    office.refuses("sendMessage", too_many_requests(40))
    await office.tells([mei], progress("first"))
    await office.carries()
    await office.tells([mei, min_], progress("second"))
    await office.carries()
    assert office.read_by(mei) == []
    assert len(office.read_by(min_)) == 1
    office.later(seconds=39.5)
    await office.carries()
    assert office.read_by(mei) == []
    office.later(seconds=0.5)
    await office.carries()
    first, second = office.read_by(mei)
    assert "first" in first
    assert "second" in second
    assert await office.notices() == []


async def test_a_second_chat_that_is_told_to_wait_holds_everybody_for_that_time(
    office: Office, mei: User, min_: User
) -> None:
    hua = await office.moves_in("Hua")
    office.refuses("sendMessage", too_many_requests(40), too_many_requests(5))
    await office.tells([mei, min_], progress("first"))
    await office.carries()
    await office.tells([hua], progress("first"))
    await office.tells_group(seat_claimed("Fang"))
    office.later(seconds=4.5)
    await office.carries()
    assert office.tried("sendMessage") == 2
    office.later(seconds=0.5)
    await office.carries()
    assert office.tried("sendMessage") == 5
    assert [len(office.read_by(woman)) for woman in (mei, min_, hua)] == [0, 1, 1]
    assert len(office.read_in()) == 1


async def test_what_waits_for_a_chat_that_is_held_has_not_failed(
    office: Office, mei: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def turn(**_: bool) -> None:
        office.pace.hold(mei.id, 40)

    monkeypatch.setattr(office.pace, "turn", turn)
    await office.tells([mei], seat_claimed("Fang"))
    await office.carries()
    assert office.tried("sendMessage") == 0
    (waiting,) = await office.notices()
    assert (waiting.next_at, waiting.attempts, waiting.error) == (BEGINNING, 0, None)
    monkeypatch.undo()
    office.later(seconds=40)
    await office.carries()
    assert await office.notices() == []


async def test_two_councils_of_one_chat_wait_together(office: Office, mei: User) -> None:
    other = await office.constitutes(office.group, thread_id=7)
    office.refuses("sendMessage", too_many_requests(40))
    await office.tells_group(seat_claimed("Fang"))
    await office.carries()
    await office.tells_group(
        Event(kind=EventKind.SEAT_CLAIMED, council=other, facts={"name": "Hua", "title": "Locust Court"})
    )
    await office.tells([mei], progress("first"))
    await office.carries()
    assert (office.tried("sendMessage"), len(office.read_by(mei))) == (2, 1)
    refused, behind = await office.notices()
    assert "Too Many Requests: retry after 40" in refused.error
    assert (refused.attempts, behind.attempts) == (1, 0)
    office.later(seconds=40)
    await office.carries()
    assert office.tried("sendMessage") == 4


async def test_a_group_gets_no_more_notices_than_telegram_lets_through(office: Office, mei: User) -> None:
    office.telegram.floods = True
    for number in range(IN_GROUP_A_MINUTE + 6):
        await office.tells_group(seat_claimed(f"Woman-{number}"))
    for _ in range(IN_GROUP_A_MINUTE):
        await office.courier.round()
        office.later(seconds=1)
    await office.tells([mei], progress("first"))
    await office.carries()
    assert (len(office.read_in()), len(office.read_by(mei))) == (IN_GROUP_A_MINUTE, 1)
    while await office.notices():
        office.later(seconds=1)
        await office.carries()
    assert [text.split()[0] for text in office.read_in()] == [f"Woman-{n}" for n in range(IN_GROUP_A_MINUTE + 6)]
    assert not any(call.error for call in office.telegram.calls)


@pytest.mark.parametrize("answer", OUT_OF_REACH, ids=_words)
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


@pytest.mark.parametrize("answer", OUT_OF_REACH, ids=_words)
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


@pytest.mark.parametrize("answer", OUT_OF_REACH, ids=_words)
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


@pytest.mark.parametrize("answer", NEVER, ids=_words)
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


@pytest.mark.parametrize("answer", [bad_request("message is too long"), bad_request("BUTTON_DATA_INVALID")], ids=_words)
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


@pytest.mark.parametrize("answer", SHUT, ids=_words)
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


@pytest.mark.parametrize("answer", ON_THE_WAY, ids=_words)
async def test_trouble_at_telegram_is_tried_again_later(office: Office, mei: User, answer: Fault) -> None:
    office.refuses("sendMessage", *[answer] * 4)
    await office.tells([mei], progress("first"))
    assert await _pauses(office) == [1, 2, 4, 8]
    assert len(office.read_by(mei)) == 1


@pytest.mark.parametrize("page", [NO_ROUTE, PROXY_PAGE], ids=["a cut line", "a proxy's page"])
async def test_trouble_on_the_way_is_tried_again_later(office: Office, mei: User, page: str) -> None:
    office.wire.break_next("sendMessage", *[page] * 11)
    await office.tells([mei], progress("first"))
    assert await _pauses(office) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert len(office.read_by(mei)) == 1


async def test_trouble_with_one_chat_stops_no_other(office: Office, mei: User, min_: User) -> None:
    office.wire.break_next("sendMessage", NO_ROUTE)
    await office.tells([mei, min_], progress("first"))
    await office.carries()
    assert len(office.read_by(mei)) + len(office.read_by(min_)) == 1


async def test_an_answer_that_was_lost_is_sent_again(office: Office, mei: User) -> None:
    office.refuses("sendMessage", "lost")
    await office.tells([mei], progress("first"))
    await office.carries()
    (kept,) = await office.notices()
    assert kept.error.startswith(TelegramNetworkError.__name__)
    office.later(seconds=1)
    await office.carries()
    assert len(office.read_by(mei)) == 2, "twice is better than never"


async def test_a_notice_that_cannot_be_made_keeps_back_no_other(office: Office, mei: User, min_: User) -> None:
    broken = Event(kind=EventKind.PROGRESS_REPORTED, council=1, number=1, facts={"close_at": "what Mei wrote"})
    await office.tells([mei], broken)
    await office.tells([min_], progress("first"))
    with capture_logs() as logs:
        await office.carries()
    assert len(office.read_by(min_)) == 1
    (kept,) = await office.notices()
    assert (kept.user_id, kept.next_at, kept.error) == (mei.id, BEGINNING + timedelta(seconds=1), "ValueError")
    assert "what Mei wrote" not in str(logs)


async def test_she_reads_her_own_language_and_the_group_its_own(office: Office) -> None:
    hers = await office.moves_in("Mei", locale="zh-CN")
    councils = await office.moves_in("Min")
    fang = await office.moves_in("Fang", starts=False, locale="zh-CN")
    await office.tells([hers, councils], progress("Lampe 1"))
    await office.tells([fang], owner_asked(), needs_answer=True)
    await office.tells([councils], Event(kind=EventKind.SEAT_CLAIMED, facts={"name": "Hua", "title": "Nobody"}))
    await office.carries()
    assert "progress" not in office.read_by(hers)[0]
    assert "There is progress" in office.read_by(councils)[0]
    assert office.read_in() == [MENTION.format("Fang")]
    assert office.read_by(councils)[1] == "Hua has taken her seat in Nobody. Welcome."


@pytest.mark.parametrize(("timezone", "hour"), [("Asia/Shanghai", "10:00"), ("Asia/Kathmandu", "07:45")])
async def test_times_are_those_of_the_council(office: Office, mei: User, timezone: str, hour: str) -> None:
    council = await office.constitutes(office.founds("Elsewhere"), timezone=timezone)
    asked = owner_asked()
    await office.tells([mei], Event(kind=asked.kind, council=council, number=1, facts=asked.facts))
    office.later(hours=1)  # in Kathmandu the quiet hours go on till eight
    await office.carries()
    assert hour in office.read_by(mei)[0]


async def test_a_council_of_a_thread_is_told_there(office: Office) -> None:
    council = await office.constitutes(office.founds("Elsewhere"), thread_id=7)
    await office.tells_group(
        Event(kind=EventKind.SEAT_CLAIMED, council=council, facts={"name": "Hua", "title": "Elsewhere"})
    )
    await office.carries()
    assert office.telegram.calls[-1].params["message_thread_id"] == 7


async def _pauses(office: Office) -> list[float]:
    """How long the one notice was put off, time after time, until it was sent."""
    pauses: list[float] = []
    await office.carries()
    while waiting := await office.notices():
        pause = (waiting[0].next_at - office.clock.now()).total_seconds()
        pauses.append(pause)
        office.later(seconds=pause)
        await office.carries()
    return pauses


def _upgraded(office: Office) -> Chat:
    new = office.founds("Locust Court")
    upgraded = ApiError(
        400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": new.id}
    )
    office.refuses("sendMessage", upgraded)
    return new
