"""deleteMessage(s), pinning and unpinning."""

from datetime import timedelta
from typing import Final

from aiogram.methods import (
    DeleteMessage,
    DeleteMessages,
    PinChatMessage,
    UnpinAllChatMessages,
    UnpinChatMessage,
)

from playground.bots import Bot
from playground.chats import Chat, Message
from playground.errors import bad_request
from playground.methods.registry import plays
from playground.telegram import Telegram

DELETABLE: Final = timedelta(hours=48)
MAX_AT_ONCE: Final = 100


@plays(DeleteMessage)
def delete_message(telegram: Telegram, bot: Bot, call: DeleteMessage) -> bool:
    chat = telegram.reach(bot, call.chat_id)
    message = chat.get(call.message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(telegram, bot, message):
        everyone = "" if chat.kind == "supergroup" else " for everyone"
        raise bad_request(f"message can't be deleted{everyone}")
    chat.remove(message)
    telegram.touch()
    return True


@plays(DeleteMessages)
def delete_messages(telegram: Telegram, bot: Bot, call: DeleteMessages) -> bool:
    chat = telegram.reach(bot, call.chat_id)
    if not call.message_ids:
        raise bad_request("message identifiers are not specified")
    if len(call.message_ids) > MAX_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    messages = [message for number in call.message_ids if (message := chat.get(number)) is not None]
    for message in messages:
        if _deletable(telegram, bot, message):
            chat.remove(message)
    telegram.touch()
    return True


@plays(PinChatMessage)
def pin_chat_message(telegram: Telegram, bot: Bot, call: PinChatMessage) -> bool:
    chat = _pinnable(telegram, bot, call.chat_id)
    message = chat.get(call.message_id)
    if message is None:
        raise bad_request("message to pin not found")
    if message.service is not None:
        raise bad_request("message can't be pinned")
    if message in chat.pinned:
        return True
    chat.pinned.append(message)
    service = {"pinned_message": message.alone()}
    telegram.post(Message(chat=chat, sender=bot.user, date=telegram.now(), service=service))
    return True


@plays(UnpinChatMessage)
def unpin_chat_message(telegram: Telegram, bot: Bot, call: UnpinChatMessage) -> bool:
    chat = _pinnable(telegram, bot, call.chat_id)
    message = chat.get(call.message_id) if call.message_id else (chat.pinned[-1] if chat.pinned else None)
    if message is None or message not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message)
    telegram.touch()
    return True


@plays(UnpinAllChatMessages)
def unpin_all_chat_messages(telegram: Telegram, bot: Bot, call: UnpinAllChatMessages) -> bool:
    _pinnable(telegram, bot, call.chat_id).pinned.clear()
    telegram.touch()
    return True


def _deletable(telegram: Telegram, bot: Bot, message: Message) -> bool:
    """Own messages and, in private, hers; others' as administrator only; none after 48 hours."""
    if telegram.now() - message.date >= DELETABLE:
        return False
    member = message.chat.member(bot.user.id)
    by_right = member is not None and member.may("can_delete_messages")
    return message.sender.id == bot.user.id or message.chat.kind == "private" or by_right


def _pinnable(telegram: Telegram, bot: Bot, chat_id: int | str) -> Chat:
    chat = telegram.reach(bot, chat_id)
    member = chat.member(bot.user.id)
    if chat.kind != "private" and (member is None or not member.may("can_pin_messages")):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat
