"""Summaries: a coordinator asks for a period in private, and walks to others and down to one council."""

from datetime import date
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.model.summaries import Period, Span, parse_period, period_of
from bot.councils.operations.summaries import summary
from bot.handlers.talk import Defaults, Talk
from bot.records import Now
from bot.views import summaries
from bot.views.summaries import SummaryButton


def router() -> Router:
    """The routes of summaries."""
    routes = Router(name="summaries")
    # Counts are for a coordinator's eyes; what she types in a group stays unanswered there.
    routes.message.register(summary_command, Command("summary"), F.chat.type == ChatType.PRIVATE)
    routes.callback_query.register(summary_pressed, SummaryButton.filter())
    return routes


async def summary_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults, now: Now) -> None:
    zone = ZoneInfo(defaults.timezone)
    period = parse_period(command.args or "", _today(zone, now))
    page = await talk.records.read(summary, actor=talk.actor, period=period, zone=zone)
    await talk.reply.show(summaries.summary(talk.texts, page, zone, now()))


async def summary_pressed(
    press: CallbackQuery, callback_data: SummaryButton, talk: Talk, defaults: Defaults, now: Now
) -> None:
    zone = ZoneInfo(defaults.timezone)
    asked = {"unit": callback_data.unit, "only_council": callback_data.council, "page": callback_data.page}
    period = _period(callback_data.period, _today(zone, now))
    page = await talk.records.read(summary, actor=talk.actor, period=period, zone=zone, **asked)
    show = talk.reply.replace if callback_data.turned else talk.reply.show
    await show(summaries.summary(talk.texts, page, zone, now()))


def _period(pressed: str, today: date) -> Period:
    return period_of(Span(pressed), today) if pressed in set(Span) else parse_period(pressed, today)


def _today(zone: ZoneInfo, now: Now) -> date:
    return now().astimezone(zone).date()
