"""A list of members: checked whole, waiting for a yes, imported at once."""

from dataclasses import replace

import pytest

from bot.councils.errors import NoForm
from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.duties import DutyKind
from bot.councils.model.forms import SKIPPED, FormKind, Question
from bot.councils.model.membership import Tag
from bot.councils.model.people import Named
from bot.councils.model.rosters import MOST_MEMBERS, Member, RosterRow
from bot.councils.operations.forms import answer_by_button, answer_form, open_form
from bot.councils.operations.membership import claim_link, meet_person
from bot.councils.operations.rosters import check_roster, import_roster, roster_form
from bot.councils.operations.seats import give_seat, tag_seat
from bot.storage import tables
from tests.operations.chamber import Chamber, person


def row(number: int, name: str, tags: tuple[str, ...] = (), until: str = "", username: str = "") -> RosterRow:
    return RosterRow(number=number, name=name, tags=tags, until=until, username=username)


async def check(chamber: Chamber, *rows: RosterRow) -> Event:
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ROSTER)
    return await chamber.do(check_roster, chamber.convenor, rows=rows)


async def test_a_list_waits_for_a_yes_and_is_imported_at_once(chamber: Chamber) -> None:
    await chamber.do(tag_seat, chamber.convenor, seat=3, tag=Tag.MEDIATOR)
    event = await check(
        chamber,
        row(2, "Zhao Yu", ("grid_worker", "mediator", "grid_worker"), "2027-12-31", "@Resident"),
        row(3, "Qian Hong"),
        row(4, "Seat 1"),
        row(5, "Seat 2", ("executive",), "2027/12/31"),
        row(6, "Seat 3", ("mediator",), username="Seat_3"),
        row(7, "Sun Ying", username="never_seen"),
    )
    assert event.kind is EventKind.FORM_OPENED
    assert len(await chamber.rows(tables.seats)) == 9
    form = await chamber.ask(roster_form, actor=chamber.convenor)
    assert [form.answers[name] for name in ("new", "there", "changed")] == ["3", "2", "1"]
    assert form.question is Question.SURE

    event = await chamber.do(answer_by_button, chamber.convenor, answer=SKIPPED)
    facts = {"new": 3, "there": 2, "changed": 1, "links": 2}
    assert (event.kind, event.facts) == (EventKind.ROSTER_IMPORTED, facts)
    assert chamber.audited == [
        (kind, f"N{seat}")
        for kind, seat in (("give_seat", 10), ("give_seat", 11), ("give_seat", 12), ("change_seat", 2))
    ]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert chamber.told == [(100, EventKind.SEAT_LINKS)]
    assert chamber.heard[0].facts["given_names"] == "Qian Hong\nSun Ying"
    seats = await chamber.rows(tables.seats)
    assert [(seat.name, seat.user_id) for seat in seats[9:]] == [
        ("Zhao Yu", 200),
        ("Qian Hong", None),
        ("Sun Ying", None),
    ]
    assert [seat.until is not None for seat in seats] == [number in (2, 10) for number in range(1, 13)]
    duties = await chamber.duties()
    assert {number for kind, number in duties if kind is DutyKind.END_TERM} == {2, 10}
    assert {(tagged.seat, tagged.tag) for tagged in await chamber.rows(tables.seat_tags)} == {
        (2, Tag.EXECUTIVE),
        (3, Tag.MEDIATOR),
        (10, Tag.GRID_WORKER),
        (10, Tag.MEDIATOR),
    }
    # Pressed a second time, there is nothing more to import.
    await chamber.refuses("no-form", answer_by_button, chamber.convenor, answer=SKIPPED)
    await chamber.clock(DutyKind.END_TERM, 10)
    assert chamber.told == [(100, EventKind.TERM_ENDED), (200, EventKind.TERM_ENDED)]


