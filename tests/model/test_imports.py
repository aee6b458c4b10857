"""An organisation's table: what its cells say by themselves, and what it would do beside what there is."""

from dataclasses import replace

import pytest

from bot.councils.model.blanks import Page
from bot.councils.model.directory import PreparedSeat, ServiceKind, ServicePoint, TeamMember
from bot.councils.model.import_cells import CODE_LENGTH, filled_in
from bot.councils.model.import_plans import Ground, Plan, planned
from bot.councils.model.import_units import lines_of
from bot.councils.model.imports import (
    Column,
    Filled,
    Flaw,
    Problem,
    ResponsibilityLine,
    Row,
    SeatLine,
    ServiceLine,
    Sheet,
    TeamLine,
    UnitLine,
    packed,
    unpacked,
)
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Tier, Unit
from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import Responsibility

C, F = Column, Flaw


def units(*cells: dict[Column, str]) -> list[Row]:
    return [Row(sheet=Sheet.UNITS, number=number, cells=one) for number, one in enumerate(cells, 2)]


def team(**cells: str) -> Row:
    said = {C.UNIT: "01", C.NAME: "Aunt Li", C.DUTY: "mediator"} | {
        Column(name): typed for name, typed in cells.items()
    }
    return Row(sheet=Sheet.TEAM, number=2, cells=said)


def point(**cells: str) -> Row:
    said = {C.UNIT: "01", C.KIND: "legal_aid", C.NAME: "Legal aid"} | {
        Column(name): word for name, word in cells.items()
    }
    return Row(sheet=Sheet.SERVICES, number=2, cells=said)


def seat(**cells: str) -> Row:
    said = {C.UNIT: "01", C.NAME: "Zhou Min"} | {Column(name): typed for name, typed in cells.items()}
    return Row(sheet=Sheet.SEATS, number=2, cells=said)


def settled(**cells: str) -> Row:
    said = {C.UNIT: "01", C.CATEGORY: "lighting"} | {Column(name): typed for name, typed in cells.items()}
    return Row(sheet=Sheet.RESPONSIBLE, number=2, cells=said)


def flaws(*rows: Row) -> list[tuple[Column, Flaw, str]]:
    return [(one.column, one.flaw, one.typed) for one in filled_in(rows)[1]]


