"""The figures of a summary in other forms, sent to the coordinator's private chat: a picture, and a table."""

import asyncio
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.councils.model.summaries import parse_period
from bot.councils.operations.figures import Compared, FigureRow, compared, figure_rows
from bot.councils.operations.monthly import ask_monthly
from bot.councils.operations.summaries import Summary
from bot.documents.pages import pictured
from bot.documents.tables import Sheet, written
from bot.handlers.talk import Defaults, Talk
from bot.records import Now
from bot.views import figures
from bot.views import figures_table as table
from bot.views.figures import MonthlyButton, PictureButton, TableButton
from bot.views.texts import Texts


def router() -> Router:
    """The routes of figures."""
    routes = Router(name="figures")
    routes.callback_query.register(picture_pressed, PictureButton.filter())
    routes.callback_query.register(table_pressed, TableButton.filter())
    routes.callback_query.register(monthly_pressed, MonthlyButton.filter())
    return routes


async def picture_pressed(
    press: CallbackQuery, callback_data: PictureButton, talk: Talk, defaults: Defaults, now: Now
) -> None:
    zone = ZoneInfo(defaults.timezone)
    found = await _compared(talk, callback_data, zone, now)
    data = await asyncio.to_thread(pictured, "figures", figures.picture(talk.texts, found, zone))
    await talk.reply.picture(figures.caption(talk.texts, found), data, f"{found.now.period.label}.png")


async def table_pressed(
    press: CallbackQuery, callback_data: TableButton, talk: Talk, defaults: Defaults, now: Now
) -> None:
    zone = ZoneInfo(defaults.timezone)
    found = await _compared(talk, callback_data, zone, now)
    page = found.now
    rows = () if page.council else await _rows(talk, page, zone)
    data = await asyncio.to_thread(_table, talk.texts, found, rows, zone)
    name = talk.texts.plain("figures-file", period=page.period.label)
    period = figures.period_name(talk.texts, page.period)
    await talk.reply.document(data, name, talk.texts.plain("figures-caption-table", title=page.name, period=period))


async def monthly_pressed(press: CallbackQuery, callback_data: MonthlyButton, talk: Talk) -> None:
    event = await talk.do(ask_monthly, unit=callback_data.unit)
    await talk.reply.relabel(figures.monthly_after(talk.texts, event, callback_data.unit))


async def _rows(talk: Talk, page: Summary, zone: ZoneInfo) -> tuple[FigureRow, ...]:
    """Those of all places, so many at once that nobody else waits long."""
    rows: tuple[FigureRow, ...] = ()
    asked = {"unit": page.unit.id, "period": page.period, "zone": zone}
    while more := await talk.records.read(figure_rows, actor=talk.actor, first=len(rows), **asked):
        rows += more
    return rows


async def _compared(talk: Talk, pressed: PictureButton | TableButton, zone: ZoneInfo, now: Now) -> Compared:
    period = parse_period(pressed.period, now().date())
    asked = {"unit": pressed.unit, "only_council": pressed.council}
    return await talk.records.read(compared, actor=talk.actor, period=period, zone=zone, **asked)


def _table(texts: Texts, found: Compared, rows: tuple[FigureRow, ...], zone: ZoneInfo) -> bytes:
    sheets = (Sheet(**facts) for facts in table.sheets(texts, found, rows, zone))
    return written(sheets, footer=table.footer(texts))
