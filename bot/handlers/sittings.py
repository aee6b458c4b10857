"""A session while people sit together: the host leads through the agenda, people come and go."""

from collections.abc import Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.events import Event
from bot.councils.operations.attendance import check_out, enter_attendance
from bot.councils.operations.leading import finish_item, skip_item, take_up, take_up_next
from bot.councils.operations.roll import code_page, renew_code, roll_page, roll_with, show_code
from bot.councils.operations.session_boards import session_desk
from bot.handlers.talk import Talk
from bot.views import roll, sittings
from bot.views.message import Message
from bot.views.session_buttons import ItemButton, RollButton, RollPageButton, SessionButton, SessionDo

_DOES = {
    SessionDo.ITEM: take_up_next,
    SessionDo.SKIP: skip_item,
    SessionDo.FINISH: finish_item,
    SessionDo.LEAVE: check_out,
}


def router() -> Router:
    """The routes of a session under way."""
    routes = Router(name="sittings")
    routes.callback_query.register(sitting_pressed, SessionButton.filter(F.do.in_(set(_DOES))))
    routes.callback_query.register(desk_pressed, SessionButton.filter(F.do == SessionDo.DESK))
    routes.callback_query.register(roll_pressed, SessionButton.filter(F.do == SessionDo.ROLL))
    routes.callback_query.register(roll_turned, RollPageButton.filter())
    routes.callback_query.register(name_pressed, RollButton.filter())
    routes.callback_query.register(item_pressed, ItemButton.filter())
    routes.callback_query.register(code_pressed, SessionButton.filter(F.do == SessionDo.CODE))
    routes.callback_query.register(renewal_pressed, SessionButton.filter(F.do == SessionDo.RENEW))
    return routes


async def sitting_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.do(_DOES[callback_data.do], council=callback_data.council, session=callback_data.number)


async def desk_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    page = await talk.records.read(session_desk, actor=talk.actor, council=council, session=session)
    await talk.reply.show(sittings.desk(talk.texts, page))


async def item_pressed(press: CallbackQuery, callback_data: ItemButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    await talk.do(take_up, council=council, session=session, topic=callback_data.topic)


async def roll_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.reply.show(await _roll(talk, callback_data.council, callback_data.number, 0))


async def roll_turned(press: CallbackQuery, callback_data: RollPageButton, talk: Talk) -> None:
    page = await _roll(talk, callback_data.council, callback_data.number, callback_data.page)
    await talk.reply.replace(page)


async def name_pressed(press: CallbackQuery, callback_data: RollButton, talk: Talk) -> None:
    council, session, attendee = callback_data.council, callback_data.number, callback_data.attendee
    await talk.records.write(enter_attendance, actor=talk.actor, council=council, session=session, attendee=attendee)
    found = await talk.records.read(roll_with, actor=talk.actor, council=council, session=session, attendee=attendee)
    await talk.reply.replace(roll.page(talk.texts, found))


async def code_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.reply.show(await _code(talk, show_code, callback_data))


async def renewal_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.reply.replace(await _code(talk, renew_code, callback_data))


async def _code(talk: Talk, operation: Callable[..., Event], pressed: SessionButton) -> Message:
    which = {"actor": talk.actor, "council": pressed.council, "session": pressed.number}
    await talk.records.write(operation, **which)
    return roll.code(talk.texts, await talk.records.read(code_page, **which))


async def _roll(talk: Talk, council: int, session: int, page: int) -> Message:
    found = await talk.records.read(roll_page, actor=talk.actor, council=council, session=session, page=page)
    return roll.page(talk.texts, found)
