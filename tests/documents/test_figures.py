"""The picture of a summary, seen by another library, and its words as the same page says them in print."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from bot.councils.model.summaries import Figures
from bot.councils.model.told import Counted
from bot.councils.operations.figures import Compared
from bot.documents.pages import pictured, printed
from bot.views.figures import picture
from bot.views.texts import LOCALES, texts_in
from tests.documents import period
from tests.documents.meeting import NOW
from tests.documents.period import COUNTY, OCTOBER, QUIETER, ZONE, compared, running, summary

# As Telegram sends a picture on without making it smaller, and a phone shows it without turning.
WIDTH, HIGHEST = 1080, 2800


def words(shown: Compared, locale: str = "zh-CN") -> str:
    """What stands in the picture, without spaces."""
    pages = pypdfium2.PdfDocument(printed("figures", picture(texts_in(locale), shown, ZONE), made_at=NOW))
    return "".join("".join(page.get_textpage().get_text_range() for page in pages).split())


def parts(shown: Compared, panel: int) -> list[list[Any]]:
    """The sizes of what a panel shows, of each row that of now and that of before."""
    rows = picture(texts_in("en"), shown, ZONE)["panels"][panel]["rows"]
    return [[part["size"] for part in row["parts"]] for row in rows]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_picture_is_as_wide_as_a_phone_and_tells_both_periods_apart_in_grey(locale: str) -> None:
    with Image.open(BytesIO(pictured("figures", picture(texts_in(locale), compared(), ZONE)))) as seen:
        assert (seen.format, seen.width) == ("PNG", WIDTH)
        assert WIDTH < seen.height < HIGHEST
        shades = seen.convert("L").histogram()
    before, now, paper = sorted(range(256), key=shades.__getitem__)[-3:]
    assert paper == 255
    assert now + 60 < before < paper - 30


def test_each_panel_shows_the_period_beside_the_one_before() -> None:
    assert parts(compared(), 0) == [[46, 38], [31, 12], [9, 14], [17, 0]]
    assert parts(compared(), 1) == [[312, 280], [148, 130], [96, 80], [71, 64]]
    assert parts(compared(), 2) == [[5, 1], [7, 5], [27, 16], [19, 30], [4, 7]]
    assert sum(now for now, _ in parts(compared(), 2)) == sum(count for _, count in period.BUSY.days_to_close)
    said = words(compared())
    for told in ("2026年10月", "2026年9月", "开会103次", "148（47%）", "一半在26天以内，上一期一半在38天以内。"):
        assert told in said


def test_people_are_told_only_where_the_summary_tells_of_them() -> None:
    hidden = compared()
    assert parts(hidden, 3) == [[86, None], [71, None]]
    said = words(hidden)
    assert said.count("<5") == 3
    assert "86%（评价64人）" in said
    assert "71%（问了90人）" in said
    told = {Counted.PROPOSERS: (40, 30, 24)}
    assert parts(compared(people=told), 3) == [[86, 80], [71, 75]]
    assert "<5" not in words(compared(people=told))


def test_of_a_month_that_runs_people_are_told_when_it_is_over() -> None:
    said = words(compared(running(), people={Counted.PROPOSERS: (40, 30, 24)}))
    for told in ("（还没过完）", "算到10月10日", "还没有数", "月底以后再看", "80%（评价30人）"):
        assert told in said
    assert "<5" not in said


def test_where_nobody_was_asked_or_nobody_rated_it_says_so() -> None:
    said = words(compared(summary(people={Counted.PROPOSERS: (0, 0, 0)}), people={Counted.PROPOSERS: (9, 0, 0)}))
    for told in ("还没有人评价", "没有要问的人", "0%（问了9人）"):
        assert told in said


@pytest.mark.parametrize("locale", LOCALES)
def test_an_empty_period_says_so_and_shows_nothing(locale: str) -> None:
    shown = compared(summary(figures=Figures(councils=3, overdue=1)))
    with Image.open(BytesIO(pictured("figures", picture(texts_in(locale), shown, ZONE)))) as seen:
        assert seen.height < WIDTH / 2
    name = texts_in(locale).month(OCTOBER.begins(ZONE))
    assert "".join(texts_in(locale).plain("figures-empty", period=name).split()) in words(shown, locale)


def test_a_panel_without_anything_says_so() -> None:
    said = words(compared(summary(figures=Figures(topics=2, adopted=2)), figures=Figures(topics=1)))
    for told in ("没有开过会。", "没有办结的诉求。", "议题2"):
        assert told in said
    assert "%" not in said.split("满意率")[0]
    assert "没有办结的诉求，上一期一半在38天以内。" in words(compared(summary(figures=Figures(topics=2))))
    assert "一半在26天以内。" in words(compared(figures=replace(QUIETER, days_to_close=())))


def test_a_name_is_only_ever_a_name() -> None:
    typed = '#panic() $x$ *b* <e> \\ " #read("paper.typ") \U0001f3ee'
    unit = replace(COUNTY, name=typed)
    said = words(compared(summary(unit=unit, line=(unit, COUNTY))))
    assert said.count("".join(typed[:-1].split())) == 2
    assert "›云溪县妇女议事会联盟" in said
