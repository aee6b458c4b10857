"""Sessions: convening, beginning, checking in, ending."""

import re
from datetime import date

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import TooFew
from bot.councils.model.codes import code_in
from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.model.modes import require_no_other, split_mode
from bot.councils.model.moments import read_when
from bot.councils.operations.attendance import check_in
from bot.councils.operations.series import plan_next
from bot.councils.operations.session_boards import session_shown
from bot.councils.operations.session_forms import (
    choose_time_again,
    make_urgent,
    plan_session,
    toggle_topic,
    turn_calendar,
)
from bot.councils.operations.sessions import begin_session, end_session, hold_talk
from bot.councils.operations.sessions_meant import session_meant, session_now
from bot.handlers.demands import meet
from bot.handlers.moments import in_figures
from bot.handlers.syntax import split_label, split_labels
from bot.handlers.talk import Talk
from bot.records import Now
from bot.views import sessions, sittings
from bot.views.session_buttons import PlanButton, PlanDo, SessionButton, SessionDo

# A day and an hour that nobody can take for others, so that there is nothing to read back.
_EXACT = re.compile(r"\d{4}-\d\d?-\d\d? \d\d:\d\d")
# Of a calendar's page, its first day.
_MONTH = r"^[1-9][0-9]{3}-(0[1-9]|1[0-2])-01$"
_FORMS = {SessionDo.CANCEL: FormKind.WITHDRAW, SessionDo.MOVE: FormKind.MOVE}
_DOES = {SessionDo.HERE: check_in, SessionDo.TALK: hold_talk, SessionDo.END: end_session, SessionDo.NEXT: plan_next}


def router() -> Router:
    """The routes of sessions."""
    routes = Router(name="sessions")
    routes.message.register(meet_command, Command("meet"))
    routes.message.register(begin_command, Command("begin"))
    routes.message.register(end_command, Command("end"))
    routes.message.register(here_command, Command("here"))
    routes.callback_query.register(begin_pressed, SessionButton.filter(F.do == SessionDo.BEGIN))
    routes.callback_query.register(session_pressed, SessionButton.filter(F.do.in_(set(_DOES))))
    routes.callback_query.register(form_pressed, SessionButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(
        topic_toggled, PlanButton.filter((F.do == PlanDo.TOPIC) & F.value.func(str.isdecimal))
    )
    routes.callback_query.register(calendar_turned, PlanButton.filter((F.do == PlanDo.MONTH) & F.value.regexp(_MONTH)))
    routes.callback_query.register(nothing_pressed, PlanButton.filter(F.do == PlanDo.STAY))
    routes.callback_query.register(urgent_pressed, PlanButton.filter(F.do == PlanDo.URGENT))
    routes.callback_query.register(other_time_pressed, PlanButton.filter(F.do == PlanDo.AGAIN))
    routes.callback_query.register(more_pressed, SessionButton.filter(F.do == SessionDo.MORE))
    return routes


async def meet_command(message: Message, command: CommandObject, talk: Talk, now: Now) -> None:
    if not command.args:
        await talk.do(plan_session, council=talk.here.id)
        return
    topics, words = split_labels(command.args, Kind.TOPIC)
    if not words and len(topics) == 1:
        await meet(talk, talk.here.id, topics[0])
        return
    typed, mode, place = split_mode(words)
    zone = talk.here.zone
    figures = await in_figures(typed, zone, now())
    if mode is None:
        require_no_other(figures, now().astimezone(zone).date())
    await talk.do(
        plan_session,
        council=talk.here.id,
        topics=topics,
        when=read_when(figures, now().astimezone(zone).date()) if figures else None,
        mode=mode,
        place=place,
        is_exact=_EXACT.fullmatch(typed) is not None,
    )


async def begin_command(message: Message, command: CommandObject, talk: Talk) -> None:
    session = await _meant(command, talk, under_way=False)
    if session is None:
        await talk.reply.say(talk.texts.plain("usage-begin"))
    else:
        await _begin(talk, talk.here.id, session)


async def end_command(message: Message, command: CommandObject, talk: Talk) -> None:
    session = await _meant(command, talk, under_way=True)
    if session is None:
        await talk.reply.say(talk.texts.plain("usage-end"))
    else:
        await talk.do(end_session, council=talk.here.id, session=session)


async def _meant(command: CommandObject, talk: Talk, *, under_way: bool) -> int | None:
    """The session named after a command, or the one it can only mean; None where there are several."""
    if command.args:
        return split_label(command.args, Kind.SESSION)[0].number
    return await talk.records.read(session_meant, council=talk.here.id, under_way=under_way)


async def here_command(message: Message, command: CommandObject, talk: Talk) -> None:
    code = command.args or ""
    if code_in(code):
        # Whoever is not in the room must not read it in the group.
        await talk.reply.hide()
    council = None if talk.reply.is_private else talk.here.id
    session = await talk.records.read(session_now, actor=talk.actor, council=council)
    await talk.do(check_in, council=session.council, session=session.number, code=code)


async def begin_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await _begin(talk, callback_data.council, callback_data.number)


async def _begin(talk: Talk, council: int, session: int) -> None:
    try:
        await talk.do(begin_session, council=council, session=session)
    except TooFew as refusal:
        await talk.reply.show(sittings.too_few(talk.texts, council, session, refusal))


async def session_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.do(_DOES[callback_data.do], council=callback_data.council, session=callback_data.number)


async def form_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    kind = _FORMS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"S{callback_data.number}")


async def more_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    council, session = callback_data.council, callback_data.number
    page = await talk.records.read(session_shown, actor=talk.actor, council=council, session=session)
    await talk.reply.show(sessions.more(talk.texts, page))


async def topic_toggled(press: CallbackQuery, callback_data: PlanButton, talk: Talk) -> None:
    await talk.do(toggle_topic, topic=int(callback_data.value), in_place=True)


async def calendar_turned(press: CallbackQuery, callback_data: PlanButton, talk: Talk) -> None:
    await talk.do(turn_calendar, month=date.fromisoformat(callback_data.value), in_place=True)


async def nothing_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.reply.done()


async def urgent_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.do(make_urgent, in_place=True)


async def other_time_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.do(choose_time_again, in_place=True)
