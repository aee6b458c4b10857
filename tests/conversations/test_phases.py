"""Opening step by step: a coordinator's pages in private, what a convenor is not offered, and what she then hears."""

import pytest

from bot.councils.model.phases import Feature
from bot.views.texts import LOCALES
from tests.conversations.test_announcements import grows, joins
from tests.conversations.village import Village
from tests.conversations.woman import Woman, words_of


async def _says(council: Village, lan: Woman, feature: Feature, stage: str) -> None:
    await lan.writes("/alliance")
    await lan.presses("unit-more")
    await lan.presses("unit-phases")
    await lan.presses(f"feature-{feature}", on=lan.private[-1])
    await lan.presses(f"○ {council.words(f'button-stage-{stage}')}", on=lan.private[-1])


def _line(council: Village, feature: Feature, stage: str) -> str:
    said = {"feature": council.words(f"feature-{feature}"), "stage": council.words(f"stage-{stage}")}
    return council.words("phases-line", **said, as_above="no", above="")


def _is_under_news(woman: Woman, button: str) -> bool:
    """Whether what she hears now has such a button, whatever older messages have."""
    label = woman.village.texts.plain(f"button-{button}")
    rows = [row for message in woman.news(alone=True) for row in (message.markup or {}).get("inline_keyboard", [])]
    return any(found["text"] == label for row in rows for found in row)


@pytest.mark.parametrize("locale", LOCALES)
async def test_pilots_first_and_then_all(council: Village, lan: Woman, mei: Woman) -> None:
    await joins(lan)
    await council.has_topic()
    await _says(council, lan, Feature.ONLINE, "pilots")
    now = council.words("phases-now", stage=council.words("stage-pilots"), as_above="no", above="")
    assert now in words_of(lan.private[-1])
    await lan.presses("unit-back", on=lan.private[-1])
    for feature, stage in ((Feature.ONLINE, "pilots"), (Feature.VISITS, "all")):
        assert _line(council, feature, stage) in words_of(lan.private[-1])
    assert not lan.sees("stage-as-above")
    await _says(council, lan, Feature.PREFERENCES, "off")
    await _says(council, lan, Feature.REFERRALS, "off")
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("alliance")
    assert council.words("feature-referrals") in lan.hears

    await lan.presses("meet", on=council.board_message("T1"))
    assert lan.sees("mode-plenary")
    assert not _is_under_news(lan, "mode-online")
    await lan.writes("线上")
    assert lan.refused("not-open-yet", feature="online")
    await lan.presses("cancel")
    await lan.says("/vote T1")
    await lan.presses("go-on")
    assert not lan.sees(council.words("method-ranked"))
    await lan.presses("cancel")
    await mei.says("/issue 井没水了")
    assert _is_under_news(lan, "issue-merge")
    assert not _is_under_news(lan, "referral-refer")
    await lan.says("/refer")
    assert lan.refused("not-open-yet", feature="referrals")
    await council.time_passes(minutes=11)
    assert not lan.hears
    await lan.writes("/mine")
    assert _is_under_news(lan, "issue-merge")
    assert not _is_under_news(lan, "referral-refer")

    await lan.writes("/alliance")
    await lan.presses("unit-more")
    await lan.presses("unit-phases")
    await lan.presses("phases-pilots")
    await lan.presses("☐ 槐荫里")
    assert lan.sees("☑ 槐荫里")
    await council.time_passes(minutes=11)
    assert lan.told("notice-newly-open", council_title="槐荫里", features=council.words("feature-found-online"))
    assert not council.group_hears
    await lan.presses("meet", on=council.board_message("T1"))
    assert _is_under_news(lan, "mode-online")


async def test_whoever_coordinates_nothing_opens_nothing(council: Village, lan: Woman, mei: Woman) -> None:
    await joins(lan)
    await mei.writes("/start")
    for data in ("bu:phases:1:0", "bu:pilots:1:0", "bf:show:1:online", "bf:off:1:online", "bj:1:1:1:0"):
        await mei.forges(data)
        assert mei.refused("no-alliance"), data


async def test_a_unit_says_otherwise_and_then_again_as_above(council: Village, lan: Woman) -> None:
    await lan.writes("/alliance 河谷联盟")
    await grows(council, "柳河镇")
    await _says(council, lan, Feature.SLOTS, "off")
    await lan.writes("/alliance")
    await lan.presses("柳河镇")
    await lan.presses("unit-more")
    await lan.presses("unit-phases")
    said = {"feature": council.words("feature-slots"), "as_above": "yes", "above": "河谷联盟"}
    as_above = council.words("phases-line", **said, stage=council.words("stage-off"))
    assert as_above in words_of(lan.private[-1])
    await lan.presses("feature-slots", on=lan.private[-1])
    await lan.presses(f"○ {council.words('button-stage-all')}")
    await lan.presses("unit-back", on=lan.private[-1])
    assert _line(council, Feature.SLOTS, "all") in words_of(lan.private[-1])
    await lan.presses("feature-slots", on=lan.private[-1])
    await lan.presses("stage-as-above")
    await lan.presses("unit-back", on=lan.private[-1])
    assert as_above in words_of(lan.private[-1])
    await lan.presses("phases-pilots")
    assert words_of(lan.private[-1]) == council.words("pilots-page", name="柳河镇", pilots=0, shown=0)
