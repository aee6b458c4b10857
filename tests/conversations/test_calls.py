"""A call for topics: asked in private, joined by one press, and seen side by side."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.views.texts import LOCALES
from tests.conversations.test_announcements import joins
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of

TITLE, QUESTION = "电动车充电", "电动车在哪里充、谁来管？"
UNTIL = datetime(2026, 12, 31, 15, 59, tzinfo=UTC)


@pytest.mark.parametrize("locale", LOCALES)
async def test_it_is_asked_joined_and_compared(council: Village, lan: Woman) -> None:
    await joins(lan)
    await lan.writes("/call")
    assert lan.told("list-of-call", title="河谷联盟", count=0)
    await lan.writes(f"/call {TITLE} / {QUESTION} / 2026-12-31")
    until = council.texts.moment(UNTIL, ZoneInfo("Asia/Shanghai"))
    words = council.words("call-words", title=TITLE, text=QUESTION, until=until)
    assert lan.told("announcement-draft", title="河谷联盟", text=words, councils=1, others=0)
    pages = len(lan.private)
    await lan.presses("announcement-send")
    assert lan.told("notice-announced", title="河谷联盟", council_title="槐荫里", text=words)
    await lan.presses("call-join")
    assert lan.told("answer-template-taken", offer="call", topic="T1")
    assert TITLE in council.board("T1")
    await lan.presses("announcement-open")
    assert council.words("template-taken-by", offer="call", taken=1) in words_of(lan.private[pages - 1])
    await lan.presses("announcement-joined")
    name = council.texts.plain("call-row-name", name="槐荫里", topic="T1", status="announced")
    columns = ("name", "votes", "adopted", "closed")
    assert words_of(lan.private[-1]).splitlines() == [
        *council.words("call-page", title=TITLE, count=1).splitlines(),
        council.words("call-caption"),
        "\t".join(council.words("call-head", column=column) for column in columns),
        "\t".join([name, "0", "0", "0"]),
    ]
    await lan.presses("training-back")
    assert lan.sees("announcement-joined")


async def test_what_a_call_lacks_is_said(council: Village, lan: Woman, mei: Woman) -> None:
    await joins(lan)
    await lan.writes(f"/call {TITLE} / {QUESTION}")
    assert lan.refused("call-incomplete")
    await lan.writes(f"/call {TITLE} / {QUESTION} / 以后")
    assert lan.refused("date-unreadable", typed="以后")
    await lan.writes(f"/call {TITLE} / {QUESTION} / 2020-01-01")
    assert lan.refused("date-past")
    await mei.writes("/call")
    assert mei.refused("no-alliance")
