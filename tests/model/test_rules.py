"""What a council may set for itself: every rule has a page, and a default among its values."""

import pytest

from bot.councils.model.councils import Settings
from bot.councils.model.rules import GROUPS, SETTINGS, RuleName

ELSEWHERE = {RuleName.TIMEZONE, RuleName.LANGUAGE}
EVERY_VALUE = [(name, value) for name, setting in SETTINGS.items() for value in setting.values]


def test_every_rule_stands_on_one_page() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(RuleName)
    assert set(SETTINGS) | ELSEWHERE == set(RuleName)


@pytest.mark.parametrize("name", SETTINGS)
def test_the_default_is_one_of_the_values(name: RuleName) -> None:
    assert SETTINGS[name].read(Settings()) in SETTINGS[name].values


@pytest.mark.parametrize(("name", "value"), EVERY_VALUE)
def test_what_is_set_is_read_again_and_nothing_else_changes(name: RuleName, value: str) -> None:
    changed = SETTINGS[name].write(Settings(), value)
    assert SETTINGS[name].read(changed) == value
    others = [other for other in SETTINGS if other is not name]
    assert all(SETTINGS[other].read(changed) == SETTINGS[other].read(Settings()) for other in others)
