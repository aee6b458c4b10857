"""A sample council of nine, and one matter played all the way from a word in the group to "solved"."""

import asyncio
import json
import os
import re
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from playground.chats import Message
from playground.clock import Clock
from playground.stage import Scene
from playground.telegram import Telegram

TOKEN: Final = "7000000001:playground-only"  # noqa: S105  # opens nothing but the playground
USERNAME: Final = "nplusx_play_bot"
PATIENCE: Final = 30.0
_BETWEEN_STEPS: Final = timedelta(minutes=2)
_DATA = Path(__file__).with_name("data")
_LINK = re.compile(r"https://t\.me/\S+?start=[\w-]+")
_LANGUAGE = {"zh-CN": "zh-hans", "en": "en"}

Json = dict[str, Any]
T = TypeVar("T")


def script() -> Json:
    """The names and words of the story, in the language of `NX_LOCALE`."""
    locale = os.environ.get("NX_LOCALE", "zh-CN")
    return {**_written(locale), "language": _LANGUAGE[locale]}


def captions(told: Json) -> dict[str, dict[str, str]]:
    """Of each step what happens, in every language of the page, with the names of the people as they are `told`."""
    names = {role: told[role] for role in ("convenor", "resident", "guest", "owner")}
    written = {locale[:2]: _written(locale)["captions"] for locale in _LANGUAGE}
    return {
        step: {language: said[step].format_map(names) for language, said in written.items()}
        for step in told["captions"]
    }


def _written(locale: str) -> Json:
    told: Json = json.loads((_DATA / f"story.{locale}.json").read_text("utf-8"))
    return told


async def seed(telegram: Telegram) -> str:
    """Bring nine women, a neighbour, a caretaker and the bot into being; the bot's token."""
    told = script()
    bot = telegram.add_bot(TOKEN, username=USERNAME, first_name=told["bot"])
    women = [telegram.add_user(name, language_code=told["language"]) for name in told["seats"]]
    resident = telegram.add_user(told["resident"], language_code=told["language"])
    telegram.add_user(told["guest"], language_code=told["language"])
    group = telegram.add_group(told["group"], creator=women[0].id)
    for person in (*women[1:], resident):
        telegram.join(group.id, person.id)
    telegram.join(group.id, bot.id, by=women[0].id)
    return TOKEN


async def play(telegram: Telegram, *, clock: Clock, show: Callable[[Scene], None], seconds: float = 2.5) -> None:
    """Play the whole way before somebody's eyes; `show` is called before each step, which stays for so many seconds."""
    await _Playing(telegram, clock, show, seconds).all()


