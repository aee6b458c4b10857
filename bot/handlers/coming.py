"""Whether people come to a session: their own answers, and those that are written down for them."""

from collections.abc import Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.events import Event
from bot.councils.model.sessions import Reply
from bot.councils.operations.coming import answer_for_seat, answer_session, who_comes
from bot.councils.operations.excuses import stay_away
from bot.councils.operations.visiting import leave_behind, take_along
from bot.handlers.talk import Talk
from bot.views import coming
from bot.views.message import Message
from bot.views.session_buttons import (
    LeaveBehindButton,
    ReplyButton,
    SeatReplyButton,
    SessionButton,
    SessionDo,
    TakeAlongButton,
)


def router() -> Router:
    """The routes of coming."""
    routes = Router(name="coming")
    routes.callback_query.register(declined, ReplyButton.filter(F.reply == Reply.NO))
    routes.callback_query.register(replied, ReplyButton.filter())
    routes.callback_query.register(who_pressed, SessionButton.filter(F.do == SessionDo.WHO))
    routes.callback_query.register(taken_from_list, TakeAlongButton.filter(F.listed))
    routes.callback_query.register(taken_along, TakeAlongButton.filter())
    routes.callback_query.register(left_from_list, LeaveBehindButton.filter(F.listed))
    routes.callback_query.register(left_behind, LeaveBehindButton.filter())
    routes.callback_query.register(seat_replied, SeatReplyButton.filter())
    return routes


async def replied(press: CallbackQuery, callback_data: ReplyButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    await talk.do(answer_session, council=council, session=session, reply=callback_data.reply)


async def declined(press: CallbackQuery, callback_data: ReplyButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    await talk.do(stay_away, council=council, session=session)
    await talk.reply.clear_mention()
    await talk.reply.leave_only([coming.answers(talk.texts, council, session, Reply.NO)])


async def who_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.reply.show(await _page(talk, callback_data.council, callback_data.number))


async def taken_along(press: CallbackQuery, callback_data: TakeAlongButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    await talk.do(take_along, council=council, session=session, who=callback_data.attendee)


async def left_behind(press: CallbackQuery, callback_data: LeaveBehindButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    await talk.do(leave_behind, council=council, session=session, who=callback_data.attendee)


async def taken_from_list(press: CallbackQuery, callback_data: TakeAlongButton, talk: Talk) -> None:
    await _from_list(take_along, callback_data, talk)


async def left_from_list(press: CallbackQuery, callback_data: LeaveBehindButton, talk: Talk) -> None:
    await _from_list(leave_behind, callback_data, talk)


async def _from_list(operation: Callable[..., Event], pressed: TakeAlongButton | LeaveBehindButton, talk: Talk) -> None:
    council, session = pressed.council, pressed.number
    await talk.records.write(operation, actor=talk.actor, council=council, session=session, who=pressed.attendee)
    await talk.reply.replace(await _page(talk, council, session))


async def seat_replied(press: CallbackQuery, callback_data: SeatReplyButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    await talk.records.write(
        answer_for_seat, actor=talk.actor, council=council, session=session, seat=callback_data.seat
    )
    await talk.reply.replace(await _page(talk, council, session))


async def _page(talk: Talk, council: int, session: int) -> Message:
    page = await talk.records.read(who_comes, actor=talk.actor, council=council, session=session)
    return coming.page(talk.texts, page)
