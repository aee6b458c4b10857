"""One person is one line in a session, whatever she came as, and whatever she becomes meanwhile."""

from typing import Any

from bot.councils.events import EventKind
from bot.councils.model.notes import NoteKind
from bot.councils.model.people import Actor, Named
from bot.councils.model.sessions import Reply
from bot.councils.operations.attendance import check_in, check_out, enter_attendance
from bot.councils.operations.coming import answer_session
from bot.councils.operations.floor import raise_hand
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.leading import take_up
from bot.councils.operations.membership import claim_link
from bot.councils.operations.notes import keep_note
from bot.councils.operations.roll import roll_page
from bot.councils.operations.seats import end_seat, give_seat, give_seats
from bot.councils.operations.session_boards import session_board
from bot.councils.operations.sessions import begin_session, hold_talk
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.sitting import GUEST, convened, sitting
from tests.operations.under_way import opened

ONE: dict[str, Any] = {"session": 1}


async def _lines(chamber: Chamber, actor: Actor) -> list[tuple[str, bool]]:
    """What she stands as on the board, and whether she is there."""
    board = await chamber.ask(session_board, number=1)
    return [
        (one.attendance.attendee, one.attendance.present) for one in board.attendees if one.user_id == actor.user_id
    ]


async def _present(chamber: Chamber) -> int:
    return (await chamber.ask(session_board, number=1)).quorum.present


async def _seated(chamber: Chamber, actor: Actor) -> None:
    await chamber.do(give_seat, chamber.convenor, named=of(actor), name="")


async def _anew(chamber: Chamber, seat: Actor) -> None:
    await chamber.do(end_seat, chamber.convenor, named=of(seat))
    await _seated(chamber, seat)


async def test_a_guest_who_is_there_and_gets_a_seat_is_there_as_a_seat(chamber: Chamber) -> None:
    await convened(chamber)
    await chamber.do(check_in, GUEST, **ONE)
    assert (await _lines(chamber, GUEST), await _present(chamber)) == ([("T1X1", True)], 0)
    await _seated(chamber, GUEST)
    assert (await _lines(chamber, GUEST), await _present(chamber)) == ([("N10", True)], 1)
    # Whoever is in the room is not asked whether she comes.
    assert chamber.told == []
    await chamber.refuses("checked-in-already", check_in, GUEST, **ONE)


async def test_what_she_answered_as_a_guest_is_what_the_seat_answered(chamber: Chamber) -> None:
    await convened(chamber)
    await chamber.do(answer_session, GUEST, reply=Reply.YES, **ONE)
    await _seated(chamber, GUEST)
    row = await chamber.row(tables.attendance)
    assert (row.attendee, row.reply, chamber.told) == ("N10", Reply.YES, [])


async def test_who_is_seated_anew_before_it_begins_is_there_as_the_new_seat(chamber: Chamber) -> None:
    await convened(chamber)
    her = chamber.seats[8]
    await chamber.do(check_in, her, **ONE)
    await _anew(chamber, her)
    assert (await _lines(chamber, her), await _present(chamber)) == ([("N10", True)], 1)


async def test_once_it_sits_she_stays_what_she_came_as(chamber: Chamber) -> None:
    await sitting(chamber)
    chamber.later(minutes=1)
    her = chamber.seats[6]
    for who, came_as in ((her, "N7"), (GUEST, "T1X1")):
        await (_anew if who is her else _seated)(chamber, who)
        assert await _lines(chamber, who) == [(came_as, True)]
        await chamber.refuses("checked-in-already", check_in, who, **ONE)
    assert await _present(chamber) == 7


async def test_she_votes_there_with_the_seat_she_has_by_then(chamber: Chamber) -> None:
    await sitting(chamber)
    await _seated(chamber, GUEST)
    await chamber.do(take_up, chamber.host, topic=1, **ONE)
    await chamber.vote(1)
    assert (await chamber.row(tables.votes)).checked_in == 8
    await chamber.do(check_out, GUEST, **ONE)
    assert (await chamber.row(tables.votes)).checked_in == 7
    await chamber.do(check_in, GUEST, **ONE)
    assert (await chamber.row(tables.votes)).checked_in == 8


async def test_a_guest_of_two_topics_stays_the_guest_she_came_or_answered_as(chamber: Chamber) -> None:
    async def invited(topic: int) -> None:
        await chamber.do(invite_guest, chamber.convenor, topic=topic, named=of(GUEST), name="")
        await chamber.do(answer_invitation, GUEST, topic=topic, accepts=True)

    await opened(chamber, topics=3)
    await invited(3)
    await chamber.do(check_in, GUEST, **ONE)
    for earlier in (2, 1):
        await invited(earlier)
        assert await _lines(chamber, GUEST) == [("T3X1", True)]


async def test_what_she_said_in_a_talk_goes_with_her(chamber: Chamber) -> None:
    await convened(chamber)
    await chamber.do(hold_talk, chamber.host, **ONE)
    await chamber.do(check_in, GUEST, **ONE)
    await chamber.do(raise_hand, GUEST, **ONE)
    await chamber.do(keep_note, GUEST, kind=NoteKind.POINT, text="Three lamps are enough", **ONE)
    for seat in chamber.seats[:6]:
        await chamber.do(check_in, seat, **ONE)
    await _seated(chamber, GUEST)
    assert chamber.told == []
    assert (await chamber.row(tables.turns)).speaker == "N10"
    assert (await chamber.row(tables.notes)).speaker == "N10"
    # With her they are seven of ten.
    await chamber.do(begin_session, chamber.host, **ONE)


async def test_a_seat_without_an_account_is_known_by_its_name(chamber: Chamber) -> None:
    by_name = {"named": Named(name="Grandmother"), "name": "Grandmother"}
    await chamber.do(give_seat, chamber.convenor, **by_name)
    await convened(chamber)
    await chamber.do(enter_attendance, chamber.convenor, attendee="N10", **ONE)

    async def lines() -> list[str]:
        roll = await chamber.ask(roll_page, actor=chamber.convenor, page=1, **ONE)
        return [one.attendance.attendee for one in roll.attendees if one.name == "Grandmother"]

    await chamber.do(end_seat, chamber.convenor, named=Named(name="Grandmother"))
    await chamber.do(give_seats, chamber.convenor, names=("Grandmother", "Grandfather"))
    assert await lines() == ["N11"]
    await chamber.do(hold_talk, chamber.host, **ONE)
    await chamber.do(end_seat, chamber.convenor, named=Named(name="Grandmother"))
    await chamber.do(give_seat, chamber.convenor, **by_name)
    assert await lines() == ["N13"]


async def test_who_was_entered_by_name_and_claims_the_seat_is_not_there_twice(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(name="Resident"), name="Resident")
    token = await chamber.token()
    await convened(chamber)
    await chamber.do(enter_attendance, chamber.convenor, attendee="N10", **ONE)
    await chamber.do(check_in, GUEST, **ONE)
    await chamber.do(claim_link, GUEST, token=token)
    assert await _lines(chamber, GUEST) == [("N10", True)]
    assert [row.attendee for row in await chamber.rows(tables.attendance)] == ["N10"]
    assert EventKind.SESSION_CONVENED not in {kind for _, kind in chamber.told}
