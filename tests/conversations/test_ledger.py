"""The ledger: its table comes to the one who asks, its pages are turned in her private chat, nobody is named in it."""

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


def table(woman: Woman) -> Worksheet:
    """The table she was sent last."""
    sent = woman.private[-1].attachment
    assert sent is not None
    assert sent.name == f"{woman.village.texts.plain('ledger-sheet')}.xlsx"
    sheet = openpyxl.load_workbook(BytesIO(sent.data)).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def rows(woman: Woman) -> list[dict[str, Any]]:
    """Its rows, by what the columns are called in the table."""
    _, _, headings, *found = table(woman).iter_rows(values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in found]


def cell(woman: Woman, row: dict[str, Any], column: str) -> Any:
    return row[woman.village.texts.plain(f"ledger-column-{column}")]


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_table_comes_to_the_one_who_asks(council: Village, mei: Woman) -> None:
    await council.has_result()
    await mei.presses("satisfied")
    await council.convenor.says("/ledger")
    assert council.convenor.told("ledger-sent")
    assert not council.group_hears
    assert not mei.hears
    (row,) = rows(council.convenor)
    said = {column: cell(council.convenor, row, column) for column in ("number", "summary", "proposer", "owner")}
    assert said == {"number": "I1", "summary": "三号楼楼道灯不亮", "proposer": "P1", "owner": "周敏"}
    numbers = {column: cell(council.convenor, row, column) for column in ("due", "present", "ratio", "seats", "guests")}
    assert numbers == {"due": 3, "present": 3, "ratio": 1, "seats": 3, "guests": 0}
    assert cell(council.convenor, row, "date").date() == date(2026, 3, 2)
    assert cell(council.convenor, row, "due-date").date() == date(2026, 3, 20)
    for column in ("grid", "category", "archive", "session"):
        assert cell(council.convenor, row, column) is None
    assert "三盏灯都装好了" in cell(council.convenor, row, "result")
    assert council.texts.plain("ledger-rating", rating="satisfied") in cell(council.convenor, row, "satisfaction")
    assert "何梅" not in str(list(table(council.convenor).iter_rows(values_only=True)))


async def test_it_prints_on_a4_across_with_its_headings_on_every_page(council: Village, lan: Woman) -> None:
    await council.has_issue("=1+1 https://example.org/灯")
    await lan.says("/ledger")
    sheet = table(lan)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    # One page wide is what Excel takes where nothing is said, and as many pages long as there are rows.
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.freeze_panes == "B4"
    (row,) = rows(lan)
    assert cell(lan, row, "summary") == "=1+1 https://example.org/灯"


@pytest.mark.parametrize("locale", LOCALES)
async def test_pages_are_turned_in_private(council: Village, lan: Woman, mei: Woman) -> None:
    for number in range(12):
        await council.has_issue(f"第{number + 1}盏灯不亮")
    await lan.presses("help", on=council.board_message("槐荫里"))
    await lan.presses("ledger")
    assert lan.private[-1].text
    assert council.words("ledger-title", title="槐荫里", count=12) in lan.private[-1].text
    shown = lan.private[-1]
    assert "I12 " in (shown.text or "")
    assert "I2 " not in (shown.text or "")
    assert not lan.sees("ledger-newer")
    await lan.presses("ledger-older")
    assert lan.private[-1] is shown
    assert "I2 第2盏灯不亮" in (shown.text or "")
    assert "I3 " not in (shown.text or "")
    await lan.presses("ledger-newer")
    assert "I12 " in (shown.text or "")
    await lan.presses("ledger-table")
    assert len(rows(lan)) == 12


async def test_each_line_says_where_a_matter_stands(council: Village, lan: Woman, mei: Woman) -> None:
    async def line() -> str:
        await lan.writes("/ledger")
        return (lan.private[-1].text or "").partition("→ ")[2]

    issue = await council.has_issue()
    assert await line() == "等答复"
    await lan.says(f"/topic I{issue} 楼道照明")
    assert await line() == "T1 已公布"
    await lan.says("/vote T1 同意装三盏感应灯")
    assert await line() == "V1 正在表决"
    for woman in (mei, council.woman("周敏"), council.woman("吴桂芳")):
        await woman.presses("for")
    assert await line() == "V1 通过"
    await lan.says("/resolve V1 装三盏感应灯 owner:周敏 due:2026-03-20")
    assert await line() == "R1 等领办人接，期限 3月20日周五"
    await council.time_passes(days=20)
    assert (await line()).endswith("，已超期")
    await council.woman("周敏").says("/done R1 装好了")
    await mei.presses("satisfied")
    assert await line() == "R1 已办结"


