"""What an alliance opens step by step: a coordinator's pages in private."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.model.phases import Stage
from bot.councils.operations.phases import name_pilot, phases_page, pilots_page, set_stage
from bot.handlers.talk import Talk
from bot.views import phases
from bot.views.organisation import UnitButton, UnitDo
from bot.views.phases import PilotButton, StageButton, StageDo

_STAGES = {StageDo.OFF: Stage.OFF, StageDo.PILOTS: Stage.PILOTS, StageDo.ALL: Stage.ALL, StageDo.AS_ABOVE: None}


def router() -> Router:
    """The routes of phases."""
    routes = Router(name="phases")
    routes.callback_query.register(phases_pressed, UnitButton.filter(F.do == UnitDo.PHASES))
    routes.callback_query.register(pilots_pressed, UnitButton.filter(F.do == UnitDo.PILOTS))
    routes.callback_query.register(feature_pressed, StageButton.filter(F.do == StageDo.SHOW))
    routes.callback_query.register(stage_pressed, StageButton.filter(F.do.in_(set(_STAGES))))
    routes.callback_query.register(pilot_pressed, PilotButton.filter())
    return routes


async def phases_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(phases_page, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.replace(phases.phases(talk.texts, page))


async def feature_pressed(press: CallbackQuery, callback_data: StageButton, talk: Talk) -> None:
    await _show_feature(callback_data, talk)


async def stage_pressed(press: CallbackQuery, callback_data: StageButton, talk: Talk) -> None:
    said = {"unit": callback_data.unit, "feature": callback_data.feature, "stage": _STAGES[callback_data.do]}
    await talk.records.write(set_stage, actor=talk.actor, **said)
    await _show_feature(callback_data, talk)


async def pilots_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    await _show_pilots(callback_data, talk)


async def pilot_pressed(press: CallbackQuery, callback_data: PilotButton, talk: Talk) -> None:
    await talk.records.write(name_pilot, actor=talk.actor, council=callback_data.council, pilot=callback_data.pilot)
    await _show_pilots(callback_data, talk)


async def _show_feature(button: StageButton, talk: Talk) -> None:
    page = await talk.records.read(phases_page, actor=talk.actor, unit=button.unit)
    await talk.reply.replace(phases.feature(talk.texts, page, button.feature))


async def _show_pilots(button: UnitButton | PilotButton, talk: Talk) -> None:
    page = await talk.records.read(pilots_page, actor=talk.actor, unit=button.unit, page=button.page)
    await talk.reply.replace(phases.pilots(talk.texts, page))
