"""The agenda of a session, arranged by the convenor in her private chat, one page in the place of another."""

from collections.abc import Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.events import Event
from bot.councils.operations.agendas import (
    AgendaPage,
    add_topic,
    agenda_page,
    allot_minutes,
    place_topic,
    publish_agenda,
    remove_topic,
)
from bot.handlers.talk import Talk
from bot.views import agendas
from bot.views.session_buttons import AgendaButton, AgendaDo


def router() -> Router:
    """The routes of agendas."""
    routes = Router(name="agendas")
    routes.callback_query.register(show_pressed, AgendaButton.filter(F.do == AgendaDo.SHOW))
    routes.callback_query.register(item_pressed, AgendaButton.filter(F.do == AgendaDo.ITEM))
    routes.callback_query.register(pool_pressed, AgendaButton.filter(F.do == AgendaDo.POOL))
    routes.callback_query.register(add_pressed, AgendaButton.filter(F.do == AgendaDo.ADD))
    routes.callback_query.register(place_pressed, AgendaButton.filter(F.do.in_({AgendaDo.EARLIER, AgendaDo.LATER})))
    routes.callback_query.register(minutes_pressed, AgendaButton.filter(F.do == AgendaDo.MINUTES))
    routes.callback_query.register(remove_pressed, AgendaButton.filter(F.do == AgendaDo.REMOVE))
    routes.callback_query.register(publish_pressed, AgendaButton.filter(F.do == AgendaDo.PUBLISH))
    return routes


async def show_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await talk.reply.replace(agendas.page(talk.texts, await _agenda(callback_data, talk)))


async def item_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await talk.reply.replace(agendas.item(talk.texts, await _agenda(callback_data, talk), callback_data.topic))


async def pool_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await talk.reply.replace(agendas.pool(talk.texts, await _agenda(callback_data, talk)))


async def add_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await _arrange(add_topic, callback_data, talk)
    await show_pressed(press, callback_data, talk)


async def place_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await _arrange(place_topic, callback_data, talk, position=callback_data.value)
    await item_pressed(press, callback_data, talk)


async def minutes_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await _arrange(allot_minutes, callback_data, talk, minutes=callback_data.value)
    await show_pressed(press, callback_data, talk)


async def remove_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await _arrange(remove_topic, callback_data, talk)
    await show_pressed(press, callback_data, talk)


async def publish_pressed(press: CallbackQuery, callback_data: AgendaButton, talk: Talk) -> None:
    await talk.do(publish_agenda, in_place=True, council=callback_data.council, session=callback_data.number)


async def _agenda(pressed: AgendaButton, talk: Talk) -> AgendaPage:
    return await talk.records.read(agenda_page, actor=talk.actor, council=pressed.council, session=pressed.number)


async def _arrange(operation: Callable[..., Event], pressed: AgendaButton, talk: Talk, **more: int) -> None:
    council, session, topic = pressed.council, pressed.number, pressed.topic
    await talk.records.write(operation, actor=talk.actor, council=council, session=session, topic=topic, **more)
