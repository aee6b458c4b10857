"""Notes in the group: a tag under somebody's words, one's own words, the recorder's form, the list."""

import pytest

from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.fixture
async def sitting(council: Village) -> Village:
    """A council in session about one topic; the bot is an administrator of its group, and so sees every message."""
    council.telegram.promote(council.group.id, council.bot.id, by=council.convenor.id)
    await council.has_topic()
    await council.convenor.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    for name in ("何梅", "周敏"):
        await council.woman(name).says("/here")
    await council.convenor.says("/begin S1")
    return council


def _reactions(woman: Woman, words: str) -> list[str]:
    messages = woman.village.telegram.messages(woman.id, woman.village.group.id)
    said = next(message for message in reversed(messages) if message.text == words)
    return [reaction["emoji"] for own in said.reactions.values() for reaction in own]


async def test_where_commands_are_seen_by_all_the_notes_are_not(sitting: Village, mei: Woman) -> None:
    await sitting.forgets_commands()
    await mei.says("#观点 三盏灯就够了")
    await mei.says("/note")
    assert sitting.group_hears == sitting.words("refusal-notes-from-board", session="S1")
    await mei.presses("notes", on=sitting.board_message("S1"))
    assert "三盏灯就够了" in mei.hears


async def test_a_tag_under_her_words_keeps_them(sitting: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    said = await mei.says("三盏灯就够了，不用五盏")
    await lan.says("观点", to=said)
    assert _reactions(lan, "观点") == ["✍"]
    assert "记下 1 条" in sitting.board("S1")
    await min_.says("#建议", to=said)
    assert sitting.texts.plain("refusal-not-keeper") in sitting.group_hears
    own = await min_.says("先问问物业报价")
    await min_.says("#待办", to=own)
    assert "记下 2 条" in sitting.board("S1")
    await min_.presses("notes", on=sitting.board_message("S1"))
    assert "1. [观点] 何梅：三盏灯就够了，不用五盏" in min_.hears
    assert "2. [待办] 周敏：先问问物业报价" in min_.hears
    assert "T1 楼道照明" in min_.hears


async def test_words_that_begin_with_a_tag_are_hers(sitting: Village, mei: Woman) -> None:
    await mei.says("#建议 装感应灯")
    assert sitting.texts.plain("refusal-note-of-nothing") not in sitting.group_hears
    await mei.says("/note 观点 声控的会扰民")
    assert mei.told("answer-note-kept", number=2, kind="point")
    await mei.says("/note 声控的会扰民")
    assert mei.refused("tag-wanted")
    await mei.says("/note 观点 声控的会扰民")
    assert mei.refused("note-kept-already")
    await mei.says("/note")
    assert "1. [建议] 何梅：装感应灯" in mei.hears


async def test_a_command_under_her_words_keeps_them(sitting: Village, lan: Woman, mei: Woman) -> None:
    said = await mei.says("三盏灯就够了")
    await lan.says("/note 观点", to=said)
    assert lan.told("answer-note-kept", number=1, kind="point")
    await lan.says("/note 观点")
    assert lan.refused("note-of-nothing")
    await lan.says("/note 观点", to=sitting.board_message("S1"))
    assert lan.refused("note-of-nothing")


async def test_who_was_not_asked_to_it_notes_nothing(sitting: Village, lan: Woman, yan: Woman) -> None:
    await yan.says("/note 观点 我也说一句")
    assert yan.refused("not-attendee", session="S1")
    said = await yan.says("我也说一句")
    await lan.says("/note 观点", to=said)
    assert lan.refused("no-such-attendee", name="孙燕", session="S1")


async def test_private_words_are_not_noted(sitting: Village, lan: Woman, mei: Woman) -> None:
    await mei.says("#观点 她丈夫家暴")
    assert mei.told("refusal-private-matter")
    assert "记下" not in sitting.board("S1")
    messages = sitting.telegram.messages(lan.id, sitting.group.id)
    assert all("家暴" not in (message.text or "") for message in messages)


async def test_outside_a_session_a_tag_is_only_a_word(council: Village, lan: Woman, mei: Woman) -> None:
    council.telegram.promote(council.group.id, council.bot.id, by=council.convenor.id)
    said = await mei.says("三盏灯就够了")
    await lan.says("#观点", to=said)
    assert not council.group_hears
    assert not lan.hears
    await lan.says("/note 观点", to=said)
    assert lan.refused("no-session-open")


async def test_in_a_group_without_a_council_a_tag_is_only_a_word(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    group.telegram.promote(group.group.id, group.bot.id, by=group.convenor.id)
    await lan.says("#观点 灯太暗")
    assert not group.group_hears


async def test_the_recorder_writes_down_in_private(sitting: Village, lan: Woman, fang: Woman) -> None:
    await lan.presses("notes", on=sitting.board_message("S1"))
    await lan.presses("note-others")
    assert lan.told("ask-speaker")
    await lan.presses("吴桂芳")
    assert "楼道照明" in lan.hears
    await lan.presses("○ 决定")
    assert lan.sees("● 决定")
    await lan.writes("周三动工")
    assert lan.told("answer-note-kept", number=1, kind="decision")
    await lan.presses("notes", on=sitting.board_message("S1"))
    assert "1. [决定] 吴桂芳：周三动工" in lan.hears


async def test_her_own_words_are_asked_in_private(sitting: Village, mei: Woman) -> None:
    await mei.presses("notes", on=sitting.board_message("S1"))
    assert not mei.sees("note-others")
    await mei.presses("note-own")
    await mei.writes("三盏灯就够了")
    assert mei.told("answer-note-kept", number=1, kind="point")
    await mei.presses("notes", on=sitting.board_message("S1"))
    await mei.presses("收回 1")
    assert mei.told("answer-note-taken-back", number=1)
    assert "记下" not in sitting.board("S1")


async def test_many_notes_are_read_page_by_page(sitting: Village, mei: Woman) -> None:
    for number in range(1, 10):
        await mei.says(f"#观点 第{number}句话")
    await mei.presses("notes", on=sitting.board_message("S1"))
    assert "第8句话" in mei.hears
    await mei.presses("notes-after")
    assert "9. [观点] 何梅：第9句话" in mei.hears
    await mei.presses("notes-before")
    assert "第1句话" in mei.hears


@pytest.mark.parametrize("locale", ["en"])
async def test_in_english_too(sitting: Village, lan: Woman, mei: Woman) -> None:
    said = await mei.says("Three lamps are enough")
    await lan.says("Point", to=said)
    await mei.says("#suggestion Lamps with a sensor")
    assert "2 notes" in sitting.board("S1")
    await mei.presses("notes", on=sitting.board_message("S1"))
    assert "1. [point] 何梅: Three lamps are enough" in mei.hears


async def test_where_reactions_are_not_allowed_the_board_says_it(sitting: Village, mei: Woman) -> None:
    sitting.forgives.add("REACTION_INVALID")
    sitting.group.reactions = False
    await mei.says("#观点 三盏灯就够了")
    assert "记下 1 条" in sitting.board("S1")
