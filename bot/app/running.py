"""The composition root of a running bot: every part put together, started and stopped."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.methods import AnswerCallbackQuery, DeleteMessage, EditMessageText, GetChatMember, Response, SendMessage
from aiogram.types import LinkPreviewOptions, Update

from bot.app.backups import backups_of
from bot.app.counting import CountCalls, CountingLanes, CountingOutbox, CountingRecords, counting_refusals
from bot.app.http import PATIENCE, JsonSession
from bot.app.keeping import NotMigrated, database_of
from bot.app.meters import Meters
from bot.app.metrics import PATH, Metrics
from bot.councils.model.words import guard_with
from bot.delivery.boards import Boards
from bot.delivery.courier import Courier
from bot.delivery.heed import Heed
from bot.delivery.pace import Pace
from bot.delivery.rounds import Rounds
from bot.handlers.apology import apologise, ask_to_pause
from bot.handlers.pages import Pages
from bot.handlers.routes import Routes
from bot.handlers.talk import Defaults
from bot.intake.allowance import Allowance
from bot.intake.lanes import Lanes
from bot.intake.polling import FetchUpdates, Polling
from bot.intake.responding import RespondingBot
from bot.intake.webhook import Ask, Webhook, leave_webhook
from bot.records import Backups, Elections, Now, Office
from bot.schedule.clock import knocking
from bot.schedule.jobs import Jobs
from bot.settings import Settings
from bot.storage.archive import Archive
from bot.storage.elections import elections
from bot.storage.migrate import NOT_MIGRATED, is_newest, migrate
from bot.storage.waiting import waiting
from bot.views.commands import menus

# aiogram keeps the model of an answer only as long as an answer is alive; to build it again costs more than a press.
_ANSWERS = [
    Response[method.__returning__]  # type: ignore[name-defined]  # a class made from a value
    for method in (AnswerCallbackQuery, DeleteMessage, EditMessageText, FetchUpdates, GetChatMember, SendMessage)
]
log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """One bot, put together but not yet taking updates. Without a webhook it polls."""

    bot: Bot
    routes: Routes
    lanes: Lanes
    rounds: Rounds
    jobs: Jobs
    backups: Backups | None
    elections: Elections
    webhook: Webhook | None
    metrics: Metrics

    async def handle(self, update: Update) -> None:
        """Handle one update to its end."""
        await self.routes.handle(update)

    async def settle(self) -> None:
        """Do what is due and deliver what waits, now: for whoever moved the clock."""
        await self.jobs.do_due()
        await self.rounds.settle()

    async def run(self) -> None:
        """Take updates, deliver and keep time until cancelled; updates under way are finished first.

        Of several processes on PostgreSQL one polls and one delivers and keeps time; the others wait to take over.
        By webhook all of them take updates. Raises WebhookRefused, and PortRefused or AddressRefused for what the
        machine does not give.
        """
        await self._announce_commands()
        try:
            async with asyncio.TaskGroup() as offices:
                offices.create_task(self.metrics.serve())
                offices.create_task(self.elections.hold(Office.SENDING, self._send))
                if self.webhook is not None:
                    await self.webhook.run()
                else:
                    await self.elections.hold(Office.POLLING, self._poll)
        except BaseExceptionGroup as ended:
            raise ended.exceptions[0] from None

    async def _poll(self) -> None:
        await leave_webhook(self.bot)
        await Polling(self.bot, self.lanes).run()

    async def _send(self) -> None:
        knocks = knocking(self.jobs, self.backups)
        knocks.start()
        try:
            await self.jobs.do_due()
            await self.rounds.run()
        finally:
            knocks.shutdown(wait=False)

    async def _announce_commands(self) -> None:
        for menu in menus():
            try:
                await self.bot.set_my_commands(menu.commands, scope=menu.scope, language_code=menu.language_code)
            except (TelegramAPIError, ClientDecodeError) as error:
                # The menus of the last start are still there, and a bot without any can be spoken to all the same.
                log.warning("menu not announced", error=type(error).__name__)


@asynccontextmanager
async def built(
    settings: Settings, now: Now, session: BaseSession | None = None, pace: Pace | None = None
) -> AsyncIterator[App]:
    """A bot of these settings on an up-to-date database.

    `session` is the way to Telegram, by default HTTP; `pace` how fast it may send, by default what Telegram allows.

    Raises TelegramUnauthorizedError or TelegramNotFound for a token that Telegram does not know, NotMigrated for a
    database on PostgreSQL without this version's tables.
    """
    if settings.bot_token is None:
        raise ValueError("a bot needs a token")
    guard_with(settings.private_lines)
    if settings.database_url.startswith("sqlite"):
        await migrate(settings.database_url)
    elif not await is_newest(settings.database_url):
        raise NotMigrated(NOT_MIGRATED)
    bot = RespondingBot(
        settings.bot_token.get_secret_value(),
        session=session or _http(settings),
        default=DefaultBotProperties(parse_mode="HTML", link_preview=LinkPreviewOptions(is_disabled=True)),
    )
    async with bot.context(auto_close=session is None), database_of(settings) as database:
        bot_id = (await bot.me()).id
        awake: list[Rounds] = []

        def wake() -> None:
            for waking in awake:
                waking.wake()

        meters = Meters()
        archive = Archive(database, bot_id=bot_id, now=now, kept=wake, secret_key=settings.secret_bytes)
        records = CountingRecords(archive, meters, logs=settings.log == "json")
        outbox = CountingOutbox(database, bot_id=bot_id, now=now, meters=meters)
        pace = pace or Pace(time.monotonic)
        for middleware in (Heed(pace), CountCalls(meters)):
            bot.session.middleware(middleware)
        rounds = Rounds(
            Courier(
                bot,
                records,
                outbox,
                pace,
                now=now,
                default_locale=settings.locale,
                default_zone=ZoneInfo(settings.timezone),
            ),
            Boards(bot, records, outbox, pace, now=now),
        )
        awake.append(rounds)
        defaults = Defaults(locale=settings.locale, timezone=settings.timezone, coordinators=settings.coordinator_ids)
        routes = Routes(
            Pages(bot, plain=settings.tables == "text"),
            records,
            outbox,
            defaults=defaults,
            now=now,
            refused=counting_refusals(meters),
        )
        lanes = CountingLanes(
            routes.handle,
            archive,
            lambda update: apologise(bot, update, default_locale=settings.locale),
            allowance=Allowance(
                settings.per_minute,
                now=now,
                ask=lambda update: ask_to_pause(bot, update, default_locale=settings.locale),
            ),
            meters=meters,
        )
        metrics = Metrics(
            meters, lambda: waiting(database, bot_id=bot_id, now=now()), address=settings.metrics_host_and_port
        )
        yield App(
            bot=bot,
            routes=routes,
            lanes=lanes,
            rounds=rounds,
            jobs=Jobs(archive, records, ZoneInfo(settings.timezone)),
            backups=backups_of(settings, now),
            elections=elections(settings.database_url, bot_id=bot_id),
            webhook=_webhook(settings, bot, lanes, metrics, lambda: archive.who(bot_id, bot_id, None)),
            metrics=metrics,
        )


def _webhook(settings: Settings, bot: RespondingBot, lanes: Lanes, metrics: Metrics, reachable: Ask) -> Webhook | None:
    if settings.webhook_url is None or settings.webhook_secret is None:
        return None
    return Webhook(
        bot,
        lanes,
        url=settings.webhook_url,
        secret=settings.webhook_secret.get_secret_value(),
        port=settings.webhook_port,
        reachable=reachable,
        pages={PATH: metrics.tell_here},
    )


def _http(settings: Settings) -> JsonSession:
    api = TelegramAPIServer.from_base(settings.api_url) if settings.api_url else PRODUCTION
    return JsonSession(proxy=settings.proxy, api=api, timeout=PATIENCE)
