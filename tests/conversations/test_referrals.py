"""A lamp the village can't mend: up a tier, returned once, up once more by the clock, and back, mended."""

import re

import pytest

from bot.councils.model.referrals import Category
from bot.views.texts import LOCALES
from tests.conversations.test_imports import UNITS, book
from tests.conversations.test_roster import sends
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _code(woman: Woman, button: str) -> str:
    await woman.presses(button)
    found = re.search(r"\b[2-9A-Z]{10}\b", woman.hears)
    assert found
    return found[0]


async def _goes_to(council: Village, lan: Woman, yan: Woman) -> None:
    """The council belongs to the north village; Yan coordinates its town, Lan the county."""
    await lan.writes("/alliance 河谷联盟")
    await sends(lan, book(UNITS, [], []), "一.xlsx")
    await lan.presses("import-apply")
    await lan.writes("/alliance")
    await lan.presses("柳河镇")
    await lan.presses("unit-more")
    await lan.presses("unit-roles")
    helper = await _code(lan, "unit-helper")
    await yan.writes(f"/alliance {helper}")
    await joins(council, lan, "柳河镇", "北村")


async def joins(council: Village, lan: Woman, *units: str) -> None:
    """The council belongs to the last of these units, which Lan goes down to."""
    await lan.writes("/alliance")
    for unit in units:
        await lan.presses(unit)
    code = await _code(lan, "alliance-code")
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("alliance")
    await lan.presses("alliance-join")
    await lan.writes(code)


async def _refers(council: Village, lan: Woman, why: str) -> None:
    await lan.presses("referral-refer")
    assert lan.told("ask-category")
    await lan.presses(council.words("referral-category", category=Category.LIGHTING))
    await lan.presses("柳河镇")
    await lan.writes(why)


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_lamp_comes_back_mended(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await _goes_to(council, lan, yan)
    await mei.says("/issue 村口的路灯不亮")
    await _refers(council, lan, "灯杆是镇里的")
    assert mei.told("notice-issue-referred", issue="I1", unit="柳河镇")
    assert "村口的路灯不亮" in yan.hears
    assert "何梅" not in yan.hears

    await yan.presses("referral-return")
    await yan.writes("哪一盏灯？")
    assert mei.told("notice-referral-returned", reason="哪一盏灯？")
    assert mei.sees("referral-show")
    assert not mei.sees("issue-decline")
    await _refers(council, lan, "村口第二盏")
    await yan.presses("referral-accept")
    assert mei.told("notice-referral-accepted", unit="柳河镇")
    await mei.writes("/mine")
    await mei.presses("referral-show")
    assert mei.told("referral-is-accepted", unit="柳河镇")
    await yan.writes("/mine")
    assert "村口的路灯不亮" in yan.hears

    await council.time_passes(days=20)
    assert mei.told("notice-referral-escalated", unit="河谷联盟", skipped="柳河镇")
    assert yan.told("notice-referral-escalated", unit="河谷联盟", skipped="柳河镇")
    await lan.presses("referral-accept")
    await lan.presses("referral-resolved")
    await lan.writes("换了新灯")
    assert mei.told("notice-referral-asked", unit="河谷联盟", reason="换了新灯")
    await mei.writes("/mine")
    assert mei.told("mine-referral-asked", issue="I1", result="换了新灯")
    await mei.presses("satisfied")
    assert mei.told("answer-referral-rated", rating="satisfied")
    assert lan.told("notice-referral-closed", issue="I1", by="answers")
    await mei.writes("/mine")
    assert council.words("issue-own", issue="I1", text="村口的路灯不亮", status="solved") in mei.hears


async def test_the_command_explains_itself_and_asks_for_the_rest(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/refer")
    assert lan.told("usage-refer")
    await mei.says("/issue 村口的路灯不亮")
    await lan.says("/refer I1")
    assert lan.told("answer-in-private")
    await mei.says("/refer I1")
    assert mei.refused("not-convenor")
