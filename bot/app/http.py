"""The way to Telegram over HTTP."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import BytesPayload, FormData

# Of seconds; no handler may take longer either. What hangs holds up a round of delivery no longer than this.
PATIENCE = 15.0


class JsonSession(AiohttpSession):
    """Sends what holds no file as JSON: to put a form together costs more than the rest of a small call."""

    def build_form_data(  # type: ignore[override]  # aiohttp sends either
        self, bot: Bot, method: TelegramMethod[TelegramType]
    ) -> FormData | BytesPayload:
        files: dict[str, InputFile] = {}
        fields = {
            name: ready
            for name, value in method.model_dump(warnings=False).items()
            if (ready := self.prepare_value(value, bot=bot, files=files))
        }
        if files:
            return super().build_form_data(bot, method)
        return BytesPayload(self.json_dumps(fields).encode(), content_type="application/json")