def test_rows_are_read_as_they_stand() -> None:
    heard: list[int] = []
    rows = [
        *units({C.CODE: " 01 ", C.NAME: "Willow\u200b town", C.KIND: "town", C.TIER: "town", C.ABOVE: "U1"}),
        team(executive="yes"),
        team(name="Aunt Wu", gone="yes"),
        seat(tags="executive|mediator|executive", until="2028年1月2日"),
        seat(name="Wu Fang", until="2028-12-31", gone="yes"),
        settled(body="0101", days="5", called="Street lamps"),
        settled(category="roads", called="safety", gone="yes"),
        point(name="反家暴站", phone="0510-8123456转3，12338", hours="9-17", area="The town", gone="no"),
    ]
    filled, problems = filled_in(rows, heard.append)
    assert (problems, heard) == ((), [0])
    assert filled == Filled(
        units=(UnitLine(row=2, code="01", name="Willow town", kind="town", tier=Tier.TOWN, above="U1"),),
        team=(
            TeamLine(row=2, unit="01", name="Aunt Li", duty=Tag.MEDIATOR, executive=True, gone=False),
            TeamLine(row=2, unit="01", name="Aunt Wu", duty=Tag.MEDIATOR, executive=None, gone=True),
        ),
        services=(
            ServiceLine(
                row=2,
                unit="01",
                kind=ServiceKind.LEGAL_AID,
                name="反家暴站",
                phone="0510-8123456转3，12338",
                hours="9-17",
                area="The town",
                gone=False,
            ),
        ),
        seats=(
            SeatLine(
                row=2,
                unit="01",
                name="Zhou Min",
                tags=("executive", "mediator"),
                until="2028-01-02",
                gone=False,
            ),
            SeatLine(row=2, unit="01", name="Wu Fang", tags=(), until="2028-12-31", gone=True),
        ),
        responsibilities=(
            ResponsibilityLine(
                row=2, unit="01", category=Category.LIGHTING, body="0101", days=5, called="Street lamps", gone=False
            ),
            ResponsibilityLine(
                row=2, unit="01", category=Category.ROADS, body="", days=None, called="Safety", gone=True
            ),
        ),
    )
    assert filled.rows == 8
    assert unpacked(packed(filled)) == filled


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (units({C.NAME: "Town"})[0], (C.CODE, F.EMPTY, "")),
        (units({C.CODE: "=1+1"})[0], (C.CODE, F.FORMULA, "")),
        (units({C.CODE: "01", C.NAME: "家暴的人"})[0], (C.NAME, F.PRIVATE, "")),
        (units({C.CODE: "9" * (CODE_LENGTH + 1)})[0], (C.CODE, F.TOO_LONG, "9" * 20)),
        (units({C.CODE: "01", C.TIER: "province"})[0], (C.TIER, F.UNKNOWN, "province")),
        (units({C.CODE: "01", C.TIER: "家暴"})[0], (C.TIER, F.PRIVATE, "")),
        (team(name=""), (C.NAME, F.EMPTY, "")),
        (team(duty=""), (C.DUTY, F.EMPTY, "")),
        (team(duty="executive"), (C.DUTY, F.UNKNOWN, "executive")),
        (team(executive="perhaps"), (C.EXECUTIVE, F.UNKNOWN, "perhaps")),
        (point(kind="bank"), (C.KIND, F.UNKNOWN, "bank")),
        (point(name=""), (C.NAME, F.EMPTY, "")),
        (point(name="=A1"), (C.NAME, F.FORMULA, "")),
        (point(name="x" * 121), (C.NAME, F.TOO_LONG, "x" * 20)),
        (point(phone="ask Aunt Li"), (C.PHONE, F.NO_PHONE, "ask Aunt Li")),
        (point(phone="1" * 41), (C.PHONE, F.NO_PHONE, "1" * 20)),
        (point(area="她被打了，家暴"), (C.AREA, F.PRIVATE, "")),
        (seat(tags="mediator|mayor"), (C.TAGS, F.UNKNOWN, "mayor")),
        (seat(until="next year"), (C.UNTIL, F.NO_DAY, "next year")),
        (seat(until="2027-02-30"), (C.UNTIL, F.NO_DAY, "2027-02-30")),
        (settled(category=""), (C.CATEGORY, F.EMPTY, "")),
        (settled(category="weather"), (C.CATEGORY, F.UNKNOWN, "weather")),
        (settled(days="0"), (C.DAYS, F.NO_DAYS, "0")),
        (settled(called="x" * 21), (C.CALLED, F.TOO_LONG, "x" * 20)),
        (settled(called="她被打了，家暴"), (C.CALLED, F.PRIVATE, "")),
        (settled(days="61"), (C.DAYS, F.NO_DAYS, "61")),
        (settled(days="soon"), (C.DAYS, F.NO_DAYS, "soon")),
        (settled(days="9" * 400), (C.DAYS, F.NO_DAYS, "9" * 20)),
    ],
)
def test_what_is_wrong_with_a_cell(row: Row, wrong: tuple[Column, Flaw, str]) -> None:
    assert flaws(row) == [wrong]


