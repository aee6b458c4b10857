"""Announcements: written by a coordinator in private, sent and stopped there, and read by convenors."""

from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.operations.announcements import (
    announcement_list,
    announcement_page,
    draft_announcement,
    drop_announcement,
    read_announcement,
    readdress_announcement,
    send_announcement,
    stop_announcement,
)
from bot.handlers.talk import Defaults, Talk
from bot.views import announcements
from bot.views.announcements import AnnouncementButton, AnnouncementDo, HeardButton, HeardDo
from bot.views.organisation import UnitButton, UnitDo

_DOES = {
    AnnouncementDo.SEND: send_announcement,
    AnnouncementDo.RESUME: send_announcement,
    AnnouncementDo.STOP: stop_announcement,
}


def router() -> Router:
    """The routes of announcements."""
    routes = Router(name="announcements")
    routes.message.register(announce_command, Command("announce"), F.chat.type == ChatType.PRIVATE)
    routes.callback_query.register(unit_pressed, UnitButton.filter(F.do == UnitDo.ANNOUNCEMENTS))
    routes.callback_query.register(read_pressed, HeardButton.filter(F.do == HeardDo.READ))
    routes.callback_query.register(open_pressed, AnnouncementButton.filter(F.do == AnnouncementDo.OPEN))
    routes.callback_query.register(address_pressed, AnnouncementButton.filter(F.do == AnnouncementDo.ADDRESS))
    routes.callback_query.register(drop_pressed, AnnouncementButton.filter(F.do == AnnouncementDo.DROP))
    routes.callback_query.register(step_pressed, AnnouncementButton.filter(F.do.in_(set(_DOES))))
    return routes


async def announce_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults) -> None:
    if not command.args:
        page = await talk.records.read(announcement_list, actor=talk.actor)
        await talk.reply.show(announcements.announcements(talk.texts, page))
        return
    drafted = await talk.records.write(draft_announcement, actor=talk.actor, text=command.args)
    draft = await talk.records.read(announcement_page, actor=talk.actor, announcement=drafted.number)
    await talk.reply.show(announcements.announcement(talk.texts, draft, ZoneInfo(defaults.timezone)))


async def unit_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(announcement_list, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.show(announcements.announcements(talk.texts, page))


async def open_pressed(press: CallbackQuery, callback_data: AnnouncementButton, talk: Talk, defaults: Defaults) -> None:
    await _show(callback_data, talk, defaults)


async def address_pressed(
    press: CallbackQuery, callback_data: AnnouncementButton, talk: Talk, defaults: Defaults
) -> None:
    chosen = {"announcement": callback_data.announcement, "unit": callback_data.unit}
    await talk.records.write(readdress_announcement, actor=talk.actor, **chosen)
    await _show(callback_data, talk, defaults)


async def step_pressed(press: CallbackQuery, callback_data: AnnouncementButton, talk: Talk, defaults: Defaults) -> None:
    await talk.records.write(_DOES[callback_data.do], actor=talk.actor, announcement=callback_data.announcement)
    await _show(callback_data, talk, defaults)


async def drop_pressed(press: CallbackQuery, callback_data: AnnouncementButton, talk: Talk) -> None:
    await talk.do(drop_announcement, announcement=callback_data.announcement, in_place=True)


async def read_pressed(press: CallbackQuery, callback_data: HeardButton, talk: Talk) -> None:
    await talk.do(read_announcement, council=callback_data.council, announcement=callback_data.announcement)


async def _show(button: AnnouncementButton, talk: Talk, defaults: Defaults) -> None:
    page = await talk.records.read(announcement_page, actor=talk.actor, announcement=button.announcement)
    await talk.reply.replace(announcements.announcement(talk.texts, page, ZoneInfo(defaults.timezone), button.page))
