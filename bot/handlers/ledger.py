"""The ledger: its table for the one who asks, and pages of matters in her private chat."""

import asyncio
from datetime import datetime

from aiogram import F, Router
from aiogram.exceptions import TelegramForbiddenError
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import NotAllowed
from bot.councils.model.councils import Council
from bot.councils.model.ledger import LedgerRow
from bot.councils.operations.ledger import ledger_page, ledger_rows, seated_councils
from bot.documents.tables import Sheet, written
from bot.handlers.talk import Talk
from bot.records import Now
from bot.views import events, ledger
from bot.views import ledger_table as table
from bot.views.buttons import CouncilButton, CouncilDo
from bot.views.ledger import LedgerButton, LedgerDo
from bot.views.texts import Texts, texts_in


def router() -> Router:
    """The routes of the ledger."""
    routes = Router(name="ledger")
    routes.message.register(ledger_command, Command("ledger"))
    routes.callback_query.register(choose_pressed, CouncilButton.filter((F.do == CouncilDo.LEDGER) & (F.council == 0)))
    routes.callback_query.register(ledger_pressed, CouncilButton.filter(F.do == CouncilDo.LEDGER))
    routes.callback_query.register(page_pressed, LedgerButton.filter(F.do == LedgerDo.PAGE))
    routes.callback_query.register(table_pressed, LedgerButton.filter(F.do == LedgerDo.TABLE))
    return routes


async def ledger_command(message: Message, talk: Talk, now: Now) -> None:
    if talk.reply.is_private:
        await _choose(talk)
        return
    page = await talk.records.read(ledger_page, actor=talk.actor, council=talk.here.id, first=0)
    if talk.is_reachable:
        try:
            await _send_table(talk, page.council, now())
        except TelegramForbiddenError:
            # She blocked the bot since it was last known.
            await talk.reply.lead(f"{events.LEDGER}{page.council.id}")
        else:
            await talk.reply.show(ledger.sent(talk.texts, page.council))
    else:
        await talk.reply.lead(f"{events.LEDGER}{page.council.id}")


async def choose_pressed(press: CallbackQuery, talk: Talk) -> None:
    await _choose(talk)


async def ledger_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await _show(talk, callback_data.council, 0)


async def page_pressed(press: CallbackQuery, callback_data: LedgerButton, talk: Talk) -> None:
    await _show(talk, callback_data.council, callback_data.first, in_place=callback_data.first > 0)


async def table_pressed(press: CallbackQuery, callback_data: LedgerButton, talk: Talk, now: Now) -> None:
    page = await talk.records.read(ledger_page, actor=talk.actor, council=callback_data.council, first=0)
    await _send_table(talk, page.council, now())


async def _choose(talk: Talk) -> None:
    """Where she sits in one council, that one's; where in none, she is told so."""
    councils = await talk.records.read(seated_councils, actor=talk.actor)
    match councils:
        case ():
            raise NotAllowed("not-seated")
        case (council,):
            await _show(talk, council.id, 0)
        case _:
            await talk.reply.show(ledger.choose(talk.texts, councils))


async def _show(talk: Talk, council: int, first: int, *, in_place: bool = False) -> None:
    page = await talk.records.read(ledger_page, actor=talk.actor, council=council, first=first)
    if not talk.reply.is_private:
        await talk.reply.lead(f"{events.LEDGER}{council}")
    elif in_place:
        await talk.reply.replace(ledger.page(talk.texts, page))
    else:
        await talk.reply.show(ledger.page(talk.texts, page))


async def _send_table(talk: Talk, council: Council, now: datetime) -> None:
    rows: list[LedgerRow] = []
    while len(rows) < council.last_issue:
        after = rows[-1].matter.issue.number if rows else 0
        rows += await talk.records.read(ledger_rows, actor=talk.actor, council=council.id, after=after)
    # It is kept for the council, and read by others than the one who asked.
    data = await asyncio.to_thread(table_of, texts_in(council.locale), council, rows, now)
    name = f"{talk.texts.plain('ledger-sheet')}.xlsx"
    await talk.reply.document(data, name, talk.texts.plain("ledger-caption"))


def table_of(texts: Texts, council: Council, rows: list[LedgerRow], now: datetime) -> bytes:
    """The table of these rows; it takes long, so it is to be run apart from the loop."""
    sheet = Sheet(
        name=texts.plain("ledger-sheet"),
        title=table.title(texts, council, now),
        note=texts.plain("ledger-empty"),
        headings=table.headings(texts),
        rows=(table.cells(texts, row, council.zone, now) for row in rows),
        widths=table.widths(),
    )
    return written([sheet], footer=table.footer(texts))
