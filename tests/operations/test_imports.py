"""An organisation from a table: checked, looked at, applied once, by whoever answers for that part of it."""

from datetime import date, datetime

import pytest

from bot.councils.events import Event, EventKind
from bot.councils.model.forms import Question
from bot.councils.model.import_cells import filled_in
from bot.councils.model.imports import KEPT, MOST_ROWS, Column, Filled, Flaw, Problem, Row, Sheet, TeamLine, UnitLine
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Role, Tier, Unit
from bot.councils.model.people import Actor
from bot.councils.model.referrals import Category
from bot.councils.model.rosters import Member, unpacked
from bot.councils.operations import imports
from bot.councils.operations.alliances import alliance_of_council, join_alliance
from bot.councils.operations.directory import (
    LINES_A_PAGE,
    UNITS_A_PAGE,
    directory_page,
    erase_member,
    names_page,
    organisation_table,
    services_page,
    team_member,
    team_page,
    uncovered_page,
)
from bot.councils.operations.imports import apply_import, cancel_import, check_import, may_import
from bot.councils.operations.organisation import take_role, unit_page
from bot.councils.operations.prepared import offer_prepared
from bot.councils.operations.rosters import roster_form
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber
from tests.operations.test_organisation import COUNTY, LIU, OTHER_TOWN, TOWN, VILLAGE, WANG, code, county

NUMBERS = ("new", "renamed", "moved", "same", "left")


def filled(*rows: tuple[str, ...]) -> Filled:
    """Rows as they are typed: five cells of a unit, `team` and five, or `services` and seven."""
    names = {
        Sheet.TEAM: ("unit", "name", "duty", "executive", "gone"),
        Sheet.SERVICES: ("unit", "kind", "name", "phone", "hours", "area", "gone"),
        Sheet.SEATS: ("unit", "name", "tags", "until", "gone"),
        Sheet.RESPONSIBLE: ("unit", "category", "body", "days", "called", "gone"),
        Sheet.UNITS: ("code", "name", "kind", "tier", "above"),
    }
    said = []
    for number, cells in enumerate(rows, 2):
        sheet, typed = (Sheet(cells[0]), cells[1:]) if cells[0] in set(Sheet) else (Sheet.UNITS, cells)
        columns = map(Column, names[sheet])
        said.append(Row(sheet=sheet, number=number, cells=dict(zip(columns, typed, strict=False))))
    found, problems = filled_in(said)
    assert problems == ()
    return found


def counts(event: Event) -> list[object]:
    return [event.facts[name] for name in NUMBERS]


async def checked(chamber: Chamber, actor: Actor, *rows: tuple[str, ...]) -> Event:
    return await chamber.do(check_import, actor, filled=filled(*rows))


async def imported(chamber: Chamber, actor: Actor, *rows: tuple[str, ...]) -> Event:
    ready = await checked(chamber, actor, *rows)
    assert ready.kind is EventKind.IMPORT_READY
    return await chamber.do(apply_import, actor, number=ready.number)


async def flaws(chamber: Chamber, actor: Actor, *rows: tuple[str, ...]) -> list[str]:
    event = await checked(chamber, actor, *rows)
    assert event.kind is EventKind.IMPORT_REFUSED
    return [line.split("\t")[3] for line in str(event.facts["problems"]).splitlines()]


async def closure(chamber: Chamber) -> set[tuple[int, int]]:
    return {(row.unit, row.above) for row in await chamber.rows(tables.units_above)}


async def walked(chamber: Chamber) -> set[tuple[int, int]]:
    """The same, found by going up from each unit."""
    parents = {row.id: row.parent for row in await chamber.rows(tables.units)}
    pairs = set()
    for unit in parents:
        above: int | None = unit
        while above is not None:
            pairs.add((unit, above))
            above = parents[above]
    return pairs


async def sharing(chamber: Chamber) -> None:
    """Wang coordinates the county, Liu one of its towns, with a village in it."""
    await county(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))


