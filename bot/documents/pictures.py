"""Pictures, as the bytes of a PNG."""

from io import BytesIO

import segno

# Enough to be read from a sheet that was folded, and small enough to be held out on a phone.
_PIXELS_A_MODULE = 12


def qr_picture(words: str) -> bytes:
    """A QR code of these words, with the quiet zone of four modules that ISO/IEC 18004 asks for."""
    picture = BytesIO()
    segno.make_qr(words, error="m").save(picture, kind="png", scale=_PIXELS_A_MODULE, border=4)
    return picture.getvalue()
