"""Backups by themselves: one a day, the oldest making room, and a fault that costs none."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.storage.rotation import DAILY, Rotation, newest_in
from tests.operations.chamber import BEGINNING

KEPT = 3


class Keeper:
    """Backups of a database in a folder nobody made, and a clock to move."""

    def __init__(self, url: str, folder: Path) -> None:
        self.now = BEGINNING
        self.folder = folder
        self.rotation = Rotation(url, folder, kept=KEPT, now=self._now)

    def _now(self) -> datetime:
        return self.now

    async def after(self, time: timedelta) -> list[str]:
        """Let so much time go by and the clock knock; the names in the folder."""
        self.now += time
        await self.rotation.make_due()
        return self.names()

    def names(self) -> list[str]:
        return sorted(file.name for file in self.folder.glob("*"))


@pytest.fixture
def keeper(sqlite_url: str, tmp_path: Path) -> Keeper:
    return Keeper(sqlite_url, tmp_path / "backups")


async def test_one_a_day(keeper: Keeper) -> None:
    first = await keeper.after(timedelta(0))
    assert first == ["nplusx-20260302T020000Z.backup"]
    assert await keeper.after(DAILY - timedelta(seconds=1)) == first
    assert await keeper.after(timedelta(seconds=1)) == [*first, "nplusx-20260303T020000Z.backup"]
    assert newest_in(keeper.folder) == keeper.now


async def test_the_oldest_make_room_and_other_files_stay(keeper: Keeper) -> None:
    await keeper.after(timedelta(0))
    others = ["nplusx-by-hand.backup", "notes.txt"]
    for name in others:
        (keeper.folder / name).touch()
    for _ in range(KEPT + 1):
        await keeper.after(DAILY)
    assert keeper.names() == sorted([f"nplusx-2026030{day}T020000Z.backup" for day in (4, 5, 6)] + others)


async def test_one_that_fails_takes_none_away_and_is_tried_again(keeper: Keeper) -> None:
    for _ in range(KEPT):
        await keeper.after(DAILY)
    kept = keeper.names()
    blocking = keeper.folder / "nplusx-20260306T020000Z.backup.part"
    blocking.mkdir()
    with capture_logs() as said:
        assert await keeper.after(DAILY) == sorted([*kept, blocking.name])
    assert [line["event"] for line in said] == ["backup failed"]
    blocking.rmdir()
    names = await keeper.after(timedelta(minutes=15))
    assert names == [*kept[1:], "nplusx-20260306T021500Z.backup"]
