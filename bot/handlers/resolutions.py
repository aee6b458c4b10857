"""Resolutions: from a passed vote to the word of those who raised it."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import BadInput
from bot.councils.model.councils import Kind
from bot.councils.model.dates import parse_day
from bot.councils.model.forms import FormKind
from bot.councils.model.resolutions import Rating
from bot.councils.operations.feedback import claim_done, confirm_done, rate_result
from bot.councils.operations.resolutions import (
    adopt_resolution,
    answer_ownership,
    open_resolutions,
    report_progress,
)
from bot.handlers.moments import in_figures
from bot.handlers.syntax import named, split_label, split_marked
from bot.handlers.talk import Talk
from bot.records import Now
from bot.views import membership, resolutions
from bot.views.buttons import CouncilButton, CouncilDo, ResolutionButton, ResolutionDo
from bot.views.texts import Markup

_FORMS = {
    ResolutionDo.PROGRESS: FormKind.PROGRESS,
    ResolutionDo.DONE: FormKind.DONE,
    ResolutionDo.OWNER: FormKind.OWNER,
    ResolutionDo.WAIVE: FormKind.WAIVE,
    ResolutionDo.WITHDRAW: FormKind.WITHDRAW,
}
_RATINGS = {do: Rating(do) for do in (ResolutionDo.SATISFIED, ResolutionDo.PARTLY, ResolutionDo.NOT_SOLVED)}
_ANSWERS = {ResolutionDo.ACCEPT: True, ResolutionDo.DECLINE: False}


def router() -> Router:
    """The routes of resolutions."""
    routes = Router(name="resolutions")
    routes.message.register(resolve_command, Command("resolve"))
    routes.message.register(progress_command, Command("progress"))
    routes.message.register(done_command, Command("done"))
    routes.message.register(resolutions_command, Command("resolutions"))
    routes.callback_query.register(form_pressed, ResolutionButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(rating_pressed, ResolutionButton.filter(F.do.in_(set(_RATINGS))))
    routes.callback_query.register(ownership_pressed, ResolutionButton.filter(F.do.in_(set(_ANSWERS))))
    routes.callback_query.register(confirm_pressed, ResolutionButton.filter(F.do == ResolutionDo.CONFIRM))
    routes.callback_query.register(resolutions_pressed, CouncilButton.filter(F.do == CouncilDo.RESOLUTIONS))
    return routes


async def resolve_command(message: Message, command: CommandObject, talk: Talk, now: Now) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-resolve"))
        return
    vote, words = split_label(command.args, Kind.VOTE)
    text, marked = split_marked(words, "owner", "due", "done")
    owner = named(message, marked.get("owner", ""))
    if not text or "due" not in marked or not (owner.user_id or owner.username or owner.name):
        if text or marked:
            raise BadInput("resolve-incomplete")
        await talk.fill_in(FormKind.RESOLVE, council=talk.here.id, subject=str(vote))
        return
    zone = talk.here.zone
    due = parse_day(await in_figures(marked["due"], zone, now()), now().astimezone(zone).date())
    await talk.do(
        adopt_resolution,
        council=talk.here.id,
        vote=vote.number,
        text=text,
        owner=owner,
        due=due,
        test=marked.get("done", ""),
    )


async def progress_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-progress"))
        return
    resolution, text = split_label(command.args, Kind.RESOLUTION)
    if text:
        await talk.do(report_progress, council=talk.here.id, resolution=resolution.number, text=text)
    else:
        await talk.fill_in(FormKind.PROGRESS, council=talk.here.id, subject=str(resolution))


async def done_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-done"))
        return
    resolution, result = split_label(command.args, Kind.RESOLUTION)
    if result:
        await talk.do(claim_done, council=talk.here.id, resolution=resolution.number, result=result)
    else:
        await talk.fill_in(FormKind.DONE, council=talk.here.id, subject=str(resolution))


async def resolutions_command(message: Message, talk: Talk) -> None:
    await _list(talk, talk.here.id)


async def resolutions_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await _list(talk, callback_data.council)


async def form_pressed(press: CallbackQuery, callback_data: ResolutionButton, talk: Talk) -> None:
    kind = _FORMS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"R{callback_data.number}")


async def rating_pressed(press: CallbackQuery, callback_data: ResolutionButton, talk: Talk) -> None:
    await talk.do(
        rate_result,
        council=callback_data.council,
        resolution=callback_data.number,
        rating=_RATINGS[callback_data.do],
    )


async def ownership_pressed(press: CallbackQuery, callback_data: ResolutionButton, talk: Talk) -> None:
    await talk.do(
        answer_ownership,
        council=callback_data.council,
        resolution=callback_data.number,
        accepts=_ANSWERS[callback_data.do],
    )


async def confirm_pressed(press: CallbackQuery, callback_data: ResolutionButton, talk: Talk) -> None:
    await talk.do(confirm_done, council=callback_data.council, resolution=callback_data.number)


async def _list(talk: Talk, council: int) -> None:
    found = await talk.records.read(open_resolutions, actor=talk.actor, council=council)
    lines = [Markup(resolutions.line(talk.texts, one, talk.here.zone)) for one in found]
    await talk.reply.show(membership.open_resolutions(talk.texts, talk.here, lines))
