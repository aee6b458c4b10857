"""An online session over two days: said in one's own time, on the same board, closed by the clock."""

import pytest

from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def online(council: Village, min_: Woman) -> Village:
    """A council in an online session of two days about one topic; Min has opened her private chat too."""
    await min_.writes("/start")
    await council.has_topic()
    await council.convenor.says("/meet T1 2026-03-06 15:00 online")
    await council.time_passes(days=4, hours=5)
    return council


async def test_the_clock_opens_it_and_calls_everybody(online: Village, mei: Woman, min_: Woman) -> None:
    for woman in (mei, min_):
        assert woman.told("notice-session-begun", session="S1")
    assert online.words("session-online-way") in online.board("S1")
    assert "3月8日周日 15:00" in online.board("S1")
    assert "分" not in online.board("S1")
    await mei.presses("note-own")
    await mei.writes("三盏灯就够了")
    assert mei.told("answer-note-kept", number=1, kind="point")
    assert online.words("session-notes", count=1, people=1, mode="online") in online.board("S1")
    assert "实到 1 人" in online.board("S1")


async def test_a_reply_to_the_board_is_said_in_it(online: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    said = await mei.says("三盏灯就够了", to=online.board_message("S1"))
    assert [reaction["emoji"] for own in said.reactions.values() for reaction in own] == ["✍"]
    await mei.says("#建议 装感应的", to=online.board_message("S1"))
    assert online.words("session-notes", count=2, people=1, mode="online") in online.board("S1")
    await mei.presses("notes", on=online.board_message("S1"))
    assert "1. [观点] 何梅：三盏灯就够了" in mei.hears
    assert "2. [建议] 何梅：装感应的" in mei.hears
    await yan.says("我也说一句", to=online.board_message("S1"))
    assert online.texts.plain("refusal-not-attendee", session="S1") in online.group_hears
    online.forgives.add("message can't be deleted")  # the bot is no administrator here
    await lan.says("家暴的事", to=online.board_message("S1"))
    assert lan.told("refusal-private-matter")
    assert online.words("session-notes", count=2, people=1, mode="online") in online.board("S1")


async def test_a_reply_to_another_board_is_only_a_reply(online: Village, mei: Woman) -> None:
    await mei.says("好的", to=online.board_message("T1"))
    assert not online.group_hears
    await online.convenor.says("/end S1")
    await mei.says("三盏灯就够了", to=online.board_message("S1"))
    assert not online.group_hears
    assert not mei.hears


async def test_who_has_said_nothing_is_reminded_once_and_the_clock_closes_it(
    online: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await mei.says("三盏灯就够了", to=online.board_message("S1"))
    await online.time_passes(hours=36)  # three in the morning
    assert not min_.hears
    await online.time_passes(hours=5)
    assert min_.told("notice-contribution-asked", session="S1")
    assert not mei.hears
    assert not online.group_hears
    await min_.presses("note-own")
    await min_.writes("#建议 先问报价")
    assert min_.told("answer-note-kept", number=2, kind="suggestion")
    await online.time_passes(hours=7)
    assert online.words("session-status", status="closed", reason="") in online.board("S1")
    assert lan.told("notice-session-ended", session="S1")
    await min_.presses("note-own")
    assert min_.refused("session-over", session="S1")
    await online.time_passes(days=2)
    assert not lan.hears


async def test_a_bot_that_slept_opens_and_closes_it_on_waking(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 online")
    await council.sleeps()
    await council.wakes()
    await council.time_passes(days=20)
    assert council.words("session-status", status="closed", reason="") in council.board("S1")
    assert not mei.told("notice-contribution-asked")


async def test_a_group_without_a_council_answers_no_reply(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    greeting = group.telegram.messages(lan.id, group.group.id)[-1]
    greeting.text = "S1"
    await lan.says("好的", to=greeting)
    assert not group.group_hears


@pytest.mark.parametrize("locale", ["en"])
async def test_in_english_too(online: Village, mei: Woman) -> None:
    assert "Online session S1 is open until" in mei.hears
    await mei.says("Three lamps are enough", to=online.board_message("S1"))
    assert "1 note by 1" in online.board("S1")


async def test_whoever_hosts_it_hands_that_over_to_move_something(online: Village, lan: Woman, mei: Woman) -> None:
    await lan.presses("session-more", on=online.board_message("S1"))
    await lan.presses("hosting-page")
    await lan.presses(mei.name)
    assert lan.told("answer-host-changed", name=mei.name)
    assert mei.told("notice-host-changed", session="S1", hosts="yes", floor="no")
    assert online.words("session-host", name=mei.name) in online.board("S1")
