"""Whom words name: found whatever the language, and left out of a draft."""

import pytest

from bot.councils.model.naming import first_named, left_out

CALLED = ("刘桂兰", "王主任", "Liu Guilan", "May", "Seat 1", "meihe_1", "欧", "The County of us")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("刘桂兰说太暗", "刘桂兰"),
        ("桂兰姐说太暗", "桂兰"),
        ("刘\u200b桂兰说太暗", "刘桂兰"),
        ("王主任来看过", "王主任"),
        ("物业主任来看过", None),
        ("liu guilan saw it", "liu guilan"),
        ("Guilan saw it", "Guilan"),
        ("guilan is a word here", None),
        ("May saw it", "May"),
        ("the bin may be moved in Mayfair", None),
        ("Seat 12 saw it", None),
        ("ask @meihe_1", "meihe_1"),
        ("欧洲", None),
        ("The neighbours of us", None),
        ("打 138 0013 8000", "138 0013 8000"),
        ("打１３８００１３８０００", "１３８００１３８０００"),
        ("ring +86 (571) 8765-4321", "+86 (571) 8765-4321"),
        ("2026 年装了 3 盏灯，花了 12000 元", None),
        ("", None),
    ],
)
def test_who_is_named(words: str, named: str | None) -> None:
    assert first_named(words, CALLED) == named


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("刘桂兰说三号楼2单元302室门口不亮", "…说…门口不亮"),
        ("flat 3b, building 12, No. 7", "…, …, …"),
        ("No one came", "No one came"),
        ("装了三盏灯，十一天办好", "装了三盏灯，十一天办好"),
        ("打13800138000找May", "打…找…"),
    ],
)
def test_what_is_left_out(words: str, left: str) -> None:
    assert left_out(words, CALLED) == left
    assert first_named(left, CALLED) is None


def test_of_a_council_of_nobody_phones_are_found_all_the_same() -> None:
    assert first_named("13800138000", ()) == "13800138000"
