"""A session while people sit together: the host leads through the agenda, people come and go."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.operations.attendance import check_out
from bot.councils.operations.session_boards import session_desk
from bot.councils.operations.sittings import skip_item, take_up, take_up_next
from bot.handlers.talk import Talk
from bot.views import sittings
from bot.views.session_buttons import ItemButton, SessionButton, SessionDo

_DOES = {SessionDo.ITEM: take_up_next, SessionDo.SKIP: skip_item, SessionDo.LEAVE: check_out}


def router() -> Router:
    """The routes of a session under way."""
    routes = Router(name="sittings")
    routes.callback_query.register(sitting_pressed, SessionButton.filter(F.do.in_(set(_DOES))))
    routes.callback_query.register(desk_pressed, SessionButton.filter(F.do == SessionDo.DESK))
    routes.callback_query.register(item_pressed, ItemButton.filter())
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
