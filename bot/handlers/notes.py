"""Notes: a tag under somebody's words or before one's own keeps them while a session runs."""

import re
from contextlib import suppress

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message, ReactionTypeEmoji

from bot.councils.errors import BadInput, WrongState
from bot.councils.model.forms import FormKind
from bot.councils.model.notes import NoteKind, tagged
from bot.councils.operations.note_forms import choose_note_kind
from bot.councils.operations.notes import keep_note, notes_page, take_back_note
from bot.councils.operations.speaking import online_open, session_open
from bot.handlers.syntax import person_of, words_of
from bot.handlers.talk import Talk
from bot.views import notes
from bot.views.buttons import FormButton, FormDo
from bot.views.notes import NoteButton, NoteDo

_FORMS = {NoteDo.OWN: FormKind.NOTE, NoteDo.OTHERS: FormKind.WRITE_DOWN}
# A hand that writes: one of the reactions that Telegram knows.
_NOTED = "✍"
# What the board of a session begins with, in any language.
_BOARD = re.compile(r"^[^\n]*\bS(\d{1,6})\b", re.ASCII)


def router() -> Router:
    """The routes of notes."""
    routes = Router(name="notes")
    in_group = F.chat.type != ChatType.PRIVATE
    routes.message.register(note_command, Command("note"))
    answered = F.reply_to_message
    board = answered.from_user.is_bot, answered.text.regexp(_BOARD).as_("board")
    routes.message.register(board_answered, in_group, *board, F.text, ~F.text.startswith("/"))
    routes.message.register(words_tagged, in_group, F.text.func(tagged).as_("tag"))
    routes.callback_query.register(page_pressed, NoteButton.filter(F.do == NoteDo.PAGE))
    routes.callback_query.register(write_pressed, NoteButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(back_pressed, NoteButton.filter(F.do == NoteDo.BACK))
    kinds = F.value.in_(set(NoteKind))
    routes.callback_query.register(kind_pressed, FormButton.filter((F.do == FormDo.NOTED) & kinds))
    return routes


async def note_command(message: Message, command: CommandObject, talk: Talk) -> None:
    council = talk.here.id
    session = await talk.records.read(session_open, actor=talk.actor, council=council)
    if session is None:
        raise WrongState("no-session-open")
    if not command.args:
        page = await talk.records.read(notes_page, actor=talk.actor, council=council, session=session, page=0)
        if message.ephemeral_message_id is None:
            # The whole group would read the answer; from the board she alone does.
            raise WrongState("notes-from-board", session=page.session.label)
        await talk.reply.show(notes.page(talk.texts, page))
        return
    tag = tagged(command.args, bare=True)
    if tag is None:
        raise BadInput("tag-wanted")
    kind, text, author = _said(message, *tag)
    await talk.do(keep_note, council=council, session=session, kind=kind, text=text, author=author)


async def words_tagged(message: Message, tag: tuple[NoteKind, str], talk: Talk) -> None:
    council = talk.council
    session = await talk.records.read(session_open, actor=talk.actor, council=council.id) if council else None
    if session is None:
        # On any other day it is only a word of theirs.
        raise SkipHandler
    kind, text, author = _said(message, *tag)
    await _keep(message, talk, session=session, kind=kind, text=text, author=author)


async def board_answered(message: Message, board: re.Match[str], talk: Talk) -> None:
    """Whoever replies to the board of an online session says something in it."""
    session = int(board[1])
    if talk.council is None or not await talk.records.read(online_open, council=talk.council.id, session=session):
        raise SkipHandler
    kind, text = tagged(words_of(message)) or (NoteKind.POINT, words_of(message))
    await _keep(message, talk, session=session, kind=kind, text=text)


async def page_pressed(press: CallbackQuery, callback_data: NoteButton, talk: Talk) -> None:
    page = await talk.records.read(
        notes_page,
        actor=talk.actor,
        council=callback_data.council,
        session=callback_data.session,
        page=callback_data.at,
    )
    await talk.reply.replace(notes.page(talk.texts, page))


async def write_pressed(press: CallbackQuery, callback_data: NoteButton, talk: Talk) -> None:
    kind = _FORMS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"S{callback_data.session}")


async def back_pressed(press: CallbackQuery, callback_data: NoteButton, talk: Talk) -> None:
    session, number = callback_data.session, callback_data.at
    await talk.do(take_back_note, council=callback_data.council, session=session, number=number)


async def kind_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(choose_note_kind, kind=NoteKind(callback_data.value), in_place=True)


async def _keep(message: Message, talk: Talk, **said: object) -> None:
    """Keep a note of what was said in the group, which hears no answer to it."""
    await talk.records.write(keep_note, actor=talk.actor, council=talk.here.id, **said)
    with suppress(TelegramBadRequest):
        # Where the group allows no reactions, the board says it.
        await message.react([ReactionTypeEmoji(emoji=_NOTED)])


def _said(message: Message, kind: NoteKind, words: str) -> tuple[NoteKind, str, int | None]:
    """What is to be noted: her words after the tag, or where it stands alone those replied to, with their author."""
    if words:
        return kind, words, None
    replied, author = message.reply_to_message, person_of(message)
    if replied is None or author is None:
        raise BadInput("note-of-nothing")
    return kind, words_of(replied), author.id
