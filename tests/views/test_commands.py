"""The command menus, as Telegram takes them."""

import re

import pytest

from bot.views.commands import IN_GROUP, IN_PRIVATE, Menu, menus
from bot.views.texts import LOCALES


def _key(menu: Menu) -> tuple[str, str | None]:
    return menu.scope.type, menu.language_code


def test_there_is_one_menu_for_each_kind_of_chat_and_language_and_one_for_all_other_languages() -> None:
    scopes = ("default", "all_private_chats", "all_group_chats")
    assert [_key(menu) for menu in menus()] == [(scope, code) for scope in scopes for code in (None, "zh", "en")]


@pytest.mark.parametrize("menu", menus(), ids=lambda menu: "-".join(filter(None, _key(menu))))
def test_telegram_takes_it(menu: Menu) -> None:
    """https://core.telegram.org/bots/api#botcommand and #setmycommands."""
    names = [command.command for command in menu.commands]
    assert 0 < len(names) <= 100
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in names)
    assert all(1 <= len(command.description) <= 256 for command in menu.commands)
    # A language code of Telegram's has two letters.
    assert menu.language_code is None or len(menu.language_code) == 2


def test_in_a_group_commands_are_seen_by_their_sender_alone() -> None:
    for menu in menus():
        in_group = menu.scope.type == "all_group_chats"
        assert tuple(command.command for command in menu.commands) == (IN_GROUP if in_group else IN_PRIVATE)
        assert {command.is_ephemeral for command in menu.commands} == ({True} if in_group else {None})


def test_who_speaks_another_language_reads_the_first_of_ours() -> None:
    found = {_key(menu): menu.commands for menu in menus()}
    assert LOCALES[0] == "zh-CN"
    assert found["default", None] == found["default", "zh"]
    assert found["default", None] != found["default", "en"]
