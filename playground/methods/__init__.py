"""The Bot API methods the playground plays; any other is an error, never a silent yes."""

from typing import Any

from aiogram.methods import TelegramMethod
from pydantic import TypeAdapter

from playground.bots import Bot
from playground.errors import ApiError
from playground.methods import chats, deleting, editing, ephemeral, profile, sending, webhooks
from playground.methods.registry import PLAYED
from playground.telegram import Telegram

__all__ = ["PLAYED", "chats", "deleting", "editing", "ephemeral", "play", "profile", "sending", "webhooks"]

# Strong references: building such a validator costs far more than using it.
_RESULTS: dict[type[TelegramMethod[Any]], TypeAdapter[Any]] = {}


def play(telegram: Telegram, bot: Bot, call: TelegramMethod[Any]) -> Any:
    """Does what a bot asks; the result as a JSON value, checked against the method's own return type.

    Raises ApiError.
    """
    kind = type(call)
    played = PLAYED.get(kind)
    if played is None:
        raise ApiError(404, f"Not Found: the playground does not play {call.__api_method__}")
    result = played(telegram, bot, call)
    if result is not True:
        if kind not in _RESULTS:
            _RESULTS[kind] = TypeAdapter(kind.__returning__)
        _RESULTS[kind].validate_python(result)
    return result
