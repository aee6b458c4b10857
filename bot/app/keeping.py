"""The composition root of everything that needs no Telegram: migrating, exporting, checking."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.councils.model.plain import FORMAT
from bot.councils.operations.export import council_ids, export_council
from bot.records import Now
from bot.settings import Settings
from bot.storage.archive import Archive
from bot.storage.checks import bot_ids, stuck
from bot.storage.database import Database, open_database
from bot.storage.migrate import NOT_MIGRATED, is_newest, migrate
from bot.storage.outbox import SqlOutbox


class NotMigrated(Exception):
    """The database has not the tables of this version."""


def utc_now() -> datetime:
    """The clock of a running bot."""
    return datetime.now(UTC)


@asynccontextmanager
async def database_of(settings: Settings) -> AsyncIterator[Database]:
    """The open database of these settings."""
    database = await open_database(settings.database_url)
    try:
        yield database
    finally:
        await database.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The doors of one bot to its records, for whoever does as people and the clock do, without Telegram."""

    archive: Archive
    outbox: SqlOutbox


@asynccontextmanager
async def doors_of(
    url: str, *, bot_id: int, now: Now, secret_key: bytes | None = None, durable: bool = True
) -> AsyncIterator[Doors]:
    """The doors to a database, which is brought up to date; unless it is `durable` a power cut may spoil it."""
    await migrate(url)
    database = await open_database(url, durable=durable)
    try:
        archive = Archive(database, bot_id=bot_id, now=now, kept=lambda: None, secret_key=secret_key)
        yield Doors(archive=archive, outbox=SqlOutbox(database, bot_id=bot_id, now=now))
    finally:
        await database.close()


async def bring_up_to_date(settings: Settings) -> None:
    """Migrate the database to this version's tables."""
    await migrate(settings.database_url)


async def export(settings: Settings, council: int | None) -> str:
    """The export of one council, or of all, as JSON text.

    Raises LookupError for an unknown council, NotMigrated for a database without this version's tables.
    """
    if not await is_newest(settings.database_url):
        raise NotMigrated(NOT_MIGRATED)
    async with database_of(settings) as database:
        exported: list[dict[str, Any]] = []
        for bot_id in await bot_ids(database):
            archive = Archive(database, bot_id=bot_id, now=utc_now, kept=lambda: None)
            found = await archive.read(council_ids)
            wanted = found if council is None else [number for number in found if number == council]
            exported += [await archive.read(export_council, council=number) for number in wanted]
    if council is not None and not exported:
        raise LookupError(council)
    return json.dumps({"format": FORMAT, "councils": exported}, ensure_ascii=False, indent=2)


async def check_storage(settings: Settings) -> list[str]:
    """What is wrong with the database and what is stuck in it, a line each."""
    try:
        if not await is_newest(settings.database_url):
            return [NOT_MIGRATED]
        async with database_of(settings) as database:
            return await stuck(database, now=utc_now())
    except (OSError, SQLAlchemyError) as error:
        return [f"The database can't be opened: {type(error).__name__}."]
