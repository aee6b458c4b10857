"""The code of the day: on the page of whoever holds a post, asked of whoever comes, and never in the group."""

import re

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def gathering(council: Village, lan: Woman) -> Village:
    """A session is about to begin in a council that wants a code."""
    await lan.forges("u:1:check-in-code:yes")
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    return council


async def _code(gathering: Village, lan: Woman) -> str:
    """What the convenor reads on her page."""
    await lan.presses("session-papers", on=gathering.board_message("S1"))
    await lan.presses("session-roll")
    await lan.presses("session-code")
    return _read(lan)


def _read(lan: Woman) -> str:
    (code,) = set(re.findall(r"\b[1-9]\d{3}\b", lan.hears))
    return str(code)


def _wrong(code: str) -> str:
    return "1000" if code != "1000" else "1001"


@pytest.mark.parametrize("locale", LOCALES)
async def test_who_comes_is_asked_in_private_and_types_what_she_reads(
    gathering: Village, lan: Woman, mei: Woman
) -> None:
    code = await _code(gathering, lan)
    assert lan.told("code-page", session="S1", code=code)
    await mei.presses("session-here", on=gathering.board_message("S1"))
    assert mei.told("form-title", kind="here", subject="S1")
    assert mei.told("ask-code", kind="here")
    await mei.writes("到了")
    assert mei.refused("code-unreadable")
    await mei.writes(_wrong(code))
    assert mei.told("answer-code-mistyped", left=4)
    assert "何梅" not in gathering.board("S1")
    await mei.writes(code)
    assert mei.told("answer-checked-in", name="何梅")
    assert "何梅" in gathering.board("S1")
    assert code not in gathering.board("S1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_convenor_hears_that_there_is_one_and_renews_it(gathering: Village, lan: Woman, mei: Woman) -> None:
    await mei.presses("session-here", on=gathering.board_message("S1"))
    assert lan.told("notice-code-made", session="S1")
    await lan.presses("session-code")
    code = _read(lan)
    await lan.presses("session-renew")
    renewed = _read(lan)
    assert renewed != code
    await mei.writes(code)
    assert mei.told("answer-code-mistyped", left=4)
    await mei.writes(renewed)
    assert mei.told("answer-checked-in", name="何梅")
    assert not gathering.group_hears.count(renewed)


async def test_a_code_may_follow_the_command(gathering: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    code = await _code(gathering, lan)
    await min_.says(f"/here {_wrong(code)}")
    assert min_.told("answer-code-mistyped", left=4)
    assert not gathering.group_hears
    await min_.says(f"/here {code}")
    assert min_.told("answer-checked-in", name="周敏")
    await mei.writes(f"/here {code}")
    assert mei.told("answer-checked-in", name="何梅")
    await mei.writes("/here")
    assert mei.refused("checked-in-already", session="S1")


async def test_the_bare_command_leads_to_the_question(gathering: Village, mei: Woman) -> None:
    await mei.says("/here")
    assert mei.told("answer-in-private")
    await mei.presses("go-on")
    assert mei.told("ask-code", kind="here")
    await mei.writes("/here")
    assert mei.told("ask-code", kind="here")


async def test_a_form_she_has_begun_is_not_lost_for_it(gathering: Village, lan: Woman, mei: Woman) -> None:
    code = await _code(gathering, lan)
    await mei.writes("/issue")
    await mei.writes("楼道的灯暗")
    await mei.presses("session-here", on=gathering.board_message("S1"))
    assert mei.refused("form-half-filled", session="S1")
    await mei.writes(f"/here {code}")
    assert mei.told("answer-checked-in", name="何梅")
    await mei.presses("signed")
    assert mei.told("answer-issue-collected")


async def test_an_old_app_shows_the_code_to_nobody_for_long(gathering: Village, lan: Woman, mei: Woman) -> None:
    code = await _code(gathering, lan)
    await gathering.forgets_commands()
    gathering.telegram.promote(gathering.group.id, gathering.bot.id, by=lan.id)
    said = await mei.says(f"/here {_wrong(code)}")
    assert mei.told("answer-code-mistyped", left=4)
    assert not gathering.group_hears
    assert said not in gathering.telegram.messages(lan.id, gathering.group.id)
    await mei.says(f"/here {code}")
    assert mei.told("answer-checked-in", name="何梅")
    assert all(code not in (message.text or "") for message in gathering.telegram.messages(mei.id, gathering.group.id))


async def test_who_guesses_is_sent_to_the_host(gathering: Village, lan: Woman, mei: Woman) -> None:
    wrong = _wrong(await _code(gathering, lan))
    await mei.presses("session-here", on=gathering.board_message("S1"))
    for left in (4, 3, 2, 1, 0):
        await mei.writes(wrong)
        assert mei.told("answer-code-mistyped", left=left)
    await mei.presses("session-here", on=gathering.board_message("S1"))
    assert mei.refused("codes-used-up", session="S1", tries=5)
    await lan.presses("session-roll")
    await lan.presses("何梅")
    assert "何梅" in gathering.board("S1")


async def test_only_a_post_sees_it_and_only_where_the_council_wants_one(
    gathering: Village, lan: Woman, mei: Woman
) -> None:
    for do in ("code", "renew"):
        await mei.forges(f"e:{do}:1:1")
        assert mei.refused("not-keeper-of-roll")
    await lan.forges("u:1:check-in-code:no")
    await lan.presses("session-papers", on=gathering.board_message("S1"))
    await lan.presses("session-roll")
    assert not lan.sees("session-code")
    await lan.forges("e:code:1:1")
    assert lan.refused("no-code", session="S1")
    await mei.presses("session-here", on=gathering.board_message("S1"))
    assert mei.told("answer-checked-in", name="何梅")


async def test_who_is_not_asked_to_come_is_asked_for_nothing(gathering: Village, yan: Woman) -> None:
    await yan.presses("session-here", on=gathering.board_message("S1"))
    assert yan.refused("not-attendee", session="S1")
    await yan.writes("/here 4821")
    assert yan.refused("no-session")


async def test_a_code_delivered_again_counts_once(gathering: Village, lan: Woman, mei: Woman) -> None:
    wrong = _wrong(await _code(gathering, lan))
    await mei.presses("session-here", on=gathering.board_message("S1"))
    await mei.writes(wrong)
    await gathering.hears_again()
    await mei.writes(wrong)
    assert mei.told("answer-code-mistyped", left=3)
