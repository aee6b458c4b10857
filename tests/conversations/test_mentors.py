"""A mentor for a new council: given with one press, says a word, is asked, and declined; and one who only reads."""

import re

import pytest

from bot.views.texts import LOCALES
from tests.conversations.test_announcements import joins
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of


async def takes(lan: Woman, who: Woman, button: str) -> None:
    """Lan has a code for her, and she takes it."""
    await lan.writes("/alliance")
    await lan.presses("unit-more")
    await lan.presses("unit-roles")
    await lan.presses(button)
    found = re.search(r"\b[2-9A-Z]{10}\b", lan.hears)
    assert found
    await who.writes(f"/alliance {found[0]}")


@pytest.mark.parametrize("locale", LOCALES)
async def test_she_guides_by_a_word_and_the_convenor_decides(
    council: Village, lan: Woman, mei: Woman, yan: Woman
) -> None:
    await joins(lan)
    await lan.writes("/alliance")
    await lan.presses("unit-needs")
    assert lan.told("needs-of-new", title="槐荫里", count=0)
    await lan.presses("槐荫里")
    assert lan.refused("no-mentor", unit="河谷联盟")
    await takes(lan, yan, "unit-mentor")
    assert yan.told("mentor-home", name="河谷联盟", count=0)
    assert lan.told("notice-role-taken", role="mentor", name="孙燕", title="河谷联盟")

    await lan.writes("/alliance")
    await lan.presses("unit-needs")
    page = lan.private[-1]
    await lan.presses("槐荫里")
    assert lan.told("answer-mentor-given", name="孙燕", council_title="槐荫里")
    assert not page.markup, "what was given is not offered again"
    assert lan.told("notice-mentor-introduced", name="孙燕", council_title="槐荫里")
    assert yan.told("notice-mentor-given", council_title="槐荫里")
    await mei.says("/issue 楼道灯不亮")
    await yan.presses("mentor-open")
    assert yan.told("mentored-page", title="槐荫里", unit="河谷联盟", rules=0)
    await yan.presses("summary-month")
    assert yan.told("summary-issues", issues=1, topics=0, votes=0)
    assert "灯" not in yan.hears
    assert not yan.sees("template-rules")

    await yan.presses("mentor-guide")
    assert yan.told("ask-text", kind="guide")
    await yan.writes("先办一件小事，大家看得见")
    assert yan.told("answer-guidance", council_title="槐荫里")
    assert lan.told("notice-guidance", name="孙燕", council_title="槐荫里", text="先办一件小事，大家看得见")
    await lan.presses("mentor-ask")
    await lan.writes("开一次会要多久？")
    assert yan.told("notice-mentor-asked", council_title="槐荫里", text="开一次会要多久？")
    await yan.writes("/alliance")
    assert yan.told("mentor-home", name="河谷联盟", count=1)
    await yan.presses("槐荫里")
    assert yan.told("mentored-page", title="槐荫里", unit="河谷联盟", rules=0)

    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("alliance")
    assert lan.told("alliance-mentor", name="孙燕")
    await lan.presses("mentor-decline", on=lan.news(alone=True)[-1])
    assert lan.told("alliance-no-mentor")
    assert yan.told("notice-mentor-declined", council_title="槐荫里")
    for button in ("bv:open:1", "bv:guide:1"):
        await yan.forges(button)
        assert yan.refused("not-mentor")

    await lan.presses("mentor-want")
    assert lan.told("answer-mentor-wanted")
    assert not lan.sees("mentor-want"), "what she asked for she need not ask for again"
    await yan.writes("/alliance")
    await yan.presses("河谷联盟")
    assert yan.told("role-page", own="yes", name="孙燕", title="河谷联盟", role="mentor")
    await yan.presses("role-end")
    assert yan.told("answer-role-ended", hers="yes", name="孙燕", title="河谷联盟")
    assert lan.told("notice-role-ended", hers="no", role="mentor", name="孙燕", title="河谷联盟")


@pytest.mark.parametrize("locale", LOCALES)
async def test_who_only_reads_sees_summaries_and_nothing_else(council: Village, lan: Woman, yan: Woman) -> None:
    await joins(lan)
    await takes(lan, yan, "unit-reader")
    assert yan.told("reader-home", name="河谷联盟")
    await yan.presses("summary-year")
    assert yan.told("summary-councils", count=1, active=0)
    await yan.presses("槐荫里")
    assert not yan.sees("template-rules")
    await yan.presses("河谷联盟")
    await yan.writes("/announce 周五开会")
    assert yan.refused("no-alliance")
    await lan.writes("/alliance")
    await lan.presses("unit-more")
    await lan.presses("unit-roles")
    page = words_of(lan.private[-1])
    assert council.words("roles-of-reader", count=1, names="孙燕") in page
    assert council.words("roles-of-mentor", count=0, names="") in page
    await lan.presses("孙燕")
    assert lan.told("role-page", own="no", name="孙燕", title="河谷联盟", role="reader")
    await lan.presses("unit-back")
    await lan.presses("孙燕")
    await lan.presses("role-end")
    assert council.words("roles-of-reader", count=0, names="") in words_of(lan.private[-1])
    assert yan.told("notice-role-ended", hers="yes", role="reader", name="孙燕", title="河谷联盟")
    await yan.writes("/summary")
    assert yan.refused("no-alliance")
