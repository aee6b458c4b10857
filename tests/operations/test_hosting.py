"""The hosting of a session goes from hand to hand: whoever hosts is neutral, and there is always a host."""

from datetime import timedelta

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model import pages
from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import Named
from bot.councils.model.rules import YES, RuleName
from bot.councils.model.sessions import Mode, Reply
from bot.councils.operations.attendance import check_in, check_out, enter_attendance
from bot.councils.operations.coming import answer_session
from bot.councils.operations.excuses import stay_away
from bot.councils.operations.floor import end_turn, give_floor, raise_hand
from bot.councils.operations.floor_boards import floor_page
from bot.councils.operations.hosting import hand_over_hosting, hosting_page, take_back_hosting
from bot.councils.operations.membership import forget_person
from bot.councils.operations.motions import propose_motion
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.rules import change_rule
from bot.councils.operations.seats import appoint, end_seat, give_seat
from bot.councils.operations.session_boards import session_board
from bot.councils.operations.sessions import begin_session, convene_session, end_session, hold_talk
from bot.councils.operations.ties import break_tie
from bot.councils.operations.votes import close_vote, open_vote
from tests.operations.chamber import BEGINNING, Chamber, of
from tests.operations.under_way import guest, online, opened, sitting, speaking, takes_up

SESSION = {"session": 1}
STARTS_AT = BEGINNING + timedelta(days=4)


