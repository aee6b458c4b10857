"""Alliances: a coordinator's own pages in private, and a convenor's way in and out."""

from datetime import date
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.model.forms import FormKind
from bot.councils.model.organisation import Role, is_code
from bot.councils.model.summaries import Period, parse_period, period_of
from bot.councils.operations.access import OWN_UNIT
from bot.councils.operations.alliances import alliance_of_council, found_alliance, leave_alliance, summary
from bot.councils.operations.organisation import new_code, take_role, unit_page
from bot.handlers.talk import Defaults, Talk
from bot.records import Now
from bot.views import alliances, organisation, summaries
from bot.views.alliances import AllianceButton, AllianceDo
from bot.views.buttons import CouncilButton, CouncilDo
from bot.views.message import Message as Page
from bot.views.organisation import UnitButton, UnitDo
from bot.views.summaries import SummaryButton

_ROLES = {UnitDo.CODE: None, UnitDo.HELPER: Role.COORDINATOR}


def router() -> Router:
    """The routes of alliances."""
    routes = Router(name="alliances")
    # Counts are for a coordinator's eyes; what she types in a group stays unanswered there.
    in_private = F.chat.type == ChatType.PRIVATE
    routes.message.register(alliance_command, Command("alliance"), in_private)
    routes.message.register(summary_command, Command("summary"), in_private)
    routes.callback_query.register(council_pressed, CouncilButton.filter(F.do == CouncilDo.ALLIANCE))
    routes.callback_query.register(unit_pressed, UnitButton.filter(F.do == UnitDo.OPEN))
    routes.callback_query.register(code_pressed, UnitButton.filter(F.do.in_(set(_ROLES))))
    routes.callback_query.register(summary_pressed, SummaryButton.filter())
    routes.callback_query.register(join_pressed, AllianceButton.filter(F.do == AllianceDo.JOIN))
    routes.callback_query.register(leave_pressed, AllianceButton.filter(F.do == AllianceDo.LEAVE))
    return routes


async def alliance_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults) -> None:
    if command.args and is_code(command.args):
        await talk.do(take_role, code=command.args)
    elif command.args:
        may_found = talk.actor.user_id in defaults.coordinators
        await talk.do(found_alliance, title=command.args, may_found=may_found)
    page = await talk.records.read(unit_page, actor=talk.actor)
    await talk.reply.show(organisation.unit(talk.texts, page))


async def unit_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(unit_page, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.replace(organisation.unit(talk.texts, page, callback_data.page))


async def code_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    await talk.do(new_code, unit=callback_data.unit, role=_ROLES[callback_data.do])


async def summary_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults, now: Now) -> None:
    period = parse_period(command.args or "", _today(defaults, now))
    await talk.reply.show(await _summary(talk, OWN_UNIT, period, defaults))


async def summary_pressed(
    press: CallbackQuery, callback_data: SummaryButton, talk: Talk, defaults: Defaults, now: Now
) -> None:
    period = period_of(callback_data.span, _today(defaults, now))
    page = await _summary(talk, callback_data.unit, period, defaults)
    await (talk.reply.replace(page) if callback_data.turned else talk.reply.show(page))


async def council_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    membership = await talk.records.read(alliance_of_council, actor=talk.actor, council=callback_data.council)
    await talk.reply.show(alliances.of_council(talk.texts, membership))


async def join_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.JOIN, council=callback_data.council)


async def leave_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    await talk.do(leave_alliance, council=callback_data.council)


async def _summary(talk: Talk, unit: int, period: Period, defaults: Defaults) -> Page:
    zone = ZoneInfo(defaults.timezone)
    found = await talk.records.read(summary, actor=talk.actor, unit=unit, period=period, zone=zone)
    return summaries.summary(talk.texts, found, zone)


def _today(defaults: Defaults, now: Now) -> date:
    return now().astimezone(ZoneInfo(defaults.timezone)).date()
