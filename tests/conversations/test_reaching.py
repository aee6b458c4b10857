"""Those who never opened a private chat: what waits, the one mention, and what comes once they open it."""

from datetime import timedelta

from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_an_owner_who_can_not_be_written_to_is_mentioned_once(
    council: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await council.has_passed_vote()
    await lan.says("/resolve V1 装灯 owner:周敏 due:2026-03-20")
    (mention,) = council.mentions
    assert "周敏" in (mention.text or "")
    await mei.presses("accept", on=mention)
    assert mei.refused("not-owner", resolution="R1", name="周敏")
    await lan.presses("decline-owner", on=mention)
    assert lan.refused("not-owner", resolution="R1", name="周敏")
    await min_.presses("start", on=mention)
    assert min_.told("welcome")
    assert "R1" in min_.hears
    await min_.presses("accept", on=mention)
    assert "R1" in min_.hears
    assert not council.mentions


async def test_a_guest_who_can_not_be_written_to(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    teacher = council.joins("方老师")
    await lan.says("/invite T1", to=await teacher.says("我来看看"))
    (mention,) = council.mentions
    assert "方老师" in (mention.text or "")
    await mei.presses("join", on=mention)
    assert mei.refused("not-invited")
    await teacher.presses("join", on=mention)
    assert teacher.told("answer-guest-joined", topic="T1")


async def test_a_proposer_who_can_not_be_written_to_rates_in_the_group(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman
) -> None:
    await fang.says("/issue 路灯不亮")
    await lan.says("/topic I1 路灯")
    await lan.says("/vote T1 同意")
    for woman in (mei, min_, fang):
        await woman.presses("for")
    await lan.says("/resolve V1 装灯 owner:何梅 due:2026-03-20")
    await mei.says("/done R1 都亮了")
    assert "吴桂芳" in council.group_hears
    await fang.presses("satisfied")
    assert fang.told("answer-feedback-given", resolution="R1", rating="satisfied")


async def test_what_needs_no_answer_waits_in_mine(council: Village, lan: Woman, fang: Woman) -> None:
    await fang.says("/issue 路灯不亮")
    await lan.says("/decline I1 已经报修")
    assert not council.mentions
    await fang.says("/issue 井盖松了")
    await fang.says("/mine")
    await fang.presses("go-on")
    assert "I2" in fang.hears
    await fang.presses("withdraw")
    await fang.writes("修好了")
    assert fang.told("answer-issue-withdrawn", issue="I2")


async def test_a_link_is_held_until_the_convenor_opens_her_chat(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    await lan.presses("new-council")
    await lan.says("/seat 何梅")
    assert "t.me" not in group.group_hears
    assert not lan.private
    await lan.writes("/start")
    mei = group.moves_in("梅")
    await mei.opens(lan.link)
    assert mei.told("answer-seat-claimed", name="何梅")


async def test_a_woman_who_blocks_the_bot_stops_nobody(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    council.forgives = {"bot was blocked"}
    await council.has_issue()
    await yan.says("/issue 四号楼也黑")
    council.telegram.block(mei.id, council.bot.id)
    await lan.says("/topic I1 I2 照明")
    assert "T1" in yan.hears
    assert not council.mentions
    council.telegram.unblock(mei.id, council.bot.id)
    await mei.writes("/mine")
    assert "I1" in mei.hears


async def test_everything_that_waits_stands_in_mine(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman
) -> None:
    await council.has_resolution("何梅")
    await mei.writes("/mine")
    assert mei.told("mine-title", count=2)
    await mei.presses("accept")
    await council.has_vote("同意修路")
    await mei.writes("/mine")
    assert "同意修路" in mei.hears
    await mei.presses("against")
    assert mei.told("answer-ballot-cast", vote="V2", choice="against", cast=1, due=3)
    await min_.presses("for", on=council.board_message("V2"))
    await fang.presses("for", on=council.board_message("V2"))
    await council.has_issue("井盖松了")
    await lan.writes("/mine")
    assert "V2" in lan.hears
    assert "I3" in lan.hears
    await lan.presses("resolve")
    await lan.presses("cancel")
    await lan.presses("issue-topic")
    await lan.writes("井盖")
    assert lan.told("answer-topic-made", topic="T3")


async def test_what_waits_is_told_in_a_short_burst(council: Village, lan: Woman, mei: Woman) -> None:
    for number in range(9):
        council.telegram.send(mei.id, council.group.id, f"/issue 第{number}件")
        council.telegram.send(lan.id, council.group.id, f"/issue 我的第{number}件")
    await council.runs()
    await lan.writes("/mine")
    assert lan.told("mine-title", count=16)
    assert lan.told("list-more", count=6)


async def test_an_answer_that_comes_too_late_for_the_group_comes_in_private(
    council: Village, mei: Woman, fang: Woman
) -> None:
    council.forgives = {"too old", "can't initiate conversation"}
    await council.sleeps()
    council.telegram.send(mei.id, council.group.id, "/issue 路灯不亮")
    council.telegram.send(fang.id, council.group.id, "/issue 井盖松了")
    board = council.board_message("槐荫里")
    council.telegram.press(mei.id, council.group.id, board.message_id, council.words("button-help"))
    council.telegram.press(fang.id, council.group.id, board.message_id, council.words("button-help"))
    council.remember()
    council.clock.advance(timedelta(minutes=1))
    await council.wakes()
    await council.runs()
    assert "I1" in "".join(message.text or "" for message in mei.private)
    assert mei.sees("language")
    assert not fang.private
    assert council.convenor.hears.count("I2") == 1
