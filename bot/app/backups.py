"""Backups by command and by themselves, as the settings say."""

from pathlib import Path

from bot.app.keeping import utc_now
from bot.records import Now
from bot.settings import Settings
from bot.storage.backup import Backup, BackupFailed, back_up, restore
from bot.storage.rotation import DAILY, Rotation, newest_in

__all__ = ["BackupFailed", "backups_of", "check_backups", "make_backup", "read_backup"]


async def make_backup(settings: Settings, file: Path) -> Backup:
    """Write all of the database into a new file. Raises BackupFailed."""
    return await back_up(settings.database_url, file)


async def read_backup(settings: Settings, file: Path) -> int:
    """Fill an empty database from a backup; how many rows. Raises BackupFailed."""
    return await restore(settings.database_url, file)


def backups_of(settings: Settings, now: Now) -> Rotation | None:
    """The backups that are made by themselves, where a folder is set for them."""
    if settings.backup_folder is None:
        return None
    return Rotation(settings.database_url, settings.backup_folder, kept=settings.backups_kept, now=now)


def check_backups(settings: Settings) -> list[str]:
    """What is wrong with the backups that are to be made by themselves, a line at most."""
    if settings.backup_folder is None:
        return []
    newest = newest_in(settings.backup_folder)
    if newest is None:
        return [f"There is no backup in {settings.backup_folder} yet."]
    age = utc_now() - newest
    return [f"The newest backup is {age.days} days old: the log says why."] if age > 2 * DAILY else []
