"""The ledger as a table: a row a matter, wide, to be read on a screen and printed on A4 across."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from math import ceil

import xlsxwriter

from bot.councils.model.letters import visible

Cell = str | int | float | date | None
A4 = 9
_ONE_PAGE_WIDE = (1, 0)
# In points: a line of letters, what is around it, and the highest row there may be.
_LINE, _AROUND, _HIGHEST = 13.0, 3.0, 409.0
# What a cell holds at most, in UTF-16 units: more is left out whole, or the file is called damaged.
_LONGEST = 32_767
# Letters of a heading are that much smaller than those of a column's width.
_HEADING = 0.85
_MARGINS = {"left": 0.3, "right": 0.3, "top": 0.45, "bottom": 0.5}


def ledger_table(
    headings: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    sheet_name: str,
    title: str,
    note: str,
    footer: str,
    widths: Sequence[float],
    shares: frozenset[int],
) -> bytes:
    """The ledger as XLSX, its rows written one after the other and none of them kept; nothing in it is reckoned.

    `widths` are the least of the columns, in letters, `shares` the places of those that hold a part of a whole.
    """
    file = BytesIO()
    book = xlsxwriter.Workbook(
        file,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    sheet = book.add_worksheet(sheet_name)
    framed = {"border": 1, "border_color": "#A9B8B4", "text_wrap": True, "valign": "top", "font_size": 10}
    text = book.add_format(framed)
    day = book.add_format({**framed, "num_format": "yy-mm-dd", "align": "left"})
    share = book.add_format({**framed, "num_format": "0%", "align": "left"})
    number = book.add_format({**framed, "align": "left"})
    heading = book.add_format(
        {**framed, "bold": True, "font_size": 9, "bg_color": "#E3F1ED", "valign": "vcenter", "align": "center"}
    )
    last = len(headings) - 1
    wide = [max(width, _widest_word(words)) for width, words in zip(widths, headings, strict=True)]
    for at, width in enumerate(wide):
        sheet.set_column(at, at, width)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(**_MARGINS)
    sheet.fit_to_pages(*_ONE_PAGE_WIDE)
    sheet.repeat_rows(2)
    sheet.set_footer(f"&C&9{footer}")
    sheet.freeze_panes(3, 1)
    sheet.set_row(0, 24)
    sheet.merge_range(0, 0, 0, last, visible(title), book.add_format({"bold": True, "font_size": 15, "align": "left"}))
    sheet.merge_range(1, 0, 1, last, note, book.add_format({"font_size": 9, "font_color": "#5B6B67"}))
    sheet.set_row(2, _height(headings, wide))
    for at, words in enumerate(headings):
        sheet.write_string(2, at, words, heading)
    row = 2
    for row, cells in enumerate(([_held(cell) for cell in cells] for cells in rows), start=3):
        sheet.set_row(row, _height(cells, wide))
        for at, cell in enumerate(cells):
            match cell:
                case None:
                    sheet.write_blank(row, at, None, text)
                case date():
                    sheet.write_datetime(row, at, cell, day)
                case int() | float():
                    sheet.write_number(row, at, cell, share if at in shares else number)
                case _:
                    sheet.write_string(row, at, cell, text)
    sheet.autofilter(2, 0, row, last)
    book.close()
    return file.getvalue()


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
