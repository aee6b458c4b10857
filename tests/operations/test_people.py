"""Who is what beside her seat, who is away, whose term is over, and what becomes of a council without its convenor."""

from datetime import date, timedelta

import pytest

from bot.councils.events import BoardKind, EventKind
from bot.councils.model.councils import Post
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import FormKind
from bot.councils.model.membership import Tag
from bot.councils.model.people import CLOCK
from bot.councils.operations.absences import report_absence
from bot.councils.operations.duties import do_duty
from bot.councils.operations.forms import answer_by_button, answer_form, choose_seat, open_form
from bot.councils.operations.overview import seat_list
from bot.councils.operations.seats import appoint, end_seat, end_term, give_seat, tag_seat
from bot.councils.operations.succession import ask_to_succeed, object_to_succession
from bot.storage import tables
from tests.operations.chamber import Chamber, of


async def test_a_seat_is_tagged_and_the_tag_taken_back(chamber: Chamber) -> None:
    for tag in (Tag.MEDIATOR, Tag.GRID_WORKER):
        event = await chamber.do(tag_seat, chamber.convenor, seat=2, tag=tag)
        assert event.facts["is_one"] == "yes"
    assert chamber.audited == [("tag_seat", "N2:grid_worker")]
    page = await chamber.ask(seat_list, actor=chamber.resident)
    assert set(page.tags[2]) == {Tag.MEDIATOR, Tag.GRID_WORKER}
    event = await chamber.do(tag_seat, chamber.convenor, seat=2, tag=Tag.MEDIATOR)
    assert event.facts == {"name": "Seat 2", "tag": "mediator", "is_one": "no"}
    assert (await chamber.ask(seat_list, actor=chamber.resident)).tags == {2: (Tag.GRID_WORKER,)}
    await chamber.refuses("not-convenor", tag_seat, chamber.host, seat=2, tag=Tag.MEDIATOR)
    await chamber.refuses("no-such-seat", tag_seat, chamber.convenor, seat=77, tag=Tag.MEDIATOR)


async def test_an_absence_is_told_to_the_convenor_and_ends_by_itself(chamber: Chamber) -> None:
    until = chamber.now.date() + timedelta(days=5)
    event = await chamber.do(report_absence, chamber.seats[3], until=until, reason="With my daughter in town")
    assert chamber.told == [(100, EventKind.ABSENCE_REPORTED)]
    assert chamber.audited == [("report_absence", "N4")]
    assert event.facts["reason"] == "With my daughter in town"
    assert (await chamber.ask(seat_list, actor=chamber.seats[3])).away == {4}
    await chamber.do(report_absence, chamber.seats[3], until=until, reason="Still there")
    assert [row.number for row in await chamber.rows(tables.absences)] == [1, 2]
    chamber.later(days=6)
    assert (await chamber.ask(seat_list, actor=chamber.seats[3])).away == frozenset()


async def test_an_absence_is_refused(chamber: Chamber) -> None:
    tomorrow = chamber.now.date() + timedelta(days=1)
    await chamber.refuses("not-seated", report_absence, chamber.resident, until=tomorrow, reason="Away")
    await chamber.refuses("not-seated", report_absence, chamber.convenor, until=tomorrow, reason="Away")
    await chamber.refuses("date-past", report_absence, chamber.seats[3], until=date(2026, 1, 1), reason="Away")
    await chamber.refuses("text-empty", report_absence, chamber.seats[3], until=tomorrow, reason=" ")
    await chamber.refuses("private-matter", report_absence, chamber.seats[3], until=tomorrow, reason="He beats me")


async def test_a_convenor_with_a_seat_tells_herself_nothing(chamber: Chamber) -> None:
    await chamber.do(appoint, chamber.convenor, post=Post.CONVENOR, seat=2)
    until = chamber.now.date() + timedelta(days=1)
    await chamber.do(report_absence, chamber.seats[1], until=until, reason="In town")
    assert chamber.told == []


async def test_a_term_ends_by_itself(chamber: Chamber) -> None:
    until = chamber.now + timedelta(days=30)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="", until=until)
    await chamber.clock(DutyKind.END_TERM, 10)
    assert chamber.told == [(100, EventKind.TERM_ENDED), (200, EventKind.TERM_ENDED)]
    assert chamber.audited == [("end_term", "N10")]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert len((await chamber.ask(seat_list, actor=chamber.host)).seats) == 9


