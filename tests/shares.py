"""Runs every test in shares, all at once, and prints what each has said.

Some of them mostly wait, the playground for what people read and PostgreSQL's for the server. Each is forked from one
process, which has already imported what costs as much as a hundred tests to import.
"""

import argparse
import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import aiogram  # noqa: F401
import pytest
import sqlalchemy.ext.asyncio  # noqa: F401

from tests.counted import Counted

# Every rule of the council is tried on a database without a conversation, so that is where its lines are counted.
RULES: Final = ("tests/life", "tests/model", "tests/operations")
# Every room of which something is run on PostgreSQL; to collect the others there would only cost.
STORED: Final = ("tests/app", "tests/life", "tests/operations", "tests/storage")
# Nothing is counted of what is killed or attacked, and of what is looked at from outside.
OUTSIDE: Final = ("tests/house", "tests/playground", "tests/conversations/hostile", "tests/app/test_kill.py")
# Whatever is left out here has no limit: what runs in a process of its own, or on PostgreSQL alone.
COUNCILS: Final = Counted(source="bot/councils")
ALL_ELSE: Final = Counted(source="bot", omit=("bot/councils/*",), limit=95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Some of the tests: those of `paths` that have the marks and are in none of `without`.

    A patient share gives way to the others. One whose processes always wait for one another is quicker on one core.
    """

    paths: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    counted: Counted | None = None
    patient: bool = False
    on_one_core: bool = False

    def run(self) -> int:
        """Run them; how pytest has ended, or else the first limit that is not kept."""
        if self.patient:
            os.nice(10)
        # Only Linux lets a process choose.
        if self.on_one_core and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, [max(os.sched_getaffinity(0))])
        arguments = [*self.paths, *(f"--ignore={path}" for path in self.without)]
        if self.marks:
            arguments += ["-m", " and ".join(self.marks)]
        return self.counted.run(arguments) if self.counted else pytest.main(arguments)


def all_shares(left_out: Sequence[str]) -> list[Share]:
    """Every test once, but for those with a mark that is left out."""
    stories = _saying(("tests/playground",), "player import")
    found = [
        Share(without=(*RULES, *OUTSIDE), marks=("not postgres",), counted=ALL_ELSE),
        Share(paths=RULES, marks=("not trial", "not postgres"), counted=COUNCILS, patient=True),
        # What is tried with whatever comes covers nothing: tests that say how do.
        Share(paths=_saying(RULES, "mark.trial"), marks=("trial", "not postgres"), patient=True),
        Share(paths=OUTSIDE, without=stories, marks=_not(left_out), patient=True),
    ]
    if "postgres" not in left_out:
        found.append(Share(paths=STORED, marks=("postgres",), on_one_core=True))
    if "browser" not in left_out:
        found += [Share(paths=(story,)) for story in stories]
    return found


def run(found: Iterable[Share]) -> bool:
    """Run the shares and print what they say, the first while it says it; whether all have passed.

    Those that count come first: what they count is marked as it is imported, the others find it imported already.
    """
    # What one share has compiled the others find, and the bots they start, whatever the environment says of that.
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    gc.freeze()
    first, *others = found
    running = _fork(first)
    beside = [_forked(share) for share in others]
    codes = [_ended(running)]
    for pid, said in beside:
        codes.append(_ended(pid))
        said.seek(0)
        shutil.copyfileobj(said, sys.stdout.buffer)
        sys.stdout.flush()
    return not any(codes)


def _forked(share: Share) -> tuple[int, IO[bytes]]:
    if not share.counted:
        import bot.app.running  # noqa: F401, PLC0415 - as late as this
    said = tempfile.TemporaryFile()  # noqa: SIM115 - it lasts until it is read
    return _fork(share, said), said


def _fork(share: Share, said: IO[bytes] | None = None) -> int:
    pid = os.fork()
    if pid:
        return pid
    if said:
        for output in (sys.stdout, sys.stderr):
            os.dup2(said.fileno(), output.fileno())
    sys.exit(share.run())


def _ended(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _not(marks: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"not {mark}" for mark in marks)


def _saying(folders: Iterable[str], words: str) -> tuple[str, ...]:
    found = (path for folder in folders for path in Path(folder).rglob("test_*.py"))
    return tuple(sorted(str(path) for path in found if words in path.read_text("utf-8")))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--without", type=str.split, default=[], metavar="MARKS", help="what can't be run here")
    asked, chosen = options.parse_known_args()
    alone = Share(paths=tuple(chosen), marks=_not(asked.without))
    sys.exit(not run([alone] if chosen else all_shares(asked.without)))
