"""People picked from contacts: seated at once, or invited with the next answer."""

import pytest

from bot.councils.errors import NoForm
from bot.councils.events import BoardKind, EventKind
from bot.councils.model.forms import FormKind, Question
from bot.councils.model.people import Named
from bot.councils.operations.forms import answer_form, open_form
from bot.councils.operations.membership import claim_link, forget_person
from bot.councils.operations.picking import pick_people, picking_form
from bot.councils.operations.resolutions import adopt_resolution
from bot.councils.operations.seats import give_seat
from bot.storage import tables
from tests.operations.chamber import Chamber


def person(user_id: int, name: str, username: str | None = None) -> Named:
    return Named(user_id=user_id, name=name, username=username)


async def ticket(chamber: Chamber, kind: FormKind = FormKind.SEAT, subject: str = "") -> int:
    await chamber.do(open_form, chamber.convenor, kind=kind, subject=subject)
    return (await chamber.ask(picking_form, actor=chamber.convenor)).ticket


async def test_people_are_seated_with_their_names_made_distinct(chamber: Chamber) -> None:
    known = (person(501, "Seat 1"), person(503, "Zhao", "zhao"), person(101, "Other"), person(504, "Zhao"))
    number = await ticket(chamber)
    nameless = (*known, person(502, ""))
    await chamber.refuses("text-empty", pick_people, chamber.convenor, ticket=number, people=nameless)
    picked = (*known, person(502, "", "hong"), person(503, "Zhao again"))
    event = await chamber.do(pick_people, chamber.convenor, ticket=number, people=picked)
    assert event.kind is EventKind.PEOPLE_SEATED
    assert event.facts == {
        "count": 4,
        "given_names": "Seat 1 2\nZhao\nZhao 2\nhong",
        "there": 2,
        "there_names": "Seat 1\nZhao",
    }
    seats = (await chamber.rows(tables.seats))[9:]
    assert [(seat.number, seat.user_id) for seat in seats] == [(10, 501), (11, 503), (12, 504), (13, 502)]
    assert chamber.audited == [("give_seat", f"N{number}") for number in range(10, 14)]
    assert chamber.shown == {(BoardKind.COUNCIL, 0)}
    assert chamber.told == []
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Next")
    assert (await chamber.rows(tables.seats))[-1].number == 14


async def test_a_seat_given_by_name_becomes_hers_with_what_it_took_on(chamber: Chamber) -> None:
    await chamber.do(give_seat, chamber.convenor, named=Named(), name="Zhao")
    link = await chamber.token()
    vote = await chamber.passed()
    day = chamber.now.date().replace(month=12)
    await chamber.do(adopt_resolution, chamber.convenor, vote=vote, text="Lamps", owner=Named(name="Zhao"), due=day)
    number = await ticket(chamber)
    await chamber.do(pick_people, chamber.convenor, ticket=number, people=(person(503, "Zhao"),))
    assert (await chamber.row(tables.seats, number=10)).user_id == 503
    assert (await chamber.row(tables.resolutions)).owner_id == 503
    await chamber.refuses("link-unusable", claim_link, chamber.stranger, token=link)


async def test_picking_is_refused(chamber: Chamber) -> None:
    zhao = (person(503, "Zhao"),)
    await chamber.refuses("no-form", pick_people, chamber.convenor, ticket=1, people=zhao)
    number = await ticket(chamber)
    await chamber.refuses("no-form", pick_people, chamber.convenor, ticket=number + 1, people=zhao)
    await chamber.refuses("no-form", pick_people, chamber.convenor, ticket=number, people=())
    many = tuple(person(500 + at, f"Zhao {at}") for at in range(11))
    await chamber.refuses("no-form", pick_people, chamber.convenor, ticket=number, people=many)
    await chamber.do(open_form, chamber.resident, kind=FormKind.ISSUE)
    with pytest.raises(NoForm):
        await chamber.ask(picking_form, actor=chamber.resident)


async def test_a_guest_is_picked_by_account_where_she_was_seen_and_by_name_where_not(chamber: Chamber) -> None:
    topic = await chamber.topic()
    number = await ticket(chamber, FormKind.INVITE, f"T{topic}")
    event = await chamber.do(pick_people, chamber.convenor, ticket=number, people=(person(201, "My neighbour"),))
    assert event.kind is EventKind.FORM_OPENED
    await chamber.refuses("no-form", pick_people, chamber.convenor, ticket=number, people=(person(201, "Again"),))
    await chamber.do(answer_form, chamber.convenor, answer="Her door")
    assert chamber.told == [(201, EventKind.GUEST_INVITED)]
    number = await ticket(chamber, FormKind.INVITE, f"T{topic}")
    await chamber.do(pick_people, chamber.convenor, ticket=number, people=(person(777, "The doctor"),))
    await chamber.do(answer_form, chamber.convenor, answer="-")
    assert chamber.told == [(100, EventKind.GUEST_LINK)]
    assert [(guest.name, guest.user_id, guest.why) for guest in await chamber.rows(tables.guests)] == [
        ("My neighbour", 201, "Her door"),
        ("The doctor", None, ""),
    ]


async def test_who_is_forgotten_is_picked_no_more(chamber: Chamber) -> None:
    topic = await chamber.topic()
    number = await ticket(chamber, FormKind.INVITE, f"T{topic}")
    await chamber.do(pick_people, chamber.convenor, ticket=number, people=(person(201, "She"),))
    assert (await chamber.row(tables.forms)).answers[Question.NAME] == "She"
    await chamber.do(forget_person, chamber.resident)
    assert await chamber.rows(tables.forms)
    await chamber.do(forget_person, chamber.neighbour)
    assert await chamber.rows(tables.forms) == []
