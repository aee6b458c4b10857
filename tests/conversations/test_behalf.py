"""An issue for somebody who told it by phone, on a visit, at a meeting."""

from zoneinfo import ZoneInfo

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_seat_writes_down_what_an_old_woman_said(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await mei.says("/issue")
    await mei.presses("go-on")
    await mei.presses("behalf")
    await mei.writes("王婆婆")
    await mei.presses("days-ago-1")
    await mei.presses("channel-phone")
    await mei.writes("门口的井盖松了")
    assert mei.told("answer-issue-collected", issue="I1", signed="yes")
    day = council.texts.day(council.clock.now().replace(day=1), ZoneInfo("Asia/Shanghai"))
    came = {"received_on": day, "channel": "phone", "writer": "何梅"}
    assert lan.told("notice-issue-to-triage", name="王婆婆", issue="I1", like="none")
    assert lan.told("issue-came", **came)
    await yan.says("/issues")
    await yan.presses("I1")
    assert yan.told("issue-came", **came)
    assert "王婆婆" not in yan.hears
    await lan.says("/decline I1 已经修好了")
    assert "已经修好了" in mei.hears
    assert "王婆婆" not in council.group_hears


async def test_who_has_an_account_is_told(council: Village, mei: Woman, yan: Woman) -> None:
    await mei.writes("/issue")
    await mei.presses("behalf")
    await mei.writes("@sunyan")
    await mei.presses("days-ago-0")
    await mei.presses("channel-wechat")
    await mei.writes("路灯不亮")
    assert yan.told("notice-issue-taken-down", issue="I1", writer="何梅", channel="wechat")
    await yan.presses("withdraw")
    await yan.writes("已经修好了")
    assert yan.told("answer-issue-withdrawn", issue="I1")


async def test_left_unnamed_and_offered_to_seats_alone(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await yan.writes("/issue")
    assert not yan.sees("behalf")
    await yan.forges("c:behalf:1")
    assert yan.refused("not-seated")
    await mei.writes("/issue")
    await mei.presses("behalf")
    await mei.presses("unnamed")
    await mei.presses("days-ago-2")
    await mei.presses("channel-meeting")
    await mei.writes("老公打我")
    assert mei.refused("private-matter")
    await mei.writes("广场没有凳子")
    assert lan.told("notice-issue-to-triage", name=council.words("unnamed-resident"), issue="I1", like="none")
