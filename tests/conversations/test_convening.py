"""Convening from the first press to the notice: a calendar of buttons, words for days, ways out, another time."""

from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def test_a_session_is_convened_by_buttons_alone(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await council.has_topic("停车")
    await mei.writes("/start")
    await lan.presses("meet", on=council.board_message("T1"))
    await lan.presses("mode-on-site")
    assert "2026年3月" in _keys(lan)
    assert "[2]" in _keys(lan)
    await lan.presses("›")
    assert "2026年4月" in _keys(lan)
    await lan.presses("2026年4月")
    assert lan.hears == ""
    await lan.presses("‹")
    await lan.presses("13")
    assert lan.told("plan-time", when="3月13日周五")
    await lan.presses("15:00")
    await lan.writes("社区广场")
    assert lan.told("plan-topic", topic="T1", title="楼道照明")
    assert lan.told("plan-mode", mode="on-site", cadence="一事一议")
    assert lan.told("plan-time", when="3月13日周五 15:00")
    assert lan.told("plan-place", place="社区广场")
    assert lan.told("plan-check-on-site")
    assert not mei.hears
    await lan.presses("sure-meet")
    assert lan.told("answer-session-convened", session="S1", starts_at="3月13日周五 15:00")
    assert "S1" in mei.hears
    assert "社区广场" in council.board("S1")


async def test_words_for_a_day_are_read_back_before_they_count(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 下周三 15:00 现场 社区广场")
    await lan.presses("go-on")
    assert lan.told("plan-time", when="3月11日周三 15:00")
    await lan.presses("sure-meet")
    assert lan.told("answer-session-convened", session="S1", starts_at="3月11日周三 15:00")
    await lan.says("/meet T1 next Friday 3pm plenary 门口")
    await lan.presses("go-on")
    assert lan.told("plan-time", when="3月13日周五 15:00")
    await lan.presses("cancel")
    await lan.says("/meet T1 周一下午3点 现场 社区广场")
    assert lan.refused("weekday-unclear", typed="周一下午3点")
    await lan.says("/meet T1 明天3点 现场 社区广场")
    assert lan.refused("hour-unclear", typed="明天3点", early="03:00", late="15:00")
    await lan.says("/meet T1 周五")
    await lan.presses("go-on")
    assert lan.told("plan-time", when="3月6日周五")
    await lan.presses("cancel")
    await lan.says("/meet T1 昨天下午3点 现场 社区广场")
    assert lan.refused("date-past")
    await lan.says("/meet T1 tomorrow at 3 plenary 门口")
    assert lan.refused("hour-unclear", typed="tomorrow at 3", early="03:00", late="15:00")


async def test_what_is_too_soon_offers_a_way_out(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-03 15:00 集中 门口活动室")
    await lan.presses("go-on")
    assert lan.told("plan-late", cadence="single", days=3, hours=2, urgent="yes")
    assert not lan.sees("sure-meet")
    await lan.presses("make-urgent")
    assert lan.told("plan-mode", mode="plenary", cadence="要事随议")
    await lan.presses("other-time")
    await lan.writes("今天 11:00")
    assert lan.told("plan-late", cadence="urgent", days=3, hours=2, urgent="no")
    await lan.presses("other-time")
    await lan.writes("明天下午3点")
    await lan.presses("sure-meet")
    assert lan.told("answer-session-convened")


async def test_the_form_begins_with_the_topics(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await council.has_topic("停车")
    await mei.says("/meet")
    assert mei.refused("not-convenor")
    await lan.says("/meet")
    await lan.presses("go-on")
    await lan.presses("T1 楼道照明")
    await lan.presses("T2 停车")
    await lan.presses("chosen")
    await lan.presses("mode-online")
    await lan.writes("明天上午九点")
    await lan.presses(council.words("lasts-days", days=2))
    assert lan.told("plan-end", when="3月5日周四 09:00")
    assert lan.told("plan-late", cadence="single", urgent="yes", days=3, hours=2)
    await lan.presses("make-urgent")
    await lan.presses("sure-meet")
    assert "T2" in council.board("S1")


async def test_a_session_is_moved_with_a_reason(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await mei.writes("/start")
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await mei.presses("session-move", on=council.board_message("S1"))
    assert mei.refused("not-convenor")
    await lan.presses("session-move", on=council.board_message("S1"))
    assert lan.told("plan-was", when="3月6日周五 15:00")
    await lan.writes("下周五下午两点半")
    assert lan.told("plan-ask-place", settled="yes", old_place="门口活动室", mode="plenary")
    await lan.presses("same-place")
    await lan.writes("那天停电")
    assert lan.told("plan-time", when="3月13日周五 14:30")
    await lan.presses("sure-move")
    assert lan.told("answer-session-moved", session="S1", starts_at="3月13日周五 14:30")
    assert mei.told(
        "notice-session-moved",
        was_at="3月6日周五 15:00",
        starts_at="3月13日周五 14:30",
        reason="那天停电",
        has_place="yes",
        place="门口活动室",
        lasts="no",
    )
    assert "3月13日" in council.board("S1")


async def test_what_clashes_is_said_before_it_counts(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await lan.says("/meet T1 2026-03-06 15:10 现场")
    await lan.presses("go-on")
    await lan.writes("井边")
    assert lan.told("plan-clash", session="S1", when="3月6日周五 15:00")
    await lan.presses("sure-meet")
    assert lan.told("answer-session-convened", session="S2")


async def test_a_home_visit_is_not_told_in_the_group(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 下周五 15:00 上门 三号楼王奶奶家")
    await lan.presses("go-on")
    assert lan.told("plan-check-home-visit")
    await lan.presses("sure-meet")
    assert "王奶奶" not in council.group_hears
    assert "王奶奶" not in council.board("S1")


async def test_seats_ask_for_a_session_until_it_is_convened(
    council: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    await council.has_topic()
    for name in ("钱红", "孙平", "吴英"):
        await lan.says(f"/seat {name}")
    await mei.presses("meet", on=council.board_message("T1"))
    assert mei.told("answer-session-demanded", topic="T1", asked=1, needed=2)
    assert lan.told("notice-session-demanded", name="何梅", topic="T1", title="楼道照明", asked=1, needed=2)
    assert not council.group_hears
    await mei.says("/meet T1")
    assert mei.refused("demanded-already", topic="T1")
    await mei.presses("withdraw-demand")
    assert mei.told("answer-demand-withdrawn", topic="T1")
    assert not mei.sees("withdraw-demand")
    assert lan.told("notice-demand-withdrawn", name="何梅", topic="T1", title="楼道照明", asked=0, needed=2)
    await mei.presses("meet", on=council.board_message("T1"))
    await mei.presses("meet", on=council.board_message("T1"))
    assert mei.refused("demanded-already", topic="T1")
    await min_.says("/meet T1")
    assert "S1" in council.board("S1")
    await lan.presses("session-move")
    await lan.writes("下周四晚上七点")
    assert lan.told("plan-ask-place", settled="no", mode="plenary", old_place="")
    assert not lan.sees("same-place")
    await lan.writes("小学礼堂")
    await lan.writes("白天要上班")
    await lan.presses("sure-move")
    assert "小学礼堂" in council.board("S1")


async def test_a_monthly_session_is_followed_by_the_next(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.says("/topic I1")
    await lan.presses("go-on")
    await lan.presses("一月一议")
    await lan.writes("楼道照明")
    await lan.says("/meet T1 2026-03-06 15:00 集中 门口活动室")
    await council.time_passes(days=4, hours=5)
    await lan.says("/begin S1")
    await lan.presses("session-talk")
    await lan.says("/end S1")
    assert lan.told("notice-series-due", last="S1", starts_at="4月3日周五 15:00", count=1, topics_names="T1 楼道照明")
    await lan.presses("session-next")
    assert lan.told("plan-time", when="4月3日周五 15:00")
    assert lan.told("plan-mode", mode="plenary", cadence="一月一议")
    await lan.presses("sure-meet")
    assert lan.told("answer-session-convened", session="S2", starts_at="4月3日周五 15:00")


async def test_a_topic_is_put_off_and_taken_up_again_by_buttons(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.presses("withdraw", on=council.board_message("T1"))
    await lan.presses("defer")
    await lan.writes("秋收以后再议")
    assert lan.told("answer-topic-deferred", topic="T1")
    assert council.words("topic-reason", reason="秋收以后再议") in council.board("T1")
    assert council.words("topic-line", topic="T1", title="楼道照明", status="deferred") in council.board("槐荫里")
    await lan.presses("resume", on=council.board_message("T1"))
    assert lan.told("answer-topic-resumed", topic="T1")
    assert council.words("topic-status", status="announced") in council.board("T1")


def _keys(woman: Woman) -> str:
    """What stands on the buttons of her last message."""
    rows = (woman.private[-1].markup or {})["inline_keyboard"]
    return " ".join(button["text"] for row in rows for button in row)
