"""Links to pass on: several in one message, and each as a picture for the convenor alone."""

import pytest

from bot.councils.operations.seats import SEATS_AT_ONCE
from bot.views.texts import LOCALES
from playground.chats import Message
from tests.codes import read_qr
from tests.conversations.village import Village
from tests.conversations.woman import Woman

NAMES = [*["赵玉", "钱红", "孙英", "李兰", "周梅", "吴芳", "郑丽", "王菊", "冯静"]]


def picture(woman: Woman) -> Message:
    """The last picture she was sent."""
    return next(message for message in reversed(woman.private) if message.attachment)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("between", ["\n", "、", "，", ", "])
async def test_nine_names_are_nine_seats_and_one_message(village: Village, lan: Woman, between: str) -> None:
    await lan.presses("seats")
    await lan.presses("seat")
    await lan.writes(between.join(NAMES))
    assert lan.told("answer-seats-given", count=9, there=0)
    assert len([message for message in lan.news(alone=True) if "start=c-" in (message.text or "")]) == 1
    assert "t.me" not in village.group_hears
    assert all(name in village.board("槐荫里") for name in NAMES)

    await lan.presses(village.words("qr-of", name="孙英"))
    sent = picture(lan)
    assert sent.attachment is not None
    link = read_qr(sent.attachment.data)
    assert link in (lan.private[-2].text or "")
    assert "孙英" in (sent.caption or "")
    assert "c-" not in (sent.caption or "")
    ying = village.moves_in("英")
    await ying.opens(link)
    assert ying.told("answer-seat-claimed", name="孙英")
    await lan.presses(village.words("qr-of", name="孙英"))
    assert lan.refused("link-unusable")


async def test_who_sits_already_is_named_and_not_seated_twice(council: Village, lan: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("seat")
    await lan.writes("何梅、周敏")
    assert lan.refused("seats-all-there")
    await lan.writes("何梅、赵玉、赵玉、钱红")
    assert lan.told("answer-seats-given", count=2, given_names="赵玉、钱红", there=1, there_names="何梅")
    await lan.presses("seats")
    await lan.presses("seat")
    await lan.writes("、".join(f"第{number}位" for number in range(SEATS_AT_ONCE + 1)))
    assert lan.refused("seats-at-once", count=SEATS_AT_ONCE + 1, most=SEATS_AT_ONCE)
    await lan.writes("，、")
    assert lan.refused("text-empty")
    await lan.writes("\n".join("🌺" * 38 + f"{number:02}" for number in range(SEATS_AT_ONCE)))
    assert lan.told("answer-seats-given", count=SEATS_AT_ONCE, there=0)


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_link_is_a_picture_for_the_convenor_alone(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/seat 赵玉")
    seat = lan.link
    await lan.presses("qr")
    shown = picture(lan)
    assert shown.attachment is not None
    assert read_qr(shown.attachment.data) == seat
    assert "赵玉" in (shown.caption or "")
    await lan.presses("new-link", on=shown)
    assert lan.link != seat
    assert not shown.markup

    await council.has_topic()
    await lan.says("/invite T1 物业经理")
    await lan.presses("qr")
    shown = picture(lan)
    assert shown.attachment is not None
    assert read_qr(shown.attachment.data) == lan.link
    assert "楼道照明" in (shown.caption or "")
    await mei.forges("x:qr:1:1:1")
    assert mei.refused("not-convenor")
    await mei.forges("s:qr:1:4")
    assert mei.refused("not-convenor")
    assert not council.group_hears
