"""What every story is made of: a council of its own, its steps one after the other, and the acts they share."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Final
from zoneinfo import ZoneInfo

from playground.clock import Clock
from playground.stage import ZONE, Scene
from playground.stories import script
from playground.stories.hands import Hands
from playground.telegram import Telegram

Show = Callable[[Scene], None]
Rest = Callable[[], Awaitable[None]]
Act = Callable[[], Awaitable[None]]

_BETWEEN_STEPS: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its name in the captions, who acts, in which chat, and what she does."""

    name: str
    actor: int
    chat: int
    act: Act


class Story(Hands, ABC):
    """A story in a new group of its own, so that it can be played again and beside any other.

    Its council lives by the time of `zone`.
    """

    name: str

    def __init__(self, telegram: Telegram, clock: Clock, zone: str = ZONE) -> None:
        self.zone = ZoneInfo(zone)
        self.told = script.words(self.name)
        self.people = {user.first_name: user.id for user in telegram.users()}
        self.women = [self.people[name] for name in self.told["seats"]]
        self.convenor, self.resident, self.guest, self.owner = map(
            self.person, ("convenor", "resident", "guest", "owner")
        )
        self.council = ""
        super().__init__(telegram, clock, self._gathered(telegram))

    @abstractmethod
    def steps(self) -> Sequence[Step]:
        """What happens, in order."""

    async def play(self, show: Show, rest: Rest) -> None:
        """Play it all before somebody's eyes: each step is shown, left to be read in `rest`, and then done."""
        steps, captions = self.steps(), script.captions(self.name)
        for at, step in enumerate(steps, start=1):
            # People take their time; without it the bot would have to hold its boards back as in a storm.
            self.clock.advance(_BETWEEN_STEPS)
            caption = captions[step.name]
            show(Scene(done=at, total=len(steps), user_id=step.actor, chat_id=step.chat, caption=caption))
            await rest()
            await step.act()

    def person(self, role: str) -> int:
        """Who has this role in the story."""
        return self.people[self.told[role]]

    def of_vote(self, number: int, do: str) -> str:
        """What the button that does this about vote V`number` says to the bot."""
        return f"v:{do}:{self.council}:{number}"

    def in_group(self, name: str, actor: int, act: Act) -> Step:
        return Step(name=name, actor=actor, chat=self.group, act=act)

    def in_private(self, name: str, actor: int, act: Act) -> Step:
        return Step(name=name, actor=actor, chat=self.bot, act=act)

    def _gathered(self, telegram: Telegram) -> int:
        """A new group with the women, the resident and the bot in it."""
        taken = {chat.title for chat in telegram.chats_of(self.convenor)}
        titles = (f"{self.told['group']} {number}" if number > 1 else self.told["group"] for number in count(1))
        title = next(title for title in titles if title not in taken)
        group = telegram.add_group(title, creator=self.convenor).id
        for person in (*self.women, self.resident, telegram.bots()[0].id):
            if person != self.convenor:
                telegram.join(group, person, by=self.convenor)
        return group

    # --- acts

    async def look(self) -> None:
        """Nothing is done: what came of the last step stays to be read."""

    async def starts(self, *people: int) -> None:
        for person in people:
            await self.say(person, "/start")

    async def ask(self, person: int, words: str) -> None:
        """Write something in the group that the bot answers to her alone."""
        before = self.answers(person)
        self.telegram.send(person, self.group, words)
        await self.heard(person, before + 1)
        self.breathe()

    async def found(self) -> None:
        await self.press(self.convenor, self.group, "c:new:")
        _, begins = await self.until(lambda: self.find(self.convenor, self.group, "c:issue:"))
        self.council = begins.rpartition(":")[2]

    async def give_seats(self) -> None:
        for number, (woman, hello) in enumerate(zip(self.women, self.told["hello"], strict=True), start=1):
            said = self.telegram.send(woman, self.group, hello)
            self.telegram.send(self.convenor, self.group, "/seat", reply_to=said.message_id)
            await self.heard(self.convenor, number)
            self.breathe()

    async def raise_issue(self) -> None:
        await self.ask(self.resident, f"/issue {self.told['issue']}")

    async def make_topic(self) -> None:
        await self.press_and_be_asked(self.convenor, "i:topic:")
        await self.say(self.convenor, self.told["topic"])
        await self.button(self.convenor, self.group, "t:invite:")

    async def make_recorder(self) -> None:
        await self.press(self.convenor, self.group, "c:seats:")
        await self.press_and_follow(self.convenor, "c:post:")
        await self.press(self.convenor, self.bot, "f:answer:recorder")
        await self.press(self.convenor, self.bot, "f:seat:", self.told["recorder"])

    async def invite(self, button: str = "t:invite:") -> None:
        await self.press_and_follow(self.convenor, button)
        await self.say(self.convenor, self.told["guest"])
        await self.say(self.convenor, self.told["why"])

    async def join(self) -> None:
        await self.follow(self.guest, await self.link(self.convenor))
        await self.press(self.guest, self.bot, "y:1:")

    async def open_vote(self) -> None:
        await self.press_and_follow(self.convenor, "t:vote:")
        await self.say(self.convenor, self.told["motion"])
        await self.button(self.convenor, self.group, self.of_vote(1, "for"))

    async def vote(self, number: int, choices: Mapping[str, str]) -> None:
        for name, choice in choices.items():
            await self.press(self.people[name], self.group, self.of_vote(number, choice))
            self.breathe()

    async def resolve(self, number: int, test: str) -> None:
        """Settle what a vote decided; without a `test` its question is the test."""
        await self.press_and_follow(self.convenor, self.of_vote(number, "resolve"))
        await self.say(self.convenor, self.told["resolution"])
        await self.press(self.convenor, self.bot, "f:seat:", self.told["owner"])
        await self.press(self.convenor, self.bot, "f:answer:+14")
        if test:
            await self.button(self.convenor, self.bot, "f:answer:-")
            await self.say(self.convenor, test)
        else:
            await self.press(self.convenor, self.bot, "f:answer:-")
        await self.button(self.owner, self.group, "r:")

    async def accept(self) -> None:
        await self.press(self.owner, self.bot, "r:accept:")
        await self.button(self.owner, self.group, "r:progress:")
