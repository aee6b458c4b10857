"""Roles, absences, terms and a lost convenor, by buttons."""

import pytest
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramBadRequest

from bot.handlers.talk import ADMINISTRATORS, standing
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.mark.parametrize("locale", LOCALES)
async def test_roles_and_an_absence_show_in_the_list(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("tag")
    await lan.presses("何梅")
    await lan.presses("tag-grid-worker")
    assert lan.told("answer-tag-changed", name="何梅", tag="grid-worker", is_one="yes")
    await mei.presses("seats")
    assert council.texts.plain("tag-grid-worker") in mei.hears
    await mei.presses("absence")
    await mei.writes("2026-03-20")
    await mei.writes("去城里看女儿")
    assert mei.told("answer-absence-reported")
    assert lan.told("notice-absence-reported", name="何梅", reason="去城里看女儿", council_title="槐荫里")
    assert "23:59" not in mei.hears + lan.hears
    assert not council.group_hears
    await lan.presses("seats")
    assert council.words("seat-line", number=1, name="何梅", posts="X", has_posts="yes", state="away")[-3:] in lan.hears


async def test_a_term_ends(council: Village, lan: Woman, yan: Woman) -> None:
    await lan.says("/seat until:2026-03-10", to=await yan.says("我来"))
    await council.time_passes(days=10)
    assert yan.told("notice-term-ended", name="孙燕", council_title="槐荫里")
    assert lan.told("notice-term-ended", name="孙燕", council_title="槐荫里")
    assert "孙燕" not in council.board("槐荫里")


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_lost_convenor_is_followed(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    await mei.presses("seats")
    await mei.presses("succeed")
    assert mei.refused("not-administrator-to-succeed")
    council.telegram.promote(council.group.id, mei.id, by=lan.id)
    await mei.presses("succeed")
    assert mei.refused("convenor-not-lost", days=60)
    await council.time_passes(days=61)
    await mei.presses("succeed")
    assert mei.told("answer-succession-asked")
    assert lan.told("notice-succession-asked", name="何梅", council_title="槐荫里")
    await lan.presses("object")
    assert lan.told("answer-succession-refused")
    assert mei.told("notice-succession-refused", name="何梅", council_title="槐荫里")

    council.telegram.leave(council.group.id, lan.id)
    await mei.presses("succeed")
    assert mei.told("answer-succession-asked")
    await council.time_passes(days=3)
    assert mei.told("notice-succeeded", hers="yes", council_title="槐荫里")
    await mei.presses("mine")
    assert mei.told("mine-nothing")
    posts = council.words("council-posts", convenor="何梅", host="none", recorder="none")
    assert any(posts in (message.text or "") for message in council.telegram.messages(mei.id, council.group.id))


async def test_whom_telegram_does_not_know_in_a_group_has_left(council: Village, lan: Woman) -> None:
    council.forgives.add("PARTICIPANT_ID_INVALID")
    assert await standing(council.app.bot, council.group.id, 987_654_321) is ChatMemberStatus.LEFT
    assert await standing(council.app.bot, council.group.id, lan.id) in ADMINISTRATORS
    council.forgives.add("chat not found")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await standing(council.app.bot, -1, lan.id)
