"""Those who have not voted are reminded: in private, or together in one mention; and nobody is woken at night."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _reminded(council: Village) -> None:
    await council.has_vote()
    await council.time_passes(hours=24)


@pytest.mark.parametrize("locale", LOCALES)
async def test_she_votes_by_a_button_of_the_reminder(council: Village, mei: Woman) -> None:
    await _reminded(council)
    assert mei.told("notice-vote-reminded", vote="V1", question="同意装三盏感应灯")
    reminder = mei.private[-1]
    await mei.presses("for", on=reminder)
    assert mei.told("answer-ballot-cast", vote="V1", choice="for", cast=1, due=3)
    # The message says what she chose from now on, and lets her think again.
    assert "同意装三盏感应灯" in (reminder.text or "")
    assert council.words("answer-ballot-cast", vote="V1", choice="for", cast=1, due=3) in (reminder.text or "")
    await mei.presses("for", on=reminder)
    await mei.presses("against", on=reminder)
    assert council.words("answer-ballot-cast", vote="V1", choice="against", cast=1, due=3) in (reminder.text or "")
    await council.time_passes(hours=23)
    assert not mei.hears
    await council.time_passes(hours=1)
    await mei.presses("for", on=reminder)
    assert mei.refused("vote-over", vote="V1", outcome="no-quorum")
    assert not reminder.markup


async def test_options_are_marked_under_the_reminder(council: Village, lan: Woman, mei: Woman) -> None:
    topic = await council.has_topic()
    await lan.says(f"/vote T{topic} 灯装在哪里 / 楼道 / 门口")
    await council.time_passes(hours=24)
    reminder = mei.private[-1]
    await mei.presses("2. 门口", on=reminder)
    assert mei.told("answer-option-marked", vote="V1", marked="门口", abstains="no")
    assert reminder.markup


async def test_of_a_secret_vote_the_reminder_tells_no_choice(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await lan.presses("vote", on=council.board_message("T1"))
    await lan.presses(f"○ {council.texts.plain('way-secret')}")
    await lan.writes("同意装灯")
    await council.time_passes(hours=24)
    reminder = mei.private[-1]
    await mei.presses("against", on=reminder)
    assert council.words("answer-ballot-in-box", vote="V1", cast=1, due=3) in (reminder.text or "")


async def test_those_out_of_reach_are_mentioned_in_one_message(
    council: Village, mei: Woman, min_: Woman, fang: Woman
) -> None:
    await _reminded(council)
    (mention,) = council.mentions
    people = council.texts.plain("list-separator").join([min_.name, fang.name])
    assert (mention.text or "").startswith(council.words("mention", person=people, what="").split("按")[0])
    assert mei.name not in (mention.text or "")
    await mei.presses("for", on=mention)
    await min_.presses("against", on=mention)
    assert min_.told("answer-ballot-cast", vote="V1", choice="against")
    (mention,) = council.mentions
    assert min_.name not in (mention.text or "")
    assert fang.name in (mention.text or "")
    await council.time_passes(hours=23)
    assert [message.text.count(fang.name) for message in council.mentions if message.text] == [1, 1]
    for message in council.mentions:
        await fang.presses("for", on=message)
    assert not council.mentions


async def test_a_mention_of_a_vote_that_is_over_goes(council: Village, lan: Woman, min_: Woman) -> None:
    await _reminded(council)
    await lan.says("/close V1")
    await min_.presses("for", on=council.mentions[0])
    assert min_.refused("vote-over", vote="V1", outcome="no-quorum") or "吴桂芳" in council.group_hears
    assert min_.name not in (council.mentions[0].text or "")


async def test_whoever_keeps_the_record_enters_those_without_an_account(council: Village, lan: Woman) -> None:
    await lan.says("/seat 赵玉")
    await council.has_vote()
    await council.time_passes(hours=24)
    assert lan.told("notice-ballots-to-enter", vote="V1", names="赵玉")
    await lan.presses("enter", on=lan.private[-1])
    assert lan.told("ask-means")


async def test_at_night_the_bot_says_nothing_that_can_wait(council: Village, lan: Woman, mei: Woman) -> None:
    await council.time_passes(hours=12)  # ten in the evening
    await council.has_issue()
    await lan.says("/decline I1 已经报修")
    assert not mei.told("notice-issue-declined")
    await lan.says("/seat 赵玉")
    assert lan.told("notice-seat-link", name="赵玉")
    assert "三号楼楼道灯不亮" not in lan.hears
    await council.time_passes(hours=10)
    assert mei.told("notice-issue-declined", issue="I1")
    assert "三号楼楼道灯不亮" in lan.hears
