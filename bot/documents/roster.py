"""The list of members as a file: an empty table to fill in, and what was filled in, read without trust.

Whatever comes in may have been made to harm: nothing is unpacked before its size is known, nothing in it is
reckoned or fetched, and only so many rows, columns and letters are read.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, StringIO
from itertools import islice

import xlsxwriter

from bot.councils.errors import BadInput
from bot.councils.model.letters import visible
from bot.councils.model.rosters import MOST_MEMBERS, Column, RosterRow
from bot.documents.sheets import BETWEEN_TAGS, Swollen, folded, workbook

LARGEST_FILE = 1024 * 1024
# An honest list of two hundred names unpacks to a fortieth of this; one made to be slow takes seconds (decision 0023).
_LARGEST_UNPACKED = 2 * 1024 * 1024
_COLUMNS_READ = 20
_BLANK_ROWS_READ = 100
_LETTERS_READ = 500
Cells = list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the columns and roles are called, in the order they stand in the table; all small letters when read."""

    columns: Mapping[str, Column]
    tags: Mapping[str, str]


def roster_table(headings: Iterable[str], members: Iterable[Cells], *, title: str, note: str) -> bytes:
    """A table to fill in as XLSX, with the members there are; `note` is shown where roles are written."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet(title)
    bold = book.add_format({"bold": True, "bg_color": "#E3F1ED", "border": 1})
    # People write days their own way; as text they stay as written.
    text = book.add_format({"num_format": "@"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(Column) - 1, 18, text)
    for at, heading in enumerate(headings):
        sheet.write_string(0, at, heading, bold)
    for row, cells in enumerate(members, start=1):
        for at, cell in enumerate(cells):
            sheet.write_string(row, at, visible(cell), text)
    tags = list(Column).index(Column.TAGS)
    hint = {"validate": "any", "input_message": note[:255]}
    sheet.data_validation(1, tags, MOST_MEMBERS, tags, hint)
    book.close()
    return file.getvalue()


def read_roster(data: bytes, words: Words) -> tuple[RosterRow, ...]:
    """The rows of a filled table, XLSX or CSV, empty ones left out.

    Raises BadInput for a file that is too large, no table, damaged, or without a column of names.
    """
    if len(data) > LARGEST_FILE:
        raise BadInput("roster-too-big")
    lines = _xlsx(data) if data.startswith(b"PK\x03\x04") else _csv(data)
    found = ((number, cells) for number, cells in lines if any(cells))
    _, headings = next(found, (0, []))
    places = _places(headings, words)
    rows = tuple(_row(number, cells, places, words) for number, cells in islice(found, MOST_MEMBERS + 1))
    if len(rows) > MOST_MEMBERS:
        raise BadInput("roster-too-many", most=MOST_MEMBERS)
    return rows


def _places(headings: Cells, words: Words) -> dict[Column, int]:
    places = {
        column: at
        for at, heading in reversed(list(enumerate(headings)))
        if (column := words.columns.get(folded(heading)))
    }
    if Column.NAME not in places:
        raise BadInput("roster-no-names")
    return places


def _row(number: int, cells: Cells, places: Mapping[Column, int], words: Words) -> RosterRow:
    def cell(column: Column) -> str:
        at = places.get(column)
        return cells[at] if at is not None and at < len(cells) else ""

    typed = [tag.strip() for tag in cell(Column.TAGS).translate(BETWEEN_TAGS).split("|")]
    return RosterRow(
        number=number,
        name=cell(Column.NAME),
        tags=tuple(words.tags.get(folded(tag), tag) for tag in typed if tag),
        until=cell(Column.UNTIL),
        username=cell(Column.USERNAME),
    )


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)[:_LETTERS_READ].strip()


def _xlsx(data: bytes) -> Iterator[tuple[int, Cells]]:
    try:
        sheet = workbook(data, unpacked=_LARGEST_UNPACKED).worksheets[0]
        # What the file says of its own extent is not believed.
        sheet.reset_dimensions()
        last = MOST_MEMBERS + _BLANK_ROWS_READ
        rows = [
            [_cell(value) for value in values]
            for values in sheet.iter_rows(max_row=last, max_col=_COLUMNS_READ, values_only=True)
        ]
    except Swollen as error:
        raise BadInput("roster-too-big") from error
    except Exception as error:
        # Whatever it is that it is not, this is what it means.
        raise BadInput("roster-unreadable") from error
    return enumerate(rows, start=1)


def _csv(data: bytes) -> Iterator[tuple[int, Cells]]:
    text = _decoded(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = max(",;\t", key=first.count)
    table = csv.reader(StringIO(text, newline=""), delimiter=between)
    try:
        rows = [
            [cell.strip()[:_LETTERS_READ] for cell in cells[:_COLUMNS_READ]]
            for cells in islice(table, MOST_MEMBERS + _BLANK_ROWS_READ)
        ]
    except csv.Error as error:
        raise BadInput("roster-unreadable") from error
    return enumerate(rows, start=1)


def _decoded(data: bytes) -> str:
    """As UTF-8 with or without its mark, else as GB 18030, which is what Chinese Excel writes and GBK is part of."""
    if b"\0" in data:
        raise BadInput("roster-unreadable")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput("roster-unreadable")
