"""A summary in another form comes to the coordinator's private chat, and to nobody else."""

import re
from io import BytesIO

import pytest
from PIL import Image

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


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


async def test_it_goes_on_from_the_period_and_the_council_she_looks_at(council: Village, coordinator: Woman) -> None:
    await coordinator.writes("/summary 2026-Q1")
    await coordinator.presses("槐荫里")
    await coordinator.presses("figures-picture")
    assert "槐荫里" in coordinator.hears
    sent = coordinator.private[-1].attachment
    assert sent
    assert sent.name == "2026-Q1.png"


async def test_others_and_other_places_are_refused(council: Village, coordinator: Woman, mei: Woman) -> None:
    await mei.forges("bp:1:0:2026-03", on=council.board_message("槐荫里"))
    assert mei.refused("no-alliance")
    await coordinator.writes("/summary")
    for place in ("2:0", "1:7"):
        await coordinator.forges(f"bp:{place}:2026-03")
        assert coordinator.refused("no-such-unit")
    await coordinator.forges("bp:1:0:soon")
    assert coordinator.refused("period-unreadable", typed="soon", example="2026-03")