async def test_a_table_is_applied_once_and_told_to_the_others(chamber: Chamber) -> None:
    await sharing(chamber)
    rows = (
        ("U2", "Willow town", "town", "town", ""),
        ("0101", "South village", "village", "community", "U2"),
        ("010101", "First group", "", "group", "0101"),
        ("U3", "", "", "", "U4"),
        ("services", "0101", "rights_station", "Rights station", "12338", "9-17", "", ""),
        ("team", "010101", "Aunt Li", "grid_worker", "yes", ""),
        ("team", "U3", "Aunt Wu", "mediator", "", ""),
    )
    ready = await checked(chamber, WANG, *rows)
    assert (ready.kind, counts(ready)) == (EventKind.IMPORT_READY, [2, 1, 1, 0, 2])
    assert len(await chamber.rows(tables.units)) == 4
    applied = await chamber.do(apply_import, WANG, number=ready.number)
    changed = [applied.facts[name] for name in ("units", "team", "services")]
    assert (applied.kind, changed) == (EventKind.IMPORT_APPLIED, [4, 2, 1])
    assert chamber.told == [(LIU.user_id, EventKind.IMPORT_APPLIED)]
    assert chamber.audited == [("apply_import", "U1")]
    assert await closure(chamber) == await walked(chamber)
    assert (await chamber.row(tables.units, id=VILLAGE)).parent == OTHER_TOWN
    group = await chamber.row(tables.units, code="010101")
    assert (group.name, group.tier) == ("First group", Tier.GROUP)
    assert (await chamber.row(tables.team, unit=group.id)).executive
    assert (await chamber.ask(unit_page, actor=WANG, unit=TOWN)).coverage.units == 3
    await chamber.refuses("import-gone", apply_import, WANG, number=ready.number)
    await chamber.refuses("import-changes-nothing", check_import, WANG, filled=filled(*rows))


async def test_who_and_what_is_there_already_changes_or_goes(chamber: Chamber) -> None:
    await sharing(chamber)
    await imported(
        chamber,
        LIU,
        ("team", "U3", "Aunt Li", "grid_worker", "no", ""),
        ("team", "U3", "Aunt Wu", "mediator", "no", ""),
        ("services", "U2", "legal_aid", "Legal aid", "12348", "", "", ""),
    )
    assert chamber.told == [(WANG.user_id, EventKind.IMPORT_APPLIED)]
    await imported(
        chamber,
        LIU,
        ("team", "U3", "Aunt Li", "grid_worker", "yes", ""),
        ("team", "U3", "Aunt Wu", "mediator", "", "yes"),
        ("services", "U2", "legal_aid", "Legal aid", "", "", "", "yes"),
    )
    (left,) = await chamber.rows(tables.team)
    assert (left.name, left.duty, left.executive) == ("Aunt Li", Tag.GRID_WORKER, True)
    assert (await chamber.row(tables.services)).closed
    assert (await chamber.ask(services_page, actor=LIU, unit=TOWN, page=0)).count == 0


async def test_prepared_seats_are_given_by_the_convenor_of_a_council_that_joins(chamber: Chamber) -> None:
    await sharing(chamber)
    await chamber.refuses("no-seats-prepared", offer_prepared, chamber.convenor)
    await imported(
        chamber,
        LIU,
        ("seats", "U3", "Aunt Li", "mediator|executive", "2028-12-31", ""),
        ("seats", "U3", "Aunt Wu", "", "2020-01-01", ""),
        ("seats", "U3", "Aunt He", "", "", ""),
        ("seats", "U2", "Aunt Qi", "", "", ""),
    )
    await imported(
        chamber,
        LIU,
        ("seats", "U3", "Aunt Wu", "grid_worker", "", ""),
        ("seats", "U3", "Aunt He", "", "", "yes"),
    )
    assert (await chamber.ask(alliance_of_council, actor=chamber.convenor)).prepared == 0
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    assert (await chamber.ask(alliance_of_council, actor=chamber.convenor)).prepared == 2
    await chamber.refuses("not-convenor", offer_prepared, chamber.seats[0])
    assert (await chamber.do(offer_prepared, chamber.convenor)).kind is EventKind.FORM_OPENED
    form = await chamber.ask(roster_form, actor=chamber.convenor)
    assert unpacked(form.answers[Question.FILE]) == (
        Member(name="Aunt Li", tags=(Tag.MEDIATOR, Tag.EXECUTIVE), until=date(2028, 12, 31)),
        Member(name="Aunt Wu", tags=(Tag.GRID_WORKER,)),
    )
    hers = await chamber.ask(organisation_table, actor=LIU, unit=TOWN)
    assert [seat.name for seat in hers.seats] == ["Aunt Qi", "Aunt Li", "Aunt Wu"]


