"""Command menus: which commands a person sees where, by scope and language."""

import re
from collections.abc import Iterator
from typing import Any, Final

from aiogram.types import BotCommand, BotCommandScopeUnion

from playground.chats import Chat
from playground.errors import bad_request
from playground.people import Member, User

Json = dict[str, Any]
ScopeKey = tuple[str, int, int]

MAX_COMMANDS: Final = 100
MAX_DESCRIPTION: Final = 256
_NAME: Final = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_DEFAULT: Final[ScopeKey] = ("default", 0, 0)


class CommandMenus:
    """The menus of one bot."""

    def __init__(self) -> None:
        self._menus: dict[tuple[ScopeKey, str], list[Json]] = {}

    def set(self, commands: list[BotCommand], scope: BotCommandScopeUnion | None, language: str | None) -> None:
        """Raises ApiError for more than 100 commands, or a name or description Telegram refuses."""
        if len(commands) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        menu = [_checked(command) for command in commands]
        key = (_key(scope), _language(language))
        if menu:
            self._menus[key] = menu
        else:
            self._menus.pop(key, None)

    def get(self, scope: BotCommandScopeUnion | None, language: str | None) -> list[Json]:
        return self._menus.get((_key(scope), _language(language)), [])

    def delete(self, scope: BotCommandScopeUnion | None, language: str | None) -> None:
        self._menus.pop((_key(scope), _language(language)), None)

    def shown(self, chat: Chat, user: User) -> list[Json]:
        """The menu she sees in the chat, by Telegram's order of scopes, her own language before none.

        https://core.telegram.org/bots/api#determining-list-of-commands
        """
        if not self._menus:
            return []
        language = (user.language_code or "")[:2]
        for key in _order(chat, chat.member(user.id), user.id):
            for wanted in (language, ""):
                menu = self._menus.get((key, wanted))
                if menu is not None:
                    return menu
        return []


def _order(chat: Chat, member: Member | None, user_id: int) -> Iterator[ScopeKey]:
    if chat.kind == "private":
        yield ("chat", chat.api_id, 0)
        yield ("all_private_chats", 0, 0)
    else:
        administrator = member is not None and member.is_administrator
        yield ("chat_member", chat.api_id, user_id)
        if administrator:
            yield ("chat_administrators", chat.api_id, 0)
        yield ("chat", chat.api_id, 0)
        if administrator:
            yield ("all_chat_administrators", 0, 0)
        yield ("all_group_chats", 0, 0)
    yield _DEFAULT


def _key(scope: BotCommandScopeUnion | None) -> ScopeKey:
    if scope is None:
        return _DEFAULT
    return (scope.type, int(getattr(scope, "chat_id", 0)), getattr(scope, "user_id", 0))


def _language(code: str | None) -> str:
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code or ""


def _checked(command: BotCommand) -> Json:
    name = command.command.removeprefix("/")
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(command.description) <= MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    checked: Json = {"command": name, "description": command.description}
    if command.is_ephemeral:
        checked["is_ephemeral"] = True
    return checked
