"""Backups by themselves: one a day into a folder, the oldest making room."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from bot.records import Now
from bot.storage.backup import BackupFailed, back_up

DAILY = timedelta(days=1)
_NAME = "nplusx-%Y%m%dT%H%M%SZ.backup"
log = structlog.get_logger()


class Rotation:
    """The backups of one database in one folder, named by when each was made, in UTC."""

    def __init__(self, database_url: str, folder: Path, *, kept: int, now: Now) -> None:
        self._database_url = database_url
        self._folder = folder
        self._kept = kept
        self._now = now

    async def make_due(self) -> None:
        """Make one where the newest is a day old; then the oldest beyond so many are removed."""
        now = self._now()
        newest = await asyncio.to_thread(newest_in, self._folder)
        if newest is not None and now - newest < DAILY:
            return
        try:
            await asyncio.to_thread(self._folder.mkdir, parents=True, exist_ok=True)
            made = await back_up(self._database_url, self._folder / now.astimezone(UTC).strftime(_NAME))
            await asyncio.to_thread(self._make_room)
        except (BackupFailed, OSError) as error:
            log.warning("backup failed", why=str(error))
        else:
            log.info("backup made", rows=made.rows, tried=made.is_tried)

    def _make_room(self) -> None:
        for file in sorted(_moments(self._folder), reverse=True)[self._kept :]:
            (self._folder / file.strftime(_NAME)).unlink(missing_ok=True)


def newest_in(folder: Path) -> datetime | None:
    """When the newest backup in a folder was made; None where there is none."""
    return max(_moments(folder), default=None)


def _moments(folder: Path) -> list[datetime]:
    """When each backup in the folder was made; a file with another name is none of ours."""
    moments = []
    for file in folder.glob("nplusx-*.backup"):
        try:
            moments.append(datetime.strptime(file.name, _NAME).replace(tzinfo=UTC))
        except ValueError:
            continue
    return moments
