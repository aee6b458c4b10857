"""Lets the lives of a county go on beside each other, and moves the clock from one act to the next."""

import asyncio
import heapq
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.app.keeping import Doors
from bot.councils.errors import Refusal
from bot.schedule.jobs import Jobs
from playground.county.acts import Act, Letter, Life
from playground.county.circle import ZONE
from playground.county.letters import told

# The bot knocks every few seconds; whoever lives through a year in minutes knocks on the hour, when most is due.
_KNOCK = timedelta(hours=1)
# So many councils act side by side and share the way to the records.
_ABREAST = 32
# On the first of a month, in the small hours: the bot does so every night, which would take a good part of the year.
_COUNTED_ANEW = (1, 4)
# So many acts leave some hundred notices, which nobody will hear.
_ACTS_A_BACKLOG = 200


class CountyClock:
    """Stands still but for the acts, each of which sets it; between two knocks every council has a time of its own."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def stand_at(self, moment: datetime) -> None:
        self._at = moment


@dataclass(frozen=True, slots=True, order=True)
class _Step:
    """The next step of a life, in the order in which all are done."""

    at: datetime
    place: int
    step: "datetime | Act | Letter"
    life: Life

    @property
    def whose(self) -> int:
        """The council's whose step it is, for what one does is done one after the other; 0 is the alliance."""
        match self.step:
            case Act(arguments=arguments):
                return int(arguments.get("council") or 0)
            case Letter():
                return 0
            case _:
                # Whoever waits is in nobody's way.
                return -1 - self.place


class Clockwork:
    """All lives in the order of their acts, and between them what is due."""

    def __init__(self, doors: Doors, clock: CountyClock) -> None:
        self.acts = 0
        self._acts_told = 0
        self._doors = doors
        self._clock = clock
        self._jobs = Jobs(doors.archive, doors.archive, ZONE)
        self._places = count()
        self._ahead: list[_Step] = []
        self._knock_at = clock.now() + _KNOCK

    def begin(self, life: Life) -> None:
        """Let a life begin at its first moment."""
        self._go_on(life, None, self._clock.now())

    async def run(self, until: datetime, *, tell: Callable[[datetime], None]) -> None:
        """Let all of them live until a moment, and `tell` each day that is over.

        Nobody hears what is told on the way: the outbox is passed over as it fills, for it would not be read in a year.
        """
        while self._ahead and self._ahead[0].at < until:
            await self._knock(self._ahead[0].at, tell)
            steps = self._abreast(until)
            answers = await asyncio.gather(*map(self._done, steps))
            for step, answer in zip(steps, answers, strict=True):
                self._go_on(step.life, answer, step.at)
        await self._knock(until, tell)
        self._clock.stand_at(until)
        await self._jobs.do_due()
        await self._jobs.keep_counts()
        await self._doors.outbox.pass_over()

    def _go_on(self, life: Life, answer: Any, at: datetime) -> None:
        try:
            step = life.send(answer)
            while not isinstance(step, datetime | Act | Letter):
                self._go_on(step, None, at)
                step = next(life)
        except StopIteration:
            return
        following = step if isinstance(step, datetime) else step.at
        heapq.heappush(self._ahead, _Step(max(at, following), next(self._places), step, life))

    def _abreast(self, until: datetime) -> list[_Step]:
        """The first steps before the next knock, of each council one."""
        found: dict[int, _Step] = {}
        waiting: list[_Step] = []
        before = min(until, self._knock_at)
        while self._ahead and self._ahead[0].at < before and len(found) + len(waiting) < _ABREAST:
            step = heapq.heappop(self._ahead)
            if step.whose in found:
                waiting.append(step)
            else:
                found[step.whose] = step
        for step in waiting:
            heapq.heappush(self._ahead, step)
        return list(found.values())

    async def _done(self, next_step: _Step) -> Any:
        # Up to where it waits for the records this goes on alone, so the time they read is its own.
        self._clock.stand_at(next_step.at)
        match next_step.step:
            case Act() as act:
                return await self._act(act)
            case Letter() as letter:
                return await told(self._doors.outbox, letter.reader, letter.kind)
            case _:
                return None

    async def _act(self, act: Act) -> Any:
        self.acts += 1
        through = self._doors.archive.read if act.looks else self._doors.archive.write
        try:
            return await through(act.operation, **act.arguments)
        except Refusal as refusal:
            if act.may_be_refused:
                return refusal
            refusal.add_note(f"{act.operation.__name__} at {act.at}: {refusal.key} {refusal.facts}")
            raise

    async def _knock(self, until: datetime, tell: Callable[[datetime], None]) -> None:
        while self._knock_at <= until:
            self._clock.stand_at(self._knock_at)
            await self._jobs.do_due()
            if self.acts - self._acts_told >= _ACTS_A_BACKLOG:
                self._acts_told = self.acts
                await self._doors.outbox.pass_over()
            if self._knock_at.hour == 0:
                tell(self._knock_at)
            if (self._knock_at.day, self._knock_at.hour) == _COUNTED_ANEW:
                await self._jobs.keep_counts()
            self._knock_at += _KNOCK
