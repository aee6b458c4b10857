"""What proves the minutes in a file that somebody sends: read as bytes, without trust."""

import re
from io import BytesIO
from zipfile import ZipFile

# The minutes of 300 seats are a tenth of it.
LARGEST_FILE = 5 * 1024 * 1024
_PDF, _ZIP = b"%PDF", b"PK\x03\x04"
_ABOUT, _LARGEST_ABOUT = "docProps/core.xml", 64 * 1024
_DIGEST = re.compile(rb"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])")


def is_letter(data: bytes) -> bool:
    """Whether it is a file of Word or its like, and no page."""
    return data.startswith(_ZIP)


def digest_in(data: bytes) -> str:
    """The digest that a page or letter of ours carries among what it says of itself; empty where there is none."""
    about = _about(data) if is_letter(data) else data
    found = _DIGEST.search(about) if is_letter(data) or data.startswith(_PDF) else None
    return found[0].decode() if found else ""


def _about(data: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as packed, packed.open(_ABOUT) as part:
            # No further than it may be, whatever it says of its size.
            return part.read(_LARGEST_ABOUT)
    except Exception:  # noqa: BLE001 - a damaged file fails in many ways, and all of them mean that nothing is in it
        return b""
