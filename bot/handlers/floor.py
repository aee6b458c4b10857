"""The floor of a session: hands raised, turns given, ended, skipped, paused."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.operations.floor import end_turn, give_floor, go_on_turn, pause_turn, raise_hand, skip_turn
from bot.councils.operations.floor_boards import floor_page
from bot.councils.operations.hosting import hand_over_hosting, hosting_page, take_back_hosting
from bot.councils.operations.leading import finish_item
from bot.handlers.talk import Talk
from bot.views import floor, hosting
from bot.views.floor import FloorButton, FloorDo, HandButton
from bot.views.hosting import HeirButton, HostButton, HostingButton, HostingDo, HostPageButton
from bot.views.message import Message

_DOES = {
    FloorDo.GIVE: give_floor,
    FloorDo.END: end_turn,
    FloorDo.SKIP: skip_turn,
    FloorDo.PAUSE: pause_turn,
    FloorDo.GO_ON: go_on_turn,
}


def router() -> Router:
    """The routes of the floor."""
    routes = Router(name="floor")
    routes.callback_query.register(hand_pressed, FloorButton.filter(F.do == FloorDo.HAND))
    routes.callback_query.register(hand_for_pressed, HandButton.filter())
    routes.callback_query.register(page_pressed, FloorButton.filter(F.do == FloorDo.PAGE))
    routes.callback_query.register(finish_pressed, FloorButton.filter(F.do == FloorDo.FINISH))
    routes.callback_query.register(heirs_pressed, FloorButton.filter(F.do == FloorDo.HAND_OVER))
    routes.callback_query.register(heirs_turned, HostPageButton.filter())
    routes.callback_query.register(heir_pressed, HostButton.filter())
    routes.callback_query.register(named_pressed, HeirButton.filter())
    routes.callback_query.register(hosting_pressed, HostingButton.filter(F.do == HostingDo.PAGE))
    routes.callback_query.register(hosting_taken_back, HostingButton.filter(F.do == HostingDo.TAKE_BACK))
    routes.callback_query.register(take_back_pressed, FloorButton.filter(F.do == FloorDo.TAKE_BACK))
    routes.callback_query.register(turn_pressed, FloorButton.filter(F.do.in_(set(_DOES))))
    return routes


async def hand_pressed(press: CallbackQuery, callback_data: FloorButton, talk: Talk) -> None:
    await talk.do(raise_hand, council=callback_data.council, session=callback_data.session)


async def hand_for_pressed(press: CallbackQuery, callback_data: HandButton, talk: Talk) -> None:
    session, attendee = callback_data.session, callback_data.attendee
    await talk.do(raise_hand, council=callback_data.council, session=session, attendee=attendee)


async def page_pressed(press: CallbackQuery, callback_data: FloorButton, talk: Talk) -> None:
    await _show(callback_data, talk)


async def turn_pressed(press: CallbackQuery, callback_data: FloorButton, talk: Talk) -> None:
    """The page itself tells what came of it, with the buttons of the next step."""
    operation, session, turn = _DOES[callback_data.do], callback_data.session, callback_data.turn
    await talk.records.write(operation, actor=talk.actor, council=callback_data.council, session=session, turn=turn)
    await _show(callback_data, talk)


async def finish_pressed(press: CallbackQuery, callback_data: FloorButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    await talk.records.write(finish_item, actor=talk.actor, council=council, session=session)
    await _show(callback_data, talk)


async def heirs_pressed(press: CallbackQuery, callback_data: FloorButton, talk: Talk) -> None:
    await _show_heirs(talk, callback_data.council, callback_data.session, 0)


async def heirs_turned(press: CallbackQuery, callback_data: HostPageButton, talk: Talk) -> None:
    await _show_heirs(talk, callback_data.council, callback_data.session, callback_data.page)


async def heir_pressed(press: CallbackQuery, callback_data: HostButton, talk: Talk) -> None:
    council, session, seat = callback_data.council, callback_data.session, callback_data.seat
    await talk.records.write(hand_over_hosting, actor=talk.actor, council=council, session=session, seat=seat)
    await _show(callback_data, talk)


async def take_back_pressed(press: CallbackQuery, callback_data: FloorButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    await talk.records.write(take_back_hosting, actor=talk.actor, council=council, session=session)
    await _show(callback_data, talk)


async def hosting_pressed(press: CallbackQuery, callback_data: HostingButton, talk: Talk) -> None:
    await talk.reply.show(await _heirs(talk, callback_data.council, callback_data.session, 0))


async def named_pressed(press: CallbackQuery, callback_data: HeirButton, talk: Talk) -> None:
    council, session, seat = callback_data.council, callback_data.session, callback_data.seat
    await talk.do(hand_over_hosting, in_place=True, council=council, session=session, seat=seat)


async def hosting_taken_back(press: CallbackQuery, callback_data: HostingButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    await talk.do(take_back_hosting, in_place=True, council=council, session=session)


async def _show_heirs(talk: Talk, council: int, session: int, page: int) -> None:
    await talk.reply.replace(await _heirs(talk, council, session, page))


async def _heirs(talk: Talk, council: int, session: int, page: int) -> Message:
    found = await talk.records.read(hosting_page, actor=talk.actor, council=council, session=session, page=page)
    return hosting.page(talk.texts, found)


async def _show(callback_data: FloorButton | HostButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.session
    page = await talk.records.read(floor_page, actor=talk.actor, council=council, session=session)
    await talk.reply.replace(floor.page(talk.texts, page))
