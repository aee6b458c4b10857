"""Finding a time: from the form of a session to the slot that is convened."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.operations.slot_forms import add_slot, find_time
from bot.councils.operations.slots import convene_best, drop_times, tap_slot
from bot.handlers.talk import Talk
from bot.views.session_buttons import PlanButton, PlanDo, SlotButton, SlotsDo

_SETTLES = {SlotsDo.CONVENE: convene_best, SlotsDo.DROP: drop_times}


def router() -> Router:
    """The routes of finding a time."""
    routes = Router(name="slots")
    routes.callback_query.register(slot_tapped, SlotButton.filter(F.do == SlotsDo.TAP))
    routes.callback_query.register(settled, SlotButton.filter(F.do.in_(set(_SETTLES))))
    routes.callback_query.register(find_pressed, PlanButton.filter(F.do == PlanDo.FIND))
    routes.callback_query.register(add_pressed, PlanButton.filter(F.do == PlanDo.ADD))
    return routes


async def slot_tapped(press: CallbackQuery, callback_data: SlotButton, talk: Talk) -> None:
    await talk.do(tap_slot, council=callback_data.council, poll=callback_data.number, slot=callback_data.slot)


async def settled(press: CallbackQuery, callback_data: SlotButton, talk: Talk) -> None:
    await talk.do(_SETTLES[callback_data.do], council=callback_data.council, poll=callback_data.number)


async def find_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.do(find_time, in_place=True)


async def add_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.do(add_slot, in_place=True)
