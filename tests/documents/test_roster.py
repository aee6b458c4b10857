"""The table of members: given out, filled in by every program there is, and files made to harm."""

import struct
import zlib
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.councils.errors import BadInput
from bot.councils.model.rosters import MOST_MEMBERS, Column, RosterRow
from bot.documents.roster import LARGEST_FILE, Words, read_roster, roster_table
from bot.views import rosters
from bot.views.texts import LOCALES, texts_in

WORDS = Words(columns=rosters.columns(), tags=rosters.tags())
ZHAO = RosterRow(number=2, name="赵玉", tags=("grid_worker", "mediator"), until="2027-12-31", username="@zhaoyu")
LINES = ["姓名,身份,任期到,用户名", "赵玉,网格员、调解员,2027-12-31,@zhaoyu"]


def refused(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        read_roster(data, WORDS)
    return caught.value.key


def filled(*rows: list[Any], header: tuple[str, ...] = ("姓名", "身份", "任期到", "用户名")) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [list(header), *rows]:
        sheet.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(data: bytes, **changed: bytes) -> bytes:
    """A workbook with some of its parts replaced or added; `__` stands for a slash."""
    parts = {name.replace("__", "/").replace("_DOT_", "."): part for name, part in changed.items()}
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in parts:
                new.writestr(entry, old.read(entry))
        for name, part in parts.items():
            new.writestr(name, part)
    return file.getvalue()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_table_given_out_is_read_again(locale: str) -> None:
    texts = texts_in(locale)
    members = [["=1+1", texts.plain("tag-mediator"), "2027-12-31", ""], ["周敏", "", "", ""]]
    note = rosters.note(texts) + "x" * 300
    data = roster_table(rosters.headings(texts), members, title=texts.plain("roster-sheet"), note=note)
    assert read_roster(data, WORDS) == (
        RosterRow(number=2, name="=1+1", tags=("mediator",), until="2027-12-31"),
        RosterRow(number=3, name="周敏"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_csv_as_programs_write_it(encoding: str, between: str, newline: str) -> None:
    text = newline.join(line.replace(",", between) for line in LINES) + newline
    assert read_roster(text.encode(encoding), WORDS) == (ZHAO,)


def test_columns_are_found_by_their_names_in_either_language() -> None:
    text = "\n\n,Term ends:,NAME*,Remarks\n,2027/1/2, Zhao Yu ,x\n\n,,周敏\n"
    assert read_roster(text.encode(), WORDS) == (
        RosterRow(number=4, name="Zhao Yu", until="2027/1/2"),
        RosterRow(number=6, name="周敏"),
    )


def test_roles_are_known_in_either_language_and_the_others_stay_as_typed() -> None:
    (row,) = read_roster("姓名;身份\n赵玉;Grid worker，执委/STEWARD、村医".encode(), WORDS)
    assert row.tags == ("grid_worker", "executive", "building_steward", "村医")


def test_cells_of_every_kind_are_read_as_text() -> None:
    data = filled(
        ["赵玉", None, datetime(2027, 12, 31), None],  # noqa: DTZ001  # a table knows no zones
        [" 周敏\n", "", date(2027, 1, 2), 7.0],
        ['=HYPERLINK("http://x","y")', True, 1.5, None],
        [None, None, None, None],
        ["x" * 600],
    )
    rows = read_roster(data, WORDS)
    assert [(row.number, row.until) for row in rows] == [(2, "2027-12-31"), (3, "2027-01-02"), (4, "1.5"), (6, "")]
    assert (rows[0].name, rows[1].name, rows[1].username) == ("赵玉", "周敏", "7")
    assert rows[2].name.startswith("=HYPERLINK")
    assert len(rows[3].name) == 500


def test_what_is_no_list_is_refused() -> None:
    assert refused(b"") == "roster-no-names"
    assert refused("身份\n执委\n".encode()) == "roster-no-names"
    assert refused(b"\x89PNG\r\n\x1a\n\0\0") == "roster-unreadable"
    assert refused(b"\xff\xff\xff") == "roster-unreadable"
    assert refused(b"PK\x03\x04 nothing more") == "roster-unreadable"
    assert refused(repacked(filled(), xl__workbook_DOT_xml=b"<workbook/>")) == "roster-unreadable"
    assert refused(('姓名\n"' + "x" * 200_000).encode()) == "roster-unreadable"
    assert refused(b"x" * (LARGEST_FILE + 1)) == "roster-too-big"


def test_a_list_is_read_to_its_end_or_not_at_all() -> None:
    names = [f"Member {number}" for number in range(MOST_MEMBERS)]
    assert len(read_roster("\n".join(["Name", *names]).encode(), WORDS)) == MOST_MEMBERS
    assert len(read_roster(filled(*([name] for name in names)), WORDS)) == MOST_MEMBERS
    assert refused("\n".join(["Name", *names, "One more"]).encode()) == "roster-too-many"
    assert refused(filled(*([name] for name in names), ["One more"])) == "roster-too-many"


def test_a_file_that_swells_is_refused_before_it_is_unpacked() -> None:
    data = filled(["赵玉"])
    zeros = bytes(64 * 1024 * 1024)
    bomb = repacked(data, xl__media__big_DOT_bin=zeros)
    assert len(bomb) < LARGEST_FILE
    assert refused(bomb) == "roster-too-big"
    many = repacked(data, **{f"xl__part{number}": b"x" for number in range(100)})
    assert refused(many) == "roster-too-big"


def test_a_file_that_lies_about_its_size_is_refused() -> None:
    """The same zeros, said to be ten bytes by both of the zip's own records."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packed.compress(bytes(32 * 1024 * 1024)) + packed.flush()
    name = b"xl/media/big.bin"
    fixed = struct.pack("<HHHHHIII", 20, 0, 8, 0, 0, zlib.crc32(b"x" * 10), len(body), 10)
    local = b"PK\x03\x04" + fixed + struct.pack("<HH", len(name), 0) + name + body
    central = (
        b"PK\x01\x02" + struct.pack("<H", 20) + fixed + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name
    )
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    assert refused(local + central + end) == "roster-unreadable"


@pytest.mark.parametrize(
    "xml",
    [
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'.encode("utf-16"),
    ],
)
@pytest.mark.parametrize("ending", ["xml", "dat"])
def test_xml_that_swells_is_refused_whatever_its_name(xml: bytes, ending: str) -> None:
    data = filled(["赵玉"])
    with ZipFile(BytesIO(data)) as book:
        parts = book.read("xl/_rels/workbook.xml.rels").replace(b"sheet1.xml", f"sheet1.{ending}".encode())
    changed = {"xl___rels__workbook_DOT_xml_DOT_rels": parts, f"xl__worksheets__sheet1_DOT_{ending}": xml}
    assert refused(repacked(data, **changed)) == "roster-unreadable"


def test_a_sheet_may_have_any_name_and_a_picture_any_bytes() -> None:
    data = filled(["赵玉"])
    with ZipFile(BytesIO(data)) as book:
        parts = book.read("xl/_rels/workbook.xml.rels").replace(b"sheet1.xml", b"sheet1.dat")
        sheet = book.read("xl/worksheets/sheet1.xml")
    changed = {"xl___rels__workbook_DOT_xml_DOT_rels": parts, "xl__worksheets__sheet1_DOT_dat": sheet}
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    (read,) = read_roster(repacked(data, **changed, xl__media__image1_DOT_png=picture), WORDS)
    assert read.name == "赵玉"


def test_a_sheet_that_says_it_is_endless_is_read_no_further_than_a_list_goes() -> None:
    sheet = (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<dimension ref="A1:XFD1048576"/><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
        b'<row r="2"><c r="A2" t="inlineStr"><is><t>Zhao Yu</t></is></c>'
        b'<c r="XFD2" t="inlineStr"><is><t>far away</t></is></c></row>'
        b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>at the end</t></is></c></row>'
        b"</sheetData></worksheet>"
    )
    data = repacked(filled(["赵玉"]), xl__worksheets__sheet1_DOT_xml=sheet)
    assert [row.name for row in read_roster(data, WORDS)] == ["Zhao Yu"]


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_in_one_word(data: bytes) -> None:
    for file in (data, b"PK\x03\x04" + data, "姓名\n".encode() + data):
        with suppress(BadInput):
            assert all(isinstance(row, RosterRow) for row in read_roster(file, WORDS))


def test_every_column_has_a_word_of_its_own_in_every_language() -> None:
    for locale in LOCALES:
        words = rosters.headings(texts_in(locale))
        assert [rosters.columns()[word.casefold()] for word in words] == list(Column)
