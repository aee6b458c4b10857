"""Her words without her name: one tap in private, and nobody in the village learns that they are hers."""

import json

import pytest
from structlog.testing import capture_logs

from bot.app.keeping import export
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman

WORDS = "菜场后面的水沟发臭"


async def _puts_forward(council: Village, yan: Woman) -> None:
    await yan.writes(WORDS)
    assert yan.told("choose-signed", title="槐荫里")
    await yan.presses("unsigned")


def _read_by_others(council: Village, yan: Woman) -> str:
    """All that the bot ever wrote and another woman can see: in the group, in her private chat, in a toast."""
    telegram = council.telegram
    others = [woman for woman in council.women if woman is not yan]
    messages = {
        message
        for woman in others
        for chat in telegram.chats_of(woman.id)
        for message in telegram.messages(woman.id, chat.id)
        if message.sender.is_bot
    }
    toasts = [toast.text or "" for woman in others for toast in telegram.toasts(woman.id)]
    shown = [json.dumps([message.text, message.markup, message.entities], default=str) for message in messages]
    return "\n".join([*shown, *toasts])


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_whole_way_without_a_name(council: Village, lan: Woman, mei: Woman, min_: Woman, yan: Woman) -> None:
    council.forgives = {"bot was blocked by the user"}
    before = _read_by_others(council, yan)
    with capture_logs() as logs:
        await _puts_forward(council, yan)
        assert yan.told("answer-issue-collected", issue="I1", signed="no")
        assert lan.told("notice-issue-to-triage", name=council.words("unsigned-name"), issue="I1", like="none")
        await lan.presses("issue-ask")
        await lan.writes("哪一段？")
        assert yan.told("notice-issue-asked", issue="I1", question="哪一段？")
        await yan.presses("issue-answer")
        await yan.writes("靠井边那段")
        assert "靠井边那段" in lan.hears
        await min_.says("/issues")
        await min_.presses("I1")
        await min_.presses("issue-second")
        await lan.says("/topic I1 水沟")
        assert "T1" in yan.hears
        assert council.words("someone") in council.board("T1")
        await lan.says("/vote T1 同意加盖板")
        for name in ("何梅", "周敏", "吴桂芳"):
            await council.woman(name).presses("for")
        await lan.says("/resolve V1 加盖板 owner:何梅 due:2026-03-20")
        council.telegram.block(yan.id, council.bot.id)
        await mei.says("/done R1 盖好了")
        assert not council.mentions
        council.telegram.unblock(yan.id, council.bot.id)
        await yan.writes("/mine")
        await yan.presses("satisfied")
        assert council.words("resolution-state", status="closed") in council.board("R1")
        assert "I1" in yan.hears
    said = _read_by_others(council, yan)[len(before) :]
    exported = json.loads(await export(council.settings, None))
    for trace in (yan.name, str(yan.id), "sunyan"):
        assert trace not in said
        assert trace not in str(logs)
        assert trace not in str(exported)
    assert exported["councils"][0]["issues"][0]["proposer"] == {"name": None, "user_id": None}


async def test_without_a_name_from_a_form(council: Village, lan: Woman, yan: Woman) -> None:
    await yan.presses("issue", on=council.board_message("槐荫里"))
    await yan.writes(WORDS)
    assert WORDS in yan.hears
    await yan.presses("unsigned")
    assert yan.told("answer-issue-collected", issue="I1", signed="no")
    assert yan.name not in lan.hears


async def test_private_words_are_refused_with_a_name_and_without(council: Village, lan: Woman, yan: Woman) -> None:
    await yan.writes("老公打我，不敢回家")
    assert yan.refused("private-matter")
    assert not yan.sees("unsigned")
    assert not lan.hears
