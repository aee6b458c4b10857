"""Files that people send, fetched no further than they may be large."""

from io import BytesIO

from aiogram import Bot
from aiogram.types import Document

from bot.councils.errors import BadInput


class Bounded(BytesIO):
    """A file in memory of so many bytes at most, whatever was said of its size; `refusal` is raised at more."""

    def __init__(self, largest: int, refusal: BadInput) -> None:
        super().__init__()
        self._largest = largest
        self._refusal = refusal

    def write(self, chunk: bytes, /) -> int:  # type: ignore[override]  # only bytes are ever written
        if self.tell() + len(chunk) > self._largest:
            raise self._refusal
        return super().write(chunk)


async def fetched(bot: Bot, document: Document, largest: int, refusal: BadInput) -> bytes:
    """The bytes of a file; raises `refusal` where they are more than `largest`."""
    if (document.file_size or 0) > largest:
        raise refusal
    file = Bounded(largest, refusal)
    await bot.download(document, destination=file)
    return file.getvalue()
