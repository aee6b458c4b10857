"""Who sees to what first: settled by a coordinator press by press, and offered first to a convenor who refers."""

import pytest

from bot.councils.model.referrals import Category
from bot.views.texts import LOCALES
from tests.conversations.test_imports import UNITS, book
from tests.conversations.test_referrals import joins
from tests.conversations.test_roster import sends
from tests.conversations.village import Village
from tests.conversations.woman import Woman

BUREAU = ["02", "路灯管理所", "所", "乡镇街道", "U1"]


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_coordinator_settles_it_and_the_convenor_is_offered_it_first(
    council: Village, lan: Woman, mei: Woman
) -> None:
    lighting, jobs = (council.words("referral-category", category=one) for one in (Category.LIGHTING, Category.JOBS))
    await lan.writes("/alliance 河谷联盟")
    await sends(lan, book([*UNITS, BUREAU], [], [], ["U1", "道路出行", "02", 20]), "一.xlsx")
    what = council.words("becomes-responsible-new", count=1)
    assert lan.told("import-part", part=council.words("table-responsible"), what=what)
    await lan.presses("import-apply")
    await lan.writes("/alliance")
    await lan.presses("unit-more")
    await lan.presses("unit-responsible")
    assert lan.told("responsibilities-line", category="lighting", has_body="no", days=7, days_by="", offered="yes")
    said = {"category": "roads", "has_body": "yes", "body": "路灯管理所", "body_by": ""}
    assert lan.told("responsibilities-line", **said, days=20, offered="yes", days_by=_by(council, "here"))
    pages = len(lan.private)

    await lan.presses(lighting)
    await lan.presses("responsible-bodies")
    assert lan.told("responsible-whom", name="河谷联盟", category="lighting")
    assert not lan.sees("responsible-unsaid")
    await lan.presses("路灯管理所")
    here = _by(council, "here")
    named = {"category": "lighting", "has_body": "yes", "body": "路灯管理所", "body_by": here}
    assert lan.told("responsibility-page", name="河谷联盟", **named, days=7, days_by=_by(council, "nobody"))
    await lan.presses("unit-back")
    assert lan.told("responsibilities-line", **named, days=7, offered="yes", days_by="")
    await lan.presses(lighting)
    await lan.presses("responsible-days")
    await lan.presses(council.words("working-days", days=3))
    assert lan.told("responsibility-page", **named, days=3, days_by=here)
    await lan.presses("responsible-days")
    assert lan.sees("●")
    await lan.presses("unit-back")
    await lan.presses("unit-back")
    assert lan.told("responsibilities-line", **named | {"body_by": ""}, days=3, offered="yes", days_by=here)
    await lan.presses(jobs)
    await lan.presses("responsible-drop")
    assert lan.told("responsible-dropped", by=here)
    await lan.presses("unit-back")
    assert lan.told("responsibilities-line", category="jobs", has_body="no", days=15, days_by="", offered="no")
    # All of it in one message, and nobody else hears of it.
    assert len(lan.private) == pages
    assert not council.group_hears

    await joins(council, lan, "柳河镇", "北村")
    await lan.writes("/alliance")
    await lan.presses("柳河镇")
    await lan.presses("unit-more")
    await lan.presses("unit-responsible")
    above = _by(council, "above", name="河谷联盟")
    assert lan.told("responsibilities-line", **named | {"body_by": ""}, days=3, offered="yes", days_by=above)

    await mei.says("/issue 村口的路灯不亮")
    await lan.presses("referral-refer")
    assert jobs not in str(lan.private[-1].markup)
    await lan.presses(lighting)
    assert lan.told("form-responsible")
    first, *others = [row[0]["text"] for row in (lan.private[-1].markup or {})["inline_keyboard"][:-1]]
    assert (first, others) == ("★ 路灯管理所", ["柳河镇", council.words("to-assembly")])
    await lan.presses("路灯管理所")
    await lan.writes("灯归他们管")
    assert mei.told("notice-issue-referred", issue="I1", unit="路灯管理所")


def _by(council: Village, where: str, name: str = "") -> str:
    return council.words("responsible-by", where=where, name=name)
