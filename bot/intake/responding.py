"""A bot whose answer to a press goes out in the response to the update, where that waits for one."""

from typing import Any

from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram.methods.base import TelegramType


class RespondingBot(Bot):
    """Keeps back answers to presses that are expected; everything else is called at once, for its result matters."""

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self._kept: dict[str, AnswerCallbackQuery | None] = {}

    def expect(self, press: str) -> None:
        """From now on the answer to the press with this id is kept back."""
        self._kept[press] = None

    def take(self, press: str) -> AnswerCallbackQuery | None:
        """What is to be answered: of several answers the last. A later one is called as ever."""
        return self._kept.pop(press, None)

    async def __call__(self, method: TelegramMethod[TelegramType], request_timeout: int | None = None) -> TelegramType:
        if isinstance(method, AnswerCallbackQuery) and method.callback_query_id in self._kept:
            self._kept[method.callback_query_id] = method
            return True  # type: ignore[return-value]  # what an answer to a press returns
        return await super().__call__(method, request_timeout)
