"""The door to the sentences: what is escaped, what is missing, and which language is nearest."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.councils.errors import NotFound
from bot.views import texts as door
from bot.views.texts import LOCALES, Markup, Texts, nearest, texts_in

SHANGHAI = ZoneInfo("Asia/Shanghai")
LATE = datetime(2026, 3, 2, 20, 5, tzinfo=UTC)  # after four in the morning of the third in Shanghai


@pytest.fixture
def speaking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Texts:
    """A language of two sentences."""
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    (folder / "states.ftl").touch()
    (folder / "few.ftl").write_text(
        'said = <b>{ $name }</b>: { $count }\nsomeone = <i>someone</i>\nlist-separator = { ", " }\n'
    )
    monkeypatch.setattr(door, "__file__", str(tmp_path / "views" / "texts.py"))
    texts = Texts("en")
    monkeypatch.undo()
    return texts


def test_peoples_words_are_escaped_and_the_sentence_is_not(speaking: Texts) -> None:
    said = speaking("said", name='<b>Mei</b> & "Lan"', count=3)
    assert said == '<b>&lt;b&gt;Mei&lt;/b&gt; &amp; "Lan"</b>: 3'
    assert isinstance(said, Markup)


def test_what_is_markup_already_is_not_escaped_again(speaking: Texts) -> None:
    assert speaking("said", name=Markup("<i>Mei</i>"), count=0) == "<b><i>Mei</i></b>: 0"


def test_plain_text_is_left_as_it_is(speaking: Texts) -> None:
    assert speaking.plain("said", name="<Mei>", count=1) == "<b><Mei></b>: 1"


def test_a_missing_variable_is_an_error_and_not_half_a_sentence(speaking: Texts) -> None:
    with pytest.raises(LookupError, match="en: said"):
        speaking("said", name="Mei")


def test_a_missing_sentence_is_an_error(speaking: Texts) -> None:
    assert speaking.has("said")
    assert not speaking.has("unsaid")
    with pytest.raises(LookupError):
        speaking("unsaid")


def test_names_are_escaped_and_the_forgotten_have_none(speaking: Texts) -> None:
    assert speaking.names(("<Mei>", "", "Lan")) == "&lt;Mei&gt;, <i>someone</i>, Lan"
    assert not speaking.names(())


def test_between_pieces_of_markup_stands_plain_text(speaking: Texts) -> None:
    assert speaking.joined([Markup("<i>a</i>"), Markup("b")], " < ") == "<i>a</i> &lt; b"


def test_a_refusal_is_said_in_plain_text() -> None:
    assert texts_in("en").refusal(NotFound("no-council-here")) == texts_in("en").plain("refusal-no-council-here")


@pytest.mark.parametrize(
    ("locale", "day", "time"),
    [("en", "Tue, Mar 3", "04:05"), ("zh-CN", "3月3日周二", "04:05")],
)
def test_moments_are_told_in_the_councils_time(locale: str, day: str, time: str) -> None:
    texts = texts_in(locale)
    assert texts.day(LATE, SHANGHAI) == day
    assert texts.moment(LATE, SHANGHAI) == f"{day} {time}"


def test_only_moments_among_the_facts_change() -> None:
    texts = texts_in("en")
    facts: dict[str, str | int] = {"closes_at": LATE.isoformat(), "name": "Mei", "count": 2, "looked_at": 5}
    told = texts.facts(facts, SHANGHAI)
    assert told == {**facts, "closes_at": "Tue, Mar 3 04:05"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (None, "zh-CN"),
        ("en", "en"),
        ("zh-CN", "zh-CN"),
        ("zh-hans", "zh-CN"),
        ("ZH", "zh-CN"),
        ("en-GB", "en"),
        ("EN-us", "en"),
        ("fr", "zh-CN"),
        ("", "zh-CN"),
    ],
)
def test_the_nearest_language(asked: str | None, found: str) -> None:
    assert nearest(asked, "zh-CN") == found


def test_each_language_is_compiled_once() -> None:
    assert texts_in("en") is texts_in("en")


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (1234567, "1,234,567"), (-3, "-3")]
)
@pytest.mark.parametrize("locale", LOCALES)
def test_numbers_are_grouped_where_there_is_something_to_group(locale: str, count: int, shown: str) -> None:
    texts = texts_in(locale)
    assert f"<b>{shown}</b>" in texts("vote-choice", choice="for", count=count, names="")
