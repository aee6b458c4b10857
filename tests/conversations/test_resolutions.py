"""From a passed vote to the word of those who raised it."""

from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_resolve_command(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_passed_vote()
    await lan.says("/resolve")
    assert lan.told("usage-resolve")
    await lan.says("/resolve V1 装三盏灯 owner:周敏")
    assert lan.refused("resolve-incomplete")
    await lan.says("/resolve V1 due:2026-03-20 owner:周敏")
    assert lan.refused("resolve-incomplete")
    await lan.says("/resolve V1 装三盏灯 due:2026-03-20")
    assert lan.refused("resolve-incomplete")
    await lan.says("/resolve V1 装三盏灯 owner:张三 due:2026-03-20")
    assert lan.refused("owner-unknown", name="张三")
    await lan.says("/resolve V1 装三盏灯 owner:周敏 due:2026-03-01")
    assert lan.refused("date-past")
    await lan.says("/resolve V1 装三盏灯 owner:周敏 due:下周")
    assert lan.refused("date-unreadable", typed="下周", example="2026-03-16")
    await mei.says("/resolve V1 装三盏灯 owner:周敏 due:2026-03-20")
    assert mei.refused("not-convenor")
    await lan.says("/resolve V1 装三盏灯owner：周敏　due：2026年3月20日 done：晚上灯都亮")
    assert "R1" in lan.hears
    board = council.board("R1")
    assert "装三盏灯\n" in board
    assert "周敏" in board
    assert council.words("resolution-test", test="晚上灯都亮", as_voted="no") in board
    assert "23:59" in board


async def test_an_owner_by_reply_by_at_name_and_by_mention(
    council: Village, lan: Woman, mei: Woman, min_: Woman, yan: Woman
) -> None:
    await council.has_passed_vote()
    await lan.says("/resolve V1 买灯 due:2026-03-20", to=await yan.says("我来办"))
    assert "孙燕" in council.board("R1")
    await yan.presses("accept")
    assert "R1" in yan.hears
    await lan.says("/resolve V1 装灯 owner:@hemei due:2026-03-20")
    assert "何梅" in council.board("R2")
    await lan.says("/resolve V1 试灯 owner:周敏 due:2026-03-20", mentioning=min_)
    assert "周敏" in council.board("R3")


async def test_only_a_passed_vote_becomes_a_resolution(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_vote()
    await lan.says("/resolve V1 装灯 owner:何梅 due:2026-03-20")
    assert lan.refused("vote-not-passed", vote="V1")


async def test_a_deadline_in_words(council: Village, lan: Woman) -> None:
    await council.has_passed_vote()
    await lan.says("/resolve V1 装灯 owner:周敏 due:三天后")
    assert "3月5日" in council.board("R1")
    await lan.says("/resolve V1 刷墙 owner:周敏 due:next Friday")
    assert "3月13日" in council.board("R2")
    await lan.says("/resolve V1 扫地 owner:周敏 due:周一")
    assert lan.refused("weekday-unclear", typed="周一")
    await lan.says("/resolve V1")
    await lan.presses("go-on")
    await lan.writes("修门")
    await lan.writes("周敏")
    await lan.writes("tomorrow")
    await lan.presses("same-test")
    assert "3月3日" in council.board("R3")


async def test_resolve_form(council: Village, lan: Woman, min_: Woman) -> None:
    await council.has_passed_vote()
    await lan.says("/resolve V1")
    await lan.presses("go-on")
    assert "同意装三盏感应灯" in lan.hears
    await lan.writes("装三盏感应灯")
    await lan.writes("张三")
    assert lan.refused("owner-unknown", name="张三")
    await lan.writes("周敏")
    await lan.writes("2026-02-01")
    assert lan.refused("date-past")
    await lan.writes("过两天")
    assert lan.refused("date-unreadable", typed="过两天", example="2026-03-16")
    dates = lan.private[-3]
    await lan.writes("2026/3/20")
    question = lan.private[-1]
    await lan.forges("f:answer:+7", on=dates)
    assert lan.refused("no-form")
    await lan.forges("f:seat:1", on=dates)
    assert lan.refused("no-form")
    await lan.presses("same-test", on=question)
    assert "R1" in lan.hears
    assert council.words("resolution-test", test="同意装三盏感应灯", as_voted="yes") in council.board("R1")
    await lan.forges("f:answer:-", on=dates)
    assert lan.refused("no-form")


async def test_an_owner_who_declines_is_replaced(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_resolution("何梅")
    await min_.presses("accept", on=council.board_message("R1"))
    assert min_.refused("not-owner", resolution="R1", name="何梅")
    asked = mei.private[-1]
    await mei.presses("decline-owner")
    assert mei.told("answer-owner-declined", resolution="R1")
    assert "何梅" in lan.hears
    await mei.forges("r:accept:1:1", on=asked)
    assert mei.refused("owner-answered", resolution="R1")
    await lan.presses("owner")
    await lan.presses("周敏")
    assert lan.told("answer-owner-asked", resolution="R1")
    assert "周敏" in council.board("R1")
    await min_.presses("accept", on=council.board_message("R1"))
    assert "R1" in min_.hears
    await lan.presses("owner", on=council.board_message("R1"))
    await lan.writes("何梅")
    assert "R1" in mei.hears


async def test_progress_and_done(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_resolution()
    for command in ("progress", "done"):
        await min_.says(f"/{command}")
        assert min_.told(f"usage-{command}")
        await mei.says(f"/{command} R1")
        assert mei.refused("not-owner", resolution="R1", name="周敏")
    await min_.says("/progress R1 灯买好了")
    assert min_.told("answer-progress-reported", resolution="R1")
    assert "灯买好了" in mei.hears
    assert "灯买好了" in council.board("R1")
    await min_.says("/progress R1")
    await min_.presses("go-on")
    await min_.writes("周六装")
    assert "周六装" in council.board("R1")
    await min_.says("/done R1")
    await min_.presses("go-on")
    await min_.writes("都亮了")
    assert min_.told("answer-done-claimed", resolution="R1")
    assert "都亮了" in mei.hears
    await min_.says("/progress R1 还有")
    assert min_.refused("resolution-not-under-way", resolution="R1", status="done_claimed")


async def test_every_proposer_is_asked_and_not_solved_reopens(
    council: Village, lan: Woman, mei: Woman, min_: Woman, yan: Woman
) -> None:
    await council.has_issue()
    await yan.says("/issue 四号楼也黑")
    await lan.says("/topic I1 I2 照明")
    await lan.says("/vote T1 同意装灯")
    for woman in (mei, min_):
        await woman.presses("for")
    await lan.says("/close V1")
    await lan.says("/resolve V1 装灯 owner:周敏 due:2026-03-20")
    await min_.says("/done R1 都亮了")
    await mei.presses("satisfied")
    assert mei.told("answer-feedback-given", resolution="R1", rating="satisfied")
    facts = {"asked": 2, "answered": 1, "satisfied": 1, "partly": 0, "not_solved": 0}
    assert council.words("resolution-feedback", **facts) in council.board("R1")
    await yan.presses("not-solved")
    assert yan.told("answer-feedback-given", resolution="R1", rating="not_solved")
    assert "R1" in lan.hears
    await mei.forges("r:satisfied:1:1")
    assert mei.refused("feedback-over", resolution="R1")

    await min_.says("/done R1 换了更亮的")
    await yan.presses("partly", on=council.board_message("R1"))
    await mei.writes("/mine")
    await mei.presses("satisfied")
    assert "I1" in mei.hears
    assert council.words("resolution-state", status="closed") in council.board("R1")
    await min_.says("/done R1 再来")
    assert min_.refused("resolution-not-under-way", resolution="R1", status="closed")
    await lan.says("/withdraw R1 写错了")
    assert lan.refused("resolution-over", resolution="R1", status="closed")


async def test_only_those_who_were_asked_may_rate(council: Village, lan: Woman, mei: Woman, fang: Woman) -> None:
    await council.has_result()
    board = council.board_message("R1")
    await fang.presses("satisfied", on=board)
    assert fang.refused("not-asked", resolution="R1")
    await lan.forges("r:confirm:1:1", on=board)
    assert lan.refused("proposers-decide", resolution="R1")
    await fang.forges("r:confirm:1:1", on=board)
    assert fang.refused("not-convenor")
    await mei.presses("satisfied", on=board)
    await mei.presses("satisfied")
    assert mei.refused("feedback-over", resolution="R1")


async def test_where_nobody_is_left_to_ask_the_convenor_confirms(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_resolution("何梅")
    await lan.forges("r:confirm:1:1", on=council.board_message("R1"))
    assert lan.refused("not-done-yet", resolution="R1")
    await mei.says("/done R1 都亮了")
    assert "R1" in lan.hears
    await lan.writes("/mine")
    await lan.presses("confirm")
    assert lan.told("answer-resolution-closed", resolution="R1")
    assert council.words("resolution-state", status="closed") in council.board("R1")


async def test_nobody_confirms_her_own_work(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/issue 路灯不亮")
    await lan.says("/topic I1 路灯")
    await lan.says("/vote T1 同意")
    for name in ("何梅", "周敏"):
        await council.woman(name).presses("for")
    await lan.says("/close V1")
    await lan.says("/resolve V1 装灯 owner:林秀兰 due:2026-03-20", to=await lan.says("我来"))
    assert lan.told("answer-resolution-adopted", resolution="R1")
    await lan.says("/done R1 都亮了")
    await lan.presses("confirm", on=council.board_message("R1"))
    assert lan.refused("own-result")


async def test_waived_with_a_reason(council: Village, lan: Woman, mei: Woman, fang: Woman) -> None:
    await council.has_resolution()
    await fang.presses("waive", on=council.board_message("R1"))
    assert fang.refused("not-convenor")
    await lan.presses("waive", on=council.board_message("R1"))
    await lan.writes("电力公司会统一换")
    assert lan.told("answer-resolution-waived", resolution="R1")
    assert "电力公司会统一换" in mei.hears
    assert "电力公司会统一换" in council.board("R1")


async def test_a_resolution_is_withdrawn_by_button(council: Village, lan: Woman, mei: Woman, fang: Woman) -> None:
    await council.has_resolution()
    await fang.presses("withdraw", on=council.board_message("R1"))
    assert fang.refused("not-convenor")
    await lan.presses("withdraw", on=council.board_message("R1"))
    await lan.writes("写错了人")
    assert lan.told("answer-resolution-withdrawn", resolution="R1")
    assert "写错了人" in mei.hears


async def test_open_resolutions_are_for_those_with_a_seat(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await mei.says("/resolutions")
    assert mei.told("resolutions-none")
    await council.has_resolution()
    await mei.says("/resolutions")
    assert "装三盏感应灯" in mei.hears
    for number in range(13):
        council.telegram.send(lan.id, council.group.id, f"/resolve V1 第{number}步 owner:周敏 due:2026-03-20")
    await council.runs()
    await mei.says("/resolutions")
    assert mei.told("list-more", count=2)
    await yan.says("/resolutions")
    assert yan.refused("not-seated")
    await yan.says("/help")
    await yan.presses("resolutions")
    assert yan.refused("not-seated")


async def test_for_an_owner_without_an_account_the_convenor_speaks(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/seat 赵玉")
    claim = lan.link
    await council.has_vote()
    for name in ("何梅", "周敏", "吴桂芳"):
        await council.woman(name).presses("for")
    await lan.says("/close V1")
    await lan.says("/resolve V1 装灯 owner:赵玉 due:2026-03-20")
    await mei.presses("accept", on=council.board_message("R1"))
    assert mei.refused("not-owner", resolution="R1", name="赵玉")
    await lan.presses("accept", on=council.board_message("R1"))
    assert "R1" in lan.hears
    yu = council.moves_in("玉")
    await yu.opens(claim)
    await yu.writes("/mine")
    assert "R1" in yu.hears
    await lan.says("/done R1 都亮了")
    assert lan.refused("not-owner", resolution="R1", name="赵玉")
    await yu.presses("done")
    await yu.writes("都亮了")
    assert yu.told("answer-done-claimed", resolution="R1")
