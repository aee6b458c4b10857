"""Training material: written by a coordinator, and who has not read it yet."""

from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import BadInput
from bot.councils.model.options import split_question
from bot.councils.operations.announcements import announcement_list, announcement_page, read_announcement
from bot.councils.operations.training import draft_training, training_file, unread_page
from bot.handlers.files import material_of
from bot.handlers.talk import Defaults, Talk
from bot.views import announcements, training
from bot.views.announcements import AnnouncementButton, AnnouncementDo, HeardButton, HeardDo


def router() -> Router:
    """The routes of training material."""
    routes = Router(name="training")
    routes.message.register(training_command, Command("training"), F.chat.type == ChatType.PRIVATE)
    routes.callback_query.register(open_pressed, HeardButton.filter(F.do == HeardDo.OPEN))
    routes.callback_query.register(unread_pressed, AnnouncementButton.filter(F.do == AnnouncementDo.UNREAD))
    return routes


async def training_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults) -> None:
    if not command.args:
        page = await talk.records.read(announcement_list, actor=talk.actor)
        await talk.reply.show(announcements.announcements(talk.texts, page, how="training"))
        return
    title, where = split_question(command.args)
    file = material_of(message)
    if not where and file is None:
        raise BadInput("training-without-link")
    said = {"title": title, "text": "\n".join(where), "file": file}
    drafted = await talk.records.write(draft_training, actor=talk.actor, **said)
    draft = await talk.records.read(announcement_page, actor=talk.actor, announcement=drafted.number)
    await talk.reply.show(announcements.announcement(talk.texts, draft, ZoneInfo(defaults.timezone)))


async def open_pressed(press: CallbackQuery, callback_data: HeardButton, talk: Talk) -> None:
    council, announcement = callback_data.council, callback_data.announcement
    file = await talk.records.read(training_file, actor=talk.actor, council=council, announcement=announcement)
    await talk.reply.attach(file)
    # What can't be opened any more was not read.
    await talk.do(read_announcement, council=council, announcement=announcement)


async def unread_pressed(press: CallbackQuery, callback_data: AnnouncementButton, talk: Talk) -> None:
    about = {"announcement": callback_data.announcement, "page": callback_data.page}
    page = await talk.records.read(unread_page, actor=talk.actor, **about)
    await talk.reply.replace(training.unread(talk.texts, page))