class _Playing:
    """The people of the story at work, each step waiting for what the bot does."""

    def __init__(self, telegram: Telegram, clock: Clock, show: Callable[[Scene], None], seconds: float) -> None:
        self._telegram = telegram
        self._clock = clock
        self._show = show
        self._seconds = seconds
        self._told = script()
        people = {user.first_name: user.id for user in telegram.users()}
        self._women = [people[name] for name in self._told["seats"]]
        self._convenor = people[self._told["convenor"]]
        self._resident = people[self._told["resident"]]
        self._guest = people[self._told["guest"]]
        self._owner = people[self._told["owner"]]
        self._bot = telegram.bots()[0].id
        self._group = next(chat.id for chat in telegram.chats_of(self._convenor) if chat.kind != "private")
        self._captions = captions(self._told)
        self._steps = list(self._captions)

    async def all(self) -> None:
        for step in self._steps:
            actor, chat = self._place(step)
            self._show(
                Scene(
                    done=self._steps.index(step) + 1,
                    total=len(self._steps),
                    user_id=actor,
                    chat_id=chat,
                    caption=self._captions[step],
                )
            )
            await asyncio.sleep(self._seconds)
            await getattr(self, f"_{step}")()
            # People take their time; without it the bot would have to hold its boards back as in a storm.
            self._clock.advance(_BETWEEN_STEPS)

    def _place(self, step: str) -> tuple[int, int]:
        in_group = {"found", "seats", "issue", "ballots", "month"}
        actors = {
            "issue": self._resident,
            "join": self._guest,
            "accept": self._owner,
            "progress": self._owner,
            "done": self._owner,
            "rate": self._resident,
        }
        return actors.get(step, self._convenor), self._group if step in in_group else self._bot

    async def _start(self) -> None:
        for person in (self._convenor, self._resident, self._owner):
            self._telegram.send(person, self._bot, "/start")
            await self._answered(person, self._bot)

    async def _found(self) -> None:
        await self._press(self._convenor, self._group, "c:new:")
        await self._button(self._convenor, self._group, "c:issue:")

    async def _seats(self) -> None:
        for number, (woman, hello) in enumerate(zip(self._women, self._told["hello"], strict=True), start=1):
            said = self._telegram.send(woman, self._group, hello)
            self._telegram.send(self._convenor, self._group, "/seat", reply_to=said.message_id)
            await self._heard(self._convenor, number)

    async def _issue(self) -> None:
        before = self._answers(self._resident, self._group)
        self._telegram.send(self._resident, self._group, f"/issue {self._told['issue']}")
        await self._heard(self._resident, before + 1)

    async def _topic(self) -> None:
        await self._press(self._convenor, self._bot, "i:topic:")
        await self._say(self._convenor, self._told["title"])
        await self._button(self._convenor, self._group, "t:invite:")

    async def _invite(self) -> None:
        await self._press_and_follow(self._convenor, self._group, "t:invite:")
        await self._say(self._convenor, self._told["guest"])
        await self._say(self._convenor, self._told["why"])

    async def _join(self) -> None:
        link = await self._until(lambda: self._link(self._convenor))
        self._telegram.open_link(self._guest, link)
        await self._press(self._guest, self._bot, "y:1:")
        await self._button(self._convenor, self._group, "t:vote:")

    async def _vote(self) -> None:
        await self._press_and_follow(self._convenor, self._group, "t:vote:")
        await self._say(self._convenor, self._told["motion"])
        await self._button(self._convenor, self._group, "v:for:")

    async def _ballots(self) -> None:
        choices = ["for"] * 6 + ["against", "abstain", "for"]
        for woman, choice in zip(self._women, choices, strict=True):
            press = await self._press(woman, self._group, f"v:{choice}:")
            await self._until(partial(self._toast, woman, press))
        await self._button(self._convenor, self._group, "v:resolve:")

    async def _resolve(self) -> None:
        await self._press_and_follow(self._convenor, self._group, "v:resolve:")
        await self._say(self._convenor, self._told["resolution"])
        await self._press(self._convenor, self._bot, "f:seat:", self._told["owner"])
        await self._press(self._convenor, self._bot, "f:answer:+14")
        await self._press(self._convenor, self._bot, "f:answer:-")
        await self._button(self._owner, self._bot, "r:accept:")

    async def _accept(self) -> None:
        await self._press(self._owner, self._bot, "r:accept:")
        await self._button(self._owner, self._group, "r:progress:")

    async def _progress(self) -> None:
        await self._press_and_follow(self._owner, self._group, "r:progress:")
        await self._say(self._owner, self._told["progress"])

    async def _month(self) -> None:
        self._clock.advance(timedelta(days=9))
        self._telegram.touch()

    async def _done(self) -> None:
        await self._press_and_follow(self._owner, self._group, "r:done:")
        await self._say(self._owner, self._told["result"])

    async def _rate(self) -> None:
        await self._press(self._resident, self._bot, "r:satisfied:")
        await self._until(lambda: not self._find(self._owner, self._group, "r:"))

    async def _say(self, person: int, words: str) -> None:
        """Type an answer in the private chat and wait until the bot has answered it."""
        self._telegram.send(person, self._bot, words)
        await self._answered(person, self._bot)

    async def _answered(self, person: int, chat: int) -> None:
        await self._until(lambda: self._telegram.messages(person, chat)[-1].sender.is_bot)

    async def _press(self, person: int, chat: int, data: str, text: str = "") -> str:
        message, button = await self._until(lambda: self._find(person, chat, data, text))
        return self._telegram.press(person, chat, message.message_id, button)

    async def _press_and_follow(self, person: int, chat: int, data: str) -> None:
        """Press, and go where it leads: into the private chat, where the bot asks."""
        seen = len(self._telegram.messages(person, self._bot))
        press = await self._press(person, chat, data)
        link = await self._until(lambda: self._led(person, press))
        self._telegram.open_link(person, link)
        await self._until(lambda: len(self._telegram.messages(person, self._bot)) > seen + 1)

    async def _button(self, person: int, chat: int, data: str) -> None:
        await self._until(lambda: self._find(person, chat, data))

    def _led(self, person: int, press: str) -> str | None:
        toasts = self._telegram.toasts(person)
        return next((toast.url for toast in toasts if toast.callback_query_id == press), None)

    def _toast(self, person: int, press: str) -> bool:
        return any(toast.callback_query_id == press for toast in self._telegram.toasts(person))

    async def _heard(self, person: int, answers: int) -> None:
        """Wait until the bot has answered her so often in the group, where only she sees it."""
        await self._until(lambda: self._answers(person, self._group) >= answers)

    def _find(self, person: int, chat: int, data: str, text: str = "") -> tuple[Message, str] | None:
        for message in reversed(self._telegram.messages(person, chat)):
            for row in (message.markup or {}).get("inline_keyboard", []):
                for button in row:
                    if button.get("callback_data", "").startswith(data) and text in button["text"]:
                        return message, button["callback_data"]
        return None

    def _link(self, person: int) -> str | None:
        for message in reversed(self._telegram.messages(person, self._bot)):
            if found := _LINK.search(message.text or ""):
                return found[0]
        return None

    def _answers(self, person: int, chat: int) -> int:
        """How many messages only she sees the bot has sent her there."""
        mine = self._telegram.messages(person, chat)
        return sum(1 for message in mine if message.ephemeral_to == person and message.sender.is_bot)

    async def _until(self, found: Callable[[], T | None]) -> T:
        """Wait until `found` finds something, and give it."""
        async with asyncio.timeout(PATIENCE):
            while True:
                revision = self._telegram.revision
                if result := found():
                    return result
                await self._telegram.wait_change(revision)
