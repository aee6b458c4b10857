"""The council, its seats and posts, and what is kept of a person."""

import json
from dataclasses import replace
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import JOIN_TRANSITION, ChatMemberUpdatedFilter, Command, CommandObject
from aiogram.types import BufferedInputFile, CallbackQuery, Chat, ChatMemberUpdated, Message, Update

from bot.councils.errors import BadInput, NotFound, WrongState
from bot.councils.model.dates import parse_day
from bot.councils.model.forms import FormKind
from bot.councils.model.people import Named
from bot.councils.model.resolutions import end_of_day
from bot.councils.operations.export_person import export_person
from bot.councils.operations.membership import (
    choose_language,
    forget_person,
    found_council,
    show_council,
)
from bot.councils.operations.overview import seat_list
from bot.councils.operations.seats import end_seat, give_seat, link_seat, revoke_seat_link
from bot.handlers.moments import in_figures
from bot.handlers.syntax import actor_of, named, split_marked
from bot.handlers.talk import ADMINISTRATORS, Defaults, Talk, standing
from bot.records import Now, Records
from bot.views import events, membership
from bot.views.buttons import (
    CouncilButton,
    CouncilDo,
    LanguageButton,
    LinkDo,
    PrivacyButton,
    PrivacyDo,
    SeatButton,
)
from bot.views.texts import LOCALES, nearest, texts_in

_FORMS = {
    CouncilDo.SEAT: FormKind.SEAT,
    CouncilDo.UNSEAT: FormKind.UNSEAT,
    CouncilDo.POST: FormKind.POST,
    CouncilDo.TAG: FormKind.TAG,
    CouncilDo.ABSENCE: FormKind.ABSENCE,
}
PRIVATE = F.chat.type == ChatType.PRIVATE


