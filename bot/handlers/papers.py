"""The papers of a session, each a file of one's own in the private chat."""

import asyncio

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.operations.papers import Papers, attendance_sheet, session_papers
from bot.documents.calendars import calendar_file
from bot.documents.pages import printed
from bot.handlers.talk import Talk
from bot.records import Now
from bot.views import events, papers
from bot.views.session_buttons import PaperButton, PaperDo, SessionButton, SessionDo
from bot.views.texts import Texts, texts_in


def router() -> Router:
    """The routes of papers."""
    routes = Router(name="papers")
    routes.callback_query.register(papers_pressed, SessionButton.filter(F.do == SessionDo.PAPERS))
    routes.callback_query.register(calendar_pressed, PaperButton.filter(F.do == PaperDo.CALENDAR))
    routes.callback_query.register(agenda_pressed, PaperButton.filter(F.do == PaperDo.AGENDA))
    routes.callback_query.register(sheet_pressed, PaperButton.filter(F.do == PaperDo.SHEET))
    return routes


async def papers_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    page = await talk.records.read(session_papers, actor=talk.actor, council=council, session=session)
    if talk.reply.is_private:
        await talk.reply.show(papers.page(talk.texts, page))
    else:
        await talk.reply.lead(f"{events.PAPERS}{council}-{session}")


async def calendar_pressed(press: CallbackQuery, callback_data: PaperButton, talk: Talk, now: Now) -> None:
    page = await _asked(callback_data, talk)
    title, words = papers.calendar_title(talk.texts, page), papers.calendar_words(talk.texts, page)
    data = await asyncio.to_thread(calendar_file, page, title=title, words=words, made_at=now())
    await _send(data, page, callback_data.do, talk, talk.texts, state=papers.calendar_state(page))


async def agenda_pressed(press: CallbackQuery, callback_data: PaperButton, talk: Talk, now: Now) -> None:
    page = await _asked(callback_data, talk)
    # It is printed for everybody who comes, whatever language the one who prints it speaks.
    texts = texts_in(page.council.locale)
    data = await asyncio.to_thread(printed, "agenda", papers.agenda(texts, page), made_at=now())
    await _send(data, page, callback_data.do, talk, texts)


async def sheet_pressed(press: CallbackQuery, callback_data: PaperButton, talk: Talk, now: Now) -> None:
    council, session = callback_data.council, callback_data.number
    found = await talk.records.read(attendance_sheet, actor=talk.actor, council=council, session=session)
    texts = texts_in(found.papers.council.locale)
    data = await asyncio.to_thread(printed, "sheet", papers.sheet(texts, found), made_at=now())
    await _send(data, found.papers, callback_data.do, talk, texts)


async def _asked(pressed: PaperButton, talk: Talk) -> Papers:
    return await talk.records.read(session_papers, actor=talk.actor, council=pressed.council, session=pressed.number)


async def _send(data: bytes, page: Papers, paper: PaperDo, talk: Talk, texts: Texts, **facts: str) -> None:
    session = page.session.label
    name = texts.plain(f"paper-file-{paper}", session=session)
    await talk.reply.document(data, name, talk.texts.plain(f"paper-caption-{paper}", session=session, **facts))
