"""The parts of a running bot that count what passes through them, in place of those that only do it."""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, TypeVar

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Update

from bot.app.meters import Meters
from bot.councils.errors import PrivateMatter, Refusal
from bot.councils.events import BoardKind
from bot.intake.allowance import Allowance
from bot.intake.lanes import Finished, Lanes
from bot.intake.polling import FetchUpdates
from bot.records import Acquaintance, BoardRow, Notice, Now, Parking, Records
from bot.storage.database import Database
from bot.storage.outbox import SqlOutbox

T = TypeVar("T")
# Boards whose last showing is known. What was merged in one that is forgotten is counted from its next showing on.
REMEMBERED = 10_000
Handle = Callable[[Update], Awaitable[object]]
Apologise = Callable[[Update], Awaitable[None]]
log = structlog.get_logger()


class CountingLanes(Lanes):
    """Lanes that count updates and how long each took, and name the one under way in whatever is logged meanwhile."""

    def __init__(
        self, handle: Handle, parking: Parking, apologise: Apologise, *, allowance: Allowance, meters: Meters
    ) -> None:
        super().__init__(handle, parking, apologise, allowance)
        self._meters = meters

    def put(self, update: Update, finished: Finished) -> None:
        came = time.perf_counter()

        def ended(is_kept: bool) -> None:
            self._meters.update_ended(update.event_type, time.perf_counter() - came)
            finished(is_kept)

        super().put(update, ended)

    async def park(self, update_id: int, *, kind: str, error: str) -> bool:
        is_kept = await super().park(update_id, kind=kind, error=error)
        if is_kept:
            self._meters.parked(kind)
        return is_kept

    async def _attempt(self, handle: Handle, update: Update) -> Exception | None:
        with structlog.contextvars.bound_contextvars(update=update.update_id):
            failure = await super()._attempt(handle, update)
        if failure is not None:
            self._meters.update_failed(update.event_type)
        return failure


class CountingRecords:
    """Records that count operations; where a line of the log each is wanted, with council and duration."""

    def __init__(self, records: Records, meters: Meters, *, logs: bool) -> None:
        self._records = records
        self._meters = meters
        self._logs = logs

    @property
    def bot_id(self) -> int:
        return self._records.bot_id

    def bound(self, update_id: int) -> Records:
        return CountingRecords(self._records.bound(update_id), self._meters, logs=self._logs)

    async def read(self, query: Callable[..., T], **arguments: Any) -> T:
        return await self._records.read(query, **arguments)

    async def who(self, user_id: int, chat_id: int, thread_id: int | None) -> Acquaintance:
        return await self._records.who(user_id, chat_id, thread_id)

    async def ask_in(self, user_id: int, message_id: int | None) -> None:
        await self._records.ask_in(user_id, message_id)

    async def write(self, operation: Callable[..., T], **arguments: Any) -> T:
        began = time.perf_counter()
        result, council = "failed", arguments.get("council")
        try:
            answer = await self._records.write(operation, **arguments)
            result, council = "done", council or getattr(answer, "council", None)
        except Refusal:
            # Which one is nobody's business: it may have been a private matter.
            result = "refused"
            raise
        else:
            return answer
        finally:
            seconds = time.perf_counter() - began
            self._meters.operation_ended(operation.__name__, result, seconds)
            if self._logs:
                log.info(
                    "operation",
                    operation=operation.__name__,
                    council=council,
                    result=result,
                    milliseconds=round(seconds * 1000, 1),
                )


class CountingOutbox(SqlOutbox):
    """An outbox that counts what was sent, what is tried again, what was given up, and changes shown together."""

    def __init__(self, database: Database, *, bot_id: int, now: Now, meters: Meters) -> None:
        super().__init__(database, bot_id=bot_id, now=now)
        self._meters = meters
        self._shown: dict[tuple[int, BoardKind, int], int] = {}

    async def settle(self, notice: Notice) -> None:
        await super().settle(notice)
        self._meters.delivered("notice", "done")

    async def postpone(self, notice: Notice, *, until: datetime, error: str) -> None:
        await super().postpone(notice, until=until, error=error)
        self._meters.delivered("notice", "again")

    async def give_up(self, notice: Notice, *, error: str) -> None:
        await super().give_up(notice, error=error)
        self._meters.delivered("notice", "given_up")

    async def board_shown(self, board: BoardRow, *, message_id: int, content: str) -> None:
        await super().board_shown(board, message_id=message_id, content=content)
        self._meters.delivered("board", "done")
        which = board.council.id, board.kind, board.number
        self._meters.merged(max(0, board.revision - self._shown.pop(which, board.revision) - 1))
        if len(self._shown) >= REMEMBERED:
            self._shown.clear()
        self._shown[which] = board.revision

    async def postpone_board(self, board: BoardRow, *, until: datetime, error: str) -> None:
        await super().postpone_board(board, until=until, error=error)
        self._meters.delivered("board", "again")

    async def give_up_board(self, board: BoardRow, *, error: str) -> None:
        await super().give_up_board(board, error=error)
        self._meters.delivered("board", "given_up")


class CountCalls(BaseRequestMiddleware):
    """Counts every call to Telegram by what it answered; it changes nothing about the call."""

    def __init__(self, meters: Meters) -> None:
        self._meters = meters

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        began = time.perf_counter()
        result = "cut short"
        try:
            answer = await make_request(bot, method)
            result = "done"
        except (TelegramAPIError, ClientDecodeError) as error:
            result = type(error).__name__
            raise
        else:
            return answer
        finally:
            self._meters.called(method.__api_method__, result)
            if not isinstance(method, FetchUpdates):
                self._meters.call_took(time.perf_counter() - began)


def counting_refusals(meters: Meters) -> Callable[[Refusal], None]:
    """Counts a refusal by its kind; that somebody spoke of a private matter is kept by nobody, not even as a number."""

    def count(refusal: Refusal) -> None:
        if not isinstance(refusal, PrivateMatter):
            meters.refused(type(refusal).__name__)

    return count
