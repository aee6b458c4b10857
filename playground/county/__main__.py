"""`python -m playground.county`: plays a county into a file, and says what it made."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from playground import BOT_ID, texts
from playground.county import COUNCILS, MONTHS, played
from playground.county.circle import ZONE, at_hour
from playground.county.words import LOCALES

_OUT = Path("data/county.db")
# In the evening, while some sit.
_EVENING = (19, 30)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code is 2 for a file that is there already: it may hold what nobody can play again."""
    parser = argparse.ArgumentParser(prog="python -m playground.county", description=texts.COUNTY_USAGE)
    parser.add_argument("--councils", type=int, default=COUNCILS, help=texts.COUNCILS)
    parser.add_argument("--months", type=int, default=MONTHS, help=texts.MONTHS)
    parser.add_argument("--seed", type=int, default=1, help=texts.SEED)
    parser.add_argument("--until", type=date.fromisoformat, default=_yesterday(), help=texts.UNTIL)
    parser.add_argument("--locale", choices=LOCALES, default=LOCALES[0], help=texts.LOCALE)
    parser.add_argument("--out", type=Path, default=_OUT, help=texts.OUT)
    options = parser.parse_args(arguments)
    if options.out.exists():
        sys.stderr.write(texts.OUT_IS_THERE.format(file=options.out) + "\n")
        return 2
    # A county that was not played to its end is none.
    part = options.out.with_name(f"{options.out.name}.part")
    _remove(part)
    county = asyncio.run(
        played(
            f"sqlite+aiosqlite:///{part}",
            bot_id=BOT_ID,
            until=at_hour(options.until, *_EVENING),
            councils=options.councils,
            seed=options.seed,
            months=options.months,
            locale=options.locale,
            tell=_tell,
        )
    )
    part.rename(options.out)
    counts = {name: f"{count:,}" for name, count in county.counts.items()}
    said = texts.COUNTY_MADE.format(file=options.out, councils=county.councils, seconds=county.seconds, **counts)
    sys.stdout.write(f"\r{said}\n")
    return 0


def _tell(day: datetime) -> None:
    if sys.stdout.isatty():
        sys.stdout.write(f"\r{day:%Y-%m-%d}")
        sys.stdout.flush()


def _yesterday() -> date:
    return datetime.now(ZONE).date() - timedelta(days=1)


def _remove(file: Path) -> None:
    """With what SQLite keeps beside it."""
    for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
        file.with_name(name).unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
