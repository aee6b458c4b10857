"""Roles in a unit: seen by its coordinators, ended by them or by whoever has one."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.operations.roles import end_role, held_role, roles_page
from bot.handlers.talk import Talk
from bot.views import roles
from bot.views.organisation import UnitButton, UnitDo
from bot.views.role_buttons import RoleButton, RoleDo


def router() -> Router:
    """The routes of roles."""
    routes = Router(name="roles")
    routes.callback_query.register(roles_pressed, UnitButton.filter(F.do == UnitDo.ROLES))
    routes.callback_query.register(roles_pressed, RoleButton.filter(F.do == RoleDo.LIST))
    routes.callback_query.register(ask_pressed, RoleButton.filter(F.do == RoleDo.ASK))
    routes.callback_query.register(end_pressed, RoleButton.filter(F.do == RoleDo.END))
    return routes


async def roles_pressed(press: CallbackQuery, callback_data: UnitButton | RoleButton, talk: Talk) -> None:
    about = {"unit": callback_data.unit, "page": callback_data.page}
    page = await talk.records.read(roles_page, actor=talk.actor, **about)
    await talk.reply.replace(roles.roles(talk.texts, page))


async def ask_pressed(press: CallbackQuery, callback_data: RoleButton, talk: Talk) -> None:
    holder, unit = await talk.records.read(held_role, actor=talk.actor, **_about(callback_data))
    is_own = holder.user_id == talk.actor.user_id
    await talk.reply.replace(roles.role(talk.texts, holder, unit, callback_data, is_own=is_own))


async def end_pressed(press: CallbackQuery, callback_data: RoleButton, talk: Talk) -> None:
    if callback_data.holder == talk.actor.user_id:
        await talk.do(end_role, in_place=True, **_about(callback_data))
    else:
        await talk.records.write(end_role, actor=talk.actor, **_about(callback_data))
        await roles_pressed(press, callback_data, talk)


def _about(button: RoleButton) -> dict[str, object]:
    return {"unit": button.unit, "holder": button.holder, "role": button.role}
