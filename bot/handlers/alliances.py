"""Alliances: a coordinator's own pages in private, and a convenor's way in and out."""

from datetime import date
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.model.forms import FormKind
from bot.councils.model.summaries import Period, Span, parse_period, period_of
from bot.councils.operations.alliances import (
    alliance_of_council,
    alliance_page,
    found_alliance,
    leave_alliance,
    new_alliance_code,
    summary,
)
from bot.handlers.talk import Defaults, Talk
from bot.records import Now
from bot.views import alliances
from bot.views.alliances import AllianceButton, AllianceDo
from bot.views.buttons import CouncilButton, CouncilDo
from bot.views.message import Message as Page


def router() -> Router:
    """The routes of alliances."""
    routes = Router(name="alliances")
    # Counts are for a coordinator's eyes; what she types in a group stays unanswered there.
    in_private = F.chat.type == ChatType.PRIVATE
    routes.message.register(alliance_command, Command("alliance"), in_private)
    routes.message.register(summary_command, Command("summary"), in_private)
    routes.callback_query.register(council_pressed, CouncilButton.filter(F.do == CouncilDo.ALLIANCE))
    routes.callback_query.register(code_pressed, AllianceButton.filter(F.do == AllianceDo.CODE))
    periods = F.do.in_({AllianceDo.SUMMARY, AllianceDo.ANOTHER})
    routes.callback_query.register(summary_pressed, AllianceButton.filter(periods))
    routes.callback_query.register(join_pressed, AllianceButton.filter(F.do == AllianceDo.JOIN))
    routes.callback_query.register(leave_pressed, AllianceButton.filter(F.do == AllianceDo.LEAVE))
    return routes


async def alliance_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults) -> None:
    if command.args:
        may_found = talk.actor.user_id in defaults.coordinators
        await talk.do(found_alliance, title=command.args, may_found=may_found)
    page = await talk.records.read(alliance_page, actor=talk.actor)
    await talk.reply.show(alliances.home(talk.texts, page))


async def summary_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults, now: Now) -> None:
    period = parse_period(command.args or "", _today(defaults, now))
    await talk.reply.show(await _summary(talk, period, defaults))


async def summary_pressed(
    press: CallbackQuery, callback_data: AllianceButton, talk: Talk, defaults: Defaults, now: Now
) -> None:
    page = await _summary(talk, period_of(callback_data.span or Span.MONTH, _today(defaults, now)), defaults)
    is_turned = callback_data.do == AllianceDo.ANOTHER
    await (talk.reply.replace(page) if is_turned else talk.reply.show(page))


async def code_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.do(new_alliance_code)


async def council_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    membership = await talk.records.read(alliance_of_council, actor=talk.actor, council=callback_data.council)
    await talk.reply.show(alliances.of_council(talk.texts, membership))


async def join_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.JOIN, council=callback_data.council)


async def leave_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    await talk.do(leave_alliance, council=callback_data.council)


async def _summary(talk: Talk, period: Period, defaults: Defaults) -> Page:
    zone = ZoneInfo(defaults.timezone)
    return alliances.summary(
        talk.texts, await talk.records.read(summary, actor=talk.actor, period=period, zone=zone), zone
    )


def _today(defaults: Defaults, now: Now) -> date:
    return now().astimezone(ZoneInfo(defaults.timezone)).date()
