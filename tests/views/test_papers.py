"""The agenda and the attendance sheet as they come out of the printer, read again by another library."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pypdfium2
import pytest

from bot.councils.model.sessions import Mode
from bot.councils.operations.papers import Papers, Sheet
from bot.documents.pages import printed
from bot.views.papers import BLANK_ROWS, agenda, calendar_words, page, sheet
from bot.views.texts import LOCALES, Texts, texts_in
from tests.documents import meeting
from tests.documents.meeting import NOW, attendee, papers

ZH = texts_in("zh-CN")
LONG = "欧阳沁芳（城关镇东风社区第三网格）"


def pages(found: Papers | Sheet, locale: str = "zh-CN") -> list[str]:
    """What stands on each page of an agenda or a sheet, without the spaces between Chinese letters and others."""
    texts = texts_in(locale)
    if isinstance(found, Sheet):
        data = printed("sheet", sheet(texts, found), made_at=NOW)
    else:
        data = printed("agenda", agenda(texts, found), made_at=NOW)
    pdf = pypdfium2.PdfDocument(data)
    assert {(round(side.get_width()), round(side.get_height())) for side in pdf} == {(595, 842)}
    return ["".join(side.get_textpage().get_text_range().split()) for side in pdf]


def said(texts: Texts, key: str, **facts: Any) -> str:
    return "".join(texts.plain(key, **facts).split())


@pytest.mark.parametrize("locale", LOCALES)
def test_the_agenda_says_when_where_how_and_what_in_order(locale: str) -> None:
    (text,) = pages(papers(), locale)
    texts = texts_in(locale)
    day = "2026年3月6日星期五15:00" if locale == "zh-CN" else "Friday,March6,202615:00"
    for words in (
        "槐荫里妇女议事会",
        said(texts, "agenda-title", session="S3"),
        day,
        "党群服务中心;二楼,北门",
        said(texts, "session-mode", mode="plenary"),
        "周敏",
        "I1楼道照明，说了好多回",
        said(texts, "agenda-guests", names="物业经理"),
        said(texts, "agenda-sum", minutes=40),
    ):
        assert words in text
    assert text.index("T1楼道照明") < text.index("T2充电桩")


def test_an_online_session_is_open_from_day_to_day() -> None:
    found = papers(mode=Mode.ONLINE, place="", ends_at=datetime(2026, 3, 8, 7, 0, tzinfo=UTC))
    (text,) = pages(found)
    assert "2026年3月6日星期五15:00到2026年3月8日星期日15:00" in text
    assert ZH.plain("paper-line-where") not in text


@pytest.mark.parametrize("locale", LOCALES)
def test_an_online_session_gives_its_topics_no_minutes(locale: str) -> None:
    texts, found = texts_in(locale), papers(mode=Mode.ONLINE, place="", ends_at=datetime(2026, 3, 8, 7, 0, tzinfo=UTC))
    (text,) = pages(found, locale)
    assert "T1楼道照明" in text
    for words in (texts.plain("agenda-column-time"), texts.plain("agenda-minutes", minutes=20)):
        assert "".join(words.split()) not in text.replace(said(texts, "paper-line-when"), "", 1)
    assert calendar_words(texts, found) == "1. T1 楼道照明\n2. T2 充电桩"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sheet_has_a_row_for_everybody_and_some_to_spare(locale: str) -> None:
    people = [attendee(f"N{number}", f"第{number}位") for number in range(1, 41)]
    people.append(attendee("T2X1", LONG, why="物业"))
    found = meeting.sheet(*people)
    facts = sheet(texts_in(locale), found)
    assert len(facts["rows"]) == 41 + BLANK_ROWS
    sides = pages(found, locale)
    texts = texts_in(locale)
    assert len(sides) == 3
    for number, side in enumerate(sides, start=1):
        assert said(texts, "sheet-column-signature") in side
        assert f"{number}/{len(sides)}" in side
    assert all(f"第{number}位" in "".join(sides) for number in range(1, 41))
    assert said(texts, "sheet-guest", topic="T2", why="物业", has_why="yes") in "".join(sides)
    assert said(texts, "sheet-signed-recorder") in sides[-1]
    assert said(texts, "sheet-count", due=9) in sides[0]


def test_the_sheet_says_when_they_came_and_hides_who_is_forgotten() -> None:
    came = datetime(2026, 3, 6, 6, 58, tzinfo=UTC)
    (text,) = pages(meeting.sheet(attendee("N1", "", came=came), attendee("T1X1", "李红")))
    assert "14:58" in text
    assert ZH.plain("someone") in text
    assert "X1李红T1的客人" in text


def test_no_paper_carries_the_code_of_the_day() -> None:
    found = papers(code="7391")
    for facts in (agenda(ZH, found), sheet(ZH, replace(meeting.sheet(), papers=found))):
        assert "7391" not in repr(facts)


def test_an_agenda_of_many_topics_goes_on_over_pages_under_its_headings() -> None:
    (one, _) = papers().agenda
    many = tuple(replace(one, item=replace(one.item, position=position)) for position in range(1, 31))
    sides = pages(replace(papers(), agenda=many))
    assert len(sides) == 2
    assert all(ZH.plain("agenda-column-topic") in side for side in sides)
    assert said(ZH, "agenda-sum", minutes=600) in sides[-1]


def test_an_agenda_without_topics_says_when_it_begins() -> None:
    (text,) = pages(replace(papers(), agenda=()))
    assert "星期五15:00" in text
    assert said(ZH, "paper-about", begins="", minutes=0) not in text


def test_who_hosts_may_be_forgotten() -> None:
    forgotten = replace(papers(), host="")
    for facts in (agenda(ZH, forgotten), sheet(ZH, replace(meeting.sheet(), papers=forgotten))):
        assert [ZH.plain("paper-line-host"), ZH.plain("someone")] in facts["lines"]


def test_the_sheet_is_offered_to_those_who_run_the_session() -> None:
    for posts, count in ((papers().posts, 3), ((), 2)):
        keyboard = page(ZH, replace(papers(), posts=posts)).keyboard
        assert keyboard is not None
        assert len(keyboard.inline_keyboard[0]) == count
