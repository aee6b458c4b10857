"""The council itself, and the people the bot has met."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.forms import FormKind
from bot.councils.model.membership import GuestStatus
from bot.councils.model.people import Named
from bot.councils.model.resolutions import Rating
from bot.councils.operations.feedback import rate_result
from bot.councils.operations.forms import open_form
from bot.councils.operations.guests import invite_guest
from bot.councils.operations.membership import (
    choose_language,
    forget_person,
    found_council,
    meet_person,
    show_council,
)
from bot.councils.operations.seats import appoint, end_seat, give_seat
from bot.storage import tables
from tests.operations.chamber import BOT, CHAT, Chamber, of

FOUNDING: dict[str, Any] = {
    "chat_id": -2002,
    "thread_id": None,
    "title": "East gate",
    "locale": "zh-CN",
    "timezone": "Asia/Urumqi",
    "is_administrator": True,
}


async def test_founding_gives_the_convenors_post_and_no_seat(chamber: Chamber) -> None:
    event = await chamber.do(found_council, chamber.stranger, **FOUNDING)
    council = await chamber.row(tables.councils, id=event.council)
    assert (council.title, council.chat_id, council.thread_id, council.bot_id) == ("East gate", -2002, None, BOT)
    assert (council.locale, council.timezone, council.founded_at) == ("zh-CN", "Asia/Urumqi", chamber.now)
    assert (council.convenor_id, council.host_id, council.recorder_id) == (900, None, None)
    assert event.kind is EventKind.COUNCIL_FOUNDED
    assert event.facts == {"title": "East gate"}
    assert chamber.audited == [("found_council", "")]
    assert await chamber.rows(tables.seats, council=event.council) == []
    assert (await chamber.row(tables.boards, council=event.council)).anew


async def test_founding_is_refused(chamber: Chamber) -> None:
    founder = chamber.stranger
    await chamber.refuses("not-administrator", found_council, founder, **{**FOUNDING, "is_administrator": False})
    await chamber.refuses("council-exists", found_council, founder, **{**FOUNDING, "chat_id": CHAT})
    await chamber.refuses("text-empty", found_council, founder, **{**FOUNDING, "title": "\u2066 "})
    await chamber.refuses("text-too-long", found_council, founder, **{**FOUNDING, "title": "x" * 121})


async def test_one_council_a_thread(chamber: Chamber) -> None:
    await chamber.do(found_council, chamber.stranger, **{**FOUNDING, "chat_id": CHAT, "thread_id": 5})
    threads = {"chat_id": CHAT, "thread_id": 5}
    await chamber.refuses("council-exists", found_council, chamber.stranger, **{**FOUNDING, **threads})


async def test_the_board_is_shown_again_below(chamber: Chamber) -> None:
    await chamber.do(show_council, chamber.resident)
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert (await chamber.row(tables.boards)).anew


async def test_meeting_a_person_keeps_how_she_calls_herself_and_her_language(chamber: Chamber) -> None:
    await chamber.do(choose_language, chamber.stranger, council=None, locale="zh-CN")
    await chamber.do(meet_person, replace(chamber.stranger, name="New name", username="NewName"), council=None)
    met = await chamber.row(tables.people, user_id=900)
    assert (met.name, met.username, met.locale) == ("New name", "newname", "zh-CN")
    assert await chamber.rows(tables.residents, user_id=900) == []
    await chamber.do(meet_person, replace(chamber.stranger, username=None))
    assert (await chamber.row(tables.people, user_id=900)).username is None
    assert len(await chamber.rows(tables.residents, user_id=900)) == 1


async def test_a_name_belongs_to_the_one_who_was_seen_with_it_last(chamber: Chamber) -> None:
    """Else a seat would go to the account that had the name before."""
    await chamber.do(meet_person, replace(chamber.stranger, username="resident"))
    assert (await chamber.row(tables.people, user_id=200)).username is None
    await chamber.do(give_seat, chamber.convenor, named=Named(username="Resident"), name="")
    assert (await chamber.row(tables.seats, number=10)).user_id == 900


async def test_a_person_chooses_her_language_and_the_convenor_the_councils(chamber: Chamber) -> None:
    event = await chamber.do(choose_language, chamber.resident, locale="zh-CN")
    assert (event.kind, event.council, event.facts) == (EventKind.LANGUAGE_CHOSEN, None, {"locale": "zh-CN"})
    assert (await chamber.row(tables.people, user_id=200)).locale == "zh-CN"
    assert (await chamber.row(tables.councils)).locale == "en"
    event = await chamber.do(choose_language, chamber.convenor, locale="zh-CN")
    assert (event.kind, event.council, event.facts) == (EventKind.LANGUAGE_CHOSEN, 1, {"locale": "zh-CN"})
    assert (await chamber.row(tables.councils)).locale == "zh-CN"
    assert chamber.audited == [("choose_language", "")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}


async def test_forgetting_ends_a_seat_whose_term_has_years_to_go(chamber: Chamber) -> None:
    until = chamber.now + timedelta(days=365)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="", until=until)
    chamber.later(days=1)
    await chamber.do(forget_person, chamber.resident)
    assert (await chamber.row(tables.seats, number=10)).until == chamber.now
    assert await chamber.duties() == {}
    topic = await chamber.topic(await chamber.issue(by=chamber.neighbour))
    assert (await chamber.row(tables.votes, number=await chamber.vote(topic))).due == 9


async def test_forgetting_leaves_the_end_of_an_earlier_seat(chamber: Chamber) -> None:
    ended = chamber.now
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.host))
    chamber.later(days=1)
    await chamber.do(forget_person, chamber.host)
    assert (await chamber.row(tables.seats, number=1)).until == ended


async def test_forgetting_keeps_what_was_decided_and_not_by_whom(chamber: Chamber) -> None:
    her = chamber.host
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=1)
    topic = await chamber.topic(await chamber.issue(by=her), await chamber.issue())
    await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(her), name="")
    await chamber.resolution(owner=of(her), vote=await chamber.passed(topic))
    await chamber.do(open_form, her, kind=FormKind.PROGRESS, subject="R1")

    event = await chamber.do(forget_person, her)
    assert event.kind is EventKind.FORGOTTEN
    council = await chamber.row(tables.councils)
    assert (council.host_id, council.recorder_id) == (None, None)
    seat = await chamber.row(tables.seats, number=1)
    assert (seat.user_id, seat.until) == (None, chamber.now)
    assert [issue.proposer_id for issue in await chamber.rows(tables.issues)] == [None, 200]
    guest = await chamber.row(tables.guests)
    assert (guest.user_id, guest.name, guest.status) == (None, "X", GuestStatus.INVITED)
    assert (await chamber.row(tables.resolutions)).owner_id is None
    for table in (tables.people, tables.residents, tables.forms):
        assert await chamber.rows(table, user_id=her.user_id) == []
    assert chamber.shown == {(BoardKind.COUNCIL, 0), (BoardKind.TOPIC, 1)}
    waiting = await chamber.issue(by=chamber.neighbour)
    await chamber.do(forget_person, chamber.neighbour)
    assert (await chamber.row(tables.issues, number=waiting)).proposer_id is None
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}


async def test_forgetting_one_who_was_asked_leaves_nobody_waiting_for_her(chamber: Chamber) -> None:
    issues = [await chamber.issue(), await chamber.issue(by=chamber.neighbour)]
    await chamber.passed(await chamber.topic(*issues))
    await chamber.done(vote=1)
    await chamber.do(forget_person, chamber.resident)
    await chamber.do(rate_result, chamber.neighbour, resolution=1, rating=Rating.SATISFIED)
    assert (await chamber.row(tables.resolutions)).closed_at == chamber.now


async def test_a_host_seen_nowhere_is_forgotten_too(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.stranger), name="Stranger")
    await chamber.do(appoint, chamber.convenor, post=Post.HOST, seat=10)
    await chamber.do(forget_person, chamber.stranger)
    assert (await chamber.row(tables.councils)).host_id is None


async def test_a_convenor_hands_over_before_she_goes(chamber: Chamber) -> None:
    await chamber.refuses("convenor-can-not-go", forget_person, chamber.convenor)
    await chamber.do(appoint, chamber.convenor, post=Post.CONVENOR, seat=4)
    await chamber.do(forget_person, chamber.convenor)
    await chamber.refuses("convenor-can-not-go", forget_person, chamber.seats[3])


async def test_one_who_was_never_met_is_forgotten_without_a_word(chamber: Chamber) -> None:
    event = await chamber.do(forget_person, chamber.stranger)
    assert event.kind is EventKind.FORGOTTEN
    assert chamber.shown == set()
