"""How many have to ask for a session."""

import pytest

from bot.councils.model.demands import needed_of


@pytest.mark.parametrize(("seats", "needed"), [(1, 1), (5, 1), (6, 2), (9, 2), (10, 2), (11, 3), (21, 5)])
def test_a_fifth_is_enough(seats: int, needed: int) -> None:
    assert needed_of(seats, 5) == needed
    assert 5 * needed >= seats > 5 * (needed - 1)
