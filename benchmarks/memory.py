"""How long a bot takes to start, and how much memory it has at rest and in a storm, beside a bare one."""

import statistics
import subprocess
import time
from functools import partial
from pathlib import Path
from typing import Any

from aiogram.methods import GetUpdates

from benchmarks.bots import BARE, OTHER, WHOLE, end, filled, start_other, start_ours, telegram
from benchmarks.councils import SEATS
from benchmarks.storm import GROUPS, Storm, StormyTown


class WakingTown(StormyTown):
    """A town that notes when a bot first asks for updates."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        super().__init__(tokens)
        self._asked: dict[str, float] = {}

    async def get_updates(self, token: str, method: GetUpdates) -> list[dict[str, Any]]:
        if token not in self._asked:
            self._asked[token] = time.monotonic()
            self.touch()
        return await super().get_updates(token, method)

    async def do(self, asked: Storm | str) -> float:
        """A storm; or of a token, when its bot asked for the first time since it was last wanted."""
        if isinstance(asked, Storm):
            return await super().do(asked)
        while asked not in self._asked:
            await self.wait_change(self.revision)
        return self._asked.pop(asked)


def compare(folder: Path, *, rounds: int, presses: int) -> None:
    """Start each bot so many times, taking turns, then let both rest, then press."""
    print(f"Start-up, median of {rounds} in turns; memory at rest and after a storm of {presses} presses\n")
    print(f"{'':8}{'whole bot':>12}{'bare bot':>12}")
    with telegram(WakingTown) as (line, address):
        settings = filled(folder, address, councils=GROUPS, seats=SEATS)
        starts = {WHOLE: partial(start_ours, settings), OTHER: partial(start_other, BARE, address)}
        running: dict[str, subprocess.Popen[bytes]] = {}
        seconds: dict[str, list[float]] = {token: [] for token in starts}
        for turn in range(rounds):
            for token, start in starts.items():
                began = time.monotonic()
                running[token] = start()
                line.send(token)
                seconds[token].append(line.recv() - began)
                if turn < rounds - 1:
                    end(running[token])
        try:
            _tell("start", [statistics.median(taken) for taken in seconds.values()], "s", digits=1)
            _tell("rest", [megabytes(bot.pid, "VmRSS", after=2.0) for bot in running.values()], "MB")
            for token in starts:
                line.send(Storm(token=token, presses=presses))
                line.recv()
            _tell("storm", [megabytes(bot.pid, "VmHWM") for bot in running.values()], "MB")
        finally:
            end(*running.values())
    print()


def megabytes(pid: int, what: str, *, after: float = 0.0) -> float:
    """A process's memory after so many seconds, VmRSS now or VmHWM at most; not a number but on Linux."""
    time.sleep(after)
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except FileNotFoundError:
        return float("nan")
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(what))


def _tell(name: str, measured: list[float], unit: str, *, digits: int = 0) -> None:
    whole, bare = measured
    print(f"{name:8}{whole:9.{digits}f} {unit:2}{bare:9.{digits}f} {unit:2}   {whole / bare:.2f} of the bare bot")
