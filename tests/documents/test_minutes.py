"""Minutes on paper, read back: as pages by pypdfium2, as a letter by python-docx."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from bot.councils.operations.minutes_pages import MinutesPaper
from bot.documents.letters import letter
from bot.documents.pages import printed
from bot.views.proceedings import paper
from bot.views.texts import LOCALES, texts_in
from tests.documents import sitting

NOW = datetime(2026, 12, 4, tzinfo=UTC)
FORGOTTEN = sitting.proceedings().without(["N1", "T1X1"])


def pdf(page: MinutesPaper, locale: str = "zh-CN") -> str:
    """What a reader copies out of the pages, without spaces."""
    data = printed("minutes", paper(texts_in(locale), page), made_at=NOW)
    return "".join("".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(data)).split())


def docx(page: MinutesPaper, locale: str = "zh-CN") -> Any:
    return Document(BytesIO(letter(paper(texts_in(locale), page), made_at=NOW)))


def words(paper: Any) -> str:
    """All that a letter says, without spaces: its body in order, then what stands on every page."""
    section = paper.sections[0]
    parts = (paper.element.body, section.header._element, section.footer._element)
    return "".join("".join(node.text or "" for part in parts for node in part.iter(qn("w:t"))).split())


BOTH = pytest.mark.parametrize(
    "read", [pdf, lambda page, locale="zh-CN": words(docx(page, locale))], ids=["pdf", "docx"]
)


@BOTH
def test_everything_that_the_minutes_say_is_on_paper(read: Any) -> None:
    said = read(sitting.confirmed())
    for expected in (
        "东风社区妇女议事会",
        "议事记录",
        "第2号",
        "2026年12月1日星期二19:04至20:34",
        "集中议事",
        "党群服务中心二楼",
        "王秀英",
        "19:03到，20:00离开",
        "请假：去外地看孙子",
        "T1X1",
        "管楼道灯",
        "议题T1「三号楼楼道的灯」",
        "【观点】李桂兰：晚上下班回来楼道一片黑",
        "原文：「在三号楼楼道装两盏声控灯，由物业出钱」",
        "投票的办法：手机15票、纸票3票",
        "回避：赵玉（不算应到）",
        "赞成14，反对3，弃权1",
        "反对的：刘芳、陈淑芬、杨丽华",
        "至少要10票",
        "放在第一位的：「东边空地」11票、「楼顶平台」4票、「车棚后面」2票；弃权1",
        "选定「东边空地」",
        "领办人：物业钱经理",
        "怎样算办好：晚上走过，灯都亮",
        "刘芳：电费该由物业出，不该摊给住户",
        "【决定】下次会定在一月第一个星期二",
        "陈淑芬提出：我说的是三盏灯，不是两盏",
        "记录员答复：已核对，照原话改了",
        "记录员没有答复",
        "王秀英、李桂兰、张敏确认",
        "到期没有表示：刘芳、陈淑芬",
        "没有账号、没有问到：杨丽华",
        "李桂兰：张敏19:40到会",
        "主持人（签字）",
        "记录员（签字）",
        sitting.confirmed().minutes.digest,
    ):
        assert str(expected) in said
    assert "草稿" not in said


@BOTH
def test_of_a_secret_vote_with_very_few_ballots_no_sum_is_on_paper(read: Any) -> None:
    minutes = sitting.drafted().minutes
    (matter,) = minutes.proceedings.matters
    untold = replace(sitting.voted(1, secret=True), counts=(), abstaining=0, needed=0)
    text = replace(minutes.proceedings, matters=(replace(matter, votes=(untold,)),))
    said = read(replace(sitting.drafted(), minutes=replace(minutes, proceedings=text)))
    assert "投票的人太少，一记票数就知道谁投了什么，所以票数不记。" in said
    assert "至少要到13人）——通过" in said
    assert "赞成14" not in said


@BOTH
def test_a_draft_says_that_it_is_one_and_is_proved_by_nothing(read: Any) -> None:
    said = read(sitting.drafted(), "en")
    assert "Draft" in said
    assert "SHA-256" not in said
    assert "Confirmation" not in said


@BOTH
@pytest.mark.parametrize("locale", LOCALES)
def test_what_people_write_is_shown_and_never_carried_out(read: Any, locale: str) -> None:
    said = read(sitting.confirmed(sitting.proceedings(topics=2, words=sitting.HOSTILE)), locale)
    assert "".join(sitting.HOSTILE.replace("\a", "").split()) in said


@BOTH
def test_a_long_evening_is_all_there(read: Any) -> None:
    said = read(sitting.drafted(sitting.proceedings(seats=20, topics=4, long=True)))
    assert all(name in said for name in sitting.NAMES)
    assert all(f"议题T{number}" in said for number in range(1, 5))
    assert "这件事没有议完，下次接着议。" in said


@BOTH
def test_thousands_of_emoji_break_nothing(read: Any) -> None:
    assert "议题T1" in read(sitting.drafted(sitting.proceedings(words="灯" + "\U0001f4a1" * 4096)))


@BOTH
def test_a_forgotten_name_is_a_key(read: Any) -> None:
    said = read(sitting.confirmed(FORGOTTEN))
    assert "王秀英" not in said
    assert "N1（姓名已按本人要求删去）" in said
    assert sitting.confirmed().minutes.digest == sitting.confirmed(FORGOTTEN).minutes.digest


def test_a_post_that_was_nobodys_is_a_dash() -> None:
    page = sitting.drafted(replace(sitting.proceedings(), host=""))
    assert ["主持人", "—"] in paper(texts_in("zh-CN"), page)["lines"]


def test_the_same_minutes_have_the_same_pages() -> None:
    facts = paper(texts_in("zh-CN"), sitting.confirmed())
    assert printed("minutes", facts, made_at=NOW) == printed("minutes", facts, made_at=NOW)
    assert letter(facts, made_at=NOW) == letter(facts, made_at=NOW)
    parts = ZipFile(BytesIO(letter(facts, made_at=NOW))).infolist()
    assert {part.date_time[0] for part in parts} == {1980}


def test_pages_are_a4_and_numbered() -> None:
    facts = paper(texts_in("zh-CN"), sitting.drafted(sitting.proceedings(seats=20, topics=4, long=True)))
    pages = pypdfium2.PdfDocument(printed("minutes", facts, made_at=NOW))
    assert len(pages) == 5
    for number, page in enumerate(pages, 1):
        assert page.get_size() == pytest.approx((595.3, 841.9), abs=0.1)
        assert f"{number} / 5" in page.get_textpage().get_text_range()


def test_a_letter_is_a4_and_names_chinese_faces_that_word_has() -> None:
    made = docx(sitting.confirmed())
    section = made.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    fonts = made.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "仿宋"
    assert fonts.get(qn("w:ascii")) == "Times New Roman"
    assert [field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]
    assert made.core_properties.title == "议事记录"
    assert made.core_properties.author == ""


def test_a_letter_keeps_a_vote_with_its_result_and_the_lines_to_sign_on_with_what_is_signed() -> None:
    kept = {line.text: line.paragraph_format.keep_with_next for line in docx(sitting.drafted()).paragraphs}
    assert kept["原文：「在三号楼楼道装两盏声控灯，由物业出钱」"]
    assert not next(stays for words, stays in kept.items() if words.startswith("结果："))
    assert not kept["【待办】下个月再看一次"]
    last = [words for words in kept if words][-1]
    assert "记录员没有答复" in last
    assert kept[last]


def test_a_letter_holds_no_tag_of_its_template() -> None:
    data = letter(paper(texts_in("zh-CN"), sitting.confirmed()), made_at=NOW)
    parts = ZipFile(BytesIO(data))
    told = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    assert "{{" not in told
    assert "{%" not in told
