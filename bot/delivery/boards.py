"""Keeps the boards of a group as the records are: one refresh for many changes, and none for equal content."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError

from bot.councils.events import BoardKind
from bot.councils.operations import overview, resolutions, session_boards, slots, topics, vote_boards
from bot.delivery.pace import Pace
from bot.faults import Fault, Remedy, read, unknown
from bot.records import BoardRow, Now, Outbox, Records
from bot.views import membership as membership_view
from bot.views import resolutions as resolutions_view
from bot.views import sessions as sessions_view
from bot.views import slots as slots_view
from bot.views import topics as topics_view
from bot.views import votes as votes_view
from bot.views.message import Message
from bot.views.texts import Texts, texts_in

# What may be sent in a second.
BATCH = 28
log = structlog.get_logger()

_PAGES: dict[BoardKind, tuple[Callable[..., Any], Callable[[Texts, Any], Message]]] = {
    BoardKind.COUNCIL: (overview.council_board, membership_view.board),
    BoardKind.TOPIC: (topics.topic_board, topics_view.board),
    BoardKind.SESSION: (session_boards.session_board, sessions_view.board),
    BoardKind.SLOTS: (slots.slots_board, slots_view.board),
    BoardKind.VOTE: (vote_boards.vote_board, votes_view.board),
    BoardKind.RESOLUTION: (resolutions.resolution_board, resolutions_view.board),
}


class Boards:
    """Refreshes what changed, a round at a time, no group faster than its pace."""

    def __init__(self, bot: Bot, records: Records, outbox: Outbox, pace: Pace, *, now: Now) -> None:
        self._bot = bot
        self._records = records
        self._outbox = outbox
        self._pace = pace
        self._now = now
        self._one_round = asyncio.Lock()
        # What was shown while the database could not be written to: this process shows none of it a second time.
        self._unkept: dict[tuple[int, BoardKind, int], tuple[BoardRow, int, str]] = {}

    async def round(self) -> float | None:
        """Refresh the boards that may be, one in a group; seconds until another may, None when no group waits."""
        await self._once()
        return self._pace.all_held() or min(self._pace.boards_waiting().values(), default=None)

    async def drain(self) -> None:
        """Refresh all boards that are due and may be shown now, for whoever must see them at once."""
        while await self._once():
            pass

    async def _once(self) -> bool:
        """One round; whether there was a board to refresh."""
        if self._pace.all_held():
            return False
        async with self._one_round, asyncio.TaskGroup() as showing:
            waiting = frozenset(self._pace.boards_waiting())
            rows = await self._outbox.boards(limit=BATCH, not_in=waiting)
            first_of_group = {row.council.chat_id: row for row in reversed(rows)}
            for row in first_of_group.values():
                showing.create_task(self._try(row))
        return bool(rows)

    async def _try(self, row: BoardRow) -> None:
        try:
            await self._refresh(row)
        except Exception as error:  # noqa: BLE001  # one board that can't be made must not keep back the others
            log.error("board failed", kind=row.kind, council=row.council.id, error=type(error).__name__)
            await self._put_off(row, unknown(error, row.attempts))

    async def _put_off(self, row: BoardRow, fault: Fault) -> None:
        try:
            await self._outbox.postpone_board(row, until=self._now() + fault.wait, error=fault.reason)
        except Exception as error:  # noqa: BLE001  # the database is away: others of this round may be on the wire
            log.error("board not put off", council=row.council.id, error=type(error).__name__)

    async def _keep_shown(self, row: BoardRow, message_id: int, content: str) -> None:
        self._unkept[_key(row)] = (row, message_id, content)
        await self._outbox.board_shown(row, message_id=message_id, content=content)
        del self._unkept[_key(row)]

    async def _refresh(self, row: BoardRow) -> None:
        if unkept := self._unkept.get(_key(row)):
            # Whatever has changed since keeps it waiting.
            await self._keep_shown(*unkept)
            return
        # First the turn, then the page: what changed while others had theirs is in it.
        await self._pace.turn(for_board=True)
        if self._pace.board_wait(row.council.chat_id):
            # A notice was told to wait meanwhile, or took the place; the board is still due when that is over.
            return
        query, view = _PAGES[row.kind]
        page = view(
            texts_in(row.council.locale),
            await self._records.read(query, council=row.council.id, number=row.number),
        )
        if row.message_id is not None and row.content == page.digest and not row.anew:
            await self._keep_shown(row, row.message_id, page.digest)
            return
        self._pace.board_sent(row.council.chat_id)
        try:
            message_id = await self._show(row, page)
        except (TelegramAPIError, ClientDecodeError) as error:
            await self._mend(row, page, read(error, row.attempts))
        else:
            await self._keep_shown(row, message_id, page.digest)

    async def _show(self, row: BoardRow, page: Message) -> int:
        chat_id, old = row.council.chat_id, row.message_id
        if old is not None and not row.anew:
            await self._bot.edit_message_text(page.text, chat_id=chat_id, message_id=old, reply_markup=page.keyboard)
            return old
        sent = await self._bot.send_message(
            chat_id,
            page.text,
            message_thread_id=row.council.thread_id,
            reply_markup=page.keyboard,
            # One that was shown in the chat the group moved from is no news.
            disable_notification=True if old is None and row.content is not None else None,
        )
        if old is not None:
            with suppress(TelegramAPIError, ClientDecodeError):
                await self._bot.delete_message(chat_id, old)
        return sent.message_id

    async def _mend(self, row: BoardRow, page: Message, fault: Fault) -> None:
        match fault.remedy:
            case Remedy.ALREADY_SO if row.message_id is not None:
                await self._outbox.board_shown(row, message_id=row.message_id, content=page.digest)
            case Remedy.MESSAGE_LOST:
                await self._outbox.board_lost(row)
            case Remedy.MOVED if fault.new_chat_id is not None:
                if not await self._outbox.moved(row.council.chat_id, fault.new_chat_id):
                    await self._outbox.give_up_board(row, error=fault.reason)
            case Remedy.THREAD_LOST if await self._outbox.thread_lost(row.council):
                log.warning("thread gone", council=row.council.id, why=fault.reason)
            case Remedy.WAIT:
                later = self._now() + max(fault.wait, timedelta(seconds=1))
                await self._outbox.postpone_board(row, until=later, error=fault.reason)
            case Remedy.UNREACHABLE | Remedy.THREAD_LOST:
                log.warning("group out of reach", kind=row.kind, council=row.council.id, why=fault.reason)
                await self._outbox.hold_board(row)
            case _:
                log.warning("board given up", kind=row.kind, council=row.council.id, why=fault.reason)
                await self._outbox.give_up_board(row, error=fault.reason)


def _key(row: BoardRow) -> tuple[int, BoardKind, int]:
    return row.council.id, row.kind, row.number
