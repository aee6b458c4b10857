"""Putting forward what troubles one, in the group and in private, and what the convenor answers."""

from tests.conversations.village import Village
from tests.conversations.woman import PICTURE, Woman


async def test_a_bare_issue_opens_a_form_in_private(council: Village, mei: Woman, fang: Woman) -> None:
    await mei.says("/issue")
    assert mei.told("answer-in-private")
    await mei.presses("go-on")
    assert "槐荫里" in mei.hears
    await mei.writes("三号楼楼道灯不亮")
    assert "三号楼楼道灯不亮" in mei.hears
    await mei.presses("signed")
    assert "I1" in mei.hears

    await fang.presses("issue", on=council.board_message("槐荫里"))
    assert fang.told("welcome")
    await fang.writes("四号楼没有路灯")
    await fang.writes("写吧")
    assert fang.refused("choose-a-button")
    await fang.presses("signed")
    assert "I2" in fang.hears
    assert "四号楼没有路灯" in council.convenor.hears


async def test_a_reply_captures_the_words_of_another(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    words = await yan.says("楼道灯又坏了")
    await mei.says("/issue", to=words)
    assert "I1" in mei.hears
    assert "楼道灯又坏了" in yan.hears
    assert "孙燕" in lan.hears
    await yan.presses("withdraw")
    await yan.writes("已经修好了")
    assert yan.told("answer-issue-withdrawn", issue="I1")
    assert "已经修好了" in lan.hears


async def test_a_picture_with_words_is_captured_by_them(council: Village, mei: Woman, yan: Woman) -> None:
    picture = council.telegram.send_photo(yan.id, council.group.id, PICTURE, caption="楼道灯又坏了")
    await mei.says("/issue", to=picture)
    assert "楼道灯又坏了" in yan.hears
    silent = council.telegram.send_photo(yan.id, council.group.id, PICTURE)
    await mei.says("/issue", to=silent)
    assert mei.told("answer-lead-left", signed="yes")


async def test_a_reply_to_the_bot_captures_nothing(council: Village, mei: Woman) -> None:
    await mei.says("/issue", to=council.board_message("槐荫里"))
    assert mei.told("answer-in-private")


async def test_open_issues_are_listed_for_the_asker_alone(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.says("/issues")
    assert mei.told("issues-none")
    for number in range(22):
        await mei.says(f"/issue 第{number}件")
    await mei.presses("issues", on=council.board_message("槐荫里"))
    assert mei.told("list-more", count=2)
    assert "第0件" in mei.hears
    assert "第21件" not in mei.hears
    assert not council.group_hears


async def test_the_convenor_declines_with_a_reason(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_issue()
    await lan.says("/decline")
    assert lan.told("usage-decline")
    await lan.says("/decline i1 物业已经修好了")
    assert lan.told("answer-issue-declined", issue="I1")
    assert "物业已经修好了" in mei.hears
    await lan.says("/decline I1 再说一次")
    assert lan.refused("issue-not-collected", issue="I1", status="declined")

    await council.has_issue("二号楼")
    await lan.says("/decline I2")
    await lan.presses("go-on")
    assert "二号楼" in lan.hears
    await lan.writes("下个月再议")
    assert "下个月再议" in mei.hears

    await council.has_issue("一号楼")
    await lan.presses("issue-decline")
    await lan.writes("已经在办了")
    assert lan.told("answer-issue-declined", issue="I3")


async def test_who_may_withdraw_an_issue(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_issue()
    await council.has_issue("二号楼")
    await min_.says("/withdraw I1 不要了")
    assert min_.refused("not-proposer", issue="I1")
    await min_.says("/withdraw I1")
    assert min_.refused("not-proposer", issue="I1")
    await mei.says("/withdraw")
    assert mei.told("usage-withdraw")
    await mei.says("/withdraw I1")
    await mei.presses("go-on")
    await mei.writes("修好了")
    assert mei.told("answer-issue-withdrawn", issue="I1")
    await lan.says("/withdraw Ｉ２，重复了")
    assert lan.told("answer-issue-withdrawn", issue="I2")
    assert "重复了" in mei.hears
    await mei.says("/withdraw I2 又来")
    assert mei.refused("issue-over", issue="I2", status="withdrawn")


async def test_an_accepted_issue_can_still_be_withdrawn(council: Village, mei: Woman) -> None:
    await council.has_topic()
    await mei.says("/withdraw I1 修好了")
    assert mei.told("answer-issue-withdrawn", issue="I1")


async def test_plain_words_in_private_are_put_forward_with_one_tap(council: Village, lan: Woman, mei: Woman) -> None:
    said = await mei.writes("三号楼楼道灯不亮")
    assert mei.told("choose-signed", title="槐荫里")
    assert mei.private[-1].reply_to is said
    assert not lan.hears
    await mei.presses("signed", on=mei.private[-1])
    assert "I1" in mei.hears
    assert not mei.private[-1].markup
    assert "三号楼楼道灯不亮" in lan.hears


async def test_plain_words_that_are_too_long_are_refused_at_once(council: Village, mei: Woman) -> None:
    await mei.writes("灯" * 1001)
    assert mei.refused("text-too-long", length=1001, limit=1000)


async def test_a_woman_of_two_councils_chooses_where(council: Village, lan: Woman, mei: Woman) -> None:
    other = council.telegram.add_group("柳树巷", creator=lan.id)
    council.telegram.join(other.id, council.bot.id, by=lan.id)
    await lan.says("/council new 柳树巷议事会", where=other)
    council.telegram.join(other.id, mei.id)
    await mei.says("/help", where=other)

    await mei.writes("/issue 路灯不亮")
    assert mei.told("choose-council")
    await mei.presses(council.words("in-signed", title="柳树巷议事会"))
    assert "I1" in mei.hears
    assert "柳树巷议事会" in lan.hears
    await mei.says("/issues")
    assert mei.told("issues-none")

    await mei.writes("/issue@council_bot")
    await mei.presses(council.words("in-signed", title="槐荫里"))
    await mei.writes("楼道灯不亮")
    await mei.presses("signed")
    assert "槐荫里" in lan.hears
    await mei.writes("井盖松了")
    await mei.presses(council.words("in-signed", title="柳树巷议事会"))
    assert "I2" in mei.hears


async def test_issue_in_private_with_one_council(council: Village, lan: Woman, yan: Woman) -> None:
    await yan.writes("/issue 井盖松了")
    assert yan.told("choose-signed", title="槐荫里")
    await yan.presses("signed")
    assert "I1" in yan.hears
    await yan.writes("/issue")
    assert yan.sees("cancel")
    await yan.writes("路灯不亮")
    await yan.presses("signed")
    assert "I2" in yan.hears


async def test_a_guest_alone_can_not_put_forward_an_issue(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1 物业经理")
    manager = council.moves_in("秦经理")
    await manager.opens(lan.link)
    await manager.writes("/issue 停车难")
    assert manager.refused("no-council-known")
    await manager.forges("c:issue:1")
    assert manager.refused("not-resident")
