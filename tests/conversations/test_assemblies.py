"""A square for the whole village to decide: through the villagers' assembly step by step, stopped once, and done."""

from itertools import pairwise

import pytest

from bot.councils.model.referrals import ASSEMBLY_WAY, Category
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman

AGREED, NOT_AGREED = "assembly-agreed", "assembly-not-agreed"


async def _submits(council: Village, lan: Woman) -> None:
    await lan.presses("referral-refer")
    await lan.presses(council.words("referral-category", category=Category.CULTURE))
    await lan.presses(council.words("to-assembly"))
    await lan.writes("广场是全村的")


async def _took(council: Village, lan: Woman, step: str, *words: str, key: str = AGREED) -> None:
    await lan.presses(council.words(key, step=step))
    assert council.words("assembly-step", step=step) in lan.hears
    await lan.presses("days-ago-0")
    for said in words:
        await lan.writes(said)
    if not words:
        await lan.presses("skip")


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_villagers_decide_and_she_hears_of_every_step(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.says("/issue 村口广场坑坑洼洼")
    await _submits(council, lan)
    assert lan.told("answer-issue-referred", holder="assembly", step="proposed")
    assert mei.told("notice-issue-referred", holder="assembly", step="proposed")
    await _took(council, lan, "proposed", "先修井", key=NOT_AGREED)
    assert mei.told("notice-referral-returned", holder="assembly", step="proposed", reason="先修井")
    await _submits(council, lan)
    for step, after in pairwise(ASSEMBLY_WAY[1:6]):
        await _took(council, lan, step)
        assert lan.told("answer-assembly-step", step=after)
        assert mei.told("notice-assembly-step", taken=step, reason="none")
    await lan.writes("/mine")
    assert lan.told("mine-at-assembly", step="published")
    await _took(council, lan, "published", "贴在村口")
    assert mei.told("notice-assembly-step", taken="published", reason="贴在村口")
    await lan.presses(council.words(AGREED, step="resolved"))
    assert lan.refused("notice-runs", issue="I1")
    await council.time_passes(days=9)
    assert lan.told("notice-referral-overdue", holder="assembly", step="resolved")
    await _took(council, lan, "resolved", "铺好了")
    assert mei.told("notice-referral-asked", holder="assembly", reason="铺好了")
    await mei.presses("satisfied")
    assert mei.told("answer-referral-rated", rating="satisfied")
    await mei.says("/issues 广场")
    await lan.presses("referral-show")
    for step in ASSEMBLY_WAY[1:]:
        assert council.words("assembly-step", step=step) in lan.hears


async def test_what_the_council_voted_for_is_submitted_with_a_press(council: Village, lan: Woman) -> None:
    await council.has_passed_vote()
    await lan.presses("submit")
    await lan.presses(council.words("referral-category", category=Category.CULTURE))
    await lan.writes("要全村来定")
    assert lan.told("answer-issue-referred", holder="assembly", step="proposed")
    await lan.writes("/mine")
    assert lan.told("mine-at-assembly", step="proposed")
    assert not lan.told("mine-resolve")
    assert council.words("topic-at-assembly", step="proposed") in council.board("T1")
    await _took(council, lan, "proposed", "再议一议", key=NOT_AGREED)
    await lan.writes("/mine")
    assert lan.told("mine-resolve", vote="V1")


async def test_the_recorder_may_write_the_first_step_down_at_once(
    council: Village, lan: Woman, mei: Woman, yan: Woman
) -> None:
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("post")
    await lan.presses("post-recorder")
    await lan.presses("何梅")
    await yan.says("/issue 村口广场坑坑洼洼")
    await _submits(council, lan)
    assert mei.told("notice-issue-referred", holder="assembly", step="proposed")
    await _took(council, mei, "proposed")
    assert yan.told("notice-assembly-step", taken="proposed", reason="none")
