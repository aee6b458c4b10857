"""One matter from a word in the group to "it is solved": typed, and with buttons alone; in both languages."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman

THREE_FOR: dict[str, str | int] = {
    "due": 3, "present": 3, "quorum": 2, "in_favour": 3, "against": 0, "abstaining": 0,
    "base": 3, "counted": "present", "needed": 2, "missing": 0, "room": "no", "silent": 0,
}  # fmt: skip
pytestmark = pytest.mark.parametrize("locale", LOCALES)


async def test_a_matter_goes_all_the_way_by_commands(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await mei.says("/issue 三号楼楼道灯不亮，晚上怕摔")
    assert "I1" in mei.hears
    assert "三号楼楼道灯不亮" not in council.group_hears
    assert "三号楼楼道灯不亮" in lan.hears

    await lan.says("/topic I1 楼道照明")
    assert lan.told("answer-topic-made", topic="T1")
    assert "T1" in mei.hears
    assert "楼道照明" in council.board("T1")

    await lan.says("/invite T1 物业经理")
    manager = council.moves_in("秦经理")
    await manager.opens(lan.link)
    await manager.presses("join")
    assert manager.told("answer-guest-joined", title="楼道照明")
    assert "物业经理" in lan.hears
    assert "物业经理" in council.board("T1")

    await lan.says("/vote T1 同意在楼道装三盏感应灯")
    for woman in (mei, min_, council.woman("吴桂芳")):
        await woman.presses("for")
        assert "V1" in woman.hears
    assert council.woman("吴桂芳").told("answer-last-ballot", vote="V1")
    assert council.words("verdict-passed", **THREE_FOR) in council.board("V1")
    assert "V1" in lan.hears

    await lan.says("/resolve V1 装三盏感应灯 owner:周敏 due:2026-03-20 done:晚上灯都亮")
    assert "R1" in lan.hears
    assert "周敏" in council.board("R1")
    assert "R1" in mei.hears
    await min_.presses("accept")
    assert "R1" in min_.hears

    await min_.says("/progress R1 灯买好了，周六装")
    assert "灯买好了" in mei.hears
    await min_.says("/done R1 三盏灯都装好了")
    assert "三盏灯都装好了" in mei.hears

    await mei.presses("satisfied")
    assert mei.told("answer-feedback-given", resolution="R1", rating="satisfied")
    assert "R1" in mei.hears
    assert manager.told("notice-guest-thanked", name="物业经理", topic="T1", status="settled")
    await mei.writes("/mine")
    assert council.words("issue-state", status="solved") in mei.hears
    assert council.words("resolution-state", status="closed") in council.board("R1")


async def test_a_woman_who_never_types_a_command_can_do_everything(village: Village, lan: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("seat")
    await lan.writes("何梅")
    mei, min_ = village.joins("梅"), village.joins("敏")
    await mei.opens(lan.link)
    assert mei.told("answer-seat-claimed", name="何梅")
    await lan.presses("seats")
    await lan.presses("seat")
    await lan.writes("周敏")
    await min_.opens(lan.link)
    await lan.presses("seats")
    await lan.presses("post")
    await lan.presses("post-host")
    await lan.presses("周敏")
    assert "周敏" in min_.hears

    await mei.presses("issue", on=village.board_message("槐荫里"))
    await mei.writes("三号楼楼道灯不亮")
    await mei.presses("signed")
    assert "I1" in mei.hears
    await mei.presses("issues", on=village.board_message("槐荫里"))
    assert "三号楼楼道灯不亮" in mei.hears

    await lan.presses("issue-topic")
    await lan.writes("楼道照明")
    await lan.presses("invite", on=village.board_message("T1"))
    await lan.writes("物业经理")
    await lan.presses("skip")
    manager = village.moves_in("秦经理")
    await manager.opens(lan.link)
    await manager.presses("join")
    assert manager.told("answer-guest-joined", title="楼道照明")

    await min_.presses("vote", on=village.board_message("T1"))
    await min_.writes("同意装三盏感应灯")
    await min_.presses("against", on=village.board_message("V1"))
    assert min_.told("answer-ballot-cast", vote="V1", choice="against", cast=1, due=2)

    await lan.presses("more", on=village.board_message("V1"))
    await lan.presses("withdraw")
    await lan.writes("再想一想")
    await lan.presses("vote", on=village.board_message("T1"))
    await lan.writes("同意装一盏感应灯")
    await mei.presses("for", on=village.board_message("V2"))
    await min_.presses("for", on=village.board_message("V2"))

    await lan.presses("resolve", on=village.board_message("V2"))
    await lan.writes("装一盏感应灯")
    await lan.presses("周敏")
    await lan.presses(village.words("days-ahead", days=14))
    await lan.presses("same-test")
    assert "R1" in lan.hears
    assert "同意装一盏感应灯" in village.board("R1")

    await min_.presses("accept")
    await min_.presses("progress", on=village.board_message("R1"))
    await min_.writes("灯买好了")
    await min_.presses("done", on=village.board_message("R1"))
    await min_.writes("灯装好了")
    await mei.presses("not-solved")
    assert "R1" in min_.hears
    await min_.presses("done")
    await min_.writes("换了更亮的灯")
    await mei.presses("partly")
    assert village.words("resolution-state", status="closed") in village.board("R1")

    await mei.presses("help", on=village.board_message("槐荫里"))
    await mei.presses("resolutions")
    assert mei.told("resolutions-none")
    await mei.presses("mine", on=village.board_message("槐荫里"))
    assert "I1" in mei.hears
    await mei.presses("help", on=village.board_message("槐荫里"))
    await mei.presses("language")
    await mei.presses("help", on=village.board_message("槐荫里"))
    await mei.presses("privacy")
    assert mei.sees("forget-me")
