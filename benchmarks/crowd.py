"""Three hundred members of one council vote within ten seconds, under Telegram's limits: ours beside a naive bot."""

import asyncio
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import OTHER, WHOLE, bots, telegram
from benchmarks.town import Board, Town, vote_buttons
from playground.bots import Call
from playground.chats import Press
from playground.limits import Floods

SEATS = 300
SECONDS = 10.0
# Two presses of a crowd are never alike, but both bots see the same crowd.
SEED = 300
PATIENCE = 120.0
NAIVE = "benchmarks.naive"
_WORDS = ("For", "Against", "Abstain")


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Seconds to each answer and from the last press to the right tally, None when it never came; calls till then."""

    answers: list[float]
    board: float | None
    calls: int
    refused: int


class Hall(Town):
    """One group under Telegram's limits, whose members all press once."""

    def __init__(self, tokens: tuple[str, ...], buttons: Callable[[int], tuple[str, ...]] = vote_buttons) -> None:
        self._answered: dict[str, float] = {}
        self._called: list[Call] = []
        super().__init__(tokens=tokens, groups=1, seats=SEATS, voters=SEATS, floods=True, buttons=buttons)

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        super().toast(press, text, show_alert=show_alert, url=url)
        self._answered[press.id] = time.perf_counter()

    def log(self, call: Call) -> None:
        super().log(call)
        self._called.append(call)

    async def do(self, asked: str) -> Served:
        """Let all vote on the message of the bot with this token, early ones and late ones, each once."""
        [board] = self.boards[asked]
        return await self.vote(asked, board)

    async def vote(self, token: str, board: Board) -> Served:
        """Let all vote on that message."""
        choices = random.Random(SEED).choices(range(len(_WORDS)), weights=(5, 3, 2), k=SEATS)
        tally = [f"{word} {choices.count(place)} " for place, word in enumerate(_WORDS)]
        return await self.crowd(token, board, choices, tally, seconds=SECONDS)

    async def crowd(self, token: str, board: Board, choices: list[int], told: list[str], *, seconds: float) -> Served:
        """Let each press her choice within so many seconds, until a message of the bot says all that is to be told."""
        await self._warm_up(token, board)
        chance = random.Random(SEED)
        moments = [seconds * chance.betavariate(2, 3) for _ in board.women]
        began = time.perf_counter()
        pressed: dict[str, float] = {}
        for moment, woman, choice in sorted(zip(moments, board.women, choices, strict=True)):
            await asyncio.sleep(began + moment - time.perf_counter())
            pressed[self.press(woman, board.chat_id, board.message_id, board.data[choice])] = time.perf_counter()
        shown = await self._until_said(told, token, board)
        return Served(
            answers=[self._answered[press] - at for press, at in pressed.items() if press in self._answered],
            board=None if shown is None else shown - max(pressed.values()),
            calls=len(self._called),
            refused=sum(call.error is not None for call in self._called),
        )

    async def _warm_up(self, token: str, board: Board) -> None:
        """Let each button be pressed once by one woman: starting up and first times are not what is measured."""
        for data in board.data:
            press = self.press(board.women[0], board.chat_id, board.message_id, data)
            while press not in self._answered:
                await self.wait_change(self.revision)
        await self.quiet()
        self.bot(token).floods = Floods()
        self._called.clear()

    async def _until_said(self, tally: list[str], token: str, board: Board) -> float | None:
        """When a message of the bot says this tally, whatever stands around it; None when none ever does."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not any(all(sum_ in text for sum_ in tally) for text in self.said(token, board)):
                    await self.wait_change(self.revision)
        except TimeoutError:
            return None
        return time.perf_counter()


def compare(folder: Path) -> None:
    """Let the crowd vote with our bot, then with the naive one."""
    print(f"{SEATS} members of one council vote within {SECONDS:.0f} s, under Telegram's limits\n")
    with telegram(Hall) as (line, address), bots(folder, address, councils=1, seats=SEATS, other=NAIVE):
        tell_heading("ballot")
        for name, token in (("whole", WHOLE), ("naive", OTHER)):
            line.send(token)
            served: Served = line.recv()
            tell(name, served)
    print()


def tell_heading(press: str) -> None:
    """Say what stands in which column."""
    print(f"{'':14}{'answer p50':>12}{'p95':>10}{'right board after':>20}{f'calls a {press}':>18}{'refused':>10}")


def tell(name: str, served: Served) -> None:
    """Say how a crowd was served."""
    cuts = statistics.quantiles(served.answers, n=20)
    board = "never" if served.board is None else f"{served.board:.1f} s"
    calls = served.calls / SEATS
    print(f"{name:14}{cuts[9] * 1e3:9.0f} ms{cuts[18] * 1e3:7.0f} ms{board:>20}{calls:18.2f}{served.refused:10}")
    if len(served.answers) < SEATS:
        print(f"{SEATS - len(served.answers)} of {SEATS} got no answer")