def test_nothing_stands_there_twice() -> None:
    assert flaws(*units({C.CODE: "01"}, {C.CODE: "02"}, {C.CODE: "01"})) == [(C.CODE, F.TWICE, "01")]
    assert flaws(team(), team(duty="grid_worker"), team(executive="no")) == [(C.NAME, F.TWICE, "Aunt Li")]
    assert flaws(point(), point(kind="other"), point()) == [(C.NAME, F.TWICE, "Legal aid")]
    assert flaws(seat(), seat(unit="02"), seat()) == [(C.NAME, F.TWICE, "Zhou Min")]
    assert flaws(settled(), settled(category="roads"), settled()) == [(C.UNIT, F.TWICE, "01")]
    assert flaws(team(name=""), team(name="")) == [(C.NAME, F.EMPTY, "")] * 2


def unit(one: int, parent: int | None, tier: Tier, code: str) -> Unit:
    return Unit(id=one, alliance=1, parent=parent, tier=tier, kind="", name=f"Unit {one}", code=code)


# Her town 2 with a village 3 and a group 4 in it, and another village 5; the county 1 and the town 6 are not hers.
UNITS = (
    unit(1, None, Tier.COUNTY, ""),
    unit(2, 1, Tier.TOWN, "01"),
    unit(3, 2, Tier.COMMUNITY, "0101"),
    unit(4, 3, Tier.GROUP, "010101"),
    unit(5, 2, Tier.COMMUNITY, "0102"),
    unit(6, 1, Tier.TOWN, "02"),
)
AUNT = TeamMember(unit=3, number=2, name="Aunt Li", duty=Tag.MEDIATOR, executive=False)
OFFICE = ServicePoint(
    unit=2, number=1, kind=ServiceKind.LEGAL_AID, name="Legal aid", phone="12348", hours="9-17", area=""
)
GROUND = Ground(units=UNITS, hers=frozenset({2, 3, 4, 5}), team=(AUNT,), services=(OFFICE,))


def line(code: str, above: str = "", tier: Tier | None = None, name: str = "", kind: str = "") -> UnitLine:
    return UnitLine(row=2, code=code, name=name, kind=kind, tier=tier, above=above)


def plan(*lines: UnitLine, ground: Ground = GROUND) -> Plan:
    found, problems = planned(Filled(units=lines), ground)
    assert problems == ()
    return found


def misfits(*lines: UnitLine, ground: Ground = GROUND) -> list[tuple[Column, Flaw, str]]:
    return [(one.column, one.flaw, one.typed) for one in planned(Filled(units=lines), ground)[1]]


def test_new_units_stand_under_each_other() -> None:
    new = plan(
        line("0103", "01", Tier.COMMUNITY, "New village"), line("010301", "0103", Tier.GROUP, "Its group"), line("0101")
    )
    assert [(one.id, one.parent, one.name) for one in new.new] == [(-1, 2, "New village"), (-2, -1, "Its group")]
    assert (new.same, new.left, new.changes, new.touched) == (1, 3, True, frozenset({2}))


def test_units_are_renamed_and_moved() -> None:
    found = plan(line("0101", name="North village", kind="village"), line("010101", "0102"), line("0102", "01"))
    assert found.renamed == (replace(UNITS[2], name="North village", kind="village"),)
    assert found.moved == (replace(UNITS[3], parent=5),)
    assert (found.same, found.left, found.touched) == (1, 1, frozenset({3, 4, 5}))


