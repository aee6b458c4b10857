"""The roll of a session: a button for everybody who may come, to check her in."""

from aiogram.types import InlineKeyboardButton

from bot.councils.operations.attendees import Attendee
from bot.councils.operations.roll import CodePage, Roll
from bot.views.buttons import button, in_rows, keyboard
from bot.views.message import Message
from bot.views.session_buttons import RollButton, RollPageButton, SessionButton, SessionDo
from bot.views.texts import Texts
from bot.views.turning import name_on_button, turns


def opening(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """Leads to the roll."""
    return _does(texts, SessionDo.ROLL, council, number)


def page(texts: Texts, roll: Roll) -> Message:
    """Who is there, and a button for each; each press turns it round."""
    council, number = roll.council.id, roll.session.number
    pages = turns(texts, roll.page, roll.pages, lambda at: RollPageButton(council=council, number=number, page=at))
    codes = [_does(texts, SessionDo.CODE, council, number)] if roll.has_code else []
    counted = texts("roll-title", session=roll.session.label, due=roll.quorum.due, present=roll.quorum.present)
    return Message(
        text=texts.joined([counted, texts("roll-way")], "\n"),
        keyboard=keyboard(*in_rows([_press(texts, roll, one) for one in roll.attendees], 2), codes, pages),
    )


def code(texts: Texts, page: CodePage) -> Message:
    """The code of the day, to be read out or put on the wall."""
    council, number = page.council.id, page.session.number
    row = [_does(texts, SessionDo.RENEW, council, number), opening(texts, council, number)]
    words = texts("code-page", session=page.session.label, code=page.session.code)
    return Message(text=texts.joined([words, texts("code-way")], "\n"), keyboard=keyboard(row))


def _does(texts: Texts, do: SessionDo, council: int, number: int) -> InlineKeyboardButton:
    return button(texts, f"session-{do}", SessionButton(do=do, council=council, number=number))


def _press(texts: Texts, roll: Roll, one: Attendee) -> InlineKeyboardButton:
    row = one.attendance
    stands = "there" if row.present else "left" if row.left_at else "none"
    name = name_on_button(texts, one.name)
    data = RollButton(council=roll.council.id, number=roll.session.number, attendee=row.attendee)
    return InlineKeyboardButton(text=texts.plain("roll-name", name=name, stands=stands), callback_data=data.pack())
