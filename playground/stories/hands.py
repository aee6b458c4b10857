"""The people of a story at work in the playground, each act waiting for what the bot does."""

import asyncio
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final, TypeVar

from playground.chats import Message
from playground.clock import Clock
from playground.telegram import Telegram

PATIENCE: Final = 60.0
# While a board is waited for, the playground's time goes faster than ours: the bot holds boards back by that time. An
# answer to one person must come within 15 seconds of it, so not too fast.
_GLANCE_SECONDS: Final = 0.5
_MEANWHILE: Final = timedelta(seconds=2)
# Between two women who do the same.
_BREATH: Final = timedelta(seconds=10)
_FORM: Final = "f:"
_LINK = re.compile(r"https://t\.me/\S+?start=[\w-]+")

Json = dict[str, Any]
T = TypeVar("T")


class Hands:
    """They write, press and follow links in the story's own group and in private with the bot.

    What earlier stories left in the private chats, they never touch. Raises TimeoutError when the bot does not do in
    `PATIENCE` seconds what is waited for.
    """

    def __init__(self, telegram: Telegram, clock: Clock, group: int) -> None:
        self.telegram = telegram
        self.clock = clock
        self.group = group
        self.bot = telegram.bots()[0].id
        self._began = clock.now()
        # Of each person the message in private she last wrote or pressed: the forms before it are over.
        self._reached: dict[int, int] = {}

    async def say(self, person: int, words: str) -> None:
        """Type an answer in the private chat and wait until the bot has answered it."""
        self._reached[person] = self.telegram.send(person, self.bot, words).message_id
        await self.answered(person)

    async def follow(self, person: int, link: str) -> None:
        """Open a link to the bot and wait until it has answered."""
        opened = self.telegram.open_link(person, link)
        self._reached[person] = opened.message_id if opened else 0
        await self.answered(person)

    async def answered(self, person: int) -> None:
        """Wait until the last word in her private chat is the bot's."""
        await self.until(lambda: self.telegram.messages(person, self.bot)[-1].sender.is_bot)

    async def press(self, person: int, chat: int, data: str, text: str = "") -> None:
        """Press the newest button whose data begins so and whose text holds `text`, and wait for the answer."""
        await self._press(person, chat, data, text)

    async def press_and_be_asked(self, person: int, data: str) -> None:
        """Press in private what opens a form, and wait for its question; a notice that comes meanwhile is none."""
        last = self.telegram.messages(person, self.bot)[-1].message_id
        await self.press(person, self.bot, data)
        await self.until(lambda: (asked := self.find(person, self.bot, _FORM)) and asked[0].message_id > last)

    async def press_and_follow(self, person: int, data: str) -> None:
        """Press in the group, and go where it leads: into the private chat, where the bot asks."""
        pressed = await self._press(person, self.group, data)
        link = next(toast.url for toast in self.telegram.toasts(person) if toast.callback_query_id == pressed)
        await self.follow(person, link or "")

    async def button(self, person: int, chat: int, data: str) -> None:
        """Wait until there is such a button."""
        await self._found(person, chat, data)

    async def heard(self, person: int, answers: int) -> None:
        """Wait until the bot has answered her so often in the group, where only she sees it."""
        await self.until(lambda: self.answers(person) >= answers)

    def answers(self, person: int) -> int:
        """How many messages only she sees the bot has sent her in the group."""
        mine = self.telegram.messages(person, self.group)
        return sum(1 for message in mine if message.ephemeral_to == person and message.sender.is_bot)

    async def link(self, person: int) -> str:
        """The newest link the bot has sent her in private."""
        return await self.until(lambda: self._link(person))

    def find(self, person: int, chat: int, data: str, text: str = "") -> tuple[Message, str] | None:
        """The newest such button she sees, with its message."""
        over = self._reached.get(person, 0) if data.startswith(_FORM) else 0
        for message in self._new_messages(person, chat):
            if message.message_id < over:
                break
            for row in (message.markup or {}).get("inline_keyboard", []):
                for button in row:
                    if button.get("callback_data", "").startswith(data) and text in button["text"]:
                        return message, button["callback_data"]
        return None

    async def until(self, found: Callable[[], T | None]) -> T:
        """Wait until `found` finds something, and give it."""
        async with asyncio.timeout(PATIENCE):
            while True:
                revision = self.telegram.revision
                if result := found():
                    return result
                await self.telegram.wait_change(revision)

    def breathe(self) -> None:
        """Let a moment of the playground's time go by."""
        self.clock.advance(_BREATH)

    async def _press(self, person: int, chat: int, data: str, text: str = "") -> str:
        message, button = await self._found(person, chat, data, text)
        if chat == self.bot:
            self._reached[person] = message.message_id
        pressed = self.telegram.press(person, chat, message.message_id, button, ephemeral_id=message.ephemeral_id)
        await self.until(lambda: all(press.id != pressed for press in self.telegram.presses(person)))
        return pressed

    async def _found(self, person: int, chat: int, data: str, text: str = "") -> tuple[Message, str]:
        waiting = asyncio.create_task(self.until(lambda: self.find(person, chat, data, text)))
        while not (await asyncio.wait([waiting], timeout=_GLANCE_SECONDS))[0]:
            self.clock.advance(_MEANWHILE)
        return await waiting

    def _link(self, person: int) -> str | None:
        texts = (message.text or "" for message in self._new_messages(person, self.bot))
        return next((found[0] for text in texts if (found := _LINK.search(text))), None)

    def _new_messages(self, person: int, chat: int) -> list[Message]:
        """What came since the story began, newest first."""
        return [message for message in reversed(self.telegram.messages(person, chat)) if message.date >= self._began]
