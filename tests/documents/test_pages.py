"""Pages to print, read again by another library: their letters, their words, and what nobody can do with them."""

import ctypes
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from pypdfium2 import raw

from bot.documents.pages import FONT, FONTS, printed

NOW = datetime(2026, 12, 1, 6, 30, tzinfo=UTC)


def agenda(**facts: Any) -> bytes:
    plain = {
        "language": "zh",
        "title": "S3 议程",
        "council": "东风社区妇女议事会",
        "footer": "S3",
        "lines": [["地点", "党群服务中心"]],
        "columns": ["序号", "议题", "时间"],
        "items": [{"position": 1, "title": "楼道的灯", "background": [], "minutes": "15 分钟"}],
        "sum": "合计 15 分钟",
    }
    return printed("agenda", plain | facts, made_at=NOW)


def words(pdf: bytes) -> str:
    """What a reader copies out of the pages, without the spaces between Chinese letters and others."""
    return "".join("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)).split())


def fonts(pdf: bytes) -> Iterator[str]:
    """The name of the font of every piece of text."""
    for page in pypdfium2.PdfDocument(pdf):
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            name = ctypes.create_string_buffer(100)
            raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(piece.raw), name, len(name))
            yield name.value.decode()


def test_a_page_is_set_in_our_letters_only() -> None:
    assert {name.split("+")[-1] for name in fonts(agenda())} == {"NXSans-Regular", "NXSans-Bold"}


def test_what_people_write_is_shown_and_never_carried_out() -> None:
    typed = '#panic() $x$ *b* _c_ @d <e> \\ " #{1/0} = // #read("paper.typ") &amp;'
    shown = words(agenda(title=typed, lines=[[typed, typed]]))
    assert shown.count("".join(typed.split())) == 3


def test_names_of_every_kind_can_be_read() -> None:
    assert "王喆、邓堃、陳淑芬、吕珺、ÉlodieNǚ" in words(agenda(title="王喆、邓堃、陳淑芬、吕珺、Élodie Nǚ"))


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("\U00020bb7野家", "〓野家"),
        ("Šárka", "Sárka"),
        ("\U0001d4d0nna", "Anna"),
        ("小花\U0001f338\ufe0f", "小花"),
        ("\u202e张\u200d秀\x07英", "张秀英"),
        ("ก๊ก", "〓〓"),
    ],
)
def test_a_letter_we_do_not_have_is_marked_and_a_picture_is_left_out(typed: str, drawn: str) -> None:
    assert f"|{drawn}|" in words(agenda(title=f"|{typed}|"))


def test_the_same_facts_make_the_same_bytes() -> None:
    assert agenda() == agenda()


@pytest.mark.parametrize("face", ["Regular", "Bold"])
def test_the_letters_have_our_name_and_their_licence(face: str) -> None:
    font = TTFont(FONTS / f"NXSans-{face}.otf")
    names = {number: font["name"].getDebugName(number) for number in (1, 2, 4, 6)}
    assert names == {1: FONT, 2: face, 4: f"{FONT} {face}", 6: f"NXSans-{face}"}
    assert "Open Font License" in font["name"].getDebugName(13)
    assert set(_newspaper()) <= set(map(chr, font.getBestCmap()))


def test_the_list_of_letters_is_that_of_the_regular_face() -> None:
    drawn = {chr(letter) for letter in TTFont(FONTS / "NXSans-Regular.otf").getBestCmap()}
    listed = set((FONTS / "letters.txt").read_text()) - {"\n"}
    assert listed == {letter for letter in drawn if unicodedata.category(letter)[0] != "C"}


def _newspaper() -> Iterator[str]:
    """What GB 2312 has of Chinese characters: all that a newspaper needs."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes([row, cell]).decode("gb2312", errors="ignore")
