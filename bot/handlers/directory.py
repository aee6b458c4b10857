"""What else a coordinator sees of a unit: its teams, its service points, and its units without a council."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.operations.directory import (
    directory_page,
    erase_member,
    names_page,
    services_page,
    team_member,
    team_page,
    uncovered_page,
)
from bot.handlers.talk import Talk
from bot.views import directory
from bot.views.directory import MemberButton, MemberDo
from bot.views.organisation import UnitButton, UnitDo


def router() -> Router:
    """The routes of the directory."""
    routes = Router(name="directory")
    for do, pressed in (
        (UnitDo.MORE, more_pressed),
        (UnitDo.TEAM, team_pressed),
        (UnitDo.NAMES, names_pressed),
        (UnitDo.UNCOVERED, uncovered_pressed),
        (UnitDo.SERVICES, services_pressed),
    ):
        routes.callback_query.register(pressed, UnitButton.filter(F.do == do))
    routes.callback_query.register(member_pressed, MemberButton.filter(F.do == MemberDo.ASK))
    routes.callback_query.register(erase_pressed, MemberButton.filter(F.do == MemberDo.ERASE))
    return routes


async def more_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(directory_page, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.replace(directory.more(talk.texts, page))


async def team_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    about = {"unit": callback_data.unit, "page": callback_data.page}
    page = await talk.records.read(team_page, actor=talk.actor, **about)
    await talk.reply.replace(directory.team(talk.texts, page))


async def names_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    await _show_names(talk, callback_data.unit, callback_data.page)


async def member_pressed(press: CallbackQuery, callback_data: MemberButton, talk: Talk) -> None:
    about = {"unit": callback_data.of, "number": callback_data.number}
    found, unit = await talk.records.read(team_member, actor=talk.actor, **about)
    await talk.reply.replace(directory.member(talk.texts, found, unit, callback_data))


async def erase_pressed(press: CallbackQuery, callback_data: MemberButton, talk: Talk) -> None:
    about = {"unit": callback_data.of, "number": callback_data.number}
    await talk.records.write(erase_member, actor=talk.actor, **about)
    await _show_names(talk, callback_data.unit, callback_data.page)


async def _show_names(talk: Talk, unit: int, page: int) -> None:
    found = await talk.records.read(names_page, actor=talk.actor, unit=unit, page=page)
    await talk.reply.replace(directory.names(talk.texts, found))


async def uncovered_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    about = {"unit": callback_data.unit, "page": callback_data.page}
    page = await talk.records.read(uncovered_page, actor=talk.actor, **about)
    await talk.reply.replace(directory.uncovered(talk.texts, page))


async def services_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    about = {"unit": callback_data.unit, "page": callback_data.page}
    page = await talk.records.read(services_page, actor=talk.actor, **about)
    await talk.reply.replace(directory.services(talk.texts, page))
