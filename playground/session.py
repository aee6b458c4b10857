"""The Bot API in process: an aiogram session that reaches the playground without a network, for tests."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile

from playground.requests import AnswerLostError, Upload, answer
from playground.telegram import Telegram


class PlaygroundSession(BaseSession):
    """Every call takes the way it takes over HTTP, but for the socket: the same fields, checks and JSON.

    Raises aiogram's own exceptions for refusals, TelegramNetworkError for an answer that is lost or takes too long.
    """

    def __init__(self, telegram: Telegram) -> None:
        super().__init__()
        self._telegram = telegram

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        uploads: dict[str, InputFile] = {}
        fields: dict[str, Any] = {}
        for name, value in method.model_dump(warnings=False).items():
            prepared = self.prepare_value(value, bot=bot, files=uploads)
            if prepared:
                fields[name] = prepared
        files = {name: await _read(upload, bot, name) for name, upload in uploads.items()}
        try:
            async with asyncio.timeout(self.timeout if timeout is None else timeout):
                done = await answer(self._telegram, bot.token, method.__api_method__, fields, files)
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except AnswerLostError as error:
            raise TelegramNetworkError(method=method, message="the answer was lost") from error
        response = self.check_response(bot=bot, method=method, status_code=done.status, content=done.body)
        return cast("TelegramType", response.result)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,  # noqa: ARG002 - aiogram's signature, as all of these
        timeout: int = 30,  # noqa: ARG002, ASYNC109
        chunk_size: int = 65536,
        raise_for_status: bool = True,  # noqa: ARG002
    ) -> AsyncGenerator[bytes, None]:
        """The file at the address that aiogram makes of a file_path. Raises FileNotFoundError."""
        _, _, rest = url.partition("/file/bot")
        stored = self._telegram.files.at(rest.partition("/")[2])
        if stored is None:
            raise FileNotFoundError(url)
        for start in range(0, len(stored.data), chunk_size):
            yield stored.data[start : start + chunk_size]

    async def close(self) -> None:
        """Nothing to close."""


async def _read(upload: InputFile, bot: Bot, name: str) -> Upload:
    return Upload(data=b"".join([chunk async for chunk in upload.read(bot)]), name=upload.filename or name)
