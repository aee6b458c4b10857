"""The convenor arranges the agenda of a session by buttons in her private chat, and publishes it."""

import pypdfium2
import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _arranges(council: Village, lan: Woman) -> None:
    """Two topics are on the agenda of a session, a third waits; the convenor opens the agenda."""
    for title in ("楼道照明", "充电桩", "晾衣绳"):
        await council.has_topic(title)
    await lan.says("/meet T1 T2 2026-03-06 15:00 plenary 门口活动室")
    await lan.presses("session-papers", on=council.board_message("S1"))
    await lan.presses("agenda-arrange")


def _agenda(council: Village) -> list[str]:
    """What the board in the group shows of it."""
    return [line for line in council.board("S1").splitlines() if line[:1].isdigit()]


@pytest.mark.parametrize("locale", LOCALES)
async def test_it_is_arranged_by_buttons(council: Village, lan: Woman, locale: str) -> None:
    await _arranges(council, lan)
    assert lan.told("agenda-arranged", session="S1", minutes=40)
    await lan.presses("T2 充电桩")
    assert lan.told("agenda-minutes-asked")
    await lan.presses("agenda-earlier")
    assert not lan.sees("agenda-earlier")
    await lan.presses(council.texts.plain("agenda-minutes", minutes=45))
    assert lan.told("agenda-arranged", session="S1", minutes=65)
    assert [line.partition("T")[2][0] for line in _agenda(council)] == ["2", "1"]
    await lan.presses("agenda-pool")
    assert lan.told("agenda-pool", session="S1", count=1)
    await lan.presses("T3 晾衣绳")
    assert len(_agenda(council)) == 3
    assert not lan.sees("agenda-pool")
    await lan.presses("T1 楼道照明")
    await lan.presses("agenda-remove")
    assert lan.told("agenda-arranged", session="S1", minutes=65)
    assert "楼道照明" not in council.board("S1")


async def test_it_is_published_to_those_who_may_come(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.writes("/start")
    await _arranges(council, lan)
    await lan.presses("agenda-publish")
    assert lan.told("answer-agenda-published", session="S1")
    assert mei.told("notice-agenda-published", session="S1", minutes=40)
    sent = mei.private[-1].attachment
    assert sent is not None
    assert sent.name == council.texts.plain("paper-file-agenda", session="S1")
    (page,) = pypdfium2.PdfDocument(sent.data)
    assert "充电桩" in page.get_textpage().get_text_range()
    await lan.presses("session-papers", on=council.board_message("S1"))
    await lan.presses("agenda-arrange")
    assert lan.told("agenda-told")
    assert not lan.sees("agenda-publish")


async def test_the_last_topic_stays_and_a_page_of_one_that_is_off_leads_back(council: Village, lan: Woman) -> None:
    await _arranges(council, lan)
    await lan.presses("T1 楼道照明")
    await lan.presses("agenda-remove")
    await lan.presses("T2 充电桩")
    assert not lan.sees("agenda-remove")
    await lan.presses("agenda-show")
    await lan.presses("agenda-pool")
    await lan.presses("agenda-show")
    assert lan.told("agenda-untold")
    await lan.presses("T2 充电桩")
    await lan.forges("eg:item:1:1:1:0")
    assert lan.told("agenda-untold")


async def test_only_the_convenor_is_offered_it(council: Village, mei: Woman) -> None:
    await council.has_topic()
    await council.convenor.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await mei.presses("session-papers", on=council.board_message("S1"))
    assert not mei.sees("agenda-arrange")
    await mei.forges("eg:publish:1:1:0:0")
    assert mei.refused("not-convenor")


async def test_an_agenda_that_is_empty_asks_the_convenor_what_now(council: Village, lan: Woman) -> None:
    await lan.writes("/start")
    await council.has_topic("楼道照明")
    await lan.says("/meet T1 2026-03-06 15:00 plenary 门口活动室")
    await lan.says("/withdraw T1 物业已经装了灯")
    assert lan.told("notice-agenda-emptied", topic="T1", session="S1")
    await lan.presses("session-papers", on=lan.private[-1])
    await lan.presses("agenda-arrange")
    assert not lan.sees("agenda-publish")


@pytest.mark.parametrize("locale", LOCALES)
async def test_online_a_topic_has_its_place_and_no_minutes(
    council: Village, lan: Woman, mei: Woman, locale: str
) -> None:
    await mei.writes("/start")
    for title in ("楼道照明", "充电桩"):
        await council.has_topic(title)
    await lan.says("/meet T1 T2 2026-03-06 15:00 online")
    await lan.presses("session-papers", on=council.board_message("S1"))
    await lan.presses("agenda-arrange")
    assert lan.told("agenda-arranged", session="S1", minutes=0)
    assert lan.told("agenda-untold", changes="order")
    await lan.presses("T2 充电桩")
    assert lan.told("agenda-order-asked")
    assert not lan.sees(council.texts.plain("agenda-minutes", minutes=45))
    await lan.presses("agenda-remove")
    assert lan.told("agenda-untold", changes="none")
    assert not lan.sees("T1 楼道照明")
    await lan.presses("agenda-publish")
    assert mei.told("notice-agenda-published", session="S1", minutes=0)
