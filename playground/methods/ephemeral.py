"""Ephemeral messages: one person of a group sees them, and only as the answer to something she just did."""

from datetime import timedelta
from typing import Final, Protocol

from aiogram.methods import (
    DeleteEphemeralMessage,
    EditEphemeralMessageCaption,
    EditEphemeralMessageReplyMarkup,
    EditEphemeralMessageText,
)
from aiogram.types import EphemeralMessageParameters, ReplyParameters

from playground.bots import Bot
from playground.chats import Chat, Message
from playground.errors import bad_request
from playground.methods.content import caption_of, change, words_of
from playground.methods.registry import plays
from playground.people import User
from playground.telegram import Telegram

WINDOW: Final = timedelta(seconds=15)


class Sending(Protocol):
    """The part of every send… method that makes a message ephemeral."""

    ephemeral_message_parameters: EphemeralMessageParameters | None
    reply_parameters: ReplyParameters | None


def receiver_of(telegram: Telegram, bot: Bot, chat: Chat, call: Sending) -> tuple[User | None, Message | None]:
    """Who alone will see the message, and the message shown no longer because this one stands in its place.

    No one for an ordinary message. Raises ApiError unless it answers, within 15 seconds, her press or her ephemeral
    message. https://core.telegram.org/bots/api#ephemeral-messages-and-commands
    """
    replied_id = call.reply_parameters.ephemeral_message_id if call.reply_parameters else None
    wanted = call.ephemeral_message_parameters
    # As Bot API 10.2 had it, which methods that came with it or later never knew.
    receiver_id: int | None = getattr(call, "receiver_user_id", None)
    if wanted is None and receiver_id is not None:
        wanted = EphemeralMessageParameters(
            receiver_user_id=receiver_id, callback_query_id=getattr(call, "callback_query_id", None)
        )
    if wanted is None:
        if replied_id is not None:
            raise bad_request("a reply to an ephemeral message must be an ephemeral message")
        return None, None
    if chat.kind == "private":
        raise bad_request("ephemeral messages can be sent only to groups and supergroups")
    member = chat.member(wanted.receiver_user_id)
    if member is None:
        raise bad_request("USER_NOT_PARTICIPANT")
    if wanted.callback_query_id is None and replied_id is None:
        raise bad_request("an ephemeral message must answer a callback query or an ephemeral message")
    if replied_id is not None:
        _check_replied(telegram, bot, chat, replied_id, wanted)
    return member.user, _replaced(telegram, bot, chat, wanted)


def _replaced(telegram: Telegram, bot: Bot, chat: Chat, wanted: EphemeralMessageParameters) -> Message | None:
    if wanted.callback_query_id is None:
        return None
    press = telegram.find_press(bot, wanted.callback_query_id)
    too_late = telegram.now() - press.at > WINDOW * telegram.speed
    if press.message.chat is not chat or press.user.id != wanted.receiver_user_id or too_late:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if not wanted.replace_callback_query_message:
        return None
    if press.message.ephemeral_id is not None:
        raise bad_request("an ephemeral message can't be replaced by another; edit it")
    return press.message


def _check_replied(
    telegram: Telegram, bot: Bot, chat: Chat, replied_id: int, wanted: EphemeralMessageParameters
) -> None:
    replied = chat.get_ephemeral(replied_id)
    if replied is None or replied.ephemeral_to != bot.user.id or replied.sender.id != wanted.receiver_user_id:
        raise bad_request("message to be replied not found")
    if telegram.now() - replied.date > WINDOW * telegram.speed:
        raise bad_request("the ephemeral message is too old to be replied to")


@plays(EditEphemeralMessageText)
def edit_text(telegram: Telegram, bot: Bot, call: EditEphemeralMessageText) -> bool:
    message = _own(telegram, bot, call)
    if message.text is None and message.rich is None:
        raise bad_request("there is no text in the message to edit")
    change(telegram, bot, message, call.reply_markup, **words_of(telegram, call))
    return True


@plays(EditEphemeralMessageCaption)
def edit_caption(telegram: Telegram, bot: Bot, call: EditEphemeralMessageCaption) -> bool:
    message = _own(telegram, bot, call)
    if message.attachment is None:
        raise bad_request("there is no caption in the message to edit")
    caption, entities = caption_of(telegram, call.caption, call.parse_mode, call.caption_entities)
    change(telegram, bot, message, call.reply_markup, caption=caption, entities=entities)
    return True


@plays(EditEphemeralMessageReplyMarkup)
def edit_reply_markup(telegram: Telegram, bot: Bot, call: EditEphemeralMessageReplyMarkup) -> bool:
    message = _own(telegram, bot, call)
    change(telegram, bot, message, call.reply_markup)
    return True


@plays(DeleteEphemeralMessage)
def delete(telegram: Telegram, bot: Bot, call: DeleteEphemeralMessage) -> bool:
    chat = telegram.reach(bot, call.chat_id)
    message = chat.get_ephemeral(call.ephemeral_message_id)
    if message is None or {bot.user.id, call.receiver_user_id} != {message.sender.id, message.ephemeral_to}:
        raise bad_request("message to delete not found")
    chat.remove(message)
    telegram.touch()
    return True


_Edit = EditEphemeralMessageText | EditEphemeralMessageCaption | EditEphemeralMessageReplyMarkup


def _own(telegram: Telegram, bot: Bot, call: _Edit) -> Message:
    chat = telegram.reach(bot, call.chat_id)
    message = chat.get_ephemeral(call.ephemeral_message_id)
    if message is None or message.ephemeral_to != call.receiver_user_id or message.sender.id != bot.user.id:
        raise bad_request("message to edit not found")
    return message
