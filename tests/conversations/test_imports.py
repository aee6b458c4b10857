"""An organisation as a file: its table asked for, filled in, sent back, looked at, applied; and what it says then."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from aiogram.methods import EditMessageText, SendMessage

from bot.documents.units import LARGEST_FILE
from bot.handlers import imports, progress
from bot.views.texts import LOCALES
from tests.conversations.test_roster import sends
from tests.conversations.village import Village
from tests.conversations.woman import Woman

UNITS = [
    ["01", "柳河镇", "镇", "乡镇街道", "U1"],
    ["0101", "北村", "村", "社区村企", "01"],
    ["010101", "北村一组", "组", "微网格楼组", "0101"],
]
TEAM = [["0101", "王秀兰", "网格员", "是"], ["010101", "李桂芳", "调解员", "否"]]
SERVICES = [["01", "反家暴站", "柳河镇反家暴站", "0510-8123456", "全天", "柳河镇"]]


def book(units: list[list[Any]], team: list[list[Any]], services: list[list[Any]], *said: list[Any]) -> bytes:
    return written(
        {
            "单位": [["编号", "名称", "叫法", "级别", "上级编号"], *units],
            "队伍": [["单位编号", "姓名", "做什么", "是执委"], *team],
            "服务点": [["单位编号", "类别", "名称", "电话", "什么时候开", "管哪一片"], *services],
            "分工": [["单位编号", "哪类事", "先找谁（编号）", "几个工作日"], *said],
        }
    )


def written(sheets: dict[str, list[list[Any]]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


async def helps(lan: Woman, mei: Woman) -> None:
    """Mei shares Lan's work."""
    await lan.presses("unit-roles")
    await lan.presses("unit-helper")
    code = next(word for word in lan.hears.split() if len(word) == 10 and word.isascii() and word.isupper())
    await mei.writes(f"/alliance {code}")
    await lan.presses("unit-back")


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_table_goes_out_and_comes_back_filled(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.writes("/alliance 河谷联盟")
    await lan.presses("unit-more")
    assert lan.told("directory-page", name="河谷联盟", team=0, gaps=0, uncovered=1, services=0)
    await helps(lan, mei)
    await lan.presses("unit-team")
    assert lan.told("team-nobody")
    await lan.presses("unit-back")
    await lan.presses("unit-services")
    await lan.presses("unit-back")
    await lan.presses("unit-table")
    sent = lan.private[-1].attachment
    assert sent is not None
    found = openpyxl.load_workbook(BytesIO(sent.data))
    assert [cell.value for cell in found.worksheets[0][2]][:2] == ["U1", "河谷联盟"]
    found.worksheets[0].append(["01", "柳河镇", "镇", "没有", "U9"])
    file = BytesIO()
    found.save(file)
    await sends(lan, file.getvalue(), "组织表.xlsx")
    column, sheet = council.words("heading-units-tier"), council.words("table-units")
    assert council.words("import-wrong", count=2) in lan.hears
    assert council.words("import-problem", sheet=sheet, row=3, column=column, flaw="unknown", typed="没有") in lan.hears
    assert council.words("roster-mend") in lan.hears
    assert not lan.sees("import-apply")

    await sends(lan, book(UNITS, TEAM, SERVICES), "organisation.xlsx")
    for part, becomes, count in (("units", "new", 3), ("team", "team-new", 2), ("services", "services-new", 1)):
        what = council.words(f"becomes-{becomes}", count=count)
        assert lan.told("import-part", part=council.words(f"table-{part}"), what=what)
    assert lan.told("import-stays", left=1)
    pages = len(lan.private)
    await lan.presses("import-apply")
    assert lan.told("answer-import-applied", units=3, team=2, services=1)
    assert len(lan.private) == pages
    assert mei.told("notice-import-applied", name="林秀兰", title="河谷联盟", units=3)
    council.forgives = {"query is too old", "message is not modified"}
    await council.hears_again()

    await lan.writes("/alliance")
    assert lan.told("unit-page", name="河谷联盟", units=4, covered=0)
    await lan.presses("unit-more")
    await lan.presses("unit-team")
    duties = [council.words("tag-grid-worker"), council.words("tag-mediator")]
    assert lan.told("team-duty", duty=council.words("button-tag-grid-worker"), count=1, executive=1, share=100)
    assert lan.told("team-gap", name="李桂芳", duty=duties[1], unit="北村一组")
    await lan.presses("unit-back")
    await lan.presses("unit-services")
    assert "0510-8123456 · 全天 · 柳河镇" in lan.hears
    await lan.presses("unit-back")
    await lan.presses("unit-uncovered")
    assert lan.told("uncovered-page", name="河谷联盟", count=4)
    await lan.presses("北村")
    assert lan.told("unit-page", name="北村", has_line="yes", units=2)
    await lan.presses("unit-more")
    await lan.presses("unit-team")
    assert lan.told("team-gaps", count=1)
    await lan.presses("unit-names")
    assert lan.told("names-page", name="北村", count=2)
    name = council.texts.plain("names-one", name="李桂芳", duty=duties[1])
    await lan.presses(name)
    assert lan.told("member-page", name="李桂芳", duty=duties[1], unit="北村一组")
    await lan.presses("member-erase")
    assert lan.told("names-page", name="北村", count=1)
    assert not lan.sees(name)
    await lan.forges("bw:erase:4:1:3:0")
    assert lan.refused("no-such-member")
    await lan.presses("unit-back")
    assert lan.told("team-whole")


async def test_a_table_is_taken_back_and_an_old_preview_does_nothing(council: Village, lan: Woman) -> None:
    await lan.writes("/alliance 河谷联盟")
    await sends(lan, book(UNITS[:1], [], []), "一.xlsx")
    assert council.words("table-team") not in lan.hears
    old = lan.private[-1]
    await sends(lan, book(UNITS[:2], [["01", "王秀兰", "网格员", "是"]], []), "二.xlsx")
    assert council.words("table-services") not in lan.hears
    await lan.presses("import-apply", on=old)
    assert lan.refused("import-gone")
    await council.sleeps()
    await council.wakes()
    await lan.presses("import-cancel", on=lan.private[-1])
    assert lan.told("answer-import-cancelled")
    await sends(lan, book([], [["U1", "王秀兰", "网格员", "是"]], []), "三.xlsx")
    await lan.presses("import-apply")
    await lan.writes("/alliance")
    assert lan.told("unit-page", name="河谷联盟", units=1)
    await lan.presses("unit-more")
    await lan.presses("unit-team")
    assert lan.told("team-whole")


async def test_a_long_table_is_told_of_in_one_message(
    council: Village, lan: Woman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", 0.0)
    await lan.writes("/alliance 河谷联盟")
    pages = len(lan.private)
    many = [[f"01{number:04}", f"村{number}", "村", "社区村企", "U1"] for number in range(400)]
    await sends(lan, book(many, [], []), "很多.xlsx")
    # Her file, and one message that says how far it is and at last what it would do.
    assert len(lan.private) == pages + 2
    assert council.words("becomes-new", count=400) in lan.hears
    edits = [call.method.text for call in council.telegram.calls if isinstance(call.method, EditMessageText)]
    assert len(edits) == len(set(edits))
    sent = {call.method.text for call in council.telegram.calls if isinstance(call.method, SendMessage)}
    assert council.words("import-reading", count=0) in sent
    pages = len(lan.private)
    await sends(lan, b"PK\x03\x04", "坏.xlsx")
    assert lan.refused("import-unreadable")
    assert len(lan.private) == pages + 2
    await sends(lan, book(many, [], [])[:-9], "断.xlsx")
    assert lan.refused("import-unreadable")


async def test_files_that_are_no_table_are_refused(
    council: Village, lan: Woman, mei: Woman, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lan.writes("/alliance 河谷联盟")
    await sends(mei, book(UNITS, [], []), "组织表.xlsx")
    assert mei.told("not-understood")
    await sends(lan, b"x" * (LARGEST_FILE + 1), "大.xlsx")
    assert lan.refused("import-too-big")
    await sends(lan, book([["01", "家暴的人", "", "乡镇街道", "U1"]], [], []), "话.xlsx")
    assert "家暴" not in lan.hears
    many = [["U1", f"王{number}", "村医"] for number in range(12)]
    await sends(lan, book([], many, []), "错.xlsx")
    assert council.words("list-more", count=2) in lan.hears
    monkeypatch.setattr(imports, "SECONDS_TO_READ", 0.0)
    await sends(lan, book(UNITS, [], []), "慢.xlsx")
    assert lan.refused("import-unreadable")


async def test_prepared_seats_are_looked_at_and_given(council: Village, lan: Woman) -> None:
    await lan.writes("/alliance 河谷联盟")
    await lan.presses("alliance-code")
    code = next(word for word in lan.hears.replace("：", " ").split() if len(word) == 10 and word.isascii())
    seats = {"席位": [["单位编号", "姓名", "身份", "任期到"], ["U1", "赵玉", "网格员、执委", "2028-12-31"]]}
    await sends(lan, written(seats), "席位.xlsx")
    await lan.presses("import-apply")
    await lan.presses("seats")
    await lan.presses("alliance")
    await lan.presses("alliance-join")
    await lan.writes(code)
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("alliance")
    assert lan.told("alliance-prepared", count=1)
    await lan.presses("alliance-seats")
    assert lan.told("roster-preview", new=1, new_names="赵玉", changed=0, there=0)
    await lan.presses("import")
    assert lan.told("answer-roster-imported", new=1, links=1)
    assert "赵玉" in council.board("槐荫里")
