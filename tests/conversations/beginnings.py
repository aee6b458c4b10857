"""How a village was when a conversation begins: lived through once, and copied for each that begins there."""

import copy
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from tests.conversations.village import SEATED, Village


async def _hears_of_it(village: Village) -> None:
    village.knows_commands()


async def _founds(village: Village) -> None:
    await village.convenor.writes("/start")
    await village.welcomes_bot()
    await village.convenor.presses("new-council")


async def _seats(village: Village) -> None:
    women = [village.joins(name, username=username) for name, username in SEATED]
    await village.seats(*women)
    await women[0].writes("/start")


# What happens from one to the next, by the fixture that says how far it has come.
STEPS: Final[dict[str, Callable[[Village], Awaitable[None]]]] = {
    "group": _hears_of_it,
    "village": _founds,
    "council": _seats,
}


class Beginnings:
    """Villages that sleep, each with its database in the folder: to wake one takes a fifth of living through it."""

    def __init__(self, empty: Path, folder: Path) -> None:
        self._empty = empty
        self._folder = folder
        self._known: dict[tuple[str, str, str], tuple[Village, Path]] = {}

    async def wakes(self, step: str, locale: str, zone: str, database: Path) -> Village:
        """A village of its own, after that step, with its database at that path; its bot is awake."""
        if (step, locale, zone) not in self._known:
            self._known[step, locale, zone] = await self._lived_through(step, locale, zone)
        asleep, kept = self._known[step, locale, zone]
        # An update stays what it is, and knows the bot that heard it.
        village = copy.deepcopy(asleep, {id(asleep.last_update): asleep.last_update})
        shutil.copy(kept, database)
        village.keeps(_url(database))
        await village.wakes()
        return village

    async def _lived_through(self, step: str, locale: str, zone: str) -> tuple[Village, Path]:
        database = self._folder / f"{step}-{locale}-{zone.replace('/', '-')}.db"
        before = [*STEPS][: [*STEPS].index(step)]
        if before:
            village = await self.wakes(before[-1], locale, zone, database)
        else:
            shutil.copy(self._empty, database)
            village = Village(_url(database), locale, zone)
            await village.wakes()
        await STEPS[step](village)
        await village.sleeps()
        return village, database


def _url(database: Path) -> str:
    return f"sqlite+aiosqlite:///{database}"
