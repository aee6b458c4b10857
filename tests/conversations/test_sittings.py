"""A session under way in the group: topic by topic, with votes of those who are in the room."""

import pytest

from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def sitting(council: Village) -> Village:
    """All three have come, and the session is at its only topic."""
    await council.has_topic()
    await council.convenor.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    await council.sits()
    await council.convenor.presses("session-more", on=council.board_message("S1"))
    await council.convenor.presses("session-item")
    return council


async def test_the_host_takes_the_topics_one_by_one(sitting: Village, lan: Woman, mei: Woman) -> None:
    assert "正在议" in sitting.board("S1")
    assert "够法定人数（至少 2 人）" in sitting.board("S1")
    await mei.presses("session-more", on=sitting.board_message("S1"))
    assert mei.sees("session-leave")
    assert not mei.sees("session-item")
    await mei.forges("e:item:1:1", on=sitting.board_message("S1"))
    assert mei.refused("not-chair")
    await lan.presses("session-item")
    assert lan.told("answer-agenda-done", session="S1")
    await lan.presses("session-item")
    assert lan.refused("agenda-done", session="S1")
    await lan.presses("session-desk")
    await lan.presses("再议 T1")
    assert lan.told("answer-taken-up", topic="T1", title="楼道照明")
    await lan.presses("session-desk")
    await lan.presses("session-skip")
    assert lan.refused("no-other-item", session="S1")


async def test_those_in_the_room_vote_and_the_verdict_says_who_was_there(
    sitting: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman
) -> None:
    await fang.presses("session-more", on=sitting.board_message("S1"))
    await fang.presses("session-leave")
    assert fang.told("answer-checked-out", name="吴桂芳", voted="no", votes="")
    await lan.says("/vote T1 同意装三盏感应灯")
    assert lan.told("answer-vote-opened", vote="V1", due=3, room="yes", present=2)
    await mei.presses("for", on=sitting.board_message("V1"))
    board = sitting.board("V1")
    assert "应到 3 人，到场 2 人（够法定人数），已投 1 人" in board
    assert "到场没投：周敏" in board
    assert "没在场：吴桂芳" in board
    await fang.presses("for", on=sitting.board_message("V1"))
    assert fang.told("refusal-not-checked-in", vote="V1", number=1)
    await lan.presses("session-end", on=sitting.board_message("S1"))
    assert lan.told("answer-session-ended", session="S1", voted="yes", votes="V1")
    board = sitting.board("V1")
    assert "应到 3 人，到场 2 人（1 人没投），够法定人数" in board
    assert "按到场的 2 人算，赞成至少要 2 票，还差 1 票" in board


async def test_who_is_refused_a_vote_checks_in_with_the_button_beside_the_refusal(
    sitting: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman
) -> None:
    for woman in (mei, fang):
        await woman.presses("session-more", on=sitting.board_message("S1"))
        await woman.presses("session-leave")
    await lan.says("/vote T1 同意装三盏感应灯")
    await fang.presses("for", on=sitting.board_message("V1"))
    await fang.presses("session-here")
    assert fang.told("answer-checked-in", name="吴桂芳")
    await fang.presses("for", on=sitting.board_message("V1"))
    await min_.presses("for", on=sitting.board_message("V1"))
    assert "通过" in sitting.board("V1")


async def test_who_leaves_takes_her_ballot_along(sitting: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/vote T1 同意装三盏感应灯")
    await mei.presses("for", on=sitting.board_message("V1"))
    await mei.presses("session-more", on=sitting.board_message("S1"))
    await mei.presses("session-leave")
    assert mei.told("answer-checked-out", name="何梅", voted="yes", votes="V1")
    assert "先走了：何梅" in sitting.board("S1")
    assert "已投 0 人" in sitting.board("V1")
    await mei.presses("session-leave")
    assert mei.refused("left-already", name="何梅")


async def test_a_choice_of_the_room_says_who_was_there(sitting: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/vote T1 装哪种灯 / 感应灯 / 普通灯")
    await mei.presses("1. 感应灯", on=sitting.board_message("V1"))
    await lan.presses("close-vote", on=sitting.board_message("V1"))
    assert "应到 3 人，到场 3 人（2 人没投），够法定人数" in sitting.board("V1")


async def test_the_vote_of_a_home_visit_is_cast_in_private(council: Village, lan: Woman, mei: Woman) -> None:
    for woman in (lan, mei):
        await woman.writes("/start")
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 home_visit 三号楼")
    await mei.presses("reply-yes")
    await lan.presses("take-along")
    await council.time_passes(days=4, hours=5)
    await mei.says("/here")
    await lan.says("/begin S1")
    await lan.presses("session-more", on=council.board_message("S1"))
    await lan.presses("session-item")
    await lan.says("/vote T1 同意装三盏感应灯")
    assert mei.told("notice-visit-vote", vote="V1", question="同意装三盏感应灯", there="yes")
    assert lan.told("notice-visit-vote", vote="V1", question="同意装三盏感应灯", there="no")
    assert not lan.sees("for")
    assert lan.sees("close-vote")
    with pytest.raises(AssertionError, match="V1"):
        council.board("V1")
    await mei.presses("for")
    assert mei.told("answer-last-ballot", vote="V1", private="yes")
    await mei.presses("motions", on=council.board_message("T1"))
    assert mei.told("motions-visited")
    assert mei.told("topic-vote", vote="V1", question="同意装三盏感应灯", outcome="no-quorum")


async def test_nothing_is_voted_on_in_a_talk(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口")
    await council.time_passes(days=4, hours=5)
    await lan.says("/begin S1")
    await lan.presses("session-talk")
    await lan.presses("session-more", on=council.board_message("S1"))
    await lan.presses("session-item")
    await lan.says("/vote T1 同意装三盏感应灯")
    assert lan.refused("session-is-talk", session="S1")
    assert "不够法定人数，还差 2 人" in council.board("S1")