async def test_who_is_responsible_is_settled_by_a_table(chamber: Chamber) -> None:
    await sharing(chamber)
    await imported(
        chamber,
        LIU,
        ("0101", "Works office", "", "community", "U2"),
        ("responsible", "U2", "lighting", "0101", "5", "", ""),
        ("responsible", "U3", "roads", "", "3", "Lanes", ""),
        ("responsible", "U2", "jobs", "U4", "", ""),
    )
    office = (await chamber.row(tables.units, code="0101")).id
    kept = await chamber.rows(tables.responsibilities)
    assert [(row.unit, row.category, row.body, row.days, row.called) for row in kept] == [
        (TOWN, Category.JOBS, OTHER_TOWN, None, ""),
        (TOWN, Category.LIGHTING, office, 5, ""),
        (VILLAGE, Category.ROADS, None, 3, "Lanes"),
    ]
    hers = await chamber.ask(organisation_table, actor=LIU, unit=TOWN)
    assert (len(hers.responsibilities), [unit.id for unit in hers.beyond]) == (3, [OTHER_TOWN])
    event = await imported(
        chamber,
        LIU,
        ("responsible", "U2", "lighting", "", "7", "", ""),
        ("responsible", "U3", "roads", "", "", "", "yes"),
    )
    assert (event.facts["responsible"], event.facts["units"]) == (2, 0)
    assert (await chamber.row(tables.responsibilities, category=Category.LIGHTING)).days == 7
    assert not await chamber.rows(tables.responsibilities, category=Category.ROADS)
    assert await flaws(chamber, LIU, ("responsible", "U4", "roads", "", "3", "")) == [Flaw.NO_UNIT]
    assert await flaws(chamber, LIU, ("responsible", "U3", "roads", "U1", "", "")) == [Flaw.NOT_NEAR]


async def test_what_is_not_of_her_subtree_is_refused(chamber: Chamber) -> None:
    await sharing(chamber)
    assert await flaws(chamber, LIU, ("U4", "Mine now", "", "", "")) == [Flaw.NOT_YOURS]
    assert await flaws(chamber, LIU, ("U1", "Mine now", "", "", "")) == [Flaw.NOT_YOURS]
    assert await flaws(chamber, LIU, ("U3", "", "", "", "U4")) == [Flaw.NO_UNIT]
    assert await flaws(chamber, LIU, ("U2", "", "", "", "U4")) == [Flaw.NOT_YOURS]
    assert await flaws(chamber, LIU, ("team", "U4", "Aunt Li", "mediator")) == [Flaw.NO_UNIT]
    assert await flaws(chamber, LIU, ("services", "U4", "other", "Ours")) == [Flaw.NO_UNIT]
    assert await flaws(chamber, WANG, ("U2", "", "", "", "U3"), ("U3", "", "", "", "U2")) == [Flaw.CIRCLE]
    await chamber.refuses("no-alliance", check_import, chamber.convenor, filled=filled(("U2", "Mine", "", "", "")))
    await chamber.refuses("no-alliance", may_import, chamber.convenor)
    assert (await chamber.ask(may_import, actor=LIU)).id == TOWN
    for query in (team_page, names_page, uncovered_page, services_page):
        for unit in (COUNTY, OTHER_TOWN, 2**40):
            await chamber.refuses("no-such-unit", query, LIU, unit=unit, page=0)
    for whole in (directory_page, organisation_table):
        await chamber.refuses("no-such-unit", whole, LIU, unit=OTHER_TOWN)


async def test_problems_are_told_in_order_and_each_cell_once(chamber: Chamber) -> None:
    await sharing(chamber)
    lines = tuple(UnitLine(row=row, code=f"9{row}", name="", kind="", tier=None, above="") for row in range(2, 9))
    told = Problem(sheet=Sheet.UNITS, row=3, column=Column.TIER, flaw=Flaw.UNKNOWN, typed="province")
    late = Problem(sheet=Sheet.TEAM, row=2, column=Column.DUTY, flaw=Flaw.EMPTY)
    said = Filled(units=lines)
    event = await chamber.do(check_import, WANG, filled=said, problems=(late, told))
    problems = [line.split("\t") for line in str(event.facts["problems"]).splitlines()]
    assert (event.facts["count"], event.facts["more"]) == (22, 12)
    assert [row for _, row, *_ in problems] == ["2"] * 3 + ["3"] * 3 + ["4"] * 3 + ["5"]
    assert ["units", "3", "tier", "unknown", "province"] in problems
    assert await chamber.rows(tables.imports) == []


