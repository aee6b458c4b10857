"""An announcement: written in private, seen before it goes, heard by a convenor in private, stopped and resumed."""

import pytest

from bot.councils.model.organisation import Tier, Unit
from bot.councils.ports import Transaction
from bot.storage.archive import Archive
from bot.storage.database import open_database
from bot.views.texts import LOCALES
from tests.conversations.test_alliances import code_of
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of

TEXT = "周五下午两点培训，每个村来两位。"


async def joins(lan: Woman) -> None:
    code = await code_of(lan)
    await lan.presses("seats")
    await lan.presses("alliance")
    await lan.presses("alliance-join")
    await lan.writes(code)


async def grows(council: Village, *towns: str) -> None:
    """These towns stand under the highest unit."""

    def grow(tx: Transaction, *, now: object) -> None:
        for name in towns:
            tx.found_unit(Unit(id=0, alliance=1, parent=1, tier=Tier.TOWN, kind="", name=name, code=""))

    database = await open_database(council.settings.database_url)
    await Archive(database, bot_id=council.bot.id, now=council.clock.now, kept=lambda: None).write(grow)
    await database.close()


@pytest.mark.parametrize("locale", LOCALES)
async def test_it_is_sent_heard_and_read(council: Village, lan: Woman) -> None:
    await joins(lan)
    await lan.writes("/announce")
    assert lan.told("list-of-announcement", title="河谷联盟", count=0)
    await lan.writes(f"/announce {TEXT}")
    assert lan.told("announcement-draft", title="河谷联盟", text=TEXT, councils=1, others=0)
    pages = len(lan.private)
    await lan.presses("announcement-send")
    assert len(lan.private) == pages + 1
    assert lan.told("notice-announced", title="河谷联盟", council_title="槐荫里", text=TEXT)
    assert not council.group_hears
    await lan.writes("/mine")
    assert lan.told("mine-announced", title="河谷联盟", text=TEXT)
    await lan.presses("announcement-read")
    assert lan.told("answer-announcement-read", offer="nothing")
    await lan.writes("/mine")
    assert lan.told("mine-nothing")
    await lan.presses("announcement-read")
    assert not lan.sees("announcement-read")
    await lan.presses("announcement-open")
    page = council.words(
        "announcement-page", title="河谷联盟", text=TEXT, status="sent", offer="nothing", told=1, read="<5"
    )
    assert page in words_of(lan.private[pages - 1])
    await lan.writes("/alliance")
    await lan.presses("unit-more")
    await lan.presses("unit-announcements")
    assert lan.told("list-of-announcement", title="河谷联盟", count=1)
    await lan.presses(TEXT)
    assert page in words_of(lan.private[-1])


@pytest.mark.parametrize("locale", LOCALES)
async def test_it_rests_at_night_and_may_be_stopped_before_the_morning(council: Village, lan: Woman) -> None:
    await joins(lan)
    await council.time_passes(hours=13)
    await lan.writes(f"/announce {TEXT}")
    pages = len(lan.private)
    await lan.presses("announcement-send")
    await lan.presses("announcement-stop")
    await council.time_passes(hours=14)
    page: dict[str, str | int] = {
        "title": "河谷联盟",
        "text": TEXT,
        "offer": "nothing",
        "told": 0,
        "left": 1,
        "read": "<5",
    }
    assert council.words("announcement-page", **page, status="stopped") in words_of(lan.private[pages - 1])
    assert council.words("notice-announced", title="河谷联盟", council_title="槐荫里", text=TEXT) not in lan.hears
    await lan.presses("announcement-resume")
    assert lan.told("notice-announced", title="河谷联盟", council_title="槐荫里", text=TEXT)


async def test_another_unit_is_chosen_or_nothing_sent(council: Village, lan: Woman) -> None:
    await joins(lan)
    await grows(council, *(f"{number} 镇" for number in range(10)))
    await lan.writes(f"/announce {TEXT}")
    await lan.presses("notes-after")
    await lan.presses("9 镇")
    assert council.words("announcement-draft", title="9 镇", text=TEXT, councils=0, others=1) in words_of(
        lan.private[-1]
    )
    await lan.presses("河谷联盟")
    await lan.presses("announcement-drop")
    assert words_of(lan.private[-1]) == council.words("answer-announcement-dropped")
    await lan.writes("/announce 他又打我了，怎么办")
    assert lan.refused("private-matter")


async def test_whoever_coordinates_nothing_announces_nothing(council: Village, lan: Woman, mei: Woman) -> None:
    for command in ("/announce", f"/announce {TEXT}"):
        await mei.writes(command)
        assert mei.refused("no-alliance")
    await lan.says(f"/announce {TEXT}")
    assert not lan.hears + council.group_hears
