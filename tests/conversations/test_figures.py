"""A summary in another form comes to the coordinator's private chat, and to nobody else."""

import re
from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pytest
from PIL import Image

from bot.councils.operations import figures
from bot.views.texts import LOCALES
from playground.faults import Trouble
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of


@pytest.fixture
async def coordinator(council: Village, lan: Woman) -> Woman:
    """She founded an alliance, to which the council belongs."""
    await lan.writes("/alliance 河谷联盟")
    await lan.presses("alliance-code")
    code = re.search(r"[2-9A-Z]{10}", lan.hears)
    assert code
    for button in ("seats", "alliance", "alliance-join"):
        await lan.presses(button)
    await lan.writes(code[0])
    return lan


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_picture_comes_with_its_caption(council: Village, coordinator: Woman) -> None:
    await council.has_issue()
    await coordinator.writes("/summary")
    await coordinator.presses("figures-picture")
    assert coordinator.told("figures-caption", title="河谷联盟")
    sent = coordinator.private[-1].attachment
    assert sent
    assert sent.name == "2026-03.png"
    with Image.open(BytesIO(sent.data)) as seen:
        assert seen.width == 1080
    assert not council.group_hears


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_table_has_the_figures_of_each_place(
    council: Village, coordinator: Woman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "ROWS_AT_ONCE", 1)
    await council.has_issue()
    await council.time_passes(hours=1)
    await coordinator.writes("/summary")
    await coordinator.presses("figures-table")
    assert coordinator.told("figures-caption-table", title="河谷联盟")
    sent = coordinator.private[-1].attachment
    assert sent
    assert sent.name == council.texts.plain("figures-file", period="2026-03")
    places = openpyxl.load_workbook(BytesIO(sent.data)).worksheets[1]
    *_, council_row, together = places.iter_rows(values_only=True)
    assert (council_row[0], together[0]) == ("槐荫里", council.texts.plain("figures-together"))
    assert council_row[1:] == together[1:]
    issues = council.texts.plain("figures-name", what="issues")
    assert together[[cell.value for cell in places[3]].index(issues)] == 1


async def test_it_goes_on_from_the_period_and_the_council_she_looks_at(council: Village, coordinator: Woman) -> None:
    await coordinator.writes("/summary 2026-Q1")
    await coordinator.presses("槐荫里")
    await coordinator.presses("figures-picture")
    assert "槐荫里" in coordinator.hears
    sent = coordinator.private[-1].attachment
    assert sent
    assert sent.name == "2026-Q1.png"
    await coordinator.presses("figures-table")
    sent = coordinator.private[-1].attachment
    assert sent
    assert len(openpyxl.load_workbook(BytesIO(sent.data)).sheetnames) == 2


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_places_of_a_summary_stand_in_a_table(council: Village, coordinator: Woman) -> None:
    await council.has_issue()
    await coordinator.writes("/summary 2026-03")
    pages = len(coordinator.private)
    assert council.words("summary-issues", issues=1, topics=0, votes=0) in coordinator.hears
    columns = ("name", "sessions", "issues", "solved")
    heads = "\t".join(council.words("summary-parts-head", column=column) for column in columns)
    assert f"{heads}\n槐荫里\t0\t1\t0\n" in coordinator.hears
    await coordinator.presses("槐荫里")
    await coordinator.presses("河谷联盟")
    assert len(coordinator.private) == pages
    assert heads in words_of(coordinator.private[-1])


@pytest.mark.parametrize("locale", LOCALES)
async def test_an_older_telegram_has_them_in_type_of_one_width(council: Village, coordinator: Woman) -> None:
    faults = council.telegram.bot(council.app.bot.token).faults
    faults.begin(Trouble(kind="old", until=council.clock.now() + timedelta(hours=1)))
    await council.has_issue()
    await coordinator.writes("/summary")
    pages = len(coordinator.private)
    line = f"槐荫里{' ' * 14}0    1    0"
    assert line in coordinator.hears
    await coordinator.presses("槐荫里")
    await coordinator.presses("河谷联盟")
    assert len(coordinator.private) == pages
    assert line in words_of(coordinator.private[-1])


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_month_comes_by_itself_to_whoever_wants_it(council: Village, coordinator: Woman) -> None:
    await coordinator.writes("/summary")
    await coordinator.presses("figures-monthly")
    assert coordinator.told("answer-monthly-asked", title="河谷联盟", hour=9)
    assert coordinator.sees("figures-monthly-on")
    await council.time_passes(days=31)
    assert coordinator.told("notice-monthly-summary", title="河谷联盟", period=council.texts.month(date(2026, 3, 1)))
    await coordinator.presses("summary-open")
    assert coordinator.told("summary-councils", count=1, active=0)
    await coordinator.presses("figures-monthly-on")
    assert coordinator.told("answer-monthly-stopped", title="河谷联盟")
    assert coordinator.sees("figures-monthly")
    await council.time_passes(days=31)
    assert not coordinator.told("notice-monthly-summary")


async def test_others_and_other_places_are_refused(council: Village, coordinator: Woman, mei: Woman) -> None:
    for form in ("bp", "bt"):
        await mei.forges(f"{form}:1:0:2026-03", on=council.board_message("槐荫里"))
        assert mei.refused("no-alliance")
    await coordinator.writes("/summary")
    await mei.forges("bm:1", on=council.board_message("槐荫里"))
    assert mei.refused("no-alliance")
    for place in ("bp:2:0", "bp:1:7", "bt:2:0"):
        await coordinator.forges(f"{place}:2026-03")
        assert coordinator.refused("no-such-unit")
    await coordinator.forges("bp:1:0:soon")
    assert coordinator.refused("period-unreadable", typed="soon", example="2026-03")
