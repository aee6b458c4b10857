"""send…, forwardMessage, copyMessage, sendChatAction."""

from datetime import timedelta
from typing import Any, Final

from aiogram.methods import (
    CopyMessage,
    ForwardMessage,
    SendChatAction,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendRichMessage,
    SendVoice,
)
from aiogram.types import BufferedInputFile, InputFile

from playground import keyboards, rich
from playground.bots import Bot
from playground.chats import Chat, Message
from playground.errors import bad_request
from playground.files import Kind, StoredFile
from playground.methods.content import caption_of, text_of
from playground.methods.ephemeral import receiver_of
from playground.methods.registry import given, plays
from playground.telegram import Telegram

Json = dict[str, Any]

ACTION_SHOWN: Final = timedelta(seconds=5)
ACTIONS: Final = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_Sending = SendMessage | SendRichMessage | SendDocument | SendPhoto | SendVoice
_MEDIA_RIGHT: Final[dict[Kind, tuple[str, str]]] = {
    "document": ("can_send_documents", "documents"),
    "photo": ("can_send_photos", "photos"),
    "voice": ("can_send_voice_notes", "voice notes"),
}


@plays(SendMessage)
def send_message(telegram: Telegram, bot: Bot, call: SendMessage) -> Json:
    text, entities = text_of(telegram, call.text, call.parse_mode, call.entities)
    chat = _writable(telegram, bot, call, "can_send_messages", "text messages")
    return _send(
        telegram, bot, call, Message(chat=chat, sender=bot.user, date=telegram.now(), text=text, entities=entities)
    )


@plays(SendRichMessage)
def send_rich_message(telegram: Telegram, bot: Bot, call: SendRichMessage) -> Json:
    content = rich.read(call.rich_message)
    chat = _writable(telegram, bot, call, "can_send_messages", "text messages")
    return _send(telegram, bot, call, Message(chat=chat, sender=bot.user, date=telegram.now(), rich=content))


@plays(SendDocument)
def send_document(telegram: Telegram, bot: Bot, call: SendDocument) -> Json:
    return _send_file(telegram, bot, call, "document", call.document)


@plays(SendPhoto)
def send_photo(telegram: Telegram, bot: Bot, call: SendPhoto) -> Json:
    return _send_file(telegram, bot, call, "photo", call.photo)


@plays(SendVoice)
def send_voice(telegram: Telegram, bot: Bot, call: SendVoice) -> Json:
    return _send_file(telegram, bot, call, "voice", call.voice)


@plays(ForwardMessage)
def forward_message(telegram: Telegram, bot: Bot, call: ForwardMessage) -> Json:
    original = _original(telegram, bot, call, "message to forward")
    origin = original.forward_origin or {
        "type": "user",
        "sender_user": original.sender.json,
        "date": int(original.date.timestamp()),
    }
    copy = _copy(telegram, bot, call, original)
    copy.forward_origin = origin
    copy.markup = original.markup
    return _post(telegram, bot, copy)


@plays(CopyMessage)
def copy_message(telegram: Telegram, bot: Bot, call: CopyMessage) -> Json:
    copy = _copy(telegram, bot, call, _original(telegram, bot, call, "message to copy"))
    if call.caption is not None and copy.attachment is not None:
        copy.caption, copy.entities = caption_of(telegram, call.caption, call.parse_mode, call.caption_entities)
    _answer_to(copy, call)
    copy.markup, copy.keyboard = keyboards.split(call.reply_markup, private=copy.chat.kind == "private")
    return {"message_id": _post(telegram, bot, copy)["message_id"]}


@plays(SendChatAction)
def send_chat_action(telegram: Telegram, bot: Bot, call: SendChatAction) -> bool:
    if call.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = telegram.reach(bot, call.chat_id, write=True)
    chat.action = (call.action, telegram.now() + ACTION_SHOWN)
    telegram.touch()
    return True


def _send_file(
    telegram: Telegram,
    bot: Bot,
    call: SendDocument | SendPhoto | SendVoice,
    kind: Kind,
    source: InputFile | str,
) -> Json:
    caption, entities = caption_of(telegram, call.caption, call.parse_mode, call.caption_entities)
    chat = _writable(telegram, bot, call, *_MEDIA_RIGHT[kind])
    message = Message(
        chat=chat,
        sender=bot.user,
        date=telegram.now(),
        caption=caption,
        entities=entities,
        attachment=_file(telegram, kind, source, getattr(call, "duration", None) or 0),
    )
    return _send(telegram, bot, call, message)


