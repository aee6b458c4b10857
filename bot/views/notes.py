"""Notes of a session, and the form that takes one."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.forms import SKIPPED, Question
from bot.councils.model.notes import NoteKind
from bot.councils.operations.form_pages import FormPage
from bot.councils.operations.note_forms import KINDS, kind_of
from bot.councils.operations.notes import NoteLine, NotesPage
from bot.views.buttons import FormButton, FormDo, Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Markup, Texts
from bot.views.turning import turns

SPEAKERS_SHOWN = 40
TITLE = 60


class NoteDo(StrEnum):
    """What the buttons of notes do: the first is about a page, the last about a note, the others about a session."""

    PAGE = "page"
    OWN = "own"
    OTHERS = "others"
    BACK = "back"


class NoteButton(CallbackData, prefix="nt"):
    """About the notes of a session; `at` is a page counted from 0, or the number of a note."""

    do: NoteDo
    council: int
    session: int
    at: int


def opening(texts: Texts, council: int, session: int) -> InlineKeyboardButton:
    """Leads to what was noted in a session."""
    return button(texts, "notes", NoteButton(do=NoteDo.PAGE, council=council, session=session, at=0))


def own(texts: Texts, council: int, session: int) -> InlineKeyboardButton:
    """Asks for her own words."""
    return button(texts, "note-own", NoteButton(do=NoteDo.OWN, council=council, session=session, at=0))


def page(texts: Texts, shown: NotesPage) -> Message:
    """What was noted, in the order it was said, with what she may do about it."""
    lines = [texts("notes-title", session=shown.session.label, count=shown.count)]
    if not shown.lines:
        lines.append(texts("notes-none"))
    heading: int | None = None
    for line in shown.lines:
        topic = line.note.topic
        if topic != heading and topic is not None:
            about = shown.topics[topic]
            lines.append(texts("notes-topic", topic=about.label, title=clipped(about.title, TITLE)))
        heading = topic
        lines.append(_line(texts, line))
    if shown.may_add or shown.may_write_down:
        lines.append(texts("notes-way"))
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_rows(texts, shown)))


def answers(texts: Texts, form: FormPage, asked: Question) -> list[Row]:
    """What can be pressed while a note is taken; nothing where the form is about something else."""
    match asked:
        case Question.SPEAKER:
            people = [_answer(one.name, one.attendance.attendee) for one in form.speakers[:SPEAKERS_SHOWN]]
            nobody = button(texts, "nobody-alone", FormButton(do=FormDo.ANSWER, value=SKIPPED))
            return [*in_rows(people), [nobody]]
        case Question.ABOUT:
            return [[_answer(f"{topic.label} {clipped(topic.title, 24)}", topic.label)] for topic in form.agenda]
        case Question.TEXT if form.form.kind in KINDS:
            kinds = [_kind(texts, kind, chosen=kind is kind_of(form.form)) for kind in NoteKind]
            return [kinds[:2], kinds[2:]]
        case _:
            return []


def _line(texts: Texts, line: NoteLine) -> Markup:
    return texts(
        "note-line",
        number=line.note.number,
        kind=line.note.kind,
        name=line.name,
        alone="yes" if line.note.speaker else "no",
        text=line.note.text,
    )


def _rows(texts: Texts, shown: NotesPage) -> list[Row]:
    pages = turns(texts, shown.page, shown.pages, lambda at: _data(NoteDo.PAGE, shown, at))
    adds = [
        _button(texts, f"note-{do}", do, shown, 0)
        for do, may in ((NoteDo.OWN, shown.may_add), (NoteDo.OTHERS, shown.may_write_down))
        if may
    ]
    backs = [
        InlineKeyboardButton(
            text=texts.plain("take-back-note", number=line.note.number),
            callback_data=_data(NoteDo.BACK, shown, line.note.number).pack(),
        )
        for line in shown.lines
        if line.hers
    ]
    return [pages, adds, *in_rows(backs, 4)]


def _button(texts: Texts, key: str, do: NoteDo, shown: NotesPage, at: int) -> InlineKeyboardButton:
    return button(texts, key, _data(do, shown, at))


def _data(do: NoteDo, shown: NotesPage, at: int) -> NoteButton:
    return NoteButton(do=do, council=shown.council.id, session=shown.session.number, at=at)


def _kind(texts: Texts, kind: NoteKind, *, chosen: bool) -> InlineKeyboardButton:
    mark = "\u25cf" if chosen else "\u25cb"
    data = FormButton(do=FormDo.NOTED, value=kind)
    return InlineKeyboardButton(text=f"{mark} {texts.plain('note-kind', kind=kind)}", callback_data=data.pack())


def _answer(text: str, value: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=FormButton(do=FormDo.ANSWER, value=value).pack())
