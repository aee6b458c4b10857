"""What a press costs, among few councils and very many, how a crowd is served, and what a long ledger costs."""

import argparse
import asyncio
import os
import statistics
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks import crowd, fanout, growth, ledger, memory, sitting
from benchmarks.bots import bots, telegram
from benchmarks.councils import SEATS
from benchmarks.storm import GROUPS, Storm, StormyTown

BARE, BARE_BY_WEBHOOK = "benchmarks.bare", "benchmarks.bare_webhook"
PARTS = ("press", "webhook", "crowd", "sitting", "growth", "ledger", "memory", "fanout")
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS, help="measure this alone")
    parser.add_argument("--rounds", type=int, default=3, help="how often each bot has its turn")
    parser.add_argument("--presses", type=int, default=3000, help="presses in a turn")
    parser.add_argument("--councils", type=int, nargs="+", default=[100, 10_000, 100_000], help="in each database")
    parser.add_argument("--matters", type=int, default=10_000, help="matters in the long ledger")
    parser.add_argument("--people", type=int, default=10_000, help="people told one thing each")
    chosen = parser.parse_args()
    parts = (chosen.only,) if chosen.only else PARTS
    with tempfile.TemporaryDirectory(prefix="nplusx-bench-") as made:
        folder = Path(made)
        if "press" in parts:
            compare(folder, rounds=chosen.rounds, presses=chosen.presses)
        if "webhook" in parts:
            compare(folder, rounds=chosen.rounds, presses=chosen.presses, by_webhook=True)
        if "crowd" in parts:
            crowd.compare(folder)
        if "sitting" in parts:
            sitting.compare(folder)
        if "growth" in parts:
            asyncio.run(growth.compare(folder, sizes=chosen.councils, presses=chosen.presses))
        if "ledger" in parts:
            asyncio.run(ledger.compare(folder, matters=chosen.matters))
        if "memory" in parts:
            memory.compare(folder, rounds=chosen.rounds, presses=chosen.presses)
        if "fanout" in parts:
            fanout.measure(folder, people=chosen.people)


def compare(folder: Path, *, rounds: int, presses: int, by_webhook: bool = False) -> None:
    """Let both bots run against one server and press now on the one, now on the other."""
    way, other = ("webhook", BARE_BY_WEBHOOK) if by_webhook else ("polling", BARE)
    print(
        f"Presses a second over HTTP by {way}, {presses} a turn on the votes of {GROUPS} councils, bots taking turns\n"
    )
    with (
        telegram(StormyTown) as (line, address),
        bots(folder, address, councils=GROUPS, seats=SEATS, other=other, by_webhook=by_webhook) as both,
    ):
        for token in both:
            _turn(line, token, presses // 10)
        rates: dict[str, list[float]] = {token: [] for token in both}
        print(f"{'':8}{'whole bot':>12}{'bare bot':>12}")
        before = {token: _cpu_seconds(bot.pid) for token, bot in both.items()}
        for turn in range(1, rounds + 1):
            for token, measured in rates.items():
                measured.append(presses / _turn(line, token, presses))
            print(f"turn {turn:<3}" + "".join(f"{measured[-1]:12.0f}" for measured in rates.values()))
        whole, bare = (statistics.median(measured) for measured in rates.values())
        print(f"{'median':8}{whole:12.0f}{bare:12.0f}   {whole / bare:.2f} of the bare bot")
        spent = [(_cpu_seconds(bot.pid) - before[token]) / rounds / presses * 1e6 for token, bot in both.items()]
        print(f"{'CPU µs':8}{spent[0]:12.0f}{spent[1]:12.0f}   of the bot's own process, a press\n")


def _turn(line: Connection, token: str, presses: int) -> float:
    line.send(Storm(token=token, presses=presses))
    seconds: float = line.recv()
    return seconds


def _cpu_seconds(pid: int) -> float:
    """What a process has worked so far, as Linux counts it; not a number elsewhere."""
    try:
        spent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return float("nan")
    return (int(spent[11]) + int(spent[12])) / _TICKS


if __name__ == "__main__":
    main()
