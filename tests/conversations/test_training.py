"""Training material: offered in private, read by convenors, and who has not read it yet."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.test_announcements import joins
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of

TITLE, LINK = "议事记录怎么写", "https://example.org/jilu"


@pytest.mark.parametrize("locale", LOCALES)
async def test_it_is_offered_and_read(council: Village, lan: Woman) -> None:
    await joins(lan)
    await lan.writes("/training")
    assert lan.told("list-of-training", title="河谷联盟", count=0)
    await lan.writes(f"/training {TITLE} / {LINK}")
    words = council.words("training-words", title=TITLE, text=LINK)
    assert lan.told("announcement-draft", title="河谷联盟", text=words, councils=1, others=0)
    pages = len(lan.private)
    await lan.presses("announcement-send")
    assert lan.told("notice-announced", title="河谷联盟", council_title="槐荫里", text=words)
    await lan.presses("announcement-open")
    await lan.presses("announcement-unread")
    assert words_of(lan.private[pages - 1]) == council.words("training-unread", title=TITLE, count=1, names="槐荫里")
    await lan.presses("announcement-read")
    assert lan.told("answer-announcement-read", offer="training")
    await lan.presses("training-back")
    await lan.presses("announcement-unread")
    assert words_of(lan.private[pages - 1]) == council.words("training-unread", title=TITLE, count=0, names="")


async def test_without_a_link_it_is_not_kept(council: Village, lan: Woman, mei: Woman) -> None:
    await joins(lan)
    for typed in (TITLE, f"{TITLE} / 在镇里"):
        await lan.writes(f"/training {typed}")
        assert lan.refused("training-without-link")
    await mei.writes("/training")
    assert mei.refused("no-alliance")
