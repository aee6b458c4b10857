"""Opening, casting, changing and closing; what the board says of the verdict."""

from datetime import timedelta

import pytest

from bot.views.texts import LOCALES
from tests.conversations.test_done_steps import buttons, named
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_vote_command(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.says("/vote")
    assert lan.told("usage-vote")
    await mei.says("/vote T1 同意")
    assert mei.refused("not-chair")
    await mei.presses("vote", on=council.board_message("T1"))
    assert mei.refused("not-chair")
    await lan.says("/vote T1")
    await lan.presses("go-on")
    await lan.writes("同意装三盏感应灯")
    assert "V1" in lan.hears
    assert "同意装三盏感应灯" in council.board("V1")
    assert all(name in council.board("V1") for name in ("何梅", "周敏", "吴桂芳"))


async def test_a_vote_without_seats_is_refused(village: Village, lan: Woman) -> None:
    await lan.says("/issue 路灯不亮")
    await lan.says("/topic I1 路灯")
    await lan.says("/vote T1 同意")
    assert lan.refused("no-seats")


async def test_a_ballot_may_be_changed_until_the_close(council: Village, mei: Woman, min_: Woman, fang: Woman) -> None:
    await council.has_vote()
    await mei.presses("for")
    assert mei.told("answer-ballot-cast", vote="V1", choice="for", cast=1, due=3)
    await mei.presses("against")
    assert mei.told("answer-ballot-cast", vote="V1", choice="against", cast=1, due=3)
    board = council.board_message("V1")
    await min_.presses("abstain")
    assert "▰" not in council.board("V1")
    await fang.presses("against")
    line = council.words("vote-choice", choice="against", count=2, names="何梅、吴桂芳")
    assert council.words("vote-bar", bar="▰▰▰▰▰▱▱▱", line=line) in council.board("V1")
    assert council.words("topic-vote", vote="V1", question="", outcome="failed").rpartition("—")[2] in council.board(
        "T1"
    )
    assert buttons(board) == named(council, "vote")
    await mei.forges("v:for:1:1", on=board)
    assert mei.refused("vote-over", vote="V1", outcome="failed")


@pytest.mark.parametrize("locale", LOCALES)
async def test_those_without_a_seat_when_it_opened_have_no_ballot(
    council: Village, lan: Woman, yan: Woman, min_: Woman
) -> None:
    await council.has_vote()
    await lan.presses("for", on=council.board_message("V1"))
    assert lan.refused("not-in-electorate", vote="V1")
    await lan.says("/seat", to=await yan.says("我来了"))
    await yan.presses("for")
    assert yan.refused("not-in-electorate", vote="V1")
    await lan.says("/unseat 周敏")
    await min_.presses("for")
    assert min_.told("answer-ballot-cast", vote="V1", choice="for", cast=1, due=3)


async def test_closing_by_hand(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_vote()
    await mei.presses("for")
    await mei.says("/close V1")
    assert mei.refused("not-chair")
    await lan.says("/close")
    assert lan.told("usage-close")
    await lan.says("/close v１")
    assert lan.told("answer-vote-closed", vote="V1", outcome="no_quorum")
    assert "V1" in mei.hears
    await lan.says("/close V1")
    assert lan.refused("vote-not-open", vote="V1")

    await lan.says("/vote T1 再投一次")
    await mei.presses("for")
    await min_.presses("for")
    await lan.presses("close-vote")
    assert lan.told("answer-vote-closed", vote="V2", outcome="passed")
    assert lan.sees("resolve")


async def test_the_host_may_open_and_close(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("post")
    await lan.presses("post-host")
    await lan.presses("何梅")
    await council.has_topic()
    await mei.says("/vote T1 同意")
    assert "V1" in mei.hears
    await mei.presses("close-vote", on=council.board_message("V1"))
    assert mei.told("answer-vote-closed", vote="V1", outcome="no_quorum")


async def test_a_withdrawn_vote_counts_for_nothing(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_vote()
    await mei.presses("for")
    await mei.presses("more", on=council.board_message("V1"))
    assert "withdraw" not in mei.hears
    await mei.forges("v:withdraw:1:1", on=council.board_message("V1"))
    assert mei.refused("not-chair")
    await lan.says("/withdraw V1 写错了")
    assert lan.told("answer-vote-withdrawn", vote="V1")
    assert council.words("vote-withdrawn") in council.board("V1")
    await lan.says("/withdraw V1 写错了")
    assert lan.refused("vote-not-open", vote="V1")


async def test_the_deadline_closes_a_vote_once(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_vote()
    await mei.presses("for")
    await min_.presses("for")
    await council.time_passes(hours=47, minutes=59)
    assert not lan.hears
    await council.time_passes(minutes=1)
    assert "V1" in lan.hears
    assert mei.hears.count("V1") == 1
    await council.time_passes(days=2)
    assert not mei.hears
    assert not council.group_hears


async def test_a_press_after_the_deadline_comes_too_late(council: Village, mei: Woman) -> None:
    await council.has_vote()
    board = council.board_message("V1")
    await council.sleeps()
    council.clock.advance(timedelta(days=2))
    council.telegram.press(mei.id, council.group.id, board.message_id, council.words("button-for"))
    council.remember()
    await council.wakes()
    await council.runs()
    assert mei.told("refusal-vote-over", vote="V1", outcome="open")
    assert buttons(board) == named(council, "vote-again")


async def test_many_voters_are_counted_without_names(village: Village, lan: Woman) -> None:
    for number in range(41):
        village.telegram.send(lan.id, village.group.id, f"/seat 第{number}位")
    await lan.says("/issue 路灯不亮")
    await lan.says("/topic I1 路灯")
    await lan.says("/vote T1 同意")
    assert "第7位" not in village.board("V1")
    assert "41" in village.board("V1")
    assert "第19位" in village.board("槐荫里")
    assert "第20位" not in village.board("槐荫里")


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_tie_is_broken_by_the_host(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("rules")
    await lan.presses("rules-majority")
    await lan.presses(council.texts.plain("rule-name-casting-vote"))
    await lan.presses(council.texts.plain("rule-value-casting-vote", value="yes"))
    await council.has_vote()
    await mei.presses("for")
    await min_.presses("against")
    await lan.says("/close V1")
    assert lan.told("answer-vote-tied", vote="V1")
    assert council.words("vote-tied", closes="")[:10] in council.board("V1")
    await mei.presses("for", on=council.board_message("V1"))
    assert mei.refused("not-chair")
    await lan.presses("for", on=council.board_message("V1"))
    assert lan.told("answer-vote-closed", vote="V1", outcome="passed")
    tie: dict[str, str | int] = {"due": 3, "present": 2, "quorum": 2, "in_favour": 1, "against": 1, "abstaining": 0}
    tie |= {"room": "no", "silent": 0}
    assert council.words("verdict-casting", **tie) in council.board("V1")
