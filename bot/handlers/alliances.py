"""Alliances: a coordinator's own pages in private, and a convenor's way in and out."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.model.forms import FormKind
from bot.councils.model.organisation import Role, is_code
from bot.councils.operations.alliances import alliance_of_council, found_alliance, leave_alliance
from bot.councils.operations.mentors import alliance_home
from bot.councils.operations.needs import needs
from bot.councils.operations.organisation import new_code, take_role, unit_page
from bot.councils.operations.prepared import offer_prepared
from bot.handlers.talk import Defaults, Talk
from bot.views import alliances, mentors, organisation
from bot.views import needs as needs_view
from bot.views.alliances import AllianceButton, AllianceDo
from bot.views.buttons import CouncilButton, CouncilDo
from bot.views.organisation import UnitButton, UnitDo

_ROLES = {
    UnitDo.CODE: None,
    UnitDo.HELPER: Role.COORDINATOR,
    UnitDo.MENTOR: Role.MENTOR,
    UnitDo.READER: Role.READER,
}


def router() -> Router:
    """The routes of alliances."""
    routes = Router(name="alliances")
    # What a coordinator types in a group stays unanswered there.
    in_private = F.chat.type == ChatType.PRIVATE
    routes.message.register(alliance_command, Command("alliance"), in_private)
    routes.callback_query.register(council_pressed, CouncilButton.filter(F.do == CouncilDo.ALLIANCE))
    routes.callback_query.register(unit_pressed, UnitButton.filter(F.do == UnitDo.OPEN))
    routes.callback_query.register(code_pressed, UnitButton.filter(F.do.in_(set(_ROLES))))
    routes.callback_query.register(needs_pressed, UnitButton.filter(F.do == UnitDo.NEEDS))
    routes.callback_query.register(join_pressed, AllianceButton.filter(F.do == AllianceDo.JOIN))
    routes.callback_query.register(seats_pressed, AllianceButton.filter(F.do == AllianceDo.SEATS))
    routes.callback_query.register(leave_pressed, AllianceButton.filter(F.do == AllianceDo.LEAVE))
    return routes


async def alliance_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults) -> None:
    asked, may_found = command.args or "", talk.actor.user_id in defaults.coordinators
    word, _, title = asked.partition(" ")
    if word.lower() == "new":
        await talk.do(found_alliance, title=title, may_found=may_found)
    elif is_code(asked):
        await talk.do(take_role, code=asked, may_found=may_found)
    elif asked:
        await talk.do(found_alliance, title=asked, may_found=may_found)
    page = await talk.records.read(alliance_home, actor=talk.actor)
    for shown in mentors.home(talk.texts, page, talk.actor.user_id):
        await talk.reply.show(shown)


async def unit_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(unit_page, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.replace(organisation.unit(talk.texts, page, callback_data.page))


async def code_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    await talk.do(new_code, unit=callback_data.unit, role=_ROLES[callback_data.do])


async def needs_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(needs, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.show(needs_view.needs(talk.texts, page))


async def council_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    membership = await talk.records.read(alliance_of_council, actor=talk.actor, council=callback_data.council)
    await talk.reply.show(alliances.of_council(talk.texts, membership))


async def join_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.JOIN, council=callback_data.council)


async def leave_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    await talk.do(leave_alliance, council=callback_data.council)


async def seats_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    await talk.do(offer_prepared, council=callback_data.council)
