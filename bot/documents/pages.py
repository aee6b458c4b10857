"""Pages to print, as the bytes of a PDF, and pictures of a page, set by typst in the letters that are bundled.

People's words are data of a page, never part of its template, so nothing they write is carried out.
"""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import typst

FONT = "NX Sans"
FONTS = Path(__file__).parent / "fonts"
_TEMPLATES = Path(__file__).parent / "templates"
# What printers set where they have no such letter, so that a reader sees that one belongs here.
_GETA = "\u3013"
# Three a point, as a phone has them.
_PIXELS_AN_INCH = 216

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value] | None"


def printed(template: str, facts: Mapping[str, Value], *, made_at: datetime) -> bytes:
    """The pages that `templates/TEMPLATE.typ` makes of these facts: the same bytes whenever all three are the same."""
    return _set(template, facts, timestamp=int(made_at.timestamp()))


def pictured(template: str, facts: Mapping[str, Value]) -> bytes:
    """The one page that `templates/TEMPLATE.typ` makes of these facts as a PNG: the same bytes of the same facts."""
    return _set(template, facts, format="png", ppi=_PIXELS_AN_INCH)


def _set(template: str, facts: Mapping[str, Value], **how: Any) -> bytes:
    pages: bytes = typst.compile(
        _TEMPLATES / f"{template}.typ",
        root=_TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"facts": json.dumps(_printable(facts), ensure_ascii=False)},
        **how,
    )
    return pages


def _printable(value: Value) -> Value:
    match value:
        case str():
            return "".join(map(_drawn, unicodedata.normalize("NFC", value)))
        case Mapping():
            return {name: _printable(part) for name, part in value.items()}
        case Sequence():
            return [_printable(part) for part in value]
        case _:
            return value


def _drawn(letter: str) -> str:
    """The letter if we can draw it, or what it is a form of; else a mark, and nothing for pictures and joiners."""
    plain = unicodedata.normalize("NFKD", letter)[0]
    for drawn in (letter, plain):
        if drawn in _letters():
            return drawn
    return _GETA if unicodedata.category(letter)[0] in "LN" else ""


@cache
def _fonts() -> typst.Fonts:
    """Ours and no others, so that a page looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


@cache
def _letters() -> frozenset[str]:
    """Every character that the regular face has, and the end of a line; the list is made together with the face."""
    return frozenset((FONTS / "letters.txt").read_text())
