"""What stands in the picture of a QR code, read by another library than the one that drew it."""

import struct
import zlib

import zxingcpp


def read_qr(png: bytes) -> str:
    """The words of the one code in a PNG of one bit a pixel, black on white."""
    width, height, rows = _rows(png)
    pixels = bytes(255 * (row[at >> 3] >> (7 - (at & 7)) & 1) for row in rows for at in range(width))
    (found,) = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (height, width)))
    return str(found.text)


def _rows(png: bytes) -> tuple[int, int, list[bytes]]:
    """The PNG specification, as far as such a picture goes: its size, and its rows with their filters undone."""
    at, data, width, height = 8, b"", 0, 0
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        at += length + 12
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert (depth, colour) == (1, 0)
        elif kind == b"IDAT":
            data += body
    raw, across = zlib.decompress(data), (width + 7) // 8
    rows = [bytes(across)]
    for start in range(0, len(raw), across + 1):
        kept_as, row = raw[start], raw[start + 1 : start + 1 + across]
        assert kept_as in (0, 2), "as it is, or as the difference to the row above"
        above = rows[-1] if kept_as else bytes(across)
        rows.append(bytes((one + other) % 256 for one, other in zip(row, above, strict=True)))
    return width, height, rows[1:]
