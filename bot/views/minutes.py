"""Minutes in the private chat: how they stand, what may be worded, confirmed or objected to, and their buttons."""

from enum import StrEnum
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.councils.model.minutes import Minutes, MinutesStatus, Section
from bot.councils.operations.attendees import Attendee
from bot.councils.operations.minutes_pages import MinutesPage
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.texts import Markup, Texts


class MinutesDo(StrEnum):
    """What the buttons of minutes do."""

    SHOW = "show"
    PDF = "pdf"
    DOCX = "docx"
    SECTIONS = "sections"
    PUBLISH = "publish"
    RECALL = "recall"
    CONFIRM = "confirm"
    OBJECT = "object"
    ADD = "add"


class MinutesButton(CallbackData, prefix="mi"):
    """About the minutes of one session."""

    do: MinutesDo
    council: int
    session: int


class SectionButton(CallbackData, prefix="ms"):
    """Words one section of a draft, of a topic or with 0 of the whole."""

    council: int
    session: int
    section: Section
    topic: int


class ObjectionButton(CallbackData, prefix="mo"):
    """Lets the draft stand against the objection of somebody."""

    council: int
    session: int
    who: str


class ReplyForButton(CallbackData, prefix="mr"):
    """Enters what somebody without an account says of the draft."""

    council: int
    session: int
    who: str


# So many of the longest fit into a message; those behind them come once these are answered.
OBJECTIONS_SHOWN = 6
WORDS = 300
TO_ASK_SHOWN = 20
_OF_TOPIC = (Section.BACKGROUND, Section.POINTS, Section.DISSENT)


def press(texts: Texts, do: MinutesDo, council: int, session: int) -> InlineKeyboardButton:
    """A button about the minutes of a session."""
    return button(texts, f"minutes-{do}", MinutesButton(do=do, council=council, session=session))


def page(texts: Texts, shown: MinutesPage) -> Message:
    """How the minutes stand, with what the one who reads may do about them."""
    council, session, minutes = shown.council, shown.session, shown.minutes
    lines = [
        texts("minutes-title", session=session.label, council_title=council.title),
        standing(texts, minutes, shown.approved, council.zone),
    ]
    if minutes.confirm_until is not None and minutes.asks:
        lines.append(texts("minutes-until", until=texts.moment(minutes.confirm_until, council.zone), asked=shown.asked))
    if minutes.digest is not None:
        lines.append(texts("minutes-digest", digest=minutes.digest))
    rows: list[Row] = []
    if shown.keeps:
        for reply, name in shown.objections[:OBJECTIONS_SHOWN]:
            lines.append(texts("minutes-objection", name=name, reason=clipped(reply.reason, WORDS)))
            rows.append([standing_by(texts, council.id, session.number, reply.who, name)])
    if shown.to_ask:
        lines.append(texts("minutes-to-ask", names=texts.names(tuple(one.name for one in shown.to_ask), TO_ASK_SHOWN)))
        rows += in_rows([_reply_for(shown, one) for one in shown.to_ask[:TO_ASK_SHOWN]], 2)
    papers = [press(texts, do, council.id, session.number) for do in (MinutesDo.PDF, MinutesDo.DOCX)]
    steps = [press(texts, do, council.id, session.number) for do in _steps(shown)]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(papers, *rows, steps))


def standing(texts: Texts, minutes: Minutes, approved: int, zone: ZoneInfo) -> Markup:
    """Where the minutes stand, in a line."""
    if minutes.status is MinutesStatus.CONFIRMED and minutes.confirmed_at is not None:
        on = texts.day(minutes.confirmed_at, zone)
        return texts("minutes-confirmed", number=minutes.number or 0, on=on, addenda=minutes.last_addendum)
    return texts("minutes-asked", approved=approved) if minutes.asks else texts("minutes-drafted")


def standing_by(texts: Texts, council: int, session: int, who: str, name: str) -> InlineKeyboardButton:
    """The button that lets the draft stand against an objection."""
    data = ObjectionButton(council=council, session=session, who=who)
    return InlineKeyboardButton(text=texts.plain("minutes-stand", name=name), callback_data=data.pack())


def proved(texts: Texts, pages: tuple[MinutesPage, ...], *, same: bool | None = None) -> Message:
    """Which minutes a digest proves; `same` is whether the file that carries it is the one we give."""
    lines: list[Markup] = []
    rows: list[Row] = []
    for shown in pages:
        council, minutes = shown.council, shown.minutes
        lines += [
            texts("minutes-title", session=shown.session.label, council_title=council.title),
            standing(texts, minutes, shown.approved, council.zone),
            texts("minutes-proved", intact="yes" if minutes.is_intact else "no"),
        ]
        rows.append([press(texts, MinutesDo.SHOW, council.id, shown.session.number)])
    if pages and same is not None:
        lines.append(texts("minutes-file", same="yes" if same else "no"))
    return Message(text=texts.joined(lines or [texts("minutes-unproved")], "\n"), keyboard=keyboard(*rows))


def sections(texts: Texts, shown: MinutesPage) -> Message:
    """The sections of a draft, each with its button."""
    council, session = shown.council.id, shown.session.number
    lines = [texts("minutes-sections", session=shown.session.label)]
    rows: list[Row] = []
    for matter in shown.minutes.proceedings.matters:
        lines.append(texts("minutes-section-topic", topic=matter.label, title=matter.title))
        topic = int(matter.label[1:])
        rows += in_rows([_section(texts, council, session, section, topic) for section in _OF_TOPIC], 2)
    rest = [_section(texts, council, session, Section.NOTES, 0), press(texts, MinutesDo.SHOW, council, session)]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows, rest))


def worded(texts: Texts, council: int, session: int) -> Row:
    """After a section was worded: the next one, or how the minutes stand."""
    return [press(texts, do, council, session) for do in (MinutesDo.SECTIONS, MinutesDo.SHOW)]


def shown_again(texts: Texts, council: int, session: int) -> Row:
    """After a reply was entered: how the minutes stand, and who else is to be asked."""
    return [press(texts, MinutesDo.SHOW, council, session)]


def asked(texts: Texts, council: int, session: int) -> list[Row]:
    """Under a notice to one who was there: read it, and say yes or no to it."""
    paper = press(texts, MinutesDo.PDF, council, session)
    return [[paper], [press(texts, do, council, session) for do in (MinutesDo.CONFIRM, MinutesDo.OBJECT)]]


def _section(texts: Texts, council: int, session: int, section: Section, topic: int) -> InlineKeyboardButton:
    words = texts.plain("minutes-section", section=section, topic=f"T{topic}")
    data = SectionButton(council=council, session=session, section=section, topic=topic)
    return InlineKeyboardButton(text=words, callback_data=data.pack())


def _reply_for(shown: MinutesPage, one: Attendee) -> InlineKeyboardButton:
    who = one.attendance.attendee
    data = ReplyForButton(council=shown.council.id, session=shown.session.number, who=who)
    return InlineKeyboardButton(text=f"✍ {one.name}", callback_data=data.pack())


def _steps(shown: MinutesPage) -> tuple[MinutesDo, ...]:
    hers = (MinutesDo.CONFIRM, MinutesDo.OBJECT) if shown.is_asked else ()
    if not shown.keeps:
        return hers
    if shown.minutes.status is MinutesStatus.CONFIRMED:
        return (MinutesDo.ADD,)
    return (MinutesDo.RECALL, *hers) if shown.minutes.asks else (MinutesDo.SECTIONS, MinutesDo.PUBLISH)
