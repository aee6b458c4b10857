"""A button under an earlier notice, pressed once the matter was settled by a command, tells what has become of it."""

from tests.conversations.village import Village
from tests.conversations.woman import Woman

# Pressed on the pages of a session: "More", agenda, floor and who hosts, roll and code, notes, who comes.
OF_CONVENOR = """
    e:more:1:1 e:desk:1:1 e:item:1:1 e:skip:1:1 e:finish:1:1 e:leave:1:1 e:here:1:1 e:end:1:1 ei:1:1:1
    eg:show:1:1:0:0 eg:add:1:1:2:0 eg:publish:1:1:0:0
    fl:page:1:1:0 fl:give:1:1:1 fl:end:1:1:1 fl:skip:1:1:1 fl:pause:1:1:1 fl:go_on:1:1:1 fl:finish:1:1:0
    fl:hand_over:1:1:0 fl:take_back:1:1:0 fo:1:1:2 fq:1:1:1 fh:1:1:N2 fr:1:1:2 fs:page:1:1 fs:take_back:1:1
    e:roll:1:1 ec:1:1:N2 eq:1:1:1 e:code:1:1 e:renew:1:1 nt:others:1:1:0 nt:back:1:1:1 ew:1:1:2 ey:1:1:N2:1
"""
OF_SEAT = """
    e:more:1:1 e:desk:1:1 e:leave:1:1 e:here:1:1 fl:hand:1:1:0 fl:page:1:1:0 nt:own:1:1:0 nt:back:1:1:1
    er:yes:1:1 er:no:1:1
"""


async def test_an_issue_that_was_answered_meanwhile(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_issue()
    await lan.says("/topic I1 楼道照明")
    for button in ("issue-topic", "issue-decline", "issue-fix", "issue-ask", "issue-merge"):
        await lan.presses(button)
        assert lan.refused("issue-not-collected", issue="I1", status="accepted"), button
    await council.has_issue("停车难")
    await lan.says("/decline I2 归物业管")
    await mei.says("/withdraw I2 算了")
    assert mei.refused("issue-over", issue="I2", status="declined")
    await mei.forges("i:withdraw:1:2")
    assert mei.refused("issue-over", issue="I2", status="declined")


async def test_a_topic_that_was_taken_back_meanwhile(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1", to=await yan.says("我懂电"))
    await mei.says("/withdraw I1 算了")
    await lan.says("/withdraw T1 没人提了")
    await lan.presses("withdraw", on=lan.private[-1])
    assert lan.refused("topic-over", topic="T1")
    await yan.presses("join")
    assert yan.refused("invitation-over", topic="T1")
    for data in ("t:vote:1:1", "t:invite:1:1", "t:defer:1:1", "t:meet:1:1"):
        await lan.forges(data)
        assert lan.refused("topic-over", topic="T1"), data
    await mei.says("/motion T1")
    assert mei.refused("topic-over", topic="T1")


async def test_a_motion_and_a_vote_that_are_over(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_topic()
    await mei.says("/motion T1 装三盏感应灯")
    await min_.forges("n:second:1:1:1", on=council.board_message("T1"))
    await mei.forges("n:withdraw:1:1:1", on=council.board_message("T1"))
    await lan.presses("put-motion")
    assert lan.refused("motion-over")
    await lan.says("/vote T1 装两盏灯")
    await lan.says("/withdraw V1 写错了")
    for data in ("v:withdraw:1:1", "v:close:1:1"):
        await lan.forges(data)
        assert lan.refused("vote-not-open", vote="V1"), data
    await lan.forges("v:resolve:1:1")
    assert lan.refused("vote-not-passed", vote="V1")


async def test_a_resolution_that_is_over(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_resolution("何梅")
    await mei.presses("accept")
    await lan.says("/withdraw R1 写错了")
    for button in ("progress", "done"):
        await mei.presses(button)
        assert mei.refused("resolution-not-under-way", resolution="R1", status="withdrawn"), button
    for data in ("r:waive:1:1", "r:withdraw:1:1"):
        await lan.forges(data)
        assert lan.refused("resolution-over", resolution="R1", status="withdrawn"), data
    await lan.forges("r:owner:1:1")
    assert lan.refused("resolution-not-under-way", resolution="R1", status="withdrawn")


async def test_a_session_that_was_called_off(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    invitation = mei.private[-1]
    await lan.says("/withdraw S1 停电")
    await mei.presses("reply-yes", on=invitation)
    assert mei.refused("session-over", session="S1")
    for data in ("e:cancel:1:1", "e:move:1:1", "e:begin:1:1"):
        await lan.forges(data)
        assert lan.refused("session-over", session="S1"), data


async def test_the_pages_of_a_session_that_is_over(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    await council.sits()
    await mei.presses("notes", on=council.board_message("S1"))
    await mei.presses("note-own")
    await mei.writes("楼道口先装")
    await lan.says("/end S1")
    for woman, pages in ((lan, OF_CONVENOR), (mei, OF_SEAT)):
        for data in pages.split():
            await woman.forges(data, on=council.board_message("S1"))
            assert woman.refused("session-over", session="S1"), data


async def test_minutes_that_were_locked_meanwhile(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    await council.sits()
    await lan.says("/end S1")
    await lan.presses("minutes-show")
    await lan.presses("minutes-publish")
    asked = mei.private[-1]
    await council.time_passes(hours=48)
    for button in ("minutes-confirm", "minutes-object"):
        await mei.presses(button, on=asked)
        assert mei.refused("minutes-locked", session="S1", number=1), button
