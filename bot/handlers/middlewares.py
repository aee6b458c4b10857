"""Who speaks, in which council, in which language; and one refusal, one sentence."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberRestricted,
    ChatMemberUnion,
    ChatMemberUpdated,
    Message,
    TelegramObject,
    Update,
    User,
)

from bot.councils.errors import PrivateMatter, Refusal
from bot.councils.model.people import Actor
from bot.councils.model.words import is_private
from bot.councils.operations.membership import meet_person
from bot.handlers.reply import Reply
from bot.handlers.syntax import actor_of
from bot.handlers.talk import Defaults, Talk
from bot.records import Acquaintance, Outbox, Records
from bot.views.texts import nearest, texts_in

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
ANONYMOUS_ADMINISTRATOR = 1087968824
SENT_AS_CHANNEL = 136817688


class Acquaint(BaseMiddleware):
    """Finds the person, the council and the language of a message or press, and binds the records to its update."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        update: Update = data["event_update"]
        given: Records = data["records"]
        defaults: Defaults = data["defaults"]
        if not isinstance(event, (Message, CallbackQuery)):
            return await handler(event, data)
        message = event if isinstance(event, Message) else event.message
        person = event.from_user
        if message is None or person is None:
            return None
        thread = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
        records = given.bound(update.update_id)
        known = await records.who(person.id, message.chat.id, thread)
        texts = texts_in(_locale(known, person, defaults))
        reply = Reply(data["pages"], event, texts)
        if isinstance(event, Message) and _is_nobody(event, person):
            if event.text and event.text.startswith("/"):
                await reply.say(texts.plain("act-by-name"))
            return None
        actor = actor_of(person)
        if not known.is_old:
            await _remember(given, data["outbox"], actor, known, message.chat)
        talk = Talk(
            actor=actor,
            council=known.council,
            texts=texts,
            reply=reply,
            records=records,
            is_reachable=known.is_reachable,
            question=known.question,
        )
        return await handler(event, {**data, "talk": talk})


class Follow(BaseMiddleware):
    """Lets a council follow its group to the new address; both chats say so, and either is enough, more than once."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        outbox: Outbox = data["outbox"]
        if isinstance(event, Message) and event.migrate_to_chat_id is not None:
            await outbox.moved(event.chat.id, event.migrate_to_chat_id)
        elif isinstance(event, Message) and event.migrate_from_chat_id is not None:
            await outbox.moved(event.migrate_from_chat_id, event.chat.id)
        else:
            return await handler(event, data)
        return None


class Return(BaseMiddleware):
    """Lets what was held for a group go out when the bot may write there again: let in, allowed, or thread reopened."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        outbox: Outbox = data["outbox"]
        if (
            isinstance(event, ChatMemberUpdated)
            and event.chat.type != ChatType.PRIVATE
            and _may_write(event.new_chat_member)
        ) or (isinstance(event, Message) and event.forum_topic_reopened is not None):
            await outbox.group_reachable(event.chat.id)
        return await handler(event, data)


class Refuse(BaseMiddleware):
    """Turns a refusal into one sentence for the one who asked."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        try:
            if isinstance(event, Message) and _is_meant_for_us(event) and is_private(event.text or event.caption or ""):
                # Before anything reads it: a mistyped number or an unknown name would be said back to her.
                raise PrivateMatter
            return await handler(event, data)
        except Refusal as refusal:
            data["refused"](refusal)
            talk: Talk = data["talk"]
            if isinstance(refusal, PrivateMatter) and not talk.reply.is_private:
                await talk.reply.hide()
                await talk.reply.say_unseen(talk.texts.refusal(refusal), is_reachable=talk.is_reachable)
            else:
                await talk.refuse(talk.texts.refusal(refusal))
            return None


def _may_write(member: ChatMemberUnion) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.KICKED)


def _locale(known: Acquaintance, person: User, defaults: Defaults) -> str:
    if known.person is not None and known.person.locale is not None:
        return known.person.locale
    if known.council is not None:
        return known.council.locale
    return nearest(person.language_code, defaults.locale)


async def _remember(records: Records, outbox: Outbox, actor: Actor, known: Acquaintance, chat: Chat) -> None:
    """Keep who she is. It is no answer to her update, so `records` are not bound to it."""
    username = actor.username.casefold() if actor.username else None
    changed = known.person is None or (known.person.name, known.person.username) != (actor.name, username)
    if changed or (known.council is not None and not known.is_resident):
        council = known.council.id if known.council else None
        await records.write(meet_person, actor=actor, council=council)
    if chat.type == ChatType.PRIVATE and not known.is_reachable:
        await outbox.reachable(actor.user_id, reachable=True)


def _is_nobody(message: Message, person: User) -> bool:
    """An anonymous administrator or a channel writes: not a person who can decide anything."""
    return message.sender_chat is not None or person.id in (ANONYMOUS_ADMINISTRATOR, SENT_AS_CHANNEL) or person.is_bot


def _is_meant_for_us(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE or (message.text or message.caption or "").startswith("/")
