"""An organisation as a workbook: sheets for units, teams and service points to fill in, and what was, read again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
from openpyxl.workbook.workbook import Workbook

from bot.councils.errors import BadInput
from bot.councils.model.blanks import Page, Words
from bot.councils.model.imports import BETWEEN, MOST_ROWS, NEEDED, Column, Row, Sheet
from bot.councils.model.letters import visible
from bot.documents.sheets import BETWEEN_TAGS, Swollen, folded, workbook

LARGEST_FILE = 4 * 1024 * 1024
# Twenty thousand rows with their words come to half of it.
_LARGEST_UNPACKED = 24 * 1024 * 1024
_COLUMNS_READ = 20
_LETTERS_READ = 500
# Lines left blank between are read too, but not to the end of what a table program thinks is one.
_LINES_READ = 5 * MOST_ROWS
_EACH = 200
_A4 = 9
_GREEN, _GREY = "#E3F1ED", "#A9B8B4"


def units_table(pages: Sequence[Page], *, guide: str, sentences: Sequence[str]) -> bytes:
    """The workbook; its last sheet, called `guide`, says how to fill in the others and shows a row of each."""
    file = BytesIO()
    book = xlsxwriter.Workbook(
        file,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    framed = {"border": 1, "border_color": _GREY}
    heading = book.add_format({**framed, "bold": True, "bg_color": _GREEN})
    # Codes and telephone numbers begin with a nought; as text they stay as written.
    text = book.add_format({"num_format": "@"})
    shown = book.add_format({**framed, "num_format": "@"})
    for page in pages:
        sheet = _sheet(book, page.name)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for at, width in enumerate(page.widths):
            sheet.set_column(at, at, width, text)
        _write(sheet, 0, page.headings, heading)
        for number, cells in enumerate(page.rows, start=1):
            _write(sheet, number, cells, text)
        for at, choices in page.choices.items():
            sheet.data_validation(1, at, MOST_ROWS, at, {"validate": "list", "source": list(choices)})
    _guide(book, guide, sentences, pages, heading=heading, shown=shown)
    book.close()
    return file.getvalue()


def read_units(data: bytes, words: Words, heard: Callable[[int], None] = lambda _: None) -> tuple[Row, ...]:
    """The rows of a filled workbook, empty ones left out; `heard` is told now and then how many were read.

    Raises BadInput for a file that is too large, no workbook, damaged, or without the columns that must be there.
    """
    if len(data) > LARGEST_FILE:
        raise BadInput("import-too-big")
    try:
        return _rows(workbook(data, unpacked=_LARGEST_UNPACKED), words, heard)
    except BadInput:
        raise
    except Swollen as error:
        raise BadInput("import-too-big") from error
    except Exception as error:
        # Whatever it is that it is not, this is what it means.
        raise BadInput("import-unreadable") from error


def _rows(book: Workbook, words: Words, heard: Callable[[int], None]) -> tuple[Row, ...]:
    rows: list[Row] = []
    known = [(words.sheets[name], sheet) for sheet in book.worksheets if (name := folded(sheet.title)) in words.sheets]
    if not known:
        raise BadInput("import-no-sheet")
    for kind, sheet in known:
        # What the file says of its own extent is not believed.
        sheet.reset_dimensions()
        found = _filled(sheet.iter_rows(max_row=_LINES_READ, max_col=_COLUMNS_READ, values_only=True))
        _, headings = next(found, (0, []))
        places = _places(kind, headings, words) if headings else {}
        for number, cells in found:
            rows.append(Row(sheet=kind, number=number, cells=_known(kind, places, cells, words)))
            if len(rows) > MOST_ROWS:
                raise BadInput("import-too-many", most=MOST_ROWS)
            if len(rows) % _EACH == 0:
                heard(len(rows))
    return tuple(rows)


def _filled(rows: Iterable[Sequence[object]]) -> Iterator[tuple[int, list[str]]]:
    for number, values in enumerate(rows, start=1):
        cells = [_cell(value) for value in values]
        if any(cells):
            yield number, cells


def _places(kind: Sheet, headings: list[str], words: Words) -> dict[Column, int]:
    called = words.columns[kind]
    places = {
        column: at for at, heading in reversed(list(enumerate(headings))) if (column := called.get(folded(heading)))
    }
    missing = next((column for column in NEEDED[kind] if column not in places), None)
    if missing is not None:
        raise BadInput("import-no-column", sheet=kind, column=missing)
    return places


def _known(kind: Sheet, places: Mapping[Column, int], cells: list[str], words: Words) -> dict[Column, str]:
    """The cells of a row by their columns, choices as their values."""
    found = {column: cells[at] for column, at in places.items() if at < len(cells)}
    for column, typed in found.items():
        choices = words.choices.get((kind, column))
        if choices is not None:
            several = typed.translate(BETWEEN_TAGS).split(BETWEEN) if column is Column.TAGS else [typed]
            found[column] = BETWEEN.join(choices.get(folded(part), part.strip()) for part in several)
    return found


def _cell(value: object) -> str:
    """A cell as its text: a number as it is read aloud, whatever is reckoned as a formula."""
    match value:
        case None:
            return ""
        case str():
            return value[:_LETTERS_READ].strip()
        case datetime():
            return value.date().isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case bool() | int() | float() | date() | time():
            return str(value)
        case _:
            return "="


def _sheet(book: xlsxwriter.Workbook, name: str) -> Any:
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    return sheet


def _write(sheet: Any, row: int, cells: Sequence[str], style: Any) -> None:
    for at, cell in enumerate(cells):
        if cell:
            sheet.write_string(row, at, visible(cell), style)


def _guide(
    book: xlsxwriter.Workbook, name: str, sentences: Sequence[str], pages: Sequence[Page], *, heading: Any, shown: Any
) -> None:
    sheet = _sheet(book, name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True})
    columns = max(len(page.headings) for page in pages)
    sheet.set_column(0, columns - 1, 26)
    row = 0
    for row, sentence in enumerate(sentences):
        sheet.set_row(row, 34)
        sheet.merge_range(row, 0, row, columns - 1, sentence, wrapped)
    for page in pages:
        row += 2
        sheet.write_string(row, 0, page.name, bold)
        _write(sheet, row + 1, page.headings, heading)
        for at, cell in enumerate(page.example):
            sheet.write(row + 2, at, cell or None, shown)
        row += 2
