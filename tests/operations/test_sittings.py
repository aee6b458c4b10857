"""A session under way: its agenda topic by topic, and the votes of those in its room."""

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.floor import TurnStatus
from bot.councils.model.people import Named
from bot.councils.model.rules import YES, RuleName
from bot.councils.model.sessions import ItemStatus, Mode, SessionStatus
from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Choice, GuestsVote, Means, Method, VoteStatus
from bot.councils.operations.attendance import check_in, check_out, enter_attendance
from bot.councils.operations.deferring import defer_topic
from bot.councils.operations.entering import enter_ballots, enter_papers
from bot.councils.operations.export import export_council
from bot.councils.operations.floor import raise_hand
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.leading import finish_item, skip_item, take_up, take_up_next
from bot.councils.operations.options import mark_option, open_second_round
from bot.councils.operations.overview import waiting_for
from bot.councils.operations.recusals import recuse_voter
from bot.councils.operations.rules import change_rule
from bot.councils.operations.seats import give_seat
from bot.councils.operations.session_boards import session_board, session_desk
from bot.councils.operations.sessions import convene_session, end_session, hold_talk
from bot.councils.operations.ties import break_tie
from bot.councils.operations.topics import withdraw_topic
from bot.councils.operations.vote_boards import vote_board
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote, withdraw_vote
from bot.storage import tables
from tests.operations.chamber import Chamber, of


async def _convened(chamber: Chamber, *topics: int, mode: Mode = Mode.PLENARY) -> int:
    about = topics or (await chamber.topic(),)
    event = await chamber.do(
        convene_session,
        chamber.convenor,
        topics=about,
        starts_at=chamber.now.replace(day=chamber.now.day + 4),
        mode=mode,
        place="The room by the gate",
    )
    assert event.number is not None
    return event.number


async def _sitting(chamber: Chamber, *, seats: int = 7, mode: Mode = Mode.PLENARY) -> int:
    """A session of so many seats that is at its only topic."""
    session = await _convened(chamber, mode=mode)
    await chamber.sits(session, seats=seats)
    await chamber.do(take_up_next, chamber.host, session=session)
    return session


async def _stands(chamber: Chamber) -> list[ItemStatus]:
    items = await chamber.rows(tables.agenda)
    return [item.status for item in sorted(items, key=lambda item: item.position)]


async def test_the_host_goes_through_the_agenda_topic_by_topic(chamber: Chamber) -> None:
    session = await _convened(chamber, await chamber.topic(), await chamber.topic(), await chamber.topic())
    await chamber.refuses("session-not-begun", take_up_next, chamber.host, session=session)
    await chamber.sits(session)
    await chamber.refuses("not-chair", take_up_next, chamber.seats[1], session=session)
    event = await chamber.do(take_up_next, chamber.host, session=session)
    assert (event.kind, event.facts["topic"]) == (EventKind.TAKEN_UP, "T1")
    assert chamber.audited == [("take_up", "S1:T1")]
    await chamber.do(take_up_next, chamber.host, session=session)
    assert await _stands(chamber) == [ItemStatus.DONE, ItemStatus.CURRENT, ItemStatus.WAITING]
    assert (await chamber.row(tables.topics, number=1)).status is TopicStatus.DISCUSSED
    await chamber.do(skip_item, chamber.host, session=session)
    assert await _stands(chamber) == [ItemStatus.DONE, ItemStatus.WAITING, ItemStatus.CURRENT]
    await chamber.do(take_up, chamber.host, session=session, topic=1)
    assert await _stands(chamber) == [ItemStatus.CURRENT, ItemStatus.WAITING, ItemStatus.WAITING]
    await chamber.refuses("taken-up-already", take_up, chamber.host, session=session, topic=1)
    await chamber.refuses("not-on-agenda", take_up, chamber.host, session=session, topic=9)
    for _ in range(3):
        event = await chamber.do(take_up_next, chamber.host, session=session)
    assert event.kind is EventKind.AGENDA_DONE
    await chamber.refuses("agenda-done", take_up_next, chamber.host, session=session)
    await chamber.refuses("no-other-item", skip_item, chamber.host, session=session)
    await chamber.do(end_session, chamber.host, session=session)
    assert await _stands(chamber) == [ItemStatus.DONE] * 3


