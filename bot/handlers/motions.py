"""Motions of the seats: proposed, seconded, put to the vote, taken back."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.operations.motions import motions_page, propose_motion, second_motion, withdraw_motion
from bot.councils.operations.votes import put_motion
from bot.handlers.syntax import split_label
from bot.handlers.talk import Talk
from bot.views import motions
from bot.views.motions import MotionButton, MotionDo

_DOES = {MotionDo.SECOND: second_motion, MotionDo.PUT: put_motion, MotionDo.WITHDRAW: withdraw_motion}


def router() -> Router:
    """The routes of motions."""
    routes = Router(name="motions")
    routes.message.register(motion_command, Command("motion"))
    routes.callback_query.register(motions_pressed, MotionButton.filter(F.do == MotionDo.PAGE))
    routes.callback_query.register(propose_pressed, MotionButton.filter(F.do == MotionDo.PROPOSE))
    routes.callback_query.register(motion_pressed, MotionButton.filter(F.do.in_(set(_DOES))))
    return routes


async def motion_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-motion"))
        return
    topic, text = split_label(command.args, Kind.TOPIC)
    if text:
        await talk.do(propose_motion, council=talk.here.id, topic=topic.number, text=text)
    else:
        await talk.fill_in(FormKind.MOTION, council=talk.here.id, subject=str(topic))


async def motions_pressed(press: CallbackQuery, callback_data: MotionButton, talk: Talk) -> None:
    council, topic = callback_data.council, callback_data.topic
    page = await talk.records.read(motions_page, actor=talk.actor, council=council, topic=topic)
    await talk.reply.show(motions.page(talk.texts, page))


async def propose_pressed(press: CallbackQuery, callback_data: MotionButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.MOTION, council=callback_data.council, subject=f"T{callback_data.topic}")


async def motion_pressed(press: CallbackQuery, callback_data: MotionButton, talk: Talk) -> None:
    council, topic, number = callback_data.council, callback_data.topic, callback_data.number
    await talk.do(_DOES[callback_data.do], council=council, topic=topic, number=number)
