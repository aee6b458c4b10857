"""An alliance: founded in private, joined by a code, summed up without a name."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.councils.operations.organisation import CODE_DAYS
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of

CODE_TIME = timedelta(days=CODE_DAYS)


async def code_of(lan: Woman) -> str:
    await lan.writes("/alliance 河谷联盟")
    await lan.presses("alliance-code")
    found = re.search(r"[2-9A-Z]{10}", lan.hears)
    assert found
    return found[0]


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_end_of_a_code_is_told_by_the_clock_of_new_councils(council: Village, lan: Woman) -> None:
    await code_of(lan)
    ends = (council.clock.now() + CODE_TIME).astimezone(ZoneInfo("Asia/Shanghai"))
    assert f"{ends:%H:%M}" in lan.hears


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_council_joins_and_the_coordinator_reads_the_month(
    council: Village, lan: Woman, mei: Woman, min_: Woman
) -> None:
    code = await code_of(lan)
    await lan.presses("seats")
    await lan.presses("alliance")
    await lan.presses("alliance-join")
    await lan.writes("不知道")
    assert lan.refused("code-unusable")
    await lan.presses("alliance-join")
    await lan.writes(code.lower())
    assert lan.told("answer-alliance-joined", title="河谷联盟", council_title="槐荫里")

    await council.has_result()
    await mei.presses("satisfied")
    await council.time_passes(hours=1)
    await lan.writes("/summary")
    for line in (
        council.words("summary-councils", count=1, active=1),
        council.words("summary-issues", issues=1, topics=1, votes=1),
        council.words(
            "summary-sessions",
            count=0,
            plenary=0,
            on_site=0,
            home_visit=0,
            online=0,
            single=0,
            monthly=0,
            urgent=0,
        ),
        council.words("summary-resolutions", adopted=1, closed=1, overdue=0),
        council.words("summary-people-later"),
    ):
        assert line in lan.hears
    modes = {"plenary": 0, "on_site": 0, "home_visit": 0, "online": 0}
    assert lan.told("summary-report", sessions=0, **modes, issues=1, taken_up="yes", rated="no")
    assert "何梅" not in lan.hears
    assert "灯" not in lan.hears
    nothing_due = council.words("summary-rate-response", rate="", whole=0)
    await lan.writes("/alliance")
    for span in ("month", "quarter", "year"):
        await lan.presses(f"summary-{span}")
        assert council.words("summary-councils", count=1, active=1) in lan.hears
    pages = len(lan.private)
    council.clock.advance(timedelta(days=40))
    await lan.presses("summary-month")
    assert len(lan.private) == pages
    assert nothing_due in words_of(lan.private[-1])

    await lan.presses("seats")
    await lan.presses("alliance")
    await lan.presses("alliance-leave")
    assert lan.told("answer-alliance-left", title="河谷联盟", council_title="槐荫里")
    await lan.writes("/alliance")
    assert lan.told("unit-page", name="河谷联盟", councils=0, units=1, covered=0)


async def test_refusals(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.writes("/alliance 我们的联盟")
    assert mei.refused("not-coordinator")
    await mei.writes("/alliance")
    assert mei.refused("no-alliance")
    await mei.writes("/summary")
    assert mei.refused("no-alliance")
    for command in ("/summary", "/alliance 联盟"):
        await lan.says(command)
        assert not lan.hears + council.group_hears
    await lan.writes("/summary")
    assert lan.refused("no-alliance")
    await code_of(lan)
    await lan.writes("/alliance 第二个")
    assert lan.refused("alliance-exists")
    await lan.writes("/summary 上个月")
    assert lan.refused("period-unreadable", typed="上个月", example="2026-03")
    await mei.presses("seats", on=council.board_message("槐荫里"))
    await mei.forges("c:alliance:1", on=council.board_message("槐荫里"))
    assert mei.refused("not-convenor")


async def test_what_needs_a_look_leads_to_the_council(council: Village, lan: Woman, mei: Woman) -> None:
    code = await code_of(lan)
    await lan.presses("seats")
    await lan.presses("alliance")
    await lan.presses("alliance-join")
    await lan.writes(code)
    await lan.writes("/alliance")
    await lan.presses("unit-needs")
    assert lan.told("needs-of-new", title="槐荫里", count=0)
    council.clock.advance(timedelta(days=90))
    await lan.writes("/alliance")
    await lan.presses("unit-needs")
    assert lan.told("needs-none")
    await mei.says("/issue 楼道灯不亮")
    council.clock.advance(timedelta(days=8))
    await lan.writes("/alliance")
    await lan.presses("unit-needs")
    assert lan.told("needs-of-unanswered", title="槐荫里", count=1)
    assert "灯" not in lan.hears
    await lan.presses("槐荫里")
    assert lan.told("summary-issues", issues=1, topics=0, votes=0)
    await lan.presses("summary-before")
    assert council.words("summary-councils", count=1, active=0) in words_of(lan.private[-1])


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_name_that_looks_like_a_code_is_said_to_be_one(council: Village, lan: Woman) -> None:
    await lan.writes("/alliance Great Plans")
    assert lan.refused("code-or-name", title="Great Plans")
    await lan.writes("/alliance new Great Plans")
    assert lan.told("answer-alliance-founded", title="Great Plans")
