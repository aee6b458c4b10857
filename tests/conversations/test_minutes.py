"""Minutes in the chats: worded in private, sent round, confirmed or objected to, printed for who may read them."""

from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from bot.views.texts import LOCALES
from playground.files import StoredFile
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def closed(council: Village, mode: str = "plenary") -> None:
    """A session has closed, to which the three came; Lan, who convenes, keeps the record."""
    await council.has_topic()
    await council.convenor.says(f"/meet T1 2026-03-06 15:00 {mode} 门口活动室")
    await council.time_passes(days=4, hours=5)
    await council.sits()
    await council.convenor.presses("session-end", on=council.board_message("S1"))


async def sent_round(council: Village, mode: str = "plenary") -> None:
    await closed(council, mode)
    await council.convenor.presses("minutes-show")
    await council.convenor.presses("minutes-publish")


def sent(woman: Woman) -> StoredFile:
    attachment = woman.private[-1].attachment
    assert attachment is not None
    return attachment


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_recorder_words_them_and_the_last_yes_locks_them(
    council: Village, lan: Woman, mei: Woman, min_: Woman, fang: Woman, locale: str
) -> None:
    await closed(council)
    assert lan.told("notice-minutes-drafted", session="S1")
    await lan.presses("minutes-show")
    await lan.presses("minutes-sections")
    await lan.presses(council.texts.plain("minutes-section", section="points", topic="T1"))
    assert lan.told("ask-words")
    await council.sleeps()
    await council.wakes()
    await lan.writes("何梅：灯要装在二楼\n电费大家出")
    assert lan.told("answer-minutes-worded", session="S1")
    await lan.presses("minutes-sections", on=lan.private[-1])
    await lan.presses("minutes-show")
    await lan.presses("minutes-publish")
    assert mei.told("notice-minutes-published", session="S1")
    assert council.texts.plain("minutes-asked", approved=0) in council.board("S1")
    await mei.presses("minutes-pdf")
    assert sent(mei).name == f"S1 {council.texts.plain('minutes-paper-title')}.pdf"
    pages = pypdfium2.PdfDocument(sent(mei).data)
    assert "灯要装在二楼" in "".join(page.get_textpage().get_text_range() for page in pages)
    await mei.presses("minutes-confirm")
    assert council.texts.plain("minutes-asked", approved=1) in council.board("S1")
    for woman in (min_, fang):
        await woman.writes("/start")
        await woman.presses("minutes-confirm")
    assert lan.told("notice-minutes-confirmed", session="S1", number=1)
    await lan.presses("minutes-docx")
    letter = Document(BytesIO(sent(lan).data))
    assert any("灯要装在二楼" in paragraph.text for paragraph in letter.paragraphs)


async def test_an_objection_is_answered_and_stands(council: Village, lan: Woman, mei: Woman) -> None:
    await sent_round(council)
    await mei.presses("minutes-object")
    await mei.writes("我说的是三盏灯")
    assert mei.told("answer-objection-kept", session="S1")
    assert lan.told("notice-minutes-objected", name="何梅", reason="我说的是三盏灯")
    await lan.presses("minutes-show", on=council.board_message("S1"))
    assert lan.told("minutes-objection", name="何梅", reason="我说的是三盏灯")
    await lan.presses(council.texts.plain("minutes-stand", name="何梅"))
    assert "我说的是三盏灯" in lan.hears
    await lan.writes("表决的是两盏")
    assert lan.told("answer-objection-answered", session="S1")
    assert mei.told("notice-objection-answered", answer="表决的是两盏")
    await council.time_passes(hours=48)
    await lan.presses("minutes-show")
    assert lan.told("minutes-title", session="S1")
    assert "我说的是三盏灯" not in (lan.private[-1].text or "")
    await lan.presses("minutes-add")
    await lan.writes("何梅是三点十分到的")
    assert lan.told("answer-addendum-added", session="S1")
    assert mei.told("notice-addendum-added", text="何梅是三点十分到的")