async def test_an_account_that_was_found_takes_the_seat_that_waits_for_it(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Zhao")
    token = await chamber.token()
    await chamber.do(import_roster, chamber.convenor, members=(Member(name="Zhao", username="neighbour"),))
    assert (await chamber.row(tables.seats, number=10)).user_id == 201
    await chamber.refuses("link-unusable", claim_link, chamber.stranger, token=token)
    assert chamber.told == []


async def test_many_links_come_in_as_few_messages_as_hold_them(chamber: Chamber) -> None:
    members = tuple(Member(name=f"Member {number}") for number in range(50))
    await chamber.do(import_roster, chamber.convenor, members=members)
    assert chamber.told == [(100, EventKind.SEAT_LINKS)] * 3
    assert [event.facts["count"] for event in chamber.heard] == [21, 21, 8]


async def test_every_wrong_cell_is_named_and_nothing_is_kept(chamber: Chamber) -> None:
    wrong = (
        row(2, ""),
        row(3, "x" * 41),
        row(4, "老公打我"),
        row(5, "Zhao"),
        row(6, "Zhao", ("village doctor", "mediator")),
        row(7, "Qian", until="soon"),
        row(8, "Sun", until="2026-03-01"),
        row(9, "Li", username="@seat_2"),
        row(10, "Wang", username="resident"),
        row(11, "Zhou", username="Resident"),
        row(12, "Wu", ("a", "b\nc")),
    )
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ROSTER)
    before = await chamber.everything()
    event = await chamber.do(check_roster, chamber.convenor, rows=wrong)
    assert await chamber.everything() == before
    assert event.kind is EventKind.ROSTER_REFUSED
    assert (event.facts["count"], event.facts["more"]) == (11, 1)
    assert [tuple(line.split("\t")) for line in str(event.facts["problems"]).splitlines()] == [
        ("2", "name", "empty", ""),
        ("3", "name", "too-long", "x" * 20),
        ("4", "name", "private", ""),
        ("6", "name", "twice", "Zhao"),
        ("6", "tags", "tag-unknown", "village doctor"),
        ("7", "until", "date-unreadable", "soon"),
        ("8", "until", "date-past", "2026-03-01"),
        ("9", "username", "seated", "seat_2"),
        ("11", "username", "seated", "Resident"),
        ("12", "tags", "tag-unknown", "a"),
    ]


async def test_a_private_matter_is_said_back_from_no_cell(chamber: Chamber) -> None:
    long = "老公打我" + "，请帮帮我" * 10
    rows = (
        row(2, long),
        row(3, "Zhao", ("老公打我",)),
        row(4, "Qian", until="老公打我"),
        row(5, "Sun", username="老公打我"),
    )
    event = await check(chamber, *rows)
    assert [tuple(line.split("\t")) for line in str(event.facts["problems"]).splitlines()] == [
        ("2", "name", "private", ""),
        ("3", "tags", "private", ""),
        ("4", "until", "private", ""),
        ("5", "username", "private", ""),
    ]


async def test_a_list_may_be_sent_again_while_it_waits(chamber: Chamber) -> None:
    await check(chamber, row(2, "Zhao"))
    await chamber.do(check_roster, chamber.convenor, rows=(row(2, "Zhao"), row(3, "Qian")))
    assert (await chamber.ask(roster_form, actor=chamber.convenor)).answers["new"] == "2"


async def test_a_list_is_refused(chamber: Chamber) -> None:
    one = (row(2, "Zhao"),)
    await chamber.refuses("not-convenor", open_form, chamber.host, kind=FormKind.ROSTER)
    await chamber.refuses("no-form", check_roster, chamber.convenor, rows=one)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.SEAT)
    with pytest.raises(NoForm):
        await chamber.ask(roster_form, actor=chamber.convenor)
    await chamber.do(open_form, chamber.convenor, kind=FormKind.ROSTER)
    await chamber.refuses("roster-empty", check_roster, chamber.convenor, rows=())
    many = tuple(row(number, f"Member {number}") for number in range(MOST_MEMBERS + 1))
    await chamber.refuses("roster-too-many", check_roster, chamber.convenor, rows=many)
    await chamber.refuses("roster-file-wanted", answer_form, chamber.convenor, answer="Zhao, Qian")
    await chamber.do(check_roster, chamber.convenor, rows=(row(2, "Seat 1"),))
    await chamber.refuses("choose-a-button", answer_form, chamber.convenor, answer="yes")
    await chamber.refuses("roster-changes-nothing", answer_by_button, chamber.convenor, answer=SKIPPED)
    await chamber.refuses("not-convenor", import_roster, chamber.host, members=())


async def test_what_changed_meanwhile_is_reckoned_with(chamber: Chamber) -> None:
    await check(chamber, row(2, "Zhao"), row(3, "Qian"))
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Zhao")
    event = await chamber.do(answer_by_button, chamber.convenor, answer=SKIPPED)
    assert event.facts == {"new": 1, "there": 1, "changed": 0, "links": 1}


async def test_nobody_sits_twice_though_she_took_a_seat_or_was_first_seen_meanwhile(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Zhao")
    token = await chamber.token()
    rows = (row(2, "Qian", username="resident"), row(3, "Sun", username="new"), row(4, "Li", username="new"))
    await check(chamber, *rows)
    await chamber.do(claim_link, chamber.resident, token=token)
    await chamber.do(meet_person, replace(person(300, "New"), username="new"))
    event = await chamber.do(answer_by_button, chamber.convenor, answer=SKIPPED)
    assert event.facts == {"new": 3, "there": 0, "changed": 0, "links": 2}
    seats = await chamber.rows(tables.seats)
    assert [(seat.name, seat.user_id) for seat in seats[9:]] == [
        ("Zhao", chamber.resident.user_id),
        ("Qian", None),
        ("Sun", 300),
        ("Li", None),
    ]
