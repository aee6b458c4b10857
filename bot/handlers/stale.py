"""What no other router took: dead buttons and unknown commands; it comes last."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from bot.handlers.talk import Talk


def router() -> Router:
    """The routes of what is left."""
    routes = Router(name="stale")
    routes.callback_query.register(stale_pressed)
    routes.message.register(not_understood, F.chat.type == ChatType.PRIVATE)
    return routes


async def stale_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.reply.say(talk.texts.plain("stale-button"))


async def not_understood(message: Message, talk: Talk) -> None:
    await talk.reply.say(talk.texts.plain("not-understood"))
