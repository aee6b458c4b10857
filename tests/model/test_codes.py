"""The code of the day, however it is typed."""

import pytest

from bot.councils.model.codes import code_in


@pytest.mark.parametrize(
    "typed", ["4821", " 4821 ", "4 8 2 1", "48-21", "４８２１", "签到码是4821。", "٤٨٢١", "It is 4821!"]
)
def test_four_digits_are_the_code_they_spell(typed: str) -> None:
    assert code_in(typed) == "4821"


@pytest.mark.parametrize("typed", ["", "到了", "S1", "482", "48210", "4821 at 15:00", "四八二一", "x²"])
def test_what_has_not_four_is_no_guess(typed: str) -> None:
    assert code_in(typed) is None
