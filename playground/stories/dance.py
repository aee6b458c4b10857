"""The second story: a disputed matter, with one who steps back, too few ballots, hands entered, and a secret vote."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final

from playground.stories.telling import Step, Story

# Longer than a vote is open.
_DEADLINE: Final = timedelta(days=2)


class Dance(Story):
    """Some want to dance in the square, some want quiet."""

    name = "dance"

    def steps(self) -> Sequence[Step]:
        convenor, resident = self.convenor, self.resident
        recorder, dancer = self.person("recorder"), self.person("dancer")
        return (
            self.in_private("start", convenor, self._start),
            self.in_group("seats", convenor, self._seats),
            self.in_private("post", convenor, self.make_recorder),
            self.in_group("issue", resident, self.raise_issue),
            self.in_private("topic", convenor, self.make_topic),
            self.in_private("invite", convenor, self.invite),
            self.in_private("join", self.guest, self._join),
            self.in_group("dispute", convenor, self._dispute),
            self.in_private("vote", convenor, self.open_vote),
            self.in_group("recuse", dancer, lambda: self._step_back(1)),
            self.in_group("few", convenor, lambda: self.vote(1, self.told["few"])),
            self.in_group("deadline", convenor, self._deadline),
            self.in_group("short", convenor, self.look),
            self.in_group("again", convenor, self._again),
            self.in_group("ballots", convenor, lambda: self.vote(2, self.told["pressed"])),
            self.in_private("hands", recorder, lambda: self.enter("hand", self.told["hands"])),
            self.in_private("phone", recorder, lambda: self.enter("phone", self.told["phone"])),
            self.in_group("passed", convenor, self._passed),
            self.in_private("secret", convenor, self._secret),
            self.in_group("papers", convenor, self._papers),
            self.in_group("counted", convenor, self.look),
            self.in_private("resolve", convenor, lambda: self.resolve(3, self.told["test"])),
            self.in_private("accept", self.owner, self.accept),
            self.in_group("settled", convenor, self.look),
        )

    async def _start(self) -> None:
        some = map(self.person, ("recorder", "witness", "dancer", "mother", "owner"))
        await self.starts(self.convenor, self.resident, *some)

    async def _seats(self) -> None:
        await self.found()
        await self.give_seats()

    async def _join(self) -> None:
        await self.join()
        self.telegram.join(self.group, self.guest, by=self.convenor)

    async def _dispute(self) -> None:
        for role, words in self.told["said"].items():
            self.telegram.send(self.person(role), self.group, words)

    async def _step_back(self, number: int) -> None:
        for do in ("more", "step_back", "sure"):
            await self.press(self.person("dancer"), self.group, self.of_vote(number, do))

    async def _deadline(self) -> None:
        self.clock.advance(_DEADLINE)
        self.telegram.touch()
        await self.button(self.convenor, self.group, self.of_vote(1, "again"))

    async def _again(self) -> None:
        await self.press(self.convenor, self.group, self.of_vote(1, "again"))
        await self._step_back(2)

    async def enter(self, means: str, choices: Mapping[str, str]) -> None:
        """The recorder enters ballots cast by these means: one tap on a name is for, two are against."""
        recorder = self.person("recorder")
        await self.press(recorder, self.group, self.of_vote(2, "more"))
        await self.press_and_follow(recorder, self.of_vote(2, "enter"))
        await self.press(recorder, self.bot, f"f:answer:{means}")
        await self.press(recorder, self.bot, "f:seat:", self.told["witness"])
        for name, choice in choices.items():
            for _ in range(_TAPS[choice]):
                await self.press(recorder, self.bot, "f:tap:", name)
        await self.press(recorder, self.bot, "f:answer:-")

    async def _passed(self) -> None:
        await self.button(self.convenor, self.group, self.of_vote(2, "resolve"))

    async def _secret(self) -> None:
        await self.press_and_follow(self.convenor, "t:vote:")
        await self.press(self.convenor, self.bot, "f:secrecy:secret")
        await self.press(self.convenor, self.bot, "f:method:choice")
        await self.say(self.convenor, self.told["question"])
        await self.button(self.convenor, self.group, "o:")

    async def _papers(self) -> None:
        # The convenor presses something else first: she may change her ballot until the close.
        await self.mark(self.convenor, 2)
        for name, option in self.told["papers"].items():
            await self.mark(self.people[name], option)
        await self.button(self.convenor, self.group, self.of_vote(3, "resolve"))

    async def mark(self, person: int, option: int) -> None:
        """Press an option of the secret vote."""
        await self.press(person, self.group, f"o:{self.council}:3:{option}")
        self.breathe()


_TAPS: Final = {"for": 1, "against": 2}
