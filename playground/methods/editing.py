"""edit… for messages everybody sees, answerCallbackQuery, setMessageReaction."""

from typing import Any, Final

from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    SetMessageReaction,
)

from playground.bots import Bot
from playground.chats import Message
from playground.errors import bad_request
from playground.methods.content import caption_of, change, words_of
from playground.methods.registry import plays
from playground.telegram import Telegram

Json = dict[str, Any]

MAX_TOAST: Final = 200
_Edit = EditMessageText | EditMessageCaption | EditMessageReplyMarkup


@plays(EditMessageText)
def edit_message_text(telegram: Telegram, bot: Bot, call: EditMessageText) -> Json:
    says = words_of(telegram, call)
    message = _own(telegram, bot, call)
    if message.text is None and message.rich is None:
        raise bad_request("there is no text in the message to edit")
    change(telegram, bot, message, call.reply_markup, **says)
    return message.json()


@plays(EditMessageCaption)
def edit_message_caption(telegram: Telegram, bot: Bot, call: EditMessageCaption) -> Json:
    caption, entities = caption_of(telegram, call.caption, call.parse_mode, call.caption_entities)
    message = _own(telegram, bot, call)
    if message.attachment is None:
        raise bad_request("there is no caption in the message to edit")
    change(telegram, bot, message, call.reply_markup, caption=caption, entities=entities)
    return message.json()


@plays(EditMessageReplyMarkup)
def edit_message_reply_markup(telegram: Telegram, bot: Bot, call: EditMessageReplyMarkup) -> Json:
    message = _own(telegram, bot, call)
    change(telegram, bot, message, call.reply_markup)
    return message.json()


@plays(AnswerCallbackQuery)
def answer_callback_query(telegram: Telegram, bot: Bot, call: AnswerCallbackQuery) -> bool:
    press = telegram.find_press(bot, call.callback_query_id)
    if press.answered:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(call.text or "") > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    if call.url and not call.url.lower().startswith((f"https://t.me/{bot.user.username}?start=".lower(), "tg://")):
        raise bad_request("URL_INVALID")
    press.answered = True
    if call.text or call.url:
        telegram.toast(press, call.text or "", show_alert=bool(call.show_alert), url=call.url)
    telegram.touch()
    return True


@plays(SetMessageReaction)
def set_message_reaction(telegram: Telegram, bot: Bot, call: SetMessageReaction) -> bool:
    chat = telegram.reach(bot, call.chat_id)
    message = chat.get(call.message_id)
    if message is None:
        raise bad_request("message to react not found")
    reactions = [item.model_dump(exclude_none=True) for item in call.reaction or []]
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if reactions and not chat.reactions:
        raise bad_request("REACTION_INVALID")
    if reactions:
        message.reactions[bot.user.id] = reactions
    else:
        message.reactions.pop(bot.user.id, None)
    telegram.touch()
    return True


def _own(telegram: Telegram, bot: Bot, call: _Edit) -> Message:
    """The message to edit. Raises ApiError if it is not there, not the bot's, or not of a kind that can be edited."""
    if call.chat_id is None and call.inline_message_id is not None:
        raise bad_request("MESSAGE_ID_INVALID")
    if call.chat_id is None:
        raise bad_request("chat_id is empty")
    message = telegram.reach(bot, call.chat_id).get(call.message_id or 0)
    if message is None:
        raise bad_request("message to edit not found")
    foreign = message.sender.id != bot.user.id
    if foreign or message.service is not None or message.forward_origin is not None or message.keyboard is not None:
        raise bad_request("message can't be edited")
    return message
