"""The evening of a county: many groups who come together, vote and part again, in an hour that lasts a minute."""

import asyncio
import random
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiogram.methods import EditMessageText, GetUpdates, SendMessage

from benchmarks.bots import WHOLE
from benchmarks.councils import SESSION
from benchmarks.hurried import SPEED, HurriedClock
from benchmarks.town import CHOICES, Board, Town, vote_buttons
from bot.views.session_buttons import SessionButton, SessionDo
from playground.bots import Call
from playground.chats import Press

SEATS = 20
# In minutes of the evening, from when the first come: the last group begins so much later than the first.
LAST_GROUP = 12.0
BEGIN, MOTIONS, END = 10.0, (14.0, 22.0, 30.0), 38.0
VOTING, CHAIR_VOTES = 4.0, 5.0
# Of those with a seat so many come at least, a quorum; of those who vote one in four thinks again.
FEWEST, THINKS_AGAIN = 14, 0.25
ASKS_WHAT_WAITS = 0.25
# Of seconds. Whoever has no answer after that gets none.
PATIENCE = 60.0
_MOTION = "Put up two lamps"
_WORDS = ("For", "Against", "Abstain")
# A council, a vote of its and a seat.
Ballot = tuple[int, int, int]


@dataclass(slots=True, kw_only=True)
class Evening:
    """What people did, and how they were served.

    `cast` has what each chose last, `answers` are seconds, and `told_wrongly` are votes whose sums no message says.
    """

    updates: int = 0
    ballots: int = 0
    presses: int = 0
    calls: int = 0
    refused: int = 0
    told_wrongly: int = 0
    seconds: float = 0.0
    answers: list[float] = field(default_factory=list)
    cast: dict[Ballot, str] = field(default_factory=dict)


def _here(council: int) -> tuple[str, ...]:
    return (SessionButton(do=SessionDo.HERE, council=council, number=SESSION).pack(),)


