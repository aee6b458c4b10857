"""The floor of a session: whose turn it is, for how long, and the one warning."""

from datetime import timedelta

import pytest

from bot.councils.errors import NotAllowed
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.floor import TurnStatus
from bot.councils.model.notes import NoteKind
from bot.councils.model.people import CLOCK, Actor, Named
from bot.councils.model.sessions import Attendance, ItemStatus, Mode
from bot.councils.operations.attendance import check_in, check_out
from bot.councils.operations.duties import do_duty
from bot.councils.operations.floor import (
    end_turn,
    give_floor,
    go_on_turn,
    pause_turn,
    raise_hand,
    skip_turn,
    warn_speaker,
)
from bot.councils.operations.floor_boards import Floor, floor_page
from bot.councils.operations.hosting import hand_over_hosting
from bot.councils.operations.leading import take_up, take_up_next
from bot.councils.operations.notes import keep_note
from bot.councils.operations.seats import end_seat, give_seat
from bot.councils.operations.session_boards import session_board
from bot.councils.operations.sessions import begin_session, end_session
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.under_way import guest, opened, sitting, speaking, takes_up

SESSION = {"session": 1}


async def _raise(chamber: Chamber, *seats: int) -> None:
    for seat in seats:
        await chamber.do(raise_hand, chamber.seats[seat - 1], **SESSION)


async def _floor(chamber: Chamber) -> Floor:
    page = await chamber.ask(session_board, number=1)
    assert page.floor is not None
    return page.floor


async def _queue(chamber: Chamber) -> list[str]:
    return [waiting.name for waiting in (await _floor(chamber)).waiting]


async def _next(chamber: Chamber, host: Actor | None = None) -> str:
    """The host gives the floor to the next, whose name that is."""
    turn = (await _floor(chamber)).waiting[0].turn.number
    return str((await chamber.do(give_floor, host or chamber.host, turn=turn, **SESSION)).facts["name"])


async def test_hands_are_heard_in_the_order_they_were_raised(chamber: Chamber) -> None:
    await sitting(chamber)
    event = await chamber.do(raise_hand, chamber.seats[4], **SESSION)
    assert (event.kind, event.number, event.facts["place"]) == (EventKind.HAND_RAISED, 1, 1)
    assert chamber.audited == [("raise_hand", "S1")]
    assert chamber.shown == {(BoardKind.SESSION, 1)}
    assert chamber.told == []
    event = await chamber.do(raise_hand, chamber.seats[2], **SESSION)
    assert event.facts["place"] == 2
    assert await _queue(chamber) == ["Seat 5", "Seat 3"]


async def test_a_hand_that_is_up_is_lowered(chamber: Chamber) -> None:
    await sitting(chamber)
    await _raise(chamber, 5, 3)
    event = await chamber.do(raise_hand, chamber.seats[4], **SESSION)
    assert event.kind is EventKind.HAND_LOWERED
    assert chamber.audited == [("lower_hand", "S1")]
    assert await _queue(chamber) == ["Seat 3"]
    await _raise(chamber, 5)
    assert await _queue(chamber) == ["Seat 3", "Seat 5"]


async def test_who_has_not_spoken_on_the_topic_goes_first(chamber: Chamber) -> None:
    await speaking(chamber)
    await chamber.do(end_turn, chamber.host, turn=1, **SESSION)
    await _raise(chamber, 2, 4, 3)
    assert await _queue(chamber) == ["Seat 4", "Seat 3", "Seat 2"]
    assert [waiting.spoke for waiting in (await _floor(chamber)).waiting] == [False, False, True]
    assert [await _next(chamber) for _ in range(3)] == ["Seat 4", "Seat 3", "Seat 2"]


