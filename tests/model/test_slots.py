"""Which slot is the best, and what a tap says."""

from bot.councils.model.sessions import Reply
from bot.councils.model.slots import best_slot, next_reply

YES, MAYBE, NO = Reply.YES, Reply.MAYBE, Reply.NO


def test_each_tap_says_the_next_thing() -> None:
    said: list[Reply] = []
    for _ in range(4):
        said.append(next_reply(said[-1] if said else None))
    assert said == [YES, MAYBE, NO, YES]


def test_seats_count_before_guests_and_these_before_who_may() -> None:
    slots = frozenset({0, 1})
    assert best_slot({0: {"T1X1": YES, "T1X2": YES}, 1: {"N1": YES}}, slots) == 1
    assert best_slot({0: {"N1": YES, "N2": MAYBE}, 1: {"N1": YES, "T1X1": YES}}, slots) == 1
    assert best_slot({0: {"N1": YES, "N2": NO}, 1: {"N1": YES, "N2": MAYBE}}, slots) == 1


def test_of_equals_the_earliest_is_the_best_and_of_none_there_is_none() -> None:
    assert best_slot({0: {"N1": YES}, 1: {"N2": YES}}, frozenset({1, 0})) == 0
    assert best_slot({0: {"N1": YES}}, frozenset({1, 2})) == 1
    assert best_slot({0: {"N1": YES}}, frozenset()) is None