class Groups(Town):
    """Groups whose sessions begin about the same time; that a bot keeps to Telegram's limits is left to itself."""

    speed = SPEED

    def __init__(self, tokens: tuple[str, ...], *, sessions: int, clock: HurriedClock) -> None:
        self._evening = Evening()
        self._began = 0.0
        self._is_asked = asyncio.Event()
        self._spoke: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)
        self._pressed: dict[str, float] = {}
        super().__init__(
            tokens=tokens[:1],
            groups=sessions,
            seats=SEATS,
            voters=SEATS,
            buttons=_here,
            now=clock.now,
        )
        bot = self.bot(WHOLE)
        for board in self.boards[WHOLE]:
            for woman in board.women:
                self.send(woman, bot.user.id, "/start")
        bot.queue.clear()

    def toast(self, press: Press, text: str, *, show_alert: bool, url: str | None = None) -> None:
        super().toast(press, text, show_alert=show_alert, url=url)
        self._evening.answers.append(time.perf_counter() - self._pressed[press.id])

    def log(self, call: Call) -> None:
        super().log(call)
        self._evening.calls += 1
        self._evening.refused += call.error is not None
        if isinstance(call.method, SendMessage | EditMessageText) and isinstance(call.method.chat_id, int):
            self._spoke[call.method.chat_id].set()

    async def get_updates(self, token: str, method: GetUpdates) -> list[dict[str, Any]]:
        self._is_asked.set()
        return await super().get_updates(token, method)

    async def do(self, asked: str) -> Evening | None:
        """Let the "evening" pass; then, once all rests, what came of it."""
        if asked != "evening":
            self._evening.told_wrongly = self._told_wrongly()
            return self._evening
        await self._is_asked.wait()
        self._evening = Evening()
        self._began = time.perf_counter()
        async with asyncio.TaskGroup() as sessions:
            for council, board in enumerate(self.boards[WHOLE], start=1):
                sessions.create_task(self._sit(council, board))
        self._evening.seconds = time.perf_counter() - self._began
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while len(self._evening.answers) < self._evening.presses:
                    await self.wait_change(self.revision)
        return None

    async def _sit(self, council: int, board: Board) -> None:
        """One session from the first who comes to its end."""
        chance = random.Random(council)
        first = chance.uniform(0.0, LAST_GROUP)
        chair, *others = board.women
        here = [*chance.sample(others, chance.randint(FEWEST, len(others))), chair]
        coming = [(first + BEGIN * chance.betavariate(2, 3), woman) for woman in here]
        asking = [(first + chance.uniform(BEGIN, END), woman) for woman in here if chance.random() < ASKS_WHAT_WAITS]
        async with asyncio.TaskGroup() as acts:
            acts.create_task(self._come(board, sorted(coming)))
            acts.create_task(self._ask(sorted(asking)))
            acts.create_task(self._go_through(council, board, chance, first, here))

    async def _come(self, board: Board, coming: Sequence[tuple[float, int]]) -> None:
        for moment, woman in coming:
            await self._until(moment)
            self._push(woman, board.chat_id, board.message_id, board.data[0])

    async def _ask(self, asking: Sequence[tuple[float, int]]) -> None:
        """Ask the bot in private what waits for her."""
        for moment, woman in asking:
            await self._until(moment)
            self._type(woman, self.bot(WHOLE).user.id, "/mine")

    async def _go_through(
        self, council: int, board: Board, chance: random.Random, first: float, here: Sequence[int]
    ) -> None:
        chair, chat = board.women[0], board.chat_id
        me = self.bot(WHOLE).user.username
        begin = SessionButton(do=SessionDo.BEGIN, council=council, number=SESSION).pack()
        await self._until(first + BEGIN)
        self._push(chair, chat, await self._message_with(chair, chat, begin), begin)
        for number, moment in enumerate(MOTIONS, start=1):
            await self._until(first + moment)
            self._type(chair, chat, f"/vote@{me} T1 {_MOTION}")
            await self._vote(council, number, board, chance, here)
        await self._until(first + END)
        self._type(chair, chat, f"/end@{me}")

    async def _vote(self, council: int, number: int, board: Board, chance: random.Random, here: Sequence[int]) -> None:
        """All who are there vote, the chair last of all, which closes it; some think again before that."""
        chair, chat, data = board.women[0], board.chat_id, vote_buttons(council, number)
        message = await self._message_with(chair, chat, data[0])
        opened = (time.perf_counter() - self._began) * SPEED / 60.0
        # Never a tie, which would wait for the chair.
        choices = [0] * (len(here) // 2 + 1) + chance.choices(range(len(data)), k=len(here) - len(here) // 2 - 1)
        chance.shuffle(choices)
        acts = [(VOTING * chance.betavariate(2, 3), woman, choice) for woman, choice in zip(here, choices, strict=True)]
        acts = [(CHAIR_VOTES if woman == chair else moment, woman, choice) for moment, woman, choice in acts]
        for moment, woman, choice in tuple(acts):
            if woman != chair and chance.random() < THINKS_AGAIN:
                acts.append((moment * chance.random(), woman, (choice + 1) % len(data)))
        for moment, woman, choice in sorted(acts):
            await self._until(opened + moment)
            self._push(woman, chat, message, data[choice])
            self._evening.ballots += 1
            self._evening.cast[council, number, board.women.index(woman) + 1] = CHOICES[choice].value

    async def _until(self, minute: float) -> None:
        """Wait for that minute of the evening."""
        await asyncio.sleep(self._began + minute * 60.0 / SPEED - time.perf_counter())

    async def _message_with(self, woman: int, chat: int, data: str) -> int:
        """The newest message of that group with that button, as soon as there is one."""
        while True:
            self._spoke[chat].clear()
            found = [one.message_id for one in self.messages(woman, chat) if data in str(one.markup)]
            if found:
                return found[-1]
            await self._spoke[chat].wait()

    def _push(self, woman: int, chat: int, message: int, data: str) -> None:
        self._evening.updates += 1
        self._evening.presses += 1
        began = time.perf_counter()
        self._pressed[self.press(woman, chat, message, data)] = began

    def _type(self, woman: int, chat: int, words: str) -> None:
        self._evening.updates += 1
        self.send(woman, chat, words)

    def _told_wrongly(self) -> int:
        tallies: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
        for (council, vote, _), choice in self._evening.cast.items():
            tallies[council, vote][choice] += 1
        return sum(not self._tells(council, vote, tally) for (council, vote), tally in tallies.items())

    def _tells(self, council: int, vote: int, tally: Counter[str]) -> bool:
        wanted = [f"V{vote} ", *(f"{word} {tally[word.lower()]} " for word in _WORDS)]
        said = self.said(WHOLE, self.boards[WHOLE][council - 1])
        return any(all(part in text for part in wanted) for text in said)
