"""The list of members as a file: its table given out, and taken back filled in."""

import asyncio

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Document, Message

from bot.councils.errors import BadInput, NoForm
from bot.councils.model.forms import FormKind
from bot.councils.operations.overview import seat_list
from bot.councils.operations.rosters import check_roster, roster_form
from bot.documents.roster import LARGEST_FILE, Words, read_roster, roster_table
from bot.handlers.files import fetched
from bot.handlers.talk import Talk
from bot.views import rosters
from bot.views.buttons import CouncilButton, CouncilDo, FormButton, FormDo
from bot.views.texts import texts_in

# A table that takes longer is not an honest one; its size bounds what the thread may still do after it.
SECONDS_TO_READ = 10.0


def router() -> Router:
    """The routes of the list of members."""
    routes = Router(name="roster")
    routes.callback_query.register(roster_pressed, CouncilButton.filter(F.do == CouncilDo.ROSTER))
    routes.callback_query.register(template_pressed, FormButton.filter(F.do == FormDo.TEMPLATE))
    routes.message.register(file_sent, F.chat.type == ChatType.PRIVATE, F.document.as_("document"))
    return routes


async def roster_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.ROSTER, council=callback_data.council)


async def template_pressed(press: CallbackQuery, talk: Talk) -> None:
    form = await talk.records.read(roster_form, actor=talk.actor)
    page = await talk.records.read(seat_list, actor=talk.actor, council=form.council)
    # It is filled in for the council, and read by others than the one who asked.
    texts = texts_in(page.council.locale)
    data = await asyncio.to_thread(
        roster_table,
        rosters.headings(texts),
        rosters.rows(texts, page),
        title=texts.plain("roster-sheet"),
        note=rosters.note(texts),
    )
    await talk.reply.document(data, f"{texts.plain('roster-sheet')}.xlsx", talk.texts.plain("roster-caption"))


async def file_sent(message: Message, document: Document, bot: Bot, talk: Talk) -> None:
    try:
        await talk.records.read(roster_form, actor=talk.actor)
    except NoForm:
        # A file that nothing asked for.
        raise SkipHandler from None
    data = await fetched(bot, document, LARGEST_FILE, BadInput("roster-too-big"))
    words = Words(columns=rosters.columns(), tags=rosters.tags())
    try:
        async with asyncio.timeout(SECONDS_TO_READ):
            rows = await asyncio.to_thread(read_roster, data, words)
    except TimeoutError:
        raise BadInput("roster-unreadable") from None
    await talk.answer(check_roster, rows=rows)
