"""The roll of a session: whoever holds a post checks in those who do not do so themselves."""

import pytest

from bot.councils.events import EventKind
from bot.councils.model.councils import Post
from bot.councils.model.pages import PER_PAGE
from bot.councils.model.people import Actor, Named
from bot.councils.model.sessions import SessionStatus
from bot.councils.model.votes import Choice, Means, VoteStatus
from bot.councils.operations.attendance import check_in, check_out, enter_attendance
from bot.councils.operations.entering import enter_ballots
from bot.councils.operations.leading import take_up_next
from bot.councils.operations.roll import roll_page, roll_with
from bot.councils.operations.seats import appoint, give_seat
from bot.councils.operations.sessions import begin_session, end_session
from bot.councils.operations.votes import cast_ballot, close_vote
from bot.storage import tables
from tests.operations.chamber import Chamber
from tests.operations.sitting import GUEST, RECORDER, convened, sitting


async def _press(chamber: Chamber, attendee: str, by: Actor = RECORDER) -> EventKind:
    return (await chamber.do(enter_attendance, by, session=1, attendee=attendee)).kind


async def _gathering(chamber: Chamber) -> None:
    await chamber.do(appoint, chamber.convenor, post=Post.RECORDER, seat=2)
    await convened(chamber)


async def _elder(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(name="Grandmother"), name="Grandmother")


async def test_a_seat_without_an_account_comes_and_votes_through_the_recorder(chamber: Chamber) -> None:
    await _elder(chamber)
    await sitting(chamber)
    await chamber.do(take_up_next, chamber.host, session=1)
    vote = await chamber.vote(1)
    entry = {"vote": vote, "choices": {"N10": Choice.FOR}, "means": Means.HAND, "witness": 3}
    await chamber.refuses("voter-not-checked-in", enter_ballots, RECORDER, **entry)
    assert await _press(chamber, "N10") is EventKind.CHECKED_IN
    assert chamber.audited == [("check_in", "S1:N10")]
    assert (await chamber.row(tables.attendance, attendee="N10")).entered_by == RECORDER.user_id
    await chamber.do(enter_ballots, RECORDER, **entry)
    row = await chamber.row(tables.votes)
    assert (row.checked_in, row.cast) == (8, 1)
    assert await _press(chamber, "N10") is EventKind.CHECKED_OUT
    assert chamber.audited == [("check_out", "S1:N10")]
    row = await chamber.row(tables.votes)
    assert (row.checked_in, row.cast) == (7, 0)
    assert (await chamber.row(tables.attendance, attendee="N10")).left_at is not None


async def test_who_is_entered_makes_up_the_quorum_and_a_slip_leaves_no_trace(chamber: Chamber) -> None:
    await _gathering(chamber)
    for number in range(1, 7):
        await _press(chamber, f"N{number}", chamber.host)
    await _press(chamber, "T1X1")
    assert await _press(chamber, "T1X1", chamber.convenor) is EventKind.CHECKED_OUT
    guest = await chamber.row(tables.attendance, attendee="T1X1")
    assert (guest.checked_in_at, guest.left_at, guest.entered_by) == (None, None, None)
    await chamber.do(begin_session, chamber.host, session=1)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.OPEN
    chamber.later(minutes=5)
    await _press(chamber, "N9")
    await _press(chamber, "N9")
    assert (await chamber.row(tables.attendance, attendee="N9")).checked_in_at is None


async def test_whoever_came_before_or_by_herself_or_was_counted_has_left(chamber: Chamber) -> None:
    await _gathering(chamber)
    for number in range(1, 7):
        await _press(chamber, f"N{number}")
    await chamber.do(begin_session, chamber.host, session=1)
    chamber.later(minutes=5)
    await chamber.do(check_in, chamber.seats[6], session=1)
    await _press(chamber, "N8")
    await chamber.do(take_up_next, chamber.host, session=1)
    vote = await chamber.vote(1)
    await chamber.do(close_vote, chamber.host, vote=vote)
    chamber.later(minutes=5)
    await _press(chamber, "N9")
    for label in ("N6", "N7", "N8", "N9"):
        assert await _press(chamber, label) is EventKind.CHECKED_OUT
    rows = {row.attendee: row for row in await chamber.rows(tables.attendance)}
    assert all(rows[label].left_at and rows[label].checked_in_at for label in ("N6", "N7", "N8"))
    assert rows["N9"].checked_in_at is None
    came = rows["N7"].checked_in_at
    await _press(chamber, "N7")
    row = await chamber.row(tables.attendance, attendee="N7")
    assert (row.checked_in_at, row.left_at, row.entered_by) == (came, None, None)


async def test_whom_the_recorder_entered_may_leave_and_vote_herself(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.do(take_up_next, chamber.host, session=1)
    vote = await chamber.vote(1)
    await _press(chamber, "N8")
    await chamber.refuses("checked-in-already", check_in, chamber.seats[7], session=1)
    await chamber.do(cast_ballot, chamber.seats[7], vote=vote, choice=Choice.FOR)
    await chamber.do(check_out, chamber.seats[7], session=1)
    row = await chamber.row(tables.votes)
    assert (row.status, row.checked_in, row.cast) == (VoteStatus.OPEN, 7, 0)


@pytest.mark.parametrize("who", ["seat", "guest", "outsider"])
async def test_the_roll_is_for_posts_alone(chamber: Chamber, who: str) -> None:
    await sitting(chamber)
    actor = {"seat": chamber.seats[5], "guest": GUEST, "outsider": chamber.stranger}[who]
    await chamber.refuses("not-keeper-of-roll", enter_attendance, actor, session=1, attendee="N8")
    await chamber.refuses("not-keeper-of-roll", roll_page, actor, session=1, page=0)


async def test_nobody_is_entered_too_early_too_late_or_uninvited(chamber: Chamber) -> None:
    await _gathering(chamber)
    await chamber.refuses("no-such-attendee", enter_attendance, RECORDER, session=1, attendee="N99")
    chamber.later(hours=-3)
    await chamber.refuses("check-in-not-yet", enter_attendance, chamber.host, session=1, attendee="N1")
    chamber.later(hours=3)
    await chamber.sits(1)
    await chamber.do(end_session, chamber.host, session=1)
    await chamber.refuses("session-over", enter_attendance, chamber.host, session=1, attendee="N1")
    await chamber.refuses("session-over", roll_page, chamber.host, session=1, page=0)


async def test_a_large_council_has_a_roll_of_many_pages(chamber: Chamber) -> None:
    for number in range(PER_PAGE):
        await chamber.do(give_seat, chamber.convenor, named=Named(name=f"Aunt {number}"), name=f"Aunt {number}")
    await _gathering(chamber)
    await _press(chamber, "N39")
    first = await chamber.ask(roll_page, actor=chamber.host, session=1, page=-1)
    last = await chamber.ask(roll_page, actor=chamber.host, session=1, page=10**20)
    assert (first.page, first.pages, len(first.attendees)) == (0, 2, PER_PAGE)
    assert (last.page, len(last.attendees), last.quorum.present) == (1, 10, 1)
    for attendee, page in (("N31", 1), ("N30", 0), ("N99", 0)):
        assert (await chamber.ask(roll_with, actor=chamber.host, session=1, attendee=attendee)).page == page
