"""A village with a council in its group: what the women say and press, and what each of them then sees."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import aiosqlite
from aiogram.methods import EditMessageText, GetUpdates, Response, SendMessage, SetMyCommands
from aiogram.types import Update
from sqlalchemy import make_url

from bot.app.running import App, built
from bot.delivery.pace import Pace
from bot.intake.polling import ALLOWED
from bot.settings import Settings
from bot.views.commands import menus
from bot.views.texts import texts_in
from playground.chats import Chat, Message
from playground.clock import StillClock
from playground.entities import cut
from playground.people import User
from playground.session import PlaygroundSession
from playground.telegram import Telegram

TOKEN = "4242:AAH-playground-token_of_tests-000"
BEGINNING = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # ten in the morning in the village
SEATED = (("何梅", "hemei"), ("周敏", None), ("吴桂芳", None))
LANGUAGES = {"zh-CN": "zh-hans", "en": "en"}
# aiogram reads every answer with a class made for its type, which is forgotten at each great garbage collection and
# costs as much as twenty calls to make again.
_KEPT_IN_MIND = [Response[method.__returning__] for method in (GetUpdates, SendMessage, EditMessageText, SetMyCommands)]  # type: ignore[name-defined]
_LABEL = re.compile(r"\b[TVR]\d+", re.ASCII)
_TAG = re.compile(r"</?[a-z]+>")
_ANYTHING = "\ufffc"
_LINK = re.compile(r"https://t\.me/\S+?start=[\w-]+")


class _Facts(dict[str, str | int]):
    """Facts of a sentence, of which a test knows only some."""

    def __missing__(self, name: str) -> str:
        return _ANYTHING


class Unhurried(Pace):
    """The pace of a world in which every group has been quiet for a minute."""

    def __init__(self) -> None:
        super().__init__(lambda: 0.0)

    async def turn(self) -> None:
        """Let everybody go at once."""

    def board_sent(self, chat_id: int) -> None:
        """Forget it."""


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
        return "\n".join([*self._new_toasts(), *(message.text or "" for message in self._new(alone=True))])

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

    def _new(self, *, alone: bool) -> list[Message]:
        seen = [*(self.village.telegram.messages(self.id, self.village.group.id)), *self.private]
        return [
            message
            for message in seen
            if message.sender.is_bot
            and self.village.before.get(message) != message.text
            and alone == (message.chat.kind == "private" or message.ephemeral_to is not None)
        ]

    def _with_buttons(self) -> Iterator[Message]:
        """What she sees with buttons, her private chat first, the newest first."""
        telegram = self.village.telegram
        groups = [chat for chat in telegram.chats_of(self.id) if chat.kind != "private"]
        for messages in [self.private, *(telegram.messages(self.id, chat.id) for chat in groups)]:
            yield from (message for message in reversed(messages) if message.markup)


class Village:
    """A group with its women, the bot that serves it, and a clock that moves when it is told to."""

    def __init__(self, database_url: str, locale: str) -> None:
        self.locale = locale
        self.texts = texts_in(locale)
        self.clock = StillClock(BEGINNING)
        self.telegram = Telegram(now=self.clock.now, floods=False)
        self.bot = self.telegram.add_bot(TOKEN, username="council_bot", first_name="N+X")
        self.women: list[Woman] = []
        self.convenor = self.moves_in("林秀兰", username="xiulan")
        self.group = self.telegram.add_group("槐荫里", creator=self.convenor.id)
        self.before: dict[Message, str | None] = {}
        self.toasts_before: dict[int, int] = {}
        self.forgives: set[str] = set()
        self.last_update: Update | None = None
        self._numbers: Counter[str] = Counter()
        self.settings = Settings(
            _env_file=None,
            bot_token=TOKEN,
            database_url=database_url,
            locale=locale,
        )
        self._running = AsyncExitStack()
        self._app: App | None = None

    @property
    def app(self) -> App:
        assert self._app is not None
        return self._app

    async def wakes(self) -> None:
        """Start the bot."""
        session = PlaygroundSession(self.telegram)
        self._app = await self._running.enter_async_context(built(self.settings, self.clock.now, session, Unhurried()))

    def refused_calls(self) -> list[str]:
        """What Telegram has refused the bot, but for what the test `forgives`."""
        errors = [f"{call.name}: {call.error}" for call in self.telegram.calls if call.error]
        return [error for error in errors if not any(forgiven in error for forgiven in self.forgives)]

    async def sleeps(self) -> None:
        """Stop the bot."""
        self._app = None
        await self._running.aclose()

    async def announces_commands(self) -> None:
        """Let Telegram know the commands, as the bot does when it begins to poll."""
        for menu in menus():
            await self.app.bot.set_my_commands(menu.commands, scope=menu.scope, language_code=menu.language_code)

    async def forgets_commands(self) -> None:
        """As it is for an app that knows nothing of commands seen by one person alone."""
        for menu in menus():
            await self.app.bot.delete_my_commands(scope=menu.scope, language_code=menu.language_code)

    def moves_in(
        self, name: str, *, username: str | None = None, last_name: str | None = None, language_code: str | None = None
    ) -> Woman:
        """Somebody with a Telegram account, not yet in the group."""
        user = self.telegram.add_user(
            name,
            last_name=last_name,
            username=username,
            language_code=language_code or LANGUAGES[self.locale],
        )
        self.women.append(Woman(self, user))
        return self.women[-1]

    def joins(self, name: str, **account: str | None) -> Woman:
        """Somebody who comes into the group."""
        woman = self.moves_in(name, **account)
        self.telegram.join(self.group.id, woman.id)
        return woman

    async def welcomes_bot(self) -> None:
        """The convenor adds the bot to the group."""
        self.remember()
        self.telegram.join(self.group.id, self.bot.id, by=self.convenor.id)
        await self.runs()

    async def seats(self, *women: Woman) -> None:
        """Each says hello, and the convenor replies with a seat."""
        for woman in women:
            hello = self.telegram.send(woman.id, self.group.id, "大家好")
            self.telegram.send(self.convenor.id, self.group.id, "/seat", reply_to=hello.message_id)
        await self.runs()

    def woman(self, name: str) -> Woman:
        """Her by her name."""
        return next(woman for woman in self.women if woman.name == name)

    async def has_issue(self, words: str = "三号楼楼道灯不亮") -> int:
        """Mei puts forward an issue; its number."""
        await self.woman("何梅").says(f"/issue {words}")
        return self._number("I")

    async def has_topic(self, title: str = "楼道照明") -> int:
        """The convenor makes a topic of a new issue; its number."""
        await self.convenor.says(f"/topic I{await self.has_issue()} {title}")
        return self._number("T")

    async def has_vote(self, motion: str = "同意装三盏感应灯") -> int:
        """A vote on a new topic is open; its number."""
        await self.convenor.says(f"/vote T{await self.has_topic()} {motion}")
        return self._number("V")

    async def has_passed_vote(self) -> int:
        """A vote on a new topic has passed with all three; its number."""
        vote = await self.has_vote()
        for name, _ in SEATED:
            await self.woman(name).presses("for")
        return vote

    async def has_resolution(self, owner: str = "周敏", due: str = "2026-03-20") -> int:
        """A resolution has an owner, who has not answered yet; its number."""
        vote = await self.has_passed_vote()
        await self.convenor.says(f"/resolve V{vote} 装三盏感应灯 owner:{owner} due:{due}")
        return self._number("R")

    async def has_result(self, owner: str = "周敏") -> int:
        """The owner says that a resolution is done; its number."""
        number = await self.has_resolution(owner)
        await self.woman(owner).says(f"/done R{number} 三盏灯都装好了")
        return number

    async def everything_kept(self) -> list[list[object]]:
        """Every row of the database."""
        async with aiosqlite.connect(make_url(self.settings.database_url).database or "") as connection:
            names = await connection.execute_fetchall("SELECT name FROM sqlite_master WHERE type = 'table'")
            return [
                list(row)
                for (name,) in names
                for row in await connection.execute_fetchall(f'SELECT * FROM "{name}"')  # noqa: S608
            ]

    def _number(self, kind: str) -> int:
        self._numbers[kind] += 1
        return self._numbers[kind]

    async def runs(self) -> None:
        """Let the bot handle all updates, do what is due and deliver what waits."""
        while updates := await self._updates():
            for update in updates:
                self.last_update = update
                await self.app.handle(update)
        await self.app.settle()

    async def hears_again(self) -> None:
        """Let Telegram deliver the last update once more, as it does after a crash."""
        assert self.last_update is not None
        await self.hears_of(self.last_update)

    async def hears_of(self, update: Update) -> None:
        """An update that nobody in the playground can make."""
        self.remember()
        await self.app.handle(update)
        await self.app.settle()

    async def time_passes(self, **time: float) -> None:
        """Some days or hours later."""
        self.remember()
        self.clock.advance(timedelta(**time))
        await self.runs()

    def words(self, key: str, **facts: str | int) -> str:
        """A sentence as the village speaks, and as it looks in a chat."""
        return _TAG.sub("", self.texts.plain(key, **facts))

    def pattern(self, key: str, **facts: str | int) -> str:
        """A sentence as a regular expression, as it looks in a chat; a fact that is not given may be anything."""
        said, _ = self.texts._bundle.format(key, _Facts(facts))
        return re.escape(_TAG.sub("", str(said))).replace(_ANYTHING, ".*")

    @property
    def group_hears(self) -> str:
        """All that the bot has said to the whole group, or changed there, since the last act."""
        return "\n".join(message.text or "" for message in self.convenor._new(alone=False))

    @property
    def mentions(self) -> list[Message]:
        """Where the bot mentions somebody in the group."""
        messages = self.telegram.messages(self.convenor.id, self.group.id)
        return [
            message
            for message in messages
            if message.sender.is_bot and any(entity["type"] == "text_mention" for entity in message.entities)
        ]

    def board(self, about: str) -> str:
        """What stands on the board of the council, by its title, or of a numbered thing such as "T1"."""
        return self.board_message(about).text or ""

    def board_message(self, about: str) -> Message:
        """That board."""
        messages = self.telegram.messages(self.convenor.id, self.group.id)
        found = [message for message in messages if message.sender.is_bot and _heading(message) == about]
        assert found, f"there is no board of {about}"
        return found[-1]

    def remember(self) -> None:
        """What is there now is not new any more."""
        self.toasts_before = {woman.id: len(self.telegram.toasts(woman.id)) for woman in self.women}
        self.before = {
            message: message.text
            for woman in self.women
            for chat in self.telegram.chats_of(woman.id)
            for message in self.telegram.messages(woman.id, chat.id)
        }

    async def _updates(self) -> list[Update]:
        offset = self.last_update.update_id + 1 if self.last_update else None
        return await self.app.bot.get_updates(offset=offset, timeout=0, allowed_updates=ALLOWED)


def _buttons(message: Message) -> list[dict[str, Any]]:
    return [button for row in (message.markup or {}).get("inline_keyboard", []) for button in row]


def _heading(message: Message) -> str:
    """What a message of the bot begins with in bold letters, or the first number in it."""
    first = next(iter(message.entities), None)
    if first is None or first["type"] != "bold" or first["offset"]:
        return ""
    bold = cut(message.text or "", first)
    return next(iter(_LABEL.findall(bold)), bold)
