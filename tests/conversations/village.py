"""A village with a group, a bot that serves it, and a clock: where the conversations take place."""

import base64
import re
import sqlite3
from collections import Counter
from contextlib import AsyncExitStack, closing
from datetime import UTC, datetime, timedelta

from aiogram.methods import EditMessageText, GetUpdates, Response, SendMessage, SetMyCommands
from aiogram.types import Update
from sqlalchemy import make_url

from bot.app.running import App, built
from bot.delivery.pace import Pace
from bot.intake.reading import ALLOWED
from bot.settings import Settings
from bot.views.commands import menus
from bot.views.texts import Texts, texts_in
from playground.chats import Message
from playground.clock import StillClock
from playground.entities import cut
from playground.session import PlaygroundSession
from playground.telegram import Telegram
from tests.conversations.woman import Woman, words_of

TOKEN = "4242:AAH-playground-token_of_tests-000"
BEGINNING = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # ten in the morning in the village
SEATED = (("何梅", "hemei"), ("周敏", None), ("吴桂芳", None))
LANGUAGES = {"zh-CN": "zh-hans", "en": "en"}
# aiogram reads every answer with a class made for its type, which is forgotten at each great garbage collection and
# costs as much as twenty calls to make again.
_KEPT_IN_MIND = [Response[method.__returning__] for method in (GetUpdates, SendMessage, EditMessageText, SetMyCommands)]  # type: ignore[name-defined]
_LABEL = re.compile(r"\b[STVR]\d+", re.ASCII)
_TAG = re.compile(r"</?[a-z]+>")
_ANYTHING = "\ufffc"


class _Facts(dict[str, str | int]):
    """Facts of a sentence, of which a test knows only some."""

    def __missing__(self, name: str) -> str:
        return _ANYTHING


class Unhurried(Pace):
    """The pace of a world in which every group has been quiet for a minute."""

    def __init__(self) -> None:
        super().__init__(lambda: 0.0)

    async def turn(self, *, for_board: bool = False) -> None:
        """Let everybody go at once."""

    def sent(self, chat_id: int) -> None:
        """Forget it."""

    def board_sent(self, chat_id: int) -> None:
        """Forget it."""


class Village:
    """A group with its women, the bot that serves it, and a clock that moves when it is told to."""

    def __init__(self, database_url: str, locale: str, zone: str = "Asia/Shanghai", *, token: str = TOKEN) -> None:
        self.locale = locale
        self.clock = StillClock(BEGINNING)
        self.telegram = Telegram(now=self.clock.now, floods=False)
        self.bot = self.telegram.add_bot(token, username="council_bot", first_name="N+X")
        self.women: list[Woman] = []
        self.convenor = self.moves_in("林秀兰", username="xiulan")
        self.group = self.telegram.add_group("槐荫里", creator=self.convenor.id)
        self.before: dict[Message, str] = {}
        self.toasts_before: dict[int, int] = {}
        self.forgives: set[str] = set()
        self.last_update: Update | None = None
        self._numbers: Counter[str] = Counter()
        self.settings = Settings(
            _env_file=None,
            bot_token=token,
            database_url=database_url,
            locale=locale,
            timezone=zone,
            coordinators=str(self.convenor.id),
            secret_key=base64.b64encode(bytes(range(32))).decode(),
        )
        self._running = AsyncExitStack()
        self._app: App | None = None

    @property
    def texts(self) -> Texts:
        return texts_in(self.locale)

    @property
    def app(self) -> App:
        assert self._app is not None
        return self._app

    def keeps(self, database_url: str) -> None:
        """Let the bot, when it wakes, keep what it knows there."""
        self.settings = self.settings.model_copy(update={"database_url": database_url})

    async def wakes(self) -> None:
        """Start the bot."""
        session = PlaygroundSession(self.telegram)
        self._app = await self._running.enter_async_context(built(self.settings, self.clock.now, session, Unhurried()))

    async def sleeps(self) -> None:
        """Stop the bot."""
        self._app = None
        await self._running.aclose()

    def knows_commands(self) -> None:
        """Telegram knows the commands, as if the bot had begun to poll: to say them costs as much as a conversation."""
        for menu in menus():
            self.telegram.bot(self.app.bot.token).menus.set(menu.commands, menu.scope, menu.language_code)

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

    async def sits(self) -> None:
        """The three come to the session that is next, and the convenor begins it."""
        for name, _ in SEATED:
            await self.woman(name).says("/here")
        await self.convenor.presses("session-begin")

    def refused_calls(self) -> list[str]:
        """What Telegram has refused the bot, but for what the test `forgives`."""
        errors = [f"{call.name}: {call.error}" for call in self.telegram.calls if call.error]
        return [error for error in errors if not any(forgiven in error for forgiven in self.forgives)]

    def everything_kept(self) -> list[list[object]]:
        """Every row of the database."""
        names = self._rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        return [list(row) for (name,) in names for row in self._rows(f'SELECT * FROM "{name}"')]  # noqa: S608

    async def runs(self) -> None:
        """Let the bot handle all updates, do what is due and deliver what waits."""
        while updates := await self._updates():
            for update in updates:
                self.last_update = update
                await self.app.handle(update)
        await self._settles()

    async def hears_again(self) -> None:
        """Let Telegram deliver the last update once more, as it does after a crash."""
        assert self.last_update is not None
        await self.hears_of(self.last_update)

    async def hears_of(self, update: Update) -> None:
        """An update that nobody in the playground can make."""
        self.remember()
        await self.app.handle(update)
        await self._settles()

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
        said, _ = self.texts.sentences.format(key, _Facts(facts))
        return re.escape(_TAG.sub("", said)).replace(_ANYTHING, ".*")

    @property
    def group_hears(self) -> str:
        """All that the bot has said to the whole group, or changed there, since the last act."""
        return "\n".join(message.text or "" for message in self.convenor.news(alone=False))

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
        found = [
            message
            for message in messages
            if message.sender.is_bot and message.ephemeral_id is None and _heading(message) == about
        ]
        assert found, f"there is no board of {about}"
        return found[-1]

    def remember(self) -> None:
        """What is there now is not new any more."""
        self.toasts_before = {woman.id: len(self.telegram.toasts(woman.id)) for woman in self.women}
        self.before = {
            message: words_of(message)
            for woman in self.women
            for chat in self.telegram.chats_of(woman.id)
            for message in self.telegram.messages(woman.id, chat.id)
        }

    async def _settles(self) -> None:
        """Do and deliver all that is due."""
        await self.app.settle()

    def _rows(self, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(make_url(self.settings.database_url).database or "")) as connection:
            return connection.execute(query).fetchall()

    def _number(self, kind: str) -> int:
        self._numbers[kind] += 1
        return self._numbers[kind]

    async def _updates(self) -> list[Update]:
        offset = self.last_update.update_id + 1 if self.last_update else None
        return await self.app.bot.get_updates(offset=offset, timeout=0, allowed_updates=ALLOWED)


def _heading(message: Message) -> str:
    """What a message of the bot begins with in bold letters, or the first number in it."""
    first = next(iter(message.entities), None)
    if first is None or first["type"] != "bold" or first["offset"]:
        return ""
    bold = cut(message.text or "", first)
    return next(iter(_LABEL.findall(bold)), bold)
