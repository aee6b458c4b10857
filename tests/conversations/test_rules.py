"""The rules of a council, from the button in the group to a changed sum."""

import pytest

from bot.councils.model.rules import GROUPS, OTHERS, SETTINGS, RuleGroup
from bot.views.texts import LOCALES
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_convenor_sets_every_rule(council: Village, lan: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("rules")
    for group in RuleGroup:
        for name in GROUPS[group]:
            if group in OTHERS:
                await lan.presses("rules-others")
            await lan.presses(f"rules-{group}")
            await lan.presses(council.texts.plain(f"rule-name-{name}"))
            value = SETTINGS[name].values[-1] if name in SETTINGS else {"timezone": "UTC"}.get(name, council.locale)
            said = council.texts.zone(value) if name == "timezone" else int(value) if value.isdecimal() else value
            await lan.presses(council.texts.plain(f"rule-value-{name}", value=said))
            await lan.presses("rules-back")
            line = council.texts.plain(
                "rule-line",
                rule=council.texts.plain(f"rule-name-{name}"),
                value=council.texts.plain(f"rule-value-{name}", value=said),
            )
            assert line.replace("<b>", "").replace("</b>", "") in shown(lan)
            if group in OTHERS:
                await lan.presses("rules-back")


def shown(woman: Woman) -> str:
    return woman.private[-1].text or ""


async def test_a_resident_reads_them_and_changes_none(council: Village, mei: Woman) -> None:
    await mei.presses("seats")
    await mei.presses("rules")
    assert council.texts.plain("rule-name-quorum") in mei.hears
    assert not mei.sees("rules-majority")
    await mei.presses("rules-others")
    assert council.texts.plain("rule-name-speech-turns") in mei.hears
    assert not mei.sees("rules-sittings")
    await mei.presses("rules-back")
    await mei.forges("u:1:quorum:all", on=mei.private[-1])
    assert mei.refused("not-convenor")


@pytest.mark.parametrize("locale", LOCALES)
async def test_every_rule_says_what_it_means_and_the_way_back_leads_to_its_page(council: Village, lan: Woman) -> None:
    await lan.presses("seats")
    await lan.presses("rules")
    for group in RuleGroup:
        if group in OTHERS:
            await lan.presses("rules-others")
        await lan.presses(f"rules-{group}")
        for name in GROUPS[group]:
            await lan.presses(council.texts.plain(f"rule-name-{name}"))
            assert council.words(f"rule-means-{name}") in shown(lan)
            await lan.presses("rules-back")
            assert council.words(f"rules-of-{group}") in shown(lan)
        await lan.presses("rules-back")
        if group in OTHERS:
            await lan.presses("rules-back")
        assert council.words("rules-open-votes") in shown(lan)


async def test_another_zone_is_typed(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.presses("seats")
    for button in ("rules", "rules-place", council.texts.plain("rule-name-timezone"), "rules-typed"):
        await lan.presses(button)
    await lan.writes("火星")
    assert lan.refused("zone-unknown", typed="火星")
    await lan.writes("kathmandu")
    assert lan.told("answer-rule-changed")
    await mei.presses("seats")
    await mei.presses("rules")
    assert council.texts.zone("Asia/Kathmandu") in shown(mei)
    await mei.forges("u:1:timezone:typed", on=mei.private[-1])
    assert mei.refused("not-convenor")


@pytest.mark.parametrize("data", ["u:1:quorum:few", "u:1:majority:half", "u:1:nothing:"])
async def test_a_forged_rule_changes_nothing(council: Village, lan: Woman, data: str) -> None:
    await lan.presses("seats")
    await lan.presses("rules")
    before = lan.private[-1].text
    await lan.forges(data, on=lan.private[-1])
    await lan.presses("rules-majority")
    await lan.presses("rules-back")
    assert lan.private[-1].text == before
