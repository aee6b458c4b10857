"""What a convenor may press under an issue, and what others may do with it."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.mark.parametrize("locale", LOCALES)
async def test_fixed_on_the_spot(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_issue("大门口的灯泡坏了")
    await lan.presses("issue-fix")
    await lan.writes("换了新灯泡")
    assert lan.told("answer-issue-fixed", issue="I1")
    assert mei.told(
        "notice-issue-fixed", issue="I1", text="大门口的灯泡坏了", result="换了新灯泡", council_title="槐荫里"
    )


@pytest.mark.parametrize("locale", LOCALES)
async def test_asked_back(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_issue("路灯不亮")
    await lan.presses("issue-ask")
    await lan.writes("哪一盏？")
    assert mei.told("notice-issue-asked", issue="I1", question="哪一盏？")
    await mei.writes("/mine")
    await mei.presses("issue-answer")
    assert "哪一盏？" in mei.hears
    await mei.writes("井边那盏")
    assert mei.told("answer-issue-answered", issue="I1")
    assert lan.told("notice-issue-answered", issue="I1")
    assert "井边那盏" in lan.hears
    assert not council.group_hears
    await min_.says("/issue 井盖松了")
    await lan.presses("issue-ask")
    await lan.writes("在哪里？")
    assert council.words("mention-issue-asked", issue="I2") in council.group_hears


async def test_look_alikes_are_merged_by_one_press(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await council.has_issue("三号楼楼道灯不亮")
    await min_.says("/issue 三号楼的楼道灯坏了")
    assert "I1" in lan.hears
    triage = lan.button(council.texts.plain("merge-into", issue="I1"))[0]
    await lan.presses(council.texts.plain("merge-into", issue="I1"))
    assert lan.told("answer-issue-merged", issue="I2", into="I1")
    await lan.forges("m:1:2:1", on=triage)
    assert lan.refused("issue-not-collected", issue="I2", status="merged")


async def test_any_other_by_its_number(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_issue("井盖松了")
    await mei.says("/issue 广场太吵")
    await lan.presses("issue-merge")
    await lan.writes("I9")
    assert lan.refused("no-such-number", label="I9")
    await lan.presses("I1 井盖松了")
    assert lan.told("answer-issue-merged", issue="I2", into="I1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_seconded_followed_and_found(council: Village, mei: Woman, min_: Woman, yan: Woman, lan: Woman) -> None:
    await council.has_issue("大门口的路灯不亮")
    await min_.says("/issues")
    await min_.presses("I1")
    assert "大门口的路灯不亮" in min_.hears
    await min_.presses("issue-second")
    assert min_.told("answer-issue-seconded", issue="I1", count=1, yes="yes")
    await yan.says("/issues 路灯")
    assert yan.told("issues-found", count=1, words="路灯")
    await yan.presses("I1")
    assert not yan.sees("issue-second")
    await yan.presses("issue-follow")
    assert yan.told("answer-issue-followed", issue="I1", yes="yes")
    await lan.presses("issue-decline")
    await lan.writes("镇里统一修")
    assert yan.told("notice-issue-declined", issue="I1", reason="镇里统一修")
    await mei.says("/issues 井盖")
    assert mei.told("issues-not-found", words="井盖")
    await mei.says("/issues 路灯")
    await mei.presses("I1")
    assert not mei.sees("issue-follow")
    assert not council.group_hears
