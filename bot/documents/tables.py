"""Tables to be read on a screen and printed on A4: workbooks of sheets, in which nothing is reckoned."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import accumulate
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from bot.councils.model.letters import visible

Cell = str | int | float | date | None
A4 = 9
_AS_LONG_AS_IT_IS = 0
# In points: a line of letters, what is around it, and the highest row there may be.
_LINE, _AROUND, _HIGHEST = 13.0, 3.0, 409.0
# What a cell holds at most, in UTF-16 units: more is left out whole, or the file is called damaged.
_LONGEST = 32_767
# Letters of a heading are that much smaller than those of a column's width.
_HEADING = 0.85
# And those of a title in the first column alone that much larger.
_LARGER = 1.3
# In letters: what goes on a page of A4 that is not turned, and how far the words above the rows run.
_UPRIGHT, _ACROSS = 95, 140
_MARGINS = {"left": 0.3, "right": 0.3, "top": 0.45, "bottom": 0.5}
_TITLE, _NOTE, _HEADINGS, _FIRST = range(4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook: what stands above, what its columns are called, and its rows.

    A float is a part of a whole. `widths` are the least of the columns, in letters, `signed` the places of those that
    hold a difference, `align` is where what is not in the first column stands. `whole` is a last row that goes with
    all the others, whatever is chosen of them. Printed it is `pages_wide`, each with the first column.
    """

    name: str
    title: str
    note: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    widths: Sequence[float]
    whole: Sequence[Cell] = ()
    signed: frozenset[int] = frozenset()
    align: str = "left"
    pages_wide: int = 1


def written(sheets: Iterable[Sheet], *, footer: str) -> bytes:
    """The sheets as XLSX, their rows written one after the other and none of them kept."""
    file = BytesIO()
    book = Workbook(
        file,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    for sheet in sheets:
        _Writing(book, sheet).write(footer)
    book.close()
    return file.getvalue()


class _Writing:
    def __init__(self, book: Workbook, sheet: Sheet) -> None:
        self._sheet = sheet
        self._on = book.add_worksheet(sheet.name)
        self._book = book
        self._wide = [
            max(width, _widest_word(words)) for width, words in zip(sheet.widths, sheet.headings, strict=True)
        ]
        self._across = sum(until <= _ACROSS for until in accumulate(self._wide))

    def write(self, footer: str) -> None:
        on, sheet = self._on, self._sheet
        last = len(self._wide) - 1
        self._lay_out(footer)
        self._write_above()
        on.set_row(_HEADINGS, _height(sheet.headings, self._wide))
        look = {"bold": True, "font_size": 9, "bg_color": "#E3F1ED", "valign": "vcenter", "align": "center"}
        heading = self._framed(look)
        for at, words in enumerate(sheet.headings):
            on.write_string(_HEADINGS, at, words, heading)
        formats = self._formats({})
        row = _HEADINGS
        for row, cells in enumerate(sheet.rows, start=_FIRST):
            self._row(row, cells, formats)
        on.autofilter(_HEADINGS, 0, row, last)
        if sheet.whole:
            self._row(row + 1, sheet.whole, self._formats({"bold": True, "bg_color": "#F3F7F6"}))

    def _write_above(self) -> None:
        """The title and the note: what runs on from the first column is cut on every page of print but the first."""
        on, sheet, title = self._on, self._sheet, visible(self._sheet.title)
        look: dict[str, object] = {"bold": True, "align": "left"}
        begins = int(sheet.pages_wide > 1)
        if begins:
            on.set_row(_TITLE, _height([title], [self._wide[0] / _LARGER]) * _LARGER)
            larger = self._book.add_format({**look, "font_size": 10 * _LARGER, "text_wrap": True, "valign": "top"})
            on.write_string(_TITLE, 0, title, larger)
        else:
            on.set_row(_TITLE, 24)
            self._merge(_TITLE, begins, title, {**look, "font_size": 15})
        look = {"font_size": 9, "font_color": "#5B6B67", "text_wrap": True, "valign": "top"}
        on.set_row(_NOTE, _height([sheet.note], [sum(self._wide[begins : self._across])]))
        self._merge(_NOTE, begins, sheet.note, look)

    def _lay_out(self, footer: str) -> None:
        on = self._on
        for at, width in enumerate(self._wide):
            on.set_column(at, at, width)
        if sum(self._wide) > _UPRIGHT:
            on.set_landscape()
        on.set_paper(A4)
        on.set_margins(**_MARGINS)
        on.fit_to_pages(self._sheet.pages_wide, _AS_LONG_AS_IT_IS)
        on.repeat_rows(_HEADINGS)
        if self._sheet.pages_wide > 1:
            on.repeat_columns(0)
        on.set_footer(f"&C&9{footer}")
        on.freeze_panes(_FIRST, 1)

    def _merge(self, row: int, begins: int, words: str, look: Mapping[str, object]) -> None:
        self._on.merge_range(row, begins, row, self._across - 1, words, self._book.add_format(dict(look)))

    def _framed(self, look: Mapping[str, object]) -> Format:
        framed = {"border": 1, "border_color": "#A9B8B4", "text_wrap": True, "valign": "top", "font_size": 10}
        return self._book.add_format({**framed, **look})

    def _formats(self, look: Mapping[str, object]) -> dict[str, Format]:
        """How each kind of cell looks."""
        align = {"align": self._sheet.align, **look}
        return {
            "name": self._framed({"align": "left", **look}),
            "text": self._framed(align),
            "day": self._framed({**align, "num_format": "yy-mm-dd"}),
            "number": self._framed(align),
            "share": self._framed({**align, "num_format": "0%"}),
            "signed number": self._framed({**align, "num_format": "+0;-0;0"}),
            "signed share": self._framed({**align, "num_format": "+0%;-0%;0%"}),
        }

    def _row(self, row: int, cells: Sequence[Cell], formats: Mapping[str, Format]) -> None:
        held = [_held(cell) for cell in cells]
        self._on.set_row(row, _height(held, self._wide))
        for at, cell in enumerate(held):
            signed = "signed " if at in self._sheet.signed else ""
            match cell:
                case None:
                    self._on.write_blank(row, at, None, formats["text"])
                case date():
                    self._on.write_datetime(row, at, cell, formats["day"])
                case float():
                    self._on.write_number(row, at, cell, formats[f"{signed}share"])
                case int():
                    self._on.write_number(row, at, cell, formats[f"{signed}number"])
                case _:
                    self._on.write_string(row, at, cell, formats["text" if at else "name"])


def _held(cell: Cell) -> Cell:
    """The cell as a table can hold it."""
    if not isinstance(cell, str):
        return cell
    words = visible(cell)
    return words.encode("utf-16-le")[: 2 * _LONGEST].decode("utf-16-le", "ignore")


def _height(cells: Iterable[Cell], widths: Sequence[float]) -> float:
    """How high a row must be: a program that shows a table does not find that out by itself."""
    lines = (_lines(cell, width) for cell, width in zip(cells, widths, strict=True) if isinstance(cell, str))
    return min(_HIGHEST, _AROUND + _LINE * max(lines, default=1))


def _lines(words: str, width: float) -> int:
    return sum(max(1, ceil(_letters(line) / width)) for line in words.splitlines())


def _letters(line: str) -> float:
    """How many letters wide a line is: a Chinese one has three bytes, and the width of two of those that have one."""
    return (len(line) + len(line.encode())) / 2


def _widest_word(heading: str) -> float:
    """The width below which a word would be broken; Chinese is broken anywhere."""
    return max((len(word) * _HEADING + 1 for word in heading.split() if word.isascii()), default=0)
