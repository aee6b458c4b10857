"""An organisation as a file: its table given out, and taken back filled in."""

import asyncio

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Document, Message

from bot.councils.errors import BadInput, NotFound
from bot.councils.model.import_cells import filled_in
from bot.councils.model.imports import Filled, Problem
from bot.councils.operations.directory import Organisation, organisation_table
from bot.councils.operations.imports import apply_import, cancel_import, check_import, may_import
from bot.documents.units import LARGEST_FILE, read_units, units_table
from bot.handlers.files import fetched
from bot.handlers.progress import Progress
from bot.handlers.talk import Talk
from bot.views import imports
from bot.views.imports import ImportButton, ImportDo
from bot.views.organisation import UnitButton, UnitDo
from bot.views.texts import Markup, Texts

# Twenty thousand rows take four on a slow machine; whoever waits longer has no honest table.
SECONDS_TO_READ = 12.0


def router() -> Router:
    """The routes of an organisation's table."""
    routes = Router(name="imports")
    routes.callback_query.register(table_pressed, UnitButton.filter(F.do == UnitDo.TABLE))
    routes.callback_query.register(apply_pressed, ImportButton.filter(F.do == ImportDo.APPLY))
    routes.callback_query.register(cancel_pressed, ImportButton.filter(F.do == ImportDo.CANCEL))
    routes.message.register(file_sent, F.chat.type == ChatType.PRIVATE, F.document.as_("document"))
    return routes


async def table_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    found = await talk.records.read(organisation_table, actor=talk.actor, unit=callback_data.unit)
    data = await asyncio.to_thread(table_of, talk.texts, found)
    await talk.reply.document(data, f"{talk.texts.plain('import-file')}.xlsx", talk.texts.plain("import-caption"))


async def file_sent(message: Message, document: Document, bot: Bot, talk: Talk) -> None:
    try:
        await talk.records.read(may_import, actor=talk.actor)
    except NotFound:
        # A file that nothing asked for.
        raise SkipHandler from None
    data = await fetched(bot, document, LARGEST_FILE, BadInput("import-too-big"))
    reading = _Reading(talk.texts, data)
    progress = Progress(bot, message.chat.id)
    try:
        async with asyncio.timeout(SECONDS_TO_READ):
            filled, problems = await progress.during(asyncio.to_thread(reading.read), reading.said)
    except TimeoutError:
        raise BadInput("import-unreadable") from None
    event = await progress.during(
        talk.records.write(check_import, actor=talk.actor, filled=filled, problems=problems), reading.said
    )
    await progress.end(imports.checked(talk.texts, event), talk.reply)


async def apply_pressed(press: CallbackQuery, callback_data: ImportButton, talk: Talk) -> None:
    await talk.do(apply_import, in_place=True, number=callback_data.number)


async def cancel_pressed(press: CallbackQuery, callback_data: ImportButton, talk: Talk) -> None:
    await talk.do(cancel_import, in_place=True, number=callback_data.number)


def table_of(texts: Texts, organisation: Organisation) -> bytes:
    """The table of a subtree; it takes long, so it is to be run apart from the loop."""
    return units_table(
        imports.pages(texts, organisation),
        guide=texts.plain("table-guide"),
        sentences=imports.guide(texts),
    )


class _Reading:
    """Reads a file in a thread, and knows from outside how far it is."""

    def __init__(self, texts: Texts, data: bytes) -> None:
        self._texts = texts
        self._data = data
        # Sentences are said in the loop's thread alone.
        self._words = imports.words()
        self._rows = 0
        self._read = 0
        self._checked = 0

    def read(self) -> tuple[Filled, tuple[Problem, ...]]:
        rows = read_units(self._data, self._words, self._heard_read)
        self._rows = len(rows)
        return filled_in(rows, self._heard_checked)

    def said(self) -> Markup:
        if not self._rows:
            return self._texts("import-reading", count=self._read)
        return self._texts("import-checking", count=self._checked, all=self._rows)

    def _heard_read(self, count: int) -> None:
        self._read = count

    def _heard_checked(self, count: int) -> None:
        self._checked = count