def router() -> Router:
    """The routes of membership."""
    routes = Router(name="membership")
    routes.my_chat_member.register(added_to_group, ChatMemberUpdatedFilter(JOIN_TRANSITION))
    routes.message.register(language_command, Command("language"))
    routes.message.register(privacy_command, Command("privacy"))
    routes.message.register(council_command, Command("council"))
    routes.message.register(seat_command, Command("seat"))
    routes.message.register(unseat_command, Command("unseat"))
    routes.callback_query.register(new_council_pressed, CouncilButton.filter(F.do == CouncilDo.NEW))
    routes.callback_query.register(seats_pressed, CouncilButton.filter(F.do == CouncilDo.SEATS))
    routes.callback_query.register(sit_pressed, CouncilButton.filter(F.do == CouncilDo.SIT))
    routes.callback_query.register(language_page_pressed, CouncilButton.filter(F.do == CouncilDo.LANGUAGE))
    routes.callback_query.register(privacy_page_pressed, CouncilButton.filter(F.do == CouncilDo.PRIVACY))
    routes.callback_query.register(form_pressed, CouncilButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(link_pressed, SeatButton.filter())
    routes.callback_query.register(language_pressed, LanguageButton.filter())
    routes.callback_query.register(privacy_pressed, PrivacyButton.filter())
    return routes


async def added_to_group(
    event: ChatMemberUpdated, event_update: Update, bot: Bot, records: Records, defaults: Defaults
) -> None:
    """Say how to begin; or, if there was a council here and somebody of it lets the bot in again, where it stands."""
    if event.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return
    known = await records.who(event.from_user.id, event.chat.id, None)
    if known.council is None:
        texts = texts_in(nearest(event.from_user.language_code, defaults.locale))
        page = membership.greeting(texts, (await bot.me()).first_name)
        await bot.send_message(event.chat.id, page.text, reply_markup=page.keyboard)
    elif known.is_resident:
        records = records.bound(event_update.update_id)
        await records.write(show_council, actor=actor_of(event.from_user), council=known.council.id)


async def language_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if command.args:
        await _speak(talk, command.args.strip())
    else:
        await talk.reply.show(membership.languages(talk.texts))


async def language_pressed(press: CallbackQuery, callback_data: LanguageButton, talk: Talk) -> None:
    await _speak(talk, callback_data.locale)


async def language_page_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.reply.show(membership.languages(talk.texts))


async def privacy_command(message: Message, talk: Talk) -> None:
    await talk.reply.show(membership.privacy(talk.texts))


async def privacy_page_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.reply.show(membership.privacy(talk.texts))


async def privacy_pressed(press: CallbackQuery, callback_data: PrivacyButton, bot: Bot, talk: Talk) -> None:
    match callback_data.do:
        case PrivacyDo.EXPORT if not talk.is_reachable:
            await talk.reply.lead(events.PRIVACY)
        case PrivacyDo.EXPORT:
            kept = await talk.records.read(export_person, actor=talk.actor)
            file = BufferedInputFile(json.dumps(kept, ensure_ascii=False, indent=2).encode(), "nplusx.json")
            await talk.reply.done()
            await bot.send_document(talk.actor.user_id, file, caption=talk.texts("export-caption"))
        case PrivacyDo.FORGET:
            await talk.reply.show(membership.sure_to_forget(talk.texts))
        case PrivacyDo.SURE:
            await talk.do(forget_person)


async def council_command(message: Message, command: CommandObject, bot: Bot, talk: Talk, defaults: Defaults) -> None:
    if message.chat.type == ChatType.PRIVATE:
        raise NotFound("only-in-group")
    word, _, title = (command.args or "").partition(" ")
    if word.lower() == "new":
        await _found(message.chat, _thread(message), title.strip() or message.chat.title or "", bot, talk, defaults)
    elif talk.council is not None and not word:
        await talk.records.write(show_council, actor=talk.actor, council=talk.council.id)
    else:
        await talk.reply.say(talk.texts.plain("usage-council"))


async def new_council_pressed(press: CallbackQuery, bot: Bot, talk: Talk, defaults: Defaults) -> None:
    if isinstance(press.message, Message):
        chat = press.message.chat
        try:
            await _found(chat, _thread(press.message), chat.title or "", bot, talk, defaults)
        except WrongState:
            await talk.reply.clear_buttons()
            raise
        await talk.reply.clear_buttons()


async def seat_command(message: Message, command: CommandObject, talk: Talk, now: Now) -> None:
    words, marked = split_marked(command.args or "", "until")
    who = named(message, words)
    if not (who.user_id or who.username or who.name):
        await talk.fill_in(FormKind.SEAT, council=talk.here.id)
        return
    until = await _end_of_term(marked["until"], talk, now) if "until" in marked else None
    await talk.do(give_seat, council=talk.here.id, named=who, name=who.name or "", until=until)


async def unseat_command(message: Message, command: CommandObject, talk: Talk) -> None:
    who = named(message, command.args or "")
    if who.user_id or who.username or who.name:
        await talk.do(end_seat, council=talk.here.id, named=who)
    else:
        await talk.fill_in(FormKind.UNSEAT, council=talk.here.id)


async def seats_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    page = await talk.records.read(seat_list, actor=talk.actor, council=callback_data.council)
    await talk.reply.show(membership.seats(talk.texts, page))


async def sit_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await talk.do(give_seat, council=callback_data.council, named=Named(user_id=talk.actor.user_id), name="")


async def form_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await talk.fill_in(_FORMS[callback_data.do], council=callback_data.council)


async def link_pressed(press: CallbackQuery, callback_data: SeatButton, talk: Talk) -> None:
    match callback_data.do:
        case LinkDo.QR:
            await talk.show_qr(council=callback_data.council, number=callback_data.number)
        case LinkDo.LINK:
            await talk.do(link_seat, council=callback_data.council, seat=callback_data.number)
        case LinkDo.REVOKE:
            await talk.do(revoke_seat_link, council=callback_data.council, seat=callback_data.number)


async def _found(chat: Chat, thread: int | None, title: str, bot: Bot, talk: Talk, defaults: Defaults) -> None:
    await talk.do(
        found_council,
        chat_id=chat.id,
        thread_id=thread,
        title=title,
        locale=defaults.locale,
        timezone=defaults.timezone,
        is_administrator=await standing(bot, chat.id, talk.actor.user_id) in ADMINISTRATORS,
    )


def _thread(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


async def _end_of_term(typed: str, talk: Talk, now: Now) -> datetime:
    zone = talk.here.zone
    day = await in_figures(typed, zone, now())
    return end_of_day(parse_day(day, now().astimezone(zone).date()), zone)


async def _speak(talk: Talk, wanted: str) -> None:
    locale = next((known for known in LOCALES if known.lower() == wanted.lower()), None)
    if locale is None:
        raise BadInput("language-unknown", typed=wanted[:20])
    # The first answer in the new language, so that she sees at once that it is one she can read.
    spoken = replace(talk, texts=texts_in(locale))
    await spoken.do(choose_language, council=talk.council.id if talk.council else None, locale=locale)
