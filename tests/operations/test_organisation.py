"""Units: what a coordinator sees of her subtree, and the codes by which others come in."""

from datetime import datetime

from bot.councils.events import EventKind
from bot.councils.model.directory import ServiceKind, ServicePoint, TeamMember
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Coverage, Role, Tier, Unit
from bot.councils.operations import access
from bot.councils.operations.alliances import alliance_of_council, found_alliance, join_alliance
from bot.councils.operations.membership import forget_person
from bot.councils.operations.organisation import new_code, take_role, unit_page
from bot.councils.ports import Transaction
from bot.storage import tables
from tests.operations.chamber import BOT, Chamber, person

WANG = person(700, "Coordinator of the county")
LIU = person(701, "Coordinator of the town")
COUNTY, TOWN, VILLAGE, OTHER_TOWN = 1, 2, 3, 4


def grow(tx: Transaction, *, now: datetime) -> None:
    """Two towns under the county, and a village under the first."""
    del now
    for parent, tier, name in (
        (COUNTY, Tier.TOWN, "Willow town"),
        (TOWN, Tier.COMMUNITY, "North village"),
        (COUNTY, Tier.TOWN, "Stone town"),
    ):
        tx.found_unit(Unit(id=0, alliance=1, parent=parent, tier=tier, kind="", name=name, code=""))


async def county(chamber: Chamber) -> None:
    await chamber.do(found_alliance, WANG, title="The county", may_found=True)
    await chamber.archive.write(grow)


async def code(chamber: Chamber, unit: int, role: Role | None = None) -> str:
    await chamber.do(new_code, WANG, unit=unit, role=role)
    return str(chamber.heard[-1].facts["code"])


async def test_a_council_joins_a_unit_and_counts_for_all_above_it(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    assert chamber.told == [(WANG.user_id, EventKind.ALLIANCE_JOINED)]
    for unit, coverage in (
        (COUNTY, Coverage(units=4, covered=1, councils=1)),
        (TOWN, Coverage(units=2, covered=1, councils=1)),
        (VILLAGE, Coverage(units=1, covered=1, councils=1)),
        (OTHER_TOWN, Coverage(units=1, covered=0, councils=0)),
    ):
        assert (await chamber.ask(unit_page, actor=WANG, unit=unit)).coverage == coverage
    place = await chamber.ask(alliance_of_council, actor=chamber.convenor)
    assert [unit.name for unit in place.units] == ["The county", "Willow town", "North village"]
    page = await chamber.ask(unit_page, actor=WANG, unit=TOWN)
    assert [unit.id for unit in page.line] == [COUNTY]
    assert [unit.id for unit in page.below] == [VILLAGE]


async def test_a_coordinator_of_a_subtree_sees_nothing_beside_it(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(take_role, LIU, code=await code(chamber, TOWN, Role.COORDINATOR))
    assert chamber.told == [(WANG.user_id, EventKind.ROLE_TAKEN)]
    own = await chamber.ask(unit_page, actor=LIU)
    assert (own.unit.id, own.line, [unit.id for unit in own.own]) == (TOWN, (), [TOWN])
    assert [unit.id for unit in (await chamber.ask(unit_page, actor=LIU, unit=VILLAGE)).line] == [TOWN]
    for unit in (COUNTY, OTHER_TOWN, 99, -1, 2**40):
        await chamber.refuses("no-such-unit", unit_page, LIU, unit=unit)
        await chamber.refuses("no-such-unit", new_code, LIU, unit=unit)
    await chamber.do(join_alliance, chamber.convenor, code=await code(chamber, VILLAGE))
    assert chamber.told == [(WANG.user_id, EventKind.ALLIANCE_JOINED), (LIU.user_id, EventKind.ALLIANCE_JOINED)]


async def test_a_role_is_taken_by_one_person_once(chamber: Chamber) -> None:
    await county(chamber)
    helper = await code(chamber, TOWN, Role.COORDINATOR)
    councils = await code(chamber, TOWN)
    await chamber.refuses("code-unusable", take_role, LIU, code=councils)
    await chamber.refuses("code-unusable", take_role, WANG, code=councils, may_found=True)
    refusal = await chamber.refuses("code-or-name", take_role, LIU, code="Great Plans", may_found=True)
    assert refusal.facts == {"title": "Great Plans"}
    await chamber.refuses("code-unusable", join_alliance, chamber.convenor, code=helper)
    await chamber.do(take_role, LIU, code=helper)
    await chamber.refuses("code-unusable", take_role, chamber.resident, code=helper)
    again = await code(chamber, TOWN, Role.COORDINATOR)
    await chamber.refuses("role-held", take_role, LIU, code=again)
    await chamber.do(take_role, chamber.resident, code=again)
    kept = await chamber.rows(tables.audit, action="take_role")
    assert [(row.alliance, row.subject) for row in kept] == [(1, "U2"), (1, "U2")]


async def test_who_asks_to_be_forgotten_coordinates_nothing_any_more(chamber: Chamber) -> None:
    await county(chamber)
    await chamber.do(forget_person, WANG)
    assert await chamber.rows(tables.unit_roles) == []
    await chamber.refuses("no-alliance", unit_page, WANG)


async def test_roles_of_another_bot_open_nothing(chamber: Chamber) -> None:
    await county(chamber)
    elsewhere = Chamber(chamber.database, bot_id=BOT + 1)
    await elsewhere.refuses("no-alliance", unit_page, WANG, unit=COUNTY)
    assert await elsewhere.ask(access_coordinated) == ()


def access_coordinated(tx: Transaction, *, now: datetime) -> tuple[Unit, ...]:
    del now
    return access.coordinated(tx, WANG)


async def test_a_unit_has_a_team_and_offices(chamber: Chamber) -> None:
    await county(chamber)
    aunt = TeamMember(unit=VILLAGE, number=1, name="Aunt Li", duty=Tag.GRID_WORKER, executive=False)
    office = ServicePoint(
        unit=TOWN,
        number=1,
        kind=ServiceKind.ANTI_VIOLENCE,
        name="Station against domestic violence",
        phone="0510-8123456",
        hours="9-17",
        area="The town",
    )

    def keep(tx: Transaction, *, now: datetime) -> None:
        del now
        tx.team.add(aunt)
        tx.services.add(office)

    await chamber.archive.write(keep)
    assert await chamber.ask(lambda tx, now: (tx.team.find(unit=VILLAGE), tx.services.find())) == ((aunt,), (office,))
