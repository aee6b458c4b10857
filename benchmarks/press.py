"""What a press costs: through the whole bot beside a bare one, and among few councils beside very many."""

import argparse
import asyncio
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks import growth
from benchmarks.councils import fill
from benchmarks.storm import GROUPS, Address, Storm, serve

WHOLE, BARE = "7000000001:whole", "7000000002:bare"
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each bot has its turn")
    parser.add_argument("--presses", type=int, default=3000, help="presses in a turn")
    parser.add_argument("--few", type=int, default=10, help="councils in the small database")
    parser.add_argument("--many", type=int, default=100_000, help="councils in the large database")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="nplusx-bench-") as folder:
        compare(Path(folder), rounds=chosen.rounds, presses=chosen.presses)
        asyncio.run(growth.compare(Path(folder), few=chosen.few, many=chosen.many, presses=chosen.presses))


def compare(folder: Path, *, rounds: int, presses: int) -> None:
    """Let both bots run against one server and press now on the one, now on the other."""
    print(f"Presses a second over HTTP, {presses} a turn on the votes of {GROUPS} councils, bots taking turns\n")
    with _telegram() as (line, address), _bots(folder, address) as bots:
        for token in bots:
            _turn(line, token, presses // 10)
        rates: dict[str, list[float]] = {token: [] for token in bots}
        print(f"{'':8}{'whole bot':>12}{'bare bot':>12}")
        before = {token: _cpu_seconds(bot.pid) for token, bot in bots.items()}
        for turn in range(1, rounds + 1):
            for token, measured in rates.items():
                measured.append(presses / _turn(line, token, presses))
            print(f"turn {turn:<3}" + "".join(f"{measured[-1]:12.0f}" for measured in rates.values()))
        whole, bare = (statistics.median(measured) for measured in rates.values())
        print(f"{'median':8}{whole:12.0f}{bare:12.0f}   {whole / bare:.2f} of the bare bot")
        spent = [(_cpu_seconds(bot.pid) - before[token]) / rounds / presses * 1e6 for token, bot in bots.items()]
        print(f"{'CPU µs':8}{spent[0]:12.0f}{spent[1]:12.0f}   of the bot's own process, a press\n")


def _turn(line: Connection, token: str, presses: int) -> float:
    line.send(Storm(token=token, presses=presses))
    seconds: float = line.recv()
    return seconds


@contextmanager
def _telegram() -> Iterator[tuple[Connection, Address]]:
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=((WHOLE, BARE), there))
    process.start()
    try:
        yield here, here.recv()
    finally:
        process.kill()
        process.join()


@contextmanager
def _bots(folder: Path, address: Address) -> Iterator[dict[str, subprocess.Popen[bytes]]]:
    url = f"sqlite+aiosqlite:///{folder / 'http.db'}"
    asyncio.run(
        fill(
            url,
            bot_id=int(WHOLE.partition(":")[0]),
            count=GROUPS,
            chat_id=address.chat_id,
            user_id=address.user_id,
            message_id=address.message_id,
        )
    )
    settings = {"NX_BOT_TOKEN": WHOLE, "NX_API_URL": address.url, "NX_DATABASE_URL": url}
    whole = subprocess.Popen([sys.executable, "-m", "bot", "run"], env={**os.environ, **settings})
    bare = subprocess.Popen([sys.executable, "-m", "benchmarks.bare", address.url, BARE])
    try:
        yield {WHOLE: whole, BARE: bare}
    finally:
        for bot in (whole, bare):
            bot.kill()
            bot.wait()


def _cpu_seconds(pid: int) -> float:
    """What a process has worked so far, as Linux counts it; not a number elsewhere."""
    try:
        spent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return float("nan")
    return (int(spent[11]) + int(spent[12])) / _TICKS


if __name__ == "__main__":
    main()
