"""Bots that are pressed in turns, against one server: how many presses a second each of them answers."""

import os
import statistics
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.storm import GROUPS, Storm

_TICKS = os.sysconf("SC_CLK_TCK")


def tell_what(way: str, *, presses: int) -> None:
    """Say what is measured."""
    print(
        f"Presses a second over HTTP by {way}, {presses} a turn on the votes of {GROUPS} councils, bots taking turns\n"
    )


def take_turns(
    line: Connection, pids: Mapping[str, Sequence[int]], names: Mapping[str, str], *, rounds: int, presses: int
) -> None:
    """Press now on the one, now on the other, and print; by their tokens, the processes and names of the bots.

    The last is the bare one, to which the others are compared.
    """
    for token in pids:
        _turn(line, token, presses // 10)
    rates: dict[str, list[float]] = {token: [] for token in pids}
    _tell("", *(f"{names[token]:>14}" for token in pids))
    before = {token: cpu_seconds(pids[token]) for token in pids}
    for turn in range(1, rounds + 1):
        for token, measured in rates.items():
            measured.append(presses / _turn(line, token, presses))
        _tell(f"turn {turn}", *(f"{measured[-1]:14.0f}" for measured in rates.values()))
    medians = [statistics.median(measured) for measured in rates.values()]
    _tell("median", *(f"{median:14.0f}" for median in medians))
    _tell("ratio", *(f"{median / medians[-1]:14.2f}" for median in medians), "   of the bare bot")
    spent = [(cpu_seconds(pids[token]) - before[token]) / rounds / presses * 1e6 for token in pids]
    _tell("CPU µs", *(f"{each:14.0f}" for each in spent), "   of the bot's own processes, a press\n")


def _tell(what: str, *cells: str) -> None:
    print(f"{what:8}" + "".join(cells))


def _turn(line: Connection, token: str, presses: int) -> float:
    line.send(Storm(token=token, presses=presses))
    seconds: float = line.recv()
    return seconds


def cpu_seconds(pids: Sequence[int]) -> float:
    """What processes have worked so far, as Linux counts it; not a number elsewhere."""
    try:
        stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids]
    except FileNotFoundError:
        return float("nan")
    return sum(int(spent[11]) + int(spent[12]) for spent in stats) / _TICKS
