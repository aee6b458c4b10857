"""What a press costs, among few councils and very many, how a crowd is served, and what a long ledger costs."""

import argparse
import asyncio
import tempfile
from pathlib import Path

from benchmarks import (
    announce,
    crowd,
    evening,
    fanout,
    growth,
    ledger,
    memory,
    monthly,
    postgres,
    sitting,
    summary,
    units,
)
from benchmarks.bots import BARE, BARE_BY_WEBHOOK, bots, telegram
from benchmarks.councils import SEATS
from benchmarks.storm import GROUPS, StormyTown
from benchmarks.turns import take_turns, tell_what

PARTS = (
    "press",
    "webhook",
    "postgres",
    "crowd",
    "sitting",
    "evening",
    "growth",
    "ledger",
    "import",
    "summary",
    "monthly",
    "memory",
    "fanout",
    "announce",
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS, help="measure this alone")
    parser.add_argument("--rounds", type=int, default=3, help="how often each bot has its turn")
    parser.add_argument("--presses", type=int, default=3000, help="presses in a turn")
    parser.add_argument("--sessions", type=int, default=160, help="on the evening of a county")
    parser.add_argument("--councils", type=int, nargs="+", default=[100, 10_000, 100_000], help="in each database")
    parser.add_argument("--county", type=int, default=531, help="councils of the county whose month ends")
    parser.add_argument("--ballots", type=int, default=0, help="in the last of these databases, at least")
    parser.add_argument("--matters", type=int, default=10_000, help="matters in the long ledger")
    parser.add_argument("--rows", type=int, default=10_000, help="rows in the organisation's table")
    parser.add_argument("--people", type=int, default=10_000, help="people told one thing each")
    chosen = parser.parse_args()
    parts = (chosen.only,) if chosen.only else PARTS
    with tempfile.TemporaryDirectory(prefix="nplusx-bench-") as made:
        folder = Path(made)
        if "press" in parts:
            compare(folder, rounds=chosen.rounds, presses=chosen.presses)
        if "webhook" in parts:
            compare(folder, rounds=chosen.rounds, presses=chosen.presses, by_webhook=True)
        if "postgres" in parts:
            postgres.compare(rounds=chosen.rounds, presses=chosen.presses)
        if "crowd" in parts:
            crowd.compare(folder)
        if "sitting" in parts:
            sitting.compare(folder)
        if "evening" in parts:
            evening.measure(folder, sessions=chosen.sessions)
        if "growth" in parts:
            asyncio.run(growth.compare(folder, sizes=chosen.councils, presses=chosen.presses, ballots=chosen.ballots))
        if "ledger" in parts:
            asyncio.run(ledger.compare(folder, matters=chosen.matters))
        if "import" in parts:
            asyncio.run(units.compare(folder, rows=chosen.rows))
        if "summary" in parts:
            asyncio.run(summary.compare(folder, sizes=sorted({*chosen.councils, *summary.AIMS})))
        if "monthly" in parts:
            asyncio.run(monthly.measure(folder, councils=chosen.county))
        if "memory" in parts:
            memory.compare(folder, rounds=chosen.rounds, presses=chosen.presses)
        if "fanout" in parts:
            fanout.measure(folder, people=chosen.people)
        if "announce" in parts:
            asyncio.run(announce.compare(folder, sizes=(1000, chosen.people)))


def compare(folder: Path, *, rounds: int, presses: int, by_webhook: bool = False) -> None:
    """Let both bots run against one server and press now on the one, now on the other."""
    way, other = ("webhook", BARE_BY_WEBHOOK) if by_webhook else ("polling", BARE)
    tell_what(f"{way} on SQLite", presses=presses)
    with (
        telegram(StormyTown) as (line, address),
        bots(folder, address, councils=GROUPS, seats=SEATS, other=other, by_webhook=by_webhook) as both,
    ):
        pids = {token: [bot.pid] for token, bot in both.items()}
        names = dict(zip(both, ("whole bot", "bare bot"), strict=True))
        take_turns(line, pids, names, rounds=rounds, presses=presses)


if __name__ == "__main__":
    main()
