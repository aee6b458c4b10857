"""What people write to break a file: each file is drawn with it and opened again by another library."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pypdfium2
import pytest
import vobject
from docx import Document
from docx.oxml.ns import qn
from pypdfium2 import raw

from bot.documents.calendars import calendar_file
from bot.documents.letters import letter
from bot.documents.pages import printed
from bot.documents.roster import roster_table
from bot.documents.tables import Sheet, written
from bot.views import papers
from bot.views.proceedings import paper
from bot.views.texts import texts_in
from tests.documents import meeting, sitting

NOW = datetime(2026, 12, 1, 6, 30, tzinfo=UTC)
TEXTS = texts_in("zh-CN")
# Where people's words stand in the facts of a page.
HERE = "\u00a7"
# In points: the narrowest margin of a page, less the rounding.
MARGIN = 50
COLUMNS = 3
# What a table reckons, and what it leads to.
LIVE = re.compile(rb"<f[ >]|<hyperlink")
WHAT_IT_IS = {"UID", "SEQUENCE", "DTSTAMP", "STATUS", "CLASS", "ORGANIZER", "ATTENDEE"}
FIELDS = WHAT_IT_IS | {"DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Typed so, in a file so, and on a printed page, which draws what its letters have, so."""

    typed: str
    kept: str
    drawn: str


def same(typed: str) -> Words:
    return Words(typed=typed, kept=typed, drawn=typed)


def gone(typed: str) -> Words:
    return Words(typed=typed, kept="灯a", drawn="灯a")


HOSTILE = {
    "tags": same("<b>灯</b><script>alert(1)</script> & &lt; ]]><x/>"),
    "formula": same('=HYPERLINK("http://example.org/x","灯")'),
    "array": same('{=HYPERLINK("http://example.org/x","灯")}'),
    "plus": same("+1+1"),
    "minus": same("-1-1"),
    "at": same("@SUM(A1:A9)"),
    "address": same("http://example.org/x"),
    "inside": same("internal:Sheet1!A1"),
    "escape of a table": same("_x0041_ _x000D_"),
    "escape of a calendar": same('灯;b,c\\n:"d"^n^\'e'),
    "new lines": same("灯\nEND:VEVENT\nATTACH:http://example.org/x\nBEGIN:VALARM\nACTION:AUDIO"),
    "template": same("{{ 1/0 }}{% for x in y %}{# x #} #panic() $x$ *b* // = x"),
    "directions": gone("\u202e灯\u2066\u200fa\u2069\u202c"),
    "no width": gone("\u200b灯\u2060\ufeff\u200d\u00ada\U000e0061"),
    "control": gone("\0灯\x07\x1b\x0b\x0c\x85\ra"),
    "half a letter": gone("\ud83c灯\udfeea\ud800"),
    "no letter": gone("\ufffe灯\uffff\ufdd0\ufff9a"),
    "pictures": Words(typed="\U0001f3ee" * 4096, kept="\U0001f3ee" * 4096, drawn=""),
    "endless word": same("w" * 150),
    "endless link": same("https://example.org/?" + "a" * 150),
}


def wherever(facts: Any, typed: str) -> Any:
    """The facts with these words in every place where people's stand."""
    match facts:
        case str():
            return facts.replace(HERE, typed)
        case dict():
            return {name: wherever(part, typed) for name, part in facts.items()}
        case list() | tuple():
            return [wherever(part, typed) for part in facts]
        case _:
            return facts


def spaceless(words: str) -> str:
    return "".join(words.split())


def page(template: str, facts: Any, words: Words) -> None:
    pages = pypdfium2.PdfDocument(printed(template, wherever(facts, words.typed), made_at=NOW))
    assert spaceless(words.drawn) in spaceless("".join(it.get_textpage().get_text_range() for it in pages))
    for it in pages:
        assert max(piece.get_bounds()[2] for piece in it.get_objects()) <= it.get_width() - MARGIN
        assert not raw.FPDFPage_GetAnnotCount(it.raw)


@cache
def minutes_facts() -> Any:
    return paper(TEXTS, sitting.confirmed(sitting.proceedings(seats=9, words=HERE)))


def agenda(words: Words) -> None:
    page("agenda", papers.agenda(TEXTS, meeting.papers(place=HERE)), words)


def attendance(words: Words) -> None:
    page("sheet", papers.sheet(TEXTS, meeting.sheet(meeting.attendee("N1", HERE, why=HERE))), words)


def minutes(words: Words) -> None:
    page("minutes", minutes_facts(), words)


def minutes_as_letter(words: Words) -> None:
    data = letter(wherever(minutes_facts(), words.typed), made_at=NOW)
    made = Document(BytesIO(data))
    said = "".join(node.text or "" for node in made.element.body.iter(qn("w:t")))
    assert spaceless(words.kept) in spaceless(said)
    assert not [it for it in made.part.rels.values() if it.is_external]


def cells_of(data: bytes, row: int) -> list[str]:
    """The cells of a row, in a table that reckons, links and fetches nothing."""
    (sheet,) = openpyxl.load_workbook(BytesIO(data)).worksheets
    cells = list(sheet[row])
    assert {cell.data_type for cell in cells if cell.value} == {"s"}
    with ZipFile(BytesIO(data)) as parts:
        assert not [name for name in parts.namelist() if "externalLink" in name or LIVE.search(parts.read(name))]
    # Of a text that stands in its cell openpyxl leaves one escape as it is.
    return [str(cell.value).replace("_x005F_", "_") for cell in cells if cell.value]


def ledger(words: Words) -> None:
    data = table(words.typed)
    assert cells_of(data, 4) == [words.kept] * COLUMNS
    assert cells_of(data, 1) == [words.kept]


def roster(words: Words) -> None:
    data = roster_table(["a", "b", "c"], [[words.typed] * COLUMNS], title="t", note="n")
    assert cells_of(data, 2) == [words.kept] * COLUMNS


def calendar(words: Words) -> None:
    typed = words.typed
    about = meeting.papers(place=typed)
    about = replace(about, council=replace(about.council, title=typed))
    (event,) = vobject.readOne(calendar_file(about, title=typed, words=typed, made_at=NOW).decode()).vevent_list
    said = (event.location, event.summary, event.description)
    assert [it.value for it in said] == [words.kept] * 3
    assert {it.name for it in event.getChildren()} <= FIELDS


def table(typed: str) -> bytes:
    cells = [typed] * COLUMNS
    sheet = Sheet(name="s", title=typed, note="n", headings=["a", "b", "c"], rows=[cells], widths=[9.0] * COLUMNS)
    return written([sheet], footer="f")


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("draw", [agenda, attendance, ledger, roster, calendar])
def test_it_is_shown_as_it_was_written_and_never_carried_out(draw: Callable[[Words], None], words: Words) -> None:
    draw(words)


@pytest.mark.parametrize("draw", [minutes, minutes_as_letter])
def test_minutes_bear_all_of_it_at_once(draw: Callable[[Words], None]) -> None:
    parts = zip(*((it.typed, it.kept, it.drawn) for it in HOSTILE.values()), strict=True)
    typed, kept, drawn = map(" | ".join, parts)
    draw(Words(typed=typed, kept=kept, drawn=drawn))


def test_what_is_too_long_for_a_cell_is_cut_and_not_left_out() -> None:
    (first, *_) = cells_of(table("\U0001f3ee" * 20_000), 4)
    assert first == "\U0001f3ee" * 16_383