async def test_a_table_waits_for_a_day_or_for_the_next(chamber: Chamber) -> None:
    await sharing(chamber)
    first = await checked(chamber, WANG, ("U2", "Willow", "", "", ""))
    second = await checked(chamber, WANG, ("U3", "North", "", "", ""))
    await chamber.refuses("import-gone", apply_import, WANG, number=first.number)
    await chamber.refuses("import-gone", apply_import, LIU, number=second.number)
    await chamber.refuses("import-gone", cancel_import, WANG, number=first.number)
    assert (await chamber.do(cancel_import, WANG, number=second.number)).kind is EventKind.IMPORT_CANCELLED
    await chamber.refuses("import-gone", apply_import, WANG, number=second.number)
    third = await checked(chamber, WANG, ("U3", "North", "", "", ""))
    await chamber.do(check_import, WANG, filled=filled(("U4", "", "", "", "U9")))
    await chamber.refuses("import-gone", apply_import, WANG, number=third.number)
    fourth = await checked(chamber, WANG, ("U3", "North", "", "", ""))
    chamber.now += KEPT
    await chamber.refuses("import-gone", apply_import, WANG, number=fourth.number)
    chamber.later(seconds=1)
    await chamber.archive.tidy()
    assert await chamber.rows(tables.imports) == []


async def test_it_is_reckoned_anew_when_it_is_applied(chamber: Chamber) -> None:
    await sharing(chamber)
    hers = await checked(chamber, LIU, ("U3", "Nearer village", "", "", ""))
    await imported(chamber, WANG, ("U3", "Nearer village", "", "", ""))
    await chamber.refuses("import-changes-nothing", apply_import, LIU, number=hers.number)
    under = await checked(chamber, LIU, ("0101", "Group", "", "group", "U3"))
    await imported(chamber, WANG, ("U3", "", "", "", "U4"))
    await chamber.refuses("import-fits-no-more", apply_import, LIU, number=under.number)


async def test_an_empty_table_and_a_huge_one_are_refused(chamber: Chamber) -> None:
    await sharing(chamber)
    await chamber.refuses("import-empty", check_import, WANG, filled=Filled())
    line = TeamLine(row=2, unit="U2", name="Aunt Li", duty=Tag.MEDIATOR, executive=None, gone=False)
    many = Filled(team=(line,) * (MOST_ROWS + 1))
    await chamber.refuses("import-too-many", check_import, WANG, filled=many)


async def test_who_coordinates_several_alliances_sends_tables_of_the_first(
    chamber: Chamber, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "_AT_ONCE", 1)
    await sharing(chamber)
    await chamber.do(take_role, WANG, code=await code(chamber, TOWN, Role.COORDINATOR))
    await imported(chamber, WANG, ("team", "U2", "Aunt Li", "mediator"), ("services", "U2", "other", "An office"))
    again = (("team", "U2", "Aunt Li", "mediator", "yes"), ("services", "U2", "other", "An office", "12338"))
    event = await imported(chamber, WANG, *again)
    assert (event.facts["units"], event.facts["team"], event.facts["services"]) == (0, 1, 1)


