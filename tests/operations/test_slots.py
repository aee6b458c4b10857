"""Finding a time: proposed, tapped, convened, dropped."""

from datetime import timedelta

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.sessions import Mode, Reply
from bot.councils.model.topics import Cadence
from bot.councils.operations.guests import answer_invitation, invite_guest
from bot.councils.operations.slots import convene_best, drop_times, propose_times, slots_board, tap_slot
from bot.storage import tables
from tests.operations.chamber import Chamber, of
from tests.operations.times import proposed


async def test_times_are_proposed_on_one_board(chamber: Chamber) -> None:
    await chamber.topic()
    first, second = chamber.now + timedelta(days=4), chamber.now + timedelta(days=5)
    event = await chamber.do(
        propose_times,
        chamber.convenor,
        topics=(1,),
        slots=(second, first, second),
        mode=Mode.ON_SITE,
        place=" At the gate ",
        cadence=Cadence.SINGLE,
    )
    assert (event.kind, event.facts["count"]) == (EventKind.TIMES_PROPOSED, 2)
    poll = await chamber.row(tables.time_polls)
    assert (poll.slots, poll.place, poll.topics) == ((first.isoformat(), second.isoformat()), "At the gate", (1,))
    assert chamber.told == []
    assert chamber.shown == {(BoardKind.SLOTS, 1)}
    assert chamber.audited == [("propose_times", "")]
    assert await chamber.duties() == {(DutyKind.CLOSE_SLOTS, 1): second}


async def test_proposing_is_refused(chamber: Chamber) -> None:
    topic = await chamber.topic()
    once = {"mode": Mode.PLENARY, "place": "Gate room", "cadence": Cadence.SINGLE}
    days = [chamber.now + timedelta(days=days) for days in range(4, 9)]
    two = tuple(days[:2])
    await chamber.refuses("not-convenor", propose_times, chamber.host, topics=(topic,), slots=two, **once)
    for slots in (tuple(days[:1]), tuple(days)):
        await chamber.refuses("slots-number", propose_times, chamber.convenor, topics=(topic,), slots=slots, **once)
    await chamber.refuses("no-such-number", propose_times, chamber.convenor, topics=(9,), slots=two, **once)
    nowhere = {**once, "place": " "}
    await chamber.refuses("text-empty", propose_times, chamber.convenor, topics=(topic,), slots=two, **nowhere)
    for mode in (Mode.HOME_VISIT, Mode.ONLINE):
        other = {**once, "mode": mode}
        await chamber.refuses("slots-not-there", propose_times, chamber.convenor, topics=(topic,), slots=two, **other)


async def test_seats_and_guests_tap_until_it_is_over(chamber: Chamber) -> None:
    poll = await proposed(chamber)
    await chamber.do(invite_guest, chamber.convenor, topic=1, named=of(chamber.neighbour), name="Neighbour")
    await chamber.do(answer_invitation, chamber.neighbour, topic=1, accepts=True)
    await chamber.refuses("not-asked-for-times", tap_slot, chamber.resident, poll=poll, slot=0)
    await chamber.refuses("no-such-slot", tap_slot, chamber.seats[0], poll=poll, slot=3)
    await chamber.refuses("no-such-slot", tap_slot, chamber.seats[0], poll=poll, slot=-1)
    await chamber.refuses("no-such-times", tap_slot, chamber.seats[0], poll=9, slot=0)
    for reply in (Reply.YES, Reply.MAYBE, Reply.NO, Reply.YES):
        event = await chamber.do(tap_slot, chamber.seats[0], poll=poll, slot=1)
        assert (event.kind, event.facts["reply"]) == (EventKind.SLOT_TAPPED, reply)
    await chamber.do(tap_slot, chamber.neighbour, poll=poll, slot=0)
    assert chamber.told == []
    assert chamber.shown == {(BoardKind.SLOTS, poll)}
    page = await chamber.ask(slots_board, number=poll)
    assert page.replies == {0: {"T1X1": Reply.YES}, 1: {"N1": Reply.YES}}
    assert (page.best, page.missing) == (1, (*(seat.name for seat in chamber.seats[1:]), "Neighbour"))
    await chamber.do(drop_times, chamber.convenor, poll=poll)
    await chamber.refuses("times-over", tap_slot, chamber.seats[0], poll=poll, slot=1)
    await chamber.refuses("times-over", convene_best, chamber.convenor, poll=poll)
    assert (await chamber.ask(slots_board, number=poll)).best is None


async def test_the_best_time_is_convened_with_one_press(chamber: Chamber) -> None:
    poll = await proposed(chamber)
    for seat, slot in zip(chamber.seats, (1, 1, 2), strict=False):
        await chamber.do(tap_slot, seat, poll=poll, slot=slot)
    await chamber.refuses("not-convenor", convene_best, chamber.host, poll=poll)
    at = chamber.now + timedelta(days=5)
    event = await chamber.do(convene_best, chamber.convenor, poll=poll)
    assert event.kind is EventKind.SESSION_CONVENED
    session = await chamber.row(tables.sessions)
    assert (session.starts_at, session.place, session.mode) == (at, "The room by the gate", Mode.PLENARY)
    row = await chamber.row(tables.time_polls)
    assert (row.closed_at, row.session) == (chamber.now, 1)
    assert (DutyKind.CLOSE_SLOTS, poll) not in await chamber.duties()
    assert (BoardKind.SLOTS, poll) in chamber.shown


async def test_what_leaves_no_notice_any_more_is_not_the_best(chamber: Chamber) -> None:
    poll = await proposed(chamber)
    await chamber.do(tap_slot, chamber.seats[0], poll=poll, slot=0)
    chamber.later(days=2)
    page = await chamber.ask(slots_board, number=poll)
    assert page.best == 1
    assert len(page.missing) == 9
    chamber.later(days=2)
    await chamber.refuses("slots-too-soon", convene_best, chamber.convenor, poll=poll)


async def test_what_nobody_settled_ends_with_its_last_slot(chamber: Chamber) -> None:
    poll = await proposed(chamber)
    await chamber.refuses("not-convenor", drop_times, chamber.host, poll=poll)
    await chamber.clock(DutyKind.CLOSE_SLOTS, poll)
    assert chamber.told == [(chamber.convenor.user_id, EventKind.TIMES_DROPPED)]
    row = await chamber.row(tables.time_polls)
    assert (row.closed_at, row.session) == (chamber.now, None)
    assert (DutyKind.CLOSE_SLOTS, poll) not in await chamber.duties()
