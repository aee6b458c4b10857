"""Documents, pictures and voice notes, kept in memory."""

import hashlib
import mimetypes
import struct
from dataclasses import dataclass
from typing import Any, Final, Literal

from playground.errors import ApiError, bad_request

Json = dict[str, Any]
Kind = Literal["document", "photo", "voice"]

SEND_LIMIT: Final = 50 * 1024 * 1024
FETCH_LIMIT: Final = 20 * 1024 * 1024
PHOTO_LIMIT: Final = 10 * 1024 * 1024
_FOLDERS: Final[dict[Kind, str]] = {"document": "documents", "photo": "photos", "voice": "voice"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file once sent. `width` and `height` in pixels for a photo, else 0; `duration` in seconds for a voice note."""

    file_id: str
    unique_id: str
    kind: Kind
    data: bytes
    name: str
    mime: str
    width: int = 0
    height: int = 0
    duration: int = 0

    @property
    def path(self) -> str:
        """Where the file stands below /file/bot<token>/."""
        return f"{_FOLDERS[self.kind]}/{self.file_id}{mimetypes.guess_extension(self.mime) or ''}"

    def json(self) -> Json:
        """As a File of the Bot API. Raises ApiError for a file too big to be fetched."""
        if len(self.data) > FETCH_LIMIT:
            raise bad_request("file is too big")
        return {**self._base(), "file_path": self.path}

    def in_message(self) -> Json:
        """The fields it adds to a Message."""
        match self.kind:
            case "photo":
                return {"photo": [{**self._base(), "width": self.width, "height": self.height}]}
            case "voice":
                return {"voice": {**self._base(), "duration": self.duration, "mime_type": self.mime}}
            case "document":
                return {"document": {**self._base(), "file_name": self.name, "mime_type": self.mime}}

    def _base(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class Files:
    """All files of the playground, found by file_id or by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def store(self, kind: Kind, data: bytes, name: str, *, duration: int = 0) -> StoredFile:
        """Keeps a file. Raises ApiError in the words of the Bot API for an empty, oversized or unreadable one."""
        if not data:
            raise bad_request("file must be non-empty")
        if len(data) > SEND_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        width = height = 0
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind == "photo":
            if len(data) > PHOTO_LIMIT:
                raise bad_request(f"too big for a photo: the maximum size is {PHOTO_LIMIT} bytes")
            mime, width, height = _picture(data)
        elif kind == "voice":
            mime = "audio/ogg"
        digest = hashlib.sha256(data).hexdigest()
        number = len(self._by_id) + 1
        file = StoredFile(
            file_id=f"{kind}-{number}-{digest[:24]}",
            unique_id=digest[:16],
            kind=kind,
            data=data,
            name=name,
            mime=mime,
            width=width,
            height=height,
            duration=duration,
        )
        self._by_id[file.file_id] = self._by_path[file.path] = file
        return file

    def get(self, file_id: str) -> StoredFile:
        """Raises ApiError for an unknown file_id."""
        file = self._by_id.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return file

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


def _picture(data: bytes) -> tuple[str, int, int]:
    """MIME type, width and height of a PNG or JPEG, the formats that Telegram's photos come in."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > len(b"\x89PNG\r\n\x1a\n") + 16:
        width, height = struct.unpack(">II", data[16:24])
        return "image/png", width, height
    if data.startswith(b"\xff\xd8"):
        at = 2
        while at + 9 < len(data) and data[at] == 0xFF:
            marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
            if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
                height, width = struct.unpack(">HH", data[at + 5 : at + 9])
                return "image/jpeg", width, height
            at += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")
