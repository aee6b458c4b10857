"""A home visit: what of it is kept from those who do not go, be it what it is about or who is there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.notes import NoteKind
from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Rule, Share
from bot.councils.model.votes import Choice
from bot.councils.operations.agendas import add_topic, publish_agenda
from bot.councils.operations.attendance import check_in, enter_attendance
from bot.councils.operations.coming import answer_session, who_comes
from bot.councils.operations.deferring import defer_topic
from bot.councils.operations.floor_boards import floor_page
from bot.councils.operations.forms import open_form
from bot.councils.operations.hosting import hand_over_hosting
from bot.councils.operations.leading import take_up, take_up_next
from bot.councils.operations.ledger import ledger_rows
from bot.councils.operations.motions import motions_page, propose_motion
from bot.councils.operations.notes import keep_note
from bot.councils.operations.options import ballot_paper, mark_option, open_second_round
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.papers import session_papers
from bot.councils.operations.recusals import asked_to_be_sure, recuse_myself
from bot.councils.operations.seats import end_seat
from bot.councils.operations.session_boards import session_desk, session_shown
from bot.councils.operations.sessions import cancel_session, convene_session, end_session, hold_talk
from bot.councils.operations.sessions_meant import session_now
from bot.councils.operations.speaking import session_open
from bot.councils.operations.ties import break_tie
from bot.councils.operations.topics import topic_board
from bot.councils.operations.visiting import leave_behind, take_along
from bot.councils.operations.vote_boards import vote_board, vote_desk
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote, put_motion, vote_again, withdraw_vote
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.under_way import guest, opened

VISIT = {"session": 1}


async def _convened(chamber: Chamber, *topics: int, mode: Mode = Mode.HOME_VISIT) -> None:
    starts_at = chamber.now + timedelta(days=4)
    await chamber.do(convene_session, chamber.convenor, topics=topics, starts_at=starts_at, mode=mode, place="Room 302")


async def _comes(chamber: Chamber, number: int) -> None:
    """The convenor lets a seat in."""
    await chamber.do(enter_attendance, chamber.convenor, attendee=f"N{number}", **VISIT)


async def _statuses(chamber: Chamber) -> list[TopicStatus]:
    return [row.status for row in await chamber.rows(tables.topics)]


async def test_no_board_of_a_topic_tells_that_a_visit_is_about_it(chamber: Chamber) -> None:
    first, second = await chamber.topic(), await chamber.topic()
    await _convened(chamber, first)
    assert BoardKind.TOPIC not in {kind for kind, _ in chamber.shown}
    await chamber.do(add_topic, chamber.convenor, topic=second, **VISIT)
    assert BoardKind.TOPIC not in {kind for kind, _ in chamber.shown}
    assert await _statuses(chamber) == [TopicStatus.ANNOUNCED] * 2
    await chamber.do(cancel_session, chamber.convenor, reason="She is away", **VISIT)
    assert BoardKind.TOPIC not in {kind for kind, _ in chamber.shown}
    assert await _statuses(chamber) == [TopicStatus.ANNOUNCED] * 2


async def test_nor_does_it_tell_that_a_visit_came_to_it(chamber: Chamber) -> None:
    await opened(chamber, topics=2, mode=Mode.HOME_VISIT)
    await chamber.do(take_up, chamber.host, topic=1, **VISIT)
    for operation in (take_up_next, end_session):
        await chamber.do(operation, chamber.host, **VISIT)
        assert BoardKind.TOPIC not in {kind for kind, _ in chamber.shown}
    assert await _statuses(chamber) == [TopicStatus.ANNOUNCED] * 2


async def test_a_visit_keeps_no_topic_waiting_for_its_session(chamber: Chamber) -> None:
    topic = await chamber.topic()
    await _convened(chamber, topic)
    await _convened(chamber, topic, mode=Mode.PLENARY)
    assert await _statuses(chamber) == [TopicStatus.SCHEDULED]
    await chamber.do(cancel_session, chamber.convenor, session=2, reason="It rains")
    assert await _statuses(chamber) == [TopicStatus.ANNOUNCED]


async def test_who_would_go_is_taken_along_by_the_convenor_and_then_hears_where(chamber: Chamber) -> None:
    await _convened(chamber, await chamber.topic())
    her, other = chamber.seats[3:5]
    event = await chamber.do(answer_session, her, reply=Reply.YES, **VISIT)
    assert event.facts["waits"] == "yes"
    assert chamber.told == [(chamber.convenor.user_id, EventKind.VISIT_WISHED)]
    assert (chamber.heard[0].facts["name"], chamber.heard[0].facts["who"]) == ("Seat 4", "N4")
    # Said twice, it is told once.
    await chamber.do(answer_session, her, reply=Reply.YES, **VISIT)
    assert chamber.told == []
    await chamber.refuses("not-going", session_papers, her, **VISIT)
    await chamber.refuses("not-told-who", who_comes, her, **VISIT)
    for actor in (chamber.host, her):
        await chamber.refuses("not-convenor", take_along, actor, who="N4", **VISIT)
    for who in ("N5", "N99"):
        await chamber.refuses("visit-not-wished", take_along, chamber.convenor, who=who, **VISIT)
    event = await chamber.do(take_along, chamber.convenor, who="N4", **VISIT)
    assert (event.kind, event.facts["name"]) == (EventKind.VISIT_JOINED, "Seat 4")
    assert chamber.told == [(her.user_id, EventKind.VISIT_TOLD)]
    assert (chamber.heard[0].facts["place"], chamber.heard[0].facts["alone"]) == ("Room 302", "yes")
    assert chamber.audited == [("take_along", "S1:N4")]
    await chamber.refuses("visit-not-wished", take_along, chamber.convenor, who="N4", **VISIT)
    await chamber.goes_along(other)
    assert chamber.heard[0].facts["others_names"] == "Seat 4"
    # Who thinks better of it twice asks anew.
    for reply in (Reply.NO, Reply.YES):
        await chamber.do(answer_session, her, reply=reply, **VISIT)
    await chamber.refuses("not-going", session_papers, her, **VISIT)


async def test_the_convenor_thinks_better_of_taking_her_along(chamber: Chamber) -> None:
    await _convened(chamber, await chamber.topic())
    her = chamber.seats[3]
    await chamber.do(answer_session, her, reply=Reply.YES, **VISIT)
    await chamber.do(answer_session, chamber.host, reply=Reply.YES, **VISIT)
    for who in ("N4", "N1", "N99"):
        await chamber.refuses("visit-not-joined", leave_behind, chamber.convenor, who=who, **VISIT)
    await chamber.do(take_along, chamber.convenor, who="N4", **VISIT)
    await chamber.do(hand_over_hosting, chamber.convenor, seat=4, **VISIT)
    await chamber.refuses("not-convenor", leave_behind, her, who="N4", **VISIT)
    event = await chamber.do(leave_behind, chamber.convenor, who="N4", **VISIT)
    assert (event.kind, event.facts["name"], event.facts["place"]) == (EventKind.VISIT_LEFT, "Seat 4", "")
    assert chamber.told[-1] == (her.user_id, EventKind.VISIT_LEFT)
    assert (chamber.host.user_id, EventKind.HOST_NAMED) in chamber.told
    assert chamber.audited == [("leave_behind", "S1:N4")]
    waiting = await chamber.rows(tables.notices, kind=EventKind.VISIT_TOLD)
    assert {row.user_id for row in waiting if row.facts} == {chamber.host.user_id}
    await chamber.refuses("not-going", session_papers, her, **VISIT)
    await chamber.do(take_along, chamber.convenor, who="N4", **VISIT)
    chamber.later(days=4)
    await chamber.do(check_in, her, **VISIT)
    await chamber.refuses("visit-not-joined", leave_behind, chamber.convenor, who="N4", **VISIT)
    await chamber.do(hold_talk, chamber.host, **VISIT)
    await chamber.refuses("session-begun", leave_behind, chamber.convenor, who="N4", **VISIT)


async def test_whoever_holds_a_post_goes_where_she_says_she_does(chamber: Chamber) -> None:
    await _convened(chamber, await chamber.topic())
    event = await chamber.do(answer_session, chamber.host, reply=Reply.YES, **VISIT)
    assert event.facts["waits"] == "no"
    assert chamber.told == [(chamber.host.user_id, EventKind.VISIT_TOLD)]


async def test_who_would_go_and_is_not_taken_along_waits(chamber: Chamber) -> None:
    await _convened(chamber, await chamber.topic())
    for seat in chamber.seats[3:5]:
        await chamber.do(answer_session, seat, reply=Reply.YES, **VISIT)
    await chamber.do(take_along, chamber.convenor, who="N4", **VISIT)
    for seat, waits in zip(chamber.seats[3:6], (False, True, False), strict=True):
        ((mine,),) = [found.meetings for found in await chamber.ask(waiting_for, actor=seat)]
        assert mine.waits is waits


async def test_at_the_door_too_the_convenor_says_who_comes_in(chamber: Chamber) -> None:
    await _convened(chamber, await chamber.topic())
    taken, other = chamber.seats[3:5]
    await chamber.goes_along(taken)
    chamber.later(days=4)
    await chamber.refuses("not-taken-along", check_in, other, **VISIT)
    for goes in (taken, chamber.host):
        assert (await chamber.do(check_in, goes, **VISIT)).kind is EventKind.CHECKED_IN
    await _comes(chamber, 5)
    await chamber.ask(session_papers, actor=other, **VISIT)


async def test_its_agenda_is_told_to_those_who_go(chamber: Chamber) -> None:
    await _convened(chamber, await chamber.topic())
    await chamber.goes_along(chamber.seats[3])
    await chamber.do(answer_session, chamber.seats[4], reply=Reply.YES, **VISIT)
    await chamber.do(publish_agenda, chamber.convenor, **VISIT)
    assert chamber.told == [(chamber.seats[3].user_id, EventKind.AGENDA_PUBLISHED)]


async def test_its_desk_and_floor_are_for_those_who_go(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.HOME_VISIT)
    await _comes(chamber, 4)
    for page in (session_desk, floor_page):
        await chamber.refuses("not-going", page, chamber.seats[4], **VISIT)
        for goes in (chamber.seats[3], chamber.host, chamber.convenor):
            await chamber.ask(page, actor=goes, **VISIT)


async def test_the_ledger_leaves_it_out(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.HOME_VISIT)
    await chamber.do(take_up, chamber.host, topic=1, **VISIT)
    (row,) = await chamber.ask(ledger_rows, actor=chamber.seats[4], after=0)
    assert row.sitting is None
    await chamber.do(end_session, chamber.host, **VISIT)
    (row,) = await chamber.ask(ledger_rows, actor=chamber.seats[4], after=0)
    assert row.sitting is None


async def test_who_is_there_is_not_called_out_to_vote(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.HOME_VISIT)
    await _comes(chamber, 4)
    await chamber.do(take_up, chamber.host, topic=1, **VISIT)
    await chamber.vote(1)
    chamber.later(days=1, hours=1)
    await chamber.clock(DutyKind.REMIND_VOTERS)
    assert EventKind.VOTE_REMINDED in {kind for _, kind in chamber.told}
    assert not any(chamber.needs_answer)


async def _voting(chamber: Chamber) -> int:
    """A vote on a visit that seats 4 and 5 have come to, led by the host from afar."""
    await opened(chamber, mode=Mode.HOME_VISIT)
    for number in (4, 5):
        await _comes(chamber, number)
    await chamber.do(take_up, chamber.host, topic=1, **VISIT)
    event = await chamber.do(open_vote, chamber.host, topic=1, motion="We mend her roof")
    assert (event.number, event.facts["private"]) == (1, "yes")
    return 1


_PRESSES: tuple[tuple[Callable[..., object], dict[str, object]], ...] = (
    (cast_ballot, {"choice": Choice.FOR}),
    (mark_option, {"option": 1}),
    (close_vote, {}),
    (vote_again, {}),
    (break_tie, {"in_favour": True}),
    (open_second_round, {}),
)


async def test_a_vote_on_it_is_seen_by_those_alone_who_are_there(chamber: Chamber) -> None:
    vote = await _voting(chamber)
    first, second, late, away = chamber.seats[3:7]
    called = [(who.user_id, EventKind.VISIT_VOTE) for who in (first, second, chamber.host)]
    assert (chamber.told, chamber.shown, chamber.needs_answer) == (called, set(), [False] * 3)
    assert [heard.facts["there"] for heard in chamber.heard] == ["yes", "yes", "no"]
    assert await _statuses(chamber) == [TopicStatus.ANNOUNCED]
    assert (await chamber.ask(topic_board, number=1)).votes == ()
    await _comes(chamber, 6)
    assert (chamber.told, chamber.shown) == ([(late.user_id, EventKind.VISIT_VOTE)], {(BoardKind.SESSION, 1)})
    for page in (vote_desk, ballot_paper, asked_to_be_sure):
        await chamber.ask(page, actor=first, vote=vote)
        await chamber.refuses("no-such-number", page, away, vote=vote)
    await chamber.refuses("no-such-number", recuse_myself, away, vote=vote)
    for who in (away, chamber.resident):
        for press, chosen in _PRESSES:
            await chamber.refuses("no-such-number", press, who, vote=vote, **chosen)
    await chamber.ask(vote_desk, actor=chamber.convenor, vote=vote)
    for who in (first, second):
        await chamber.do(cast_ballot, who, vote=vote, choice=Choice.AGAINST)
        assert chamber.shown == set()
    event = await chamber.do(cast_ballot, late, vote=vote, choice=Choice.AGAINST)
    assert (event.kind, event.facts["private"]) == (EventKind.LAST_BALLOT, "yes")


async def test_what_it_came_to_is_told_to_them_and_shown_to_nobody(chamber: Chamber) -> None:
    vote = await _voting(chamber)
    await chamber.settles(rule=replace(Rule(), quorum=Share(numerator=0, denominator=1)))
    await chamber.do(withdraw_vote, chamber.host, vote=vote, reason="Not so")
    assert chamber.shown == set()
    vote = (await chamber.do(open_vote, chamber.host, topic=1, motion="We mend her roof")).number or 0
    there = chamber.seats[3:5]
    for who in there:
        await chamber.do(cast_ballot, who, vote=vote, choice=Choice.AGAINST)
    # She whose words became the topic is told too, though she was not there.
    heard = [(who.user_id, EventKind.VOTE_CLOSED) for who in (chamber.resident, chamber.convenor, *there)]
    assert (chamber.told, chamber.shown) == (heard, set())
    assert [event.facts["private"] for event in chamber.heard] == ["away", *["yes"] * 3]
    # That it settled its topic would tell what the visit was about.
    assert await _statuses(chamber) == [TopicStatus.ANNOUNCED]
    (row,) = await chamber.ask(ledger_rows, actor=chamber.seats[5], after=0)
    assert row.votes == ()
    await chamber.do(end_session, chamber.host, **VISIT)
    await chamber.do(defer_topic, chamber.convenor, topic=1, reason="Later")
    assert BoardKind.VOTE not in {kind for kind, _ in chamber.shown}


async def test_who_was_not_there_is_not_told_by_an_old_ballot_what_it_came_to(chamber: Chamber) -> None:
    vote = await _voting(chamber)
    await chamber.do(close_vote, chamber.host, vote=vote)
    ballot = {"vote": vote, "choice": Choice.FOR}
    refusal = await chamber.refuses("vote-over", cast_ballot, chamber.seats[3], **ballot)
    assert refusal.facts["outcome"] == "no-quorum"
    await chamber.refuses("no-such-number", cast_ballot, chamber.seats[6], **ballot)


async def test_who_keeps_the_casting_vote_is_not_called_out(chamber: Chamber) -> None:
    quorum = replace(Rule(), quorum=Share(numerator=0, denominator=1), casting_vote=True)
    await chamber.settles(rule=quorum)
    vote = await _voting(chamber)
    for who, choice in zip(chamber.seats[3:5], (Choice.FOR, Choice.AGAINST), strict=True):
        await chamber.do(cast_ballot, who, vote=vote, choice=choice)
    assert (chamber.told, chamber.shown) == ([(chamber.host.user_id, EventKind.VOTE_TIED)], set())
    assert chamber.needs_answer == [False]


async def test_a_vote_before_it_stays_the_last_on_its_board(chamber: Chamber) -> None:
    before = await chamber.vote()
    await chamber.do(close_vote, chamber.convenor, vote=before)
    await _convened(chamber, 1)
    chamber.later(days=4)
    await chamber.do(hold_talk, chamber.host, **VISIT)
    await _comes(chamber, 4)
    await chamber.do(take_up, chamber.host, topic=1, **VISIT)
    await chamber.do(propose_motion, chamber.seats[3], topic=1, text="We mend her roof")
    await chamber.do(put_motion, chamber.host, topic=1, number=1)
    assert {kind for _, kind in chamber.told} == {EventKind.VISIT_VOTE}
    assert chamber.shown == set()
    assert (await chamber.ask(vote_board, number=before)).is_last


async def test_behind_its_topics_board_those_who_were_there_find_what_was_voted_on(chamber: Chamber) -> None:
    vote = await _voting(chamber)
    await chamber.do(close_vote, chamber.host, vote=vote)
    again = await chamber.do(open_vote, chamber.host, topic=1, motion="We mend her gate")
    for who in (chamber.seats[3], chamber.convenor, chamber.host):
        page = await chamber.ask(motions_page, actor=who, topic=1)
        assert [vote.number for vote in page.visited] == [vote, again.number]
    for who in (chamber.seats[6], chamber.resident):
        assert (await chamber.ask(motions_page, actor=who, topic=1)).visited == ()


async def test_whoever_has_no_seat_any_more_goes_nowhere_with_it(chamber: Chamber) -> None:
    her = chamber.seats[3]
    await _convened(chamber, await chamber.topic())
    await chamber.goes_along(her)
    await chamber.ask(session_papers, actor=her, **VISIT)
    await chamber.do(end_seat, chamber.convenor, named=of(her))
    await chamber.refuses("not-going", session_papers, her, **VISIT)
    chamber.later(days=4)
    await chamber.refuses("not-attendee", check_in, her, **VISIT)


async def test_whoever_came_stays_though_her_term_ends_meanwhile(chamber: Chamber) -> None:
    her = chamber.seats[3]
    await opened(chamber)
    await chamber.do(check_in, her, **VISIT)
    await chamber.do(end_seat, chamber.convenor, named=of(her))
    assert (await chamber.ask(session_desk, actor=her, **VISIT)).is_there


async def test_more_of_a_session_is_for_the_chat_and_those_who_may_come(chamber: Chamber) -> None:
    await opened(chamber)
    for known in (chamber.seats[3], chamber.resident, await guest(chamber)):
        assert (await chamber.ask(session_shown, actor=known, **VISIT)).session.number == 1
    await chamber.refuses("not-resident", session_shown, chamber.stranger, **VISIT)


async def test_who_does_not_go_adds_nothing_to_its_notes(chamber: Chamber) -> None:
    await opened(chamber, mode=Mode.HOME_VISIT)
    goes, stays = chamber.seats[3:5]
    await _comes(chamber, 4)
    said = {"kind": NoteKind.POINT, "text": "Three lamps are enough", **VISIT}
    await chamber.refuses("not-going", keep_note, stays, **said)
    await chamber.refuses("not-going", open_form, stays, kind=FormKind.NOTE, subject="S1")
    await chamber.do(keep_note, goes, **said)
    # A word of hers in the group is only a word.
    assert await chamber.ask(session_open, actor=stays) is None
    for follows in (goes, chamber.host, chamber.convenor):
        assert await chamber.ask(session_open, actor=follows) == 1


async def test_who_checks_in_without_a_number_does_not_mean_a_visit_she_does_not_go_to(chamber: Chamber) -> None:
    await _convened(chamber, await chamber.topic())
    await _convened(chamber, await chamber.topic(), mode=Mode.PLENARY)
    goes, stays = chamber.seats[3:5]
    await chamber.goes_along(goes)
    chamber.later(days=4)
    await chamber.do(hold_talk, chamber.host, **VISIT)
    for who, meant in ((goes, 1), (stays, 2)):
        assert (await chamber.ask(session_now, actor=who, council=1)).number == meant