async def test_a_seat_that_was_ended_has_no_term_to_end(chamber: Chamber) -> None:
    until = chamber.now + timedelta(days=30)
    await chamber.do(give_seat, chamber.convenor, named=of(chamber.resident), name="", until=until)
    await chamber.do(end_seat, chamber.convenor, named=of(chamber.resident))
    assert (DutyKind.END_TERM, 10) not in await chamber.duties()


@pytest.mark.parametrize("seat", [1, 77])
async def test_a_seat_without_an_end_is_left_alone(chamber: Chamber, seat: int) -> None:
    await chamber.do(end_term, CLOCK, number=seat)
    assert (chamber.told, chamber.audited) == ([], [])


LEFT = {"is_administrator": True, "convenor_left": True}
THERE = {"is_administrator": True, "convenor_left": False}


async def test_a_lost_convenor_is_followed_when_nobody_objects(chamber: Chamber) -> None:
    event = await chamber.do(ask_to_succeed, chamber.seats[2], **LEFT)
    assert event.facts["name"] == "Seat 3"
    # Every seat but herself, the convenor, and the group.
    assert {user for user, _ in chamber.told} == {100, 101, 102, *range(104, 110), None}
    await chamber.clock(DutyKind.TAKE_OVER)
    assert chamber.told == [(103, EventKind.SUCCEEDED), (None, EventKind.SUCCEEDED)]
    assert (await chamber.row(tables.councils)).convenor_id == 103
    assert await chamber.rows(tables.successions) == []
    assert chamber.audited == [("take_over", "")]


async def test_one_objection_is_enough(chamber: Chamber) -> None:
    await chamber.do(ask_to_succeed, chamber.seats[2], **LEFT)
    await chamber.refuses("own-succession", object_to_succession, chamber.seats[2])
    await chamber.refuses("not-seated", object_to_succession, chamber.resident)
    await chamber.do(object_to_succession, chamber.convenor)
    assert chamber.told == [(103, EventKind.SUCCESSION_REFUSED), (None, EventKind.SUCCESSION_REFUSED)]
    assert (DutyKind.TAKE_OVER, 1) not in await chamber.duties()
    await chamber.refuses("no-succession", object_to_succession, chamber.seats[4])
    chamber.later(days=4)
    await chamber.do(do_duty, CLOCK, kind=DutyKind.TAKE_OVER, number=1)
    assert (await chamber.row(tables.councils)).convenor_id == 100


async def test_only_a_convenor_who_is_lost_can_be_followed(chamber: Chamber) -> None:
    await chamber.refuses("not-resident", ask_to_succeed, chamber.stranger, **LEFT)
    not_administrator = {"is_administrator": False, "convenor_left": True}
    await chamber.refuses("not-administrator-to-succeed", ask_to_succeed, chamber.seats[2], **not_administrator)
    await chamber.refuses("convenor-already", ask_to_succeed, chamber.convenor, **LEFT)
    chamber.later(days=59)
    await chamber.refuses("convenor-not-lost", ask_to_succeed, chamber.seats[2], **THERE)
    chamber.later(days=1, seconds=1)
    await chamber.do(ask_to_succeed, chamber.seats[2], **THERE)
    await chamber.refuses("succession-asked", ask_to_succeed, chamber.seats[3], **THERE)


async def test_what_she_did_last_counts(chamber: Chamber) -> None:
    chamber.later(days=50)
    await chamber.do(tag_seat, chamber.convenor, seat=2, tag=Tag.MEDIATOR)
    chamber.later(days=59)
    await chamber.refuses("convenor-not-lost", ask_to_succeed, chamber.seats[2], **THERE)


async def test_a_convenor_of_whom_nothing_is_known_is_silent_since_the_founding(chamber: Chamber) -> None:
    chamber.later(days=1)
    await chamber.do(appoint, chamber.convenor, post=Post.CONVENOR, seat=2)
    chamber.later(days=58)
    await chamber.refuses("convenor-not-lost", ask_to_succeed, chamber.seats[2], **THERE)
    chamber.later(days=2)
    await chamber.do(ask_to_succeed, chamber.seats[2], **THERE)


async def test_a_role_is_chosen_by_its_button(chamber: Chamber) -> None:
    await chamber.do(open_form, chamber.convenor, kind=FormKind.TAG)
    await chamber.do(choose_seat, chamber.convenor, seat=2)
    await chamber.refuses("choose-a-button", answer_form, chamber.convenor, answer="Queen")
    await chamber.do(answer_by_button, chamber.convenor, answer="mediator")
    assert (await chamber.ask(seat_list, actor=chamber.resident)).tags == {2: (Tag.MEDIATOR,)}