async def test_a_topic_of_a_running_session_is_not_withdrawn(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    refusal = await chamber.refuses("topic-in-session", withdraw_topic, chamber.convenor, topic=1, reason="Late")
    assert refusal.facts == {"topic": "T1", "session": "S1"}
    await chamber.do(take_up_next, chamber.host, session=session)
    await chamber.do(withdraw_topic, chamber.convenor, topic=1, reason="Solved")
    await chamber.refuses("topic-over", take_up, chamber.host, session=session, topic=1)


async def test_a_vote_on_the_topic_under_discussion_belongs_to_the_room(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    vote = await chamber.vote(1)
    row = await chamber.row(tables.votes)
    assert (row.session, row.due, row.checked_in, row.cast) == (session, 9, 7, 0)
    refusal = await chamber.refuses("not-checked-in", cast_ballot, chamber.seats[7], vote=vote, choice=Choice.FOR)
    assert refusal.facts == {"vote": "V1", "number": session}
    await chamber.ballots(vote, "+++--0")
    board = await chamber.ask(vote_board, number=vote)
    assert (board.voters[None], board.absent) == (("Seat 7",), ("Seat 8", "Seat 9"))
    await chamber.refuses("topic-has-vote", take_up_next, chamber.host, session=session)
    await chamber.do(cast_ballot, chamber.seats[6], vote=vote, choice=Choice.FOR)
    row = await chamber.row(tables.votes)
    assert (row.status, row.outcome, row.checked_in, row.cast) == (VoteStatus.CLOSED, Outcome.PASSED, 7, 7)
    assert (await chamber.ask(vote_board, number=vote)).verdict.base == 7


async def test_who_is_there_without_a_vote_counts_as_present(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    vote = await chamber.vote(1)
    await chamber.ballots(vote, "+++-")
    event = await chamber.do(end_session, chamber.host, session=session)
    assert event.facts["votes"] == "V1"
    verdict = (await chamber.ask(vote_board, number=vote)).verdict
    # Three of the seven who were there is no majority of them, though it is one of the four who voted.
    assert (verdict.outcome, verdict.present, verdict.base, verdict.missing) == (Outcome.FAILED, 7, 7, 1)
    assert await _stands(chamber) == [ItemStatus.DONE]
    exported = await chamber.ask(export_council)
    assert (exported["votes"][0]["present"], exported["votes"][0]["session"]) == (7, "S1")


async def test_late_arrivals_vote_and_who_leaves_takes_her_ballot_along(chamber: Chamber) -> None:
    session = await _sitting(chamber, seats=6)
    vote = await chamber.vote(1)
    await chamber.ballots(vote, "++")
    chamber.later(minutes=5)
    await chamber.do(check_in, chamber.seats[8], session=session)
    assert (await chamber.row(tables.votes)).checked_in == 7
    event = await chamber.do(check_out, chamber.seats[1], session=session)
    assert (event.kind, event.facts["votes"]) == (EventKind.CHECKED_OUT, "V1")
    row = await chamber.row(tables.votes)
    assert (row.checked_in, row.cast) == (6, 1)
    await chamber.refuses("left-already", check_out, chamber.seats[1], session=session)
    page = await chamber.ask(session_board, number=session)
    late = [one.name for one in page.attendees if one.attendance.late_for(page.session)]
    assert (late, page.quorum.present, page.quorum.missing) == (["Seat 9"], 6, 0)
    await chamber.do(check_out, chamber.seats[5], session=session)
    assert (await chamber.ask(session_board, number=session)).quorum.missing == 1
    await chamber.do(check_in, chamber.seats[1], session=session)
    for seat in (chamber.seats[1], *chamber.seats[2:5]):
        await chamber.do(cast_ballot, seat, vote=vote, choice=Choice.FOR)
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    # The last one who has not voted leaves, so all who are there have.
    await chamber.do(check_out, chamber.seats[8], session=session)
    row = await chamber.row(tables.votes)
    assert (row.status, row.outcome, row.checked_in) == (VoteStatus.CLOSED, Outcome.NO_QUORUM, 5)
    await chamber.do(check_out, chamber.seats[0], session=session)
    assert (await chamber.row(tables.votes)).checked_in == 5
    await chamber.do(end_session, chamber.convenor, session=session)
    await chamber.refuses("session-over", check_out, chamber.seats[2], session=session)


async def test_an_empty_room_has_not_voted(chamber: Chamber) -> None:
    session = await _sitting(chamber, mode=Mode.ON_SITE)
    vote = await chamber.vote(1)
    for seat in chamber.seats[:7]:
        await chamber.do(check_out, seat, session=session)
    row = await chamber.row(tables.votes)
    assert (row.status, row.checked_in, row.cast) == (VoteStatus.OPEN, 0, 0)
    await chamber.do(close_vote, chamber.host, vote=vote)
    assert (await chamber.row(tables.votes)).outcome is Outcome.NO_QUORUM


async def test_recusal_takes_her_out_of_the_room_of_that_vote(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    vote = await chamber.vote(1)
    await chamber.ballots(vote, "++++++")
    await chamber.do(check_out, chamber.seats[0], session=session)
    await chamber.do(recuse_voter, chamber.host, vote=vote, named=of(chamber.seats[6]))
    row = await chamber.row(tables.votes)
    assert (row.status, row.due, row.checked_in, row.cast) == (VoteStatus.CLOSED, 8, 5, 5)
    assert row.outcome is Outcome.NO_QUORUM


async def test_one_who_is_recused_comes_and_goes_without_being_counted(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    vote = await chamber.vote(1)
    for seat in (chamber.seats[0], chamber.seats[8]):
        await chamber.do(recuse_voter, chamber.host, vote=vote, named=of(seat))
    await chamber.do(check_out, chamber.seats[0], session=session)
    await chamber.do(check_in, chamber.seats[8], session=session)
    row = await chamber.row(tables.votes)
    assert (row.due, row.checked_in) == (7, 6)


async def test_a_secret_vote_is_the_rooms_too(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    vote = await chamber.vote(1, secret=True)
    await chamber.ballots(vote, "+++")
    await chamber.do(check_out, chamber.seats[2], session=session)
    assert len(await chamber.rows(tables.secret_ballots)) == 2
    papers = {"voters": ("N4",), "papers": ("for",), "means": Means.PAPER, "witness": 1}
    await chamber.do(enter_papers, chamber.convenor, vote=vote, **papers)
    await chamber.refuses("secret-ballot-sealed", check_out, chamber.seats[3], session=session)
    for seat in chamber.seats[4:7]:
        await chamber.do(cast_ballot, seat, vote=vote, choice=Choice.FOR)
    row = await chamber.row(tables.votes)
    assert (row.status, row.outcome, row.checked_in, row.tally.in_favour) == (VoteStatus.CLOSED, Outcome.PASSED, 6, 6)
    await chamber.do(check_out, chamber.seats[3], session=session)


async def test_the_recorder_enters_ballots_of_those_who_are_there(chamber: Chamber) -> None:
    await _sitting(chamber)
    vote = await chamber.vote(1)
    hands = {"means": Means.HAND, "witness": 1}
    await chamber.do(enter_ballots, chamber.convenor, vote=vote, choices={"N2": "for"}, **hands)
    refusal = await chamber.refuses(
        "voter-not-checked-in", enter_ballots, chamber.convenor, vote=vote, choices={"N9": "for"}, **hands
    )
    assert refusal.facts == {"name": "Seat 9", "vote": "V1"}


@pytest.mark.parametrize("counted", [GuestsVote.ADVISORY, GuestsVote.COUNTED])
async def test_guests_vote_in_the_room_as_the_council_has_it(chamber: Chamber, counted: GuestsVote) -> None:
    await chamber.settles(guests_vote=counted)
    session = await _convened(chamber, await chamber.topic(), await chamber.topic())
    for topic in (1, 2):
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(chamber.neighbour), name="Neighbour")
        await chamber.do(answer_invitation, chamber.neighbour, topic=topic, accepts=True)
    await chamber.do(invite_guest, chamber.convenor, topic=2, named=Named(name="Manager"), name="Manager")
    await chamber.sits(session)
    await chamber.do(take_up, chamber.host, session=session, topic=2)
    vote = await chamber.vote(2)
    refusal = await chamber.refused(cast_ballot, chamber.neighbour, vote=vote, choice=Choice.FOR)
    assert refusal.key == "not-checked-in"
    # She is a guest of both topics, and checks in as that of the first.
    await chamber.do(check_in, chamber.neighbour, session=session)
    await chamber.do(cast_ballot, chamber.neighbour, vote=vote, choice=Choice.FOR)
    is_counted = counted is GuestsVote.COUNTED
    row = await chamber.row(tables.votes)
    assert (row.due, row.checked_in, row.cast) == ((10, 8, 1) if is_counted else (9, 7, 0))
    await chamber.do(check_out, chamber.neighbour, session=session)
    row = await chamber.row(tables.votes)
    assert (row.checked_in, row.cast) == (7, 0)
    await chamber.do(withdraw_vote, chamber.host, vote=vote, reason="Once more")
    await chamber.do(check_in, chamber.neighbour, session=session)
    await chamber.vote(2)
    assert (await chamber.row(tables.votes, number=2)).checked_in == (8 if is_counted else 7)


async def test_a_choice_and_its_second_round_are_the_rooms(chamber: Chamber) -> None:
    await _sitting(chamber)
    question = "Which lamp / Bright / Warm / Small"
    await chamber.do(open_vote, chamber.convenor, topic=1, motion=question, method=Method.CHOICE)
    for seat, option in zip(chamber.seats[:6], (1, 1, 1, 2, 2, 3), strict=True):
        await chamber.do(mark_option, seat, vote=1, option=option)
    await chamber.do(close_vote, chamber.host, vote=1)
    board = await chamber.ask(vote_board, number=1)
    assert board.among_options is not None
    assert (board.among_options.present, board.vote.outcome) == (7, Outcome.FAILED)
    await chamber.do(open_second_round, chamber.host, vote=1)
    row = await chamber.row(tables.votes, number=2)
    assert (row.checked_in, row.session) == (7, 1)


async def test_a_tie_in_the_room_waits_for_the_host(chamber: Chamber) -> None:
    await chamber.do(change_rule, chamber.convenor, rule=RuleName.CASTING_VOTE, value=YES, locales=())
    session = await _sitting(chamber, seats=6)
    vote = await chamber.vote(1)
    await chamber.ballots(vote, "+++---")
    assert (await chamber.row(tables.votes)).status is VoteStatus.TIED
    await chamber.do(end_session, chamber.host, session=session)
    await chamber.do(break_tie, chamber.host, vote=vote, in_favour=True)
    assert (await chamber.row(tables.votes)).outcome is Outcome.PASSED


async def test_a_motion_of_the_room_may_close_once_it_is_decided(chamber: Chamber) -> None:
    await chamber.settles(close_when_decided=True)
    await _sitting(chamber)
    vote = await chamber.vote(1)
    await chamber.ballots(vote, "++++")
    # Two more may still come in and vote against: four of nine would be no majority.
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    await chamber.do(cast_ballot, chamber.seats[4], vote=vote, choice=Choice.FOR)
    row = await chamber.row(tables.votes)
    assert (row.status, row.outcome, row.checked_in) == (VoteStatus.CLOSED, Outcome.PASSED, 7)


async def test_online_those_who_vote_are_present(chamber: Chamber) -> None:
    session = await _convened(chamber, mode=Mode.ONLINE)
    await chamber.sits(session, seats=0)
    await chamber.do(take_up_next, chamber.host, session=session)
    vote = await chamber.vote(1)
    await chamber.ballots(vote, "++++++")
    row = await chamber.row(tables.votes)
    assert (row.session, row.checked_in) == (session, None)
    await chamber.do(end_session, chamber.host, session=session)
    assert (await chamber.row(tables.votes)).status is VoteStatus.OPEN
    await chamber.do(close_vote, chamber.host, vote=vote)
    assert (await chamber.ask(vote_board, number=vote)).verdict.present == 6


async def test_a_talk_votes_on_nothing(chamber: Chamber) -> None:
    session = await _convened(chamber)
    chamber.later(days=4)
    await chamber.do(hold_talk, chamber.host, session=session)
    await chamber.do(take_up_next, chamber.host, session=session)
    await chamber.refuses("session-is-talk", open_vote, chamber.host, topic=1, motion="Two lamps")
    await chamber.do(end_session, chamber.host, session=session)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.INQUORATE
    assert await _stands(chamber) == [ItemStatus.CARRIED]


async def test_a_vote_on_another_topic_is_not_the_sessions(chamber: Chamber) -> None:
    await _sitting(chamber)
    await chamber.vote(await chamber.topic())
    row = await chamber.row(tables.votes)
    assert (row.session, row.checked_in) == (None, None)


async def test_a_topic_is_done_without_going_on_to_the_next(chamber: Chamber) -> None:
    session = await _convened(chamber, await chamber.topic(), await chamber.topic())
    await chamber.refuses("session-not-begun", finish_item, chamber.host, session=session)
    await chamber.sits(session)
    await chamber.refuses("no-item-current", finish_item, chamber.host, session=session)
    await chamber.do(take_up_next, chamber.host, session=session)
    await chamber.refuses("not-chair", finish_item, chamber.seats[1], session=session)
    await chamber.do(raise_hand, chamber.seats[1], session=session)
    event = await chamber.do(finish_item, chamber.host, session=session)
    assert (event.kind, event.facts["topic"], event.facts["more"]) == (EventKind.ITEM_FINISHED, "T1", "yes")
    assert chamber.audited == [("finish_item", "S1:T1")]
    assert (BoardKind.SESSION, session) in chamber.shown
    assert await _stands(chamber) == [ItemStatus.DONE, ItemStatus.WAITING]
    assert (await chamber.row(tables.topics, number=1)).status is TopicStatus.DISCUSSED
    assert (await chamber.row(tables.turns)).status is TurnStatus.LOWERED
    # Those in the room are at no topic, so that a vote is not theirs.
    vote = await chamber.vote(1)
    assert (await chamber.row(tables.votes, number=vote)).session is None
    event = await chamber.do(take_up_next, chamber.host, session=session)
    assert event.facts["topic"] == "T2"
    await chamber.vote(2)
    await chamber.refuses("topic-has-vote", finish_item, chamber.host, session=session)
    await chamber.do(close_vote, chamber.host, vote=2)
    event = await chamber.do(finish_item, chamber.host, session=session)
    assert event.facts["more"] == "no"


async def test_the_host_goes_back_to_what_was_put_off_meanwhile(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    await chamber.do(finish_item, chamber.host, session=session)
    await chamber.do(defer_topic, chamber.convenor, topic=1, reason="The plan is missing")
    event = await chamber.do(take_up, chamber.host, session=session, topic=1)
    assert (event.kind, event.facts["topic"]) == (EventKind.TAKEN_UP, "T1")
    assert chamber.audited == [("resume_topic", "T1"), ("take_up", "S1:T1")]
    assert chamber.told == [(chamber.resident.user_id, EventKind.TOPIC_RESUMED)]
    assert (await chamber.row(tables.topics)).status is TopicStatus.ANNOUNCED
    assert await _stands(chamber) == [ItemStatus.CURRENT]
    await chamber.do(end_session, chamber.host, session=session)
    assert await _stands(chamber) == [ItemStatus.CARRIED]


async def test_on_a_home_visit_what_was_put_off_stays_so_for_all_others(chamber: Chamber) -> None:
    session = await _sitting(chamber, mode=Mode.HOME_VISIT)
    await chamber.do(finish_item, chamber.host, session=session)
    await chamber.do(defer_topic, chamber.convenor, topic=1, reason="The plan is missing")
    await chamber.do(take_up, chamber.host, session=session, topic=1)
    assert chamber.audited == [("take_up", "S1:T1")]
    assert chamber.told == []
    assert (BoardKind.TOPIC, 1) not in chamber.shown
    assert (await chamber.row(tables.topics)).status is TopicStatus.DEFERRED


async def test_what_else_one_may_do_is_on_her_desk(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    hosts = await chamber.ask(session_desk, actor=chamber.host, session=session)
    assert (hosts.may_chair, hosts.is_there, len(hosts.items)) == (True, True, 1)
    hers = await chamber.ask(session_desk, actor=chamber.seats[8], session=session)
    assert (hers.may_chair, hers.is_there) == (False, False)
    await chamber.refuses("not-attendee", session_desk, chamber.resident, session=session)


async def test_a_vote_of_the_room_waits_for_nobody_outside(chamber: Chamber) -> None:
    await _sitting(chamber)
    vote = await chamber.vote(1)
    for seat, waits in ((chamber.seats[6], True), (chamber.seats[7], False)):
        [here] = await chamber.ask(waiting_for, actor=seat)
        assert [one.number for one in here.votes] == ([vote] if waits else [])
    await chamber.clock(DutyKind.REMIND_VOTERS, vote)
    reminded = [user for user, kind in chamber.told if kind is EventKind.VOTE_REMINDED]
    assert reminded == [seat.user_id for seat in chamber.seats[:7]]


async def test_who_has_no_ballot_in_an_open_vote_changes_nothing_by_coming(chamber: Chamber) -> None:
    session = await _sitting(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    vote = await chamber.vote(1)
    await chamber.do(give_seat, chamber.convenor, named=Named(name="Aunt Wu"), name="Aunt Wu")
    await chamber.do(check_in, chamber.neighbour, session=session)
    await chamber.do(enter_attendance, chamber.convenor, session=session, attendee="N10")
    row = await chamber.row(tables.votes, number=vote)
    assert (row.due, row.checked_in) == (9, 7)


async def test_who_comes_online_is_counted_once_she_votes(chamber: Chamber) -> None:
    session = await _convened(chamber, mode=Mode.ONLINE)
    await chamber.clock(DutyKind.OPEN_ONLINE)
    await chamber.do(take_up_next, chamber.host, session=session)
    vote = await chamber.vote(1)
    await chamber.do(check_in, chamber.seats[1], session=session)
    row = await chamber.row(tables.votes, number=vote)
    assert (row.session, row.checked_in, row.cast) == (session, None, 0)


async def test_a_topic_that_a_session_has_before_it_is_not_put_off(chamber: Chamber) -> None:
    await _sitting(chamber)
    refusal = await chamber.refuses("topic-in-session", defer_topic, chamber.convenor, topic=1, reason="Too early")
    assert refusal.facts == {"topic": "T1", "session": "S1"}
