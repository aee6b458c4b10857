"""Who is responsible for what: settled by a coordinator in private, press by press in one message."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.operations.responsibilities import (
    ResponsibilityPage,
    name_body,
    offer_category,
    responsibilities_page,
    responsibility_page,
    set_days,
)
from bot.handlers.talk import Talk
from bot.views import responsibilities
from bot.views.organisation import UnitButton, UnitDo
from bot.views.responsibilities import ResponsibleButton, ResponsibleDo


def router() -> Router:
    """The routes of responsibilities."""
    routes = Router(name="responsibilities")
    routes.callback_query.register(unit_pressed, UnitButton.filter(F.do == UnitDo.RESPONSIBLE))
    for do, pressed in (
        (ResponsibleDo.OPEN, open_pressed),
        (ResponsibleDo.BODIES, bodies_pressed),
        (ResponsibleDo.NAME, name_pressed),
        (ResponsibleDo.DAYS, days_pressed),
        (ResponsibleDo.SET, set_pressed),
        (ResponsibleDo.OFFER, offer_pressed),
        (ResponsibleDo.DROP, offer_pressed),
    ):
        routes.callback_query.register(pressed, ResponsibleButton.filter(F.do == do))
    return routes


async def unit_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(responsibilities_page, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.replace(responsibilities.responsibilities(talk.texts, page))


async def open_pressed(press: CallbackQuery, callback_data: ResponsibleButton, talk: Talk) -> None:
    await talk.reply.replace(responsibilities.responsibility(talk.texts, await _page(callback_data, talk)))


async def bodies_pressed(press: CallbackQuery, callback_data: ResponsibleButton, talk: Talk) -> None:
    page = await _page(callback_data, talk)
    await talk.reply.replace(responsibilities.bodies(talk.texts, page, callback_data.value))


async def days_pressed(press: CallbackQuery, callback_data: ResponsibleButton, talk: Talk) -> None:
    await talk.reply.replace(responsibilities.days(talk.texts, await _page(callback_data, talk)))


async def name_pressed(press: CallbackQuery, callback_data: ResponsibleButton, talk: Talk) -> None:
    settled = {"unit": callback_data.unit, "category": callback_data.category, "body": callback_data.value}
    await talk.records.write(name_body, actor=talk.actor, **settled)
    await open_pressed(press, callback_data, talk)


async def set_pressed(press: CallbackQuery, callback_data: ResponsibleButton, talk: Talk) -> None:
    settled = {"unit": callback_data.unit, "category": callback_data.category, "days": callback_data.value}
    await talk.records.write(set_days, actor=talk.actor, **settled)
    await open_pressed(press, callback_data, talk)


async def offer_pressed(press: CallbackQuery, callback_data: ResponsibleButton, talk: Talk) -> None:
    offered = callback_data.do is ResponsibleDo.OFFER
    about = {"unit": callback_data.unit, "category": callback_data.category}
    await talk.records.write(offer_category, actor=talk.actor, **about, offered=offered)
    await open_pressed(press, callback_data, talk)


async def _page(button: ResponsibleButton, talk: Talk) -> ResponsibilityPage:
    about = {"unit": button.unit, "category": button.category}
    return await talk.records.read(responsibility_page, actor=talk.actor, **about)
