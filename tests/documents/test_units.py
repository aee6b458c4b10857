"""The table of an organisation: given out, filled in, read again, and files that are none."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from bot.councils.errors import BadInput
from bot.councils.model.blanks import Page
from bot.councils.model.directory import PreparedSeat, ServiceKind, ServicePoint, TeamMember
from bot.councils.model.import_cells import filled_in
from bot.councils.model.imports import MOST_ROWS, Column, Row, Sheet
from bot.councils.model.membership import Tag
from bot.councils.model.organisation import Tier, Unit
from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import Responsibility
from bot.councils.operations.directory import Organisation
from bot.documents import units as units_file
from bot.documents.units import LARGEST_FILE, read_units, units_table
from bot.handlers.imports import table_of
from bot.views import imports
from bot.views.texts import LOCALES, texts_in
from tests.documents.test_roster import repacked

WORDS = imports.words()
COUNTY = Unit(id=1, alliance=1, parent=None, tier=Tier.COUNTY, kind="", name="河谷县", code="")
TOWN = Unit(id=2, alliance=1, parent=1, tier=Tier.TOWN, kind="镇", name="=1+1", code="0001")
AUNT = TeamMember(unit=2, number=1, name="王秀兰", duty=Tag.GRID_WORKER, executive=False)
OFFICE = ServicePoint(
    unit=2,
    number=1,
    kind=ServiceKind.ANTI_VIOLENCE,
    name="反家暴站",
    phone="0510-8123",
    hours="9-17",
    area="",
    closed=True,
)
SEAT = PreparedSeat(unit=2, number=1, name="周敏", tags=("executive", "mediator"), until="2028-12-31")
LAMPS = Responsibility(unit=2, category=Category.LIGHTING, body=3, days=5, called="街灯")
BUREAU = Unit(id=3, alliance=1, parent=1, tier=Tier.TOWN, kind="所", name="路灯管理所", code="0002")
WHOLE = Organisation(
    above=None,
    units=(COUNTY, TOWN),
    team=(AUNT,),
    services=(OFFICE,),
    seats=(SEAT,),
    responsibilities=(LAMPS,),
    beyond=(BUREAU,),
)


def refused(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        read_units(data, WORDS)
    return caught.value.key


def book(**sheets: list[list[Any]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_table_given_out_is_read_again(locale: str) -> None:
    data = table_of(texts_in(locale), WHOLE)
    filled, problems = filled_in(read_units(data, WORDS))
    # A name that a table program takes for a formula is one whoever typed it.
    assert [(one.row, one.column) for one in problems] == [(3, Column.NAME)]
    assert [(one.code, one.tier, one.above) for one in filled.units] == [
        ("U1", Tier.COUNTY, ""),
        ("0001", Tier.TOWN, "U1"),
    ]
    (aunt,), (office,), (seat,), (lamps,) = filled.team, filled.services, filled.seats, filled.responsibilities
    said = (lamps.unit, lamps.category, lamps.body, lamps.days, lamps.called)
    assert said == ("0001", Category.LIGHTING, "0002", 5, "街灯")
    assert (seat.unit, seat.name, seat.tags, seat.until) == ("0001", "周敏", ("executive", "mediator"), "2028-12-31")
    assert (aunt.unit, aunt.name, aunt.duty, aunt.executive, aunt.gone) == (
        "0001",
        "王秀兰",
        Tag.GRID_WORKER,
        False,
        False,
    )
    assert (office.kind, office.name, office.phone, office.gone) == (
        ServiceKind.ANTI_VIOLENCE,
        "反家暴站",
        "0510-8123",
        True,
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_it_offers_what_may_be_chosen_and_says_how_it_is_filled_in(locale: str) -> None:
    texts = texts_in(locale)
    found = openpyxl.load_workbook(BytesIO(table_of(texts, WHOLE)))
    assert found.sheetnames == [texts.plain(f"table-{name}") for name in (*Sheet, "guide")]
    for sheet, choices in zip(found.worksheets, (1, 3, 2, 1, 2, 0), strict=True):
        assert len(sheet.data_validations.dataValidation) == choices
    tiers = found.worksheets[0].data_validations.dataValidation[0]
    assert [word.strip('"') for word in str(tiers.formula1).split(",")] == [
        texts.plain(f"short-tier-{tier}") for tier in Tier
    ]
    guide = [str(cell.value) for cell in found.worksheets[-1]["A"] if cell.value]
    assert guide[:4] == texts.plain("import-guide").splitlines()
    example = imports.pages(texts, WHOLE)[0].example
    assert list(example) in [[str(cell.value) for cell in row[:5]] for row in found.worksheets[-1].rows]


def test_the_examples_could_be_imported_as_they_stand() -> None:
    for locale in LOCALES:
        shown = imports.pages(texts_in(locale), WHOLE)
        filled_pages = [
            Page(name=page.name, headings=page.headings, widths=page.widths, example=(), rows=[page.example])
            for page in shown
        ]
        data = units_table(filled_pages, guide="x", sentences=())
        assert filled_in(read_units(data, WORDS))[1] == ()


def test_sheets_and_columns_are_found_by_their_names_in_either_language() -> None:
    data = book(
        Remarks=[["x"]],
        units=[[None], ["Remarks", "上级编号:", " code "], [None, 12.0, 7], [], ["only a remark"]],
        队伍=[],
    )
    assert read_units(data, WORDS) == (
        Row(sheet=Sheet.UNITS, number=3, cells={Column.ABOVE: "12", Column.CODE: "7"}),
        Row(sheet=Sheet.UNITS, number=5, cells={Column.ABOVE: "", Column.CODE: ""}),
    )


def test_cells_of_every_kind_are_read_as_text() -> None:
    moments = [datetime(2027, 12, 31), date(2027, 1, 2), time(8, 30)]  # noqa: DTZ001  # a table knows no zones
    data = book(Units=[["Code"], *([one] for one in (*moments, 1.5, True, "x" * 600, "=1+1"))])
    cells = [row.cells[Column.CODE] for row in read_units(data, WORDS)]
    assert cells == ["2027-12-31", "2027-01-02", "08:30:00", "1.5", "True", "x" * 500, "=1+1"]
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Units"
    sheet["A1"], sheet["A2"] = "Code", ArrayFormula("A2", "=SUM(1,2)")
    file = BytesIO()
    made.save(file)
    assert [row.cells[Column.CODE] for row in read_units(file.getvalue(), WORDS)] == ["="]


def test_what_is_no_table_is_refused() -> None:
    assert refused(b"") == "import-unreadable"
    assert refused(b"PK\x03\x04 nothing more") == "import-unreadable"
    assert refused(book(Other=[["Code"]])) == "import-no-sheet"
    assert refused(book(Units=[["Name"], ["North"]])) == "import-no-column"
    assert refused(b"x" * (LARGEST_FILE + 1)) == "import-too-big"
    bomb = repacked(book(Units=[["Code"]]), xl__media__big_DOT_bin=bytes(64 * 1024 * 1024))
    assert refused(bomb) == "import-too-big"


def test_a_table_is_read_to_its_end_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[int] = []
    data = book(Units=[["Code"], *([f"{number}"] for number in range(450))])
    assert len(read_units(data, WORDS, heard.append)) == 450
    assert heard == [200, 400]
    monkeypatch.setattr(units_file, "MOST_ROWS", 449)
    assert refused(data) == "import-too-many"
    assert MOST_ROWS == 20_000
