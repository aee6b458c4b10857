"""Every operation on a unit, by those of every role in every unit: hers is what stands under her own, and nothing else.

Which operations these are is read from the code, so that a new one can't be left out.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from bot.councils import operations
from bot.councils.errors import Refusal
from bot.councils.model.directory import TeamMember
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Role, UnitRole
from bot.councils.model.people import Actor
from bot.councils.model.phases import Feature, Stage
from bot.councils.model.referrals import Category
from bot.councils.model.summaries import Period, Span
from bot.councils.operations.announcements import draft_announcement
from bot.councils.operations.responsibilities import UNSAID
from bot.councils.ports import Transaction
from bot.storage.transaction import SqlTransaction
from tests.operations.chamber import BOT, Chamber, person
from tests.operations.test_organisation import COUNTY, OTHER_TOWN, TOWN, VILLAGE, WANG, county

UNDER = {
    COUNTY: {COUNTY, TOWN, VILLAGE, OTHER_TOWN},
    TOWN: {TOWN, VILLAGE},
    VILLAGE: {VILLAGE},
    OTHER_TOWN: {OTHER_TOWN},
}
COORDINATORS: dict[int, Actor] = {COUNTY: WANG, **{unit: person(710 + unit, "One") for unit in UNDER if unit != COUNTY}}
HOLDERS: dict[Role, dict[int, Actor]] = {
    Role.COORDINATOR: COORDINATORS,
    Role.MENTOR: {unit: person(730 + unit, "Mentor") for unit in UNDER},
    Role.READER: {unit: person(740 + unit, "Reader") for unit in UNDER},
}
# What a reader may: she changes nothing but whether she is sent the month. A mentor may nothing on a unit.
READS = {"summary", "compared", "figure_rows", "ask_monthly"}
MARCH = Period(span=Span.MONTH, year=2026, part=3)
# Somebody who reads of every unit, and does nothing here herself.
GUEST = person(750, "Guest")
# What an operation needs beside the unit.
NEEDED: dict[str, Any] = {
    "until": datetime(2027, 1, 1, tzinfo=UTC),
    "period": MARCH,
    "zone": ZoneInfo("UTC"),
    "page": 0,
    "category": Category.LIGHTING,
    "body": UNSAID,
    "days": 3,
    "offered": False,
    "feature": Feature.ONLINE,
    "stage": Stage.OFF,
    "title": "Stairs",
    "text": "https://example.org/friday",
    "number": 1,
    "holder": GUEST.user_id,
    "role": Role.READER,
}


def _on_units() -> list[Callable[..., Any]]:
    """All operations that somebody does to a unit; what is counted anew is the clock's alone."""
    modules = [
        importlib.import_module(f"{operations.__name__}.{found.name}")
        for found in pkgutil.iter_modules(operations.__path__)
        if found.name != "recounting"
    ]
    return [
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and name[0] != "_"
        and {"actor", "unit", "now"} <= inspect.signature(function).parameters.keys()
    ]


async def _coordinated(chamber: Chamber) -> None:
    def take(tx: Transaction, *, now: object) -> None:
        for role, holders in HOLDERS.items():
            for unit, who in holders.items():
                tx.unit_roles.put(UnitRole(unit=unit, user_id=who.user_id, role=role))
        for unit in UNDER:
            tx.unit_roles.put(UnitRole(unit=unit, user_id=GUEST.user_id, role=Role.READER))
            tx.team.add(TeamMember(unit=unit, number=1, name="Li", duty=Tag.MEDIATOR, executive=True))

    await county(chamber)
    await chamber.archive.write(take)
    for unit, who in COORDINATORS.items():
        await chamber.do(draft_announcement, who, text="On Friday", unit=unit)


@pytest.mark.parametrize("operation", _on_units(), ids=lambda operation: operation.__name__)
async def test_hers_is_what_stands_under_her_own_unit(chamber: Chamber, operation: Callable[..., Any]) -> None:
    await _coordinated(chamber)
    wanted = inspect.signature(operation).parameters
    needed = {name: value for name, value in NEEDED.items() if name in wanted}

    def hers(own: int) -> dict[str, int]:
        """The announcement that the unit's own coordinator has written, where one is asked for."""
        return {"announcement": 1 + list(COORDINATORS).index(own)} if "announcement" in wanted else {}

    def told(connection: Connection, own: int, actor: Actor, unit: int) -> str:
        tried = connection.begin_nested()
        tx = SqlTransaction(connection, bot_id=BOT, now=chamber.now, writes=True, actor=actor)
        try:
            operation(tx, actor=actor, unit=unit, **needed, **hers(own), now=chamber.now)
        except Refusal as refusal:
            return refusal.key
        finally:
            tried.rollback()
        return "yes"

    def table(connection: Connection) -> dict[tuple[Role, int, int], str]:
        return {
            (role, own, unit): told(connection, own, who, unit)
            for role, holders in HOLDERS.items()
            for own, who in holders.items()
            for unit in UNDER
        }

    may = {role for role in Role if role is Role.COORDINATOR or (role is Role.READER and operation.__name__ in READS)}
    assert await chamber.database.write(table) == {
        (role, own, unit): ("yes" if unit in under else "no-such-unit") if role in may else "no-alliance"
        for role in Role
        for own, under in UNDER.items()
        for unit in UNDER
    }
    for nobody in (chamber.convenor, chamber.seats[3], chamber.resident):
        await chamber.refuses("no-alliance", operation, nobody, unit=VILLAGE, **needed, **hers(VILLAGE))
