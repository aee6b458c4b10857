"""The post office of one group: what waits in a real outbox, a Telegram that can refuse it, and a clock for both."""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from sqlalchemy import Row, Table, delete, select

from bot.councils.events import BoardKind, Event, EventKind
from bot.councils.model.people import Actor, Person
from bot.councils.operations.membership import found_council
from bot.councils.ports import Transaction
from bot.delivery.boards import Boards
from bot.delivery.courier import Courier
from bot.delivery.heed import Heed
from bot.delivery.pace import Pace
from bot.storage import tables
from bot.storage.archive import Archive
from bot.storage.database import Database
from bot.storage.outbox import SqlOutbox
from playground.chats import Chat, Message
from playground.clock import StillClock
from playground.faults import Fault, Trouble
from playground.people import User
from playground.session import PlaygroundSession
from playground.telegram import Telegram

TOKEN: Final = "4242:AAH-playground-token_of_tests-000"
BEGINNING: Final = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
PROXY_PAGE: Final = "<html><body><h1>502 Bad Gateway</h1></body></html>"
NO_ROUTE: Final = ""


class Wire(PlaygroundSession):
    """The way to Telegram; a call may find the line cut, or a proxy that answers in Telegram's place."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__(telegram)
        self.tried: list[str] = []
        self._broken: defaultdict[str, deque[str]] = defaultdict(deque)

    def break_next(self, method: str, *pages: str) -> None:
        """Let the next calls of a method get these pages instead of an answer, or NO_ROUTE."""
        self._broken[method].extend(pages)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  # aiogram's signature
    ) -> TelegramType:
        self.tried.append(method.__api_method__)
        if broken := self._broken[method.__api_method__]:
            if page := broken.popleft():
                self.check_response(bot=bot, method=method, status_code=502, content=page)
            raise TelegramNetworkError(method=method, message="no route to host")
        return await super().make_request(bot, method, timeout)


class StillPace(Pace):
    """The pace by a clock that a test moves; a turn among all calls comes at once."""

    def __init__(self, clock: StillClock) -> None:
        super().__init__(lambda: clock.now().timestamp())

    async def turn(self, *, for_board: bool = False) -> None:
        """Let everybody go."""


class Office:
    """A council of a group in an otherwise empty outbox, with its courier and its boards."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = StillClock(BEGINNING)
        self.telegram = Telegram(now=self.clock.now, floods=False)
        self.me = self.telegram.add_bot(TOKEN, username="council_bot", first_name="N+X")
        self.convenor = self.telegram.add_user("Lan")
        self.group = self.founds("Locust Court")
        self.wire = Wire(self.telegram)
        self.bot = Bot(TOKEN, session=self.wire, default=DefaultBotProperties(parse_mode="HTML"))
        self.archive = Archive(database, bot_id=self.me.id, now=self.clock.now, kept=lambda: None)
        self.outbox = SqlOutbox(database, bot_id=self.me.id, now=self.clock.now)
        self.pace = StillPace(self.clock)
        self.wire.middleware(Heed(self.pace))
        self.courier = Courier(
            self.bot,
            self.archive,
            self.outbox,
            self.pace,
            now=self.clock.now,
            default_locale="en",
            default_zone=ZoneInfo("Asia/Shanghai"),
        )
        self.boards = Boards(self.bot, self.archive, self.outbox, self.pace, now=self.clock.now)

    def founds(self, title: str) -> Chat:
        """Another group with the bot in it."""
        group = self.telegram.add_group(title, creator=self.convenor.id)
        self.telegram.join(group.id, self.me.id, by=self.convenor.id)
        return group

    async def constitutes(self, group: Chat, *, timezone: str = "Asia/Shanghai", thread_id: int | None = None) -> int:
        """Make the council of a group, and empty the outbox; its id."""
        founded = await self.archive.write(
            found_council,
            actor=Actor(user_id=self.convenor.id, name="Lan", username=None),
            chat_id=group.id,
            thread_id=thread_id,
            title=group.title,
            locale="en",
            timezone=timezone,
            is_administrator=True,
        )
        for table in (tables.notices, tables.boards):
            empty = delete(table)
            await self.database.write(lambda connection, empty=empty: connection.execute(empty))  # type: ignore[misc]
        assert founded.council is not None
        return founded.council

    async def moves_in(self, name: str, *, starts: bool = True, locale: str | None = None) -> User:
        """A woman of the group, whom the bot may write to when she `starts` it."""
        user = self.telegram.add_user(name)
        self.telegram.join(self.group.id, user.id)

        def meet(tx: Transaction, *, now: datetime) -> None:
            tx.people.put(Person(user_id=user.id, name=name, username=None, locale=locale))

        await self.archive.write(meet)
        if starts:
            self.telegram.send(user.id, self.me.id, "/start")
            await self.outbox.reachable(user.id, reachable=True)
        return user

    async def tells(self, whom: Iterable[User], event: Event, *, needs_answer: bool = False) -> None:
        """Let a notice wait for each of them."""

        def tell(tx: Transaction, *, now: datetime) -> None:
            tx.tell([user.id for user in whom], event, needs_answer=needs_answer)

        await self.archive.write(tell)

    async def tells_group(self, event: Event) -> None:
        """Let a notice wait for the group."""

        def tell(tx: Transaction, *, now: datetime) -> None:
            tx.tell_group(event)

        await self.archive.write(tell)

    async def calls_itself(self, title: str, *, council: int = 1, anew: bool = False) -> None:
        """Change what the board of the council shows, and let it wait."""

        def change(tx: Transaction, *, now: datetime) -> None:
            found = tx.councils.get(id=council)
            assert found is not None
            tx.councils.save(replace(found, title=title))
            tx.show(council, BoardKind.COUNCIL, 0, anew=anew)

        await self.archive.write(change)

    async def wants_shown(self, kind: BoardKind, number: int) -> None:
        """Let a board wait."""

        def show(tx: Transaction, *, now: datetime) -> None:
            tx.show(1, kind, number)

        await self.archive.write(show)

    def refuses(self, method: str, *faults: Fault) -> None:
        """Let the next calls of a method go wrong."""
        self.telegram.fail_next(TOKEN, method, *faults)

    def begins(self, trouble: Trouble) -> None:
        """Let calls go wrong for a time."""
        self.telegram.bot(TOKEN).faults.begin(trouble)

    def later(self, **time: float) -> None:
        """Move the clock of everything."""
        self.clock.advance(timedelta(**time))

    async def carries(self) -> None:
        """Carry all that may be carried now."""
        while await self.courier.round():
            pass

    def read_by(self, user: User) -> list[str]:
        """What the bot has written to her in private."""
        if all(chat.id != self.me.id for chat in self.telegram.chats_of(user.id)):
            return []
        return _texts(self.telegram.messages(user.id, self.me.id))

    def messages(self, group: Chat | None = None) -> list[Message]:
        """What the bot has written in the group, and is still there."""
        found = self.telegram.messages(self.convenor.id, (group or self.group).id)
        return [message for message in found if message.sender.is_bot]

    def read_in(self, group: Chat | None = None) -> list[str]:
        """The words of these messages."""
        return _texts(self.messages(group))

    def tried(self, method: str) -> int:
        """How many calls of a method were begun."""
        return self.wire.tried.count(method)

    async def notices(self) -> list[Row[Any]]:
        """All rows that are left of notices."""
        return await self._rows(tables.notices)

    async def board(self) -> Row[Any]:
        """The one row of a board."""
        (row,) = await self._rows(tables.boards)
        return row

    async def _rows(self, table: Table) -> list[Row[Any]]:
        chosen = select(table).order_by(*table.primary_key.columns)
        return await self.database.read(lambda connection: list(connection.execute(chosen)))


