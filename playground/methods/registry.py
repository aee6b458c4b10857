"""Which function plays which Bot API method."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod

from playground.bots import Bot
from playground.telegram import Telegram

Json = dict[str, Any]
M = TypeVar("M", bound=TelegramMethod[Any])
T = TypeVar("T")

PLAYED: Final[dict[type[TelegramMethod[Any]], Callable[[Telegram, Bot, Any], Any]]] = {}


def plays(
    *methods: type[M],
) -> Callable[[Callable[[Telegram, Bot, M], Any]], Callable[[Telegram, Bot, M], Any]]:
    """Registers the function under it for these methods."""

    def register(function: Callable[[Telegram, Bot, M], Any]) -> Callable[[Telegram, Bot, M], Any]:
        for method in methods:
            PLAYED[method] = function
        return function

    return register


def given(value: T | Default | None) -> T | None:
    """The value, or None where aiogram left its marker for a default."""
    return None if isinstance(value, Default) else value