async def test_each_has_so_many_turns_on_a_topic(chamber: Chamber) -> None:
    await sitting(chamber, topics=2)
    await takes_up(chamber, 1)
    for _ in range(2):
        await _raise(chamber, 2)
        await _next(chamber)
        refusal = await chamber.refuses("has-the-floor", raise_hand, chamber.seats[1], **SESSION)
        turn = (await _floor(chamber)).speaking
        assert turn is not None
        await chamber.do(end_turn, chamber.seats[1], turn=turn.number, **SESSION)
    refusal = await chamber.refuses("turns-used", raise_hand, chamber.seats[1], **SESSION)
    assert refusal.facts == {"turns": 2}
    await chamber.settles(speech_turns=3)
    await _raise(chamber, 2)


async def test_a_lowered_or_skipped_hand_uses_no_turn(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.settles(speech_turns=1)
    await _raise(chamber, 2, 2, 2)
    event = await chamber.do(skip_turn, chamber.host, turn=2, **SESSION)
    assert (event.kind, event.facts["name"]) == (EventKind.SPEAKER_SKIPPED, "Seat 2")
    assert chamber.audited == [("skip_turn", "S1")]
    await _raise(chamber, 2)
    assert await _next(chamber) == "Seat 2"


async def test_the_speaker_hears_that_she_has_the_floor(chamber: Chamber) -> None:
    await sitting(chamber)
    await _raise(chamber, 2)
    event = await chamber.do(give_floor, chamber.host, turn=1, **SESSION)
    assert event.facts == {
        "session": "S1",
        "minutes": 2,
        "council_title": "Nine of us",
        "name": "Seat 2",
        "turn": 1,
    }
    assert chamber.told == [(chamber.seats[1].user_id, EventKind.FLOOR_GIVEN)]
    assert chamber.audited == [("give_floor", "S1")]
    floor = await _floor(chamber)
    assert floor.speaking is not None
    assert (floor.name, floor.left, floor.waiting) == ("Seat 2", timedelta(minutes=2), ())
    assert await chamber.duties() == {(DutyKind.WARN_SPEAKER, 1): chamber.now + timedelta(seconds=90)}


async def test_the_next_ends_the_turn_before(chamber: Chamber) -> None:
    await sitting(chamber)
    await _raise(chamber, 2, 3)
    await _next(chamber)
    chamber.later(seconds=40)
    await _next(chamber, chamber.convenor)
    first, second = await chamber.rows(tables.turns)
    assert (first.status, first.seconds, first.began_at) == (TurnStatus.SPOKEN, 40, None)
    assert (second.status, second.began_at) == (TurnStatus.SPEAKING, chamber.now)
    assert await chamber.duties() == {(DutyKind.WARN_SPEAKER, 1): chamber.now + timedelta(seconds=90)}


async def test_only_the_next_in_turn_is_given_the_floor(chamber: Chamber) -> None:
    await sitting(chamber)
    for operation in (give_floor, skip_turn):
        await chamber.refuses("nobody-waits", operation, chamber.host, turn=1, **SESSION)
    await _raise(chamber, 2, 3)
    for operation in (give_floor, skip_turn):
        await chamber.refuses("queue-changed", operation, chamber.host, turn=2, **SESSION)
    await chamber.do(give_floor, chamber.host, turn=1, **SESSION)
    await chamber.refuses("queue-changed", give_floor, chamber.host, turn=1, **SESSION)


async def test_whoever_hosts_runs_the_floor(chamber: Chamber) -> None:
    await sitting(chamber)
    await _raise(chamber, 2, 3)
    for operation in (give_floor, skip_turn, pause_turn, go_on_turn):
        await chamber.refuses("not-chair", operation, chamber.seats[2], turn=1, **SESSION)
    await _next(chamber)
    await chamber.refuses("not-chair", end_turn, chamber.seats[2], turn=1, **SESSION)
    event = await chamber.do(end_turn, chamber.seats[1], turn=1, **SESSION)
    assert (event.kind, event.facts["name"]) == (EventKind.FLOOR_ENDED, "Seat 2")
    assert chamber.audited == [("end_turn", "S1")]
    assert await chamber.duties() == {}
    for operation in (end_turn, pause_turn, go_on_turn):
        await chamber.refuses("turn-over", operation, chamber.host, turn=1, **SESSION)


async def test_the_host_is_neutral(chamber: Chamber) -> None:
    await sitting(chamber)
    await chamber.refuses("host-is-neutral", raise_hand, chamber.host, **SESSION)


async def test_who_may_not_come_or_has_not_raises_no_hand(chamber: Chamber) -> None:
    await opened(chamber)
    await chamber.refuses("check-in-first", raise_hand, chamber.seats[1], **SESSION)
    await chamber.refuses("not-attendee", raise_hand, chamber.resident, **SESSION)
    await chamber.refuses("no-such-number", raise_hand, chamber.seats[1], session=9)
    await chamber.do(end_session, chamber.host, **SESSION)
    await chamber.refuses("session-over", raise_hand, chamber.seats[1], **SESSION)
    assert (await chamber.ask(session_board, number=1)).floor is None
    await opened(chamber, mode=Mode.ONLINE)
    await chamber.refuses("no-floor-online", raise_hand, chamber.seats[1], session=2)
    assert (await chamber.ask(session_board, number=2)).floor is None


async def test_a_guest_speaks_on_her_topic_only(chamber: Chamber) -> None:
    await sitting(chamber, topics=2)
    neighbour = await guest(chamber, topic=2)
    await chamber.do(check_in, neighbour, **SESSION)
    await chamber.refuses("guest-before-topic", raise_hand, neighbour, **SESSION)
    await takes_up(chamber, 2)
    await chamber.do(raise_hand, neighbour, **SESSION)
    assert await _next(chamber) == "Neighbour"
    await chamber.do(end_turn, neighbour, turn=1, **SESSION)
    await chamber.database.write(
        lambda connection: connection.execute(
            tables.agenda.update().where(tables.agenda.c.topic == 2).values(status=ItemStatus.DONE)
        )
    )
    await takes_up(chamber, 1)
    await chamber.refuses("guest-of-other-topic", raise_hand, neighbour, **SESSION)


async def test_a_guest_who_is_given_a_seat_meanwhile_speaks_as_a_seat(chamber: Chamber) -> None:
    await sitting(chamber, topics=2)
    neighbour = await guest(chamber, topic=2)
    await chamber.do(check_in, neighbour, **SESSION)
    await chamber.do(begin_session, chamber.host, **SESSION)
    await chamber.do(give_seat, chamber.convenor, named=of(neighbour), name="")
    await chamber.do(raise_hand, neighbour, **SESSION)
    await takes_up(chamber, 1)
    await chamber.do(raise_hand, neighbour, **SESSION)
    await chamber.do(keep_note, neighbour, kind=NoteKind.POINT, text="Two are enough", topic=1, **SESSION)
    assert (await chamber.row(tables.notes)).speaker == "T2X1", "what she came as"
    await chamber.do(hand_over_hosting, chamber.host, seat=10, **SESSION)
    assert await _queue(chamber) == []
    await chamber.do(end_seat, chamber.convenor, named=of(neighbour))
    await chamber.refuses("guest-of-other-topic", raise_hand, neighbour, **SESSION)


async def test_every_topic_has_a_queue_of_its_own(chamber: Chamber) -> None:
    await sitting(chamber, topics=2)
    await _raise(chamber, 2)
    await takes_up(chamber, 1)
    assert await _queue(chamber) == []
    await _raise(chamber, 2)
    assert await _queue(chamber) == ["Seat 2"]


async def test_the_time_stands_still_in_a_pause(chamber: Chamber) -> None:
    await speaking(chamber)
    await chamber.refuses("floor-not-paused", go_on_turn, chamber.host, turn=1, **SESSION)
    chamber.later(seconds=50)
    event = await chamber.do(pause_turn, chamber.host, turn=1, **SESSION)
    assert (event.kind, event.facts["name"]) == (EventKind.FLOOR_PAUSED, "Seat 2")
    assert await chamber.duties() == {}
    await chamber.refuses("floor-paused-already", pause_turn, chamber.host, turn=1, **SESSION)
    chamber.later(minutes=10)
    assert (await _floor(chamber)).left == timedelta(seconds=70)
    event = await chamber.do(go_on_turn, chamber.host, turn=1, **SESSION)
    assert (event.kind, event.facts["name"]) == (EventKind.FLOOR_GOES_ON, "Seat 2")
    assert await chamber.duties() == {(DutyKind.WARN_SPEAKER, 1): chamber.now + timedelta(seconds=40)}
    chamber.later(seconds=70)
    assert (await _floor(chamber)).left == timedelta()


async def test_the_speaker_is_warned_once(chamber: Chamber) -> None:
    await speaking(chamber)
    await chamber.clock(DutyKind.WARN_SPEAKER)
    assert chamber.told == [(chamber.seats[1].user_id, EventKind.SPEAKER_WARNED)]
    assert chamber.shown == {(BoardKind.SESSION, 1)}
    (event,) = chamber.heard
    assert (event.facts["seconds"], event.facts["own"], event.facts["name"]) == (30, "yes", "Seat 2")
    assert (await chamber.row(tables.turns)).warned_at == chamber.now
    assert await chamber.duties() == {}
    await chamber.do(pause_turn, chamber.host, turn=1, **SESSION)
    await chamber.do(go_on_turn, chamber.host, turn=1, **SESSION)
    assert await chamber.duties() == {}


async def test_who_slept_through_it_warns_once_on_waking(chamber: Chamber) -> None:
    await speaking(chamber)
    chamber.later(minutes=20)
    for _ in range(2):
        await chamber.do(do_duty, CLOCK, kind=DutyKind.WARN_SPEAKER, number=1)
    assert len(await chamber.rows(tables.notices, kind=EventKind.SPEAKER_WARNED)) == 1
    notice = await chamber.row(tables.notices, kind=EventKind.SPEAKER_WARNED)
    assert notice.facts["seconds"] == 0


async def test_at_night_nobody_waits_for_the_morning_to_be_warned(chamber: Chamber) -> None:
    await sitting(chamber)
    chamber.later(hours=12)  # ten in the evening
    await _raise(chamber, 2)
    await _next(chamber)
    await chamber.clock(DutyKind.WARN_SPEAKER)
    for kind in (EventKind.FLOOR_GIVEN, EventKind.SPEAKER_WARNED):
        assert (await chamber.row(tables.notices, kind=kind)).next_at <= chamber.now


async def test_of_a_speaker_without_an_account_the_host_is_told(chamber: Chamber) -> None:
    await opened(chamber)
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Grandmother Wu")
    hers = {**SESSION, "attendee": "N10"}
    await chamber.refuses("check-in-first", raise_hand, chamber.host, **hers)
    assert (await chamber.ask(floor_page, actor=chamber.host, **SESSION)).to_speak_for == ()
    there = Attendance(council=1, session=1, attendee="N10", checked_in_at=chamber.now)
    await chamber.archive.write(lambda tx, now: tx.attendance.put(there))
    for actor, names in ((chamber.host, ["Grandmother Wu"]), (chamber.seats[2], [])):
        page = await chamber.ask(floor_page, actor=actor, **SESSION)
        assert [one.name for one in page.to_speak_for] == names
    await chamber.refuses("not-keeper", raise_hand, chamber.seats[2], **hers)
    await chamber.refuses("raises-it-herself", raise_hand, chamber.host, **{**hers, "attendee": "N3"})
    await chamber.do(raise_hand, chamber.host, **hers)
    await chamber.do(give_floor, chamber.host, turn=1, **SESSION)
    assert chamber.told == []
    await chamber.clock(DutyKind.WARN_SPEAKER)
    assert chamber.told == [(chamber.host.user_id, EventKind.SPEAKER_WARNED)]
    assert (chamber.heard[0].facts["name"], chamber.heard[0].facts["own"]) == ("Grandmother Wu", "no")


async def test_a_turn_that_is_over_or_paused_is_warned_of_no_more(chamber: Chamber) -> None:
    await speaking(chamber)
    chamber.later(minutes=2)
    await chamber.do(pause_turn, chamber.host, turn=1, **SESSION)
    await chamber.do(warn_speaker, CLOCK, number=1)
    assert chamber.told == []
    await chamber.do(go_on_turn, chamber.host, turn=1, **SESSION)
    await chamber.do(end_session, chamber.host, **SESSION)
    await chamber.do(warn_speaker, CLOCK, number=1)
    assert chamber.told == []
    with pytest.raises(NotAllowed):
        await chamber.do(warn_speaker, chamber.host, number=1)


async def test_with_the_topic_its_turns_are_over(chamber: Chamber) -> None:
    await sitting(chamber, topics=2)
    await chamber.do(take_up, chamber.host, topic=1, **SESSION)
    await _raise(chamber, 2, 3)
    await _next(chamber)
    chamber.later(seconds=20)
    await chamber.do(take_up_next, chamber.host, **SESSION)
    assert [turn.status for turn in await chamber.rows(tables.turns)] == [TurnStatus.SPOKEN, TurnStatus.LOWERED]
    assert (DutyKind.WARN_SPEAKER, 1) not in await chamber.duties()
    await chamber.do(take_up, chamber.host, topic=1, **SESSION)
    floor = await _floor(chamber)
    assert (floor.speaking, floor.waiting) == (None, ())


async def test_with_the_session_every_turn_is_over(chamber: Chamber) -> None:
    await speaking(chamber)
    await _raise(chamber, 3)
    chamber.later(seconds=20)
    await chamber.do(end_session, chamber.host, **SESSION)
    first, second = await chamber.rows(tables.turns)
    assert (first.status, first.seconds, second.status) == (TurnStatus.SPOKEN, 20, TurnStatus.LOWERED)
    assert (DutyKind.WARN_SPEAKER, 1) not in await chamber.duties()


async def test_each_sees_what_she_may_do(chamber: Chamber) -> None:
    await sitting(chamber)
    await _raise(chamber, 2, 3)
    await _next(chamber)
    seen = {
        actor: await chamber.ask(floor_page, actor=actor, **SESSION)
        for actor in (chamber.host, chamber.convenor, chamber.seats[1], chamber.resident)
    }
    assert [(page.chairs, page.is_host, page.speaks) for page in seen.values()] == [
        (True, True, False),
        (True, False, False),
        (False, False, True),
        (False, False, False),
    ]
    with pytest.raises(NotAllowed):
        await chamber.ask(floor_page, actor=chamber.stranger, **SESSION)


async def test_nobody_waits_for_who_has_left(chamber: Chamber) -> None:
    await speaking(chamber)
    await _raise(chamber, 3, 4)
    await chamber.do(check_out, chamber.seats[2], **SESSION)
    floor = await _floor(chamber)
    assert (floor.name, [waiting.name for waiting in floor.waiting]) == ("Seat 2", ["Seat 4"])
    assert (DutyKind.WARN_SPEAKER, 1) in await chamber.duties()
    await chamber.do(check_out, chamber.seats[1], **SESSION)
    assert (await _floor(chamber)).speaking is None
    assert (DutyKind.WARN_SPEAKER, 1) not in await chamber.duties()
    # What she has said counts, should she come back.
    assert {row.status for row in await chamber.rows(tables.turns, speaker="N2")} == {TurnStatus.SPOKEN}
