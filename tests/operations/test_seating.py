"""Who sits is asked to the sessions to come, whenever she took her seat and whoever convened them."""

from datetime import timedelta
from typing import Any

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.people import Actor, Named
from bot.councils.model.sessions import Mode, SessionStatus
from bot.councils.operations.attendance import check_in
from bot.councils.operations.membership import claim_link
from bot.councils.operations.rescheduling import move_session
from bot.councils.operations.seats import end_seat, give_seat
from bot.councils.operations.sessions import begin_session, cancel_session, convene_session, end_session
from bot.storage import tables
from tests.operations.chamber import Chamber, of


async def convened(chamber: Chamber, *, mode: Mode = Mode.PLENARY) -> None:
    when: dict[str, Any] = {"starts_at": chamber.now + timedelta(days=4), "mode": mode, "place": "The gate"}
    await chamber.do(convene_session, chamber.convenor, topics=(await chamber.topic(),), **when)


def asked(chamber: Chamber, actor: Actor) -> list[EventKind]:
    return [kind for user, kind in chamber.told if user == actor.user_id]


async def test_a_convenor_who_sits_is_asked_like_everybody(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.convenor), name="")
    await convened(chamber)
    assert asked(chamber, chamber.convenor) == [EventKind.SESSION_CONVENED]
    again = {"starts_at": chamber.now + timedelta(days=5), "place": "The gate", "reason": "Rain"}
    await chamber.do(move_session, chamber.convenor, session=1, **again)
    assert asked(chamber, chamber.convenor) == [EventKind.SESSION_MOVED]
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="Rain")
    assert asked(chamber, chamber.convenor) == [EventKind.SESSION_CANCELLED]


async def test_a_convenor_without_a_seat_is_not(chamber: Chamber) -> None:
    await convened(chamber)
    assert asked(chamber, chamber.convenor) == []


async def test_a_seat_given_later_is_asked_to_what_is_to_come(chamber: Chamber) -> None:
    await convened(chamber)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.neighbour), name="")
    assert asked(chamber, chamber.neighbour) == [EventKind.SESSION_CONVENED]
    assert chamber.needs_answer == [True]
    assert chamber.heard[0].facts["place"] == "The gate"
    assert {(BoardKind.COUNCIL, 0), (BoardKind.SESSION, 1)} <= chamber.shown


async def test_a_seat_claimed_later_is_asked_too(chamber: Chamber) -> None:
    await convened(chamber)
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Neighbour")
    assert [kind for _, kind in chamber.told] == [EventKind.SEAT_LINK]
    await chamber.do(claim_link, chamber.neighbour, token=await chamber.token())
    assert asked(chamber, chamber.neighbour) == [EventKind.SESSION_CONVENED]


async def test_also_once_people_check_in_and_no_more_once_it_has_begun(chamber: Chamber) -> None:
    await convened(chamber)
    chamber.later(days=4)
    for seat in chamber.seats[:7]:
        await chamber.do(check_in, seat, session=1)
    assert (await chamber.row(tables.sessions)).status is SessionStatus.CHECKING_IN
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.neighbour), name="")
    assert asked(chamber, chamber.neighbour) == [EventKind.SESSION_CONVENED]
    await chamber.do(begin_session, chamber.host, session=1)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="")
    assert asked(chamber, chamber.resident) == []
    await chamber.do(end_session, chamber.host, session=1)


async def test_of_a_home_visit_she_hears_no_place_and_the_board_nothing(chamber: Chamber) -> None:
    await convened(chamber, mode=Mode.HOME_VISIT)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.neighbour), name="")
    assert chamber.needs_answer == [False]
    assert chamber.heard[0].facts["place"] == ""
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}


async def test_whose_seat_has_ended_hears_no_more_of_it(chamber: Chamber) -> None:
    await convened(chamber)
    gone = chamber.seats[8]
    await chamber.do(end_seat, chamber.convenor, named=of(gone))
    assert (BoardKind.SESSION, 1) in chamber.shown
    await chamber.clock(DutyKind.REMIND_SESSION)
    assert asked(chamber, gone) == []
    again = {"starts_at": chamber.now + timedelta(days=5), "place": "The gate", "reason": "Rain"}
    await chamber.do(move_session, chamber.convenor, session=1, **again)
    assert asked(chamber, gone) == []
    await chamber.do(cancel_session, chamber.convenor, session=1, reason="Rain")
    assert asked(chamber, gone) == []
