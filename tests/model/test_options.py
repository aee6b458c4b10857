"""Options as people type them, and a ballot as it grows by presses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.councils.errors import BadInput, PrivateMatter
from bot.councils.model.options import checked_options, marking, marks, split_question
from bot.councils.model.votes import Method


@pytest.mark.parametrize(
    ("typed", "question", "options"),
    [
        ("Where / Door / Stairs", "Where", ("Door", "Stairs")),
        ("灯装在哪里 ／ 楼道 ／ 门口", "灯装在哪里", ("楼道", "门口")),
        ("Where\nDoor\n\n Stairs ", "Where", ("Door", "Stairs")),
        ("A lamp and/or a bench", "A lamp and/or a bench", ()),
    ],
)
def test_a_question_is_split_from_its_options(typed: str, question: str, options: tuple[str, ...]) -> None:
    assert split_question(typed) == (question, options)


@pytest.mark.parametrize(
    ("options", "key"),
    [
        (("Door",), "options-number"),
        (tuple(f"Door {number}" for number in range(11)), "options-number"),
        (("Door", "ＤＯＯＲ"), "options-double"),
        (("Door", "x" * 61), "text-too-long"),
    ],
)
def test_options_are_refused(options: tuple[str, ...], key: str) -> None:
    with pytest.raises(BadInput) as refused:
        checked_options(options)
    assert refused.value.key == key


def test_a_private_option_is_refused() -> None:
    with pytest.raises(PrivateMatter):
        checked_options(("Door", "He beats me"))


@pytest.mark.parametrize(
    ("method", "presses", "kept", "marked"),
    [
        (Method.CHOICE, (1, 3), "3", (2,)),
        (Method.CHOICE, (1, 0), "abstain", ()),
        (Method.APPROVAL, (3, 1), "1,3", (0, 2)),
        (Method.APPROVAL, (3, 1, 3), "1", (0,)),
        (Method.APPROVAL, (3, 3), "abstain", ()),
        (Method.RANKED, (3, 1, 2), "3,1,2", (2, 0, 1)),
        (Method.RANKED, (3, 1, 2, 1), "3", (2,)),
        (Method.RANKED, (3, 0, 2), "2", (1,)),
    ],
)
def test_a_ballot_grows_by_presses(
    method: Method, presses: tuple[int, ...], kept: str, marked: tuple[int, ...]
) -> None:
    choice = None
    for option in presses:
        choice = marking(method, choice, option)
    assert (choice, marks(choice)) == (kept, marked)


@given(st.sampled_from([Method.CHOICE, Method.APPROVAL, Method.RANKED]), st.lists(st.integers(0, 10), max_size=30))
def test_no_option_is_marked_twice_and_a_ballot_always_fits(method: Method, presses: list[int]) -> None:
    choice = None
    for option in presses:
        choice = marking(method, choice, option)
    assert len(set(marks(choice))) == len(marks(choice))
    assert choice is None or len(choice) <= 64


def test_nothing_is_marked_before_the_first_press() -> None:
    assert marks(None) == ()