async def test_pages_of_a_subtree(chamber: Chamber) -> None:
    await sharing(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    villages = [(f"v{number:02}", f"Village {number}", "", "community", "U2") for number in range(UNITS_A_PAGE + 1)]
    team = [("team", "U3", f"Aunt {number}", "mediator", "no") for number in range(LINES_A_PAGE + 1)]
    points = [("services", "U2", "other", f"Office {number}") for number in range(LINES_A_PAGE + 1)]
    await imported(chamber, LIU, *villages, *team, ("team", "U3", "Aunt Li", "mediator", "yes"), *points)

    page = await chamber.ask(directory_page, actor=WANG, unit=TOWN)
    assert (page.coverage.units, page.coverage.covered) == (UNITS_A_PAGE + 3, 1)
    assert (page.roster.of(Tag.MEDIATOR), page.roster.gaps) == ((LINES_A_PAGE + 2, 1), LINES_A_PAGE + 1)
    assert page.roster.services == LINES_A_PAGE + 1
    first = await chamber.ask(uncovered_page, actor=WANG, unit=TOWN, page=-1)
    assert (first.page, first.count) == (0, UNITS_A_PAGE + 2)
    assert [unit.name for unit in first.shown[:2]] == ["Willow town", "Village 0"]
    last = await chamber.ask(uncovered_page, actor=WANG, unit=TOWN, page=10**9)
    assert (last.page, len(last.shown)) == (1, 2)
    gaps = await chamber.ask(team_page, actor=WANG, unit=TOWN, page=1)
    assert [(member.name, unit) for member, unit in gaps.gaps] == [(f"Aunt {LINES_A_PAGE}", "North village")]
    names = await chamber.ask(names_page, actor=WANG, unit=TOWN, page=1)
    assert (names.page, names.pages, names.count) == (1, 2, LINES_A_PAGE + 2)
    assert [member.name for member, _ in names.shown] == ["Aunt 8", "Aunt 9", "Aunt 10", "Aunt Li"]
    shown = await chamber.ask(services_page, actor=WANG, unit=TOWN, page=1)
    assert [(point.name, unit) for point, unit in shown.shown] == [(f"Office {LINES_A_PAGE}", "Willow town")]
    nothing = await chamber.ask(uncovered_page, actor=WANG, unit=VILLAGE, page=3)
    assert (nothing.page, nothing.count, nothing.shown) == (0, 0, ())


async def test_a_name_is_taken_off_a_team_and_kept_nowhere(chamber: Chamber) -> None:
    await sharing(chamber)
    two = (("team", "U3", "Aunt Li", "mediator", "yes"), ("team", "U3", "Aunt Wu", "mediator", "no"))
    await imported(chamber, WANG, *two)
    member, unit = await chamber.ask(team_member, actor=LIU, unit=VILLAGE, number=1)
    assert (member.name, unit.name) == ("Aunt Li", "North village")
    await chamber.do(erase_member, LIU, unit=VILLAGE, number=1)
    assert chamber.audited == [("erase_member", "U3:1")]
    for gone in (1, 99, 0):
        await chamber.refuses("no-such-member", erase_member, LIU, unit=VILLAGE, number=gone)
    await chamber.refuses("no-such-member", erase_member, LIU, unit=TOWN, number=2)
    names = await chamber.ask(names_page, actor=WANG, unit=COUNTY, page=0)
    assert [(member.name, unit) for member, unit in names.shown] == [("Aunt Wu", "North village")]
    assert "Aunt Li" not in str(await chamber.everything())
    # A table without her leaves it so.
    await imported(chamber, WANG, ("team", "U3", "Aunt Wu", "mediator", "yes"))
    assert [row.name for row in await chamber.rows(tables.team)] == ["Aunt Wu"]


async def test_the_table_of_a_subtree_is_what_it_takes_to_send_it_back(chamber: Chamber) -> None:
    await sharing(chamber)
    hers = await chamber.ask(organisation_table, actor=LIU, unit=TOWN)
    assert (hers.above, [unit.id for unit in hers.units]) == (None, [TOWN, VILLAGE])
    below = await chamber.ask(organisation_table, actor=LIU, unit=VILLAGE)
    assert below.above is not None
    assert (below.above.id, below.team, below.services) == (TOWN, (), ())
    assert (await chamber.ask(organisation_table, actor=WANG, unit=COUNTY)).above is None


async def test_an_import_of_another_bot_is_its_own(chamber: Chamber) -> None:
    await sharing(chamber)
    ready = await checked(chamber, WANG, ("U2", "Willow", "", "", ""))
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    await elsewhere.refuses("no-alliance", apply_import, WANG, number=ready.number)


async def test_units_found_in_bulk_have_their_ids_in_order(chamber: Chamber) -> None:
    await county(chamber)

    def found(tx: Transaction, *, now: datetime) -> tuple[tuple[int, ...], tuple[int, ...]]:
        del now
        units = [
            Unit(id=-1, alliance=1, parent=1, tier=Tier.TOWN, kind="", name=f"Town {number}", code=f"{number}")
            for number in range(2000)
        ]
        return tx.found_units(units), tx.found_units([])

    ids, none = await chamber.archive.write(found)
    names = {row.id: row.name for row in await chamber.rows(tables.units)}
    assert none == ()
    assert [names[one] for one in ids] == [f"Town {number}" for number in range(2000)]
