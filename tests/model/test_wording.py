"""A section of minutes as its recorder types it."""

from bot.councils.model.proceedings import Said
from bot.councils.model.wording import lines_of, said_in
from tests.documents.sitting import proceedings

EVENING = proceedings()


def test_a_line_begun_by_a_name_is_hers() -> None:
    typed = "王秀英：灯要装在二楼\n\n  李桂兰: 电费谁出？\n没人知道：谁出钱\n下次再说"
    assert said_in(typed, (), EVENING) == (
        Said(text="灯要装在二楼", by="N1"),
        Said(text="电费谁出？", by="N2"),
        Said(text="没人知道：谁出钱"),
        Said(text="下次再说"),
    )


def test_what_was_said_can_be_typed_again_and_keeps_its_tag() -> None:
    before = (Said(text="装两盏", by="N1", tag="suggestion"), Said(text="再看", tag="todo"))
    assert said_in(lines_of(before, EVENING), before, EVENING) == before
    changed = said_in("王秀英：装三盏\n再看", before, EVENING)
    assert changed == (Said(text="装三盏", by="N1"), Said(text="再看", tag="todo"))


def test_words_of_several_lines_become_one() -> None:
    assert lines_of((Said(text="一\n二", by="N1"),), EVENING) == "王秀英：一 二"


def test_whoever_was_forgotten_is_named_by_nobody() -> None:
    gone = EVENING.without(["N1"])
    assert said_in("王秀英：装两盏", (), gone) == (Said(text="王秀英：装两盏"),)
    assert lines_of((Said(text="装两盏", by="N1"),), gone) == "装两盏"
