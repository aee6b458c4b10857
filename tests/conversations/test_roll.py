"""The check-in list: whoever holds a post checks in those who have no phone at hand."""

import pytest

from bot.councils.model.pages import PER_PAGE
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def gathering(council: Village, lan: Woman) -> Village:
    """A session is about to begin, and one of its seats has no account."""
    await lan.says("/seat 赵玉")
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    return council


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_convenor_checks_in_a_seat_without_an_account(gathering: Village, lan: Woman) -> None:
    await lan.presses("session-papers", on=gathering.board_message("S1"))
    await lan.presses("session-roll")
    assert lan.told("roll-title", session="S1", due=4, present=0)
    await lan.presses("赵玉")
    assert lan.told("roll-title", session="S1", due=4, present=1)
    assert "赵玉" in gathering.board("S1")
    assert lan.sees("✓ 赵玉")
    await lan.presses("✓ 赵玉")
    assert lan.told("roll-title", session="S1", due=4, present=0)
    assert "赵玉" not in gathering.board("S1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_who_leaves_a_session_under_way_is_pressed_once_more(gathering: Village, lan: Woman, mei: Woman) -> None:
    await gathering.sits()
    await lan.presses("session-more", on=gathering.board_message("S1"))
    await lan.presses("session-roll")
    await lan.presses("✓ 何梅")
    assert lan.sees(gathering.texts.plain("roll-name", name="何梅", stands="left"))
    await mei.presses("session-more", on=gathering.board_message("S1"))
    assert not mei.sees("session-roll")
    await mei.forges("e:roll:1:1")
    assert mei.refused("not-keeper-of-roll")
    await mei.forges("ec:1:1:N1")
    assert mei.refused("not-keeper-of-roll")


async def test_many_names_are_turned_page_by_page(gathering: Village, lan: Woman) -> None:
    for number in range(PER_PAGE):
        await lan.says(f"/seat 阿姨{number}")
    await lan.presses("session-papers", on=gathering.board_message("S1"))
    await lan.presses("session-roll")
    await lan.presses("notes-after")
    await lan.presses(f"阿姨{PER_PAGE - 1}")
    assert lan.sees(f"✓ 阿姨{PER_PAGE - 1}")
    await lan.presses("notes-before")
    assert lan.sees("何梅")
