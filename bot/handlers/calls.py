"""Calls for topics: written by a coordinator, and what became of one, council by council."""

from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import BadInput
from bot.councils.model.dates import parse_day
from bot.councils.model.options import split_question
from bot.councils.model.resolutions import end_of_day
from bot.councils.operations.announcements import announcement_list, announcement_page
from bot.councils.operations.calls import call_page, draft_call
from bot.handlers.moments import in_figures
from bot.handlers.talk import Defaults, Talk
from bot.records import Now
from bot.views import announcements, calls
from bot.views.announcements import AnnouncementButton, AnnouncementDo

# A question and a day beside the title.
_PARTS = 2


def router() -> Router:
    """The routes of calls for topics."""
    routes = Router(name="calls")
    routes.message.register(call_command, Command("call"), F.chat.type == ChatType.PRIVATE)
    routes.callback_query.register(joined_pressed, AnnouncementButton.filter(F.do == AnnouncementDo.JOINED))
    return routes


async def call_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults, now: Now) -> None:
    if not command.args:
        page = await talk.records.read(announcement_list, actor=talk.actor)
        await talk.reply.show(announcements.announcements(talk.texts, page, how="call"))
        return
    title, parts = split_question(command.args)
    if len(parts) < _PARTS:
        raise BadInput("call-incomplete")
    zone = ZoneInfo(defaults.timezone)
    day = parse_day(await in_figures(parts[-1], zone, now()), now().astimezone(zone).date())
    asked = {"title": title, "text": "\n".join(parts[:-1]), "until": end_of_day(day, zone)}
    drafted = await talk.records.write(draft_call, actor=talk.actor, **asked)
    draft = await talk.records.read(announcement_page, actor=talk.actor, announcement=drafted.number)
    await talk.reply.show(announcements.announcement(talk.texts, draft, zone))


async def joined_pressed(press: CallbackQuery, callback_data: AnnouncementButton, talk: Talk) -> None:
    about = {"announcement": callback_data.announcement, "page": callback_data.page}
    page = await talk.records.read(call_page, actor=talk.actor, **about)
    await talk.reply.replace(calls.call(talk.texts, page))
