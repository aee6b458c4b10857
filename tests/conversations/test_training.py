"""Training material: offered in private, read by convenors, and who has not read it yet."""

import pytest

from bot.handlers import files
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
    words = council.words("training-words", title=TITLE, has_text="yes", text=LINK, file="none")
    assert lan.told("announcement-draft", title="河谷联盟", text=words, councils=1, others=0)
    pages = len(lan.private)
    await lan.presses("announcement-send")
    assert lan.told("notice-announced", title="河谷联盟", council_title="槐荫里", text=words)
    await lan.presses("announcement-open")
    await lan.presses("announcement-unread")
    assert words_of(lan.private[pages - 1]).splitlines() == [
        *council.words("training-unread", title=TITLE, count=1).splitlines(),
        council.words("training-unread-in", name="槐荫里"),
    ]
    await lan.presses("announcement-read")
    assert lan.told("answer-announcement-read", offer="training")
    await lan.presses("training-back")
    await lan.presses("announcement-unread")
    assert words_of(lan.private[pages - 1]) == council.words("training-unread", title=TITLE, count=0)


async def test_without_a_link_it_is_not_kept(council: Village, lan: Woman, mei: Woman) -> None:
    await joins(lan)
    for typed in (TITLE, f"{TITLE} / 在镇里"):
        await lan.writes(f"/training {typed}")
        assert lan.refused("training-without-link")
    await mei.writes("/training")
    assert mei.refused("no-alliance")


async def _sends(lan: Woman, data: bytes, name: str, caption: str) -> None:
    lan.village.remember()
    lan.village.telegram.send_document(lan.id, lan.village.bot.id, data, name, caption=caption)
    await lan.village.runs()


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_document_is_read_when_it_is_opened(council: Village, lan: Woman) -> None:
    await joins(lan)
    await _sends(lan, b"%PDF-", "记录.pdf", f"/training {TITLE}")
    words = council.words("training-words", title=TITLE, has_text="no", file="document")
    assert lan.told("announcement-draft", title="河谷联盟", text=words, councils=1, others=0)
    page = lan.private[-1]
    await lan.presses("announcement-send")
    await lan.writes("/mine")
    assert lan.told("mine-announced", title="河谷联盟", text=words)
    for _ in range(2):
        await lan.presses("training-file")
        sent = lan.private[-1].attachment
        assert sent
        assert sent.data == b"%PDF-"
        assert lan.told("answer-announcement-read", offer="training")
    await lan.presses("announcement-open", on=page)
    await lan.presses("announcement-unread", on=page)
    assert words_of(page) == council.words("training-unread", title=TITLE, count=0, names="")


async def test_a_picture_is_material_too_and_other_files_are_not(
    council: Village, lan: Woman, mei: Woman, monkeypatch: pytest.MonkeyPatch
) -> None:
    await joins(lan)
    await lan.sends_photo(f"/training {TITLE} / 贴在墙上")
    words = council.words("training-words", title=TITLE, has_text="yes", text="贴在墙上", file="photo")
    assert lan.told("announcement-draft", title="河谷联盟", text=words, councils=1, others=0)
    await _sends(lan, b"MZ", "记录.exe", f"/training {TITLE}")
    assert lan.refused("training-file-kind")
    monkeypatch.setattr(files, "LARGEST_MATERIAL", 4)
    await _sends(lan, b"%PDF-", "记录.pdf", f"/training {TITLE}")
    assert lan.refused("training-file-big", most=0)
    await _sends(mei, b"%PD", "记录.pdf", f"/training {TITLE}")
    assert mei.refused("no-alliance")


async def test_what_telegram_knows_no_more_was_not_read(council: Village, lan: Woman) -> None:
    await joins(lan)
    await lan.sends_photo(f"/training {TITLE}")
    await lan.presses("announcement-send")
    council.telegram.files._by_id.clear()
    council.forgives.add("wrong file identifier")
    await lan.presses("training-file")
    assert lan.refused("file-unopened")
