"""Columns give back what was put into them, and refuse what they would have to guess."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from bot.councils.model.councils import Settings
from bot.councils.model.verdicts import Base, Rule, Share, Tally, Threshold
from bot.councils.model.votes import Choice
from bot.storage.database import Database
from bot.storage.types import Moment, OneOf, RuleColumn, SettingsColumn, TallyColumn

DIALECT = sqlite.dialect()
NOON = datetime(2026, 3, 2, 4, 0, 30, 123456, tzinfo=UTC)
RULE = Rule(quorum=Share(numerator=3, denominator=5), base=Base.FOR_AND_AGAINST, threshold=Threshold.THREE_QUARTERS)

columns = Table(
    "columns",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("moment", Moment),
    Column("choice", OneOf(Choice)),
    Column("rule", RuleColumn),
    Column("settings", SettingsColumn),
    Column("tally", TallyColumn),
)


async def _kept(database: Database, name: str, value: object) -> Any:
    """What a column gives back of a value."""

    def there_and_back(connection: Any) -> Any:
        columns.drop(connection, checkfirst=True)
        columns.create(connection)
        whole = {"rule": Rule(), "settings": Settings(), name: value}
        key = connection.execute(insert(columns).returning(columns.c.id), whole).scalar_one()
        return connection.execute(select(columns.c[name]).where(columns.c.id == key)).scalar_one()

    return await database.write(there_and_back)


async def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="time zone"):
        await _kept(database, "moment", NOON.replace(tzinfo=None))


@pytest.mark.parametrize("hours", [0, 8, -9, 14])
async def test_a_moment_comes_back_in_utc(database: Database, hours: int) -> None:
    kept = await _kept(database, "moment", NOON.astimezone(timezone(timedelta(hours=hours))))
    assert kept == NOON
    assert kept.utcoffset() == timedelta(0)


async def test_moments_of_any_zone_are_compared_as_moments(database: Database) -> None:
    east = timezone(timedelta(hours=8))
    await _kept(database, "moment", NOON)

    def found(connection: Any) -> list[bool]:
        return [
            connection.execute(select(columns.c.id).where(columns.c.moment <= bound)).first() is not None
            for bound in (NOON.astimezone(east), (NOON - timedelta(seconds=1)).astimezone(east))
        ]

    assert await database.read(found) == [True, False]


@pytest.mark.parametrize("name", ["moment", "choice", "tally"])
async def test_nothing_stays_nothing(database: Database, name: str) -> None:
    assert await _kept(database, name, None) is None
    nothing = select(columns.c.id).where(columns.c[name].is_(None))
    assert await database.read(lambda connection: connection.execute(nothing).first()) is not None


@pytest.mark.parametrize("choice", Choice)
async def test_a_choice_comes_back_as_one(database: Database, choice: Choice) -> None:
    assert await _kept(database, "choice", choice) is choice


async def test_values_come_back_whole(database: Database) -> None:
    settings = Settings(rule=RULE, vote_hours=3, reminder_days_before=(5, 0), reminder_hour=7)
    assert await _kept(database, "rule", RULE) == RULE
    assert await _kept(database, "settings", settings) == settings
    assert await _kept(database, "settings", Settings()) == Settings()
    assert await _kept(database, "tally", Tally(in_favour=8, against=8)) == Tally(in_favour=8, against=8)


def test_settings_younger_than_the_row_have_their_defaults() -> None:
    kept = SettingsColumn().process_bind_param(Settings(vote_hours=3), DIALECT)
    del kept["reminder_hour"]
    assert SettingsColumn().process_result_value(kept, DIALECT) == replace(Settings(), vote_hours=3)
