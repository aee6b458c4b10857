"""Training material: written by a coordinator, and who has not read it yet."""

from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import BadInput
from bot.councils.model.options import split_question
from bot.councils.operations.announcements import announcement_list, announcement_page
from bot.councils.operations.training import draft_training, unread_page
from bot.handlers.talk import Defaults, Talk
from bot.views import announcements, training
from bot.views.announcements import AnnouncementButton, AnnouncementDo


def router() -> Router:
    """The routes of training material."""
    routes = Router(name="training")
    routes.message.register(training_command, Command("training"), F.chat.type == ChatType.PRIVATE)
    routes.callback_query.register(unread_pressed, AnnouncementButton.filter(F.do == AnnouncementDo.UNREAD))
    return routes


async def training_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults) -> None:
    if not command.args:
        page = await talk.records.read(announcement_list, actor=talk.actor)
        await talk.reply.show(announcements.announcements(talk.texts, page, how="training"))
        return
    title, where = split_question(command.args)
    if not where:
        raise BadInput("training-without-link")
    text = "\n".join(where)
    drafted = await talk.records.write(draft_training, actor=talk.actor, title=title, text=text)
    draft = await talk.records.read(announcement_page, actor=talk.actor, announcement=drafted.number)
    await talk.reply.show(announcements.announcement(talk.texts, draft, ZoneInfo(defaults.timezone)))


async def unread_pressed(press: CallbackQuery, callback_data: AnnouncementButton, talk: Talk) -> None:
    about = {"announcement": callback_data.announcement, "page": callback_data.page}
    page = await talk.records.read(unread_page, actor=talk.actor, **about)
    await talk.reply.replace(training.unread(talk.texts, page))
