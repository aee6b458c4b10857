"""Texts through TDLib's parser: entities, trimming, limits, errors word for word."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.entities import Json, cut, detect, formatted, utf16_length
from playground.errors import ApiError

ANNA: Json = {"id": 7, "is_bot": False, "first_name": "Anna"}


def parse(text: str, mode: str | None = "HTML", entities: list[Json] | None = None) -> tuple[str, list[Json]]:
    return formatted(text, parse_mode=mode, entities=entities, find_user={7: ANNA}.get)


def refusal(text: str, mode: str | None = "HTML", entities: list[Json] | None = None) -> str:
    with pytest.raises(ApiError) as caught:
        parse(text, mode, entities)
    assert caught.value.code == 400
    return caught.value.description


def test_html_becomes_entities_in_utf16_units() -> None:
    text, entities = parse("👍 <b>票</b> <code class='x'>a</code><pre><code class='language-py'>1</code></pre>")
    assert text == "👍 票 a1"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 1},
        {"type": "code", "offset": 5, "length": 1},
        {"type": "pre", "offset": 6, "length": 1, "language": "py"},
    ]


def test_markdown_and_links() -> None:
    text, entities = parse("*vote* [here](https://a.cn/) ||s||", "MarkdownV2")
    assert text == "vote here s"
    assert [entity["type"] for entity in entities] == ["bold", "text_link", "spoiler"]
    assert entities[1]["url"] == "https://a.cn/"


def test_a_mention_names_a_user_or_is_dropped() -> None:
    _, entities = parse('<a href="tg://user?id=7">A</a> <a href="tg://user?id=8">B</a>')
    assert entities == [{"type": "text_mention", "offset": 0, "length": 1, "user": ANNA}]


def test_rarer_entities_keep_what_they_carry() -> None:
    _, entities = parse(
        '<tg-emoji emoji-id="5">👍</tg-emoji><tg-time unix="1700000000">then</tg-time>'
        "<blockquote>q</blockquote><blockquote expandable>e</blockquote>"
    )
    assert entities == [
        {"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5"},
        {"type": "date_time", "offset": 2, "length": 4, "unix_time": 1_700_000_000},
        {"type": "blockquote", "offset": 6, "length": 1},
        {"type": "expandable_blockquote", "offset": 7, "length": 1},
    ]


def test_telegram_finds_commands_names_and_links() -> None:
    text = "/vote@council_bot 票 @anna_li #tag https://a.cn a@b.cn"
    assert [(entity["type"], cut(text, entity)) for entity in detect(text)] == [
        ("bot_command", "/vote@council_bot"),
        ("mention", "@anna_li"),
        ("hashtag", "#tag"),
        ("url", "https://a.cn"),
        ("email", "a@b.cn"),
    ]


def test_found_entities_give_way_to_code_and_join_formatting() -> None:
    text, entities = parse("<code>/not</code> <b>/yes</b>")
    assert [(entity["type"], cut(text, entity)) for entity in entities] == [
        ("code", "/not"),
        ("bold", "/yes"),
        ("bot_command", "/yes"),
    ]


def test_spaces_around_are_trimmed_and_offsets_move() -> None:
    assert parse("\n <b>x</b> y \n") == ("x y", [{"type": "bold", "offset": 0, "length": 1}])
    assert parse("<b>  x  </b>") == ("x", [{"type": "bold", "offset": 0, "length": 1}])
    assert parse(" <b>  </b> ")[1] == []


def test_entities_may_be_given_instead_of_a_mode() -> None:
    mention = {"type": "text_mention", "offset": 2, "length": 1, "user": {"id": 7}}
    nobody = {"type": "text_mention", "offset": 2, "length": 1, "user": {"id": 9}}
    forged = {"type": "bot_command", "offset": 0, "length": 1}
    bold = {"type": "bold", "offset": 0, "length": 1, "url": None}
    assert parse("a b", None, [mention, nobody, forged, bold]) == (
        "a b",
        [{"type": "bold", "offset": 0, "length": 1}, {"type": "text_mention", "offset": 2, "length": 1, "user": ANNA}],
    )


def test_refusals_are_word_for_word() -> None:
    prefix = "Bad Request: can't parse entities: "
    assert refusal("<i>a") == prefix + 'Can\'t find end tag corresponding to start tag "i"'
    assert refusal("<foo>") == prefix + 'Unsupported start tag "foo" at byte offset 0'
    assert refusal("*a", "MarkdownV2") == prefix + "Can't find end of Bold entity at byte offset 0"
    reserved = "Character '.' is reserved and must be escaped with the preceding '\\'"
    assert refusal("a.", "MarkdownV2") == prefix + reserved
    assert refusal("a", "BBCode") == "Bad Request: unsupported parse_mode"
    assert refusal("票" * 10_923) == "Bad Request: text is too long"
    assert refusal("<b>a</b> " * 101) == "Bad Request: ENTITIES_TOO_LONG"


def test_found_entities_beyond_a_hundred_are_dropped() -> None:
    assert len(parse("#a " * 150, None)[1]) == 100


@given(st.text(max_size=80))
def test_escaped_text_comes_back_and_every_entity_lies_within_it(raw: str) -> None:
    raw = "".join(char for char in raw if char.isprintable())
    text, entities = parse(escape(raw))
    assert text == raw.strip(" ")
    for entity in entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= utf16_length(text)
