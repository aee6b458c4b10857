"""Taking over from a lost convenor: asked by a group administrator, stopped by any seat."""

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import CallbackQuery

from bot.councils.operations.succession import ask_to_succeed, object_to_succession
from bot.handlers.talk import ADMINISTRATORS, Talk, standing
from bot.views.buttons import CouncilButton, CouncilDo

_GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})


def router() -> Router:
    """The routes of a succession."""
    routes = Router(name="succession")
    routes.callback_query.register(succeed_pressed, CouncilButton.filter(F.do == CouncilDo.SUCCEED))
    routes.callback_query.register(object_pressed, CouncilButton.filter(F.do == CouncilDo.OBJECT))
    return routes


async def succeed_pressed(press: CallbackQuery, callback_data: CouncilButton, bot: Bot, talk: Talk) -> None:
    council = talk.here
    await talk.do(
        ask_to_succeed,
        council=council.id,
        is_administrator=await standing(bot, council.chat_id, talk.actor.user_id) in ADMINISTRATORS,
        convenor_left=await standing(bot, council.chat_id, council.convenor_id) in _GONE,
    )


async def object_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await talk.do(object_to_succession, council=callback_data.council)
