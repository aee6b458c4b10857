"""The agenda of a session while the convenor arranges it, in her private chat."""

from aiogram.types import InlineKeyboardButton

from bot.councils.model.sessions import AgendaItem
from bot.councils.model.topics import Topic
from bot.councils.operations.agendas import AgendaPage
from bot.views.buttons import Row, button, in_rows, keyboard
from bot.views.message import Message, clipped
from bot.views.session_buttons import AgendaButton, AgendaDo
from bot.views.texts import Markup, Texts

# As many as a hand can reach; older topics are named on the board.
POOL_SHOWN = 30
MINUTES = (5, 10, 15, 20, 30, 45, 60, 90)
_TITLE = 60
_WORDS_ON_BUTTON = 30


def page(texts: Texts, found: AgendaPage) -> Message:
    """The agenda in order with its sum, and a button for each topic of which something may be changed."""
    lines = [_title(texts, found), *(_line(texts, found, item, topic) for item, topic in found.items)]
    if found.session.agenda_at:
        lines.append(texts("agenda-told"))
    else:
        lines.append(texts("agenda-untold", changes=_changes(found)))
    rows: list[Row] = [[_topic(found, AgendaDo.ITEM, topic)] for _, topic in found.items if _changes(found) != "none"]
    pool = [_press(texts, found, AgendaDo.POOL)] if found.pool else []
    publish = [] if found.session.agenda_at or not found.items else [_press(texts, found, AgendaDo.PUBLISH)]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows, [*pool, *publish]))


def item(texts: Texts, found: AgendaPage, number: int) -> Message:
    """One topic of the agenda: earlier or later, so many minutes, or off it; the whole agenda where it is off."""
    chosen = next(((item, topic) for item, topic in found.items if item.topic == number), None)
    if chosen is None:
        return page(texts, found)
    at, topic = chosen
    placed = {AgendaDo.EARLIER: at.position - 1, AgendaDo.LATER: at.position + 1}
    moves = [
        _press(texts, found, do, topic=number, value=position)
        for do, position in placed.items()
        if 1 <= position <= len(found.items)
    ]
    if len(found.items) > 1:
        moves.append(_press(texts, found, AgendaDo.REMOVE, topic=number))
    given = [many for many in MINUTES if many != at.minutes] if found.session.is_timed else []
    minutes = [_minutes(texts, found, number, many) for many in given]
    asked = texts("agenda-minutes-asked" if found.session.is_timed else "agenda-order-asked")
    lines = [_title(texts, found), _line(texts, found, at, topic), asked]
    rows = [moves, *in_rows(minutes, across=4), [_press(texts, found, AgendaDo.SHOW)]]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*rows))


def pool(texts: Texts, found: AgendaPage) -> Message:
    """The topics that may be added, the newest first."""
    newest = list(reversed(found.pool))[:POOL_SHOWN]
    rows = [[_topic(found, AgendaDo.ADD, topic)] for topic in newest]
    text = texts("agenda-pool", session=found.session.label, count=len(found.pool))
    return Message(text=text, keyboard=keyboard(*rows, [_press(texts, found, AgendaDo.SHOW)]))


def arranging(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """The way to this page."""
    return button(
        texts, "agenda-arrange", AgendaButton(do=AgendaDo.SHOW, council=council, number=number, topic=0, value=0)
    )


def _title(texts: Texts, found: AgendaPage) -> Markup:
    return texts("agenda-arranged", session=found.session.label, minutes=found.minutes)


def _changes(found: AgendaPage) -> str:
    """What may be changed of a topic: its minutes, or its order alone where there are none, if it has any."""
    if found.session.is_timed:
        return "minutes"
    return "order" if len(found.items) > 1 else "none"


def _line(texts: Texts, found: AgendaPage, item: AgendaItem, topic: Topic) -> Markup:
    title, minutes = clipped(topic.title, _TITLE), item.minutes if found.session.is_timed else 0
    return texts("agenda-item", position=item.position, topic=topic.label, title=title, minutes=minutes)


def _topic(found: AgendaPage, do: AgendaDo, topic: Topic) -> InlineKeyboardButton:
    data = AgendaButton(do=do, council=found.council.id, number=found.session.number, topic=topic.number, value=0)
    words = clipped(f"{topic.label} {topic.title}", _WORDS_ON_BUTTON)
    return InlineKeyboardButton(text=words, callback_data=data.pack())


def _minutes(texts: Texts, found: AgendaPage, topic: int, minutes: int) -> InlineKeyboardButton:
    data = AgendaButton(
        do=AgendaDo.MINUTES, council=found.council.id, number=found.session.number, topic=topic, value=minutes
    )
    words = texts.plain("agenda-minutes", minutes=minutes)
    return InlineKeyboardButton(text=words, callback_data=data.pack())


def _press(texts: Texts, found: AgendaPage, do: AgendaDo, *, topic: int = 0, value: int = 0) -> InlineKeyboardButton:
    data = AgendaButton(do=do, council=found.council.id, number=found.session.number, topic=topic, value=value)
    return button(texts, f"agenda-{do}", data)