async def test_taken_back_and_sent_round_again(council: Village, lan: Woman, mei: Woman) -> None:
    await sent_round(council)
    await mei.presses("minutes-object")
    await mei.writes("我说的是三盏灯")
    await lan.presses("minutes-recall")
    await lan.presses("minutes-sections")
    await lan.presses(council.texts.plain("minutes-section", section="background", topic="T1"))
    await lan.presses("leave-out")
    assert lan.told("answer-minutes-worded")
    await lan.presses("minutes-show")
    await lan.presses("minutes-publish")
    assert mei.told("notice-minutes-published")


async def test_who_may_not_read_them_is_told_so(council: Village, lan: Woman, mei: Woman) -> None:
    stranger = council.joins("赵玉")
    await lan.says("/minutes")
    assert lan.told("usage-minutes")
    await closed(council)
    await mei.says("/minutes S1")
    assert mei.refused("minutes-still-drafted", session="S1")
    await stranger.says("/minutes S1")
    assert stranger.refused("not-for-minutes", session="S1")
    await lan.says("/minutes s1")
    await lan.presses("go-on")
    assert lan.told("minutes-title", session="S1")
    await lan.presses("minutes-show", on=council.board_message("S1"))
    assert lan.told("minutes-title", session="S1")


async def test_one_who_can_not_be_written_to_confirms_in_the_group(council: Village, lan: Woman, fang: Woman) -> None:
    await sent_round(council)
    assert any("S1" in (mention.text or "") for mention in council.mentions)
    await fang.presses("minutes-pdf", on=council.mentions[-1])
    assert fang.told("minutes-title", session="S1")
    await fang.presses("minutes-confirm", on=council.mentions[-1])
    assert fang.told("answer-minutes-approved", session="S1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_one_without_an_account_is_heard_through_the_recorder(
    council: Village, lan: Woman, mei: Woman, locale: str
) -> None:
    await lan.says("/seat 赵奶奶")
    await council.has_topic()
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await council.time_passes(days=4, hours=5)
    await council.sits()
    await lan.forges("ec:1:1:N4", on=council.board_message("S1"))
    await lan.presses("session-end", on=council.board_message("S1"))
    await lan.presses("minutes-show")
    await lan.presses("minutes-publish")
    assert lan.told("minutes-to-ask", names="赵奶奶")
    await lan.writes("/mine")
    assert lan.told("mine-minutes-enter", session="S1")
    await lan.presses("minutes-show")
    await lan.presses("✍ 赵奶奶")
    assert lan.told("ask-witness")
    await lan.presses("何梅")
    assert lan.told("ask-words", kind="reply_for")
    await lan.writes("我说的是三盏灯")
    assert lan.told("answer-minutes-entered", name="赵奶奶", stance="objects", witness="何梅")
    assert mei.told("notice-minutes-witnessed", session="S1", name="赵奶奶", stance="objects")
    await lan.presses("minutes-show")
    assert lan.told("minutes-objection", name="赵奶奶", reason="我说的是三盏灯")
    await lan.forges("mr:1:1:N4")
    await lan.presses("何梅")
    await lan.presses("minutes-confirm")
    assert lan.told("answer-minutes-entered", name="赵奶奶", stance="confirms", witness="何梅")
    await council.time_passes(hours=48)
    await mei.writes("/start")
    await lan.presses("minutes-show")
    await lan.presses("minutes-pdf")
    pages = pypdfium2.PdfDocument(sent(lan).data)
    said = "".join(page.get_textpage().get_text_range() for page in pages)
    assert council.texts.plain("minutes-paper-witnessed", name="赵奶奶", witness="何梅") in said.replace("\r\n", "")


async def test_what_waits_is_in_mine(council: Village, lan: Woman, mei: Woman) -> None:
    await closed(council)
    await lan.writes("/mine")
    assert lan.told("mine-minutes-word", session="S1")
    await lan.presses("minutes-show")
    await lan.presses("minutes-publish")
    await mei.writes("/mine")
    assert mei.told("mine-minutes-confirm", session="S1")
    await council.time_passes(hours=24)
    assert mei.told("notice-minutes-reminded", session="S1")