def _send(telegram: Telegram, bot: Bot, call: _Sending, message: Message) -> Json:
    """Finishes a message: who receives it, what it answers, its keyboard, the limits; then posts it."""
    chat = message.chat
    message.receiver, message.replaces = receiver_of(telegram, bot, chat, call)
    message.ephemeral_to = message.receiver.id if message.receiver else None
    message.protected = bool(given(call.protect_content))
    _answer_to(message, call)
    message.thread_id = call.message_thread_id or (message.reply_to.thread_id if message.reply_to else None)
    message.markup, message.keyboard = keyboards.split(call.reply_markup, private=chat.kind == "private")
    return _post(telegram, bot, message)


def _post(telegram: Telegram, bot: Bot, message: Message) -> Json:
    if telegram.floods:
        bot.floods.pass_or_refuse(message.chat.api_id, telegram.now())
    return telegram.post(message).json()


def _writable(
    telegram: Telegram, bot: Bot, call: _Sending | ForwardMessage | CopyMessage, right: str, what: str
) -> Chat:
    if getattr(call, "business_connection_id", None):
        raise bad_request("business connection not found")
    chat = telegram.reach(bot, call.chat_id, write=True)
    thread = call.message_thread_id
    if thread is not None and not telegram.may_send_in(chat, bot.user.id, thread):
        raise bad_request("TOPIC_CLOSED" if thread in chat.threads else "message thread not found")
    if not telegram.may_send(chat, bot.user.id, right):
        raise bad_request(f"not enough rights to send {what} to the chat")
    return chat


def _answer_to(message: Message, call: _Sending | CopyMessage) -> None:
    """Sets what the message replies to. Raises ApiError if that is gone and must not be."""
    reply = call.reply_parameters
    if reply is not None and reply.ephemeral_message_id is not None:
        message.reply_to = message.chat.get_ephemeral(reply.ephemeral_message_id)
        return
    # By itself only methods that are older than ReplyParameters take it.
    message_id = reply.message_id if reply is not None else getattr(call, "reply_to_message_id", None)
    if not message_id:
        return
    if reply is not None and reply.chat_id not in (None, message.chat.api_id, str(message.chat.api_id)):
        raise bad_request("the playground does not play replies in another chat")
    message.reply_to = message.chat.get(message_id)
    asked = reply if reply is not None else call
    optional = given(getattr(asked, "allow_sending_without_reply", None))
    if message.reply_to is None and not optional:
        raise bad_request("message to be replied not found")


def _file(telegram: Telegram, kind: Kind, source: InputFile | str, duration: int) -> StoredFile:
    if isinstance(source, BufferedInputFile):
        return telegram.files.store(kind, source.data, source.filename or "file", duration=duration)
    if not isinstance(source, str):
        msg = "a file must be read before the call"
        raise TypeError(msg)
    if "://" in source:
        raise bad_request("failed to get HTTP URL content")
    stored = telegram.files.get(source)
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}")
    return stored


def _original(telegram: Telegram, bot: Bot, call: ForwardMessage | CopyMessage, what: str) -> Message:
    message = telegram.reach(bot, call.from_chat_id).get(call.message_id)
    if message is None:
        raise bad_request(f"{what} not found")
    if message.service is not None or message.protected:
        raise bad_request(f"the message can't be {'forwarded' if isinstance(call, ForwardMessage) else 'copied'}")
    return message


def _copy(telegram: Telegram, bot: Bot, call: ForwardMessage | CopyMessage, original: Message) -> Message:
    kind = original.attachment.kind if original.attachment else None
    right, what = _MEDIA_RIGHT[kind] if kind else ("can_send_messages", "text messages")
    return Message(
        chat=_writable(telegram, bot, call, right, what),
        sender=bot.user,
        date=telegram.now(),
        text=original.text,
        rich=original.rich,
        caption=original.caption,
        entities=original.entities,
        attachment=original.attachment,
    )
