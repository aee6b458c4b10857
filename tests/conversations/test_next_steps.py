"""Where a vote came to nothing or is not all there is to settle, the next step is a button away."""

from tests.conversations.test_done_steps import asked, buttons, named
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_where_too_few_voted_one_tap_votes_again(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_vote()
    await mei.presses("for")
    await lan.says("/close V1")
    assert buttons(council.board_message("V1")) == named(council, "vote-again")
    told = asked(lan, "V1")
    await mei.presses("vote-again", on=council.board_message("V1"))
    assert mei.refused("not-chair")
    await lan.presses("vote-again", on=told)
    assert "V2" in lan.hears
    assert "同意装三盏感应灯" in council.board("V2")
    assert buttons(told) == []
    assert buttons(council.board_message("V1")) == []
    await lan.forges("v:again:1:1")
    assert lan.refused("vote-not-repeatable", vote="V1")


async def test_a_failed_vote_leads_to_another_motion(council: Village, lan: Woman) -> None:
    await council.has_vote()
    for name in ("何梅", "周敏", "吴桂芳"):
        await council.woman(name).presses("against", on=council.board_message("V1"))
    for board in ("V1", "T1"):
        assert buttons(council.board_message(board)) == named(council, "vote")
    await lan.presses("vote", on=council.board_message("V1"))
    await lan.writes("同意装一盏感应灯")
    assert "同意装一盏感应灯" in council.board("V2")
    assert buttons(council.board_message("V1")) == []


async def test_a_settled_topic_is_voted_on_again_only_where_nothing_came_of_it(council: Village, lan: Woman) -> None:
    await council.has_resolution()
    await lan.says("/withdraw R1 写错了")
    assert buttons(council.board_message("T1")) == named(council, "vote")
    await lan.says("/vote T1 同意装一盏感应灯")
    assert buttons(council.board_message("V1")) == named(council, "resolve-more")


async def test_a_solved_topic_is_not_voted_on_again(council: Village, mei: Woman) -> None:
    await council.has_result()
    await mei.presses("satisfied")
    assert buttons(council.board_message("T1")) == []


async def test_a_withdrawn_topic_has_no_more_steps(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_vote()
    await mei.presses("for")
    await lan.says("/close V1")
    await lan.says("/withdraw T1 不归我们管")
    assert buttons(council.board_message("T1")) == []
    assert buttons(council.board_message("V1")) == []
    await lan.forges("v:again:1:1")
    assert lan.refused("topic-over", topic="T1")


async def test_a_second_resolution_of_one_vote(council: Village, lan: Woman) -> None:
    await council.has_resolution()
    assert buttons(council.board_message("V1")) == named(council, "resolve-more")
    await lan.presses("resolve-more", on=council.board_message("V1"))
    await lan.writes("每月查一次灯")
    await lan.presses("何梅")
    await lan.presses(council.words("days-ahead", days=14))
    await lan.presses("same-test")
    assert "每月查一次灯" in council.board("R2")


async def test_without_seats_there_is_none_to_end(village: Village, lan: Woman) -> None:
    await lan.presses("seats")
    for step in ("unseat", "post"):
        assert not lan.sees(step)
    await lan.says("/seat 赵玉")
    await lan.presses("seats", on=village.board_message("槐荫里"))
    for step in ("unseat", "post"):
        assert lan.sees(step)


async def test_an_owner_without_an_account_is_spoken_for_from_mine(council: Village, lan: Woman) -> None:
    await lan.says("/seat 赵玉")
    await council.has_vote()
    for name in ("何梅", "周敏", "吴桂芳"):
        await council.woman(name).presses("for")
    await lan.says("/close V1")
    await lan.says("/resolve V1 装三盏感应灯 owner:赵玉 due:2026-03-20")
    await lan.writes("/mine")
    matter = asked(lan, "R1")
    assert buttons(matter) == named(council, "accept", "decline-owner")
    await lan.presses("decline-owner", on=matter)
    assert not lan.told("notice-owner-declined")
    await lan.writes("/mine")
    assert lan.told("mine-appoint", name="赵玉", resolution="R1")
    await council.time_passes(days=15)
    assert "赵玉 办不了" in lan.hears
    await lan.presses("owner", on=asked(lan, "R1"))
    await lan.presses("周敏")
    assert "周敏" in council.board("R1")
