"""One lane a chat: its updates one after the other, chats side by side; a poisoned update stops nobody."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import structlog
from aiogram.types import Update

from bot.records import Parking

TRIES = 3
PAUSES = (0.2, 1.0)
LONGEST = 30.0
log = structlog.get_logger()


class Lanes:
    """Handles updates in the order of their chat, each to an end: handled, or parked after three failures."""

    def __init__(
        self,
        handle: Callable[[Update], Awaitable[object]],
        parking: Parking,
        apologise: Callable[[Update], Awaitable[None]],
    ) -> None:
        self._handle = handle
        self._parking = parking
        self._apologise = apologise
        self._lanes: dict[int, deque[tuple[Update, Callable[[], None]]]] = {}
        self._running: set[asyncio.Task[None]] = set()

    def put(self, update: Update, finished: Callable[[], None]) -> None:
        """Queue an update; `finished` is called once it is handled or parked."""
        chat = chat_of(update)
        lane = self._lanes.get(chat)
        if lane is not None:
            lane.append((update, finished))
            return
        self._lanes[chat] = deque([(update, finished)])
        task = asyncio.create_task(self._run(chat))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def empty(self) -> None:
        """Wait until nothing is under way."""
        while self._running:
            await asyncio.wait(self._running)

    async def _run(self, chat: int) -> None:
        lane = self._lanes[chat]
        while lane:
            update, finished = lane.popleft()
            await self._one(update)
            finished()
        del self._lanes[chat]

    async def _one(self, update: Update) -> None:
        failure = ""
        for attempt in range(TRIES):
            try:
                async with asyncio.timeout(LONGEST):
                    await self._handle(update)
            except Exception as error:  # noqa: BLE001  # whatever it is, the lane goes on
                failure = f"{type(error).__name__} in {_place(error)}"
                log.warning("update failed", update=update.update_id, attempt=attempt + 1, error=failure)
                if attempt < len(PAUSES):
                    await asyncio.sleep(PAUSES[attempt])
            else:
                return
        await self._park(update, failure)

    async def _park(self, update: Update, failure: str) -> None:
        try:
            await self._parking.park(update.update_id, kind=update.event_type, error=failure)
            await self._apologise(update)
        except Exception as error:  # noqa: BLE001  # the database itself may be what fails
            log.error("update lost", update=update.update_id, error=type(error).__name__)


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
