"""The matcher of protected words, with lists of its own and with an operator's lines."""

import time
from collections.abc import Iterator

import pytest

from bot.councils.model.guard import Guard
from bot.councils.model.letters import rows
from bot.councils.model.words import guard_with, is_private


@pytest.fixture
def shipped_again() -> Iterator[None]:
    yield
    guard_with([])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("下雪了", True),
        ("下  雪", True),
        ("xia xue", True),
        ("下xue", True),
        ("xiaxueer", False),  # a longer word is another one
        ("吓学生", False),  # two syllables alone are heard by nobody
        ("大風刮起來", True),
        ("达风瓜起来", True),
        ("dafeng gua qi lai", True),
        ("冰包", True),
        ("兵抱", True),
        ("snowman", True),
        ("s n o w m a n", True),
        ("sn0wman", True),
        ("snowwwman", True),
        ("snowmanly", False),
        ("a ball roll", True),
        ("a b a l l r o l l", True),
        ("a ba11 roll", True),
    ],
)
def test_a_phrase_is_found_however_it_is_written(words: str, found: bool) -> None:
    assert Guard(["下雪", "大风刮起来", "~冰雹", "snowman", "ball roll"]).finds(words) is found


def test_an_empty_list_finds_nothing() -> None:
    assert not Guard([]).finds("下雪")
    assert not Guard(["", "~", "…", "+", "?"]).finds("下雪 …")


def test_a_harmless_phrase_excuses_what_it_covers_wholly() -> None:
    guard = Guard(["下雪", "雪地", "+下雪天", "+初雪"])
    assert not guard.finds("下雪天开会")
    assert guard.finds("下雪地里开会")
    assert guard.finds("下 雪天开会")  # not in one piece
    assert guard.finds("下雪天过后又下雪")


def test_harmless_phrases_side_by_side_excuse_what_lies_across() -> None:
    guard = Guard(["大雪", "+强大", "+雪地"])
    assert not guard.finds("强大雪地车")
    assert guard.finds("强大雪")


def test_a_sign_of_doubt_voids_what_is_harmless_in_its_clause_alone() -> None:
    guard = Guard(["下雪", "+下雪天", "?冷", "?天真"])
    assert guard.finds("下雪天冷")
    assert guard.finds("冷得很又是下雪天")
    assert not guard.finds("下雪天开会，冷了加衣")
    assert not guard.finds("天冷。下雪天开会")
    assert guard.finds("下雪天真好")


def test_a_sign_inside_the_harmless_phrase_is_none() -> None:
    assert not Guard(["下雪", "+下雪天冷", "?冷"]).finds("下雪天冷")


@pytest.mark.usefixtures("shipped_again")
def test_an_operator_adds_phrases_and_takes_shipped_ones_out() -> None:
    assert not is_private("村里的老井")
    assert is_private("家务事太多")
    guard_with(["# ours", "", "老井", "-家务事", "- 反家暴", "+家暴展板"])
    assert is_private("村里的老 井")
    assert not is_private("家务事太多")
    assert not is_private("家暴展板")
    assert is_private("老公打我")
    guard_with([])
    assert is_private("家务事太多")
    assert not is_private("村里的老井")


@pytest.mark.usefixtures("shipped_again")
def test_a_harmless_phrase_and_a_sign_can_be_taken_out_too() -> None:
    assert not is_private("路灯坏了请打我电话")
    guard_with(["-+打我电话"])
    assert is_private("路灯坏了请打我电话")
    assert is_private("打我电话他打来的")
    guard_with(["-?他打"])
    assert not is_private("打我电话他打来的")


@pytest.mark.parametrize("line", [row for row in rows("private_words.txt") if row[0] not in "+?"])
def test_every_shipped_phrase_is_found_as_it_stands(line: str) -> None:
    assert is_private(line.lstrip("~"))


@pytest.mark.parametrize("line", [row[1:] for row in rows("private_words.txt") if row[0] == "+"])
def test_every_shipped_harmless_phrase_passes_as_it_stands(line: str) -> None:
    assert not is_private(line)


@pytest.mark.parametrize("piece", ["打我电话", "骂打我电话", "三号楼灯坏了", "被打扫a", "dawo ", "好1"])
def test_what_a_text_costs_grows_with_its_length_alone(piece: str) -> None:
    def cost(letters: int) -> float:
        """Its own work, whoever else is working: the least of some tries."""
        text = (piece * letters)[:letters]
        tries = []
        for _ in range(5):
            began = time.thread_time()
            is_private(text)
            tries.append(time.thread_time() - began)
        return min(tries)

    # Eight times as long, up to what Telegram allows; were every place compared with every place, 64 times the work.
    assert cost(4096) < 24 * cost(512)
