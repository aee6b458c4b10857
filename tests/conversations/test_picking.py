"""People picked from the convenor's contacts, who need never have met the bot."""

import pytest

from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


async def asks_for_seats(lan: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("seat")
    await lan.presses("contacts")


@pytest.mark.parametrize("locale", LOCALES)
async def test_ten_at_once_are_seated_and_nobody_twice(council: Village, lan: Woman, mei: Woman) -> None:
    women = [council.moves_in(name, last_name="Wang") for name in ("赵玉", "钱红", "孙英")]
    await asks_for_seats(lan)
    assert lan.told("ask-contacts", kind="seat")
    await lan.picks(*women, mei)
    names = council.texts.plain("list-separator").join(f"{woman.name}" for woman in women)
    assert lan.told("answer-people-seated", count=3, given_names=names, there=1, there_names="何梅")
    assert all(woman.name in council.board("槐荫里") for woman in women)
    assert council.telegram.keyboard(lan.id, council.bot.id) is None
    assert not council.group_hears.replace(council.board("槐荫里"), "")

    await asks_for_seats(lan)
    await lan.picks(mei)
    assert lan.told("answer-people-seated", count=0, there=1, there_names="何梅")
    vote = await council.has_vote()
    council.telegram.join(council.group.id, women[0].id)
    await women[0].presses("for", on=council.board_message(f"V{vote}"))
    assert women[0].told("answer-ballot-cast", vote="V1", choice="for", cast=1, due=6)


async def test_a_keyboard_of_a_form_that_is_done_says_so_and_goes(council: Village, lan: Woman) -> None:
    yu = council.moves_in("赵玉")
    await asks_for_seats(lan)
    await lan.presses("cancel")
    await lan.picks(yu)
    assert lan.refused("no-form")
    assert council.telegram.keyboard(lan.id, council.bot.id) is None
    assert "赵玉" not in council.board("槐荫里")
    await asks_for_seats(lan)
    await lan.writes("钱红")
    assert council.telegram.keyboard(lan.id, council.bot.id) is None
    await lan.forges("f:contacts:")
    assert lan.refused("no-form")


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_guest_is_picked_and_then_asked_why(council: Village, lan: Woman, yan: Woman) -> None:
    await council.has_topic()
    await lan.presses("invite", on=council.board_message("T1"))
    await lan.presses("contacts")
    await lan.picks(yan)
    assert lan.told("ask-why")
    await lan.writes("路灯在她家门口")
    assert yan.told("notice-guest-invited", name="孙燕", topic="T1", has_why="yes", why="路灯在她家门口", votes="none")
    assert "t.me" not in lan.hears

    doctor = council.moves_in("白大夫")
    await lan.presses("invite", on=council.board_message("T1"))
    await lan.presses("contacts")
    await lan.picks(doctor)
    await lan.presses("skip")
    await doctor.opens(lan.link)
    await doctor.presses("join")
    assert lan.told("notice-guest-joined", name="白大夫", topic="T1")


async def test_a_private_word_in_a_name_seats_nobody(council: Village, lan: Woman) -> None:
    bad, good = council.moves_in("老公打我"), council.moves_in("赵玉")
    await asks_for_seats(lan)
    await lan.picks(good, bad)
    assert lan.refused("private-matter")
    assert "赵玉" not in council.board("槐荫里")
