"""The floor of a session in the group: hands, turns, the one warning."""

import pytest

from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def sitting(council: Village, min_: Woman) -> Village:
    """A council in session about one topic; Mei and Min are there, and both have opened their private chat."""
    await min_.writes("/start")
    await council.has_topic()
    await council.convenor.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    for woman in (council.woman("何梅"), min_):
        await woman.says("/here")
    await council.convenor.says("/begin S1")
    return council


async def _opens_floor(woman: Woman) -> None:
    await woman.presses("session-more", on=woman.village.board_message("S1"))
    await woman.presses("floor")


async def test_hands_stand_on_the_board_in_turn(sitting: Village, mei: Woman, min_: Woman) -> None:
    await mei.presses("hand", on=sitting.board_message("S1"))
    assert mei.told("answer-hand-raised", place=1)
    await min_.presses("hand", on=sitting.board_message("S1"))
    assert min_.told("answer-hand-raised", place=2)
    assert sitting.words("floor-waiting", names="何梅、周敏") in sitting.board("S1")
    await mei.presses("hand", on=sitting.board_message("S1"))
    assert mei.told("answer-hand-lowered")
    assert sitting.words("floor-waiting", names="周敏") in sitting.board("S1")


async def test_the_host_lets_one_after_the_other_speak(sitting: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    for woman in (mei, min_):
        await woman.presses("hand", on=sitting.board_message("S1"))
    await _opens_floor(lan)
    assert "1. 何梅" in lan.hears
    await lan.presses("floor-give")
    assert mei.told("notice-floor-given", council_title="槐荫里", minutes=2)
    assert sitting.words("floor-speaking", name="何梅", state="speaking", minutes=2) in sitting.board("S1")
    assert "还剩 2 分 0 秒" in lan.hears
    await sitting.time_passes(seconds=30)
    await lan.presses("floor-pause")
    assert sitting.words("floor-speaking", name="何梅", state="paused", minutes=2) in sitting.board("S1")
    assert "还剩 1 分 30 秒" in lan.hears
    await lan.presses("floor-go-on")
    await mei.presses("floor-end")
    assert sitting.words("floor-free") in mei.hears
    assert "🎤" not in sitting.board("S1")
    await lan.presses("floor-page")
    assert sitting.words("floor-free") in lan.hears
    await lan.presses("floor-skip")
    assert "✋" not in sitting.board("S1")


async def test_the_host_is_done_with_a_topic_on_the_page_of_the_floor(sitting: Village, lan: Woman, mei: Woman) -> None:
    await _opens_floor(lan)
    assert not lan.sees("floor-finish")
    await lan.presses("session-more", on=sitting.board_message("S1"))
    await lan.presses("session-item")
    await mei.presses("hand", on=sitting.board_message("S1"))
    await _opens_floor(lan)
    assert sitting.words("floor-topic", topic="T1", title="楼道照明") in lan.hears
    await lan.presses("floor-finish")
    assert "T1" not in lan.hears
    assert not lan.sees("floor-finish")
    assert "议完了" in sitting.board("S1")
    assert "✋" not in sitting.board("S1")
    await lan.presses("withdraw", on=sitting.board_message("T1"))
    await lan.presses("defer")
    await lan.writes("图纸还没来")
    await lan.presses("session-more", on=sitting.board_message("S1"))
    await lan.presses("session-desk")
    await lan.presses("再议 T1")
    assert lan.told("answer-taken-up", topic="T1", title="楼道照明")
    await lan.presses("session-desk")
    await lan.presses("session-finish")
    assert lan.told("answer-item-finished", topic="T1", more="no")


async def test_the_speaker_is_warned_once_in_private(sitting: Village, lan: Woman, mei: Woman) -> None:
    await mei.presses("hand", on=sitting.board_message("S1"))
    await _opens_floor(lan)
    await lan.presses("floor-give")
    await sitting.time_passes(seconds=90)
    assert mei.told("notice-speaker-warned", own="yes", seconds=30)
    assert sitting.words("floor-speaking", name="何梅", state="warned", minutes=2) in sitting.board("S1")
    await sitting.time_passes(minutes=5)
    assert not mei.hears
    assert not sitting.group_hears
    await _opens_floor(lan)
    assert sitting.words("floor-left", over="yes", minutes=0, seconds=0) in lan.hears


async def test_who_can_not_be_written_to_reads_it_on_the_board(sitting: Village, lan: Woman, fang: Woman) -> None:
    await fang.says("/here")
    mentioned = len(sitting.mentions)
    await fang.presses("hand", on=sitting.board_message("S1"))
    await _opens_floor(lan)
    await lan.presses("floor-give")
    said = sitting.words("floor-speaking", name="吴桂芳", state="warned", minutes=2)
    assert said not in sitting.board("S1")
    await sitting.time_passes(seconds=90)
    assert said in sitting.board("S1")
    assert len(sitting.mentions) == mentioned
    await lan.presses("floor-page")
    assert said in lan.hears
    await lan.presses("floor-end")
    assert "🎤" not in sitting.board("S1")


async def test_a_bot_that_slept_warns_once_on_waking(sitting: Village, lan: Woman, mei: Woman) -> None:
    await mei.presses("hand", on=sitting.board_message("S1"))
    await _opens_floor(lan)
    await lan.presses("floor-give")
    await sitting.sleeps()
    await sitting.wakes()
    await sitting.time_passes(hours=1)
    assert mei.told("notice-speaker-warned", own="yes", seconds=0)
    await sitting.time_passes(hours=1)
    assert not mei.hears


async def test_who_is_not_there_or_not_asked_raises_no_hand(
    sitting: Village, lan: Woman, fang: Woman, yan: Woman
) -> None:
    await fang.presses("hand", on=sitting.board_message("S1"))
    assert fang.refused("check-in-first", session="S1")
    await yan.presses("hand", on=sitting.board_message("S1"))
    assert yan.refused("not-attendee", session="S1")
    await lan.presses("hand", on=sitting.board_message("S1"))
    assert lan.refused("not-attendee", session="S1")


async def test_only_the_host_runs_the_floor(sitting: Village, mei: Woman, min_: Woman) -> None:
    await mei.presses("hand", on=sitting.board_message("S1"))
    await _opens_floor(min_)
    assert sitting.words("floor-free") in min_.hears
    assert not min_.sees("floor-give")
    await min_.forges("fl:give:1:1:1", on=sitting.board_message("S1"))
    assert min_.refused("not-chair")


async def test_the_host_raises_the_hand_of_one_without_an_account_alone(sitting: Village, lan: Woman) -> None:
    await lan.says("/seat 赵奶奶")
    await lan.forges("fh:1:1:N4", on=sitting.board_message("S1"))
    assert lan.refused("check-in-first", session="S1")
    await lan.forges("fh:1:1:N1", on=sitting.board_message("S1"))
    assert lan.refused("raises-it-herself", name="何梅")


@pytest.mark.parametrize("locale", ["en"])
async def test_in_english_too(sitting: Village, lan: Woman, mei: Woman) -> None:
    await mei.presses("hand", on=sitting.board_message("S1"))
    await _opens_floor(lan)
    await lan.presses("floor-give")
    assert "何梅 is speaking, 2 minutes at most" in sitting.board("S1")
    assert "You have the floor, for 2 minutes" in mei.hears


async def test_the_host_hands_over_to_speak_and_hosts_again(
    sitting: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await sitting.seats(lan)
    await lan.says("/here")
    await lan.presses("hand", on=sitting.board_message("S1"))
    assert lan.told("refusal-host-is-neutral")
    await _opens_floor(lan)
    await lan.presses("floor-hand-over")
    assert lan.hears == sitting.words("hosting-way", session="S1", anybody="yes")
    await lan.presses("周敏")
    assert min_.told("notice-host-changed", council_title="槐荫里", session="S1", hosts="yes", floor="yes")
    assert "主持：周敏" in sitting.board("S1")
    await lan.presses("hand")
    await min_.presses("floor")
    await min_.presses("floor-give")
    assert sitting.words("floor-speaking", name="林秀兰", state="speaking", minutes=2) in sitting.board("S1")
    await min_.presses("hand", on=sitting.board_message("S1"))
    assert min_.told("refusal-host-is-neutral")
    await min_.presses("floor-end")
    await lan.presses("floor-take-back")
    assert min_.told("notice-host-changed", council_title="槐荫里", session="S1", hosts="no", name="林秀兰")
    assert "主持：林秀兰" in sitting.board("S1")
