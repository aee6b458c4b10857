"""A good example: offered in a form, looked at by the seats, announced, used elsewhere with a press, and taken back."""

import re

import pytest

from bot.views.texts import LOCALES
from tests.conversations.test_announcements import joins
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of

TITLE = "楼道照明"


async def elsewhere(council: Village, lan: Woman, yan: Woman) -> None:
    """Yan has a council of her own in the same alliance."""
    other = council.telegram.add_group("柳树巷", creator=yan.id)
    council.telegram.join(other.id, council.bot.id, by=yan.id)
    await yan.says("/council new 柳树巷", where=other)
    await lan.writes("/alliance")
    await lan.presses("alliance-code")
    found = re.search(r"\b[2-9A-Z]{10}\b", lan.hears)
    assert found
    await yan.forges("ba:join:2")
    await yan.writes(found[0])


async def offers(council: Village, lan: Woman, mei: Woman) -> None:
    """R1 is closed, and Lan opens the form."""
    await joins(lan)
    await council.has_result()
    await mei.presses("satisfied")
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("alliance")
    await lan.presses("alliance-examples")
    assert lan.told("examples-page", title="槐荫里", count=0)
    await lan.presses("example-own")
    await lan.presses("T1")


@pytest.mark.parametrize("locale", LOCALES)
async def test_it_goes_from_one_council_to_another(council: Village, lan: Woman, mei: Woman, yan: Woman) -> None:
    await offers(council, lan, mei)
    assert lan.told("ask-heading")
    await lan.presses("example-as-it-is")
    assert lan.told("ask-trouble")
    assert "…楼道灯不亮" in lan.hears
    await lan.writes("何梅说楼道灯不亮")
    assert lan.refused("example-names", word="何梅")
    await lan.presses("example-as-it-is")
    assert lan.told("ask-decided")
    await lan.writes("大家定了装三盏灯，半个月装好")
    shown = council.words(
        "example-words",
        title=TITLE,
        trouble="…楼道灯不亮",
        decided="大家定了装三盏灯，半个月装好",
        days=0,
    )
    assert shown in lan.hears
    await lan.presses("example-trouble")
    await lan.writes("晚上走楼道，看不见台阶")
    shown = shown.replace("…楼道灯不亮", "晚上走楼道，看不见台阶")
    assert shown in lan.hears
    await lan.presses("example-yes")
    assert mei.told("notice-example-told", topic="T1", subject=TITLE)
    await mei.presses("example-open")
    assert shown in mei.hears
    assert mei.sees("example-object")

    await council.time_passes(days=3)
    assert lan.told("notice-example-handed-over", council_title="槐荫里", subject=TITLE)
    await lan.presses("example-open")
    await lan.writes("/announce")
    await lan.presses("unit-examples")
    assert lan.told("examples-of-unit", name="河谷联盟", count=1)
    await lan.forges("bx:share:1:1")
    assert lan.told("announcement-draft", title="河谷联盟", text=shown, councils=1, others=0)

    await elsewhere(council, lan, yan)
    await lan.presses("announcement-send")
    assert council.words("example-heard", title=TITLE) in yan.hears
    assert shown not in yan.hears
    await yan.presses("announcement-read")
    assert not yan.sees("announcement-read")
    await yan.presses("example-open")
    assert yan.told("example-shared", unit="河谷联盟", taken="no")
    assert shown in yan.hears
    await yan.presses("template-use")
    assert yan.told("answer-template-taken", offer="example", topic="T1")
    await yan.presses("example-open")
    assert yan.told("example-shared", unit="河谷联盟", taken="yes")
    await yan.presses("example-list")
    assert words_of(yan.private[-1]) == council.words("examples-page", title="柳树巷", count=1)
    await yan.presses(TITLE)
    assert shown in yan.hears

    await lan.forges("bx:open:1:1")
    await lan.presses("example-take-back")
    assert lan.told("answer-example-taken-back")
    for button in ("bh:show:2:1", "bh:use:2:1"):
        await yan.forges(button)
        assert yan.refused("no-such-announcement")


async def test_a_seat_objects_and_nobody_hears_who(council: Village, lan: Woman, mei: Woman) -> None:
    await offers(council, lan, mei)
    for _ in range(3):
        await lan.presses("example-as-it-is")
    await lan.presses("example-yes")
    await mei.writes("/mine")
    assert mei.told("mine-example", topic="T1", title=TITLE)
    await mei.presses("example-open")
    await mei.presses("example-object")
    assert mei.told("answer-example-objected")
    assert lan.told("notice-example-objected", topic="T1", subject=TITLE)
    assert "何梅" not in lan.hears
    await mei.presses("example-open")
    assert mei.refused("no-such-example")
    await lan.forges("bx:own:1:0")
    assert council.words("examples-own", title="槐荫里", shared=0, closed=1) in map(words_of, lan.private)
