"""From issues to a topic, and the guests who are asked to come."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_several_issues_become_one_topic(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await council.has_issue()
    await yan.says("/issue 四号楼也黑")
    await lan.says("/topic Ｉ１、i2　三四号楼照明")
    assert lan.told("answer-topic-made", topic="T1")
    assert "I2" in yan.hears
    assert "三四号楼照明" in yan.hears
    board = council.board("T1")
    assert "何梅、孙燕" in board
    assert "四号楼也黑" in board
    await lan.says("/topic I1 再来")
    assert lan.refused("issue-not-collected", issue="I1", status="accepted")


async def test_topic_form_with_boxes_to_tick(council: Village, lan: Woman, mei: Woman) -> None:
    for words in ("楼道灯不亮", "井盖松了", "路不平"):
        await council.has_issue(words)
    await lan.says("/topic")
    await lan.presses("go-on")
    assert not lan.sees("chosen")
    await lan.presses("I1")
    await lan.presses("I2")
    await lan.presses("I3")
    await lan.presses("I2")
    await lan.presses("chosen")
    await lan.writes("照明和路面")
    assert lan.told("answer-topic-made", topic="T1")
    await mei.says("/issues")
    assert "井盖松了" in mei.hears


async def test_topic_of_named_issues_asks_for_the_title_alone(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.says("/topic I1")
    await lan.presses("go-on")
    await lan.writes("楼道照明")
    assert lan.told("answer-topic-made", topic="T1")


async def test_how_often_a_topic_is_taken_up_is_chosen_beside_its_title(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.says("/topic I1")
    await lan.presses("go-on")
    await lan.presses("一月一议")
    await lan.presses("要事随议")
    assert lan.sees("☑ 要事随议")
    await lan.writes("楼道照明")
    assert "要事随议" in council.board("T1")
    await lan.says(f"/topic I{await council.has_issue()} 路面")
    assert "一事一议" in council.board("T2")


async def test_a_title_may_begin_like_a_number(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.says("/topic I1 I2楼照明")
    assert "I2楼照明" in council.board("T1")


async def test_a_withdrawn_topic_gives_its_issues_back(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.presses("withdraw", on=council.board_message("T1"))
    await lan.writes("先等物业答复")
    assert lan.told("answer-topic-withdrawn", topic="T1")
    assert "先等物业答复" in mei.hears
    assert not council.board_message("T1").markup
    await mei.says("/issues")
    assert "I1" in mei.hears
    await lan.says("/withdraw T1 再来")
    assert lan.refused("topic-over", topic="T1")
    await lan.says("/vote T1 同意")
    assert lan.refused("topic-over", topic="T1")
    await lan.says("/invite T1 物业")
    assert lan.refused("topic-over", topic="T1")


async def test_a_topic_with_something_open_stays(council: Village, lan: Woman) -> None:
    await council.has_vote()
    await lan.says("/withdraw T1 不议了")
    assert lan.refused("topic-has-vote", topic="T1")
    await lan.says("/vote T1 再投")
    assert lan.refused("topic-has-vote", topic="T1")


async def test_a_topic_with_a_resolution_stays(council: Village, lan: Woman) -> None:
    await council.has_resolution()
    await lan.says("/withdraw T1 不议了")
    assert lan.refused("topic-has-resolution", topic="T1")


async def test_a_guest_by_name_gets_a_link(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite")
    assert lan.told("usage-invite")
    await lan.says("/invite T1 物业经理")
    assert "t.me" in lan.hears
    assert "t.me" not in council.group_hears
    await lan.says("/invite T1 物业经理")
    assert lan.refused("already-invited", name="物业经理", topic="T1")
    manager, other = council.moves_in("秦经理"), council.moves_in("别人")
    await manager.opens(lan.link)
    assert "楼道照明" in manager.hears
    assert not lan.hears
    await manager.presses("join")
    assert manager.told("answer-guest-joined", title="楼道照明")
    assert lan.told("notice-guest-joined", name="物业经理", topic="T1")
    assert not manager.sees("join")
    await other.opens(lan.link)
    assert other.told("refusal-link-unusable")

    await lan.says("/invite T1 校长")
    await council.time_passes(days=7)
    await other.opens(lan.link)
    assert other.refused("link-unusable")


async def test_a_guest_of_the_group_answers_by_button(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1", to=await yan.says("我也想听听"))
    assert lan.told("answer-guest-invited", name="孙燕", topic="T1")
    assert "楼道照明" in yan.hears
    await yan.presses("not-join")
    assert yan.told("answer-guest-declined", topic="T1")
    assert "孙燕" in lan.hears
    await yan.presses("join")
    assert yan.told("answer-guest-joined", title="楼道照明")
    assert "孙燕" in council.board("T1")
    await mei.forges("g:1:1:1", on=council.board_message("T1"))
    assert mei.refused("not-invited")

    await lan.says("/invite T1 @hemei")
    assert "楼道照明" in mei.hears
    await mei.writes("/mine")
    await mei.presses("join")
    assert mei.told("answer-guest-joined", title="楼道照明")
    await lan.says("/invite T1 @nobody")
    assert lan.refused("username-unknown", name="nobody")


async def test_an_invitation_to_a_topic_that_is_over_can_not_be_taken(council: Village, lan: Woman, yan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1", to=await yan.says("我也想听听"))
    await lan.says("/withdraw T1 不议了")
    await yan.presses("join")
    assert yan.refused("invitation-over", topic="T1")
    await yan.writes("/mine")
    assert yan.told("mine-nothing")


async def test_invite_form(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1")
    await lan.presses("go-on")
    await lan.writes("物业经理")
    assert lan.told("ask-why")
    await lan.presses("skip")
    assert "t.me" in lan.hears
    await lan.presses("invite", on=council.board_message("T1"))
    await lan.writes("校长")
    await lan.writes("学校门口的路归她管")
    assert "学校门口的路归她管" in council.board("T1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_why_a_guest_is_invited_stands_in_the_invitation(council: Village, lan: Woman, yan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1 why:电表归她管", to=await yan.says("我也想听听"))
    assert "电表归她管" in yan.hears
    assert "电表归她管" in council.board("T1")
    await lan.says("/invite T1 why：没有名字")
    assert lan.told("usage-invite")


@pytest.mark.parametrize("locale", LOCALES)
async def test_an_invitation_declined_by_link_may_be_accepted_later(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1 物业经理 why:电表归他管")
    manager, link = council.moves_in("秦经理"), lan.link
    await manager.opens(link)
    assert "电表归他管" in manager.hears
    await manager.presses("not-join")
    assert manager.told("answer-guest-declined", topic="T1")
    assert not manager.sees("not-join")
    await manager.opens(link)
    assert not manager.sees("not-join")
    await manager.presses("join")
    assert manager.told("answer-guest-joined", title="楼道照明")
    await manager.opens(link)
    await manager.presses("not-join")
    assert lan.told("notice-guest-declined", name="物业经理")
    await manager.presses("join")
    assert lan.told("notice-guest-joined", name="物业经理")

    await lan.says("/withdraw T1 不议了")
    assert manager.told("notice-guest-thanked", name="物业经理", status="withdrawn", topic="T1")
    await manager.opens(link)
    assert manager.refused("invitation-over", topic="T1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_topic_nobody_stands_behind_any_more(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await mei.says("/withdraw I1 已经修好了")
    assert council.words("topic-emptied") in council.board("T1")
    assert council.words("topic-status", status="announced") not in council.board("T1")
    assert "三号楼" not in council.board("T1")
    told = lan.private[-1]
    assert council.words("notice-topic-emptied", council_title="槐荫里", topic="T1", title="楼道照明") == told.text
    await lan.writes("/mine")
    assert lan.told("mine-emptied", topic="T1", title="楼道照明")
    await lan.presses("withdraw", on=told)
    await lan.writes("不用议了")
    assert lan.told("answer-topic-withdrawn", topic="T1")
    assert not told.markup
