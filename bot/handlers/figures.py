"""The figures of a summary in other forms, sent to the coordinator's private chat: a picture."""

import asyncio
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.councils.model.summaries import parse_period
from bot.councils.operations.figures import compared
from bot.documents.pages import pictured
from bot.handlers.talk import Defaults, Talk
from bot.records import Now
from bot.views import figures
from bot.views.figures import PictureButton


def router() -> Router:
    """The routes of figures."""
    routes = Router(name="figures")
    routes.callback_query.register(picture_pressed, PictureButton.filter())
    return routes


async def picture_pressed(
    press: CallbackQuery, callback_data: PictureButton, talk: Talk, defaults: Defaults, now: Now
) -> None:
    zone = ZoneInfo(defaults.timezone)
    period = parse_period(callback_data.period, now().date())
    asked = {"unit": callback_data.unit, "only_council": callback_data.council}
    found = await talk.records.read(compared, actor=talk.actor, period=period, zone=zone, **asked)
    data = await asyncio.to_thread(pictured, "figures", figures.picture(talk.texts, found, zone))
    await talk.reply.picture(figures.caption(talk.texts, found), data, f"{period.label}.png")
