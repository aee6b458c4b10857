"""Refusals: what they say, and that nobody's words are in them at length."""

from bot.councils.errors import ECHOED, BadInput, NoForm, NotFound, PrivateMatter, Refusal


def test_a_refusal_names_its_sentence_and_fills_it() -> None:
    refusal = BadInput("text-too-long", length=11, limit=10)
    assert (refusal.key, refusal.facts, str(refusal)) == (
        "text-too-long",
        {"length": 11, "limit": 10},
        "text-too-long",
    )


def test_words_are_said_back_so_far_only_that_a_toast_holds_them() -> None:
    assert Refusal("no-such-seat", name="x" * 500).facts == {"name": "x" * ECHOED}
    assert Refusal("no-such-seat", name=10**60).facts == {"name": 10**60}


def test_of_a_private_matter_nothing_is_said() -> None:
    assert (PrivateMatter().key, PrivateMatter().facts) == ("private-matter", {})


def test_no_form_is_something_not_found() -> None:
    assert issubclass(NoForm, NotFound)
