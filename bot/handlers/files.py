"""Files that people send, fetched no further than they may be large, or kept by Telegram's id alone."""

from io import BytesIO

from aiogram import Bot
from aiogram.types import Document, Message

from bot.councils.errors import BadInput
from bot.councils.model.issues import File, FileKind

# What opens on a phone; no more of it than a slow line brings in a minute or two.
MATERIAL = frozenset(
    {
        "application/pdf",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "image/jpeg",
        "image/png",
        "text/plain",
    }
)
LARGEST_MATERIAL = 20 * 1024 * 1024


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


def material_of(message: Message) -> File | None:
    """The picture or document of a message, if it has one, which Telegram keeps: it is never fetched.

    Raises BadInput where it is too large or of another kind.
    """
    if message.photo:
        return File(id=message.photo[-1].file_id, kind=FileKind.PHOTO)
    document = message.document
    if document is None:
        return None
    if document.mime_type not in MATERIAL:
        raise BadInput("training-file-kind")
    if (document.file_size or 0) > LARGEST_MATERIAL:
        raise BadInput("training-file-big", most=LARGEST_MATERIAL // 1024**2)
    return File(id=document.file_id, kind=FileKind.DOCUMENT)
