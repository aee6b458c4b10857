"""The keyboards of bots: what Telegram accepts, and which button a person means."""

from typing import Any, Final

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyMarkupUnion

from playground.chats import Message
from playground.errors import PlaygroundError, bad_request

Json = dict[str, Any]

MAX_BUTTONS: Final = 100
MAX_IN_ROW: Final = 8
MAX_REPLY_BUTTONS: Final = 300
MAX_DATA: Final = 64
MAX_COPY: Final = 256
MAX_SHARED: Final = 10
_NOT_ACTIONS: Final = frozenset({"text", "icon_custom_emoji_id", "style"})
_ACTIONS: Final = tuple(name for name in InlineKeyboardButton.model_fields if name not in _NOT_ACTIONS)
_PROTOCOLS: Final = ("https://", "http://", "tg://", "mailto:", "tel:")


def split(markup: ReplyMarkupUnion | None, *, private: bool) -> tuple[Json | None, Json | None]:
    """An inline keyboard and a reply keyboard (or its removal, or a forced reply), at most one of them not None.

    `private` says whether the chat is a private one. Raises ApiError in the words of the Bot API.
    """
    if markup is None:
        return None, None
    if isinstance(markup, InlineKeyboardMarkup):
        return inline(markup, private=private), None
    if isinstance(markup, ReplyKeyboardMarkup):
        _check_requests(markup, private=private)
    keyboard = markup.model_dump(exclude_none=True)
    if sum(map(len, keyboard.get("keyboard", []))) > MAX_REPLY_BUTTONS:
        raise bad_request("reply markup is too long")
    return None, keyboard


def inline(markup: InlineKeyboardMarkup | None, *, private: bool) -> Json | None:
    """An inline keyboard in Bot API form; None for one without buttons. Raises ApiError."""
    if markup is None:
        return None
    rows = [row for row in markup.inline_keyboard if row]
    if sum(map(len, rows)) > MAX_BUTTONS or any(len(row) > MAX_IN_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check(button, private=private)
    if not rows:
        return None
    return {"inline_keyboard": [[button.model_dump(exclude_none=True) for button in row] for row in rows]}


def find(message: Message, button: str) -> Json:
    """The inline button with that text or callback data. Raises PlaygroundError if the message has none."""
    rows = message.markup["inline_keyboard"] if message.markup else []
    buttons: list[Json] = [item for row in rows for item in row]
    for item in buttons:
        if button in {item["text"], item.get("callback_data")}:
            return item
    texts = ", ".join(item["text"] for item in buttons) or "none"
    raise PlaygroundError("no_button", button=button, buttons=texts)


def wanted_users(keyboard: Json | None, request_id: int) -> Json:
    """What the button of a reply keyboard asks for that requests users. Raises PlaygroundError if there is none."""
    for row in (keyboard or {}).get("keyboard", []):
        for button in row:
            wanted: Json = button.get("request_users") or {}
            if wanted.get("request_id") == request_id:
                return wanted
    raise PlaygroundError("no_request", request=request_id)


def _check_requests(markup: ReplyKeyboardMarkup, *, private: bool) -> None:
    """Buttons that ask for people: in private chats only, each with a number of its own, for ten of them at most."""
    wanted = [button.request_users for row in markup.keyboard for button in row if button.request_users]
    if wanted and not private:
        raise bad_request("users can be requested in private chats only")
    if len({request.request_id for request in wanted}) < len(wanted):
        raise bad_request("BUTTON_ID_INVALID")
    for request in wanted:
        if not -(2**31) <= request.request_id < 2**31:
            raise bad_request('can\'t parse keyboard button: Field "request_id" must be a valid Number')
        if not 1 <= (1 if request.max_quantity is None else request.max_quantity) <= MAX_SHARED:
            raise bad_request("BUTTON_USER_COUNT_INVALID")


def _check(button: InlineKeyboardButton, *, private: bool) -> None:
    actions = [name for name in _ACTIONS if getattr(button, name) not in (None, "")]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(f"can't parse inline keyboard button: more than one action: {', '.join(actions)}")
    if not button.text:
        raise bad_request("inline keyboard button text must be non-empty")
    if button.callback_data is not None and len(button.callback_data.encode()) > MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.url is not None and not button.url.startswith(_PROTOCOLS) and "." not in button.url:
        raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
    if button.copy_text is not None and not 1 <= len(button.copy_text.text) <= MAX_COPY:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.web_app is not None and not private:
        raise bad_request("BUTTON_TYPE_INVALID")