def progress(text: str) -> Event:
    """Something a proposer hears, and need not answer."""
    facts = {"council_title": "Locust Court", "resolution": "R1", "name": "Min", "text": text}
    return Event(kind=EventKind.PROGRESS_REPORTED, council=1, number=1, facts=facts)


def owner_asked(text: str = "Three lamps") -> Event:
    """Something that needs an answer."""
    facts = {
        "council_title": "Locust Court",
        "resolution": "R1",
        "name": "Mei",
        "what": text,
        "test": "They burn",
        "as_voted": "no",
        "due_at": BEGINNING.isoformat(),
    }
    return Event(kind=EventKind.OWNER_ASKED, council=1, number=1, facts=facts)


def seat_link() -> Event:
    """Something for her alone."""
    facts = {"name": "Fang", "token": "t0ken", "expires_at": BEGINNING.isoformat()}
    return Event(kind=EventKind.SEAT_LINK, council=1, number=2, facts=facts)


def seat_claimed(name: str) -> Event:
    """Something a group hears."""
    return Event(kind=EventKind.SEAT_CLAIMED, council=1, number=2, facts={"name": name, "title": "Locust Court"})


def _texts(messages: Iterable[Message]) -> list[str]:
    return [message.text or "" for message in messages if message.sender.is_bot]
