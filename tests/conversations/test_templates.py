"""Templates: offered in private, used by one press, and counted where they were offered."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.test_announcements import joins
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of

TITLE, TEXT = "楼道堆物", "楼道里堆着杂物，走路不方便。"


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_topic_is_offered_and_used(council: Village, lan: Woman) -> None:
    await joins(lan)
    await lan.writes("/template")
    assert lan.told("list-of-template", title="河谷联盟", count=0)
    words = council.words("template-topic", title=TITLE, text=TEXT)
    for typed in (
        f"/template topic {TITLE} / {TEXT}",
        f"/template 议题 {TITLE} ／ {TEXT}",
        f"/template {TITLE}\n{TEXT}",
    ):
        await lan.writes(typed)
        assert lan.told("announcement-draft", title="河谷联盟", text=words, councils=1, others=0)
    pages = len(lan.private)
    await lan.presses("announcement-send")
    assert lan.told("notice-announced", title="河谷联盟", council_title="槐荫里", text=words)
    await lan.presses("announcement-read")
    await lan.presses("template-use")
    assert lan.told("answer-template-taken", offer="topic", topic="T1")
    assert not lan.sees("template-use")
    assert TITLE in council.board("T1")
    assert TEXT in council.board("T1")
    await lan.presses("announcement-open")
    assert council.words("template-taken-by", offer="topic", taken=1) in words_of(lan.private[pages - 1])


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_councils_rules_are_offered_and_used(council: Village, lan: Woman) -> None:
    await joins(lan)
    await lan.writes("/summary")
    await lan.presses("槐荫里")
    await lan.presses("template-rules")
    assert lan.refused("rules-as-shipped")
    await lan.forges("u:1:quorum:half", on=council.board_message("槐荫里"))
    await lan.writes("/summary")
    await lan.presses("槐荫里")
    await lan.presses("template-rules")
    rule = council.words("rule-name-quorum")
    words = f"{council.words('template-rules')}\n" + council.words(
        "rule-line", rule=rule, value=council.words("rule-value-quorum", value="half")
    )
    assert lan.told("announcement-draft", title="河谷联盟", text=words, councils=1, others=0)
    await lan.presses("announcement-send")
    assert lan.told("notice-announced", title="河谷联盟", council_title="槐荫里", text=words)
    await lan.presses("template-use")
    assert lan.told("answer-template-taken", offer="rules", count=1)
    assert not lan.sees("announcement-read")
    await lan.writes("/announce")
    await lan.presses(council.words("template-of-rules"))
    assert council.words("template-taken-by", offer="rules", taken=1) in words_of(lan.private[-1])


async def test_a_template_without_its_background_is_not_kept(council: Village, lan: Woman, mei: Woman) -> None:
    await joins(lan)
    await lan.writes(f"/template {TITLE}")
    assert lan.refused("template-incomplete")
    for command in ("/template", f"/template {TITLE} / {TEXT}"):
        await mei.writes(command)
        assert mei.refused("no-alliance")