async def test_merged_words_and_those_taken_back_have_a_line_too(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_issue("井盖松了")
    await council.has_issue("井盖响")
    await council.has_issue("我家屋顶漏水")
    await mei.says("/withdraw I3 修好了")
    await lan.forges("m:1:2:1")
    await lan.writes("/ledger")
    assert "I2 井盖响\n→ 并入 I1，一起办" in lan.hears
    assert council.words("ledger-line-gone", issue="I3") in lan.hears
    assert "屋顶" not in lan.hears
    await lan.presses("ledger-table")
    assert [cell(lan, row, "triage") for row in rows(lan)] == ["等答复", "并入 I1", "提的人撤回了"]


async def test_what_needed_no_topic_has_its_result_and_day(council: Village, lan: Woman) -> None:
    await council.has_issue("井盖松了")
    await lan.presses("issue-fix")
    await lan.writes("当场垫平了")
    await council.has_issue("猫叫")
    await lan.says("/decline I2 不归议事会管")
    await lan.writes("/ledger")
    await lan.presses("ledger-table")
    fixed, declined = rows(lan)
    assert (cell(lan, fixed, "triage"), cell(lan, fixed, "result")) == ("当场办", "当场垫平了")
    assert (cell(lan, declined, "triage"), cell(lan, declined, "result")) == ("不列为议题", None)
    assert {cell(lan, row, "feedback-date").date() for row in (fixed, declined)} == {date(2026, 3, 2)}


async def test_who_opened_no_private_chat_is_led_there(council: Village, yan: Woman) -> None:
    min_ = council.woman("周敏")
    await council.has_issue()
    await min_.says("/ledger")
    assert council.words("answer-in-private") in min_.hears
    await min_.presses("go-on")
    assert min_.told("ledger-title", title="槐荫里", count=1)
    await min_.presses("ledger-table")
    assert len(rows(min_)) == 1


async def test_who_blocked_the_bot_meanwhile_is_led_there_again(council: Village, mei: Woman) -> None:
    await council.has_issue()
    council.telegram.block(mei.id, council.bot.id)
    council.forgives = {"bot was blocked by the user"}
    await mei.says("/ledger")
    assert mei.sees("go-on")


async def test_only_those_seated_get_it(council: Village, yan: Woman) -> None:
    await council.has_issue()
    await yan.says("/ledger")
    assert yan.refused("not-seated")
    await yan.writes("/ledger")
    assert yan.refused("not-seated")
    for forged in ("c:ledger:1", "lg:page:1:1", "lg:table:1:0", "c:ledger:0"):
        await yan.forges(forged, on=yan.private[-1])
        assert yan.refused("not-seated")
    await yan.writes("/start ledger-1")
    assert yan.told("refusal-not-seated")
    await yan.writes("/start ledger-x")
    assert yan.told("welcome")


async def test_a_council_without_matters_says_so(council: Village, lan: Woman) -> None:
    await lan.presses("help", on=council.board_message("槐荫里"))
    await lan.presses("ledger")
    assert lan.told("ledger-none", title="槐荫里")
    await lan.says("/ledger")
    assert rows(lan) == []


async def test_a_button_in_the_group_leads_into_the_private_chat(council: Village, mei: Woman) -> None:
    await council.has_issue()
    await mei.says("/ledger")
    await mei.presses("ledger", on=next(message for message in mei.news(alone=True) if message.ephemeral_to))
    assert mei.told("ledger-title", title="槐荫里", count=1)


async def test_a_woman_of_two_councils_chooses_whose(council: Village, lan: Woman) -> None:
    other = council.telegram.add_group("柳树巷", creator=lan.id)
    council.telegram.join(other.id, council.bot.id, by=lan.id)
    await lan.says("/council new 柳树巷", where=other)
    await lan.writes("/help")
    await lan.presses("ledger")
    assert lan.told("ledger-choose")
    await lan.presses("柳树巷")
    assert lan.told("ledger-none", title="柳树巷")
