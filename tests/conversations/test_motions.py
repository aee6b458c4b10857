"""A motion from a seat's words to a vote on them, by buttons and by command."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_motion_is_seconded_and_put_by_one_tap_each(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman
) -> None:
    await lan.presses("seats")
    for button in ("rules", "rules-voting", "rule-name-motions-seconded", "rule-value-motions-seconded"):
        key = button.startswith("rule-")
        await lan.presses(council.texts.plain(button, value="yes") if key else button)
    await council.has_topic()
    await mei.presses("motions", on=council.board_message("T1"))
    assert mei.told("motions-none")
    await mei.presses("propose")
    await mei.writes("同意装三盏感应灯")
    assert mei.told("answer-motion-proposed", topic="T1", needs_second="yes")
    assert "同意装三盏感应灯" in council.board("T1")
    await mei.presses("second-motion", on=council.board_message("T1"))
    assert mei.refused("own-motion")
    await min_.presses("second-motion", on=council.board_message("T1"))
    assert min_.told("answer-motion-seconded")
    assert mei.told("notice-motion-seconded", name="周敏", topic="T1")
    assert lan.told("notice-motion-to-put", name="何梅", topic="T1")
    await fang.presses("put-motion", on=council.board_message("T1"))
    assert fang.refused("not-chair")
    await lan.presses("put-motion", on=lan.private[-1])
    assert "同意装三盏感应灯" in council.board("V1")
    assert mei.told("notice-motion-put", vote="V1")
    assert not lan.private[-1].markup
    assert council.texts.plain("button-put-motion") not in str(council.board_message("T1").markup)


async def test_a_motion_in_one_line(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await mei.says("/motion")
    assert mei.told("usage-motion")
    await council.has_topic()
    await mei.says("/motion T1 同意装灯")
    assert mei.told("answer-motion-proposed", topic="T1", needs_second="no")
    await lan.writes("/mine")
    assert "同意装灯" in lan.hears
    await mei.presses("motions", on=council.board_message("T1"))
    assert mei.told("motions-numbered", number=1)
    await mei.presses("withdraw-motion")
    assert mei.told("answer-motion-withdrawn")
    await min_.says("/motion T1")
    await min_.presses("go-on")
    await min_.writes("同意装两盏")
    assert "同意装两盏" in council.board("T1")
    await mei.says("/motion T1 同意装四盏")
    await lan.presses("motions", on=council.board_message("T1"))
    assert lan.told("motions-numbered", number=2)
    await lan.presses(f"1. {council.texts.plain('button-put-motion')}")
    assert "同意装两盏" in council.board("V1")


async def test_private_words_are_no_motion(council: Village, mei: Woman) -> None:
    await council.has_topic()
    await mei.says("/motion T1 他又家暴了")
    assert mei.told("refusal-private-matter")
    assert "家暴" not in str(council.everything_kept())


async def test_after_a_failed_vote_another_motion_is_put(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_vote()
    await mei.says("/motion T1 同意装两盏")
    for name in ("何梅", "周敏", "吴桂芳"):
        await council.woman(name).presses("against", on=council.board_message("V1"))
    await lan.presses("put-motion", on=council.board_message("T1"))
    assert "同意装两盏" in council.board("V2")


async def test_a_forged_button_of_a_motion_does_nothing(council: Village, lan: Woman) -> None:
    await council.has_topic()
    board = council.board_message("T1")
    for data in ("n:vote:1:1:1", "n:put:1:1:9"):
        await lan.forges(data, on=board)
        assert lan.told("stale-button") or lan.refused("no-such-motion")


async def test_of_many_motions_the_oldest_and_her_own_are_within_reach(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman, yan: Woman
) -> None:
    await lan.says("/seat", to=await yan.says("我来"))
    hong = council.joins("钱红", username="qianhong")
    await lan.says("/seat", to=await hong.says("我也来"))
    await council.has_topic()
    for number, woman in enumerate((mei, min_, fang, yan, hong), 1):
        await woman.says(f"/motion T1 同意装{number}盏")
    withdraw = council.texts.plain("button-withdraw-motion")
    await mei.presses("motions", on=council.board_message("T1"))
    assert mei.told("motions-numbered", number=4)
    assert "同意装5盏" not in mei.hears
    await mei.presses(f"1. {withdraw}")
    assert mei.told("answer-motion-withdrawn")
    await mei.says("/motion T1 同意装6盏")
    await mei.presses("motions", on=council.board_message("T1"))
    await mei.presses(f"5. {withdraw}")
    assert mei.told("answer-motion-withdrawn")
