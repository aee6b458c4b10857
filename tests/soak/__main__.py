"""`make soak`: bots under load are killed, cut off, confused and starved; then what was promised is reckoned up."""

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from bot.storage.migrate import migrate
from tests.postgres import Server, running_server
from tests.soak.reckoning import Reckoning
from tests.soak.trials import TRIALS, SmallDisk, Stage, Trial
from tests.soak.world import World, world

# What the trials take that need no more than they need, in minutes.
FIXED = 7.0
log = logging.getLogger("soak")
HEADINGS = (
    ("trial", -30),
    ("on", -9),
    ("s", 5),
    ("kills", 6),
    ("ballots", 9),
    ("issues", 7),
    ("parked", 7),
    ("lost", 5),
    ("twice", 6),
    ("wrong", 6),
    ("notices", 8),
    ("missing", 8),
    ("stale", 6),
    ("miscounted", 11),
    ("repeated", 9),
    ("of", 5),
)


def main() -> int:
    """Run the trials one after the other; the exit code is 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20.0, help="how long in all, about")
    parser.add_argument("--only", choices=[trial.name for trial in TRIALS], help="this trial alone")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--keep", type=Path, help="a folder in which logs and databases are left")
    chosen = parser.parse_args()
    trials = [trial for trial in TRIALS if chosen.only in (None, trial.name)]
    shared = sum(trial.share for trial in trials) or 1.0
    seconds = 60 * max(0.5, chosen.minutes - FIXED * (chosen.only is None))
    broken = 0
    _say(*(name for name, _ in HEADINGS))
    with tempfile.TemporaryDirectory(prefix="nplusx-soak-") as made, running_server() as server:
        for number, trial in enumerate(trials):
            folder = (chosen.keep or Path(made)) / f"{number}"
            folder.mkdir(parents=True)
            broken += _try(trial, folder, server, seconds * trial.share / shared, seed=chosen.seed + number)
    return int(broken > 0)


def _try(trial: Trial, folder: Path, server: Server, seconds: float, *, seed: int) -> bool:
    """One trial, and its line; whether a promise was broken."""
    began = time.monotonic()
    with ExitStack() as stack:
        where: Path | None = folder
        if trial.on_small_disk:
            where = stack.enter_context(SmallDisk(folder))
        if where is None:
            _say(trial.name, "not tried: only who may mount a file system can have a full one")
            return False
        if trial.on == "postgres":
            url = server.create(f"soak_{folder.name}")
        else:
            url = f"sqlite+aiosqlite:///{where / 'nplusx.db'}"
        stage = Stage(folder=folder, server=server if trial.on == "postgres" else None, seconds=seconds)
        try:
            there, found, allowed = asyncio.run(_played(trial, url, stage, seed))
        except Exception:
            # The others are worth their time all the same.
            log.exception("the trial broke off")
            _say(f"✗ {trial.name}", trial.on, round(time.monotonic() - began), "broke off")
            return True
    is_broken = bool(found.faults) or found.repeated > allowed
    _say(
        ("✗ " if is_broken else "✓ ") + trial.name,
        trial.on,
        round(time.monotonic() - began),
        there.kills,
        found.ballots,
        found.issues,
        found.parked,
        found.lost,
        found.twice,
        found.wrong,
        found.notices,
        found.missing,
        found.stale,
        found.miscounted,
        found.repeated,
        allowed,
    )
    return is_broken


async def _played(trial: Trial, url: str, stage: Stage, seed: int) -> tuple[World, Reckoning, int]:
    await migrate(url)
    async with world(url, stage.folder, seed=seed, by_webhook=trial.by_webhook) as there:
        allowed = await trial.play(there, stage)
        return there, await there.rests(), allowed


def _say(*cells: object) -> None:
    line = "".join(
        f"{cell!s:<{-width}}" if width < 0 else f"{cell!s:>{width}}"
        for cell, (_, width) in zip(cells, HEADINGS, strict=False)
    )
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
