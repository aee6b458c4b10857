"""A clock that jumps, for Telegram and for the bots at once."""

from datetime import timedelta
from pathlib import Path

from playground.clock import Clock
from tests.app.crowd import STABLE

VARIABLE = "SOAK_CLOCK"
# What `utc_now` is to a bot of a stable. What it waits by, a monotonic clock, jumps nowhere else either.
SCRIPT = (
    f"""
import datetime, os, pathlib
import bot.app.keeping

_ahead = pathlib.Path(os.environ["{VARIABLE}"])


def _jumping():
    return datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=float(_ahead.read_text()))


bot.app.keeping.utc_now = _jumping
"""
    + STABLE
)


class JumpingClock(Clock):
    """Real time and what it jumped by, forward or back, kept in a file for the bots."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.jump(timedelta())

    def advance(self, by: timedelta) -> None:
        self.jump(by)

    def jump(self, by: timedelta) -> None:
        self._offset += by
        # Never half written when a bot reads it.
        new = self.file.with_suffix(".new")
        new.write_text(str(self._offset.total_seconds()))
        new.replace(self.file)
