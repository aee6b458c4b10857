"""Sessions in the group: convened in one line, checked in to by a button, begun and ended."""

from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _convened(council: Village, line: str = "2026-03-06 15:00 plenary 门口活动室") -> None:
    await council.has_topic()
    await council.convenor.says(f"/meet T1 {line}")
    assert council.convenor.told("answer-session-convened")


async def test_a_session_is_convened_in_one_line_and_everybody_hears(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.says("/start", where=None)
    await _convened(council)
    board = council.board("S1")
    assert "门口活动室" in board
    assert "楼道照明" in board
    assert "下次开会：S1 集中议事" in council.board("槐荫里")
    await council.time_passes(days=4, hours=5)
    await council.sits()
    assert "正在开会：S1" in council.board("槐荫里")


async def test_a_session_is_begun_and_ended_by_its_buttons(
    council: Village, lan: Woman, mei: Woman, fang: Woman
) -> None:
    await _convened(council)
    await council.time_passes(days=4, hours=4)
    board = council.board_message("S1")
    await mei.presses("session-here", on=board)
    assert mei.told("answer-checked-in")
    await mei.presses("session-begin", on=council.board_message("S1"))
    assert mei.refused("not-chair")
    await lan.presses("session-begin", on=council.board_message("S1"))
    assert lan.told("refusal-too-few-to-begin", session="S1", due=3, present=1, missing=1)
    assert lan.sees("session-move")
    await fang.presses("session-here", on=council.board_message("S1"))
    await lan.presses("session-begin", on=council.board_message("S1"))
    assert lan.told("answer-session-begun", session="S1", talk="no")
    await lan.presses("session-end", on=council.board_message("S1"))
    assert lan.told("answer-session-ended")


async def test_the_commands_do_the_same(council: Village, lan: Woman, mei: Woman) -> None:
    await _convened(council)
    await council.time_passes(days=4, hours=4)
    await mei.says("/here")
    assert mei.told("answer-checked-in")
    await lan.says("/begin s1")
    await lan.presses("session-talk")
    assert lan.told("answer-session-begun", session="S1", talk="yes")
    assert "先座谈" in council.board("S1")
    await lan.says("/end Ｓ１")
    assert lan.told("answer-session-ended")
    await mei.says("/here")
    assert mei.refused("no-session")


async def test_a_session_is_called_off_with_a_reason(council: Village, lan: Woman) -> None:
    await _convened(council)
    await lan.presses("session-cancel", on=council.board_message("S1"))
    assert lan.told("form-title", kind="call_off", subject="S1")
    assert lan.told("ask-reason", kind="call_off")
    await lan.writes("下大雨")
    assert lan.told("answer-session-cancelled")
    assert "下大雨" in council.board("S1")


async def test_a_bare_command_means_the_one_session_there_is(council: Village, lan: Woman) -> None:
    await lan.says("/begin")
    assert lan.refused("no-session")
    await _convened(council)
    await council.time_passes(days=4, hours=5)
    await lan.says("/end")
    assert lan.refused("no-session")
    await lan.says("/begin")
    assert lan.told("refusal-too-few-to-begin", session="S1", due=3, present=0, missing=2)
    await lan.presses("session-talk")
    await lan.says("/end")
    assert lan.told("answer-session-ended", session="S1", voted="no", votes="")


async def test_where_there_are_several_a_bare_command_says_how_it_is_used(council: Village, lan: Woman) -> None:
    await _convened(council)
    await council.has_topic("老树")
    await lan.says("/meet T2 2026-03-07 15:00 plenary 门口活动室")
    await lan.says("/begin")
    assert lan.told("usage-begin")
    await council.time_passes(days=5, hours=5)
    for session in ("S1", "S2"):
        await lan.says(f"/begin {session}")
        await lan.presses("session-talk")
    await lan.says("/end")
    assert lan.told("usage-end")


async def test_what_can_not_be_read_is_refused(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 下午 plenary 门口")
    assert lan.refused("moment-unreadable", typed="2026-03-06 下午", example="2026-03-09")
    await lan.says("/meet T1 2026-03-06 15:00 随便 门口")
    assert lan.refused("mode-unknown", typed="随便")
