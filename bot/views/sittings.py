"""A session while people sit together: what each of them, its host and its recorder may do."""

from aiogram.types import InlineKeyboardButton

from bot.councils.errors import NotCheckedIn, TooFew
from bot.councils.model.sessions import AgendaItem, ItemStatus
from bot.councils.model.topics import Topic
from bot.councils.operations.session_boards import SessionDesk
from bot.views import sessions
from bot.views.buttons import Row, keyboard
from bot.views.message import Message, clipped
from bot.views.session_buttons import ItemButton, SessionDo
from bot.views.texts import Texts

# Words of a topic on its button: a phone shows no more in one row.
_ON_BUTTON = 20


def too_few(texts: Texts, council: int, number: int, refusal: TooFew) -> Message:
    """The ways on where there is no quorum: talk without votes, or another day."""
    lines = [texts(f"refusal-{refusal.key}", **refusal.facts), texts("sitting-ways-on")]
    ways = [sessions.press(texts, do, council, number) for do in (SessionDo.TALK, SessionDo.MOVE, SessionDo.CANCEL)]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(ways))


def not_checked_in(texts: Texts, council: int, refusal: NotCheckedIn) -> Message:
    """Why she can not vote yet, with the button that lets her."""
    here = sessions.press(texts, SessionDo.HERE, council, int(refusal.facts["number"]))
    return Message(text=texts(f"refusal-{refusal.key}", **refusal.facts), keyboard=keyboard([here]))


def desk(texts: Texts, page: SessionDesk) -> Message:
    """What else she may do in a session under way: everybody may go, the host leads through the agenda."""
    council, number = page.council.id, page.session.number

    def row(*does: SessionDo) -> Row:
        return [sessions.press(texts, do, council, number) for do in does]

    hers = row(SessionDo.LEAVE) if page.is_there else []
    current: Row = []
    lines = [texts("sitting-desk", session=page.session.label)]
    items: list[Row] = []
    if page.may_chair:
        lines.append(texts("sitting-desk-items"))
        others = [(item, topic) for item, topic in page.items if item.status is not ItemStatus.CURRENT]
        items = [[_item(texts, page, item, topic)] for item, topic in others]
        if len(items) < len(page.items):
            current = row(SessionDo.SKIP, SessionDo.FINISH)
    if page.is_there:
        lines.append(texts("sitting-desk-leave"))
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*items, current, hers))


def _item(texts: Texts, page: SessionDesk, item: AgendaItem, topic: Topic) -> InlineKeyboardButton:
    done = "yes" if item.status is ItemStatus.DONE else "no"
    words = texts.plain("sitting-item", topic=topic.label, title=clipped(topic.title, _ON_BUTTON), done=done)
    data = ItemButton(council=page.council.id, number=page.session.number, topic=topic.number)
    return InlineKeyboardButton(text=words, callback_data=data.pack())
