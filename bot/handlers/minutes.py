"""Minutes: read, printed, worded, sent round, confirmed, objected to, set right."""

import asyncio

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Document, Message

from bot.councils.errors import BadInput
from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.operations.confirming import confirm_minutes
from bot.councils.operations.minutes import publish_minutes, recall_minutes
from bot.councils.operations.minutes_forms import open_answer, open_reply, open_section
from bot.councils.operations.minutes_pages import MinutesPaper, minutes_page, minutes_paper
from bot.councils.operations.proving import minutes_with
from bot.documents.letters import letter
from bot.documents.pages import printed
from bot.documents.proofs import LARGEST_FILE, digest_in, is_letter
from bot.handlers.files import fetched
from bot.handlers.syntax import read_digest, split_label
from bot.handlers.talk import Talk
from bot.views import events, minutes
from bot.views.minutes import MinutesButton, MinutesDo, ObjectionButton, ReplyForButton, SectionButton
from bot.views.proceedings import paper
from bot.views.texts import texts_in

_DOES = {
    MinutesDo.PUBLISH: publish_minutes,
    MinutesDo.RECALL: recall_minutes,
    MinutesDo.CONFIRM: confirm_minutes,
}
_FORMS = {MinutesDo.OBJECT: FormKind.OBJECTION, MinutesDo.ADD: FormKind.ADDENDUM}


def router() -> Router:
    """The routes of minutes."""
    routes = Router(name="minutes")
    routes.message.register(minutes_command, Command("minutes"))
    routes.message.register(
        file_sent,
        F.chat.type == ChatType.PRIVATE,
        F.document.file_name.casefold().endswith((".pdf", ".docx")),
        F.document.as_("document"),
    )
    routes.callback_query.register(shown_pressed, MinutesButton.filter(F.do == MinutesDo.SHOW))
    routes.callback_query.register(paper_pressed, MinutesButton.filter(F.do.in_({MinutesDo.PDF, MinutesDo.DOCX})))
    routes.callback_query.register(sections_pressed, MinutesButton.filter(F.do == MinutesDo.SECTIONS))
    routes.callback_query.register(section_pressed, SectionButton.filter())
    routes.callback_query.register(step_pressed, MinutesButton.filter(F.do.in_(set(_DOES))))
    routes.callback_query.register(form_pressed, MinutesButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(stand_pressed, ObjectionButton.filter())
    routes.callback_query.register(reply_for_pressed, ReplyForButton.filter())
    return routes


async def minutes_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-minutes"))
        return
    if digest := read_digest(command.args):
        pages = await talk.records.read(minutes_with, actor=talk.actor, digest=digest)
        await talk.reply.show(minutes.proved(talk.texts, pages))
        return
    session, _ = split_label(command.args, Kind.SESSION)
    await _lead(talk, talk.here.id, session.number)


async def shown_pressed(press: CallbackQuery, callback_data: MinutesButton, talk: Talk) -> None:
    if talk.reply.is_private:
        await _show(talk, callback_data.council, callback_data.session)
    else:
        await _lead(talk, callback_data.council, callback_data.session)


async def paper_pressed(press: CallbackQuery, callback_data: MinutesButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    if not talk.is_reachable:
        await _lead(talk, council, session)
        return
    page = await talk.records.read(minutes_paper, actor=talk.actor, council=council, session=session)
    data = await _made(page, as_letter=callback_data.do is MinutesDo.DOCX)
    name = f"S{session} {texts_in(page.locale).plain('minutes-paper-title')}.{callback_data.do}"
    await talk.reply.document(data, name, talk.texts.plain("minutes-caption", session=f"S{session}"))


async def file_sent(message: Message, document: Document, bot: Bot, talk: Talk) -> None:
    """Of which minutes a file is, and whether it is as we give it."""
    data = await fetched(bot, document, LARGEST_FILE, BadInput("minutes-file-too-big"))
    digest = await asyncio.to_thread(digest_in, data)
    pages = await talk.records.read(minutes_with, actor=talk.actor, digest=digest) if digest else ()
    same = False
    for page in pages:
        about = {"council": page.council.id, "session": page.session.number}
        given = await _made(
            await talk.records.read(minutes_paper, actor=talk.actor, **about), as_letter=is_letter(data)
        )
        same = same or given == data
    await talk.reply.show(minutes.proved(talk.texts, pages, same=same))


async def _made(page: MinutesPaper, *, as_letter: bool) -> bytes:
    """The paper of minutes as a letter, or as pages. It is the council's, and read by others than the one who asked."""
    facts = paper(texts_in(page.locale), page)
    if as_letter:
        return await asyncio.to_thread(letter, facts, made_at=page.made_at)
    return await asyncio.to_thread(printed, "minutes", facts, made_at=page.made_at)


async def sections_pressed(press: CallbackQuery, callback_data: MinutesButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    page = await talk.records.read(minutes_page, actor=talk.actor, council=council, session=session)
    await talk.reply.replace(minutes.sections(talk.texts, page))


async def section_pressed(press: CallbackQuery, callback_data: SectionButton, talk: Talk) -> None:
    await talk.do(
        open_section,
        council=callback_data.council,
        session=callback_data.session,
        section=callback_data.section,
        topic=callback_data.topic,
    )


async def step_pressed(press: CallbackQuery, callback_data: MinutesButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    if not talk.reply.is_private:
        await talk.do(_DOES[callback_data.do], council=council, session=session)
        return
    await talk.records.write(_DOES[callback_data.do], actor=talk.actor, council=council, session=session)
    await _show(talk, council, session)


async def form_pressed(press: CallbackQuery, callback_data: MinutesButton, talk: Talk) -> None:
    kind = _FORMS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"S{callback_data.session}")


async def stand_pressed(press: CallbackQuery, callback_data: ObjectionButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    await talk.do(open_answer, council=council, session=session, who=callback_data.who)


async def reply_for_pressed(press: CallbackQuery, callback_data: ReplyForButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    await talk.do(open_reply, council=council, session=session, who=callback_data.who)


async def _show(talk: Talk, council: int, session: int) -> None:
    page = await talk.records.read(minutes_page, actor=talk.actor, council=council, session=session)
    await talk.reply.replace(minutes.page(talk.texts, page))


async def _lead(talk: Talk, council: int, session: int) -> None:
    """Whoever may read them reads them in private; others are told so at once."""
    await talk.records.read(minutes_page, actor=talk.actor, council=council, session=session)
    await talk.reply.lead(f"{events.MINUTES}{council}-{session}")
