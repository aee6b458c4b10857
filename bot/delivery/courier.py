"""Carries notices from the outbox to people and groups, each until it is settled."""

import asyncio
from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import BufferedInputFile

from bot.councils.events import Event, EventKind
from bot.delivery.enclosures import ENCLOSING, Enclosure, enclosed
from bot.delivery.pace import Pace
from bot.faults import Fault, Remedy, read, unknown
from bot.records import Notice, Now, Outbox, Records
from bot.views import events
from bot.views.message import Message
from bot.views.texts import Markup, Texts, texts_in

BATCH = 100
_FOR_HER_ALONE = frozenset({EventKind.SEAT_LINK, EventKind.SEAT_LINKS, EventKind.GUEST_LINK, EventKind.ANNOUNCED})
# What many are told at once mentions them in one message: the group stays quiet.
_TOGETHER = frozenset({EventKind.VOTE_REMINDED, EventKind.SESSION_CONVENED, EventKind.SESSION_MOVED})
log = structlog.get_logger()


class Courier:
    """Sends what waits, a round at a time; in one round every recipient gets at most one notice, in order."""

    def __init__(
        self,
        bot: Bot,
        records: Records,
        outbox: Outbox,
        pace: Pace,
        *,
        now: Now,
        default_locale: str,
        default_zone: ZoneInfo,
    ) -> None:
        self._bot = bot
        self._records = records
        self._outbox = outbox
        self._pace = pace
        self._now = now
        self._default_locale = default_locale
        self._default_zone = default_zone
        self._one_round = asyncio.Lock()
        # What was sent while the database could not be written to: it is never sent again by this process.
        # A number alone would not do: SQLite gives that of the last row to the next once the row is gone.
        self._sent: dict[int, tuple[int | None, Event]] = {}

    async def round(self) -> bool:
        """Send one batch; whether there was anything to send."""
        if self._pace.all_held():
            return False
        async with self._one_round, asyncio.TaskGroup() as sending:
            waiting = await self._outbox.notices(limit=BATCH, not_in=frozenset(self._pace.waiting()))
            for notice in waiting:
                sending.create_task(self._deliver(notice))
        return bool(waiting)

    async def _deliver(self, notice: Notice) -> None:
        try:
            if self._sent.get(notice.id) == (notice.user_id, notice.event):
                await self._settle(notice)
            else:
                await self._send(notice)
        except Exception as error:  # noqa: BLE001  # one notice that can't be made must not keep back the others
            log.error("notice failed", kind=notice.event.kind, council=notice.event.council, error=type(error).__name__)
            await self._put_off(notice, unknown(error, notice.attempts))

    async def _put_off(self, notice: Notice, fault: Fault) -> None:
        try:
            await self._outbox.postpone(notice, until=self._now() + fault.wait, error=fault.reason)
        except Exception as error:  # noqa: BLE001  # the database is away: others of this round may be on the wire
            log.error("notice not put off", council=notice.event.council, error=type(error).__name__)

    async def _settle(self, notice: Notice) -> None:
        await self._outbox.settle(notice)
        self._sent.pop(notice.id, None)

    async def _send(self, notice: Notice) -> None:
        in_private = notice.user_id is not None and not notice.is_mention
        if in_private and not notice.is_reachable:
            await self._unreachable(notice)
            return
        chat_id = notice.user_id if in_private else notice.council.chat_id if notice.council else None
        if chat_id is None:
            await self._outbox.settle(notice)
            return
        await self._pace.turn()
        if self._pace.wait(chat_id):
            # Another was told to wait, or filled the minute, while this one waited for its turn; it is still due.
            return
        told, page = await self._told_with(notice)
        thread = None if in_private or notice.council is None else notice.council.thread_id
        found = await self._enclosed(notice) if in_private and page.fits_under_file else None
        try:
            if found is None:
                await self._bot.send_message(chat_id, page.text, message_thread_id=thread, reply_markup=page.keyboard)
            else:
                file, caption = BufferedInputFile(found.data, found.name), self._caption(notice, page, found)
                send = self._bot.send_photo if found.is_picture else self._bot.send_document
                await send(chat_id, file, caption=caption, reply_markup=page.keyboard)
        except (TelegramAPIError, ClientDecodeError) as error:
            await self._mend(notice, chat_id, read(error, notice.attempts))
        else:
            self._sent.update((one.id, (one.user_id, one.event)) for one in told)
            for one in told:
                await self._settle(one)

    async def _told_with(self, notice: Notice) -> tuple[list[Notice], Message]:
        """What goes out in one message with this notice, itself the first, and that message."""
        if notice.is_mention:
            told = await self._outbox.mentioned_with(notice) if notice.event.kind in _TOGETHER else [notice]
            return told, await self._page(notice, told)
        page = await self._page(notice, [notice])
        if notice.user_id is not None and notice.has_waited and _asks_nothing(notice, page):
            return await self._overnight(notice, page)
        return [notice], page

    async def _overnight(self, notice: Notice, page: Message) -> tuple[list[Notice], Message]:
        """What has waited with it and asks nothing of her either; what does is sent in its turn, on its own."""
        told, pages = [notice], [page]
        waiting = await self._outbox.waiting_with(notice)
        for one in waiting[1:]:
            pages.append(await self._page(one, [one]))
            together = events.overnight(self._language(notice), pages)
            if not _asks_nothing(one, pages[-1]) or not together.fits:
                break
            told.append(one)
            page = together
        return told, page

    async def _enclosed(self, notice: Notice) -> Enclosure | None:
        zone = self._default_zone
        return await enclosed(notice, self._records, self._language(notice), zone=zone, now=self._now())

    def _caption(self, notice: Notice, page: Message, found: Enclosure) -> Markup:
        """The words, and what to do with the file as far as there is room."""
        both = self._language(notice).joined([page.text, *([found.way] if found.way else [])], "\n")
        return both if Message(text=both).fits_under_file else page.text

    async def _page(self, notice: Notice, told: list[Notice]) -> Message:
        username = (await self._bot.me()).username or ""
        texts = self._language(notice)
        zone = notice.council.zone if notice.council else self._default_zone
        if notice.is_mention:
            people = {one.user_id: one.person.name if one.person else "" for one in told if one.user_id is not None}
            return events.mention(texts, notice.event, zone=zone, people=people, bot_username=username)
        return events.notice(
            texts, notice.event, council=notice.council, zone=zone, user_id=notice.user_id, bot_username=username
        )

    def _language(self, notice: Notice) -> Texts:
        own = notice.person.locale if notice.person and not notice.is_mention else None
        return texts_in(own or (notice.council.locale if notice.council else self._default_locale))

    async def _mend(self, notice: Notice, chat_id: int, fault: Fault) -> None:
        match fault.remedy:
            case Remedy.WAIT:
                await self._outbox.postpone(notice, until=self._now() + fault.wait, error=fault.reason)
            case Remedy.MOVED if fault.new_chat_id is not None:
                if not await self._outbox.moved(chat_id, fault.new_chat_id):
                    await self._outbox.give_up(notice, error=fault.reason)
            case Remedy.THREAD_LOST if notice.council is not None and await self._outbox.thread_lost(notice.council):
                log.warning("thread gone", council=notice.event.council, why=fault.reason)
            case Remedy.UNREACHABLE if notice.user_id is not None and not notice.is_mention:
                await self._outbox.reachable(notice.user_id, reachable=False)
                await self._unreachable(notice)
            case Remedy.UNREACHABLE | Remedy.THREAD_LOST:
                log.warning(
                    "group out of reach", kind=notice.event.kind, council=notice.event.council, why=fault.reason
                )
                await self._outbox.hold(notice)
            case _:
                log.warning("notice given up", kind=notice.event.kind, council=notice.event.council, why=fault.reason)
                await self._outbox.give_up(notice, error=fault.reason)

    async def _unreachable(self, notice: Notice) -> None:
        """What waits for her stands in `/mine`; only what needs an answer is worth one mention in the group."""
        if notice.event.kind in _FOR_HER_ALONE:
            await self._outbox.hold(notice)
        elif notice.needs_answer and notice.council is not None:
            await self._outbox.mention_instead(notice)
        else:
            await self._outbox.settle(notice)


def _asks_nothing(notice: Notice, page: Message) -> bool:
    """Whether there is nothing to press or open, and nothing to pass on: it is only to be known."""
    kind = notice.event.kind
    return page.keyboard is None and not notice.needs_answer and kind not in ENCLOSING | _FOR_HER_ALONE
