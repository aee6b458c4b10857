"""The list of members as a file: its table asked for, filled in, sent back, looked at, imported."""

from io import BytesIO

import openpyxl
import pytest

from bot.councils.errors import BadInput
from bot.documents.roster import LARGEST_FILE
from bot.handlers import roster
from bot.handlers.files import Bounded
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman

CSV = "姓名,身份,任期到,用户名\n赵玉,网格员,2027-12-31,\n钱红,调解员、执委,,@sunyan\n何梅,,,\n周敏,楼栋长,,\n"


async def begins(lan: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("roster")


async def sends(woman: Woman, data: bytes, name: str = "名单.csv") -> None:
    village = woman.village
    village.remember()
    village.telegram.send_document(woman.id, village.bot.id, data, name)
    await village.runs()


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_table_goes_out_and_comes_back_filled(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await begins(lan)
    assert lan.told("ask-file")
    await lan.presses("template")
    sent = lan.private[-1].attachment
    assert sent is not None
    assert sent.name == f"{council.texts.plain('roster-sheet')}.xlsx"
    book = openpyxl.load_workbook(BytesIO(sent.data))
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet["A"]] == [council.texts.plain("column-name"), "何梅", "周敏", "吴桂芳"]
    sheet.append(["赵玉", council.texts.plain("button-tag-grid-worker"), "2027-12-31"])
    sheet.append(["孙燕", None, None, "@sunyan"])
    file = BytesIO()
    book.save(file)
    await sends(lan, file.getvalue(), "members.xlsx")
    between = council.texts.plain("list-separator")
    assert lan.told("roster-preview", new=2, new_names=f"赵玉{between}孙燕", there=3, changed=0)
    assert "赵玉" not in council.board("槐荫里")
    await lan.presses("import")
    assert lan.told("answer-roster-imported", new=2, changed=0, there=3, links=1)
    assert not council.group_hears.replace(council.board("槐荫里"), "")
    assert "赵玉" in council.board("槐荫里")
    link = lan.link
    yu = council.moves_in("玉")
    await yu.opens(link)
    assert yu.told("answer-seat-claimed", name="赵玉")
    await mei.presses("seats", on=council.board_message("槐荫里"))
    assert council.texts.plain("tag-grid-worker") in mei.hears


async def test_csv_from_a_chinese_table_program(council: Village, lan: Woman, yan: Woman) -> None:
    await begins(lan)
    await sends(lan, CSV.encode("gbk"))
    assert lan.told("roster-preview", new=2, there=1, changed=1)
    await council.sleeps()
    await council.wakes()
    await lan.presses("import")
    assert lan.told("answer-roster-imported", new=2, changed=1, there=1, links=1)
    council.forgives = {"query is too old", "message is not modified"}
    await council.hears_again()
    await lan.presses("seats", on=council.board_message("槐荫里"))
    assert lan.hears.count("赵玉") == 1


@pytest.mark.parametrize("locale", LOCALES)
async def test_what_is_wrong_is_told_by_row_and_column(council: Village, lan: Woman) -> None:
    await begins(lan)
    before = council.board("槐荫里")
    await sends(lan, "姓名,身份,任期到\n,村医,昨天\n赵玉,,2020-01-01\n赵玉,,\n家暴的人,,\n".encode())
    said = lan.hears
    assert council.words("roster-wrong", count=6) in said
    column = council.words("column-tags")
    assert council.words("roster-problem", row=2, column=column, flaw="tag-unknown", typed="村医") in said
    assert "家暴" not in said
    assert council.board("槐荫里") == before
    await lan.presses("template", on=lan.private[-1])
    await sends(lan, "姓名\n{}\n".format("\n".join(" " * 3 + f"{number}," for number in "一")).encode())
    assert lan.told("roster-preview", new=1, changed=0, there=0)
    await lan.presses("cancel")
    assert council.board("槐荫里") == before


async def test_a_long_list_of_mistakes_is_cut(council: Village, lan: Woman) -> None:
    await begins(lan)
    await sends(lan, ("姓名,身份\n" + "".join(f"第{number}位,村医\n" for number in range(12))).encode())
    assert council.words("list-more", count=2) in lan.hears
    assert council.words("roster-mend") in lan.hears


async def test_files_that_are_no_list_are_refused(council: Village, lan: Woman, mei: Woman) -> None:
    await sends(mei, CSV.encode())
    assert mei.told("not-understood")
    await begins(lan)
    await sends(lan, b"x" * (LARGEST_FILE + 1))
    assert lan.refused("roster-too-big")
    await sends(lan, b"\0\0\0")
    assert lan.refused("roster-unreadable")
    await lan.writes("赵玉、钱红")
    assert lan.refused("roster-file-wanted")
    await lan.presses("cancel")
    await lan.forges("f:template:")
    assert lan.refused("no-form")


async def test_a_file_is_measured_whatever_was_said_of_its_size() -> None:
    file = Bounded(LARGEST_FILE, BadInput("roster-too-big"))
    file.write(b"x" * LARGEST_FILE)
    with pytest.raises(BadInput, match="roster-too-big"):
        file.write(b"x")


async def test_a_table_that_takes_too_long_is_given_up(
    council: Village, lan: Woman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roster, "SECONDS_TO_READ", 0.0)
    await begins(lan)
    await sends(lan, CSV.encode())
    assert lan.refused("roster-unreadable")


async def test_only_the_convenor_sends_a_list(council: Village, mei: Woman) -> None:
    await mei.forges("c:roster:1", on=council.board_message("槐荫里"))
    assert mei.refused("not-convenor")
