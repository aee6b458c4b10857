"""Runs tests while SlipCover counts which lines and branches they reach, and holds the limits (decision 0037)."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from linecache import getline
from typing import Final

import pytest

_MATCH: Final = re.compile(r"^ +match .+:$")
_END: Final = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Code whose lines and branches are counted: that in `source` and not in `omit`; `limit` % have to be reached."""

    source: str
    omit: tuple[str, ...] = ()
    limit: int = 100

    def run(self, tests: Sequence[str]) -> int:
        """Run them and print what they have not reached; what pytest ended with, or else 1 where that was too much.

        Raises RuntimeError where something of it was imported already, for that could not be counted.
        """
        if known := sorted(name for name in sys.modules if name.partition(".")[0] == "bot"):
            raise RuntimeError(f"too late to count {known}")
        # It is one of pytest's plugins, which are to be imported by pytest: here alone that is forgiven.
        from slipcover import FileMatcher, ImportManager, Slipcover, print_coverage, wrap_spec_from_file_location  # noqa: PLC0415
        from slipcover.slipcover import add_summaries  # noqa: PLC0415

        counter = Slipcover(branch=True, source=[self.source], omit=list(self.omit))
        files = FileMatcher(sources=[self.source], omit=self.omit)
        # Alembic loads its migrations by the names of their files.
        wrap_spec_from_file_location(counter, files)
        with ImportManager(counter, files):
            if failed := pytest.main(["-W", "ignore:Module already imported", *tests]):
                return int(failed)
        reached = counter.get_coverage()
        for name, found in reached["files"].items():
            found["missing_branches"] = [way for way in found["missing_branches"] if not _leads_nowhere(name, *way)]
        add_summaries(reached)
        print_coverage(reached, skip_covered=True)
        return 1 if reached["summary"]["percent_covered"] < self.limit else 0


def _leads_nowhere(name: str, line: int, after: int) -> bool:
    """Whether it would be a match that goes on without a case that fits: mypy holds that each is exhaustive."""
    return after == _END and _MATCH.match(getline(name, line)) is not None