def test_a_table_of_what_is_there_changes_nothing() -> None:
    assert not plan(line("01", "U1", Tier.TOWN), line("0101", "01"), line("0102")).changes


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ((line("0103"),), [(C.NAME, F.EMPTY, ""), (C.TIER, F.EMPTY, ""), (C.ABOVE, F.EMPTY, "")]),
        ((line("0103", "01", name="New"), line("010301", "0103", Tier.GROUP, "Group")), [(C.TIER, F.EMPTY, "")]),
        ((line("02", name="Ours"),), [(C.CODE, F.NOT_YOURS, "02")]),
        ((line("01", "02"),), [(C.ABOVE, F.NOT_YOURS, "02")]),
        ((line("0101", "02"),), [(C.ABOVE, F.NO_UNIT, "02")]),
        ((line("0101", "0199"),), [(C.ABOVE, F.NO_UNIT, "0199")]),
        ((line("0101", "0102"),), [(C.ABOVE, F.NOT_ABOVE, "0102")]),
        ((line("0101", "010101"),), [(C.ABOVE, F.CIRCLE, "010101")]),
        ((line("0101", "0101"),), [(C.ABOVE, F.CIRCLE, "0101")]),
        ((line("0101", tier=Tier.GROUP),), [(C.TIER, F.NOT_ABOVE, "0101")]),
        ((line("0101", tier=Tier.GROUP), line("010101", "0102")), []),
        ((line("", name="No code"),), []),
    ],
)
def test_what_does_not_fit(lines: tuple[UnitLine, ...], wrong: list[tuple[Column, Flaw, str]]) -> None:
    assert misfits(*lines) == wrong


def test_the_highest_unit_stands_under_nothing() -> None:
    whole = replace(GROUND, hers=frozenset(range(1, 7)))
    assert misfits(line("U1", "01"), ground=whole) == [(C.ABOVE, F.NOT_YOURS, "01")]
    assert plan(line("U1", name="The county"), ground=whole).renamed == (replace(UNITS[0], name="The county"),)


def member(unit: str, name: str = "Aunt Li", *, executive: bool | None = None, gone: bool = False) -> TeamLine:
    return TeamLine(row=3, unit=unit, name=name, duty=Tag.MEDIATOR, executive=executive, gone=gone)


def test_teams_grow_and_change_and_lose_whom_the_table_says_has_gone() -> None:
    said = Filled(
        team=(
            member("0101", executive=True),
            member("0101", "Aunt Wu"),
            member("0102", "Aunt Wu", executive=True),
            member("0102", "Aunt He", gone=True),
        )
    )
    found, problems = planned(said, GROUND)
    assert problems == ()
    assert found.team_changed == (replace(AUNT, executive=True),)
    assert [(one.unit, one.number, one.executive) for one in found.team_new] == [(3, 3, False), (5, 1, True)]
    gone, _ = planned(Filled(team=(member("0101", gone=True),)), GROUND)
    assert (gone.team_gone, gone.touched) == ((AUNT,), frozenset({3}))
    assert not planned(Filled(team=(member("0101"),)), GROUND)[0].changes
    _, problems = planned(Filled(team=(member("02"), member(""))), GROUND)
    assert problems == (Problem(sheet=Sheet.TEAM, row=3, column=C.UNIT, flaw=F.NO_UNIT, typed="02"),)


def office(unit: str, name: str = "Legal aid", *, phone: str = "", gone: bool = False) -> ServiceLine:
    return ServiceLine(
        row=3, unit=unit, kind=ServiceKind.LEGAL_AID, name=name, phone=phone, hours="", area="", gone=gone
    )


def test_service_points_change_and_close_and_are_never_lost() -> None:
    found, _ = planned(Filled(services=(office("01", phone="12338"), office("01", "Another"))), GROUND)
    assert found.services_changed == (replace(OFFICE, phone="12338"),)
    assert [(one.unit, one.number) for one in found.services_new] == [(2, 2)]
    closed, _ = planned(Filled(services=(office("01", gone=True), office("01", "Never", gone=True))), GROUND)
    assert (closed.services_changed, closed.services_new) == ((replace(OFFICE, closed=True),), ())
    assert not planned(Filled(services=(office("01"),)), GROUND)[0].changes
    _, problems = planned(Filled(services=(office("02"),)), GROUND)
    assert [one.flaw for one in problems] == [F.NO_UNIT]


def prepared(
    unit: str, name: str = "Zhou Min", *, tags: tuple[str, ...] = (), until: str = "", gone: bool = False
) -> SeatLine:
    return SeatLine(row=3, unit=unit, name=name, tags=tags, until=until, gone=gone)