async def _convened(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    about = (await chamber.topic(),)
    await chamber.do(convene_session, chamber.convenor, topics=about, starts_at=STARTS_AT, mode=mode, place="Gate room")


async def _hands_over(chamber: Chamber, seat: int) -> None:
    await chamber.do(hand_over_hosting, chamber.host, seat=seat, **SESSION)


async def _host(chamber: Chamber) -> str:
    return (await chamber.ask(session_board, number=1)).host


async def test_who_was_handed_the_hosting_hosts_and_is_neutral(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.do(raise_hand, chamber.seats[1], **SESSION)
    event = await chamber.do(hand_over_hosting, chamber.host, seat=2, **SESSION)
    assert (event.kind, event.facts["name"]) == (EventKind.HOST_CHANGED, "Seat 2")
    assert chamber.audited == [("hand_over_hosting", "S1:N2")]
    assert chamber.told == [(chamber.seats[1].user_id, EventKind.HOST_CHANGED)]
    assert chamber.heard[0].facts["hosts"] == "yes"
    assert chamber.shown == {(BoardKind.SESSION, 1)}
    assert await _host(chamber) == "Seat 2"
    assert (await chamber.ask(floor_page, actor=chamber.seats[1], **SESSION)).floor.waiting == ()
    await chamber.refuses("host-is-neutral", raise_hand, chamber.seats[1], **SESSION)


async def test_who_handed_it_over_speaks_when_it_is_given_to_her_and_takes_it_back(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.refuses("host-is-neutral", raise_hand, chamber.host, **SESSION)
    await _hands_over(chamber, 2)
    await chamber.do(raise_hand, chamber.host, **SESSION)
    await chamber.refuses("not-chair", give_floor, chamber.host, turn=1, **SESSION)
    await chamber.do(give_floor, chamber.seats[1], turn=1, **SESSION)
    await chamber.refuses("host-has-floor", take_back_hosting, chamber.host, **SESSION)
    await chamber.do(end_turn, chamber.host, turn=1, **SESSION)
    event = await chamber.do(take_back_hosting, chamber.host, **SESSION)
    assert (event.kind, event.facts["name"]) == (EventKind.HOST_CHANGED, "Seat 1")
    assert chamber.audited == [("take_back_hosting", "S1")]
    assert chamber.told == [(chamber.seats[1].user_id, EventKind.HOST_CHANGED)]
    assert chamber.heard[0].facts["hosts"] == "no"
    await chamber.refuses("hosts-already", take_back_hosting, chamber.host, **SESSION)


async def test_she_who_takes_it_back_asks_no_more_to_speak(chamber: Chamber) -> None:
    await sitting(chamber)
    await _hands_over(chamber, 2)
    await chamber.do(raise_hand, chamber.host, **SESSION)
    await chamber.do(take_back_hosting, chamber.host, **SESSION)
    assert (await chamber.ask(floor_page, actor=chamber.host, **SESSION)).floor.waiting == ()


async def test_the_convenor_hands_it_on_and_takes_it(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.do(hand_over_hosting, chamber.convenor, seat=3, **SESSION)
    assert {user for user, _ in chamber.told} == {chamber.host.user_id, chamber.seats[2].user_id}
    await chamber.do(take_back_hosting, chamber.convenor, **SESSION)
    assert await _host(chamber) == "Convenor"


async def test_only_a_seat_that_is_there_with_an_account_can_host(chamber: Chamber) -> None:
    await opened(chamber)
    await chamber.do(give_seat, chamber.convenor, named=Named(name="Grandmother Wu"), name="Grandmother Wu")
    await chamber.do(enter_attendance, chamber.convenor, attendee="N10", **SESSION)
    await chamber.refuses("host-not-there", hand_over_hosting, chamber.host, seat=2, **SESSION)
    await chamber.refuses("host-without-account", hand_over_hosting, chamber.host, seat=10, **SESSION)
    await chamber.refuses("no-such-seat", hand_over_hosting, chamber.host, seat=11, **SESSION)
    await chamber.do(enter_attendance, chamber.convenor, attendee="N1", **SESSION)
    await chamber.refuses("hosts-already", hand_over_hosting, chamber.host, seat=1, **SESSION)
    page = await chamber.ask(hosting_page, actor=chamber.host, page=0, **SESSION)
    assert page.seats == ()
    await chamber.do(enter_attendance, chamber.convenor, attendee="N2", **SESSION)
    page = await chamber.ask(hosting_page, actor=chamber.host, page=7, **SESSION)
    assert [seat.name for seat in page.seats] == ["Seat 2"]
    assert (page.page, page.pages) == (0, 1)


async def test_nobody_else_hands_it_over_or_takes_it(chamber: Chamber) -> None:
    await sitting(chamber)
    for actor in (chamber.seats[1], chamber.resident, chamber.stranger, await guest(chamber)):
        await chamber.refuses("not-chair", hand_over_hosting, actor, seat=2, **SESSION)
        await chamber.refuses("not-chair", take_back_hosting, actor, **SESSION)
        await chamber.refuses("not-chair", hosting_page, actor, page=0, **SESSION)
    await _hands_over(chamber, 2)
    await chamber.refuses("not-chair", take_back_hosting, chamber.seats[2], **SESSION)


async def test_who_is_speaking_speaks_first(chamber: Chamber) -> None:
    await speaking(chamber)
    await chamber.refuses("host-has-floor", hand_over_hosting, chamber.host, seat=2, **SESSION)


async def test_there_is_none_after_its_end(chamber: Chamber) -> None:
    await opened(chamber)
    await chamber.do(end_session, chamber.host, **SESSION)
    await chamber.refuses("session-over", hand_over_hosting, chamber.host, seat=2, **SESSION)
    await chamber.refuses("session-over", take_back_hosting, chamber.host, **SESSION)
    await chamber.refuses("session-over", hosting_page, chamber.host, page=0, **SESSION)


async def test_the_convenor_names_beforehand_who_opens_a_session_and_hosts_it(chamber: Chamber) -> None:
    await _convened(chamber)
    event = await chamber.do(hand_over_hosting, chamber.convenor, seat=3, **SESSION)
    assert (event.kind, event.facts["name"]) == (EventKind.HOST_NAMED, "Seat 3")
    assert chamber.audited == [("hand_over_hosting", "S1:N3")]
    named, by_post = chamber.seats[2].user_id, chamber.host.user_id
    assert chamber.told == [(named, EventKind.HOST_NAMED), (by_post, EventKind.HOST_NAMED)]
    assert [heard.facts["hosts"] for heard in chamber.heard] == ["yes", "no"]
    assert await _host(chamber) == "Seat 3"
    await chamber.refuses("hosts-already", hand_over_hosting, chamber.convenor, seat=3, **SESSION)
    chamber.now = STARTS_AT
    await chamber.refuses("not-chair", hold_talk, chamber.host, **SESSION)
    await chamber.do(hold_talk, chamber.seats[2], **SESSION)
    assert await _host(chamber) == "Seat 3"


async def test_it_is_hers_by_post_again_when_she_takes_it_back_before_it_begins(chamber: Chamber) -> None:
    await _convened(chamber)
    await chamber.refuses("hosts-already", take_back_hosting, chamber.host, **SESSION)
    await _hands_over(chamber, 3)
    page = await chamber.ask(hosting_page, actor=chamber.host, page=0, **SESSION)
    assert (page.host, page.seats, page.hands_over, page.may_take_back) == ("Seat 3", (), False, True)
    await chamber.do(take_back_hosting, chamber.host, **SESSION)
    assert chamber.told == [(chamber.seats[2].user_id, EventKind.HOST_NAMED)]
    await chamber.do(appoint, chamber.convenor, post=Post.HOST, seat=2)
    assert await _host(chamber) == "Seat 2", "whoever has the post when it begins"


async def test_who_was_named_and_does_not_come_hosts_no_more(chamber: Chamber) -> None:
    await _convened(chamber)
    await chamber.do(answer_session, chamber.seats[3], reply=Reply.NO, **SESSION)
    await chamber.refuses("host-not-coming", hand_over_hosting, chamber.convenor, seat=4, **SESSION)
    page = await chamber.ask(hosting_page, actor=chamber.convenor, page=0, **SESSION)
    assert [one.name for one in page.seats] == [f"Seat {seat}" for seat in (2, 3, 5, 6, 7, 8, 9)]
    await chamber.do(hand_over_hosting, chamber.convenor, seat=2, **SESSION)
    await chamber.do(stay_away, chamber.seats[1], **SESSION)
    assert (await _host(chamber), chamber.told) == ("Seat 1", [(chamber.host.user_id, EventKind.HOST_NAMED)])
    await chamber.do(hand_over_hosting, chamber.convenor, seat=3, **SESSION)
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.seats[2]))
    assert await _host(chamber) == "Seat 1"


async def test_whose_term_ends_before_it_begins_hosts_it_no_more(chamber: Chamber) -> None:
    until = chamber.now + timedelta(days=2)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="Wu", until=until)
    await _convened(chamber)
    await _hands_over(chamber, 10)
    await chamber.clock(DutyKind.END_TERM, 10)
    assert await _host(chamber) == "Seat 1"


async def test_to_a_home_visit_goes_who_is_to_host_it(chamber: Chamber) -> None:
    await _convened(chamber, mode=Mode.HOME_VISIT)
    await chamber.refuses("host-not-coming", hand_over_hosting, chamber.convenor, seat=3, **SESSION)
    await chamber.goes_along(chamber.seats[2])
    await chamber.do(hand_over_hosting, chamber.convenor, seat=3, **SESSION)
    await chamber.do(answer_session, chamber.seats[2], reply=Reply.MAYBE, **SESSION)
    assert await _host(chamber) == "Seat 1"
    await chamber.goes_along(chamber.seats[2])
    await chamber.do(hand_over_hosting, chamber.convenor, seat=3, **SESSION)
    another = {"starts_at": STARTS_AT + timedelta(days=1), "place": "By the well", "reason": "She is away"}
    await chamber.do(move_session, chamber.convenor, **another, **SESSION)
    assert await _host(chamber) == "Seat 1", "where she is not taken along"


async def test_online_it_is_handed_over_to_whoever_may_come(chamber: Chamber) -> None:
    await online(chamber)
    await _hands_over(chamber, 2)
    chamber.later(days=4)
    await chamber.do(begin_session, chamber.seats[1], **SESSION)
    await takes_up(chamber, 1)
    await chamber.refuses("host-is-neutral", propose_motion, chamber.seats[1], topic=1, text="Mend the lamp")
    event = await chamber.do(hand_over_hosting, chamber.seats[1], seat=3, **SESSION)
    assert (event.kind, event.facts["floor"]) == (EventKind.HOST_CHANGED, "no")
    await chamber.do(propose_motion, chamber.seats[1], topic=1, text="Mend the lamp")
    await chamber.do(take_back_hosting, chamber.convenor, **SESSION)
    chamber.later(days=3)
    await chamber.refuses("session-over", hand_over_hosting, chamber.convenor, seat=4, **SESSION)


async def test_she_who_leaves_gives_it_back(chamber: Chamber) -> None:
    await sitting(chamber)
    await _hands_over(chamber, 2)
    await chamber.do(check_out, chamber.seats[1], **SESSION)
    assert await _host(chamber) == "Seat 1"
    assert chamber.told == [(chamber.host.user_id, EventKind.HOST_CHANGED)]
    await chamber.do(check_out, chamber.host, **SESSION)
    assert await _host(chamber) == "Seat 1", "by post it is hers, wherever she is"


async def test_she_who_hosts_moves_nothing_on_the_topic_the_session_is_at(chamber: Chamber) -> None:
    await sitting(chamber, topics=2)
    await takes_up(chamber, 1)
    await chamber.refuses("host-is-neutral", propose_motion, chamber.host, topic=1, text="Mend the lamp")
    await chamber.do(propose_motion, chamber.host, topic=2, text="Sweep the yard")
    await _hands_over(chamber, 2)
    await chamber.do(propose_motion, chamber.host, topic=1, text="Mend the lamp")
    assert {user for user, _ in chamber.told} == {chamber.convenor.user_id, chamber.seats[1].user_id}


async def test_the_casting_vote_is_hers_who_hosts_the_session_of_the_vote(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.CASTING_VOTE, value=YES, locales=())
    await chamber.do(begin_session, chamber.host, **SESSION)
    await takes_up(chamber, 1)
    await _hands_over(chamber, 2)
    await chamber.do(open_vote, chamber.seats[1], topic=1, motion="Mend the lamp")
    await chamber.ballots(1, "++++----")
    await chamber.do(close_vote, chamber.seats[1], vote=1)
    assert (chamber.seats[1].user_id, EventKind.VOTE_TIED) in chamber.told
    await chamber.refuses("not-host", break_tie, chamber.host, vote=1, in_favour=True)
    await chamber.do(end_session, chamber.convenor, **SESSION)
    await chamber.do(break_tie, chamber.seats[1], vote=1, in_favour=True)


async def test_she_whose_seat_ends_hosts_no_more(chamber: Chamber) -> None:
    await sitting(chamber)
    await _hands_over(chamber, 2)
    await chamber.do(raise_hand, chamber.seats[2], **SESSION)
    for seat in (2, 3):
        await chamber.do(end_seat, chamber.convenor, named=of(chamber.seats[seat - 1]))
    assert await _host(chamber) == "Seat 1"
    assert (await chamber.ask(floor_page, actor=chamber.host, **SESSION)).floor.waiting == ()
    await chamber.refuses("not-chair", give_floor, chamber.seats[1], turn=1, **SESSION)


async def test_where_she_who_hosted_is_forgotten_the_host_by_post_chairs(chamber: Chamber) -> None:
    await sitting(chamber)
    await _hands_over(chamber, 2)
    await chamber.do(raise_hand, chamber.seats[2], **SESSION)
    await chamber.archive.write(forget_person, actor=chamber.seats[1])
    page = await chamber.ask(floor_page, actor=chamber.host, **SESSION)
    assert (page.host, page.chairs) == ("Seat 1", True)
    await chamber.do(give_floor, chamber.host, turn=1, **SESSION)


async def test_many_who_may_host_are_turned_page_by_page(chamber: Chamber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PER_PAGE", 5)
    await opened(chamber)
    for seat in chamber.seats:
        await chamber.do(check_in, seat, **SESSION)
    shown = [await chamber.ask(hosting_page, actor=chamber.host, page=page, **SESSION) for page in (0, 1)]
    assert [len(page.seats) for page in shown] == [5, 3]
