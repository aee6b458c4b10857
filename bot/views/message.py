"""What one message says."""

from dataclasses import dataclass
from hashlib import sha256

from aiogram.types import InlineKeyboardMarkup

from bot.views.texts import Markup

LIMIT = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Text as HTML with the buttons under it."""

    text: Markup
    keyboard: InlineKeyboardMarkup | None = None

    @property
    def digest(self) -> str:
        """What tells one content from another; equal content is not sent again."""
        keys = self.keyboard.model_dump_json(exclude_none=True) if self.keyboard else ""
        return sha256(f"{self.text}\0{keys}".encode()).hexdigest()


def utf16_length(text: str) -> int:
    """How long Telegram counts a text."""
    return len(text.encode("utf-16-le")) // 2