def test_seats_are_prepared_and_change_and_go() -> None:
    there = PreparedSeat(unit=3, number=4, name="Zhou Min", tags=("mediator",))
    ground = replace(GROUND, seats=(there,))
    said = Filled(seats=(prepared("0101", until="2028-01-02"), prepared("0101", "Wu Fang"), prepared("02")))
    found, problems = planned(said, ground)
    assert found.seats_changed == (replace(there, until="2028-01-02"),)
    assert found.seats_new == (PreparedSeat(unit=3, number=5, name="Wu Fang"),)
    assert [(one.sheet, one.flaw) for one in problems] == [(Sheet.SEATS, F.NO_UNIT)]
    assert not planned(Filled(seats=(prepared("0101"),)), ground)[0].changes
    gone, _ = planned(Filled(seats=(prepared("0101", gone=True), prepared("0101", "Nobody", gone=True))), ground)
    assert (gone.seats_gone, gone.seats_new, gone.touched) == ((there,), (), frozenset({3}))


def test_a_page_to_fill_in_is_blank_but_for_its_columns() -> None:
    page = Page(name="Units", headings=("Code",), widths=(18,), example=("0101",))
    assert (page.rows, page.choices) == ((), {})


def test_a_line_leads_up_to_the_highest_unit() -> None:
    assert lines_of({one.id: one for one in UNITS}, [4, 1]) == {4: [4, 3, 2, 1], 1: [1]}


def responsible(
    unit: str, body: str = "", *, days: int | None = None, gone: bool = False, category: Category = Category.LIGHTING
) -> ResponsibilityLine:
    return ResponsibilityLine(row=3, unit=unit, category=category, body=body, days=days, called="", gone=gone)


def test_who_is_responsible_is_settled_changed_and_left_to_the_unit_above() -> None:
    town = Responsibility(unit=2, category=Category.LIGHTING, body=6, days=3)
    village = Responsibility(unit=3, category=Category.LIGHTING, days=1)
    ground = replace(GROUND, responsibilities=(town, village))
    said = Filled(
        units=(line("0103", "01", Tier.COMMUNITY, "Works office"),),
        responsibilities=(
            responsible("01", "0103"),
            responsible("01", days=20, category=Category.ROADS),
            responsible("01", category=Category.JOBS),
            responsible("0103", "0103"),
            responsible("0101", gone=True),
            responsible("0102", gone=True),
        ),
    )
    found, problems = planned(said, ground)
    assert problems == ()
    assert found.responsible_changed == (replace(town, body=-1),)
    assert found.responsible_new == (
        Responsibility(unit=2, category=Category.ROADS, days=20),
        Responsibility(unit=-1, category=Category.LIGHTING, body=-1),
    )
    assert (found.responsible_gone, found.touched) == ((village,), frozenset({2, 3}))
    beside, _ = planned(Filled(responsibilities=(responsible("01", "02"),)), GROUND)
    assert (beside.changes, beside.touched) == (True, frozenset({2, 6}))
    assert not planned(Filled(responsibilities=(responsible("01", "02", days=3),)), ground)[0].changes


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (responsible("02"), (C.UNIT, F.NO_UNIT, "02")),
        (responsible("01", "99"), (C.BODY, F.NO_UNIT, "99")),
        (responsible("0101", "02"), (C.BODY, F.NOT_NEAR, "02")),
        (responsible("0101", "U1"), (C.BODY, F.NOT_NEAR, "U1")),
        (responsible("01", "010101"), (C.BODY, F.NOT_NEAR, "010101")),
    ],
)
def test_only_a_unit_near_may_be_named_as_responsible(
    said: ResponsibilityLine, wrong: tuple[Column, Flaw, str]
) -> None:
    _, problems = planned(Filled(responsibilities=(said,)), GROUND)
    assert [(one.column, one.flaw, one.typed) for one in problems] == [wrong]
