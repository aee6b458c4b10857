"""Templates: written by a coordinator or taken from one of her councils, and used by a convenor with one press."""

import re
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import BadInput
from bot.councils.model.options import split_question
from bot.councils.operations.announcements import announcement_list, announcement_page
from bot.councils.operations.templates import draft_rules_template, draft_topic_template, take_template
from bot.handlers.talk import Defaults, Talk
from bot.views import announcements
from bot.views.announcements import HeardButton, HeardDo
from bot.views.template_buttons import TemplateButton

_OF_A_TOPIC = re.compile(r"(topic|\u8bae\u9898)\s+", re.IGNORECASE)


def router() -> Router:
    """The routes of templates."""
    routes = Router(name="templates")
    routes.message.register(template_command, Command("template"), F.chat.type == ChatType.PRIVATE)
    routes.callback_query.register(rules_pressed, TemplateButton.filter())
    routes.callback_query.register(use_pressed, HeardButton.filter(F.do == HeardDo.USE))
    return routes


async def template_command(message: Message, command: CommandObject, talk: Talk, defaults: Defaults) -> None:
    if not command.args:
        page = await talk.records.read(announcement_list, actor=talk.actor)
        await talk.reply.show(announcements.announcements(talk.texts, page, how="template"))
        return
    title, background = split_question(_topic(command.args))
    if not background:
        raise BadInput("template-incomplete")
    text = "\n".join(background)
    drafted = await talk.records.write(draft_topic_template, actor=talk.actor, title=title, text=text)
    await _show(drafted.number, talk, defaults)


async def rules_pressed(press: CallbackQuery, callback_data: TemplateButton, talk: Talk, defaults: Defaults) -> None:
    drafted = await talk.records.write(draft_rules_template, actor=talk.actor, council=callback_data.council)
    await _show(drafted.number, talk, defaults)


async def use_pressed(press: CallbackQuery, callback_data: HeardButton, talk: Talk) -> None:
    await talk.do(take_template, council=callback_data.council, announcement=callback_data.announcement)


async def _show(number: int | None, talk: Talk, defaults: Defaults) -> None:
    page = await talk.records.read(announcement_page, actor=talk.actor, announcement=number)
    await talk.reply.show(announcements.announcement(talk.texts, page, ZoneInfo(defaults.timezone)))


def _topic(args: str) -> str:
    """What was typed without the word that says it is a topic, which may be left out."""
    said = _OF_A_TOPIC.match(args)
    return args[said.end() :] if said else args
