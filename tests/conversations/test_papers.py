"""The papers of a session, asked for by its board and sent to one person alone."""

import pypdfium2
import pytest
import vobject

from bot.views.texts import LOCALES
from playground.files import StoredFile
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def _convened(council: Village, mode: str = "plenary") -> None:
    await council.has_topic()
    await council.convenor.says(f"/meet T1 2026-03-06 15:00 {mode} 门口活动室")


def _sent(woman: Woman) -> StoredFile:
    attachment = woman.private[-1].attachment
    assert attachment is not None
    return attachment


@pytest.mark.parametrize("locale", LOCALES)
async def test_each_paper_is_sent_in_private(council: Village, lan: Woman, locale: str) -> None:
    await _convened(council)
    await lan.presses("session-papers", on=council.board_message("S1"))
    assert lan.told("papers", session="S1")
    await lan.presses("paper-calendar")
    assert _sent(lan).name == "S1.ics"
    assert vobject.readOne(_sent(lan).data.decode()).vevent.location.value == "门口活动室"
    for paper in ("agenda", "sheet"):
        await lan.presses(f"paper-{paper}")
        assert _sent(lan).name == council.texts.plain(f"paper-file-{paper}", session="S1")
        assert len(pypdfium2.PdfDocument(_sent(lan).data)) == 1
        assert lan.private[-1].caption == council.texts.plain(f"paper-caption-{paper}", session="S1")
    assert not council.group_hears


async def test_a_seat_who_never_wrote_in_private_is_led_there(council: Village, mei: Woman) -> None:
    await _convened(council)
    await mei.presses("session-papers", on=council.board_message("S1"))
    assert mei.told("papers", session="S1")
    assert not mei.sees("paper-sheet")
    await mei.presses("paper-agenda")
    assert _sent(mei).name == council.texts.plain("paper-file-agenda", session="S1")


async def test_whoever_is_not_asked_gets_none(council: Village, yan: Woman) -> None:
    await _convened(council)
    await yan.presses("session-papers", on=council.board_message("S1"))
    assert yan.refused("not-attendee", session="S1")


async def test_the_place_of_a_home_visit_is_for_those_who_go(council: Village, lan: Woman, mei: Woman) -> None:
    await _convened(council, "home_visit")
    board = council.board_message("S1")
    await mei.presses("session-papers", on=board)
    assert mei.refused("not-going", session="S1")
    await lan.presses("session-papers", on=board)
    await lan.presses("paper-sheet")
    (page,) = pypdfium2.PdfDocument(_sent(lan).data)
    assert "何梅" not in page.get_textpage().get_text_range()


async def test_the_calendar_of_whoever_is_asked_keeps_up(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await mei.writes("/start")
    await yan.writes("/start")
    await _convened(council)
    assert mei.told("notice-session-convened", mode="plenary", has_place="yes", place="门口活动室")
    files = [vobject.readOne(_sent(mei).data.decode())]
    await lan.presses("session-move", on=council.board_message("S1"))
    for answer in ("下周五下午两点半", "居委会二楼", "那天停电"):
        await lan.writes(answer)
    await lan.presses("sure-move")
    files.append(vobject.readOne(_sent(mei).data.decode()))
    await lan.presses("session-cancel", on=council.board_message("S1"))
    await lan.writes("下大雨")
    assert mei.told("notice-session-cancelled", reason="下大雨")
    files.append(vobject.readOne(_sent(mei).data.decode()))
    assert [file.method.value for file in files] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [file.vevent.sequence.value for file in files] == ["0", "1", "2"]
    assert [f"{file.vevent.dtstart.value:%d %H:%M}" for file in files] == ["06 15:00", "13 14:30", "13 14:30"]
    assert files[1].vevent.location.value == "居委会二楼"
    assert len({file.vevent.uid.value for file in files}) == 1
    assert all(message.attachment is None for message in yan.private)


async def test_the_invitation_itself_leads_to_the_papers(council: Village, mei: Woman) -> None:
    await mei.writes("/start")
    await _convened(council)
    await mei.presses("session-papers", on=mei.private[-1])
    assert mei.told("papers", session="S1")
    await mei.presses("paper-agenda")
    assert _sent(mei).name == council.texts.plain("paper-file-agenda", session="S1")


async def test_a_home_visit_comes_into_no_calendar_by_itself(council: Village, mei: Woman) -> None:
    await mei.writes("/start")
    await _convened(council, "home_visit")
    assert mei.told("notice-session-convened", mode="home_visit", has_place="no", is_private="yes")
    assert mei.private[-1].attachment is None
