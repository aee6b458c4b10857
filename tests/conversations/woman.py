"""One of the people of a conversation: what she says and presses, and what she then sees."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from playground.chats import Chat, Message
from playground.people import User

if TYPE_CHECKING:
    from tests.conversations.village import Village

PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00IEND\xaeB`\x82"
)
_LINK = re.compile(r"https://t\.me/\S+?start=[\w-]+")


class Woman:
    """One person with her phone; what she does is done when the bot has done all that follows from it."""

    def __init__(self, village: "Village", user: User) -> None:
        self.village = village
        self.user = user
        self.id = user.id
        self.name = user.name

    async def says(
        self, words: str, *, to: Message | None = None, mentioning: "Woman | None" = None, where: Chat | None = None
    ) -> Message:
        """Write in the group; `to` is the message she replies to, `mentioning` a person whose name is in the words."""
        village = self.village
        village.remember()
        said = village.telegram.send(
            self.id,
            (where or village.group).id,
            words,
            reply_to=to.message_id if to else None,
            mention={mentioning.name: mentioning.id} if mentioning else None,
        )
        await village.runs()
        return said

    async def writes(self, words: str, *, to: Message | None = None) -> Message:
        """Write to the bot in private."""
        self.village.remember()
        said = self.village.telegram.send(self.id, self.village.bot.id, words, reply_to=to.message_id if to else None)
        await self.village.runs()
        return said

    async def sends_voice(self, caption: str | None = None, *, where: Chat | None = None) -> Message:
        """Send a voice note, to the bot in private or to a chat."""
        return await self._sends(self.village.telegram.send_voice, b"OggS", caption, where)

    async def sends_photo(self, caption: str | None = None, *, where: Chat | None = None) -> Message:
        """Send a picture, to the bot in private or to a chat."""
        return await self._sends(self.village.telegram.send_photo, PICTURE, caption, where)

    async def _sends(
        self, send: Callable[..., Message], data: bytes, caption: str | None, where: Chat | None
    ) -> Message:
        self.village.remember()
        sent = send(self.id, (where or self.village.bot).id, data, caption=caption)
        await self.village.runs()
        return sent

    async def picks(self, *people: "Woman") -> None:
        """Press the button of her keyboard that asks for people, and pick these."""
        telegram, bot = self.village.telegram, self.village.bot.id
        keyboard = telegram.keyboard(self.id, bot)
        assert keyboard is not None, f"{self.name} has no keyboard"
        wanted = keyboard["keyboard"][0][0]["request_users"]
        self.village.remember()
        telegram.share_users(self.id, bot, wanted["request_id"], [person.id for person in people])
        await self.village.runs()

    async def opens(self, link: str) -> None:
        """Follow a link."""
        self.village.remember()
        self.village.telegram.open_link(self.id, link)
        await self.village.runs()

    async def presses(self, button: str, *, on: Message | None = None) -> None:
        """Press the newest button of that name she sees, in private or in the group, and go where it leads."""
        message, label, url = self.button(button, on)
        self.village.remember()
        await self._press(message, label, url)

    async def forges(self, data: str, *, on: Message | None = None) -> None:
        """Press a button with the callback data of a changed app."""
        message = on or next(self._with_buttons(), self.private[-1])
        true = message.markup
        message.markup = {"inline_keyboard": [[{"text": "forged", "callback_data": data}]]}
        self.village.remember()
        try:
            await self._press(message, "forged", None)
        finally:
            message.markup = true

    async def _press(self, message: Message, label: str, url: str | None) -> None:
        telegram = self.village.telegram
        if url is not None:
            telegram.open_link(self.id, url)
            await self.village.runs()
            return
        press = telegram.press(self.id, message.chat.id, message.message_id, label, ephemeral_id=message.ephemeral_id)
        await self.village.runs()
        led = next((toast.url for toast in telegram.toasts(self.id) if toast.callback_query_id == press), None)
        if led:
            telegram.open_link(self.id, led)
            await self.village.runs()

    def button(self, name: str, on: Message | None = None) -> tuple[Message, str, str | None]:
        """The message with that button, the button's text, and the link it is; `name` is its word or what it says."""
        texts = self.village.texts
        label = texts.plain(f"button-{name}") if texts.has(f"button-{name}") else name
        for message in [on] if on else self._with_buttons():
            for found in _buttons(message):
                if found["text"] == label or (label == name and name in found["text"]):
                    return message, found["text"], found.get("url")
        raise AssertionError(f"{self.name} sees no button {label!r}")

    def sees(self, button: str) -> bool:
        """Whether there is such a button for her anywhere."""
        try:
            self.button(button)
        except AssertionError:
            return False
        return True

    @property
    def hears(self) -> str:
        """All that the bot has said to her alone since the last act: toasts, her private chat, what only she sees."""
        return "\n".join([*self._new_toasts(), *(words_of(message) for message in self.news(alone=True))])

    @property
    def link(self) -> str:
        """The last link she was sent in private."""
        for message in reversed(self.private):
            if found := _LINK.search(message.text or ""):
                return found[0]
        raise AssertionError(f"{self.name} was sent no link")

    @property
    def private(self) -> list[Message]:
        """Her private chat with the bot; empty when she never opened it."""
        telegram, bot = self.village.telegram, self.village.bot.id
        if all(chat.id != bot for chat in telegram.chats_of(self.id)):
            return []
        return telegram.messages(self.id, bot)

    def told(self, key: str, **facts: str | int) -> bool:
        """Whether the bot has said this sentence to her alone since the last act; facts left out may be anything."""
        return re.search(self.village.pattern(key, **facts), self.hears) is not None

    def refused(self, key: str, **facts: str | int) -> bool:
        """Whether the one thing the bot has said since the last act is this refusal, to her alone."""
        said = re.fullmatch(self.village.pattern(f"refusal-{key}", **facts), self.hears) is not None
        return said and not self.village.group_hears

    def _new_toasts(self) -> list[str]:
        toasts = self.village.telegram.toasts(self.id)
        return [toast.text for toast in toasts[self.village.toasts_before.get(self.id, 0) :] if toast.text]

    def news(self, *, alone: bool) -> list[Message]:
        """What the bot has written or changed since the last act, to her alone or to the whole group."""
        seen = [*(self.village.telegram.messages(self.id, self.village.group.id)), *self.private]
        return [
            message
            for message in seen
            if message.sender.is_bot
            and self.village.before.get(message) != words_of(message)
            and alone == (message.chat.kind == "private" or message.ephemeral_to is not None)
        ]

    def _with_buttons(self) -> Iterator[Message]:
        """What she sees with buttons, her private chat first, the newest first."""
        telegram = self.village.telegram
        groups = [chat for chat in telegram.chats_of(self.id) if chat.kind != "private"]
        for messages in [self.private, *(telegram.messages(self.id, chat.id) for chat in groups)]:
            yield from (message for message in reversed(messages) if message.markup)


def words_of(message: Message) -> str:
    """What a message says, or what stands under its file."""
    return message.words


def _buttons(message: Message) -> list[dict[str, Any]]:
    return [button for row in (message.markup or {}).get("inline_keyboard", []) for button in row]
