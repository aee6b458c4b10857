"""People's own words: which are kept, and which belong to a protected place."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.errors import BadInput, PrivateMatter
from bot.councils.model.words import ISSUE_LENGTH, accepted, is_private

SAMPLE = Path(__file__).parents[2] / "playground" / "data" / "sample_alliance.json"
PRIVATE_PATHS = {"case", "case_red"}
TABLES = Path(__file__).parent


def _issues(*, private: bool) -> list[str]:
    issues = json.loads(SAMPLE.read_text("utf-8"))["issues"]
    return [issue["text"] for issue in issues if (issue["path"] in PRIVATE_PATHS) is private]


def _table(name: str) -> list[str]:
    rows = (TABLES / name).read_text("utf-8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


@pytest.mark.parametrize("words", _table("private.txt"))
def test_what_is_written_to_slip_past_is_caught(words: str) -> None:
    assert is_private(words)


@pytest.mark.parametrize("words", _table("harmless.txt"))
def test_village_life_passes(words: str) -> None:
    assert not is_private(words)


@pytest.mark.parametrize("words", _issues(private=True))
def test_a_sample_issue_of_a_protected_place_is_kept_nowhere(words: str) -> None:
    with pytest.raises(PrivateMatter) as refused:
        accepted(words, limit=ISSUE_LENGTH)
    assert refused.value.facts == {}


@pytest.mark.parametrize("words", _issues(private=False))
def test_every_other_sample_issue_is_kept_as_it_is(words: str) -> None:
    assert accepted(words, limit=ISSUE_LENGTH) == words


@pytest.mark.parametrize(
    "words",
    [
        "她被家暴了",
        "她被家 暴了",
        "家,暴!",
        "家…暴",
        "家_暴",
        "家\n暴",
        "家*暴*",
        "想 离-婚",
        "不敢回家。",
        "He beats me",
        "he BEATS   me",
        "he beats, me!",
        "he beats\nme",
        "\uff28\uff25 \uff22\uff45\uff41\uff54\uff53\u3000\uff4d\uff45",
        "家\uff0c暴\uff01",
        "mother-in-law",
        "self-harm",
        "self_harm",
        "(abuse)",
        "Domestic–Violence",
    ],
)
def test_spaces_punctuation_width_and_capitals_make_no_difference(words: str) -> None:
    assert is_private(words)


@pytest.mark.parametrize(
    "words",
    [
        "the abuser-friendly",  # a part of a word is not the word
        "grapes and rapeseed",
        "custodyless",
        "unbeaten team",
        "he beats the drum for me",
        "活动室每天被打扫",
        "水管被打开了",
        "她发言总被打断",
        "活动室的玻璃被打破了",
        "社区办反家暴宣传",
        "反家暴讲座在周六",
        "打孩子的疫苗在哪里",
        "路灯坏了请打我电话",
        "幼儿园小三班放学早",
        "off the beaten track",
        "广场舞音量大",
        "",
    ],
)
def test_what_only_looks_like_it_passes(words: str) -> None:
    assert not is_private(words)


@pytest.mark.parametrize(
    "words",
    [
        "反家暴宣传之后她又被家暴",
        "活动室被打扫,隔壁有人被打",
        "我被打断了腿",
        "她被打破了头",
        "被打包走的是东西,挨打的是人",
        "他打我,电话也不让我用",
        "他打我。手机也摔了",
        "他有小三 班也不上",
        "他打我电话骂我",
        "他打我电话也不让我用",
        "老公喝醉打我电话都砸了",
        "他又打我,路灯的事请打我电话",
        "昨晚家暴雨涵也在",
        "my husband beat me to the bus stop",
    ],
)
def test_a_harmless_phrase_hides_nothing_beside_it(words: str) -> None:
    assert is_private(words)


def test_taking_out_a_harmless_phrase_makes_no_word_of_what_stood_around_it() -> None:
    assert not is_private("大家被打扫暴雨后的院子吵醒")


@pytest.mark.parametrize("invisible", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\u0000", "\ud800", "\uffff"])
def test_invisible_characters_hide_nothing_and_are_not_kept(invisible: str) -> None:
    assert accepted(f"{invisible}a{invisible}b{invisible}", limit=2) == "ab"
    with pytest.raises(PrivateMatter):
        accepted(f"家{invisible}暴", limit=ISSUE_LENGTH)
    with pytest.raises(PrivateMatter):
        accepted(f"div{invisible}orce", limit=ISSUE_LENGTH)
    assert is_private(f"家{invisible}暴")
    assert is_private(f"div{invisible}orce")


@pytest.mark.parametrize("words", ["", "   ", "\n\t", "\u3000", "\u200b\u200b", " \ufeff "])
def test_nothing_is_not_words(words: str) -> None:
    with pytest.raises(BadInput) as refused:
        accepted(words, limit=ISSUE_LENGTH)
    assert refused.value.key == "text-empty"


def test_words_may_be_as_long_as_the_limit() -> None:
    assert accepted("a" * 10, limit=10) == "a" * 10
    with pytest.raises(BadInput) as refused:
        accepted("a" * 11, limit=10)
    assert (refused.value.key, refused.value.facts) == ("text-too-long", {"length": 11, "limit": 10})


def test_what_is_trimmed_does_not_count() -> None:
    assert accepted("  a lamp\u200b  ", limit=6) == "a lamp"


def test_lines_of_an_issue_stay_lines() -> None:
    assert accepted("one\n\ttwo", limit=20) == "one\n\ttwo"


@given(st.text(max_size=60))
def test_what_is_accepted_once_is_accepted_as_it_stands(words: str) -> None:
    try:
        kept = accepted(words, limit=ISSUE_LENGTH)
    except (BadInput, PrivateMatter):
        return
    assert accepted(kept, limit=ISSUE_LENGTH) == kept


@given(before=st.text(max_size=20), after=st.text(max_size=20))
def test_a_chinese_word_is_found_wherever_it_stands(before: str, after: str) -> None:
    assert is_private(f"{before}不敢回家{after}")
