"""What the clock does by itself, and only once, however long it slept."""

from datetime import timedelta

from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_the_first_reply_is_reminded_of_after_three_days(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await council.time_passes(days=2, hours=23)
    assert not lan.hears
    await council.time_passes(hours=1)
    assert "I1" in lan.hears
    await lan.presses("issue-topic")
    await lan.writes("楼道照明")
    await council.time_passes(days=9)
    assert "I1" not in lan.hears


async def test_an_answered_issue_is_not_reminded_of(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.says("/decline I1 修好了")
    await council.time_passes(days=5)
    assert not lan.hears


async def test_reminders_before_on_and_after_the_day(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_resolution("何梅")
    await mei.presses("accept")
    heard = []
    for day in range(3, 32):  # of March; it is due on the 20th
        await council.time_passes(days=1)
        if "R1" in mei.hears:
            assert mei.hears.count("R1") == 1
            heard.append(day)
        assert ("R1" in lan.hears) is (day == 28)
    assert heard == [17, 19, 20, 23, 26, 29]
    assert council.words("resolution-status", overdue="yes", status="claimed", closed_by="open") in council.board("R1")


async def test_a_bot_that_slept_through_reminders_sends_one(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_resolution("何梅")
    await council.sleeps()
    council.clock.advance(timedelta(days=40))
    council.remember()
    await council.wakes()
    await council.runs()
    assert mei.hears.count("R1") == 1
    assert lan.hears.count("R1") == 1
    await council.runs()
    assert mei.hears.count("R1") == 1
    await mei.presses("progress")
    await mei.writes("这就去办")
    assert mei.told("answer-progress-reported", resolution="R1")


async def test_an_owner_who_can_not_be_written_to_is_reminded_in_the_group(council: Village, min_: Woman) -> None:
    await council.has_resolution()
    await council.time_passes(days=16)
    assert "周敏" in council.group_hears
    await min_.presses("done")
    await min_.writes("都亮了")
    assert min_.told("answer-done-claimed", resolution="R1")


async def test_for_an_owner_without_an_account_the_convenor_is_reminded(council: Village, lan: Woman) -> None:
    await lan.says("/seat 赵玉")
    await council.has_vote()
    for name in ("何梅", "周敏", "吴桂芳"):
        await council.woman(name).presses("for")
    await lan.says("/close V1")
    await lan.says("/resolve V1 装灯 owner:赵玉 due:2026-03-20")
    await council.time_passes(days=17)
    assert "R1" in lan.hears
    await lan.presses("done")
    await lan.writes("赵玉说都亮了")
    assert lan.told("answer-done-claimed", resolution="R1")


async def test_silence_closes_after_seven_days_and_is_not_satisfaction(
    council: Village, lan: Woman, mei: Woman
) -> None:
    await council.has_result()
    await council.time_passes(days=6, hours=23)
    assert not mei.hears
    await council.time_passes(hours=1)
    assert "R1" in mei.hears
    board = council.board("R1")
    assert council.words("resolution-status", overdue="no", status="closed", closed_by="time") in board
    facts = {"asked": 1, "answered": 0, "satisfied": 0, "partly": 0, "not_solved": 0}
    assert council.words("resolution-feedback", **facts) in board
    await mei.presses("satisfied")
    assert mei.refused("feedback-over", resolution="R1")


async def test_a_reopened_resolution_is_reminded_of_again(
    council: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await council.has_result()
    await mei.presses("not-solved")
    await council.time_passes(days=30)
    assert "周敏" in council.group_hears
    assert "R1" in lan.hears


async def test_all_that_is_due_at_once_is_done_once(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_result()
    await council.has_vote("同意修路")
    await council.has_issue("井盖松了")
    await council.sleeps()
    council.clock.advance(timedelta(days=10))
    council.remember()
    await council.wakes()
    await council.runs()
    assert "V2" in lan.hears
    assert "I3" in lan.hears
    assert council.words("resolution-state", status="closed") in council.board("R1")
    council.remember()
    await council.runs()
    assert not lan.hears
    assert not mei.hears
