"""Workbooks that people send, opened without trust: nothing is unpacked before its size is known."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
from openpyxl.workbook.workbook import Workbook

# What people put between several words in one cell.
BETWEEN_TAGS = str.maketrans(dict.fromkeys("\n,;/\u3001\uff0c\uff1b", "|"))
_MOST_ENTRIES = 60
# How XML begins that is not in UTF-8, with its mark or without: UTF-16 either way round.
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


class Swollen(Exception):
    """A file that unpacks to more than it may."""


def workbook(data: bytes, *, unpacked: int) -> Workbook:
    """The workbook of a file, whose parts may be `unpacked` bytes together; nothing in it is reckoned or fetched.

    Raises Swollen, and any other exception where it is none: openpyxl says in many ways that a file is not what it
    should be.
    """
    _look_inside(data, unpacked)
    return openpyxl.load_workbook(BytesIO(data), read_only=True, keep_links=False)


def folded(words: str) -> str:
    """A heading as it is compared, however it is typed."""
    return " ".join(words.casefold().split()).rstrip(":*\uff1a")


def _look_inside(data: bytes, unpacked: int) -> None:
    """Refuse what would swell when it is unpacked, or when its XML is read."""
    with ZipFile(BytesIO(data)) as packed:
        entries = packed.infolist()
        if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > unpacked:
            raise Swollen
        for entry in entries:
            # No further than the size it says it has, and refused where that was a lie.
            if _may_swell(entry.filename, packed.read(entry)):
                raise ValueError(entry.filename)


def _may_swell(name: str, part: bytes) -> bool:
    """Whether XML declares entities, or hides whether it does in an encoding that no table program writes.

    What is a part of the table the file itself says: it may be one of any name.
    """
    hidden = part.startswith(_OTHER_ENCODINGS) or (name.endswith((".xml", ".rels", ".vml")) and b"\0" in part)
    return hidden or b"<!DOCTYPE" in part or b"<!ENTITY" in part
