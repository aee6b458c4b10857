"""A common time is found in the group, from the form of a session to the slot that is convened."""

from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _to_calendar(council: Village, lan: Woman, way: str) -> None:
    await council.has_topic()
    await lan.says("/meet T1")
    await lan.presses("go-on")
    await lan.presses(way)


async def _proposed(council: Village, lan: Woman) -> None:
    await _to_calendar(council, lan, "mode-plenary")
    await lan.presses("find-time")
    await lan.writes("3月6日 15:00")
    await lan.writes("门口活动室")
    assert not lan.sees("sure-slots")
    await lan.presses("add-time")
    await lan.writes("3月7日 晚上7点")
    await lan.presses("sure-slots")
    assert lan.told("answer-times-proposed", count=2)
    assert len(lan.news(alone=True)) == 1


async def test_a_time_is_found_and_convened(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await _proposed(council, lan)
    board = council.board_message("找个大家都行的时间")
    assert "门口活动室" in (board.text or "")
    await mei.presses("3月7日", on=board)
    assert "您能来" in mei.hears
    board = council.board_message("找个大家都行的时间")
    assert "⭐" in (board.text or "")
    await mei.presses("slots-convene", on=board)
    assert mei.refused("not-convenor")
    await lan.presses("slots-convene", on=board)
    assert lan.told("answer-session-convened")
    assert "S1" in council.board("找个大家都行的时间")
    assert "19:00" in council.board("S1")


async def test_a_search_is_dropped_by_the_button_in_private(council: Village, lan: Woman) -> None:
    await _proposed(council, lan)
    await lan.presses("slots-drop")
    assert lan.told("answer-times-dropped")
    assert not lan.sees("slots-drop")
    assert council.words("slots-over", settled="no", session="S0") in council.board("找个大家都行的时间")


async def test_no_more_than_four_times_are_proposed(council: Village, lan: Woman) -> None:
    await _to_calendar(council, lan, "mode-on-site")
    await lan.presses("find-time")
    await lan.writes("3月6日 15:00")
    await lan.writes("小广场")
    for day in (7, 8, 9):
        await lan.presses("add-time")
        await lan.writes(f"3月{day}日 15:00")
    assert not lan.sees("add-time")


async def test_online_needs_no_common_time(council: Village, lan: Woman) -> None:
    await _to_calendar(council, lan, "mode-online")
    assert not lan.sees("find-time")
    await lan.forges("pl:find:")
    assert lan.refused("slots-not-there")
    await lan.forges("pl:add:")
    assert lan.refused("no-form")
