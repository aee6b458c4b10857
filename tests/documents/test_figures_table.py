"""The workbook of a summary, read again by another library: its figures, those of each place, and nothing reckoned."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from bot.councils.model.organisation import Tier, Unit
from bot.councils.model.told import Counted
from bot.councils.operations.figures import Compared, FigureRow
from bot.documents.tables import Sheet, written
from bot.views import figures_table
from bot.views.figures_table import Figure
from bot.views.texts import LOCALES, Texts, texts_in
from tests.documents.meeting import COUNCIL
from tests.documents.period import BUSY, MANY, QUIETER, ZONE, compared, running, summary

HOSTILE = '=HYPERLINK("http://example.org/x","村")'
ROWS = (
    FigureRow(name="柳河镇", figures=QUIETER, people=MANY),
    FigureRow(name=HOSTILE, figures=QUIETER, people={Counted.VOTERS: (0, 0)}),
)


def opened(shown: Compared, texts: Texts | None = None) -> openpyxl.Workbook:
    texts = texts or texts_in("en")
    sheets = [Sheet(**facts) for facts in figures_table.sheets(texts, shown, ROWS, ZONE)]
    data = written(sheets, footer=figures_table.footer(texts))
    with ZipFile(BytesIO(data)) as parts:
        assert b"<f" not in b"".join(parts.read(name) for name in parts.namelist() if "/worksheets/" in name)
    return openpyxl.load_workbook(BytesIO(data))


def rows(book: openpyxl.Workbook, sheet: int) -> dict[Any, tuple[Any, ...]]:
    """The rows of a sheet below its headings, by their first cell."""
    return {row[0]: row[1:] for row in book.worksheets[sheet].iter_rows(min_row=4, values_only=True)}


def of(book: openpyxl.Workbook, figure: Figure) -> tuple[Any, ...]:
    """What the first sheet says of a figure: now, before, and the difference."""
    return rows(book, 0)[texts_in("en").plain("figures-name", what=figure)]


def test_figures_stand_beside_those_before_with_the_difference() -> None:
    book = opened(compared())
    assert of(book, Figure.SESSIONS) == (103, 64, 39)
    assert of(book, Figure.HOME_VISIT) == (9, 14, -5)
    assert of(book, Figure.MEDIAN_DAYS) == (26, 38, -12)
    assert of(book, Figure.SOLVED_RATE) == (63 / 140, None, None)
    now, before, less = of(book, Figure.PARTICIPATION)
    assert (now, before) == (1011 / 1200, 812 / 990)
    assert less == pytest.approx(now - before)
    cell = next(row for row in book.worksheets[0].iter_rows(min_row=4) if row[3].value == less)[3]
    assert cell.number_format == "+0%;-0%;0%"


def test_how_things_stand_today_is_not_said_of_a_period_before() -> None:
    book = opened(compared())
    assert of(book, Figure.COUNCILS) == (531, None, None)
    assert of(book, Figure.OVERDUE) == (12, None, None)


def test_people_are_told_only_where_the_summary_tells_of_them() -> None:
    book = opened(compared())
    assert of(book, Figure.SATISFIED) == (55, "<5", None)
    assert of(book, Figure.SATISFACTION) == (55 / 64, "<5", None)
    assert of(book, Figure.REPLY_RATE) == (64 / 90, "<5", None)
    assert of(book, Figure.CAME) == (70, "<5", None)
    assert of(opened(compared(running())), Figure.SATISFIED) == (None, "<5", None)
    nobody = summary(people={Counted.PROPOSERS: (0, 0, 0)})
    assert of(opened(compared(nobody)), Figure.SATISFACTION) == (None, "<5", None)


def test_each_place_has_a_row_and_the_last_is_what_is_told_of_the_whole() -> None:
    book = opened(compared())
    found = rows(book, 1)
    assert list(found) == ["柳河镇", HOSTILE, texts_in("en").plain("figures-together")]
    place = list(Figure).index(Figure.SATISFIED)
    assert [row[place] for row in found.values()] == [55, "<5", 55]
    voted = list(Figure).index(Figure.VOTED)
    assert [row[voted] for row in found.values()] == [1011, 0, 1011]
    issues = list(Figure).index(Figure.ISSUES)
    assert [row[issues] for row in found.values()] == [QUIETER.issues, QUIETER.issues, BUSY.issues]
    sheet = book.worksheets[1]
    assert sheet.auto_filter.ref.endswith("5")
    assert (sheet.page_setup.fitToWidth, sheet.print_title_cols) == (2, "$A:$A")
    # What ran on from the first column would be cut on the second page.
    assert sheet["A1"].value == f"{compared().now.name}\nOct 2026"
    assert all(merged.min_col > 1 for merged in sheet.merged_cells.ranges)
    later = rows(opened(compared(running())), 1)
    assert {row[place] for row in later.values()} == {None}


def test_a_council_has_no_places() -> None:
    village = Unit(id=3, alliance=1, parent=1, tier=Tier.COMMUNITY, kind="", name="北村", code="")
    book = opened(compared(summary(unit=village, council=COUNCIL)))
    assert len(book.sheetnames) == 2
    assert str(book.worksheets[0]["A1"].value).startswith(COUNCIL.title)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_last_sheet_says_what_each_rate_is_a_part_of(locale: str) -> None:
    texts = texts_in(locale)
    book = opened(compared(), texts)
    said = rows(book, 2)
    assert len(said) == 8
    assert texts.plain("figures-sum", what="satisfaction") in said[texts.plain("figures-name", what="satisfaction")]
    names = {texts.plain("figures-name", what=figure) for figure in Figure}
    assert len(names) == len(Figure)
    assert set(said) < names
