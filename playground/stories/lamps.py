"""The first story: one matter played all the way from a word in the group to "solved"."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from playground.stories.telling import Step, Story

_LATER: Final = timedelta(days=9)


class Lamps(Story):
    """Two broken lamps, which nobody quarrels about."""

    name = "lamps"

    def steps(self) -> Sequence[Step]:
        convenor, resident, owner = self.convenor, self.resident, self.owner
        return (
            self.in_private("start", convenor, lambda: self.starts(convenor, resident, owner)),
            self.in_group("found", convenor, self.found),
            self.in_group("seats", convenor, self.give_seats),
            self.in_group("issue", resident, self.raise_issue),
            self.in_private("topic", convenor, self.make_topic),
            self.in_private("invite", convenor, self.invite),
            self.in_private("join", self.guest, self.join),
            self.in_private("vote", convenor, self.open_vote),
            self.in_group("ballots", convenor, self._ballots),
            self.in_group("passed", convenor, self.look),
            self.in_private("resolve", convenor, lambda: self.resolve(1, test="")),
            self.in_private("accept", owner, self.accept),
            self.in_private("progress", owner, self._progress),
            self.in_group("month", convenor, self._month),
            self.in_private("done", owner, self._done),
            self.in_private("rate", resident, self._rate),
            self.in_group("solved", resident, self.look),
        )

    async def _ballots(self) -> None:
        choices = ["for"] * 6 + ["against", "abstain", "for"]
        await self.vote(1, dict(zip(self.told["seats"], choices, strict=True)))
        await self.button(self.convenor, self.group, self.of_vote(1, "resolve"))

    async def _progress(self) -> None:
        await self.press_and_follow(self.owner, "r:progress:")
        await self.say(self.owner, self.told["progress"])

    async def _month(self) -> None:
        self.clock.advance(_LATER)
        self.telegram.touch()

    async def _done(self) -> None:
        await self.press_and_follow(self.owner, "r:done:")
        await self.say(self.owner, self.told["result"])

    async def _rate(self) -> None:
        await self.press(self.resident, self.bot, "r:satisfied:")
        await self.until(lambda: not self.find(self.owner, self.group, "r:"))
