"""A voice note or picture: with words an issue at once, without them the recorder writes them down."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


def _files(woman: Woman) -> list[str]:
    """The files the bot has sent to her private chat."""
    return [message.attachment.file_id for message in woman.private if message.attachment and message.sender.is_bot]


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_voice_note_gets_its_words_and_its_number(
    council: Village, lan: Woman, mei: Woman, min_: Woman, yan: Woman
) -> None:
    said = await yan.sends_voice()
    assert yan.told("choose-signed", title="槐荫里")
    assert yan.told("file-shows-her")
    await yan.presses("signed")
    assert yan.told("answer-lead-left", signed="yes")
    assert lan.told("notice-lead-left", name="孙燕", file="voice")
    assert not council.group_hears
    await yan.writes("/mine")
    assert yan.told("lead-own", file="voice")
    await lan.writes("/mine")
    assert lan.told("lead-to-word", file="voice")

    pressed = lan.button("lead-word")[0]
    await lan.presses("lead-word")
    assert said.attachment is not None
    assert _files(lan) == [said.attachment.file_id]
    assert next(message for message in lan.private if message.attachment and message.sender.is_bot).protected
    await lan.writes("井里没水了")
    assert lan.told("answer-issue-collected", issue="I1", signed="yes")
    assert lan.told("issue-came-with", file="voice", writer="林秀兰")
    assert not pressed.markup
    assert yan.told("notice-issue-worded", issue="I1", text="井里没水了", file="voice", writer="林秀兰")
    await lan.presses("file-voice")
    assert len(_files(lan)) == 2

    await mei.says("/issues")
    await mei.presses("I1")
    assert mei.told("issue-came-with", file="voice", writer="林秀兰")
    await mei.presses("file-voice")
    seen = council.telegram.messages(mei.id, council.group.id)
    assert [message.ephemeral_to for message in seen if message.attachment == said.attachment] == [mei.id]
    assert not council.group_hears
    await yan.says("/issues")
    await yan.presses("I1")
    assert not yan.sees("file-voice")


async def test_a_picture_with_words_is_an_issue_at_once(council: Village, lan: Woman, yan: Woman) -> None:
    await yan.sends_photo("井盖松了")
    await yan.presses("unsigned")
    assert yan.told("answer-issue-collected", issue="I1", signed="no")
    assert lan.told("issue-came-with", file="photo", writer="none")
    assert "孙燕" not in lan.hears
    await lan.presses("file-photo")
    assert len(_files(lan)) == 1


async def test_a_form_that_asked_for_words_is_done_with_a_picture(council: Village, yan: Woman) -> None:
    await yan.writes("/issue")
    await yan.sends_photo("井盖松了")
    await yan.presses("signed")
    assert yan.told("answer-issue-collected", issue="I1")
    await yan.writes("还有路灯")
    assert yan.told("choose-signed", title="槐荫里")


async def test_in_the_group_under_the_picture_or_as_a_reply_to_it(
    council: Village, lan: Woman, mei: Woman, yan: Woman
) -> None:
    await yan.sends_photo("/issue@council_bot 井盖松了", where=council.group)
    assert "I1" in yan.hears
    assert lan.told("issue-came-with", file="photo", writer="none")
    await yan.sends_photo("/issue@council_bot", where=council.group)
    assert yan.told("answer-lead-left", signed="yes")
    voice = await yan.sends_voice(where=council.group)
    await yan.says("/issue 路灯不亮", to=voice)
    assert "I2" in yan.hears
    assert lan.told("issue-came-with", file="voice", writer="none")
    await mei.says("/issue 路太窄", to=voice)
    assert not lan.told("issue-came-with", file="voice", writer="none")
    await mei.says("/issue", to=voice)
    assert mei.told("answer-lead-left", signed="yes")
    assert lan.told("notice-lead-left", name="孙燕", file="voice")


async def test_private_words_under_a_picture_and_of_the_recorder(council: Village, lan: Woman, yan: Woman) -> None:
    await yan.sends_photo("老公打我，不敢回家")
    assert yan.refused("private-matter")
    await yan.sends_voice()
    await yan.presses("signed")
    await lan.presses("lead-word")
    await lan.writes("她老公打她")
    assert lan.refused("private-matter")
    await lan.presses("lead-drop")
    assert lan.told("answer-lead-dropped")
    assert yan.told("notice-lead-dropped", file="voice")
    assert "12338" in yan.hears
    await lan.forges("d:word:1:4711")
    assert lan.refused("no-such-lead")
    await lan.writes("井里没水了")
    assert lan.told("choose-signed", title="槐荫里")


async def test_taken_back_before_anybody_listened(council: Village, lan: Woman, yan: Woman) -> None:
    await yan.sends_voice()
    await yan.presses("unsigned")
    assert yan.told("answer-lead-left", signed="no")
    assert lan.told("notice-lead-left", name=council.words("unsigned-name"), file="voice")
    await yan.writes("/mine")
    await yan.presses("withdraw")
    assert yan.told("answer-lead-dropped")
    await lan.presses("lead-word")
    assert lan.refused("no-such-lead")


async def test_what_telegram_knows_no_more_is_said(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    council.forgives = {"wrong file identifier"}
    await yan.sends_voice("井里没水了")
    await yan.presses("signed")
    council.telegram.files._by_id.clear()
    await lan.presses("file-voice")
    assert lan.refused("file-unopened")


async def test_whose_councils_are_unknown_is_told_so(council: Village, lan: Woman) -> None:
    stranger = council.moves_in("路人")
    await stranger.sends_voice()
    assert stranger.told("not-understood")
