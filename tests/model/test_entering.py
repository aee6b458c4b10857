"""Ballots as a recorder types them."""

from dataclasses import replace

import pytest

from bot.councils.errors import BadInput
from bot.councils.model.entering import after, packed, read_choice, read_papers, unpacked
from bot.councils.model.votes import Choice, Method, Vote
from tests.model.test_votes import VOTE


def _vote(method: Method, *, secret: bool = False) -> Vote:
    options = () if method is Method.MOTION else ("Gate", "Stairs", "Yard")
    return replace(VOTE, method=method, secret=secret, options=options)


@pytest.mark.parametrize(
    ("method", "typed", "choice"),
    [
        (Method.MOTION, " For ", "for"),
        (Method.MOTION, "同意", "for"),
        (Method.MOTION, "：赞成", "for"),
        (Method.MOTION, "反对。", "against"),
        (Method.MOTION, "２", "against"),
        (Method.MOTION, "弃权", "abstain"),
        (Method.CHOICE, "2", "2"),
        (Method.CHOICE, "0", "abstain"),
        (Method.CHOICE, "弃权", "abstain"),
        (Method.APPROVAL, "3、1", "1,3"),
        (Method.RANKED, "3 > 1", "3,1"),
        (Method.CHOICE, "3", "3"),
    ],
)
def test_a_ballot_is_read(method: Method, typed: str, choice: str) -> None:
    assert read_choice(_vote(method), typed) == choice


@pytest.mark.parametrize(
    ("method", "typed", "key"),
    [
        (Method.MOTION, "", "choice-unreadable"),
        (Method.MOTION, "for against", "choice-unreadable"),
        (Method.MOTION, "4", "choice-unreadable"),
        (Method.CHOICE, "1 2", "options-unreadable"),
        (Method.CHOICE, "4", "options-unreadable"),
        (Method.CHOICE, "for", "numbers-unreadable"),
        (Method.APPROVAL, "0 1", "options-unreadable"),
        (Method.RANKED, "1 1", "options-unreadable"),
        (Method.RANKED, "", "numbers-unreadable"),
        (Method.RANKED, "99999", "numbers-unreadable"),
    ],
)
def test_what_is_no_ballot_is_refused(method: Method, typed: str, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_choice(_vote(method), typed)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("method", "typed", "papers"),
    [
        (Method.MOTION, "2 0 1", ("for", "for", "abstain")),
        (Method.CHOICE, "0，1，0，2", ("2", "abstain", "abstain")),
        (Method.APPROVAL, "1 3\n\n0", ("1,3", "abstain")),
        (Method.RANKED, "3 1\n2", ("3,1", "2")),
    ],
)
def test_a_heap_of_papers_is_read(method: Method, typed: str, papers: tuple[str, ...]) -> None:
    assert read_papers(_vote(method), typed) == papers


@pytest.mark.parametrize(
    ("method", "typed"), [(Method.MOTION, "2 1"), (Method.MOTION, "999 2 0"), (Method.CHOICE, "1 1 1")]
)
def test_what_is_no_heap_is_refused(method: Method, typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_papers(_vote(method), typed)
    assert refused.value.key == "sums-unreadable"


def test_which_of_many_lines_is_wrong_is_said() -> None:
    with pytest.raises(BadInput) as refused:
        read_papers(_vote(Method.RANKED), "3 1\n\n2 4")
    assert refused.value.facts == {"typed": "2 4", "most": 3, "line": 2}


@pytest.mark.parametrize(
    ("method", "secret", "round_of"),
    [
        (Method.MOTION, False, ["for", "against", "abstain", ""]),
        (Method.CHOICE, False, ["1", "2", "3", "abstain", ""]),
        (Method.RANKED, True, ["in", ""]),
    ],
)
def test_taps_go_round(method: Method, secret: bool, round_of: list[str]) -> None:
    choice, seen = "", []
    for _ in round_of:
        choice = after(_vote(method, secret=secret), choice)
        seen.append(choice)
    assert seen == round_of


def test_voters_and_choices_are_one_answer() -> None:
    chosen = {"N3": Choice.FOR, "X1": "1,3"}
    assert unpacked(packed(chosen)) == chosen
