"""One lane a chat: its updates one after the other, chats side by side; a poisoned update stops nobody."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import structlog
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import Update

from bot.intake.allowance import Allowance
from bot.records import Parking

PAUSES = (0.2, 1.0)
# Of seconds. Telegram gives no more than 100 updates until the oldest is acknowledged, so none may hang.
LONGEST = 15.0
Finished = Callable[[bool], None]
log = structlog.get_logger()


class Lanes:
    """Handles updates in the order of their chat, each to an end: handled, or parked after three failures.

    Where even parking fails the database is away, and the update is to be given again, as all after it in its chat.
    """

    def __init__(
        self,
        handle: Callable[[Update], Awaitable[object]],
        parking: Parking,
        apologise: Callable[[Update], Awaitable[None]],
        allowance: Allowance | None = None,
    ) -> None:
        """Without an `allowance` everybody may send as much as she likes."""
        self._handle = handle
        self._parking = parking
        self._apologise = apologise
        self._allowance = allowance
        self._lanes: dict[int, deque[tuple[Update, Finished]]] = {}
        self._running: set[asyncio.Task[None]] = set()

    def put(self, update: Update, finished: Finished) -> None:
        """Queue an update; `finished` hears once it is handled or parked, or False where even that failed."""
        chat = chat_of(update)
        lane = self._lanes.get(chat)
        if lane is not None:
            lane.append((update, finished))
            return
        self._lanes[chat] = deque([(update, finished)])
        task = asyncio.create_task(self._run(chat))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def park(self, update_id: int, *, kind: str, error: str) -> bool:
        """Keep for `doctor` that an update could not be handled, and say whether it is kept; never raises."""
        try:
            await self._parking.park(update_id, kind=kind, error=error)
        except Exception as failure:  # noqa: BLE001  # the database itself may be what fails
            log.error("update not kept", update=update_id, error=type(failure).__name__)
            return False
        return True

    async def empty(self) -> None:
        """Wait until nothing is under way."""
        while self._running:
            await asyncio.wait(self._running)

    async def _run(self, chat: int) -> None:
        lane = self._lanes[chat]
        while lane:
            update, finished = lane.popleft()
            is_kept = await self._one(update)
            finished(is_kept)
            while lane and not is_kept:
                # Else what she did first would be done last, and count.
                _, finished = lane.popleft()
                finished(False)
        del self._lanes[chat]

    async def _one(self, update: Update) -> bool:
        is_kept = True
        if self._allowance is not None and not self._allowance.covers(update):
            await self._attempt(self._allowance.tell, update)
            return True
        for pause in (*PAUSES, None):
            failure = await self._attempt(self._handle, update)
            if failure is None:
                break
            why = f"{type(failure).__name__} in {_place(failure)}"
            log.warning("update failed", update=update.update_id, error=why)
            if pause is None:
                is_kept = await self.park(update.update_id, kind=update.event_type, error=why)
                if is_kept:
                    await self._attempt(self._apologise, update)
            elif isinstance(failure, TelegramRetryAfter):
                await asyncio.sleep(min(failure.retry_after, LONGEST))
            else:
                await asyncio.sleep(pause)
        return is_kept

    async def _attempt(self, handle: Callable[[Update], Awaitable[object]], update: Update) -> Exception | None:
        try:
            async with asyncio.timeout(LONGEST):
                await handle(update)
        except TelegramForbiddenError:
            # Put out of the chat, or blocked, in between: what was asked is done, and there is nobody to tell.
            return None
        except Exception as error:  # noqa: BLE001  # whatever it is, the lane goes on
            return error
        return None


def chat_of(update: Update) -> int:
    """The chat an update belongs to; 0 for one of none."""
    event = update.event
    message = getattr(event, "message", None)
    chat = getattr(event, "chat", None) or getattr(message, "chat", None)
    return chat.id if chat is not None else 0


def _place(error: BaseException) -> str:
    """Where an error arose, without the words it may carry."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "nowhere"
    return f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}"
