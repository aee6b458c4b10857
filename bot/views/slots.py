"""The board on which a time is found: a button for each slot, what was said of it, and who is missing."""

from aiogram.types import InlineKeyboardButton

from bot.councils.model.sessions import Reply
from bot.councils.operations.slots import SlotsBoard
from bot.views.buttons import Row, button, keyboard
from bot.views.message import Message, clipped
from bot.views.session_buttons import SlotButton, SlotsDo
from bot.views.texts import Texts

WORDS = 80
NAMES_SHOWN = 15


def board(texts: Texts, page: SlotsBoard) -> Message:
    """The slots with what was said of each, and the best of them."""
    poll, zone = page.poll, page.council.zone
    lines = [
        texts("slots-title", mode=poll.mode.replace("_", "-")),
        *(texts("slots-topic", topic=topic.label, title=clipped(topic.title, WORDS)) for topic in page.topics),
        texts("slots-place", place=poll.place),
    ]
    for place, moment in enumerate(poll.moments):
        said = list(page.replies.get(place, {}).values())
        counts = {reply: said.count(reply) for reply in Reply}
        lines.append(
            texts(
                "slots-line",
                when=texts.moment(moment, zone),
                coming=counts[Reply.YES],
                perhaps=counts[Reply.MAYBE],
                away=counts[Reply.NO],
                best="yes" if place == page.best else "no",
            )
        )
    if poll.closed_at is not None:
        lines.append(texts("slots-over", session=f"S{poll.session or 0}", settled="yes" if poll.session else "no"))
        return Message(text=texts.joined(lines, "\n"))
    if page.best is not None:
        lines.append(
            texts(
                "slots-missing",
                names=texts.names(page.missing, NAMES_SHOWN),
                nobody="no" if page.missing else "yes",
            )
        )
    lines.append(texts("slots-how"))
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_buttons(texts, page)))


def drop(texts: Texts, council: int, number: int) -> Row:
    """Ends the search without a session."""
    return [button(texts, "slots-drop", SlotButton(do=SlotsDo.DROP, council=council, number=number, slot=0))]


def _buttons(texts: Texts, page: SlotsBoard) -> list[Row]:
    council, number, zone = page.council.id, page.poll.number, page.council.zone
    taps = [
        InlineKeyboardButton(
            text=texts.moment(moment, zone),
            callback_data=SlotButton(do=SlotsDo.TAP, council=council, number=number, slot=place).pack(),
        )
        for place, moment in enumerate(page.poll.moments)
    ]
    settle = SlotButton(do=SlotsDo.CONVENE, council=council, number=number, slot=0)
    rows = [[tap] for tap in taps]
    return rows if page.best is None else [*rows, [button(texts, "slots-convene", settle)]]
