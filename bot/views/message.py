"""What one message says."""

from dataclasses import dataclass
from hashlib import sha256

from aiogram.types import InlineKeyboardMarkup, InputRichMessage

from bot.views.texts import Markup

_CAPTION, _TEXT = 1024, 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Text as HTML with the buttons under it; `rich` says the same where rich messages are known."""

    text: Markup
    keyboard: InlineKeyboardMarkup | None = None
    rich: InputRichMessage | None = None

    @property
    def fits(self) -> bool:
        """Whether Telegram takes the words as one message; what is only markup counts as well."""
        return _units(self.text) <= _TEXT

    @property
    def fits_under_file(self) -> bool:
        """Whether Telegram takes the words as the caption of a file; what is only markup counts as well."""
        return _units(self.text) <= _CAPTION

    @property
    def digest(self) -> str:
        """What tells one content from another; equal content is not sent again."""
        keys = self.keyboard.model_dump_json(exclude_none=True) if self.keyboard else ""
        return sha256(f"{self.text}\0{keys}".encode()).hexdigest()


def clipped(text: str, limit: int) -> str:
    """The words on one line, cut where they are too long for a list.

    `limit` is in UTF-16 units, of which a message of Telegram holds 4096 and most emoji take two.
    """
    flat = " ".join(text.split())
    if _units(flat) <= limit:
        return flat
    kept = flat[: limit - 1]
    while _units(kept) >= limit:
        kept = kept[:-1]
    return f"{kept}…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
