"""Sessions: convening, beginning, checking in, ending."""

from datetime import datetime, time

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import BadInput, TooFew
from bot.councils.model.councils import Council, Kind
from bot.councils.model.dates import parse_day
from bot.councils.model.forms import FormKind
from bot.councils.model.sessions import Mode
from bot.councils.operations.attendance import check_in, session_now
from bot.councils.operations.sessions import begin_session, convene_session, end_session, hold_talk
from bot.handlers.syntax import split_label, split_labels
from bot.handlers.talk import Talk
from bot.records import Now
from bot.views import sittings
from bot.views.session_buttons import SessionButton, SessionDo

_DOES = {SessionDo.HERE: check_in, SessionDo.TALK: hold_talk, SessionDo.END: end_session}


def router() -> Router:
    """The routes of sessions."""
    routes = Router(name="sessions")
    routes.message.register(meet_command, Command("meet"))
    routes.message.register(begin_command, Command("begin"))
    routes.message.register(end_command, Command("end"))
    routes.message.register(here_command, Command("here"))
    routes.callback_query.register(begin_pressed, SessionButton.filter(F.do == SessionDo.BEGIN))
    routes.callback_query.register(session_pressed, SessionButton.filter(F.do.in_(set(_DOES))))
    routes.callback_query.register(cancel_pressed, SessionButton.filter(F.do == SessionDo.CANCEL))
    return routes


async def meet_command(message: Message, command: CommandObject, talk: Talk, now: Now) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-meet"))
        return
    topics, words = split_labels(command.args, Kind.TOPIC)
    day, hour, mode, *place = [*words.split(maxsplit=3), "", "", ""]
    await talk.do(
        convene_session,
        council=talk.here.id,
        topics=topics,
        starts_at=_moment(day, hour, talk.here, now()),
        mode=_mode(mode),
        place=place[0],
    )


async def begin_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-begin"))
        return
    session, _ = split_label(command.args, Kind.SESSION)
    await _begin(talk, talk.here.id, session.number)


async def end_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-end"))
        return
    session, _ = split_label(command.args, Kind.SESSION)
    await talk.do(end_session, council=talk.here.id, session=session.number)


async def here_command(message: Message, talk: Talk) -> None:
    number = await talk.records.read(session_now, council=talk.here.id)
    await talk.do(check_in, council=talk.here.id, session=number)


async def begin_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await _begin(talk, callback_data.council, callback_data.number)


async def _begin(talk: Talk, council: int, session: int) -> None:
    try:
        await talk.do(begin_session, council=council, session=session)
    except TooFew as refusal:
        await talk.reply.show(sittings.too_few(talk.texts, council, session, refusal))


async def session_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.do(_DOES[callback_data.do], council=callback_data.council, session=callback_data.number)


async def cancel_pressed(press: CallbackQuery, callback_data: SessionButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.WITHDRAW, council=callback_data.council, subject=f"S{callback_data.number}")


def _moment(day: str, hour: str, council: Council, now: datetime) -> datetime:
    try:
        at = time.fromisoformat(hour)
    except ValueError:
        raise BadInput("time-unreadable", typed=hour) from None
    return datetime.combine(parse_day(day, now.astimezone(council.zone).date()), at, tzinfo=council.zone)


def _mode(typed: str) -> Mode:
    try:
        return Mode(typed.lower())
    except ValueError:
        raise BadInput("mode-unknown", typed=typed) from None
