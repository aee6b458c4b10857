"""Units: their tiers, and what looks like a code."""

import pytest

from bot.councils.model.organisation import Tier, is_code


def test_a_tier_stands_over_those_below_it_alone() -> None:
    over = {(one, other) for one in Tier for other in Tier if one.stands_over(other)}
    assert over == {(one, other) for place, one in enumerate(Tier) for other in list(Tier)[place + 1 :]}


@pytest.mark.parametrize("typed", ["VALLEY2345", "valley-2345", " Valley 2345 "])
def test_a_code_is_told_from_a_name(typed: str) -> None:
    assert is_code(typed)


@pytest.mark.parametrize("typed", ["禾姐禾嫂联盟", "Alliance of the valley", "VALLEY234", "VALLEY23450"])
def test_a_name_is_no_code(typed: str) -> None:
    assert not is_code(typed)
