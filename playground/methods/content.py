"""What a bot's message holds: text, caption, keyboard, checked as Telegram does, on sending and on editing."""

from typing import Any

from aiogram.client.default import Default
from aiogram.methods import EditEphemeralMessageText, EditMessageText
from aiogram.types import InlineKeyboardMarkup, MessageEntity

from playground import keyboards, rich
from playground.bots import Bot
from playground.chats import Message
from playground.entities import MAX_CAPTION, MAX_TEXT, formatted, utf16_length
from playground.errors import bad_request
from playground.methods.registry import given
from playground.telegram import Telegram

Json = dict[str, Any]

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def text_of(
    telegram: Telegram, text: str | None, parse_mode: str | Default | None, entities: list[MessageEntity] | None
) -> tuple[str, list[Json]]:
    """Raises ApiError for a text that is empty, too long, or can't be parsed."""
    if not text:
        raise bad_request("message text is empty")
    parsed, found = _formatted(telegram, text, parse_mode, entities)
    if not parsed:
        raise bad_request("text must be non-empty")
    if utf16_length(parsed) > MAX_TEXT:
        raise bad_request("message is too long")
    return parsed, found


def words_of(telegram: Telegram, call: EditMessageText | EditEphemeralMessageText) -> Json:
    """What a message is to say, a text or a rich one: whichever it was before. Raises ApiError as those do."""
    if call.rich_message is not None:
        return {"text": None, "entities": [], "rich": rich.read(call.rich_message)}
    text, entities = text_of(telegram, call.text, call.parse_mode, call.entities)
    return {"text": text, "entities": entities, "rich": None}


def caption_of(
    telegram: Telegram, text: str | None, parse_mode: str | Default | None, entities: list[MessageEntity] | None
) -> tuple[str | None, list[Json]]:
    """Raises ApiError for a caption that is too long or can't be parsed."""
    parsed, found = _formatted(telegram, text or "", parse_mode, entities)
    if utf16_length(parsed) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return parsed or None, found


def change(
    telegram: Telegram,
    bot: Bot,
    message: Message,
    markup: InlineKeyboardMarkup | None,
    **content: Any,
) -> None:
    """Edits a bot's message. Raises ApiError when nothing would change, or too much is changed at once."""
    chat = message.chat
    keyboard = keyboards.inline(markup, private=chat.kind == "private")
    if keyboard == message.markup and all(getattr(message, name) == value for name, value in content.items()):
        raise bad_request(NOT_MODIFIED)
    if telegram.floods:
        bot.floods.pass_or_refuse(chat.api_id, telegram.now())
    for name, value in content.items():
        setattr(message, name, value)
    message.markup = keyboard
    message.edited = telegram.now()
    message.changed()
    telegram.touch()


def _formatted(
    telegram: Telegram, text: str, parse_mode: str | Default | None, entities: list[MessageEntity] | None
) -> tuple[str, list[Json]]:
    return formatted(
        text,
        parse_mode=given(parse_mode),
        entities=[entity.model_dump(exclude_none=True) for entity in entities] if entities else None,
        find_user=telegram.user_json,
    )
